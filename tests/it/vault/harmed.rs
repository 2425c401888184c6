//! A disk that fails while a damaged original is mended by a fresh copy, and while what was destroyed is removed from a
//! backup. What is mended stays mended and what was left of the old file is kept; what is said to be removed is gone, the
//! newest set never is, and what a failure left is removed when it is asked for again. The disk is that of [`super::faults`].

use super::faults::{Run, first};
use super::*;
use dalil::cases::{self, CaseDetails, Jurisdiction, Stage};
use dalil::evidence::intake::{Arrival, Received, receive};
use dalil::evidence::{self, Covert, EvidenceDetails, Form};
use dalil::vault::backup::{self, Copied};
use dalil::worker::Program;
use std::io::Cursor;

const GONE: usize = 5_000;

fn passing(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Opens a case and takes the first original in as an item of it.
pub(super) fn begin(vault: &Vault) {
    let case = CaseDetails {
        number: "1/2026".into(),
        title: String::new(),
        jurisdiction: Jurisdiction::Kg,
        stage: Stage::Intake,
        register_number: String::new(),
        languages: vec![dalil::base::Language::Ru],
        team: Vec::new(),
        note: String::new(),
    };
    vault.write(WRITE, |w| cases::add(w, case, w.at()).map_err(|_| Error::Cancelled)).unwrap();
    assert!(matches!(take_in(vault).unwrap(), Received::Added(_)));
}

fn take_in(vault: &Vault) -> Result<Received> {
    let sql = "SELECT id FROM case_file";
    let case = vault.read(|db| db.query_row(sql, [], |row| row.get(0)).map_err(Error::from))?;
    let details = EvidenceDetails {
        title: "Расписка".into(),
        source: String::new(),
        received_from: String::new(),
        received_by: String::new(),
        received_on: String::new(),
        received_where: String::new(),
        form: Form::Unknown,
        covert: Covert::Unknown,
        carrier: String::new(),
        language: String::new(),
        sensitive: false,
        note: String::new(),
        wordings: Vec::new(),
    };
    let bytes = first();
    let length = bytes.len() as u64;
    let arrival = Arrival { case, name: "receipt.bin".into(), length, file_time: None, details, listed: None };
    let nobody = Program::at("/nonexistent"); // nothing of it is to be read
    receive(vault, &nobody, &mut Cursor::new(bytes), &arrival, &mut on).map_err(|error| match error {
        evidence::Error::Vault(error) => error,
        other => panic!("{other}"),
    })
}

/// Harms the file of the one original of a locked vault.
pub(super) fn damage(folder: &Path) {
    let file = only_blob_file(folder);
    overwrite(&file, &harmed(&std::fs::read(&file).unwrap()));
}

fn harmed(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[4_000] ^= 1;
    bytes
}

/// The work: the same file is taken in again.
pub(super) fn mend(vault: &Vault) -> Result<&'static str> {
    Ok(match take_in(vault)? {
        Received::Mended(_) => "mended",
        _ => "whole",
    })
}

/// Whether it was mended if that was said, and otherwise can be.
pub(super) fn is_mended(vault: &Vault, copied: &Path, run: &Run, what: &str) {
    let sql = "SELECT id FROM blob";
    let blob: BlobId = vault.read(|db| db.query_row(sql, [], |row| row.get(0)).map_err(Error::from)).unwrap();
    let told = || -> (i64, i64) {
        let sql =
            "SELECT (SELECT count(*) FROM replaced_blob), (SELECT count(*) FROM custody_entry WHERE action = 'restore'
            AND CAST(details AS TEXT) ->> '$.what' = 'copy')";
        vault.read(|db| db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(Error::from)).unwrap()
    };
    let (replaced, entries) = told();
    assert!(replaced == entries && replaced < 2, "{what}: {replaced} replaced, {entries} told");
    let is_broken = vault.broken(blob, &mut on).unwrap().is_some();
    assert_eq!(
        is_broken,
        replaced == 0,
        "{what}: the log says that it was mended, and it was not, or the other way about"
    );
    assert!(!is_broken || !run.lines.iter().any(|line| line == "mended"), "{what}: it was said to be mended");
    if is_broken {
        assert_eq!(mend(vault).unwrap(), "mended", "{what}: it can be mended now");
    }
    assert_eq!((told(), read_all(vault, blob).unwrap() == first()), ((1, 1), true), "{what}");
    let kept = files_in(&copied.join("vault/quarantine"));
    assert_eq!(kept.len(), 1, "{what}: what was left of the old file is kept: {kept:?}");
    assert!(kept[0].extension().is_some_and(|ending| ending == "damaged"), "{what}: {kept:?}");
}

/// Backs up twice, destroys one of two originals, and backs up once more.
pub(super) fn destroy_one(vault: &Vault, stick: &Path) {
    let (item, blob) = intake(vault, &original(GONE));
    for _ in 0..2 {
        vault.back_up(stick, &mut passing).unwrap();
    }
    let digest = digest(&original(GONE));
    let done = vault.destroy("test-destroy", |w| {
        w.shred(&[blob])?;
        w.custody(Action::Delete, &[(item, digest)], &serde_json::json!({ "reason": "a wrong upload" }))
    });
    assert!(done.unwrap().1);
    vault.back_up(stick, &mut passing).unwrap();
}

/// The work: what was destroyed is removed from the backup, with the earlier sets.
pub(super) fn purge(vault: &Vault, stick: &Path) -> Result<String> {
    let purged = vault.purge_backup(stick, true, &mut passing)?;
    Ok(format!("purged {} {}", purged.files, purged.sets))
}

/// Whether all of it is gone if that was said, or goes now; and the newest set is whole, whatever happened.
pub(super) fn is_purged(vault: &Vault, stick: &Path, run: &Run, what: &str) {
    let home = backup::backup_homes(stick).unwrap().remove(0);
    let sets = || std::fs::read_dir(home.join("sets")).unwrap().count();
    let is_all_there = files_in(&home.join("blobs")).len() == 2 && sets() == 3;
    let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    let is_told = log.iter().any(|e| e.action == Action::Delete && e.details["what"] == "backup");
    assert!(is_told || is_all_there, "{what}: the log is told before anything goes");
    if run.lines.iter().any(|line| line.starts_with("purged ")) {
        assert_eq!((files_in(&home.join("blobs")).len(), sets()), (1, 1), "{what}: it was said that all is gone");
    }
    let held = vault.destroyed_in_backup(stick).unwrap();
    let nothing = held.files.is_empty() && held.sets.is_empty() && held.unlisted.is_empty();
    assert_eq!(
        nothing,
        (files_in(&home.join("blobs")).len(), sets()) == (1, 1),
        "{what}: what is left is told: {held:?}"
    );
    vault.purge_backup(stick, true, &mut passing).unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
    assert_eq!((files_in(&home.join("blobs")).len(), sets()), (1, 1), "{what}: and now it is gone");
    let check = vault.check_own_backup(stick, &mut passing).unwrap();
    assert!(check.is_whole() && check.set.number == 3, "{what}: the newest set is whole");
}
