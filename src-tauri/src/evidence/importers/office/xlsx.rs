//! Sheets (ECMA-376 SpreadsheetML): every sheet is a page, every row a block. Dates are written as dates; a formula shows
//! what it came to when the file was saved.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::Parts;
use super::docx::add_row;
use super::xml::{Step, walk};
use crate::evidence::reading::Trouble;
use chrono::{Duration, NaiveDate};
use std::collections::HashMap;

/// Columns that are kept.
const COLUMNS: usize = 2_048;
const SHEETS: usize = 1_000;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let book = parts.must("xl/workbook.xml")?;
    let (mut sheets, mut since_1904) = (Vec::new(), false);
    walk(&book, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "sheet" => sheets
                .push((tag.get("name").unwrap_or_default().to_owned(), tag.get("id").unwrap_or_default().to_owned())),
            "workbookPr" => since_1904 = matches!(tag.get("date1904"), Some("1" | "true")),
            _ => {}
        }
    })?;
    let targets = match parts.get("xl/_rels/workbook.xml.rels")? {
        Some(bytes) => targets(&bytes)?,
        None => HashMap::new(),
    };
    let shared = match parts.get("xl/sharedStrings.xml")? {
        Some(bytes) => strings(&bytes)?,
        None => Vec::new(),
    };
    let dates = match parts.get("xl/styles.xml")? {
        Some(bytes) => date_styles(&bytes)?,
        None => Vec::new(),
    };
    let mut paper = Paper::default();
    for (at, (name, id)) in sheets.into_iter().enumerate().take(SHEETS) {
        let target = targets.get(&id).cloned().unwrap_or_else(|| format!("worksheets/sheet{}.xml", at + 1));
        let path = if target.starts_with('/') { target } else { format!("xl/{target}") };
        let Some(bytes) = parts.get(&path)? else { continue };
        paper.named_page(&name);
        Sheet { shared: &shared, dates: &dates, since_1904, ..Sheet::empty() }.read(&bytes, &mut paper)?;
    }
    Ok(paper.found())
}

/// What the links of a part lead to, by their names.
pub fn targets(bytes: &[u8]) -> Result<HashMap<String, String>, Trouble> {
    let mut found = HashMap::new();
    walk(bytes, |step| {
        let Step::Open(tag) = step else { return };
        if let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target")) {
            found.insert(id.to_owned(), target.to_owned());
        }
    })?;
    Ok(found)
}

fn strings(bytes: &[u8]) -> Result<Vec<String>, Trouble> {
    let mut found = Vec::new();
    let (mut text, mut open, mut sound) = (String::new(), false, 0usize);
    walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "rPh" => sound += 1,
            "t" => open = sound == 0,
            _ => {}
        },
        Step::Close(name) => match name.as_str() {
            "rPh" => sound = sound.saturating_sub(1),
            "t" => open = false,
            "si" => found.push(std::mem::take(&mut text)),
            _ => {}
        },
        Step::Text(more) if open => text.push_str(&more),
        Step::Text(_) => {}
    })?;
    Ok(found)
}

/// For each style of a cell, whether it shows a day or a time.
fn date_styles(bytes: &[u8]) -> Result<Vec<Option<Shown>>, Trouble> {
    let (mut own, mut styles, mut inside): (HashMap<u32, Option<Shown>>, Vec<Option<Shown>>, bool) = Default::default();
    walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.get("formatCode")) {
                    own.insert(id, shown_by(code));
                }
            }
            "cellXfs" => inside = true,
            "xf" if inside => {
                let id = tag.number("numFmtId").unwrap_or(0);
                // Numbers of the formats that every program knows (ECMA-376, 18.8.30).
                let known = match id {
                    14..=17 => Some(Shown::Day),
                    18..=21 | 45..=47 => Some(Shown::Time),
                    22 => Some(Shown::Both),
                    _ => None,
                };
                styles.push(own.get(&id).copied().unwrap_or(known));
            }
            _ => {}
        },
        Step::Close(name) if name == "cellXfs" => inside = false,
        _ => {}
    })?;
    Ok(styles)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Day,
    Time,
    Both,
}

