//! Commands about backups: make one, read one back, restore one, and try whether restoring would work.

use super::core::Core;
use super::drill::{self as drills, Drilled};
use super::failure::Failure;
use super::jobs::Job;
use super::vault::finding_view;
use super::views::{
    BackupFolder, BackupOutcome, BackupSetView, BackupStatus, BackupWork, DestroyedInBackup, DrillBackup, Event,
    FindBackups, HollowView, LastBackupView, Nothing, PurgeBackup, RestoreBackup, Started, WorkView,
};
use crate::base::{DAY_MS, Timestamp, id::VaultId};
use crate::vault::backup::{self, BackupCheck, BackupSet, Copied, Hollow, LastBackup};
use crate::vault::{Act, Action, Area, Error, Finding, Level, Passphrase, Vault};
use serde_json::json;
use std::io::ErrorKind;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What ends a trial that says nothing of the backup: somebody stopped it, or the vault was locked.
const STOPPED: [&str; 2] = ["cancelled", "locked"];

/// A backup older than so many days is due again: what comes in within a week can mostly be had once more from whoever gave it.
const OLD_DAYS: u32 = 7;
/// A restoration is tried again after so many days, as often as the originals of the vault itself are compared. A copy that was never
/// restored is a hope.
const TRIED_DAYS: u32 = 30;

pub fn status(core: &Core, _: Nothing) -> Result<BackupStatus, Failure> {
    let now = core.clock.now();
    let days = |since: Timestamp| {
        let passed = since.passed_at(now)?;
        Some(u32::try_from(passed / DAY_MS).unwrap_or(u32::MAX))
    };
    let vault = core.vault()?;
    let view = |known: LastBackup| {
        Ok::<_, Failure>(LastBackupView {
            there: vault.is_there(&known),
            folder: known.target.display().to_string(),
            at: known.at,
            days: days(known.at),
            whole: known.whole,
            whole_days: known.whole.and_then(days),
            damaged: vault.known_damage(&known.target)?.len() as u64,
            lacking: vault.known_lacking(&known.target)?.len() as u64,
        })
    };
    let last = vault.last_backup()?.map(view).transpose()?;
    let others = vault.other_backups()?.into_iter().map(view).collect::<Result<Vec<_>, _>>()?;
    let drilled = core.read(drills::last)?;
    let proved = drilled.as_ref().and_then(Drilled::proved).and_then(days);
    let drilled = drilled.map(|drilled| drilled.view(days(drilled.at)));
    let old = last.as_ref().is_some_and(|last| last.days.is_none_or(|days| days > OLD_DAYS));
    let untried = last.is_some() && proved.is_none_or(|days| days > TRIED_DAYS);
    Ok(BackupStatus { untried, last, others, drilled, old })
}

pub fn run(core: &Core, request: BackupFolder) -> Result<Started, Failure> {
    let folder = target(core, request.folder)?;
    start(core, BackupWork::Run, move |core, job, outcome| {
        let vault = core.vault()?;
        let made = vault.back_up(&folder, &mut progress(job))?;
        outcome.set = Some(set_view(Path::new(""), made.set));
        outcome.new_originals = made.new_blobs;
        let lacking: Vec<Finding> = made.lacking.into_iter().map(|lack| lack.finding).collect();
        // The backup is made and noted, whatever this and the next say.
        let told = vault.read(|db| Ok::<_, Error>(super::repair::views(db, &lacking)));
        outcome.findings = told.unwrap_or_else(|_| lacking.iter().map(finding_view).collect());
        drop(vault);
        let held = core.vault().and_then(|vault| Ok(vault.destroyed_in_backup(&folder)?));
        outcome.destroyed = held.ok().map(|held| held.files.len() as u64);
        Ok(())
    })
}

pub fn check(core: &Core, request: BackupFolder) -> Result<Started, Failure> {
    let folder = target(core, request.folder)?;
    start(core, BackupWork::Check, move |core, job, outcome| {
        let found = core.vault()?.check_own_backup(&folder, &mut progress(job))?;
        tell(outcome, &found);
        Ok(())
    })
}

