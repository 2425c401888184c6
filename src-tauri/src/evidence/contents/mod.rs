//! What stands in an item: how it was read, its letters, the files inside it and the items taken out of it. The originals
//! stay as they are; all of this can be made again from them.

mod store;

use crate::base::{Timestamp, id::EvidenceId};

pub use store::{
    chats_inside, children, depth, file, files, forget, has_no_text, has_uncounted_chat, is_chat, keep, link,
    look_again, looked, mail_count, mails, parents, reading, reading_of_chat, unread, was_chat, web,
};

/// The version of the readers. A later program looks again at what an earlier one could not read.
pub const READER: u32 = 10;

/// How an item was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// As what: a word of [`Format`](super::importers::Format), or `chat`.
    pub format: String,
    /// Why it could not be read, a word of [`Trouble`](super::Trouble).
    pub trouble: Option<String>,
    /// It holds more text than is kept.
    pub cut: bool,
    /// By which version of the readers.
    pub reader: u32,
    /// When.
    pub at: Timestamp,
}

/// A file in an item, and the item of the same case that it has become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inner {
    /// What the item says of it.
    pub file: super::importers::found::InnerFile,
    /// The item it is now, with its number.
    pub taken: Option<(EvidenceId, u32)>,
}

/// An item that holds this one or was taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Where the inner one lies in the outer one.
    pub entry: String,
}
