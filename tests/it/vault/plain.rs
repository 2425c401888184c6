//! Links, pipes and strangers' files in the folder of a vault or of a backup: what is no file or folder of the vault's own is
//! refused or told, and what lies elsewhere is neither swept, nor written over, nor read for it.

use super::*;
use dalil::vault::backup::Copied;
use std::os::unix::fs::symlink;
use std::time::Duration;

/// A name as Dalil gives to unfinished work.
const PASSING: &str = "0123456789abcdef0123456789abcdef";

fn passing(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A locked vault with an original and an anchor.
fn locked() -> Office {
    let (office, vault) = Office::new();
    intake(&vault, &original(9_000));
    vault.request_timestamp().unwrap();
    vault.lock().unwrap();
    office
}

/// Every file below a folder with its bytes, whatever leads there.
fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files_in(folder).into_iter().map(|file| (file.clone(), std::fs::read(&file).unwrap())).collect()
}

#[test]
fn whatever_in_a_vault_is_a_link_is_refused_and_what_it_leads_to_stays() {
    let office = locked();
    let within = |path: &Path| path.strip_prefix(office.path()).unwrap().to_owned();
    let shard = within(only_blob_file(&office.path()).parent().unwrap());
    let note = within(&files_in(&office.path().join("anchors"))[0]);
    let folders = ["tmp", "db", "blobs", "slots", "anchors", "quarantine"].map(PathBuf::from);
    let files = ["lock", "VAULT", "VAULT.copy", "head.a", "head.b", "slots/00", "db/main.db"].map(PathBuf::from);
    for place in folders.into_iter().chain(files).chain([shard, note]) {
        let copied = tempfile::tempdir().unwrap();
        let (vault, elsewhere) = (copied.path().join("vault"), copied.path().join("elsewhere"));
        copy(&office.path(), &vault);
        std::fs::rename(vault.join(&place), &elsewhere).unwrap();
        if elsewhere.is_dir() {
            for name in [PASSING, ".part-0", "main.db-wal", "договор.docx"] {
                std::fs::write(elsewhere.join(name), "a document of somebody's").unwrap();
            }
        }
        symlink(&elsewhere, vault.join(&place)).unwrap();
        let before = all(copied.path());
        let refused = open(&vault).map(|_| ());
        let told = matches!(&refused, Err(Error::NotPlain { place: told }) if Path::new(told) == place);
        assert!(told, "it is told by its path within the vault: {}: {refused:?}", place.display());
        assert!(all(copied.path()) == before, "{}: nothing was touched", place.display());
    }
}

#[test]
fn a_vault_that_is_reached_by_a_link_opens() {
    let office = locked();
    let way = office.folder.path().join("way");
    symlink(office.path(), &way).unwrap();
    let (vault, findings) = open(&way).unwrap();
    assert_eq!(findings, []);
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_refused_at_once() {
    for place in ["db/main.db", "db/main.db-wal", "lock", "VAULT", "head.a", "slots/03", "former-keys"] {
        let office = locked();
        let path = office.path().join(place);
        let _ = std::fs::remove_file(&path);
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let (say, hear) = std::sync::mpsc::channel();
        let folder = office.path();
        std::thread::spawn(move || {
            let _ = say.send((Vault::is_locked_elsewhere(&folder), open(&folder).map(|_| ())));
        });
        let said = hear.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("{place}: it waits for ever"));
        let told = matches!(&said, (Ok(false), Err(Error::NotPlain { place: told })) if told == place);
        assert!(told, "{place}: {said:?}");
    }
}

#[test]
fn a_link_that_somebody_named_is_told_by_its_folder_alone() {
    for (name, told) in [("main.db-journal", "db/main.db-journal"), ("Асанова о разводе.docx", "db")] {
        let office = locked();
        symlink(office.folder.path(), office.path().join("db").join(name)).unwrap();
        let refused = open(&office.path()).map(|_| ());
        assert!(matches!(&refused, Err(Error::NotPlain { place }) if place == told), "{name}: {refused:?}");
    }
}

