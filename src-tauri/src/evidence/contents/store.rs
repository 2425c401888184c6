//! Contents in the database.

use super::super::Error;
use super::super::importers::Format;
use super::super::importers::found::{Found, InnerFile, Mail, Web};
use super::super::printed;
use super::{Inner, Kin, READER, Read};
use crate::base::Timestamp;
use crate::base::id::EvidenceId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Writes down how an item was read and what was found in it, in place of what was there before.
pub fn keep(
    tx: &Transaction<'_>,
    item: EvidenceId,
    format: Format,
    trouble: Option<&str>,
    found: &Found,
    at: Timestamp,
) -> Result<(), Error> {
    clear(tx, item)?;
    // That a conversation in it breaks off stays known.
    let broken = "SELECT 1 FROM reading WHERE evidence_id = ?1 AND trouble = 'broken-off'";
    let broken = tx.prepare_cached(broken)?.exists([item])?;
    note(tx, item, format.word(), trouble.or(broken.then_some("broken-off")), found.cut, at)?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO mail (evidence_id, position, subject, sender, receiver, copy, date, sent_ms, zone, message_id, further)
         VALUES (:item, :position, :subject, :from, :to, :copy, :date, :sent, :zone, :message_id, :further)",
    )?;
    for (position, mail) in (0u32..).zip(&found.mails) {
        let further = serde_json::to_string(&mail.further).unwrap_or_default();
        insert.execute(named_params! {
            ":item": item, ":position": position, ":subject": mail.subject, ":from": mail.from, ":to": mail.to,
            ":copy": mail.copy, ":date": mail.date, ":sent": mail.sent, ":zone": mail.zone,
            ":message_id": mail.message_id, ":further": further,
        })?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO inner_file (evidence_id, number, entry, name, media_type, length, page, inline)
         VALUES (:item, :number, :entry, :name, :media_type, :length, :page, :inline)",
    )?;
    for (number, file) in (0u32..).zip(&found.files) {
        insert.execute(named_params! {
            ":item": item, ":number": number, ":entry": file.entry, ":name": file.name,
            ":media_type": file.media_type, ":length": i64::try_from(file.length).unwrap_or(i64::MAX),
            ":page": file.page, ":inline": file.inline,
        })?;
    }
    if format.holds_files() || found.web.is_some() {
        // Its item is found by their names, its text by the heads of its letters and by its title.
        tx.execute(
            "INSERT INTO search_dirty (kind, id) VALUES ('evidence', ?1) ON CONFLICT (kind, id) DO UPDATE SET next = 0",
            [item],
        )?;
        tx.execute(
            "INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative
             WHERE evidence_id = ?1 AND kind = 'text' AND replaced = 0 ON CONFLICT (kind, id) DO UPDATE SET next = 0",
            [item],
        )?;
    }
    if let Some(web) = &found.web {
        tx.execute(
            "INSERT INTO web_page (evidence_id, url, title, saved, saver, picture, digests, broken)
             VALUES (:item, :url, :title, :saved, :saver, :picture, :digests, :broken)",
            named_params! {
                ":item": item, ":url": web.url, ":title": web.title, ":saved": web.saved, ":saver": web.saver,
                ":picture": web.picture, ":digests": web.digests, ":broken": web.broken,
            },
        )?;
    }
    Ok(())
}

/// Notes that an item was to be read as a conversation and could not be, or not to its end.
pub fn reading_of_chat(tx: &Transaction<'_>, item: EvidenceId, trouble: &str, at: Timestamp) -> Result<(), Error> {
    // What else it is read as stays: files are taken out by that.
    let sql = "UPDATE reading SET trouble = ?2, read_ms = ?3 WHERE evidence_id = ?1 AND format <> 'chat'";
    if tx.execute(sql, params![item, trouble, at])? == 0 {
        note(tx, item, "chat", Some(trouble), false, at)?;
    }
    Ok(())
}

/// Notes that it was read as a conversation after all.
pub fn was_chat(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    tx.execute("DELETE FROM reading WHERE evidence_id = ?1 AND format = 'chat'", [item])?;
    tx.execute("UPDATE reading SET trouble = NULL WHERE evidence_id = ?1 AND trouble = 'broken-off'", [item])?;
    Ok(())
}

fn note(
    tx: &Transaction<'_>,
    item: EvidenceId,
    format: &str,
    trouble: Option<&str>,
    cut: bool,
    at: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "INSERT OR REPLACE INTO reading (evidence_id, format, trouble, cut, reader, read_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![item, format, trouble, cut, READER, at],
    )?;
    Ok(())
}

fn clear(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    for table in ["mail", "inner_file", "web_page"] {
        tx.execute(&format!("DELETE FROM {table} WHERE evidence_id = ?1"), [item])?;
    }
    Ok(())
}

/// Takes back what an earlier program read of an item as something that it is not: it is unread. Its text counts until another is
/// read in its place, and leads what cites it there.
pub fn forget(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    clear(tx, item)?;
    printed::forget(tx, item)?;
    tx.execute("DELETE FROM reading WHERE evidence_id = ?1", [item])?;
    Ok(())
}

