//! One cell: one element, one victim, one suspect.

use super::{CustodyState, Item, Link, Material, ProofKind, Stance};
use crate::base::id::{EvidenceId, FactId, PartyId};
use crate::base::words::words;
use crate::facts::FactStatus;
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// How an element stands, in a word. Nothing here says that it is true.
    Standing {
        /// No fact is tied to it.
        Empty = "empty",
        /// Facts are, and no evidence that could be shown stands under them.
        Stated = "stated",
        /// One item, or several from one and the same source.
        OneSource = "one_source",
        /// Several items of several sources.
        Supported = "supported",
        /// Supported, and a fact or the other side speaks against it.
        Disputed = "disputed",
    }
}

/// What stands under an element for one victim and one suspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// In a word.
    pub state: Standing,
    /// Ties of facts that speak for it, in the order the facts happened.
    pub links: Vec<Link>,
    /// Ties of facts that speak against it.
    pub against: Vec<Link>,
    /// Items in use that the facts for it stand on.
    pub items: BTreeSet<EvidenceId>,
    /// How many of those items are of each kind; an item that is two kinds in two facts counts in both.
    pub kinds: BTreeMap<ProofKind, u32>,
    /// Items that would stand under it, were they not set aside, altered or gone.
    pub lost: BTreeMap<EvidenceId, CustodyState>,
    /// Facts for it that stand on nothing that could be shown.
    pub bare: Vec<FactId>,
    /// Facts that are themselves disputed.
    pub contested: Vec<FactId>,
    /// All items come from one source.
    pub one_source: bool,
    /// Nothing but somebody's words.
    pub words_only: bool,
    /// It happened, and nothing ties it to this suspect.
    pub untied: bool,
    /// Items recorded in secret, or perhaps so.
    pub covert: BTreeSet<EvidenceId>,
}

impl Cell {
    /// Whether the offence's demand is met: an item that could be shown stands under it, and it is shown of this very
    /// person where that is asked.
    pub fn is_shown(&self) -> bool {
        !self.items.is_empty() && !self.untied
    }

    /// Whether nobody could ask for more: several sources, undisputed, not somebody's words alone.
    pub fn is_firm(&self) -> bool {
        self.is_shown() && self.state == Standing::Supported && !self.words_only
    }
}

/// What stands under an element for this victim and this suspect.
pub fn cell(of: &Material, element: &str, personal: bool, victim: Option<PartyId>, suspect: Option<PartyId>) -> Cell {
    let mut ties: Vec<(usize, &Link)> = of
        .links
        .iter()
        .filter(|link| link.details.element == element && link.counts(victim, suspect))
        .filter_map(|link| Some((of.facts.iter().position(|fact| fact.id == link.details.fact)?, link)))
        .collect();
    ties.sort_by_key(|(position, link)| (*position, link.id));
    let (links, against): (Vec<_>, Vec<_>) =
        ties.into_iter().map(|(_, link)| link.clone()).partition(|link| link.details.stance == Stance::For);

    let mut found = Found::default();
    for link in &links {
        found.add(of, link);
    }
    let sources: BTreeSet<&str> = found.items.values().map(|item| item.source.as_str()).collect();
    let one_source = match found.items.len() {
        0 => false,
        1 => true,
        _ => sources.len() == 1 && !sources.contains(""),
    };
    let disputed = !against.is_empty() || !found.contested.is_empty();
    let state = match (links.is_empty() && against.is_empty(), found.items.is_empty()) {
        (true, _) => Standing::Empty,
        (false, true) if links.is_empty() => Standing::Disputed,
        (false, true) => Standing::Stated,
        (false, false) if disputed => Standing::Disputed,
        (false, false) if one_source => Standing::OneSource,
        (false, false) => Standing::Supported,
    };
    // A tie to the person holds as long as something stands under it; with nothing under any, it is still said of him.
    let tied = found.tied || (found.items.is_empty() && links.iter().any(|link| link.details.suspect.is_some()));
    Cell {
        state,
        one_source,
        words_only: !found.kinds.is_empty() && found.kinds.keys().all(|kind| kind.is_word()),
        untied: personal && suspect.is_some() && !links.is_empty() && !tied,
        covert: found.items.values().filter(|item| item.covert).map(|item| item.id).collect(),
        items: found.items.into_keys().collect(),
        kinds: found.kinds,
        lost: found.lost,
        bare: found.bare,
        contested: found.contested,
        links,
        against,
    }
}

#[derive(Default)]
struct Found<'a> {
    items: BTreeMap<EvidenceId, &'a Item>,
    kinds: BTreeMap<ProofKind, u32>,
    counted: BTreeSet<(EvidenceId, ProofKind)>,
    lost: BTreeMap<EvidenceId, CustodyState>,
    bare: Vec<FactId>,
    contested: Vec<FactId>,
    /// Something stands under a tie to a suspect himself.
    tied: bool,
}

impl<'a> Found<'a> {
    fn add(&mut self, of: &'a Material, link: &Link) {
        let Some(fact) = of.fact(link.details.fact) else { return };
        let mut stands = false;
        for citation in &fact.citations {
            let id = citation.place.evidence;
            match of.item(id) {
                Some(item) if item.custody.holds() => {
                    stands = true;
                    self.items.insert(id, item);
                    let kind = link.kind_of(id);
                    if self.counted.insert((id, kind)) {
                        *self.kinds.entry(kind).or_default() += 1;
                    }
                }
                Some(item) => {
                    self.lost.insert(id, item.custody);
                }
                None => {
                    self.lost.insert(id, CustodyState::Missing);
                }
            }
        }
        self.tied |= stands && link.details.suspect.is_some();
        if !stands && !self.bare.contains(&fact.id) {
            self.bare.push(fact.id);
        }
        if fact.status == FactStatus::Disputed && !self.contested.contains(&fact.id) {
            self.contested.push(fact.id);
        }
    }
}
