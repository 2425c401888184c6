//! A disk that fails: every operation in turn fails with an error of the system, once or from then on, and every write in
//! turn takes half of what it is given. Nothing that was acknowledged is lost, nothing panics, the words say what happened, and
//! what was cut short is brought to its end by the next opening or was never begun. `tests/tools/faults/faults.c` is the disk;
//! `DALIL_FAULTS=all` tries every operation (four of each kind unless told). What is done stands in [`works`], what must be
//! true after it beside that or in [`super::harmed`], the tests in [`runs`]. What happens when the disk does not give back what lies on it is in
//! [`super::reads`].

mod losses;
mod people;
mod runs;
mod works;

use super::{former, harmed, *};
use dalil::vault::backup;
use losses::Doomed;
use std::process::Command;

const FOLDER: &str = "DALIL_TEST_FAULT_FOLDER";
const WORK: &str = "DALIL_TEST_FAULT_WORK";
/// Where the disk writes down that it failed.
const TOLD: &str = "DALIL_FAULT_TOLD";

/// Codes that tell a person that it was the disk.
const TELLING: &[(Fault, &[&str])] = &[
    (Fault::Full, &["disk-full", "vault-io", "backup-full", "backup-interrupted"]),
    (Fault::Denied, &["read-only", "vault-io", "backup-read-only", "backup-interrupted"]),
    (Fault::Failing, &["vault-io", "backup-interrupted"]),
    (Fault::Short, &[]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// `EIO`
    Failing,
    /// `ENOSPC`
    Full,
    /// `EACCES`
    Denied,
    /// A write or a read that does half.
    Short,
}

/// What is done to the disk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Harm {
    /// Which operation fails, from 1.
    pub at: u64,
    pub fault: Fault,
    /// Whether all after it fail too.
    pub stays: bool,
    /// Of which operations.
    pub of: Of,
}

