//! Taking things out of the index for good: their texts, and the words that stood nowhere else.

use super::vocabulary::prune;
use super::{Error, Kind, index};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// The setting that says that words of what was taken out are still to be looked for; its value is where to go on.
const UNDER_WAY: &str = "search-forgetting";

/// Takes things out of the index, in the transaction that destroys them. What the index keeps of them between its pieces goes
/// by and by: see [`forget_some`].
pub fn forget(tx: &Transaction<'_>, things: &[(Kind, String)]) -> Result<(), Error> {
    for (kind, id) in things {
        index::take_out(tx, *kind, id)?;
    }
    tx.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, '\"\"')", [UNDER_WAY])?;
    Ok(())
}

/// Whether there is something of destroyed texts left in the index.
pub fn is_forgetting(db: &Connection) -> Result<bool, Error> {
    Ok(db.prepare_cached("SELECT 1 FROM setting WHERE key = ?1")?.exists([UNDER_WAY])?)
}

/// Looks through so many rows of the vocabulary for words that stand nowhere any more; once the index is one piece and
/// everything that changed is in it. True: nothing is left.
pub fn forget_some(tx: &Transaction<'_>, rows: usize) -> Result<bool, Error> {
    let sql = "SELECT json_extract(value, '$') FROM setting WHERE key = ?1";
    let from: Option<String> = tx.query_row(sql, [UNDER_WAY], |row| row.get(0)).optional()?;
    let Some(from) = from else { return Ok(true) };
    match prune(tx, &from, rows)? {
        Some(last) => {
            tx.execute("UPDATE setting SET value = json_quote(?2) WHERE key = ?1", params![UNDER_WAY, last])?;
            Ok(false)
        }
        None => {
            tx.execute("DELETE FROM setting WHERE key = ?1", [UNDER_WAY])?;
            Ok(true)
        }
    }
}
