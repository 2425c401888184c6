//! Consents: what a client allowed, for which purpose, to whom, about which items, and what was taken back.
//!
//! A consent is never lost: withdrawing it adds the day and the reason. Whether something may leave the office is asked
//! of [`permits`], a plain function over the records.

mod rules;
mod store;
#[cfg(test)]
mod tests;
mod told;

pub use rules::{Disclosure, Document, PaperKind, Reason, Standing, Verdict, permits, standing, touches};
pub use store::{
    ConsentTarget, No, Override, add, change, holding, in_case, of_client, one, overridden, overridden_in, overrule,
    remove, withdraw,
};
pub use told::{Told, told};

use crate::base::words::words;
use crate::base::{Timestamp, id::CaseId, id::ConsentId, id::EvidenceId, id::FactId, id::PartyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// What the client is asked for.
    Purpose {
        /// To act for the client.
        Represent = "represent",
        /// To keep the client's data.
        KeepData = "keep_data",
        /// To take pictures, sound or notes of a talk.
        Record = "record",
        /// To hand over to police, prosecutor or court.
        Authority = "authority",
        /// To share with somebody else.
        Share = "share",
        /// To refer to a service: shelter, doctor, psychologist.
        Refer = "refer",
        /// To publish without the name.
        Publish = "publish",
        /// To use figures without the name for reports and research.
        Research = "research",
    }
}

impl Purpose {
    /// Without these two nothing else may be done for the client, so taking one back stops everything.
    pub const fn is_ground(self) -> bool {
        matches!(self, Self::Represent | Self::KeepData)
    }
}

words! {
    /// What the client said.
    ConsentAnswer { Given = "given", Refused = "refused" }
}

words! {
    /// Who receives. Kinds are compared, names are too many-shaped: an address stands in another case than a consent.
    RecipientKind {
        /// Whoever serves the purpose.
        Any = "any",
        /// The office itself.
        Office = "office",
        Police = "police", Investigator = "investigator", Prosecutor = "prosecutor",
        InvestigatingJudge = "investigating_judge", Court = "court",
        /// Labour inspectorate, ministry and other bodies.
        Agency = "agency",
        Consulate = "consulate",
        /// Shelter, doctor, psychologist, social service.
        Service = "service",
        /// A partner organisation or a colleague abroad.
        Partner = "partner",
        Expert = "expert", Press = "press", Other = "other",
    }
}

words! {
    /// How the consent was given.
    Manner { Signed = "signed", Oral = "oral" }
}

words! {
    /// What the client was told before answering: the questions that HTCDS 2.0 puts under `con_Consent`.
    Informed {
        /// Agrees to the talk itself.
        Interview = "interview",
        /// Knows what the talk is for.
        Purpose = "purpose",
        /// Knows how the data is and may be used.
        Use = "use",
        /// Knows that figures without names may serve research.
        Research = "research",
        /// Knows that the data can be asked for at any time.
        Access = "access",
        /// Knows how long it is kept.
        Term = "term",
        /// Knows how to take the consent back, and that help goes on all the same.
        Withdrawal = "withdrawal",
    }
}

/// What the office writes down about a consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ConsentDetails {
    /// Whose consent.
    pub client: PartyId,
    /// For what.
    pub purpose: Purpose,
    /// What was said.
    pub answer: ConsentAnswer,
    /// To whom.
    pub recipient_kind: RecipientKind,
    /// Their name; may be empty.
    pub recipient: String,
    /// Items it is about; with `facts` empty as well: the whole case.
    pub items: Vec<EvidenceId>,
    /// Facts it is about.
    pub facts: Vec<FactId>,
    /// The day of the answer.
    pub answered_on: String,
    /// The last day; empty when there is no term.
    pub until: String,
    /// ISO 639-1 code of the language it was explained in.
    pub language: String,
    /// Who interpreted.
    pub interpreter: String,
    /// Who answered for a child.
    pub guardian: String,
    /// Signed or oral.
    pub manner: Manner,
    /// Who heard an oral answer.
    pub witness: String,
    /// What the client was told before.
    pub informed: Vec<Informed>,
    /// The signed paper.
    pub evidence: Option<EvidenceId>,
    /// Free notes.
    pub note: String,
}

/// A consent as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// Its case.
    pub case: CaseId,
    /// What was written down.
    pub details: ConsentDetails,
    /// The day of the answer.
    pub answered_on: NaiveDate,
    /// The last day, if it has a term.
    pub until: Option<NaiveDate>,
    /// When and why it was taken back.
    pub withdrawn: Option<Withdrawal>,
    /// When it was written down.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Consent {
    /// Whether the client said no in it, at once or later.
    pub fn is_no(&self) -> bool {
        self.withdrawn.is_some() || self.details.answer == ConsentAnswer::Refused
    }
}

/// A consent taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The day.
    pub on: NaiveDate,
    /// In the client's or the lawyer's words; may be empty: nobody owes a reason.
    pub reason: String,
}

/// Why an operation on a consent did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such consent.
    #[error("there is no consent {0}")]
    NotFound(ConsentId),
    /// The client is no party of the case.
    #[error("party {0} is not in the consent's case")]
    BadClient(PartyId),
    /// An item or fact is not of the case.
    #[error("the consent names something that is not in its case")]
    BadScope,
    /// A field must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// A day could not be read.
    #[error("the day in the field {0} cannot be read")]
    BadDate(&'static str),
    /// It was refused or taken back; what it said then stays as it was.
    #[error("consent {0} is refused or withdrawn")]
    Withdrawn(ConsentId),
    /// Something left the vault under it.
    #[error("something left under consent {0}")]
    Used(ConsentId),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
