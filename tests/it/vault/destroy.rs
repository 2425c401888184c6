//! A sealed file destroyed for good: its key first, then its bytes, and a power cut between any two steps leaves it destroyed or
//! whole and the vault clean.

use super::*;
use dalil::vault::moments::DESTROYING;

const FOLDER: &str = "DALIL_TEST_DESTROY_FOLDER";

/// Lets go of everything about an item, as destroying evidence does.
fn destroy(vault: &Vault, item: EvidenceId, blob: BlobId) -> bool {
    let digest = vault.read(|db| dalil::vault::log::history(db, item)).unwrap()[0].objects[0].1;
    let done = vault.destroy("test-destroy", |w| {
        w.shred(&[blob])?;
        w.withhold(item)?;
        w.custody(Action::Delete, &[(item, digest)], &serde_json::json!({ "reason": "a wrong upload" }))
    });
    done.unwrap().1
}

/// The bytes that open an original: what the header of its file holds under the vault's own key.
fn wrapped_key(file: &Path) -> Vec<u8> {
    std::fs::read(file).unwrap()[96..168].to_vec()
}

fn lies_in(folder: &Path, needle: &[u8]) -> bool {
    files_in(folder).iter().any(|file| {
        let bytes = std::fs::read(file).unwrap();
        bytes.windows(needle.len()).any(|window| window == needle)
    })
}

#[test]
fn neither_the_file_nor_its_key_is_left_and_the_vault_is_clean() {
    let (office, vault) = Office::new();
    let (item, blob) = intake(&vault, &original(90_000));
    let file = only_blob_file(&office.path());
    let key = wrapped_key(&file);
    let copy = std::fs::read(&file).unwrap();
    let (kept, kept_blob) = intake(&vault, &original(5_000));
    assert!(lies_in(&office.path(), &key), "the look finds it while it is there");
    assert!(destroy(&vault, item, blob));
    assert!(!lies_in(&office.path(), &key) && !pages(&vault).windows(72).any(|w| w == key), "the key is nowhere");
    assert!(matches!(read_all(&vault, blob), Err(Error::UnknownBlob { .. })));
    assert_eq!(read_all(&vault, kept_blob).unwrap(), original(5_000));
    assert_eq!(verify(&vault, Level::Originals), []);

    let history = vault.read(|db| dalil::vault::log::history(db, item)).unwrap();
    assert_eq!(history.iter().map(|event| event.action).collect::<Vec<_>>(), [Action::Intake, Action::Delete]);
    assert!(history[0].details.is_null(), "what was said at intake is withheld");
    assert_eq!(history[0].objects, history[1].objects, "the digest of what was destroyed stays");
    assert!(!vault.read(|db| dalil::vault::log::history(db, kept)).unwrap()[0].details.is_null());
    vault.lock().unwrap();

    // A copy of the file comes back from somewhere: it is no orphan to be kept.
    overwrite(&file, &copy);
    overwrite(&office.path().join("quarantine").join(file.file_name().unwrap()), &copy);
    let vault = office.open_clean();
    assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new());
    assert!(!file.exists() && files_in(&office.path().join("quarantine")).is_empty());
    assert_eq!(verify(&vault, Level::Originals), []);
    vault.lock().unwrap();
    office.open_clean();
}

#[test]
fn what_a_row_names_is_not_touched_whatever_the_list_says() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(9_000));
    vault
        .write(WRITE, |w| {
            w.execute("INSERT INTO destroyed_blob SELECT address, id, 0, 0 FROM blob", [])?;
            Ok::<_, Error>(())
        })
        .unwrap();
    vault.lock().unwrap();
    let vault = office.open_clean();
    assert_eq!(read_all(&vault, blob).unwrap(), original(9_000));
}

#[test]
fn a_file_that_something_else_names_keeps_its_key() {
    let (_office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(9_000));
    let (font, _) = (blob, ());
    vault
        .write(WRITE, |w| {
            w.execute(
                "INSERT INTO frozen_font (fonts_digest, position, blob_id) VALUES (zeroblob(32), 0, ?1)",
                [font],
            )?;
            Ok::<_, Error>(())
        })
        .unwrap();
    vault.destroy("test-destroy", |w| w.shred(&[blob])).unwrap();
    assert_eq!(read_all(&vault, blob).unwrap(), original(9_000));
}

#[test]
#[cfg(unix)]
fn a_disk_that_does_not_let_go_is_named_and_tried_again() {
    let (office, vault) = Office::new();
    let (item, blob) = intake(&vault, &original(9_000));
    let file = only_blob_file(&office.path());
    // A folder in the place of the file: even root cannot remove it as a file.
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    assert!(!destroy(&vault, item, blob), "it says that something is left");
    vault.lock().unwrap();
    let (vault, findings) = office.open();
    assert_eq!(findings, [Finding::DestroyedLeft { count: 1 }]);
    vault.lock().unwrap();
    std::fs::remove_dir(&file).unwrap();
    office.open_clean();
}

/// Not a test: the program that dies at a named moment.
#[test]
#[ignore = "run by the test below"]
fn destroys_and_dies() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, _) = open(&folder).unwrap();
    let (item, blob): (EvidenceId, BlobId) = vault
        .read(|db| {
            let sql =
                "SELECT o.evidence_id, b.id FROM custody_object o JOIN blob b ON b.sha256 = o.sha256 ORDER BY o.seq";
            db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(Error::from)
        })
        .unwrap();
    destroy(&vault, item, blob);
}

#[test]
fn a_power_cut_at_any_moment_leaves_it_destroyed_and_the_vault_clean() {
    // Three states before: alone, beside another, and with a damaged copy of it set aside.
    for prior in 0..3 {
        for moment in DESTROYING {
            let (office, vault) = Office::new();
            intake(&vault, &original(70_000));
            let file = only_blob_file(&office.path());
            let key = wrapped_key(&file);
            let other = (prior > 0).then(|| intake(&vault, &original(8_000)).1);
            vault.lock().unwrap();
            if prior > 1 {
                let mut damaged = std::fs::read(&file).unwrap();
                damaged[40_000] ^= 1;
                std::fs::write(office.path().join("quarantine/0123.damaged"), damaged).unwrap();
            }
            let status = this_program("vault::destroy::destroys_and_dies")
                .env(FOLDER, office.path())
                .env("DALIL_DIE_AT", moment)
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null())
                .status()
                .unwrap();
            assert!(status.code().is_none(), "{moment}: the program died there");
            let vault = office.open_clean();
            assert!(!file.exists() && !lies_in(&office.path(), &key), "{prior} {moment}");
            assert!(!pages(&vault).windows(72).any(|w| w == key), "{prior} {moment}");
            assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new(), "{prior} {moment}");
            assert!(files_in(&office.path().join("quarantine")).is_empty(), "{prior} {moment}");
            assert_eq!(verify(&vault, Level::Originals), [], "{prior} {moment}");
            if let Some(other) = other {
                assert_eq!(read_all(&vault, other).unwrap(), original(8_000), "{prior} {moment}");
            }
            vault.lock().unwrap();
            office.open_clean();
        }
    }
}
