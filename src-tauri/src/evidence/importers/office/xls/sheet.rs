//! A sheet of a book of Excel up to 2003: its cells, gathered one by one wherever they stand, so that one that stands far away takes
//! no more room than any other.

use super::super::super::bounds::Paper;
use super::super::cells::{Beside, Row};
use super::super::formats::{self, figures};
use super::super::xlsb::{error, rk};
use super::Book;
use super::records::{Chain, Letters, Records, number, real, short};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// Cells of one sheet that are kept; more would not fit on the paper.
const CELLS: usize = 4 << 20;
// Types of records (MS-XLS 2.3).
const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const NOTE: u16 = 0x001C;
const OBJECT: u16 = 0x005D;
const MANY_RK: u16 = 0x00BD;
const RICH: u16 = 0x00D6;
const SHARED: u16 = 0x00FD;
const BOX: u16 = 0x01B6;
const ADDRESS: u16 = 0x01B8;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERROR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const RK: u16 = 0x027E;
const BEGIN: u16 = 0x0809;
/// What a sheet is that is a chart (MS-XLS 2.4.21).
const CHART: u16 = 0x0020;
/// The kind of an object that holds the words of a note.
const NOTE_OBJECT: u16 = 0x0019;
/// The row of what goes on with a note of Excel 95 and earlier.
const NO_ROW: u32 = 0xFFFF;
/// How the class of an address in the net is numbered (MS-OSHARED 2.3.7.6), as it is written.
const URL: [u8; 16] = [0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0x00, 0xAA, 0x00, 0x4B, 0xA9, 0x0B];

/// Adds the sheet that begins at a place of the stream to the last page. Says whether more stands there than is kept. `left` counts
/// the bytes that may still be read: a book may name one sheet a thousand times.
pub fn add(book: &Book, stream: &[u8], at: usize, left: &mut usize, paper: &mut Paper) -> Result<bool, Trouble> {
    if *left == 0 {
        return Ok(true);
    }
    let mut records = Records::of(stream, at);
    let is_cut = read(book, &mut records, paper);
    *left = left.saturating_sub(records.at() - at);
    is_cut
}

fn read(book: &Book, records: &mut Records<'_>, paper: &mut Paper) -> Result<bool, Trouble> {
    let Some((BEGIN, begin)) = records.next() else { return Err(Trouble::Damaged) };
    // What a chart is drawn from stands in it once more, in the manner of cells (MS-XLS 2.1.7.20.1).
    let is_chart = short(begin, 2) == Some(CHART);
    let mut sheet = Sheet::of(book);
    // What lies in a sheet, as charts do, has cells of its own.
    let mut inside = 0usize;
    while let Some((kind, record)) = records.next() {
        match kind {
            BEGIN => inside += 1,
            END if inside == 0 => {
                sheet.lay_out(paper);
                return Ok(sheet.cut);
            }
            END => inside -= 1,
            _ if inside > 0 || is_chart && !matches!(kind, OBJECT | BOX) => {}
            LABEL | RICH | STRING | BOX | ADDRESS | OBJECT => {
                let chain = records.continued(record);
                // One that breaks off says nothing.
                let _ = sheet.take_words(kind, record, chain);
            }
            _ => {
                let _ = sheet.take(kind, record);
            }
        }
    }
    sheet.lay_out(paper);
    Ok(true)
}

enum Cell {
    Number(f64, u16),
    /// The number of the words in the book.
    Shared(u32),
    Words(String),
    Said(&'static str),
}

struct Sheet<'a> {
    book: &'a Book,
    /// The row in the upper half, the column in the lower.
    cells: Vec<(u32, Cell)>,
    beside: Beside,
    /// The place and the style of a formula whose words follow.
    formula: Option<(u32, u16)>,
    /// The kind and the number of the object that was described last.
    object: (u16, u16),
    /// The words of notes by their objects, and who noted what to which cell.
    notes: BTreeMap<u16, String>,
    noted: Vec<(u32, u16, String)>,
    /// Up to Excel 95: the notes of cells, as they are written.
    older_notes: Vec<(u32, Vec<u8>)>,
    boxes: Vec<String>,
    cut: bool,
}

impl<'a> Sheet<'a> {
    fn of(book: &'a Book) -> Self {
        Self {
            book,
            cells: Vec::new(),
            beside: Beside::default(),
            formula: None,
            object: (0, 0),
            notes: BTreeMap::new(),
            noted: Vec::new(),
            older_notes: Vec::new(),
            boxes: Vec::new(),
            cut: false,
        }
    }

