//! The finished public PDF, read by a reader that did not make it, and searched. What is found stops it.

use super::find::{Hit, What};
use super::needles::Needles;
use super::surroundings;
use crate::base::Sha256Digest;
use crate::base::id::PartyId;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// Where in a file something was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On a page, from 1.
    Page(u32),
    /// In what the file says about itself.
    Metadata,
    /// In the headings that a reader shows beside the pages.
    Outline,
    /// In the address of a link, or in a note.
    Link,
    /// In the texts for readers who listen, or in the names of parts.
    Structure,
    /// In a file inside the file.
    Attachment,
    FileName,
}

/// Something that gives somebody away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    pub place: Place,
    pub party: PartyId,
    pub what: What,
    /// Whether it can be nobody else.
    pub sure: bool,
    /// The words as they stand there.
    pub words: String,
    /// The same with some of those around.
    pub near: String,
    /// The place and more of what stands around it: an answer about it holds for these words alone.
    pub around: Sha256Digest,
}

/// The file cannot be read, so nothing can be said of it.
#[derive(Debug, thiserror::Error)]
#[error("the finished PDF cannot be read back")]
pub struct Unreadable;

/// Everything that gives somebody away in a finished PDF and in the name it will have. `set` is the text of each page as
/// it was set: a letter that a reader of PDFs cannot tell (a rare mark over it) is still one there.
pub fn leaks(pdf: &[u8], set: &[String], file_name: &str, needles: &Needles) -> Result<Vec<Leak>, Unreadable> {
    let named = std::iter::once((Place::FileName, file_name.to_owned()));
    let set = (1..).map(Place::Page).zip(set.iter().cloned());
    Ok(leaks_in(text_of(pdf)?.into_iter().chain(set).chain(named), needles))
}

/// Everything in texts that gives somebody away.
pub fn leaks_in(texts: impl Iterator<Item = (Place, String)>, needles: &Needles) -> Vec<Leak> {
    let mut found = BTreeSet::new();
    for (place, text) in texts {
        for Hit { start, end, party, what, sure, .. } in needles.find(&text) {
            let words: String = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
            let near = surroundings::shown(&text, start, end, &words).replace("\u{AD} ", "").replace('\u{AD}', "");
            let (from, to) = if place == Place::Metadata { element(&text, start, end) } else { (0, text.len()) };
            let around = surroundings::digest(&text[from..to], start - from, end - from);
            found.insert(Leak { place: place.clone(), party, what, sure, words, near, around });
        }
    }
    found.into_iter().collect()
}

/// Where the element of a file's description begins and ends that a place stands in: the next ones say when the file was made,
/// which is never the same twice.
fn element(text: &str, start: usize, end: usize) -> (usize, usize) {
    let from = text[..start].rfind('>').map_or(0, |at| at + 1);
    (from, text[end..].find('<').map_or(text.len(), |at| end + at))
}

/// Every text of a PDF with its place: pages, metadata, outline, links, structure, attachments.
pub fn text_of(pdf: &[u8]) -> Result<Vec<(Place, String)>, Unreadable> {
    let document = Document::load_mem(pdf).map_err(|_| Unreadable)?;
    let mut texts = Vec::new();
    let pages = document.get_pages();
    if pages.is_empty() {
        return Err(Unreadable);
    }
    for number in pages.keys() {
        let text = document.extract_text(&[*number]).map_err(|_| Unreadable)?;
        texts.push((Place::Page(*number), text));
    }
    for (id, object) in &document.objects {
        gather(&document, *id, object, &mut texts);
    }
    if let Ok(info) = document.trailer.get(b"Info").and_then(|info| document.dereference(info)) {
        strings(info.1, &mut |text| texts.push((Place::Metadata, text)));
    }
    Ok(texts)
}

fn gather(document: &Document, id: ObjectId, object: &Object, texts: &mut Vec<(Place, String)>) {
    match object {
        Object::Stream(stream) => {
            let is = |kind: &[u8]| stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == kind);
            if is(b"Metadata") || is(b"EmbeddedFile") {
                let bytes = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
                let place = if is(b"Metadata") { Place::Metadata } else { Place::Attachment };
                texts.push((place, String::from_utf8_lossy(&bytes).into_owned()));
            }
            strings_of(&stream.dict, place_of(document, id, &stream.dict), texts);
        }
        Object::Dictionary(dict) => strings_of(dict, place_of(document, id, dict), texts),
        Object::Array(_) => strings(object, &mut |text| texts.push((Place::Structure, text))),
        Object::String(..) => strings(object, &mut |text| texts.push((Place::Structure, text))),
        _ => {}
    }
}

fn strings_of(dict: &Dictionary, place: Place, texts: &mut Vec<(Place, String)>) {
    for (key, value) in dict.iter() {
        // The random names of a file are no text.
        if key != b"ID" {
            strings(value, &mut |text| texts.push((place.clone(), text)));
        }
    }
}

fn place_of(document: &Document, id: ObjectId, dict: &Dictionary) -> Place {
    let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).unwrap_or_default().to_vec();
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).is_ok_and(|info| info == id);
    if info {
        return Place::Metadata;
    }
    if dict.has(b"Title") && (dict.has(b"Parent") || dict.has(b"Dest") || dict.has(b"A")) {
        return Place::Outline;
    }
    match (name(b"Type").as_slice(), name(b"S").as_slice()) {
        (b"Annot" | b"Action", _) | (_, b"URI" | b"GoTo" | b"GoToR" | b"Launch" | b"JavaScript") => Place::Link,
        (b"Filespec", _) => Place::Attachment,
        _ if dict.has(b"URI") || dict.has(b"Subtype") && dict.has(b"Rect") => Place::Link,
        _ => Place::Structure,
    }
}

/// The texts within an object; what it refers to is met by itself.
fn strings(object: &Object, see: &mut impl FnMut(String)) {
    match object {
        Object::String(bytes, _) => see(decoded(bytes)),
        Object::Name(bytes) => see(String::from_utf8_lossy(bytes).into_owned()),
        Object::Array(items) => items.iter().for_each(|item| strings(item, see)),
        Object::Dictionary(dict) => dict.iter().for_each(|(key, value)| {
            see(String::from_utf8_lossy(key).into_owned());
            strings(value, see);
        }),
        _ => {}
    }
}

/// A text of a PDF: UTF-16 with a mark, UTF-8 with a mark, or one byte for a letter. Addresses have %-signs.
fn decoded(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units).map(|c| c.unwrap_or(' ')).collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
        },
    };
    if text.contains('%') { unescaped(&text) } else { text }
}

fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        match digits.filter(|_| bytes[at] == b'%').and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
