//! A copy that leaves the vault for a disk that fails, at one operation after another: it is there whole or not at all, the log says
//! that it left wherever it is there, and the words say whether it was the place of the copy or the vault's own disk. The disk is
//! that of [`crate::vault::faults`]; `DALIL_FAULTS=all` tries every operation (two of each kind unless told).

use crate::support::{Desk, NOON, PASSPHRASE, picture};
use crate::vault::{copy, draw, faults, files_in, read_all, verify};
use dalil::base::{FixedClock, Sha256Digest};
use dalil::vault::{Action, Finding, Level, Passphrase, Vault};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// What the place of the copy is to blame for, and what the vault's own disk.
const OUTSIDE: &[&str] = &["export-failed", "export-full", "export-read-only"];
const INSIDE: &[&str] = &["vault-io", "disk-full", "read-only"];

/// The number of an error of the system; 0: a write that does half.
const FAULTS: [i32; 4] = [libc::EIO, libc::ENOSPC, libc::EACCES, 0];

#[derive(Debug, Clone, Copy)]
struct Harm {
    at: u64,
    error: i32,
    stays: bool,
    /// The place in which writing fails; none: wherever.
    place: Option<&'static str>,
}

struct Run {
    /// What failed and where, when something did.
    failed: Option<String>,
    operations: u64,
    /// Why nothing was copied, if it was not.
    code: Option<String>,
}

/// A locked vault with an item, and what is asked for.
struct Leaving {
    desk: Desk,
    library: PathBuf,
    notes: tempfile::TempDir,
    words: &'static [&'static str],
    /// What it is called outside.
    name: &'static str,
}

impl Leaving {
    fn new(words: &'static [&'static str], name: &'static str) -> Self {
        let notes = tempfile::tempdir().unwrap();
        let library = faults::library(notes.path());
        let desk = Desk::new();
        let case = desk.case("14/2026");
        desk.take_in(&case, &[desk.file("a.png", picture(1))]);
        desk.ask("vault.lock", serde_json::json!({}));
        Self { desk, library, notes, words, name }
    }

    /// Asks for the copy in a fresh copy of the vault, on a disk that fails so.
    fn run(&self, harm: Harm) -> (tempfile::TempDir, Run) {
        let copied = tempfile::tempdir().unwrap();
        copy(&self.desk.vault(), &copied.path().join("vault"));
        std::fs::create_dir(copied.path().join("out")).unwrap();
        let [told, counted] = ["told", "counted"].map(|name| self.notes.path().join(name));
        for note in [&told, &counted] {
            let _ = std::fs::remove_file(note);
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--json").arg("--vault").arg(copied.path().join("vault")).args(self.words);
        command.arg("--out").arg(copied.path().join("out").join(self.name));
        command
            .env("DALIL_PASSPHRASE", PASSPHRASE)
            .env("LD_PRELOAD", &self.library)
            .env("DALIL_FAULT_UNDER", copied.path())
            .env("DALIL_FAULT_AT", harm.at.to_string())
            .env("DALIL_FAULT_ERROR", harm.error.to_string())
            .env("DALIL_FAULT_TOLD", &told)
            .env("DALIL_FAULT_COUNT", &counted)
            .stdin(std::process::Stdio::null());
        if harm.stays {
            command.env("DALIL_FAULT_STAYS", "1");
        }
        if let Some(place) = harm.place {
            command.env("DALIL_FAULT_WHERE", place);
        }
        let out = command.output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.code().is_some() && !said.contains("panicked"), "{harm:?}: {said}");
        let mut lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let code = lines.find_map(|line| line["code"].as_str().map(str::to_owned));
        // 4: copied, and something was found at the opening.
        assert_eq!(code.is_none(), [Some(0), Some(4)].contains(&out.status.code()), "{harm:?}: {said}");
        let failed = std::fs::read_to_string(&told).ok().map(|text| text.trim().to_owned());
        let operations = std::fs::read_to_string(&counted).unwrap_or_default();
        // Processes that it starts leave a line of their own, about nothing.
        let operations = operations.lines().filter_map(|line| line.parse().ok()).max().unwrap_or(0);
        (copied, Run { failed, operations, code })
    }

    /// With the disk whole again: the copy is whole or absent, and the log tells of it.
    fn check(&self, copied: &Path, run: &Run, harm: Harm) {
        let what = format!("{} {harm:?} ({:?})", self.name, run.failed);
        let to = copied.join("out").join(self.name);
        if let Some(code) = &run.code {
            let is_outside = run.failed.as_ref().is_some_and(|failed| failed.ends_with(" out"));
            let told = |codes: &[&str]| codes.contains(&code.as_str());
            // One that stays may be met in both places.
            let telling = if is_outside { told(OUTSIDE) } else { told(INSIDE) || harm.stays && told(OUTSIDE) };
            assert!(telling && harm.error != 0, "{what}: it says {code}");
            assert!(!to.exists(), "{what}: what failed is not there under its name");
        } else {
            let files = if to.is_dir() { files_in(&to) } else { vec![to.clone()] };
            let is_whole = files.iter().any(|file| std::fs::read(file).unwrap() == picture(1));
            assert!(is_whole, "{what}: what is said to be copied is there: {files:?}");
            assert!(!to.is_dir() || to.join("verify.py").is_file(), "{what}: with what checks it: {files:?}");
        }
        let opened = Vault::open(&copied.join("vault"), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON)));
        let (vault, findings) = opened.unwrap_or_else(|error| panic!("{what}: {error}"));
        // The command line goes by the clock of the computer, this test by one that stands.
        let harmless =
            |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. } | Finding::ClockBehind { .. });
        assert!(findings.iter().all(harmless), "{what}: {findings:?}");
        let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let left = log.iter().filter(|entry| entry.action == Action::Export && entry.details["failed"].is_null());
        assert!(!to.exists() || left.count() == 1, "{what}: it is outside, and the log does not say so");
        let blob = vault.find_duplicate(Sha256Digest::of(&picture(1))).unwrap();
        assert_eq!(read_all(&vault, blob.unwrap()).unwrap(), picture(1), "{what}: the original stays");
        assert_eq!(verify(&vault, Level::Originals), [], "{what}");
    }
}

