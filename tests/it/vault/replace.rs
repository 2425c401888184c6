//! A fresh copy in the place of a damaged original: the id stays, the file is another, what is left of the old one is kept; and a
//! power cut between any two steps leaves the one or the other, never neither.

use super::*;
use dalil::vault::moments::{OF_INTAKE, REPLACING};
use dalil::vault::{Broken, backup};

const FOLDER: &str = "DALIL_TEST_REPLACE_FOLDER";
const LENGTH: usize = 150_000;

fn the_blob(vault: &Vault) -> BlobId {
    let sql = "SELECT id FROM blob WHERE length = ?1";
    vault.read(|db| db.query_row(sql, [LENGTH as i64], |row| row.get(0)).map_err(Error::from)).unwrap()
}

fn address(vault: &Vault, blob: BlobId) -> Sha256Digest {
    let sql = "SELECT address FROM blob WHERE id = ?1";
    vault.read(|db| db.query_row(sql, [blob], |row| row.get(0)).map_err(Error::from)).unwrap()
}

fn broken(vault: &Vault, blob: BlobId) -> Option<Broken> {
    vault.broken(blob, &mut on).unwrap().map(|mend| mend.was)
}

fn take_in_again(vault: &Vault) -> bool {
    take_in_for(vault, the_blob(vault), &original(LENGTH))
}

/// Takes the same bytes in again, as an intake does; whether they took the place of a broken file.
pub(super) fn take_in_for(vault: &Vault, blob: BlobId, bytes: &[u8]) -> bool {
    let Some(mend) = vault.broken(blob, &mut on).unwrap() else { return false };
    let about = Manifest::default();
    let draft = vault.seal_draft_for(&mend, &mut &*bytes, Some(bytes.len() as u64), &about, &mut on).unwrap();
    let fresh = vault.publish_one(draft, &mut going_on).unwrap();
    let replaced = vault.write(WRITE, |w| w.replace_blob(&fresh, &mend)).unwrap().value;
    vault.set_replaced_aside().unwrap();
    replaced
}

const HARMS: [&str; 4] = ["flipped", "missing", "headless", "cut"];

/// Harms the file; gives what is left of it.
fn harm(file: &Path, how: &str) -> Option<Vec<u8>> {
    let mut bytes = std::fs::read(file).unwrap();
    match how {
        "flipped" => bytes[80_000] ^= 1,
        "headless" => bytes[..168].fill(0),
        "cut" => bytes.truncate(20),
        _ => {
            std::fs::remove_file(file).unwrap();
            return None;
        }
    }
    overwrite(file, &bytes);
    Some(bytes)
}

/// A locked vault with one original whose file is harmed, and what is left of that file.
fn harmed(how: &str) -> (Office, PathBuf, Option<Vec<u8>>) {
    let (office, vault) = Office::new();
    intake(&vault, &original(LENGTH));
    let file = only_blob_file(&office.path());
    vault.lock().unwrap();
    let left = harm(&file, how);
    (office, file, left)
}

/// Says that the original is whole under its id, and that what was left of its file is kept.
fn is_mended(office: &Office, vault: &Vault, file: &Path, left: Option<&Vec<u8>>, what: &str) {
    let blob = the_blob(vault);
    assert_eq!(read_all(vault, blob).unwrap(), original(LENGTH), "{what}");
    assert_eq!(verify(vault, Level::Originals), [], "{what}");
    assert!(!file.exists(), "{what}: the old file lies among the sealed ones no more");
    let aside = files_in(&office.path().join("quarantine"));
    let kept: Vec<_> = aside.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert_eq!(kept.iter().collect::<Vec<_>>(), Vec::from_iter(left), "{what}: what was left of it is kept");
}

#[test]
fn the_original_is_whole_again_under_its_id_and_the_old_file_is_kept() {
    for (how, was) in HARMS.into_iter().zip([Broken::Damaged, Broken::Missing, Broken::Damaged, Broken::Damaged]) {
        let (office, file, left) = harmed(how);
        let (vault, _) = office.open();
        let blob = the_blob(&vault);
        assert_eq!(broken(&vault, blob), Some(was), "{how}");
        assert!(take_in_again(&vault), "{how}");
        assert_eq!((broken(&vault, blob), the_blob(&vault)), (None, blob), "{how}: the id stays");
        is_mended(&office, &vault, &file, left.as_ref(), how);
        assert!(!take_in_again(&vault), "{how}: what is whole is left alone");
        assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new(), "{how}");
        assert_eq!(vault.find_duplicate(digest(&original(LENGTH))).unwrap(), Some(blob), "{how}");

        // A backup copies the new file, and restores.
        let stick = tempfile::tempdir().unwrap();
        vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
        vault.lock().unwrap();
        let (home, set) = backup::backup_sets(stick.path()).unwrap().remove(0);
        let place = tempfile::tempdir().unwrap();
        let into = place.path().join("vault");
        backup::restore(&home, set.number, &into, &mut |_| ControlFlow::Continue(())).unwrap();
        let (again, findings) = open(&into).unwrap();
        assert_eq!((findings, verify(&again, Level::Originals)), (vec![], vec![]), "{how}");
        office.open_clean();
    }
}

