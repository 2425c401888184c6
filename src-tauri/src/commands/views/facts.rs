//! Facts on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Timestamp, id::CaseId, id::CitationId, id::FactId};
use crate::evidence::chats::Said;
use crate::facts::{FactDetails, Place};

/// A fact.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// Its id.
    pub id: FactId,
    /// Its case.
    pub case: CaseId,
    /// What the lawyer wrote.
    pub details: FactDetails,
    /// The date in words, in each language; empty when not known.
    pub date_words: super::Trilingual,
    /// Its citations with the numbers to show.
    pub citations: Vec<CitationView>,
    /// When it last changed.
    pub changed: Timestamp,
}

/// A citation, ready for a chip.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CitationView {
    /// Its id.
    pub id: CitationId,
    /// Where it points.
    pub place: Place,
    /// When the cited message was written and by whom.
    pub said: Option<SaidView>,
    /// The item's number in the case.
    pub number: u32,
    /// The item's title.
    pub title: String,
}

/// A cited message.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidView {
    /// The time as written, `2026-03-14T06:31:00`.
    pub at: String,
    /// Who wrote it, as the telephone shows, or empty.
    pub author: String,
}

impl SaidView {
    /// Of a message.
    pub fn of(said: &Said) -> Self {
        Self { at: said.at.format("%Y-%m-%dT%H:%M:%S").to_string(), author: said.author.clone() }
    }
}

/// Enters a fact.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFact {
    /// Into this case.
    pub case: CaseId,
    /// What is known.
    pub details: FactDetails,
}

/// Changes a fact.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeFact {
    /// The fact.
    pub fact: FactId,
    /// All of its details anew.
    pub details: FactDetails,
}

/// Which fact.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfFact {
    /// The fact.
    pub fact: FactId,
}

/// Asks how a date is read.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadDate {
    /// As typed: `2026-03~`, `12.03.2026`, `2026-03-03/2026-03-21`.
    pub text: String,
    /// In which language to say it back.
    pub language: Language,
}

/// How a date is read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DateView {
    /// Whether it is a date at all.
    pub ok: bool,
    /// As stored (EDTF level 1).
    pub edtf: String,
    /// In words.
    pub words: String,
}
