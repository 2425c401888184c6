//! Several people in one vault: letting in, roles, removing with a new master key, and a power cut at every step of it.

use super::*;
use dalil::vault::Role;
use dalil::vault::kit::Kit;
use dalil::vault::moments::MOMENTS;

pub(super) const NURLAN: &str = "кара жорго секирик түн 71";
const SABINA: &str = "жети өзөн таш көпүрө 905";

fn as_nurlan(office: &Office) -> Result<(Vault, Vec<Finding>)> {
    Vault::open(&office.path(), &Passphrase::new(NURLAN), clock(NOON))
}

/// A vault of two lawyers and a reader, and an original in it.
fn three() -> (Office, Vault, BlobId) {
    let (office, vault) = Office::new();
    vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
    vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new(SABINA)).unwrap();
    let (_, blob) = intake(&vault, &original(70_000));
    (office, vault, blob)
}

fn id_of(vault: &Vault, name: &str) -> dalil::base::id::UserId {
    vault.users().unwrap().into_iter().find(|user| user.name.starts_with(name)).unwrap().id
}

#[test]
fn each_opens_the_vault_with_their_own_passphrase_and_signs_with_their_own_name() {
    let (office, vault, blob) = three();
    assert_eq!(vault.role(), Role::Lawyer, "whoever made the vault is a lawyer");
    vault.lock().unwrap();
    let (vault, findings) = as_nurlan(&office).unwrap();
    assert_eq!((findings, vault.user_name(), vault.role()), (vec![], "Нурлан Абдиев", Role::Lawyer));
    assert_eq!(read_all(&vault, blob).unwrap(), original(70_000));
    let (item, _) = intake(&vault, b"received by Nurlan");
    let history = vault.read(|db| dalil::vault::log::history(db, item)).unwrap();
    assert_eq!(history[0].actor_name, "Нурлан Абдиев");
    assert_eq!(verify(&vault, Level::Originals), []);
    vault.lock().unwrap();
    let sabina = Vault::open(&office.path(), &Passphrase::new(SABINA), clock(NOON)).unwrap().0;
    assert_eq!(sabina.role(), Role::Reader);
    sabina.lock().unwrap();
    assert_eq!(office.open_clean().users().unwrap().len(), 3);
}

#[test]
fn the_times_of_the_slots_do_not_tell_how_many_people_were_let_in() {
    let (office, vault) = Office::new();
    let slots: Vec<_> = (0..8).map(|slot| office.path().join(format!("slots/{slot:02}"))).collect();
    let times = || {
        let times = slots.iter().map(|slot| std::fs::metadata(slot).unwrap().modified().unwrap());
        times.collect::<std::collections::BTreeSet<_>>().len()
    };
    let years_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    let long_ago = || {
        for slot in &slots {
            std::fs::File::options().write(true).open(slot).unwrap().set_modified(years_ago).unwrap();
        }
    };
    assert_eq!(times(), 1, "as it was made");
    long_ago();
    let nurlan = vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap().value;
    assert_eq!(times(), 1, "somebody was let in");
    long_ago();
    assert!(vault.change_passphrase(&passphrase(), &Passphrase::new(SABINA)).unwrap());
    assert_eq!(times(), 1, "a passphrase was changed");
    long_ago();
    vault.keep_kit(&Kit::make().unwrap(), false).unwrap();
    assert_eq!(times(), 1, "a kit was made");
    let bytes: Vec<_> = slots.iter().map(|slot| std::fs::read(slot).unwrap()).collect();
    vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new("туз көл мала кум 315")).unwrap();
    let changed = slots.iter().zip(&bytes).filter(|(slot, was)| std::fs::read(slot).unwrap() != **was).count();
    assert_eq!(changed, 1, "only the times of the others");
    vault.remove_user(nurlan).unwrap();
    assert_eq!(times(), 1, "somebody was removed");
}

#[test]
fn a_damaged_slot_that_nobody_uses_keeps_nobody_from_being_removed_and_is_whole_after_it() {
    let (office, vault, blob) = three();
    std::fs::write(office.path().join("slots/07"), b"rotten").unwrap();
    assert_eq!(verify(&vault, Level::Presence), [Finding::SlotDamaged { slot: 7 }]);
    let sabina = id_of(&vault, "Сабина");
    let (vault, _) = vault.remove_user(sabina).unwrap();
    assert_eq!(verify(&vault, Level::Originals), []);
    assert_eq!(read_all(&vault, blob).unwrap(), original(70_000));
}

