//! Rescues of a vault whose key was changed after its backup, and of one that was never backed up.

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

fn alone(office: &Office, words: &Passphrase) -> Result<(Vault, Vec<Finding>)> {
    let (vault, findings, done) = Vault::salvage_alone(&office.path(), words, "Асанова Бермет", clock(NOON))?;
    assert_eq!((done.what, done.set.is_none()), (Rescued::Originals, true));
    take_up_all(&vault);
    vault.end_salvage()?;
    Ok((vault, findings))
}

/// A locked vault without a backup, with an anchor and two people.
fn never_backed_up() -> (Office, [BlobId; 2]) {
    let (office, vault) = Office::new();
    let blobs = [intake(&vault, &original(40_000)).1, intake(&vault, &original(90_000)).1];
    vault.add_user("Нурлан Абдиев", Role::Reader, &Passphrase::new(NURLAN)).unwrap();
    vault.request_timestamp().unwrap();
    vault.lock().unwrap();
    (office, blobs)
}

#[test]
fn without_a_backup_the_originals_come_back_under_a_new_log_that_tells_of_the_former() {
    for harm in ["page", "first", "cut", "gone"] {
        let (office, blobs) = never_backed_up();
        let database = office.path().join("db/main.db");
        let mut bytes = std::fs::read(&database).unwrap();
        match harm {
            "page" => bytes[4096 * 3..4096 * 9].fill(7),
            "first" => bytes[..4096].fill(0),
            _ => bytes.truncate(6000),
        }
        overwrite(&database, &bytes);
        if harm == "gone" {
            std::fs::remove_file(&database).unwrap();
        }
        let anchors: Vec<String> = files_in(&office.path().join("anchors")).iter().map(|path| name_of(path)).collect();
        let (vault, findings) = alone(&office, &passphrase()).unwrap();
        let expected = |finding: &Finding| matches!(finding, Finding::OrphansQuarantined { .. });
        assert!(findings.iter().all(expected), "{harm}: {findings:?}");
        both_are_there(&vault, blobs);
        assert_eq!((vault.user_name(), vault.role()), ("Асанова Бермет", Role::Lawyer), "{harm}");
        let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let told: Vec<_> = events.iter().filter(|event| event.details["what"] == "originals").collect();
        assert_eq!(told.len(), 1, "{harm}: it stands in the log, once");
        assert!(told[0].details["former"]["size"].as_u64().unwrap() > 4, "{harm}: how far the former log had come");
        assert_eq!(told[0].details["roles"], "unknown", "{harm}: who was in it, and as what");
        let aside = office.path().join("quarantine").join(told[0].details["aside"].as_str().unwrap());
        assert!(anchors.len() >= 2, "a checkpoint and its request");
        let kept = anchors.iter().map(|name| format!("anchor-{name}")).chain(["head.a".into(), "head.b".into()]);
        for name in kept {
            assert!(aside.join(&name).is_file(), "{harm}: {name} is kept");
        }
        assert_eq!(aside.join("main.db").is_file(), harm != "gone", "{harm}: nothing is deleted");
        // Whoever was in the former database is let in anew, and the rest of the vault works as ever.
        vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new("жети өзөн таш көпүрө 905")).unwrap();
        vault.lock().unwrap();
        let stranger = Vault::open(&office.path(), &Passphrase::new(NURLAN), clock(NOON));
        assert!(matches!(stranger, Err(Error::UnknownUser | Error::WrongPassphrase)), "{harm}");
        let vault = office.open_clean();
        both_are_there(&vault, blobs);
        let stick = tempfile::tempdir().unwrap();
        vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
        vault.lock().unwrap();
        office.open_clean();
    }
}

#[test]
fn a_database_that_opens_gives_way_to_nothing() {
    let (office, blobs) = never_backed_up();
    let before: Vec<_> =
        files_in(&office.path()).into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
    assert!(matches!(alone(&office, &passphrase()), Err(Error::DatabaseOpens)));
    assert!(matches!(alone(&office, &Passphrase::new("башка сөз 4711 таптакыр")), Err(Error::WrongPassphrase)));
    let lock = office.path().join("lock");
    for (path, bytes) in before.into_iter().filter(|(path, _)| *path != lock) {
        assert!(std::fs::read(&path).unwrap() == bytes, "{}", path.display());
    }
    // A salt that is not the one it was made with is a finding; the database opens all the same.
    let database = office.path().join("db/main.db");
    let whole = std::fs::read(&database).unwrap();
    let mut salted = whole.clone();
    salted[3] ^= 1;
    overwrite(&database, &salted);
    assert!(matches!(alone(&office, &passphrase()), Err(Error::DatabaseOpens)));
    // One of a later key than the descriptor's is not weighed by it.
    std::fs::copy(&database, office.path().join("db/main-2.db")).unwrap();
    overwrite(&database, &[7; 9000]);
    assert!(matches!(alone(&office, &passphrase()), Err(Error::DatabaseUnproved)));
    std::fs::remove_file(office.path().join("db/main-2.db")).unwrap();
    overwrite(&database, &whole);
    both_are_there(&office.open_clean(), blobs);
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn whatever_page_is_damaged_the_vault_opens_or_its_originals_come_back_alone() {
    const PAGE: usize = 4096;
    let (office, vault) = Office::new();
    let blobs = [intake(&vault, &original(40_000)).1, intake(&vault, &original(90_000)).1];
    vault.lock().unwrap();
    let whole = std::fs::read(office.path().join("db/main.db")).unwrap();
    let mut shut = 0;
    // The first pages hold the schema and the roots of its first tables; of the others every seventh.
    for page in (0..whole.len() / PAGE).filter(|page| *page < 12 || page % 7 == 0) {
        let harmed = tempfile::tempdir().unwrap();
        copy(&office.path(), harmed.path());
        let mut bytes = whole.clone();
        bytes[page * PAGE + 900..page * PAGE + 1000].fill(0);
        overwrite(&harmed.path().join("db/main.db"), &bytes);
        let opens = open(harmed.path()).map(|(vault, _)| drop(vault.lock())).is_ok();
        let rescued = Vault::salvage_alone(harmed.path(), &passphrase(), "Асанова Бермет", clock(NOON));
        assert_eq!(opens, matches!(rescued, Err(Error::DatabaseOpens)), "page {page}: {:?}", rescued.as_ref().err());
        if opens {
            continue;
        }
        shut += 1;
        let vault = rescued.unwrap().0;
        take_up_all(&vault);
        vault.end_salvage().unwrap();
        assert_eq!(read_all(&vault, blobs[0]).unwrap(), original(40_000), "page {page}");
        assert_eq!(read_all(&vault, blobs[1]).unwrap(), original(90_000), "page {page}");
        vault.lock().unwrap();
    }
    assert!(shut > 3, "the damage is one that shuts a vault: {shut}");
}
