//! Rescue of a vault that does not open: what is damaged in it gives way to a backup, and nothing else does. Where there is no
//! backup, a damaged database gives way to an empty one ([`alone`]). Nothing in
//! the vault is touched until the passphrase has opened the backup, what is damaged has been told from what is whole, and
//! all that is needed lies beside it, read and compared.
//!
//! ```text
//! next-salvage-part/       being prepared; removed at the next opening
//! next-salvage/            prepared: this is the moment
//!   NOTE                   which backup, when, and the folder in quarantine/ for what is set aside
//!   files/…                what takes its place, under the paths it has in a vault
//! quarantine/database-…/   what was there
//! ```
//!
//! From the moment on it is finished at the next opening, and its entry in the custody log is written then. What was sealed
//! since the backup is found by what each file says of itself ([`Vault::orphans`]).

mod alone;
mod aside;
mod judge;
mod stage;
mod trial;

use super::backup::{self, BackupSet, Openers};
use super::descriptor::Descriptor;
use super::error::{Error, Result};
use super::former::{self, Kept};
use super::keys::{FormerKeys, VaultKeys};
use super::lockfile::LockFile;
use super::log::entry::Action;
use super::moments::reach;
use super::passphrase::Passphrase;
use super::storage::door::Act;
use super::{Finding, Vault, blob, opening, rotate, tidy};
use crate::base::id::VaultId;
use crate::base::{Clock, Timestamp};
use rusqlite::named_params;
use serde_json::json;
use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use judge::newest_generation;
pub use stage::Rescued;
pub(super) use stage::{Note, settle};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The set that was taken from; none where there was no backup.
    pub set: Option<BackupSet>,
    /// The numbers of later sets that could not be taken from: their list or their database is damaged, or the disk does not give
    /// them back.
    pub passed_over: Vec<u32>,
    pub what: Rescued,
    /// The folder in `quarantine/` that holds what was there before.
    pub aside: PathBuf,
}

/// The set that a rescue takes from, and those after it that it could not take from.
struct Taken {
    set: BackupSet,
    passed_over: Vec<u32>,
}

/// What came of looking for the keys that the database in place does not know.
struct Keys {
    /// Whether one is missing after that.
    lost: bool,
    /// How much of what rescues set aside could not be read.
    unread: u32,
}

impl Keys {
    /// What is to be told. That keys are lost says the other, too.
    fn finding(&self) -> Option<Finding> {
        let unread = (self.unread > 0).then_some(Finding::AsideUnread { count: self.unread });
        if self.lost { Some(Finding::FormerKeysLost) } else { unread }
    }
}

impl Vault {
    /// Puts in the place of what is damaged what the newest whole set of a backup holds, whose database passes its own checks,
    /// and opens the vault. The passphrase is the one that opened the vault when the backup was made. What was there is set aside; sealed originals
    /// and anchors are not touched. A vault whose database is whole keeps it ([`Error::DatabaseWhole`]).
    /// [`Vault::end_salvage`] says that what was sealed since the backup was looked for.
    pub fn salvage(
        folder: &Path,
        from: &Path,
        passphrase: &Passphrase,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Vec<Finding>, Salvaged)> {
        let now = clock.now();
        Self::rescue(folder, passphrase, clock, || prepare(folder, from, passphrase, now).map(Some))
    }

    /// The steps of every rescue. `prepare` lays ready what takes the place of what is damaged, and says out of which set.
    fn rescue(
        folder: &Path,
        passphrase: &Passphrase,
        clock: Arc<dyn Clock>,
        prepare: impl FnOnce() -> Result<Option<Taken>>,
    ) -> Result<(Self, Vec<Finding>, Salvaged)> {
        settle(folder)?; // one that was cut short is brought to its end first
        let taken = prepare()?;
        reach("salvage-decided");
        let note = settle(folder)?.ok_or(Error::NoBackup)?;
        let (mut vault, mut findings) = Self::open_settled(folder, passphrase, clock)?;
        findings.extend(vault.take_note(&note, passphrase)?.finding());
        let aside = folder.join("quarantine").join(&note.aside);
        let (set, passed_over) = taken.map_or((None, Vec::new()), |taken| (Some(taken.set), taken.passed_over));
        Ok((vault, findings, Salvaged { set, passed_over, what: note.what, aside }))
    }

