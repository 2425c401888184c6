//! Bringing a database to the newest version, one numbered file after another.

use crate::vault::error::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};

/// Every version a database has had, from the first. A file is never changed once released; add the next one here.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_vault.sql"),
    include_str!("migrations/0002_cases.sql"),
    include_str!("migrations/0003_matching.sql"),
    include_str!("migrations/0004_network.sql"),
    include_str!("migrations/0005_grammar.sql"),
    include_str!("migrations/0006_proof.sql"),
    include_str!("migrations/0007_deadlines.sql"),
    include_str!("migrations/0008_accounts.sql"),
    include_str!("migrations/0009_consents.sql"),
    include_str!("migrations/0010_ledger.sql"),
    include_str!("migrations/0011_titles.sql"),
    include_str!("migrations/0012_chats.sql"),
    include_str!("migrations/0013_editions.sql"),
    include_str!("migrations/0014_derivatives.sql"),
    include_str!("migrations/0015_contents.sql"),
    include_str!("migrations/0016_search.sql"),
    include_str!("migrations/0017_media.sql"),
    include_str!("migrations/0018_users.sql"),
    include_str!("migrations/0019_drafts.sql"),
    include_str!("migrations/0020_search_again.sql"),
    include_str!("migrations/0021_pictures_and_sheets.sql"),
    include_str!("migrations/0022_reception.sql"),
    include_str!("migrations/0023_names_of_files.sql"),
    include_str!("migrations/0024_papers_held.sql"),
    include_str!("migrations/0025_tags.sql"),
    include_str!("migrations/0026_destroyed.sql"),
    include_str!("migrations/0027_replaced.sql"),
    include_str!("migrations/0028_highlights.sql"),
    include_str!("migrations/0029_record_seals.sql"),
    include_str!("migrations/0030_highlight_places.sql"),
    include_str!("migrations/0031_renamed_places.sql"),
    include_str!("migrations/0032_begun.sql"),
    include_str!("migrations/0033_left_out.sql"),
    include_str!("migrations/0034_search_reasons.sql"),
    include_str!("migrations/0035_journal_things.sql"),
    include_str!("migrations/0036_pdf_password.sql"),
    include_str!("migrations/0037_correspondent.sql"),
    include_str!("migrations/0038_chat_orders.sql"),
];

/// The version this program writes.
pub(in crate::vault) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).expect("there are few migrations")
}

pub(in crate::vault) fn version(db: &Connection) -> Result<u32> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs the migrations that are still missing, each whole or not at all.
pub(in crate::vault) fn migrate(db: &mut Connection) -> Result<()> {
    migrate_by(db, MIGRATIONS)
}

/// Whether the database has fewer migrations in it than this program knows.
pub(in crate::vault) fn is_behind(db: &Connection) -> Result<bool> {
    Ok(u64::from(version(db)?) < MIGRATIONS.len() as u64)
}

fn migrate_by(db: &mut Connection, migrations: &[&str]) -> Result<()> {
    let known = u32::try_from(migrations.len()).expect("there are few migrations");
    let found = version(db)?;
    if found > known {
        return Err(Error::NewerDatabase { found, known });
    }
    for number in found + 1..=known {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(migrations[number as usize - 1])?;
        tx.pragma_update(None, "user_version", number)?;
        tx.commit()?;
    }
    Ok(())
}