/// Which operations fail.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    /// What changes the disk, wherever.
    Writing,
    /// The same in one place: another disk is whole.
    WritingIn(&'static str),
    /// What only reads, in one place.
    ReadingIn(&'static str),
}

impl Harm {
    /// None at all: the operation is never reached.
    pub(super) const fn none(of: Of) -> Self {
        Self { at: u64::MAX >> 1, fault: Fault::Failing, stays: false, of }
    }
}

impl Fault {
    const fn number(self) -> i32 {
        match self {
            Self::Failing => libc::EIO,
            Self::Full => libc::ENOSPC,
            Self::Denied => libc::EACCES,
            Self::Short => 0,
        }
    }
}

/// The one original that lies in the vault from the beginning.
pub(super) fn first() -> Vec<u8> {
    original(9_000)
}

fn letter(n: u64) -> Vec<u8> {
    original(usize::try_from(if n < 3 { 70_000 * n } else { 1_000 * n }).unwrap())
}

/// What came of the work.
pub(super) struct Run {
    /// What failed and where, when something did.
    pub failed: Option<String>,
    pub operations: u64,
    pub lines: Vec<String>,
}

impl Run {
    /// The code of what it failed with, and the sentence.
    pub(super) fn code(&self) -> Option<(String, String)> {
        let line = self.lines.iter().find_map(|line| line.strip_prefix("failed "))?;
        let (code, sentence) = line.split_once(' ').unwrap_or((line, ""));
        Some((code.to_owned(), sentence.to_owned()))
    }
}

/// The failing disk, compiled into a folder. A test that could not try it has not passed.
pub fn library(into: &Path) -> PathBuf {
    let library = into.join("faults.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/faults/faults.c");
    let compiled =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    let status = compiled.unwrap_or_else(|error| panic!("the failing disk needs a C compiler, `cc`: {error}"));
    assert!(status.success(), "the failing disk compiles");
    library
}

pub(super) struct Disk {
    library: PathBuf,
    place: tempfile::TempDir,
    work: &'static str,
    /// What was acknowledged before, and stays whatever is done.
    known: Vec<(BlobId, Vec<u8>)>,
    /// What is destroyed by the work.
    doomed: Option<Doomed>,
}

impl Disk {
    pub(super) fn new(work: &'static str) -> Self {
        let place = tempfile::tempdir().unwrap();
        let library = library(place.path());
        let (office, stick) = (place.path().join("whole/vault"), place.path().join("whole/stick"));
        std::fs::create_dir_all(&stick).unwrap();
        let mut vault = Vault::create(&office, &passphrase(), USER, cheap(), clock(NOON)).unwrap();
        let (mut known, mut doomed) = (Vec::new(), None);
        match work {
            "mend" => harmed::begin(&vault),
            "destroy" => {
                doomed = Some(losses::set_one_aside(&vault, &office));
                known.push((intake(&vault, &letter(5)).1, letter(5)));
            }
            _ => known.push((intake(&vault, &first()).1, first())),
        }
        match work {
            "purge" => harmed::destroy_one(&vault, &stick),
            "check" => {
                vault.back_up(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
            }
            "restore" => {
                known.extend((5..11).map(|n| (intake(&vault, &letter(n)).1, letter(n))));
                vault.back_up(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
            }
            "rescue" => {
                vault.back_up(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
                vault = former::change_keys(&vault);
                known.push((intake(&vault, &letter(5)).1, letter(5)));
            }
            "alone" => {
                vault = former::change_keys(&vault);
                known.push((intake(&vault, &letter(5)).1, letter(5)));
            }
            "keys" => vault = former::change_keys(&vault),
            "remove" => people::let_in(&vault).unwrap(),
            _ => {}
        }
        vault.lock().unwrap();
        match work {
            "mend" => harmed::damage(&office),
            "rescue" | "alone" => losses::damage_database(&office),
            _ => {}
        }
        Self { library, place, work, known, doomed }
    }

    /// Does the work on a fresh copy, on a disk that fails so. Checks that the program ended by itself.
    pub(super) fn run(&self, harm: Harm) -> (tempfile::TempDir, Run) {
        let copied = tempfile::tempdir().unwrap();
        copy(&self.place.path().join("whole"), copied.path());
        let told = self.place.path().join("told");
        let counted = self.place.path().join("counted");
        let mut command = this_program("vault::faults::works::works_on_a_failing_disk");
        command
            .env(FOLDER, copied.path())
            .env(WORK, self.work)
            .env("LD_PRELOAD", &self.library)
            .env("DALIL_FAULT_UNDER", copied.path())
            .env("DALIL_FAULT_AT", harm.at.to_string())
            .env("DALIL_FAULT_ERROR", harm.fault.number().to_string())
            .env(TOLD, &told)
            .env("DALIL_FAULT_COUNT", &counted);
        if harm.stays {
            command.env("DALIL_FAULT_STAYS", "1");
        }
        match harm.of {
            Of::Writing => {}
            Of::WritingIn(place) => {
                command.env("DALIL_FAULT_WHERE", place);
            }
            Of::ReadingIn(place) => {
                command.env("DALIL_FAULT_READS", "1").env("DALIL_FAULT_WHERE", place);
            }
        }
        let out = command.output().unwrap();
        let what = format!("{}, {harm:?}", self.work);
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert!(out.status.success() && !said.contains("panicked"), "{what}: {said}");
        let lines = String::from_utf8_lossy(&out.stdout).lines().map(str::to_owned).collect();
        let failed = std::fs::read_to_string(&told).ok().map(|text| text.trim().to_owned());
        let operations = std::fs::read_to_string(&counted).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
        let _ = std::fs::remove_file(&told);
        let _ = std::fs::remove_file(&counted);
        (copied, Run { failed, operations, lines })
    }

    fn check(&self, copied: &Path, run: &Run, harm: Harm) -> Option<String> {
        let what = format!("{}, {harm:?} ({:?})", self.work, run.failed);
        let failed = run.code();
        if let Some((code, sentence)) = &failed {
            let telling = TELLING.iter().find(|(of, _)| *of == harm.fault).unwrap().1;
            assert!(telling.contains(&code.as_str()), "{what}: it says {code}");
            assert!(sentence.len() > 5, "{what}: and not in words");
            // One that stays may be met on both disks.
            let of_the_stick = run.failed.as_ref().is_some_and(|failed| failed.ends_with(" stick"));
            assert!(
                of_the_stick || harm.stays || !code.starts_with("backup"),
                "{what}: the vault's disk is called {code}"
            );
        }
        self.still_there(copied, run, &what);
        failed.map(|(code, _)| code)
    }

    /// With the disk whole again: everything acknowledged is there, nothing is torn, and work goes on.
    pub(super) fn still_there(&self, copied: &Path, run: &Run, what: &str) {
        let (vault, findings) = match self.work {
            "rephrase" => people::open_with_the_one_that_counts(copied, run, what),
            "rescue" | "alone" => losses::open_rescued(self.work, copied, what),
            _ => open(&copied.join("vault")).unwrap_or_else(|error| panic!("{what}: {error}")),
        };
        let is_rescue = ["rescue", "alone"].contains(&self.work);
        let harmless = |finding: &Finding| {
            matches!(finding, Finding::LeftoversSwept { .. })
                || is_rescue && matches!(finding, Finding::OrphansQuarantined { .. })
        };
        assert!(findings.iter().all(harmless), "{what}: {findings:?}");
        if is_rescue {
            losses::is_rescued(self.work, &vault, copied, run, what);
        }
        for (blob, bytes) in &self.known {
            let kept = read_all(&vault, *blob).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert!(kept == *bytes, "{what}: what was there before is another");
        }
        for line in &run.lines {
            if let ["done", n, blob] = line.split(' ').collect::<Vec<_>>().as_slice() {
                let blob: BlobId = blob.parse().unwrap();
                let kept = read_all(&vault, blob).unwrap_or_else(|error| panic!("{what}: {error}"));
                assert!(kept == letter(n.parse().unwrap()), "{what}: an acknowledged original is another");
            }
        }
        let stick = copied.join("stick");
        match self.work {
            "mend" => harmed::is_mended(&vault, copied, run, what),
            "purge" => harmed::is_purged(&vault, &stick, run, what),
            "restore" => losses::is_restored(copied, &self.known, run, what),
            _ => {}
        }
        if let Some(doomed) = &self.doomed {
            doomed.is_gone_or_whole(&vault, &copied.join("vault"), run, what);
        }
        assert_eq!(verify(&vault, Level::Originals), [], "{what}");
        if run.lines.iter().any(|line| line == "backed up") {
            let check = vault.check_own_backup(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
            assert!(check.is_whole(), "{what}: a backup that was said to be whole");
        } else if self.work == "backup" {
            vault.back_up(&stick, &mut |_| ControlFlow::Continue(())).unwrap_or_else(|error| panic!("{what}: {error}"));
            let check = vault.check_own_backup(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
            assert!(check.is_whole(), "{what}: the next backup is whole");
        }
        intake(&vault, b"and work goes on");
        vault.lock().unwrap();
        match self.work {
            "admit" => people::is_in_or_out(copied, run, what),
            "remove" => people::is_out_or_in(copied, run, what),
            _ => {}
        }
    }
}

/// Whether every operation is tried, or a few that are drawn.
pub fn every_one() -> bool {
    std::env::var("DALIL_FAULTS").is_ok_and(|asked| asked == "all")
}
