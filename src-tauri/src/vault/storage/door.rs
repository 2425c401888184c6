//! The one door for writes: a transaction, the custody entries that belong to it, a journal row, the list of areas that
//! changed, and a new head.

use super::connect::{Use, connect};
use super::disk;
use super::things;
use super::undo::{self, Line};
use crate::base::id::{EvidenceId, JournalId, UserId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::Vault;
use crate::vault::blob::Sealed;
use crate::vault::checkpoints::LastCheckpoint;
use crate::vault::closed::Closed;
use crate::vault::error::{Error, Result};
use crate::vault::keys::VaultKeys;
use crate::vault::log::append::LogEnd;
use crate::vault::log::entry::{Action, Signer};
use crate::vault::log::head::{Head, HeadSeal, NextHead};
use crate::vault::moments::reach;
use crate::vault::records::{self, Pen};
use crate::vault::users::Second;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Arc, PoisonError};
use std::thread::ThreadId;

/// A part of the vault that screens show; a write says which it changed, and the screen asks for exactly those again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Area {
    Cases,
    Parties,
    Evidence,
    Facts,
    Network,
    Proof,
    Deadlines,
    Consents,
    Ledger,
    Filings,
    Bundles,
    Custody,
    Settings,
}

/// What a write is called, and whether it can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// The key of the message that names it, such as `party-change`.
    pub label: &'static str,
    pub undoable: bool,
}

/// What a write gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    pub value: T,
    /// What changed, each once, in the order of [`Area`].
    pub areas: Vec<Area>,
    /// The journal row, if the write can be taken back.
    pub journal: Option<JournalId>,
}

/// A write under way. It is the transaction, and it keeps the log.
pub struct Writing<'a> {
    tx: &'a Transaction<'a>,
    signer: &'a Signer,
    keys: &'a VaultKeys,
    at: Timestamp,
    log: RefCell<LogEnd>,
    areas: RefCell<BTreeSet<Area>>,
}

impl<'a> Deref for Writing<'a> {
    type Target = Transaction<'a>;
    fn deref(&self) -> &Transaction<'a> {
        self.tx
    }
}

impl Writing<'_> {
    /// The moment of this write, the same for everything in it.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Who writes.
    pub fn actor(&self) -> UserId {
        self.signer.user
    }

    /// Whoever writes, to sign.
    pub(in crate::vault) fn signer(&self) -> &Signer {
        self.signer
    }

    /// Entries of the custody log, with those of this write.
    pub(in crate::vault) fn log_size(&self) -> u64 {
        self.log.borrow().peaks.size()
    }

    /// Says that an area changed.
    pub fn changed(&self, area: Area) {
        self.areas.borrow_mut().insert(area);
    }

    /// Records a sealed original, so that it can be opened by its id. Recording it twice changes nothing.
    pub fn record_blob(&self, sealed: &Sealed) -> Result<()> {
        sealed.record(self.tx, self.keys, self.at)
    }

    /// Adds an entry to the custody log, about `items` with the digest each has now. The details are read by people and
    /// may be withheld; they stand beside the signed entry, which commits to them.
    pub fn custody(
        &self,
        action: Action,
        items: &[(EvidenceId, Sha256Digest)],
        details: &serde_json::Value,
    ) -> Result<u64> {
        self.changed(Area::Custody);
        things::touch(self.tx, items, details)?;
        self.log.borrow_mut().append(self.tx, self.signer, self.at, action, items, details)
    }

    /// The same, signed by a second person who agreed.
    pub fn custody_of(
        &self,
        second: &Second,
        action: Action,
        items: &[(EvidenceId, Sha256Digest)],
        details: &serde_json::Value,
    ) -> Result<u64> {
        self.changed(Area::Custody);
        self.log.borrow_mut().append(self.tx, &second.signer, self.at, action, items, details)
    }
}

/// The connection that writes, and what it must remember between two writes.
pub(in crate::vault) struct Writer {
    pub(in crate::vault) connection: Connection,
    pub(in crate::vault) log: LogEnd,
    /// The number of the last journal row.
    pub(in crate::vault) journal: u64,
    pub(in crate::vault) next_head: NextHead,
    pub(in crate::vault) unrecorded: Arc<BTreeSet<String>>,
    /// How far the log had come at the last checkpoint.
    pub(in crate::vault) checkpoint: LastCheckpoint,
    /// Whether another database has taken the place of this one: its heads are no longer the vault's.
    pub(in crate::vault) replaced: bool,
    /// Whether something is committed that the head does not say yet, because it could not be written.
    pub(in crate::vault) behind: bool,
    /// Whether the disk refused this connection a reading: it is made anew before it is used again.
    pub(in crate::vault) refused: bool,
}

