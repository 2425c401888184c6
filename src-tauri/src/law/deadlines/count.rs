//! Counting: from a start and a length to the last day.

use super::{Length, Measure};
use crate::law::Calendar;
use crate::law::calendar::after;
use chrono::{Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// When a term starts: the day of the event, and its hour if that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
}

/// When a term ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub day: NaiveDate,
    /// The hour it ends at on that day; none: at 24:00.
    pub time: Option<NaiveTime>,
    /// The last day before it went over to a working day.
    pub unmoved: Option<NaiveDate>,
}

impl Due {
    /// The first moment that is too late.
    pub fn ends(&self) -> NaiveDateTime {
        match self.time {
            Some(time) => self.day.and_time(time),
            None => after(self.day, 1).and_time(NaiveTime::MIN),
        }
    }
}

/// The end of a term. `moves`: a last day that is no working day goes over to the next one, whole.
///
/// Months and years end on the day with the same number, or on the last day of a shorter month. An hour nobody knows
/// is read as the beginning of the day, which ends earliest. Terms in hours never move.
pub fn count(start: Start, length: Length, moves: bool, calendar: &Calendar) -> Due {
    let Length { count, unit } = length;
    // Midnight belongs to the day that ends: 00:00 of the 5th is 24:00 of the 4th.
    let due = |day: NaiveDate, time: Option<NaiveTime>| match (time, day.pred_opt()) {
        (Some(NaiveTime::MIN), Some(before)) => Due { day: before, time: None, unmoved: None },
        _ => Due { day, time, unmoved: None },
    };
    let months = |n: u32| start.day.checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX);
    let plain = match unit {
        Measure::Hours => {
            let from = start.day.and_time(start.time.unwrap_or(NaiveTime::MIN));
            return match from.checked_add_signed(TimeDelta::hours(count.into())) {
                Some(end) => due(end.date(), Some(end.time())),
                None => due(NaiveDate::MAX, None),
            };
        }
        Measure::Days => due(after(start.day, count), None),
        Measure::FullDays => due(after(start.day, count), start.time),
        Measure::WorkingDays => due(calendar.working_after(start.day, count), None),
        Measure::Months => due(months(count), None),
        Measure::Years => due(months(count.saturating_mul(12)), None),
    };
    if !moves || calendar.works(plain.day) {
        return plain;
    }
    Due { day: calendar.working_from(plain.day), time: None, unmoved: Some(plain.day) }
}
