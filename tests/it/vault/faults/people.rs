//! People on a disk that fails: somebody is let in, somebody is removed and the keys change with it, a passphrase is changed.
//! What was said to be done is done; what failed is done whole or not at all, and can be asked for again.

use super::*;
use dalil::vault::Role;

const NURLAN: &str = "кара жорго секирик түн 71";
const NEW: &str = "таптакыр башка сөз айкашы 4711";

fn says(run: &Run, word: &str) -> bool {
    run.lines.iter().any(|line| line == word)
}

fn as_nurlan(folder: &Path) -> Result<(Vault, Vec<Finding>)> {
    Vault::open(folder, &Passphrase::new(NURLAN), clock(NOON))
}

/// The work: somebody is let in.
pub(super) fn let_in(vault: &Vault) -> Result<()> {
    vault.add_user("Нурлан Абдиев", Role::Reader, &Passphrase::new(NURLAN)).map(|_| ())
}

/// The work: they are removed. The vault that is open after it has other keys.
pub(super) fn remove(vault: &Vault) -> Result<Vault> {
    let is_there = |user: &dalil::vault::User| user.id != vault.user() && user.removed.is_none();
    let nurlan = vault.users()?.into_iter().find(is_there).ok_or(Error::UnknownUser)?;
    Ok(vault.remove_user(nurlan.id)?.0)
}

/// The work: another passphrase.
pub(super) fn rephrase(vault: &Vault) -> Result<()> {
    vault.change_passphrase(&passphrase(), &Passphrase::new(NEW)).map(|_| ())
}

/// Whether they are in if that was said, and otherwise can be let in. Half in is out, and is told so.
pub(super) fn is_in_or_out(copied: &Path, run: &Run, what: &str) {
    let folder = copied.join("vault");
    match as_nurlan(&folder) {
        Ok((vault, findings)) => {
            assert_eq!(findings, [], "{what}");
            vault.lock().unwrap();
        }
        Err(Error::WrongPassphrase | Error::UnknownUser) if !says(run, "admitted") => {
            let (vault, _) = open(&folder).unwrap_or_else(|error| panic!("{what}: {error}"));
            let_in(&vault).unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
            vault.lock().unwrap();
            let (vault, _) = as_nurlan(&folder).unwrap_or_else(|error| panic!("{what}: let in now: {error}"));
            vault.lock().unwrap();
        }
        Err(error) => panic!("{what}: {error}"),
    }
}

/// Whether they are out if that was said, and otherwise can be removed; and nothing of the change of keys is left over.
pub(super) fn is_out_or_in(copied: &Path, run: &Run, what: &str) {
    let folder = copied.join("vault");
    if let Ok((theirs, _)) = as_nurlan(&folder) {
        assert!(!says(run, "removed"), "{what}: they were said to be removed");
        theirs.lock().unwrap();
        let (vault, _) = open(&folder).unwrap_or_else(|error| panic!("{what}: {error}"));
        let changed = remove(&vault).unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
        changed.lock().unwrap();
    }
    let theirs = as_nurlan(&folder);
    assert!(matches!(theirs, Err(Error::WrongPassphrase)), "{what}: {:?}", theirs.err());
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().starts_with("next-")), "{what}: {names:?}");
    let databases = files_in(&folder.join("db"));
    assert_eq!(databases.len(), 1, "{what}: one database is left: {databases:?}");
}

/// Opens the vault with whichever of the two passphrases counts: the new one if that was said, and never both.
pub(super) fn open_with_the_one_that_counts(copied: &Path, run: &Run, what: &str) -> (Vault, Vec<Finding>) {
    let folder = copied.join("vault");
    let new = || Vault::open(&folder, &Passphrase::new(NEW), clock(NOON));
    match open(&folder) {
        Ok((vault, findings)) => {
            assert!(!says(run, "changed"), "{what}: it was said to be changed");
            vault.lock().unwrap();
            assert!(matches!(new(), Err(Error::WrongPassphrase)), "{what}: both open it");
            let (vault, _) = open(&folder).unwrap_or_else(|error| panic!("{what}: {error}"));
            (vault, findings)
        }
        Err(Error::WrongPassphrase) => new().unwrap_or_else(|error| panic!("{what}: neither opens it: {error}")),
        Err(error) => panic!("{what}: {error}"),
    }
}
