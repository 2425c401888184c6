//! From the bytes of an export to its chats. One plain function over a reader, which knows no vault, so that it can run in a
//! process of its own.

use crate::evidence::archive::{self, Entry, Trouble};
use crate::evidence::importers::charset;
use crate::evidence::importers::chat::{Chat, DateOrder, Message, Participant, breaks_off, is_mark, read};
use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

/// A text longer than this is nobody's chat.
const LONGEST: u64 = 512 << 20;
/// Files of an archive that are tried as an export, the likeliest first.
const TRIED: usize = 8;

/// What an export holds.
#[derive(Debug, Clone, Default)]
pub struct Export<M = Vec<Message>> {
    /// The file inside an archive that holds the words; empty when the item itself does.
    pub entry: String,
    /// The chats, with at least one message each.
    pub chats: Vec<Chat<M>>,
    /// Files beside the words, by the last part of their name, with the whole name.
    pub files: HashMap<String, String>,
    /// It ends before its end: there were more messages.
    pub broken: bool,
}

/// Whether an item is worth trying: by its name and first bytes (8 KiB), without reading it.
pub fn may_be(name: &str, head: &[u8]) -> bool {
    let lower = name.to_lowercase();
    if head.starts_with(b"PK\x03\x04") {
        return [".zip", "chat", "чат"].iter().any(|word| lower.contains(word));
    }
    let text = charset::text_of(head, None);
    let named = [".json", ".csv", ".xml"].iter().any(|ending| lower.ends_with(ending));
    // What was cut off by the end of the head may be half a message; two whole ones are a chat.
    read("", &text, None).first().is_some_and(|chat| chat.messages.len() >= 2)
        || (named && (may_be_telegram(&text) || text.contains("<smses") || lower.ends_with(".csv")))
        || (text.trim_start().starts_with('<') && text.contains("page_wrap"))
}

/// Whether a text begins as the date of a message does: then its first message may be longer than the bytes an item is tried by.
pub fn may_begin_one(head: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&head[..head.len().min(40)]);
    start.trim_start_matches(is_mark).starts_with(|c: char| c == '[' || c.is_numeric())
}

/// Whether the beginning of a JSON text may be Telegram's: a full export tells of the account and its contacts first, and
/// they may be many.
fn may_be_telegram(text: &str) -> bool {
    ["\"messages\"", "\"chats\"", "\"contacts\"", "\"personal_information\""].iter().any(|word| text.contains(word))
}

