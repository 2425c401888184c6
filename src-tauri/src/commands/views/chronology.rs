//! The chronology, accounts of events and contradictions on the wire.

use super::{CitationView, Deserialize, FactView, Serialize, TS, Trilingual};
use crate::base::{Language, Timestamp, id::AccountId, id::CaseId, id::FactId, id::PartyId};
use crate::facts::accounts::{AccountDetails, Segment};
use crate::facts::chronology::Wish;
use crate::facts::{FactStanding, Statement};

/// Asks which facts a chronology shows, in order.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowChronology {
    /// Of this case.
    pub case: CaseId,
    /// Narrowed so.
    pub wish: Wish,
}

/// The facts to show, in order, and what the filters offer. The rows themselves are asked for as they come into view.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChronologyView {
    /// In order; what has no date stands at the end.
    pub entries: Vec<EntryView>,
    /// Facts in the case.
    pub total: u32,
    /// Facts that rest on nothing yet.
    pub bare: u32,
    /// Contradictions that are not explained.
    pub contradictions: u32,
    /// Parties that facts are about.
    pub parties: Vec<PartyId>,
    /// Places as written, with how many facts each has; the most frequent first.
    pub places: Vec<PlaceCount>,
}

/// One fact of a chronology, as much as its order and the overview need.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EntryView {
    /// The fact.
    pub id: FactId,
    /// The earliest day it can mean, in days since 1970-01-01; none: not known.
    pub from: Option<i32>,
    /// The latest day.
    pub to: Option<i32>,
    /// How many accounts of it there are.
    pub accounts: u32,
    /// In how many contradictions it stands that are not explained.
    pub contradictions: u32,
}

/// A place and how many facts have it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceCount {
    /// As written.
    pub place: String,
    /// Facts.
    pub facts: u32,
}

/// Asks for rows of a chronology.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadFacts {
    /// Of this case.
    pub case: CaseId,
    /// These facts; those that are gone meanwhile are left out.
    pub facts: Vec<FactId>,
}

/// A row of a chronology.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChronologyRow {
    /// The fact.
    pub fact: FactView,
    /// Its weight, and its time in words.
    pub standing: FactStanding,
}

/// Weighs a fact, and says its time in words.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeighFact {
    /// The fact.
    pub fact: FactId,
    /// All of it anew.
    pub standing: FactStanding,
}

/// Prints a chronology.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintChronology {
    /// Of this case.
    pub case: CaseId,
    /// With these facts, in this order.
    pub wish: Wish,
    /// In this language.
    pub language: Language,
}

/// Pictures of a paper before it is written out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperView {
    /// Path for `viewUrl`; add `/page/<n>?width=<pixels>`.
    pub path: String,
    /// The pages.
    pub pages: Vec<super::PageSize>,
}

/// Asks for the accounts of an event.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareAccounts {
    /// The event.
    pub fact: FactId,
    /// The language to compare their words in.
    pub language: Language,
}

/// An event with its accounts side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompareView {
    /// The event.
    pub fact: FactView,
    /// Its weight, and its time in words.
    pub standing: FactStanding,
    /// The accounts; those the statement follows first.
    pub accounts: Vec<ComparedView>,
    /// What they contradict each other in.
    pub contradictions: Vec<ContradictionView>,
}

/// One account among the others.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedView {
    /// The account.
    pub account: AccountView,
    /// Its words in the language asked for, with what differs marked.
    pub segments: Vec<Segment>,
    /// Whether its time is certain to be another than somebody else's.
    pub date_differs: bool,
    /// Whether its place is another than somebody else's.
    pub place_differs: bool,
}

/// An account of an event.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Its id.
    pub id: AccountId,
    /// The event.
    pub fact: FactId,
    /// What the lawyer wrote.
    pub details: AccountDetails,
    /// Who says so: the party's name, or the source as written.
    pub who: String,
    /// Through whom; empty: through nobody.
    pub through: String,
    /// When it happened by this account, in words.
    pub date_words: Trilingual,
    /// When it was said, in words.
    pub told_words: Trilingual,
    /// Its citations with the numbers to show.
    pub citations: Vec<CitationView>,
    /// When it last changed.
    pub changed: Timestamp,
}

/// Enters an account.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAccount {
    /// Of this event.
    pub fact: FactId,
    /// What is known.
    pub details: AccountDetails,
}

/// Changes an account.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeAccount {
    /// The account.
    pub account: AccountId,
    /// All of its details anew.
    pub details: AccountDetails,
}

/// Which account.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfAccount {
    /// The account.
    pub account: AccountId,
}

/// What cannot all be so.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContradictionView {
    /// What an explanation is kept by.
    pub key: String,
    /// Message key `contradiction-<kind>`.
    pub kind: String,
    /// The facts concerned.
    pub facts: Vec<FactBrief>,
    /// The accounts concerned.
    pub accounts: Vec<AccountBrief>,
    /// The person who would be in two places.
    pub party: Option<PartyId>,
    /// The person's name.
    pub name: String,
    /// The day, in words.
    pub on: Option<Trilingual>,
    /// What the lawyer said of it; empty: not explained.
    pub explained: String,
}

/// As much of a fact as a contradiction shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactBrief {
    /// The fact.
    pub id: FactId,
    /// The statement in each language.
    pub statements: Vec<Statement>,
    /// When, in words.
    pub date_words: Trilingual,
    /// Where.
    pub place: String,
}

/// As much of an account as a contradiction shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountBrief {
    /// The account.
    pub id: AccountId,
    /// Who says so.
    pub who: String,
    /// When, by this account.
    pub date_words: Trilingual,
    /// Where, by this account.
    pub place: String,
}

/// Explains a contradiction; empty words take the explanation back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainContradiction {
    /// In this case.
    pub case: CaseId,
    /// Its key.
    pub key: String,
    /// The explanation.
    pub words: String,
}
