//! Why a bundle was not made.

use super::census::Mismatch;
use crate::base::id::EvidenceId;
use crate::typeset;
use crate::worker::Layer;
use serde::{Deserialize, Serialize};

/// Why a bundle was not made. Where an exhibit is the reason, it is named by its number and its id, so that the
/// program can show its name and say what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing to bind.
    #[error("the bundle has no exhibits")]
    Empty,
    /// Two exhibits carry the same number, so a citation could mean either.
    #[error("exhibit number {number} is given twice")]
    NumberTwice { number: u32 },
    /// The bytes of the original could not be had.
    #[error("the original of exhibit {number} ({evidence}) could not be read")]
    Unreadable { number: u32, evidence: EvidenceId, source: std::io::Error },
    /// The original does not have the digest that the divider would print.
    #[error("exhibit {number} ({evidence}) differs from its sealed digest")]
    Altered { number: u32, evidence: EvidenceId },
    /// The PDF opens only with a password.
    #[error("exhibit {number} ({evidence}) is a PDF closed with a password")]
    Encrypted { number: u32, evidence: EvidenceId },
    /// The file is broken in a way that could lose a page or a part of one.
    #[error("exhibit {number} ({evidence}) is damaged: {damage}")]
    Damaged { number: u32, evidence: EvidenceId, damage: Damage },
    /// The original gave other pages than when the bundle was planned.
    #[error("exhibit {number} ({evidence}) has changed since the bundle was planned")]
    Changed { number: u32, evidence: EvidenceId },
    /// The cover, the index, a divider or a text could not be typeset.
    #[error("a sheet of the bundle could not be typeset")]
    Typeset(#[from] typeset::Error),
    /// A sheet of our own making could not be read back; a fault of the program.
    #[error("a sheet of the bundle could not be drawn")]
    Sheet,
    /// The finished file could not be written.
    #[error("the bundle could not be written")]
    Write(#[from] std::io::Error),
    /// This computer lacks a protection, so no original is read on it; no layer: not even a process could be started.
    #[error("files are stored only, and not read, on this computer")]
    StoreOnly(Option<Layer>),
    /// The lawyer stopped it.
    #[error("the bundle was stopped before it was finished")]
    Stopped,
    /// The finished file is not what was planned; it must not be used.
    #[error("the finished bundle is not what was planned: {0}")]
    Census(#[from] Mismatch),
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Damage {
    /// It ends before its end.
    #[error("the file is cut off")]
    CutOff,
    /// It is not what its first bytes say.
    #[error("the file cannot be understood")]
    Unparseable,
    /// The table of contents of the PDF is broken, so objects may be missing or old.
    #[error("the table of objects is broken")]
    Table,
    /// The PDF has no pages, or its page tree names pages that are not there.
    #[error("pages are missing")]
    PagesMissing,
    /// What a page shows is not in the file.
    #[error("the content of page {page} is missing")]
    ContentMissing { page: u32 },
    /// Two readers see another number of pages.
    #[error("one reader counts {one} pages and another {other}")]
    CountsDiffer { one: u32, other: u32 },
    /// It is larger than can be opened in memory.
    #[error("the file is too large")]
    TooLarge,
    /// What reads it broke down on it, or gave what no such file can give.
    #[error("what reads the file broke down on it")]
    Crashed,
    /// It takes longer to read than a reader may take.
    #[error("the file takes too long to read")]
    TooLong,
}

/// Why one original cannot be carried, before it is known which exhibit it is.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Trouble {
    Encrypted,
    Damaged(Damage),
}

impl Trouble {
    /// The same, said of an exhibit.
    pub(super) fn of(self, number: u32, evidence: EvidenceId) -> Error {
        match self {
            Self::Encrypted => Error::Encrypted { number, evidence },
            Self::Damaged(damage) => Error::Damaged { number, evidence, damage },
        }
    }
}

impl From<Damage> for Trouble {
    fn from(damage: Damage) -> Self {
        Self::Damaged(damage)
    }
}

/// Runs a parser on bytes from outside; a parser that panics has met a damaged file.
pub(super) fn guarded<T>(parse: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(parse)).unwrap_or(Err(Damage::Unparseable.into()))
}
