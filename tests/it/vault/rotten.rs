//! What has rotted, in the vault or on the stick, and backups: a damaged database becomes no set, a damaged set is no rescue, and
//! a damaged list is told and keeps nothing from coming back.

use super::*;
use dalil::vault::Rescued;
use dalil::vault::backup::{self, Copied};
use std::fs;
use std::time::{Duration, UNIX_EPOCH};

const PAGE: usize = 4096;

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A locked vault with one original, backed up once.
fn backed_up() -> (Office, tempfile::TempDir, BlobId) {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let blob = intake(&vault, &original(40_000)).1;
    vault.back_up(stick.path(), &mut on).unwrap();
    vault.lock().unwrap();
    (office, stick, blob)
}

fn numbers(stick: &Path) -> Vec<u32> {
    backup::backup_sets(stick).unwrap().iter().map(|(_, set)| set.number).collect()
}

fn home(stick: &Path) -> PathBuf {
    backup::backup_homes(stick).unwrap().remove(0)
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    overwrite(path, &bytes);
}

/// A copy of a locked vault and of its stick with one page of the database rotten.
fn rotten(office: &Office, stick: &Path, page: usize) -> (Office, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    copy(&office.path(), &place.path().join("vault"));
    copy(stick, &place.path().join("stick"));
    let database = place.path().join("vault/db/main.db");
    let mut bytes = fs::read(&database).unwrap();
    bytes[page * PAGE + 100..page * PAGE + 200].fill(7);
    overwrite(&database, &bytes);
    // Old enough for an opening that reads of no row to set them aside.
    let old = UNIX_EPOCH + Duration::from_secs(86_400);
    files_in(&place.path().join("vault/blobs")).iter().for_each(|file| {
        fs::File::open(file).unwrap().set_modified(old).unwrap();
    });
    let stick = place.path().join("stick");
    (Office { folder: place }, stick)
}

/// Some pages of a vault's database, from the last one on: the first ones are met by whatever opens the vault.
fn some_pages(office: &Office) -> Vec<usize> {
    let pages = fs::metadata(office.path().join("db/main.db")).unwrap().len() as usize / PAGE;
    assert!(pages > 60, "{pages} pages");
    (0..pages).rev().step_by(11).collect()
}

fn rescue(office: &Office, stick: &Path) -> Result<(Vault, dalil::vault::Salvaged)> {
    let (vault, _, done) = Vault::salvage(&office.path(), stick, &passphrase(), clock(NOON))?;
    vault.end_salvage()?;
    Ok((vault, done))
}

#[test]
fn of_a_database_with_a_rotten_page_no_set_is_made_whichever_page_it_is() {
    let (office, stick, blob) = backed_up();
    let (mut refused, mut written) = (0, 0);
    for page in some_pages(&office) {
        let (office, stick) = rotten(&office, stick.path(), page);
        let Ok((vault, _)) = open(&office.path()) else { continue };
        match vault.back_up(&stick, &mut on) {
            Err(Error::BackupOfDamaged { originals: 0, stopped: None }) => {
                refused += 1;
                written += u32::from(vault.note_unlisted(&stick, 1).is_ok());
            }
            // A free page that the opening wrote anew is read from the write-ahead log.
            Ok(made) => {
                let back = office.folder.path().join("back");
                backup::restore(&home(&stick), made.set.number, &back, &mut on).unwrap();
                assert_eq!(verify(&open(&back).unwrap().0, Level::Originals), [], "page {page}: it is whole");
                continue;
            }
            other => panic!("page {page}: {other:?}"),
        }
        assert_eq!(numbers(&stick), [1], "page {page}: the set that was there stays, and is the only one");
        assert!(!files_in(&stick).iter().any(|path| path.to_string_lossy().contains(".part-")), "page {page}");
        drop(vault);
        let (vault, done) = rescue(&office, &stick).unwrap();
        assert_eq!((done.what, done.passed_over), (Rescued::Database, vec![]), "page {page}");
        assert_eq!(read_all(&vault, blob).unwrap(), original(40_000), "page {page}");
    }
    assert!(refused > 3, "{refused} pages were met by the copying alone");
    assert!(written > 0, "a page that the copying met keeps nothing from being written that does not need it");
}