#[test]
fn whoever_a_damaged_slot_shuts_out_is_removed_and_let_in_again_and_until_then_nobody_else_is_removed() {
    let (office, vault, blob) = three();
    vault.lock().unwrap();
    let (vault, _) = as_nurlan(&office).unwrap();
    vault.keep_kit(&Kit::make().unwrap(), false).unwrap();
    vault.lock().unwrap();
    let vault = office.open_clean();
    for slot in ["slots/01", "slots/03"] {
        std::fs::write(office.path().join(slot), b"rotten").unwrap();
    }
    let both = [Finding::SlotDamaged { slot: 1 }, Finding::SlotDamaged { slot: 3 }];
    assert_eq!(verify(&vault, Level::Presence), both, "his passphrase and his kit");
    // A new master key cannot be put into his slots: he would be shut out and nobody would hear of it.
    let (nurlan, sabina) = (id_of(&vault, "Нурлан"), id_of(&vault, "Сабина"));
    assert!(matches!(vault.remove_user(sabina), Err(Error::SlotDamaged { slot: 1 })));
    assert!(vault.users().unwrap().iter().all(|user| user.removed.is_none()), "nothing has changed");
    let (vault, _) = vault.remove_user(nurlan).unwrap();
    assert_eq!(verify(&vault, Level::Originals), [], "his slots are written anew");
    vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
    vault.lock().unwrap();
    let (vault, findings) = as_nurlan(&office).unwrap();
    assert_eq!((findings, read_all(&vault, blob).unwrap()), (vec![], original(70_000)));
}

#[test]
fn a_passphrase_in_use_is_refused_and_nothing_is_added() {
    let (_office, vault, _) = three();
    let again = vault.add_user("Другой", Role::Paralegal, &Passphrase::new(NURLAN));
    assert!(matches!(again, Err(Error::PassphraseTaken)));
    let weak = vault.add_user("Другой", Role::Paralegal, &Passphrase::new("password12345678"));
    assert!(matches!(weak, Err(Error::WeakPassphrase(_))));
    assert!(matches!(vault.change_passphrase(&passphrase(), &Passphrase::new(NURLAN)), Err(Error::PassphraseTaken)));
    assert_eq!(vault.users().unwrap().len(), 3);
}

#[test]
fn eight_slots_are_eight_and_the_ninth_is_told() {
    let (_office, vault) = Office::new();
    for n in 0..7 {
        let passphrase = Passphrase::new(&format!("башкача сөз айкашы {n}{n}{n} көл"));
        vault.add_user(&format!("Колдонуучу {n}"), Role::Paralegal, &passphrase).unwrap();
    }
    let ninth = vault.add_user("Тогузунчу", Role::Reader, &Passphrase::new("тогузунчу орун жок тура 55"));
    assert!(matches!(ninth, Err(Error::SlotsFull)));
}

#[test]
fn whoever_is_removed_opens_nothing_and_the_others_open_everything() {
    let (office, vault, blob) = three();
    let kit = Kit::make().unwrap();
    vault.keep_kit(&kit, false).unwrap();
    let before = tempfile::tempdir().unwrap();
    let old_slot = std::fs::read(office.path().join("slots/01")).unwrap();
    let (nurlan, sabina) = (id_of(&vault, "Нурлан"), id_of(&vault, "Сабина"));
    copy(&office.path(), before.path());
    let (vault, findings) = vault.remove_user(nurlan).unwrap();
    assert_eq!(findings, []);
    assert_eq!(read_all(&vault, blob).unwrap(), original(70_000), "sealed under the former keys");
    let (_, later) = intake(&vault, b"after");
    assert_eq!(vault.find_duplicate(digest(&original(70_000))).unwrap(), Some(blob), "equal originals are still told");
    let gone = vault.users().unwrap().into_iter().find(|user| user.id == nurlan).unwrap();
    assert!(gone.removed.is_some(), "their signatures still need a name");
    assert_eq!(verify(&vault, Level::Originals), []);
    vault.lock().unwrap();

    assert!(matches!(as_nurlan(&office), Err(Error::WrongPassphrase)));
    let vault = office.open_clean();
    assert_eq!(read_all(&vault, later).unwrap(), b"after");
    vault.lock().unwrap();
    let (vault, _) = Vault::open(&office.path(), &Passphrase::new(SABINA), clock(NOON)).unwrap();
    assert_eq!((vault.user(), read_all(&vault, blob).unwrap()), (sabina, original(70_000)));
    vault.lock().unwrap();
    let (vault, _) = Vault::open(&office.path(), &Passphrase::new(&kit.words()), clock(NOON)).unwrap();
    assert_eq!(vault.user_name(), USER, "the kit was wrapped anew without anybody typing it");
    vault.lock().unwrap();

    let files = files_in(&office.path());
    let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str()).collect();
    assert!(names.contains(&"main-2.db") && !names.contains(&"main.db"), "{names:?}");
    assert!(!office.path().join("next-2").exists());

    // Putting back the slot they had opens nothing: it holds a key of a database that is gone.
    overwrite(&office.path().join("slots/01"), &old_slot);
    assert!(as_nurlan(&office).is_err());
    // What they copied before stays readable to them: this is said, not prevented.
    let copied = Vault::open(before.path(), &Passphrase::new(NURLAN), clock(NOON));
    assert!(copied.is_ok());
}

