//! Messages of chats: each is a text by itself, its part the position in the chat. Who wrote it is found with the items that the chat
//! was read from, once and not at every message; from whom it was passed on belongs to it.

use super::{Batch, Doc, ROOM};
use crate::base::id::CaseId;
use crate::search::Error;
use rusqlite::{Connection, OptionalExtension, params};

/// Messages from a position on.
pub(super) fn messages(db: &Connection, id: &str, from: u32, most: usize) -> Result<Option<Batch>, Error> {
    let chat: Option<(i64, CaseId)> = db
        .prepare_cached("SELECT number, case_id FROM chat WHERE id = ?1")?
        .query_row(params![id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((chat, case)) = chat else { return Ok(None) };
    let mut query = db.prepare_cached(
        "SELECT m.position, m.text, m.files, m.forwarded FROM chat_message m WHERE m.chat = ?1 AND m.position >= ?2
         ORDER BY m.position LIMIT ?3",
    )?;
    let mut files = db.prepare_cached(
        "SELECT name FROM chat_attachment WHERE chat = ?1 AND position = ?2 AND name <> '' ORDER BY number",
    )?;
    let mut rows = query.query(params![chat, from, most as i64])?;
    let (mut docs, mut size) = (Vec::new(), 0);
    while size < ROOM
        && let Some(row) = rows.next()?
    {
        let part: u32 = row.get(0)?;
        let mut body: String = row.get(1)?;
        let mut add = |name: &str| {
            if !body.contains(name) {
                body.push('\n');
                body.push_str(name);
            }
        };
        add(&row.get::<_, Option<String>>(3)?.unwrap_or_default());
        if row.get::<_, i64>(2)? > 0 {
            for name in files.query_map(params![chat, part], |row| row.get::<_, String>(0))? {
                add(&name?);
            }
        }
        size += body.len();
        docs.push(Doc { part, title: String::new(), body });
    }
    let next = (docs.len() == most || size >= ROOM).then(|| docs.last().map(|doc| doc.part + 1)).flatten();
    Ok(Some(Batch { case, first: String::new(), last: String::new(), docs, next }))
}
