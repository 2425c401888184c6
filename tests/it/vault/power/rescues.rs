//! A damaged database gives way: to that of a backup, or to an empty one where there is none.

use super::*;
use crate::vault::cuts::{NOT_ALONE, Scene, a_rescue_alone_goes_on, a_rescue_goes_on, harmed, take_up_all};
use crate::vault::former::work_of;
use dalil::vault::moments::{OF_A_RESCUE, OF_FORMER_KEYS};

/// Says that all of a rescue that was acknowledged is there at the next opening, with nothing to be taken up anew.
fn is_all_there(scene: &Scene, what: &str) {
    let vault = open_swept(&scene.office, what);
    assert_eq!(take_up_all(&vault), 0, "{what}: what was taken up has its row");
    scene.compare(&vault, what);
    vault.lock().unwrap();
}

#[test]
fn a_rescue_that_the_power_was_cut_in_comes_to_its_end() {
    let disk = Disk::new();
    for prior in ["database", "nothing-described", "openers"] {
        for moment in OF_A_RESCUE.iter().chain(&[ACKNOWLEDGED]).copied() {
            if (prior, moment) == ("openers", "salvage-aside") {
                continue; // the database stays where it is
            }
            let what = format!("{prior} {moment}");
            let scene = harmed(prior);
            let left = disk.end(&scene.office, "rescue", moment, None);
            let scene = Scene { office: left, ..scene };
            if moment == ACKNOWLEDGED {
                is_all_there(&scene, &what);
            }
            a_rescue_goes_on(&scene, prior, &what);
        }
    }
}

#[test]
fn a_rescue_without_a_backup_that_the_power_was_cut_in_comes_to_its_end() {
    let disk = Disk::new();
    for moment in OF_A_RESCUE.iter().chain(&[ACKNOWLEDGED]).copied().filter(|moment| !NOT_ALONE.contains(moment)) {
        let scene = harmed("database");
        let left = disk.end(&scene.office, "rescue alone", moment, None);
        let scene = Scene { office: left, ..scene };
        if moment == ACKNOWLEDGED {
            is_all_there(&scene, moment);
        }
        a_rescue_alone_goes_on(&scene, moment);
    }
}

#[test]
fn former_keys_that_the_power_was_cut_in_are_all_there() {
    let disk = Disk::new();
    for moment in OF_FORMER_KEYS {
        match work_of(moment) {
            "open" => {
                let scene = Scene::new().keys_changed().later(50_000);
                fs::write(scene.office.path().join("former-keys"), "damaged").unwrap();
                let left = disk.end(&scene.office, "open", moment, None);
                let scene = Scene { office: left, ..scene };
                let (vault, findings) = scene.office.open();
                let known =
                    |finding: &Finding| matches!(finding, Finding::FormerKeysDamaged | Finding::LeftoversSwept { .. });
                assert!(findings.iter().all(known), "{moment}: {findings:?}");
                scene.compare(&vault, moment);
                let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
                let told = log.iter().any(|entry| entry.details["what"] == "mended");
                assert!(told, "{moment}: a mending without an entry");
                vault.lock().unwrap();
                scene.office.open_clean();
            }
            "backup" => {
                let scene = harmed("database");
                let left = disk.end(&scene.office, "rescue", moment, None);
                a_rescue_goes_on(&Scene { office: left, ..scene }, "database", moment);
            }
            _ => {
                let scene = harmed("database");
                let left = disk.end(&scene.office, "rescue alone", moment, None);
                a_rescue_alone_goes_on(&Scene { office: left, ..scene }, moment);
            }
        }
    }
}

#[test]
fn what_was_written_after_a_rescue_is_there_though_the_power_was_cut_before_its_end() {
    let disk = Disk::new();
    for work in ["rescue, not ended", "rescue alone, not ended"] {
        let scene = harmed("database");
        let left = disk.end(&scene.office, work, ACKNOWLEDGED, None);
        let scene = Scene { office: left, ..scene };
        is_all_there(&scene, work);
        if work == "rescue, not ended" {
            a_rescue_goes_on(&scene, "database", work);
        } else {
            a_rescue_alone_goes_on(&scene, work);
        }
    }
}

#[test]
fn a_disk_that_lies_about_any_one_step_of_a_rescue_loses_the_vault_or_what_was_set_aside() {
    let disk = Disk::new();
    for work in ["rescue", "rescue alone"] {
        for deaf in ["database", "/vault/db", "/vault/quarantine"] {
            let scene = harmed("database");
            let left = disk.end(&scene.office, work, ACKNOWLEDGED, Some(deaf));
            let is_kept = fs::read_dir(left.path().join("quarantine")).unwrap().count() > 0;
            let opens = open(&left.path()).is_ok();
            assert_eq!((opens, is_kept), (deaf == "/vault/quarantine", deaf != "/vault/quarantine"), "{work}, {deaf}");
        }
    }
}
