//! Sheets of Excel 5 to 2003 (MS-XLS, BIFF): every sheet is a page, every row a block; a formula shows what it came to when the
//! file was saved, a number what its format makes of it. What is noted to a cell, and where it leads, stands in it; the words of boxes
//! that lie over a sheet follow its rows.

mod locked;
mod records;
mod sheet;
#[cfg(test)]
mod tests;

use self::records::{Chain, Letters, Records, number, short};
use super::super::bounds::Paper;
use super::super::charset;
use super::super::found::Found;
use super::super::ole::{self, Ole};
use super::formats::{Shown, known, shown_by};
use super::xlsx::SHEETS;
use crate::evidence::reading::Trouble;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;

// Types of records (MS-XLS 2.3).
const END: u16 = 0x000A;
const DATE_MODE: u16 = 0x0022;
const FILE_PASS: u16 = 0x002F;
const FONT: u16 = 0x0031;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const STYLE: u16 = 0x00E0;
const STRINGS: u16 = 0x00FC;
const FORMAT: u16 = 0x041E;
const BEGIN: u16 = 0x0809;
/// Bytes that are read of all sheets, twice as many as a stream has.
const READ: usize = 512 << 20;
/// One that no program writes.
const NOBODYS: u16 = 0x7FFF;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut stored = book_of(bytes)?;
    let book = match Book::of(&stored.records) {
        Err(Trouble::Encrypted) => {
            stored.records = locked::opened(&stored.records).ok_or(Trouble::Encrypted)?;
            Book::of(&stored.records)?
        }
        book => book?,
    };
    let (mut paper, mut cut, mut trouble) = (Paper::default(), stored.is_rest || book.cut, None);
    let (mut any, mut left) = (book.sheets.is_empty(), READ);
    cut |= book.sheets.len() > SHEETS;
    for place in book.sheets.iter().take(SHEETS) {
        // However often a book names one sheet, no more is read than is kept.
        if paper.is_full() {
            break;
        }
        paper.named_page(&place.name);
        if place.hidden {
            paper.hide();
        }
        match sheet::add(&book, &stored.records, place.at, &mut left, &mut paper) {
            Ok(is_cut) => (any, cut) = (true, cut | is_cut),
            Err(why) => trouble = Some(why),
        }
    }
    match trouble {
        Some(why) if !any => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | cut, trouble, ..found })
        }
    }
}

/// The stream that holds a book.
struct Stored {
    records: Vec<u8>,
    /// The container is broken: this is what is left of it.
    is_rest: bool,
}

/// The stream of the book: by the container's own reader, and where that finds none, by the sectors that are still there.
fn book_of(bytes: &[u8]) -> Result<Stored, Trouble> {
    let names = ["/Workbook", "/Book"];
    if let Ok(mut ole) = Ole::open(bytes) {
        for name in names {
            if let Some(records) = ole.get(name)? {
                return Ok(Stored { records, is_rest: false });
            }
        }
    }
    let rest = |name: &str| Some(Stored { records: ole::remains(bytes, &name[1..])?, is_rest: true });
    names.into_iter().find_map(rest).ok_or(Trouble::Damaged)
}

/// Where a sheet stands in the stream, and how it is called.
struct Place {
    name: String,
    hidden: bool,
    at: usize,
}

/// What all sheets of a book share.
struct Book {
    letters: Letters,
    strings: Vec<String>,
    /// For each style of a cell, what it shows a number as.
    styles: Vec<Option<Shown>>,
    /// In which page of characters the words of each font are written, where it says so, and which font each style has.
    fonts: Vec<Option<&'static Encoding>>,
    fonts_used: Vec<u16>,
    since_1904: bool,
    sheets: Vec<Place>,
    /// Its words break off.
    cut: bool,
}

