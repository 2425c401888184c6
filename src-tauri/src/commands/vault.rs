//! Commands about the vault itself: make, open, lock, passphrase, undo.

use super::core::{Core, Opened, locked};
use super::failure::Failure;
use super::repair::is_the_same;
use super::views::{
    AskGround, ChangePassphrase, CreateVault, Event, FindingView, GroundView, Nothing, OpenVault, PassphraseChanged,
    PickedFolder, StrengthView, Suggestion, UndoneView, VaultState, VaultStatus, WeighPassphrase,
};
use crate::base::text::{is_unseen, tidy};
use crate::evidence;
use crate::vault::{Finding, Ground, Level, Note, Passphrase, Severity, Vault};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

/// How long a lock waits for jobs to come to a safe point before it breaks off what they read.
const SAFE_POINT: Duration = Duration::from_millis(1500);

pub fn status(core: &Core, _: Nothing) -> Result<VaultStatus, Failure> {
    let opened = core.opened.read().unwrap_or_else(PoisonError::into_inner);
    let Some(open) = opened.as_ref() else {
        let there = Vault::is_at(&core.places.vault);
        return Ok(VaultStatus {
            state: if there { VaultState::Locked } else { VaultState::None },
            folder: core.places.vault.display().to_string(),
            user: None,
            role: None,
            denied: Vec::new(),
            sample: false,
            findings: Vec::new(),
            unfinished_intake: Vec::new(),
        });
    };
    let (folder, sample) = (open.folder.display().to_string(), open.folder == core.places.sample);
    let (vault, found) = (open.vault.clone(), open.findings.clone());
    drop(opened);
    let views = vault.read(|db| Ok::<_, crate::vault::Error>(super::repair::views(db, &found)));
    let findings = views.unwrap_or_else(|_| found.iter().map(finding_view).collect());
    let (user, role) = (Some(vault.user_name().to_owned()), Some(vault.role()));
    let unfinished_intake = super::intake::unfinished_of_cases(core);
    let denied = role.map(super::roles::denied).unwrap_or_default();
    Ok(VaultStatus { state: VaultState::Open, folder, user, role, denied, sample, findings, unfinished_intake })
}

pub fn suggest(_: &Core, _: Nothing) -> Result<Suggestion, Failure> {
    Ok(Suggestion { passphrase: Passphrase::suggest()?.reveal().into() })
}

pub fn weigh(_: &Core, request: WeighPassphrase) -> Result<StrengthView, Failure> {
    let strength = Passphrase::new(&request.passphrase).strength(&[]);
    let missing = Passphrase::LEAST_CHARACTERS.saturating_sub(request.passphrase.chars().count());
    Ok(StrengthView { score: strength.score, enough: strength.weakness.is_none(), missing: missing as u32 })
}

pub fn choose_folder(core: &Core, _: Nothing) -> Result<PickedFolder, Failure> {
    Ok(PickedFolder { folder: core.picker.folder().map(|path| path.display().to_string()) })
}

/// What lies beneath a folder for a vault, or the one that is open: asked before there is anything in it.
pub fn ground(core: &Core, request: AskGround) -> Result<GroundView, Failure> {
    let opened = || core.opened.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(|open| open.folder.clone());
    let folder = request.folder.map(PathBuf::from).or_else(opened).unwrap_or_else(|| core.places.vault.clone());
    let Ground { disk, swap } = Ground::under(&folder, &core.places.system);
    Ok(GroundView { disk, swap })
}

pub fn create(core: &Core, request: CreateVault) -> Result<VaultStatus, Failure> {
    let folder = request.folder.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    let passphrase = Passphrase::new(&request.passphrase);
    if Vault::is_at(&folder) {
        return Err(Failure::new("vault-exists"));
    }
    // A backup of the outer one would not hold it, and an intake takes nothing of it.
    let above = folder.ancestors().skip(1).find(|above| above.is_dir());
    if above.and_then(crate::vault::own::within_own).is_some() {
        return Err(Failure::new("vault-within"));
    }
    close(core)?;
    let name = named(&request.user_name)?;
    let since = core.locks();
    let vault = Vault::create(&folder, &passphrase, &name, core.kdf, core.clock.clone())?;
    core.keep_since(since, vault, folder, Vec::new())?;
    status(core, Nothing {})
}