    /// Keeps the keys and writes the entry of a rescue that is in place, and before it of one that never came so far.
    fn take_note(&mut self, note: &Note, passphrase: &Passphrase) -> Result<Keys> {
        let before = note.before.as_deref().map(|before| self.take_note(before, passphrase)).transpose()?;
        let keys = self.keep_later_keys(note, passphrase)?;
        self.note_salvage(note, keys.lost)?;
        // What is lost since the one before is lost still, though this one set nothing aside that says so.
        Ok(Keys { lost: keys.lost || before.is_some_and(|before| before.lost), ..keys })
    }

    /// Writes a rescue into the log, once: after the keys, for only then it is known whether any is lost.
    fn note_salvage(&self, note: &Note, lost_keys: bool) -> Result<()> {
        let sql = "SELECT count(*) FROM custody_entry
                   WHERE action = 'restore' AND instr(CAST(details AS TEXT), :aside) > 0";
        let told: i64 = self.read(|db| {
            db.query_row(sql, named_params! { ":aside": note.aside }, |row| row.get(0)).map_err(Error::from)
        })?;
        if told == 0 {
            let (what, at) = (note.what.word(), note.at.millis());
            let about = if note.what == Rescued::Originals {
                let keys = if lost_keys { json!("lost") } else { json!(self.keys.former.len()) };
                let (former, roles) = (&note.former, "unknown");
                json!({ "what": what, "aside": note.aside, "former": former, "former_keys": keys, "roles": roles })
            } else {
                let keys = if lost_keys { "lost" } else { "kept" };
                json!({ "what": what, "set": note.set, "at_ms": at, "aside": note.aside, "former_keys": keys })
            };
            self.write(Act { label: "vault-salvage", undoable: false }, |w| {
                w.custody(Action::Restore, &[], &about).map(|_| ())
            })?;
        }
        reach("salvage-noted");
        Ok(())
    }

    /// Keeps what opens originals that were sealed under master keys which the database in place does not know, as far as slots
    /// that were set aside, by this rescue or by earlier ones, give them.
    fn keep_later_keys(&mut self, note: &Note, passphrase: &Passphrase) -> Result<Keys> {
        let lost =
            if note.what == Rescued::Database { self.keep_keys_aside(note, passphrase)? } else { note.lost_keys };
        let (gave, unread) = self.keep_earlier_keys(passphrase)?;
        let lost = lost && (!gave || blob::holds_unopened(&self.folder, self.id(), &self.keys));
        Ok(Keys { lost, unread })
    }

    /// The same from what every rescue set aside: what one could not open, for want of the passphrase, another can. Whether any former
    /// key lies there, known since this rescue or before the power went, and how much of what lies there could not be read: that keeps no vault closed.
    fn keep_earlier_keys(&mut self, passphrase: &Passphrase) -> Result<(bool, u32)> {
        let aside::Tried { found, mut unread } = aside::open(&self.folder, self.id(), &self.descriptor.kdf, passphrase);
        let (mut new, mut gave) = (Vec::new(), false);
        for found in found {
            let mut theirs = VaultKeys::derive(found.opened.master);
            match former::read(&found.place, self.id(), &theirs) {
                Kept::Whole(between) => theirs.former = between,
                Kept::Damaged => unread += 1,
                Kept::Missing => {}
            }
            let theirs = theirs.to_be_former();
            new.extend(self.keys.learn(&theirs));
            let is_former =
                |one: &FormerKeys| self.keys.former.iter().any(|known| known.wrap.bytes() == one.wrap.bytes());
            gave |= theirs.iter().any(is_former);
        }
        self.keep_learnt(&new)?;
        Ok((gave, unread))
    }

