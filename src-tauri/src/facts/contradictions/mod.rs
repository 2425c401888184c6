//! Contradictions: what cannot all be so. Rules are plain functions over facts and accounts; each finding says its
//! reason, and the lawyer may explain it in words. Nothing is decided here: a finding asks for a look.
//!
//! - Two accounts of one event give times that cannot be the same day, or different places.
//! - A person is certain to be in two places at once. One shared day is no contradiction (a day is long enough for a
//!   journey), unless one of the two facts says the person was there before it and after it.
//! - An account denies an event whose fact stands as supported or admitted.
//! - A fact stands as disputed and no account disputes it: it is not recorded who says otherwise.
//!
//! Whether one event must come before another is not decided: it depends on what the events are.

mod places;
mod store;
#[cfg(test)]
mod tests;

use super::accounts::{Account, Attitude};
use super::{Fact, FactStatus};
use crate::base::date::{Edge, Point, Span, UncertainDate};
use crate::base::id::{AccountId, FactId, PartyId};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, HashMap, HashSet};

pub use places::places_conflict;
pub use store::{explain, explanations};

/// What two accounts of one event differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// When it happened.
    Date,
    /// Where it happened.
    Place,
}

/// Something that cannot all be so, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// Two accounts of one event differ beyond what is uncertain in them.
    AccountsDiffer { fact: FactId, in_what: Matter, first: AccountId, second: AccountId },
    /// A person was in two places at once, by two facts, at least on this day.
    TwoPlaces { party: PartyId, first: FactId, second: FactId, on: NaiveDate },
    /// An account denies what the fact says is supported or admitted.
    Denied { fact: FactId, by: AccountId },
    /// A fact is called disputed, and no account says otherwise.
    DisputedByNobody { fact: FactId },
}

impl Contradiction {
    /// The kind, as catalogues name it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::AccountsDiffer { in_what: Matter::Date, .. } => "accounts-date",
            Self::AccountsDiffer { in_what: Matter::Place, .. } => "accounts-place",
            Self::TwoPlaces { .. } => "two-places",
            Self::Denied { .. } => "denied",
            Self::DisputedByNobody { .. } => "disputed-by-nobody",
        }
    }

    /// What it is known by from one finding to the next, so that an explanation stays with it.
    pub fn key(&self) -> String {
        let kind = self.kind();
        match self {
            // The same pair has the same name whichever is listed first.
            Self::AccountsDiffer { first, second, .. } => {
                format!("{kind}:{}:{}", first.min(second), first.max(second))
            }
            Self::TwoPlaces { party, first, second, .. } => format!("{kind}:{party}:{first}:{second}"),
            Self::Denied { by, .. } => format!("{kind}:{by}"),
            Self::DisputedByNobody { fact } => format!("{kind}:{fact}"),
        }
    }

    /// The facts concerned, the earlier first.
    pub fn facts(&self) -> Vec<FactId> {
        match self {
            Self::TwoPlaces { first, second, .. } => vec![*first, *second],
            Self::AccountsDiffer { fact, .. } | Self::Denied { fact, .. } | Self::DisputedByNobody { fact } => {
                vec![*fact]
            }
        }
    }

    /// The accounts concerned.
    pub fn accounts(&self) -> Vec<AccountId> {
        match self {
            Self::AccountsDiffer { first, second, .. } => vec![*first, *second],
            Self::Denied { by, .. } => vec![*by],
            Self::TwoPlaces { .. } | Self::DisputedByNobody { .. } => Vec::new(),
        }
    }
}

/// Every contradiction among these facts (in order of time) and their accounts. `persons` are the parties that can be in
/// one place only; an organisation can be in many.
pub fn find(facts: &[Fact], accounts: &[Account], persons: &HashSet<PartyId>) -> Vec<Contradiction> {
    let mut of_fact: HashMap<FactId, Vec<&Account>> = HashMap::new();
    for account in accounts {
        of_fact.entry(account.fact).or_default().push(account);
    }
    let mut found = Vec::new();
    for fact in facts {
        let accounts = of_fact.get(&fact.id).map(Vec::as_slice).unwrap_or_default();
        differing(fact.id, accounts, &mut found);
        disputes(fact, accounts, &mut found);
    }
    two_places(facts, persons, &mut found);
    found
}

fn differing(fact: FactId, accounts: &[&Account], found: &mut Vec<Contradiction>) {
    for (at, a) in accounts.iter().enumerate() {
        for b in &accounts[at + 1..] {
            let (first, second) = (a.id, b.id);
            if days_conflict(&a.date, &b.date) {
                found.push(Contradiction::AccountsDiffer { fact, in_what: Matter::Date, first, second });
            }
            if places_conflict(&a.details.place, &b.details.place) {
                found.push(Contradiction::AccountsDiffer { fact, in_what: Matter::Place, first, second });
            }
        }
    }
}

