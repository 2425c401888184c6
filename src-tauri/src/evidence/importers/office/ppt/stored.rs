//! Where each part of a show stands: whenever it was saved, what was changed was written behind what was there, with a list of places
//! (MS-PPT 2.1.2). The newest place of each holds.

use super::super::super::ole::number;
use super::records::{Record, records};
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

const DOCUMENT: u16 = 0x03E8;
const EDIT: u16 = 0x0FF5;
const PLACES: u16 = 0x1772;
/// What stands in the stream beside when a password was given (CurrentUserAtom, 2.3.2).
const ENCRYPTED: u32 = 0xF3D1_C4DF;
/// Places that are read, over all savings; each number has twenty bits.
const MOST: usize = 4 << 20;

pub struct Stored<'a> {
    stream: &'a [u8],
    places: HashMap<u32, u32>,
    /// What everything else hangs on.
    pub document: Record<'a>,
    pub trouble: Option<Trouble>,
}

impl<'a> Stored<'a> {
    pub fn of(stream: &'a [u8], user: &[u8]) -> Result<Self, Trouble> {
        if number(user, 12) == Some(ENCRYPTED) {
            return Err(Trouble::Encrypted);
        }
        let (mut at, mut trouble) = newest(stream, user).ok_or(Trouble::Damaged)?;
        let (mut places, mut left, mut document) = (HashMap::new(), MOST, None);
        while let Some(edit) = edit_at(stream, at) {
            // UserEditAtom (2.3.3): the saving before, the list of places, the number of the document, and that of what it is locked with.
            if number(edit.body, 28).is_some_and(|lock| lock != 0) {
                return Err(Trouble::Encrypted);
            }
            document = document.or(number(edit.body, 16));
            let list = number(edit.body, 12).and_then(|at| Record::at(stream, at as usize));
            match list.filter(|list| list.kind == PLACES) {
                Some(list) => left -= add(&mut places, list.body, left),
                None => trouble = Some(Trouble::Damaged),
            }
            // One that was saved before stands before.
            match number(edit.body, 8).map_or(0, |before| before as usize) {
                0 => break,
                before if before < at && left > 0 && edit_at(stream, before).is_some() => at = before,
                _ => {
                    trouble = Some(Trouble::Damaged);
                    break;
                }
            }
        }
        let place = document.and_then(|id| places.get(&id)).map(|at| *at as usize);
        let document = place.and_then(|at| Record::at(stream, at)).filter(|record| record.kind == DOCUMENT);
        let document = document.ok_or(Trouble::Damaged)?;
        if document.breaks_off {
            trouble = Some(Trouble::BrokenOff);
        }
        Ok(Self { stream, places, document, trouble })
    }

    /// Bytes of all its parts.
    pub fn length(&self) -> usize {
        self.stream.len()
    }

    /// A part by its number, with where it stands.
    pub fn at(&self, reference: u32) -> Option<(usize, Record<'a>)> {
        let at = *self.places.get(&reference)? as usize;
        Some((at, Record::at(self.stream, at)?))
    }
}

fn edit_at(stream: &[u8], at: usize) -> Option<Record<'_>> {
    Record::at(stream, at).filter(|record| record.kind == EDIT)
}

/// Where the last saving stands, as the stream beside says. Where it does not, the last one that is found, and that something is broken.
fn newest(stream: &[u8], user: &[u8]) -> Option<(usize, Option<Trouble>)> {
    let said = number(user, 16).map(|at| at as usize);
    if let Some(at) = said.filter(|at| edit_at(stream, *at).is_some()) {
        return Some((at, None));
    }
    let (mut at, mut last) = (0, None);
    for record in records(stream) {
        if record.kind == EDIT {
            last = Some(at);
        }
        at += 8 + record.body.len();
    }
    last.map(|at| (at, Some(Trouble::Damaged)))
}

/// Adds the places of a list to those of later ones, which hold (PersistDirectoryEntry, 2.3.5): a number of twenty bits, how many follow
/// each other from it on, and their places. Says how many were read.
fn add(places: &mut HashMap<u32, u32>, mut list: &[u8], most: usize) -> usize {
    let mut read = 0;
    while let Some((head, rest)) = list.split_first_chunk::<4>()
        && read < most
    {
        let head = u32::from_le_bytes(*head);
        let (some, rest) = rest.split_at(rest.len().min(4 * (head >> 20) as usize));
        for (id, place) in (head & 0xF_FFFF..).zip(some.as_chunks::<4>().0) {
            places.entry(id).or_insert(u32::from_le_bytes(*place));
        }
        read += 1 + some.len() / 4;
        list = rest;
    }
    read.min(most)
}
