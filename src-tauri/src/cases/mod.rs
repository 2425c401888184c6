//! Cases: one matter of one or more clients, with its number, stage, languages and team.

pub mod begun;
pub mod consents;
pub mod events;
pub mod holders;
mod store;
pub mod tasks;

use crate::base::words::words;
use crate::base::{Language, Timestamp, id::CaseId, id::EventId, id::TaskId};
use serde::{Deserialize, Serialize};

pub use store::{add, all, change, number_is_free, one};

words! {
    /// Where a case stands in the procedure.
    Stage {
        /// The client is being heard, nothing is filed.
        Intake = "intake",
        /// From the crime report to the sending to court (досудебное производство).
        Pretrial = "pretrial",
        /// First instance.
        Trial = "trial",
        /// Appeal.
        Appeal = "appeal",
        /// Cassation.
        Cassation = "cassation",
        /// Execution of the judgment.
        Enforcement = "enforcement",
        /// Closed.
        Closed = "closed",
    }
}

words! {
    /// Whose courts the case is before: ISO 3166-1 alpha-2 in lower case.
    Jurisdiction { Kg = "kg", Kz = "kz", Uz = "uz", Tj = "tj", Ru = "ru", Tr = "tr" }
}

words! {
    /// What a member of the office does in a case.
    Duty { Lawyer = "lawyer", Paralegal = "paralegal", Interpreter = "interpreter", Psychologist = "psychologist", Other = "other" }
}

/// Someone of the office who works on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Member {
    /// Name as it prints.
    pub name: String,
    /// What they do in the case.
    pub duty: Duty,
}

/// What the office writes about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CaseDetails {
    /// The office's own number, e.g. `14/2026`. Must not be empty.
    pub number: String,
    /// A short name that does not give the client away.
    pub title: String,
    /// Whose courts.
    pub jurisdiction: Jurisdiction,
    /// Where it stands.
    pub stage: Stage,
    /// Number in the register of crimes (ЕРП), empty when not registered.
    pub register_number: String,
    /// Languages documents are written in, the usual one first; at least one.
    pub languages: Vec<Language>,
    /// Who works on it.
    pub team: Vec<Member>,
    /// Free notes.
    pub note: String,
}

/// A case as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// What the office writes about it.
    pub details: CaseDetails,
    /// When it was opened in the vault.
    pub created: Timestamp,
    /// When anything in `details` last changed.
    pub changed: Timestamp,
}

/// Why an operation on a case did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such case.
    #[error("there is no case {0}")]
    NotFound(CaseId),
    /// A field must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// Another open case bears the number.
    #[error("the open case {0} has the same number")]
    NumberTaken(CaseId),
    /// No such event.
    #[error("there is no event {0}")]
    NoEvent(EventId),
    /// No such task.
    #[error("there is no task {0}")]
    NoTask(TaskId),
    /// A date or an hour could not be read.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// An event, filing or item that it names is of another case.
    #[error("something named is not in case {0}")]
    NotInCase(CaseId),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