#[test]
fn what_was_taken_in_since_gets_to_the_stick_from_a_vault_of_whose_database_no_set_is_made() {
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    intake(&vault, &original(50_000));
    vault.lock().unwrap();
    let mut saved = 0;
    for page in some_pages(&office) {
        let (office, stick) = rotten(&office, stick.path(), page);
        let Ok((vault, _)) = open(&office.path()) else { continue };
        match vault.back_up(&stick, &mut on) {
            Err(Error::BackupOfDamaged { originals: 1, stopped: None }) => saved += 1,
            Ok(made) => {
                assert_eq!(made.set.blobs, 2, "page {page}: one that the opening wrote anew");
                continue;
            }
            other => panic!("page {page}: {other:?}"),
        }
        // Also where an opening that read of no original set the sealed files aside.
        let copied = files_in(&home(&stick).join("blobs"));
        assert_eq!((copied.len(), numbers(&stick)), (2, vec![1]), "page {page}");
        for file in copied {
            let name = file.file_stem().unwrap().to_str().unwrap();
            assert_eq!(digest(&fs::read(&file).unwrap()).to_string(), name, "page {page}: whole, by its name");
        }
    }
    assert!(saved > 3, "{saved} pages were met by the copying alone");
}

#[test]
fn that_the_database_is_damaged_is_told_whatever_stops_the_originals() {
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    intake(&vault, &original(50_000));
    vault.lock().unwrap();
    let mut told = 0;
    for page in some_pages(&office) {
        let (office, stick) = rotten(&office, stick.path(), page);
        let Ok((vault, _)) = open(&office.path()) else { continue };
        // The database is longer than all that is counted of the originals.
        let mut stop = |at: Copied| {
            if (1..(60 * PAGE) as u64).contains(&at.of) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        match vault.back_up(&stick, &mut stop) {
            Err(Error::BackupOfDamaged { originals: 0, stopped: Some(why) }) => {
                assert!(matches!(*why, Error::Cancelled), "page {page}: {why:?}");
                told += 1;
            }
            Err(Error::Cancelled) => continue, // of a database that is whole, a set was begun
            other => panic!("page {page}: {other:?}"),
        }
        let again = vault.back_up(&stick, &mut on);
        assert!(matches!(again, Err(Error::BackupOfDamaged { originals: 1, stopped: None })), "page {page}: {again:?}");
    }
    assert!(told > 3, "{told} pages were met by the copying alone");
}

#[test]
#[cfg(unix)]
fn a_folder_of_originals_that_the_disk_does_not_give_keeps_no_other_original_off_the_stick() {
    use std::os::unix::fs::PermissionsExt as _;
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    for length in [50_000, 60_000, 70_000] {
        intake(&vault, &original(length));
    }
    vault.lock().unwrap();
    let mut told = 0;
    for page in some_pages(&office) {
        let (office, stick) = rotten(&office, stick.path(), page);
        let Ok((vault, _)) = open(&office.path()) else { continue };
        let known = only_blob_file(&home(&stick));
        let mut new = files_in(&office.path().join("blobs"));
        new.retain(|file| file.file_name() != known.file_name());
        let Some(shard) = new.first().and_then(|file| file.parent()) else { continue }; // all set aside
        let in_it = new.iter().filter(|file| file.starts_with(shard)).count() as u64;
        fs::set_permissions(shard, fs::Permissions::from_mode(0o0)).unwrap();
        let readable = fs::read_dir(shard).is_ok();
        let made = vault.back_up(&stick, &mut on);
        fs::set_permissions(shard, fs::Permissions::from_mode(0o700)).unwrap();
        if readable {
            return; // whoever may read everything has no folder that is closed to them
        }
        match made {
            Err(Error::BackupOfDamaged { originals, stopped: Some(why) }) => {
                assert_eq!(originals, 3 - in_it, "page {page}: the others went");
                assert!(matches!(*why, Error::Io { .. }), "page {page}: {why:?}");
                told += 1;
            }
            Ok(_) => {} // a page that the opening wrote anew
            other => panic!("page {page}: {other:?}"),
        }
    }
    assert!(told > 0, "some pages are met by the copying alone");
}

#[test]
fn a_sealed_file_that_was_set_aside_while_no_row_named_it_comes_back() {
    let (office, _, blob) = backed_up();
    let file = files_in(&office.path().join("blobs")).remove(0);
    let aside = office.path().join("quarantine").join(file.file_name().unwrap());
    fs::create_dir_all(aside.parent().unwrap()).unwrap();
    fs::rename(&file, &aside).unwrap();
    let vault = office.open_clean();
    assert_eq!(read_all(&vault, blob).unwrap(), original(40_000));
    assert!(file.exists() && !aside.exists());
}

#[test]
fn a_set_whose_list_is_damaged_is_named_beside_the_earlier_one_that_is_taken() {
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    intake(&vault, &original(7_000));
    vault.back_up(stick.path(), &mut on).unwrap();
    vault.check_own_backup(stick.path(), &mut on).unwrap();
    flip(&home(stick.path()).join("sets/000002/MANIFEST"), 90);
    assert_eq!(numbers(stick.path()), [1]);
    assert_eq!(backup::later_unlisted(&home(stick.path()), 1).unwrap(), [2]);
    let unlisted = backup::unlisted_sets(stick.path()).unwrap();
    assert_eq!((unlisted[0].1.number, unlisted[0].1.vault), (2, vault.id()));
    assert!(matches!(vault.check_own_backup(stick.path(), &mut on), Err(Error::BackupDamaged { set: 2 })));
    assert_eq!(vault.last_backup().unwrap().unwrap().whole, None, "nothing was read back of it");
    vault.lock().unwrap();
    let database = office.path().join("db/main.db");
    overwrite(&database, &fs::read(&database).unwrap()[..PAGE * 20]);
    let (_, done) = rescue(&office, stick.path()).unwrap();
    assert_eq!((done.set.unwrap().number, done.passed_over), (1, vec![2]));
}

#[test]
fn the_only_set_without_its_list_is_called_damaged_and_comes_back_as_it_lies() {
    for harm in ["flipped", "gone"] {
        let (office, stick, blob) = backed_up();
        let list = home(stick.path()).join("sets/000001/MANIFEST");
        match harm {
            "flipped" => flip(&list, 90),
            _ => fs::remove_file(&list).unwrap(),
        }
        assert!(matches!(backup::backup_sets(stick.path()), Err(Error::BackupDamaged { set: 1 })), "{harm}");
        let database = office.path().join("db/main.db");
        overwrite(&database, &fs::read(&database).unwrap()[..PAGE * 20]);
        assert!(matches!(rescue(&office, stick.path()), Err(Error::BackupDamaged { set: 1 })), "{harm}");
        let back = stick.path().join("back");
        let restored = backup::restore(&home(stick.path()), 1, &back, &mut on).unwrap();
        assert_eq!(restored.check.parts, ["MANIFEST"], "{harm}: it is told, and nothing else is wrong");
        assert!(restored.check.missing.is_empty() && restored.check.damaged.is_empty(), "{harm}");
        let (vault, findings) = open(&back).unwrap();
        assert_eq!(findings, [], "{harm}");
        assert_eq!(read_all(&vault, blob).unwrap(), original(40_000), "{harm}");
        assert_eq!(verify(&vault, Level::Originals), [], "{harm}");
    }
}

#[test]
fn whoever_stops_while_a_set_is_listed_anew_waits_for_nothing_more_and_finds_no_folder() {
    let (_office, stick, _) = backed_up();
    let home = home(stick.path());
    fs::remove_file(home.join("sets/000001/MANIFEST")).unwrap();
    let mut told = Vec::new();
    let mut stop = |at: Copied| {
        told.push(at);
        ControlFlow::Break(())
    };
    let back = stick.path().join("back");
    assert!(matches!(backup::restore(&home, 1, &back, &mut stop), Err(Error::Cancelled)));
    assert!(told.len() == 1 && told[0].done < told[0].of, "{told:?}");
    assert!(!back.exists());
}

#[test]
fn a_copy_that_is_damaged_too_does_not_come_back_for_want_of_a_list() {
    let (_office, stick, _) = backed_up();
    let home = home(stick.path());
    fs::remove_file(home.join("sets/000001/MANIFEST")).unwrap();
    flip(&only_blob_file(&home), 300);
    let restored = backup::restore(&home, 1, &stick.path().join("back"), &mut on).unwrap();
    assert_eq!(restored.check.damaged.len(), 1, "its name is the digest of what was sealed");
}

#[test]
fn a_list_of_a_later_format_is_called_so_and_a_damaged_one_never() {
    let (_office, stick, _) = backed_up();
    let list = home(stick.path()).join("sets/000001/MANIFEST");
    let bytes = fs::read(&list).unwrap();
    let mut later = bytes[..bytes.len() - 32].to_vec();
    later[7] = b'2';
    let sealed = [later.clone(), digest(&later).0.to_vec()].concat();
    overwrite(&list, &sealed);
    assert!(matches!(backup::backup_sets(stick.path()), Err(Error::NewerBackup { set: 1 })));
    let mut flipped = bytes;
    flipped[7] = b'3';
    overwrite(&list, &flipped);
    assert!(matches!(backup::backup_sets(stick.path()), Err(Error::BackupDamaged { set: 1 })));
}

#[test]
fn a_rescue_does_not_go_back_behind_a_set_of_a_later_program_and_it_is_not_called_damaged() {
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    vault.back_up(stick.path(), &mut on).unwrap();
    vault.lock().unwrap();
    let list = |number: u32| home(stick.path()).join(format!("sets/{number:06}/MANIFEST"));
    let bytes = fs::read(list(2)).unwrap();
    let mut later = bytes[..bytes.len() - 32].to_vec();
    later[7] = b'2';
    overwrite(&list(2), &[later.clone(), digest(&later).0.to_vec()].concat());
    assert_eq!(numbers(stick.path()), [1]);
    assert!(backup::later_unlisted(&home(stick.path()), 1).unwrap().is_empty());
    let database = office.path().join("db/main.db");
    let harmed = fs::read(&database).unwrap()[..PAGE * 20].to_vec();
    overwrite(&database, &harmed);
    assert!(matches!(rescue(&office, stick.path()), Err(Error::NewerBackup { set: 2 })));
    assert_eq!(fs::read(&database).unwrap(), harmed, "nothing gave way");
    // Of two that cannot be taken the newest says why.
    fs::remove_file(list(1)).unwrap();
    assert!(matches!(backup::backup_sets(stick.path()), Err(Error::NewerBackup { set: 2 })));
    assert_eq!(backup::unlisted_sets(stick.path()).unwrap().len(), 1, "and the other can be restored as it lies");
}

#[test]
fn ones_own_backup_that_was_broken_off_is_not_called_anothers() {
    let (_office, vault) = Office::new();
    intake(&vault, &original(300_000));
    let stick = tempfile::tempdir().unwrap();
    let mut stop = |at: Copied| if at.done > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert!(matches!(vault.back_up(stick.path(), &mut stop), Err(Error::Cancelled)));
    assert!(matches!(vault.check_own_backup(stick.path(), &mut on), Err(Error::BackupUnfinished)));
    vault.back_up(stick.path(), &mut on).unwrap();
    assert!(vault.check_own_backup(stick.path(), &mut on).unwrap().is_whole());
}

#[test]
fn an_empty_folder_or_another_stick_in_the_place_of_the_last_one_is_not_taken_for_it() {
    let (office, stick, _) = backed_up();
    let vault = office.open_clean();
    assert_eq!(vault.last_target().unwrap(), stick.path());
    let (place, drawer) = (home(stick.path()), stick.path().join("drawer"));
    fs::rename(&place, &drawer).unwrap(); // pulled out: the folder it hung in is empty
    assert!(matches!(vault.last_target(), Err(Error::BackupElsewhere)));
    assert!(!vault.is_there(&vault.last_backup().unwrap().unwrap()));
    vault.lock().unwrap();
    let vault = Vault::open(&office.path(), &passphrase(), clock(NOON + 86_400_000)).unwrap().0;
    let earlier = vault.last_backup().unwrap().unwrap();
    vault.back_up(stick.path(), &mut on).unwrap(); // named anew, it is begun there
    assert_eq!(vault.last_target().unwrap(), stick.path());
    assert_eq!(vault.last_backup().unwrap().unwrap().number, earlier.number);
    // Another stick with another set of the same number.
    fs::remove_dir_all(&place).unwrap();
    fs::rename(&drawer, &place).unwrap();
    assert!(matches!(vault.last_target(), Err(Error::BackupElsewhere)));
}

#[test]
fn a_file_named_as_the_folder_of_a_backup_is_no_stick_that_stopped_answering() {
    let (_office, vault) = Office::new();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("two.txt");
    fs::write(&file, "2").unwrap();
    assert!(matches!(vault.back_up(&file, &mut on), Err(Error::BackupFolderMissing)));
    assert!(matches!(vault.check_own_backup(&file, &mut on), Err(Error::BackupFolderMissing)));
    assert!(matches!(backup::backup_sets(&file), Err(Error::BackupFolderMissing)));
    assert_eq!(fs::read(&file).unwrap(), b"2");
}
