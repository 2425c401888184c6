//! The core: the open vault, running jobs, and what the page may fetch pictures of. One for each running program.

use super::events::{EventSink, Picker};
use super::failure::Failure;
use super::jobs::Jobs;
use super::pictures::Pictures;
use super::readers::Readers;
use super::views::{Changed, Event};
use crate::base::Clock;
use crate::vault::{Act, Vault, Writing, Written};
use crate::worker::Program;
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// Where things are on this computer.
#[derive(Debug, Clone)]
pub struct Places {
    /// The usual folder of the vault.
    pub vault: PathBuf,
    /// The folder of the sample vault.
    pub sample: PathBuf,
    /// The file of settings: language, theme, nothing about any case.
    pub settings: PathBuf,
    /// What is started to read evidence: this program, unless a test is the program.
    pub reader: Program,
    /// The root below which the system tells of its disks: `/`, unless a test lays out another computer.
    pub system: PathBuf,
}

impl Places {
    /// The places a user's programs keep their data in: XDG on Linux, the equivalents elsewhere.
    pub fn usual() -> Self {
        let home =
            PathBuf::from(std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).unwrap_or_default());
        let data = std::env::var_os("XDG_DATA_HOME").map_or_else(|| home.join(".local/share"), PathBuf::from);
        let config = std::env::var_os("XDG_CONFIG_HOME").map_or_else(|| home.join(".config"), PathBuf::from);
        Self {
            vault: data.join("dalil/vault"),
            sample: data.join("dalil/sample"),
            settings: config.join("dalil/settings.json"),
            reader: Program::usual(),
            system: PathBuf::from("/"),
        }
    }

    /// All of them under one folder, for tests and trials.
    pub fn under(folder: &std::path::Path) -> Self {
        Self {
            vault: folder.join("vault"),
            sample: folder.join("sample"),
            settings: folder.join("settings.json"),
            reader: Program::usual(),
            system: PathBuf::from("/"),
        }
    }
}

/// A vault that is open, and how it came to be.
pub(super) struct Opened {
    pub vault: Arc<Vault>,
    pub folder: PathBuf,
    pub findings: Vec<crate::vault::Finding>,
}

/// One running program.
pub struct Core {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) events: Arc<dyn EventSink>,
    pub(super) picker: Arc<dyn Picker>,
    pub(super) places: Places,
    pub(super) kdf: crate::vault::KdfChoice,
    pub(super) opened: RwLock<Option<Opened>>,
    /// How often a lock was asked for: what opens a vault again looks whether one came between.
    pub(super) locks: AtomicU64,
    /// Held while a vault is being closed.
    pub(super) closing: Mutex<()>,
    pub(super) pictures: Pictures,
    pub(super) readers: Readers,
    pub(super) texts: super::texts::Memory,
    pub(super) documents: super::documents::Documents,
    pub(super) jobs: Jobs,
    pub(super) indexing: super::search::Behind,
    pub(super) unread: super::search::Behind,
    pub(super) offers: Mutex<super::intake::Offers>,
    pub(super) checked: Mutex<Option<super::proof::Checked>>,
    pub(super) matching: Mutex<super::matching::Memory>,
    pub(super) idle: super::idle::Idle,
    pub(super) agreed: Mutex<Option<super::users::Agreed>>,
    pub(super) kit_drawn: Mutex<Option<super::kit::Drawn>>,
}

impl Core {
    /// A core with its vault locked.
    pub fn new(
        clock: Arc<dyn Clock>,
        events: Arc<dyn EventSink>,
        picker: Arc<dyn Picker>,
        places: Places,
    ) -> Arc<Self> {
        Self::with_kdf(clock, events, picker, places, crate::vault::KdfChoice::Calibrated)
    }

    /// The same with chosen costs of a passphrase, for tests.
    pub fn with_kdf(
        clock: Arc<dyn Clock>,
        events: Arc<dyn EventSink>,
        picker: Arc<dyn Picker>,
        places: Places,
        kdf: crate::vault::KdfChoice,
    ) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            clock,
            events,
            picker,
            readers: Readers::new(places.reader.clone()),
            places,
            kdf,
            opened: RwLock::new(None),
            locks: AtomicU64::new(0),
            closing: Mutex::default(),
            pictures: Pictures::default(),
            texts: super::texts::Memory::default(),
            documents: super::documents::Documents::default(),
            jobs: Jobs::new(this.clone()),
            indexing: super::search::Behind::new(this.clone(), "index"),
            unread: super::search::Behind::new(this.clone(), "unread"),
            offers: Mutex::default(),
            checked: Mutex::default(),
            matching: Mutex::default(),
            idle: super::idle::Idle::default(),
            agreed: Mutex::default(),
            kit_drawn: Mutex::default(),
        })
    }

    /// The day by the calendar on the wall where the lawyer sits.
    pub(super) fn today(&self) -> chrono::NaiveDate {
        self.clock.now().utc().with_timezone(&chrono::Local).date_naive()
    }

    /// The open vault, or the failure `locked`.
    pub(super) fn vault(&self) -> Result<Arc<Vault>, Failure> {
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        opened.as_ref().map(|o| o.vault.clone()).ok_or_else(|| Failure::new("locked"))
    }

    /// Whether a vault is open.
    pub fn is_open(&self) -> bool {
        self.opened.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Reads from the open vault.
    pub(super) fn read<T, E>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, Failure>
    where
        E: From<crate::vault::Error> + Into<Failure>,
    {
        self.vault()?.read(f).map_err(Into::into)
    }

    /// Writes to the open vault and says what changed. What left no entry in the journal cannot be taken back: undo would take
    /// back the act before it.
    pub(super) fn write<T, E>(
        &self,
        act: Act,
        f: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<Changed<T>, Failure>
    where
        T: ts_rs::TS,
        E: From<crate::vault::Error> + Into<Failure>,
    {
        let label = act.label;
        let Written { value, areas, journal } = self.vault()?.write(act, f).map_err(Into::into)?;
        Ok(Changed { value, areas, undo: journal.map(|_| label.to_owned()) })
    }

    /// The schema of the open vault's database, as `docs/schema.sql` shows it.
    pub fn schema(&self) -> Result<String, Failure> {
        self.read(crate::vault::schema_of)
    }

    /// Tells the page that something changed that no answer speaks of.
    pub(super) fn tell(&self, event: Event) {
        self.events.send(event);
    }

    /// Files dropped on the window, kept until the page asks for them.
    pub fn dropped(&self, paths: Vec<PathBuf>) {
        let files = paths.len() as u32;
        locked(&self.offers).dropped(paths);
        self.tell(Event::Dropped { files });
    }

    /// Bytes given by the page (a pasted picture), kept in memory until taken in. The answer names them.
    pub fn upload(&self, name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
        self.vault()?;
        self.demand_role("intake.offer")?;
        Ok(locked(&self.offers).uploaded(name, bytes))
    }
}

/// A lock whose holder can't leave it half changed: every use replaces or reads whole values.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
