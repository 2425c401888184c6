//! A sealed file destroyed for good: its key first, then its bytes, and a power cut between any two steps leaves it destroyed or
//! whole and the vault clean.

use super::replace::take_in_for;
use super::*;
use dalil::vault::moments::DESTROYING;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::time::Duration;

const FOLDER: &str = "DALIL_TEST_DESTROY_FOLDER";

/// Lets go of everything about an item, as destroying evidence does.
pub(super) fn destroy(vault: &Vault, item: EvidenceId, blob: BlobId) -> bool {
    let digest = vault.read(|db| dalil::vault::log::history(db, item)).unwrap()[0].objects[0].1;
    let done = vault.destroy("test-destroy", |w| {
        w.shred(&[blob])?;
        w.withhold(item)?;
        w.custody(Action::Delete, &[(item, digest)], &serde_json::json!({ "reason": "a wrong upload" }))
    });
    done.unwrap().1
}

/// The bytes that open an original: what the header of its file holds under the vault's own key.
pub(super) fn wrapped_key(file: &Path) -> Vec<u8> {
    std::fs::read(file).unwrap()[96..168].to_vec()
}

pub(super) fn lies_in(folder: &Path, needle: &[u8]) -> bool {
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

/// The original of a number.
fn numbered(n: u64) -> Vec<u8> {
    let mut bytes = original(1_000 + draw(&mut { n }) as usize % 150_000);
    bytes.extend(n.to_be_bytes());
    bytes
}

/// The file of a blob.
pub(super) fn file_of(vault: &Vault, folder: &Path, blob: BlobId) -> PathBuf {
    let sql = "SELECT address FROM blob WHERE id = ?1";
    let address: Sha256Digest =
        vault.read(|db| db.query_row(sql, [blob], |row| row.get(0)).map_err(Error::from)).unwrap();
    let name = address.to_string();
    folder.join("blobs").join(&name[..2]).join(format!("{name}.dbl"))
}

/// Not a test: the program that is killed. It takes in without end; of what it took in it destroys every second one, and every
/// third one is damaged and taken in again. It says what it begins and what is done.
#[test]
#[ignore = "run and killed by the test below"]
fn destroys_until_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, _) = open(&folder).unwrap();
    let say = |line: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
    };
    say(String::new()); // the test program has begun a line of its own
    let known = vault
        .read(|db| Ok::<_, Error>(db.query_row("SELECT count(*) FROM custody_entry", [], |r| r.get::<_, i64>(0))?));
    let mut n = known.unwrap().unsigned_abs() * 1000 + draw(&mut u64::from(std::process::id())) % 1000;
    loop {
        n += 1;
        let bytes = numbered(n);
        let (item, blob) = intake(&vault, &bytes);
        let file = file_of(&vault, &folder, blob);
        say(format!("done {n} {blob} {}", hex::encode(wrapped_key(&file))));
        if n.is_multiple_of(3) {
            let mut damaged = std::fs::read(&file).unwrap();
            damaged[300] ^= 1;
            overwrite(&file, &damaged);
            assert!(take_in_for(&vault, blob, &bytes));
            say(format!("mended {n} {blob} {}", hex::encode(wrapped_key(&file_of(&vault, &folder, blob)))));
        }
        if n.is_multiple_of(2) {
            say(format!("begun {n} {blob} -"));
            assert!(destroy(&vault, item, blob));
            say(format!("gone {n} {blob} -"));
        }
    }
}

/// What the program said of an original, in order, and the wrapped keys that it named.
#[derive(Default)]
struct Told {
    number: u64,
    said: Vec<String>,
    keys: Vec<Vec<u8>>,
}

fn run_for(folder: &Path, delay: Duration) -> BTreeMap<BlobId, Told> {
    let mut child = this_program("vault::destroy::destroys_until_killed")
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let reader = std::thread::spawn(move || out.lines().map_while(std::result::Result::ok).collect::<Vec<_>>());
    std::thread::sleep(delay);
    child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
    let status = child.wait().unwrap();
    assert!(status.code().is_none(), "it was killed and did not end by itself: {status}");
    let mut told: BTreeMap<BlobId, Told> = BTreeMap::new();
    for line in reader.join().unwrap() {
        let words: Vec<_> = line.split(' ').collect();
        let [what @ ("done" | "mended" | "begun" | "gone"), number, blob, key] = words[..] else { continue };
        let (Ok(number), Ok(blob)) = (number.parse(), blob.parse()) else { continue };
        let one = told.entry(blob).or_default();
        one.number = number;
        one.said.push(what.to_owned());
        one.keys.extend(hex::decode(key).ok());
    }
    told
}

#[test]
fn what_was_destroyed_stays_destroyed_and_the_rest_whole_whenever_the_program_is_killed() {
    let kills: u32 = std::env::var("DALIL_KILLS").map_or(8, |n| n.parse().unwrap());
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let mut state = u64::from(std::process::id());
    let (mut gone, mut kept) = (0, 0);
    for kill in 0..kills {
        let told = run_for(&office.path(), Duration::from_millis(150 + draw(&mut state) % 900));
        let (vault, findings) = office.open();
        let harmed = |one: &Told| one.said == ["done"] && one.number.is_multiple_of(3);
        let expected = |finding: &Finding| match finding {
            Finding::LeftoversSwept { .. } => true,
            Finding::BlobMissing { blob } | Finding::BlobDamaged { blob } => told.get(blob).is_some_and(harmed),
            _ => false,
        };
        assert!(findings.iter().all(expected), "kill {kill}: {findings:?}");
        let pages = pages(&vault);
        let files: Vec<_> = files_in(&office.path()).iter().map(|file| std::fs::read(file).unwrap()).collect();
        for (blob, one) in &told {
            let what = format!("kill {kill}: {} {:?}", one.number, one.said);
            let last = one.said.last().unwrap();
            if !vault.knows(*blob).unwrap() {
                assert!(matches!(last.as_str(), "begun" | "gone"), "{what}: only what was to go is gone");
                for key in &one.keys {
                    let stands = |bytes: &Vec<u8>| bytes.windows(key.len()).any(|window| window == key);
                    assert!(!stands(&pages) && !files.iter().any(stands), "{what}: its keys are nowhere");
                }
                gone += 1;
                continue;
            }
            assert_ne!(last, "gone", "{what}");
            if harmed(one) {
                take_in_for(&vault, *blob, &numbered(one.number)); // it may have been damaged, and not mended yet
            }
            assert_eq!(read_all(&vault, *blob).unwrap(), numbered(one.number), "{what}");
            kept += 1;
        }
        assert_eq!(verify(&vault, Level::Originals), [], "kill {kill}");
        vault.lock().unwrap();
        office.open_clean().lock().unwrap();
    }
    assert!(gone > 0 && kept > 0, "the killed programs did some work: {gone} gone, {kept} kept");
    eprintln!("{kills} kills, {gone} destroyed, {kept} kept");
}
