//! Limitation of criminal liability as an interval with its reason: the day of the act may be uncertain, and so may be
//! its category. A crime that lasts ends when the holding ends (УК, ст. 20), and only then does the term begin.

use super::{Category, Terms};
use crate::base::date::UncertainDate;
use crate::law::{Label, Status};
use chrono::{Months, NaiveDate};

/// From when, and by what, liability can no longer be prosecuted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limitation {
    /// The first and the last day on which it may end; the agenda shows the first.
    pub earliest: Ends,
    pub latest: Option<Ends>,
    /// Counted from the end of a holding, not from the act.
    pub from_release: bool,
    /// The record of law.
    pub record: String,
}

/// One end of the interval, and what it was counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ends {
    pub day: NaiveDate,
    pub from: NaiveDate,
    pub category: Category,
    pub years: u32,
    pub source: String,
    pub label: Label,
    pub status: Status,
}

/// The interval for an act. `release`: the end of a holding that lasted. `None` when no day is known to count from, or
/// the jurisdiction has no rule.
pub fn limitation(
    act: &UncertainDate,
    release: Option<&UncertainDate>,
    category: Category,
    terms: &Terms,
) -> Option<Limitation> {
    let from = release.unwrap_or(act);
    let (first, last) = from.bounds();
    let fits = |c: &&super::read::Years| category == Category::Unknown || c.category == category;
    let ends = |from: NaiveDate| {
        terms.limitation.iter().filter(fits).filter_map(move |rule| {
            let day = from.checked_add_months(Months::new(rule.years.checked_mul(12)?))?;
            Some((rule, day))
        })
    };
    let make = |(rule, day): (&super::read::Years, NaiveDate), from| Ends {
        day,
        from,
        category: rule.category,
        years: rule.years,
        source: rule.source.clone(),
        label: rule.label,
        status: rule.status,
    };
    let first = first?;
    let earliest = make(ends(first).min_by_key(|(_, day)| *day)?, first);
    let latest = last.and_then(|last| Some(make(ends(last).max_by_key(|(_, day)| *day)?, last)));
    let latest = latest.filter(|latest| latest.day != earliest.day);
    let record = terms.limitation.first()?.record.clone();
    Some(Limitation { earliest, latest, from_release: release.is_some(), record })
}
