//! From the bytes of an export to its chats. One plain function over a reader, which knows no vault, so that it can run in a
//! process of its own.

use super::archived;
use super::files::{Files, hold, parts_of};
use super::left_out::Left;
use crate::evidence::archive::{self, Trouble};
use crate::evidence::importers::charset;
use crate::evidence::importers::chat::{Chat, DateOrders, Message, breaks_off, is_mark, read};
use encoding_rs::UTF_8;
use std::io::{Read, Seek, SeekFrom};

/// A text longer than this is nobody's chat.
pub(super) const LONGEST: u64 = 512 << 20;

/// What an export holds.
#[derive(Debug, Clone, Default)]
pub struct Export<M = Vec<Message>> {
    /// For each chat the file inside an archive that holds its words; none when the item itself does.
    pub entries: Vec<String>,
    /// The chats, with at least one message each.
    pub chats: Vec<Chat<M>>,
    /// Files beside the words.
    pub files: Files,
    /// It ends before its end: there were more messages.
    pub broken: bool,
    /// Files of an archive that were left out: there may be more conversations in them.
    pub left: Vec<Left>,
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

/// Reads the chats of an export. `name` is the file's name, whose ending and words help; `orders` are the lawyer's answers where
/// day and month could be either. No chats if it is no export that Dalil knows.
pub fn read_export(name: &str, source: &mut (impl Read + Seek), orders: &DateOrders) -> Result<Export, Trouble> {
    let mut start = [0; 4];
    let length = source.seek(SeekFrom::End(0)).map_err(|_| Trouble::Damaged)?;
    source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    if length >= 4 {
        source.read_exact(&mut start).map_err(|_| Trouble::Damaged)?;
        source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    }
    if start == *b"PK\x03\x04" {
        return archived::read_all(name, source, orders);
    }
    if length > LONGEST {
        return Ok(Export::default());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    source.read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    let text = text_from(bytes);
    let chats = read(name, &text, orders.of(""));
    let broken = !chats.is_empty() && breaks_off(&text);
    // The files that stand in the export itself: those of MMS.
    let mut parts = Vec::new();
    hold(&mut parts, parts_of("", &chats));
    let files = Files::of(Vec::new(), true).holding(parts);
    Ok(Export { entries: Vec::new(), files, chats, broken, left: Vec::new() })
}

/// The words of the export that an archive holds, as its file has them, and what was left out beside it; none when it holds no chat in a
/// text of its own, or several.
pub fn words_of_archive(source: &mut (impl Read + Seek)) -> Option<(String, Vec<Left>)> {
    let export = read_export("", source, &DateOrders::NONE).ok()?;
    let [name] = &export.entries[..] else { return None };
    if !name.to_lowercase().ends_with(".txt") {
        return None;
    }
    let list = archive::entries(source).ok()?;
    let entry = list.iter().find(|entry| entry.name == *name)?;
    let words = charset::text_of(&archive::unpack(source, entry, LONGEST).ok()?, None);
    Some((words, export.left))
}

/// In the characters it is written in; what is UTF-8 already is not copied.
pub(super) fn text_from(bytes: Vec<u8>) -> String {
    if charset::encoding_of(&bytes, None) != UTF_8 {
        return charset::text_of(&bytes, None);
    }
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
        let export =
            read_export("result.json", &mut std::io::Cursor::new(file.into_bytes()), &DateOrders::NONE).unwrap();
        assert_eq!(export.chats[0].messages[0].text, "Салам");
        assert!(!may_be("result.json", b"{ \"version\": 3 }"));
    }
}
