//! A conversation made from its exports and written down anew: whole or not at all.

use super::again;
use super::key::digest_of;
use super::model::Stored;
use crate::base::Timestamp;
use crate::base::id::{CaseId, ChatId, EvidenceId};
use crate::evidence::Error;
use crate::evidence::importers::chat::{Chat, Merged, MergedMessage, Zone, merge};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// One export of a chat, as it goes in.
#[derive(Debug, Clone)]
pub struct Part {
    /// The item.
    pub evidence: EvidenceId,
    /// Which chat of it, from 0.
    pub part: u32,
    /// The file inside an archive.
    pub entry: String,
    /// Files of the archive, by the last part of their name.
    pub files: HashMap<String, String>,
    /// What was read.
    pub chat: Chat,
}

/// How many messages are written between two reports of progress.
const BREATH: usize = 500;

/// Writes a chat from all of its exports, in their order, in the place of what was read before; what cites a message is led to it.
/// `progress` hears how many messages are written and may break off; then nothing has changed.
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
    let chats: Vec<&Chat> = parts.iter().map(|part| &part.chat).collect();
    let merged = merge(&chats);
    let id = chat.unwrap_or_else(|| ChatId::make(at));
    let title = parts.iter().map(|p| p.chat.title.trim()).find(|t| !t.is_empty()).unwrap_or_default();
    let number = begin(tx, id, case, first.app.word(), title, at)?;
    let cast = Cast::of(parts, &merged);
    sources(tx, number, parts, &merged)?;
    let answers = answers(parts, &merged);
    let mut rows = Rows::prepare(tx, number)?;
    let mut counts = vec![0u32; cast.people.len()];
    for (position, found) in merged.messages.iter().enumerate() {
        if position.is_multiple_of(BREATH) && progress(position as u64).is_break() {
            return Err(crate::vault::Error::Cancelled.into());
        }
        let author = cast.writer(found);
        if let Some(author) = author {
            counts[author] += 1;
        }
        rows.add(position, found, author, answers.get(&position).copied(), parts)?;
    }
    people(tx, number, &cast, &counts)?;
    for before in before.iter().flatten() {
        again::carry(tx, before)?;
    }
    Ok(Stored { id, messages: u32::try_from(merged.messages.len()).unwrap_or(u32::MAX), at })
}

