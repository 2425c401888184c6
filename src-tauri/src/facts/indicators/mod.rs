//! Indicators marked for a victim: present, absent or not known, each resting on facts and through them on evidence.
//! What they point to together is read by a plain function; it never says that something *is* trafficking.

mod reading;
mod store;
#[cfg(test)]
mod tests;

pub use reading::{AgeAtTheTime, DimensionReading, NeedReading, Reading, age_at_the_time, read};
pub use store::{mark, of_party};

use crate::base::words::words;
use crate::base::{Timestamp, id::FactId, id::PartyId};

words! {
    /// How an indicator stands.
    IndicatorMark {
        /// It is there.
        Present = "present",
        /// It was asked about and is not there.
        Absent = "absent",
        /// It was asked about and nobody knows.
        Unknown = "unknown",
    }
}

/// One indicator as marked for a victim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Its id in the lists of `law::indicators`.
    pub indicator: String,
    /// How it stands.
    pub mark: IndicatorMark,
    /// The facts it rests on.
    pub facts: Vec<FactId>,
    /// Free notes.
    pub note: String,
    /// When it was last marked.
    pub changed: Timestamp,
}

/// Why an indicator was not marked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No list holds it.
    #[error("no list has this indicator")]
    Unknown,
    /// No such party.
    #[error("there is no party {0}")]
    NoParty(PartyId),
    /// A fact is not of the party's case.
    #[error("fact {0} is not in the party's case")]
    BadFact(FactId),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
