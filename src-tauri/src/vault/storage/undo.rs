//! Taking a write back. SQLite's session extension records which rows a write changed and how; the inverse is applied
//! only if every one of those rows is still as that write left it.

use super::door::{Area, Writer};
use super::migrate;
use super::things;
use crate::base::id::{EvidenceId, JournalId, UserId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::Vault;
use crate::vault::error::{Error, Result};
use crate::vault::log::entry::Action;
use crate::vault::records::{self, Pen};
use rusqlite::session::Session;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, ffi, named_params};
use std::collections::BTreeSet;
use std::ffi::{c_int, c_void};
use std::sync::Arc;

/// How many writes can be taken back; older changes are forgotten.
const STEPS: u64 = 200;
/// A write that changed more than this cannot be taken back: a message archive is removed, not undone.
const LARGEST_CHANGE: usize = 32 << 20;
/// The vault's own tables stay as they are: what is sealed and what is logged is never taken back, and a form that was begun is no act yet. What the search knows follows
/// the tables it speaks of by itself.
const KEPT: [&str; 16] = [
    "begun",
    "user_account",
    "key_slot",
    "device",
    "blob",
    "custody_entry",
    "custody_object",
    "former_key",
    "journal",
    "journal_thing",
    "record_seal",
    "sqlite_sequence",
    "search_looked",
    "search_object",
    "search_word",
    "search_dirty",
];

/// What was taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The act that was undone or done again.
    pub journal: JournalId,
    /// Its message key.
    pub label: String,
    pub areas: Vec<Area>,
}

/// An entry for the custody log.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub action: Action,
    pub items: Vec<(EvidenceId, Sha256Digest)>,
    pub details: serde_json::Value,
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

/// The tables no change is recorded of: the vault's own, and those SQLite keeps behind a full-text index, which the
/// triggers of the table they index bring up to date by themselves.
pub(in crate::vault) fn unrecorded_tables(db: &Connection) -> Result<Arc<BTreeSet<String>>> {
    let mut statement = db.prepare("SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual')")?;
    let mut names = statement.query_map([], |row| row.get(0))?.collect::<Result<BTreeSet<String>, _>>()?;
    names.extend(KEPT.map(String::from));
    Ok(Arc::new(names))
}

/// Begins recording.
pub(super) fn record<'a>(tx: &'a Connection, unrecorded: &Arc<BTreeSet<String>>) -> Result<Session<'a>> {
    let mut session = Session::new(tx)?;
    let unrecorded = Arc::clone(unrecorded);
    session.table_filter(Some(move |table: &str| !unrecorded.contains(table)));
    session.attach::<&str>(None)?;
    Ok(session)
}

/// What was recorded; `None` if nothing changed or too much did.
pub(super) fn changes(session: &mut Session<'_>) -> Result<Option<Vec<u8>>> {
    if session.is_empty() {
        return Ok(None);
    }
    let mut changes = Vec::new();
    session.changeset_strm(&mut changes)?;
    Ok(Some(changes).filter(|changes| !changes.is_empty() && changes.len() <= LARGEST_CHANGE))
}

/// Applies a recorded change, or its inverse, whole or not at all.
fn apply(tx: &Connection, changes: &mut [u8], way: Way) -> Result<()> {
    unsafe extern "C" fn stop(_: *mut c_void, _: c_int, _: *mut ffi::sqlite3_changeset_iter) -> c_int {
        ffi::SQLITE_CHANGESET_ABORT
    }
    // No cascades: rows that came to hang on these since are a conflict, not something to delete along the way.
    let flags =
        ffi::SQLITE_CHANGESETAPPLY_FKNOACTION | if way == Way::Back { ffi::SQLITE_CHANGESETAPPLY_INVERT } else { 0 };
    let length = c_int::try_from(changes.len()).map_err(|_| Error::UndoConflict)?;
    // SAFETY: the handle is open and ours for the length of the transaction, the buffer outlives the call, the
    // callback touches nothing, and no table filter or rebase buffer is asked for.
    let code = unsafe {
        ffi::sqlite3changeset_apply_v2(
            tx.handle(),
            length,
            changes.as_mut_ptr().cast(),
            None,
            Some(stop),
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            flags,
        )
    };
    match code & 0xff {
        ffi::SQLITE_OK => Ok(()),
        ffi::SQLITE_ABORT | ffi::SQLITE_CONSTRAINT => Err(Error::UndoConflict),
        _ => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
    }
}

/// A row for the journal.
pub(in crate::vault) struct Line<'a> {
    pub(in crate::vault) seq: u64,
    pub(in crate::vault) id: JournalId,
    pub(in crate::vault) at: Timestamp,
    pub(in crate::vault) actor: UserId,
    pub(in crate::vault) label: &'a str,
    pub(in crate::vault) areas: &'a [Area],
    pub(in crate::vault) kind: &'static str,
    pub(in crate::vault) target: Option<JournalId>,
    pub(in crate::vault) changes: Option<&'a [u8]>,
}

/// Writes a journal row, with what the write was about. A new act that can be taken back ends what could have been done again;
/// one that cannot, such as an entry about a look-through, leaves it.
pub(in crate::vault) fn note(tx: &Connection, line: &Line<'_>) -> Result<()> {
    let seq = i64::try_from(line.seq).map_err(|_| Error::UndoConflict)?;
    if line.changes.is_some() {
        tx.prepare_cached(
            "UPDATE journal SET state = 'final', changeset = NULL
             WHERE changeset IS NOT NULL AND (seq <= :forgotten OR state = 'undone' AND actor = :actor)",
        )?
        .execute(named_params! { ":forgotten": seq - STEPS as i64, ":actor": line.actor })?;
    }
    let areas = serde_json::to_string(line.areas).expect("names of areas are plain text");
    tx.prepare_cached(
        "INSERT INTO journal (seq, id, at_ms, actor, label, areas, kind, target, state, schema, changeset)
         VALUES (:seq, :id, :at_ms, :actor, :label, :areas, :kind, :target, :state, :schema, :changeset)",
    )?
    .execute(named_params! {
        ":seq": seq,
        ":id": line.id,
        ":at_ms": line.at,
        ":actor": line.actor,
        ":label": line.label,
        ":areas": areas,
        ":kind": line.kind,
        ":target": line.target,
        ":state": if line.changes.is_some() { "done" } else { "final" },
        ":schema": migrate::newest(),
        ":changeset": line.changes,
    })?;
    things::keep(tx, seq)
}

