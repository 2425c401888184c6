//! An item destroyed for good: a wrong upload, or a client who takes back that it is kept. Its number, its digest and its custody
//! stay; its bytes, everything read out of it and every word about it go.

use super::{Error, Evidence, chats, store};
use crate::base::text::tidy;
use crate::base::{Timestamp, id::BlobId, id::ChatId, id::DerivativeId, id::EvidenceId, id::HighlightId};
use crate::cases::begun;
use crate::vault::{Action, Writing};
use rusqlite::{Connection, named_params, params};
use serde_json::json;

/// What stands in the place of a destroyed item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destroyed {
    pub at: Timestamp,
    pub reason: String,
    /// The name of who destroyed it.
    pub by: String,
    /// The second lawyer who agreed; `None` where one decides alone.
    pub second: Option<String>,
}

/// Why an item is destroyed, and by whom.
#[derive(Debug, Clone)]
pub struct Grounds {
    /// Must not be empty; it stays in the custody log.
    pub reason: String,
    pub by: String,
    pub second: Option<String>,
}

/// What was made of an item and lies in the vault with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Texts read, recognised, written down or translated, replaced ones too.
    pub texts: Vec<DerivativeId>,
    /// Their sealed files and that of the original.
    pub blobs: Vec<BlobId>,
    /// Chats read from it, with the part of the item each was, and whether another item holds it too.
    pub chats: Vec<(ChatId, u32, bool)>,
    /// Places marked in it.
    pub highlights: Vec<HighlightId>,
}

/// The tables whose rows are about one item and go with it. Texts and chats go by their own ways.
const OF_ITEM: [&str; 19] = [
    "chat_answer",
    "chat_left_out",
    "chat_order",
    "evidence_tag",
    "evidence_wording",
    "highlight_place", // before what it belongs to
    "highlight",
    "inner_file",
    "mail",
    "pdf_password",
    "printed_start",
    "proof_kind",
    "reading",
    "recording",
    "renamed_place",
    "search_looked",
    "text_draft",
    "web_page",
    "evidence_parent",
];

/// What was made of an item.
pub fn made_of(db: &Connection, item: &Evidence) -> Result<Made, Error> {
    let mut blobs = vec![item.blob];
    let mut texts = Vec::new();
    let mut query = db.prepare_cached("SELECT id, blob_id FROM derivative WHERE evidence_id = ?1 ORDER BY id")?;
    for row in query.query_map([item.id], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (text, blob) = row?;
        texts.push(text);
        blobs.push(blob);
    }
    let mut query = db.prepare_cached(
        "SELECT c.id, s.part, EXISTS (SELECT 1 FROM chat_source o WHERE o.chat = s.chat AND o.evidence_id <> s.evidence_id)
         FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = ?1 ORDER BY s.part",
    )?;
    let chats = query.query_map([item.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let chats = chats.collect::<Result<_, _>>()?;
    let mut query = db.prepare_cached("SELECT id FROM highlight WHERE evidence_id = ?1 ORDER BY id")?;
    let highlights = query.query_map([item.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(Made { texts, blobs, chats, highlights })
}

/// Whether an item was destroyed.
pub fn is_destroyed(db: &Connection, id: EvidenceId) -> Result<bool, Error> {
    Ok(db.prepare_cached("SELECT 1 FROM destroyed WHERE evidence_id = ?1")?.exists([id])?)
}

/// Items of any case that have the same original: it stays theirs.
pub fn with_same_original(db: &Connection, item: &Evidence) -> Result<Vec<Evidence>, Error> {
    Ok(store::of_blob(db, item.blob)?.into_iter().filter(|other| other.id != item.id).collect())
}

/// Destroys an item that is set aside. Chats that other items hold too are for the caller to write anew from those.
pub fn destroy(tx: &Writing<'_>, item: &Evidence, made: &Made, grounds: &Grounds) -> Result<(), Error> {
    let reason = tidy(&grounds.reason);
    if reason.is_empty() {
        return Err(Error::Required("reason"));
    }
    if !item.set_aside {
        return Err(Error::InUse(item.id));
    }
    for (_, part, _) in &made.chats {
        chats::forget(tx, item.id, *part)?;
    }
    tx.execute("UPDATE derivative SET source_id = NULL, replaces = NULL WHERE evidence_id = ?1", [item.id])?;
    tx.execute("DELETE FROM derivative WHERE evidence_id = ?1", [item.id])?; // its pages and blocks go with it
    begun::forget(tx, item.id, &made.highlights)?;
    for table in OF_ITEM {
        tx.execute(&format!("DELETE FROM {table} WHERE evidence_id = ?1"), [item.id])?;
    }
    // Number, digest and the day it came stay; nothing here says any more what it was.
    tx.execute(
        "UPDATE evidence SET blob_id = :nothing, title = '', kind = 'other', media_type = '', length = 0,
             original_name = '', file_time_ms = NULL, sheets = NULL, trouble = 'destroyed', source = '',
             received_from = '', received_by = '', received_on = '', received_where = '', form = 'unknown',
             covert = 'unknown', carrier = '', language = '', sensitive = 1, note = '', changed_ms = :at
         WHERE id = :id",
        named_params! { ":nothing": BlobId::from_bytes([0; 16]), ":at": tx.at(), ":id": item.id },
    )?;
    tx.execute(
        "INSERT INTO destroyed (evidence_id, at_ms, reason, by_name, second_name) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![item.id, tx.at(), reason, grounds.by, grounds.second],
    )?;
    tx.shred(&made.blobs)?;
    tx.withhold(item.id)?;
    let ids = made.texts.iter().map(ToString::to_string).chain(made.chats.iter().map(|(chat, ..)| chat.to_string()));
    let mut words: Vec<Vec<u8>> = ids.map(String::into_bytes).collect();
    words.extend(made.highlights.iter().map(|highlight| highlight.to_string().into_bytes()));
    words.push(item.id.to_string().into_bytes());
    words.extend(made.blobs.iter().map(|blob| blob.to_string().into_bytes()));
    if !made.chats.is_empty() {
        // Messages are named by a short number; a change of any of them is not kept.
        words.extend(["chat_message", "chat_participant", "chat_attachment"].map(|table| table.as_bytes().to_vec()));
    }
    tx.forget_changes(&words)?;
    let about = json!({
        "what": "evidence", "number": item.number, "reason": reason, "second": grounds.second,
        "texts": made.texts.len(), "agreed": if grounds.second.is_some() { "yes" } else { "no" },
    });
    tx.custody(Action::Delete, &[(item.id, item.sha256)], &about)?;
    Ok(())
}
