//! Uncertain dates: EDTF level 1 (ISO 8601-2:2019, Library of Congress profile of 4 February 2019).
//!
//! A fact happened "on 12 March 2026", "about March", "some time in 2025", "before September", or nobody
//! knows. The text is kept as the lawyer wrote it; from it come the earliest and the latest possible day, which
//! give a stable order, and the words to read it back in.

mod parse;
mod print;
#[cfg(test)]
mod tests;

pub use print::{long_day, short_day};
/// Names of months as dates take them, for whoever sets a date in its own way.
pub(crate) mod months {
    pub(crate) use super::print::{EN, KY_OF, RU_OF};
}

use chrono::NaiveDate;

/// A date as uncertain as it really is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UncertainDate {
    /// Nothing is known.
    Unknown,
    /// One day, month, season or year.
    Point(Point),
    /// From one point to another; an open end (`..`) lasts, an unknown one (empty) is not known.
    Range(Edge, Edge),
}

/// One end of a range.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A known end.
    At(Point),
    /// `..`: it goes on without an end.
    Open,
    /// Empty: there is an end, nobody knows when.
    Unknown,
}

/// A day, a month, a season or a year, with how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// How fine it is.
    pub span: Span,
    /// `~` or `%`: about then.
    pub approximate: bool,
    /// `?` or `%`: the source itself is doubtful.
    pub uncertain: bool,
}

/// What a point covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Span {
    /// A day.
    Day(NaiveDate),
    /// A month of a year, 1–12.
    Month(i32, u32),
    /// A season of a year: 21 spring, 22 summer, 23 autumn, 24 winter (EDTF level 1).
    Season(i32, u32),
    /// A year.
    Year(i32),
    /// A decade (`202X`) or a century (`20XX`): first year and number of years.
    Years(i32, i32),
    /// A month in some day of which (`2026-03-XX`), kept apart from `2026-03` because the writer meant a day.
    SomeDay(i32, u32),
    /// A year in some month of which (`2026-XX`).
    SomeMonth(i32),
    /// A year on some day of which (`2026-XX-XX`).
    SomeDayOfYear(i32),
}

/// The text is no date that Dalil reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// Not the shape of any EDTF level 1 date.
    #[error("not a date of EDTF level 1")]
    Shape,
    /// A day or month that no calendar has.
    #[error("a day that the calendar does not have")]
    Calendar,
    /// The range ends before it begins.
    #[error("the range ends before it begins")]
    Backwards,
}

impl Span {
    /// First and last day covered.
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        let first = |y, m| NaiveDate::from_ymd_opt(y, m, 1).unwrap_or(NaiveDate::MIN);
        let after = |y, m: u32, n: u32| {
            let months = m - 1 + n;
            first(y + (months / 12) as i32, months % 12 + 1).pred_opt().unwrap_or(NaiveDate::MAX)
        };
        match self {
            Self::Day(day) => (day, day),
            Self::Month(y, m) | Self::SomeDay(y, m) => (first(y, m), after(y, m, 1)),
            // Meteorological seasons of the northern hemisphere; winter runs into the next year.
            Self::Season(y, s) => {
                let month = (s - 21) * 3 + 3;
                (first(y, month), after(y, month, 3))
            }
            Self::Year(y) | Self::SomeMonth(y) | Self::SomeDayOfYear(y) => (first(y, 1), after(y, 1, 12)),
            Self::Years(y, n) => (first(y, 1), after(y + n - 1, 1, 12)),
        }
    }
}

impl UncertainDate {
    /// The earliest and the latest day it can mean; `None` where it has no end that is known.
    pub fn bounds(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Unknown => (None, None),
            Self::Point(point) => {
                let (from, to) = point.span.days();
                (Some(from), Some(to))
            }
            Self::Range(from, to) => (from.point().map(|p| p.span.days().0), to.point().map(|p| p.span.days().1)),
        }
    }

    /// What a chronology sorts by: earliest day, then latest day, then the surer one first. A range with no known
    /// beginning stands at its end; what has no date at all stands last.
    pub fn order(&self) -> (i64, i64, u8) {
        let day = |d: NaiveDate| i64::from(chrono::Datelike::num_days_from_ce(&d));
        let (from, to) = self.bounds();
        let doubt = match self {
            Self::Point(p) => u8::from(p.approximate) + u8::from(p.uncertain),
            _ => 0,
        };
        match (from, to) {
            (Some(from), Some(to)) => (day(from), day(to), doubt),
            (Some(from), None) => (day(from), i64::MAX, doubt),
            (None, Some(to)) => (day(to), day(to), doubt + 3),
            (None, None) => (i64::MAX, i64::MAX, doubt),
        }
    }
}

impl Edge {
    /// The point, when there is one.
    pub fn point(&self) -> Option<&Point> {
        match self {
            Self::At(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }
}
