//! What the lawyer asks for: exhibits in order, and what the bundle says about itself.

use crate::base::id::EvidenceId;
use crate::base::{Language, Secret, Sha256Digest};
use crate::evidence::importers::chat::DateOrders;
use crate::worker::Stretches;

/// A bundle to be made.
#[derive(Debug, Clone)]
pub struct Order {
    /// What stands on the cover: "Приложения к исковому заявлению".
    pub title: String,
    /// The language of the cover, the index, the dividers and the stamps.
    pub language: Language,
    /// The case in one line, as the cover shows it above the title.
    pub case_line: String,
    /// Further lines of the cover: court, parties, representative.
    pub about: Vec<String>,
    /// The date as it is printed on the cover; empty prints none.
    pub date_text: String,
    /// Who made the bundle, for the cover and for readers of the file; may be empty.
    pub author: String,
    /// The exhibits in the order in which they are bound.
    pub exhibits: Vec<Exhibit>,
    /// Whether an original that opens only with a password, or is damaged, is its divider alone; else it stops the build.
    pub dividers: bool,
}

/// One exhibit: an item of evidence with its number in this bundle.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// The number of the exhibit, as filings cite it. No two exhibits of a bundle share one.
    pub number: u32,
    /// The original.
    pub evidence: EvidenceId,
    /// What it is, in the words of the index.
    pub description: String,
    /// Its date as it is printed; dates of evidence are often uncertain.
    pub date_text: Option<String>,
    /// Where it came from, as the divider says it.
    pub source: Option<String>,
    /// The name of the file as received, when the divider should show it.
    pub file_name: Option<String>,
    /// Where the original is kept; printed for what cannot be put on paper.
    pub kept_at: Option<String>,
    /// The name it came with, by whose ending some kinds are told; it is not printed.
    pub named: String,
    /// Of an export of conversations whose dates can be read in two ways: the lawyer's answers.
    pub dates: DateOrders,
    /// The files in it that are items of the case.
    pub taken: Vec<Taken>,
    /// The digest taken at intake. Pages whose bytes have another one are refused.
    pub digest: Sha256Digest,
}

/// A file inside an original that was taken out as an item of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where it lies in the original, as the reader names it.
    pub entry: String,
    /// The item.
    pub evidence: EvidenceId,
    /// The item's number in the case.
    pub number: u32,
}

/// Where the bytes of the originals come from: the vault, or a folder in tests.
pub trait Originals: Sync {
    /// How many bytes the original has.
    fn len(&self, id: EvidenceId) -> std::io::Result<u64>;

    /// All bytes of the original. Asked for by several threads, for one large original at a time, and given back before the next.
    fn bytes(&self, id: EvidenceId) -> std::io::Result<Vec<u8>>;

    /// The original, of which any stretch can be read: for one that is not to lie in memory.
    fn stretches(&self, id: EvidenceId) -> std::io::Result<Box<dyn Stretches>> {
        Ok(Box::new(std::io::Cursor::new(self.bytes(id)?)))
    }

    /// The password that opens it, where one is known.
    fn password(&self, _id: EvidenceId) -> std::io::Result<Option<Secret>> {
        Ok(None)
    }

    /// The first bytes, at most `at_most`: enough to tell what it is without reading a film of four gigabytes.
    fn head(&self, id: EvidenceId, at_most: usize) -> std::io::Result<Vec<u8>> {
        let mut bytes = self.bytes(id)?;
        bytes.truncate(at_most);
        Ok(bytes)
    }
}
