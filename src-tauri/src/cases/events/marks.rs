//! What the office decided about a term, and how the term stands with it.

use super::Error;
use crate::base::id::{CaseId, EventId};
use crate::base::text::tidy;
use crate::base::words::words;
use crate::law::deadlines::{Close, Deadline};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Transaction, named_params, params};
use std::collections::HashMap;

words! {
    /// Who decides whether a term is open.
    MarkState {
        /// The events do.
        Auto = "auto",
        /// The office says it was done.
        Done = "done",
        /// The office says it is open, whatever the events say.
        Open = "open",
        /// It does not apply here.
        Waived = "waived",
    }
}

words! {
    /// How a term stands.
    State {
        Open = "open", Missed = "missed", Done = "done",
        /// Done after its end.
        Late = "late",
        Waived = "waived",
    }
}

/// What the office decided about a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub state: MarkState,
    /// The day the office goes by instead of the counted one.
    pub day: Option<NaiveDate>,
    /// When it was done, if the office says so.
    pub done_on: Option<NaiveDate>,
    /// Why; needed for a day of one's own and for a term that does not apply.
    pub reason: String,
}

impl Default for Mark {
    fn default() -> Self {
        Self { state: MarkState::Auto, day: None, done_on: None, reason: String::new() }
    }
}

/// A term as it stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    /// The last day to go by: the office's own, or the counted one.
    pub day: NaiveDate,
    /// The hour on that day; none: 24:00.
    pub time: Option<NaiveTime>,
    /// Days until then; negative when it is over.
    pub days_left: i64,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// The event that ended it.
    pub ended_by: Option<EventId>,
}

/// How a term stands at this moment of the courts' clock.
pub fn stand(deadline: &Deadline<'_>, mark: &Mark, now: NaiveDateTime) -> Standing {
    let due = &deadline.due;
    let (day, time) = mark.day.map_or((due.day, due.time), |day| (day, None));
    let over = match time {
        Some(time) => now >= day.and_time(time),
        None => now.date() > day,
    };
    let unmet = if over { State::Missed } else { State::Open };
    let (state, done_on, ended_by) = match (mark.state, deadline.close) {
        (MarkState::Waived, _) => (State::Waived, None, None),
        (MarkState::Open, _) | (MarkState::Auto, Close::Open) => (unmet, None, None),
        (MarkState::Done, _) => {
            let late = mark.done_on.is_some_and(|on| on > day);
            (if late { State::Late } else { State::Done }, mark.done_on, None)
        }
        (MarkState::Auto, Close::Done { by, on, late }) => {
            let late = if mark.day.is_some() { on > day } else { late };
            (if late { State::Late } else { State::Done }, Some(on), Some(by))
        }
    };
    Standing { state, day, time, days_left: (day - now.date()).num_days(), done_on, ended_by }
}

/// What the office decided about the terms of a case, by the event that started each and its rule.
pub fn marks_in_case(db: &Connection, case: CaseId) -> Result<HashMap<(EventId, String), Mark>, Error> {
    let mut query = db.prepare_cached(
        "SELECT m.event_id, m.rule, m.state, m.day, m.done_on, m.reason FROM deadline_mark m
         JOIN case_event e ON e.id = m.event_id WHERE e.case_id = ?1",
    )?;
    let day = |text: String| match text.as_str() {
        "" => Ok(None),
        day => day.parse::<NaiveDate>().map(Some).map_err(|_| FromSqlError::InvalidType),
    };
    let rows = query.query_map(params![case], |row| {
        let mark = Mark {
            state: row.get("state")?,
            day: day(row.get("day")?)?,
            done_on: day(row.get("done_on")?)?,
            reason: row.get("reason")?,
        };
        Ok(((row.get("event_id")?, row.get("rule")?), mark))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what the office decided about a term. A mark that decides nothing is no mark.
pub fn keep_mark(tx: &Transaction<'_>, event: EventId, rule: &str, mark: Mark) -> Result<(), Error> {
    super::one(tx, event)?;
    let mark = Mark { reason: tidy(&mark.reason), ..mark };
    if mark.reason.is_empty() && (mark.day.is_some() || mark.state == MarkState::Waived) {
        return Err(Error::Required("reason"));
    }
    if mark == Mark::default() {
        tx.execute("DELETE FROM deadline_mark WHERE event_id = ?1 AND rule = ?2", params![event, rule])?;
        return Ok(());
    }
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.execute(
        "INSERT INTO deadline_mark (event_id, rule, state, day, done_on, reason)
         VALUES (:event, :rule, :state, :day, :done_on, :reason)
         ON CONFLICT (event_id, rule) DO UPDATE SET state = :state, day = :day, done_on = :done_on, reason = :reason",
        named_params! {
            ":event": event, ":rule": rule, ":state": mark.state, ":day": text(mark.day),
            ":done_on": text(mark.done_on), ":reason": mark.reason,
        },
    )?;
    Ok(())
}