#[test]
fn two_removals_one_after_another_keep_every_original_readable() {
    let (office, vault, first) = three();
    let (nurlan, sabina) = (id_of(&vault, "Нурлан"), id_of(&vault, "Сабина"));
    let (vault, _) = vault.remove_user(nurlan).unwrap();
    let (_, second) = intake(&vault, &original(300_000));
    let (vault, _) = vault.remove_user(sabina).unwrap();
    let (_, third) = intake(&vault, b"third");
    for (blob, bytes) in [(first, original(70_000)), (second, original(300_000)), (third, b"third".to_vec())] {
        assert_eq!(read_all(&vault, blob).unwrap(), bytes);
    }
    vault.lock().unwrap();
    assert_eq!(verify(&office.open_clean(), Level::Originals), []);
}

#[test]
fn a_backup_made_before_a_removal_is_still_recognised_and_one_after_it_restores() {
    let (_office, vault, blob) = three();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    let nurlan = id_of(&vault, "Нурлан");
    let (vault, _) = vault.remove_user(nurlan).unwrap();
    assert!(vault.check_own_backup(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap().is_whole());
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    let (home, set) = dalil::vault::backup::backup_sets(stick.path()).unwrap().remove(0);
    let into = tempfile::tempdir().unwrap();
    let restored =
        dalil::vault::backup::restore(&home, set.number, into.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(restored.check.is_whole());
    let (again, findings) = open(into.path()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(read_all(&again, blob).unwrap(), original(70_000));
}

#[test]
fn nobody_removes_themselves_or_changes_their_own_role() {
    let (_office, vault, _) = three();
    assert!(matches!(vault.change_role(vault.user(), Role::Reader), Err(Error::Oneself)));
    assert!(matches!(vault.remove_user(vault.user()), Err(Error::Oneself)));
}

#[test]
fn a_second_person_is_another_lawyer_with_their_own_passphrase() {
    let (office, vault, _) = three();
    assert!(matches!(vault.second(&passphrase(), false), Err(Error::Oneself)));
    assert!(matches!(vault.second(&Passphrase::new(SABINA), false), Err(Error::NotALawyer)));
    assert!(matches!(vault.second(&Passphrase::new("not one of us at all"), false), Err(Error::WrongPassphrase)));
    let second = vault.second(&Passphrase::new(NURLAN), false).unwrap();
    vault.note_agreement(&second, "bundle-export", "x").unwrap();
    let newest = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap().remove(0);
    assert_eq!((newest.actor_name.as_str(), newest.details["asked_by"].as_str()), ("Нурлан Абдиев", Some(USER)));
    vault.lock().unwrap();
    assert_eq!(verify(&office.open_clean(), Level::Records), [], "the second signature is as good as the first");
}

#[test]
fn somebody_who_forgot_gets_back_in_by_their_own_kit_and_nobody_else_notices() {
    let (office, vault, blob) = three();
    vault.lock().unwrap();
    let (vault, _) = as_nurlan(&office).unwrap();
    let kit = Kit::make().unwrap();
    vault.keep_kit(&kit, false).unwrap();
    vault.lock().unwrap();
    let words = Passphrase::new(&kit.words());
    let (vault, _) = Vault::open(&office.path(), &words, clock(NOON)).unwrap();
    assert_eq!(vault.user_name(), "Нурлан Абдиев");
    vault.change_passphrase(&words, &Passphrase::new("жаңы сөз айкашы бар 8813")).unwrap();
    vault.lock().unwrap();
    assert!(matches!(as_nurlan(&office), Err(Error::WrongPassphrase)));
    let (vault, _) = Vault::open(&office.path(), &Passphrase::new("жаңы сөз айкашы бар 8813"), clock(NOON)).unwrap();
    assert_eq!(read_all(&vault, blob).unwrap(), original(70_000));
    vault.lock().unwrap();
    office.open_clean();
}

pub(super) const FOLDER: &str = "DALIL_TEST_USERS_FOLDER";

/// Not a test: the program that dies at a named moment.
#[test]
#[ignore = "run by the test below"]
fn lets_in_or_removes_and_dies() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, _) = open(&folder).unwrap();
    if std::env::var("DALIL_DIE_AT").is_ok_and(|moment| moment.starts_with("user-")) {
        vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
    } else {
        let nurlan = id_of(&vault, "Нурлан");
        vault.remove_user(nurlan).unwrap();
    }
}

#[test]
fn a_power_cut_at_any_moment_leaves_everybody_in_or_the_one_out() {
    // Three states before: nothing taken in, an original, and a vault whose key was changed before.
    for prior in 0..3 {
        for moment in MOMENTS {
            let (office, mut vault) = Office::new();
            let mut blob = None;
            if prior > 0 {
                blob = Some(intake(&vault, &original(90_000)).1);
            }
            if prior > 1 {
                vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new(SABINA)).unwrap();
                let sabina = id_of(&vault, "Сабина");
                vault = vault.remove_user(sabina).unwrap().0;
            }
            if !moment.starts_with("user-") {
                vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
            }
            vault.lock().unwrap();
            let status = this_program("vault::users::lets_in_or_removes_and_dies")
                .env(FOLDER, office.path())
                .env("DALIL_DIE_AT", moment)
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null())
                .status()
                .unwrap();
            assert!(status.code().is_none(), "{moment}: the program died there");

            let (vault, findings) = office.open();
            let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
            assert!(findings.iter().all(swept), "{prior} {moment}: {findings:?}");
            let gone = vault.users().unwrap().iter().any(|u| u.name.starts_with("Нурлан") && u.removed.is_some());
            if let Some(blob) = blob {
                assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{prior} {moment}");
            }
            assert_eq!(verify(&vault, Level::Originals), [], "{prior} {moment}");
            vault.lock().unwrap();
            let theirs = as_nurlan(&office);
            if moment.starts_with("user-") {
                assert!(matches!(theirs, Err(Error::UnknownUser)), "{prior} {moment}: never let in, and told so");
            } else if gone {
                assert!(matches!(theirs, Err(Error::WrongPassphrase)), "{prior} {moment}");
            } else {
                drop(theirs.unwrap());
            }
            let staged = std::fs::read_dir(office.path()).unwrap().flatten();
            let staged: Vec<_> = staged.filter(|e| e.file_name().to_string_lossy().starts_with("next-")).collect();
            assert!(staged.is_empty(), "{prior} {moment}");
            let databases = files_in(&office.path().join("db")).len();
            assert_eq!(databases, 1, "{prior} {moment}: one database is left");
            // And going on works: the same thing again, to its end.
            let vault = office.open_clean();
            if moment.starts_with("user-") {
                vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
            } else if !gone {
                let nurlan = id_of(&vault, "Нурлан");
                drop(vault.remove_user(nurlan).unwrap());
            }
        }
    }
}