/// The same of an item that is no text at all. The text stays in the vault, and counts no more.
pub fn has_no_text(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    forget(tx, item)?;
    tx.execute(
        "UPDATE derivative SET replaced = 1 WHERE evidence_id = ?1 AND kind = 'text' AND maker = 'program' AND entry = ''",
        [item],
    )?;
    Ok(())
}

/// How an item was read; nothing when it was not yet.
pub fn reading(db: &Connection, item: EvidenceId) -> Result<Option<Read>, Error> {
    let mut query =
        db.prepare_cached("SELECT format, trouble, cut, reader, read_ms FROM reading WHERE evidence_id = ?1")?;
    let row = |row: &Row<'_>| {
        Ok(Read { format: row.get(0)?, trouble: row.get(1)?, cut: row.get(2)?, reader: row.get(3)?, at: row.get(4)? })
    };
    Ok(query.query_row([item], row).optional()?)
}

/// Items that may have a text and were not read yet, or of which it is not known which words stand on which sheet, the oldest
/// first; among them those that an earlier program took for nothing it knew, or for a script. Of archives and papers, which are `other`
/// too, it knew what they are; an archive in which it read a conversation may hold others that it passed over, and an export that is
/// printed message by message may be longer now.
pub fn unread(db: &Connection) -> Result<Vec<EvidenceId>, Error> {
    let mut query = db.prepare_cached(
        "SELECT id FROM evidence e WHERE kind IN ('pdf', 'text', 'other')
             AND NOT EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = e.id)
             AND (NOT EXISTS (SELECT 1 FROM reading WHERE evidence_id = e.id)
                 OR kind <> 'pdf' AND sheets IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM printed_start WHERE evidence_id = e.id)
                 OR kind <> 'pdf' AND sheets IS NULL AND EXISTS (SELECT 1 FROM chat_source WHERE evidence_id = e.id)
                 OR (kind = 'other' AND media_type = 'application/octet-stream' OR media_type = 'text/x-shellscript')
                     AND EXISTS (SELECT 1 FROM reading WHERE evidence_id = e.id AND reader < ?1)
                 OR EXISTS (SELECT 1 FROM chat_source s JOIN chat c ON c.number = s.chat
                            WHERE s.evidence_id = e.id AND (s.entry <> '' OR c.app <> 'whatsapp'))
                     AND EXISTS (SELECT 1 FROM reading WHERE evidence_id = e.id AND reader < ?1))
             AND NOT EXISTS (SELECT 1 FROM search_looked WHERE evidence_id = e.id AND reader >= ?1)
         ORDER BY added_ms, id",
    )?;
    Ok(query.query_map([READER], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Whether a chat waits among them that had too many messages to count its sheets at once.
pub fn has_uncounted_chat(db: &Connection) -> Result<bool, Error> {
    let mut query = db.prepare_cached(
        "SELECT 1 FROM evidence e JOIN chat_source s ON s.evidence_id = e.id
         WHERE e.kind <> 'pdf' AND e.sheets IS NULL
             AND NOT EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = e.id)
             AND NOT EXISTS (SELECT 1 FROM search_looked WHERE evidence_id = e.id AND reader >= ?1)
         LIMIT 1",
    )?;
    Ok(query.exists([READER])?)
}

/// Has an item looked at again, as if it had not been.
pub fn look_again(tx: &Transaction<'_>, item: EvidenceId) -> Result<bool, Error> {
    Ok(tx.execute("DELETE FROM search_looked WHERE evidence_id = ?1", params![item])? > 0)
}

/// Notes that an item was looked at, whether or not there was anything to read.
pub fn looked(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    tx.execute("INSERT OR REPLACE INTO search_looked (evidence_id, reader) VALUES (?1, ?2)", params![item, READER])?;
    Ok(())
}

/// Whether an item is an export of a chat that was read.
pub fn is_chat(db: &Connection, item: EvidenceId) -> Result<bool, Error> {
    Ok(db.prepare_cached("SELECT 1 FROM chat_source WHERE evidence_id = ?1")?.exists([item])?)
}

/// How many conversations of an archive were read; none of an item that is no archive.
pub fn chats_inside(db: &Connection, item: EvidenceId) -> Result<u32, Error> {
    let mut query = db.prepare_cached("SELECT count(*) FROM chat_source WHERE evidence_id = ?1 AND entry <> ''")?;
    Ok(query.query_row([item], |row| row.get(0))?)
}

/// How many letters an item holds.
pub fn mail_count(db: &Connection, item: EvidenceId) -> Result<u32, Error> {
    Ok(db.query_row("SELECT count(*) FROM mail WHERE evidence_id = ?1", [item], |row| row.get(0))?)
}

/// So many letters of an item from a place (from 0) on, each with its place.
pub fn mails(db: &Connection, item: EvidenceId, from: u32, count: u32) -> Result<Vec<(u32, Mail)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT position, subject, sender, receiver, copy, date, sent_ms, zone, message_id, further FROM mail
         WHERE evidence_id = ?1 AND position >= ?2 ORDER BY position LIMIT ?3",
    )?;
    let row = |row: &Row<'_>| {
        let further: String = row.get(9)?;
        let mail = Mail {
            subject: row.get(1)?,
            from: row.get(2)?,
            to: row.get(3)?,
            copy: row.get(4)?,
            date: row.get(5)?,
            sent: row.get(6)?,
            zone: row.get(7)?,
            message_id: row.get(8)?,
            further: serde_json::from_str(&further).unwrap_or_default(),
        };
        Ok((row.get(0)?, mail))
    };
    Ok(query.query_map(params![item, from, count], row)?.collect::<Result<_, _>>()?)
}

