//! The recovery kit: what opens the vault and its backups when the passphrase is forgotten.

use super::*;
use dalil::vault::backup;
use dalil::vault::kit::Kit;

const NEW: &str = "тайган жорго сай түнөк 91 кыраан";

fn open_with(folder: &Path, words: &str) -> Result<(Vault, Vec<Finding>)> {
    Vault::open(folder, &Passphrase::new(words), clock(NOON))
}

fn with_kit(split: bool) -> (Office, Kit) {
    let (office, vault) = Office::new();
    intake(&vault, b"an original");
    let kit = Kit::make().unwrap();
    vault.keep_kit(&kit, split).unwrap();
    assert_eq!(vault.kit().unwrap().map(|made| made.split), Some(split));
    vault.lock().unwrap();
    (office, kit)
}

#[test]
fn the_words_open_the_vault_and_set_a_new_passphrase() {
    let (office, kit) = with_kit(false);
    let words = kit.words().to_string();
    let (vault, findings) = open_with(&office.path(), &words).unwrap();
    assert_eq!((findings, vault.user_name()), (Vec::new(), USER));
    vault.change_passphrase(&Passphrase::new(&words), &Passphrase::new(NEW)).unwrap();
    vault.lock().unwrap();
    assert!(matches!(open(&office.path()), Err(Error::WrongPassphrase)), "the forgotten one opens no more");
    open_with(&office.path(), NEW).unwrap().0.lock().unwrap();
    let vault = open_with(&office.path(), &words.to_uppercase()).unwrap().0;
    assert_eq!(verify(&vault, Level::Originals), []);
    let used = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap().remove(0);
    assert_eq!((used.action, &used.details["what"]), (Action::Policy, &serde_json::json!("kit-used")));
}

#[test]
fn the_passphrase_still_opens_beside_a_kit_and_every_slot_is_as_before() {
    let (office, _) = with_kit(false);
    let sizes: Vec<u64> =
        (0..8).map(|slot| std::fs::metadata(office.path().join(format!("slots/{slot:02}"))).unwrap().len()).collect();
    assert_eq!(sizes, [1024; 8]);
    assert_eq!(verify(&office.open_clean(), Level::Originals), []);
}

#[test]
fn two_of_three_shares_open_the_vault_and_one_does_not() {
    let (office, kit) = with_kit(true);
    let shares = kit.split().unwrap().map(|share| share.words().to_string());
    for (a, b) in [(0, 1), (0, 2), (1, 2), (2, 0)] {
        let (vault, findings) = open_with(&office.path(), &format!("{} {}", shares[a], shares[b])).unwrap();
        assert_eq!(findings, []);
        vault.lock().unwrap();
    }
    for share in &shares {
        assert!(matches!(open_with(&office.path(), share), Err(Error::WrongPassphrase)));
        let twice = format!("{share} {share}");
        assert!(matches!(open_with(&office.path(), &twice), Err(Error::WrongPassphrase)));
    }
    let other = Kit::make().unwrap().split().unwrap();
    let mixed = format!("{} {}", shares[0], *other[1].words());
    assert!(matches!(open_with(&office.path(), &mixed), Err(Error::WrongPassphrase)));
}

#[test]
fn with_laptop_and_passphrase_lost_two_shares_open_the_backup_and_one_does_not() {
    let (office, kit) = with_kit(true);
    let vault = office.open_clean();
    let stick = tempfile::tempdir().unwrap();
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    vault.lock().unwrap();
    std::fs::remove_dir_all(office.path()).unwrap();

    let (home, set) = backup::backup_sets(stick.path()).unwrap().remove(0);
    let elsewhere = tempfile::tempdir().unwrap();
    let into = elsewhere.path().join("vault");
    backup::restore(&home, set.number, &into, &mut |_| ControlFlow::Continue(())).unwrap();
    let shares = kit.split().unwrap().map(|share| share.words().to_string());
    assert!(matches!(open_with(&into, &shares[0]), Err(Error::WrongPassphrase)));
    let (vault, findings) = open_with(&into, &format!("{}\n{}", shares[2], shares[0])).unwrap();
    assert_eq!(findings, []);
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn a_new_kit_shuts_out_the_old_one() {
    let (office, old) = with_kit(false);
    let vault = office.open_clean();
    let new = Kit::make().unwrap();
    vault.keep_kit(&new, false).unwrap();
    vault.lock().unwrap();
    assert!(matches!(open_with(&office.path(), &old.words()), Err(Error::WrongPassphrase)));
    open_with(&office.path(), &new.words()).unwrap().0.lock().unwrap();
    open_with(&office.path(), PASSPHRASE).unwrap();
}

/// The disk may be full by then: here a rule of the database refuses.
#[test]
fn a_kit_that_could_not_be_noted_opens_nothing_and_the_one_before_opens_as_it_did() {
    let (office, old) = with_kit(false);
    let vault = office.open_clean();
    let slots = || -> Vec<Vec<u8>> {
        (0..8).map(|slot| std::fs::read(office.path().join(format!("slots/{slot:02}"))).unwrap()).collect()
    };
    let before = slots();
    let rule = "CREATE TRIGGER no_kit BEFORE INSERT ON key_slot BEGIN SELECT RAISE(ABORT, 'no'); END";
    vault.write(WRITE, |tx| tx.execute_batch(rule).map_err(Error::from)).unwrap();
    let new = Kit::make().unwrap();
    assert!(vault.keep_kit(&new, false).is_err());
    assert_eq!(slots(), before);
    assert!(vault.kit_opens(&old).unwrap() && !vault.kit_opens(&new).unwrap());
    vault.write(WRITE, |tx| tx.execute_batch("DROP TRIGGER no_kit").map_err(Error::from)).unwrap();
    vault.keep_kit(&new, false).unwrap();
    assert!(vault.kit_opens(&new).unwrap() && !vault.kit_opens(&old).unwrap());
}

#[test]
fn a_strangers_kit_changes_no_passphrase() {
    let (_office, vault) = Office::new();
    vault.keep_kit(&Kit::make().unwrap(), false).unwrap();
    let stranger = Passphrase::new(&Kit::make().unwrap().words());
    assert!(matches!(vault.change_passphrase(&stranger, &Passphrase::new(NEW)), Err(Error::WrongPassphrase)));
}

#[test]
fn a_passphrase_made_of_the_words_of_the_list_is_still_a_passphrase() {
    let words = Kit::make().unwrap().words().to_string();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("vault");
    Vault::create(&place, &Passphrase::new(&words), USER, cheap(), clock(NOON)).unwrap().lock().unwrap();
    open_with(&place, &words).unwrap();
}
