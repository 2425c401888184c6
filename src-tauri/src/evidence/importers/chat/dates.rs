//! Which number is the day: decided for a whole chat, from dates that exist and from messages that run forward.

use super::header::{Half, Header};
use super::model::{DateOrder, Dates, Reading};
use chrono::{NaiveDate, NaiveDateTime};

/// The orders that the written widths of a date leave open.
fn orders(headers: &[Header<'_>]) -> Vec<DateOrder> {
    let first_is_year = headers.iter().any(|h| h.widths[0] == 4);
    let last_is_year = headers.iter().any(|h| h.widths[2] == 4);
    match (first_is_year, last_is_year) {
        (true, _) => vec![DateOrder::YearMonthDay, DateOrder::YearDayMonth],
        (_, true) => vec![DateOrder::DayMonthYear, DateOrder::MonthDayYear],
        // Two digits each: a year at the front is possible too (`25/12/31`).
        _ => vec![DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay],
    }
}

/// The moment of a header in one order; none when there is no such day.
pub(super) fn moment(header: &Header<'_>, order: DateOrder) -> Option<NaiveDateTime> {
    let [a, b, c] = header.date;
    let (year, month, day, width) = match order {
        DateOrder::DayMonthYear => (c, b, a, header.widths[2]),
        DateOrder::MonthDayYear => (c, a, b, header.widths[2]),
        DateOrder::YearMonthDay => (a, b, c, header.widths[0]),
        DateOrder::YearDayMonth => (a, c, b, header.widths[0]),
    };
    // WhatsApp began in 2009: two digits are of this century.
    let year = if width == 2 { 2000 + year } else { year };
    // Thai and Persian calendars count other years; such an export is refused rather than dated wrongly.
    let year = i32::try_from(year).ok().filter(|y| (2000..=2100).contains(y))?;
    let hour = match (header.hour, header.half) {
        (12, Some(Half::Before)) => 0,
        (12, Some(Half::After)) => 12,
        (hour, Some(Half::After)) => hour + 12,
        (24, None) => 0,
        (hour, _) => hour,
    };
    NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, header.minute, header.second.unwrap_or(0).min(59))
}

/// Weighs every order against the whole chat. `headers` must not be empty.
pub(super) fn dates(headers: &[Header<'_>]) -> Dates {
    let mut readings: Vec<Reading> = orders(headers).into_iter().map(|order| reading(headers, order)).collect();
    let usual = usual(headers);
    // Fewest impossible dates, then fewest steps back, then what this way of writing usually means.
    readings.sort_by_key(|r| (r.impossible, r.backward, r.order != usual, r.order));
    let best = &readings[0];
    let certain = readings[1..].iter().all(|other| {
        let same = |order| headers.iter().all(|h| moment(h, order) == moment(h, best.order));
        // A few messages do stand out of order in real exports; a reading must run backward clearly more often.
        other.impossible > best.impossible
            || other.backward > 2 * best.backward + 2
            || strides(other, best)
            || same(other.order)
    });
    Dates { taken: best.order, certain, readings }
}

/// Whether one reading makes years of what another makes days. Of three numbers with two digits the first or the last may be the
/// year; a chat of one week in March is likelier than one with a message on the 26th of March in each of seven years.
fn strides(one: &Reading, other: &Reading) -> bool {
    let days = |r: &Reading| r.first.zip(r.last).map_or(0, |(first, last)| (last - first).num_days());
    let year_first = |r: &Reading| matches!(r.order, DateOrder::YearMonthDay | DateOrder::YearDayMonth);
    year_first(one) != year_first(other) && days(one) > 20 * days(other).max(1)
}

fn reading(headers: &[Header<'_>], order: DateOrder) -> Reading {
    let mut reading = Reading { order, impossible: 0, backward: 0, first: None, last: None };
    let mut before = None;
    for header in headers {
        let Some(at) = moment(header, order) else {
            reading.impossible += 1;
            continue;
        };
        // Minutes may be equal; seconds are written by iPhones only.
        if before.is_some_and(|before| at < before) {
            reading.backward += 1;
        }
        before = Some(at);
        reading.first = Some(reading.first.map_or(at, |first: NaiveDateTime| first.min(at)));
        reading.last = Some(reading.last.map_or(at, |last: NaiveDateTime| last.max(at)));
    }
    reading
}

/// Dots and dashes stand in countries that put the day first (or the year); a slash with AM and PM in capitals is American, a
/// slash without, or with `pm`, `م` or `ÖS`, is not.
fn usual(headers: &[Header<'_>]) -> DateOrder {
    let first = &headers[0];
    if headers.iter().any(|h| h.widths[0] == 4) {
        return DateOrder::YearMonthDay;
    }
    if first.separator == '/' && first.american && headers.iter().any(|h| h.widths[0] == 1 || h.widths[1] == 1) {
        return DateOrder::MonthDayYear;
    }
    DateOrder::DayMonthYear
}
