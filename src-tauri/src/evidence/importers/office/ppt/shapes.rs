//! The words of the shapes of a slide, in the order in which they are drawn.

use super::super::super::bounds::{CHARACTERS, DEPTH};
use super::super::super::links;
use super::super::super::ole::number;
use super::records::{Record, records};
use super::texts::{Text, link_of, texts};
use std::collections::HashMap;

// Types of records (MS-ODRAW 2.2, MS-PPT 2.13.24).
const SHAPE: u16 = 0xF004;
const LOOK: u16 = 0xF00B;
const WORDS: u16 = 0xF00D;
const ABOUT: u16 = 0xF011;
const NAMED: u16 = 0x0F9E;
/// Among how a shape looks: the words that it is drawn as (gtextUNICODE, MS-ODRAW 2.3.22.1).
const DRAWN: u16 = 0x00C0;

pub struct Shapes<'a> {
    /// The words that stand in the list of slides, and which of them a shape has named.
    listed: &'a [Text],
    named: Vec<bool>,
    addresses: &'a HashMap<u32, String>,
    /// What was found: whether it is a title, and its paragraphs.
    found: Vec<(bool, String)>,
    /// Bytes of that, and whether there is more than a paper keeps.
    length: usize,
    is_cut: bool,
}

impl<'a> Shapes<'a> {
    pub fn of(listed: &'a [Text], addresses: &'a HashMap<u32, String>) -> Self {
        Self { listed, named: vec![false; listed.len()], addresses, found: Vec::new(), length: 0, is_cut: false }
    }

    /// Gathers the words of a drawing.
    pub fn gather(&mut self, drawing: &[u8]) {
        self.gather_within(drawing, DEPTH);
    }

    fn gather_within(&mut self, body: &[u8], depth: usize) {
        for record in records(body).filter(|record| record.is_container) {
            if record.kind == SHAPE {
                self.shape(record.body);
            } else if let Some(depth) = depth.checked_sub(1) {
                self.gather_within(record.body, depth);
            }
        }
    }

    fn shape(&mut self, body: &[u8]) {
        let before = self.found.len();
        for record in records(body) {
            match record.kind {
                LOOK => {
                    if let Some(units) = drawn(&record) {
                        self.keep(&Text::drawn(units));
                    }
                }
                WORDS => self.words(&record),
                _ => {}
            }
        }
        // Where the whole shape leads stands behind its words.
        let about = records(body).filter(|record| record.kind == ABOUT).flat_map(|about| records(about.body));
        let addresses = self.addresses;
        if let Some(address) = about.filter_map(|action| link_of(&action)).find_map(|id| addresses.get(&id)) {
            if self.found.len() == before {
                self.keep(&Text::default());
            }
            if let Some((_, words)) = self.found.get_mut(before..).and_then(<[_]>::last_mut) {
                let length = words.len();
                links::add(words, 0, address);
                self.length += words.len() - length;
            }
        }
    }

    fn keep(&mut self, text: &Text) {
        if self.length > CHARACTERS {
            self.is_cut = true;
            return;
        }
        let words = text.shown(self.addresses);
        self.length += words.len();
        self.found.push((text.is_title(), words));
    }

    /// The words that stand in a shape, or those of the list that it names (OutlineTextRefAtom, 2.9.78).
    fn words(&mut self, record: &Record<'_>) {
        let listed = self.listed;
        let named = records(record.body).find(|record| record.kind == NAMED).and_then(|atom| number(atom.body, 0));
        if let Some(at) = named.map(|at| at as usize)
            && let Some(text) = listed.get(at)
            // Named twice it stands once.
            && !std::mem::replace(&mut self.named[at], true)
        {
            self.keep(text);
        }
        texts(records(record.body)).iter().for_each(|text| self.keep(text));
    }

    /// All of them, and behind them what no shape has named; and whether there was more.
    pub fn all(mut self) -> (Vec<(bool, String)>, bool) {
        let (listed, named) = (self.listed, std::mem::take(&mut self.named));
        for (text, _) in listed.iter().zip(named).filter(|(_, is_named)| !is_named) {
            self.keep(text);
        }
        (self.found, self.is_cut)
    }
}

/// The words that a shape is drawn as (OfficeArtFOPT, MS-ODRAW 2.2.9): six bytes for each property, then the values of those that are long.
fn drawn(look: &Record<'_>) -> Option<Vec<u16>> {
    let (list, mut values) = look.body.split_at_checked(6 * usize::from(look.instance))?;
    for entry in list.as_chunks::<6>().0 {
        let name = u16::from_le_bytes([entry[0], entry[1]]);
        if name & 0x8000 == 0 {
            continue;
        }
        let (value, rest) = values.split_at_checked(number(entry, 2)? as usize)?;
        if name & 0x3FFF == DRAWN {
            let units = value.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
            return Some(units.take_while(|unit| *unit != 0).collect());
        }
        values = rest;
    }
    None
}