/// What of destroyed evidence the backup in a folder holds.
pub fn destroyed(core: &Core, request: BackupFolder) -> Result<DestroyedInBackup, Failure> {
    let folder = target(core, request.folder)?;
    let held = core.vault()?.destroyed_in_backup(&folder)?;
    let view = |set: BackupSet| set_view(Path::new(""), set);
    Ok(DestroyedInBackup {
        folder: folder.display().to_string(),
        files: held.files.len() as u64,
        sets: held.sets.into_iter().map(view).collect(),
        unlisted: held.unlisted,
        clean: held.clean,
        newest: held.newest.map(view),
    })
}

/// Removes the files of what was destroyed from a backup, and if asked the earlier sets that hold their keys.
pub fn purge(core: &Core, request: PurgeBackup) -> Result<Started, Failure> {
    let folder = target(core, request.folder)?;
    start(core, BackupWork::Purge, move |core, job, outcome| {
        let purged = core.vault()?.purge_backup(&folder, request.sets, &mut progress(job))?;
        (outcome.removed_files, outcome.removed_sets) = (purged.files, purged.sets);
        Ok(())
    })
}

pub fn find(_: &Core, request: FindBackups) -> Result<Vec<BackupSetView>, Failure> {
    let folder = Path::new(&request.folder);
    let unlisted = backup::unlisted_sets(folder)?;
    let listed = match backup::backup_sets(folder) {
        // There is one that can be restored by its number, whatever is wrong with the others.
        Err(_) if !unlisted.is_empty() => Vec::new(),
        found => found?,
    };
    let listed = listed.into_iter().map(|(home, set)| passing_over(&home, set));
    let unlisted = unlisted.into_iter().map(|(home, set)| {
        let unread = backup::later_unread(&home, set.number)?;
        Ok::<_, Failure>(BackupSetView { listed: false, unread, ..set_view(&home, set) })
    });
    listed.chain(unlisted).collect()
}

/// Restores into an empty folder, opens what came back and compares every original. The vault stays locked afterwards.
pub fn restore(core: &Core, request: RestoreBackup) -> Result<Started, Failure> {
    let into = request.into.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    let (home, number) = (PathBuf::from(request.home), request.number);
    let passphrase = Passphrase::new(&request.passphrase);
    start(core, BackupWork::Restore, move |core, job, outcome| {
        backup::try_passphrase(&home, number, &passphrase)?;
        let restored = backup::restore(&home, number, &into, &mut progress(job))?;
        tell(outcome, &restored.check);
        let listed = !restored.check.parts.iter().any(|part| part == "MANIFEST");
        outcome.set = Some(BackupSetView { home: String::new(), listed, ..passing_over(&home, restored.check.set)? });
        let proved = prove(core, job, &into, &passphrase, outcome);
        // What opens it was damaged in the backup, or the passphrase could not be tried there: all was copied, and stays.
        let vault = proved.map_err(|failure| match failure.code.as_str() {
            "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" | "keys-other" | "slots-missing" => {
                Failure::new("restored-closed")
            }
            _ => failure,
        })?;
        vault.write(Act { label: "backup-restore", undoable: false }, |w| {
            let about = json!({ "set": number, "missing": outcome.missing, "damaged": outcome.damaged });
            w.custody(Action::Restore, &[], &about).map(|_| ())
        })?;
        Ok(vault.lock()?)
    })
}

