//! What was destroyed in the vault is removed from a backup when somebody asks for it: the files, and the earlier sets that hold
//! their keys. The newest set stays whatever happens, and no set goes while it is not whole.

use super::*;
use dalil::vault::backup::{self, Copied, Held};
use dalil::vault::moments::OF_A_PURGE;
use std::fs;

const VAULT: &str = "DALIL_TEST_PURGE_VAULT";
const STICK: &str = "DALIL_TEST_PURGE_STICK";

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A vault with two originals, backed up twice, one destroyed since; and backed up once more if `again`.
struct Scene {
    office: Office,
    stick: tempfile::TempDir,
    gone: PathBuf,
    kept: BlobId,
}

impl Scene {
    fn new(again: bool) -> (Self, Vault) {
        let (office, vault) = Office::new();
        let stick = tempfile::tempdir().unwrap();
        let (item, blob) = intake(&vault, &original(90_000));
        let file = only_blob_file(&office.path());
        let kept = intake(&vault, &original(4_000)).1;
        for _ in 0..2 {
            vault.back_up(stick.path(), &mut on).unwrap();
        }
        let gone = home(stick.path()).join(file.strip_prefix(office.path()).unwrap());
        assert!(gone.is_file());
        let digest = digest(&original(90_000));
        let done = vault.destroy("test-destroy", |w| {
            w.shred(&[blob])?;
            w.custody(Action::Delete, &[(item, digest)], &serde_json::json!({ "reason": "a wrong upload" }))
        });
        assert!(done.unwrap().1);
        if again {
            vault.back_up(stick.path(), &mut on).unwrap();
        }
        (Self { office, stick, gone, kept }, vault)
    }

    fn held(&self, vault: &Vault) -> Held {
        vault.destroyed_in_backup(self.stick.path()).unwrap()
    }

    fn sets(&self) -> Vec<u32> {
        backup::backup_sets(self.stick.path()).unwrap().iter().map(|(_, set)| set.number).collect()
    }

    /// Says that the newest set is whole and gives back what was kept.
    fn newest_restores(&self, about: &str) {
        let (home, set) = backup::backup_sets(self.stick.path()).unwrap().remove(0);
        let place = tempfile::tempdir().unwrap();
        let into = place.path().join("vault");
        assert!(backup::restore(&home, set.number, &into, &mut on).unwrap().check.is_whole(), "{about}");
        let (vault, findings) = open(&into).unwrap();
        assert_eq!(findings, [], "{about}");
        assert_eq!(read_all(&vault, self.kept).unwrap(), original(4_000), "{about}");
        assert_eq!(verify(&vault, Level::Originals), [], "{about}");
    }
}

fn home(stick: &Path) -> PathBuf {
    backup::backup_homes(stick).unwrap().remove(0)
}

fn told(vault: &Vault) -> Vec<serde_json::Value> {
    let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    events.into_iter().filter(|e| e.details["what"] == "backup").map(|e| e.details).collect()
}

#[test]
fn nothing_goes_while_the_newest_set_holds_it_too() {
    let (scene, vault) = Scene::new(false);
    let held = scene.held(&vault);
    assert_eq!((held.files.len(), held.sets.len(), held.newest), (1, 2, None));
    for sets in [false, true] {
        let refused = vault.purge_backup(scene.stick.path(), sets, &mut on);
        assert!(matches!(refused, Err(Error::BackupHoldsDestroyed { set: 2 })), "{refused:?}");
    }
    assert!(scene.gone.is_file());
    assert_eq!((scene.sets(), told(&vault)), (vec![2, 1], vec![]));
}

