//! Whether a person is, or may be, younger than so many years, as far as uncertain dates tell.

use super::case_data::{CaseData, Party, Role};
use super::{Fact, articles};
use chrono::NaiveDate;

/// Below this age a person is a child: `child_below` of the packs of offences.
pub(super) const CHILD: u32 = 18;
/// Below this age questioning has rules of its own: `kg.upk.329`.
pub(super) const YOUNG: u32 = 14;

/// What the dates say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Younger {
    Surely,
    /// The dates allow both.
    Perhaps,
    /// Or nobody knows the birth date.
    No,
}

/// Whether a person was younger than `years` between two days.
pub(super) fn younger(party: &Party, years: u32, (first, last): (NaiveDate, NaiveDate)) -> Younger {
    let Some(born) = party.born.as_ref().filter(|born| born.earliest.or(born.latest).is_some()) else {
        return Younger::No;
    };
    // Of days before the birth nothing can be said; who may be born on any day before or after may be of any age.
    if born.earliest.is_some_and(|earliest| last < earliest) {
        return Younger::No;
    }
    let surely = born.earliest.and_then(|earliest| last.years_since(earliest)).is_some_and(|oldest| oldest < years);
    let perhaps = born.latest.is_none_or(|latest| first.years_since(latest).unwrap_or(0) < years);
    match (surely, perhaps) {
        (true, _) => Younger::Surely,
        (false, true) => Younger::Perhaps,
        (false, false) => Younger::No,
    }
}

/// Whether a person was younger than `years` on a day of any of these facts; a sure answer goes before a doubtful one.
pub(super) fn younger_then<'a>(party: &Party, years: u32, facts: impl IntoIterator<Item = &'a Fact>) -> Younger {
    let days = facts.into_iter().filter_map(articles::days);
    let days = days.filter_map(|(from, to)| Some((from.or(to)?, to.or(from)?)));
    days.fold(Younger::No, |sofar, days| match (sofar, younger(party, years, days)) {
        (Younger::Surely, _) | (_, Younger::Surely) => Younger::Surely,
        (Younger::Perhaps, _) | (_, Younger::Perhaps) => Younger::Perhaps,
        (Younger::No, Younger::No) => Younger::No,
    })
}

/// The first client of a case, when surely younger than `years` on a day.
pub(super) fn client_is(case: &CaseData, years: u32, on: NaiveDate) -> bool {
    let client = case.with_role(Role::Client).next();
    client.is_some_and(|party| younger(party, years, (on, on)) == Younger::Surely)
}

/// The first client of a case, when surely a child on a day of an act; of any fact, where none is said to be an act.
pub(super) fn client_was_child(case: &CaseData) -> bool {
    let acts: Vec<&Fact> = case.facts.iter().filter(|fact| fact.act).collect();
    let acts = if acts.is_empty() { case.facts.iter().collect() } else { acts };
    let client = case.with_role(Role::Client).next();
    client.is_some_and(|party| younger_then(party, CHILD, acts) == Younger::Surely)
}
