//! Timestamps that were taken in and are removed from the folder: the log knows which there were.

use super::*;
use crate::custody::authority::{Authority, Keys};

/// A locked vault that was stamped once; gives how many entries are covered, the answer's name and its bytes.
fn stamped() -> Option<(Office, u64, String, Vec<u8>)> {
    let authority = Authority::new(Keys::P256)?;
    let (office, vault) = Office::new();
    vault.pin_roots(&std::fs::read(authority.root()).unwrap()).unwrap();
    let size = vault.request_timestamp().unwrap().size;
    let answer = authority.answer(&office.path().join(format!("anchors/{size:012}.tsq")));
    assert_eq!(vault.import_timestamp(&answer).unwrap().entries, size);
    vault.lock().unwrap();
    let name = format!("{size:012}-{}.tsr", &digest(&answer).to_string()[..8]);
    Some((office, size, name, answer))
}

#[test]
fn a_timestamp_that_was_taken_in_and_is_gone_is_told_until_it_is_back_and_written_down_once() {
    let Some((office, anchor, file, answer)) = stamped() else { return };
    assert_eq!(verify(&office.open_clean(), Level::Originals), [], "as it was stamped");
    let path = office.path().join("anchors").join(&file);
    std::fs::remove_file(&path).unwrap();
    let gone = Finding::TimestampMissing { file, anchor, at: Timestamp::from_millis(NOON) };
    for _ in 0..2 {
        let (vault, findings) = office.open();
        assert_eq!(findings, std::slice::from_ref(&gone));
        assert_eq!(verify(&vault, Level::Records), std::slice::from_ref(&gone));
        let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == Action::Alarm).count(), 1);
        vault.lock().unwrap();
    }
    std::fs::write(&path, answer).unwrap();
    assert_eq!(verify(&office.open_clean(), Level::Originals), [], "it was brought back");
}

#[test]
fn an_emptied_folder_of_anchors_is_told_and_an_answer_taken_in_again_counts() {
    let Some((office, anchor, file, answer)) = stamped() else { return };
    let anchors = office.path().join("anchors");
    let kept = tempfile::tempdir().unwrap();
    copy(&anchors, kept.path());
    std::fs::remove_dir_all(&anchors).unwrap();
    let gone = Finding::TimestampMissing { file: file.clone(), anchor, at: Timestamp::from_millis(NOON) };
    let (vault, findings) = office.open();
    assert_eq!(findings, [gone]);
    assert!(vault.import_timestamp(&answer).is_err(), "without its note it stamps nothing that is known");
    std::fs::create_dir_all(&anchors).unwrap();
    for name in [format!("{anchor:012}.note"), format!("{anchor:012}.tsq")] {
        std::fs::copy(kept.path().join(&name), anchors.join(&name)).unwrap();
    }
    vault.import_timestamp(&answer).unwrap();
    assert_eq!(verify(&vault, Level::Originals), []);
    vault.lock().unwrap();
    assert!(anchors.join(&file).is_file());
    office.open_clean();
}

#[test]
fn a_timestamp_that_is_there_and_damaged_is_told_as_damaged_only() {
    let Some((office, _, file, answer)) = stamped() else { return };
    overwrite(&office.path().join("anchors").join(&file), &answer[..answer.len() - 9]);
    assert_eq!(office.open().1, [Finding::AnchorDamaged { file }]);
}
