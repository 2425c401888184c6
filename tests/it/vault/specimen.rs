//! A vault of each released format, kept as it was written. Every later Dalil opens it.

use super::*;

fn folder(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/vaults").join(format.to_string())
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
