//! Former keys and backups: a backup holds what the vault knows of them, and a rescue from one that is too old to know the last keys
//! finds them beside it or says which are lost.

use super::cuts::take_up_all;
use super::former::{
    FILE, SIZES, all_are_there, alone, but_orphans, change_keys, changed_twice, events, lose_the_database,
};
use super::*;
use dalil::vault::Role;
use dalil::vault::backup::{self, Copied};
use std::fs;

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[test]
fn a_backup_holds_the_file_and_one_that_rotted_there_is_named_and_mended() {
    let (office, blobs) = changed_twice();
    let stick = tempfile::tempdir().unwrap();
    let vault = office.open_clean();
    vault.back_up(stick.path(), &mut on).unwrap();
    vault.lock().unwrap();
    let (home, set) = backup::backup_sets(stick.path()).unwrap().remove(0);
    let copied = home.join(format!("sets/{:06}/{FILE}", set.number));
    let whole = fs::read(&copied).unwrap();
    assert_eq!(whole.len(), fs::read(office.path().join(FILE)).unwrap().len());
    for rotten in [false, true] {
        if rotten {
            fs::write(&copied, &whole[1..]).unwrap();
        }
        let expected = if rotten { vec![FILE.to_owned()] } else { Vec::new() };
        assert_eq!(backup::check_backup(&home, set.number, &mut on).unwrap().parts, expected);
        let into = Office { folder: tempfile::tempdir().unwrap() };
        assert_eq!(backup::restore(&home, set.number, &into.path(), &mut on).unwrap().check.parts, expected);
        let (vault, findings) = into.open();
        assert_eq!(findings, if rotten { vec![Finding::FormerKeysDamaged] } else { Vec::new() });
        all_are_there(&vault, &blobs, "restored");
        vault.lock().unwrap();
        lose_the_database(&into);
        all_are_there(&alone(&into).0, &blobs, "restored, and then rescued");
    }
}

/// An open vault as [`changed_twice`] whose only backup is from before both changes.
fn changed_since_a_backup() -> (Office, tempfile::TempDir, Vault, Vec<BlobId>) {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let mut blobs = vec![intake(&vault, &original(SIZES[0])).1];
    vault.back_up(stick.path(), &mut on).unwrap();
    let vault = change_keys(&vault);
    blobs.push(intake(&vault, &original(SIZES[1])).1);
    let vault = change_keys(&vault);
    blobs.push(intake(&vault, &original(SIZES[2])).1);
    (office, stick, vault, blobs)
}

/// The same, locked, and its database is lost.
pub(super) fn backed_up_long_ago() -> (Office, tempfile::TempDir, Vec<BlobId>) {
    let (office, stick, vault, blobs) = changed_since_a_backup();
    vault.lock().unwrap();
    lose_the_database(&office);
    (office, stick, blobs)
}

#[test]
fn a_rescue_from_a_backup_finds_the_keys_of_every_change_since() {
    let (office, stick, blobs) = backed_up_long_ago();
    let (vault, findings, _) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(but_orphans(findings), []);
    assert_eq!(take_up_all(&vault), 2, "one from between the changes, one from after them");
    vault.end_salvage().unwrap();
    assert_eq!(events(&vault, "former-keys"), [serde_json::json!({ "what": "former-keys", "keys": 2 })]);
    all_are_there(&vault, &blobs, "taken up");
    vault.lock().unwrap();
    all_are_there(&office.open_clean(), &blobs, "opened again");
    lose_the_database(&office);
    all_are_there(&alone(&office).0, &blobs, "and the file says it too");
}

#[test]
fn the_keys_that_a_rescue_finds_are_tried_and_kept_as_the_newer_ones() {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut on).unwrap();
    let vault = change_keys(&change_keys(&vault));
    let of = |vault: &Vault, name: &str| -> Vec<[u8; 32]> {
        vault.keys_for_tests().into_iter().filter(|(known, _)| *known == name).map(|(_, key)| key).collect()
    };
    let (last, before) = (of(&vault, "wrap"), of(&vault, "former wrap"));
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, ..) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(of(&vault, "former wrap"), [last[0], before[0]]);
    assert_eq!(of(&vault, "wrap"), [before[1]]);
}