/// The act that undoing or redoing would concern.
struct Candidate {
    id: JournalId,
    label: String,
    areas: Vec<Area>,
    changes: Vec<u8>,
}

/// Undone: the newest act still done. Done again: the oldest undone, which is the one undone last.
fn candidate(db: &Connection, actor: UserId, way: Way) -> Result<Option<Candidate>> {
    let (state, order) = match way {
        Way::Back => ("done", "DESC"),
        Way::Again => ("undone", "ASC"),
    };
    let sql = format!(
        "SELECT id, label, areas, changeset, schema FROM journal
         WHERE changeset IS NOT NULL AND state = :state AND actor = :actor ORDER BY seq {order} LIMIT 1"
    );
    let found = db
        .query_row(&sql, named_params! { ":state": state, ":actor": actor }, |row| {
            let candidate = Candidate {
                id: row.get(0)?,
                label: row.get(1)?,
                areas: serde_json::from_str(row.get_ref(2)?.as_str()?).unwrap_or_default(),
                changes: row.get(3)?,
            };
            Ok((candidate, row.get::<_, u32>(4)?))
        })
        .optional()?;
    // A change recorded under another schema may name columns that have moved.
    Ok(found.filter(|(_, schema)| *schema == migrate::newest()).map(|(candidate, _)| candidate))
}

impl Vault {
    /// Takes back the last act of this user that can be taken back; `None` if there is none. If a row it changed has
    /// been changed since, nothing happens and the answer is [`Error::UndoConflict`].
    pub fn undo(&self) -> Result<Option<Undone>> {
        self.go(Way::Back, |_, _| Ok(|_: &Connection| Ok(Vec::new())))
    }

    /// Does again what was undone last, unless an act that can be taken back was done since. If a row it would change has been
    /// changed otherwise, nothing happens and the answer is [`Error::UndoConflict`].
    pub fn redo(&self) -> Result<Option<Undone>> {
        self.go(Way::Again, |_, _| Ok(|_: &Connection| Ok(Vec::new())))
    }

    /// The same, with entries for the custody log: `look` sees the rows as they were and what the act is called, and what it
    /// gives sees them as they are.
    pub fn undo_noting<A>(&self, look: impl FnOnce(&Connection, &str) -> Result<A>) -> Result<Option<Undone>>
    where
        A: FnOnce(&Connection) -> Result<Vec<Note>>,
    {
        self.go(Way::Back, look)
    }

    /// The same for what is done again.
    pub fn redo_noting<A>(&self, look: impl FnOnce(&Connection, &str) -> Result<A>) -> Result<Option<Undone>>
    where
        A: FnOnce(&Connection) -> Result<Vec<Note>>,
    {
        self.go(Way::Again, look)
    }

    /// The message key of what [`Vault::undo`] would take back.
    pub fn next_undo(&self) -> Result<Option<String>> {
        self.read(|db| Ok(candidate(db, self.signer.user, Way::Back)?.map(|act| act.label)))
    }

    /// The message key of what [`Vault::redo`] would do again.
    pub fn next_redo(&self) -> Result<Option<String>> {
        self.read(|db| Ok(candidate(db, self.signer.user, Way::Again)?.map(|act| act.label)))
    }

    fn go<A>(&self, way: Way, look: impl FnOnce(&Connection, &str) -> Result<A>) -> Result<Option<Undone>>
    where
        A: FnOnce(&Connection) -> Result<Vec<Note>>,
    {
        self.with_writer(|writer| {
            let at = self.clock.now();
            self.catch_up_head(writer, at)?;
            let Writer { connection, journal, log, .. } = writer;
            records::watch(connection)?;
            things::watch(connection)?;
            let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let Some(mut act) = candidate(&tx, self.signer.user, way)? else { return Ok(None) };
            let told = look(&tx, &act.label)?;
            apply(&tx, &mut act.changes, way)?;
            let mut grown = log.clone();
            for note in told(&tx)? {
                grown.append(&tx, &self.signer, at, note.action, &note.items, &note.details)?;
                act.areas.push(Area::Custody);
            }
            let pen = Pen { signer: &self.signer, at, log_size: grown.peaks.size() };
            records::seal_touched(&tx, pen)?;
            act.areas.sort_unstable();
            act.areas.dedup();
            let (kind, state) = match way {
                Way::Back => ("undo", "undone"),
                Way::Again => ("redo", "done"),
            };
            tx.execute(
                "UPDATE journal SET state = :state WHERE id = :id",
                named_params! { ":state": state, ":id": act.id },
            )?;
            let line = Line {
                seq: *journal + 1,
                id: JournalId::make(at),
                at,
                actor: self.signer.user,
                label: &act.label,
                areas: &act.areas,
                kind,
                target: Some(act.id),
                changes: None,
            };
            note(&tx, &line)?;
            tx.commit()?;
            *journal += 1;
            *log = grown;
            writer.behind = self.seal_head(writer, at).is_err();
            Ok(Some(Undone { journal: act.id, label: act.label, areas: act.areas }))
        })
    }
}