/// Does all of a restoration beside the vault and removes it again: whoever has never restored does not know whether
/// they can. One that ends early has its result as well: what was compared until then, and why it ended.
pub fn drill(core: &Core, request: DrillBackup) -> Result<Started, Failure> {
    let folder = target(core, request.folder)?;
    let ours = core.vault()?.id();
    // Beside the vault that is open, which need not lie at the usual place: on its disk, and for its owner only.
    let place = std::path::absolute(core.vault()?.folder()).map_err(|_| Failure::new("vault-io"))?;
    let beside = place.parent().map(Path::to_owned).ok_or_else(|| Failure::new("internal"))?;
    let passphrase = Passphrase::new(&request.passphrase);
    start(core, BackupWork::Drill, move |core, job, outcome| {
        let mut trial = Trial { ours, home: folder.clone(), beside, passphrase, brought: 0 };
        let ended = trial.run(core, job, &folder, outcome);
        if !ended.as_ref().is_err_and(|failure| STOPPED.contains(&failure.code.as_str())) {
            let vault = core.vault()?;
            let mut drilled = Drilled::of(&vault, &trial.home, core.clock.now(), outcome);
            drilled.ended = ended.as_ref().err().map(|failure| failure.code.clone());
            drilled.brought = trial.brought;
            drilled.go_on_from(vault.read(drills::last)?.as_ref());
            drilled.keep(&vault)?;
        }
        ended
    })
}

/// A trial restoration under way.
struct Trial {
    ours: VaultId,
    /// The folder of the vault's backup, once it was found.
    home: PathBuf,
    beside: PathBuf,
    passphrase: Passphrase,
    /// Bytes that were brought back.
    brought: u64,
}

impl Trial {
    fn run(&mut self, core: &Core, job: &Job, folder: &Path, outcome: &mut BackupOutcome) -> Result<(), Failure> {
        let found = backup::backup_sets(folder)?.into_iter().find(|(_, set)| set.vault == self.ours);
        let (home, set) = found.ok_or_else(|| Failure::new("backup-other"))?;
        let view = BackupSetView { home: String::new(), ..passing_over(&home, set)? };
        outcome.set = Some(view.clone());
        self.home = home;
        if let Some(newest) = view.passed_over.iter().chain(&view.unread).max() {
            core.vault()?.note_unlisted(folder, *newest)?;
        }
        backup::try_passphrase(&self.home, set.number, &self.passphrase)?;
        let place = tempfile::Builder::new().prefix("drill-").tempdir_in(&self.beside);
        let place = place.map_err(|error| match error.kind() {
            ErrorKind::StorageFull => Failure::new("disk-full"),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Failure::new("read-only"),
            _ => Failure::new("vault-io"),
        })?;
        backup::mark_trial(place.path(), self.ours)?; // one that is cut short goes at the next opening
        let into = place.path().join("vault");
        let (mut told, brought) = (progress(job), &mut self.brought);
        let restored = backup::restore(&self.home, set.number, &into, &mut |at: Copied| {
            *brought = at.done;
            told(at)
        })?;
        tell(outcome, &restored.check);
        outcome.set = Some(view);
        if !restored.check.is_whole() {
            core.vault()?.note_read_back(folder, &restored.check)?; // so that the next backup copies it again
        }
        prove(core, job, &into, &self.passphrase, outcome)?.lock()?;
        place.close().map_err(|_| Failure::new("vault-io"))
    }
}

/// An original, a record with a key or a timestamp that is gone or damaged, or a file that no row names, says nothing against the log.
const fn of_a_file(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::BlobMissing { .. }
            | Finding::BlobDamaged { .. }
            | Finding::BlobUnreadable { .. }
            | Finding::SlotDamaged { .. }
            | Finding::AnchorDamaged { .. }
            | Finding::TimestampMissing { .. }
            | Finding::OrphansQuarantined { .. }
            | Finding::UnknownFile { .. }
    )
}

