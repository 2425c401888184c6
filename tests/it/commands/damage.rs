//! Every class of damage, made for real on a vault that lies on a disk: its finding, the exhibits it touches, what is
//! offered, and what comes of it. A finding without a row here fails, and so does one without its sentences.

use crate::support::{Desk, NOON, PASSPHRASE};
use crate::vault::{copy, overwrite};
use dalil::base::{FixedClock, Language, Timestamp};
use dalil::vault::{Act, Action, Error, Finding, LogFault, Passphrase, Vault};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;

/// What undoes a damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// It is mended when it is found, and an entry of the log tells of it.
    Mended,
    /// It is gone the next time, and nothing had to be done.
    Swept,
    /// `vault.repair` from a backup.
    Repaired,
    /// It stays until a person acts; opening again says so again.
    Stays,
    /// It stays until a person acts; the next check of the records says so again.
    Told,
    /// It is told once, and stands in the log as an alarm from then on.
    Alarm,
}

struct Class {
    code: &'static str,
    remedy: &'static str,
    /// The numbers of the exhibits it touches.
    items: &'static [u64],
    after: After,
    harm: fn(&Desk),
}

const CLASSES: &[Class] = &[
    Class {
        code: "descriptor-damaged",
        remedy: "mended",
        items: &[],
        after: After::Mended,
        harm: |desk| {
            flip(&desk.vault().join("VAULT"), 20);
        },
    },
    Class {
        code: "slot-damaged",
        remedy: "kit",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            flip(&desk.vault().join("slots/05"), 100);
        },
    },
    Class {
        code: "head-damaged",
        remedy: "mended",
        items: &[],
        after: After::Mended,
        harm: |desk| {
            flip(&desk.vault().join("head.a"), 100);
        },
    },
    Class {
        code: "former-keys-damaged",
        remedy: "mended",
        items: &[],
        after: After::Mended,
        harm: |desk| {
            let vault = open(&desk.vault(), NOON);
            let theirs = Passphrase::new("кара жорго секирик түн 71");
            let nurlan = vault.add_user("Нурлан Абдиев", dalil::vault::Role::Reader, &theirs).unwrap().value;
            vault.remove_user(nurlan).unwrap().0.lock().unwrap();
            flip(&desk.vault().join("former-keys"), 100);
        },
    },
    Class {
        code: "head-lost",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            for head in ["head.a", "head.b"] {
                std::fs::remove_file(desk.vault().join(head)).unwrap();
            }
        },
    },
    Class {
        code: "head-replaced",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let old = std::fs::read(desk.vault().join("head.a")).unwrap();
            look(desk);
            overwrite(&desk.vault().join("head.a"), &old);
        },
    },
    Class {
        code: "database-replaced",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            colour(desk, "red");
            let old = std::fs::read(database(desk)).unwrap();
            colour(desk, "green");
            let new = std::fs::read(database(desk)).unwrap();
            // One page as it was before: the log and the journal lie on others.
            let pages = (1..old.len().min(new.len()) / PAGE).map(|page| page * PAGE..(page + 1) * PAGE);
            let mut differing = pages.filter(|page| old[page.clone()] != new[page.clone()]);
            let replayed = differing.find(|page| {
                let mut replayed = new.clone();
                replayed[page.clone()].copy_from_slice(&old[page.clone()]);
                overwrite(&database(desk), &replayed);
                let trial = self::old(desk);
                let clock = Arc::new(FixedClock(NOON));
                Vault::open(trial.path(), &Passphrase::new(PASSPHRASE), clock)
                    .is_ok_and(|(vault, _)| colour_of(&vault) == "\"red\"")
            });
            assert!(replayed.is_some(), "an old page shows the old value");
        },
    },
    Class {
        code: "openers-replaced",
        remedy: "passphrase",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let slot = desk.vault().join("slots/00");
            let old = std::fs::read(&slot).unwrap();
            let vault = open(&desk.vault(), NOON);
            let new = Passphrase::new("jailoo kymyz boorsok kalpak 93 tez");
            vault.change_passphrase(&Passphrase::new(PASSPHRASE), &new).unwrap();
            vault.lock().unwrap();
            overwrite(&slot, &old);
        },
    },
    Class {
        code: "log-shorter-than-head",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let old = std::fs::read(database(desk)).unwrap();
            look(desk);
            overwrite(&database(desk), &old);
        },
    },
    Class {
        code: "writes-lost",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let old = std::fs::read(database(desk)).unwrap();
            let vault = open(&desk.vault(), NOON);
            let set = "INSERT INTO setting VALUES ('colour', '\"green\"')";
            vault.write(WRITE, |w| w.execute(set, []).map_err(Error::from)).unwrap();
            vault.lock().unwrap();
            overwrite(&database(desk), &old);
        },
    },
    Class {
        code: "log-differs-from-head",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let parted = parted(desk);
            look(desk);
            std::fs::copy(parted.path().join("db/main.db"), database(desk)).unwrap();
        },
    },
    Class {
        code: "log-broken",
        remedy: "compare",
        items: &[2],
        after: After::Stays,
        harm: |desk| {
            let vault = open(&desk.vault(), NOON);
            vault
                .write(WRITE, |w| {
                    w.execute_batch(
                        "DROP TRIGGER custody_entry_stays;
                     UPDATE custody_entry SET at_ms = at_ms - 1
                     WHERE seq = (SELECT max(seq) FROM custody_entry WHERE action = 'intake')",
                    )
                    .map_err(Error::from)
                })
                .unwrap();
            vault.lock().unwrap();
        },
    },
    Class {
        code: "log-shorter-than-anchor",
        remedy: "compare",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            let old = old(desk);
            let vault = open(&desk.vault(), NOON);
            vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({}))).unwrap();
            vault.request_timestamp().unwrap();
            vault.lock().unwrap();
            put_back(desk, old.path());
        },
    },
    Class {
        code: "log-differs-from-anchor",
        remedy: "compare",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            let parted = parted(desk);
            let vault = open(&desk.vault(), NOON);
            vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({ "another": "history" }))).unwrap();
            vault.request_timestamp().unwrap();
            vault.lock().unwrap();
            put_back(desk, parted.path());
        },
    },
    Class {
        code: "anchor-damaged",
        remedy: "compare",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            let vault = open(&desk.vault(), NOON);
            vault.request_timestamp().unwrap();
            vault.lock().unwrap();
            let mut notes =
                std::fs::read_dir(desk.vault().join("anchors")).unwrap().flatten().map(|entry| entry.path());
            let note = notes.find(|path| path.extension().is_some_and(|e| e == "note")).unwrap();
            flip(&note, 30);
        },
    },
    Class {
        code: "timestamp-missing",
        remedy: "timestamp",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            // The log tells of an answer of which nothing lies among the anchors.
            let vault = open(&desk.vault(), NOON);
            let about =
                json!({ "entries": 3, "at_ms": 0, "authority": "Clock of the test", "sha256": "ab".repeat(32) });
            vault.write(WRITE, |w| w.custody(Action::ImportToken, &[], &about)).unwrap();
            vault.lock().unwrap();
        },
    },
    Class {
        code: "blob-missing",
        remedy: "fetch",
        items: &[1],
        after: After::Repaired,
        harm: |desk| {
            std::fs::remove_file(blob_of(desk, 1)).unwrap();
        },
    },
    Class {
        code: "blob-damaged",
        remedy: "fetch",
        items: &[2],
        after: After::Repaired,
        harm: |desk| {
            let file = blob_of(desk, 2);
            let bytes = std::fs::read(&file).unwrap();
            overwrite(&file, &bytes[..bytes.len() - 5]);
        },
    },
    Class {
        code: "blob-unreadable",
        remedy: "disk",
        items: &[1],
        after: After::Repaired,
        harm: |desk| {
            // As long as the file it takes the place of, and no system reads it: a link that leads to itself.
            let file = blob_of(desk, 1);
            let length = usize::try_from(file.metadata().unwrap().len()).unwrap();
            let name = file.file_name().unwrap().to_str().unwrap();
            let way = "./".repeat((length - name.len()) / 2) + &"/".repeat((length - name.len()) % 2) + name;
            std::fs::remove_file(&file).unwrap();
            std::os::unix::fs::symlink(way, &file).unwrap();
        },
    },
    Class {
        code: "row-differs",
        remedy: "compare",
        items: &[1],
        after: After::Told,
        harm: |desk| {
            // Somebody with a passphrase puts another file in the place of an original, with everything that goes with it.
            let vault = open(&desk.vault(), NOON);
            let other = crate::vault::seal(&vault, &crate::vault::original(3_001)).unwrap();
            vault
                .write(WRITE, |w| {
                    w.record_blob(&other)?;
                    let sql = "UPDATE evidence SET blob_id = ?1, sha256 = ?2, length = 3001 WHERE number = 1";
                    w.execute(sql, rusqlite::params![other.blob, other.sha256])?;
                    Ok::<_, Error>(())
                })
                .unwrap();
            vault.lock().unwrap();
        },
    },
    Class {
        code: "record-differs",
        remedy: "compare",
        items: &[],
        after: After::Told,
        harm: |desk| {
            // Somebody with the key of the database turns a date: no trigger of Dalil stands on their connection.
            let vault = open(&desk.vault(), NOON);
            let fact = "INSERT INTO fact SELECT '11111111-1111-7111-8111-111111111111', id, '2026-03-12', '', 'alleged', '', 1, 1
                FROM case_file";
            vault.write(WRITE, |w| w.execute(fact, []).map_err(Error::from)).unwrap();
            let past = "UPDATE fact SET date = '2026-04-12'; DELETE FROM temp.touched_record";
            vault.write(WRITE, |w| w.execute_batch(past).map_err(Error::from)).unwrap();
            vault.lock().unwrap();
        },
    },
    Class {
        code: "unknown-file",
        remedy: "look",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            // In every place where one may be dropped.
            for place in ["notes.txt", "slots/08", "blobs/desktop.ini", "tmp/letter.docx"] {
                std::fs::write(desk.vault().join(place), "x").unwrap();
            }
            std::fs::write(blob_of(desk, 1).with_file_name("thumbs.db"), "x").unwrap();
        },
    },
    Class {
        code: "orphans-quarantined",
        remedy: "take-up",
        items: &[],
        after: After::Repaired,
        harm: |desk| {
            // A sealed file whose row never came: what an intake leaves that was cut short a day ago.
            let vault = open(&desk.vault(), NOON);
            crate::vault::seal(&vault, b"sealed, and then the battery died").unwrap();
            vault.lock().unwrap();
            let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
            let known = [blob_of(desk, 1), blob_of(desk, 2)];
            let sealed = crate::vault::files_in(&desk.vault().join("blobs"));
            let orphan = sealed.into_iter().find(|file| !known.contains(file)).unwrap();
            std::fs::File::open(&orphan).unwrap().set_modified(old).unwrap();
        },
    },
    Class {
        code: "leftovers-swept",
        remedy: "mended",
        items: &[],
        after: After::Swept,
        harm: |desk| {
            std::fs::write(desk.vault().join("tmp/0123456789abcdef0123456789abcdef"), "x").unwrap();
        },
    },
    Class {
        code: "indexes-remade",
        remedy: "mended",
        items: &[],
        after: After::Mended,
        harm: |desk| super::indexes::empty_one(&desk.vault()),
    },
    Class {
        code: "database-damaged",
        remedy: "salvage",
        items: &[],
        after: After::Alarm,
        harm: |desk| {
            // The salt in front of the pages: the database opens all the same.
            flip(&database(desk), 3);
        },
    },
    Class {
        code: "clock-behind",
        remedy: "clock",
        items: &[],
        after: After::Stays,
        harm: |desk| {
            let vault = open(&desk.vault(), Timestamp::from_millis(NOON.millis() + 3_600_000));
            vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({}))).unwrap();
            vault.lock().unwrap();
        },
    },
];

