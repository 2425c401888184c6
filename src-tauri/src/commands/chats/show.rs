//! A conversation as the screen shows it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{
    AnsweredView, AttachmentView, ChatHits, ChatSourceView, ChatView, DateReading, DatesView, FindMessage,
    FoundMessage, ItemChatsView, MessageView, MonthMark, OfEvidence, ParticipantView, ReadMessages, SearchChat,
};
use crate::base::id::BlobId;
use crate::evidence::chats::{self, StoredChat, StoredMessage};
use crate::evidence::importers::chat::{AttachmentKind, Dates};
use crate::evidence::{self, Error};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use std::collections::HashMap;

/// A page is no longer than this.
const PAGE: u32 = 500;
/// Positions of a search that are answered.
const HITS: usize = 1000;

pub fn show(core: &Core, request: OfEvidence) -> Result<ItemChatsView, Failure> {
    let (item, chats) = core.read(|db| {
        let item = evidence::one(db, request.evidence)?;
        let chats = chats::chats_of(db, item.id)?.iter().map(|chat| view(db, chat)).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, Error>((item, chats))
    })?;
    let may_be = !chats.is_empty() || super::read::looks_like(core, &item)?;
    Ok(ItemChatsView { evidence: item.id, may_be, chats })
}

pub fn messages(core: &Core, request: ReadMessages) -> Result<Vec<MessageView>, Failure> {
    let (found, blobs) = core.read(|db| {
        let chat = chats::by_id(db, request.chat)?;
        let found = chats::messages(db, &chat, request.evidence, request.from, request.count.min(PAGE))?;
        let mut blobs = HashMap::new();
        for (holder, _) in found.iter().flat_map(|m| &m.attachments).filter_map(|a| a.inside.as_ref()) {
            if !blobs.contains_key(holder) {
                blobs.insert(*holder, evidence::one(db, *holder)?.blob);
            }
        }
        Ok::<_, Error>((found, blobs))
    })?;
    found.into_iter().map(|message| message_view(core, message, &blobs)).collect()
}

pub fn search(core: &Core, request: SearchChat) -> Result<ChatHits, Failure> {
    core.read(|db| {
        let chat = chats::by_id(db, request.chat)?;
        let (positions, all) = chats::search(db, &chat, &request.text, HITS)?;
        Ok::<_, Error>(ChatHits { positions, all })
    })
}

/// Answers none when the message is not to be found any more.
pub fn find(core: &Core, request: FindMessage) -> Result<Option<FoundMessage>, Failure> {
    core.read(|db| {
        let Some((chat, position)) = chats::find(db, request.evidence, request.message)? else { return Ok(None) };
        let said = chats::said(db, request.evidence, request.message)?;
        Ok::<_, Error>(said.map(|said| FoundMessage { chat, position, at: moment(said.at), author: said.author }))
    })
}

fn view(db: &Connection, chat: &StoredChat) -> Result<ChatView, Error> {
    let links: HashMap<String, _> = chats::links(db, chat.id)?.into_iter().map(|l| (l.who, l.party)).collect();
    let participants = chats::participants(db, chat.number)?.into_iter().map(|p| ParticipantView {
        party: links.get(&p.who()).copied(),
        number: p.position,
        name: p.name,
        handle: p.handle,
        also: p.also,
        messages: p.messages,
    });
    let mut sources = Vec::new();
    for source in chats::sources(db, chat.number)? {
        let item = evidence::one(db, source.evidence)?;
        let answer = chats::answer_of(db, source.evidence)?;
        sources.push(ChatSourceView {
            evidence: item.id,
            number: item.number,
            title: item.details.title,
            entry: source.entry,
            messages: source.messages,
            fresh: source.fresh,
            shift: i32::try_from(source.shift).unwrap_or(0),
            apart: answer.apart,
            dates: source.dates.map(|dates| dates_view(dates, answer.order.is_some())),
        });
    }
    let edge = |position: u32| -> Result<String, Error> {
        let found = chats::messages(db, chat, sources.first().map_or_else(nobody, |s| s.evidence), position, 1)?;
        Ok(found.first().map(|m| moment(m.at)).unwrap_or_default())
    };
    let months = chats::landmarks(db, chat)?.into_iter().map(|(month, position)| MonthMark { month, position });
    Ok(ChatView {
        id: chat.id,
        app: chat.app,
        title: chat.title.clone(),
        messages: chat.messages,
        first: edge(0)?,
        last: edge(chat.messages.saturating_sub(1))?,
        participants: participants.collect(),
        months: months.collect(),
        sources,
    })
}

fn nobody() -> crate::base::id::EvidenceId {
    crate::base::id::EvidenceId::from_bytes([0; 16])
}

fn dates_view(dates: Dates, answered: bool) -> DatesView {
    let readings = dates.readings.into_iter().map(|reading| DateReading {
        order: reading.order,
        impossible: reading.impossible,
        backward: reading.backward,
        first: reading.first.map(moment).unwrap_or_default(),
        last: reading.last.map(moment).unwrap_or_default(),
    });
    DatesView { taken: dates.taken, certain: dates.certain, answered, readings: readings.collect() }
}

fn message_view(
    core: &Core,
    message: StoredMessage,
    blobs: &HashMap<crate::base::id::EvidenceId, BlobId>,
) -> Result<MessageView, Failure> {
    let attachments = message.attachments.into_iter().map(|a| {
        let shown = matches!(a.kind, AttachmentKind::Picture | AttachmentKind::Sticker);
        let held = a.inside.as_ref().filter(|_| shown).and_then(|(holder, entry)| Some((*blobs.get(holder)?, entry)));
        let picture = held.map(|(blob, entry)| core.pictures.of_entry(blob, entry)).transpose()?;
        Ok::<_, Failure>(AttachmentView {
            number: a.number,
            kind: a.kind,
            name: a.name,
            length: a.length,
            inside: a.inside.is_some(),
            picture,
            taken: a.taken,
        })
    });
    Ok(MessageView {
        attachments: attachments.collect::<Result<_, _>>()?,
        position: message.position,
        evidence: message.evidence,
        key: message.key,
        author: message.author,
        kind: message.kind,
        at: moment(message.at),
        zone: message.zone,
        seconds: message.seconds,
        text: message.text,
        edited: message.edited,
        answers: message.answers.map(|a| AnsweredView { position: a.position, author: a.author, text: a.text }),
        answers_elsewhere: message.answers_elsewhere,
        forwarded: message.forwarded,
        exports: message.exports,
        day_begins: message.day_begins,
    })
}

/// `2026-03-14T06:31:00`.
pub(in crate::commands) fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}
