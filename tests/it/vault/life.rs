//! Making, opening, locking; passphrases; what another window, another program or a later Dalil does to it.

use super::*;
use dalil::vault::Weakness;

#[test]
fn what_was_written_before_locking_is_there_after_opening() {
    let (office, vault) = Office::new();
    let (item, blob) = intake(&vault, &original(100_000));
    vault.lock().unwrap();
    assert_eq!(std::fs::read_dir(office.path().join("db")).unwrap().count(), 1, "no write-ahead log is left beside it");

    let vault = office.open_clean();
    assert_eq!(read_all(&vault, blob).unwrap(), original(100_000));
    let history = vault.read(|db| dalil::vault::log::history(db, item)).unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((history[0].action, history[0].actor_name.as_str()), (Action::Intake, USER));
    assert_eq!(history[0].objects, [(item, digest(&original(100_000)))]);
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn a_vault_dropped_without_locking_opens_clean() {
    let (office, vault) = Office::new();
    intake(&vault, b"one");
    drop(vault);
    assert_eq!(verify(&office.open_clean(), Level::Originals), []);
}

#[test]
fn nothing_readable_lies_in_the_folder() {
    let (office, vault) = Office::new();
    let (item, _) = intake(&vault, &"ПАСПОРТ".repeat(500).into_bytes());
    vault
        .write(WRITE, |w| w.execute("INSERT INTO setting VALUES ('office', '\"ПАСПОРТ\"')", []).map_err(Error::from))
        .unwrap();
    let look = |when: &str| {
        for file in files_in(&office.path()) {
            let bytes = std::fs::read(&file).unwrap();
            for secret in ["ПАСПОРТ", "договор", USER, "SQLite format", &item.to_string()] {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} stands in {} {when}", file.display());
            }
        }
    };
    look("while open");
    vault.lock().unwrap();
    look("when locked");
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_a_damaged_slot_is_told_apart() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let try_with = |text: &str| Vault::open(&office.path(), &Passphrase::new(text), clock(NOON));
    assert!(matches!(try_with("куланду бетеге чечек 49"), Err(Error::WrongPassphrase)));
    assert!(matches!(try_with(""), Err(Error::WrongPassphrase)));

    let slot = office.path().join("slots/00");
    let whole = std::fs::read(&slot).unwrap();
    overwrite(&slot, &whole[..1000]);
    assert!(matches!(try_with(PASSPHRASE), Err(Error::WrongPassphraseOrSlotDamaged { slots }) if slots == [0]));
    std::fs::remove_file(&slot).unwrap();
    assert!(matches!(try_with(PASSPHRASE), Err(Error::WrongPassphraseOrSlotDamaged { slots }) if slots == [0]));
    overwrite(&slot, &whole);
    office.open_clean();
}

#[test]
fn a_damaged_slot_of_somebody_else_is_reported() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    std::fs::remove_file(office.path().join("slots/05")).unwrap();
    assert_eq!(office.open().1, [Finding::SlotDamaged { slot: 5 }]);
}

#[test]
fn a_changed_passphrase_replaces_the_old_one() {
    let (office, vault) = Office::new();
    let new = Passphrase::suggest().unwrap();
    assert!(matches!(vault.change_passphrase(&Passphrase::new("wrong"), &new), Err(Error::WrongPassphrase)));
    let weak = vault.change_passphrase(&passphrase(), &Passphrase::new("короткая"));
    assert!(matches!(weak, Err(Error::WeakPassphrase(Weakness::TooShort))));
    vault.change_passphrase(&passphrase(), &new).unwrap();
    vault.lock().unwrap();

    assert!(matches!(open(&office.path()), Err(Error::WrongPassphrase)));
    let (vault, findings) = Vault::open(&office.path(), &new, clock(NOON)).unwrap();
    assert_eq!(findings, []);
    let last = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap();
    assert_eq!(last[0].action, Action::KeyChange);
}

#[test]
fn a_weak_passphrase_or_a_used_folder_makes_no_vault() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    let make = |passphrase: &str| Vault::create(&path, &Passphrase::new(passphrase), USER, cheap(), clock(NOON));
    assert!(matches!(make("passwordpassword"), Err(Error::WeakPassphrase(Weakness::EasyToGuess))));
    assert!(!path.exists(), "nothing was begun");
    std::fs::create_dir(&path).unwrap();
    make(PASSPHRASE).unwrap().lock().unwrap();
    assert!(matches!(make(PASSPHRASE), Err(Error::FolderNotEmpty)));
}

#[test]
fn a_folder_without_a_vault_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(open(folder.path()), Err(Error::NotAVault)));
    assert!(matches!(open(&folder.path().join("nowhere")), Err(Error::NotAVault)));
    assert!(!Vault::is_locked_elsewhere(folder.path()).unwrap());
}

#[test]
fn a_vault_opens_in_one_place_at_a_time() {
    let (office, vault) = Office::new();
    assert!(Vault::is_locked_elsewhere(&office.path()).unwrap());
    assert!(matches!(open(&office.path()), Err(Error::OpenElsewhere)));
    vault.lock().unwrap();
    assert!(!Vault::is_locked_elsewhere(&office.path()).unwrap());
    office.open_clean();
}

