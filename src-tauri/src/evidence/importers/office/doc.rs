//! Papers of Word up to 2003 (MS-DOC): the words of the main text, by the table of pieces of which it is put together, and behind
//! them what stands beside it: notes, heads and feet, remarks, boxes. What was deleted is said to be; clauses
//! have the numbers that Word counts.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::super::ole::Ole;
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use layout::{Layout, Story};
use names::Names;
use reading::Reading;

mod forms;
mod layout;
mod lists;
mod marks;
mod names;
mod pieces;
mod reading;
#[cfg(test)]
mod tests;

/// The stories in the order in which they follow each other (2.3), by the place where the block says how many characters each has
/// (FibRgLw97, 2.5.4). The fourth is of macros and is not read.
const STORIES: [(usize, Option<Story>); 8] = [
    (0x4C, Some(Story::Text(BlockKind::Paragraph))),
    (0x50, Some(Story::Text(BlockKind::Item))),
    (0x54, Some(Story::Text(BlockKind::Item))),
    (0x58, None),
    (0x5C, Some(Story::Remarks)),
    (0x60, Some(Story::Text(BlockKind::Item))),
    (0x64, Some(Story::Text(BlockKind::Item))),
    (0x68, Some(Story::Text(BlockKind::Item))),
];

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut ole = Ole::open(bytes)?;
    let file = File::of(&mut ole)?;
    let names = Names::of(&file);
    let mut numbers = lists::of(&file);
    let mut reading = Reading::of(&file, &mut ole)?;
    let mut paper = Paper::default();
    paper.page();
    let mut from = 0usize;
    for (at, story) in STORIES {
        let count = u32_at(&file.document, at).ok_or(Trouble::Damaged)?;
        let to = from.saturating_add(count as usize);
        if let Some(story) = story {
            // Clauses stand in the text itself; notes and heads are not counted.
            let counted = (story == Story::Text(BlockKind::Paragraph)).then_some(&mut numbers);
            let mut layout = Layout::new(&mut paper, &names, story, reading.has_no_places()).counted(counted);
            reading.read(from, to, &mut layout);
            layout.end();
        }
        from = to;
    }
    match reading.trouble {
        Some(why) if paper.texts().next().is_none() => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { trouble, cut: found.cut || reading.cut, ..found })
        }
    }
}

/// The two streams that a paper stands in: its words, and the tables about them.
struct File {
    document: Vec<u8>,
    table: Vec<u8>,
}

impl File {
    fn of(ole: &mut Ole<'_>) -> Result<Self, Trouble> {
        let document = ole.get("/WordDocument")?.ok_or(Trouble::Damaged)?;
        // The file information block: its mark, the version, and the flags (2.5.1, 2.5.2).
        let head = |at| u16_at(&document, at).ok_or(Trouble::Damaged);
        let (mark, version, flags) = (head(0)?, head(2)?, head(0x0A)?);
        // Word 6 and 95 (version 101 to 104) have the same mark and another block.
        if mark != 0xA5EC || version < 0x00C1 {
            return Err(Trouble::NoDecoder);
        }
        if flags & 0x0100 != 0 {
            return Err(Trouble::Encrypted);
        }
        let table = if flags & 0x0200 != 0 { "/1Table" } else { "/0Table" };
        let table = ole.get(table)?.ok_or(Trouble::Damaged)?;
        Ok(Self { document, table })
    }

    /// A part of the tables, by where the block says where it begins and how long it is (2.5.6). One that is not there is empty; `None`
    /// where it lies outside.
    fn part(&self, at: usize) -> Option<&[u8]> {
        let (from, length) =
            (u32_at(&self.document, at)? as usize, u32_at(&self.document, at.checked_add(4)?)? as usize);
        if length == 0 {
            return Some(&[]);
        }
        self.table.get(from..from.checked_add(length)?)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}