    /// Keeps the keys that the database in place lacked, and that are known now.
    fn keep_learnt(&self, new: &[FormerKeys]) -> Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        former::write(&self.folder, self.id(), &self.keys)?; // first: it may hold more than the database
        reach("former-later");
        self.take_former(new, None)
    }

    /// Keeps the keys of the changes since a backup: the slots that hold the last of them were set aside, the passphrase may open
    /// one, and those between stand in the file that it opens. Whether a key is missing after that.
    fn keep_keys_aside(&mut self, note: &Note, passphrase: &Passphrase) -> Result<bool> {
        let aside = self.folder.join("quarantine").join(&note.aside);
        let before = Descriptor::read(&aside).ok().map(|(descriptor, _)| descriptor);
        let generation = match &before {
            Some(descriptor) => Some(descriptor.database_generation),
            None => judge::newest_generation(&aside).unwrap_or_default(), // what cannot be read counts nothing
        };
        // How often the master key was changed since the backup, as far as something says it.
        let changes = generation.map(|then| then.saturating_sub(self.descriptor.database_generation));
        let kdf = before.map_or_else(|| self.descriptor.kdf.clone(), |descriptor| descriptor.kdf);
        let Ok(opened) = aside::read(&aside).0.open(self.id(), &kdf, passphrase) else {
            // The passphrase was changed, too, or the slots are damaged. Where nothing counts the changes, the sealed files tell.
            let unopened = || blob::holds_unopened(&self.folder, self.id(), &self.keys);
            return Ok(changes.map_or_else(unopened, |changes| changes > 0));
        };
        let mut later = VaultKeys::derive(opened.master);
        let is_another = later.wrap.bytes() != self.keys.wrap.bytes();
        let lost = match former::read(&aside, self.id(), &later) {
            Kept::Whole(between) => {
                later.former = between;
                false
            }
            // The slots give the last key. Of one change there is no other.
            Kept::Missing | Kept::Damaged => is_another && changes != Some(1),
        };
        let new = self.keys.learn(&later.to_be_former());
        self.keep_learnt(&new)?;
        Ok(lost)
    }

    /// Brings a rescue that was cut short to its end, now that the vault is open: its entry is written, and what was sealed
    /// since the backup is set aside so that it is told of and can be taken up.
    pub(super) fn finish_salvage(&mut self, note: &Note, passphrase: &Passphrase) -> Result<Vec<Finding>> {
        let keys = self.take_note(note, passphrase)?;
        let mut found = Vec::from_iter(self.set_orphans_aside()?);
        self.end_salvage()?;
        found.extend(keys.finding());
        Ok(found)
    }

    /// Sets aside every sealed file in `blobs/` that no row names, and says how many there are with those that were set aside
    /// before.
    pub(super) fn set_orphans_aside(&self) -> Result<Option<Finding>> {
        let blobs = self.folder.join("blobs");
        let orphans = self.orphans()?;
        let mut moved = 0;
        for path in &orphans {
            let name = path.file_stem().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
            if let Some(address) = name.filter(|_| path.starts_with(&blobs)) {
                self.make_lasting(&self.folder.join("quarantine"))?;
                tidy::set_aside(&self.folder, &address)?;
                moved += 1;
            }
        }
        if moved > 0 {
            self.note_mending(&[Finding::OrphansQuarantined { count: moved }])?;
        }
        let count = u32::try_from(orphans.len()).unwrap_or(u32::MAX);
        Ok((count > 0).then_some(Finding::OrphansQuarantined { count }))
    }

    /// Says that a rescue came to its end.
    pub fn end_salvage(&self) -> Result<()> {
        stage::remove(&self.folder)?;
        reach("salvage-ended");
        Ok(())
    }
}