#[test]
fn the_files_go_alone_or_with_the_sets_that_hold_their_keys() {
    let (scene, vault) = Scene::new(true);
    let held = scene.held(&vault);
    let numbers = |held: &Held| held.sets.iter().map(|set| set.number).collect::<Vec<_>>();
    assert_eq!((held.files.len(), numbers(&held), held.clean), (1, vec![2, 1], 1));
    assert_eq!(held.newest.map(|set| set.number), Some(3));

    let purged = vault.purge_backup(scene.stick.path(), false, &mut on).unwrap();
    assert_eq!((purged.files, purged.sets), (1, 0));
    assert!(!scene.gone.exists());
    assert_eq!(scene.sets(), [3, 2, 1], "the sets stay");
    let held = scene.held(&vault);
    assert_eq!((held.files.len(), numbers(&held)), (0, vec![2, 1]));
    scene.newest_restores("files");

    let purged = vault.purge_backup(scene.stick.path(), true, &mut on).unwrap();
    assert_eq!((purged.files, purged.sets), (0, 2));
    assert_eq!(scene.sets(), [3]);
    assert_eq!(fs::read_dir(home(scene.stick.path()).join("sets")).unwrap().count(), 1, "nothing of them is left");
    scene.newest_restores("sets");
    let held = scene.held(&vault);
    assert_eq!((held.files.len(), held.sets.len(), held.clean), (0, 0, 1));
    let told = told(&vault);
    assert_eq!(told.len(), 2, "each in the log");
    assert_eq!((&told[0]["sets"], &told[1]["files"]), (&serde_json::json!(2), &serde_json::json!(1)));
    assert_eq!(vault.purge_backup(scene.stick.path(), true, &mut on).unwrap().sets, 0, "and that is all there was");
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn no_set_goes_while_the_newest_is_not_whole() {
    let (scene, vault) = Scene::new(true);
    let copies = files_in(&home(scene.stick.path()).join("blobs"));
    let kept = copies.iter().find(|path| **path != scene.gone).unwrap();
    let mut bytes = fs::read(kept).unwrap();
    bytes[500] ^= 1;
    overwrite(kept, &bytes);
    let refused = vault.purge_backup(scene.stick.path(), true, &mut on);
    assert!(matches!(refused, Err(Error::BackupNotWhole { set: 3 })), "{refused:?}");
    assert_eq!((scene.sets(), scene.gone.is_file()), (vec![3, 2, 1], true));
    // What was found damaged is copied again; then they go.
    vault.back_up(scene.stick.path(), &mut on).unwrap();
    assert_eq!(vault.purge_backup(scene.stick.path(), true, &mut on).unwrap().sets, 2);
    assert_eq!(scene.sets(), [4, 3]);
    scene.newest_restores("damaged");
}

#[test]
fn a_set_whose_list_is_damaged_is_told_and_goes_with_the_others() {
    let (scene, vault) = Scene::new(true);
    fs::write(home(scene.stick.path()).join("sets/000001/MANIFEST"), "no list").unwrap();
    let held = scene.held(&vault);
    assert_eq!((held.sets.len(), held.unlisted.as_slice()), (1, [1].as_slice()));
    assert_eq!(vault.purge_backup(scene.stick.path(), true, &mut on).unwrap().sets, 2);
    assert_eq!(fs::read_dir(home(scene.stick.path()).join("sets")).unwrap().count(), 1);
    scene.newest_restores("unlisted");
}

#[test]
fn a_set_whose_list_rots_after_the_files_are_gone_is_still_told_and_goes() {
    let (scene, vault) = Scene::new(true);
    vault.purge_backup(scene.stick.path(), false, &mut on).unwrap();
    for number in [1, 2] {
        fs::write(home(scene.stick.path()).join(format!("sets/{number:06}/MANIFEST")), "no list").unwrap();
    }
    let held = scene.held(&vault);
    assert_eq!((held.files.len(), held.sets.len(), held.unlisted.as_slice()), (0, 0, [2, 1].as_slice()));
    assert_eq!(vault.purge_backup(scene.stick.path(), true, &mut on).unwrap().sets, 2);
    assert!(scene.held(&vault).unlisted.is_empty());
}

#[test]
fn a_set_of_a_later_program_is_not_removed_as_one_with_a_damaged_list() {
    let (scene, vault) = Scene::new(true);
    let list = home(scene.stick.path()).join("sets/000001/MANIFEST");
    let bytes = fs::read(&list).unwrap();
    let mut later = bytes[..bytes.len() - 32].to_vec();
    later[7] = b'2';
    let sealed = [later.clone(), digest(&later).0.to_vec()].concat();
    overwrite(&list, &sealed);
    let refused = vault.purge_backup(scene.stick.path(), true, &mut on);
    assert!(matches!(refused, Err(Error::NewerBackup { set: 1 })), "{refused:?}");
    assert_eq!(fs::read(&list).unwrap(), sealed);
}

#[test]
fn a_folder_without_a_backup_says_so() {
    let (_office, vault) = Office::new();
    let empty = tempfile::tempdir().unwrap();
    for answer in [
        vault.destroyed_in_backup(empty.path()).map(|_| ()),
        vault.purge_backup(empty.path(), true, &mut on).map(|_| ()),
    ] {
        assert!(matches!(answer, Err(Error::NoBackup)), "{answer:?}");
    }
}

/// Not a test: the program that dies while it removes.
#[test]
#[ignore = "run by the test below"]
fn purges_and_dies() {
    let of = |name: &str| PathBuf::from(std::env::var_os(name).expect("the folder is handed over"));
    let (vault, _) = open(&of(VAULT)).unwrap();
    vault.purge_backup(&of(STICK), true, &mut on).unwrap();
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_newest_set_whole_and_the_rest_to_be_done() {
    for moment in OF_A_PURGE {
        let (scene, vault) = Scene::new(true);
        vault.lock().unwrap();
        let status = this_program("vault::purge::purges_and_dies")
            .env(VAULT, scene.office.path())
            .env(STICK, scene.stick.path())
            .env("DALIL_DIE_AT", moment)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .status()
            .unwrap();
        assert!(status.code().is_none(), "{moment}: the program died there");
        for (home, set) in backup::backup_sets(scene.stick.path()).unwrap() {
            let whole = backup::check_backup(&home, set.number, &mut on).unwrap().is_whole();
            assert!(whole || set.number < 3, "{moment}: set {}", set.number);
        }
        let vault = scene.office.open_clean();
        assert!(!told(&vault).is_empty(), "{moment}: the log was told first");
        vault.purge_backup(scene.stick.path(), true, &mut on).unwrap();
        assert!(!scene.gone.exists(), "{moment}");
        assert_eq!(scene.sets(), [3], "{moment}");
        vault.back_up(scene.stick.path(), &mut on).unwrap();
        assert_eq!(fs::read_dir(home(scene.stick.path()).join("sets")).unwrap().count(), 2, "{moment}: swept");
        scene.newest_restores(moment);
    }
}
