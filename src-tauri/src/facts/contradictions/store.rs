//! What the lawyer said of contradictions.

use crate::base::text::tidy;
use crate::base::{Timestamp, id::CaseId};
use crate::facts::Error;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// Explains a contradiction in words; empty words take the explanation back.
pub fn explain(tx: &Transaction<'_>, case: CaseId, key: &str, words: &str, at: Timestamp) -> Result<(), Error> {
    let words = tidy(words);
    if words.is_empty() {
        tx.execute("DELETE FROM contradiction_note WHERE case_id = ?1 AND key = ?2", params![case, key])?;
        return Ok(());
    }
    tx.execute(
        "INSERT INTO contradiction_note (case_id, key, words, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (case_id, key) DO UPDATE SET words = ?3, at_ms = ?4",
        params![case, key, words, at],
    )?;
    Ok(())
}

/// What was said of the contradictions of a case, by their keys.
pub fn explanations(db: &Connection, case: CaseId) -> Result<HashMap<String, String>, Error> {
    let mut query = db.prepare_cached("SELECT key, words FROM contradiction_note WHERE case_id = ?1")?;
    Ok(query.query_map(params![case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}
