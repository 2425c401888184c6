//! Of the evidence: what a worker runs.

use crate::base::words::words;

pub mod chats;
pub mod derivatives;
pub mod importers;
pub mod recordings;

#[path = "../../src-tauri/src/evidence/archive.rs"]
pub mod archive;
#[path = "../../src-tauri/src/evidence/heif.rs"]
pub mod heif;
#[path = "../../src-tauri/src/evidence/look.rs"]
pub mod look;
#[path = "../../src-tauri/src/evidence/packed.rs"]
pub mod packed;
#[path = "../../src-tauri/src/evidence/probe.rs"]
mod probe;

#[path = "../../src-tauri/src/evidence/tiff.rs"]
mod tiff;

pub mod reading {
    pub use super::trouble::Trouble;
}
#[path = "../../src-tauri/src/evidence/reading/trouble.rs"]
mod trouble;

pub use probe::{PROBE_BYTES, media_type_of, probe, text_of};

words! {
    EvidenceKind {
        Image = "image", Pdf = "pdf", Text = "text", Audio = "audio", Video = "video", Other = "other",
    }
}