const WRITE: Act = Act { label: "test-write", undoable: false };

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

/// Opens the vault, adds an entry, locks it.
fn look(desk: &Desk) {
    let vault = open(&desk.vault(), NOON);
    vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({}))).unwrap();
    vault.lock().unwrap();
}

const PAGE: usize = 4096;

/// Opens the vault, writes a setting that the log says nothing of, locks it.
fn colour(desk: &Desk, colour: &str) {
    let vault = open(&desk.vault(), NOON);
    let set = "INSERT INTO setting VALUES ('colour', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    vault.write(WRITE, |w| w.execute(set, [format!("\"{colour}\"")]).map_err(Error::from)).unwrap();
    vault.lock().unwrap();
}

fn colour_of(vault: &Vault) -> String {
    let sql = "SELECT value FROM setting WHERE key = 'colour'";
    vault.read(|db| db.query_row(sql, [], |row| row.get(0)).map_err(Error::from)).unwrap_or_default()
}

/// A copy of the locked vault.
fn old(desk: &Desk) -> tempfile::TempDir {
    let old = tempfile::tempdir().unwrap();
    copy(&desk.vault(), old.path());
    old
}

/// A copy of the vault that went its own way.
fn parted(desk: &Desk) -> tempfile::TempDir {
    let parted = old(desk);
    let vault = open(parted.path(), NOON);
    for _ in 0..2 {
        vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({ "parted": true }))).unwrap();
    }
    vault.lock().unwrap();
    parted
}

