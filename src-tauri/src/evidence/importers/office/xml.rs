//! XML as office documents write it: elements by their local names, attributes by theirs. No entity but the five that XML
//! itself has is known, so nothing grows.

use super::super::charset;
use crate::evidence::reading::Trouble;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

#[cfg(test)]
mod tests;

/// Bytes of a declaration; programs write fewer.
const DECLARATION: usize = 300;

/// What comes next in a file.
pub enum Step {
    /// An element begins.
    Open(Tag),
    /// It ends.
    Close(String),
    /// Characters.
    Text(String),
}

/// An element's name and attributes, without their prefixes.
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The same under another name.
    pub fn called(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// All values of a name that stands under several prefixes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }
}

/// Walks through a file. An element without content opens and closes. What is damaged at its end is read up to there; a
/// file without any element is damaged.
pub fn walk(bytes: &[u8], mut step: impl FnMut(Step)) -> Result<(), Trouble> {
    let bytes = decoded(bytes);
    let mut reader = Reader::from_reader(&*bytes);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut any = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => {
                any = true;
                step(Step::Open(tag(&start)));
            }
            Ok(Event::Empty(start)) => {
                any = true;
                let tag = tag(&start);
                let name = tag.name.clone();
                step(Step::Open(tag));
                step(Step::Close(name));
            }
            Ok(Event::End(end)) => step(Step::Close(end.local_name().as_ref().to_owned())),
            Ok(Event::Text(text)) => step(Step::Text(text.to_string())),
            Ok(Event::CData(text)) => step(Step::Text(text.to_string())),
            Ok(Event::GeneralRef(name)) => step(Step::Text(character(&name))),
            Ok(Event::Eof) if any => return Ok(()),
            Ok(Event::Eof) => return Err(Trouble::Damaged),
            Ok(_) => {}
            Err(_) if any => return Ok(()),
            Err(_) => return Err(Trouble::Damaged),
        }
        buffer.clear();
    }
}

/// The first element of a file; nothing where there is none.
pub fn root(bytes: &[u8]) -> Option<Tag> {
    let bytes = decoded(bytes);
    let mut reader = Reader::from_reader(&*bytes);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) => return Some(tag(&start)),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// A file in UTF-8, which alone is read here. It may be in UTF-16 (ECMA-376-2, 9.1.3), with its mark or without, and some programs
/// write an old page of characters and declare it.
pub fn decoded(bytes: &[u8]) -> Cow<'_, [u8]> {
    let is_wide = [b"\xFF\xFE", b"\xFE\xFF", b"<\0", b"\0<"].iter().any(|start| bytes.starts_with(*start));
    if !is_wide && std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    // What says that it is wide and is not has its page guessed.
    let label = declared(bytes).filter(|label| !label.to_ascii_lowercase().starts_with("utf-16"));
    Cow::Owned(charset::text_of(bytes, label.as_deref()).into_bytes())
}

/// The page of characters that a file names in its first line.
fn declared(bytes: &[u8]) -> Option<String> {
    let line = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]).into_owned();
    let (line, _) = line.trim_start_matches('\u{FEFF}').trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = line.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let label = value.strip_prefix(['"', '\''])?.split(['"', '\'']).next()?;
    Some(label.trim().to_owned())
}

fn tag(start: &BytesStart<'_>) -> Tag {
    let mut listed = start.attributes();
    let attributes = listed.with_checks(false).filter_map(Result::ok).map(|attribute| {
        let key = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.value.clone().into_owned();
        (key, if value.contains('&') { unescaped(&value) } else { value })
    });
    let attributes = attributes.collect();
    Tag { name: start.local_name().as_ref().to_owned(), attributes }
}

fn unescaped(value: &str) -> String {
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

/// The character an entity stands for; nothing for one that the file defines itself.
fn character(name: &str) -> String {
    match name {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "apos" => "'".into(),
        "quot" => "\"".into(),
        _ => {
            let code = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
            code.and_then(char::from_u32).map(String::from).unwrap_or_default()
        }
    }
}
