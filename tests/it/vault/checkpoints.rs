//! Checkpoints that the vault makes by itself: when, how many, what they show, and that failing to make one fails nothing.

use super::*;
use dalil::base::Clock;
use dalil::vault::log::checkpoint::SignedNote;
use std::sync::atomic::{AtomicI64, Ordering};

const MINUTE: i64 = 60_000;

/// A clock that a test sets.
struct Wound(AtomicI64);

impl Clock for Wound {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed))
    }
}

fn wound(office: &Office) -> (Vault, Arc<Wound>) {
    let clock = Arc::new(Wound(AtomicI64::new(NOON)));
    (Vault::open(&office.path(), &passphrase(), clock.clone()).unwrap().0, clock)
}

fn log(vault: &Vault, entries: u64) {
    for _ in 0..entries {
        vault.write(WRITE, |w| w.custody(Action::View, &[], &serde_json::json!({}))).unwrap();
    }
}

/// Entries of the log.
fn size(vault: &Vault) -> u64 {
    vault.checkpoint().unwrap().checkpoint().size
}

/// The sizes of the checkpoints that lie there.
fn noted(folder: &Path) -> Vec<u64> {
    let notes = files_in(&folder.join("anchors")).into_iter().filter(|path| path.extension().unwrap() == "note");
    notes.map(|path| SignedNote::read(&std::fs::read(path).unwrap()).unwrap().checkpoint().size).collect()
}

#[test]
fn a_lock_keeps_a_checkpoint_if_anything_was_logged() {
    let (office, vault) = Office::new();
    log(&vault, 3);
    let first = size(&vault);
    assert_eq!(noted(&office.path()), [] as [u64; 0]);
    vault.lock().unwrap();
    assert_eq!(noted(&office.path()), [first]);
    office.open_clean().lock().unwrap();
    assert_eq!(noted(&office.path()), [first], "nothing was logged since");
    let vault = office.open_clean();
    log(&vault, 1);
    drop(vault); // as a program does that ends
    assert_eq!(noted(&office.path()), [first, first + 1]);
    let vault = office.open_clean();
    assert_eq!(verify(&vault, Level::Records), []);
    let verdict = vault.verdict(None, &mut on).unwrap();
    assert!(verdict.anchors.iter().all(|anchor| anchor.own && anchor.agrees && anchor.signed));
    assert_eq!((verdict.anchors.len(), verdict.anchored), (2, None), "nobody vouches for the time");
}

#[test]
fn the_first_write_after_an_hour_and_the_hundredth_entry_keep_one() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let (vault, clock) = wound(&office);
    let begun = noted(&office.path());
    log(&vault, 1);
    clock.0.store(NOON + 59 * MINUTE, Ordering::Relaxed);
    log(&vault, 1);
    assert_eq!(noted(&office.path()), begun, "the hour is not over");
    clock.0.store(NOON + 60 * MINUTE, Ordering::Relaxed);
    log(&vault, 1);
    let hourly = size(&vault);
    assert_eq!(noted(&office.path()).last(), Some(&hourly));
    clock.0.store(NOON + 119 * MINUTE, Ordering::Relaxed);
    log(&vault, 99);
    assert_eq!(noted(&office.path()).last(), Some(&hourly), "neither an hour nor a hundred entries");
    log(&vault, 1);
    assert_eq!(noted(&office.path()).last(), Some(&(hourly + 100)));
    // What logs nothing needs none, however late it is.
    clock.0.store(NOON + 600 * MINUTE, Ordering::Relaxed);
    let set = "INSERT INTO setting VALUES ('office', '1')";
    vault.write(WRITE, |w| w.execute(set, []).map_err(Error::from)).unwrap();
    assert_eq!(noted(&office.path()).last(), Some(&(hourly + 100)));
    // A clock that was set back does not keep them from being made.
    log(&vault, 1);
    clock.0.store(NOON - 600 * MINUTE, Ordering::Relaxed);
    log(&vault, 1);
    assert_eq!(noted(&office.path()).last(), Some(&size(&vault)));
}

