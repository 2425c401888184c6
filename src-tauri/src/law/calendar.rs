//! Which days courts and authorities work: weekends, public holidays as data, and what the office itself entered.
//!
//! A day that is only expected to be free (an Ait whose date nobody has announced) moves no deadline: it is told as a
//! doubt, because whoever relied on it would be late.

use super::deadlines::BadPack;
use super::{Label, Status, Words};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};
use serde::Deserialize;
use std::collections::BTreeMap;

/// No run of days off is as long as this; a calendar that says otherwise is not followed further.
const LONGEST_REST: u32 = 60;

/// The working days of one jurisdiction.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    pub jurisdiction: String,
    /// The clock that its courts go by, in hours east of UTC.
    pub offset_hours: i8,
    /// The days of the week on which nobody works.
    rest: Vec<Weekday>,
    /// First and last year whose holidays are entered.
    pub known_from: i32,
    pub known_to: i32,
    #[serde(default)]
    fixed: Vec<Fixed>,
    #[serde(default)]
    dated: Vec<Dated>,
    /// What the office entered; it goes before everything else.
    #[serde(skip)]
    own: BTreeMap<NaiveDate, OwnDay>,
}

/// A holiday on the same days of every year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixed {
    month: u32,
    day: u32,
    /// The last day of several, in the same month.
    to_day: Option<u32>,
    from: i32,
    until: Option<i32>,
    name: Words,
    source: String,
    label: Label,
    status: Status,
    #[serde(default)]
    note: String,
}

/// A holiday on a day of one year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dated {
    date: NaiveDate,
    /// Whether deadlines go by it.
    counts: bool,
    name: Words,
    source: String,
    label: Label,
    status: Status,
    #[serde(default)]
    note: String,
}

/// A day as the office entered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDay {
    /// Whether courts work on it: a Saturday worked for a Monday, or a day off.
    pub works: bool,
    pub name: String,
}

/// Why a day is no working day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rest {
    /// Its day of the week.
    Weekday,
    /// A holiday, by name.
    Holiday(Words),
}

/// A holiday as a list shows it.
#[derive(Debug, Clone)]
pub struct Listed<'a> {
    pub day: NaiveDate,
    pub name: &'a Words,
    pub counts: bool,
    pub source: &'a str,
    pub label: Label,
    pub status: Status,
    pub note: &'a str,
}

impl Calendar {
    pub(super) fn read(text: &str) -> Result<Self, BadPack> {
        let calendar: Self = toml::from_str(text).map_err(|e| BadPack::Syntax(e.to_string()))?;
        let bad_fixed = |f: &Fixed| {
            let last = f.to_day.unwrap_or(f.day);
            let known = NaiveDate::from_ymd_opt(2001, f.month, last).is_some() && f.day >= 1 && f.day <= last;
            !known || f.source.is_empty() || f.name.is_empty()
        };
        if calendar.fixed.iter().any(bad_fixed)
            || calendar.dated.iter().any(|d| d.source.is_empty() || d.name.is_empty())
            || calendar.known_from > calendar.known_to
        {
            return Err(BadPack::Holidays);
        }
        Ok(calendar)
    }

    /// The same calendar with what the office entered.
    pub fn with_own(&self, own: impl IntoIterator<Item = (NaiveDate, OwnDay)>) -> Self {
        Self { own: own.into_iter().collect(), ..self.clone() }
    }

    /// The day and time at its courts at this moment.
    pub fn local(&self, at: crate::base::Timestamp) -> NaiveDateTime {
        at.utc().naive_utc() + chrono::TimeDelta::hours(self.offset_hours.into())
    }

    /// Whether courts work on this day.
    pub fn works(&self, day: NaiveDate) -> bool {
        self.rest_on(day).is_none()
    }

    /// Why this is no working day; `None` when it is one.
    pub fn rest_on(&self, day: NaiveDate) -> Option<Rest> {
        if let Some(own) = self.own.get(&day) {
            return (!own.works).then(|| Rest::Holiday(Words::same(own.name.clone())));
        }
        let fixed = self.fixed.iter().find(|f| f.is_on(day)).map(|f| &f.name);
        let dated = || self.dated.iter().find(|d| d.counts && d.date == day).map(|d| &d.name);
        match fixed.or_else(dated) {
            Some(name) => Some(Rest::Holiday(name.clone())),
            None => self.rest.contains(&day.weekday()).then_some(Rest::Weekday),
        }
    }

    /// This day if courts work on it, else the first one after it on which they do.
    pub fn working_from(&self, day: NaiveDate) -> NaiveDate {
        let mut next = day;
        for _ in 0..LONGEST_REST {
            if self.works(next) {
                return next;
            }
            next = after(next, 1);
        }
        day
    }

    /// The `count`th working day after this one.
    pub fn working_after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        (0..count).fold(day, |at, _| self.working_from(after(at, 1)))
    }

    /// A holiday expected on this day that no deadline goes by.
    pub fn expected_on(&self, day: NaiveDate) -> Option<&Words> {
        let expected = self.dated.iter().find(|d| !d.counts && d.date == day);
        expected.filter(|_| !self.own.contains_key(&day)).map(|d| &d.name)
    }

    /// Whether the holidays of the year are entered; movable ones are announced from year to year.
    pub fn knows(&self, year: i32) -> bool {
        (self.known_from..=self.known_to).contains(&year)
    }

    /// The holidays of a year in order, without what the office entered.
    pub fn of_year(&self, year: i32) -> Vec<Listed<'_>> {
        let fixed = self.fixed.iter().flat_map(|f| {
            let days =
                (f.day..=f.to_day.unwrap_or(f.day)).filter_map(move |d| NaiveDate::from_ymd_opt(year, f.month, d));
            days.filter(|day| f.is_on(*day)).map(|day| Listed {
                day,
                name: &f.name,
                counts: true,
                source: &f.source,
                label: f.label,
                status: f.status,
                note: &f.note,
            })
        });
        let dated = self.dated.iter().filter(|d| d.date.year() == year).map(|d| Listed {
            day: d.date,
            name: &d.name,
            counts: d.counts,
            source: &d.source,
            label: d.label,
            status: d.status,
            note: &d.note,
        });
        let mut days: Vec<_> = fixed.chain(dated).collect();
        days.sort_by_key(|listed| listed.day);
        days
    }
}

impl Fixed {
    fn is_on(&self, day: NaiveDate) -> bool {
        let year = day.year();
        day.month() == self.month
            && (self.day..=self.to_day.unwrap_or(self.day)).contains(&day.day())
            && year >= self.from
            && self.until.is_none_or(|until| year <= until)
    }
}

/// The day `count` days later; the last day any calendar has when there is none.
pub(super) fn after(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_add_days(Days::new(count.into())).unwrap_or(NaiveDate::MAX)
}
