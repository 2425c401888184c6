//! Books of Excel in binary records (MS-XLSB): the parts of an XLSX, each of them records instead of XML. Every sheet is a page, every
//! row a block, as in [`xlsx`](super::xlsx).

use super::super::bounds::Paper;
use super::super::found::Found;
use super::Parts;
use super::cells::{Beside, Row};
use super::formats::{self, Shown, figures, known, shown_by};
use super::threads::{Persons, Threads};
use super::xlsx::{SHEETS, boxes, lost};
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

#[cfg(test)]
mod tests;

// Types of records (MS-XLSB, 2.3.2).
const ROW: u16 = 0;
const CELL_BLANK: u16 = 1;
const CELL_RK: u16 = 2;
const CELL_ERROR: u16 = 3;
const CELL_BOOL: u16 = 4;
const CELL_REAL: u16 = 5;
const CELL_WORDS: u16 = 6;
const CELL_SHARED: u16 = 7;
const FORMULA_WORDS: u16 = 8;
const FORMULA_NUMBER: u16 = 9;
const FORMULA_BOOL: u16 = 10;
const FORMULA_ERROR: u16 = 11;
// Cells without a column, which is the one behind the cell before. They stand not in MS-XLSB; SheetJS writes them.
const SHORT_BLANK: u16 = 12;
const SHORT_SHARED: u16 = 18;
/// So much less is the type of the same cell with its column.
const TO_LONG: u16 = SHORT_BLANK - CELL_BLANK;
const SHARED: u16 = 19;
const FORMAT: u16 = 44;
const STYLE: u16 = 47;
const CELL_RICH: u16 = 62;
const END_CELLS: u16 = 146;
const BOOK: u16 = 153;
const SHEET: u16 = 156;
const ADDRESS: u16 = 494;
const BEGIN_STYLES: u16 = 617;
const END_STYLES: u16 = 618;
const AUTHOR: u16 = 632;
const BEGIN_NOTE: u16 = 635;
const NOTE: u16 = 637;

/// Whether the main part of a book is in records: it begins with one that says so, as a type of two bytes.
pub fn is_book(part: &[u8]) -> bool {
    part.starts_with(&[0x83, 0x01])
}

pub fn read(parts: &mut Parts<'_>, name: &str, book: &[u8]) -> Result<Found, Trouble> {
    let ways = parts.relations(name)?;
    let (shared, mut trouble): (Vec<String>, _) = match parts.of_kind(&ways, "sharedStrings", "xl/sharedStrings")? {
        Some(bytes) => (of_kind(&bytes, SHARED).map(|record| words(record, 1).unwrap_or_default()).collect(), None),
        None => (Vec::new(), lost(&ways, "sharedStrings")),
    };
    let styles = parts.of_kind(&ways, "styles", "xl/styles")?.map(|bytes| styles(&bytes)).unwrap_or_default();
    // The first bit of the book's own record: its days are counted from 1904 on.
    let since_1904 = of_kind(book, BOOK).next().and_then(|record| record.first()).is_some_and(|flags| flags & 1 != 0);
    let targets: HashMap<&str, &str> = ways.iter().map(|way| (way.id.as_str(), way.target.as_str())).collect();
    let persons = Persons::of(parts, &ways);
    let (mut paper, is_cut) = (Paper::default(), of_kind(book, SHEET).count() > SHEETS);
    for record in of_kind(book, SHEET).take(SHEETS) {
        let id = words(record, 8).unwrap_or_default();
        let name = words(record, 12 + 2 * id.encode_utf16().count()).unwrap_or_default();
        if number(record, 8) == Some(u32::MAX) {
            continue; // a sheet that is no part, as programs in a book are
        }
        let path = targets.get(id.as_str()).copied().unwrap_or_default();
        let bytes = match parts.must(path) {
            Ok(bytes) => bytes,
            // What can't be read or is not there is said and costs none of the other sheets.
            Err(why) => {
                trouble = trouble.or(Some(why));
                continue;
            }
        };
        let beside = beside(parts, path, &bytes, &persons).unwrap_or_default();
        paper.named_page(&name);
        if number(record, 0).is_some_and(|state| state != 0) {
            paper.hide();
        }
        let sheet = Sheet { shared: &shared, styles: &styles, since_1904, lacks: false };
        if !sheet.read(&bytes, beside, &mut paper) {
            trouble = trouble.or(Some(Trouble::Damaged));
        }
        boxes(parts, path, &mut paper)?;
    }
    match trouble {
        Some(why) if paper.is_empty() => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | is_cut, trouble, ..found })
        }
    }
}

