//! Ordinary indexes that lack rows of their tables. They hold nothing that the tables do not, so they are made anew from them; but only
//! where nothing else is wrong, and every entry that is there has its row: one without a row may be all that is left of a record. Nor
//! where a row lacks in every index of its table: a page of the table itself that is older than the rest may have brought back a row that
//! was deleted.

use super::database::{Problems, count, is_of_an_index};
use crate::vault::error::{Error, Result};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// With the usual hundred answers a large index would hide what else is wrong.
const ASK_FOR_ALL: &str = "PRAGMA integrity_check(1000000000)";

/// What a row of `integrity_check` says of an ordinary index that does not have the entries it should.
pub(super) enum Lacking<'a> {
    /// A row of its table, by its place in it, has no entry in it.
    Row(u64, &'a str),
    /// It has more entries, or fewer, than its table has rows.
    Entries,
}

impl<'a> Lacking<'a> {
    pub(super) fn read(said: &'a str) -> Option<Self> {
        if said.starts_with("wrong # of entries in index ") {
            return Some(Self::Entries);
        }
        let (row, index) = said.strip_prefix("row ")?.split_once(" missing from index ")?;
        let is_number = row.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { Some(Self::Row(row.parse().ok()?, index)) } else { None }
    }
}

/// Makes the indexes that lack rows anew, inside a write; how many those are.
///
/// Errors: something else is wrong with the database, or an index has entries without a row, or speaks of some rows of its table only.
/// Whoever gets one takes the write back.
pub(in crate::vault) fn remake(db: &Connection) -> Result<u32> {
    let lacking = lacking(db)?;
    for (index, rows) in &lacking {
        if !has_only_rows(db, index, rows.len())? || brings_back(db, index, &lacking)? {
            return Err(Error::DatabaseDamaged);
        }
    }
    for index in lacking.keys() {
        db.execute_batch(&format!("REINDEX {}", quoted(index)))?;
    }
    let mut left = Problems::default();
    for sql in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
        count(db, sql, &mut left)?;
    }
    if left.records > 0 || lacking.is_empty() {
        return Err(Error::DatabaseDamaged);
    }
    Ok(u32::try_from(lacking.len()).unwrap_or(u32::MAX))
}

/// The indexes that lack rows, with the places of those in their tables.
fn lacking(db: &Connection) -> Result<BTreeMap<String, BTreeSet<u64>>> {
    let mut found: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    let mut statement = db.prepare(ASK_FOR_ALL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        match Lacking::read(&said) {
            Some(Lacking::Row(row, index)) => {
                found.entry(index.to_owned()).or_default().insert(row);
            }
            Some(Lacking::Entries) => {} // of one that lacks no row, it stays so and is found below
            None if said == "ok" || is_of_an_index(&said) => {}
            None => return Err(Error::DatabaseDamaged),
        }
    }
    Ok(found)
}

/// Whether every entry of an index has its row, where so many rows have no entry.
fn has_only_rows(db: &Connection, index: &str, lacking: usize) -> Result<bool> {
    let table = table_of(db, index)?;
    // A plain count would take whichever index is the smallest.
    let counted = |by: &str| {
        let sql = format!("SELECT coalesce(sum(1), 0) FROM {} {by}", quoted(&table));
        db.query_row(&sql, [], |row| row.get::<_, i64>(0))
    };
    let (entries, rows) = (counted(&format!("INDEXED BY {}", quoted(index)))?, counted("NOT INDEXED")?);
    Ok(i64::try_from(lacking).is_ok_and(|lacking| entries + lacking == rows))
}

