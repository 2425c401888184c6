//! A conversation made from its exports and written down anew: whole or not at all.

use super::again;
use super::cast::Cast;
use super::files::Files;
use super::join::Seen;
use super::key::digest_of;
use super::known::{Known, Unmatched, links_among};
use super::model::Stored;
use super::pages::are_pages;
use super::{links, store};
use crate::base::Timestamp;
use crate::base::id::{CaseId, ChatId, EvidenceId};
use crate::evidence::Error;
use crate::evidence::importers::chat::{Chat, Merged, Message, Messages, Zone, merge, plain_name};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

/// One export of a chat, as it goes in.
#[derive(Debug, Clone)]
pub struct Part {
    /// The item.
    pub evidence: EvidenceId,
    /// Which chat of it, from 0.
    pub part: u32,
    /// The file inside an archive.
    pub entry: String,
    /// Files of the archive.
    pub files: Arc<Files>,
    /// What was read.
    pub chat: Chat<Messages>,
}

/// Stands for the position of an answered message that is in another chat.
pub(super) const ELSEWHERE: i64 = -1;

/// How many messages are written between two reports of progress.
const BREATH: u64 = 500;

/// Writes a chat from all of its exports, in their order, in the place of what was read before, with all that is said of them: what cites
/// a message is led to it, and who a writer is said to be goes along with what they wrote. A chat whose last export comes into this one is
/// gone; one that keeps others the caller writes anew from these, afterwards. `progress` hears how many messages are written and may
/// break off; then nothing has changed. The messages are unpacked a stretch at a time and go in export by export, each to its place among
/// all.
pub fn write(
    tx: &Transaction<'_>,
    case: CaseId,
    chat: Option<ChatId>,
    parts: &[Part],
    at: Timestamp,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Stored, Error> {
    let first = &parts.first().ok_or(Error::Required("parts"))?.chat;
    let before = parts.iter().map(|part| again::told(tx, part.evidence, part.part)).collect::<Result<Vec<_>, _>>()?;
    let known = Known::of(tx, chat, &before)?;
    let merged = merge(&parts.iter().map(|part| &part.chat.messages).collect::<Vec<_>>());
    let id = chat.unwrap_or_else(|| ChatId::make(at));
    let title = parts.iter().map(|p| p.chat.title.trim()).find(|t| !t.is_empty()).unwrap_or_default();
    let number = begin(tx, id, case, first.app.word(), title, at)?;
    let cast = Cast::of(parts, &merged);
    sources(tx, number, parts, &merged)?;
    let answers = answers(parts, &merged);
    let mut rows = Rows::prepare(tx, number)?;
    let mut counts = vec![0u32; cast.people.len()];
    let mut written = 0u64;
    for (export, part) in parts.iter().enumerate() {
        for (message, place) in part.chat.messages.iter().zip(&merged.places[export]) {
            let found = merged.messages[*place as usize];
            if found.export as usize != export {
                rows.seen_too(*place, export, &message, part)?;
                continue;
            }
            if written.is_multiple_of(BREATH) && progress(written).is_break() {
                return Err(crate::vault::Error::Cancelled.into());
            }
            written += 1;
            let author = message.author.and_then(|author| cast.of[export].get(author)).copied();
            if let Some(author) = author {
                counts[author] += 1;
            }
            let said = Joined { at: found.at, author, answers: answers.get(place).copied() };
            rows.add(*place, export, &message, &said, part)?;
        }
    }
    people(tx, number, &cast, &counts)?;
    let writers = store::participants(tx, number)?;
    let mut heard = Vec::new();
    for mut known in known {
        let from = known.chat;
        for told in before.iter().flatten().filter(|told| told.chat == from) {
            known.hear(&again::carry(tx, told)?);
        }
        let unmatched = if from == id || end(tx, from)? { Unmatched::Kept } else { Unmatched::Left };
        heard.push((known, unmatched));
    }
    links::set(tx, id, links_among(&heard, &writers))?;
    let said = links::links(tx, id)?;
    let stands = |known: &Known| known.chat == id && known.stands(&writers, &said);
    let unsettled =
        heard.iter().map(|(known, _)| known).filter(|known| !stands(known)).map(|known| known.chat).collect();
    for part in parts {
        search_anew(tx, part.evidence)?;
    }
    Ok(Stored { id, messages: u32::try_from(merged.messages.len()).unwrap_or(u32::MAX), at, unsettled })
}

/// The messages of exports of one chat as they are compared, each once: as they stand when these are written.
pub(super) fn seen_together(parts: &[Part]) -> Vec<Seen> {
    let merged = merge(&parts.iter().map(|part| &part.chat.messages).collect::<Vec<_>>());
    let cast = Cast::of(parts, &merged);
    let mut seen = Vec::with_capacity(merged.messages.len());
    for (export, part) in parts.iter().enumerate() {
        for (message, place) in part.chat.messages.iter().zip(&merged.places[export]) {
            let found = merged.messages[*place as usize];
            if found.export as usize != export {
                continue;
            }
            let author = message.author.and_then(|author| cast.of[export].get(author)).copied();
            let name = author.map_or("", |author| cast.people[author].0.as_str());
            let writer = (author.and_then(|author| u32::try_from(author).ok()), name);
            let at = found.at.and_utc().timestamp_millis();
            seen.push((*place, Seen::new(at, digest_of(&message), writer, message.kind, &message.text)));
        }
    }
    seen.sort_unstable_by_key(|(place, _)| *place);
    seen.into_iter().map(|(_, seen)| seen).collect()
}

/// Takes an item out of the chats it was read into. A chat with no export left is gone, with its links; otherwise the caller writes it
/// anew from the others.
pub fn forget(tx: &Transaction<'_>, evidence: EvidenceId, part: u32) -> Result<(), Error> {
    let sql =
        "SELECT c.id FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = ?1 AND s.part = ?2";
    let chat: Option<ChatId> = tx.query_row(sql, params![evidence, part], |row| row.get(0)).optional()?;
    let Some(chat) = chat else { return Ok(()) };
    search_anew(tx, evidence)?;
    tx.execute("DELETE FROM chat_source WHERE evidence_id = ?1 AND part = ?2", params![evidence, part])?;
    end(tx, chat)?;
    Ok(())
}

/// Ends a chat that no export is left of, with its links; answers whether none is.
fn end(tx: &Transaction<'_>, chat: ChatId) -> Result<bool, Error> {
    let number: Option<i64> = tx
        .query_row(
            "SELECT c.number FROM chat c
             WHERE c.id = ?1 AND NOT EXISTS (SELECT 1 FROM chat_source s WHERE s.chat = c.number)",
            params![chat],
            |row| row.get(0),
        )
        .optional()?;
    let Some(number) = number else { return Ok(false) };
    clear(tx, number)?;
    tx.execute("DELETE FROM chat_link WHERE chat_id = ?1", params![chat])?;
    tx.execute("DELETE FROM chat WHERE number = ?1", params![number])?;
    Ok(true)
}

/// An item is found by the names of its chats and of those who write there.
fn search_anew(tx: &Transaction<'_>, item: EvidenceId) -> Result<(), Error> {
    let sql =
        "INSERT INTO search_dirty (kind, id) VALUES ('evidence', ?1) ON CONFLICT (kind, id) DO UPDATE SET next = 0";
    tx.execute(sql, params![item])?;
    Ok(())
}

/// Clears what was read before and enters the chat; answers its short name.
fn begin(tx: &Transaction<'_>, id: ChatId, case: CaseId, app: &str, title: &str, at: Timestamp) -> Result<i64, Error> {
    let known: Option<i64> =
        tx.query_row("SELECT number FROM chat WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    if let Some(number) = known {
        clear(tx, number)?;
        tx.execute("DELETE FROM chat_source WHERE chat = ?1", params![number])?;
        tx.execute(
            "UPDATE chat SET app = ?2, title = ?3, read_ms = ?4 WHERE number = ?1",
            params![number, app, title, at],
        )?;
        return Ok(number);
    }
    tx.execute(
        "INSERT INTO chat (id, case_id, app, title, read_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, case, app, title, at],
    )?;
    Ok(tx.last_insert_rowid())
}

fn clear(db: &Connection, number: i64) -> Result<(), Error> {
    for table in ["chat_message", "chat_seen", "chat_attachment", "chat_participant"] {
        db.execute(&format!("DELETE FROM {table} WHERE chat = ?1"), params![number])?;
    }
    Ok(())
}

fn sources(tx: &Transaction<'_>, number: i64, parts: &[Part], merged: &Merged) -> Result<(), Error> {
    let mut fresh = vec![0u32; parts.len()];
    for message in &merged.messages {
        fresh[message.export as usize] += 1;
    }
    for (position, part) in parts.iter().enumerate() {
        let dates = part.chat.dates.as_ref();
        let readings = serde_json::to_string(&dates.map(|d| &d.readings)).unwrap_or_default();
        // It leaves the chat that it lay in.
        tx.execute("DELETE FROM chat_source WHERE evidence_id = ?1 AND part = ?2", params![part.evidence, part.part])?;
        tx.execute(
            "INSERT INTO chat_source (evidence_id, part, chat, position, entry, messages, fresh, shift_minutes, date_order,
                 certain, readings)
             VALUES (:evidence, :part, :chat, :position, :entry, :messages, :fresh, :shift, :order, :certain, :readings)",
            named_params! {
                ":evidence": part.evidence, ":part": part.part, ":chat": number, ":position": position as i64,
                ":entry": part.entry, ":messages": part.chat.messages.len() as i64, ":fresh": fresh[position],
                ":shift": merged.shifts.get(position).copied().unwrap_or(0), ":order": dates.map(|d| d.taken),
                ":certain": dates.is_none_or(|d| d.certain), ":readings": readings,
            },
        )?;
    }
    Ok(())
}

