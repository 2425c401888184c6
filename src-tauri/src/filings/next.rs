//! What to file next: read off the events of the procedure and the terms they started. A form says on which occasions it
//! is the next step; nothing here decides about law.

use super::form::{Form, Next};
use crate::base::id::EventId;
use crate::law::deadlines::Happened;
use chrono::NaiveDate;

/// A term that somebody let pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapsed {
    /// Id of the rule, e.g. `kg.upk.153`.
    pub rule: String,
    /// The event that started it.
    pub event: EventId,
}

/// The occasion on which the form is the next step, if there is one, with the day of the event that makes it so. Of
/// several the latest counts. Events without a day are the earliest.
pub fn next<'a>(form: &'a Form, events: &[Happened], passed: &[Lapsed]) -> Option<(&'a Next, Option<NaiveDate>)> {
    let found = form.next.iter().flat_map(|next| {
        let began = events.iter().filter(|event| next.on.contains(&event.kind));
        began.filter(|event| holds(next, event, events, passed)).map(move |event| (next, day(event)))
    });
    found.max_by_key(|(_, day)| *day)
}

fn holds(next: &Next, event: &Happened, events: &[Happened], passed: &[Lapsed]) -> bool {
    let answered = |other: &Happened| {
        next.until.contains(&other.kind) && (other.answers == Some(event.id) || day(other) >= day(event))
    };
    let late = |rule: &String| passed.iter().any(|p| p.rule == *rule && p.event == event.id);
    !events.iter().any(answered) && next.overdue.as_ref().is_none_or(late)
}

fn day(event: &Happened) -> Option<NaiveDate> {
    let (earliest, latest) = event.when.bounds();
    latest.or(earliest)
}