#[test]
fn a_rescue_from_a_backup_says_when_it_does_not_find_every_key() {
    let new = Passphrase::new("кара жорго секирик түн 71");
    // What happened since the backup, how many of two originals come back all the same, and whether keys are lost.
    let harms = [
        ("nothing", 2, false),
        ("the file changed", 1, true),
        ("the file gone", 1, true),
        ("another passphrase", 0, true),
        ("the slots gone", 0, true),
        ("another passphrase and no descriptor", 0, true),
    ];
    for (harm, taken, lost) in harms {
        let (office, stick, vault, blobs) = changed_since_a_backup();
        let path = office.path().join(FILE);
        if harm.starts_with("another passphrase") {
            assert!(vault.change_passphrase(&passphrase(), &new).unwrap());
        }
        vault.lock().unwrap();
        lose_the_database(&office);
        match harm {
            "the file changed" => {
                let mut bytes = fs::read(&path).unwrap();
                bytes[70] ^= 1;
                overwrite(&path, &bytes);
            }
            "the file gone" => fs::remove_file(&path).unwrap(),
            "another passphrase and no descriptor" => {
                ["VAULT", "VAULT.copy"].iter().for_each(|name| fs::remove_file(office.path().join(name)).unwrap());
            }
            "the slots gone" => files_in(&office.path().join("slots")).iter().for_each(|p| fs::remove_file(p).unwrap()),
            _ => {}
        }
        let (vault, findings, _) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
        let expected = if lost { vec![Finding::FormerKeysLost] } else { Vec::new() };
        assert_eq!(but_orphans(findings), expected, "{harm}");
        let told = events(&vault, "database");
        assert_eq!(told.len(), 1, "{harm}");
        assert_eq!(told[0].get("former_keys").is_some_and(|told| told == "lost"), lost, "{harm}: {told:?}");
        assert_eq!(take_up_all(&vault), taken, "{harm}");
        vault.end_salvage().unwrap();
        assert_eq!(read_all(&vault, blobs[0]).unwrap(), original(SIZES[0]), "{harm}");
    }
}

#[test]
fn where_nothing_says_how_often_keys_were_changed_none_is_lost_that_a_sealed_file_would_need() {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut on).unwrap();
    let blob = intake(&vault, &original(SIZES[0])).1;
    vault.lock().unwrap();
    lose_the_database(&office);
    ["VAULT", "VAULT.copy"].iter().for_each(|name| fs::remove_file(office.path().join(name)).unwrap());
    files_in(&office.path().join("slots")).iter().for_each(|path| fs::remove_file(path).unwrap());
    let (vault, findings, _) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(but_orphans(findings), []);
    assert_eq!(take_up_all(&vault), 1);
    assert_eq!(read_all(&vault, blob).unwrap(), original(SIZES[0]));
}

#[test]
fn of_one_change_since_a_backup_any_slot_gives_the_key() {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let theirs = Passphrase::new("кара жорго секирик түн 71");
    vault.add_user("Бакыт Жээнбеков", Role::Lawyer, &theirs).unwrap();
    vault.back_up(stick.path(), &mut on).unwrap();
    let vault = change_keys(&vault);
    let blob = intake(&vault, &original(SIZES[0])).1;
    vault.lock().unwrap();
    lose_the_database(&office);
    fs::remove_file(office.path().join(FILE)).unwrap();
    fs::remove_file(office.path().join("slots/00")).unwrap();
    let (vault, findings, _) = Vault::salvage(&office.path(), stick.path(), &theirs, clock(NOON)).unwrap();
    assert_eq!(but_orphans(findings), []);
    assert_eq!(take_up_all(&vault), 1);
    assert_eq!(read_all(&vault, blob).unwrap(), original(SIZES[0]));
}

#[test]
fn a_rescue_without_a_backup_after_one_from_an_early_backup_knows_that_there_were_keys() {
    let (office, stick, vault, blobs) = changed_since_a_backup();
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, ..) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(take_up_all(&vault), 2);
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    for (harm, aside) in [("changed", false), ("gone", false), ("changed", true), ("gone", true)] {
        let copied = Office { folder: tempfile::tempdir().unwrap() };
        copy(&office.path(), &copied.path());
        lose_the_database(&copied);
        if harm == "gone" {
            fs::remove_file(copied.path().join(FILE)).unwrap();
        } else {
            overwrite(&copied.path().join(FILE), b"changed");
        }
        if !aside {
            files_of_earlier_slots(&copied).iter().for_each(|slot| fs::remove_file(slot).unwrap());
        }
        let (vault, findings) = alone(&copied);
        if aside {
            assert_eq!(but_orphans(findings), [], "{harm}: the slots that the first rescue set aside say them");
            all_are_there(&vault, &blobs, harm);
            continue;
        }
        assert_eq!(but_orphans(findings), [Finding::FormerKeysLost], "{harm}: the first database has others before it");
        assert_eq!(read_all(&vault, blobs[0]).unwrap(), original(SIZES[0]), "{harm}");
    }
}

/// The slots that rescues set aside.
fn files_of_earlier_slots(office: &Office) -> Vec<PathBuf> {
    let mut files = files_in(&office.path().join("quarantine"));
    files.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with("slot-"));
    assert_eq!(files.len(), 8, "one rescue set all of them aside");
    files
}

