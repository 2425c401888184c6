//! Facts, accounts and consents are signed when they are written and named by the log at the lock. One that is written past
//! Dalil, with the key of the database, is named by a check, whatever column of it; whatever is done in Dalil is not.

use crate::chronology::{Story, account};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::log::history;
use dalil::vault::{Act, Action, Error, Finding, Level, Passphrase, RecordKind, Vault};
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

pub(super) const WRITE: Act = Act { label: "test-write", undoable: false };

pub(super) fn open(folder: &Path) -> Vault {
    let (vault, findings) = Vault::open(folder, &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    assert_eq!(findings, []);
    vault
}

/// Writes as somebody does who holds the key of the database: none of Dalil's triggers stands on their connection.
pub(super) fn past(vault: &Vault, sql: &str, with: &[Cell]) {
    let done = vault.write(WRITE, |w| {
        let changed = w.execute(sql, rusqlite::params_from_iter(with))?;
        w.execute("DELETE FROM temp.touched_record", [])?;
        Ok::<_, Error>(changed)
    });
    assert!(done.unwrap().value > 0, "{sql}");
}

/// The records that a check names.
pub(super) fn named(vault: &Vault) -> Vec<(RecordKind, String)> {
    let findings = vault.verify(Level::Records, &mut |_| ControlFlow::Continue(())).unwrap();
    let record = |finding| match finding {
        Finding::RecordDiffers { what, id } => (what, id),
        other => panic!("{other:?}"),
    };
    findings.into_iter().map(record).collect()
}

pub(super) fn cell(vault: &Vault, sql: &str) -> Cell {
    vault.read(|db| db.query_row(sql, [], |row| row.get(0)).map_err(Error::from)).unwrap()
}

pub(super) fn text(vault: &Vault, sql: &str) -> String {
    match cell(vault, sql) {
        Cell::Text(text) => text,
        other => panic!("{sql}: {other:?}"),
    }
}

/// The entries that name records, the newest first.
fn bindings(vault: &Vault) -> Vec<Value> {
    let log = vault.read(|db| history::recent(db, None, 1_000)).unwrap();
    let binds =
        |entry: &dalil::vault::CustodyEvent| entry.action == Action::Annotate && entry.details["what"] == "records";
    log.into_iter().filter(binds).map(|entry| entry.details).collect()
}

/// A story with a fact that has words, a person and two citations, an account of it that has a citation, and a consent about an
/// item and the fact.
pub(super) fn story() -> Story {
    let story = Story::new();
    let desk = &story.desk;
    let place = |page: u32| json!({ "evidence": story.item, "page": page, "rect": { "x": 0.1, "y": 0.2, "width": 0.3, "height": 0.1 }, "second": null, "quote": "сто" });
    let details = json!({
        "statements": [{ "language": "ru", "text": "Паспорт забрали." }, { "language": "ky", "text": "Паспортту алышты." }],
        "date": "2026-03-15", "place": "город Анкара", "parties": [story.victim], "status": "supported",
        "citations": [place(1), { "evidence": story.item, "page": null, "rect": null, "second": null, "quote": "" }], "note": "н",
    });
    desk.ask("fact.change", json!({ "fact": story.event, "details": details }));
    let mut told = account(&story.witness, "Видела, как забрали.", "2026-03", "Анкара");
    told["citations"] = json!([place(1)]);
    desk.ask("account.add", json!({ "fact": story.event, "details": told }));
    desk.ask("consent.add", json!({ "case": story.case, "details": consent(&story, "") }));
    story
}

fn consent(story: &Story, note: &str) -> Value {
    json!({
        "client": story.victim, "purpose": "share", "answer": "given", "recipientKind": "any", "recipient": "", "items": [story.item],
        "facts": [story.event], "answeredOn": "2026-08-10", "until": "", "language": "ky", "interpreter": "", "guardian": "",
        "manner": "signed", "witness": "", "informed": ["purpose"], "evidence": null, "note": note,
    })
}

pub(super) fn lock(desk: &Desk) {
    desk.ask("vault.lock", json!({}));
}

pub(super) fn unlock(desk: &Desk) {
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(status["findings"], json!([]));
}

pub(super) fn found(desk: &Desk) -> Value {
    desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"])["work"]["findings"].clone()
}

#[test]
fn a_record_that_is_rewritten_past_dalil_is_named_whatever_column_it_was() {
    let story = story();
    lock(&story.desk);
    let vault = open(&story.desk.vault());
    assert_eq!(named(&vault), []);
    let id = |table: &str| text(&vault, &format!("SELECT id FROM {table}"));
    let ids =
        [(RecordKind::Fact, id("fact")), (RecordKind::Account, id("account")), (RecordKind::Consent, id("consent"))];
    let tables = [
        ("fact", 0),
        ("fact_text", 0),
        ("fact_party", 0),
        ("citation", 0),
        ("account", 1),
        ("account_text", 1),
        ("account_citation", 1),
        ("consent", 2),
        ("consent_scope", 2),
    ];
    let mut tried = 0;
    for (table, of) in tables {
        let columns: Vec<String> = vault
            .read(|db| {
                let mut query = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
                let names = query.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>();
                names.map_err(Error::from)
            })
            .unwrap();
        // What names another row is kept by the database itself; who else it may name is tried below.
        for column in columns.iter().filter(|name| *name != "id" && !name.ends_with("_id") && *name != "kind") {
            let key = format!("(SELECT rowid FROM {table} LIMIT 1)");
            let key = if ["fact_text", "fact_party", "account_text", "consent_scope"].contains(&table) {
                format!("{column} = (SELECT min({column}) FROM {table})")
            } else {
                format!("rowid = {key}")
            };
            let was = cell(&vault, &format!("SELECT {column} FROM {table} WHERE {key}"));
            let is = match &was {
                Cell::Integer(number) => Cell::Integer(number + 7),
                Cell::Real(number) => Cell::Real(number / 2.0),
                Cell::Text(text) if column == "language" => Cell::Text(if text == "en" { "tr" } else { "en" }.into()),
                Cell::Text(text) => Cell::Text(format!("{text}!")),
                _ if ["page", "x", "y", "width", "height", "second"].contains(&column.as_str()) => Cell::Integer(3),
                _ => Cell::Text("2026-01-01".into()),
            };
            past(&vault, &format!("UPDATE {table} SET {column} = ?1 WHERE {key}"), std::slice::from_ref(&is));
            assert_eq!(named(&vault), [ids[of].clone()], "{table}.{column}");
            past(&vault, &format!("UPDATE {table} SET {column} = ?1 WHERE {column} IS ?2"), &[was, is]);
            assert_eq!(named(&vault), [], "{table}.{column}: as it was");
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
    let witness = story.witness.as_str().unwrap().to_owned();
    past(&vault, "UPDATE fact_party SET party_id = ?1", &[Cell::Text(witness.clone())]);
    assert_eq!(named(&vault), [ids[0].clone()], "another person in a fact");
    past(&vault, "UPDATE consent SET client_id = ?1", &[Cell::Text(witness)]);
    assert_eq!(named(&vault), [ids[0].clone(), ids[2].clone()], "another client in a consent");
    vault.lock().unwrap();
    unlock(&story.desk);
    let found = found(&story.desk);
    assert_eq!(found[0]["code"], "record-differs");
    assert_eq!((&found[0]["params"]["case"], &found[0]["params"]["number"]), (&json!("1/2026"), &json!("1")));
    assert!(!found.to_string().contains("Паспорт"), "by its number, and no word of it");
}

#[test]
fn what_is_put_in_taken_out_or_set_back_past_dalil_is_named() {
    let story = story();
    lock(&story.desk);
    let vault = open(&story.desk.vault());
    let fact = text(&vault, "SELECT id FROM fact");
    let consent = text(&vault, "SELECT id FROM consent");
    // A consent without its row, and then without its seal as well: the log goes on naming it.
    past(&vault, "DELETE FROM consent_scope", &[]);
    past(&vault, "DELETE FROM consent", &[]);
    assert_eq!(named(&vault), [(RecordKind::Consent, consent.clone())]);
    past(&vault, "DELETE FROM record_seal WHERE kind = 'consent'", &[]);
    assert_eq!(named(&vault), [(RecordKind::Consent, consent.clone())]);
    // A seal that nobody signed.
    past(&vault, "UPDATE fact SET note = 'другое'", &[]);
    assert_eq!(named(&vault).len(), 2);
    past(&vault, "UPDATE record_seal SET log_size = log_size + 1000, bound = 0 WHERE kind = 'fact'", &[]);
    assert_eq!(named(&vault).len(), 2, "nobody signed that it is newer");
    // A fact that nobody wrote.
    let other = "11111111-1111-7111-8111-111111111111";
    let sql = "INSERT INTO fact SELECT ?1, case_id, date, place, status, note, created_ms, changed_ms FROM fact";
    past(&vault, sql, &[Cell::Text(other.into())]);
    assert_eq!(
        named(&vault),
        [
            (RecordKind::Fact, fact.clone().min(other.into())),
            (RecordKind::Fact, fact.max(other.into())),
            (RecordKind::Consent, consent)
        ]
    );
    vault.lock().unwrap();
    unlock(&story.desk);
    let found = found(&story.desk);
    let gone = found.as_array().unwrap().iter().find(|one| one["params"]["what"] == "consent").unwrap();
    assert_eq!(gone["params"]["place"], "gone");
}

#[test]
fn an_older_record_with_its_seal_is_named_once_the_log_named_a_newer_one() {
    let story = story();
    lock(&story.desk);
    let vault = open(&story.desk.vault());
    let row = [cell(&vault, "SELECT note FROM fact"), cell(&vault, "SELECT changed_ms FROM fact")];
    let columns = ["digest", "log_size", "at_ms", "actor", "signature"];
    let seal = columns.map(|column| cell(&vault, &format!("SELECT {column} FROM record_seal WHERE kind = 'fact'")));
    vault.write(WRITE, |w| w.execute("UPDATE fact SET note = 'позже'", []).map_err(Error::from)).unwrap();
    assert_eq!(named(&vault), [], "signed, and not yet named by the log");
    let set_back = |vault: &Vault| {
        past(vault, "UPDATE fact SET note = ?1, changed_ms = ?2", &row);
        let sql = "UPDATE record_seal SET digest = ?1, log_size = ?2, at_ms = ?3, actor = ?4, signature = ?5, bound = 1 WHERE kind = 'fact'";
        past(vault, sql, &seal);
    };
    vault.lock().unwrap();
    let vault = open(&story.desk.vault());
    assert_eq!((named(&vault).len(), bindings(&vault).len()), (0, 2));
    set_back(&vault);
    let fact = text(&vault, "SELECT id FROM fact");
    assert_eq!(named(&vault), [(RecordKind::Fact, fact.clone())]);
    // Nor does the lock name it again as something new.
    past(&vault, "UPDATE record_seal SET bound = 0", &[]);
    vault.lock().unwrap();
    let vault = open(&story.desk.vault());
    assert_eq!((named(&vault), bindings(&vault).len()), (vec![(RecordKind::Fact, fact)], 2));
}

#[test]
fn whatever_is_done_in_dalil_leaves_every_record_as_it_was_signed() {
    let story = story();
    let desk = &story.desk;
    let clean = |what: &str| assert_eq!(found(desk), json!([]), "{what}");
    clean("written");
    let consent_id = desk.ask("consent.list", json!({ "case": story.case }))[0]["id"].clone();
    desk.ask("consent.change", json!({ "consent": consent_id, "details": consent(&story, "звонила") }));
    for _ in 0..3 {
        desk.ask("undo", json!({}));
        clean("taken back");
    }
    for _ in 0..3 {
        desk.ask("redo", json!({}));
        clean("done again");
    }
    lock(desk);
    unlock(desk);
    desk.ask("consent.withdraw", json!({ "consent": consent_id, "on": "2026-11-20", "reason": "" }));
    desk.ask("undo", json!({}));
    clean("withdrawn and taken back after a lock");
    let gone = desk.person(&story.case, "victim", "Asanova", "Aigul");
    let merge = desk.ask("match.merge", json!({ "kept": gone, "gone": story.victim }))["value"].clone();
    clean("two people are one");
    desk.ask("match.split", json!({ "merge": merge }));
    clean("and two again");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Ударил." }], "date": "", "place": "", "parties": [], "status": "alleged",
        "citations": [], "note": "",
    });
    let fact = desk.ask("fact.add", json!({ "case": story.case, "details": details }))["value"].clone();
    desk.ask("fact.remove", json!({ "fact": fact }));
    clean("removed in the same breath");
    desk.ask("undo", json!({}));
    lock(desk);
    unlock(desk);
    desk.ask("fact.remove", json!({ "fact": fact }));
    clean("removed after it was named");
    lock(desk);
    let vault = open(&desk.vault());
    assert_eq!(named(&vault), []);
    let last = bindings(&vault).remove(0);
    assert_eq!(
        (&last["count"], &last["records"][0]),
        (&json!(1), &json!(["fact", fact, null])),
        "the log says that it is gone"
    );
    assert_eq!(
        vault
            .read(|db| db
                .query_row("SELECT count(*) FROM record_seal WHERE bound = 0", [], |row| row.get::<_, i64>(0))
                .map_err(Error::from))
            .unwrap(),
        0
    );
    vault.lock().unwrap();
    let vault = open(&desk.vault());
    assert_eq!(bindings(&vault)[0], last, "a lock after which nothing was written names nothing");
}

#[test]
fn saving_often_makes_no_entry_and_a_power_cut_loses_no_seal() {
    let story = story();
    let desk = &story.desk;
    let size = || desk.ask("custody.show", json!({ "case": null, "evidence": null }))["size"].clone();
    let before = size();
    for n in 0..30 {
        let details = json!({
            "statements": [{ "language": "ru", "text": format!("Паспорт забрали {n}.") }], "date": "2026-03-15", "place": "",
            "parties": [], "status": "supported", "citations": [], "note": "",
        });
        desk.ask("fact.change", json!({ "fact": story.event, "details": details }));
    }
    assert_eq!(size(), before, "typing is not what the log is for");
    // The folder as it lies there while the vault is open: so a power cut leaves it.
    let cut = tempfile::tempdir().unwrap();
    crate::vault::copy(&desk.vault(), cut.path());
    let vault = open(cut.path());
    assert_eq!((named(&vault), bindings(&vault).len()), (vec![], 0));
    vault.lock().unwrap();
    let vault = open(cut.path());
    assert_eq!((named(&vault), bindings(&vault).len()), (vec![], 1), "and the next lock names them");
    past(&vault, "UPDATE fact_text SET statement = 'Паспорт отдала сама.'", &[]);
    assert_eq!(named(&vault).len(), 1);
}

#[test]
fn a_vault_from_before_is_bound_once_and_says_from_where_on() {
    let story = story();
    lock(&story.desk);
    let vault = open(&story.desk.vault());
    let named_then = bindings(&vault).len();
    // Taking the seals away does not make it one from before: the log goes on naming.
    past(&vault, "DELETE FROM record_seal", &[]);
    vault.lock().unwrap();
    let vault = open(&story.desk.vault());
    assert_eq!((named(&vault).len(), bindings(&vault).len()), (3, named_then), "all of them are named");
    vault.lock().unwrap();

    // One in which no record was ever sealed: what Dalil wrote before there were seals.
    let desk = Desk::new();
    let case = desk.case("1/2026");
    lock(&desk);
    let vault = open(&desk.vault());
    let sql = "INSERT INTO fact VALUES ('11111111-1111-7111-8111-111111111111', ?1, '', '', 'alleged', '', 1, 1)";
    past(&vault, sql, &[Cell::Text(case.as_str().unwrap().to_owned())]);
    assert_eq!(named(&vault), [], "of what was never sealed nothing is said");
    vault.lock().unwrap();
    for _ in 0..2 {
        let vault = open(&desk.vault());
        let told = bindings(&vault);
        assert_eq!((told.len(), &told[0]["begin"], &told[0]["count"]), (1, &json!("yes"), &json!(1)), "once");
        assert_eq!(named(&vault), []);
        vault.lock().unwrap();
    }
    let vault = open(&desk.vault());
    past(&vault, "UPDATE fact SET date = '2026-01-01'", &[]);
    assert_eq!(named(&vault).len(), 1);
}
