//! The words of the shapes of a slide, in the order in which they are drawn.

use super::super::super::bounds::DEPTH;
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
}

impl<'a> Shapes<'a> {
    pub fn of(listed: &'a [Text], addresses: &'a HashMap<u32, String>) -> Self {
        Self { listed, named: vec![false; listed.len()], addresses, found: Vec::new() }
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
                    let words = drawn(&record).map(|units| Text::drawn(units).shown(self.addresses));
                    self.found.extend(words.map(|words| (false, words)));
                }
                WORDS => self.words(&record),
                _ => {}
            }
        }
        // Where the whole shape leads stands behind its words.
        let about = records(body).filter(|record| record.kind == ABOUT).flat_map(|about| records(about.body));
        let addresses = self.addresses;
        if let Some(address) = about.filter_map(|action| link_of(&action)).find_map(|id| addresses.get(&id)) {
            let last = if self.found.len() > before { self.found.pop() } else { None };
            let (is_title, mut words) = last.unwrap_or_default();
            links::add(&mut words, 0, address);
            self.found.push((is_title, words));
        }
    }

    /// The words that stand in a shape, or those of the list that it names (OutlineTextRefAtom, 2.9.78).
    fn words(&mut self, record: &Record<'_>) {
        let named = records(record.body).find(|record| record.kind == NAMED).and_then(|atom| number(atom.body, 0));
        if let Some(at) = named.map(|at| at as usize)
            && let Some(text) = self.listed.get(at)
            // Named twice it stands once.
            && !std::mem::replace(&mut self.named[at], true)
        {
            self.found.push((text.is_title(), text.shown(self.addresses)));
        }
        for text in texts(records(record.body)) {
            self.found.push((text.is_title(), text.shown(self.addresses)));
        }
    }

    /// All of them, and behind them what no shape has named.
    pub fn all(mut self) -> Vec<(bool, String)> {
        for (text, _) in self.listed.iter().zip(&self.named).filter(|(_, is_named)| !**is_named) {
            self.found.push((text.is_title(), text.shown(self.addresses)));
        }
        self.found
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
