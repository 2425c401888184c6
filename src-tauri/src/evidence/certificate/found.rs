//! An item that was found in the vault without a record: what is known of the time before, and of a log that began anew.

use crate::base::Timestamp;
use crate::vault;
use crate::vault::log::{Action, ShownEntry, history};
use rusqlite::Connection;
use serde_json::Value;

/// The entry of a rescue without a backup. It stands in the log that began with it.
const ANEW: &str = "e.action = 'restore' AND json_valid(CAST(e.details AS TEXT))
     AND json_extract(CAST(e.details AS TEXT), '$.what') = :of";

/// How a log began anew: there was no backup, and the database before it was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    pub at: Timestamp,
    /// Entries of the log before, as far as its seal still said.
    pub former: Option<u64>,
}

impl Begun {
    /// What this log says of it; `None` for one that goes back to the making of the vault.
    pub fn read(db: &Connection) -> Result<Option<Self>, vault::Error> {
        let told = history::chosen(db, ANEW, Some("originals"), None, 1)?;
        Ok(told.first().map(|event| Self { at: event.at, former: event.details["former"]["size"].as_u64() }))
    }
}

/// When an item without a record was sealed, as its own file says; `None` for one whose intake the log tells of.
pub(super) fn sealed_before(entries: &[&ShownEntry]) -> Option<Timestamp> {
    let restored = entries.iter().filter(|entry| entry.action == Action::Restore);
    restored.map(|entry| entry.details()).find_map(|details| sealed_in(&details))
}

/// The same, of the details of one entry.
pub(super) fn sealed_in(details: &Value) -> Option<Timestamp> {
    let at = details["sealed_ms"].as_i64().filter(|_| details["what"] == "found")?;
    Some(Timestamp::from_millis(at))
}

/// Whether the entry says that the file opens by a key from before somebody was removed, who may know it.
pub(super) fn opened_by_former(details: &Value) -> bool {
    details["what"] == "found" && details["key"] == "former"
}
