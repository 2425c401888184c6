//! A conversation as the screen shows it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{
    AnsweredView, AttachmentView, ChatHits, ChatSourceView, ChatView, DateReading, DatesView, FindMessage,
    FoundMessage, ItemChatsView, LeftFiles, MessageView, MonthMark, OfEvidence, ParticipantView, ReadMessages,
    SearchChat,
};
use crate::base::id::EvidenceId;
use crate::evidence::chats::{self, Left, StoredChat, StoredMessage};
use crate::evidence::importers::chat::{AttachmentKind, DateOrder, Dates};
use crate::evidence::{self, Error, Evidence, EvidenceKind, Trouble, contents};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use std::collections::HashMap;

/// A page is no longer than this.
const PAGE: u32 = 500;
/// Positions of a search that are answered.
const HITS: usize = 1000;

pub fn show(core: &Core, request: OfEvidence) -> Result<ItemChatsView, Failure> {
    let (item, chats, trouble, left) = core.read(|db| {
        let item = evidence::one(db, request.evidence)?;
        let chats = chats::chats_of(db, item.id)?.iter().map(|chat| view(db, chat)).collect::<Result<Vec<_>, _>>()?;
        let trouble = contents::reading(db, item.id)?.and_then(|read| read.trouble);
        let left = chats::left_out(db, item.id)?;
        Ok::<_, Error>((item, chats, trouble, left))
    })?;
    let may_be = !chats.is_empty() || super::read::looks_like(core, &item)?;
    let broken_off = trouble.as_deref() == Some(Trouble::BrokenOff.word());
    let left_out = left.into_iter().map(|Left { why, files }| LeftFiles { why, files }).collect();
    Ok(ItemChatsView { evidence: item.id, may_be, chats, broken_off, left_out })
}

pub fn messages(core: &Core, request: ReadMessages) -> Result<Vec<MessageView>, Failure> {
    let (found, items, looked) = core.read(|db| {
        let chat = chats::by_id(db, request.chat)?;
        let found = chats::messages(db, &chat, request.evidence, request.from, request.count.min(PAGE))?;
        let mut items = HashMap::new();
        for attachment in found.iter().flat_map(|m| &m.attachments) {
            let holder = attachment.inside.as_ref().map(|(holder, _)| *holder).or(attachment.taken);
            if let Some(holder) = holder.filter(|holder| !items.contains_key(holder)) {
                items.insert(holder, evidence::one(db, holder)?);
            }
        }
        let sources = chats::sources(db, chat.number)?;
        let source = sources.iter().find(|source| source.evidence == request.evidence).or(sources.first());
        let looked = source.map(|source| evidence::one(db, source.evidence)).transpose()?;
        Ok::<_, Error>((found, items, looked))
    })?;
    if let Some(item) = looked.filter(|_| !found.is_empty()) {
        super::super::evidence::note_view(core, &item)?;
    }
    found.into_iter().map(|message| message_view(core, message, &items)).collect()
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
        owner: p.is_owner(),
        name: p.name,
        handle: p.handle,
        also: p.also,
        messages: p.messages,
    });
    let mut sources = Vec::new();
    for source in chats::sources(db, chat.number)? {
        let item = evidence::one(db, source.evidence)?;
        let answer = chats::answer_of(db, source.evidence)?;
        let order = answer.orders.of(&source.entry);
        sources.push(ChatSourceView {
            evidence: item.id,
            number: item.number,
            title: item.details.title,
            entry: source.entry,
            messages: source.messages,
            fresh: source.fresh,
            shift: i32::try_from(source.shift).unwrap_or(0),
            apart: answer.apart,
            dates: source.dates.map(|dates| dates_view(dates, order)),
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

fn nobody() -> EvidenceId {
    EvidenceId::from_bytes([0; 16])
}

fn dates_view(dates: Dates, answer: Option<DateOrder>) -> DatesView {
    let readings = dates.readings.into_iter().map(|reading| DateReading {
        order: reading.order,
        impossible: reading.impossible,
        backward: reading.backward,
        first: reading.first.map(moment).unwrap_or_default(),
        last: reading.last.map(moment).unwrap_or_default(),
    });
    // An answer that would lose messages is not followed.
    let answered = answer == Some(dates.taken);
    DatesView { taken: dates.taken, certain: dates.certain, answered, readings: readings.collect() }
}

fn message_view(
    core: &Core,
    message: StoredMessage,
    items: &HashMap<EvidenceId, Evidence>,
) -> Result<MessageView, Failure> {
    let attachments = message.attachments.into_iter().map(|a| {
        let shown = matches!(a.kind, AttachmentKind::Picture | AttachmentKind::Sticker);
        let picture = match (&a.inside, a.taken.and_then(|taken| items.get(&taken))) {
            (Some((holder, entry)), _) if shown => {
                items.get(holder).map(|holder| core.pictures.of_entry(holder.blob, entry)).transpose()?
            }
            // One that is veiled where it stands by itself is not shown here.
            (None, Some(item)) if shown && item.kind == EvidenceKind::Image && !item.details.sensitive => {
                Some(core.pictures.of_blob(item.blob, item.kind)?)
            }
            _ => None,
        };
        Ok::<_, Failure>(AttachmentView {
            number: a.number,
            kind: a.kind,
            name: a.name,
            length: a.length,
            inside: a.inside.is_some() || a.taken.is_some(),
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