/// Not a test: the program that is killed. People come and go without end.
#[test]
#[ignore = "run and killed by the test below"]
fn people_come_and_go_until_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (mut vault, _) = open(&folder).unwrap();
    loop {
        let you = vault.user();
        for user in vault.users().unwrap().into_iter().filter(|user| user.removed.is_none() && user.id != you) {
            vault = vault.remove_user(user.id).unwrap().0;
        }
        vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
        intake(&vault, &original(5000));
    }
}

/// `DALIL_KILLS` says how often it is killed (12 unless told).
#[test]
fn people_who_come_and_go_while_the_program_is_killed_leave_a_whole_vault() {
    let kills: u64 = std::env::var("DALIL_KILLS").map_or(12, |n| n.parse().unwrap());
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(70_000));
    vault.lock().unwrap();
    let mut state = u64::from(std::process::id());
    let (mut removals, mut most) = (0, 0);
    for kill in 0..kills {
        let mut child = this_program("vault::users::people_come_and_go_until_killed")
            .env(FOLDER, office.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(200 + draw(&mut state) % 3000));
        child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
        assert!(child.wait().unwrap().code().is_none(), "kill {kill}: it was killed and did not end by itself");
        let (vault, findings) = office.open();
        let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
        assert!(findings.iter().all(swept), "kill {kill}: {findings:?}");
        assert_eq!(read_all(&vault, blob).unwrap(), original(70_000), "kill {kill}");
        removals = vault.users().unwrap().iter().filter(|user| user.removed.is_some()).count();
        most = most.max(removals);
        let inside = vault.users().unwrap().iter().filter(|user| user.removed.is_none()).count();
        vault.lock().unwrap();
        match as_nurlan(&office) {
            Ok(_) => assert_eq!(inside, 2, "kill {kill}"),
            Err(Error::WrongPassphrase | Error::UnknownUser) => assert_eq!(inside, 1, "kill {kill}"),
            Err(error) => panic!("kill {kill}: {error}"),
        }
        assert_eq!(files_in(&office.path().join("db")).len(), 1, "kill {kill}");
    }
    assert_eq!(verify(&office.open_clean(), Level::Originals), [], "chain, signatures and every original");
    assert!(most > 0, "the killed programs did some work");
    eprintln!("{kills} kills, {removals} removals");
}
