//! A disk that fails: every operation in turn fails with an error of the system, once or from then on, and every write in
//! turn takes half of what it is given. Nothing that was acknowledged is lost, nothing panics, and the words say what
//! happened. `tests/tools/faults/faults.c` is the disk; `DALIL_FAULTS=all` tries every operation (four of each kind unless
//! told). What happens when the disk does not give back what lies on it is in [`super::reads`].

use super::{harmed, *};
use dalil::commands::Failure;
use dalil::vault::backup;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::Command;

const FOLDER: &str = "DALIL_TEST_FAULT_FOLDER";
const WORK: &str = "DALIL_TEST_FAULT_WORK";

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
    /// The place in which only reading fails; none: only writing, wherever.
    pub reads: Option<&'static str>,
}

impl Harm {
    /// None at all: the operation is never reached.
    pub(super) const fn none(reads: Option<&'static str>) -> Self {
        Self { at: u64::MAX >> 1, fault: Fault::Failing, stays: false, reads }
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

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{line}").and_then(|()| out.flush()).unwrap();
}

/// Not a test: the work that the disk fails under. It says what is done, and why it stopped.
#[test]
#[ignore = "run by the test below, on a disk that fails"]
fn works_on_a_failing_disk() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let work = std::env::var(WORK).expect("the work is named");
    if let Err(error) = works(&folder, &work) {
        let sentence = error.to_string();
        say(&format!("failed {} {sentence}", Failure::from(error).code));
    }
}

fn works(folder: &Path, work: &str) -> Result<()> {
    let stick = folder.join("stick");
    if work == "restore" {
        let (home, set) = backup::backup_sets(&stick)?.remove(0);
        let restored = backup::restore(&home, set.number, &folder.join("back"), &mut |_| ControlFlow::Continue(()))?;
        say(&format!("restored {}", told(&restored.check)));
        return Ok(());
    }
    let (vault, findings) = open(&folder.join("vault"))?;
    for finding in findings {
        say(&format!("found {finding:?}"));
    }
    match work {
        "intake" => {
            for n in 1..=2 {
                say(&format!("done {n} {}", take_in(&vault, &letter(n))?));
            }
            // A group: one that fails stops no other, and what is recorded is acknowledged.
            let numbers = [3, 4, 5];
            let staged = numbers.iter().map(|n| {
                let bytes = letter(*n);
                vault.seal_draft(&mut bytes.as_slice(), None, &Manifest::default(), &mut on)
            });
            let staged = staged.collect::<Result<Vec<_>>>()?;
            let (mut sealed, mut failed) = (Vec::new(), None);
            for (n, one) in numbers.into_iter().zip(vault.publish(staged, &going_on)) {
                match one {
                    Ok(one) => sealed.push((n, one)),
                    Err(error) => failed = Some(error),
                }
            }
            let recorded: Vec<_> = sealed.iter().map(|(_, one)| one.clone()).collect();
            record_together(&vault, &recorded)?;
            for (n, one) in sealed {
                say(&format!("done {n} {}", one.blob));
            }
            failed.map_or(Ok(()), Err)?;
        }
        "persist" => {
            // Whoever is told that the disk failed tries again, without closing the vault.
            say("opened");
            for n in 1..=2 {
                let bytes = letter(n);
                let blob = take_in(&vault, &bytes).or_else(|_| take_in(&vault, &bytes))?;
                say(&format!("done {n} {blob}"));
            }
        }
        "look" => {
            let blob =
                vault.read(|db| db.query_row("SELECT id FROM blob", [], |row| row.get(0)).map_err(Error::from))?;
            say(&format!("looked {}", Sha256Digest::of(&read_all(&vault, blob)?)));
        }
        "verify" => {
            for finding in vault.verify(Level::Originals, &mut |_| ControlFlow::Continue(()))? {
                say(&format!("found {finding:?}"));
            }
            say("verified");
        }
        "mend" => say(harmed::mend(&vault)?),
        "purge" => say(&harmed::purge(&vault, &stick)?),
        "check" => {
            let check = vault.check_own_backup(&stick, &mut |_| ControlFlow::Continue(()))?;
            say(&format!("checked {}", told(&check)));
        }
        _ => {
            vault.back_up(&stick, &mut |_| ControlFlow::Continue(()))?;
            say("backed up");
        }
    }
    vault.lock()
}

fn take_in(vault: &Vault, bytes: &[u8]) -> Result<BlobId> {
    let sealed = seal(vault, bytes)?;
    let item = EvidenceId::make(vault.now());
    vault.write(WRITE, |w| {
        w.record_blob(&sealed)?;
        w.custody(Action::Intake, &[(item, sealed.sha256)], &serde_json::json!({ "length": sealed.length }))
    })?;
    Ok(sealed.blob)
}

