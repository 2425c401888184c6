//! Where the words of an item stand on paper: from which paragraph, or which line, on each of its sheets begins. Learnt whenever
//! it is typeset; a citation of a paragraph or a message names the sheet by it.

use super::Error;
use super::chats::MessageKey;
use super::importers::chat::App;
use crate::base::id::EvidenceId;
use crate::base::words::words;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

words! {
    /// What a number counts.
    Counted { Paragraph = "paragraph", Line = "line" }
}

/// The first paragraph or line of a part that stands on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// What `number` counts.
    pub counted: Counted,
    /// Which page, letter or table of the item, from 0; of an export that is printed by messages: which conversation, from 1.
    pub part: u32,
    /// From 1.
    pub number: u32,
    /// The sheet of the exhibit, from 1.
    pub sheet: u32,
}

/// Notes where the words of an item stand, in place of what was known.
pub fn know(tx: &Transaction<'_>, id: EvidenceId, starts: &[Start]) -> Result<(), Error> {
    forget(tx, id)?;
    let mut insert = tx.prepare_cached("INSERT OR IGNORE INTO printed_start VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for start in starts {
        insert.execute(params![id, start.counted, start.part, start.number, start.sheet])?;
    }
    Ok(())
}

/// Forgets where the words of an item stand: they are numbered otherwise now.
pub fn forget(tx: &Transaction<'_>, id: EvidenceId) -> Result<(), Error> {
    tx.execute("DELETE FROM printed_start WHERE evidence_id = ?1", [id])?;
    Ok(())
}

/// Whether it was noted where the words of an item stand. Of an export that is printed by messages (those of WhatsApp are where there are
/// several), those of its text as it lies in the file say nothing: earlier programs printed that.
pub fn is_known(db: &Connection, id: EvidenceId) -> rusqlite::Result<bool> {
    let mut query = db.prepare_cached(
        "SELECT 1 FROM printed_start p WHERE evidence_id = ?1
             AND (counted = 'line' AND part > 0
                 OR NOT EXISTS (SELECT 1 FROM chat_source s JOIN chat c ON c.number = s.chat
                                WHERE s.evidence_id = p.evidence_id AND (c.app <> 'whatsapp' OR s.part > 0)))
         LIMIT 1",
    )?;
    query.exists([id])
}

/// Whether an item is printed message by message and was read by an earlier reader than this: its messages may have more words now, and
/// stand on other sheets.
pub fn is_of_earlier(db: &Connection, id: EvidenceId, reader: u32) -> Result<bool, Error> {
    let mut query = db.prepare_cached(
        "SELECT 1 FROM printed_start p WHERE evidence_id = ?1
             AND EXISTS (SELECT 1 FROM chat_source s JOIN chat c ON c.number = s.chat
                         WHERE s.evidence_id = p.evidence_id AND (c.app <> 'whatsapp' OR s.part > 0))
             AND (EXISTS (SELECT 1 FROM reading WHERE evidence_id = p.evidence_id AND reader < ?2)
                 OR EXISTS (SELECT 1 FROM search_looked WHERE evidence_id = p.evidence_id AND reader < ?2))
         LIMIT 1",
    )?;
    Ok(query.exists(params![id, reader])?)
}

/// The sheet on which a cited paragraph or message begins; `None` while that is not known. An export of WhatsApp is printed line by
/// line, all others and several in one archive message by message.
pub fn sheet_of(db: &Connection, id: EvidenceId, key: MessageKey) -> rusqlite::Result<Option<u32>> {
    let (counted, part) = if key.paragraph {
        (Counted::Paragraph, key.part)
    } else {
        let mut app = db.prepare_cached(
            "SELECT c.app, EXISTS (SELECT 1 FROM chat_source o WHERE o.evidence_id = s.evidence_id AND o.part > 0)
             FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = ?1 AND s.part = ?2",
        )?;
        let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let app: Option<(App, bool)> = app.query_row(params![id, key.part], row).optional()?;
        match app {
            Some((App::WhatsApp, false)) => (Counted::Line, 0),
            Some(_) => (Counted::Line, key.part.saturating_add(1)),
            None => return Ok(None),
        }
    };
    let mut query = db.prepare_cached(
        "SELECT sheet FROM printed_start
         WHERE evidence_id = ?1 AND counted = ?2 AND part = ?3 AND number <= ?4 ORDER BY number DESC LIMIT 1",
    )?;
    query.query_row(params![id, counted, part, key.line], |row| row.get(0)).optional()
}
