//! The power is cut on the strictest disk that keeps its word: the program ends between two steps, and of each file the bytes are
//! left, and of each folder the names, that it had when it was last made durable; of what came after, nothing. What was acknowledged is
//! there all the same. A disk that lies about it in one place loses it, and the opening says so: the model would notice a step
//! that is missing. `tests/tools/faults/faults.c` writes down what is durable.

use super::faults::library;
use super::steps::{FOLDER, MOMENT, arm, handed_over, is_whole, text, two};
use super::users::{self, NURLAN};
use super::*;
use dalil::vault::Role;
use dalil::vault::moments::{MOMENTS, STEPS_OF_INTAKE};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::process::Command;

/// A moment at which no step is named: whoever asked was told.
const ACKNOWLEDGED: &str = "acknowledged";

/// Not a test: the program that takes two originals in and ends before anything is closed.
#[test]
#[ignore = "run by the tests below"]
fn takes_two_in_and_ends() {
    let (vault, _) = open(Path::new(&handed_over(FOLDER))).unwrap();
    arm();
    intake_together(&vault, &two(20));
    std::process::abort();
}

struct Disk {
    library: PathBuf,
    /// Where that lies.
    _place: tempfile::TempDir,
}

impl Disk {
    /// `None`, said aloud, where there is no compiler.
    fn new() -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        Some(Self { library: library(place.path())?, _place: place })
    }

    /// Runs a program that ends itself, on a vault of which everything is durable; gives what is left of the vault. In the
    /// place `deaf` nothing more becomes durable, though the disk says so.
    fn cut(&self, office: &Office, program: &mut Command, deaf: Option<&str>) -> Office {
        let kept = tempfile::tempdir().unwrap();
        keep_all(&office.path(), kept.path());
        program
            .env("LD_PRELOAD", &self.library)
            .env("DALIL_FAULT_UNDER", office.folder.path())
            .env("DALIL_FAULT_KEPT", kept.path());
        if let Some(place) = deaf {
            program.env("DALIL_FAULT_DEAF", place);
        }
        let run = program.output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.code().is_none() && !said.contains("panicked"), "the program ended itself: {said}");
        let left = Office { folder: tempfile::tempdir().unwrap() };
        put_back(kept.path(), fs::metadata(office.path()).unwrap().ino(), &left.path());
        left
    }

    /// The same where two originals come in beside one that is there, up to a moment.
    fn cut_an_intake(&self, moment: &str, deaf: Option<&str>) -> Office {
        let (office, vault) = Office::new();
        intake(&vault, &text(1));
        vault.lock().unwrap();
        let mut program = this_program("vault::power::takes_two_in_and_ends");
        self.cut(&office, program.env(FOLDER, office.path()).env(MOMENT, moment), deaf)
    }
}

/// Writes down that everything in a folder is durable, as the disk does it.
fn keep_all(folder: &Path, kept: &Path) {
    let mut names = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let about = entry.metadata().unwrap();
        let kind = if about.is_dir() { 'd' } else { 'f' };
        if about.is_dir() {
            keep_all(&entry.path(), kept);
        } else {
            fs::write(kept.join(about.ino().to_string()), fs::read(entry.path()).unwrap()).unwrap();
        }
        names += &format!("{} {kind} {}\n", about.ino(), entry.file_name().to_str().unwrap());
    }
    let inode = fs::metadata(folder).unwrap().ino();
    fs::write(kept.join(format!("{inode}.names")), names).unwrap();
}

/// Makes a folder of what is durable of it: names without bytes are empty files.
fn put_back(kept: &Path, inode: u64, to: &Path) {
    fs::create_dir(to).unwrap();
    let names = fs::read_to_string(kept.join(format!("{inode}.names"))).unwrap_or_default();
    for line in names.lines() {
        let words: Vec<_> = line.splitn(3, ' ').collect();
        let [inode, kind, name] = words[..] else { panic!("{line}") };
        match kind {
            "d" => put_back(kept, inode.parse().unwrap(), &to.join(name)),
            _ => fs::write(to.join(name), fs::read(kept.join(inode)).unwrap_or_default()).unwrap(),
        }
    }
}

fn open_swept(left: &Office, what: &str) -> Vault {
    let (vault, findings) = open(&left.path()).unwrap_or_else(|error| panic!("{what}: {error}"));
    let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    assert!(findings.iter().all(swept), "{what}: {findings:?}");
    vault
}

#[test]
fn what_was_acknowledged_is_left_after_a_power_cut_at_any_step() {
    let Some(disk) = Disk::new() else { return };
    for moment in STEPS_OF_INTAKE.iter().chain(&[ACKNOWLEDGED]) {
        let left = disk.cut_an_intake(moment, None);
        let vault = open_swept(&left, moment);
        let mut known = vec![1];
        if ["write-committed", "head-written", "write-headed", ACKNOWLEDGED].contains(moment) {
            known.extend([20, 21]);
        }
        is_whole(&vault, &known, moment);
        intake(&vault, &text(30));
        known.push(30);
        vault.lock().unwrap();
        is_whole(&left.open_clean(), &known, moment);
    }
}

#[test]
fn a_disk_that_says_what_is_not_so_loses_it_and_the_opening_tells() {
    let Some(disk) = Disk::new() else { return };
    for place in ["draft", "original", "database"] {
        let (_, findings) = disk.cut_an_intake(ACKNOWLEDGED, Some(place)).open();
        let told = |finding: &Finding| {
            matches!(
                (place, finding),
                ("draft", Finding::BlobDamaged { .. })
                    | ("original", Finding::BlobMissing { .. })
                    | ("database", Finding::LogShorterThanHead { .. })
            )
        };
        assert!(findings.iter().any(told), "{place}: {findings:?}");
    }
}

#[test]
fn after_a_power_cut_at_any_moment_somebody_is_in_or_out_and_nothing_is_left_over() {
    let Some(disk) = Disk::new() else { return };
    for moment in MOMENTS {
        let (office, vault) = Office::new();
        let blob = intake(&vault, &original(90_000)).1;
        if !moment.starts_with("user-") {
            vault.add_user("Нурлан Абдиев", Role::Lawyer, &Passphrase::new(NURLAN)).unwrap();
        }
        vault.lock().unwrap();
        let mut program = this_program("vault::users::lets_in_or_removes_and_dies");
        let left = disk.cut(&office, program.env(users::FOLDER, office.path()).env("DALIL_DIE_AT", moment), None);
        let vault = open_swept(&left, moment);
        assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{moment}");
        assert_eq!(verify(&vault, Level::Originals), [], "{moment}");
        vault.lock().unwrap();
        let theirs = Vault::open(&left.path(), &Passphrase::new(NURLAN), clock(NOON)).map(|(vault, _)| drop(vault));
        let known = matches!(theirs, Ok(()) | Err(Error::WrongPassphrase | Error::UnknownUser));
        assert!(known, "{moment}: {theirs:?}");
        let databases = files_in(&left.path().join("db"));
        assert_eq!(databases.len(), 1, "{moment}: one database is left: {databases:?}");
        // And the next change of keys goes through.
        let vault = left.open_clean();
        let another = vault.add_user("Сабина Ким", Role::Reader, &Passphrase::new("жети өзөн таш көпүрө 905")).unwrap();
        let vault = vault.remove_user(another.value).unwrap().0;
        assert_eq!(read_all(&vault, blob).unwrap(), original(90_000), "{moment}");
    }
}
