//! Ties: who is joined to whom, by what, when, and on what that rests. Together they are the network of a case, which
//! a screen draws and a court gets as an exhibit.

pub mod chart;
mod label;
pub mod layout;
pub mod paper;
mod store;
pub mod suggest;
#[cfg(test)]
mod tests;

use super::{Citation, Fact, FactStatus, Place};
use crate::base::date::UncertainDate;
use crate::base::words::words;
use crate::base::{Timestamp, id::CaseId, id::FactId, id::PartyId, id::TieId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

pub use store::{add, change, holding, in_case, kin, one, remove};

words! {
    /// What joins two parties. The first words follow the acts of trafficking in persons and what goes with them.
    TieKind {
        /// From persuaded or hired to.
        Recruited = "recruited",
        /// From carried or sent to.
        Transported = "transported",
        /// From hid or lodged to.
        Harboured = "harboured",
        /// From received to from somebody else.
        Received = "received",
        /// From handed somebody over to to.
        SoldTo = "sold_to",
        /// From gave to money.
        Paid = "paid",
        /// From employed to.
        Employed = "employed",
        /// From decided what to might do.
        Controlled = "controlled",
        /// From threatened to.
        Threatened = "threatened",
        /// From kept the documents of to.
        HeldDocuments = "held_documents",
        /// From acts for the person or organisation to.
        ActsFor = "acts_for",
        /// From owns or heads the organisation to.
        Owns = "owns",
        /// They are relatives.
        Related = "related",
        /// They know each other.
        Acquainted = "acquainted",
        /// They write to or call each other.
        Communicates = "communicates",
        /// Anything else; the note says what.
        Other = "other",
    }
}

impl TieKind {
    /// Whether it goes from one to the other, or holds for both alike.
    pub const fn is_directed(self) -> bool {
        !matches!(self, Self::Related | Self::Acquainted | Self::Communicates | Self::Other)
    }
}

/// What the lawyer writes about a tie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TieDetails {
    /// What joins them.
    pub kind: TieKind,
    /// Who did it.
    pub from: PartyId,
    /// To whom.
    pub to: PartyId,
    /// When it began and ended, EDTF level 1, empty when not known.
    pub period: String,
    /// How it stands.
    pub status: FactStatus,
    /// Facts it rests on.
    pub facts: Vec<FactId>,
    /// Places in evidence it rests on without a fact between.
    pub citations: Vec<Place>,
    /// Free notes.
    pub note: String,
}

/// A tie as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// Its id.
    pub id: TieId,
    /// Its case.
    pub case: CaseId,
    /// What joins them.
    pub kind: TieKind,
    /// Who did it.
    pub from: PartyId,
    /// To whom.
    pub to: PartyId,
    /// When.
    pub period: UncertainDate,
    /// How it stands.
    pub status: FactStatus,
    /// Facts it rests on.
    pub facts: Vec<FactId>,
    /// Places in evidence it rests on without a fact between.
    pub citations: Vec<Citation>,
    /// Free notes.
    pub note: String,
    /// When it was entered.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Tie {
    /// Whether it rests on nothing yet: somebody's word, without a fact or a place in evidence.
    pub fn is_bare(&self) -> bool {
        self.facts.is_empty() && self.citations.is_empty()
    }

    /// The two parties, the one with the smaller id first: the same for every tie between them.
    pub fn pair(&self) -> (PartyId, PartyId) {
        pair(self.from, self.to)
    }

    /// The days it may have lasted: those of its own period, or else of the facts it rests on. `None` without a date.
    /// An end that is not known is left out.
    pub fn days(&self, facts: &HashMap<FactId, &Fact>) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        if self.period != UncertainDate::Unknown {
            return Some(self.period.bounds());
        }
        let dates = self.facts.iter().filter_map(|id| facts.get(id)).map(|fact| &fact.date);
        let dated: Vec<_> = dates.filter(|date| **date != UncertainDate::Unknown).map(UncertainDate::bounds).collect();
        // One fact without a beginning leaves the tie without one, too.
        let from = dated.iter().map(|(from, _)| *from).collect::<Option<Vec<_>>>();
        let to = dated.iter().map(|(_, to)| *to).collect::<Option<Vec<_>>>();
        let ends = (from.and_then(|days| days.into_iter().min()), to.and_then(|days| days.into_iter().max()));
        (!dated.is_empty()).then_some(ends)
    }
}

/// Two parties in the order of their ids.
pub fn pair(a: PartyId, b: PartyId) -> (PartyId, PartyId) {
    if a <= b { (a, b) } else { (b, a) }
}

/// Why an operation on a tie did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such tie.
    #[error("there is no tie {0}")]
    NotFound(TieId),
    /// A tie joins two.
    #[error("party {0} cannot be tied to itself")]
    Itself(PartyId),
    /// A date could not be read.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// A citation points to no place.
    #[error("citation {0} of the tie points to no place in the case's evidence")]
    BadCitation(usize),
    /// A party is not of the tie's case.
    #[error("party {0} is not in the tie's case")]
    BadParty(PartyId),
    /// A fact is not of the tie's case.
    #[error("fact {0} is not in the tie's case")]
    BadFact(FactId),
    /// The facts could not be read.
    #[error(transparent)]
    Facts(#[from] super::Error),
    /// The parties could not be read.
    #[error(transparent)]
    Parties(#[from] crate::parties::Error),
    /// The evidence could not be read.
    #[error(transparent)]
    Evidence(#[from] crate::evidence::Error),
    /// The case could not be read.
    #[error(transparent)]
    Case(#[from] crate::cases::Error),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