/// Whether a row that lacks in an index lacks in every one of its table, where there are several: a stale page of an index strikes that one,
/// and a stale page of the table all of them. An index of some rows only says nothing of the others.
fn brings_back(db: &Connection, index: &str, lacking: &BTreeMap<String, BTreeSet<u64>>) -> Result<bool> {
    // The schema does not name the index that a table without row numbers is itself.
    let sql = "SELECT s.name FROM sqlite_schema s JOIN pragma_index_list(?1) l ON l.name = s.name
               WHERE s.type = 'index' AND l.partial = 0";
    let table = table_of(db, index)?;
    let mut statement = db.prepare(sql)?;
    let indexes = statement.query_map([&table], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    let lacks = |index: &String, row: &u64| lacking.get(index).is_some_and(|rows| rows.contains(row));
    let is_nowhere = |row: &u64| indexes.iter().all(|index| lacks(index, row));
    Ok(indexes.len() > 1 && lacking.get(index).into_iter().flatten().any(is_nowhere))
}

fn table_of(db: &Connection, index: &str) -> Result<String> {
    let sql = "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?1";
    Ok(db.query_row(sql, [index], |row| row.get(0))?)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::storage::database::problems;
    use std::path::Path;
    use tempfile::TempDir;

    /// An index that knows one of its table's three rows: the others were entered while the schema did not know it.
    fn lacking_two() -> (TempDir, Connection) {
        let place = made();
        let db = without_index(place.path(), "INSERT INTO letter VALUES ('c', 3), ('d', 3)");
        (place, db)
    }

    fn made() -> TempDir {
        let place = tempfile::tempdir().unwrap();
        let db = Connection::open(place.path().join("a.db")).unwrap();
        db.execute_batch(
            "CREATE TABLE letter (id TEXT PRIMARY KEY NOT NULL, page INTEGER NOT NULL) STRICT;
             CREATE TABLE answer (id TEXT PRIMARY KEY NOT NULL, letter TEXT NOT NULL REFERENCES letter (id)) STRICT;
             CREATE INDEX letter_by_page ON letter (page);
             INSERT INTO letter VALUES ('a', 1);",
        )
        .unwrap();
        db.close().unwrap();
        place
    }

    /// Runs `sql` while the index is not in the schema, and puts it there again.
    fn without_index(place: &Path, sql: &str) -> Connection {
        let run = |sql: &str| {
            let db = Connection::open(place.join("a.db")).unwrap();
            db.execute_batch(&format!("PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON; {sql}")).unwrap();
            db
        };
        let db = run("");
        let of_it = "SELECT rootpage FROM sqlite_schema WHERE name = 'letter_by_page'";
        let root: i64 = db.query_row(of_it, [], |row| row.get(0)).unwrap();
        drop(db);
        drop(run("DELETE FROM sqlite_schema WHERE name = 'letter_by_page'"));
        drop(run(sql));
        let made = "CREATE INDEX letter_by_page ON letter (page)";
        drop(run(&format!("INSERT INTO sqlite_schema VALUES ('index', 'letter_by_page', 'letter', {root}, '{made}')")));
        Connection::open(place.join("a.db")).unwrap()
    }

    #[test]
    fn an_index_that_lacks_rows_of_its_table_is_made_anew_from_it() {
        let (_place, db) = lacking_two();
        let found = problems(&db).unwrap();
        assert!(found.unindexed && found.records == 3, "two rows and the number of entries: {found:?}");
        assert_eq!(remake(&db).unwrap(), 1);
        assert_eq!(problems(&db).unwrap(), Problems::default());
        assert!(remake(&db).is_err(), "and there is nothing more to be made");
    }

    #[test]
    fn an_index_with_an_entry_whose_row_is_another_or_gone_is_left_as_it_is() {
        for harm in ["UPDATE letter SET page = 2", "DELETE FROM letter"] {
            let place = made();
            let db = without_index(place.path(), harm);
            let found = problems(&db).unwrap();
            assert!(found.records > 0, "{harm}: {found:?}");
            assert!(matches!(remake(&db), Err(Error::DatabaseDamaged)), "{harm}: it may be what the row was");
            let kept = "SELECT sum(page) FROM letter INDEXED BY letter_by_page";
            assert_eq!(db.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap(), 1, "{harm}: the entry is there");
        }
    }

    #[test]
    fn a_deleted_row_that_an_older_page_of_its_table_brought_back_is_not_taken_into_the_indexes() {
        let place = made();
        let file = place.path().join("a.db");
        let run = |sql: &str| Connection::open(&file).unwrap().execute_batch(sql).unwrap();
        run("INSERT INTO letter VALUES ('b', 2), ('c', 3)");
        let of_it = "SELECT rootpage FROM sqlite_schema WHERE name = 'letter'";
        let root: u32 = Connection::open(&file).unwrap().query_row(of_it, [], |row| row.get(0)).unwrap();
        let page = (root as usize - 1) * 4096..root as usize * 4096;
        let older = std::fs::read(&file).unwrap()[page.clone()].to_vec();
        run("DELETE FROM letter WHERE id = 'b'");
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[page].copy_from_slice(&older);
        std::fs::write(&file, bytes).unwrap();
        let db = Connection::open(&file).unwrap();
        let found = problems(&db).unwrap();
        assert!(found.unindexed && found.records == 4, "it lacks in both indexes: {found:?}");
        assert!(matches!(remake(&db), Err(Error::DatabaseDamaged)));
        let known = "SELECT sum(1) FROM letter INDEXED BY letter_by_page";
        assert_eq!(db.query_row(known, [], |row| row.get::<_, i64>(0)).unwrap(), 2, "nothing was made anew");
    }

    #[test]
    fn whatever_else_is_wrong_beside_an_index_is_left_to_a_rescue() {
        let (place, db) = lacking_two();
        drop(db);
        let db = Connection::open(place.path().join("a.db")).unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO answer VALUES ('b', 'nothing')").unwrap();
        let found = problems(&db).unwrap();
        assert!(found.unindexed && found.records == 4, "{found:?}");
        assert!(matches!(remake(&db), Err(Error::DatabaseDamaged)), "an answer to a letter that is not there");
    }

    #[test]
    fn only_what_is_said_of_an_ordinary_index_that_lacks_rows_counts_so() {
        for said in ["row 12 missing from index a", "wrong # of entries in index sqlite_autoindex_a_1"] {
            assert!(Lacking::read(said).is_some(), "{said}");
        }
        for said in [
            "ok",
            "non-unique entry in index a",
            "row 12 values differ from index a",
            "rowid not at end-of-record for row 12 of index a",
            "Page 7: never used",
            "row a missing from index b",
            "NULL value in row 1 missing from index a",
        ] {
            assert!(Lacking::read(said).is_none(), "{said}");
        }
    }
}