/// Lays ready what takes the place of what is damaged.
fn prepare(folder: &Path, from: &Path, passphrase: &Passphrase, now: Timestamp) -> Result<Taken> {
    if !Vault::is_at(folder) && !folder.join("slots").is_dir() {
        return Err(Error::NotAVault);
    }
    let _lock = LockFile::take(folder)?;
    let described = match Descriptor::read(folder) {
        Ok((descriptor, _)) => Some(descriptor),
        Err(Error::DescriptorDamaged | Error::NotAVault) => None,
        Err(error) => return Err(error),
    };
    let Ours { vault, is_likeliest, sets } = sets_of(folder, from, described.as_ref())?;
    // That of another vault says nothing of this one.
    let known = described.filter(|descriptor| descriptor.vault == vault);
    if let Some(descriptor) = &known {
        rotate::settle(folder, descriptor)?; // a change of keys that was cut short comes first
    }
    if let Some((home, newest)) = sets.first()
        && let Err(error @ Error::NewerBackup { .. }) = backup::later_untaken(home, newest.number)
    {
        return Err(error); // the program that made it can rescue from it
    }
    let (mut damaged, mut passed_over) = (Error::NoBackup, Vec::new());
    for (home, set) in sets {
        let tried = backup::read_openers(&home, set.number).and_then(|openers| {
            // Nothing is weighed, let alone moved, until the passphrase is known to be right.
            let opened = openers.slots.open(openers.descriptor.vault, &openers.descriptor.kdf, passphrase)?;
            reach("salvage-begun");
            let plan = judge::plan(folder, &home, known.as_ref(), &openers, &opened, passphrase)?;
            // A database that its keys open is its own. One that they do not open may be another vault's, and nothing gives way.
            if !is_likeliest && matches!(plan, judge::Plan::Database) {
                return Err(Error::BackupOfAnother);
            }
            stage::lay_ready(folder, &home, &set, &openers, &opened.master, &plan, now)
        });
        match tried {
            Ok(()) => {
                passed_over.extend(backup::later_untaken(&home, set.number).unwrap_or_default());
                passed_over.sort_unstable();
                passed_over.dedup();
                return Ok(Taken { set, passed_over });
            }
            Err(
                error @ (Error::BackupDamaged { .. }
                | Error::BackupDatabaseDamaged { .. }
                | Error::BackupInterrupted { .. }),
            ) => {
                damaged = error;
                passed_over.push(set.number);
            }
            Err(error) => return Err(error),
        }
    }
    Err(damaged)
}

/// Which vault lies in a folder, and what a backup holds of it.
struct Ours {
    vault: VaultId,
    /// Whether the descriptor says so, or most of the originals; of another one some file lies there.
    is_likeliest: bool,
    /// Newest first.
    sets: Vec<(PathBuf, BackupSet)>,
}

/// Which vault it is, its descriptor says where an original agrees; otherwise the originals do, those of which there are most first: a
/// descriptor may have come there with a file of its own vault. Where there are none, only a backup that is the only one in its folder
/// is believed.
fn sets_of(folder: &Path, from: &Path, described: Option<&Descriptor>) -> Result<Ours> {
    let mut sets = backup::backup_sets(from)?;
    let mut told = blob::vaults_of_originals(folder);
    told.sort_by_key(|(vault, count)| (described.is_none_or(|of| of.vault != *vault), Reverse(*count)));
    let most = told.iter().map(|(_, count)| *count).max();
    if told.is_empty() {
        let first = sets.first().map(|(_, set)| set.vault);
        let only = || first.filter(|first| sets.iter().all(|(_, set)| set.vault == *first));
        told.extend(described.map(|of| of.vault).or_else(only).map(|vault| (vault, 0)));
    }
    let backed_up = |(vault, _): &(VaultId, u32)| sets.iter().any(|(_, set)| set.vault == *vault);
    let (vault, count) = told.into_iter().find(backed_up).ok_or(Error::BackupOfAnother)?;
    let is_likeliest = most.is_none_or(|most| count == most) || described.is_some_and(|of| of.vault == vault);
    sets.retain(|(_, set)| set.vault == vault);
    Ok(Ours { vault, is_likeliest, sets })
}
