//! Keeping the index true. What changed stands in `search_dirty`, marked by triggers in the transaction that changed it; here it is
//! read again, so much at a time that nobody waits long for the writer.
//!
//! Words stand in the vocabulary by their stems. An index whose words were given stems by other rules is made anew.

use super::Error;
use super::sources::{self, Batch, Kind};
use super::text::stream;
use super::vocabulary::Words;
use crate::language::stems;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// The setting that says by which rules of stems the index was begun. An index that does not say is of the first.
const WRITTEN_BY: &str = "search-rules";

/// How the index stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Things that are to be read again.
    pub pending: i64,
    /// Things whose texts are in it.
    pub objects: i64,
    /// Texts: pages, messages, records.
    pub texts: i64,
}

/// How many things wait to be read.
pub fn pending(db: &Connection) -> Result<u32, Error> {
    Ok(db.prepare_cached("SELECT count(*) FROM search_dirty")?.query_row([], |row| row.get(0))?)
}

/// How many things wait to be read, and how many are in.
pub fn standing(db: &Connection) -> Result<Standing, Error> {
    let pending = db.query_row("SELECT count(*) FROM search_dirty", [], |row| row.get(0))?;
    let (objects, texts) = db.query_row("SELECT count(*), coalesce(sum(parts), 0) FROM search_object", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(Standing { pending, objects, texts })
}

/// Whether what is in the index was written by other rules of stems, so that words may not be found by those of today.
pub fn is_outdated(db: &Connection) -> Result<bool, Error> {
    if !db.prepare_cached("SELECT 1 FROM search_object LIMIT 1")?.exists([])? {
        return Ok(false);
    }
    let sql = "SELECT json_extract(value, '$') FROM setting WHERE key = ?1";
    let rules: Option<i64> = db.prepare_cached(sql)?.query_row([WRITTEN_BY], |row| row.get(0)).optional()?;
    Ok(rules.unwrap_or(1) != stems::RULES)
}

/// Notes by which rules words come into an index in which there is nothing yet.
fn begin(tx: &Transaction<'_>) -> Result<(), Error> {
    if !tx.prepare_cached("SELECT 1 FROM search_object LIMIT 1")?.exists([])? {
        tx.prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, json_quote(?2))")?
            .execute(params![WRITTEN_BY, stems::RULES])?;
    }
    Ok(())
}