/// What each style of a cell shows a number as.
fn styles(bytes: &[u8]) -> Vec<Option<Shown>> {
    let (mut own, mut styles, mut inside): (HashMap<u32, Option<Shown>>, Vec<Option<Shown>>, bool) = Default::default();
    for (kind, record) in Records(bytes) {
        match kind {
            FORMAT => {
                if let (Some(id), Some(code)) = (short(record, 0), words(record, 2)) {
                    own.insert(id, shown_by(&code));
                }
            }
            BEGIN_STYLES => inside = true,
            END_STYLES => inside = false,
            STYLE if inside => {
                let id = short(record, 2).unwrap_or(0);
                styles.push(own.get(&id).cloned().unwrap_or_else(|| known(id)));
            }
            _ => {}
        }
    }
    styles
}

/// The notes and addresses of a sheet. Those that can't be read hide no cell.
fn beside(parts: &mut Parts<'_>, path: &str, sheet: &[u8], persons: &Persons) -> Result<Beside, Trouble> {
    let mut found = Beside::default();
    let ways = parts.relations(path)?;
    let threads = Threads::of(parts, &ways, persons, 0, &mut found);
    for way in ways.iter().filter(|way| way.kind == "comments") {
        if let Ok(Some(bytes)) = parts.get(&way.target) {
            notes(&bytes, &threads, &mut found);
        }
    }
    let addresses: HashMap<&str, &str> =
        ways.iter().filter(|way| way.kind == "hyperlink").map(|way| (way.id.as_str(), way.target.as_str())).collect();
    for record in of_kind(sheet, ADDRESS) {
        let id = words(record, 16).unwrap_or_default();
        if let (Some(place), Some(address)) = (place(record, 0), addresses.get(id.as_str())) {
            found.address(place, address);
        }
    }
    Ok(found)
}

fn notes(bytes: &[u8], threads: &Threads, found: &mut Beside) {
    let (mut authors, mut author, mut at) = (Vec::new(), 0, None);
    for (kind, record) in Records(bytes) {
        match kind {
            AUTHOR => authors.push(words(record, 0).unwrap_or_default()),
            BEGIN_NOTE => {
                author = number(record, 0).unwrap_or(0) as usize;
                at = place(record, 4);
            }
            NOTE => {
                let author = authors.get(author).map_or("", String::as_str);
                if let (Some(place), Some(said)) = (at.take(), words(record, 1))
                    && !threads.has(author)
                {
                    found.note(place, author, &said);
                }
            }
            _ => {}
        }
    }
}

struct Sheet<'a> {
    shared: &'a [String],
    styles: &'a [Option<Shown>],
    since_1904: bool,
    /// A cell names words that are not there.
    lacks: bool,
}

