//! From what happened to the terms that run, and which of them were met.

use super::{Due, EventKind, Length, Measure, Rule, Start, Terms, count};
use crate::base::date::UncertainDate;
use crate::base::id::EventId;
use crate::law::{Calendar, Words};
use chrono::{Datelike, NaiveDate, NaiveTime};

/// Something that happened, as far as counting needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Happened {
    pub id: EventId,
    pub kind: EventKind,
    pub when: UncertainDate,
    /// The hour, which only an exact day has.
    pub time: Option<NaiveTime>,
    /// The event that this one answers: the motion that was decided.
    pub answers: Option<EventId>,
}

/// A term that an event started.
#[derive(Debug, Clone)]
pub struct Deadline<'a> {
    pub rule: &'a Rule,
    /// The event that started it.
    pub event: EventId,
    pub start: Start,
    /// Its end: of several readings, the earliest.
    pub due: Due,
    /// Every reading, the earliest first; one where the sources agree.
    pub readings: Vec<Read>,
    /// What could make the end another.
    pub doubts: Vec<Doubt>,
    pub close: Close,
}

/// One reading of a term.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub length: Length,
    pub words: Words,
    pub source: String,
    pub due: Due,
}

/// Why the end of a term may be another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The event may have been as late as this; the earliest day was counted.
    Start(Option<NaiveDate>),
    /// The hour is not known; the beginning of the day was counted.
    Hour,
    /// The last day may turn out to be a holiday.
    Expected(NaiveDate, Words),
    /// The holidays of this year are not entered, or not yet announced.
    Holidays(i32),
}

/// Whether an event ended a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    Open,
    /// It was done on this day: in time, or too late.
    Done {
        by: EventId,
        on: NaiveDate,
        late: bool,
    },
}

/// Every term that these events started, in the order of their ends.
///
/// An event that ends a term ends the one of the event it answers; when it does not say, the oldest still open. One
/// event ends at most one term of each rule.
pub fn resolve<'a>(events: &[Happened], terms: &'a Terms, calendar: &Calendar) -> Vec<Deadline<'a>> {
    let mut all: Vec<Deadline<'a>> = terms.rules.iter().flat_map(|rule| of_rule(rule, events, calendar)).collect();
    all.sort_by(|a, b| (a.due.ends(), a.event, &a.rule.id).cmp(&(b.due.ends(), b.event, &b.rule.id)));
    all
}

fn of_rule<'a>(rule: &'a Rule, events: &[Happened], calendar: &Calendar) -> Vec<Deadline<'a>> {
    let mut started: Vec<Deadline<'a>> =
        events.iter().filter(|e| rule.on.contains(&e.kind)).filter_map(|e| begin(rule, e, calendar)).collect();
    started.sort_by_key(|deadline| (deadline.start.day, deadline.start.time, deadline.event));
    let mut ends: Vec<(&Happened, NaiveDate)> = events
        .iter()
        .filter(|e| rule.until.contains(&e.kind))
        .filter_map(|e| Some((e, e.when.bounds().1.or(e.when.bounds().0)?)))
        .collect();
    ends.sort_by_key(|(event, on)| (*on, event.time, event.id));

    // Those that say what they answer go first, so that the others find what is still open.
    let (said, silent): (Vec<_>, Vec<_>) =
        ends.into_iter().partition(|(end, _)| started.iter().any(|d| Some(d.event) == end.answers));
    for (end, on) in said.into_iter().chain(silent) {
        let linked = started.iter().position(|d| Some(d.event) == end.answers);
        let oldest = || started.iter().position(|d| d.close == Close::Open && d.start.day <= on && d.event != end.id);
        if let Some(at) = linked.or_else(oldest)
            && started[at].close == Close::Open
        {
            started[at].close = Close::Done { by: end.id, on, late: is_late(started[at].due, on, end.time) };
        }
    }
    started
}

fn begin<'a>(rule: &'a Rule, event: &Happened, calendar: &Calendar) -> Option<Deadline<'a>> {
    let (earliest, latest) = event.when.bounds();
    let start = Start { day: earliest?, time: event.time };
    let moves = rule.moves.is_some();
    let read = |(length, words, source): (Length, Words, String)| {
        let due = count(start, length, moves, calendar);
        Read { length, words, source, due }
    };
    let mut readings: Vec<Read> = rule.lengths().into_iter().map(read).collect();
    readings.sort_by_key(|reading| reading.due.ends());
    let due = readings.first()?.due;

    let mut doubts = Vec::new();
    if latest != earliest {
        doubts.push(Doubt::Start(latest));
    } else if doubtful(&event.when) {
        doubts.push(Doubt::Start(None));
    }
    if rule.term.unit == Measure::Hours && start.time.is_none() {
        doubts.push(Doubt::Hour);
    }
    if moves || rule.term.unit == Measure::WorkingDays {
        let last = due.unmoved.unwrap_or(due.day);
        for day in [Some(due.day), due.unmoved].into_iter().flatten() {
            doubts.extend(calendar.expected_on(day).map(|name| Doubt::Expected(day, name.clone())));
        }
        doubts.extend((!calendar.knows(last.year())).then_some(Doubt::Holidays(last.year())));
    }
    Some(Deadline { rule, event: event.id, start, due, readings, doubts, close: Close::Open })
}

/// Whether somebody marked the day as "about" or "uncertain".
fn doubtful(when: &UncertainDate) -> bool {
    matches!(when, UncertainDate::Point(point) if point.approximate || point.uncertain)
}

/// Done on the last day is done in time, unless both hours are known and say otherwise.
pub(super) fn is_late(due: Due, on: NaiveDate, at: Option<NaiveTime>) -> bool {
    match at {
        Some(time) => on.and_time(time) > due.ends(),
        None => on > due.day,
    }
}