#[test]
fn a_database_set_back_with_its_heads_is_named_by_them() {
    let (office, vault) = Office::new();
    log(&vault, 2);
    vault.lock().unwrap();
    let files = ["db/main.db", "head.a", "head.b"];
    let old = files.map(|name| std::fs::read(office.path().join(name)).unwrap());
    let vault = office.open_clean();
    let before = size(&vault);
    log(&vault, 5);
    vault.lock().unwrap();
    for (name, bytes) in files.iter().zip(&old) {
        overwrite(&office.path().join(name), bytes);
    }
    let (vault, findings) = office.open();
    assert_eq!(findings, [Finding::LogShorterThanAnchor { anchor: before + 5, log: before }]);
    // What is written from here on is another history. The checkpoint of the first one stays and says so.
    log(&vault, 6);
    vault.lock().unwrap();
    assert!(noted(&office.path()).contains(&(before + 5)));
    let (vault, _) = office.open();
    let verdict = vault.verdict(None, &mut on).unwrap();
    assert!(verdict.failed.is_some_and(|failed| failed.reason.word() == "rewritten"));
}

#[test]
fn another_history_of_the_same_length_gets_a_note_of_its_own() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let away = tempfile::tempdir().unwrap();
    copy(&office.path(), away.path());
    let vault = office.open_clean();
    log(&vault, 2);
    vault.lock().unwrap();
    let (other, _) = open(away.path()).unwrap();
    other.write(WRITE, |w| w.custody(Action::Export, &[], &serde_json::json!({}))).unwrap();
    let length = size(&other) + 1;
    let note = office.path().join(format!("anchors/{length:012}.note"));
    let theirs = std::fs::read(&note).unwrap();
    overwrite(&away.path().join(format!("anchors/{length:012}.note")), &theirs);
    log(&other, 1);
    other.request_timestamp().unwrap();
    other.lock().unwrap();
    assert_eq!(noted(away.path()).iter().filter(|size| **size == length).count(), 2);
    assert_eq!(std::fs::read(away.path().join(format!("anchors/{length:012}.note"))).unwrap(), theirs, "it stays");
    let (_, findings) = open(away.path()).unwrap();
    assert_eq!(findings, [Finding::LogDiffersFromAnchor { anchor: length }]);
}

#[test]
fn few_of_them_are_kept_and_none_that_was_sent_for_a_stamp() {
    let (office, vault) = Office::new();
    log(&vault, 1);
    vault.request_timestamp().unwrap();
    let asked = size(&vault);
    vault.lock().unwrap();
    for _ in 0..40 {
        let vault = office.open_clean();
        log(&vault, 1);
        vault.lock().unwrap();
    }
    let kept = noted(&office.path());
    assert_eq!(kept.len(), 1 + 16 + 1, "the one that was asked for, sixteen, and that of the last lock");
    assert_eq!((kept.first(), kept.last()), (Some(&asked), Some(&(asked + 40))));
    let vault = office.open_clean();
    assert_eq!(vault.request_timestamp().unwrap().size, asked + 40, "a kept one can be stamped");
}

#[test]
fn a_checkpoint_that_cannot_be_kept_fails_neither_the_write_nor_the_lock() {
    let (office, vault) = Office::new();
    log(&vault, 1);
    let in_the_way = |size| office.path().join(format!("anchors/{size:012}.note"));
    (1..200).for_each(|size| std::fs::create_dir(in_the_way(size)).unwrap());
    log(&vault, 120);
    vault.lock().unwrap();
    (1..200).for_each(|size| std::fs::remove_dir(in_the_way(size)).unwrap());
    let vault = office.open_clean();
    log(&vault, 1);
    vault.lock().unwrap();
    assert_eq!(noted(&office.path()).len(), 1, "the next one is");
    office.open_clean();
}

#[test]
fn they_go_into_every_backup() {
    let (office, vault) = Office::new();
    log(&vault, 4);
    vault.lock().unwrap();
    let vault = office.open_clean();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    let copies = files_in(stick.path());
    assert!(copies.iter().any(|path| path.extension().is_some_and(|ending| ending == "note")));
}