/// What a format's letters stand for; words in quotes and brackets are no letters.
fn shown_by(code: &str) -> Option<Shown> {
    let (mut quoted, mut bracket) = (false, false);
    let letters: String = code
        .split(';')
        .next()?
        .chars()
        .filter(|c| {
            match c {
                '"' => quoted = !quoted,
                '[' => bracket = true,
                ']' => bracket = false,
                _ => return !quoted && !bracket,
            }
            false
        })
        .collect::<String>()
        .to_lowercase();
    let (day, time) = (letters.contains(['d', 'y']), letters.contains(['h', 's']));
    match (day, time) {
        (true, true) => Some(Shown::Both),
        (true, false) => Some(Shown::Day),
        (false, true) => Some(Shown::Time),
        (false, false) => None,
    }
}

struct Sheet<'a> {
    shared: &'a [String],
    dates: &'a [Option<Shown>],
    since_1904: bool,
    cells: Vec<String>,
    column: usize,
    kind: String,
    style: usize,
    value: String,
    open: bool,
}

impl Sheet<'_> {
    fn empty() -> Self {
        Self {
            shared: &[],
            dates: &[],
            since_1904: false,
            cells: Vec::new(),
            column: 0,
            kind: String::new(),
            style: 0,
            value: String::new(),
            open: false,
        }
    }

    fn read(mut self, bytes: &[u8], paper: &mut Paper) -> Result<(), Trouble> {
        walk(bytes, |step| match step {
            Step::Open(tag) => match tag.name.as_str() {
                "row" => {
                    self.cells.clear();
                    self.column = 0;
                }
                "c" => {
                    self.column = tag.get("r").and_then(column).unwrap_or(self.column);
                    self.kind = tag.get("t").unwrap_or("n").to_owned();
                    self.style = tag.number("s").unwrap_or(0) as usize;
                    self.value.clear();
                }
                "v" | "t" => self.open = true,
                _ => {}
            },
            Step::Close(name) => match name.as_str() {
                "v" | "t" => self.open = false,
                "c" => {
                    if self.column < COLUMNS {
                        let shown = self.shown();
                        if self.cells.len() <= self.column {
                            self.cells.resize(self.column + 1, String::new());
                        }
                        self.cells[self.column] = shown;
                    }
                    self.column += 1;
                }
                "row" => add_row(paper, &self.cells),
                _ => {}
            },
            Step::Text(text) if self.open => self.value.push_str(&text),
            Step::Text(_) => {}
        })
    }

    fn shown(&self) -> String {
        match self.kind.as_str() {
            "s" => {
                let at: Option<usize> = self.value.trim().parse().ok();
                at.and_then(|at| self.shared.get(at)).cloned().unwrap_or_default()
            }
            "n" => {
                let date = self.dates.get(self.style).copied().flatten();
                let number: Option<f64> = self.value.trim().parse().ok();
                match (date, number) {
                    (Some(shown), Some(number)) => self.date(number, shown).unwrap_or_else(|| self.value.clone()),
                    (None, Some(number)) if self.value.contains(['E', 'e']) || self.value.len() > 15 => {
                        // Fifteen figures are what a cell holds; what follows is the noise of its arithmetic.
                        let short = format!("{number:.10}");
                        short.trim_end_matches('0').trim_end_matches('.').to_owned()
                    }
                    _ => self.value.clone(),
                }
            }
            _ => self.value.clone(),
        }
    }

    /// Days since the end of 1899 (or the beginning of 1904) as a date.
    fn date(&self, number: f64, shown: Shown) -> Option<String> {
        let first =
            if self.since_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) };
        if !(0.0..3_000_000.0).contains(&number) {
            return None;
        }
        let seconds = (number * 86_400.0).round() as i64;
        let at = first?.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::try_seconds(seconds)?)?;
        let format = match shown {
            Shown::Day => "%d.%m.%Y",
            Shown::Time => "%H:%M:%S",
            Shown::Both => "%d.%m.%Y %H:%M",
        };
        Some(at.format(format).to_string())
    }
}

/// The column of a cell's name, from 0: `AB12` is 27.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0usize, |sum, b| sum * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}
