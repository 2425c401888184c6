//! The intake interview: a script of questions as data, answers that can be left and taken up again, and the plan of
//! what they become. Nothing is written into the case until the lawyer has looked at the plan.

mod plan;
mod script;
mod store;
#[cfg(test)]
mod tests;
mod write;

pub use plan::{
    CLIENT, ConsentEntry, FactEntry, MarkEntry, PersonEntry, Plan, Planned, SectionProgress, plan, progress,
};
pub use script::{AnswerKind, Condition, Opt, Question, Script, ScriptError, Section, scripts, shown};
pub use store::{Link, answer, answers, begin, in_case, leave_at, links, one, remove};
pub(crate) use write::proposal;
pub use write::{Chosen, Wanted, write};

use crate::base::{Language, Timestamp, id::CaseId, id::InterviewId, id::PartyId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An interview as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// Its id.
    pub id: InterviewId,
    /// Its case.
    pub case: CaseId,
    /// The client, once written down.
    pub client: Option<PartyId>,
    /// Its script.
    pub script: String,
    /// Language of the questions, ISO 639-1.
    pub spoken: String,
    /// Language the answers are written in.
    pub written: Language,
    /// Section where it was left.
    pub place: String,
    /// When it began.
    pub started: Timestamp,
    /// When something was last answered.
    pub changed: Timestamp,
}

/// What was answered to one question. Which parts count depends on the question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct InterviewAnswer {
    /// Chosen words: `yes`, `no`, `unknown`; values of options; `given`, `refused`.
    pub choice: Vec<String>,
    /// What the client told.
    pub text: String,
    /// When it was, EDTF level 1.
    pub date: String,
    /// Where it was.
    pub place: String,
    /// Who is named.
    pub people: Vec<NamedPerson>,
    /// What the interviewer notes for the office; it goes nowhere.
    pub note: String,
    /// The client would rather not say, or it was passed over.
    pub skipped: bool,
}

impl InterviewAnswer {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.text, &self.date, &self.place, &self.note];
        let said = texts.iter().any(|text| !text.trim().is_empty()) || !self.choice.is_empty();
        !self.skipped && !said && self.people.iter().all(NamedPerson::is_empty)
    }

    /// Whether it was chosen.
    pub fn is(&self, word: &str) -> bool {
        !self.skipped && self.choice.iter().any(|choice| choice == word)
    }
}

/// Somebody named in an answer, as the client names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct NamedPerson {
    /// Surname, when it is known as such.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic, уулу or кызы.
    pub patronymic: String,
    /// A name without parts, a nickname.
    pub whole: String,
    /// Phone.
    pub phone: String,
    /// Handle in a network.
    pub handle: String,
    /// Traits, whose relative, what else is known.
    pub note: String,
}

impl NamedPerson {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        let parts = [&self.surname, &self.given, &self.patronymic, &self.whole, &self.phone, &self.handle, &self.note];
        parts.iter().all(|part| part.trim().is_empty())
    }
}

/// Answers of one interview, by question.
pub type Answers = BTreeMap<String, InterviewAnswer>;

/// Why an operation on an interview did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such interview.
    #[error("there is no interview {0}")]
    NotFound(InterviewId),
    /// The program has no such script, or the script no such question or section.
    #[error("the interview's script does not hold this")]
    NotInScript,
    /// Consents and indicators belong to somebody: the client has to be written down first.
    #[error("interview {0} has no client to write consents and indicators for")]
    NoClient(InterviewId),
    /// Writing the people.
    #[error("the people of an interview could not be written")]
    Parties(#[from] crate::parties::Error),
    /// Writing the facts.
    #[error("the facts of an interview could not be written")]
    Facts(#[from] super::Error),
    /// Writing the consents.
    #[error("the consents of an interview could not be written")]
    Consents(#[from] crate::cases::consents::Error),
    /// Writing the indicators.
    #[error("the indicators of an interview could not be written")]
    Indicators(#[from] super::indicators::Error),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