/// The database and its heads out of a copy: what lies beside them stays.
fn put_back(desk: &Desk, from: &Path) {
    for name in ["db/main.db", "head.a", "head.b"] {
        overwrite(&desk.vault().join(name), &std::fs::read(from.join(name)).unwrap());
    }
}

/// The sealed file of an exhibit: the pictures differ in size, so the larger number has the larger file.
fn blob_of(desk: &Desk, number: usize) -> PathBuf {
    let mut files = crate::vault::files_in(&desk.vault().join("blobs"));
    files.retain(|file| file.extension().is_some_and(|e| e == "dbl"));
    files.sort_by_key(|file| file.metadata().unwrap().len());
    let sizes: Vec<_> = files.iter().map(|file| file.metadata().unwrap().len()).collect();
    let large: Vec<_> = files.into_iter().filter(|file| file.metadata().unwrap().len() > 2048).collect();
    assert_eq!(large.len(), 2, "{sizes:?}");
    large[number - 1].clone()
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
                let mended = told.iter().find(|(action, details)| {
                    *action == Action::Restore && (details["what"] == "mended" || details["what"] == "indexes")
                });
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

#[test]
fn damage_in_the_pages_of_an_open_database_is_named_by_a_check_of_the_records() {
    let desk = desk();
    opened(&desk);
    let mut bytes = std::fs::read(database(&desk)).unwrap();
    let last = bytes.len() - PAGE / 2;
    bytes[last] ^= 1;
    std::fs::write(database(&desk), bytes).unwrap();
    let view = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
    let findings = view["work"]["findings"].as_array().unwrap();
    let found = find(findings, "database-damaged").unwrap_or_else(|| panic!("{view}"));
    assert_eq!(found["remedy"], "salvage");
}

#[test]
fn a_damaged_slot_of_ones_own_says_so_and_the_kit_gives_a_new_passphrase() {
    let desk = desk();
    opened(&desk);
    desk.core.draw_kit(false).unwrap();
    let paper = desk.folder().join("kit.pdf");
    desk.core.export_kit(Language::Ru, &paper).unwrap();
    let words = crate::custody::kit::words_on(&std::fs::read(&paper).unwrap()).remove(0);
    desk.ask("kit.confirm", json!({ "words": words }));
    desk.ask("vault.lock", json!({}));
    flip(&desk.vault().join("slots/00"), 100);
    let refused = desk.refused("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(refused.code, "passphrase-or-slot");
    let new = "jailoo kymyz boorsok kalpak 93 tez";
    desk.ask("vault.recover", json!({ "folder": null, "words": words, "passphrase": new }));
    desk.ask("vault.lock", json!({}));
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": new }));
    assert_eq!(status["findings"], json!([]), "the slot is whole again");
}

#[test]
fn what_keeps_a_vault_closed_is_said_by_its_name_and_nothing_is_changed() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 6] = [
        ("slots-missing", |vault| std::fs::remove_dir_all(vault.join("slots")).unwrap()),
        ("database-missing", |vault| std::fs::remove_file(vault.join("db/main.db")).unwrap()),
        ("database-missing", |vault| std::fs::remove_dir_all(vault.join("db")).unwrap()),
        ("database-damaged", |vault| std::fs::write(vault.join("db/main.db"), "").unwrap()),
        ("database-damaged", |vault| {
            let bytes = std::fs::read(vault.join("db/main.db")).unwrap();
            std::fs::write(vault.join("db/main.db"), &bytes[..bytes.len() / 2 + 100]).unwrap();
        }),
        ("vault-link", |vault| {
            let documents = vault.with_file_name("documents");
            std::fs::create_dir(&documents).unwrap();
            std::fs::remove_dir(vault.join("tmp")).unwrap();
            std::os::unix::fs::symlink(documents, vault.join("tmp")).unwrap();
        }),
    ];
    let desk = desk();
    for (code, harm) in harms {
        let place = tempfile::tempdir().unwrap();
        let vault = place.path().join("vault");
        copy(&desk.vault(), &vault);
        harm(&vault);
        let refused = desk.refused("vault.open", json!({ "folder": vault, "passphrase": PASSPHRASE }));
        assert_eq!(refused.code, code);
        assert_eq!(refused.params.get("place").map(String::as_str), (code == "vault-link").then_some("tmp"));
    }
    assert_eq!(opened(&desk), [] as [Value; 0], "the vault they were copied from");
}