#[test]
fn sweeping_removes_what_dalil_left_and_nothing_else() {
    let office = locked();
    let tmp = office.path().join("tmp");
    let letter = office.folder.path().join("letter.txt");
    std::fs::write(&letter, "a letter").unwrap();
    for name in [PASSING, &format!(".part-{PASSING}"), "договор.docx", "2026"] {
        std::fs::write(tmp.join(name), "x").unwrap();
    }
    symlink(&letter, tmp.join(PASSING.replace('0', "f"))).unwrap();
    let (_, findings) = office.open();
    let names = ["tmp/2026", "tmp/договор.docx"].map(str::to_owned).to_vec();
    assert_eq!(findings, [Finding::LeftoversSwept { count: 2 }, Finding::UnknownFile { count: 2, names }]);
    assert!(tmp.join("договор.docx").exists() && tmp.join("2026").exists());
    assert_eq!(std::fs::read(letter).unwrap(), b"a letter");
}

#[test]
fn a_link_in_the_place_of_a_destroyed_original_costs_nothing_that_it_leads_to() {
    use std::os::unix::fs::PermissionsExt as _;
    let (office, vault) = Office::new();
    let (item, blob) = intake(&vault, &original(9_000));
    let file = only_blob_file(&office.path());
    let letter = office.folder.path().join("letter.bin");
    std::fs::write(&letter, original(12_000)).unwrap();
    std::fs::set_permissions(&letter, std::fs::Permissions::from_mode(0o644)).unwrap();
    std::fs::remove_file(&file).unwrap();
    symlink(&letter, &file).unwrap();
    let done = vault.destroy("test-destroy", |w| {
        w.shred(&[blob])?;
        w.custody(Action::Delete, &[(item, digest(&original(9_000)))], &serde_json::json!({ "reason": "a test" }))
    });
    assert!(done.unwrap().1, "nothing is left of it in the vault");
    assert!(file.symlink_metadata().is_err());
    assert_eq!(std::fs::read(&letter).unwrap(), original(12_000));
    assert_eq!(letter.metadata().unwrap().permissions().mode() & 0o777, 0o644);
}

#[test]
fn a_link_in_a_backup_is_refused_and_one_in_the_place_of_a_copy_is_no_copy() {
    let office = locked();
    let vault = office.open_clean();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut passing).unwrap();
    let home = dalil::vault::backup::backup_homes(stick.path()).unwrap().remove(0);
    let copy = only_blob_file(&home);
    for place in [home.join("sets"), home.join("sets/000001"), home.join("blobs"), copy.parent().unwrap().to_owned()] {
        let elsewhere = stick.path().join("elsewhere");
        std::fs::rename(&place, &elsewhere).unwrap();
        symlink(&elsewhere, &place).unwrap();
        let before = all(stick.path());
        let refused = vault.back_up(stick.path(), &mut passing).map(|_| ());
        assert!(matches!(refused, Err(Error::BackupNotPlain { .. })), "{}: {refused:?}", place.display());
        let refused = vault.purge_backup(stick.path(), true, &mut passing).map(|_| ());
        assert!(matches!(refused, Err(Error::BackupNotPlain { .. })), "{}: {refused:?}", place.display());
        assert!(all(stick.path()) == before, "{}: nothing was touched", place.display());
        std::fs::remove_file(&place).unwrap();
        std::fs::rename(&elsewhere, &place).unwrap();
    }
    let elsewhere = stick.path().join("elsewhere");
    std::fs::rename(&copy, &elsewhere).unwrap();
    symlink(&elsewhere, &copy).unwrap();
    assert!(!vault.check_own_backup(stick.path(), &mut passing).unwrap().is_whole(), "the bytes lie outside of it");
    vault.back_up(stick.path(), &mut passing).unwrap();
    assert!(copy.symlink_metadata().unwrap().is_file(), "it was copied anew");
    assert!(vault.check_own_backup(stick.path(), &mut passing).unwrap().is_whole());
}
