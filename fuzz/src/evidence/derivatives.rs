//! Of what is read out of an item: its form.

use crate::base::words::words;

#[path = "../../../src-tauri/src/evidence/derivatives/model.rs"]
mod model;

pub use model::{Block, BlockKind, Document, Page, Span, Word};

words! { Maker { Program = "program", Machine = "machine", Person = "person", Certified = "certified" } }

#[derive(Debug)]
pub enum Error {
    TooLarge,
    Unreadable,
}
