//! Messages as values for the template, in volumes that are typeset one at a time.

use super::super::Result;
use super::super::words::size;
use super::words::{self, Word, word};
use crate::base::{Language, Sha256Digest};
use crate::evidence::chats::Export;
use crate::evidence::importers::chat::{Chat, Message, MessageKind, Moment, OWNER, Zone, plain_name};
use serde_json::{Value, json};
use std::collections::HashMap;

/// So many printed lines go into a volume; thousands of pages at once would fill the memory.
const LINES: usize = 600;
/// Letters of one printed line, about.
const LINE: usize = 80;
/// So many people are named above a conversation.
const PEOPLE: usize = 30;

/// Gives the volumes of an export, one at a time. Each begins on a new sheet, and so does each conversation.
pub fn each_volume(
    language: Language,
    digest: &Sha256Digest,
    export: &Export,
    give: &mut dyn FnMut(Value) -> Result<()>,
) -> Result<()> {
    let (mut parts, mut filled) = (Vec::new(), 0);
    for (at, chat) in export.chats.iter().enumerate() {
        let numbers = numbers(chat);
        let mut part = json!({ "blocks": [], "apart": at > 0 });
        open(&mut part, language, digest, (at, export.chats.len()), chat);
        let mut blocks = Vec::new();
        filled += 12;
        for message in &chat.messages {
            if filled >= LINES {
                part["blocks"] = json!(std::mem::take(&mut blocks));
                parts.push(std::mem::replace(&mut part, json!({ "blocks": [], "apart": false })));
                give(json!({ "parts": std::mem::take(&mut parts) }))?;
                filled = 0;
            }
            let lines: usize = message.text.split('\n').map(|line| 1 + line.chars().count() / LINE).sum();
            filled += lines + message.attachments.len() + 2;
            blocks.push(printed(language, at, chat, &numbers, message));
        }
        part["blocks"] = json!(blocks);
        parts.push(part);
    }
    if !parts.is_empty() {
        give(json!({ "parts": parts }))?;
    }
    Ok(())
}

/// What stands above a conversation.
fn open(part: &mut Value, language: Language, digest: &Sha256Digest, (at, of): (usize, usize), chat: &Chat) {
    part["title"] = json!(words::kind(language, chat.app));
    part["count"] = json!((of > 1).then(|| words::talk_of(language, at + 1, of)));
    let mut people: Vec<String> =
        chat.participants.iter().take(PEOPLE).map(|one| named(language, &one.name, &one.handle)).collect();
    people.retain(|name| !name.is_empty());
    if chat.participants.len() > PEOPLE {
        people.push("…".to_owned());
    }
    let times = chat.messages.iter().map(|message| message.at.local);
    let day = |at: Option<chrono::NaiveDateTime>| at.map(|at| at.format("%d.%m.%Y").to_string()).unwrap_or_default();
    let span = [day(times.clone().min()), day(times.max())];
    let is_device = chat.messages.iter().any(|message| message.at.zone == Zone::Device);
    let clock = if is_device { Word::DeviceClock } else { Word::ZonedClock };
    let lines = [
        (Word::Name, chat.title.clone()),
        (Word::People, people.join(", ")),
        (Word::Messages, chat.messages.len().to_string()),
        (Word::Time, if span[0] == span[1] { span[0].clone() } else { span.join(" – ") }),
        (Word::Clock, word(language, clock).to_owned()),
    ];
    let told = lines.into_iter().filter(|(_, value)| !value.is_empty());
    part["head"] = told.map(|(name, value)| json!([word(language, name), value])).collect();
    if at == 0 {
        let notes = [word(language, Word::TalkOfFile), &digest.to_string(), word(language, Word::Numbers)];
        part["notes"] = json!(notes);
    }
}

/// A message. What its head and its lines below say does not take more room in one language than in another.
fn printed(language: Language, part: usize, chat: &Chat, numbers: &HashMap<&str, u32>, message: &Message) -> Value {
    let number = message.line;
    let who = message.author.and_then(|author| chat.participants.get(author));
    // A tabulator would be printed as one space.
    let text = message.text.replace('\t', "    ");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).filter(|_| !text.trim().is_empty()).collect();
    let mut below: Vec<(String, String)> = Vec::new();
    let mut add = |of: Word, value: String| below.push((word(language, of).to_owned(), value));
    match message.kind {
        MessageKind::Notice => add(Word::Notice, String::new()),
        MessageKind::Call => add(Word::Call, String::new()),
        MessageKind::Deleted => add(Word::Deleted, String::new()),
        MessageKind::Unsent => add(Word::Unsent, String::new()),
        MessageKind::Text => {}
    }
    if message.edited {
        add(Word::Edited, String::new());
    }
    if let Some(from) = &message.forwarded_from {
        add(Word::Forwarded, if from.is_empty() { "?".to_owned() } else { from.clone() });
    }
    if let Some(answered) = message.answers.as_deref().and_then(|native| numbers.get(native)) {
        add(Word::Answers, answered.to_string());
    }
    for attached in &message.attachments {
        let length = attached.length.map(|length| size(language, length));
        let name = Some(plain_name(&attached.name).to_owned()).filter(|name| !name.is_empty());
        let value = name.into_iter().chain(length).collect::<Vec<_>>().join(", ");
        below.push((words::attachment(language, attached.kind).to_owned(), value));
    }
    json!({
        "kind": "message",
        "number": number,
        "mark": format!("{part}-{number}"),
        "when": moment(message.at),
        "who": who.map(|who| named(language, &who.name, &who.handle)).unwrap_or_default(),
        "lines": lines,
        "below": below,
    })
}

/// The places of messages by the program's own numbers.
fn numbers(chat: &Chat) -> HashMap<&str, u32> {
    chat.messages.iter().filter_map(|message| Some((message.native.as_deref()?, message.line))).collect()
}

/// A person as the telephone shows them, with their mark.
fn named(language: Language, name: &str, handle: &str) -> String {
    match (name.trim(), handle.trim()) {
        ("", OWNER) => word(language, Word::Owner).to_owned(),
        ("", handle) => handle.to_owned(),
        (name, handle) if handle.is_empty() || handle == name => name.to_owned(),
        (name, handle) => format!("{name} ({handle})"),
    }
}

/// A time as it is written in the export.
fn moment(at: Moment) -> String {
    let form = if at.seconds { "%d.%m.%Y, %H:%M:%S" } else { "%d.%m.%Y, %H:%M" };
    let zone = match at.zone {
        Zone::Device => String::new(),
        Zone::Utc => " UTC".to_owned(),
        Zone::Offset(minutes) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            format!(" UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    };
    format!("{}{zone}", at.local.format(form))
}
