//! Where the words of an item stand on paper: from which paragraph, or which line, on each of its sheets begins. Learnt whenever
//! it is typeset; a citation of a paragraph or a message names the sheet by it.

use super::Error;
use super::chats::MessageKey;
use crate::base::id::EvidenceId;
use crate::base::words::words;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

words! {
    /// What a number counts.
    Counted { Paragraph = "paragraph", Line = "line" }
}

/// The first paragraph or line of a part that stands on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// What `number` counts.
    pub counted: Counted,
    /// Which page, letter or table of the item, from 0.
    pub part: u32,
    /// From 1.
    pub number: u32,
    /// The sheet of the exhibit, from 1.
    pub sheet: u32,
}

/// Notes where the words of an item stand, in place of what was known.
pub fn know(tx: &Transaction<'_>, id: EvidenceId, starts: &[Start]) -> Result<(), Error> {
    tx.execute("DELETE FROM printed_start WHERE evidence_id = ?1", [id])?;
    let mut insert = tx.prepare_cached("INSERT OR IGNORE INTO printed_start VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for start in starts {
        insert.execute(params![id, start.counted, start.part, start.number, start.sheet])?;
    }
    Ok(())
}

/// Whether it was noted where the words of an item stand.
pub fn is_known(db: &Connection, id: EvidenceId) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM printed_start WHERE evidence_id = ?1 LIMIT 1")?.exists([id])
}

/// The sheet on which a cited paragraph or message begins; `None` while that is not known. Only exports of WhatsApp are
/// printed line by line as they are cited.
pub fn sheet_of(db: &Connection, id: EvidenceId, key: MessageKey) -> rusqlite::Result<Option<u32>> {
    let counted = if key.paragraph { Counted::Paragraph } else { Counted::Line };
    if !key.paragraph {
        let mut by_lines = db.prepare_cached(
            "SELECT 1 FROM chat_source s JOIN chat c ON c.number = s.chat
             WHERE s.evidence_id = ?1 AND s.part = ?2 AND c.app = 'whatsapp'",
        )?;
        if !by_lines.exists(params![id, key.part])? {
            return Ok(None);
        }
    }
    let part = if key.paragraph { key.part } else { 0 };
    let mut query = db.prepare_cached(
        "SELECT sheet FROM printed_start
         WHERE evidence_id = ?1 AND counted = ?2 AND part = ?3 AND number <= ?4 ORDER BY number DESC LIMIT 1",
    )?;
    query.query_row(params![id, counted, part, key.line], |row| row.get(0)).optional()
}
