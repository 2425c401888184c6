//! Single rows put back as they were, by somebody who holds the key of the database: no page and no file gives it away, for what
//! they write is sealed as well as what Dalil writes. What the custody log names is named when it no longer is so.

use super::records::{WRITE, cell, found, lock, named, open, past, story, text, unlock};
use crate::support::{Desk, PASSPHRASE};
use crate::vault::{original, read_all, verify};
use dalil::base::id::BlobId;
use dalil::vault::{Action, Error, Finding, Level, LogFault, RecordKind, Vault};
use rusqlite::types::Value as Cell;
use serde_json::json;

/// Rows of a table as they stand, with every column.
struct Rows {
    table: &'static str,
    rows: Vec<Vec<Cell>>,
}

impl Rows {
    /// Those that `only` picks, a condition of SQL.
    fn of(vault: &Vault, table: &'static str, only: &str) -> Self {
        let rows = vault.read(|db| {
            let mut query = db.prepare(&format!("SELECT * FROM {table} WHERE {only}"))?;
            let width = query.column_count();
            let rows = query.query_map([], |row| (0..width).map(|at| row.get(at)).collect::<Result<Vec<Cell>, _>>())?;
            rows.collect::<Result<Vec<_>, _>>().map_err(Error::from)
        });
        let rows = rows.unwrap();
        assert!(!rows.is_empty(), "there is something in {table} to put back");
        Self { table, rows }
    }

    /// Puts them into a table in which they are not.
    fn put_back(&self, vault: &Vault) {
        for row in &self.rows {
            let places = vec!["?"; row.len()].join(", ");
            past(vault, &format!("INSERT INTO {} VALUES ({places})", self.table), row);
        }
    }
}

/// The columns of a record's own row.
fn columns(vault: &Vault, table: &str) -> String {
    text(vault, &format!("SELECT group_concat(name, ', ') FROM pragma_table_info('{table}') WHERE name <> 'id'"))
}

#[test]
fn an_older_row_of_each_kind_of_record_is_named_once_the_log_named_a_newer_one() {
    let kinds = [(RecordKind::Fact, "fact"), (RecordKind::Account, "account"), (RecordKind::Consent, "consent")];
    for (kind, table) in kinds {
        let story = story();
        lock(&story.desk);
        let vault = open(&story.desk.vault());
        let id = text(&vault, &format!("SELECT id FROM {table}"));
        let of = columns(&vault, table);
        let row = Rows::of(&vault, table, "true").rows.remove(0);
        let seal = Rows::of(&vault, "record_seal", &format!("kind = '{table}'"));
        // In Dalil, and named by the log at the lock.
        let newer = format!("UPDATE {table} SET note = 'позже'");
        vault.write(WRITE, |w| w.execute(&newer, []).map_err(Error::from)).unwrap();
        vault.lock().unwrap();
        let vault = open(&story.desk.vault());
        assert_eq!(named(&vault), [], "{table}: as it was written");
        let places = vec!["?"; row.len() - 1].join(", ");
        past(&vault, &format!("UPDATE {table} SET ({of}) = ({places})"), &row[1..]);
        assert_eq!(named(&vault), [(kind, id.clone())], "{table}: the row alone");
        past(&vault, &format!("DELETE FROM record_seal WHERE kind = '{table}'"), &[]);
        seal.put_back(&vault);
        assert_eq!(named(&vault), [(kind, id.clone())], "{table}: the row with the seal it had");
        vault.lock().unwrap();
        unlock(&story.desk);
        assert_eq!(found(&story.desk)[0]["code"], "record-differs", "{table}: at a check that the office asks for");
    }
}

#[test]
fn a_removed_fact_put_back_with_everything_it_had_is_named() {
    let story = story();
    let desk = &story.desk;
    let details = json!({
        "statements": [{ "language": "ru", "text": "Ударил." }], "date": "2026-03-16", "place": "", "parties": [story.victim],
        "status": "alleged", "citations": [], "note": "",
    });
    let fact = desk.ask("fact.add", json!({ "case": story.case, "details": details }))["value"].clone();
    let id = fact.as_str().unwrap().to_owned();
    lock(desk);
    let vault = open(&desk.vault());
    let its = [("fact", "id"), ("fact_text", "fact_id"), ("fact_party", "fact_id")];
    let had = its.map(|(table, owner)| Rows::of(&vault, table, &format!("{owner} = '{id}'")));
    let its_seal = format!("kind = 'fact' AND id = '{id}'");
    let seal = Rows::of(&vault, "record_seal", &its_seal);
    vault.lock().unwrap();
    unlock(desk);
    desk.ask("fact.remove", json!({ "fact": fact }));
    lock(desk);
    let vault = open(&desk.vault());
    assert_eq!(named(&vault), [], "the log names the removal");
    had.iter().for_each(|rows| rows.put_back(&vault));
    assert_eq!(named(&vault), [(RecordKind::Fact, id.clone())]);
    // Its own seal went with the binding that named the removal.
    seal.put_back(&vault);
    assert_eq!(named(&vault), [(RecordKind::Fact, id)], "with the seal it had");
}

