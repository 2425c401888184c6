//! Copies of a vault: a backup is made, a vault comes back from one, and what was destroyed goes from one.

use super::*;
use crate::vault::cuts::{Scene, a_backup_goes_on, a_restoration_goes_on};
use crate::vault::faults::first;
use crate::vault::harmed;
use dalil::vault::backup::{self, Copied};
use dalil::vault::moments::{OF_A_BACKUP, OF_A_PURGE, OF_A_RESTORATION};

/// How many sets are kept.
const KEPT: usize = 10;

/// The numbers of the sets that are listed, the newest first. Whatever has the name of a set is listed.
fn listed(stick: &Path, what: &str) -> Vec<usize> {
    let sets = backup::backup_sets(stick).unwrap_or_default();
    let homes = backup::backup_homes(stick).unwrap_or_default();
    let names = homes.iter().flat_map(|home| fs::read_dir(home.join("sets")).unwrap().flatten());
    let named = names.filter(|entry| !entry.file_name().to_string_lossy().starts_with(".part-")).count();
    assert_eq!(named, sets.len(), "{what}: a set that has its name has its list");
    sets.iter().map(|(_, set)| set.number as usize).collect()
}

#[test]
fn a_backup_that_the_power_was_cut_in_is_none_or_whole_and_one_that_was_acknowledged_is_there() {
    let disk = Disk::new();
    for before in [0, 1, KEPT] {
        for moment in OF_A_BACKUP.iter().chain(&[ACKNOWLEDGED]).copied() {
            if moment != ACKNOWLEDGED && (moment == "backup-forgetting") != (before == KEPT) {
                continue; // only an eleventh set lets one go
            }
            let what = format!("{before} before, {moment}");
            let scene = Scene::new().backed_up_times(before).later(40_000);
            let left = disk.end(&scene.office, "backup", moment, None);
            let scene = Scene { office: left, ..scene };
            let is_named = ["backup-named", "backup-remembered", "backup-forgetting", ACKNOWLEDGED].contains(&moment);
            let there: Vec<_> = (1..=before + usize::from(is_named)).rev().take(KEPT).collect();
            let listed = listed(&scene.stick(), &what);
            assert!(listed.starts_with(&there), "{what}: {listed:?}");
            a_backup_goes_on(&scene, true, &what);
        }
    }
}

#[test]
fn a_backup_that_was_broken_off_and_taken_up_again_is_there_with_what_was_copied_first() {
    let disk = Disk::new();
    let scene = Scene::new();
    let vault = scene.office.open_clean();
    // Broken off when all is copied and nothing is read back.
    let mut first = None;
    let mut halfway = |copied: Copied| {
        let database = *first.get_or_insert(copied.of);
        let is_of_originals = ![database, 0].contains(&copied.of);
        if is_of_originals && copied.done > copied.of / 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert!(matches!(vault.back_up(&scene.stick(), &mut halfway), Err(Error::Cancelled)));
    vault.lock().unwrap();
    assert_eq!(files_in(&scene.stick()).len(), 2, "two originals, and no set");
    let durable = durable(&scene.office);
    for entry in walkdir::WalkDir::new(scene.stick()).into_iter().map(|entry| entry.unwrap()) {
        if entry.file_type().is_dir() {
            // The bytes of the copies are durable, and none of their names is.
            fs::write(durable.path().join(format!("{}.names", inode(entry.path()))), "").unwrap();
        }
    }
    let left = disk.end_from(durable.path(), &scene.office, "backup", ACKNOWLEDGED, None);
    let scene = Scene { office: left, ..scene };
    assert_eq!(listed(&scene.stick(), "taken up"), [1]);
    a_backup_goes_on(&scene, true, "taken up");
}

#[test]
fn a_set_before_whose_copies_have_no_durable_name_takes_none_with_it() {
    let disk = Disk::new();
    let scene = Scene::new().backed_up().later(20_000);
    let durable = durable(&scene.office);
    let home = backup::backup_homes(&scene.stick()).unwrap().remove(0);
    for shard in fs::read_dir(home.join("blobs")).unwrap() {
        fs::write(durable.path().join(format!("{}.names", inode(&shard.unwrap().path()))), "").unwrap();
    }
    let left = disk.end_from(durable.path(), &scene.office, "backup", ACKNOWLEDGED, None);
    let scene = Scene { office: left, ..scene };
    assert_eq!(listed(&scene.stick(), "taken over"), [2, 1]);
    a_backup_goes_on(&scene, true, "taken over");
}

#[test]
fn a_stick_that_lies_about_any_one_thing_loses_the_backup_and_the_check_tells() {
    let disk = Disk::new();
    for deaf in ["stick", "/stick", "/blobs", "/sets", "/slots", "/VAULT", "/slots/00", "/main.db", "/MANIFEST"] {
        let scene = Scene::new();
        let left = disk.end(&scene.office, "backup", ACKNOWLEDGED, Some(deaf));
        let sets = backup::backup_sets(&left.folder.path().join("stick")).unwrap_or_default();
        let whole = sets.iter().find(|(home, set)| {
            backup::check_backup(home, set.number, &mut |_| ControlFlow::Continue(())).unwrap().is_whole()
        });
        assert!(whole.is_none(), "{deaf}: {whole:?}");
    }
}

#[test]
fn a_restoration_that_the_power_was_cut_in_is_no_vault_or_a_whole_one() {
    let disk = Disk::new();
    for moment in OF_A_RESTORATION.iter().chain(&[ACKNOWLEDGED]).copied() {
        let scene = Scene::new().backed_up();
        let left = disk.end(&scene.office, "restore", moment, None);
        let scene = Scene { office: left, ..scene };
        let back = scene.office.folder.path().join("back");
        let is_there = ["restore-described", "restore-done", ACKNOWLEDGED].contains(&moment);
        assert_eq!(Vault::is_at(&back), is_there, "{moment}");
        a_restoration_goes_on(&scene, &back, moment);
    }
}

#[test]
fn what_was_destroyed_is_gone_from_a_backup_or_goes_when_it_is_asked_again_after_a_power_cut() {
    let disk = Disk::new();
    for moment in OF_A_PURGE.iter().chain(&[ACKNOWLEDGED]).copied() {
        let (office, vault) = Office::new();
        let stick = office.folder.path().join("stick");
        fs::create_dir(&stick).unwrap();
        intake(&vault, &first());
        harmed::destroy_one(&vault, &stick);
        vault.lock().unwrap();
        let left = disk.end(&office, "purge", moment, None);
        let vault = open_swept(&left, moment);
        harmed::is_purged(&vault, &left.folder.path().join("stick"), &run(moment, "purged 1 2"), moment);
        assert_eq!(verify(&vault, Level::Originals), [], "{moment}");
        vault.lock().unwrap();
        left.open_clean();
    }
}
