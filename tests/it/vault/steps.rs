//! The program ended between any two steps of the order in which things are written (docs/vault-format.md): of originals on their
//! way in, of one that is destroyed, of an opening. From each of three states before: nothing in the vault, an original in it,
//! and a vault whose last program was killed, with a write-ahead log and a head behind it. Everything acknowledged is there
//! whole, nothing half-made is shown, nothing lies in the open, and the opening after that finds nothing.

use super::destroy::{destroy, file_of, lies_in, wrapped_key};
use super::kill::{MARK, recorded};
use super::*;
use dalil::vault::moments::{STEPS_OF_DESTROYING, STEPS_OF_INTAKE, STEPS_OF_OPENING};

pub(super) const FOLDER: &str = "DALIL_TEST_STEPS_FOLDER";
pub(super) const MOMENT: &str = "DALIL_TEST_STEPS_MOMENT";
const FIRST: &str = "DALIL_TEST_STEPS_FIRST";

/// The original that is destroyed.
pub(super) const DOOMED: u64 = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prior {
    /// Nothing but what the test itself needs.
    Empty,
    /// An original.
    Kept,
    /// An original, and two more of a program that was killed when they were committed: they lie in the write-ahead log, the
    /// head does not know of them, and something unfinished lies in `tmp/`.
    Killed,
}

const PRIORS: [Prior; 3] = [Prior::Empty, Prior::Kept, Prior::Killed];

/// The `n`th original: three chunks of words that would be recognised on the disk.
pub(super) fn text(n: u64) -> Vec<u8> {
    let mut bytes = n.to_be_bytes().to_vec();
    bytes.extend(MARK.iter().cycle().take(150_000));
    bytes
}

pub(super) fn two(first: u64) -> Vec<Vec<u8>> {
    vec![text(first), text(first + 1)]
}

pub(super) fn handed_over(name: &str) -> String {
    std::env::var(name).expect("it is handed over")
}

/// From here on the program dies at the moment it was told: not before, because opening a vault writes as well.
pub(super) fn arm() {
    // SAFETY: no other thread of this program changes or reads the environment meanwhile.
    unsafe { std::env::set_var("DALIL_DIE_AT", handed_over(MOMENT)) };
}

/// Not a test: the program that dies while two originals come in.
#[test]
#[ignore = "run by the tests below"]
fn takes_two_in_and_dies() {
    let (vault, _) = open(Path::new(&handed_over(FOLDER))).unwrap();
    arm();
    intake_together(&vault, &two(handed_over(FIRST).parse().unwrap()));
    println!("acknowledged");
}

/// The item that is destroyed, and its original.
pub(super) fn doomed(vault: &Vault) -> (EvidenceId, BlobId) {
    let blob = blob_of(vault, DOOMED).unwrap();
    let sql = "SELECT o.evidence_id FROM custody_object o JOIN blob b ON b.sha256 = o.sha256 WHERE b.id = ?1";
    let item = vault.read(|db| db.query_row(sql, [blob], |row| row.get(0)).map_err(Error::from)).unwrap();
    (item, blob)
}

/// Not a test: the program that dies while it destroys one.
#[test]
#[ignore = "run by the tests below"]
fn destroys_one_and_dies() {
    let (vault, _) = open(Path::new(&handed_over(FOLDER))).unwrap();
    let (item, blob) = doomed(&vault);
    arm();
    destroy(&vault, item, blob);
    println!("acknowledged");
}

/// Not a test: the program that dies while it opens the vault.
#[test]
#[ignore = "run by the tests below"]
fn opens_and_dies() {
    arm();
    drop(open(Path::new(&handed_over(FOLDER))).unwrap());
    println!("acknowledged");
}

fn die(office: &Office, program: &str, moment: &str, first: u64) {
    let mut command = this_program(&format!("vault::steps::{program}"));
    command.env(FOLDER, office.path()).env(MOMENT, moment).env(FIRST, first.to_string());
    let run = command.output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.code().is_none(), "{program}, {moment}: the program died there: {said}");
    assert!(!said.contains("acknowledged") && !said.contains("panicked"), "{program}, {moment}: {said}");
}

/// A vault in that state with some originals, and all that are in it.
fn vault_in(prior: Prior, originals: &[u64]) -> (Office, Vec<u64>) {
    let (office, vault) = Office::new();
    let mut known = originals.to_vec();
    known.extend((prior != Prior::Empty).then_some(1));
    for n in &known {
        intake(&vault, &text(*n));
    }
    vault.lock().unwrap();
    if prior == Prior::Killed {
        die(&office, "takes_two_in_and_dies", "write-committed", 10);
        known.extend([10, 11]);
        let log = office.path().join("db/main.db-wal");
        assert!(std::fs::metadata(log).unwrap().len() > 0, "the write-ahead log was left");
        std::fs::write(office.path().join("tmp/0123456789abcdef0123456789abcdef"), "half of a sealed file").unwrap();
    }
    (office, known)
}

