//! Originals that are there: one is destroyed, and a fresh copy takes the place of one that is damaged.

use super::*;
use crate::vault::destroy::{destroy, file_of, lies_in, wrapped_key};
use crate::vault::harmed;
use crate::vault::steps::{DOOMED, blob_of, doomed, is_whole, text};
use dalil::vault::moments::{REPLACING, STEPS_OF_DESTROYING, STEPS_OF_INTAKE};

#[test]
fn an_original_that_was_being_destroyed_when_the_power_was_cut_is_gone_or_all_there() {
    let disk = Disk::new();
    for moment in STEPS_OF_DESTROYING.iter().chain(&[ACKNOWLEDGED]).copied() {
        let (office, vault) = Office::new();
        for n in [1, DOOMED] {
            intake(&vault, &text(n));
        }
        let file = file_of(&vault, &office.path(), blob_of(&vault, DOOMED).unwrap());
        let key = wrapped_key(&file);
        vault.lock().unwrap();
        let left = disk.end(&office, "destroy", moment, None);
        let file = left.path().join(file.strip_prefix(office.path()).unwrap());
        let is_gone = || !file.exists() && !lies_in(&left.path(), &key);
        // It was said that nothing of it is left: no opening is needed for that.
        assert!(moment != ACKNOWLEDGED || is_gone(), "{moment}");
        let vault = open_swept(&left, moment);
        if moment == "write-written" {
            is_whole(&vault, &[1, DOOMED], moment);
            let (item, blob) = doomed(&vault);
            assert!(destroy(&vault, item, blob), "{moment}: it is destroyed when it is asked again");
        }
        assert!(is_gone(), "{moment}: nothing of it is left");
        assert!(!pages(&vault).windows(key.len()).any(|part| part == key), "{moment}: nor its key");
        assert_eq!(blob_of(&vault, DOOMED), None, "{moment}");
        assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new(), "{moment}");
        intake(&vault, &text(30));
        vault.lock().unwrap();
        is_whole(&left.open_clean(), &[1, 30], moment);
    }
}

#[test]
fn a_damaged_original_is_mended_or_can_be_after_a_power_cut_at_any_step() {
    let disk = Disk::new();
    for moment in STEPS_OF_INTAKE.iter().chain(REPLACING).chain(&[ACKNOWLEDGED]).copied() {
        if moment == "draft-half-written" {
            continue; // it is one chunk
        }
        let (office, vault) = Office::new();
        harmed::begin(&vault);
        vault.lock().unwrap();
        harmed::damage(&office.path());
        let left = disk.end(&office, "mend", moment, None);
        let vault = open_swept(&left, moment);
        harmed::is_mended(&vault, left.folder.path(), &run(moment, "mended"), moment);
        assert_eq!(verify(&vault, Level::Originals), [], "{moment}");
        vault.lock().unwrap();
        left.open_clean();
    }
}

#[test]
fn a_disk_that_lies_about_sealed_files_loses_the_fresh_copy_and_the_opening_tells() {
    let disk = Disk::new();
    let (office, vault) = Office::new();
    harmed::begin(&vault);
    vault.lock().unwrap();
    harmed::damage(&office.path());
    let (_, findings) = disk.end(&office, "mend", ACKNOWLEDGED, Some("original")).open();
    assert!(findings.iter().any(|finding| matches!(finding, Finding::BlobMissing { .. })), "{findings:?}");
}
