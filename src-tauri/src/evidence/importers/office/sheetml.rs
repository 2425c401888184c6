//! Books that Excel 2003 saved as XML (urn:schemas-microsoft-com:office:spreadsheet), as banks and accounting programs give them out: every
//! sheet is a page, every row a block, a number as its format shows it; notes and addresses stand in their cells.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::cells::{Beside, Row};
use super::formats::{Shown, elapsed, figures, moment, shown, shown_by};
use super::xlsx::SHEETS;
use super::xml::{Step, Tag, walk};
use crate::evidence::reading::Trouble;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, SubsecRound};
use std::collections::HashMap;

#[cfg(test)]
mod tests;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut book = Book::default();
    walk(bytes, |step| match step {
        Step::Open(tag) => book.open(&tag),
        Step::Close(name) => book.close(&name),
        Step::Text(text) => book.text(&text),
    })?;
    if book.in_row {
        book.break_off();
    }
    Ok(book.paper.found())
}

#[derive(Default)]
struct Book {
    paper: Paper,
    sheets: usize,
    since_1904: bool,
    /// What the styles show numbers as, and the style that is being described.
    styles: HashMap<String, Option<Shown>>,
    style: String,
    row: Row,
    beside: Beside,
    /// The row, from 1, and the column, from 0, that are being read.
    number: u32,
    column: usize,
    in_row: bool,
    cell: Cell,
    place: Place,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    style: String,
    kind: String,
    words: String,
    /// So many cells behind it are joined to it.
    joined: usize,
    address: Option<String>,
    /// The author of its note, and what the note says.
    note: Option<(String, String)>,
    in_note: bool,
}

/// Where the words that come belong.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Place {
    #[default]
    Nowhere,
    Cell,
    Note,
    Visible,
}

impl Book {
    fn open(&mut self, tag: &Tag) {
        let named = |name: &str| tag.get(name).unwrap_or_default().to_owned();
        match tag.name.as_str() {
            "Style" => {
                self.style = named("ID");
                let parent = tag.get("Parent").and_then(|parent| self.styles.get(parent)).cloned().flatten();
                self.styles.insert(self.style.clone(), parent);
            }
            "NumberFormat" => {
                self.styles.insert(self.style.clone(), tag.get("Format").and_then(named_format));
            }
            "Date1904" => self.since_1904 = true,
            "Worksheet" => {
                self.sheets += 1;
                self.number = 0;
                if self.sheets <= SHEETS {
                    self.paper.named_page(tag.get("Name").unwrap_or_default());
                } else {
                    self.paper.leave_out();
                }
            }
            "Row" => {
                self.row.clear();
                self.number = tag.number("Index").unwrap_or(self.number.saturating_add(1));
                self.column = 0;
                self.in_row = true;
            }
            "Cell" => {
                self.column =
                    tag.number("Index").and_then(|at| at.checked_sub(1)).map_or(self.column, |at| at as usize);
                self.cell = Cell {
                    style: named("StyleID"),
                    joined: tag.number("MergeAcross").unwrap_or(0) as usize,
                    address: tag.get("HRef").map(str::to_owned),
                    ..Cell::default()
                };
            }
            "Comment" => {
                self.cell.note = Some((named("Author"), String::new()));
                self.cell.in_note = true;
            }
            "Data" if self.cell.in_note => self.place = Place::Note,
            "Data" => {
                self.cell.kind = named("Type");
                self.place = Place::Cell;
            }
            "Visible" => self.place = Place::Visible,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match (self.place, &mut self.cell.note) {
            (Place::Cell, _) => self.cell.words.push_str(text),
            (Place::Note, Some((_, said))) => said.push_str(text),
            // A sheet that is shown may say so (`SheetVisible`).
            (Place::Visible, _) if matches!(text.trim(), "SheetHidden" | "SheetVeryHidden") => self.paper.hide(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "Data" | "Visible" => self.place = Place::Nowhere,
            "Comment" => self.cell.in_note = false,
            "Cell" => {
                let cell = std::mem::take(&mut self.cell);
                let at = (self.number, self.column);
                if let Some(address) = &cell.address {
                    self.beside.address(at, address);
                }
                if let Some((author, said)) = &cell.note {
                    self.beside.note(at, author, said);
                }
                self.column = self.column.saturating_add(1).saturating_add(cell.joined);
                let words = self.shown(cell);
                self.row.set(at.1, words);
            }
            "Row" => {
                self.in_row = false;
                if self.sheets <= SHEETS {
                    self.beside.put(self.number, &mut self.row);
                    self.row.end(&mut self.paper);
                }
            }
            _ => {}
        }
    }

    /// Adds the row in which the file breaks off, but no number of which the end may be missing: half of one says another.
    fn break_off(&mut self) {
        let is_half = self.place == Place::Cell && self.cell.kind != "String";
        if !is_half && !self.cell.kind.is_empty() {
            self.close("Cell");
        }
        self.close("Row");
    }

    fn shown(&self, cell: Cell) -> String {
        let style = self.styles.get(&cell.style).and_then(Option::as_ref);
        let words = cell.words.trim();
        match cell.kind.as_str() {
            "Number" => match words.parse::<f64>() {
                Ok(number) => shown(number, style, self.since_1904).unwrap_or_else(|| {
                    if words.contains(['E', 'e']) || words.len() > 15 { figures(number) } else { words.to_owned() }
                }),
                Err(_) => cell.words,
            },
            "DateTime" => day(words, style, self.since_1904).unwrap_or(cell.words),
            "Boolean" if words == "1" => "TRUE".to_owned(),
            "Boolean" if words == "0" => "FALSE".to_owned(),
            _ => cell.words,
        }
    }
}

/// A format by its letters, or by one of the names that Excel gives some.
fn named_format(code: &str) -> Option<Shown> {
    match code {
        "General" | "General Number" | "Currency" | "Euro Currency" | "Fixed" | "Standard" | "Scientific"
        | "Yes/No" | "True/False" | "On/Off" => None,
        "General Date" => Some(Shown::Both),
        "Long Date" | "Medium Date" | "Short Date" => Some(Shown::Day),
        "Long Time" | "Medium Time" | "Short Time" => Some(Shown::Time),
        "Percent" => shown_by("0%"),
        code => shown_by(code),
    }
}

/// A moment as its style shows it: as a stretch of time since the end of 1899 (or the beginning of 1904), or by what it says itself.
pub fn day(written: &str, style: Option<&Shown>, since_1904: bool) -> Option<String> {
    // Half past eight may stand there as 8:29:59.997; a day alone does not end so early.
    let digits = if style == Some(&Shown::Day) { 3 } else { 0 };
    let at = NaiveDateTime::parse_from_str(written, "%Y-%m-%dT%H:%M:%S%.f").ok()?.round_subsecs(digits);
    let first = if since_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else {
        // Programs count a 29.02.1900 that never was.
        let never = NaiveDate::from_ymd_opt(1900, 3, 1)?;
        NaiveDate::from_ymd_opt(1899, 12, if at.date() < never { 31 } else { 30 })?
    };
    if let Some(Shown::Elapsed(largest, smallest)) = style {
        let seconds = (at - first.and_time(NaiveTime::MIN)).num_seconds();
        return elapsed(seconds as f64 / 86_400.0, (*largest, *smallest));
    }
    let own = if at.time() == NaiveTime::MIN {
        Shown::Day
    } else if at.date() <= first {
        Shown::Time
    } else {
        Shown::Both
    };
    style.and_then(|style| moment(at, style)).or_else(|| moment(at, &own))
}
