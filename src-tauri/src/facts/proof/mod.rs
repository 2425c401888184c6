//! The proof matrix: which element of which offence is supported, by what, and what is missing.
//!
//! It counts and names; it never says that a crime was committed. Everything but [`store`] is plain functions over
//! values: the [`Material`] of a case goes in, cells, readings and gaps come out.

mod age;
mod cell;
mod gaps;
mod matrix;
mod print;
mod reading;
pub mod store;
#[cfg(test)]
mod tests;

use super::Fact;
use crate::base::date::UncertainDate;
use crate::base::id::{EvidenceId, FactId, LinkId, PartyId};
use crate::base::words::words;
use crate::evidence::EvidenceKind;
use serde::{Deserialize, Serialize};

pub use age::{VictimAge, age_at};
pub use cell::{Cell, Standing, cell};
pub use gaps::{About, Gap, GapReason, gaps};
pub use matrix::{Matrix, Row, matrix};
pub use print::{Lack, Paper};
pub use reading::{Applicable, Certainty, Reading};

words! {
    /// What kind of proof it is.
    ProofKind {
        /// Someone tells what they themselves saw, heard or did.
        FirstHand = "first_hand",
        /// A paper: contract, letter, receipt.
        Document = "document",
        /// An expert's or a doctor's opinion.
        Expert = "expert",
        /// Someone tells what another told them.
        Hearsay = "hearsay",
        /// A thing, a trace, a place.
        Physical = "physical",
        /// A message, a recording, data of a device or an operator.
        Digital = "digital",
    }
}

impl ProofKind {
    /// What an item most often is, until the lawyer says otherwise.
    pub const fn usual(kind: EvidenceKind) -> Self {
        match kind {
            EvidenceKind::Pdf => Self::Document,
            EvidenceKind::Image
            | EvidenceKind::Text
            | EvidenceKind::Audio
            | EvidenceKind::Video
            | EvidenceKind::Other => Self::Digital,
        }
    }

    /// Whether it is somebody's word and nothing else.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::FirstHand | Self::Hearsay)
    }
}

words! {
    /// Which way a fact speaks.
    Stance { For = "for", Against = "against" }
}

words! {
    /// What the vault can say of an item's original.
    CustodyState {
        /// Sealed at intake; not read again since the vault was opened.
        Sealed = "sealed",
        /// Read again and found to be what was sealed.
        Verified = "verified",
        /// No longer what was sealed.
        Altered = "altered",
        /// Its file is gone.
        Missing = "missing",
        /// Whole, and not used in this case.
        Aside = "aside",
    }
}

impl CustodyState {
    /// Whether a court could be shown it.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Sealed | Self::Verified)
    }
}

/// A fact tied to an element, as the lawyer gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LinkDetails {
    /// The fact.
    pub fact: FactId,
    /// The element's id in the law packs.
    pub element: String,
    /// For this victim; none: for all of them.
    pub victim: Option<PartyId>,
    /// Against this suspect; none: it shows that it happened, not by whom.
    pub suspect: Option<PartyId>,
    /// Which way it speaks.
    pub stance: Stance,
    /// What kind of proof it is.
    pub kind: ProofKind,
    /// A note of the lawyer's.
    pub note: String,
}

/// A tie as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What was given.
    pub details: LinkDetails,
    /// Items of the fact that are another kind of proof.
    pub kinds: Vec<(EvidenceId, ProofKind)>,
}

impl Link {
    /// What kind of proof an item of the fact is here.
    pub fn kind_of(&self, item: EvidenceId) -> ProofKind {
        let own = self.kinds.iter().find(|(id, _)| *id == item);
        own.map_or(self.details.kind, |(_, kind)| *kind)
    }

    /// Whether it counts for this victim and this suspect.
    pub fn counts(&self, victim: Option<PartyId>, suspect: Option<PartyId>) -> bool {
        (self.details.victim.is_none() || victim.is_none() || self.details.victim == victim)
            && (self.details.suspect.is_none() || suspect.is_none() || self.details.suspect == suspect)
    }
}

/// An item as far as proof goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: EvidenceId,
    /// How its original stands.
    pub custody: CustodyState,
    /// The person, device or place it comes from, folded; empty when nobody said.
    pub source: String,
    /// Recorded in secret, or nobody knows whether it was.
    pub covert: bool,
}

/// A victim or a suspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its id.
    pub id: PartyId,
    /// When it was born.
    pub born: UncertainDate,
}

/// All that proof in a case is made of.
#[derive(Debug, Clone, Default)]
pub struct Material {
    pub facts: Vec<Fact>,
    pub links: Vec<Link>,
    pub items: Vec<Item>,
    pub victims: Vec<Person>,
    /// Those who act in crimes.
    pub suspects: Vec<Person>,
    /// Those who employ.
    pub employers: Vec<Person>,
}

impl Material {
    /// The same without one item: what would be left.
    pub fn without(&self, item: EvidenceId) -> Self {
        let mut rest = self.clone();
        rest.items.retain(|one| one.id != item);
        rest
    }

    /// A fact by id.
    pub fn fact(&self, id: FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// An item by id.
    pub fn item(&self, id: EvidenceId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}
