//! Messages and paragraphs that are called otherwise since their item was read again: a later program reads other words in them,
//! or counts paragraphs in another way. The original never changes, so each is still the same place, and what cites it by its
//! earlier name is led there.

mod letters;
mod paragraphs;
mod shared;

use super::Error;
use super::chats::MessageKey;
use crate::base::id::EvidenceId;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashSet;

pub use paragraphs::{Renamed, of_documents, same_blocks};

/// A place has at most as many names as there were readers; a longer chain is none.
const NAMES: usize = 64;

/// Notes which names of an item lead to which, after a reading that gave those in `stand`. A name that stands is nobody's earlier one.
pub fn note(
    tx: &Transaction<'_>,
    item: EvidenceId,
    moved: &[(MessageKey, MessageKey)],
    stand: &HashSet<MessageKey>,
) -> Result<(), Error> {
    let mut query = tx.prepare_cached("SELECT name FROM renamed_place WHERE evidence_id = ?1")?;
    let known: Vec<MessageKey> = query.query_map([item], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut remove = tx.prepare_cached("DELETE FROM renamed_place WHERE evidence_id = ?1 AND name = ?2")?;
    for name in known.iter().filter(|name| stand.contains(*name)) {
        remove.execute(params![item, name])?;
    }
    let mut insert =
        tx.prepare_cached("INSERT OR REPLACE INTO renamed_place (evidence_id, name, now) VALUES (?1, ?2, ?3)")?;
    for (name, now) in moved.iter().filter(|(name, _)| !stand.contains(name)) {
        insert.execute(params![item, name, now])?;
    }
    Ok(())
}

/// How a place is called now.
pub fn now(db: &Connection, item: EvidenceId, key: MessageKey) -> rusqlite::Result<MessageKey> {
    let mut query = db.prepare_cached("SELECT now FROM renamed_place WHERE evidence_id = ?1 AND name = ?2")?;
    let mut name = key;
    for _ in 0..NAMES {
        match query.query_row(params![item, name], |row| row.get(0)).optional()? {
            Some(next) => name = next,
            None => break,
        }
    }
    Ok(name)
}
