//! What the last trial restoration came to: the vault remembers it, and it can be printed. Whoever asks whether the
//! office could get its evidence back is shown a sheet that says when that was last tried, and how it ended.

mod ended;
mod paper;
mod words;

use super::core::Core;
use super::failure::Failure;
use super::papers::{self, PaperName};
use super::views::{BackupOutcome, DrilledView, Exported, PaperView, PrintDrill};
use crate::base::{Language, Timestamp};
use crate::typeset::Composed;
use crate::vault::{Act, Action, Area, Error, Vault};
use chrono::Offset as _;
use paper::Paper;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::Path;

/// The key of the setting that remembers it.
const LAST_DRILL: &str = "last-drill";

/// What ends a trial and says nothing of the backup: a mistyped passphrase, another folder than that of the backup, this computer's
/// own disk.
const SAYS_NOTHING: [&str; 6] =
    ["wrong-passphrase", "backup-other", "backup-folder-missing", "disk-full", "read-only", "vault-io"];

/// A trial restoration, whether it came to its end or ended before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Drilled {
    pub at: Timestamp,
    /// The name of the user who ran it.
    pub by: String,
    /// The folder of the vault's backup, without where it lies.
    pub folder: String,
    /// 0 when no set could be read.
    pub set: u32,
    /// The state of the vault that the set holds.
    pub set_at: Option<Timestamp>,
    pub originals: u64,
    pub bytes: u64,
    pub log_size: u64,
    pub compared: u64,
    pub missing: u64,
    pub damaged: u64,
    /// What the disk with the backup did not give back.
    #[serde(default)]
    pub unreadable: u64,
    pub parts: Vec<String>,
    /// Later sets whose list the disk did not give back.
    #[serde(default)]
    pub unread: Vec<u32>,
    pub log_agrees: bool,
    /// What the check of the restored vault found.
    pub findings: u64,
    /// Whether the restored vault could be opened at all.
    pub opened: bool,
    /// Why it ended before all was compared: the code of the failure.
    #[serde(default)]
    pub ended: Option<String>,
    /// How many bytes were brought back until then.
    #[serde(default)]
    pub brought: u64,
    /// When an earlier one brought everything back, where none since has spoken against it.
    #[serde(default)]
    pub proved_before: Option<Timestamp>,
}

impl Drilled {
    pub(super) fn of(vault: &Vault, home: &Path, at: Timestamp, outcome: &BackupOutcome) -> Self {
        let set = outcome.set.as_ref();
        // A later set that could not be read is a part of the backup that is not whole.
        let passed_over = set.into_iter().flat_map(|set| &set.passed_over);
        let lists = passed_over.map(|number| format!("sets/{number:06}/MANIFEST"));
        Self {
            at,
            by: vault.user_name().to_owned(),
            folder: home.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            set: set.map_or(0, |set| set.number),
            set_at: set.map(|set| set.at),
            originals: set.map_or(0, |set| set.originals),
            bytes: set.map_or(0, |set| set.bytes),
            log_size: set.map_or(0, |set| set.log_size),
            compared: outcome.compared,
            missing: outcome.missing,
            damaged: outcome.damaged,
            unreadable: outcome.unreadable,
            parts: outcome.parts.iter().cloned().chain(lists).collect(),
            unread: set.map(|set| set.unread.clone()).unwrap_or_default(),
            log_agrees: outcome.log_agrees.unwrap_or(false),
            findings: outcome.findings.len() as u64,
            opened: outcome.opened,
            ended: None,
            brought: 0,
            proved_before: None,
        }
    }

    /// Remembers what was proved before it, where it says nothing of the backup itself.
    pub(super) fn go_on_from(&mut self, before: Option<&Self>) {
        let found_nothing = self.parts.is_empty()
            && self.unread.is_empty()
            && self.missing == 0
            && self.damaged == 0
            && self.unreadable == 0;
        if found_nothing && self.ended.as_deref().is_some_and(|code| SAYS_NOTHING.contains(&code)) {
            self.proved_before = before.and_then(Self::proved);
        }
    }

    /// When everything was last brought back, if nothing has spoken against it since.
    pub(super) const fn proved(&self) -> Option<Timestamp> {
        if self.is_whole() { Some(self.at) } else { self.proved_before }
    }

    /// Whether everything came back as it was, out of the newest set.
    pub(super) const fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.is_whole_itself()
    }

    /// Whether everything came back as it was, and later sets could not be read.
    pub(super) const fn is_whole_but_earlier(&self) -> bool {
        !self.unread.is_empty() && self.is_whole_itself()
    }

    const fn is_whole_itself(&self) -> bool {
        self.ended.is_none()
            && self.opened
            && self.missing == 0
            && self.damaged == 0
            && self.unreadable == 0
            && self.parts.is_empty()
            && self.findings == 0
            && self.log_agrees
            && self.compared == self.originals
    }

    /// Whether every file of evidence came back, whatever else did not.
    pub(super) const fn has_all_evidence(&self) -> bool {
        self.missing == 0 && self.damaged == 0 && self.unreadable == 0 && self.compared == self.originals
    }

    /// Writes down what it came to.
    pub(super) fn keep(&self, vault: &Vault) -> Result<(), Failure> {
        vault.write(Act { label: "backup-drill", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                params![LAST_DRILL, json!(self).to_string()],
            )?;
            let files = (self.parts.len() + self.unread.len()) as u64;
            let found = self.missing + self.damaged + self.unreadable + files + self.findings;
            let what = if self.ended.is_some() { "drill-ended" } else { "drill" };
            let found = found + u64::from(!self.is_whole() && found == 0);
            w.custody(Action::Verify, &[], &json!({ "what": what, "set": self.set, "found": found })).map(|_| ())
        })?;
        Ok(())
    }

    /// `days` have passed since, where that is known.
    pub(super) fn view(&self, days: Option<u32>) -> DrilledView {
        DrilledView { at: self.at, days, set: self.set, whole: self.is_whole(), ended: self.ended.is_some() }
    }
}

/// The last trial restoration, as the vault remembers it.
pub(super) fn last(db: &Connection) -> Result<Option<Drilled>, Error> {
    let sql = "SELECT value FROM setting WHERE key = ?1";
    let value: Option<String> = db.query_row(sql, [LAST_DRILL], |row| row.get(0)).optional()?;
    Ok(value.and_then(|text| serde_json::from_str(&text).ok()))
}

pub fn preview(core: &Core, request: PrintDrill) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, request.language)?)
}

pub fn export(core: &Core, request: PrintDrill) -> Result<Exported, Failure> {
    papers::export(core, PaperName::Drill, request.language, || compose(core, request.language))
}

impl Core {
    /// Writes what the last trial restoration came to as a new PDF outside the vault.
    pub fn export_drill(&self, language: Language, path: &Path) -> Result<(), Failure> {
        self.demand_role("backup.drill-export")?;
        papers::write(self, PaperName::Drill, &compose(self, language)?, path)
    }
}

fn compose(core: &Core, language: Language) -> Result<Composed, Failure> {
    let drilled = core.read(last)?.ok_or_else(|| Failure::new("no-drill"))?;
    let vault = core.vault()?;
    let local = drilled.at.utc().with_timezone(&chrono::Local);
    let paper = Paper {
        language,
        drilled: &drilled,
        vault: &hex::encode(&vault.id().bytes()[..4]),
        offset: local.offset().fix(),
    };
    paper.compose(core.clock.now())
}
