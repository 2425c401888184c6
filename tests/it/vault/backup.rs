//! Backups: what is copied, what is noticed, what comes back.

use super::*;
use dalil::vault::backup::{self, Copied};
use std::fs;

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A stick: a folder of its own.
fn stick() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Every file under a folder with its bytes, by its path.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().strip_prefix(folder).unwrap().to_owned(), fs::read(entry.path()).unwrap()))
        .collect();
    found.sort();
    found
}

fn received(vault: &Vault, bytes: &[u8]) -> BlobId {
    intake(vault, bytes).1
}

fn blob_of(folder: &Path) -> PathBuf {
    files_in(&folder.join("blobs")).remove(0)
}

fn home(stick: &Path) -> PathBuf {
    backup::backup_sets(stick).unwrap()[0].0.clone()
}

#[test]
fn a_backup_brings_everything_back_on_another_computer() {
    let (office, vault) = Office::new();
    let items: Vec<_> = [10, 70_000, 200_000].into_iter().map(|length| received(&vault, &original(length))).collect();
    let stick = stick();
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!((made.set.number, made.set.blobs, made.new_blobs), (1, 3, 3));
    vault.lock().unwrap();
    fs::remove_dir_all(office.path()).unwrap(); // the laptop is gone

    let elsewhere = tempfile::tempdir().unwrap();
    let folder = elsewhere.path().join("restored");
    let restored = backup::restore(&home(stick.path()), 1, &folder, &mut on).unwrap();
    assert!(restored.check.is_whole());
    let (vault, findings) = open(&folder).unwrap();
    assert_eq!(findings, []);
    assert_eq!(vault.verify(Level::Originals, &mut |_| ControlFlow::Continue(())).unwrap(), []);
    for (blob, length) in items.into_iter().zip([10, 70_000, 200_000]) {
        assert_eq!(read_all(&vault, blob).unwrap(), original(length));
    }
}

#[test]
fn a_second_backup_copies_only_what_is_new() {
    let (_office, vault) = Office::new();
    received(&vault, &original(50_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    received(&vault, &original(60_000));
    let second = vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!((second.set.number, second.set.blobs, second.new_blobs), (2, 2, 1));
    let sets = backup::backup_sets(stick.path()).unwrap();
    assert_eq!(sets.iter().map(|(_, set)| set.number).collect::<Vec<_>>(), [2, 1], "the newest is named first");
    let folder = tempfile::tempdir().unwrap();
    backup::restore(&sets[1].0, 1, &folder.path().join("first"), &mut on).unwrap();
    let (first, _) = open(&folder.path().join("first")).unwrap();
    let blobs: u32 =
        first.read(|db| Ok::<_, Error>(db.query_row("SELECT count(*) FROM blob", [], |r| r.get(0))?)).unwrap();
    assert_eq!(blobs, 1, "the older set is the vault as it was then");
}

#[test]
fn the_vault_remembers_its_last_backup_and_the_log_tells_of_it() {
    let (office, vault) = Office::new();
    assert_eq!(vault.last_backup().unwrap(), None);
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let last = vault.last_backup().unwrap().expect("there was one");
    assert_eq!((last.number, last.at, last.target), (1, Timestamp::from_millis(NOON), stick.path().to_owned()));
    vault.lock().unwrap();
    let vault = office.open_clean();
    let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 10)).unwrap();
    assert!(events.iter().any(|event| event.action == Action::Backup));
}

