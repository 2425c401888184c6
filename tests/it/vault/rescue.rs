//! Rescues of a vault whose key was changed after its backup.

use super::cuts::take_up_all;
use super::*;
use dalil::vault::{Rescued, Role};

const NURLAN: &str = "кара жорго секирик түн 71";

/// A locked vault that was backed up, then got another master key, then another original.
fn changed() -> (Office, tempfile::TempDir, [BlobId; 2]) {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let first = intake(&vault, &original(40_000)).1;
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    let nurlan = vault.add_user("Нурлан Абдиев", Role::Reader, &Passphrase::new(NURLAN)).unwrap().value;
    let vault = vault.remove_user(nurlan).unwrap().0;
    let second = intake(&vault, &original(90_000)).1;
    vault.lock().unwrap();
    (office, stick, [first, second])
}

fn rescue(office: &Office, stick: &Path, words: &Passphrase) -> Result<(Vault, Rescued)> {
    let (vault, _, done) = Vault::salvage(&office.path(), stick, words, clock(NOON))?;
    take_up_all(&vault);
    vault.end_salvage()?;
    Ok((vault, done.what))
}

fn both_are_there(vault: &Vault, [first, second]: [BlobId; 2]) {
    assert_eq!(read_all(vault, first).unwrap(), original(40_000));
    assert_eq!(read_all(vault, second).unwrap(), original(90_000));
    assert_eq!(verify(vault, Level::Originals), []);
}

#[test]
fn originals_sealed_under_a_later_key_than_the_backups_come_back_too() {
    let (office, stick, blobs) = changed();
    overwrite(&office.path().join("db/main-2.db"), &[7; 4096 * 9]);
    assert!(open(&office.path()).is_err());
    let (vault, what) = rescue(&office, stick.path(), &passphrase()).unwrap();
    assert_eq!(what, Rescued::Database);
    both_are_there(&vault, blobs);
    vault.lock().unwrap();
    let vault = office.open_clean();
    both_are_there(&vault, blobs);
    // And the key can be changed once more.
    let sabina =
        vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new("жети өзөн таш көпүрө 905")).unwrap().value;
    both_are_there(&vault.remove_user(sabina).unwrap().0, blobs);
}

#[test]
fn a_descriptor_that_is_gone_is_written_for_the_database_that_is_there() {
    let (office, stick, blobs) = changed();
    for name in ["VAULT", "VAULT.copy"] {
        std::fs::remove_file(office.path().join(name)).unwrap();
    }
    assert!(matches!(open(&office.path()), Err(Error::DescriptorDamaged)));
    let (vault, what) = rescue(&office, stick.path(), &passphrase()).unwrap();
    assert_eq!(what, Rescued::Openers);
    both_are_there(&vault, blobs);
    vault.lock().unwrap();
    assert!(office.path().join("db/main-2.db").is_file());
    office.open_clean();
}

#[test]
fn where_no_key_at_hand_is_that_of_the_database_nothing_is_moved() {
    let (office, stick, blobs) = changed();
    let new = Passphrase::new("таптакыр башка сөз айкашы 4711");
    let vault = office.open_clean();
    vault.change_passphrase(&passphrase(), &new).unwrap();
    vault.lock().unwrap();
    let before: Vec<_> =
        files_in(&office.path()).into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
    assert!(matches!(rescue(&office, stick.path(), &passphrase()), Err(Error::DatabaseUnproved)));
    assert!(matches!(rescue(&office, stick.path(), &new), Err(Error::WrongPassphrase)));
    let lock = office.path().join("lock");
    for (path, bytes) in before.into_iter().filter(|(path, _)| *path != lock) {
        assert!(std::fs::read(&path).unwrap() == bytes, "{}", path.display());
    }
    let vault = Vault::open(&office.path(), &new, clock(NOON)).unwrap().0;
    both_are_there(&vault, blobs);
}
