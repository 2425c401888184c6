//! Conversations in the database, read page by page.

use super::join::Seen;
use super::left_out::Left;
use super::model::{Participant, Reply, Said, Source, StoredAttachment, StoredChat, StoredMessage};
use super::write::ELSEWHERE;
use super::{MessageKey, Named};
use crate::base::id::{CaseId, ChatId, EvidenceId};
use crate::base::text::fold;
use crate::evidence::importers::chat::{DateOrder, Dates, Reading, is_owner_mark, plain_name};
use crate::evidence::{Error, renamed};
use chrono::{DateTime, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// No more words of an answered message than one reads at a glance.
const GLANCE: usize = 160;

/// The chats that were read from an item, in the order of the export.
pub fn chats_of(db: &Connection, evidence: EvidenceId) -> Result<Vec<StoredChat>, Error> {
    let mut query = db.prepare_cached(&format!(
        "{CHAT} JOIN chat_source s ON s.chat = c.number WHERE s.evidence_id = ?1 GROUP BY c.number ORDER BY min(s.part)"
    ))?;
    Ok(query.query_map(params![evidence], chat_row)?.collect::<Result<_, _>>()?)
}

/// The chats of a case.
pub fn of_case(db: &Connection, case: CaseId) -> Result<Vec<StoredChat>, Error> {
    let mut query = db.prepare_cached(&format!("{CHAT} WHERE c.case_id = ?1 ORDER BY c.number"))?;
    Ok(query.query_map(params![case], chat_row)?.collect::<Result<_, _>>()?)
}

/// One chat.
pub fn by_id(db: &Connection, id: ChatId) -> Result<StoredChat, Error> {
    let found = db.prepare_cached(&format!("{CHAT} WHERE c.id = ?1"))?.query_row(params![id], chat_row).optional()?;
    found.ok_or(Error::NoChat(id))
}

// Positions are without gaps, so the last one tells the count.
const CHAT: &str = "SELECT c.id, c.case_id, c.number, c.app, c.title,
    (SELECT coalesce(max(m.position) + 1, 0) FROM chat_message m WHERE m.chat = c.number) AS messages FROM chat c";

fn chat_row(row: &Row<'_>) -> rusqlite::Result<StoredChat> {
    Ok(StoredChat {
        id: row.get("id")?,
        case: row.get("case_id")?,
        number: row.get("number")?,
        app: row.get("app")?,
        title: row.get("title")?,
        messages: row.get("messages")?,
    })
}

/// The exports of a chat, the first one first.
pub fn sources(db: &Connection, number: i64) -> Result<Vec<Source>, Error> {
    let mut query = db.prepare_cached(
        "SELECT evidence_id, part, entry, messages, fresh, shift_minutes, date_order, certain, readings
         FROM chat_source WHERE chat = ?1 ORDER BY position",
    )?;
    let rows = query.query_map(params![number], |row| {
        let taken: Option<DateOrder> = row.get("date_order")?;
        let certain: bool = row.get("certain")?;
        let readings: String = row.get("readings")?;
        Ok(Source {
            evidence: row.get("evidence_id")?,
            part: row.get("part")?,
            entry: row.get("entry")?,
            messages: row.get("messages")?,
            fresh: row.get("fresh")?,
            shift: row.get("shift_minutes")?,
            dates: taken.map(|taken| Dates {
                taken,
                certain,
                readings: serde_json::from_str::<Option<Vec<Reading>>>(&readings).ok().flatten().unwrap_or_default(),
            }),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who wrote in a chat.
pub fn participants(db: &Connection, number: i64) -> Result<Vec<Participant>, Error> {
    let mut query = db.prepare_cached(
        "SELECT position, name, handle, also, messages FROM chat_participant WHERE chat = ?1 ORDER BY position",
    )?;
    let rows = query.query_map(params![number], |row| {
        Ok(Participant {
            position: row.get("position")?,
            name: row.get("name")?,
            handle: row.get("handle")?,
            also: serde_json::from_str(&row.get::<_, String>("also")?).unwrap_or_default(),
            messages: row.get("messages")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A page of a chat: `count` messages from position `from`. A citation made there names `evidence` where the message stands in
/// it, else the first export it stands in.
pub fn messages(
    db: &Connection,
    chat: &StoredChat,
    evidence: EvidenceId,
    from: u32,
    count: u32,
) -> Result<Vec<StoredMessage>, Error> {
    let sources = sources(db, chat.number)?;
    let range = named_params! { ":chat": chat.number, ":from": from, ":to": i64::from(from) + i64::from(count) };
    let elsewhere = elsewhere(db, range)?;
    let files = attachments(db, chat, &sources, range)?;
    let mut query = db.prepare_cached(
        "SELECT m.position, m.source, m.line, m.digest, m.author, m.kind, m.local_ms, m.zone, m.seconds, m.text,
             m.edited, m.answers, m.forwarded, a.author AS answered_author, substr(a.text, 1, 400) AS answered_text,
             (SELECT b.local_ms FROM chat_message b WHERE b.chat = m.chat AND b.position = m.position - 1) AS before_ms
         FROM chat_message m LEFT JOIN chat_message a ON a.chat = m.chat AND a.position = m.answers
         WHERE m.chat = :chat AND m.position >= :from AND m.position < :to ORDER BY m.position",
    )?;
    let rows = query.query_map(range, |row| {
        let position: u32 = row.get("position")?;
        let seen: Vec<(u32, u32)> = std::iter::once((row.get("source")?, row.get("line")?))
            .chain(elsewhere.get(&position).into_iter().flatten().copied())
            .collect();
        let of_item = seen.iter().find(|(at, _)| sources.get(*at as usize).is_some_and(|s| s.evidence == evidence));
        let (at, line) = of_item.unwrap_or(&seen[0]);
        let source = sources.get(*at as usize);
        let at = moment(row.get("local_ms")?);
        let before: Option<i64> = row.get("before_ms")?;
        let answers: Option<i64> = row.get("answers")?;
        Ok(StoredMessage {
            position,
            evidence: source.map_or(evidence, |s| s.evidence),
            key: MessageKey {
                of: Named::Message,
                part: source.map_or(0, |s| s.part),
                line: *line,
                digest: row.get("digest")?,
            },
            author: row.get("author")?,
            kind: row.get("kind")?,
            at,
            zone: row.get("zone")?,
            seconds: row.get("seconds")?,
            text: row.get("text")?,
            edited: row.get("edited")?,
            answers_elsewhere: answers == Some(ELSEWHERE),
            answers: match answers.and_then(|position| u32::try_from(position).ok()) {
                Some(position) => Some(Reply {
                    position,
                    author: row.get("answered_author")?,
                    text: row
                        .get::<_, Option<String>>("answered_text")?
                        .unwrap_or_default()
                        .chars()
                        .take(GLANCE)
                        .collect(),
                }),
                None => None,
            },
            forwarded: row.get("forwarded")?,
            attachments: files.get(&position).cloned().unwrap_or_default(),
            exports: u32::try_from(seen.len()).unwrap_or(u32::MAX),
            day_begins: before.is_none_or(|before| moment(before).date() != at.date()),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

type Range<'a> = &'a [(&'static str, &'a dyn rusqlite::ToSql)];

/// Further exports of the messages of a page: source and line, by position.
fn elsewhere(db: &Connection, range: Range<'_>) -> Result<HashMap<u32, Vec<(u32, u32)>>, Error> {
    let mut query = db.prepare_cached(
        "SELECT position, source, line FROM chat_seen WHERE chat = :chat AND position >= :from AND position < :to
         ORDER BY position, source",
    )?;
    let mut found: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
    for row in query.query_map(range, |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))? {
        let (position, place) = row?;
        found.entry(position).or_default().push(place);
    }
    Ok(found)
}

fn attachments(
    db: &Connection,
    chat: &StoredChat,
    sources: &[Source],
    range: Range<'_>,
) -> Result<HashMap<u32, Vec<StoredAttachment>>, Error> {
    let mut query = db.prepare_cached(
        "SELECT position, number, kind, name, length, source, entry FROM chat_attachment
         WHERE chat = :chat AND position >= :from AND position < :to ORDER BY position, number",
    )?;
    let mut taken = db.prepare_cached(
        "SELECT p.evidence_id FROM evidence_parent p JOIN evidence e ON e.id = p.evidence_id
         WHERE p.parent_id = ?1 AND p.entry = ?2 AND e.case_id = ?3",
    )?;
    // Files that were taken in with the export are known as its own.
    let mut beside = db.prepare_cached(
        "SELECT p.evidence_id FROM chat_source s JOIN evidence_parent p ON p.parent_id = s.evidence_id
         JOIN evidence e ON e.id = p.evidence_id
         WHERE s.chat = ?1 AND p.entry = ?2 AND ?2 <> '' AND e.case_id = ?3
             AND NOT EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = e.id) LIMIT 1",
    )?;
    let mut found: HashMap<u32, Vec<StoredAttachment>> = HashMap::new();
    let mut rows = query.query(range)?;
    while let Some(row) = rows.next()? {
        let source: u32 = row.get("source")?;
        let entry: Option<String> = row.get("entry")?;
        let inside = entry.and_then(|entry| Some((sources.get(source as usize)?.evidence, entry)));
        let taken = match &inside {
            Some((parent, entry)) => taken.query_row(params![parent, entry, chat.case], |row| row.get(0)).optional()?,
            None => {
                let name = row.get_ref("name")?.as_str().map_err(rusqlite::Error::from)?;
                beside.query_row(params![chat.number, name, chat.case], |row| row.get(0)).optional()?
            }
        };
        // An earlier program wrote a file of an MMS down with its place there.
        let name: String = row.get("name")?;
        found.entry(row.get("position")?).or_default().push(StoredAttachment {
            number: row.get("number")?,
            kind: row.get("kind")?,
            name: plain_name(&name).to_owned(),
            length: row.get::<_, Option<i64>>("length")?.map(i64::unsigned_abs),
            inside,
            taken,
        });
    }
    Ok(found)
}

/// The chats that were read from any of these items, by their short names, each with those of the items that are exports of it.
pub fn held_in(db: &Connection, items: &BTreeSet<EvidenceId>) -> Result<BTreeMap<i64, Vec<EvidenceId>>, Error> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT s.chat, s.evidence_id FROM json_each(?1) item JOIN chat_source s ON s.evidence_id = item.value",
    )?;
    let asked = serde_json::to_string(items).unwrap_or_default();
    let mut held: BTreeMap<i64, Vec<EvidenceId>> = BTreeMap::new();
    for row in query.query_map(params![asked], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (chat, item) = row?;
        held.entry(chat).or_default().push(item);
    }
    Ok(held)
}

/// The other items that are exports of a chat of this one too: id, title, number.
pub fn of_same_chats(db: &Connection, item: EvidenceId) -> Result<Vec<(EvidenceId, String, u32)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT e.id, e.title, e.number FROM chat_source s JOIN chat_source o ON o.chat = s.chat
         JOIN evidence e ON e.id = o.evidence_id WHERE s.evidence_id = ?1 AND o.evidence_id <> ?1 ORDER BY e.number",
    )?;
    Ok(query.query_map([item], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?)
}

/// What a chat says was attached and does not lie in an archive: the exports that have the message, each with the file's name, every
/// name once.
pub fn absent_files(db: &Connection, chat: i64) -> Result<Vec<(EvidenceId, String)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT s.evidence_id, a.name FROM chat_attachment a JOIN chat_source s ON s.chat = a.chat AND s.position = a.source
         WHERE a.chat = ?1 AND a.entry IS NULL AND a.name <> ''
         UNION SELECT s.evidence_id, a.name FROM chat_attachment a
           JOIN chat_seen e ON e.chat = a.chat AND e.position = a.position
           JOIN chat_source s ON s.chat = e.chat AND s.position = e.source
         WHERE a.chat = ?1 AND a.entry IS NULL AND a.name <> ''",
    )?;
    Ok(query.query_map(params![chat], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Where a named message stands now: its chat and position. By the name that a later reading gave it, and by its line; where that
/// holds other words, by the nearest line that holds these.
pub fn find(db: &Connection, evidence: EvidenceId, key: MessageKey) -> Result<Option<(ChatId, u32)>, Error> {
    if key.of != Named::Message {
        return Ok(None);
    }
    let key = renamed::now(db, evidence, key)?;
    let mut source = db.prepare_cached(
        "SELECT c.id, c.number, s.position FROM chat_source s JOIN chat c ON c.number = s.chat
         WHERE s.evidence_id = ?1 AND s.part = ?2",
    )?;
    let found = source.query_row(params![evidence, key.part], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let Some((chat, number, source)) = found.optional()? else { return Ok(None) };
    let (number, source): (i64, u32) = (number, source);
    let place = params![number, source, key.line];
    let at: Option<(u32, [u8; 6])> = db
        .prepare_cached(
            "SELECT position, digest FROM chat_message WHERE chat = ?1 AND source = ?2 AND line = ?3
             UNION ALL SELECT m.position, m.digest FROM chat_seen s JOIN chat_message m
               ON m.chat = s.chat AND m.position = s.position
             WHERE s.chat = ?1 AND s.source = ?2 AND s.line = ?3",
        )?
        .query_row(place, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((position, digest)) = at
        && digest == key.digest
    {
        return Ok(Some((chat, position)));
    }
    let nearest = db
        .prepare_cached(
            "SELECT position FROM (
               SELECT position, line FROM chat_message WHERE chat = ?1 AND source = ?2 AND digest = ?4
               UNION ALL SELECT m.position, s.line FROM chat_seen s JOIN chat_message m
                 ON m.chat = s.chat AND m.position = s.position
               WHERE s.chat = ?1 AND s.source = ?2 AND m.digest = ?4)
             ORDER BY abs(line - ?3) LIMIT 1",
        )?
        .query_row(params![number, source, key.line, key.digest], |row| row.get(0))
        .optional()?;
    Ok(nearest.map(|position| (chat, position)))
}

/// What is printed of a named message: when and by whom; none when it is not to be found.
pub fn said(db: &Connection, evidence: EvidenceId, key: MessageKey) -> Result<Option<Said>, Error> {
    let Some((chat, position)) = find(db, evidence, key)? else { return Ok(None) };
    let mut query = db.prepare_cached(
        "SELECT m.local_ms, coalesce(p.name, '') AS name, coalesce(p.handle, '') AS handle, l.party_id
         FROM chat c JOIN chat_message m ON m.chat = c.number
         LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         LEFT JOIN chat_link l ON l.chat_id = c.id
           AND l.who = CASE p.handle WHEN '' THEN 'n:' || p.name ELSE 'h:' || p.handle END
         WHERE c.id = ?1 AND m.position = ?2",
    )?;
    let row = |row: &Row<'_>| {
        let (name, handle): (String, String) = (row.get("name")?, row.get("handle")?);
        let author = if !name.is_empty() {
            name
        } else if is_owner_mark(&handle) {
            String::new()
        } else {
            handle
        };
        Ok(Said { at: moment(row.get("local_ms")?), author, party: row.get("party_id")? })
    };
    Ok(query.query_row(params![chat, position], row).optional()?)
}

/// Positions of messages that hold every word of `text`, in any case, ё as е and Kyrgyz letters as the Russian ones they
/// are often typed by. At most `most`; the answer also says how many there are in all.
pub fn search(db: &Connection, chat: &StoredChat, text: &str, most: usize) -> Result<(Vec<u32>, u32), Error> {
    let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let mut query = db.prepare_cached("SELECT position, text FROM chat_message WHERE chat = ?1 ORDER BY position")?;
    let mut rows = query.query(params![chat.number])?;
    let (mut found, mut all) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let folded = fold(row.get_ref("text")?.as_str().map_err(rusqlite::Error::from)?);
        if words.iter().all(|word| folded.contains(word.as_str())) {
            all += 1;
            if found.len() < most {
                found.push(row.get("position")?);
            }
        }
    }
    Ok((found, all))
}

/// The first position of each month, to jump to: `2026-03` and position, in order.
pub fn landmarks(db: &Connection, chat: &StoredChat) -> Result<Vec<(String, u32)>, Error> {
    let at = |position: u32| -> Result<NaiveDateTime, Error> {
        let mut query = db.prepare_cached("SELECT local_ms FROM chat_message WHERE chat = ?1 AND position = ?2")?;
        Ok(moment(query.query_row(params![chat.number, position], |row| row.get(0))?))
    };
    let month = |position: u32| Ok::<_, Error>(at(position)?.format("%Y-%m").to_string());
    let mut found: Vec<(String, u32)> = Vec::new();
    let mut position = 0;
    while position < chat.messages {
        let here = month(position)?;
        found.push((here.clone(), position));
        // Messages stand in the order of time, so the end of a month is found by halving.
        let (mut low, mut high) = (position, chat.messages);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if month(middle)? > here { high = middle } else { low = middle }
        }
        position = high;
    }
    Ok(found)
}

/// The messages of a chat as they are compared, for `same_chat`.
pub fn seen_in(db: &Connection, chat: &StoredChat) -> Result<Vec<Seen>, Error> {
    let mut query = db.prepare_cached(
        "SELECT m.local_ms, m.digest, m.author, m.kind, m.text, coalesce(p.name, '') FROM chat_message m
         LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         WHERE m.chat = ?1 ORDER BY m.position",
    )?;
    let rows = query.query_map(params![chat.number], |row| {
        let text = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
        let name = row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?;
        Ok(Seen::new(row.get(0)?, row.get(1)?, (row.get(2)?, name), row.get(3)?, text))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A time as written, from its milliseconds.
pub(super) fn moment(millis: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(millis).unwrap_or_default().naive_utc()
}

/// Writes down which files of an item were left out, in place of what was known before.
pub fn set_left_out(tx: &Transaction<'_>, item: EvidenceId, left: &[Left]) -> Result<(), Error> {
    tx.execute("DELETE FROM chat_left_out WHERE evidence_id = ?1", [item])?;
    let mut insert = tx.prepare_cached("INSERT INTO chat_left_out (evidence_id, why, files) VALUES (?1, ?2, ?3)")?;
    for one in left {
        insert.execute(params![item, one.why, one.files])?;
    }
    Ok(())
}

/// Which files of an item were left out; none of an item that is no archive.
pub fn left_out(db: &Connection, item: EvidenceId) -> Result<Vec<Left>, Error> {
    let mut query = db.prepare_cached("SELECT why, files FROM chat_left_out WHERE evidence_id = ?1")?;
    let rows = query.query_map([item], |row| Ok(Left { why: row.get(0)?, files: row.get(1)? }))?;
    let mut left = rows.collect::<Result<Vec<_>, _>>()?;
    left.sort_unstable_by_key(|one| one.why);
    Ok(left)
}