/// Two items of evidence of one length, in a locked vault.
fn two_items() -> Desk {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut other = original(3_000);
    other[0] ^= 1;
    desk.take_in(&case, &[desk.file("one.bin", original(3_000)), desk.file("two.bin", other)]);
    lock(&desk);
    desk
}

#[test]
fn an_item_whose_row_takes_the_original_of_another_is_named() {
    let desk = two_items();
    let vault = open(&desk.vault());
    let differing = || vault.read(dalil::evidence::against_log).unwrap().len();
    let of = |column: &str, number: u8| cell(&vault, &format!("SELECT {column} FROM evidence WHERE number = {number}"));
    for (own, other) in [(1, 2), (2, 1)] {
        let was = [of("blob_id", own), of("sha256", own), of("id", own)];
        // The row says that it is the other, first of the sealed file and then of the digest, too; its custody does not.
        past(&vault, "UPDATE evidence SET blob_id = ?1 WHERE id = ?2", &[of("blob_id", other), was[2].clone()]);
        assert_eq!(differing(), 1, "item {own}: the sealed file alone");
        past(&vault, "UPDATE evidence SET sha256 = ?1 WHERE id = ?2", &[of("sha256", other), was[2].clone()]);
        assert_eq!(differing(), 1, "item {own}: with its digest");
        past(&vault, "UPDATE evidence SET (blob_id, sha256) = (?1, ?2) WHERE id = ?3", &was);
        assert_eq!(differing(), 0, "as it was");
    }
}

#[test]
fn sealed_files_whose_rows_exchange_their_addresses_are_damaged() {
    let desk = two_items();
    let vault = open(&desk.vault());
    let blobs: Vec<BlobId> = vault
        .read(|db| {
            let mut query = db.prepare("SELECT blob_id FROM evidence ORDER BY blob_id")?;
            let blobs = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>();
            blobs.map_err(Error::from)
        })
        .unwrap();
    let of = |number: u8| {
        let blob = format!("SELECT blob_id FROM evidence WHERE number = {number}");
        cell(&vault, &format!("SELECT address FROM blob WHERE id = ({blob})"))
    };
    let (first, second, between) = (of(1), of(2), Cell::Blob(vec![0; 32]));
    for (is, was) in [(&between, &first), (&first, &second), (&second, &between)] {
        past(&vault, "UPDATE blob SET address = ?1 WHERE address = ?2", &[is.clone(), was.clone()]);
    }
    let damaged: Vec<_> = blobs.iter().map(|blob| Finding::BlobDamaged { blob: *blob }).collect();
    assert_eq!(verify(&vault, Level::Originals), damaged, "each file says which original it is");
    for blob in &blobs {
        assert!(read_all(&vault, *blob).is_err(), "the one is not shown for the other");
    }
}

#[test]
fn an_entry_of_the_log_put_in_once_more_is_named() {
    let desk = two_items();
    let vault = open(&desk.vault());
    let last = vault.checkpoint().unwrap().checkpoint().size; // the number of the entry that is made now
    vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({}))).unwrap();
    let of = "at_ms, actor, action, entry, signature, leaf, details_salt, details";
    let again = format!("INSERT INTO custody_entry (seq, {of}) SELECT seq + 1, {of} FROM custody_entry WHERE seq = ?1");
    past(&vault, &again, &[Cell::Integer(i64::try_from(last).unwrap())]);
    let broken = Finding::LogBroken { seq: last + 1, reason: LogFault::Altered };
    let findings = verify(&vault, Level::Records);
    assert!(findings.contains(&broken), "{findings:?}");
    vault.lock().unwrap();
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert!(status["findings"].to_string().contains("log-broken"), "{status}");
}