fn disputes(fact: &Fact, accounts: &[&Account], found: &mut Vec<Contradiction>) {
    let denials = accounts.iter().filter(|account| account.details.stance == Attitude::Denies);
    match fact.status {
        FactStatus::Supported | FactStatus::Admitted => {
            found.extend(denials.map(|account| Contradiction::Denied { fact: fact.id, by: account.id }));
        }
        FactStatus::Disputed if denials.count() == 0 => {
            found.push(Contradiction::DisputedByNobody { fact: fact.id });
        }
        FactStatus::Disputed | FactStatus::Alleged => {}
    }
}

/// A fact that is certain to have lasted from one day to another, in one place.
struct Stay<'a> {
    fact: &'a Fact,
    from: NaiveDate,
    to: NaiveDate,
}

fn two_places(facts: &[Fact], persons: &HashSet<PartyId>, found: &mut Vec<Contradiction>) {
    // In order of parties, so that findings come in the same order each time.
    let mut stays: BTreeMap<PartyId, Vec<Stay<'_>>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| !fact.place.is_empty()) {
        let Some((from, to)) = certain_days(&fact.date) else { continue };
        for party in fact.parties.iter().filter(|party| persons.contains(party)) {
            stays.entry(*party).or_default().push(Stay { fact, from, to });
        }
    }
    for (party, mut stays) in stays {
        stays.sort_by_key(|stay| (stay.from, stay.to, stay.fact.id));
        for (at, a) in stays.iter().enumerate() {
            for b in stays[at + 1..].iter().take_while(|b| b.from <= a.to) {
                if let Some(on) = held_at(a, b).filter(|_| places_conflict(&a.fact.place, &b.fact.place)) {
                    found.push(Contradiction::TwoPlaces { party, first: a.fact.id, second: b.fact.id, on });
                }
            }
        }
    }
}

/// The first shared day that lies inside one of the two stays: neither its first day nor its last.
fn held_at(a: &Stay<'_>, b: &Stay<'_>) -> Option<NaiveDate> {
    let (from, to) = (a.from.max(b.from), a.to.min(b.to));
    let inside = |stay: &Stay<'_>| {
        let first = from.max(stay.from.succ_opt()?);
        let last = to.min(stay.to.pred_opt()?);
        (first <= last).then_some(first)
    };
    [inside(a), inside(b)].into_iter().flatten().min()
}

/// The days on which something with this date is certain to have been going on; `None` when there is no such day. A day
/// is itself; a range is certain from the end of its first point to the beginning of its last. What is approximate,
/// doubtful, or only known to the month has no certain day.
pub fn certain_days(date: &UncertainDate) -> Option<(NaiveDate, NaiveDate)> {
    let sure = |point: &Point| !point.approximate && !point.uncertain;
    match date {
        UncertainDate::Point(point @ Point { span: Span::Day(day), .. }) if sure(point) => Some((*day, *day)),
        UncertainDate::Range(Edge::At(from), Edge::At(to)) if sure(from) && sure(to) => {
            let (from, to) = (from.span.days().1, to.span.days().0);
            (from <= to).then_some((from, to))
        }
        _ => None,
    }
}

/// Whether two dates cannot mean the same day, whatever is uncertain in them. "About" and "doubtful" reach as far
/// beyond their bounds as they are coarse: a week for a day, else a month, a season, a year.
pub fn days_conflict(a: &UncertainDate, b: &UncertainDate) -> bool {
    let (a, b) = (widest(a), widest(b));
    let before = |a: (Option<NaiveDate>, Option<NaiveDate>), b: (Option<NaiveDate>, Option<NaiveDate>)| {
        a.1.zip(b.0).is_some_and(|(end, start)| end < start)
    };
    before(a, b) || before(b, a)
}

/// The earliest and the latest day a date can mean with its doubts; `None` where it has no such end.
fn widest(date: &UncertainDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let slack = |point: &Point| match (point.approximate || point.uncertain, point.span) {
        (false, _) => 0,
        (true, Span::Day(_)) => 7,
        (true, span) => {
            let (from, to) = span.days();
            to.signed_duration_since(from).num_days().unsigned_abs() + 1
        }
    };
    let start = |point: &Point| point.span.days().0.checked_sub_days(Days::new(slack(point)));
    let end = |point: &Point| point.span.days().1.checked_add_days(Days::new(slack(point)));
    match date {
        UncertainDate::Unknown => (None, None),
        UncertainDate::Point(point) => (start(point), end(point)),
        UncertainDate::Range(from, to) => (from.point().and_then(start), to.point().and_then(end)),
    }
}
