//! XML as office documents write it: elements by their local names, attributes by theirs. No entity but the five that XML
//! itself has is known, so nothing grows.

use crate::evidence::reading::Trouble;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

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

    /// All values of a name that stands under several prefixes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }
}

/// Walks through a file. An element without content opens and closes. What is damaged at its end is read up to there, if
/// something was read before.
pub fn walk(bytes: &[u8], mut step: impl FnMut(Step)) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut any = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => step(Step::Open(tag(&start))),
            Ok(Event::Empty(start)) => {
                let tag = tag(&start);
                let name = tag.name.clone();
                step(Step::Open(tag));
                step(Step::Close(name));
            }
            Ok(Event::End(end)) => step(Step::Close(end.local_name().as_ref().to_owned())),
            Ok(Event::Text(text)) => step(Step::Text(text.to_string())),
            Ok(Event::CData(text)) => step(Step::Text(text.to_string())),
            Ok(Event::GeneralRef(name)) => step(Step::Text(character(&name))),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) if any => return Ok(()),
            Err(_) => return Err(Trouble::Damaged),
        }
        any = true;
        buffer.clear();
    }
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
