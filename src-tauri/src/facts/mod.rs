//! Facts: statements about what happened, each with its date, place, parties, standing and the places in evidence
//! it stands on.

pub mod accounts;
pub mod chronology;
mod cited;
pub mod contradictions;
pub mod highlights;
pub mod indicators;
pub mod interview;
pub mod ledger;
pub mod proof;
mod standing;
mod store;
pub mod ties;

use crate::base::date::UncertainDate;
use crate::base::words::words;
use crate::base::{
    Language, Timestamp, id::CaseId, id::CitationId, id::EvidenceId, id::FactId, id::HighlightId, id::LinkId,
    id::PartyId,
};
use crate::evidence::chats::{MessageKey, Said};
use serde::{Deserialize, Serialize};

pub use cited::{lines_words, message_words, moment_words, paragraph_words, part_words};
pub use standing::{FactStanding, Weight, standing_of, standings, weigh};
pub use store::{add, change, citing, holding, in_case, one, remove};

words! {
    /// How a fact stands.
    FactStatus {
        /// Someone says so.
        Alleged = "alleged",
        /// Evidence supports it.
        Supported = "supported",
        /// The other side or other evidence says otherwise.
        Disputed = "disputed",
        /// The other side admits it.
        Admitted = "admitted",
    }
}

/// A rectangle on a page, in fractions of the page's width and height from its top left corner as a reader sees it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Rect {
    /// Left edge, 0–1.
    pub x: f64,
    /// Top edge, 0–1.
    pub y: f64,
    /// Width, 0–1.
    pub width: f64,
    /// Height, 0–1.
    pub height: f64,
}

impl Rect {
    /// Whether the rectangle lies on the page.
    pub fn is_on_page(&self) -> bool {
        let unit = 0.0..=1.0;
        unit.contains(&self.x)
            && unit.contains(&self.y)
            && self.width > 0.0
            && self.height > 0.0
            && self.x + self.width <= 1.000_001
            && self.y + self.height <= 1.000_001
    }
}

/// A place in evidence as the lawyer gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Place {
    /// The item.
    pub evidence: EvidenceId,
    /// The page, from 1; none: the item as a whole.
    pub page: Option<u32>,
    /// A rectangle on that page.
    pub rect: Option<Rect>,
    /// A moment of a recording, seconds from its start.
    pub second: Option<f64>,
    /// A message of a conversation.
    pub message: Option<MessageKey>,
    /// The words that stand there.
    pub quote: String,
}

/// A citation as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation {
    /// Its id.
    pub id: CitationId,
    /// Where it points.
    pub place: Place,
    /// The sheet on which a cited paragraph or message is printed, once that is known; none for other places.
    pub sheet: Option<u32>,
    /// When the cited message was written and by whom; none for other places, and for a message not to be found.
    pub said: Option<Said>,
    /// The item turned out to have no such sheet or no such moment.
    pub astray: bool,
}

impl Citation {
    /// The sheet as papers name it: one that the item does not have stands on none.
    pub fn sheet_on_paper(&self) -> Option<u32> {
        if self.astray { None } else { self.place.page.or(self.sheet) }
    }

    /// The moment as papers name it, by the same rule.
    pub fn moment_on_paper(&self) -> Option<f64> {
        self.place.second.filter(|_| !self.astray)
    }
}

/// A statement in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Statement {
    /// The language.
    pub language: Language,
    /// The statement, as a filing prints it.
    pub text: String,
}

/// What the lawyer writes about a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FactDetails {
    /// The statement, in each language it is needed in; at least one must not be empty.
    pub statements: Vec<Statement>,
    /// When, EDTF level 1, empty when not known.
    pub date: String,
    /// Where.
    pub place: String,
    /// Who it is about.
    pub parties: Vec<PartyId>,
    /// How it stands.
    pub status: FactStatus,
    /// What it stands on.
    pub citations: Vec<Place>,
    /// Free notes.
    pub note: String,
}

/// A fact as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// Its case.
    pub case: CaseId,
    /// The statement in each language.
    pub statements: Vec<Statement>,
    /// When.
    pub date: UncertainDate,
    /// Where.
    pub place: String,
    /// Who it is about.
    pub parties: Vec<PartyId>,
    /// How it stands.
    pub status: FactStatus,
    /// What it stands on.
    pub citations: Vec<Citation>,
    /// Free notes.
    pub note: String,
    /// When it was entered.
    pub created: Timestamp,
    /// Which entry it was, for facts entered at one moment; a number that only grows.
    pub entered: i64,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Fact {
    /// The statement in a language, or in the first one there is.
    pub fn statement(&self, language: Language) -> &str {
        let wanted = self.statements.iter().find(|s| s.language == language);
        wanted.or(self.statements.first()).map(|s| s.text.as_str()).unwrap_or_default()
    }
}

/// Why an operation on a fact did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such fact.
    #[error("there is no fact {0}")]
    NotFound(FactId),
    /// Ties rest on the fact; it can be removed when they no longer do.
    #[error("{ties} ties rest on fact {fact}")]
    InTies {
        /// The fact.
        fact: FactId,
        /// How many ties rest on it.
        ties: u32,
    },
    /// A field must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// A date could not be read.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// A citation points to no place: no such item in the case, a page it does not have, or a rectangle off
    /// the page.
    #[error("citation {0} of the fact points to no place in the case's evidence")]
    BadCitation(usize),
    /// A party is not of the fact's case.
    #[error("party {0} is not in the fact's case")]
    BadParty(PartyId),
    /// No pack has this offence, or there is no such case.
    #[error("there is no such offence, or no such case")]
    NoOffence,
    /// No pack has this element.
    #[error("there is no such element of an offence")]
    NoElement,
    /// No such tie between a fact and an element, or the fact does not cite the item.
    #[error("there is no tie {0}")]
    NoLink(LinkId),
    /// No such highlight.
    #[error("there is no highlight {0}")]
    NoHighlight(HighlightId),
    /// The item of a highlight.
    #[error(transparent)]
    Evidence(#[from] crate::evidence::Error),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
