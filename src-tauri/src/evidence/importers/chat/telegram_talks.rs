//! The conversations of Telegram's `result.json`, gathered while it is read: where the file breaks off, what stands before
//! that is kept.

use super::telegram_json::Raw;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::Value;
use std::fmt;

/// A conversation as it stands in the file.
#[derive(Default)]
pub(super) struct RawChat {
    pub name: Option<String>,
    /// Telegram's number of it.
    pub id: Option<i64>,
    pub messages: Option<Vec<Raw>>,
}

/// All of them that have a place for messages, as far as the text can be read.
pub(super) fn talks(text: &str) -> Vec<RawChat> {
    let mut found = Vec::new();
    // What was read up to an error stands.
    let _ = Gather::Talks(&mut found).deserialize(&mut serde_json::Deserializer::from_str(text));
    found.retain(|chat: &RawChat| chat.messages.is_some());
    found
}

/// What a place of the file holds, and where it is gathered.
enum Gather<'a> {
    /// The file, a list of conversations in it, or one of these.
    Talks(&'a mut Vec<RawChat>),
    /// The messages of one.
    Messages(&'a mut Vec<Raw>),
}

impl<'de> DeserializeSeed<'de> for Gather<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Gather<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("conversations or their messages")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        match self {
            Self::Talks(found) => while list.next_element_seed(Gather::Talks(&mut *found))?.is_some() {},
            // One that is no message at all keeps its place, so that those after it keep theirs.
            Self::Messages(found) => {
                while let Some(message) = list.next_element::<Value>()? {
                    found.push(Raw::of(message));
                }
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let Self::Talks(found) = self else { return Err(A::Error::invalid_type(Unexpected::Map, &"messages")) };
        let mut chat = RawChat::default();
        let read = chat.fill(&mut fields, found);
        found.push(chat);
        read
    }
}

impl RawChat {
    /// Takes its name and its messages; conversations inside go to `found`.
    fn fill<'de, A: MapAccess<'de>>(&mut self, fields: &mut A, found: &mut Vec<Self>) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            match name.as_str() {
                "name" => self.name = fields.next_value::<Value>()?.as_str().map(str::to_owned),
                "id" => self.id = fields.next_value::<Value>()?.as_i64(),
                "messages" => fields.next_value_seed(Gather::Messages(self.messages.get_or_insert_default()))?,
                "chats" | "left_chats" | "list" => fields.next_value_seed(Gather::Talks(&mut *found))?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