fn people(tx: &Transaction<'_>, number: i64, cast: &Cast, counts: &[u32]) -> Result<(), Error> {
    let mut row = tx.prepare(
        "INSERT INTO chat_participant (chat, position, name, handle, also, messages) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, (name, handle, also)) in cast.people.iter().enumerate() {
        let also = serde_json::to_string(also).unwrap_or_default();
        row.execute(params![number, position as i64, name, handle, also, counts[position]])?;
    }
    Ok(())
}

/// Which position each answering message answers, by the program's own numbers: those of one export, of whose pages one may answer
/// another.
fn answers(parts: &[Part], merged: &Merged) -> HashMap<u32, i64> {
    let mut exports: Vec<Vec<usize>> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let goes_on = |pages: &&mut Vec<usize>| pages.last().is_some_and(|last| are_pages(&[&parts[*last], part]));
        match exports.iter_mut().find(goes_on) {
            Some(pages) => pages.push(at),
            None => exports.push(vec![at]),
        }
    }
    let mut found = HashMap::new();
    for pages in exports.iter().filter(|pages| pages.iter().any(|at| parts[*at].chat.messages.answering())) {
        let messages = || pages.iter().flat_map(move |at| parts[*at].chat.messages.iter().zip(&merged.places[*at]));
        // Only numbers that are answered are held, each with the last place it stands at.
        let mut numbers: HashMap<String, Option<u32>> = HashMap::new();
        let mut answering: Vec<(u32, String)> = Vec::new();
        for (message, place) in messages() {
            match message.answers {
                Some(answered) if answered.is_empty() => {
                    found.entry(*place).or_insert(ELSEWHERE);
                }
                Some(answered) => {
                    numbers.insert(answered.clone(), None);
                    answering.push((*place, answered));
                }
                None => {}
            }
        }
        for (message, place) in messages() {
            if let Some(native) = message.native
                && let Some(number) = numbers.get_mut(&native)
            {
                *number = (*number).max(Some(*place));
            }
        }
        for (place, answered) in answering {
            if let Some(answered) = numbers.get(&answered).copied().flatten() {
                found.entry(place).or_insert(i64::from(answered));
            }
        }
    }
    found
}