/// The schema in words: every statement that made it, by name. `docs/schema.sql` holds it for readers.
pub fn schema_of(db: &Connection) -> Result<String> {
    let mut statement = db.prepare(
        "SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
           AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
         ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name",
    )?;
    let statements = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(statements.into_iter().map(|sql| sql + ";\n").collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_database_gets_only_what_is_missing() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate_by(&mut db, &["CREATE TABLE a (x) "]).unwrap();
        db.execute("INSERT INTO a VALUES (7)", []).unwrap();
        migrate_by(&mut db, &["CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y DEFAULT 8"]).unwrap();
        let row: (i64, i64) = db.query_row("SELECT x, y FROM a", [], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
        assert_eq!((row, version(&db).unwrap()), ((7, 8), 2));
    }

    #[test]
    fn a_migration_that_fails_leaves_the_version_before_it() {
        let mut db = Connection::open_in_memory().unwrap();
        let failing = ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO missing VALUES (1)"];
        assert!(migrate_by(&mut db, &failing).is_err());
        assert_eq!(version(&db).unwrap(), 1);
        assert!(db.prepare("SELECT * FROM b").is_err(), "the half that ran is taken back");
    }

    #[test]
    fn photographs_that_an_earlier_program_did_not_draw_become_pictures() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate_by(&mut db, &MIGRATIONS[..20]).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        let rows = [
            ("heic", "other", "image/heif", None, Some("not-a-page")),
            ("avif", "other", "image/avif", None, None),
            ("png", "image", "image/png", Some(1), None),
            ("broken", "image", "image/jpeg", None, Some("damaged")),
            ("zip", "other", "application/zip", Some(3), None),
            ("text", "text", "text/plain", Some(2), None),
        ];
        for (number, (id, kind, media_type, sheets, trouble)) in (1u32..).zip(&rows) {
            db.execute(
                "INSERT INTO evidence VALUES (?1, 'case', ?2, ?1, '', ?3, ?4, 1, x'00', '', NULL, ?5, ?6, '', '', '', '', '',
                     'copy', 'no', '', '', 0, 0, '', 0, 0)",
                rusqlite::params![id, number, kind, media_type, sheets, trouble],
            )
            .unwrap();
        }
        migrate(&mut db).unwrap();
        let row = |id: &str| {
            let query = "SELECT kind, sheets, trouble FROM evidence WHERE id = ?1";
            db.query_row(query, [id], |r| {
                Ok((r.get::<_, String>(0)?, r.get::<_, Option<u32>>(1)?, r.get::<_, Option<String>>(2)?))
            })
            .unwrap()
        };
        for id in ["heic", "avif"] {
            assert_eq!(row(id), ("image".into(), None, None), "{id}: it is looked at anew");
        }
        for (id, kind, _, sheets, trouble) in &rows[2..] {
            assert_eq!(row(id), ((*kind).into(), *sheets, trouble.map(str::to_owned)), "{id} stays as it was");
        }
    }

    #[test]
    fn an_answer_about_the_dates_of_an_item_becomes_that_of_each_of_its_conversations() {
        let mut db = Connection::open_in_memory().unwrap();
        let at = MIGRATIONS.iter().position(|sql| sql.contains("CREATE TABLE chat_order")).unwrap();
        migrate_by(&mut db, &MIGRATIONS[..at]).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        for (item, order) in [("archive", Some("mdy")), ("unread", Some("ymd")), ("apart", None)] {
            db.execute("INSERT INTO chat_answer VALUES (?1, ?2, 1)", rusqlite::params![item, order]).unwrap();
        }
        for (part, (entry, order)) in (0u32..).zip([("А.txt", Some("mdy")), ("Б.txt", Some("dmy")), ("sms.xml", None)])
        {
            db.execute(
                "INSERT INTO chat_source VALUES ('archive', ?1, ?1, 0, ?2, 2, 2, 0, ?3, 1, 'null')",
                rusqlite::params![part, entry, order],
            )
            .unwrap();
        }
        migrate(&mut db).unwrap();
        let mut query = db.prepare("SELECT evidence_id || ' ' || entry || ' ' || date_order FROM chat_order").unwrap();
        let kept: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        assert_eq!(kept, ["archive А.txt mdy", "archive Б.txt mdy", "unread  ymd"]);
        let apart: u32 = db.query_row("SELECT sum(apart) FROM chat_answer", [], |row| row.get(0)).unwrap();
        assert_eq!(apart, 3, "and what stands apart stays so");
    }

    #[test]
    fn a_database_of_a_later_program_is_left_alone() {
        let mut db = Connection::open_in_memory().unwrap();
        db.pragma_update(None, "user_version", newest() + 1).unwrap();
        assert!(matches!(migrate(&mut db), Err(Error::NewerDatabase { .. })));
    }
}