    fn put(&mut self, place: u32, cell: Cell) {
        if self.cells.len() < CELLS {
            self.cells.push((place, cell));
        } else {
            self.cut = true;
        }
    }

    /// A record without words that go on behind it.
    fn take(&mut self, kind: u16, record: &[u8]) -> Option<()> {
        match kind {
            NUMBER => self.put(place(record)?, Cell::Number(real(record, 6)?, short(record, 4)?)),
            RK => self.put(place(record)?, Cell::Number(rk(number(record, 6)?), short(record, 4)?)),
            MANY_RK => {
                let first = place(record)?;
                let last = record.len().checked_sub(2)?;
                for (at, cell) in (0u32..).zip(record.get(4..last)?.as_chunks::<6>().0) {
                    let cell = Cell::Number(rk(number(cell, 2)?), short(cell, 0)?);
                    self.put(first.checked_add(at)?, cell);
                }
            }
            SHARED => self.put(place(record)?, Cell::Shared(number(record, 6)?)),
            BOOL_ERROR => self.put(place(record)?, said(*record.get(7)? != 0, *record.get(6)?)),
            FORMULA => self.take_formula(record)?,
            NOTE => self.take_note(record)?,
            _ => {}
        }
        Some(())
    }

    /// What a formula came to: a number, or what is no number and has a mark in its place (MS-XLS 2.5.133).
    fn take_formula(&mut self, record: &[u8]) -> Option<()> {
        let place = place(record)?;
        self.formula = None;
        if short(record, 12)? != 0xFFFF {
            self.put(place, Cell::Number(real(record, 6)?, short(record, 4)?));
            return Some(());
        }
        match *record.get(6)? {
            0 => self.formula = Some((place, short(record, 4)?)),
            1 => self.put(place, said(false, *record.get(8)?)),
            2 => self.put(place, said(true, *record.get(8)?)),
            _ => {}
        }
        Some(())
    }

    /// A note: since Excel 97 its words are those of an object, before that they stand in it.
    fn take_note(&mut self, record: &[u8]) -> Option<()> {
        let cell = place(record)?;
        match self.book.letters {
            Letters::Unicode => {
                let author = self.book.letters.long(&mut Chain::only(record.get(8..)?)).unwrap_or_default();
                self.noted.push((cell, short(record, 6)?, author));
            }
            Letters::Page(_) => {
                let words = record.get(6..)?;
                let words = words.get(..usize::from(short(record, 4)?)).unwrap_or(words);
                // A long one goes on in records of a row that there is not.
                match self.older_notes.last_mut().filter(|_| cell >> 16 == NO_ROW) {
                    Some((_, note)) => note.extend(words),
                    None => self.older_notes.push((cell, words.to_vec())),
                }
            }
        }
        Some(())
    }

    /// A record with words, which may go on in further ones.
    fn take_words(&mut self, kind: u16, record: &[u8], mut chain: Chain<'_>) -> Option<()> {
        match kind {
            BOX => {
                let count = usize::from(short(record, 10)?);
                // The words stand in the first record behind it.
                chain.next_part();
                let is_wide = count > 0 && chain.byte()? & 1 != 0;
                let words = chain.letters(count, is_wide)?;
                match self.object {
                    (NOTE_OBJECT, id) => drop(self.notes.insert(id, words)),
                    _ => self.boxes.push(words),
                }
            }
            OBJECT => match self.book.letters {
                Letters::Unicode if short(record, 0)? == 0x0015 => {
                    self.object = (short(record, 4)?, short(record, 6)?);
                }
                Letters::Unicode => {}
                Letters::Page(page) => self.boxes.push(older_box(&chain.whole(), page)?),
            },
            ADDRESS => {
                let (row, column) = (short(record, 0)?, short(record, 4)?);
                let address = address(chain.whole().get(8..)?)?;
                self.beside.address((u32::from(row), usize::from(column)), &address);
            }
            STRING => {
                let (place, style) = self.formula.take()?;
                let words = self.book.letters_of(style).long(&mut chain)?;
                self.put(place, Cell::Words(words));
            }
            _ => {
                chain.skip(6)?;
                let words = self.book.letters_of(short(record, 4)?).long(&mut chain)?;
                self.put(place(record)?, Cell::Words(words));
            }
        }
        Some(())
    }

