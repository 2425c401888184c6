//! The custody log says which records stood there: an entry with the digest of each that was sealed since the last one.

use super::RecordKind;
use super::check::last_binding;
use super::seal::{Pen, Seal, seal};
use crate::base::Timestamp;
use crate::base::id::{JournalId, VaultId};
use crate::vault::error::Result;
use crate::vault::log::check::user_keys;
use crate::vault::log::entry::Action;
use crate::vault::storage::door::{Area, Writer};
use crate::vault::storage::undo::{self, Line};
use crate::vault::{Act, Vault};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Value, json};

/// The word by which the details of such an entry are known.
pub(super) const WHAT: &str = "records";

impl Vault {
    /// Lets the log name what was sealed since it last did. What cannot be written now stays sealed, and is named next time.
    pub(in crate::vault) fn bind_records(&self, writer: &mut Writer, at: Timestamp) -> Result<()> {
        if writer.replaced {
            return Ok(());
        }
        self.catch_up_head(writer, at)?;
        let Writer { connection, log, journal, .. } = writer;
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let pending = pending(&tx, self.id())?;
        let Some(details) = details(&pending) else { return Ok(()) };
        let mut grown = log.clone();
        grown.append(&tx, &self.signer, at, Action::Annotate, &[], &details)?;
        let line = Line {
            seq: *journal + 1,
            id: JournalId::make(at),
            at,
            actor: self.signer.user,
            label: "records-bind",
            areas: &[Area::Custody],
            kind: "act",
            target: None,
            changes: None,
        };
        undo::note(&tx, &line)?;
        mark_bound(&tx, &pending)?;
        tx.commit()?;
        *journal += 1;
        *log = grown;
        writer.behind = self.seal_head(writer, at).is_err();
        Ok(())
    }

    /// Binds a vault that was written to before records were sealed: from here on they are, and the entry says so.
    pub(in crate::vault) fn begin_records(&self) -> Result<()> {
        if !self.read(is_before_the_first)? {
            return Ok(());
        }
        self.write(Act { label: "records-begin", undoable: false }, |w| {
            let pen = Pen { signer: w.signer(), at: w.at(), log_size: w.log_size() };
            for kind in RecordKind::ALL {
                for id in kind.ids(w)? {
                    seal(w, pen, kind, &id)?;
                }
            }
            let pending = pending(w, self.id())?;
            if let Some(mut details) = details(&pending) {
                details["begin"] = json!("yes");
                w.custody(Action::Annotate, &[], &details)?;
            }
            mark_bound(w, &pending)
        })
        .map(|_| ())
    }
}

/// Whether there are records, none of them is sealed, and the log never named any. Whoever takes the seals away does not bring
/// this about: the log goes on naming them.
fn is_before_the_first(db: &Connection) -> Result<bool> {
    let is_sealed = db.prepare("SELECT 1 FROM record_seal LIMIT 1")?.exists([])?;
    if is_sealed {
        return Ok(false);
    }
    let sql = "SELECT 1 FROM fact UNION ALL SELECT 1 FROM account UNION ALL SELECT 1 FROM consent LIMIT 1";
    Ok(db.prepare(sql)?.exists([])? && last_binding(db)?.is_none())
}

/// What was sealed since the log last named any. A seal that nobody signed, or that is older and was put back, is never named.
fn pending(db: &Connection, vault: VaultId) -> Result<Vec<Seal>> {
    let sql = format!("SELECT {} FROM record_seal WHERE bound = 0 ORDER BY kind, id", Seal::COLUMNS);
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.extend(Seal::read(row));
    }
    if found.is_empty() {
        return Ok(found);
    }
    let (last, users) = (last_binding(db)?, user_keys(db)?);
    found.retain(|seal| {
        last.is_none_or(|last| seal.log_size > last)
            && users.get(&seal.actor).is_some_and(|user| seal.is_signed_by(user, vault))
    });
    Ok(found)
}

/// The details of an entry that names these, if there are any.
fn details(seals: &[Seal]) -> Option<Value> {
    let records: Vec<_> = seals.iter().map(|seal| json!([seal.kind.name(), seal.id, seal.digest])).collect();
    (!records.is_empty()).then(|| json!({ "what": WHAT, "count": records.len(), "records": records }))
}

/// The log names them; of what was removed it alone says so from here on.
fn mark_bound(db: &Connection, seals: &[Seal]) -> Result<()> {
    let mut forget = db.prepare_cached("DELETE FROM record_seal WHERE kind = ?1 AND id = ?2")?;
    let mut mark = db.prepare_cached("UPDATE record_seal SET bound = 1 WHERE kind = ?1 AND id = ?2")?;
    for seal in seals {
        let query = if seal.digest.is_none() { &mut forget } else { &mut mark };
        query.execute([seal.kind.name(), &seal.id])?;
    }
    Ok(())
}