/// The name of somebody as it stands in custody certificates: one line, in which nothing is hidden.
pub(super) fn named(user_name: &str) -> Result<String, Failure> {
    let name = tidy(user_name);
    if name.is_empty() {
        return Err(Failure::new("required").with("field", "userName"));
    }
    if user_name.trim().chars().any(is_unseen) { Err(Failure::new("name-unseen")) } else { Ok(name) }
}

pub fn open(core: &Core, request: OpenVault) -> Result<VaultStatus, Failure> {
    let folder = request.folder.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    open_at(core, &folder, &Passphrase::new(&request.passphrase))?;
    status(core, Nothing {})
}

/// Opens the vault in a folder and makes it the open one, unless a lock was asked for meanwhile.
pub(super) fn open_at(core: &Core, folder: &Path, passphrase: &Passphrase) -> Result<(), Failure> {
    close(core)?;
    drop(locked(&core.closing)); // somebody else may be closing it
    let since = core.locks();
    let (vault, findings) = Vault::open(folder, passphrase, core.clock.clone())?;
    core.keep_since(since, vault, folder.to_owned(), findings)
}

/// Trials of restoration that were cut short beside the vault go.
fn sweep_beside(vault: &Vault) {
    if let Some(beside) = std::path::absolute(vault.folder()).ok().as_deref().and_then(Path::parent) {
        crate::vault::backup::sweep_trials(beside, vault.id());
    }
}

pub fn lock(core: &Core, _: Nothing) -> Result<VaultStatus, Failure> {
    // Nothing more is given out, and the page must not go on showing what it has, however long the rest takes and whatever the
    // disk answers.
    let closed = close_telling(core, || core.tell(Event::Locked));
    closed?;
    status(core, Nothing {})
}

impl Core {
    /// How often a lock was asked for until now.
    pub(super) fn locks(&self) -> u64 {
        self.locks.load(Ordering::Acquire)
    }

    /// Makes a vault the open one, unless a lock was asked for since: then it is locked.
    pub(super) fn keep_since(
        &self,
        since: u64,
        vault: Vault,
        folder: PathBuf,
        mut findings: Vec<Finding>,
    ) -> Result<(), Failure> {
        sweep_beside(&vault);
        let mut opened = self.opened.write().unwrap_or_else(PoisonError::into_inner);
        if self.locks() == since {
            // Open already, it got other keys: what was found before, and is not looked for by this opening, stays in view.
            let before = opened.take().filter(|before| before.folder == folder).map(|before| before.findings);
            for finding in before.unwrap_or_default() {
                let told = findings.iter().any(|now| is_the_same(now, &finding));
                if finding.seen_at() != Some(Level::Presence) && !told {
                    findings.push(finding);
                }
            }
            *opened = Some(Opened { vault: Arc::new(vault), folder, findings });
            return Ok(());
        }
        drop(opened);
        vault.lock()?;
        Err(Failure::new("locked"))
    }

    /// Asks jobs and workers to end.
    fn stop_work(&self) {
        self.jobs.stop();
        self.unread.stop();
        self.indexing.stop();
        // A job may wait for a worker.
        self.readers.clear();
    }

