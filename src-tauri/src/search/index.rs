//! Keeping the index true. What changed stands in `search_dirty`, marked by triggers in the transaction that changed it; here it is
//! read again, so much at a time that nobody waits long for the writer.

use super::Error;
use super::sources::{self, Batch, Kind};
use super::text::stream;
use crate::language::stems::{Asked, sounds, stems};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashSet;

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

/// Reads what changed, up to `most` texts. True: nothing is left. Small things come first, so that one long chat does not keep a
/// new fact from being found.
pub fn catch_up(tx: &Transaction<'_>, most: usize) -> Result<bool, Error> {
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
    let known: Option<(i64, u32)> = tx
        .prepare_cached("SELECT number, parts FROM search_object WHERE kind = ?1 AND id = ?2")?
        .query_row(params![kind, id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let mut done = 0;
    if from == 0
        && let Some((number, parts)) = known
    {
        let mut delete = tx.prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?;
        for part in 0..parts {
            delete.execute(params![row_of(number, part)])?;
        }
        done += parts as usize;
    }
    let batch = sources::read(tx, kind, id, from, most)?;
    let Some(batch) = batch else {
        tx.prepare_cached("DELETE FROM search_object WHERE kind = ?1 AND id = ?2")?.execute(params![kind, id])?;
        tx.prepare_cached("DELETE FROM search_dirty WHERE kind = ?1 AND id = ?2")?.execute(params![kind, id])?;
        return Ok(done);
    };
    let number = keep_object(tx, kind, id, &batch, known.map(|(number, _)| number), from)?;
    let mut insert = tx.prepare_cached("INSERT INTO search_index (rowid, title, body) VALUES (?1, ?2, ?3)")?;
    for doc in &batch.docs {
        let title = stream(&doc.title, &mut |form| words.note(form));
        let body = stream(&doc.body, &mut |form| words.note(form));
        if !(title.is_empty() && body.is_empty()) {
            insert.execute(params![row_of(number, doc.part), title, body])?;
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

fn keep_object(
    tx: &Transaction<'_>,
    kind: Kind,
    id: &str,
    batch: &Batch,
    known: Option<i64>,
    from: u32,
) -> Result<i64, Error> {
    let end = batch.docs.iter().map(|doc| doc.part + 1).max().unwrap_or(0);
    match known {
        Some(number) => {
            tx.prepare_cached(
                "UPDATE search_object SET case_id = ?2, parts = CASE ?6 WHEN 0 THEN ?3 ELSE max(parts, ?3) END,
                     first = ?4, last = ?5 WHERE number = ?1",
            )?
            .execute(params![number, batch.case, end, batch.first, batch.last, from])?;
            Ok(number)
        }
        None => {
            tx.prepare_cached(
                "INSERT INTO search_object (kind, id, case_id, parts, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![kind, id, batch.case, end, batch.first, batch.last])?;
            Ok(tx.last_insert_rowid())
        }
    }
}

/// The row of a text in the index.
pub(super) fn row_of(number: i64, part: u32) -> i64 {
    number << 24 | i64::from(part & 0xff_ffff)
}

/// The thing and the part that a row of the index is.
pub(super) fn place_of(row: i64) -> (i64, u32) {
    (row >> 24, (row & 0xff_ffff) as u32)
}

/// Words on their way into `search_word`, each once for a batch.
struct Words<'a> {
    insert: rusqlite::CachedStatement<'a>,
    fresh: Vec<String>,
    seen: HashSet<String>,
}

/// So many words are remembered as written, then forgotten again.
const REMEMBERED: usize = 200_000;

impl<'a> Words<'a> {
    fn new(tx: &'a Transaction<'_>) -> Result<Self, Error> {
        Ok(Self {
            insert: tx.prepare_cached("INSERT OR IGNORE INTO search_word (stem, form) VALUES (?1, ?2)")?,
            fresh: Vec::new(),
            seen: HashSet::new(),
        })
    }

    fn note(&mut self, form: &str) {
        if !self.seen.contains(form) {
            if self.seen.len() >= REMEMBERED {
                self.seen.clear();
            }
            self.seen.insert(form.to_owned());
            self.fresh.push(form.to_owned());
        }
    }

    fn flush(&mut self) -> Result<(), Error> {
        // In the order of the table, which spares it half of the way.
        let mut rows: Vec<(String, &str)> = Vec::with_capacity(self.fresh.len() * 2);
        for form in &self.fresh {
            if form.starts_with('#') {
                rows.push((form.clone(), form));
                continue;
            }
            rows.extend(stems(form, Asked::Text).into_iter().map(|stem| (stem, form.as_str())));
            if form.is_ascii() {
                rows.extend(sounds(form, Asked::Text).into_iter().map(|sound| (sound, form.as_str())));
            }
        }
        rows.sort_unstable();
        for (stem, form) in rows {
            self.insert.execute(params![stem, form])?;
        }
        self.fresh.clear();
        Ok(())
    }
}