/// The kinds a finding can be, as the generated type lists them: no list is kept by hand.
fn kinds() -> BTreeSet<String> {
    let declared = Finding::decl(&ts_rs::Config::new());
    let kinds = declared.split("\"kind\": \"").skip(1).map(|rest| rest.split('"').next().unwrap().replace('_', "-"));
    let kinds: BTreeSet<_> = kinds.collect();
    assert!(kinds.len() >= 22, "{declared}");
    kinds
}

#[test]
fn no_kind_of_finding_is_without_a_damage_that_shows_it() {
    let tried: BTreeSet<_> = CLASSES.iter().map(|class| class.code.to_owned()).collect();
    assert_eq!(tried.len(), CLASSES.len(), "each once");
    let mut kinds = kinds();
    // No damage, but a file that a disk does not let go: `vault::destroy::a_disk_that_does_not_let_go…`.
    assert!(kinds.remove("destroyed-left"));
    // What a rescue without a backup could not bring back: `vault::former::without_the_file_a_rescue…`.
    assert!(kinds.remove("former-keys-lost"));
    // What earlier rescues set aside and the next cannot read: `vault::carried::what_was_set_aside_and_cannot_be_read…`.
    assert!(kinds.remove("aside-unread"));
    assert_eq!(kinds.difference(&tried).collect::<Vec<_>>(), [] as [&String; 0], "these have no test");
    assert_eq!(tried.difference(&kinds).collect::<Vec<_>>(), [] as [&String; 0], "these do not exist");
}

