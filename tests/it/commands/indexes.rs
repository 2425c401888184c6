//! An index of the database that lacks rows: backups wait for it, the originals do not, and a check makes it anew and writes that down.

use super::backup::outcome;
use super::backup_rotten::{home, said, sealed};
use super::repair::{back_up, check, desk, repair};
use crate::support::{Desk, NOON, PASSPHRASE, picture};
use dalil::base::FixedClock;
use dalil::vault::{Passphrase, Vault};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The database of a locked vault, opened past Dalil by somebody who holds its key.
struct Beneath {
    database: PathBuf,
    key: String,
}

impl Beneath {
    fn of(vault: &Path) -> Self {
        let clock = Arc::new(FixedClock(NOON));
        let opened = Vault::open(vault, &Passphrase::new(PASSPHRASE), clock).unwrap().0;
        let keys = opened.keys_for_tests();
        opened.lock().unwrap();
        let (_, key) = keys.into_iter().find(|(name, _)| *name == "database").unwrap();
        let database = vault.join("db/main.db");
        let salt = std::fs::read(&database).unwrap()[..16].to_vec();
        Self { database, key: format!("x'{}{}'", hex::encode(key), hex::encode(salt)) }
    }

    fn run(&self, sql: &str) -> Connection {
        let db = Connection::open(&self.database).unwrap();
        db.execute_batch(&format!("PRAGMA key = \"{}\"; PRAGMA foreign_keys = OFF; {sql}", self.key)).unwrap();
        db
    }

    fn root(&self, index: &str) -> i64 {
        let sql = "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND name = ?1";
        self.run("").query_row(sql, [index], |row| row.get(0)).unwrap()
    }
}

/// Empties the index of exhibits by their sealed files in a locked vault: its name is given to one that speaks of no row.
pub(super) fn empty_one(vault: &Path) {
    let beneath = Beneath::of(vault);
    drop(beneath.run("CREATE INDEX of_none ON evidence (blob_id) WHERE 0"));
    let (full, empty) = (beneath.root("evidence_by_blob"), beneath.root("of_none"));
    drop(beneath.run(&format!(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET rootpage = {empty} WHERE name = 'evidence_by_blob';
         UPDATE sqlite_schema SET rootpage = {full} WHERE name = 'of_none';"
    )));
    drop(beneath.run("DROP INDEX of_none"));
}

fn unlock(desk: &Desk) {
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().filter_map(|finding| finding["code"].as_str()).collect()
}

/// A desk that was backed up, took in one more picture since, and has an index that lacks rows.
fn harmed() -> (Desk, PathBuf) {
    let (desk, case) = desk();
    let stick = back_up(&desk);
    desk.take_in(&case, &[desk.file("c.png", picture(3))]);
    desk.ask("vault.lock", json!({}));
    empty_one(&desk.vault());
    (desk, stick)
}

#[test]
fn new_originals_get_to_the_stick_though_no_set_is_made_and_it_is_said_why_and_what_to_do() {
    let (desk, stick) = harmed();
    let before = sealed(&stick).len();
    let (code, words) = said(&desk.vault(), &["backup", "run"]);
    assert!(code == 1 && words.contains("so no backup was made"), "{code} {words}");
    assert!(words.contains("copied all the same: 1") && words.contains("dalil vault open-check"), "{words}");
    assert_eq!(sealed(&stick).len(), before + 1);
    unlock(&desk);
    let refused = desk.finished(&desk.ask("backup.run", json!({ "folder": stick }))["job"])["failure"].clone();
    assert_eq!((&refused["code"], &refused["params"]["copied"]), (&json!("backup-of-damaged"), &json!("0")));
    let sets = std::fs::read_dir(home(stick.to_str().unwrap()).join("sets")).unwrap();
    let names: Vec<_> = sets.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, ["000001"], "and no half of one is left");
}

#[test]
fn a_check_makes_an_index_that_lacks_rows_anew_and_backups_go_on() {
    let (desk, stick) = harmed();
    unlock(&desk);
    assert_eq!(codes(&check(&desk, 1)), ["indexes-remade"]);
    assert_eq!(codes(&check(&desk, 3)), [] as [&str; 0], "nothing is left of it, down to the originals");
    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null, "vault": true }))["lines"].clone();
    let told = lines.as_array().unwrap().iter().filter(|line| line["action"] == "restore");
    let told: Vec<_> = told.map(|line| (&line["params"]["what"], &line["params"]["indexes"])).collect();
    assert_eq!(told, [(&json!("indexes"), &json!("1"))], "one entry tells of it");
    let made = outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    assert_eq!((&made["set"]["number"], &made["set"]["originals"]), (&json!(2), &json!(3)));
    let read = outcome(&desk, &desk.ask("backup.check", json!({ "folder": null })));
    assert_eq!((&read["missing"], &read["hollow"], &read["parts"]), (&json!(0), &Value::Null, &json!([])));
}

#[test]
fn what_the_first_look_of_a_check_set_aside_is_told_though_a_second_one_follows() {
    let (desk, _) = harmed();
    unlock(&desk);
    let bytes = b"sealed, and then the battery died";
    let name = crate::vault::digest(bytes).to_string();
    let orphan = desk.vault().join("blobs").join(&name[..2]).join(format!("{name}.dbl"));
    std::fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    std::fs::write(&orphan, bytes).unwrap();
    let old = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    std::fs::File::open(&orphan).unwrap().set_modified(old).unwrap();
    assert_eq!(codes(&check(&desk, 1)), ["orphans-quarantined", "indexes-remade"]);
    assert!(!orphan.exists());
}

#[test]
fn a_repair_makes_it_anew_as_well_and_says_so() {
    let (desk, stick) = harmed();
    unlock(&desk);
    let view = repair(&desk, Some(&stick));
    assert_eq!(view["failure"], Value::Null);
    let findings = view["work"]["outcome"]["findings"].as_array().unwrap().clone();
    assert_eq!(codes(&findings), ["indexes-remade"]);
    assert_eq!(findings[0]["remedy"], "mended");
    assert_eq!(codes(&check(&desk, 1)), [] as [&str; 0]);
}

#[test]
fn an_entry_of_an_index_whose_row_is_another_is_left_and_the_damage_is_told() {
    let (desk, _) = desk();
    desk.ask("vault.lock", json!({}));
    let beneath = Beneath::of(&desk.vault());
    let root = beneath.root("evidence_by_blob");
    let schema = |sql: &str| drop(beneath.run(&format!("PRAGMA writable_schema = ON; {sql}")));
    schema("DELETE FROM sqlite_schema WHERE name = 'evidence_by_blob'");
    // The row of the second exhibit goes, as if an older page had taken the place of a newer one; the index goes on knowing it.
    drop(beneath.run("DELETE FROM evidence WHERE number = 2"));
    schema(&format!(
        "INSERT INTO sqlite_schema VALUES ('index', 'evidence_by_blob', 'evidence', {root},
         'CREATE INDEX evidence_by_blob ON evidence (blob_id)')"
    ));
    unlock(&desk);
    for _ in 0..2 {
        let findings = check(&desk, 1);
        assert!(codes(&findings).contains(&"database-damaged"), "{findings:?}");
        assert!(!codes(&findings).contains(&"indexes-remade"), "it may be all that is left of a record: {findings:?}");
    }
}
