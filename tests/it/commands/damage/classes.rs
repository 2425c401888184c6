//! The classes of damage, each with how it is made.

use super::{PAGE, WRITE, database, flip, open};
use crate::support::{Desk, NOON, PASSPHRASE};
use crate::vault::{copy, overwrite};
use dalil::base::{FixedClock, Timestamp};
use dalil::vault::{Action, Error, Passphrase, Vault};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What undoes a damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
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

pub struct Class {
    pub code: &'static str,
    pub remedy: &'static str,
    /// The numbers of the exhibits it touches.
    pub items: &'static [u64],
    pub after: After,
    pub harm: fn(&Desk),
}

pub const CLASSES: &[Class] = &[
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
        remedy: "spare",
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
        harm: |desk| super::super::indexes::empty_one(&desk.vault()),
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

/// Opens the vault, adds an entry, locks it.
fn look(desk: &Desk) {
    let vault = open(&desk.vault(), NOON);
    vault.write(WRITE, |w| w.custody(Action::View, &[], &json!({}))).unwrap();
    vault.lock().unwrap();
}

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
