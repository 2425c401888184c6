//! Bodies, their kept versions and the remarks on them, in the database.

use super::model::Body;
use crate::base::Timestamp;
use crate::base::id::{CommentId, DraftVersionId, FilingId};
use crate::base::words::words;
use crate::filings::StoreError;
use crate::filings::store::expect_draft;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

words! {
    /// Why a version was kept.
    Kept {
        /// The lawyer asked for it.
        ByHand = "kept",
        /// The body was opened for editing: what the template wrote.
        Opened = "opened",
        /// Another version was taken back.
        Restored = "restored",
        /// The filing was made final.
        Final = "final",
        /// The filing went back to the words of its template.
        Closed = "closed",
    }
}

/// A kept version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: DraftVersionId,
    pub filing: FilingId,
    /// 1, 2, 3… within the filing.
    pub number: u32,
    pub note: String,
    pub why: Kept,
    pub made: Timestamp,
}

/// A remark on a block; never printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    pub filing: FilingId,
    pub block: String,
    pub text: String,
    pub author: String,
    pub settled: bool,
    pub made: Timestamp,
}

/// The body of a filing; `None` when it prints what its template writes.
pub fn of(db: &Connection, filing: FilingId) -> Result<Option<Body>, StoreError> {
    let mut query = db.prepare_cached("SELECT body FROM filing_draft WHERE filing_id = ?1")?;
    let text: Option<String> = query.query_row(params![filing], |row| row.get(0)).optional()?;
    text.map(|text| Body::read(&text).map_err(|_| StoreError::DraftUnreadable(filing))).transpose()
}

/// Whether the lawyer edits the body of a filing.
pub fn is_open(db: &Connection, filing: FilingId) -> Result<bool, StoreError> {
    let mut query = db.prepare_cached("SELECT 1 FROM filing_draft WHERE filing_id = ?1")?;
    Ok(query.exists(params![filing])?)
}

/// Saves the body of a draft. One that a later program wrote is never overwritten.
pub fn save(tx: &Transaction<'_>, filing: FilingId, body: &Body, at: Timestamp) -> Result<(), StoreError> {
    crate::filings::one(tx, filing)?;
    expect_draft(tx, filing)?;
    of(tx, filing)?;
    body.check().map_err(|_| StoreError::DraftMalformed)?;
    tx.execute(
        "INSERT INTO filing_draft (filing_id, body, changed_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (filing_id) DO UPDATE SET body = excluded.body, changed_ms = excluded.changed_ms",
        params![filing, body.text(), at],
    )?;
    tx.execute("UPDATE filing SET changed_ms = ?2 WHERE id = ?1", params![filing, at])?;
    Ok(())
}

/// Goes back to what the template of a draft writes.
pub fn drop(tx: &Transaction<'_>, filing: FilingId, at: Timestamp) -> Result<(), StoreError> {
    expect_draft(tx, filing)?;
    tx.execute("DELETE FROM filing_draft WHERE filing_id = ?1", params![filing])?;
    tx.execute("UPDATE filing SET changed_ms = ?2 WHERE id = ?1", params![filing, at])?;
    Ok(())
}

/// Keeps a version, unless the last one kept is the same.
pub fn keep(
    tx: &Transaction<'_>,
    filing: FilingId,
    body: &Body,
    why: Kept,
    note: &str,
    at: Timestamp,
) -> Result<DraftVersionId, StoreError> {
    if let Some(last) = versions(tx, filing)?.first()
        && note.trim().is_empty()
        && version(tx, last.id)?.1 == *body
    {
        return Ok(last.id);
    }
    let id = DraftVersionId::make(at);
    tx.execute(
        "INSERT INTO filing_draft_version (id, filing_id, number, note, why, body, made_ms)
         SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5, ?6 FROM filing_draft_version WHERE filing_id = ?2",
        params![id, filing, note.trim(), why, body.text(), at],
    )?;
    Ok(id)
}

/// The versions of a filing, the newest first.
pub fn versions(db: &Connection, filing: FilingId) -> Result<Vec<Version>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT id, filing_id, number, note, why, made_ms FROM filing_draft_version WHERE filing_id = ?1
         ORDER BY number DESC",
    )?;
    Ok(query.query_map(params![filing], version_from_row)?.collect::<Result<_, _>>()?)
}

/// One version with its body.
pub fn version(db: &Connection, id: DraftVersionId) -> Result<(Version, Body), StoreError> {
    let mut query = db.prepare_cached(
        "SELECT id, filing_id, number, note, why, made_ms, body FROM filing_draft_version WHERE id = ?1",
    )?;
    let row =
        query.query_row(params![id], |row| Ok((version_from_row(row)?, row.get::<_, String>("body")?))).optional()?;
    let (version, text) = row.ok_or(StoreError::NoVersion(id))?;
    let body = Body::read(&text).map_err(|_| StoreError::DraftUnreadable(version.filing))?;
    Ok((version, body))
}

fn version_from_row(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        id: row.get("id")?,
        filing: row.get("filing_id")?,
        number: row.get("number")?,
        note: row.get("note")?,
        why: row.get("why")?,
        made: row.get("made_ms")?,
    })
}

/// Remarks on a block.
pub fn comment(
    tx: &Transaction<'_>,
    filing: FilingId,
    block: &str,
    text: &str,
    author: &str,
    at: Timestamp,
) -> Result<CommentId, StoreError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(StoreError::Required("text"));
    }
    if block.is_empty() || block.len() > 64 {
        return Err(StoreError::DraftMalformed);
    }
    let id = CommentId::make(at);
    tx.execute(
        "INSERT INTO filing_comment (id, filing_id, block, text, author, made_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, filing, block, text, author, at],
    )?;
    Ok(id)
}

/// Says that nothing more is to be done about a remark, or that something is.
pub fn settle(tx: &Transaction<'_>, id: CommentId, settled: bool) -> Result<(), StoreError> {
    let changed = tx.execute("UPDATE filing_comment SET settled = ?2 WHERE id = ?1", params![id, settled])?;
    if changed == 0 { Err(StoreError::NoComment(id)) } else { Ok(()) }
}

pub fn remove_comment(tx: &Transaction<'_>, id: CommentId) -> Result<(), StoreError> {
    let changed = tx.execute("DELETE FROM filing_comment WHERE id = ?1", params![id])?;
    if changed == 0 { Err(StoreError::NoComment(id)) } else { Ok(()) }
}

/// The remarks on a filing, in the order they were made.
pub fn comments(db: &Connection, filing: FilingId) -> Result<Vec<Comment>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT id, filing_id, block, text, author, settled, made_ms FROM filing_comment WHERE filing_id = ?1
         ORDER BY made_ms, id",
    )?;
    let rows = query.query_map(params![filing], |row| {
        Ok(Comment {
            id: row.get("id")?,
            filing: row.get("filing_id")?,
            block: row.get("block")?,
            text: row.get("text")?,
            author: row.get("author")?,
            settled: row.get("settled")?,
            made: row.get("made_ms")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
