//! The write-ahead log as a kill leaves it, with a bit changed in it or its end cut off: either everything that was acknowledged
//! is there, or it is named that entries or writes were lost. SQLite leaves such a part of the log out without a word; the
//! head remembers. `DALIL_WAL_FLIPS` says how many places are tried (100 unless told; `all`: every byte).

use super::flips::{Victim, files_of};
use super::*;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::Duration;

const FOLDER: &str = "DALIL_TEST_WAL_FOLDER";
const WAL: &str = "db/main.db-wal";
/// The head of the log, and the head of a page in it.
const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
const FRAME: usize = FRAME_HEAD + 4096;
const VIEWS: u8 = 6;

fn originals() -> [Vec<u8>; 2] {
    [original(300), original(70_000)]
}

/// Not a test: the program that is killed once it has said what it did.
#[test]
#[ignore = "run and killed by the tests below"]
fn works_and_waits() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, findings) = open(&folder).unwrap();
    assert_eq!(findings, []);
    let blobs = originals().map(|bytes| intake(&vault, &bytes).1);
    for n in 0..VIEWS {
        let item = EvidenceId::from_bytes([n; 16]);
        vault.write(WRITE, |w| w.custody(Action::View, &[(item, digest(&[n]))], &serde_json::json!({}))).unwrap();
    }
    let set = "INSERT INTO setting VALUES ('office', '1')";
    vault.write(WRITE, |w| w.execute(set, []).map_err(Error::from)).unwrap();
    println!("\ndone {} {}", blobs[0], blobs[1]); // the test program has begun a line of its own
    std::thread::sleep(Duration::from_secs(60));
}

/// A vault whose program was killed. All it did since it was opened stands in its write-ahead log alone.
struct Dead {
    office: Office,
    files: Vec<(PathBuf, Vec<u8>)>,
    /// The place of the log among the files.
    wal: usize,
    /// What was acknowledged beside the entries about views and a setting.
    blobs: Vec<(BlobId, Vec<u8>)>,
}

impl Dead {
    fn new() -> Self {
        let (office, vault) = Office::new();
        vault.lock().unwrap();
        let mut program = this_program("vault::wal::works_and_waits");
        let program = program.env(FOLDER, office.path()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(|line| line.ok());
        let done = lines.find_map(|line| line.strip_prefix("done ").map(str::to_owned)).expect("it does its work");
        child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
        child.wait().unwrap();
        let blobs = done.split(' ').map(|id| id.parse().unwrap()).zip(originals()).collect();
        let files = files_of(&office.path());
        let wal = files.iter().position(|(name, _)| name == Path::new(WAL)).expect("nobody folded the log in");
        assert!(files[wal].1.len() > HEAD + 8 * FRAME, "the log holds what was done");
        Self { office, files, wal, blobs }
    }

    fn victim(&self) -> Victim<'_> {
        Victim::new(&self.office.path(), &self.files)
    }

    fn log(&self) -> &[u8] {
        &self.files[self.wal].1
    }

    /// Whether everything that was acknowledged is there. Bytes of an original that are shown are those that came in.
    fn is_whole(&self, vault: &Vault) -> bool {
        let entries = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let views = entries.iter().filter(|entry| entry.action == Action::View).count();
        let count = "SELECT count(*) FROM setting WHERE key = 'office'";
        let settings =
            vault.read(|db| db.query_row(count, [], |row| row.get::<_, i64>(0)).map_err(Error::from)).unwrap();
        let shown = self.blobs.iter().filter(|(blob, bytes)| match read_all(vault, *blob) {
            Ok(shown) => {
                assert!(shown == *bytes, "altered bytes of an original were shown");
                true
            }
            Err(_) => false,
        });
        shown.count() == self.blobs.len() && views == usize::from(VIEWS) && settings == 1
    }

    /// Opens a vault with another log: whether anything is lost. If so it is named, and otherwise nothing is found at all; what is
    /// left is whole in either case.
    fn loses(&self, folder: &Path, about: &str) -> bool {
        let (vault, findings) = open(folder).unwrap_or_else(|error| panic!("{about}: {error}"));
        let lost = !self.is_whole(&vault);
        let names =
            |finding: &Finding| matches!(finding, Finding::LogShorterThanHead { .. } | Finding::WritesLost { .. });
        assert_eq!(findings.iter().any(names), lost, "{about}: {findings:?}");
        assert!(lost || findings.is_empty(), "{about}: {findings:?}");
        assert_eq!(verify(&vault, Level::Originals), [], "{about}");
        lost
    }
}

#[test]
fn whatever_bit_is_changed_in_the_log_of_a_killed_program_no_loss_goes_unnamed() {
    let dead = Dead::new();
    let victim = dead.victim();
    assert!(!victim.with(dead.wal, dead.log(), |folder| dead.loses(folder, "as it was left")));
    let asked = std::env::var("DALIL_WAL_FLIPS").unwrap_or_else(|_| "100".into());
    let length = dead.log().len();
    let places: Vec<usize> = if asked == "all" {
        (0..length).collect()
    } else {
        let mut state = 20_261_129;
        let anywhere = (0..asked.parse::<usize>().unwrap()).map(|_| draw(&mut state) as usize % length);
        (0..HEAD + FRAME_HEAD).chain(anywhere).collect()
    };
    let lose = |place: &&usize| {
        victim.flip(dead.wal, **place, |folder| dead.loses(folder, &format!("byte {place} of {length}")))
    };
    let lost = places.iter().filter(lose).count();
    eprintln!("{} bytes changed, {lost} lost something, each named", places.len());
    assert!(lost > places.len() / 2, "almost every byte of the log counts: {lost}");
}

#[test]
fn a_log_of_a_killed_program_cut_off_anywhere_loses_nothing_unnamed() {
    let dead = Dead::new();
    let (victim, whole) = (dead.victim(), dead.log());
    // Before every third page, behind its head, and in the middle of it.
    let pages = (HEAD..whole.len()).step_by(3 * FRAME);
    let cuts = pages.flat_map(|page| [page, page + FRAME_HEAD, page + FRAME / 2]).filter(|cut| *cut < whole.len());
    let lose = |cut: &usize| {
        victim.with(dead.wal, &whole[..*cut], |folder| dead.loses(folder, &format!("cut to {cut} of {}", whole.len())))
    };
    assert!([0, 1, HEAD - 1].into_iter().chain(cuts).all(|cut| lose(&cut)), "what was cut off was acknowledged");
    // What lies behind the last page is no page.
    let longer = [whole, &[0; FRAME]].concat();
    assert!(!victim.with(dead.wal, &longer, |folder| dead.loses(folder, "longer by a page of nothing")));
}