#[test]
fn a_copy_of_the_old_file_that_turns_up_later_is_set_aside_and_never_taken_up() {
    let (office, vault) = Office::new();
    intake(&vault, &original(LENGTH));
    let file = only_blob_file(&office.path());
    let whole = std::fs::read(&file).unwrap();
    vault.lock().unwrap();
    harm(&file, "flipped");
    let vault = office.open_clean();
    assert!(take_in_again(&vault));
    vault.lock().unwrap();
    for _ in 0..2 {
        overwrite(&file, &whole);
        let vault = office.open_clean();
        assert!(!file.exists());
        assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new());
        vault.lock().unwrap();
    }
    assert_eq!(files_in(&office.path().join("quarantine")).len(), 3, "none took the place of another");
}

#[test]
fn what_was_set_aside_goes_when_the_original_is_destroyed() {
    for how in HARMS {
        let (office, file, _) = harmed(how);
        let (vault, _) = office.open();
        let old: Sha256Digest = file.file_stem().unwrap().to_str().unwrap().parse().unwrap();
        assert!(take_in_again(&vault));
        let blob = the_blob(&vault);
        vault.destroy("test-destroy", |w| w.shred(&[blob])).unwrap();
        assert_eq!(files_in(&office.path().join("quarantine")), Vec::<PathBuf>::new(), "{how}");
        assert_eq!(files_in(&office.path().join("blobs")), Vec::<PathBuf>::new(), "{how}");
        let sql = "SELECT count(*) FROM destroyed_blob WHERE address = ?1 AND gone = 1";
        let told = vault.read(|db| db.query_row(sql, [old], |row| row.get::<_, i64>(0)).map_err(Error::from));
        assert_eq!(told.unwrap(), 1, "{how}: a copy of the old file that comes back is known as destroyed");
    }
}

#[test]
fn other_bytes_never_take_the_place_of_an_original() {
    let (office, file, _) = harmed("flipped");
    let (vault, _) = office.open();
    let mend = vault.broken(the_blob(&vault), &mut on).unwrap().unwrap();
    let other = original(LENGTH + 1);
    let draft = vault.seal_draft_for(&mend, &mut &*other, None, &Manifest::default(), &mut on).unwrap();
    let fresh = vault.publish_one(draft, &mut going_on).unwrap();
    let refused = vault.write(WRITE, |w| w.replace_blob(&fresh, &mend));
    assert!(matches!(refused, Err(Error::ReadBackDiffers)));
    assert_eq!(address(&vault, mend.blob), file.file_stem().unwrap().to_str().unwrap().parse().unwrap());
}

/// Not a test: the program that dies at a named moment.
#[test]
#[ignore = "run by the test below"]
fn replaces_and_dies() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, _) = open(&folder).unwrap();
    take_in_again(&vault);
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_one_file_or_the_other() {
    for how in HARMS {
        for moment in OF_INTAKE.iter().chain(REPLACING) {
            if (how, *moment) == ("missing", "replace-aside") {
                continue; // there is nothing to set aside
            }
            let what = format!("{how} {moment}");
            let (office, file, left) = harmed(how);
            // An opening that finds it missing or cut says so in the log first, which is a write of its own.
            office.open().0.lock().unwrap();
            let status = this_program("vault::replace::replaces_and_dies")
                .env(FOLDER, office.path())
                .env("DALIL_DIE_AT", moment)
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null())
                .status()
                .unwrap();
            assert!(status.code().is_none(), "{what}: the program died there");
            let (vault, _) = office.open();
            let blob = the_blob(&vault);
            let recorded = REPLACING.contains(moment) || *moment == "write-committed" && broken(&vault, blob).is_none();
            if recorded {
                assert_eq!(broken(&vault, blob), None, "{what}: once it is recorded it is whole");
            } else {
                assert!(take_in_again(&vault), "{what}: it is still broken, and taken in again it is not");
            }
            is_mended(&office, &vault, &file, left.as_ref(), &what);
            vault.lock().unwrap();
            let vault = office.open_clean();
            // A copy that was named and not recorded is known by its id as one too many.
            for orphan in vault.orphans().unwrap() {
                let taken = vault.take_up(&orphan, 100, &mut on).unwrap();
                let TakenUp::Found(found) = taken else { panic!("{what}: it is whole") };
                assert!(found.sealed.blob == blob && vault.knows(blob).unwrap(), "{what}");
            }
            vault.destroy("test-destroy", |w| w.shred(&[blob])).unwrap();
            assert_eq!(files_in(&office.path().join("blobs")), Vec::<PathBuf>::new(), "{what}: nothing is left of it");
            assert_eq!(files_in(&office.path().join("quarantine")), Vec::<PathBuf>::new(), "{what}");
        }
    }
}
