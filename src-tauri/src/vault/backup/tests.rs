//! Sets as earlier versions made them of a database with a page missing: whole for whoever compares files.

use super::check::read;
use super::originals::demand_room;
use super::{Copied, Hollow, check_backup, home, set_folder};
use crate::base::{Clock, FixedClock, Sha256Digest, Timestamp};
use crate::vault::blob::path_of;
use crate::vault::storage::connect::{Use, connect};
use crate::vault::storage::database::problems;
use crate::vault::{Error, KdfChoice, KdfCost, Level, Passphrase, Role, Vault};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Takes pages out of the database of a set and seals the set anew.
fn hollow(vault: &Vault, home: &Path, number: u32) {
    let file = set_folder(home, number).join("main.db");
    let db = connect(&file, &vault.keys, Use::Writing).unwrap();
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    db.pragma_update(None, "writable_schema", "ON").unwrap();
    db.execute("DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", []).unwrap();
    db.close().unwrap();
    let (mut manifest, _) = read(home, number).unwrap();
    for part in manifest.parts.iter_mut().filter(|part| part.path == "main.db") {
        let bytes = fs::read(&file).unwrap();
        (part.size, part.sha256) = (bytes.len() as u64, Sha256Digest::of(&bytes));
    }
    let seal = |signer: &_| manifest.seal(&vault.keys.backup, vault.user(), signer);
    let bytes = vault.bundle.ed25519_seed.signing(seal);
    fs::write(set_folder(home, number).join("MANIFEST"), bytes).unwrap();
}