#[test]
fn a_later_rescue_opens_by_another_passphrase_what_the_first_could_not() {
    let new = Passphrase::new("кара жорго секирик түн 71");
    let (office, stick, vault, blobs) = changed_since_a_backup();
    assert!(vault.change_passphrase(&passphrase(), &new).unwrap());
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, findings, _) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(but_orphans(findings), [Finding::FormerKeysLost]);
    take_up_all(&vault);
    vault.end_salvage().unwrap();
    // Whoever knows the later words has them for the present slot, too, and the database fails once more.
    assert!(vault.change_passphrase(&passphrase(), &new).unwrap());
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, findings, _) = Vault::salvage_alone(&office.path(), &new, "Асанова Бермет", clock(NOON)).unwrap();
    assert_eq!(but_orphans(findings), []);
    assert_eq!(take_up_all(&vault), 3);
    vault.end_salvage().unwrap();
    assert_eq!(events(&vault, "former-keys"), [serde_json::json!({ "what": "former-keys", "keys": 2 })]);
    let told = events(&vault, "originals");
    assert_eq!((told.len(), &told[0]["former_keys"]), (1, &serde_json::json!(2)), "none is called lost that was found");
    all_are_there(&vault, &blobs, "by the slots that the first rescue set aside");
}

/// Puts a folder in the place of a slot that a rescue set aside: nobody's slot, which cannot be read.
fn spoil_a_slot(office: &Office) -> PathBuf {
    let slots = files_of_earlier_slots(office);
    let last = slots.iter().find(|path| path.ends_with("slot-07")).unwrap();
    fs::remove_file(last).unwrap();
    fs::create_dir(last).unwrap();
    last.parent().unwrap().to_owned()
}

#[test]
fn what_was_set_aside_and_cannot_be_read_is_told_and_keeps_no_rescued_vault_closed() {
    let (office, stick, blobs) = backed_up_long_ago();
    let (vault, ..) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(take_up_all(&vault), 2);
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    for (harm, count) in [("nothing", 0), ("a slot", 1), ("a slot and the keys", 2)] {
        let copied = Office { folder: tempfile::tempdir().unwrap() };
        copy(&office.path(), &copied.path());
        if count > 0 {
            let aside = spoil_a_slot(&copied);
            if count > 1 {
                overwrite(&aside.join(FILE), b"changed");
            }
        }
        lose_the_database(&copied);
        let (vault, findings) = alone(&copied);
        let expected = if count > 0 { vec![Finding::AsideUnread { count }] } else { Vec::new() };
        assert_eq!(but_orphans(findings), expected, "{harm}");
        all_are_there(&vault, &blobs, harm);
    }
}

#[test]
fn a_rescue_cut_short_comes_to_its_end_though_what_it_set_aside_cannot_be_read() {
    let (office, stick, _) = backed_up_long_ago();
    let (vault, ..) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    vault.lock().unwrap();
    assert!(office.path().join("next-salvage").is_dir(), "it was not said to have ended");
    spoil_a_slot(&office);
    let (vault, findings) = office.open();
    assert_eq!(but_orphans(findings), [Finding::AsideUnread { count: 1 }]);
    vault.lock().unwrap();
    assert_eq!(but_orphans(office.open().1), [], "it is told once");
}

#[test]
fn a_file_that_rotted_in_the_newest_backup_costs_no_newer_database() {
    let (office, blobs) = changed_twice();
    let stick = tempfile::tempdir().unwrap();
    let vault = office.open_clean();
    vault.back_up(stick.path(), &mut on).unwrap();
    let later = intake(&vault, &original(SIZES[2] + 1)).1;
    vault.back_up(stick.path(), &mut on).unwrap();
    vault.lock().unwrap();
    let (home, set) = backup::backup_sets(stick.path()).unwrap().remove(0);
    overwrite(&home.join(format!("sets/{:06}/{FILE}", set.number)), b"rotten");
    lose_the_database(&office);
    let (vault, findings, salvaged) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(salvaged.set.unwrap().number, set.number);
    assert_eq!(findings, [Finding::FormerKeysDamaged]);
    assert_eq!(read_all(&vault, later).unwrap(), original(SIZES[2] + 1), "its row is of the newest set");
    all_are_there(&vault, &blobs, "and the file is written anew");
}

#[test]
fn a_backup_holds_what_the_vault_knows_though_its_own_file_rotted_meanwhile() {
    for harm in ["changed", "gone"] {
        let (office, blobs) = changed_twice();
        let stick = tempfile::tempdir().unwrap();
        let vault = office.open_clean();
        match harm {
            "changed" => overwrite(&office.path().join(FILE), b"changed"),
            _ => fs::remove_file(office.path().join(FILE)).unwrap(),
        }
        vault.back_up(stick.path(), &mut on).unwrap();
        let (home, set) = backup::backup_sets(stick.path()).unwrap().remove(0);
        let into = Office { folder: tempfile::tempdir().unwrap() };
        assert!(backup::restore(&home, set.number, &into.path(), &mut on).unwrap().check.is_whole(), "{harm}");
        lose_the_database(&into);
        let (vault, findings) = alone(&into);
        assert_eq!(but_orphans(findings), [], "{harm}");
        all_are_there(&vault, &blobs, harm);
    }
}