/// Reads what changed, up to `most` texts. True: nothing is left. Small things come first, so that one long chat does not keep a
/// new fact from being found.
pub fn catch_up(tx: &Transaction<'_>, most: usize) -> Result<bool, Error> {
    begin(tx)?;
    let mut words = Words::new(tx)?;
    let mut left = most;
    loop {
        let next: Option<(Kind, String, u32)> = tx
            .prepare_cached(
                "SELECT kind, id, next FROM search_dirty ORDER BY kind IN ('message', 'page'), kind, id LIMIT 1",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((kind, id, from)) = next else { return Ok(true) };
        if left == 0 {
            return Ok(false);
        }
        let written = read_again(tx, &mut words, kind, &id, from, left)?;
        left = left.saturating_sub(written.max(1));
    }
}

/// Forgets everything and marks everything to be read.
pub fn rebuild(tx: &Transaction<'_>) -> Result<(), Error> {
    tx.execute_batch(
        "INSERT INTO search_index (search_index) VALUES ('delete-all');
         DELETE FROM search_object; DELETE FROM search_word; DELETE FROM search_dirty;",
    )?;
    for (kind, table) in sources::TABLES {
        tx.execute(&format!("INSERT INTO search_dirty (kind, id) SELECT ?1, id FROM {table}"), params![kind])?;
    }
    Ok(())
}

/// Reads one thing from a part on; answers how many texts were written or removed.
fn read_again(
    tx: &Transaction<'_>,
    words: &mut Words<'_>,
    kind: Kind,
    id: &str,
    from: u32,
    most: usize,
) -> Result<usize, Error> {
    let known: Option<Rows> = tx
        .prepare_cached("SELECT number, room, parts FROM search_object WHERE kind = ?1 AND id = ?2")?
        .query_row(params![kind, id], |row| Ok(Rows { number: row.get(0)?, room: row.get(1)?, parts: row.get(2)? }))
        .optional()?;
    let mut done = 0;
    if from == 0
        && let Some(known) = &known
    {
        let mut delete = tx.prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?;
        for part in 0..known.parts {
            delete.execute(params![known.number + i64::from(part)])?;
        }
        done += known.parts as usize;
    }
    let batch = sources::read(tx, kind, id, from, most)?;
    let Some(batch) = batch else {
        tx.prepare_cached("DELETE FROM search_object WHERE kind = ?1 AND id = ?2")?.execute(params![kind, id])?;
        tx.prepare_cached("DELETE FROM search_dirty WHERE kind = ?1 AND id = ?2")?.execute(params![kind, id])?;
        return Ok(done);
    };
    let Some(number) = keep_object(tx, kind, id, &batch, known, from)? else {
        // It has grown while it was read: from the beginning.
        tx.prepare_cached("UPDATE search_dirty SET next = 0 WHERE kind = ?1 AND id = ?2")?
            .execute(params![kind, id])?;
        return Ok(done);
    };
    let mut insert = tx.prepare_cached("INSERT INTO search_index (rowid, title, body) VALUES (?1, ?2, ?3)")?;
    for doc in &batch.docs {
        let title = stream(&doc.title, &mut |form| words.note(form));
        let body = stream(&doc.body, &mut |form| words.note(form));
        if !(title.is_empty() && body.is_empty()) {
            insert.execute(params![number + i64::from(doc.part), title, body])?;
        }
    }
    words.flush()?;
    done += batch.docs.len();
    match batch.next {
        Some(next) => tx
            .prepare_cached("UPDATE search_dirty SET next = ?3 WHERE kind = ?1 AND id = ?2")?
            .execute(params![kind, id, next])?,
        None => {
            tx.prepare_cached("DELETE FROM search_dirty WHERE kind = ?1 AND id = ?2")?.execute(params![kind, id])?
        }
    };
    Ok(done)
}

/// Takes a thing out of the index, and forgets that it was to be read again.
pub(super) fn take_out(tx: &Transaction<'_>, kind: Kind, id: &str) -> Result<(), Error> {
    let known: Option<(i64, u32)> = tx
        .prepare_cached("SELECT number, parts FROM search_object WHERE kind = ?1 AND id = ?2")?
        .query_row(params![kind, id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((number, parts)) = known {
        let mut delete = tx.prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?;
        for part in 0..parts {
            delete.execute(params![number + i64::from(part)])?;
        }
    }
    for table in ["search_object", "search_dirty"] {
        tx.execute(&format!("DELETE FROM {table} WHERE kind = ?1 AND id = ?2"), params![kind, id])?;
    }
    Ok(())
}

/// The rows of a thing in the index: text number `part` is row `number + part`.
struct Rows {
    number: i64,
    room: u32,
    parts: u32,
}

/// Notes a thing and gives it rows, behind all others when its own are too few. None: more came than there is room for.
fn keep_object(
    tx: &Transaction<'_>,
    kind: Kind,
    id: &str,
    batch: &Batch,
    known: Option<Rows>,
    from: u32,
) -> Result<Option<i64>, Error> {
    let end = batch.docs.iter().map(|doc| doc.part + 1).max().unwrap_or(0);
    let room = if from == 0 { sources::room(tx, kind, id)?.max(end) } else { end };
    if let Some(known) = known {
        if room <= known.room {
            tx.prepare_cached(
                "UPDATE search_object SET case_id = ?2, parts = CASE ?6 WHEN 0 THEN ?3 ELSE max(parts, ?3) END,
                     first = ?4, last = ?5 WHERE number = ?1",
            )?
            .execute(params![known.number, batch.case, end, batch.first, batch.last, from])?;
            return Ok(Some(known.number));
        }
        if from > 0 {
            return Ok(None);
        }
        tx.prepare_cached("DELETE FROM search_object WHERE number = ?1")?.execute(params![known.number])?;
    }
    let number: i64 = tx
        .prepare_cached("SELECT coalesce((SELECT number + room FROM search_object ORDER BY number DESC LIMIT 1), 1)")?
        .query_row([], |row| row.get(0))?;
    tx.prepare_cached(
        "INSERT INTO search_object (number, room, kind, id, case_id, parts, first, last)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![number, room.max(1), kind, id, batch.case, end, batch.first, batch.last])?;
    Ok(Some(number))
}

/// After much was read: joins the pieces in which the index was written, up to `pages` pages of them. A question looks into each
/// piece, and each has its own list of words. True: it is one piece.
pub fn settle(tx: &Transaction<'_>, begin: bool, pages: i64) -> Result<bool, Error> {
    let before = tx.total_changes();
    tx.prepare_cached("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?1)")?
        .execute(params![if begin { -pages } else { pages }])?;
    // Said by the manual of FTS5: fewer than two changes mean that there was nothing to do.
    Ok(tx.total_changes() - before < 2)
}
