//! Sheets of Excel up to 2003 (MS-XLS, BIFF): every sheet is a page, every row a block; a formula shows what it came to when the
//! file was saved.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::super::ole::{self, Ole};
use super::docx::add_row;
use super::formats::{Part, elapsed, figures};
use crate::evidence::reading::Trouble;
use calamine::{Data, Reader, SheetVisible, Xls, XlsError};
use chrono::NaiveDate;
use std::io::{Cursor, Write};

/// Columns that are kept.
const COLUMNS: usize = 256;
const SHEETS: usize = 1_000;
// Types of records (MS-XLS 2.3), and one that no program writes.
const EXTERN_SHEET: u16 = 0x0017;
const LBL: u16 = 0x0018;
const DATE_MODE: u16 = 0x0022;
const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const MERGE_CELLS: u16 = 0x00E5;
const DIMENSIONS: u16 = 0x0200;
const NOBODYS: u16 = 0x7FFF;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let stored = book_of(bytes)?;
    let mut book: Xls<_> = Xls::new(Cursor::new(bare(&stored)?)).map_err(|error| match error {
        XlsError::Password => Trouble::Encrypted,
        _ => Trouble::Damaged,
    })?;
    let concealed = book.sheets_metadata().iter().filter(|sheet| !matches!(sheet.visible, SheetVisible::Visible));
    let concealed: Vec<String> = concealed.map(|sheet| sheet.name.clone()).collect();
    let mut paper = Paper::default();
    for name in book.sheet_names().into_iter().take(SHEETS) {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        paper.named_page(&name);
        if concealed.contains(&name) {
            paper.hide();
        }
        let before = range.start().map_or(0, |(_, column)| column as usize).min(COLUMNS);
        for row in range.rows() {
            let cells = row.iter().take(COLUMNS - before).map(shown);
            let mut cells: Vec<String> = std::iter::repeat_n(String::new(), before).chain(cells).collect();
            let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            cells.truncate(filled);
            add_row(&mut paper, &cells);
        }
    }
    let mut found = paper.found();
    found.cut |= stored.is_rest;
    Ok(found)
}

/// The stream that holds a book.
struct Stored {
    name: &'static str,
    records: Vec<u8>,
    /// The container is broken: this is what is left of it.
    is_rest: bool,
}

/// The book alone, in a container of our own and without the records that no cell needs. The library takes numbers unseen where a
/// broken file has them too short, and stretches that a broken container does not have, and would break off (found by `fuzz/`).
fn bare(stored: &Stored) -> Result<Vec<u8>, Trouble> {
    let mut records = stored.records.clone();
    hide_unneeded(&mut records);
    let made = || -> std::io::Result<Vec<u8>> {
        let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        file.create_stream(stored.name)?.write_all(&records)?;
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    made().map_err(|_| Trouble::Damaged)
}

/// The stream of the book: by the container's own reader, and where that finds none, by the sectors that are still there.
fn book_of(bytes: &[u8]) -> Result<Stored, Trouble> {
    let names = ["/Workbook", "/Book"];
    if let Ok(mut ole) = Ole::open(bytes) {
        for name in names {
            if let Some(records) = ole.get(name)? {
                return Ok(Stored { name, records, is_rest: false });
            }
        }
    }
    let rest = |name| Some(Stored { name, records: ole::remains(bytes, &name[1..])?, is_rest: true });
    names.into_iter().find_map(rest).ok_or(Trouble::Damaged)
}

/// Hides names, references to other books, joined cells and the size of a sheet, and what is too short to say what it is to: they stay
/// in their place under a type that nobody knows. A record is its type, its length and so many bytes (MS-XLS 2.1.4).
fn hide_unneeded(records: &mut [u8]) {
    let mut at = 0;
    while let Some(&[low, high, short, long]) = records.get(at..at + 4).and_then(|head| head.first_chunk()) {
        let length = usize::from(u16::from_le_bytes([short, long]));
        let hidden = match u16::from_le_bytes([low, high]) {
            LBL | EXTERN_SHEET | MERGE_CELLS | DIMENSIONS => true,
            FILE_PASS | DATE_MODE | CODE_PAGE => length < 2,
            BOUND_SHEET => length < 6,
            _ => false,
        };
        if hidden {
            records[at..at + 2].copy_from_slice(&NOBODYS.to_le_bytes());
        }
        at += 4 + length;
    }
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::Float(number) => figures(*number),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(at) if at.is_duration() => {
            elapsed(at.as_f64(), (Part::Hours, Part::Seconds)).unwrap_or_else(|| at.to_string())
        }
        Data::DateTime(at) if at.is_datetime() && (0.0..3_000_000.0).contains(&at.as_f64()) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            let (time, whole) = (format!("{hour:02}:{minute:02}:{second:02}"), at.as_f64().fract() == 0.0);
            match day.map(|day| day.format("%d.%m.%Y").to_string()) {
                // Less than a day is a time of day.
                _ if at.as_f64() < 1.0 => time,
                Some(day) if whole => day,
                Some(day) => format!("{day} {}", if second == 0 { &time[..5] } else { &time[..] }),
                None => time,
            }
        }
        other => other.to_string(),
    }
}
