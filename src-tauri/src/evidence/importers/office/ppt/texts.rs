//! Words as slides hold them: behind what they are the characters, then signs that stand for something else, and links.

use super::super::super::bounds::CHARACTERS;
use super::super::super::links;
use super::super::super::ole::number;
use super::records::{Record, records};
use encoding_rs::WINDOWS_1252;
use std::collections::{BTreeSet, HashMap};

// Types of records (MS-PPT 2.13.24).
const LISTED: u16 = 0x03F3;
const HEAD: u16 = 0x0F9F;
const WIDE: u16 = 0x0FA0;
const NARROW: u16 = 0x0FA8;
/// Signs for the number of the slide, a moment, a head, a foot: an asterisk stands in their place.
const SIGNS: [u16; 6] = [0x0FD8, 0x0FF7, 0x0FF8, 0x0FF9, 0x0FFA, 0x1015];
const RANGE: u16 = 0x0FDF;
const ACTION: u16 = 0x0FF2;
const ACTION_ATOM: u16 = 0x0FF3;

/// One text.
#[derive(Default)]
pub struct Text {
    /// TextTypeEnum (2.13.33).
    kind: u32,
    units: Vec<u16>,
    signs: BTreeSet<usize>,
    /// From which character to which a link goes, and its number.
    links: Vec<(usize, usize, u32)>,
}

impl Text {
    /// A text of a shape that has none but what it is drawn as.
    pub fn drawn(units: Vec<u16>) -> Self {
        Self { kind: 4, units, ..Self::default() }
    }

    /// Titles, those in the middle too.
    pub fn is_title(&self) -> bool {
        matches!(self.kind, 0 | 6) && !self.units.is_empty()
    }

    /// Its paragraphs, parted as they are stored, with addresses behind the words that lead to them.
    pub fn shown(&self, addresses: &HashMap<u32, String>) -> String {
        let (mut text, mut at) = (String::new(), 0);
        // Where the link that is open begins, where it ends and where it leads.
        let mut open: Option<(usize, usize, &String)> = None;
        let mut ahead = self.links.iter().peekable();
        for sign in char::decode_utf16(self.units.iter().copied()).map(|sign| sign.unwrap_or('\u{FFFD}')) {
            if let Some((from, _, address)) = open.take_if(|(_, end, _)| at >= *end) {
                links::add(&mut text, from, address);
            }
            while let Some((_, end, id)) = ahead.next_if(|(begin, ..)| *begin <= at) {
                if open.is_none() && *end > at {
                    open = addresses.get(id).map(|address| (text.len(), *end, address));
                }
            }
            // Addresses are written as often as words lead to them.
            if text.len() > CHARACTERS {
                break;
            }
            match sign {
                _ if self.signs.contains(&at) => {}
                '\u{B}' => text.push('\n'),
                sign if sign.is_control() && !matches!(sign, '\r' | '\t') => {}
                sign => text.push(sign),
            }
            at += sign.len_utf16();
        }
        if let Some((from, _, address)) = open {
            links::add(&mut text, from, address);
        }
        text
    }
}

/// The texts among records that follow each other. One that says nothing of what it is, is a text as any.
pub fn texts<'a>(among: impl Iterator<Item = Record<'a>>) -> Vec<Text> {
    let mut found: Vec<Text> = Vec::new();
    let mut action = None;
    for record in among {
        if record.kind == HEAD {
            found.push(Text { kind: number(record.body, 0).unwrap_or(4), ..Text::default() });
            continue;
        }
        if matches!(record.kind, WIDE | NARROW) && found.is_empty() {
            found.push(Text { kind: 4, ..Text::default() });
        }
        let Some(text) = found.last_mut() else { continue };
        match record.kind {
            WIDE => text.units.extend(record.units()),
            // The lower halves of characters (TextBytesAtom). Where those would be control signs, programs wrote quotes and dashes of the
            // western page.
            NARROW => text.units.extend(WINDOWS_1252.decode_without_bom_handling(record.body).0.encode_utf16()),
            ACTION => action = link_of(&record),
            RANGE => {
                let range = number(record.body, 0).zip(number(record.body, 4));
                if let Some(((begin, end), id)) = range.zip(action.take()) {
                    text.links.push((begin as usize, end as usize, id));
                }
            }
            kind if SIGNS.contains(&kind) => text.signs.extend(number(record.body, 0).map(|at| at as usize)),
            _ => {}
        }
    }
    found.iter_mut().for_each(|text| text.links.sort_unstable());
    found
}

/// The number of the link that an action follows (InteractiveInfoAtom, 2.8.2).
pub fn link_of(action: &Record<'_>) -> Option<u32> {
    let atom = records(action.body).find(|record| record.kind == ACTION_ATOM).filter(|_| action.kind == ACTION)?;
    number(atom.body, 4).filter(|id| *id != 0)
}

/// A slide, or notes, of a list.
pub struct Listed {
    /// Its number among what is stored, and the one by which others name it.
    pub reference: u32,
    pub id: u32,
    /// The words that stand in the list.
    pub texts: Vec<Text>,
}

/// What a list names, in its order (SlideListWithTextContainer, 2.4.14.3).
pub fn listed(list: &[u8]) -> Vec<Listed> {
    let mut groups: Vec<(Record<'_>, Vec<Record<'_>>)> = Vec::new();
    for record in records(list) {
        if record.kind == LISTED {
            groups.push((record, Vec::new()));
        } else if let Some((_, words)) = groups.last_mut() {
            words.push(record);
        }
    }
    let one = |(head, words): (Record<'_>, Vec<Record<'_>>)| {
        Some((number(head.body, 0)?, number(head.body, 12)?, texts(words.into_iter())))
    };
    groups.into_iter().filter_map(one).map(|(reference, id, texts)| Listed { reference, id, texts }).collect()
}
