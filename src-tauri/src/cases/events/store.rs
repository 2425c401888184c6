//! Events and days off in the database.

use super::{CourtDay, Error, Event, EventDetails, read_time};
use crate::base::Timestamp;
use crate::base::date::{Span, UncertainDate};
use crate::base::id::{CaseId, EventId};
use crate::base::text::tidy;
use crate::cases::holders::{Asked, Holder};
use crate::vault;
use chrono::NaiveDate;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Enters an event into a case.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: EventDetails, at: Timestamp) -> Result<EventId, Error> {
    let id = EventId::make(at);
    let d = checked(tx, case, id, details)?;
    tx.execute(
        "INSERT INTO case_event (id, case_id, kind, date, time, number, officer, place, category, note, answers,
             filing_id, evidence_id, created_ms, changed_ms)
         VALUES (:id, :case, :kind, :date, :time, :number, :officer, :place, :category, :note, :answers,
             :filing, :evidence, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":kind": d.kind, ":date": d.date, ":time": d.time, ":number": d.number,
            ":officer": d.officer, ":place": d.place, ":category": d.category, ":note": d.note,
            ":answers": d.answers, ":filing": d.filing, ":evidence": d.evidence, ":at": at,
        },
    )?;
    Ok(id)
}

/// Replaces what the office wrote about an event.
pub fn change(tx: &Transaction<'_>, id: EventId, details: EventDetails, at: Timestamp) -> Result<(), Error> {
    let case = one(tx, id)?.case;
    let d = checked(tx, case, id, details)?;
    tx.execute(
        "UPDATE case_event SET kind = :kind, date = :date, time = :time, number = :number, officer = :officer,
             place = :place, category = :category, note = :note, answers = :answers, filing_id = :filing,
             evidence_id = :evidence, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":kind": d.kind, ":date": d.date, ":time": d.time, ":number": d.number, ":officer": d.officer,
            ":place": d.place, ":category": d.category, ":note": d.note, ":answers": d.answers,
            ":filing": d.filing, ":evidence": d.evidence, ":at": at,
        },
    )?;
    Ok(())
}

/// Removes an event with the marks on its terms; events that answered it stay and answer nothing.
pub fn remove(tx: &Transaction<'_>, id: EventId) -> Result<(), Error> {
    tx.execute("DELETE FROM deadline_mark WHERE event_id = ?1", params![id])?;
    tx.execute("UPDATE case_event SET answers = NULL WHERE answers = ?1", params![id])?;
    match tx.execute("DELETE FROM case_event WHERE id = ?1", params![id])? {
        0 => Err(Error::NoEvent(id)),
        _ => Ok(()),
    }
}

/// The events of a case in the order they happened.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Event>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY created_ms, id"))?;
    let mut events = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    events.sort_by_cached_key(|event| {
        let happened = event.happened();
        (happened.when.order(), happened.time)
    });
    Ok(events)
}

/// One event.
pub fn one(db: &Connection, id: EventId) -> Result<Event, Error> {
    let found = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    found.ok_or(Error::NoEvent(id))
}

/// The events that an item is the paper of. They stay.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    let sql = "SELECT id, trim(date || ' ' || number || ' ' || place) FROM case_event WHERE evidence_id = :item";
    asked.holders(db, sql)
}

const SELECT: &str = "SELECT id, case_id, kind, date, time, number, officer, place, category, note, answers, filing_id,
    evidence_id, created_ms, changed_ms FROM case_event";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: row.get("id")?,
        case: row.get("case_id")?,
        details: EventDetails {
            kind: row.get("kind")?,
            date: row.get("date")?,
            time: row.get("time")?,
            number: row.get("number")?,
            officer: row.get("officer")?,
            place: row.get("place")?,
            category: row.get("category")?,
            note: row.get("note")?,
            answers: row.get("answers")?,
            filing: row.get("filing_id")?,
            evidence: row.get("evidence_id")?,
        },
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn checked(db: &Connection, case: CaseId, id: EventId, mut d: EventDetails) -> Result<EventDetails, Error> {
    let date: UncertainDate = d.date.parse().map_err(|_| Error::BadDate("date"))?;
    d.date = date.to_string();
    d.time = match (tidy(&d.time), &date) {
        (time, _) if time.is_empty() => time,
        (time, UncertainDate::Point(point)) if matches!(point.span, Span::Day(_)) => {
            read_time(&time).ok_or(Error::BadDate("time"))?.format("%H:%M").to_string()
        }
        // An hour of a day nobody knows counts nothing.
        _ => return Err(Error::BadDate("time")),
    };
    for text in [&mut d.number, &mut d.officer, &mut d.place, &mut d.note] {
        *text = tidy(text);
    }
    let here = |table: &str, found: Option<String>| match found {
        None => Ok(true),
        Some(found) => db
            .prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1 AND case_id = ?2"))?
            .exists(params![found, case]),
    };
    let links = [
        ("case_event", d.answers.map(|id| id.to_string())),
        ("filing", d.filing.map(|id| id.to_string())),
        ("evidence", d.evidence.map(|id| id.to_string())),
    ];
    for (table, link) in links {
        if !here(table, link)? {
            return Err(Error::NotInCase(case));
        }
    }
    if d.answers == Some(id) {
        return Err(Error::NotInCase(case));
    }
    Ok(d)
}

/// The days off of a jurisdiction as the office entered them, in order.
pub fn days(db: &Connection, jurisdiction: &str) -> Result<Vec<CourtDay>, Error> {
    let mut query = db.prepare_cached("SELECT day, works, name FROM court_day WHERE jurisdiction = ?1 ORDER BY day")?;
    let rows = query.query_map(params![jurisdiction], |row| {
        // One that is left out moves the end of a term.
        let day = row.get::<_, String>("day")?.parse().map_err(|_| FromSqlError::InvalidType)?;
        Ok(CourtDay { day, works: row.get("works")?, name: row.get("name")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Enters a day off, or a working day after all.
pub fn set_day(tx: &Transaction<'_>, jurisdiction: &str, day: &CourtDay) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO court_day (jurisdiction, day, works, name) VALUES (:jurisdiction, :day, :works, :name)
         ON CONFLICT (jurisdiction, day) DO UPDATE SET works = :works, name = :name",
        named_params! {
            ":jurisdiction": jurisdiction, ":day": day.day.to_string(), ":works": day.works, ":name": tidy(&day.name),
        },
    )?;
    Ok(())
}

/// Takes back what the office entered about a day.
pub fn clear_day(tx: &Transaction<'_>, jurisdiction: &str, day: NaiveDate) -> Result<(), Error> {
    tx.execute("DELETE FROM court_day WHERE jurisdiction = ?1 AND day = ?2", params![jurisdiction, day.to_string()])?;
    Ok(())
}
