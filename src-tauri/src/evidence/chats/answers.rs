//! What the lawyer answered about an export: which number of a date is the day, for each conversation in it, and whether it stands apart.
//! A conversation is named by the file that holds it in an archive: that stays the same when a later reader counts them otherwise.

use super::model::Answered;
use crate::base::id::EvidenceId;
use crate::evidence::Error;
use crate::evidence::importers::chat::{DateOrder, DateOrders};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// What was answered about an export.
pub fn answer_of(db: &Connection, evidence: EvidenceId) -> Result<Answered, Error> {
    Ok(Answered { orders: orders_of(db, evidence)?, apart: is_apart(db, evidence)? })
}

fn orders_of(db: &Connection, evidence: EvidenceId) -> Result<DateOrders, Error> {
    let mut query = db.prepare_cached("SELECT entry, date_order FROM chat_order WHERE evidence_id = ?1")?;
    let rows = query.query_map(params![evidence], |row| Ok((row.get::<_, String>(0)?, row.get::<_, DateOrder>(1)?)))?;
    Ok(rows.collect::<Result<DateOrders, _>>()?)
}

/// Whether it is not to be joined with other exports.
pub fn is_apart(db: &Connection, evidence: EvidenceId) -> Result<bool, Error> {
    let mut query = db.prepare_cached("SELECT apart FROM chat_answer WHERE evidence_id = ?1")?;
    Ok(query.query_row(params![evidence], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// The conversations that an answer about the whole item is for: its only one, or those of several whose dates were in question. One that
/// shows by itself which number is the day takes no answer that was meant for others.
pub fn in_question(db: &Connection, evidence: EvidenceId) -> Result<Vec<String>, Error> {
    let mut query = db.prepare_cached(
        "SELECT s.entry, max(s.date_order IS NOT NULL AND (s.certain = 0 OR o.entry IS NOT NULL))
         FROM chat_source s LEFT JOIN chat_order o ON o.evidence_id = s.evidence_id AND o.entry = s.entry
         WHERE s.evidence_id = ?1 GROUP BY s.entry ORDER BY min(s.part)",
    )?;
    let rows = query.query_map(params![evidence], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut all: Vec<(String, bool)> = rows.collect::<Result<_, _>>()?;
    match all.len() {
        // It was not read yet.
        0 => all.push((String::new(), true)),
        1 => {}
        _ => all.retain(|(_, asked)| *asked),
    }
    Ok(all.into_iter().map(|(entry, _)| entry).collect())
}

/// Keeps which number is the day in one conversation; none takes the answer back.
pub fn set_order(
    tx: &Transaction<'_>,
    evidence: EvidenceId,
    entry: &str,
    order: Option<DateOrder>,
) -> Result<(), Error> {
    match order {
        Some(order) => tx.execute(
            "INSERT INTO chat_order (evidence_id, entry, date_order) VALUES (?1, ?2, ?3)
             ON CONFLICT (evidence_id, entry) DO UPDATE SET date_order = excluded.date_order",
            params![evidence, entry, order],
        )?,
        None => tx.execute("DELETE FROM chat_order WHERE evidence_id = ?1 AND entry = ?2", params![evidence, entry])?,
    };
    Ok(())
}

/// Keeps whether it is not to be joined with other exports.
pub fn set_apart(tx: &Transaction<'_>, evidence: EvidenceId, apart: bool) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO chat_answer (evidence_id, apart) VALUES (?1, ?2)
         ON CONFLICT (evidence_id) DO UPDATE SET apart = excluded.apart",
        params![evidence, apart],
    )?;
    Ok(())
}
