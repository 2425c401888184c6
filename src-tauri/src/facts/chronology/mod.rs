//! The chronology of a case: which facts, in which order. The order is total and does not depend on how the facts were
//! read: earliest day, latest day, the surer date first ([`UncertainDate::order`]), then the one entered first. What has no date stands last, also when the latest come first.

mod print;
mod stretch;
#[cfg(test)]
pub(super) mod tests;

use super::{Fact, FactStanding, FactStatus, Weight};
use crate::base::date::UncertainDate;
use crate::base::text::fold;
use crate::base::{Language, Timestamp, id::FactId, id::PartyId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

pub use print::{Item, Paper};
pub(super) use print::{cited, fast};

/// Which facts a chronology shows. Every part narrows it; the default shows everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct Wish {
    /// All of these words: in statements, names, places, dates in words, notes.
    pub text: String,
    /// FactStanding so.
    pub status: Option<FactStatus>,
    /// Weighed so.
    pub weight: Option<Weight>,
    /// About this party.
    pub party: Option<PartyId>,
    /// At this place, as written.
    pub place: Option<String>,
    /// Only what rests on nothing yet.
    pub bare: bool,
    /// Only what contradicts something and is not explained.
    pub contradicted: bool,
    /// Only these: for a screen that has chosen facts by a rule of its own, such as an element of an offence.
    pub only: Option<Vec<FactId>>,
    /// The latest first.
    pub latest_first: bool,
}

/// What a filter looks at beside the fact itself.
#[derive(Debug, Default)]
pub struct Beside {
    /// Weights and words of time.
    pub standings: HashMap<FactId, FactStanding>,
    /// Names of parties in every script.
    pub names: HashMap<PartyId, String>,
    /// Titles of the evidence a fact cites.
    pub titles: HashMap<crate::base::id::EvidenceId, String>,
    /// Facts with a contradiction that is not explained.
    pub contradicted: HashSet<FactId>,
}

/// What two facts are put in order by.
pub type Key = ((i64, i64, u8), (Timestamp, i64), FactId);

/// The key of a fact's place in a chronology.
pub fn key(fact: &Fact) -> Key {
    (fact.date.order(), (fact.created, fact.entered), fact.id)
}

/// Which of two facts stands first.
pub fn order(a: &Fact, b: &Fact) -> Ordering {
    key(a).cmp(&key(b))
}

/// The facts to show, in order. `facts` are those of a case in any order.
pub fn choose<'a>(facts: &'a [Fact], wish: &Wish, beside: &Beside) -> Vec<&'a Fact> {
    let folded = fold(&wish.text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let only: Option<HashSet<FactId>> = wish.only.as_ref().map(|only| only.iter().copied().collect());
    let wanted = |fact: &&Fact| {
        wish.status.is_none_or(|status| fact.status == status)
            && wish.weight.is_none_or(|weight| beside.standings.get(&fact.id).and_then(|s| s.weight) == Some(weight))
            && wish.party.is_none_or(|party| fact.parties.contains(&party))
            && wish.place.as_ref().is_none_or(|place| fact.place == *place)
            && (!wish.bare || fact.citations.is_empty())
            && (!wish.contradicted || beside.contradicted.contains(&fact.id))
            && only.as_ref().is_none_or(|only| only.contains(&fact.id))
            && (words.is_empty() || says(fact, &words, beside))
    };
    let mut shown: Vec<&Fact> = facts.iter().filter(wanted).collect();
    shown.sort_by_cached_key(|fact| key(fact));
    if wish.latest_first {
        // Only the dated part turns round.
        let dated = shown.partition_point(|fact| is_dated(&fact.date));
        shown[..dated].reverse();
    }
    shown
}

/// Whether a chronology can say where it stands.
pub fn is_dated(date: &UncertainDate) -> bool {
    date.bounds() != (None, None)
}

/// Whether the fact says all of these words somewhere.
fn says(fact: &Fact, words: &[&str], beside: &Beside) -> bool {
    let mut hay = String::new();
    let mut add = |text: &str| {
        hay.push_str(text);
        hay.push('\n');
    };
    fact.statements.iter().for_each(|statement| add(&statement.text));
    Language::ALL.iter().for_each(|language| add(&fact.date.words(*language)));
    fact.parties.iter().filter_map(|party| beside.names.get(party)).for_each(|name| add(name));
    fact.citations.iter().filter_map(|c| beside.titles.get(&c.place.evidence)).for_each(|title| add(title));
    if let Some(standing) = beside.standings.get(&fact.id) {
        [&standing.said.ru, &standing.said.ky, &standing.said.en, &standing.reason].into_iter().for_each(|t| add(t));
    }
    [&fact.place, &fact.note].into_iter().for_each(|text| add(text));
    add(&fact.date.to_string());
    let hay = fold(&hay);
    words.iter().all(|word| hay.contains(word))
}