#[test]
fn one_damaged_copy_of_the_descriptor_is_reported_and_mended() {
    for damaged in ["VAULT", "VAULT.copy"] {
        let (office, vault) = Office::new();
        vault.lock().unwrap();
        overwrite(&office.path().join(damaged), b"DALILVLT and then nothing of use");
        let (vault, findings) = office.open();
        assert_eq!(findings, [Finding::DescriptorDamaged { file: damaged.into() }]);
        vault.lock().unwrap();
        office.open_clean();
    }
}

#[test]
fn without_both_copies_of_the_descriptor_nothing_opens() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    overwrite(&office.path().join("VAULT"), b"");
    overwrite(&office.path().join("VAULT.copy"), b"");
    assert!(matches!(open(&office.path()), Err(Error::DescriptorDamaged)));
}

/// Writes both copies of the descriptor with `change` made to their body and the digest made right again.
fn rewrite_descriptor(folder: &Path, change: impl Fn(&mut Vec<u8>)) {
    for name in ["VAULT", "VAULT.copy"] {
        let mut bytes = std::fs::read(folder.join(name)).unwrap();
        bytes.truncate(bytes.len() - 32);
        change(&mut bytes);
        let end = digest(&bytes);
        bytes.extend(end.0);
        overwrite(&folder.join(name), &bytes);
    }
}

#[test]
fn a_vault_of_a_later_program_is_left_alone() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    rewrite_descriptor(&office.path(), |bytes| bytes[11] = 2);
    assert!(matches!(open(&office.path()), Err(Error::NewerFormat { found: 2, known: 1 })));
}

#[test]
fn an_absurd_cost_of_the_passphrase_is_refused_at_once() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    // The one record stands at the end: [memory, passes, lanes, salt], here 64 KiB, 1, 1.
    rewrite_descriptor(&office.path(), |bytes| {
        let record = bytes.len() - (1 + 2 + 1 + 1 + 17);
        assert_eq!(bytes[record..record + 5], [0x84, 0x18, 64, 1, 1]);
        bytes.splice(record + 1..record + 3, [0x1a, 0xff, 0xff, 0xff, 0xff]);
        let body = u32::try_from(bytes.len() - 16).unwrap();
        bytes[12..16].copy_from_slice(&body.to_be_bytes());
    });
    let begun = std::time::Instant::now();
    assert!(matches!(open(&office.path()), Err(Error::KdfRefused)));
    assert!(begun.elapsed().as_millis() < 500, "4 TiB were not asked for");
}

#[test]
fn a_read_only_folder_is_named_as_such() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        for entry in walkdir::WalkDir::new(office.folder.path()) {
            let entry = entry.unwrap();
            mode(entry.path(), if entry.file_type().is_dir() { 0o555 } else { 0o444 });
        }
        // Root may write anywhere; this thread alone goes on as nobody.
        let opened = std::thread::scope(|scope| {
            let as_nobody = || {
                unsafe { libc::setfsuid(65_534) };
                (open(&office.path()).map(|_| ()), seal_elsewhere(&office.folder.path().join("new")))
            };
            scope.spawn(as_nobody).join().unwrap()
        });
        for entry in walkdir::WalkDir::new(office.folder.path()) {
            mode(entry.unwrap().path(), 0o755);
        }
        assert!(matches!(opened.0, Err(Error::ReadOnly)), "{:?}", opened.0);
        assert!(matches!(opened.1, Err(Error::ReadOnly)), "{:?}", opened.1);
    }
}

fn seal_elsewhere(folder: &Path) -> Result<()> {
    Vault::create(folder, &passphrase(), USER, cheap(), clock(NOON)).map(|_| ())
}

#[test]
fn no_error_and_no_debug_print_holds_a_passphrase_a_name_or_a_path() {
    let (office, vault) = Office::new();
    let printed = format!("{vault:?} {:?}", passphrase());
    let error = open(&office.path()).unwrap_err();
    let all = format!("{printed} {error} {error:?}");
    for secret in [PASSPHRASE, USER, office.path().to_str().unwrap()] {
        assert!(!all.contains(secret));
    }
}

#[test]
fn a_database_that_is_gone_is_damage_and_not_an_empty_vault() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    std::fs::remove_file(office.path().join("db/main.db")).unwrap();
    assert!(matches!(open(&office.path()), Err(Error::DatabaseMissing)));
    overwrite(&office.path().join("db/main.db"), b"");
    assert!(matches!(open(&office.path()), Err(Error::DatabaseDamaged)), "and nothing is built in its place");
    assert_eq!(std::fs::metadata(office.path().join("db/main.db")).unwrap().len(), 0);
}