/// Reads the chats of an export. `name` is the file's name, whose ending and words help; `order` is the lawyer's answer where
/// day and month could be either. No chats if it is no export that Dalil knows.
pub fn read_export(name: &str, source: &mut (impl Read + Seek), order: Option<DateOrder>) -> Result<Export, Trouble> {
    let mut start = [0; 4];
    let length = source.seek(SeekFrom::End(0)).map_err(|_| Trouble::Damaged)?;
    source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    if length >= 4 {
        source.read_exact(&mut start).map_err(|_| Trouble::Damaged)?;
        source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    }
    if start == *b"PK\x03\x04" {
        return packed(name, source, order);
    }
    if length > LONGEST {
        return Ok(Export::default());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    source.read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    let text = text_from(bytes);
    let chats = read(name, &text, order);
    let broken = !chats.is_empty() && breaks_off(&text);
    Ok(Export { chats, broken, ..Export::default() })
}

/// The words of the export that an archive holds, as its file has them; none when it holds no chat in a text of its own.
pub fn words_of_archive(source: &mut (impl Read + Seek)) -> Option<String> {
    let export = read_export("", source, None).ok()?;
    if export.chats.is_empty() || !export.entry.to_lowercase().ends_with(".txt") {
        return None;
    }
    let list = archive::entries(source).ok()?;
    let entry = list.iter().find(|entry| entry.name == export.entry)?;
    Some(charset::text_of(&archive::unpack(source, entry, LONGEST).ok()?, None))
}

fn packed(name: &str, source: &mut (impl Read + Seek), order: Option<DateOrder>) -> Result<Export, Trouble> {
    let list = archive::entries(source)?;
    let files = list.iter().rev().map(|e| (base(&e.name).to_owned(), e.name.clone())).collect();
    let mut tried: Vec<&Entry> = list.iter().filter(|e| likely(&e.name).is_some()).collect();
    tried.sort_by_key(|e| (likely(&e.name), e.name.matches('/').count(), page(&e.name), e.name.clone()));
    // A file that stays closed hides no other; if no chat is found, it is why.
    let mut closed = None;
    for (at, entry) in tried.iter().take(TRIED).enumerate() {
        let bytes = match archive::unpack(source, entry, LONGEST) {
            Err(trouble @ (Trouble::Locked | Trouble::Packing)) => {
                closed.get_or_insert(trouble);
                continue;
            }
            bytes => bytes?,
        };
        // `_chat.txt` has no name of its own: the archive has.
        let called = if base(&entry.name) == "_chat.txt" { name } else { base(&entry.name) };
        let text = charset::text_of(&bytes, None);
        let mut chats = read(called, &text, order);
        if chats.is_empty() {
            continue;
        }
        let broken = breaks_off(&text);
        for further in tried.iter().skip(at + 1).filter(|e| is_page(&entry.name) && is_page(&e.name)) {
            let bytes = archive::unpack(source, further, LONGEST)?;
            for chat in read(base(&further.name), &charset::text_of(&bytes, None), order) {
                append(&mut chats, chat);
            }
        }
        return Ok(Export { entry: entry.name.clone(), chats, files, broken });
    }
    closed.map_or(Ok(Export { files, ..Export::default() }), Err)
}

/// How likely a file of an archive is the export itself; none if it is not even tried.
fn likely(name: &str) -> Option<u8> {
    let base = base(name).to_lowercase();
    if name.starts_with("__MACOSX/") || base.starts_with("._") {
        return None;
    }
    match base.rsplit_once('.')?.1 {
        "txt" if base == "_chat.txt" || base.contains("whatsapp") => Some(0),
        "json" if base == "result.json" => Some(0),
        "html" if is_page(&base) => Some(1),
        "txt" | "json" | "csv" | "xml" => Some(2),
        _ => None,
    }
}

/// `messages.html`, `messages2.html`: Telegram cuts long chats into pages.
pub(super) fn is_page(name: &str) -> bool {
    let base = base(name);
    let number = base.strip_prefix("messages").and_then(|rest| rest.strip_suffix(".html"));
    number.is_some_and(|n| n.chars().all(|c| c.is_ascii_digit()))
}

pub(super) fn page(name: &str) -> u32 {
    let digits: String = base(name).chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// A further page of a chat: its messages follow, its writers are found again by name.
fn append(chats: &mut Vec<Chat>, mut page: Chat) {
    let Some(chat) = chats.iter_mut().find(|chat| chat.title == page.title) else { return chats.push(page) };
    let before = chat.messages.iter().map(|m| m.line).max().unwrap_or(0);
    let mut known: HashMap<Participant, usize> = chat.participants.iter().cloned().zip(0..).collect();
    let of = |writer: Participant| {
        *known.entry(writer).or_insert_with_key(|writer| {
            chat.participants.push(writer.clone());
            chat.participants.len() - 1
        })
    };
    let writers: Vec<usize> = page.participants.drain(..).map(of).collect();
    for mut message in page.messages {
        message.line = message.line.saturating_add(before);
        message.author = message.author.and_then(|at| writers.get(at).copied());
        chat.messages.push(message);
    }
}

/// The last part of a name with folders.
pub(super) fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// In the characters it is written in; what is UTF-8 already is not copied.
fn text_from(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|other| charset::text_of(other.as_bytes(), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_export_of_telegram_is_tried_though_contacts_come_first() {
        let contacts = r#"{ "user_id": 7, "first_name": "Азиз", "phone_number": "+996555123456" },"#.repeat(200);
        let file = format!(
            r#"{{ "about": "Here is the data you requested.", "contacts": {{ "list": [ {contacts} {{}} ] }},
            "chats": {{ "list": [ {{ "name": "Азиз", "messages": [ {{ "id": 1, "type": "message", "date": "2026-03-05T17:12:02",
            "from": "Азиз", "from_id": "user7", "text": "Салам" }} ] }} ] }} }}"#
        );
        assert!(may_be("result.json", &file.as_bytes()[..8_192]));
        let export = read_export("result.json", &mut std::io::Cursor::new(file.into_bytes()), None).unwrap();
        assert_eq!(export.chats[0].messages[0].text, "Салам");
        assert!(!may_be("result.json", b"{ \"version\": 3 }"));
    }
}