pub(super) fn blob_of(vault: &Vault, n: u64) -> Option<BlobId> {
    vault.find_duplicate(digest(&text(n))).unwrap()
}

/// Everything that was acknowledged is there and whole, and nothing else is shown.
pub(super) fn is_whole(vault: &Vault, known: &[u64], what: &str) {
    for n in known {
        let blob = blob_of(vault, *n).unwrap_or_else(|| panic!("{what}: original {n} is lost"));
        assert!(read_all(vault, blob).unwrap() == text(*n), "{what}: original {n} is another");
    }
    assert_eq!(recorded(vault).0, i64::try_from(known.len()).unwrap(), "{what}: nothing half-made is shown");
    assert_eq!(verify(vault, Level::Originals), [], "{what}");
}

/// Opens it after the program has died there.
fn open_after(office: &Office, what: &str) -> Vault {
    for file in files_in(&office.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let is_open = bytes.windows(MARK.len()).any(|words| words == MARK);
        assert!(!is_open, "{what}: words of an original lie open in {}", file.display());
    }
    let (vault, findings) = office.open();
    let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    assert!(findings.iter().all(swept), "{what}: {findings:?}");
    assert!(files_in(&office.path().join("tmp")).is_empty(), "{what}: what was unfinished is swept");
    vault
}

/// Going on works, and the next opening finds nothing.
fn goes_on(office: &Office, vault: Vault, mut known: Vec<u64>, what: &str) {
    intake(&vault, &text(30));
    known.push(30);
    vault.lock().unwrap();
    is_whole(&office.open_clean(), &known, what);
}

#[test]
fn originals_on_their_way_in_are_there_whole_or_not_at_all_wherever_the_program_ends() {
    for prior in PRIORS {
        for moment in STEPS_OF_INTAKE {
            let what = format!("{prior:?}, {moment}");
            let (office, mut known) = vault_in(prior, &[]);
            die(&office, "takes_two_in_and_dies", moment, 20);
            let vault = open_after(&office, &what);
            if ["write-committed", "head-written", "write-headed"].contains(moment) {
                known.extend([20, 21]); // from the commit on they are there, though nobody was told
            }
            is_whole(&vault, &known, &what);
            let (blobs, entries) = recorded(&vault);
            assert_eq!(blobs, entries, "{what}: each with its entry of the log, and no entry without it");
            if !known.contains(&20) {
                intake_together(&vault, &two(20));
                known.extend([20, 21]);
            }
            goes_on(&office, vault, known, &what);
        }
    }
}

#[test]
fn an_original_that_is_destroyed_is_gone_or_all_there_wherever_the_program_ends() {
    for prior in PRIORS {
        for moment in STEPS_OF_DESTROYING {
            let what = format!("{prior:?}, {moment}");
            let (office, mut known) = vault_in(prior, &[DOOMED]);
            let (vault, _) = office.open();
            let file = file_of(&vault, &office.path(), blob_of(&vault, DOOMED).unwrap());
            let key = wrapped_key(&file);
            drop(vault);
            die(&office, "destroys_one_and_dies", moment, 0);
            let vault = open_after(&office, &what);
            if *moment != "write-written" {
                known.retain(|n| *n != DOOMED);
                assert!(!file.exists() && !lies_in(&office.path(), &key), "{what}: nothing of it is left");
                assert!(!pages(&vault).windows(key.len()).any(|part| part == key), "{what}: nor its key");
                assert_eq!(blob_of(&vault, DOOMED), None, "{what}");
                assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new(), "{what}");
            }
            is_whole(&vault, &known, &what);
            goes_on(&office, vault, known, &what);
        }
    }
}

#[test]
fn an_opening_that_ends_anywhere_is_one_that_the_next_opening_does_not_see() {
    for prior in PRIORS {
        for moment in STEPS_OF_OPENING {
            let what = format!("{prior:?}, {moment}");
            let (office, known) = vault_in(prior, &[]);
            for _ in 0..2 {
                die(&office, "opens_and_dies", moment, 0);
            }
            let vault = open_after(&office, &what);
            is_whole(&vault, &known, &what);
            goes_on(&office, vault, known, &what);
        }
    }
}