/// What a check of a backup found, in a line.
fn told(check: &backup::BackupCheck) -> String {
    let (missing, damaged, unreadable) = (check.missing.len(), check.damaged.len(), check.unreadable.len());
    format!("missing {missing} damaged {damaged} unreadable {unreadable} parts {}", check.parts.len())
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

/// The failing disk, compiled into a folder. `None`, said aloud, where there is no compiler.
pub fn library(into: &Path) -> Option<PathBuf> {
    let library = into.join("faults.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/faults/faults.c");
    let compiled =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    match compiled {
        Ok(status) => assert!(status.success(), "the failing disk compiles"),
        Err(_) => {
            eprintln!("skipped: there is no C compiler, so a failing disk was not tried");
            return None;
        }
    }
    Some(library)
}

pub(super) struct Disk {
    library: PathBuf,
    place: tempfile::TempDir,
    work: &'static str,
}

impl Disk {
    /// `None`, said aloud, where there is no compiler.
    pub(super) fn new(work: &'static str) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let library = library(place.path())?;
        let office = place.path().join("whole/vault");
        std::fs::create_dir_all(place.path().join("whole/stick")).unwrap();
        let vault = Vault::create(&office, &passphrase(), USER, cheap(), clock(NOON)).unwrap();
        if work == "mend" {
            harmed::begin(&vault);
        } else {
            intake(&vault, &first());
        }
        if work == "purge" {
            harmed::destroy_one(&vault, &place.path().join("whole/stick"));
        }
        if ["check", "restore"].contains(&work) {
            let stick = place.path().join("whole/stick");
            vault.back_up(&stick, &mut |_| ControlFlow::Continue(())).unwrap();
        }
        vault.lock().unwrap();
        if work == "mend" {
            harmed::damage(&office);
        }
        Some(Self { library, place, work })
    }

    /// Does the work on a fresh copy, on a disk that fails so. Checks that the program ended by itself.
    pub(super) fn run(&self, harm: Harm) -> (tempfile::TempDir, Run) {
        let copied = tempfile::tempdir().unwrap();
        copy(&self.place.path().join("whole"), copied.path());
        let told = self.place.path().join("told");
        let counted = self.place.path().join("counted");
        let mut command = this_program("vault::faults::works_on_a_failing_disk");
        command
            .env(FOLDER, copied.path())
            .env(WORK, self.work)
            .env("LD_PRELOAD", &self.library)
            .env("DALIL_FAULT_UNDER", copied.path())
            .env("DALIL_FAULT_AT", harm.at.to_string())
            .env("DALIL_FAULT_ERROR", harm.fault.number().to_string())
            .env("DALIL_FAULT_TOLD", &told)
            .env("DALIL_FAULT_COUNT", &counted);
        if harm.stays {
            command.env("DALIL_FAULT_STAYS", "1");
        }
        if let Some(place) = harm.reads {
            command.env("DALIL_FAULT_READS", "1").env("DALIL_FAULT_WHERE", place);
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
        }
        self.still_there(copied, run, &what);
        failed.map(|(code, _)| code)
    }

    /// With the disk whole again: everything acknowledged is there, nothing is torn, and work goes on.
    pub(super) fn still_there(&self, copied: &Path, run: &Run, what: &str) {
        let (vault, findings) = open(&copied.join("vault")).unwrap_or_else(|error| panic!("{what}: {error}"));
        let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
        assert!(findings.iter().all(swept), "{what}: {findings:?}");
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
            _ => {}
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
    }
}

/// Whether every operation is tried, or a few that are drawn.
pub(super) fn every_one() -> bool {
    std::env::var("DALIL_FAULTS").is_ok_and(|asked| asked == "all")
}

fn a_disk_that_fails(work: &'static str) {
    let Some(disk) = Disk::new(work) else { return };
    let every = every_one();
    let mut state = u64::from(std::process::id());
    let mut told: BTreeMap<(Fault, String, String), u64> = BTreeMap::new();
    let mut runs = 0;
    for fault in [Fault::Failing, Fault::Full, Fault::Denied, Fault::Short] {
        let (_, whole) = disk.run(Harm { fault, ..Harm::none(None) });
        assert_eq!((whole.failed, whole.operations > 20), (None, true), "{work}: untouched it passes");
        assert!(!whole.lines.iter().any(|line| line.starts_with("failed ")), "{:?}", whole.lines);
        for stays in [false, true] {
            let places: Vec<u64> = if every {
                (1..=whole.operations).collect()
            } else {
                (0..4).map(|_| 1 + draw(&mut state) % whole.operations).collect()
            };
            for at in places {
                let harm = Harm { at, fault, stays, reads: None };
                let (copied, run) = disk.run(harm);
                // Random names make an operation more or less: the last may not come.
                let Some(operation) = run.failed.clone() else { continue };
                let code = disk.check(copied.path(), &run, harm).unwrap_or_else(|| "passed".into());
                *told.entry((fault, operation, code)).or_default() += 1;
                runs += 1;
            }
        }
    }
    assert!(runs > 20, "{work}: the disk failed {runs} times");
    eprintln!("{work}: {runs} faults, 0 acknowledged lost");
    for ((fault, operation, code), count) in told {
        eprintln!("  {fault:?} at {operation}: {code} × {count}");
    }
}

#[test]
fn intake_on_a_disk_that_fails_at_any_operation_loses_nothing_acknowledged_and_says_what_happened() {
    a_disk_that_fails("intake");
}

#[test]
fn a_backup_on_a_disk_that_fails_at_any_operation_is_whole_or_not_acknowledged() {
    a_disk_that_fails("backup");
}

#[test]
fn a_damaged_original_on_a_disk_that_fails_at_any_operation_is_mended_or_can_be() {
    a_disk_that_fails("mend");
}

#[test]
fn what_is_removed_from_a_backup_on_a_disk_that_fails_is_gone_or_goes_when_it_is_asked_again() {
    a_disk_that_fails("purge");
}