#[test]
fn a_vault_without_slots_says_that_and_calls_no_passphrase_wrong() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let slots = office.path().join("slots");
    std::fs::rename(&slots, office.folder.path().join("slots")).unwrap();
    assert!(matches!(open(&office.path()), Err(Error::SlotsMissing)));
    std::fs::create_dir(&slots).unwrap();
    assert!(matches!(open(&office.path()), Err(Error::SlotsMissing)), "the folder alone is none");
    std::fs::remove_dir(&slots).unwrap();
    std::fs::rename(office.folder.path().join("slots"), &slots).unwrap();
    office.open_clean();
}

#[test]
fn slots_or_a_descriptor_of_before_a_removal_are_told_from_a_damaged_database() {
    let (office, vault) = Office::new();
    let old = ["VAULT", "VAULT.copy", "slots/00"].map(|name| (name, std::fs::read(office.path().join(name)).unwrap()));
    let nurlan = Passphrase::new("кара жорго секирик түн 71");
    let nurlan = vault.add_user("Нурлан Абдиев", dalil::vault::Role::Reader, &nurlan).unwrap().value;
    vault.remove_user(nurlan).unwrap().0.lock().unwrap();
    for put_back in [&old[..], &old[..2], &old[2..]] {
        let copied = tempfile::tempdir().unwrap();
        copy(&office.path(), copied.path());
        for (name, bytes) in put_back {
            overwrite(&copied.path().join(name), bytes);
        }
        let refused = open(copied.path()).map(|_| ());
        assert!(matches!(refused, Err(Error::EarlierKeys)), "{:?}: {refused:?}", put_back.len());
    }
    let database = office.path().join("db/main-2.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[..4096].fill(7);
    overwrite(&database, &bytes);
    assert!(matches!(open(&office.path()), Err(Error::DatabaseDamaged)), "the heads say that the keys are right");
}

#[test]
fn a_vault_made_for_this_computer_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    Vault::create(&path, &passphrase(), USER, KdfChoice::Calibrated, clock(NOON)).unwrap().lock().unwrap();
    let begun = std::time::Instant::now();
    open(&path).unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    eprintln!("opened in {seconds:.2} s");
    assert!(seconds > 0.1, "guessing costs something");
}

#[test]
fn an_adopted_cost_is_at_least_the_floor() {
    assert!(matches!(KdfCost::new(1024, 1, 1), Err(Error::KdfRefused)));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    let floor = KdfChoice::Fixed(KdfCost::FLOOR);
    Vault::create(&path, &passphrase(), USER, floor, clock(NOON)).unwrap().lock().unwrap();
    assert!(open(&path).is_ok());
}

#[test]
fn a_passphrase_that_counts_is_no_failure_when_the_log_could_not_be_told() {
    let (office, vault) = Office::new();
    let vault = std::sync::Arc::new(vault);
    let same = vault.clone();
    dalil::vault::moments::watch(move |moment| {
        if moment == "passphrase-changed" {
            same.shut().unwrap(); // nothing can be written any more
        }
    });
    let new = Passphrase::suggest().unwrap();
    let noted = vault.change_passphrase(&passphrase(), &new).unwrap();
    dalil::vault::moments::watch(|_| ());
    assert!(!noted, "changed, and that is said");
    drop(vault);
    assert!(matches!(open(&office.path()), Err(Error::WrongPassphrase)));
    Vault::open(&office.path(), &new, clock(NOON)).unwrap();
}

#[test]
fn making_a_vault_where_another_is_being_made_leaves_that_one_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    let (place, mut first) = (path.clone(), None);
    let (send, receive) = std::sync::mpsc::channel();
    dalil::vault::moments::watch(move |moment| {
        if moment == "create-checked" && first.is_none() {
            first = Some(());
            let place = place.clone();
            let made = std::thread::spawn(move || Vault::create(&place, &passphrase(), USER, cheap(), clock(NOON)));
            send.send(made.join().unwrap().unwrap()).unwrap();
        }
    });
    let second = Vault::create(&path, &passphrase(), USER, cheap(), clock(NOON));
    dalil::vault::moments::watch(|_| ());
    assert!(matches!(second, Err(Error::OpenElsewhere)));
    let first = receive.recv().unwrap();
    intake(&first, b"one");
    first.lock().unwrap();
    let (vault, findings) = open(&path).unwrap();
    assert_eq!((findings, verify(&vault, Level::Originals)), (vec![], vec![]));
}

#[test]
fn locking_breaks_off_what_reads_for_long() {
    let (office, vault) = Office::new();
    let vault = std::sync::Arc::new(vault);
    let (started, running) = std::sync::mpsc::channel();
    let same = vault.clone();
    let reading = std::thread::spawn(move || {
        same.read(|db| {
            started.send(()).unwrap();
            let count = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000)
                         SELECT count(*) FROM n";
            db.query_row(count, [], |row| row.get::<_, i64>(0)).map_err(Error::from)
        })
    });
    running.recv().unwrap();
    let begun = std::time::Instant::now();
    vault.shut().unwrap();
    assert!(begun.elapsed().as_secs() < 8, "{:?}", begun.elapsed());
    assert!(matches!(reading.join().unwrap(), Err(Error::Locked)), "it says that it was the lock");
    drop(vault);
    office.open_clean();
}