impl Sheet<'_> {
    /// Adds the rows. Says whether all words that its cells name were there.
    fn read(mut self, bytes: &[u8], mut beside: Beside, paper: &mut Paper) -> bool {
        let (mut row, mut open, mut next) = (Row::default(), None, 0u32);
        for (kind, record) in Records(bytes) {
            if matches!(kind, ROW | END_CELLS)
                && let Some(number) = open.take()
            {
                beside.put(number, &mut row);
                row.end(paper);
            }
            match kind {
                ROW => (open, next) = (number(record, 0), 0),
                END_CELLS => break,
                SHORT_BLANK..=SHORT_SHARED => {
                    let long = [&next.to_le_bytes()[..], record].concat();
                    next = self.set(kind - TO_LONG, &long, &mut row).unwrap_or(next);
                }
                CELL_BLANK..=FORMULA_ERROR | CELL_RICH => next = self.set(kind, record, &mut row).unwrap_or(next),
                _ => {}
            }
        }
        // One that breaks off within a row.
        if let Some(number) = open {
            beside.put(number, &mut row);
            row.end(paper);
        }
        beside.rest(paper);
        !self.lacks
    }

    /// Writes a cell to its column, and says which is the next one.
    fn set(&mut self, kind: u16, record: &[u8], row: &mut Row) -> Option<u32> {
        let column = number(record, 0)?;
        if let Some(shown) = self.shown(kind, record) {
            row.set(column as usize, shown);
        }
        Some(column.saturating_add(1))
    }

    /// What a cell shows; nothing where nothing stands in it or its record breaks off.
    fn shown(&mut self, kind: u16, record: &[u8]) -> Option<String> {
        match kind {
            CELL_RK => Some(self.figures(record, rk(number(record, 8)?))),
            CELL_REAL | FORMULA_NUMBER => Some(self.figures(record, real(record, 8)?)),
            CELL_WORDS | FORMULA_WORDS => words(record, 8),
            CELL_RICH => words(record, 9),
            CELL_SHARED => {
                let words = self.shared.get(number(record, 8)? as usize).cloned();
                self.lacks |= words.is_none();
                words
            }
            CELL_BOOL | FORMULA_BOOL => Some(if *record.get(8)? == 0 { "FALSE" } else { "TRUE" }.to_owned()),
            CELL_ERROR | FORMULA_ERROR => Some(error(*record.get(8)?).to_owned()),
            _ => None,
        }
    }

    /// A number by the style that its cell names in three bytes.
    fn figures(&self, record: &[u8], value: f64) -> String {
        let style = number(record, 4).and_then(|style| self.styles.get((style & 0x00FF_FFFF) as usize));
        let shown = formats::shown(value, style.and_then(Option::as_ref), self.since_1904);
        shown.unwrap_or_else(|| figures(value))
    }
}

/// A number of four bytes: thirty bits of a whole one or of the front of one with a point, perhaps in hundredths (MS-XLSB, 2.5.122).
pub fn rk(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & 0xFFFF_FFFC) << 32)
    };
    if packed & 1 != 0 { value / 100.0 } else { value }
}

/// How an error of a formula is shown (MS-XLSB, 2.5.97.2).
pub fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// The records of a part, up to one that breaks off: their type in one or two bytes, their length in one to four, seven bits to each.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = self.packed(2)?;
        let length = self.packed(4)?;
        let (record, rest) = self.0.split_at_checked(length as usize)?;
        self.0 = rest;
        Some((u16::try_from(kind).ok()?, record))
    }
}

impl Records<'_> {
    /// A number of up to so many bytes, of which all but the last have their highest bit.
    fn packed(&mut self, most: u32) -> Option<u32> {
        let mut value = 0;
        for at in 0..most {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u32::from(byte & 0x7F) << (7 * at);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    }
}

fn of_kind(bytes: &[u8], kind: u16) -> impl Iterator<Item = &[u8]> {
    Records(bytes).filter(move |(found, _)| *found == kind).map(|(_, record)| record)
}

/// Words behind the count of their characters, which are of two bytes.
fn words(record: &[u8], at: usize) -> Option<String> {
    let count = number(record, at)? as usize;
    let bytes = record.get(at + 4..)?.get(..count.checked_mul(2)?)?;
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The first row and column of a range: rows come before columns, each as the first and the last.
fn place(record: &[u8], at: usize) -> Option<(u32, usize)> {
    Some((number(record, at)?, number(record, at + 8)? as usize))
}

fn short(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_le_bytes(*record.get(at..)?.first_chunk()?)))
}

fn number(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*record.get(at..)?.first_chunk()?))
}

fn real(record: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*record.get(at..)?.first_chunk()?))
}
