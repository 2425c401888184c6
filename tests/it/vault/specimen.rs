//! A vault of each released format, kept as it was written. Every later Dalil opens it.

use super::former::{SIZES, all_are_there, alone, but_orphans, change_keys, lose_the_database};
use super::*;

fn folder(format: u32) -> PathBuf {
    specimen(&format.to_string())
}

fn specimen(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/vaults").join(name)
}

/// Not a test: writes the specimen of the present format. Once released, a specimen is never written again.
#[test]
#[ignore = "makes tests/fixtures/vaults/1, which must not change once it is released"]
fn make_the_specimen() {
    let folder = folder(1);
    let vault = Vault::create(&folder, &passphrase(), USER, cheap(), clock(NOON)).unwrap();
    for size in [0, 42, 70_000] {
        intake(&vault, &original(size));
    }
    let set = "INSERT INTO setting VALUES ('office', '\"Бишкек\"')";
    vault.write(UNDOABLE, |w| w.execute(set, []).map_err(Error::from)).unwrap();
    vault.lock().unwrap();
}

#[test]
fn a_vault_of_format_1_opens_as_it_was_written() {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    copy(&folder(1), &office.path());
    let vault = office.open_clean();
    assert_eq!(vault.user_name(), USER);
    for size in [0, 42, 70_000] {
        let blob = vault.find_duplicate(digest(&original(size))).unwrap().unwrap();
        assert_eq!(read_all(&vault, blob).unwrap(), original(size));
        assert_eq!(vault.original(blob).unwrap().manifest().unwrap().about.name, "договор.jpg");
    }
    let setting = |vault: &Vault| {
        vault
            .read(|db| Ok::<_, Error>(db.query_row("SELECT count(*) FROM setting", [], |r| r.get::<_, i64>(0))?))
            .unwrap()
    };
    assert_eq!(setting(&vault), 1);
    let actions: Vec<_> = vault
        .read(|db| dalil::vault::log::history::recent(db, None, 100))
        .unwrap()
        .into_iter()
        .rev()
        .map(|event| event.action)
        .collect();
    let written = [Action::DeviceAdd, Action::VaultCreate, Action::Intake, Action::Intake, Action::Intake];
    assert_eq!(actions[..5], written);
    assert_eq!(verify(&vault, Level::Originals), []);
    intake(&vault, b"and it goes on");
    vault.lock().unwrap();
    assert_eq!(verify(&office.open_clean(), Level::Originals), []);
}

/// Of format 1 as well, and its master key was changed twice.
const FORMER: &str = "1-former-keys";

/// Not a test: writes that specimen.
#[test]
#[ignore = "makes tests/fixtures/vaults/1-former-keys, which must not change once it is released"]
fn make_the_specimen_with_former_keys() {
    let vault = Vault::create(&specimen(FORMER), &passphrase(), USER, cheap(), clock(NOON)).unwrap();
    intake(&vault, &original(SIZES[0]));
    let vault = change_keys(&vault);
    intake(&vault, &original(SIZES[1]));
    let vault = change_keys(&vault);
    intake(&vault, &original(SIZES[2]));
    vault.lock().unwrap();
}

/// The originals of that specimen, by what they hold: they were given their ids when it was made.
fn originals(vault: &Vault) -> Vec<BlobId> {
    let all = vault.read(|db| {
        let mut asked = db.prepare("SELECT id FROM blob")?;
        let ids = asked.query_map([], |row| row.get(0))?.collect::<std::result::Result<Vec<BlobId>, _>>()?;
        Ok::<_, Error>(ids)
    });
    let all: Vec<_> = all.unwrap().into_iter().map(|blob| (digest(&read_all(vault, blob).unwrap()), blob)).collect();
    assert_eq!(all.len(), SIZES.len());
    let of = |size: usize| all.iter().find(|(held, _)| *held == digest(&original(size))).unwrap().1;
    SIZES.map(of).to_vec()
}

#[test]
fn a_vault_whose_keys_were_changed_opens_as_it_was_written_and_gives_its_originals_back_without_its_database() {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    copy(&specimen(FORMER), &office.path());
    let vault = office.open_clean();
    let blobs = originals(&vault);
    all_are_there(&vault, &blobs, "as it was written");
    let former = vault.keys_for_tests().into_iter().filter(|(name, _)| *name == "former wrap").count();
    assert_eq!(former, 2);
    vault.lock().unwrap();
    lose_the_database(&office);
    let (vault, findings) = alone(&office);
    assert_eq!(but_orphans(findings), []);
    all_are_there(&vault, &blobs, "by the file of former keys");
    let vault = change_keys(&vault);
    all_are_there(&vault, &blobs, "and it goes on");
}