    /// Gives jobs a moment to come to a safe point, which leaves them less to take up again.
    fn wait_for_work(&self) {
        let begun = Instant::now();
        while begun.elapsed() < SAFE_POINT
            && (self.jobs.is_busy() || self.unread.is_at_work() || self.indexing.is_at_work())
        {
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Ends jobs and workers, and forgets everything that was read out of the vault.
    pub(super) fn end_work(&self) {
        self.stop_work();
        self.jobs.end();
        self.unread.end();
        self.indexing.end();
        self.pictures.clear();
        self.documents.clear();
        locked(&self.offers).clear();
        *locked(&self.checked) = None;
        *locked(&self.kit_drawn) = None;
        *locked(&self.agreed) = None;
        *locked(&self.matching) = super::matching::Memory::default();
    }
}

/// Ends what is under way and closes the vault.
pub(super) fn close(core: &Core) -> Result<(), Failure> {
    close_telling(core, || ())
}

/// The same; `tell` is called as soon as nothing is given out any more.
fn close_telling(core: &Core, tell: impl FnOnce()) -> Result<(), Failure> {
    core.locks.fetch_add(1, Ordering::AcqRel);
    let opened = core.opened.write().unwrap_or_else(PoisonError::into_inner).take();
    tell();
    let Some(Opened { vault, .. }) = opened else {
        // Closed already, or being closed: a job of it may be the one that asks, and must not wait for itself.
        if let Ok(_closing) = core.closing.try_lock() {
            core.end_work();
        }
        return Ok(());
    };
    let _closing = locked(&core.closing);
    core.stop_work();
    core.wait_for_work();
    // What still reads is broken off, so that whoever waits below need not wait for it. A command that is still running holds
    // the vault: nothing new begins.
    let shut = vault.shut().map_err(Failure::from);
    core.end_work();
    shut
}

/// The new passphrase counts even where the log could not be told of it, and then that is said.
pub fn passwd(core: &Core, request: ChangePassphrase) -> Result<PassphraseChanged, Failure> {
    let (old, new) = (Passphrase::new(&request.old), Passphrase::new(&request.new));
    Ok(PassphraseChanged { noted: core.vault()?.change_passphrase(&old, &new)? })
}

pub fn undo(core: &Core, _: Nothing) -> Result<UndoneView, Failure> {
    let undone = core.vault()?.undo_noting(noting)?;
    Ok(undone.map_or(UndoneView { label: None, areas: Vec::new() }, |u| UndoneView {
        label: Some(u.label.to_string()),
        areas: u.areas,
    }))
}

pub fn redo(core: &Core, _: Nothing) -> Result<UndoneView, Failure> {
    let undone = core.vault()?.redo_noting(noting)?;
    Ok(undone.map_or(UndoneView { label: None, areas: Vec::new() }, |u| UndoneView {
        label: Some(u.label.to_string()),
        areas: u.areas,
    }))
}

/// What the custody log is told of an act that is taken back or done again: what clients said, and how items came.
fn noting(
    before: &Connection,
    label: &str,
) -> crate::vault::Result<impl FnOnce(&Connection) -> crate::vault::Result<Vec<Note>> + use<>> {
    let said = super::consents::undoing(before)?;
    let came = evidence::provenance::undoing(before, label)?;
    Ok(move |after: &Connection| {
        let mut notes = said(after)?;
        notes.extend(came(after)?);
        Ok::<_, crate::vault::Error>(notes)
    })
}

/// A finding as the page words it: `log_shorter_than_head` becomes the message `finding-log-shorter-than-head`.
pub(super) fn finding_view(finding: &Finding) -> FindingView {
    let told = serde_json::to_value(finding).unwrap_or_default();
    let told = told.as_object().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(several) => {
            several.iter().filter_map(|one| one.as_str()).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    };
    let told_of = told.iter().filter(|(key, _)| *key != "kind").map(|(key, value)| (key.clone(), text(value)));
    let more = match finding {
        // The catalogues print no dates.
        Finding::TimestampMissing { at, .. } => Some(("on".to_owned(), at.utc().format("%d.%m.%Y").to_string())),
        // Where the database can be asked, it knows.
        Finding::SlotDamaged { .. } => Some(("whose".to_owned(), "unknown".to_owned())),
        Finding::RowDiffers { .. } => Some(("how".to_owned(), "item".to_owned())),
        _ => None,
    };
    FindingView {
        code: told.get("kind").map(text).unwrap_or_default().replace('_', "-"),
        alarm: finding.severity() != Severity::Note,
        remedy: super::repair::remedy(finding),
        items: Vec::new(),
        params: told_of.chain(more).collect(),
    }
}
