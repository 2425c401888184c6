//! Keys that are not the vault's: slots of another vault, or its descriptor with them, copied over its own; and slots that an
//! earlier rescue set aside, which a later one tries once more.

use super::cuts::take_up_all;
use super::former::lose_the_database;
use super::*;
use dalil::vault::{Rescued, Salvaged};
use std::fs;

const OTHER: &str = "кара жорго секирик түн 71";
const NEW: &str = "таптакыр башка сөз айкашы 4711";

fn nothing(_: dalil::vault::backup::Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A locked vault with an original and a backup.
fn backed_up() -> (Office, tempfile::TempDir, BlobId) {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let blob = intake(&vault, &original(40_000)).1;
    vault.back_up(stick.path(), &mut nothing).unwrap();
    vault.lock().unwrap();
    (office, stick, blob)
}

/// A locked vault of somebody else.
fn another() -> Office {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    let vault = Vault::create(&office.path(), &Passphrase::new(OTHER), "Нурлан Абдиев", cheap(), clock(NOON)).unwrap();
    intake(&vault, &original(300));
    vault.lock().unwrap();
    office
}

fn copy_over(from: &Office, to: &Office, names: &[&str]) {
    let slots = (0..8).map(|slot| format!("slots/{slot:02}"));
    for name in names.iter().map(|name| (*name).to_owned()).chain(slots) {
        overwrite(&to.path().join(&name), &fs::read(from.path().join(&name)).unwrap());
    }
}

/// Copies sealed files of one vault among those of another.
fn give_originals(from: &Office, to: &Office) {
    for strange in files_in(&from.path().join("blobs")) {
        let place = to.path().join(strange.strip_prefix(from.path()).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(&strange, place).unwrap();
    }
}

fn slots(folder: &Path) -> Vec<Vec<u8>> {
    (0..8).map(|slot| fs::read(folder.join(format!("slots/{slot:02}"))).unwrap()).collect()
}

/// Every file but the lock's, whose text is of the last who asked.
fn everything(office: &Office) -> Vec<(PathBuf, Vec<u8>)> {
    let files = files_in(&office.path()).into_iter().filter(|path| !path.ends_with("lock"));
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn is_as_it_was(before: &[(PathBuf, Vec<u8>)], about: &str) {
    for (path, bytes) in before {
        assert!(fs::read(path).unwrap() == *bytes, "{about}: {}", path.display());
    }
}

fn opens(office: &Office, words: &str) -> Result<(Vault, Vec<Finding>)> {
    Vault::open(&office.path(), &Passphrase::new(words), clock(NOON))
}

#[test]
fn slots_of_another_vault_look_like_a_wrong_passphrase_until_a_backup_gives_the_own_ones_back() {
    let (office, stick, blob) = backed_up();
    let own = slots(&office.path());
    copy_over(&another(), &office, &[]);
    let strange = slots(&office.path());
    // Each vault derives by a salt of its own, which nobody undoes without the passphrase's own slot.
    assert!(matches!(opens(&office, PASSPHRASE), Err(Error::WrongPassphrase)));
    assert!(matches!(opens(&office, OTHER), Err(Error::WrongPassphrase)));
    let before = everything(&office);
    let refused = Vault::salvage(&office.path(), stick.path(), &Passphrase::new(OTHER), clock(NOON));
    assert!(matches!(refused, Err(Error::WrongPassphrase)));
    is_as_it_was(&before, "refused");

    let (vault, findings, done) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!((done.what, findings), (Rescued::Openers, Vec::new()), "the database is whole and stays");
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    assert_eq!(slots(&office.path()), own);
    let aside: Vec<_> = (0..8).map(|slot| fs::read(done.aside.join(format!("slot-{slot:02}"))).unwrap()).collect();
    assert_eq!(aside, strange, "nothing is deleted");
    assert_eq!(read_all(&office.open_clean(), blob).unwrap(), original(40_000));
}

#[test]
fn slots_of_another_vault_are_named_where_the_backup_has_not_the_last_ones() {
    let (office, stick, blob) = backed_up();
    let vault = office.open_clean();
    assert!(vault.change_passphrase(&passphrase(), &Passphrase::new(NEW)).unwrap());
    vault.lock().unwrap();
    // A passphrase that was changed since is no other vault: the present one opens it.
    let refused = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON));
    assert!(matches!(refused, Err(Error::DatabaseWhole)));
    let own = slots(&office.path());
    copy_over(&another(), &office, &[]);
    let before = everything(&office);
    let refused = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON));
    assert!(matches!(refused, Err(Error::KeysOfAnother)));
    is_as_it_was(&before, "refused");
    for (slot, bytes) in own.iter().enumerate() {
        overwrite(&office.path().join(format!("slots/{slot:02}")), bytes);
    }
    let (vault, findings) = opens(&office, NEW).unwrap();
    assert_eq!(findings, [], "the ones that belong there were put back");
    assert_eq!(read_all(&vault, blob).unwrap(), original(40_000));
}

