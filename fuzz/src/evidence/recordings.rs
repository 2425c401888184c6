//! Of the recordings: what is decoded in a worker.

#[path = "../../../src-tauri/src/evidence/recordings/amr.rs"]
mod amr;
#[path = "../../../src-tauri/src/evidence/recordings/boxes.rs"]
mod boxes;
#[path = "../../../src-tauri/src/evidence/recordings/heard.rs"]
mod heard;
#[path = "../../../src-tauri/src/evidence/recordings/sound.rs"]
mod sound;

pub use amr::media_type_of as amr_of;
pub use boxes::media_type_of as film_of;
pub use heard::{Heard, SAMPLE, gathered};
pub use sound::Sound;