/// The files in an item, or only those of one letter, each with the item of the same case that it has become.
pub fn files(db: &Connection, item: EvidenceId, page: Option<u32>) -> Result<Vec<Inner>, Error> {
    let mut query = db.prepare_cached(
        "SELECT entry, name, media_type, length, page, inline FROM inner_file
         WHERE evidence_id = ?1 AND (?2 IS NULL OR page = ?2) ORDER BY number",
    )?;
    let files = query.query_map(params![item, page], file_of)?.collect::<Result<Vec<_>, _>>()?;
    files.into_iter().map(|file| Ok(Inner { taken: taken(db, item, &file.entry)?, file })).collect()
}

/// One of them.
pub fn file(db: &Connection, item: EvidenceId, entry: &str) -> Result<InnerFile, Error> {
    let mut query = db.prepare_cached(
        "SELECT entry, name, media_type, length, page, inline FROM inner_file WHERE evidence_id = ?1 AND entry = ?2",
    )?;
    query.query_row(params![item, entry], file_of).optional()?.ok_or(Error::NoFile(item))
}

fn file_of(row: &Row<'_>) -> rusqlite::Result<InnerFile> {
    Ok(InnerFile {
        entry: row.get(0)?,
        name: row.get(1)?,
        media_type: row.get(2)?,
        length: row.get::<_, i64>(3)?.unsigned_abs(),
        page: row.get(4)?,
        inline: row.get(5)?,
    })
}

fn taken(db: &Connection, item: EvidenceId, entry: &str) -> Result<Option<(EvidenceId, u32)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT c.id, c.number FROM evidence_parent p JOIN evidence c ON c.id = p.evidence_id
         JOIN evidence o ON o.id = p.parent_id WHERE p.parent_id = ?1 AND p.entry = ?2 AND c.case_id = o.case_id",
    )?;
    Ok(query.query_row(params![item, entry], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// What a saved page says of itself.
pub fn web(db: &Connection, item: EvidenceId) -> Result<Option<Web>, Error> {
    let mut query = db.prepare_cached(
        "SELECT url, title, saved, saver, picture, digests, broken FROM web_page WHERE evidence_id = ?1",
    )?;
    let row = |row: &Row<'_>| {
        Ok(Web {
            url: row.get(0)?,
            title: row.get(1)?,
            saved: row.get(2)?,
            saver: row.get(3)?,
            picture: row.get(4)?,
            digests: row.get(5)?,
            broken: row.get(6)?,
        })
    };
    Ok(query.query_row([item], row).optional()?)
}

/// Says that an item was taken out of another.
pub fn link(tx: &Transaction<'_>, item: EvidenceId, parent: EvidenceId, entry: &str) -> Result<(), Error> {
    tx.execute(
        "INSERT OR IGNORE INTO evidence_parent (evidence_id, parent_id, entry) VALUES (?1, ?2, ?3)",
        params![item, parent, entry],
    )?;
    Ok(())
}

/// The items that hold this one.
pub fn parents(db: &Connection, item: EvidenceId) -> Result<Vec<Kin>, Error> {
    kin(db, item, "p.evidence_id = ?1", "p.parent_id")
}

/// The items that were taken out of this one.
pub fn children(db: &Connection, item: EvidenceId) -> Result<Vec<Kin>, Error> {
    kin(db, item, "p.parent_id = ?1", "p.evidence_id")
}

fn kin(db: &Connection, item: EvidenceId, of: &str, other: &str) -> Result<Vec<Kin>, Error> {
    let mut query = db.prepare_cached(&format!(
        "SELECT e.id, e.number, e.title, p.entry FROM evidence_parent p JOIN evidence e ON e.id = {other}
         WHERE {of} ORDER BY e.number, p.entry"
    ))?;
    let row =
        |row: &Row<'_>| Ok(Kin { evidence: row.get(0)?, number: row.get(1)?, title: row.get(2)?, entry: row.get(3)? });
    Ok(query.query_map([item], row)?.collect::<Result<_, _>>()?)
}

/// In how many archives and letters, one in another, an item lies.
pub fn depth(db: &Connection, item: EvidenceId) -> Result<u32, Error> {
    Ok(db.query_row(
        "WITH RECURSIVE above (id, depth) AS (
             SELECT ?1, 0 UNION SELECT p.parent_id, a.depth + 1 FROM evidence_parent p JOIN above a ON a.id = p.evidence_id
             WHERE a.depth < 16)
         SELECT max(depth) FROM above",
        [item],
        |row| row.get(0),
    )?)
}