fn leaves_for_a_disk_that_fails(words: &'static [&'static str], name: &'static str, places: &[Option<&'static str>]) {
    let leaving = Leaving::new(words, name);
    let mut state = u64::from(std::process::id());
    let (mut runs, mut outside) = (0, 0);
    for place in places {
        let never = Harm { at: u64::MAX >> 1, error: libc::EIO, stays: false, place: *place };
        let (copied, whole) = leaving.run(never);
        assert!(whole.code.is_none() && whole.operations > 2, "untouched it passes: {:?}", whole.code);
        leaving.check(copied.path(), &whole, never);
        for error in FAULTS {
            for stays in [false, true] {
                let drawn: Vec<u64> = (0..2).map(|_| 1 + draw(&mut state) % whole.operations).collect();
                let every = if faults::every_one() { (1..=whole.operations).collect() } else { drawn };
                for at in every {
                    let harm = Harm { at, error, stays, place: *place };
                    let (copied, run) = leaving.run(harm);
                    // A write that does half of one byte does all of it; random names make an operation more or less.
                    if run.failed.is_none() {
                        continue;
                    }
                    leaving.check(copied.path(), &run, harm);
                    runs += 1;
                    outside += u32::from(run.code.is_some_and(|code| OUTSIDE.contains(&code.as_str())));
                }
            }
        }
    }
    assert!(runs > 8 && outside > 0, "{name}: the disk failed {runs} times, {outside} of them outside");
    eprintln!("{name}: {runs} faults, no half copy, none that the log does not tell of");
}

#[test]
fn an_original_that_leaves_for_a_disk_that_fails_is_there_whole_or_not_at_all() {
    leaves_for_a_disk_that_fails(&["evidence", "export", "1"], "copy.png", &[Some("out"), None]);
}

#[test]
fn an_exhibit_with_its_proof_that_leaves_for_a_disk_that_fails_is_there_whole_or_not_at_all() {
    leaves_for_a_disk_that_fails(&["custody", "export", "1", "--language", "en"], "package", &[Some("out")]);
}