#[test]
fn every_finding_and_every_remedy_has_its_sentence_in_every_language() {
    let faults = [LogFault::Missing, LogFault::Altered, LogFault::Unchained, LogFault::Unsigned, LogFault::Details];
    for language in Language::ALL {
        let code = language.code();
        let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
        for file in ["app.ftl", "users.ftl"] {
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("ui/locales/{code}/{file}"));
            let resource = FluentResource::try_new(std::fs::read_to_string(path).unwrap()).unwrap();
            bundle.add_resource(resource).unwrap();
        }
        let say = |id: &str, arguments: &FluentArgs<'_>| {
            let message = bundle.get_message(id).and_then(|message| message.value());
            let message = message.unwrap_or_else(|| panic!("{code}: {id} is missing"));
            let mut errors = Vec::new();
            let said = bundle.format_pattern(message, Some(arguments), &mut errors).into_owned();
            (said, errors.is_empty())
        };
        for kind in kinds() {
            let mut arguments = FluentArgs::new();
            for name in ["slot", "head", "log", "journal", "seq", "anchor", "count", "problems", "milliseconds"] {
                arguments.set(name, 7);
            }
            for (name, value) in
                [("reason", "missing"), ("place", "there"), ("what", "fact"), ("case", "1/2026"), ("number", "7")]
            {
                arguments.set(name, value);
            }
            for (name, value) in [("on", "01.11.2026"), ("file", "000000000003-abababab.tsr")] {
                arguments.set(name, value);
            }
            let (said, whole) = say(&format!("finding-{kind}"), &arguments);
            assert!(whole && said.chars().count() > 20, "{code}: {kind}: {said}");
        }
        // A broken file of a text is told as that.
        for (was, what) in ["missing", "damaged", "unreadable"]
            .into_iter()
            .flat_map(|was| ["text", "ocr", "transcript", "translation"].map(|what| (was, what)))
        {
            let mut arguments = FluentArgs::new();
            arguments.set("what", what);
            let (said, whole) = say(&format!("finding-text-{was}"), &arguments);
            assert!(whole && said.chars().count() > 15, "{code}: {was} {what}: {said}");
        }
        let reasons: BTreeSet<_> = faults
            .iter()
            .map(|fault| {
                let mut arguments = FluentArgs::new();
                arguments.set("seq", 7);
                arguments.set("reason", json!(fault).as_str().unwrap().to_owned());
                say("finding-log-broken", &arguments).0
            })
            .collect();
        assert_eq!(reasons.len(), faults.len(), "{code}: each fault of an entry in words of its own");
        // A rescue is what says that a file is to be put back.
        for remedy in CLASSES.iter().map(|class| class.remedy).chain(["put-back", "read-again", "fetch-text"]) {
            assert!(say(&format!("remedy-{remedy}"), &FluentArgs::new()).0.chars().count() > 10, "{code}: {remedy}");
        }
    }
}
