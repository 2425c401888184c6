//! Every class of damage, made for real on a vault that lies on a disk: its finding, the exhibits it touches, what is
//! offered, and what comes of it. A finding without a row here fails, and so does one without its sentences.

mod classes;
mod openings;
mod sentences;

use self::classes::{After, CLASSES, Class};
use crate::support::{Desk, NOON, PASSPHRASE};
use crate::vault::overwrite;
use dalil::base::{FixedClock, Timestamp};
use dalil::vault::{Act, Action, Passphrase, Vault};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WRITE: Act = Act { label: "test-write", undoable: false };
const PAGE: usize = 4096;

fn database(desk: &Desk) -> PathBuf {
    desk.vault().join("db/main.db")
}

fn flip(path: &Path, at: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at] ^= 1;
    overwrite(path, &bytes);
}

/// Opens the locked vault beneath the program, as somebody with the passphrase can.
fn open(folder: &Path, at: Timestamp) -> Vault {
    Vault::open(folder, &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(at))).unwrap().0
}

/// A locked vault with two exhibits, which were backed up.
fn desk() -> Desk {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let noise = |length: usize| crate::vault::original(length);
    desk.take_in(&case, &[desk.file("a.bin", noise(3_000)), desk.file("b.bin", noise(60_000))]);
    let stick = desk.folder().join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    let job = desk.ask("backup.run", json!({ "folder": stick }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    desk.ask("vault.lock", json!({}));
    desk
}

fn opened(desk: &Desk) -> Vec<Value> {
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    status["findings"].as_array().unwrap().clone()
}

fn find<'a>(findings: &'a [Value], code: &str) -> Option<&'a Value> {
    findings.iter().find(|finding| finding["code"] == code)
}

/// The newest entries of the log: action and details.
fn log(desk: &Desk) -> Vec<(Action, Value)> {
    desk.ask("vault.lock", json!({}));
    let vault = open(&desk.vault(), NOON);
    let entries = vault.read(|db| dalil::vault::log::history::recent(db, None, 20)).unwrap();
    vault.lock().unwrap();
    entries.into_iter().map(|entry| (entry.action, entry.details)).collect()
}

#[test]
fn every_class_of_damage_is_named_says_what_it_touches_and_what_to_do_and_what_can_be_mended_is() {
    for Class { code, remedy, items, after, harm } in CLASSES {
        let desk = desk();
        harm(&desk);
        let mut findings = opened(&desk);
        if find(&findings, code).is_none() {
            // Not every damage shows before the files are read.
            let check = desk.finished(&desk.ask("custody.check", json!({ "level": 2 }))["job"]);
            findings.extend(check["work"]["findings"].as_array().unwrap().clone());
        }
        let found = find(&findings, code).unwrap_or_else(|| panic!("{code} is not in {findings:?}"));
        assert_eq!(found["remedy"], *remedy, "{code}");
        let numbers: Vec<_> =
            found["items"].as_array().unwrap().iter().map(|i| i["number"].as_u64().unwrap()).collect();
        assert_eq!(numbers, *items, "{code}: the exhibits it touches");
        let originals = crate::vault::files_in(&desk.vault().join("blobs")).len();
        match after {
            After::Mended => {
                let told = log(&desk);
                let what = if *code == "indexes-remade" { "indexes" } else { "mended" };
                let mended =
                    told.iter().find(|(action, details)| *action == Action::Restore && details["what"] == what);
                let (_, details) = mended.unwrap_or_else(|| panic!("{code}: no entry tells of it: {told:?}"));
                assert_eq!(details["findings"][0]["kind"], code.replace('-', "_"));
                assert_eq!(opened(&desk), [] as [Value; 0], "{code}: mended");
            }
            After::Swept => {
                desk.ask("vault.lock", json!({}));
                assert_eq!(opened(&desk), [] as [Value; 0], "{code}: nothing is left of it");
            }
            After::Repaired => {
                let request = json!({ "folder": null, "foundCase": "Найденное" });
                let view = desk.finished(&desk.ask("vault.repair", request)["job"]);
                assert_eq!(
                    (&view["failure"], &view["work"]["outcome"]["findings"]),
                    (&Value::Null, &json!([])),
                    "{code}"
                );
                let check = desk.finished(&desk.ask("custody.check", json!({ "level": 3 }))["job"]);
                assert_eq!(check["work"]["findings"], json!([]), "{code}: as good as before");
                assert!(
                    log(&desk).iter().any(|(action, _)| *action == Action::Restore),
                    "{code}: and it was written down"
                );
            }
            After::Stays => {
                desk.ask("vault.lock", json!({}));
                let again = opened(&desk);
                assert!(find(&again, code).is_some(), "{code} is said again until somebody acts: {again:?}");
            }
            After::Told => {
                desk.ask("vault.lock", json!({}));
                opened(&desk);
                let check = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
                let again = check["work"]["findings"].as_array().unwrap().clone();
                assert!(find(&again, code).is_some(), "{code} is said again until somebody acts: {again:?}");
            }
            After::Alarm => {
                let told = log(&desk);
                let kind = code.replace('-', "_");
                let alarms = told.iter().filter(|(action, _)| *action == Action::Alarm);
                let mut found = alarms.flat_map(|(_, details)| details["findings"].as_array().unwrap());
                assert!(found.any(|finding| finding["kind"] == kind.as_str()), "{code}: no alarm in {told:?}");
            }
        }
        let left = crate::vault::files_in(&desk.vault().join("blobs")).len();
        assert!(left >= originals, "{code}: no sealed file was removed");
    }
}

/// What no later look finds again: an opening mended it, or was alone to compare the vault with its head.
const OF_AN_OPENING: [&str; 13] = [
    "descriptor-damaged",
    "head-damaged",
    "former-keys-damaged",
    "head-lost",
    "head-replaced",
    "database-replaced",
    "openers-replaced",
    "log-shorter-than-head",
    "writes-lost",
    "log-differs-from-head",
    "orphans-quarantined",
    "leftovers-swept",
    "clock-behind",
];

/// What is shown at the top of every screen.
fn shown(desk: &Desk) -> Vec<Value> {
    desk.ask("vault.status", json!({}))["findings"].as_array().unwrap().clone()
}

#[test]
fn what_only_an_opening_sees_is_shown_whatever_a_later_look_says() {
    let classes: Vec<_> = CLASSES.iter().filter(|class| OF_AN_OPENING.contains(&class.code)).collect();
    assert_eq!(classes.len(), OF_AN_OPENING.len());
    for Class { code, harm, .. } in classes {
        let desk = desk();
        harm(&desk);
        assert!(find(&opened(&desk), code).is_some(), "{code}: the opening tells of it");
        desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
        let left = shown(&desk);
        assert!(find(&left, code).is_some(), "{code}: nobody has read it yet: {left:?}");
        assert_eq!(left.iter().filter(|one| one["code"] == **code).count(), 1, "{code}: and it is said once");
    }
}

#[test]
fn what_no_repair_mends_is_still_said_after_one() {
    let unmended = ["log-broken", "row-differs", "record-differs"];
    for Class { code, harm, .. } in CLASSES.iter().filter(|class| unmended.contains(&class.code)) {
        let desk = desk();
        harm(&desk);
        opened(&desk);
        let request = json!({ "folder": null, "foundCase": "Найденное" });
        let view = desk.finished(&desk.ask("vault.repair", request)["job"]);
        let left = view["work"]["outcome"]["findings"].as_array().unwrap();
        assert!(find(left, code).is_some(), "{code}: {view}");
        assert!(find(&shown(&desk), code).is_some(), "{code}");
    }
}