/// Opens a restored vault and compares every original with the digest taken at intake.
fn prove(
    core: &Core,
    job: &Job,
    folder: &Path,
    passphrase: &Passphrase,
    outcome: &mut BackupOutcome,
) -> Result<Vault, Failure> {
    let (vault, mut findings) = Vault::open(folder, passphrase, core.clock.clone())?;
    outcome.opened = true;
    let (mut done, mut of) = (0, 0);
    let looked = vault.verify(Level::Originals, &mut |at| {
        if at.stage == Level::Originals {
            (done, of) = (at.done, at.of);
        }
        job.flow()
    });
    let compared = if looked.is_ok() { of } else { done };
    outcome.compared = compared.saturating_sub(outcome.missing + outcome.damaged + outcome.unreadable);
    findings.extend(looked?);
    findings.dedup();
    let log = vault.read(|db| {
        db.query_row("SELECT count(*) FROM custody_entry", [], |row| row.get::<_, i64>(0))
            .map_err(crate::vault::Error::from)
    })?;
    // Opening on a computer that the vault does not know adds an entry of its own.
    let agrees = |of: u64| u64::try_from(log).is_ok_and(|log| log >= of) && findings.iter().all(of_a_file);
    // A list that is damaged does not say how far the log had come.
    outcome.log_agrees = outcome.set.as_ref().filter(|set| set.listed).map(|set| agrees(set.log_size));
    // With the numbers of the exhibits, which the restored database knows.
    let told = vault.read(|db| Ok::<_, crate::vault::Error>(super::repair::views(db, &findings)));
    outcome.findings = told.unwrap_or_else(|_| findings.iter().map(finding_view).collect());
    Ok(vault)
}

/// Runs the work as a job whose view ends with the outcome.
fn start(
    core: &Core,
    work: BackupWork,
    run: impl FnOnce(&Core, &Job, &mut BackupOutcome) -> Result<(), Failure> + Send + 'static,
) -> Result<Started, Failure> {
    let view = move |outcome: BackupOutcome| WorkView::Backup { work, outcome: Box::new(outcome) };
    let job = core.jobs.start(view(BackupOutcome::default()), 1, move |core, job| {
        let begun = Instant::now();
        let mut outcome = BackupOutcome::default();
        let result = run(core, job, &mut outcome);
        outcome.seconds = begun.elapsed().as_secs();
        job.update(|v| v.work = view(outcome));
        core.tell(Event::Changed { areas: vec![Area::Settings, Area::Custody] });
        result
    })?;
    Ok(Started { job })
}

fn progress(job: &Job) -> impl FnMut(Copied) -> ControlFlow<()> + '_ {
    |at| {
        job.update(|view| (view.done, view.total) = (at.done, at.of.max(1)));
        job.flow()
    }
}

/// The folder asked for, or that of the last backup, if that backup lies there.
fn target(core: &Core, folder: Option<String>) -> Result<PathBuf, Failure> {
    let vault = core.vault()?;
    match folder {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(vault.last_target()?),
    }
}

fn tell(outcome: &mut BackupOutcome, found: &BackupCheck) {
    outcome.set = Some(set_view(Path::new(""), found.set));
    outcome.missing = found.missing.len() as u64;
    outcome.damaged = found.damaged.len() as u64;
    outcome.unreadable = found.unreadable.len() as u64;
    outcome.parts.clone_from(&found.parts);
    outcome.hollow = found.hollow.map(|hollow| HollowView {
        instead: match hollow {
            Hollow::Before(set) => Some(set_view(Path::new(""), set)),
            Hollow::Alone | Hollow::Unasked => None,
        },
        unasked: hollow == Hollow::Unasked,
    });
}

fn set_view(home: &Path, set: BackupSet) -> BackupSetView {
    BackupSetView {
        home: home.display().to_string(),
        number: set.number,
        at: set.at,
        originals: set.blobs,
        bytes: set.bytes,
        log_size: set.log_size,
        listed: true,
        passed_over: Vec::new(),
        unread: Vec::new(),
    }
}

/// The view of a set that is taken, with those after it that cannot be.
fn passing_over(home: &Path, set: BackupSet) -> Result<BackupSetView, Failure> {
    let passed_over = backup::later_unlisted(home, set.number)?;
    let unread = backup::later_unread(home, set.number)?;
    Ok(BackupSetView { passed_over, unread, ..set_view(home, set) })
}
