//! What could be tied: two parties whom a fact names together and whom nothing ties yet. Only the lawyer makes a tie.

use super::{Tie, TieKind, pair};
use crate::base::id::{FactId, PartyId};
use crate::facts::Fact;
use crate::parties::{Party, PartyKind, PartyRole};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Two parties that facts name together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who may have done it, by the roles of the two.
    pub from: PartyId,
    /// To whom.
    pub to: PartyId,
    /// What it may be, for the lawyer to change.
    pub kind: TieKind,
    /// The facts that name both.
    pub facts: Vec<FactId>,
}

/// The pairs that facts name together and no tie joins; those with the most facts first, authorities last.
pub fn suggest(parties: &[Party], facts: &[Fact], ties: &[Tie]) -> Vec<Suggestion> {
    let known: HashMap<PartyId, &Party> = parties.iter().map(|party| (party.id, party)).collect();
    let tied: HashSet<_> = ties.iter().map(Tie::pair).collect();
    let mut together: BTreeMap<(PartyId, PartyId), Vec<FactId>> = BTreeMap::new();
    for fact in facts {
        for (at, a) in fact.parties.iter().enumerate() {
            for b in &fact.parties[at + 1..] {
                let named = together.entry(pair(*a, *b)).or_default();
                if a != b && named.last() != Some(&fact.id) {
                    named.push(fact.id);
                }
            }
        }
    }
    let mut found: Vec<_> = together
        .into_iter()
        .filter(|(both, named)| !tied.contains(both) && !named.is_empty())
        .filter_map(|((a, b), facts)| {
            let (a, b) = (*known.get(&a)?, *known.get(&b)?);
            let ((from, to), kind) = likely(a, b);
            let official = is_authority(a) || is_authority(b);
            Some((official, Suggestion { from: from.id, to: to.id, kind, facts }))
        })
        .collect();
    found.sort_by_key(|(official, one)| (*official, std::cmp::Reverse(one.facts.len()), one.from, one.to));
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

fn is_authority(party: &Party) -> bool {
    party.details.roles.iter().any(|role| role.is_authority())
}

/// Which way a tie between the two most likely goes and what it is. It only fills a form.
pub fn likely<'a>(a: &'a Party, b: &'a Party) -> ((&'a Party, &'a Party), TieKind) {
    let (from, to) = if rank(a) <= rank(b) { (a, b) } else { (b, a) };
    let is = |party: &Party, role| party.details.roles.contains(&role);
    let firm = |party: &Party| party.details.kind == PartyKind::Organisation;
    let kind = if is(to, PartyRole::Victim) {
        match from.details.roles.first() {
            Some(PartyRole::Recruiter) => TieKind::Recruited,
            Some(PartyRole::Transporter) => TieKind::Transported,
            Some(PartyRole::Harbourer) => TieKind::Harboured,
            Some(PartyRole::Exploiter) => TieKind::Controlled,
            Some(PartyRole::Employer) => TieKind::Employed,
            Some(PartyRole::Agency) => TieKind::Recruited,
            Some(PartyRole::Relative) => TieKind::Related,
            Some(PartyRole::Representative) => TieKind::ActsFor,
            _ => TieKind::Communicates,
        }
    } else if firm(to) != firm(from) && !is_authority(from) && !is_authority(to) {
        TieKind::ActsFor
    } else {
        TieKind::Acquainted
    };
    // Persons act for organisations, not the other way round.
    let both = if kind == TieKind::ActsFor && firm(from) { (to, from) } else { (from, to) };
    (both, kind)
}

/// Who acts on whom: suspects first, then firms, everybody else, and victims last.
fn rank(party: &Party) -> u8 {
    let roles = &party.details.roles;
    if roles.contains(&PartyRole::Victim) {
        3
    } else if roles.iter().any(|role| role.is_suspect()) {
        0
    } else if roles.iter().any(|role| matches!(role, PartyRole::Agency | PartyRole::Employer)) {
        1
    } else {
        2
    }
}
