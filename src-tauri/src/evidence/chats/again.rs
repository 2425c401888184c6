//! An export that is read again. The file is the one it was, so its messages are, and a message whose words a later reader reads
//! differently keeps its place.

use super::archived::is_page;
use super::key::{MessageKey, Named, digest_of};
use super::same::{Message, same};
use super::write::Part;
use crate::base::id::{ChatId, EvidenceId};
use crate::evidence::importers::chat::{App, DateOrder, MessageKind};
use crate::evidence::{Error, printed, renamed};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::HashSet;

/// What was read of a chat in an export.
#[derive(Debug)]
pub struct Told {
    pub(super) chat: ChatId,
    evidence: EvidenceId,
    part: u32,
    /// The file inside an archive.
    entry: String,
    /// A line of the file begins each of its messages.
    by_line: bool,
    /// How its dates were read, when they are written for people.
    order: Option<DateOrder>,
    messages: Vec<Message>,
}

/// What the tables hold of a chat in an export, in the order of the file; nothing when it was not read.
pub fn told(db: &Connection, evidence: EvidenceId, part: u32) -> Result<Option<Told>, Error> {
    let mut source = db.prepare_cached(
        "SELECT c.id, c.number, s.position, s.entry, c.app, s.date_order
         FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = ?1 AND s.part = ?2",
    )?;
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?));
    let found: Option<(ChatId, i64, u32, String, App, Option<DateOrder>)> =
        source.query_row(params![evidence, part], row).optional()?;
    let Some((chat, number, position, entry, app, order)) = found else { return Ok(None) };
    let mut query = db.prepare_cached(
        "SELECT m.line, m.digest, m.local_ms, coalesce(p.handle || ' ' || p.name, ''), m.author
         FROM chat_message m LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         WHERE m.chat = ?1 AND m.source = ?2
         UNION ALL SELECT s.line, m.digest, m.local_ms, coalesce(p.handle || ' ' || p.name, ''), m.author
         FROM chat_seen s JOIN chat_message m ON m.chat = s.chat AND m.position = s.position
         LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         WHERE s.chat = ?1 AND s.source = ?2
         ORDER BY 1",
    )?;
    let row = |row: &Row<'_>| {
        let (line, digest, at) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Message { line, digest, at, who: row.get(3)?, author: row.get(4)? })
    };
    let messages = query.query_map(params![number, position], row)?.collect::<Result<_, _>>()?;
    Ok(Some(Told { chat, evidence, part, entry, by_line: app == App::WhatsApp, order, messages }))
}

/// Leads what cites a message by the name it had before to the one it has now. Where messages are counted otherwise, it is known no
/// more on which sheets they stand. Answers for each message that was found again the places of who wrote it, before and now.
pub(super) fn carry(tx: &Transaction<'_>, before: &Told) -> Result<Vec<(u32, u32)>, Error> {
    let Some(now) = told(tx, before.evidence, before.part)? else { return Ok(Vec::new()) };
    // Of another file in the archive nothing is known; an earlier program knew of all pages by the first.
    if now.entry != before.entry && !(is_page(&now.entry) && is_page(&before.entry)) {
        return Ok(Vec::new());
    }
    let name = |message: &Message| before.name(message);
    let wrote = |(old, new): (&Message, &Message)| Some((old.author?, new.author?));
    if before.messages.iter().map(name).eq(now.messages.iter().map(name)) {
        return Ok(before.messages.iter().zip(&now.messages).filter_map(wrote).collect());
    }
    let same = same(&before.messages, &now.messages, before.by_line && now.by_line);
    let pairs = before.messages.iter().zip(same).filter_map(|(old, to)| Some((old, &now.messages[to?])));
    let pairs: Vec<(&Message, &Message)> = pairs.collect();
    let moved = pairs.iter().map(|(old, new)| (name(old), name(new)));
    let moved: Vec<(MessageKey, MessageKey)> = moved.filter(|(old, new)| old != new).collect();
    let lines = |told: &Told| told.messages.iter().map(|message| message.line).collect::<Vec<_>>();
    // An export that is printed message by message is as long as its words: other words may stand on other sheets.
    let is_reworded = !(moved.is_empty() || before.by_line && now.by_line);
    if is_reworded || lines(before) != lines(&now) || moved.iter().any(|(old, new)| old.line != new.line) {
        printed::forget(tx, before.evidence)?;
    }
    renamed::note(tx, before.evidence, &moved, &now.messages.iter().map(name).collect::<HashSet<_>>())?;
    Ok(pairs.into_iter().filter_map(wrote).collect())
}

impl Told {
    /// Whether an export that is read now says the same: as many messages at the same places in the same words, its dates read the same.
    pub(super) fn is_said_by(&self, part: &Part) -> bool {
        let mut now: Vec<_> = part.chat.messages.iter().map(|m| (m.line, m.kind, digest_of(&m))).collect();
        now.sort_unstable_by_key(|(line, ..)| *line);
        // One that was taken back stands in the words of the export that had it first.
        let same = |(old, (line, kind, digest)): (&Message, &(u32, MessageKind, [u8; 6]))| {
            old.line == *line && (old.digest == *digest || *kind == MessageKind::Deleted)
        };
        let order = part.chat.dates.as_ref().map(|dates| dates.taken);
        self.order == order && self.messages.len() == now.len() && self.messages.iter().zip(&now).all(same)
    }

    /// The places of those who wrote, once for each message.
    pub(super) fn writers(&self) -> impl Iterator<Item = u32> {
        self.messages.iter().filter_map(|message| message.author)
    }

    fn name(&self, message: &Message) -> MessageKey {
        MessageKey { of: Named::Message, part: self.part, line: message.line, digest: message.digest }
    }
}
