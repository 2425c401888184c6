//! The power is cut on the strictest disk that keeps its word: the program ends between two steps, and of each file the bytes are
//! left, and of each folder the names, that it had when it was last made durable; of what came after, nothing. What was acknowledged is
//! there all the same, and what was cut short goes on to its end. A disk that lies about it in one place loses it, and that is
//! noticed: the model would notice a step that is missing. `tests/tools/faults/faults.c` writes down what is durable.
//!
//! The programs that end stand in [`works`]; what must be true after them is told by the same words as after a program that
//! was killed ([`super::cuts`], [`super::steps`], [`super::harmed`]).

mod copies;
mod intakes;
mod originals;
mod people;
mod rescues;
mod works;

use super::faults::{Run, library};
use super::steps::{FOLDER, MOMENT};
use super::*;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::process::Command;

const WORK: &str = "DALIL_TEST_POWER_WORK";

/// A moment at which no step is named: whoever asked was told.
const ACKNOWLEDGED: &str = "acknowledged";

struct Disk {
    library: PathBuf,
    /// Where that lies.
    _place: tempfile::TempDir,
}

impl Disk {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        Self { library: library(place.path()), _place: place }
    }

    /// Runs a program that ends itself, beside a vault and a stick of which that is durable which is written down in `durable`; gives
    /// what is left of them, and what the program said. What is in the place `deaf`, or has a path that ends so, never becomes
    /// durable, though the disk says so.
    fn cut(&self, office: &Office, durable: &Path, program: &mut Command, deaf: Option<&str>) -> (Office, String) {
        program
            .env("LD_PRELOAD", &self.library)
            .env("DALIL_FAULT_UNDER", office.folder.path())
            .env("DALIL_FAULT_KEPT", durable);
        if let Some(deaf) = deaf {
            program.env("DALIL_FAULT_DEAF", deaf);
        }
        let run = program.output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.code().is_none() && !said.contains("panicked"), "the program ended itself: {said}");
        let left = Office { folder: tempfile::tempdir().unwrap() };
        put_back(durable, inode(office.folder.path()), left.folder.path());
        (left, said)
    }

    /// The same for one of the [`works`], up to a moment, where everything is durable before it.
    fn end(&self, office: &Office, work: &str, moment: &str, deaf: Option<&str>) -> Office {
        self.end_from(durable(office).path(), office, work, moment, deaf)
    }

    /// The same where only that is durable which is written down.
    fn end_from(&self, durable: &Path, office: &Office, work: &str, moment: &str, deaf: Option<&str>) -> Office {
        let mut program = this_program("vault::power::works::works_and_ends");
        program.env(FOLDER, office.folder.path()).env(WORK, work).env(MOMENT, moment);
        let (left, said) = self.cut(office, durable, &mut program, deaf);
        assert_eq!(said.contains(ACKNOWLEDGED), moment == ACKNOWLEDGED, "{work}, {moment}: {said}");
        left
    }
}

fn inode(path: &Path) -> u64 {
    fs::metadata(path).unwrap().ino()
}

/// Writes down that everything is durable, the vault and what lies beside it.
fn durable(office: &Office) -> tempfile::TempDir {
    let kept = tempfile::tempdir().unwrap();
    keep_all(office.folder.path(), kept.path());
    kept
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
    fs::write(kept.join(format!("{}.names", inode(folder))), names).unwrap();
}

/// Fills a folder with what is durable of it: names without bytes are empty files.
fn put_back(kept: &Path, inode: u64, to: &Path) {
    let names = fs::read_to_string(kept.join(format!("{inode}.names"))).unwrap_or_default();
    for line in names.lines() {
        let words: Vec<_> = line.splitn(3, ' ').collect();
        let [inode, kind, name] = words[..] else { panic!("{line}") };
        let to = to.join(name);
        if kind == "d" {
            fs::create_dir(&to).unwrap();
            put_back(kept, inode.parse().unwrap(), &to);
        } else {
            fs::write(to, fs::read(kept.join(inode)).unwrap_or_default()).unwrap();
        }
    }
}

fn open_swept(left: &Office, what: &str) -> Vault {
    let (vault, findings) = open(&left.path()).unwrap_or_else(|error| panic!("{what}: {error}"));
    let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    assert!(findings.iter().all(swept), "{what}: {findings:?}");
    vault
}

/// What a program has told that was cut off at a moment, for what judges the works on a failing disk.
fn run(moment: &str, acknowledged: &str) -> Run {
    let told = (moment == ACKNOWLEDGED).then(|| acknowledged.to_owned());
    Run { failed: None, operations: 0, lines: told.into_iter().collect() }
}