/// Takes an item out of the chats it was read into. A chat with no export left is gone; otherwise the caller writes it
/// anew from the others.
pub fn forget(tx: &Transaction<'_>, evidence: EvidenceId, part: u32) -> Result<(), Error> {
    let chat: Option<i64> = tx
        .query_row("SELECT chat FROM chat_source WHERE evidence_id = ?1 AND part = ?2", params![evidence, part], |r| {
            r.get(0)
        })
        .optional()?;
    let Some(chat) = chat else { return Ok(()) };
    tx.execute("DELETE FROM chat_source WHERE evidence_id = ?1 AND part = ?2", params![evidence, part])?;
    let left: u32 = tx.query_row("SELECT count(*) FROM chat_source WHERE chat = ?1", params![chat], |r| r.get(0))?;
    if left == 0 {
        clear(tx, chat)?;
        tx.execute("DELETE FROM chat_link WHERE chat_id IN (SELECT id FROM chat WHERE number = ?1)", params![chat])?;
        tx.execute("DELETE FROM chat WHERE number = ?1", params![chat])?;
    }
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

fn sources(tx: &Transaction<'_>, number: i64, parts: &[Part], merged: &Merged<'_>) -> Result<(), Error> {
    let mut fresh = vec![0u32; parts.len()];
    for message in &merged.messages {
        if let Some((export, _)) = message.seen.first() {
            fresh[*export] += 1;
        }
    }
    for (position, part) in parts.iter().enumerate() {
        let dates = part.chat.dates.as_ref();
        let readings = serde_json::to_string(&dates.map(|d| &d.readings)).unwrap_or_default();
        // An export moves from one chat to another when the lawyer says so.
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

/// Everybody of all exports, each once.
struct Cast {
    /// Name, mark, names elsewhere.
    people: Vec<(String, String, Vec<String>)>,
    /// For each export, its writers as people.
    of: Vec<Vec<usize>>,
    /// The first of them with a mark, and with a name.
    by_handle: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl Cast {
    fn of(parts: &[Part], merged: &Merged<'_>) -> Self {
        let mut cast = Self { people: Vec::new(), of: Vec::new(), by_handle: HashMap::new(), by_name: HashMap::new() };
        for (export, part) in parts.iter().enumerate() {
            let mut writers = Vec::new();
            for (here, person) in part.chat.participants.iter().enumerate() {
                // Messages shown by both telephones say who is who; else the mark, else the name.
                let shown = merged.writers.get(export).and_then(|w| w.get(&here)).filter(|_| export > 0);
                let at = shown
                    .and_then(|there| cast.of.first().and_then(|first| first.get(*there)).copied())
                    .or_else(|| cast.find(&person.name, &person.handle))
                    .unwrap_or_else(|| {
                        cast.people.push((person.name.clone(), String::new(), Vec::new()));
                        let at = cast.people.len() - 1;
                        cast.by_name.entry(person.name.clone()).or_insert(at);
                        at
                    });
                let (name, handle, also) = &mut cast.people[at];
                if handle.is_empty() && !person.handle.is_empty() {
                    handle.clone_from(&person.handle);
                    let first = cast.by_handle.entry(person.handle.clone()).or_insert(at);
                    *first = at.min(*first);
                }
                if *name != person.name && !also.contains(&person.name) && !person.name.is_empty() {
                    also.push(person.name.clone());
                }
                writers.push(at);
            }
            cast.of.push(writers);
        }
        cast
    }

    /// By the mark, else by the name: where both have marks, these differ, and two people have one name.
    fn find(&self, name: &str, handle: &str) -> Option<usize> {
        let by_name = || self.by_name.get(name).filter(|at| handle.is_empty() || self.people[**at].1.is_empty());
        self.by_handle.get(handle).or_else(by_name).copied()
    }

    fn writer(&self, found: &MergedMessage<'_>) -> Option<usize> {
        let (export, _) = found.seen.first()?;
        self.of.get(*export)?.get(found.message.author?).copied()
    }
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

/// Which position each answering message answers, by the program's own numbers, export by export.
fn answers(parts: &[Part], merged: &Merged<'_>) -> HashMap<usize, usize> {
    let mut places: HashMap<(usize, &str), usize> = HashMap::new();
    for (position, found) in merged.messages.iter().enumerate() {
        for (export, at) in &found.seen {
            if let Some(native) = parts[*export].chat.messages[*at].native.as_deref() {
                places.insert((*export, native), position);
            }
        }
    }
    let answer = |(position, found): (usize, &MergedMessage<'_>)| {
        found.seen.iter().find_map(|(export, at)| {
            let answered = parts[*export].chat.messages[*at].answers.as_deref()?;
            Some((position, *places.get(&(*export, answered))?))
        })
    };
    merged.messages.iter().enumerate().filter_map(answer).collect()
}

/// The statements that write messages.
struct Rows<'a> {
    number: i64,
    message: rusqlite::Statement<'a>,
    seen: rusqlite::Statement<'a>,
    file: rusqlite::Statement<'a>,
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
        })
    }

    fn add(
        &mut self,
        position: usize,
        found: &MergedMessage<'_>,
        author: Option<usize>,
        answers: Option<usize>,
        parts: &[Part],
    ) -> Result<(), Error> {
        let message = found.message;
        let place = position as i64;
        let source = found.seen.first().map_or(0, |(export, _)| *export);
        let zone = match message.at.zone {
            Zone::Utc => Some(0),
            Zone::Offset(minutes) => Some(minutes),
            Zone::Device => None,
        };
        self.message.execute(params![
            self.number,
            place,
            source as i64,
            message.line,
            digest_of(message),
            author.map(|a| a as i64),
            message.kind,
            found.at.and_utc().timestamp_millis(),
            zone,
            message.at.seconds,
            message.text,
            message.edited,
            answers.map(|a| a as i64),
            message.forwarded_from,
            message.attachments.len() as i64,
        ])?;
        for (export, at) in found.seen.iter().skip(1) {
            let line = parts[*export].chat.messages[*at].line;
            self.seen.execute(params![self.number, *export as i64, line, place])?;
        }
        for (number, attachment) in message.attachments.iter().enumerate() {
            // One telephone exported the files, the other did not: whichever has it.
            let holds = |(export, at): &(usize, usize)| {
                let name = &parts[*export].chat.messages[*at].attachments.get(number)?.name;
                Some((*export, parts[*export].files.get(super::export::base(name)).filter(|_| !name.is_empty())?))
            };
            let held = found.seen.iter().find_map(holds);
            self.file.execute(params![
                self.number,
                place,
                number as i64,
                attachment.kind,
                attachment.name,
                attachment.length.and_then(|l| i64::try_from(l).ok()),
                held.map_or(source, |(export, _)| export) as i64,
                held.map(|(_, entry)| entry),
            ])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::importers::chat::{App, Participant};

    /// An export with these writers, by name and mark, and no message.
    fn part(writers: &[(&str, &str)]) -> Part {
        let writer = |(name, handle): &(&str, &str)| Participant { name: (*name).into(), handle: (*handle).into() };
        let participants = writers.iter().map(writer).collect();
        let chat = Chat { app: App::Telegram, title: String::new(), participants, messages: Vec::new(), dates: None };
        let evidence = EvidenceId::from_bytes([0; 16]);
        Part { evidence, part: 0, entry: String::new(), files: HashMap::new(), chat }
    }

    fn cast(parts: &[Part]) -> Cast {
        Cast::of(parts, &merge(&parts.iter().map(|part| &part.chat).collect::<Vec<_>>()))
    }

    #[test]
    fn writers_are_one_by_their_mark_and_two_by_a_name_with_two_marks() {
        let first = part(&[("Азиз", "user1"), ("Азиз", "user2"), ("Мира", "")]);
        let second = part(&[("Мира", "user3"), ("Aziz", "user2"), ("Азиз", "")]);
        let cast = cast(&[first, second]);
        let of = |name: &str, handle: &str, also: &[&str]| {
            (name.to_owned(), handle.to_owned(), also.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(cast.people, [of("Азиз", "user1", &[]), of("Азиз", "user2", &["Aziz"]), of("Мира", "user3", &[])]);
        assert_eq!(cast.of, [[0, 1, 2], [2, 1, 0]]);
    }

    #[test]
    fn sixty_thousand_writers_are_not_searched_through_one_by_one() {
        let names: Vec<String> = (0..60_000).map(|n| format!("Человек {n}")).collect();
        let writers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
        let (first, second) = (part(&writers), part(&writers));
        let begun = std::time::Instant::now();
        assert_eq!(cast(&[first, second]).people.len(), 60_000);
        assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?}", begun.elapsed());
    }
}
