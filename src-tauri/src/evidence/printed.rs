//! Where the words of an item stand on paper: from which paragraph, or which line, on each of its sheets begins. Learnt whenever
//! it is typeset; a citation of a paragraph or a message names the sheet by it.

use super::Error;
use super::chats::{MessageKey, Named};
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

/// The sheet on which a cited paragraph or message begins, or on which cited lines stand; `None` while that is not known. An export of
/// WhatsApp is printed line by line, all others and several in one archive message by message. None of a paragraph or of lines that go on
/// over other sheets: what is cited of them may stand on any.
pub fn sheet_of(db: &Connection, id: EvidenceId, key: MessageKey) -> rusqlite::Result<Option<u32>> {
    let (counted, part) = if key.of == Named::Paragraph {
        (Counted::Paragraph, key.part)
    } else if matches!(key.of, Named::Lines(_)) {
        (Counted::Line, 0)
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
    let mut sheet_at = |number: u32| -> rusqlite::Result<Option<u32>> {
        query.query_row(params![id, counted, part, number], |row| row.get(0)).optional()
    };
    let sheet = sheet_at(key.line)?;
    match (key.of, sheet) {
        (Named::Paragraph, Some(begins)) if goes_on(db, id, key, begins)? => Ok(None),
        (Named::Lines(last), _) if sheet_at(last)? != sheet => Ok(None),
        _ => Ok(sheet),
    }
}

/// Whether a paragraph that begins on this sheet may go on over others. One of a plain text may be as long as the text, so it must be
/// known to end there; another is named by the sheet of its beginning while it ends on the next one.
fn goes_on(db: &Connection, id: EvidenceId, key: MessageKey, sheet: u32) -> rusqlite::Result<bool> {
    let mut next = db.prepare_cached(
        "SELECT number, sheet FROM printed_start
         WHERE evidence_id = ?1 AND counted = 'paragraph' AND part = ?2 AND number > ?3 ORDER BY number LIMIT 1",
    )?;
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let next: Option<(u32, u32)> = next.query_row(params![id, key.part, key.line], row).optional()?;
    // Only of a plain text its lines are counted too.
    let mut last = db.prepare_cached(
        "SELECT max(sheet) FROM printed_start WHERE evidence_id = ?1 AND counted = 'line' AND part = 0",
    )?;
    let last: Option<u32> = last.query_row([id], |row| row.get(0))?;
    Ok(match (next, last) {
        // The one behind it begins on the same sheet.
        (Some((number, _)), _) if number > key.line.saturating_add(1) => false,
        (_, Some(last)) => last > sheet,
        (Some((_, begins)), None) => begins > sheet.saturating_add(1),
        (None, None) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An item that is printed so.
    fn printed(starts: &[(Counted, u32, u32)]) -> (Connection, EvidenceId) {
        let (db, item) = (Connection::open_in_memory().unwrap(), EvidenceId::from_bytes([7; 16]));
        let table = "CREATE TABLE printed_start (evidence_id, counted, part, number, sheet)";
        db.execute(table, []).unwrap();
        for (counted, number, sheet) in starts {
            let row = params![item, counted, 0, number, sheet];
            db.execute("INSERT INTO printed_start VALUES (?1, ?2, ?3, ?4, ?5)", row).unwrap();
        }
        (db, item)
    }

    /// The sheets of these paragraphs of an item that is printed so.
    fn sheets(starts: &[(Counted, u32, u32)], paragraphs: &[u32]) -> Vec<Option<u32>> {
        let (db, item) = printed(starts);
        let sheet = |number: &u32| sheet_of(&db, item, MessageKey::of_paragraph(0, number - 1, "слова")).unwrap();
        paragraphs.iter().map(sheet).collect()
    }

    #[test]
    fn lines_of_a_text_name_their_sheet_where_they_stand_on_one() {
        use Counted::{Line, Paragraph};
        let (db, item) = printed(&[(Paragraph, 1, 1), (Line, 1, 1), (Line, 50, 2), (Line, 100, 3)]);
        let sheet = |first: u32, last: u32| sheet_of(&db, item, MessageKey::of_lines(first, last).unwrap()).unwrap();
        assert_eq!([sheet(1, 1), sheet(49, 49), sheet(50, 99), sheet(120, 120)], [Some(1), Some(1), Some(2), Some(3)]);
        assert_eq!(sheet(49, 50), None, "they go on");
        let (db, item) = printed(&[(Paragraph, 1, 1)]);
        assert_eq!(sheet_of(&db, item, MessageKey::of_lines(1, 1).unwrap()).unwrap(), None, "no text by lines");
    }

    #[test]
    fn a_paragraph_of_a_text_names_no_sheet_that_its_words_may_not_stand_on() {
        use Counted::{Line, Paragraph};
        let lines = [(Line, 1, 1), (Line, 50, 2), (Line, 100, 3)];
        let whole = [&lines[..], &[(Paragraph, 1, 1)]].concat();
        assert_eq!(sheets(&whole, &[1]), [None], "the whole text is one paragraph");
        let several = [&lines[..], &[(Paragraph, 1, 1), (Paragraph, 4, 2), (Paragraph, 5, 3)]].concat();
        let known = [Some(1), Some(1), None, None, Some(3), Some(3)];
        assert_eq!(sheets(&several, &[1, 2, 3, 4, 5, 6]), known, "the last of a sheet may go on");
        let letter = [(Paragraph, 1, 1), (Paragraph, 2, 4), (Paragraph, 3, 5)];
        assert_eq!(sheets(&letter, &[1, 2, 3]), [None, Some(4), Some(5)]);
    }
}
