//! How old a victim was on the day of an act, as far as uncertain dates tell.

use crate::base::date::UncertainDate;
use crate::base::words::words;
use chrono::{Datelike, NaiveDate};

words! {
    /// Whether the victim was a child.
    VictimAge {
        Child = "child",
        Adult = "adult",
        /// The dates allow both.
        Either = "either",
        /// The birth date or the day of the act is not known.
        Unknown = "unknown",
    }
}

/// Whether someone born then was younger than `below` whole years on any day the act can mean. Dates that are marked
/// approximate or doubtful count by their widest bounds plus a year on each side: "about 2008" may well be 2007.
pub fn age_at(born: &UncertainDate, act: &UncertainDate, below: u32) -> VictimAge {
    let (Some(born), Some(act)) = (bounds(born), bounds(act)) else { return VictimAge::Unknown };
    let youngest = whole_years(born.1, act.0);
    let oldest = whole_years(born.0, act.1);
    let below = i64::from(below);
    match (oldest < below, youngest >= below) {
        (true, _) => VictimAge::Child,
        (_, true) => VictimAge::Adult,
        _ => VictimAge::Either,
    }
}

/// Several acts taken together: one act against a child is enough.
pub(super) fn together(ages: impl IntoIterator<Item = VictimAge>) -> VictimAge {
    let ages: Vec<VictimAge> = ages.into_iter().collect();
    let gravest_first = [VictimAge::Child, VictimAge::Either, VictimAge::Adult];
    gravest_first.into_iter().find(|age| ages.contains(age)).unwrap_or(VictimAge::Unknown)
}

fn bounds(date: &UncertainDate) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = match date.bounds() {
        (Some(from), Some(to)) => (from, to),
        // What has begun and goes on is judged by its beginning; what ended some day, by its end.
        (Some(one), None) | (None, Some(one)) => (one, one),
        (None, None) => return None,
    };
    let doubtful = matches!(date, UncertainDate::Point(point) if point.approximate || point.uncertain);
    let years = if doubtful { 1 } else { 0 };
    Some((moved(from, -years), moved(to, years)))
}

fn moved(day: NaiveDate, years: i32) -> NaiveDate {
    if years == 0 {
        return day;
    }
    let year = day.year() + years;
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(day)
}

/// Whole years lived; somebody born on 29 February is a year older on 1 March of a common year.
fn whole_years(born: NaiveDate, on: NaiveDate) -> i64 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    i64::from(on.year() - born.year()) - i64::from(!had_birthday)
}