#[test]
fn where_there_is_no_room_it_is_said_how_much_is_needed_and_how_much_is_free() {
    let stick = tempfile::tempdir().unwrap();
    fs::write(stick.path().join("main.db"), [0; 4096]).unwrap();
    demand_room(stick.path(), stick.path(), 0).unwrap();
    match demand_room(stick.path(), stick.path(), 1 << 60) {
        Err(Error::BackupTooLarge { needed, free }) => assert!(needed > 1 << 60 && free > 0 && free < 1 << 60),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_search_that_is_broken_keeps_no_backup_away_and_no_rescue_gives_the_records_for_it() {
    let place = tempfile::tempdir().unwrap();
    let (office, stick) = (place.path().join("vault"), place.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
    let cost = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let words = Passphrase::new("куланду бетеге чечек 48");
    let vault = Vault::create(&office, &words, "Айнура", cost, Arc::clone(&clock)).unwrap();
    let look = || vault.verify(Level::Records, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((look(), vault.is_search_broken()), (vec![], false));
    let db = connect(&vault.database_path(), &vault.keys, Use::Writing).unwrap();
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    db.execute("INSERT INTO search_index (rowid, body, title) VALUES (1, 'билет паспорт', '')", []).unwrap();
    db.execute("UPDATE search_index_data SET block = x'00000004' WHERE id > 10", []).unwrap();
    let found = problems(&db).unwrap();
    assert!(found.records == 0 && found.indexes > 0, "{found:?}");
    db.close().unwrap();
    assert_eq!(vault.back_up(&stick, &mut on).unwrap().set.number, 1);
    assert_eq!((look(), vault.is_search_broken()), (vec![], true), "it is no damage, and it is known");
    vault.lock().unwrap();
    let kept = Vault::salvage(&office, &stick, &words, clock).map(|_| ());
    assert!(matches!(kept, Err(Error::DatabaseWhole)), "{kept:?}");
}

#[test]
fn a_rescue_passes_a_set_over_whose_database_is_hollow_and_takes_the_earlier_one() {
    let place = tempfile::tempdir().unwrap();
    let (office, stick) = (place.path().join("vault"), place.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
    let words = Passphrase::new("куланду бетеге чечек 48");
    let cost = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let vault = Vault::create(&office, &words, "Айнура Токтосунова", cost, Arc::clone(&clock)).unwrap();
    vault.back_up(&stick, &mut on).unwrap();
    vault.back_up(&stick, &mut on).unwrap();
    let home = home(&stick, vault.id());
    hollow(&vault, &home, 2);
    assert!(check_backup(&home, 2, &mut on).unwrap().is_whole(), "its files are what its list says");
    vault.lock().unwrap();
    let database = office.join("db/main.db");
    let bytes = fs::read(&database).unwrap();
    fs::write(&database, &bytes[..4096 * 20]).unwrap();

    let (vault, _, done) = Vault::salvage(&office, &stick, &words, Arc::clone(&clock)).unwrap();
    assert_eq!((done.set.unwrap().number, done.passed_over), (1, vec![2]));
    vault.end_salvage().unwrap();
    hollow(&vault, &home, 1);
    vault.lock().unwrap();
    fs::write(&database, &bytes[..4096 * 20]).unwrap();
    // With none left that passes nothing gives way.
    let refused = Vault::salvage(&office, &stick, &words, clock).map(|_| ());
    assert!(matches!(refused, Err(Error::BackupDatabaseDamaged { set: 1 })), "{refused:?}");
    assert_eq!(fs::metadata(&database).unwrap().len(), 4096 * 20, "what was there is there");
}

/// Takes an index out of the schema of an open vault's database: its pages are left over, and no set is made of it.
fn harm(vault: &Vault) -> Connection {
    let db = connect(&vault.database_path(), &vault.keys, Use::Writing).unwrap();
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    db.pragma_update(None, "writable_schema", "ON").unwrap();
    db.execute("DELETE FROM sqlite_schema WHERE name = 'evidence_by_blob'", []).unwrap();
    db
}

#[test]
fn beside_a_damaged_database_what_was_set_aside_is_saved_and_what_was_destroyed_is_not() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, home) = backed_up(place.path(), 1);
    let [lying, aside, destroyed] = [b"one", b"two", b"six"].map(|bytes| {
        let address = Sha256Digest::of(bytes);
        let path = path_of(vault.folder(), &address);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        (address, path)
    });
    let quarantine = vault.folder().join("quarantine");
    fs::create_dir_all(&quarantine).unwrap();
    fs::rename(&aside.1, quarantine.join(format!("{}.dbl", aside.0))).unwrap();
    let db = harm(&vault);
    let sql = "INSERT INTO destroyed_blob (address, blob_id, at_ms, gone) VALUES (?1, 'gone', 0, 0)";
    db.execute(sql, [destroyed.0]).unwrap();
    db.close().unwrap();
    let refused = vault.back_up(&stick, &mut on);
    assert!(matches!(refused, Err(Error::BackupOfDamaged { originals: 2, stopped: None })), "{refused:?}");
    for (address, is_there) in [(lying.0, true), (aside.0, true), (destroyed.0, false)] {
        assert_eq!(path_of(&home, &address).is_file(), is_there, "{address}");
    }
    assert!(quarantine.join(format!("{}.dbl", aside.0)).is_file(), "nothing was moved in the vault");
}

/// An office with one set for each of `sets` on a stick, made one after another.
fn backed_up(place: &Path, sets: u32) -> (Vault, PathBuf, PathBuf) {
    let (office, stick) = (place.join("vault"), place.join("stick"));
    fs::create_dir(&stick).unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
    let words = Passphrase::new("куланду бетеге чечек 48");
    let cost = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let vault = Vault::create(&office, &words, "Айнура Токтосунова", cost, clock).unwrap();
    for _ in 0..sets {
        vault.back_up(&stick, &mut on).unwrap();
    }
    let home = home(&stick, vault.id());
    (vault, stick, home)
}

/// Every file below a folder, with its bytes.
fn lying(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn a_check_with_the_keys_asks_the_database_of_a_set_and_says_what_a_rescue_would_take() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, home) = backed_up(place.path(), 3);
    let check = || vault.check_own_backup(&stick, &mut on).unwrap();
    assert!(check().is_whole());
    hollow(&vault, &home, 3);
    hollow(&vault, &home, 2);
    let before = lying(&home);
    let found = check();
    let first = read(&home, 1).unwrap().0.set();
    assert_eq!(
        (found.set.number, found.hollow),
        (3, Some(Hollow::Before(first))),
        "the second one is passed over, too"
    );
    assert!(found.parts.is_empty() && !found.is_whole(), "its files are those of its list");
    assert!(lying(&home) == before, "nothing was written into the sets or beside them");
    assert_eq!(vault.last_backup().unwrap().unwrap().whole, None, "it is not called read back whole");
    hollow(&vault, &home, 1);
    assert_eq!(check().hollow, Some(Hollow::Alone));
    vault.back_up(&stick, &mut on).unwrap();
    assert!(check().is_whole(), "and a new one is");
}

#[test]
fn what_a_check_knows_of_a_set_is_told_and_written_down_whoever_stops_what_is_left_of_it() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, home) = backed_up(place.path(), 3);
    let whole = || vault.last_backup().unwrap().unwrap().whole;
    assert!(vault.check_own_backup(&stick, &mut on).unwrap().is_whole() && whole().is_some());
    hollow(&vault, &home, 3);
    // Nothing is done yet where the earlier sets begin to be asked.
    let mut stop = |at: Copied| if at.done == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let found = vault.check_own_backup(&stick, &mut stop).unwrap();
    assert_eq!((found.hollow, whole()), (Some(Hollow::Unasked), None));
    vault.back_up(&stick, &mut on).unwrap();
    assert!(vault.check_own_backup(&stick, &mut on).unwrap().is_whole() && whole().is_some());
    let mut stop = |at: Copied| if at.of == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert!(matches!(vault.check_own_backup(&stick, &mut stop), Err(Error::Cancelled)));
    assert!(whole().is_some(), "nothing was found");
    fs::remove_file(set_folder(&home, 4).join("slots/03")).unwrap();
    let found = vault.check_own_backup(&stick, &mut stop).unwrap();
    assert_eq!((found.parts, found.hollow, whole()), (vec!["slots/03".to_owned()], None, None));
}

#[test]
fn a_set_that_nothing_opens_is_not_called_the_one_that_a_rescue_takes() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, home) = backed_up(place.path(), 3);
    hollow(&vault, &home, 3);
    fs::write(set_folder(&home, 2).join("slots/00"), "rotten").unwrap();
    let first = read(&home, 1).unwrap().0.set();
    assert_eq!(vault.check_own_backup(&stick, &mut on).unwrap().hollow, Some(Hollow::Before(first)));
}

#[test]
fn the_database_of_a_set_from_before_the_keys_were_changed_is_not_asked() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, _) = backed_up(place.path(), 1);
    vault.add_user("Конок", Role::Reader, &Passphrase::new("коноктун сөзү 7 тоо суу таш 4821")).unwrap();
    let guest = vault.users().unwrap().into_iter().find(|user| user.id != vault.user()).unwrap();
    let vault = vault.remove_user(guest.id).unwrap().0;
    assert!(vault.check_own_backup(&stick, &mut on).unwrap().is_whole(), "its files are what its list says");
}

#[test]
fn a_set_whose_database_is_hollow_lets_no_earlier_one_go() {
    let place = tempfile::tempdir().unwrap();
    let (vault, stick, home) = backed_up(place.path(), 2);
    hollow(&vault, &home, 2);
    let refused = vault.purge_backup(&stick, true, &mut on);
    assert!(matches!(refused, Err(Error::BackupNotWhole { set: 2 })), "{refused:?}");
    assert!(set_folder(&home, 1).is_dir());
}
