//! Originals on their way in.

use super::*;
use crate::vault::steps::{is_whole, text};
use dalil::vault::moments::STEPS_OF_INTAKE;

/// A locked vault with one original.
fn with_one() -> Office {
    let (office, vault) = Office::new();
    intake(&vault, &text(1));
    vault.lock().unwrap();
    office
}

#[test]
fn what_was_acknowledged_is_left_after_a_power_cut_at_any_step() {
    let disk = Disk::new();
    for moment in STEPS_OF_INTAKE.iter().chain(&[ACKNOWLEDGED]) {
        let left = disk.end(&with_one(), "intake", moment, None);
        let vault = open_swept(&left, moment);
        let mut known = vec![1];
        if ["write-committed", "head-written", "write-headed", ACKNOWLEDGED].contains(moment) {
            known.extend([20, 21]);
        }
        is_whole(&vault, &known, moment);
        intake(&vault, &text(30));
        known.push(30);
        vault.lock().unwrap();
        is_whole(&left.open_clean(), &known, moment);
    }
}

#[test]
fn a_folder_that_a_killed_program_made_is_durable_once_an_original_lies_in_it() {
    let disk = Disk::new();
    let office = with_one();
    let durable = durable(&office);
    for shard in 0..=u8::MAX {
        fs::create_dir_all(office.path().join(format!("blobs/{shard:02x}"))).unwrap();
    }
    let left = disk.end_from(durable.path(), &office, "intake", ACKNOWLEDGED, None);
    is_whole(&open_swept(&left, "shards"), &[1, 20, 21], "shards");
}

#[test]
fn a_disk_that_says_what_is_not_so_loses_it_and_the_opening_tells() {
    let disk = Disk::new();
    for place in ["draft", "original", "database"] {
        let (_, findings) = disk.end(&with_one(), "intake", ACKNOWLEDGED, Some(place)).open();
        let told = |finding: &Finding| {
            matches!(
                (place, finding),
                ("draft", Finding::BlobDamaged { .. })
                    | ("original", Finding::BlobMissing { .. })
                    | ("database", Finding::LogShorterThanHead { .. })
            )
        };
        assert!(findings.iter().any(told), "{place}: {findings:?}");
    }
}
