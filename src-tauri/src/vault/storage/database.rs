//! What the database finds when it checks itself, alone or beside other work.

use super::indexes::Lacking;
use crate::vault::error::{Error, Result, io};
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, scope};
use std::time::Duration;

/// Pages that a check holds in memory, in KiB. The checks walk through indexes and look up the rows they speak of; with the
/// usual 2 MiB each page would be read and decrypted over and over.
const HELD: i64 = 64 << 10;
/// How often it is asked whether to go on while nothing else is done.
const BREATH: Duration = Duration::from_millis(20);
/// Steps of the database's machine between two looks at whether to stop: a fraction of a millisecond.
const STEPS: i32 = 10_000;

/// Checks the database in a thread of its own while `work` is done in this one, and gives the problems and what
/// came of the work. `report` hears how much of the work is done, `of` of them at the end, and may stop both.
pub(in crate::vault) fn beside<T>(
    mut db: Connection,
    report: &mut dyn FnMut(u64) -> ControlFlow<()>,
    of: u64,
    work: impl FnOnce(&mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<T>,
) -> Result<(Problems, Result<T>)> {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stop);
    db.progress_handler(STEPS, Some(move || seen.load(Ordering::Relaxed)))?;
    scope(|scope| {
        let check = move || problems(&db);
        let checking = Builder::new().name("database-check".into()).spawn_scoped(scope, check);
        let checking = checking.map_err(io("starting a check of the database"))?;
        let done = work(report);
        if matches!(done, Err(Error::Cancelled)) {
            stop.store(true, Ordering::Relaxed);
        }
        while !checking.is_finished() {
            if report(of).is_break() {
                stop.store(true, Ordering::Relaxed);
            }
            std::thread::sleep(BREATH);
        }
        let problems = checking.join().unwrap_or_else(|panic| resume_unwind(panic));
        // What was interrupted has no result.
        if stop.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok((problems?, done)) }
    })
}

/// What a database finds wrong with itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::vault) struct Problems {
    /// In its pages, structure, references.
    pub records: u32,
    /// In what full-text indexes say, which is made from the records and can be made anew.
    pub indexes: u32,
    /// Whether pages and structure are whole but for ordinary indexes that lack rows ([`super::indexes`]). References that are missed then
    /// may only be looked for in such an index.
    pub unindexed: bool,
}

impl Problems {
    pub fn all(self) -> u32 {
        self.records + self.indexes
    }
}

/// Asks the database to check itself: every page's own digest, the structure, the references, the full-text indexes.
/// A disk that does not give the database back is an error and no problem of the database.
pub(in crate::vault) fn problems(db: &Connection) -> Result<Problems> {
    hold_more(db)?;
    let mut found = Problems::default();
    let mut unindexed = 0;
    for sql in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        unindexed += count(db, sql, &mut found)?;
    }
    found.unindexed = unindexed > 0 && unindexed == found.records;
    count(db, "PRAGMA foreign_key_check", &mut found)?;
    // What is only looked at cannot be asked this way: the checks above look into these indexes, too.
    if !db.is_readonly("main")? {
        found.indexes += broken_indexes(db)?;
    }
    // What is counted after the disk refused a page once is no finding: the connection gives nothing whole any more.
    if found.all() > 0 && super::disk::refused() { Err(unread().into()) } else { Ok(found) }
}

/// Counts what a check says. How much of it is that a row is missing from an ordinary index.
pub(super) fn count(db: &Connection, sql: &str, found: &mut Problems) -> Result<u32> {
    let mut unindexed = 0;
    let counted = db.prepare(sql).and_then(|mut statement| {
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            match row.get_ref(0).ok().and_then(|value| value.as_str().ok()) {
                Some(said) if says_unread(said) => return Err(unread()),
                Some("ok") => {}
                Some(said) if is_of_an_index(said) => found.indexes += 1,
                said => {
                    found.records += 1;
                    unindexed += u32::from(said.is_some_and(|said| Lacking::read(said).is_some()));
                }
            }
        }
        Ok(())
    });
    found.records += u32::from(!judge(counted)?);
    Ok(unindexed)
}

/// Whether a row of `integrity_check` speaks of a full-text index: what FTS5 met in one, or that it is not what it should be.
pub(super) fn is_of_an_index(row: &str) -> bool {
    row.starts_with("fts5: ") || row.contains("inverted index for FTS5 table")
}

/// Whether a row of a check says that it was the disk: SQLCipher begins so, SQLite tells the code of what it met.
pub(in crate::vault) fn says_unread(row: &str) -> bool {
    let met = |rest: &str| {
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        digits.parse::<i32>().is_ok_and(|code| code & 0xff == rusqlite::ffi::SQLITE_IOERR)
    };
    ["error reading", "failed to determine file size"].iter().any(|beginning| row.starts_with(beginning))
        || row.split("error code=").skip(1).any(met)
}

/// The same as an error.
fn unread() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_READ), None)
}

/// Whether a check went through; a disk that failed on the way is passed on.
fn judge(checked: rusqlite::Result<()>) -> Result<bool> {
    match checked.map_err(Error::from) {
        Ok(()) => Ok(true),
        Err(error) if error.is_of_the_disk() => Err(error),
        Err(_) => Ok(false),
    }
}

/// Full-text indexes that no longer say what their tables say.
fn broken_indexes(db: &Connection) -> Result<u32> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'";
    let names = db.prepare(sql).and_then(|mut statement| {
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    let names = match names {
        Ok(names) => names,
        Err(error) => return judge(Err(error)).map(|_| 1),
    };
    let mut broken = 0;
    for name in &names {
        let quoted = name.replace('"', "\"\"");
        // The check is written as an insertion that inserts nothing.
        let sql = format!("INSERT INTO \"{quoted}\" (\"{quoted}\", rank) VALUES ('integrity-check', 1)");
        broken += u32::from(!judge(db.execute(&sql, []).map(|_| ()))?);
    }
    Ok(broken)
}

fn hold_more(db: &Connection) -> Result<()> {
    Ok(db.pragma_update(None, "cache_size", -HELD)?)
}