    fn lay_out(&mut self, paper: &mut Paper) {
        for (cell, object, author) in std::mem::take(&mut self.noted) {
            let words = self.notes.remove(&object).unwrap_or_default();
            self.beside.note((cell >> 16, (cell & 0xFFFF) as usize), &author, &words);
        }
        for (cell, words) in std::mem::take(&mut self.older_notes) {
            if let Letters::Page(page) = self.book.letters {
                let words = page.decode_without_bom_handling(&words).0;
                self.beside.note((cell >> 16, (cell & 0xFFFF) as usize), "", &words);
            }
        }
        let mut beside = std::mem::take(&mut self.beside);
        let mut cells = std::mem::take(&mut self.cells);
        // Of several in one place the last holds, as they were written.
        cells.sort_by_key(|(place, _)| *place);
        let mut row = Row::default();
        let mut cells = cells.into_iter().peekable();
        while let Some((place, cell)) = cells.next() {
            let words = self.shown(cell);
            if !words.is_empty() {
                row.set((place & 0xFFFF) as usize, words);
            }
            let number = place >> 16;
            if cells.peek().is_none_or(|(next, _)| next >> 16 != number) {
                beside.put(number, &mut row);
                row.end(paper);
                if paper.is_full() {
                    return;
                }
            }
        }
        beside.rest(paper);
        for words in self.boxes.iter().chain(self.notes.values()) {
            paper.add(BlockKind::Paragraph, words);
        }
    }

    fn shown(&self, cell: Cell) -> String {
        match cell {
            Cell::Number(value, style) => {
                let style = self.book.styles.get(usize::from(style)).and_then(Option::as_ref);
                formats::shown(value, style, self.book.since_1904).unwrap_or_else(|| figures(value))
            }
            Cell::Shared(at) => self.book.strings.get(at as usize).cloned().unwrap_or_default(),
            Cell::Words(words) => words,
            Cell::Said(words) => words.to_owned(),
        }
    }
}

/// A truth or an error.
fn said(is_error: bool, value: u8) -> Cell {
    Cell::Said(match (is_error, value) {
        (true, code) => error(code),
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
    })
}

/// The place of a cell: its row in the upper half, its column in the lower.
fn place(record: &[u8]) -> Option<u32> {
    Some((u32::from(short(record, 0)?) << 16) | u32::from(short(record, 2)?))
}

/// The words of a box or a button up to Excel 95: what it is, how long the name of what it starts and its own are, where it lies and how it
/// looks, how many letters its words have; then its name, what it starts, both filled up to an even number of bytes, and its words.
fn older_box(object: &[u8], page: &'static Encoding) -> Option<String> {
    if !matches!(short(object, 4)?, 6 | 7) {
        return None;
    }
    let (starts, named, letters) = (short(object, 26)?, short(object, 30)?, short(object, 44)?);
    let mut at = 70 + usize::from(starts).next_multiple_of(2);
    if named > 0 {
        // How long it is stands before it once more.
        at += (1 + usize::from(*object.get(70)?)).next_multiple_of(2);
    }
    let words = object.get(at..)?;
    let words = words.get(..usize::from(letters)).unwrap_or(words);
    Some(page.decode_without_bom_handling(words).0.into_owned())
}

/// The address that an object of links holds (MS-OSHARED 2.3.7.1), if it is one in the net, with the place in it that it leads to.
fn address(object: &[u8]) -> Option<String> {
    let flags = number(object, 20)?;
    let mut at = 24;
    // Words that stand before it: how it is shown, and where it opens.
    for flag in [0x10, 0x80] {
        if flags & flag != 0 {
            at += 4 + 2 * number(object, at)? as usize;
        }
    }
    let (length, from) = match flags & 0x101 {
        0x101 => (2 * number(object, at)? as usize, at + 4),
        0x001 if object.get(at..at + 16)? == URL => (number(object, at + 16)? as usize, at + 20),
        _ => return None,
    };
    let to = from.checked_add(length)?;
    let address = words(object.get(from..to)?);
    let place = if flags & 8 == 0 { None } else { place_in(object, to) };
    let place = place.filter(|place| !place.is_empty() && !address.contains('#'));
    Some(place.map_or_else(|| address.clone(), |place| format!("{address}#{place}")))
}

/// The place in what an address leads to, behind the number of its letters.
fn place_in(object: &[u8], at: usize) -> Option<String> {
    let length = (number(object, at)? as usize).checked_mul(2)?;
    let from = at.checked_add(4)?;
    Some(words(object.get(from..from.checked_add(length)?)?))
}

/// Words of two bytes for each letter, up to the zero that ends them.
fn words(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
    String::from_utf16_lossy(&units.take_while(|unit| *unit != 0).collect::<Vec<u16>>())
}
