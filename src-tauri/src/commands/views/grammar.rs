//! Forms of names on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, id::PartyId};
use crate::language::{Case, Gender, Why};
use crate::parties::Sex;

/// The forms of a party's name.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyFormsView {
    /// The party.
    pub party: PartyId,
    /// Russian and Kyrgyz, as far as the party has a name.
    pub languages: Vec<FormsView>,
}

/// The forms of a name in one language.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormsView {
    /// The language.
    pub language: Language,
    /// The nominative.
    pub name: String,
    /// The six cases in the order of the language's grammars.
    pub rows: Vec<FormRow>,
    /// What the rules are not sure of.
    pub doubts: Vec<DoubtView>,
    /// The sex that the forms agree with: as stated, or as the name tells it; none when neither does.
    pub gender: Option<Gender>,
}

/// One form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormRow {
    /// The case.
    pub case: Case,
    /// As documents print it.
    pub form: String,
    /// As the rules would have it.
    pub by_rule: String,
    /// The other form, where usage has two.
    pub other: Option<String>,
    /// Whether the lawyer wrote it.
    pub corrected: bool,
    /// Whether it should be looked at.
    pub unsure: bool,
}

/// Why a form should be looked at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DoubtView {
    /// Message key `grammar-why-<why>`.
    pub why: Why,
    /// The word it is about.
    pub word: String,
}

/// Keeps the lawyer's own form for a case, or goes back to the rules.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectForm {
    /// The party.
    pub party: PartyId,
    /// `ru` or `ky`.
    pub language: Language,
    /// Any but the nominative.
    pub case: Case,
    /// The form; none for what the rules say.
    pub form: Option<String>,
}

/// What a text to be declined is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum DeclineKind {
    /// A person's whole name.
    Person,
    /// A surname alone.
    Surname,
    /// A given name alone.
    Given,
    /// A patronymic alone.
    Patronymic,
    /// A title of office or the name of a body.
    Phrase,
    /// A place.
    Place,
}

/// Declines a name or a title by the rules alone.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// In the nominative.
    pub text: String,
    /// What it is.
    pub kind: DeclineKind,
    /// Of a person, where known.
    pub sex: Option<Sex>,
    /// `ru` or `ky`.
    pub language: Language,
}

/// A text declined.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeclinedView {
    /// The six cases.
    pub rows: Vec<FormRow>,
    /// What the rules are not sure of.
    pub doubts: Vec<DoubtView>,
    /// As it would stand at the head of a letter.
    pub addressed: String,
}
