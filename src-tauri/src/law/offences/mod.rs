//! Offences as data: what must be shown for each, element by element, and under which code by the day of the act.
//!
//! One **family** is one offence through the codes that followed each other; each code's version of it is an
//! [`Offence`]. **Elements** have ids of their own, shared by all offences that name them: a fact is tied to an
//! element once and counts in every code and country that asks for it.

mod read;
mod rule;
#[cfg(test)]
mod tests;

use super::{Label, Status, Words};
use crate::base::words::words;
use serde::Deserialize;
use std::collections::BTreeMap;

pub use read::{Error, offences};
pub use rule::{Need, Rule};

words! {
    /// Which part of an offence an element belongs to.
    Block {
        /// What was done.
        Act = "act",
        /// By which means.
        Means = "means",
        /// To what end.
        Purpose = "purpose",
        /// The victim's age.
        Child = "child",
        /// What makes it graver.
        Aggravating = "aggravating",
        /// What else must be shown.
        Other = "other",
    }
}

words! {
    /// Whom the offence is asked of.
    OffenceSubject {
        /// Natural persons who are suspects.
        Person = "person",
        /// Whoever employed the victim: person or organisation.
        Employer = "employer",
    }
}

words! {
    /// Whom a question is put to.
    AskWhom {
        Victim = "victim", Witness = "witness", Relative = "relative", Suspect = "suspect", Authority = "authority",
        Expert = "expert",
    }
}

/// Everything the packs hold about offences.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub(super) families: Vec<Family>,
    pub(super) elements: BTreeMap<String, Element>,
    pub(super) blocks: Vec<BlockText>,
    pub(super) filings: BTreeMap<String, RequestFiling>,
}

/// One offence through the codes that followed each other.
#[derive(Debug, Clone)]
pub struct Family {
    /// Such as `kg.trafficking`.
    pub id: String,
    pub jurisdiction: String,
    pub title: Words,
    pub subject: OffenceSubject,
    /// Offered at once to a new case of its jurisdiction.
    pub usual: bool,
    /// Its versions, the newest code first.
    pub offences: Vec<Offence>,
}

/// One code's version of an offence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// Its own id; that of its law record, with a tail where one article serves two families.
    pub id: String,
    /// The law record that names the article; its act says which days it is law.
    pub record: String,
    /// Element ids in the order of the matrix.
    pub elements: Vec<String>,
    /// What must be shown together.
    pub rule: Rule,
    /// A victim younger than this many whole years is a child; absent where age changes nothing.
    #[serde(default)]
    pub child_below: Option<u32>,
    /// The record by which the victim's consent does not matter once a means was used.
    #[serde(default)]
    pub consent: Option<String>,
    /// The record of the term of limitation.
    #[serde(default)]
    pub limitation: Option<String>,
    /// Where the list of elements comes from.
    pub source: String,
    pub label: Label,
    pub status: Status,
    #[serde(default)]
    pub note: Words,
}

/// One thing to be shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Such as `act.recruitment`. Stored with every tie of a fact, so it never changes.
    pub id: String,
    pub block: Block,
    pub name: Words,
    /// Whether it must be shown of the suspect himself, and not only that it happened.
    #[serde(default = "yes")]
    pub personal: bool,
    pub gap: GapText,
    pub source: String,
    pub label: Label,
    pub status: Status,
}

/// What is said of a whole block when nothing in it is shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockText {
    pub block: Block,
    pub gap: GapText,
}

/// The words for a gap: what is missing, what to ask and of whom, what would help, what to request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapText {
    pub missing: Words,
    pub question: Words,
    pub ask: AskWhom,
    pub helps: Words,
    #[serde(default, rename = "request")]
    pub requests: Vec<Request>,
}

/// A request to make: which filing, and what to ask for in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Id of a [`RequestFiling`] without its jurisdiction: `seizure`.
    pub filing: String,
    pub what: Words,
}

/// A filing by which proof is asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestFiling {
    /// With its jurisdiction: `kg.seizure`.
    pub id: String,
    pub name: Words,
    /// Whom it goes to.
    pub to: Words,
    /// The law it stands on.
    pub law: Vec<String>,
    /// The template that prints it; empty while there is none.
    #[serde(default)]
    pub template: String,
    /// The question of that template which takes what is asked for; `records.what` is a column of a table. Empty: none does.
    #[serde(default)]
    pub asks: String,
    /// The question that takes what the answer would show.
    #[serde(default)]
    pub shows: String,
    pub source: String,
    pub label: Label,
    pub status: Status,
}

const fn yes() -> bool {
    true
}

impl Catalogue {
    /// All families, by jurisdiction as their folders stand, the usual ones first.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id == id)
    }

    pub fn element(&self, id: &str) -> Option<&Element> {
        self.elements.get(id)
    }

    /// What to say of a block in which nothing is shown.
    pub fn block(&self, block: Block) -> Option<&BlockText> {
        self.blocks.iter().find(|text| text.block == block)
    }

    /// The filing of a jurisdiction by which a request is made; not every jurisdiction has one yet.
    pub fn filing(&self, jurisdiction: &str, kind: &str) -> Option<&RequestFiling> {
        self.filings.get(&format!("{jurisdiction}.{kind}"))
    }
}

impl Family {
    /// The elements of all its versions, the newest version's order first.
    pub fn elements(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.offences.iter().flat_map(|offence| &offence.elements) {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        ids
    }
}
