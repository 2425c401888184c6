//! The table of pieces: a paper that was changed lies in the file in pieces, and this says in which order they are read.

use super::marks::asked;
use super::{u16_at, u32_at};
use crate::evidence::reading::Trouble;

/// Lists of properties that pieces can name (Prm1, in 15 bits).
const LISTS: usize = 1 << 15;

/// One of them.
pub struct Piece {
    /// From which character to which it stands in the text.
    pub start: usize,
    pub end: usize,
    /// The byte of the document at which it begins.
    pub at: usize,
    /// Its characters take two bytes.
    pub is_wide: bool,
    /// Properties that all of it has besides its own: what was changed since the file was last written whole.
    pub properties: Vec<u8>,
}

/// The pieces in their order (PlcPcd, 2.8.35).
pub struct Pieces<'a> {
    plex: &'a [u8],
    /// Of each list what is asked for: every character of a piece is asked.
    lists: Vec<Vec<u8>>,
    pub count: usize,
}

impl<'a> Pieces<'a> {
    /// The pieces behind the lists of properties that stand before them (Clx, 2.9.38).
    pub fn of(mut clx: &'a [u8]) -> Result<Self, Trouble> {
        let mut lists = Vec::new();
        while clx.first() == Some(&1) {
            let length = usize::from(u16_at(clx, 1).ok_or(Trouble::Damaged)?);
            let (list, after) = clx.get(3..).and_then(|rest| rest.split_at_checked(length)).ok_or(Trouble::Damaged)?;
            if lists.len() < LISTS {
                lists.push(asked(list));
            }
            clx = after;
        }
        // Pcdt, 2.9.178.
        if clx.first() != Some(&2) {
            return Err(Trouble::Damaged);
        }
        let length = u32_at(clx, 1).ok_or(Trouble::Damaged)? as usize;
        let rest = clx.get(5..).ok_or(Trouble::Damaged)?;
        let plex = rest.get(..length).unwrap_or(rest);
        // n + 1 positions of four bytes, then n descriptions of eight.
        let count = plex.len().checked_sub(4).ok_or(Trouble::Damaged)? / 12;
        Ok(Self { plex, lists, count })
    }

    /// A piece by its number; `None` where the table ends before it.
    pub fn get(&self, number: usize) -> Option<Piece> {
        let (start, end) = (u32_at(self.plex, 4 * number)?, u32_at(self.plex, 4 * number + 4)?);
        let about = 4 * (self.count + 1) + 8 * number;
        let (at, modifier) = (u32_at(self.plex, about + 2)?, u16_at(self.plex, about + 6)?);
        let place = (at & 0x3FFF_FFFF) as usize;
        // A piece of one byte for each character stands at half the place (2.9.73).
        let is_wide = at & 0x4000_0000 == 0;
        Some(Piece {
            start: start as usize,
            end: end as usize,
            at: if is_wide { place } else { place / 2 },
            is_wide,
            properties: self.properties(modifier),
        })
    }

    /// What a piece says of its properties: one of them by a short number of its own (Prm0), or a list that stands before the pieces
    /// (Prm1). Of the short ones those that matter here: deleted, in a table, end of a row.
    fn properties(&self, modifier: u16) -> Vec<u8> {
        let [low, value] = modifier.to_le_bytes();
        if low & 1 != 0 {
            return self.lists.get(usize::from(modifier >> 1)).cloned().unwrap_or_default();
        }
        let is_on = u8::from(value & 0x7F == 1);
        match low >> 1 {
            0x41 => vec![0x00, 0x08, is_on],
            0x18 => vec![0x16, 0x24, is_on],
            0x19 => vec![0x17, 0x24, is_on],
            _ => Vec::new(),
        }
    }
}
