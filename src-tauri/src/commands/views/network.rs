//! The network on the wire.

use super::{CitationView, Deserialize, PageSize, Serialize, TS, Trilingual};
use crate::base::{Language, Timestamp, id::CaseId, id::FactId, id::PartyId, id::TieId};
use crate::facts::ties::{TieDetails, TieKind};

/// The network of a case, laid out. Units are pixels at the usual zoom; y goes down.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NetworkView {
    /// A card for every party that is tied.
    pub nodes: Vec<NodeView>,
    /// The ties, in the order they were entered.
    pub ties: Vec<TieView>,
    /// Pairs that facts name together and nothing ties yet.
    pub suggestions: Vec<SuggestionView>,
}

/// The card of a party.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NodeView {
    /// The party.
    pub party: PartyId,
    /// The middle of the card.
    pub x: f64,
    /// The middle of the card.
    pub y: f64,
    /// The whole card.
    pub width: f64,
    /// The whole card.
    pub height: f64,
    /// The name, in lines.
    pub lines: LinesView,
}

/// A name in lines, in each language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinesView {
    /// Russian.
    pub ru: Vec<String>,
    /// Kyrgyz.
    pub ky: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

/// A tie.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TieView {
    /// Its id.
    pub id: TieId,
    /// Its case.
    pub case: CaseId,
    /// What the lawyer wrote.
    pub details: TieDetails,
    /// Whether it goes from one to the other.
    pub directed: bool,
    /// Its period in words, in each language; empty when not known.
    pub period_words: Trilingual,
    /// Whether it has a date, of its own or by its facts.
    pub dated: bool,
    /// The first day it may have been, `2026-03-12`; none when not known.
    pub first_day: Option<String>,
    /// The last day it may have been.
    pub last_day: Option<String>,
    /// Its own citations with the numbers to show.
    pub citations: Vec<CitationView>,
    /// When it last changed.
    pub changed: Timestamp,
}

/// Two parties that could be tied, and what a form begins with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuggestionView {
    /// Who may have done it.
    pub from: PartyId,
    /// To whom.
    pub to: PartyId,
    /// What it may be.
    pub kind: TieKind,
    /// The facts that name both.
    pub facts: Vec<FactId>,
}

/// Enters a tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddTie {
    /// Into this case.
    pub case: CaseId,
    /// What is known.
    pub details: TieDetails,
}

/// Changes a tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTie {
    /// The tie.
    pub tie: TieId,
    /// All of its details anew.
    pub details: TieDetails,
}

/// Which tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTie {
    /// The tie.
    pub tie: TieId,
}

/// The network as an exhibit.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintNetwork {
    /// Of this case.
    pub case: CaseId,
    /// The language of its words.
    pub language: Language,
    /// The ties on it; all of them when left out.
    pub ties: Option<Vec<TieId>>,
}

/// Pictures of the pages before they are written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkPages {
    /// Path for `viewUrl`; add `/page/<n>?width=<pixels>`. A new one for each call.
    pub path: String,
    /// The pages.
    pub pages: Vec<PageSize>,
}