#[test]
fn keys_of_another_vault_with_its_descriptor_are_named_by_the_originals_and_roll_nothing_back() {
    let (office, stick, blob) = backed_up();
    let other = another();
    let theirs = tempfile::tempdir().unwrap();
    let vault = Vault::open(&other.path(), &Passphrase::new(OTHER), clock(NOON)).unwrap().0;
    vault.back_up(theirs.path(), &mut nothing).unwrap();
    vault.lock().unwrap();
    let own = slots(&office.path());
    copy_over(&other, &office, &["VAULT", "VAULT.copy"]);
    let before = everything(&office);
    for words in [PASSPHRASE, OTHER] {
        assert!(matches!(opens(&office, words), Err(Error::KeysOfAnother)), "{words}");
        let words = Passphrase::new(words);
        let alone = Vault::salvage_alone(&office.path(), &words, "Асанова Бермет", clock(NOON));
        assert!(matches!(alone, Err(Error::KeysOfAnother)), "no database begins anew for it");
        let from = Vault::salvage(&office.path(), theirs.path(), &words, clock(NOON));
        assert!(matches!(from, Err(Error::BackupOfAnother)), "nor comes one from the other's backup");
    }
    is_as_it_was(&before, "both");
    let (vault, _, done) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(done.what, Rescued::Openers);
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    assert_eq!(slots(&office.path()), own);
    assert_eq!(read_all(&office.open_clean(), blob).unwrap(), original(40_000));
}

#[test]
fn a_descriptor_that_came_with_an_original_of_its_own_vault_keeps_the_own_backup_from_nothing() {
    let (office, stick, blob) = backed_up();
    let other = another();
    give_originals(&other, &office);
    let own = slots(&office.path());
    copy_over(&other, &office, &["VAULT", "VAULT.copy"]);
    assert!(opens(&office, PASSPHRASE).is_err());
    let (vault, _, done) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    assert_eq!(done.what, Rescued::Openers, "the database is its own, and stays");
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    assert_eq!(slots(&office.path()), own);
    let (vault, findings) = opens(&office, PASSPHRASE).unwrap();
    assert!(findings.iter().all(|finding| matches!(finding, Finding::OrphansQuarantined { .. })), "{findings:?}");
    assert_eq!(read_all(&vault, blob).unwrap(), original(40_000));
}

#[test]
fn one_file_of_another_vault_gives_no_database_of_its_backup_a_place() {
    for is_described in [true, false] {
        let (office, _stick, blob) = backed_up();
        let vault = office.open_clean();
        intake(&vault, &original(500));
        vault.lock().unwrap();
        let other = another();
        let theirs = tempfile::tempdir().unwrap();
        let vault = Vault::open(&other.path(), &Passphrase::new(OTHER), clock(NOON)).unwrap().0;
        vault.back_up(theirs.path(), &mut nothing).unwrap();
        vault.lock().unwrap();
        give_originals(&other, &office);
        let own: Vec<_> =
            ["VAULT", "VAULT.copy"].map(|name| (name, fs::read(office.path().join(name)).unwrap())).into();
        for (name, _) in own.iter().filter(|_| !is_described) {
            overwrite(&office.path().join(name), b"x");
        }
        let before = everything(&office);
        let refused = Vault::salvage(&office.path(), theirs.path(), &Passphrase::new(OTHER), clock(NOON));
        assert!(matches!(refused, Err(Error::BackupOfAnother)), "{is_described}: {refused:?}");
        is_as_it_was(&before, "refused");
        for (name, bytes) in &own {
            overwrite(&office.path().join(name), bytes);
        }
        assert_eq!(read_all(&opens(&office, PASSPHRASE).unwrap().0, blob).unwrap(), original(40_000));
    }
}

/// A vault whose passphrase was changed after its backup, and which a rescue from that backup brought back: the slot with the
/// later passphrase was set aside.
fn rescued() -> (Office, BlobId) {
    let (office, stick, blob) = backed_up();
    let vault = office.open_clean();
    assert!(vault.change_passphrase(&passphrase(), &Passphrase::new(NEW)).unwrap());
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, ..) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
    take_up_all(&vault);
    vault.end_salvage().unwrap();
    vault.lock().unwrap();
    assert!(matches!(opens(&office, NEW), Err(Error::WrongPassphrase)));
    (office, blob)
}

fn alone(office: &Office, words: &str) -> Result<(Vault, Vec<Finding>, Salvaged)> {
    let (vault, findings, done) =
        Vault::salvage_alone(&office.path(), &Passphrase::new(words), "Асанова Бермет", clock(NOON))?;
    take_up_all(&vault);
    vault.end_salvage()?;
    Ok((vault, findings, done))
}

#[test]
fn a_passphrase_that_was_changed_since_opens_by_no_slot_that_was_set_aside() {
    for harm in ["nothing", "the database lost"] {
        let (office, _) = rescued();
        if harm != "nothing" {
            lose_the_database(&office);
        }
        let before = everything(&office);
        assert!(matches!(alone(&office, NEW), Err(Error::WrongPassphrase)), "{harm}");
        is_as_it_was(&before, harm);
    }
}

#[test]
fn a_slot_set_aside_from_before_somebody_was_removed_takes_no_place() {
    for harm in ["nothing", "the database lost"] {
        let (office, _) = rescued();
        let vault = super::former::change_keys(&office.open_clean());
        vault.lock().unwrap();
        if harm != "nothing" {
            lose_the_database(&office);
        }
        let before = everything(&office);
        assert!(matches!(alone(&office, NEW), Err(Error::WrongPassphrase)), "{harm}");
        is_as_it_was(&before, harm);
    }
}