impl Book {
    /// From the first part of the stream, which ends before the first sheet.
    fn of(stream: &[u8]) -> Result<Self, Trouble> {
        let mut records = Records::of(stream, 0);
        let Some((BEGIN, begin)) = records.next() else { return Err(Trouble::Damaged) };
        let mut book = Self {
            letters: letters(begin),
            strings: Vec::new(),
            styles: Vec::new(),
            fonts: Vec::new(),
            fonts_used: Vec::new(),
            since_1904: false,
            sheets: Vec::new(),
            cut: false,
        };
        let (mut own, mut used): (HashMap<u32, Option<Shown>>, Vec<u32>) = Default::default();
        while let Some((kind, record)) = records.next() {
            match kind {
                END => {
                    let style = |id: &u32| own.get(id).cloned().unwrap_or_else(|| known(*id));
                    book.styles = used.iter().map(style).collect();
                    return Ok(book);
                }
                FILE_PASS if record.len() >= 2 => return Err(Trouble::Encrypted),
                DATE_MODE => book.since_1904 = short(record, 0) == Some(1),
                CODE_PAGE => book.letters = book.letters.of_page(record),
                FORMAT => {
                    if let Some((id, code)) = book.format(record) {
                        own.insert(id, shown_by(&code));
                    }
                }
                // Of a font the thirteenth byte is its set of characters (MS-XLS 2.4.122).
                FONT => book.fonts.push(record.get(12).and_then(|set| charset::of_set(*set))),
                STYLE => {
                    used.push(short(record, 2).map_or(0, u32::from));
                    book.fonts_used.push(short(record, 0).unwrap_or(0));
                }
                BOUND_SHEET => {
                    let place = book.place(record);
                    book.sheets.extend(place);
                }
                STRINGS => {
                    let mut chain = records.continued(record);
                    let breaks_off = book.take_strings(&mut chain).is_none();
                    book.cut |= breaks_off;
                }
                _ => {}
            }
        }
        Err(Trouble::Damaged)
    }

    /// The number and the letters of a format.
    fn format(&self, record: &[u8]) -> Option<(u32, String)> {
        let mut chain = Chain::only(record);
        let id = u32::from(chain.short()?);
        let code = match self.letters {
            Letters::Unicode => self.letters.long(&mut chain)?,
            Letters::Page(_) => self.letters.brief(&mut chain)?,
        };
        Some((id, code))
    }

    fn place(&self, record: &[u8]) -> Option<Place> {
        let name = self.letters.brief(&mut Chain::only(record.get(6..)?))?;
        let hidden = record.get(4)? & 3 != 0;
        Some(Place { name: name.replace('\0', ""), hidden, at: number(record, 0)? as usize })
    }

    /// In which letters the words of a cell are written: up to Excel 95 in those of its font, where that names any. Programs wrote Russian
    /// words into books of the western page so.
    fn letters_of(&self, style: u16) -> Letters {
        // No font has the number 4 (MS-XLS 2.5.129).
        let font = self.fonts_used.get(usize::from(style)).map(|font| usize::from(*font) - usize::from(*font > 4));
        let page = font.and_then(|font| self.fonts.get(font).copied().flatten());
        match (self.letters, page) {
            (Letters::Page(_), Some(page)) => Letters::Page(page),
            (letters, _) => letters,
        }
    }

    /// The words that cells name by their number; nothing where they break off.
    fn take_strings(&mut self, chain: &mut Chain<'_>) -> Option<()> {
        chain.skip(4)?;
        let count = chain.number()?;
        for _ in 0..count {
            self.strings.push(chain.rich()?);
        }
        Some(())
    }
}

/// In which letters a book is written, by its version: since Excel 97 in Unicode.
fn letters(begin: &[u8]) -> Letters {
    let (version, kind) = (short(begin, 0).unwrap_or(0), short(begin, 2).unwrap_or(0));
    match (version, kind) {
        (0x0200..=0x0500, _) | (0, 0x1000) => Letters::Page(WINDOWS_1252),
        _ => Letters::Unicode,
    }
}

impl Letters {
    /// The same in the page of characters that a record names.
    fn of_page(self, record: &[u8]) -> Self {
        let number = match short(record, 0) {
            // The Macintosh (MS-XLS 2.4.52) has another number elsewhere.
            Some(0x8000) => Some(10_000),
            page => page.map(u32::from),
        };
        let label = number.and_then(charset::page_numbered);
        let page = label.and_then(|label| Encoding::for_label(label.as_bytes()));
        match (self, page) {
            (Self::Page(_), Some(page)) => Self::Page(page),
            _ => self,
        }
    }
}
