//! The draft of a filing: its body as blocks that a lawyer edits, with chips for what the case knows.
//!
//! The stored form is ours ([`Body`], versioned): no markup and no editor's own tree. What was typed is kept as typed; a
//! chip names a person, a fact, a place in evidence or an article, and is said anew from the case whenever it is shown
//! or printed. A template prints the body as values (`lib/draft.typ`); nothing of it is ever parsed as source.

mod begin;
mod compare;
mod model;
mod recognise;
mod say;
mod store;
#[cfg(test)]
mod tests;

pub use begin::begin;
pub use compare::{Change, Piece, compare, paragraphs, read_block};
pub use model::{Block, Body, Cell, Chip, Fault, Inline, List, Point, VERSION};
pub use say::{accept, data, event_of, say};
pub use store::{
    Comment, Kept, Version, comment, comments, drop, is_open, keep, of, remove_comment, save, settle, version, versions,
};
