//! Parties: the persons and organisations of a case, what they are in it, and how they are called and reached.

mod forms;
pub mod matching;
mod name;
mod store;
#[cfg(test)]
mod tests;

use crate::base::words::words;
use crate::base::{Timestamp, id::CaseId, id::PartyId};
use serde::{Deserialize, Serialize};

pub use forms::{Correction, DECLINED, Declined, correct, corrections, declined, declined_text, name_in};
pub use name::PartyName;
pub use store::{add, change, in_case, one, remove};

words! {
    /// What a party is in a case. A suspect's part in the crime is said by the role itself.
    PartyRole {
        /// The victim: the office's client (потерпевшая).
        Victim = "victim",
        /// Recruiter (вербовщик).
        Recruiter = "recruiter",
        /// Who carried or sent the victim (перевозчик).
        Transporter = "transporter",
        /// Who hid or lodged the victim (укрыватель).
        Harbourer = "harbourer",
        /// Who used the victim's labour or body (эксплуататор).
        Exploiter = "exploiter",
        /// Employer, whether or not a suspect.
        Employer = "employer",
        /// Agency or travel firm.
        Agency = "agency",
        /// Another suspect.
        Suspect = "suspect",
        /// Witness.
        Witness = "witness",
        /// Representative of the victim: the lawyer of the office, or a legal representative.
        Representative = "representative",
        /// Relative or close person.
        Relative = "relative",
        /// Interpreter.
        Interpreter = "interpreter",
        /// Investigator or investigative body.
        Investigator = "investigator",
        /// Prosecutor or prosecutor's office.
        Prosecutor = "prosecutor",
        /// Court or judge.
        Court = "court",
        /// Another authority: consulate, inspection, register.
        Authority = "authority",
        /// Anyone else.
        Other = "other",
    }
}

impl PartyRole {
    /// Whether the role is that of someone suspected of the crime.
    pub const fn is_suspect(self) -> bool {
        matches!(self, Self::Recruiter | Self::Transporter | Self::Harbourer | Self::Exploiter | Self::Suspect)
    }

    /// Whether the role is that of a body a filing is addressed to.
    pub const fn is_authority(self) -> bool {
        matches!(self, Self::Investigator | Self::Prosecutor | Self::Court | Self::Authority)
    }
}

words! {
    /// Person or organisation.
    PartyKind { Person = "person", Organisation = "organisation" }
}

words! {
    /// Sex, as documents give it and grammar needs it.
    Sex { Female = "female", Male = "male" }
}

words! {
    /// Which of a party's names it is.
    NameKind { Main = "main", Passport = "passport", Maiden = "maiden", Nickname = "nickname", Other = "other" }
}

words! {
    /// Kinds of identity and registration documents.
    DocumentKind {
        IdCard = "id_card", ForeignPassport = "foreign_passport", Passport = "passport", TaxNumber = "tax_number",
        Registration = "registration", Licence = "licence", Other = "other",
    }
}

words! {
    /// Ways to reach or recognise a party.
    ContactKind {
        Phone = "phone", Address = "address", Email = "email", Handle = "handle", BankAccount = "bank_account",
        Vehicle = "vehicle", Other = "other",
    }
}

/// A passport, an identity card, a tax number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct IdentityDocument {
    /// What it is.
    pub kind: DocumentKind,
    /// Series and number.
    pub number: String,
    /// Who gave it out.
    pub issued_by: String,
    /// When, EDTF level 1.
    pub issued_on: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
}

/// A phone, an address, a handle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// As written.
    pub value: String,
    /// Whose, since when, from where it is known.
    pub note: String,
}

/// What the office writes about a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PartyDetails {
    /// Person or organisation.
    pub kind: PartyKind,
    /// What it is in the case.
    pub roles: Vec<PartyRole>,
    /// Names, the one shown first. Must not be empty.
    pub names: Vec<PartyName>,
    /// Sex of a person.
    pub sex: Option<Sex>,
    /// Birth date, EDTF level 1.
    pub birth_date: String,
    /// ISO 3166-1 alpha-2 codes.
    pub citizenship: Vec<String>,
    /// Documents.
    pub documents: Vec<IdentityDocument>,
    /// Phones, addresses and so on.
    pub contacts: Vec<Contact>,
    /// Free notes.
    pub note: String,
}

/// A party as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: PartyId,
    /// The case it belongs to.
    pub case: CaseId,
    /// What the office writes about it.
    pub details: PartyDetails,
    /// When it was entered.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Party {
    /// The name a list shows: the first one.
    pub fn name(&self) -> String {
        self.details.names.first().map(PartyName::full).unwrap_or_default()
    }
}

/// Why an operation on a party did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such party.
    #[error("there is no party {0}")]
    NotFound(PartyId),
    /// Facts name the party; it can be removed when they no longer do.
    #[error("party {party} is named in {facts} facts")]
    InUse {
        /// The party.
        party: PartyId,
        /// How many facts name it.
        facts: u32,
    },
    /// Ties join the party to others; it can be removed when they no longer do.
    #[error("{ties} ties join party {party} to others")]
    InTies {
        /// The party.
        party: PartyId,
        /// How many ties name it.
        ties: u32,
    },
    /// A field must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// The language has no such case to correct.
    #[error("there is no such form to correct")]
    NoSuchForm,
    /// A date could not be read.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// The day of birth has not come yet.
    #[error("the date of birth has not come yet")]
    BornAhead,
    /// A party is no match of itself.
    #[error("party {0} was given twice")]
    Itself(PartyId),
    /// Parties of two cases are linked, not merged.
    #[error("the parties belong to different cases")]
    OtherCase,
    /// No such merge, or one whose record cannot be read.
    #[error("there is no merge {0}")]
    NoMerge(crate::base::id::MergeId),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