/// What a message is among those of all exports.
struct Joined {
    at: NaiveDateTime,
    author: Option<usize>,
    answers: Option<i64>,
}

/// The statements that write messages.
struct Rows<'a> {
    number: i64,
    message: rusqlite::Statement<'a>,
    seen: rusqlite::Statement<'a>,
    file: rusqlite::Statement<'a>,
    held: rusqlite::Statement<'a>,
}

impl<'a> Rows<'a> {
    fn prepare(tx: &'a Transaction<'_>, number: i64) -> Result<Self, Error> {
        Ok(Self {
            number,
            message: tx.prepare(
                "INSERT INTO chat_message (chat, position, source, line, digest, author, kind, local_ms, zone, seconds,
                     text, edited, answers, forwarded, files)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            )?,
            seen: tx
                .prepare("INSERT OR IGNORE INTO chat_seen (chat, source, line, position) VALUES (?1, ?2, ?3, ?4)")?,
            file: tx.prepare(
                "INSERT INTO chat_attachment (chat, position, number, kind, name, length, source, entry)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?,
            held: tx.prepare(
                "UPDATE chat_attachment SET source = ?4, entry = ?5
                 WHERE chat = ?1 AND position = ?2 AND number = ?3 AND entry IS NULL",
            )?,
        })
    }

    /// A message, from the first export that has it.
    fn add(&mut self, place: u32, export: usize, message: &Message, said: &Joined, part: &Part) -> Result<(), Error> {
        let zone = match message.at.zone {
            Zone::Utc => Some(0),
            Zone::Offset(minutes) => Some(minutes),
            Zone::Device => None,
        };
        self.message.execute(params![
            self.number,
            place,
            export as i64,
            message.line,
            digest_of(message),
            said.author.map(|a| a as i64),
            message.kind,
            said.at.and_utc().timestamp_millis(),
            zone,
            message.at.seconds,
            message.text,
            message.edited,
            said.answers,
            message.forwarded_from,
            message.attachments.len() as i64,
        ])?;
        for (number, attachment) in message.attachments.iter().enumerate() {
            self.file.execute(params![
                self.number,
                place,
                number as i64,
                attachment.kind,
                plain_name(&attachment.name),
                attachment.length.and_then(|l| i64::try_from(l).ok()),
                export as i64,
                part.holds(&attachment.name),
            ])?;
        }
        Ok(())
    }

    /// The same message in a further export. One telephone exported the files, the other did not: whichever has it.
    fn seen_too(&mut self, place: u32, export: usize, message: &Message, part: &Part) -> Result<(), Error> {
        self.seen.execute(params![self.number, export as i64, message.line, place])?;
        for (number, attachment) in message.attachments.iter().enumerate() {
            if let Some(entry) = part.holds(&attachment.name) {
                self.held.execute(params![self.number, place, number as i64, export as i64, entry])?;
            }
        }
        Ok(())
    }
}

impl Part {
    /// Where a file of this name lies in its archive.
    fn holds(&self, name: &str) -> Option<&str> {
        self.files.find(&self.entry, name)
    }
}
