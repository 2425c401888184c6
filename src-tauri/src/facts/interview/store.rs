//! Interviews in the database.

use super::script::scripts;
use super::{Answers, Error, Interview, InterviewAnswer};
use crate::base::{Language, Timestamp, id::CaseId, id::InterviewId, id::PartyId};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::BTreeMap;

/// Begins an interview, with a client of the case or with somebody not written down yet.
pub fn begin(
    tx: &Transaction<'_>,
    case: CaseId,
    client: Option<PartyId>,
    script: &str,
    spoken: &str,
    written: Language,
    at: Timestamp,
) -> Result<InterviewId, Error> {
    let first = scripts().get(script).and_then(|s| s.sections.first()).ok_or(Error::NotInScript)?;
    if let Some(client) = client
        && !tx.prepare_cached("SELECT 1 FROM party WHERE id = ?1 AND case_id = ?2")?.exists(params![client, case])?
    {
        return Err(crate::parties::Error::NotFound(client).into());
    }
    let id = InterviewId::make(at);
    tx.execute(
        "INSERT INTO interview (id, case_id, client_id, script, spoken, written, place, started_ms, changed_ms)
         VALUES (:id, :case, :client, :script, :spoken, :written, :place, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":client": client, ":script": script, ":spoken": spoken,
            ":written": written.code(), ":place": first.id, ":at": at,
        },
    )?;
    if let Some(client) = client {
        link(tx, id, super::plan::CLIENT, &client.to_string(), "", false)?;
    }
    Ok(id)
}

/// Keeps an answer; an empty one takes the old away.
pub fn answer(
    tx: &Transaction<'_>,
    id: InterviewId,
    question: &str,
    answer: &InterviewAnswer,
    at: Timestamp,
) -> Result<(), Error> {
    let interview = one(tx, id)?;
    let script = scripts().get(&interview.script).ok_or(Error::NotInScript)?;
    script.question(question).ok_or(Error::NotInScript)?;
    if answer.is_empty() {
        tx.execute("DELETE FROM interview_answer WHERE interview_id = ?1 AND question = ?2", params![id, question])?;
    } else {
        let json = serde_json::to_string(answer).expect("an answer is plain JSON");
        tx.execute(
            "INSERT INTO interview_answer (interview_id, question, answer, changed_ms) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (interview_id, question) DO UPDATE SET answer = ?3, changed_ms = ?4",
            params![id, question, json, at],
        )?;
    }
    tx.execute("UPDATE interview SET changed_ms = ?2 WHERE id = ?1", params![id, at])?;
    Ok(())
}

/// Notes where the talk stands, and in which language it goes on.
pub fn leave_at(tx: &Transaction<'_>, id: InterviewId, section: &str, spoken: &str) -> Result<(), Error> {
    let interview = one(tx, id)?;
    let script = scripts().get(&interview.script).ok_or(Error::NotInScript)?;
    if !script.sections.iter().any(|s| s.id == section) {
        return Err(Error::NotInScript);
    }
    tx.execute("UPDATE interview SET place = ?2, spoken = ?3 WHERE id = ?1", params![id, section, spoken])?;
    Ok(())
}

/// Removes an interview with its answers. What was written from it into the case stays.
pub fn remove(tx: &Transaction<'_>, id: InterviewId) -> Result<(), Error> {
    one(tx, id)?;
    for table in ["interview_link", "interview_answer"] {
        tx.execute(&format!("DELETE FROM {table} WHERE interview_id = ?1"), params![id])?;
    }
    tx.execute("DELETE FROM interview WHERE id = ?1", params![id])?;
    Ok(())
}

/// The interviews of a case, the one changed last first.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Interview>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY changed_ms DESC, id DESC"))?;
    Ok(query.query_map(params![case], from_row)?.collect::<Result<_, _>>()?)
}

/// One interview.
pub fn one(db: &Connection, id: InterviewId) -> Result<Interview, Error> {
    let found = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    found.ok_or(Error::NotFound(id))
}

/// The answers of an interview.
pub fn answers(db: &Connection, id: InterviewId) -> Result<Answers, Error> {
    let mut query = db.prepare_cached("SELECT question, answer FROM interview_answer WHERE interview_id = ?1")?;
    let rows = query.query_map(params![id], |row| {
        // One that is left out would be asked again, and its answer lost.
        let answer = serde_json::from_str::<InterviewAnswer>(&row.get::<_, String>(1)?);
        Ok((row.get::<_, String>(0)?, answer.map_err(|_| FromSqlError::InvalidType)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an item of the plan became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Id of the person, fact or consent; the indicator of a mark.
    pub target: String,
    /// What the answers said when it was written, as JSON.
    pub proposed: String,
    /// Whether it was made from the interview, rather than found in the case.
    pub made: bool,
}

/// What has been written from an interview, by item.
pub fn links(db: &Connection, id: InterviewId) -> Result<BTreeMap<String, Link>, Error> {
    let mut query =
        db.prepare_cached("SELECT item, target, proposed, made FROM interview_link WHERE interview_id = ?1")?;
    let row = |row: &Row<'_>| Ok((row.get(0)?, Link { target: row.get(1)?, proposed: row.get(2)?, made: row.get(3)? }));
    Ok(query.query_map(params![id], row)?.collect::<Result<_, _>>()?)
}

pub(super) fn link(
    tx: &Transaction<'_>,
    id: InterviewId,
    item: &str,
    target: &str,
    proposed: &str,
    made: bool,
) -> Result<(), Error> {
    tx.execute(
        "INSERT OR REPLACE INTO interview_link (interview_id, item, target, proposed, made) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, item, target, proposed, made],
    )?;
    Ok(())
}

pub(super) fn has_client(tx: &Transaction<'_>, id: InterviewId, client: PartyId) -> Result<(), Error> {
    tx.execute("UPDATE interview SET client_id = ?2 WHERE id = ?1", params![id, client])?;
    Ok(())
}

const SELECT: &str =
    "SELECT id, case_id, client_id, script, spoken, written, place, started_ms, changed_ms FROM interview";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Interview> {
    let written: String = row.get("written")?;
    Ok(Interview {
        id: row.get("id")?,
        case: row.get("case_id")?,
        client: row.get("client_id")?,
        script: row.get("script")?,
        spoken: row.get("spoken")?,
        written: written.parse::<Language>().map_err(|_| FromSqlError::InvalidType)?,
        place: row.get("place")?,
        started: row.get("started_ms")?,
        changed: row.get("changed_ms")?,
    })
}
