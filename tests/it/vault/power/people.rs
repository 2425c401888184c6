//! Who opens the vault: somebody is let in or removed, and the keys change with it; a passphrase is changed.

use super::*;
use crate::vault::users::{self, NURLAN};
use dalil::vault::Role;
use dalil::vault::moments::MOMENTS;

/// The passphrase that takes the place of the first one.
pub(super) const NEW: &str = "таптакыр башка сөз айкашы 4711";

/// From the moment on at which the new one counts.
const OF_A_PASSPHRASE: [&str; 6] =
    ["passphrase-changed", "write-written", "write-committed", "head-written", "write-headed", ACKNOWLEDGED];

#[test]
fn after_a_power_cut_at_any_moment_somebody_is_in_or_out_and_nothing_is_left_over() {
    let disk = Disk::new();
    for moment in MOMENTS {
        let (office, vault) = Office::new();
        let blob = intake(&vault, &original(90_000)).1;
        if !moment.starts_with("user-") {
            vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
        }
        vault.lock().unwrap();
        let mut program = this_program("vault::users::lets_in_or_removes_and_dies");
        program.env(users::FOLDER, office.path()).env("DALIL_DIE_AT", moment);
        let (left, _) = disk.cut(&office, durable(&office).path(), &mut program, None);
        let vault = open_swept(&left, moment);
        assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{moment}");
        assert_eq!(verify(&vault, Level::Originals), [], "{moment}");
        vault.lock().unwrap();
        let theirs = Vault::open(&left.path(), &Passphrase::new(NURLAN), clock(NOON)).map(|(vault, _)| drop(vault));
        let known = matches!(theirs, Ok(()) | Err(Error::WrongPassphrase | Error::UnknownUser));
        assert!(known, "{moment}: {theirs:?}");
        let databases = files_in(&left.path().join("db"));
        assert_eq!(databases.len(), 1, "{moment}: one database is left: {databases:?}");
        // And the next change of keys goes through.
        let vault = left.open_clean();
        let another = vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new("жети өзөн таш көпүрө 905")).unwrap();
        let vault = vault.remove_user(another.value).unwrap().0;
        assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{moment}");
    }
}

/// A locked vault with an original.
fn with_one() -> (Office, BlobId) {
    let (office, vault) = Office::new();
    let blob = intake(&vault, &original(90_000)).1;
    vault.lock().unwrap();
    (office, blob)
}

#[test]
fn a_passphrase_that_was_changed_when_the_power_was_cut_is_the_only_one_that_opens() {
    let disk = Disk::new();
    for moment in OF_A_PASSPHRASE {
        let (office, blob) = with_one();
        let left = disk.end(&office, "rephrase", moment, None);
        let old = open(&left.path()).map(|(vault, _)| drop(vault));
        assert!(matches!(old, Err(Error::WrongPassphrase)), "{moment}: {old:?}");
        let new = Passphrase::new(NEW);
        let (vault, findings) = Vault::open(&left.path(), &new, clock(NOON)).unwrap();
        assert_eq!(findings, [], "{moment}");
        assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{moment}");
        assert_eq!(verify(&vault, Level::Originals), [], "{moment}");
        let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let told = log.iter().filter(|entry| entry.action == Action::KeyChange).count();
        let expected = usize::from(!["passphrase-changed", "write-written"].contains(&moment));
        assert_eq!(told, expected, "{moment}: the log says so from the commit on");
        // And the next change goes through.
        assert!(vault.change_passphrase(&new, &passphrase()).unwrap(), "{moment}");
        vault.lock().unwrap();
        left.open_clean();
    }
}

#[test]
fn on_a_disk_that_lies_about_the_slots_the_old_passphrase_still_opens() {
    let disk = Disk::new();
    let left = disk.end(&with_one().0, "rephrase", ACKNOWLEDGED, Some("/vault/slots"));
    open(&left.path()).unwrap();
}
