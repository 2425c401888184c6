//! Why a search gave nothing.

use crate::base::words::words;
use crate::vault;

words! {
    /// What is wrong with a question, or with the days it is narrowed to.
    QueryFault {
        /// Only what must not be there.
        OnlyExcluded = "only-excluded",
        /// A star after fewer than two letters.
        ShortPrefix = "short-prefix",
        /// A tilde after fewer than four letters.
        ShortFuzzy = "short-fuzzy",
        /// Signs and no word.
        NoWords = "no-words",
        /// The first day asked for is after the last.
        Backwards = "backwards",
    }
}

pub use QueryFault as Fault;

/// A question that can't be asked: what is wrong, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    pub fault: Fault,
    /// Character of the question at which it is wrong, from 1.
    pub at: usize,
}

/// Why an operation of the search did not happen. No sentence holds a word of the question.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The question can't be asked.
    #[error("the question is malformed at character {}: {}", .0.at, .0.fault)]
    Malformed(Malformed),
    /// A day of a filter is no day.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// The vault.
    #[error("the index could not be read or written")]
    Vault(#[from] vault::Error),
    /// The people of the cases.
    #[error("the parties could not be read")]
    Parties(#[from] crate::parties::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