impl Vault {
    /// Runs `f` on one snapshot of the database.
    pub fn read<T, E: From<Error>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.readers.read(&self.database_path(), &self.keys, f)
    }

    /// Runs `f` in a transaction. If it fails nothing has happened; if it succeeds, all of it is durable when this
    /// returns. A head that can't be written after that takes nothing back: the next write waits until it can be, and an
    /// opening writes it anew. Writes run one after another; a write begun inside a write is refused.
    pub fn write<T, E: From<Error>>(
        &self,
        act: Act,
        f: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.with_writer(|writer| {
            let at = self.clock.now();
            self.catch_up_head(writer, at)?;
            records::watch(&writer.connection)?;
            things::watch(&writer.connection)?;
            let tx =
                writer.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
            let writing = Writing {
                tx: &tx,
                signer: &self.signer,
                keys: &self.keys,
                at,
                log: RefCell::new(writer.log.clone()),
                areas: RefCell::default(),
            };
            let mut recording = if act.undoable { Some(undo::record(&tx, &writer.unrecorded)?) } else { None };
            let value = f(&writing)?;
            let changes = recording.as_mut().map(undo::changes).transpose()?.flatten();
            drop(recording);

            let areas: Vec<_> = writing.areas.take().into_iter().collect();
            let log = writing.log.into_inner();
            records::seal_touched(&tx, Pen { signer: &self.signer, at, log_size: log.peaks.size() })?;
            let id = JournalId::make(at);
            let line = Line {
                seq: writer.journal + 1,
                id,
                at,
                actor: self.signer.user,
                label: act.label,
                areas: &areas,
                kind: "act",
                target: None,
                changes: changes.as_deref(),
            };
            undo::note(&tx, &line)?;
            reach("write-written");
            tx.commit().map_err(Error::from)?;
            reach("write-committed");
            writer.log = log;
            writer.journal += 1;
            writer.behind = self.seal_head(writer, at).is_err();
            if !writer.behind {
                reach("write-headed");
                self.keep_checkpoint_in_time(writer, at);
            }
            Ok(Written { value, areas, journal: changes.map(|_| id) })
        })
    }

    /// Runs `f` in a transaction on a copy of the database that is to take its place; gives where log and journal stand
    /// then. No head is written: the copy is not the vault's database yet.
    pub(in crate::vault) fn write_into(
        &self,
        db: &mut Connection,
        writer: &Writer,
        label: &'static str,
        at: Timestamp,
        f: impl FnOnce(&Writing<'_>) -> Result<()>,
    ) -> Result<(LogEnd, u64)> {
        things::watch(db)?;
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let writing = Writing {
            tx: &tx,
            signer: &self.signer,
            keys: &self.keys,
            at,
            log: RefCell::new(writer.log.clone()),
            areas: RefCell::default(),
        };
        f(&writing)?;
        let log = writing.log.into_inner();
        let seq = writer.journal + 1;
        let line = Line {
            seq,
            id: JournalId::make(at),
            at,
            actor: self.signer.user,
            label,
            areas: &[Area::Custody, Area::Settings],
            kind: "act",
            target: None,
            changes: None,
        };
        undo::note(&tx, &line)?;
        tx.commit()?;
        Ok((log, seq))
    }

    /// Writes the head for what is committed.
    pub(in crate::vault) fn seal_head(&self, writer: &mut Writer, at: Timestamp) -> Result<()> {
        self.seal_head_as(writer, at, None)
    }

    /// Writes the head that could not be written before. Until it can be, nothing more is written: a log that goes on without
    /// its head could be cut short unseen.
    pub(in crate::vault) fn catch_up_head(&self, writer: &mut Writer, at: Timestamp) -> Result<()> {
        if writer.behind {
            self.seal_head(writer, at)?;
            writer.behind = false;
        }
        Ok(())
    }

    /// Writes the head that is still to come, or says why it cannot be: for what must not be done before the log stands.
    pub(in crate::vault) fn demand_head(&self) -> Result<()> {
        self.with_writer(|writer| self.catch_up_head(writer, self.clock.now()))
    }

    /// Writes both heads of a vault whose database is whole in its file, so that the next opening knows what it was.
    pub(in crate::vault) fn seal_closed(&self, writer: &mut Writer, at: Timestamp) -> Result<()> {
        let closed = Closed::look(&self.folder, &self.descriptor.database_file())?;
        // Both: whoever takes one away leaves the other.
        self.seal_head_as(writer, at, Some(closed))?;
        self.seal_head_as(writer, at, Some(closed))
    }

    fn seal_head_as(&self, writer: &mut Writer, at: Timestamp, closed: Option<Closed>) -> Result<()> {
        let head = Head {
            epoch: 0, // given when it is written
            size: writer.log.peaks.size(),
            root: writer.log.peaks.root(),
            last_leaf: writer.log.last_leaf,
            journal: writer.journal,
            database_generation: self.descriptor.database_generation,
            at,
            device: self.signer.device,
            closed,
        };
        let seal = HeadSeal { folder: &self.folder, vault: self.id(), key: &self.keys.head, device: &self.device_key };
        seal.write(&mut writer.next_head, head)
    }

    /// Hands the writing connection to `f`, alone.
    pub(in crate::vault) fn with_writer<T, E: From<Error>>(
        &self,
        f: impl FnOnce(&mut Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        let me = std::thread::current().id();
        if *self.writing_thread() == Some(me) {
            return Err(Error::WriteInsideWrite.into());
        }
        // A panic inside a write rolled it back; what the writer remembers changes only after a commit.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.demand_unlocked()?;
        let writer = writer.as_mut().ok_or(Error::Locked)?;
        *self.writing_thread() = Some(me);
        let _mark = Mark(self);
        if writer.refused {
            writer.connection = connect(&self.database_path(), &self.keys, Use::Writing)?;
            *self.interrupt() = writer.connection.get_interrupt_handle();
        }
        disk::begin();
        let answer = f(writer);
        writer.refused = disk::refused();
        answer
    }

    fn writing_thread(&self) -> std::sync::MutexGuard<'_, Option<ThreadId>> {
        self.writing_thread.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes back the note of who is writing, also when the write panics.
struct Mark<'a>(&'a Vault);

impl Drop for Mark<'_> {
    fn drop(&mut self) {
        *self.0.writing_thread() = None;
    }
}