#[test]
fn the_age_of_a_backup_and_of_its_last_whole_reading_are_two() {
    const DAY: i64 = 86_400_000;
    let (office, vault) = Office::new();
    received(&vault, &original(50_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let times = |vault: &Vault| {
        let last = vault.last_backup().unwrap().unwrap();
        (last.at.millis() - NOON, last.whole.map(|at| at.millis() - NOON))
    };
    assert_eq!(times(&vault), (0, Some(0)), "all of the first one was new, and read back");
    vault.lock().unwrap();
    let on_day = |n: i64| Vault::open(&office.path(), &passphrase(), clock(NOON + n * DAY)).unwrap().0;
    let vault = on_day(1);
    received(&vault, &original(60_000));
    vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!(times(&vault), (DAY, Some(0)), "of the second only what was new was read back");
    vault.lock().unwrap();
    let vault = on_day(2);
    vault.check_own_backup(stick.path(), &mut on).unwrap();
    assert_eq!(times(&vault), (DAY, Some(2 * DAY)));
    // Another stick under the same name holds another history.
    fs::remove_dir_all(home(stick.path())).unwrap();
    let other = self::stick();
    vault.back_up(other.path(), &mut on).unwrap();
    received(&vault, &original(70_000));
    fs::rename(home(other.path()), stick.path().join(home(other.path()).file_name().unwrap())).unwrap();
    vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!(times(&vault), (2 * DAY, None));
}

#[test]
fn an_older_backup_that_is_read_back_never_takes_the_place_of_the_last_one() {
    let (office, vault) = Office::new();
    received(&vault, &original(50_000));
    let (drawer, bag) = (stick(), stick());
    vault.back_up(drawer.path(), &mut on).unwrap();
    vault.lock().unwrap();
    let vault = Vault::open(&office.path(), &passphrase(), clock(NOON + 86_400_000)).unwrap().0;
    received(&vault, &original(60_000));
    vault.back_up(bag.path(), &mut on).unwrap();
    let known = |vault: &Vault| {
        let last = vault.last_backup().unwrap().unwrap();
        let others = vault.other_backups().unwrap();
        (last.target, others.into_iter().map(|one| (one.target, one.at.millis() - NOON)).collect::<Vec<_>>())
    };
    let expected = (bag.path().to_owned(), vec![(drawer.path().to_owned(), 0)]);
    assert_eq!(known(&vault), expected, "that in the drawer is not forgotten");
    assert!(vault.check_own_backup(drawer.path(), &mut on).unwrap().is_whole());
    assert_eq!(
        known(&vault),
        expected,
        "whole, and still the older one: the next backup goes where the newer one lies"
    );
    assert!(vault.check_own_backup(bag.path(), &mut on).unwrap().is_whole());
    assert_eq!(known(&vault), expected);
    vault.back_up(drawer.path(), &mut on).unwrap();
    assert_eq!(known(&vault), (drawer.path().to_owned(), vec![(bag.path().to_owned(), 86_400_000)]));
}

#[test]
fn a_damaged_copy_stays_until_a_whole_one_takes_its_place() {
    let (office, vault) = Office::new();
    received(&vault, &original(50_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let (copy, own) = (blob_of(&home(stick.path())), blob_of(&office.path()));
    let whole = fs::read(&own).unwrap();
    for file in [&copy, &own] {
        let mut bytes = whole.clone();
        bytes[500] ^= 1;
        overwrite(file, &bytes);
    }
    assert!(!vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    assert!(matches!(made.lacking[0].finding, Finding::BlobDamaged { .. }) && made.new_blobs == 0, "{made:?}");
    assert!(copy.is_file(), "it may be all there is");
    overwrite(&own, &whole);
    assert_eq!(vault.back_up(stick.path(), &mut on).unwrap().new_blobs, 1);
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn a_damaged_or_missing_file_of_a_backup_is_named_by_a_check() {
    let (_office, vault) = Office::new();
    received(&vault, &original(90_000));
    received(&vault, &original(400));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
    let home = home(stick.path());
    let whole = files(&home);
    for (path, bytes) in &whole {
        let file = home.join(path);
        let mut changed = bytes.clone();
        changed[bytes.len() / 2] ^= 1;
        make_writable(&file);
        fs::write(&file, &changed).unwrap();
        match vault.check_own_backup(stick.path(), &mut on) {
            Ok(found) => assert!(!found.is_whole(), "a flipped bit in {} was passed over", path.display()),
            Err(error) => assert!(matches!(error, Error::BackupDamaged { set: 1 }), "{}: {error}", path.display()),
        }
        fs::remove_file(&file).unwrap();
        match vault.check_own_backup(stick.path(), &mut on) {
            Ok(found) => assert!(!found.is_whole(), "the loss of {} was passed over", path.display()),
            Err(error) => assert!(matches!(error, Error::BackupDamaged { set: 1 }), "{}: {error}", path.display()),
        }
        fs::write(&file, bytes).unwrap();
    }
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn a_copy_cut_short_on_the_stick_is_written_anew_by_the_next_backup() {
    let (_office, vault) = Office::new();
    received(&vault, &original(90_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let file = blob_of(&home(stick.path()));
    make_writable(&file);
    fs::write(&file, b"cut").unwrap(); // another size: the next backup sees it without reading all
    vault.back_up(stick.path(), &mut on).unwrap();
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn a_backup_that_was_broken_off_is_taken_up_again() {
    let (_office, vault) = Office::new();
    for length in [300_000, 310_000, 320_000] {
        received(&vault, &original(length));
    }
    let stick = stick();
    let mut first = None;
    let mut stop = |at: Copied| {
        let database = *first.get_or_insert(at.of);
        let is_of_originals = ![database, 0].contains(&at.of);
        if is_of_originals && at.done > 350_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert!(matches!(vault.back_up(stick.path(), &mut stop), Err(Error::Cancelled)));
    assert!(matches!(backup::backup_sets(stick.path()), Err(Error::NoBackup)), "half a set is no set");
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    assert!(made.new_blobs < 3, "what was copied stayed");
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
    assert!(files(stick.path()).iter().all(|(path, _)| !path.to_string_lossy().contains(".part-")));
}

#[test]
fn whoever_stops_a_backup_while_its_database_is_copied_waits_for_no_further_page() {
    let (_office, vault) = Office::new();
    received(&vault, &original(50_000));
    let stick = stick();
    let mut told = Vec::new();
    let mut stop = |at: Copied| {
        told.push(at);
        ControlFlow::Break(())
    };
    assert!(matches!(vault.back_up(stick.path(), &mut stop), Err(Error::Cancelled)));
    assert!(told.len() == 1 && told[0].done == 64 * 4096 && told[0].of > told[0].done, "{told:?}");
    assert!(files(stick.path()).is_empty(), "and nothing is left of it");
    assert_eq!(vault.back_up(stick.path(), &mut on).unwrap().set.number, 1);
}

#[test]
fn a_lock_that_comes_while_the_database_is_copied_breaks_the_backup_off_and_the_next_one_is_whole() {
    let (office, vault) = Office::new();
    received(&vault, &original(50_000));
    let (stick, vault) = (stick(), Arc::new(vault));
    let (send, receive) = std::sync::mpsc::channel();
    let same = vault.clone();
    dalil::vault::moments::watch(move |moment| {
        if moment == "backup-half-database" {
            let locking = same.clone();
            let lock = std::thread::spawn(move || locking.shut());
            while same.read(|_| Ok::<_, Error>(())).is_ok() {
                std::thread::yield_now(); // until the lock is asked for; it waits for the copying, which holds the writer
            }
            send.send(lock).unwrap();
        }
    });
    let broken_off = vault.back_up(stick.path(), &mut on);
    dalil::vault::moments::watch(|_| ());
    assert!(matches!(broken_off, Err(Error::Locked)), "{broken_off:?}");
    let locks: Vec<_> = receive.iter().collect();
    assert_eq!(locks.len(), 1, "no page is copied after the one during which the lock came");
    locks.into_iter().for_each(|lock| lock.join().unwrap().unwrap());
    drop(vault);
    assert!(matches!(backup::backup_sets(stick.path()), Err(Error::NoBackup)), "half a database is no backup");
    assert!(files(stick.path()).is_empty(), "and nothing is left of it");

    let vault = office.open_clean();
    assert_eq!(vault.last_backup().unwrap(), None, "nor is it remembered as one");
    assert_eq!(vault.back_up(stick.path(), &mut on).unwrap().set.number, 1);
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn anothers_backup_is_not_taken_for_ones_own() {
    let (_office, vault) = Office::new();
    let (_other_office, other) = Office::new();
    let stick = stick();
    other.back_up(stick.path(), &mut on).unwrap();
    assert!(matches!(vault.check_own_backup(stick.path(), &mut on), Err(Error::BackupOfAnother)));
    // Both can lie on one stick.
    vault.back_up(stick.path(), &mut on).unwrap();
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
    assert!(other.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
    // A set that somebody renamed into ours is not ours.
    let homes: Vec<_> = backup::backup_sets(stick.path()).unwrap().into_iter().map(|(home, _)| home).collect();
    let ours =
        homes.iter().find(|home| home.to_string_lossy().ends_with(&hex::encode(&vault.id().bytes()[..4]))).unwrap();
    let theirs = homes.iter().find(|home| *home != ours).unwrap();
    fs::remove_dir_all(ours.join("sets")).unwrap();
    fs::rename(theirs.join("sets"), ours.join("sets")).unwrap();
    assert!(matches!(vault.check_own_backup(stick.path(), &mut on), Err(Error::BackupOfAnother)));
}

#[test]
fn a_backup_never_lies_inside_the_vault_and_a_restoration_never_over_anything() {
    let (office, vault) = Office::new();
    assert!(matches!(vault.back_up(&office.path(), &mut on), Err(Error::BackupInsideVault)));
    fs::create_dir(office.path().join("quarantine/copy")).unwrap();
    let inside = office.path().join("quarantine/copy");
    assert!(matches!(vault.back_up(&inside, &mut on), Err(Error::BackupInsideVault)));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let before = files(&office.path());
    let refused = backup::restore(&home(stick.path()), 1, &office.path(), &mut on);
    assert!(matches!(refused, Err(Error::FolderNotEmpty)));
    assert_eq!(files(&office.path()), before);
    assert!(matches!(backup::backup_sets(office.folder.path()), Err(Error::NoBackup)));
}

#[test]
fn an_original_damaged_in_the_vault_is_not_copied_as_if_it_were_whole_and_keeps_no_other_out() {
    let (office, vault) = Office::new();
    let blob = received(&vault, &original(5_000));
    let file = blob_of(&office.path());
    let whole = fs::read(&file).unwrap();
    let mut bytes = whole.clone();
    bytes[400] ^= 1;
    overwrite(&file, &bytes);
    let later = received(&vault, &original(6_000));
    let stick = stick();
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    let lacking: Vec<_> = made.lacking.iter().map(|lack| lack.finding.clone()).collect();
    assert_eq!((made.set.blobs, made.new_blobs, lacking), (2, 1, vec![Finding::BlobDamaged { blob }]));
    let copies = files(stick.path()).into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "dbl"));
    assert_eq!(copies.count(), 1, "what is damaged is no copy");
    assert_eq!(vault.last_backup().unwrap().unwrap().whole, None, "it is not whole, and not called so");
    assert_eq!(vault.known_lacking(stick.path()).unwrap(), [made.lacking[0].address]);
    assert_eq!(vault.check_own_backup(stick.path(), &mut on).unwrap().missing, [made.lacking[0].address]);
    assert!(vault.known_damage(stick.path()).unwrap().is_empty(), "the backup has what the vault could give");
    // Whoever knows nothing of it, an older program too, reads in the list what should be there and is not.
    let folder = tempfile::tempdir().unwrap();
    let restored = backup::restore(&home(stick.path()), 1, &folder.path().join("again"), &mut on).unwrap();
    assert_eq!(restored.check.missing, [made.lacking[0].address]);
    let (again, _) = open(&folder.path().join("again")).unwrap();
    assert_eq!(read_all(&again, later).unwrap(), original(6_000), "and what came later is there");
    overwrite(&file, &whole);
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!((made.new_blobs, made.lacking.len()), (1, 0), "mended, it is copied");
    assert!(vault.known_lacking(stick.path()).unwrap().is_empty());
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn an_original_that_is_gone_from_the_vault_is_told_and_a_whole_copy_of_it_stays() {
    let (office, vault) = Office::new();
    let gone = received(&vault, &original(5_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    fs::remove_file(blob_of(&office.path())).unwrap();
    let other = self::stick();
    let made = vault.back_up(other.path(), &mut on).unwrap();
    assert_eq!(made.lacking[0].finding, Finding::BlobMissing { blob: gone });
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    assert_eq!((made.lacking.len(), made.set.number), (0, 2), "here a copy lies already");
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn a_restoration_names_what_the_backup_lost_and_brings_the_rest() {
    let (_office, vault) = Office::new();
    let lost = received(&vault, &original(5_000));
    let kept = received(&vault, &original(6_000));
    let stick = stick();
    vault.back_up(stick.path(), &mut on).unwrap();
    let address: Sha256Digest = vault
        .read(|db| Ok::<_, Error>(db.query_row("SELECT address FROM blob WHERE id = ?1", [lost], |row| row.get(0))?))
        .unwrap();
    let name = address.to_string();
    let home = home(stick.path());
    fs::remove_file(home.join("blobs").join(&name[..2]).join(format!("{name}.dbl"))).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let restored = backup::restore(&home, 1, &folder.path().join("again"), &mut on).unwrap();
    assert_eq!(restored.check.missing, [address]);
    let (again, findings) = open(&folder.path().join("again")).unwrap();
    assert_eq!(findings, [Finding::BlobMissing { blob: lost }]);
    assert_eq!(read_all(&again, kept).unwrap(), original(6_000));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 6, ..Default::default() })]

    /// Whatever was taken in comes back from any set, bit for bit.
    #[test]
    fn what_is_restored_is_what_was_backed_up(lengths in proptest::collection::vec(1usize..120_000, 1..5), rounds in 1usize..3) {
        let (_office, vault) = Office::new();
        let stick = stick();
        let mut expected = Vec::new();
        for (i, length) in lengths.iter().enumerate() {
            let bytes: Vec<u8> = original(length + i);
            expected.push((received(&vault, &bytes), bytes));
            for _ in 0..rounds {
                vault.back_up(stick.path(), &mut on).unwrap();
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let (home, newest) = backup::backup_sets(stick.path()).unwrap()[0].clone();
        backup::restore(&home, newest.number, &folder.path().join("v"), &mut on).unwrap();
        let (again, findings) = open(&folder.path().join("v")).unwrap();
        proptest::prop_assert_eq!(findings, Vec::<Finding>::new());
        for (blob, bytes) in expected {
            proptest::prop_assert!(read_all(&again, blob).unwrap() == bytes);
        }
    }
}

fn make_writable(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}
