//! Cases in the database.

use super::{Case, CaseDetails, Error, Member};
use crate::base::text::tidy;
use crate::base::{Language, Timestamp, id::CaseId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Opens a case.
pub fn add(tx: &Transaction<'_>, details: CaseDetails, at: Timestamp) -> Result<CaseId, Error> {
    let details = checked(details)?;
    let id = CaseId::make(at);
    tx.execute(
        "INSERT INTO case_file (id, number, title, jurisdiction, stage, register_number, note, created_ms, changed_ms)
         VALUES (:id, :number, :title, :jurisdiction, :stage, :register_number, :note, :at, :at)",
        named_params! {
            ":id": id, ":number": details.number, ":title": details.title, ":jurisdiction": details.jurisdiction,
            ":stage": details.stage, ":register_number": details.register_number, ":note": details.note, ":at": at,
        },
    )?;
    write_lists(tx, id, &details)?;
    Ok(id)
}

/// Replaces what the office wrote about a case.
pub fn change(tx: &Transaction<'_>, id: CaseId, details: CaseDetails, at: Timestamp) -> Result<(), Error> {
    let details = checked(details)?;
    let changed = tx.execute(
        "UPDATE case_file SET number = :number, title = :title, jurisdiction = :jurisdiction, stage = :stage,
             register_number = :register_number, note = :note, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":number": details.number, ":title": details.title, ":jurisdiction": details.jurisdiction,
            ":stage": details.stage, ":register_number": details.register_number, ":note": details.note, ":at": at,
        },
    )?;
    if changed == 0 {
        return Err(Error::NotFound(id));
    }
    tx.execute("DELETE FROM case_language WHERE case_id = ?1", params![id])?;
    tx.execute("DELETE FROM case_member WHERE case_id = ?1", params![id])?;
    write_lists(tx, id, &details)
}

/// Fails when an open case other than `beside` bears the number: what is written into "14/2026" would go into either.
pub fn number_is_free(db: &Connection, number: &str, beside: Option<CaseId>) -> Result<(), Error> {
    let taken: Option<CaseId> = db
        .prepare_cached("SELECT id FROM case_file WHERE number = ?1 AND stage <> 'closed' AND id IS NOT ?2 LIMIT 1")?
        .query_row(params![tidy(number), beside], |row| row.get(0))
        .optional()?;
    taken.map_or(Ok(()), |case| Err(Error::NumberTaken(case)))
}

/// All cases, the one changed last first.
pub fn all(db: &Connection) -> Result<Vec<Case>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} ORDER BY changed_ms DESC, id DESC"))?;
    let rows = query.query_map([], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|case| with_lists(db, case)).collect()
}

/// One case.
pub fn one(db: &Connection, id: CaseId) -> Result<Case, Error> {
    let case = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_lists(db, case.ok_or(Error::NotFound(id))?)
}

const SELECT: &str =
    "SELECT id, number, title, jurisdiction, stage, register_number, note, created_ms, changed_ms FROM case_file";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        id: row.get("id")?,
        details: CaseDetails {
            number: row.get("number")?,
            title: row.get("title")?,
            jurisdiction: row.get("jurisdiction")?,
            stage: row.get("stage")?,
            register_number: row.get("register_number")?,
            languages: Vec::new(),
            team: Vec::new(),
            note: row.get("note")?,
        },
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_lists(db: &Connection, mut case: Case) -> Result<Case, Error> {
    let mut query = db.prepare_cached("SELECT language FROM case_language WHERE case_id = ?1 ORDER BY position")?;
    let languages = query.query_map(params![case.id], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    case.details.languages = languages.iter().filter_map(|code| code.parse::<Language>().ok()).collect();
    let mut query = db.prepare_cached("SELECT name, duty FROM case_member WHERE case_id = ?1 ORDER BY position")?;
    case.details.team = query
        .query_map(params![case.id], |row| Ok(Member { name: row.get("name")?, duty: row.get("duty")? }))?
        .collect::<Result<_, _>>()?;
    Ok(case)
}

fn write_lists(tx: &Transaction<'_>, id: CaseId, details: &CaseDetails) -> Result<(), Error> {
    for (position, language) in details.languages.iter().enumerate() {
        tx.execute(
            "INSERT INTO case_language (case_id, position, language) VALUES (?1, ?2, ?3)",
            params![id, position as i64, language.code()],
        )?;
    }
    for (position, member) in details.team.iter().enumerate() {
        tx.execute(
            "INSERT INTO case_member (case_id, position, name, duty) VALUES (?1, ?2, ?3, ?4)",
            params![id, position as i64, member.name, member.duty],
        )?;
    }
    Ok(())
}

fn checked(mut details: CaseDetails) -> Result<CaseDetails, Error> {
    details.number = tidy(&details.number);
    details.title = tidy(&details.title);
    details.register_number = tidy(&details.register_number);
    details.note = tidy(&details.note);
    details.team = details
        .team
        .into_iter()
        .map(|m| Member { name: tidy(&m.name), duty: m.duty })
        .filter(|m| !m.name.is_empty())
        .collect();
    if details.number.is_empty() {
        return Err(Error::Required("number"));
    }
    if details.languages.is_empty() {
        details.languages.push(Language::Ru);
    }
    Ok(details)
}
