//! Derivatives: what was read out of an item or made of it. Text a file carries, what recognition saw in a scan, a
//! transcript, a translation. Each is a sealed document of its own that points to its original.

mod model;
mod pages;
mod said;
mod store;
#[cfg(test)]
mod tests;

use crate::base::words::words;
use crate::base::{Timestamp, id::BlobId, id::DerivativeId, id::EvidenceId};
use crate::vault::Sealed;

pub use model::{Block, BlockKind, Document, Page, Span, Translator, Word};
pub use pages::More;
pub use said::said_by;
pub use store::{
    current, document, found_document, is_kept, keep, of, of_blob, one, page_texts, renew_pages, seal, seal_pages,
    seal_pages_for, seal_pages_unless, take_place,
};

words! {
    /// What a derivative is.
    DerivativeKind {
        /// The text that the file itself carries.
        Text = "text",
        /// What recognition saw in the picture of a page.
        Ocr = "ocr",
        /// What is said in a recording.
        Transcript = "transcript",
        /// The same in another language.
        Translation = "translation",
    }
}

words! {
    /// Who made it.
    Maker {
        /// Dalil, by reading what the file says.
        Program = "program",
        /// A machine that guesses: recognition, machine translation.
        Machine = "machine",
        /// A person of the office.
        Person = "person",
        /// A translator whose signature is certified.
        Certified = "certified",
    }
}

/// What a new derivative is, besides its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The item.
    pub evidence: EvidenceId,
    /// The file inside an archive or a mail; empty: the item itself.
    pub entry: String,
    /// What it is.
    pub kind: DerivativeKind,
    /// ISO 639-1 code, or empty.
    pub language: String,
    /// Who made it.
    pub maker: Maker,
    /// Engine and its version, or the person.
    pub made_by: String,
    /// What a translation was made from.
    pub source: Option<DerivativeId>,
    /// The one it stands in place of; it stays in the vault.
    pub replaces: Option<DerivativeId>,
}

/// A derivative as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivative {
    /// Its id.
    pub id: DerivativeId,
    /// What it is.
    pub about: About,
    /// Whether a later one stands in its place.
    pub replaced: bool,
    /// The sealed document.
    pub blob: BlobId,
    /// When it was made.
    pub made: Timestamp,
}

impl Derivative {
    /// Whether it is what the program reads out of the item itself: it can be read again.
    pub fn is_read(&self) -> bool {
        let About { kind, maker, entry, .. } = &self.about;
        *kind == DerivativeKind::Text && *maker == Maker::Program && entry.is_empty()
    }
}

/// A derivative whose document is sealed. It counts once [`keep`] has entered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What it is going to be.
    pub derivative: Derivative,
    /// The document.
    pub sealed: Sealed,
}

/// Why something with a derivative did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such derivative.
    #[error("there is no derivative {0}")]
    NotFound(DerivativeId),
    /// More than a document may hold.
    #[error("the document is larger than a document may be")]
    TooLarge,
    /// What was sealed is no document that this program reads.
    #[error("the stored document cannot be read")]
    Unreadable,
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
