//! Of the chats: from the bytes of an export to its messages.

#[path = "../../../src-tauri/src/evidence/chats/archived.rs"]
mod archived;
#[path = "../../../src-tauri/src/evidence/chats/export.rs"]
mod export;
#[path = "../../../src-tauri/src/evidence/chats/files.rs"]
mod files;
#[path = "../../../src-tauri/src/evidence/chats/left_out.rs"]
mod left_out;

pub use export::{Export, may_be, read_export, words_of_archive};
pub use left_out::{Left, WhyLeft};
