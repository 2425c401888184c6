//! Reading the custody log.

use super::entry::{Action, Entry};
use crate::base::id::{DeviceId, EvidenceId, UserId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use rusqlite::{Connection, Row, named_params};

/// One entry as a reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct CustodyEvent {
    /// Its number in the log, from 0.
    pub seq: u64,
    pub at: Timestamp,
    pub actor: UserId,
    /// The name the vault knows the actor by.
    pub actor_name: String,
    pub device: DeviceId,
    pub action: Action,
    /// The items it is about, each with the digest it had then.
    pub objects: Vec<(EvidenceId, Sha256Digest)>,
    pub details: serde_json::Value,
    /// Its leaf in the Merkle tree: what a certificate quotes to name this very entry.
    pub leaf: Sha256Digest,
}

const COLUMNS: &str = "e.seq, e.entry, e.leaf, e.details, u.name
     FROM custody_entry e JOIN user_account u ON u.id = e.actor";

/// Everything that happened to an item, the oldest first.
pub fn history(db: &Connection, item: EvidenceId) -> Result<Vec<CustodyEvent>> {
    let sql = format!(
        "SELECT {COLUMNS} WHERE e.seq IN (SELECT seq FROM custody_object WHERE evidence_id = :item) ORDER BY e.seq"
    );
    collect(db, &sql, named_params! { ":item": item })
}

/// The newest `limit` entries before entry `before` (from the end when `None`), the newest first.
pub fn recent(db: &Connection, before: Option<u64>, limit: u32) -> Result<Vec<CustodyEvent>> {
    let before = before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
    let sql = format!("SELECT {COLUMNS} WHERE e.seq < :before ORDER BY e.seq DESC LIMIT :limit");
    collect(db, &sql, named_params! { ":before": before, ":limit": limit })
}

/// Of the entries `e` for which the condition holds, the newest `limit` before entry `before`, the newest first. The condition
/// is written by the program and may speak of `:of`.
pub fn chosen(
    db: &Connection,
    condition: &'static str,
    of: Option<&str>,
    before: Option<u64>,
    limit: u32,
) -> Result<Vec<CustodyEvent>> {
    let before = before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
    let sql = format!("SELECT {COLUMNS} WHERE e.seq < :before AND {condition} ORDER BY e.seq DESC LIMIT :limit");
    collect(db, &sql, named_params! { ":before": before, ":limit": limit, ":of": of })
}

fn collect(db: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<CustodyEvent>> {
    let mut statement = db.prepare_cached(sql)?;
    statement.query_and_then(params, from_row)?.collect()
}

fn from_row(row: &Row<'_>) -> Result<CustodyEvent> {
    let seq: i64 = row.get(0)?;
    let seq = u64::try_from(seq).unwrap_or(0);
    let damaged = || Error::LogDamaged { seq };
    let entry = Entry::from_bytes(row.get_ref(1)?.as_blob().map_err(|_| damaged())?).ok_or_else(damaged)?;
    let details = row.get_ref(3)?.as_blob().map_err(|_| damaged())?;
    Ok(CustodyEvent {
        seq,
        at: entry.at,
        actor: entry.actor,
        actor_name: row.get(4)?,
        device: entry.device,
        action: entry.action,
        objects: entry.objects,
        details: serde_json::from_slice(details).map_err(|_| damaged())?,
        leaf: row.get(2)?,
    })
}
