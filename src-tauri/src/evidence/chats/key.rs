//! The name of a message, or of a paragraph of a document: where it begins in the original, which never changes, and a digest of its words, by which it is
//! found again when a later version of Dalil cuts the original into messages differently. One whose words are read differently is found
//! by [`renamed`](super::super::renamed).

use crate::evidence::importers::chat::{Message, MessageKind, is_mark};
use serde::{Deserialize, Serialize};
use sha2::Digest;
use std::fmt;
use std::str::FromStr;

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    Message,
    /// A paragraph of a document.
    Paragraph,
    /// Lines of a plain text, up to this one. An original never changes, so their numbers name them.
    Lines(u32),
}

/// Names a message in an item of evidence, written `0-345-9f3a2b1c0d4e`, a paragraph, written `p0-12-9f3a2b1c0d4e`, or lines of a plain
/// text, written `l47` or `l47-49`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MessageKey {
    pub of: Named,
    /// Which chat of the export, from 0; of a paragraph: which page, letter or sheet; of lines 0.
    pub part: u32,
    /// The line (from 1) of a text where the message begins, or its position (from 1) in any other export. Of a paragraph: its
    /// number on that page, from 1. Of lines: the first, as a bundle numbers them.
    pub line: u32,
    /// The beginning of the SHA-256 of its words; zeros of lines.
    pub digest: [u8; 6],
}

/// The text names no message.
#[derive(Debug, thiserror::Error)]
#[error("not the name of a message")]
pub struct BadKey;

/// The digest of a message's words. Names and times are left out: telephones differ in them, and the lawyer's answer
/// about day and month changes the time. What a poll counts is left out too: it grows from one export to the next.
pub fn digest_of(message: &Message) -> [u8; 6] {
    let mut hasher = sha2::Sha256::new();
    hasher.update([match message.kind {
        MessageKind::Text => 0,
        MessageKind::Notice => 1,
        MessageKind::Deleted => 2,
        MessageKind::Call => 3,
        MessageKind::Unsent => 4,
    }]);
    let words: String = message.lasting().chars().filter(|c| !is_mark(*c)).collect();
    hasher.update(words.trim().as_bytes());
    hasher.update([0, u8::try_from(message.attachments.len()).unwrap_or(u8::MAX)]);
    let whole: [u8; 32] = hasher.finalize().into();
    let mut short = [0; 6];
    short.copy_from_slice(&whole[..6]);
    short
}

impl MessageKey {
    /// The name of a paragraph (both from 0).
    pub fn of_paragraph(page: u32, block: u32, text: &str) -> Self {
        let whole: [u8; 32] = sha2::Sha256::digest(crate::base::text::tidy(text).as_bytes()).into();
        let mut digest = [0; 6];
        digest.copy_from_slice(&whole[..6]);
        Self { of: Named::Paragraph, part: page, line: block + 1, digest }
    }

    /// The name of lines, from 1. Nothing where there are none.
    pub fn of_lines(first: u32, last: u32) -> Option<Self> {
        let key = Self { of: Named::Lines(last), part: 0, line: first, digest: [0; 6] };
        (1..=last).contains(&first).then_some(key)
    }
}

impl fmt::Display for MessageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.of {
            Named::Lines(last) if last > self.line => return write!(f, "l{}-{last}", self.line),
            Named::Lines(_) => return write!(f, "l{}", self.line),
            Named::Paragraph => "p",
            Named::Message => "",
        };
        write!(f, "{mark}{}-{}-{}", self.part, self.line, hex::encode(self.digest))
    }
}

impl FromStr for MessageKey {
    type Err = BadKey;
    fn from_str(text: &str) -> Result<Self, BadKey> {
        if let Some(lines) = text.strip_prefix('l') {
            let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
            let number = |figures: &str| figures.parse::<u32>().map_err(|_| BadKey);
            return Self::of_lines(number(first)?, number(last)?).ok_or(BadKey);
        }
        let (of, text) = text.strip_prefix('p').map_or((Named::Message, text), |rest| (Named::Paragraph, rest));
        let mut parts = text.split('-');
        let mut next = || parts.next().ok_or(BadKey);
        let part = next()?.parse().map_err(|_| BadKey)?;
        let line = next()?.parse().map_err(|_| BadKey)?;
        let mut digest = [0; 6];
        hex::decode_to_slice(next()?, &mut digest).map_err(|_| BadKey)?;
        if parts.next().is_some() { Err(BadKey) } else { Ok(Self { of, part, line, digest }) }
    }
}

impl From<MessageKey> for String {
    fn from(key: MessageKey) -> Self {
        key.to_string()
    }
}

impl TryFrom<String> for MessageKey {
    type Error = BadKey;
    fn try_from(text: String) -> Result<Self, BadKey> {
        text.parse()
    }
}

impl rusqlite::ToSql for MessageKey {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl rusqlite::types::FromSql for MessageKey {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

// A string of its own kind, as ids are.
impl ts_rs::TS for MessageKey {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "MessageKey".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string & { readonly brand: \"MessageKey\" }".into()
    }
    fn decl(_: &ts_rs::Config) -> String {
        "type MessageKey = string & { readonly brand: \"MessageKey\" };".into()
    }
    fn decl_concrete(config: &ts_rs::Config) -> String {
        Self::decl(config)
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some("bindings.ts".into())
    }
}
