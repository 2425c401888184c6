//! Accounts: what one person or paper says about one event. Several accounts of one event are kept apart, compared side
//! by side, and never overwrite each other; the fact's own statement says which of them it follows.

mod compare;
mod store;
#[cfg(test)]
pub(super) mod tests;

use super::{Citation, Place, Statement};
use crate::base::date::UncertainDate;
use crate::base::words::words;
use crate::base::{Language, Timestamp, id::AccountId, id::FactId, id::PartyId};
use crate::law::Words;
use serde::{Deserialize, Serialize};

pub use compare::{Column, Mark, Segment, compare};
pub(super) use store::remove_of_fact;
pub use store::{add, change, holding, in_case, of_fact, one, remove};

words! {
    /// How the teller knows it.
    Knowledge {
        /// Was there.
        Saw = "saw",
        /// Has it from somebody else.
        Heard = "heard",
        /// It is a paper that says so.
        Document = "document",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

words! {
    /// What the account says of the event itself.
    Attitude {
        /// It happened.
        Affirms = "affirms",
        /// It did not happen, or not so.
        Denies = "denies",
        /// Does not remember, does not know.
        Unsure = "unsure",
    }
}

/// What the lawyer writes about an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AccountDetails {
    /// Who says so.
    pub teller: Option<PartyId>,
    /// Who or what says so, when it is no party of the case. One of the two must be given.
    pub source: String,
    /// When it was said, EDTF level 1.
    pub told_on: String,
    /// Where it was said.
    pub told_where: String,
    /// In which language it was said, ISO 639-1; empty when not known.
    pub language: String,
    /// Through whom.
    pub interpreter: Option<PartyId>,
    /// Through whom, when it is no party of the case.
    pub interpreter_name: String,
    /// How the teller knows.
    pub knowledge: Knowledge,
    /// What it says of the event.
    pub stance: Attitude,
    /// The words as they were said, in the language they were said in.
    pub original: String,
    /// What it says, in the languages of filings. Either these or the original words must be given.
    pub statements: Vec<Statement>,
    /// When it happened by this account, EDTF level 1; empty when it does not say.
    pub date: String,
    /// The same time in the teller's own words.
    pub said: Words,
    /// Where it happened by this account; empty when it does not say.
    pub place: String,
    /// Where the account is written down or heard.
    pub citations: Vec<Place>,
    /// Whether the fact's statement follows it.
    pub followed: bool,
    /// Free notes.
    pub note: String,
}

/// An account as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The event it tells of.
    pub fact: FactId,
    /// What the lawyer wrote; its dates as stored.
    pub details: AccountDetails,
    /// When it happened by this account.
    pub date: UncertainDate,
    /// When it was said.
    pub told_on: UncertainDate,
    /// The places it stands on.
    pub citations: Vec<Citation>,
    /// When it was entered.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Account {
    /// What it says in a language; what is not written there, in the first language there is; else the original words.
    pub fn statement(&self, language: Language) -> &str {
        let statements = &self.details.statements;
        let wanted = statements.iter().find(|s| s.language == language).or(statements.first());
        wanted.map_or(self.details.original.as_str(), |s| s.text.as_str())
    }
}

/// Why an operation on an account did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such account.
    #[error("there is no account {0}")]
    NotFound(AccountId),
    /// Something it shares with facts is not right: a date, a party, a citation, a field.
    #[error(transparent)]
    Fact(#[from] super::Error),
}

impl From<crate::vault::Error> for Error {
    fn from(error: crate::vault::Error) -> Self {
        Self::Fact(error.into())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Fact(error.into())
    }
}
