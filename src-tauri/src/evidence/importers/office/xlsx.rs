//! Sheets (ECMA-376 SpreadsheetML): every sheet is a page, every row a block. Dates are written as dates and stretches of time as
//! such, numbers with what their format says around them; a formula shows what it came to when the file was saved. What is noted to a
//! cell, and where it leads, stands in it; the words of boxes that lie over a sheet follow its rows.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::cells::{Beside, Row};
use super::docx::body;
use super::formats::{self, Shown, figures, styles};
use super::sheetml::day;
use super::threads::{Persons, Threads};
use super::xml::{Step, walk};
use super::{Parts, Relation, xlsb};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

#[cfg(test)]
mod tests;

/// Sheets that are kept.
pub const SHEETS: usize = 1_000;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let (book_name, book) = parts.main(&["xl/workbook.xml", "xl/workbook.bin"])?;
    if xlsb::is_book(&book) {
        return xlsb::read(parts, &book_name, &book);
    }
    let (mut sheets, mut since_1904) = (Vec::new(), false);
    walk(&book, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "sheet" => {
                let [name, id] = ["name", "id"].map(|key| tag.get(key).unwrap_or_default().to_owned());
                sheets.push((name, id, matches!(tag.get("state"), Some("hidden" | "veryHidden"))));
            }
            "workbookPr" => since_1904 = matches!(tag.get("date1904"), Some("1" | "true")),
            _ => {}
        }
    })?;
    let ways = parts.relations(&book_name)?;
    let (shared, mut trouble) = match parts.of_kind(&ways, "sharedStrings", "xl/sharedStrings")? {
        Some(bytes) => (strings(&bytes)?, None),
        None => (Vec::new(), lost(&ways, "sharedStrings")),
    };
    let styles = match parts.of_kind(&ways, "styles", "xl/styles")? {
        Some(bytes) => styles(&bytes)?,
        None => Vec::new(),
    };
    let targets: HashMap<&str, &str> = ways.iter().map(|way| (way.id.as_str(), way.target.as_str())).collect();
    let persons = Persons::of(parts, &ways);
    let mut paper = Paper::default();
    let (is_cut, mut any) = (sheets.len() > SHEETS, sheets.is_empty());
    for (at, (name, id, hidden)) in sheets.into_iter().enumerate().take(SHEETS) {
        let named = targets.get(id.as_str()).map(|target| (*target).to_owned());
        let path = named.unwrap_or_else(|| format!("xl/worksheets/sheet{}.xml", at + 1));
        let bytes = match parts.must(&path) {
            Ok(bytes) => bytes,
            // What can't be read or is not there is said and costs none of the other sheets.
            Err(why) => {
                trouble = trouble.or(Some(why));
                continue;
            }
        };
        let beside = beside(parts, &path, &bytes, &persons).unwrap_or_default();
        paper.named_page(&name);
        if hidden {
            paper.hide();
        }
        let sheet = Sheet { shared: &shared, styles: &styles, since_1904, beside, ..Sheet::empty() };
        match sheet.read(&bytes, &mut paper) {
            Ok(is_whole) => {
                any = true;
                trouble = trouble.or((!is_whole).then_some(Trouble::Damaged));
            }
            Err(why) => trouble = trouble.or(Some(why)),
        }
        boxes(parts, &path, &mut paper)?;
    }
    match trouble {
        Some(why) if !any => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | is_cut, trouble, ..found })
        }
    }
}

/// Why words are missing where a book leads to a part of this kind, and it is not there.
pub fn lost(ways: &[Relation], kind: &str) -> Option<Trouble> {
    ways.iter().any(|way| way.kind == kind).then_some(Trouble::Damaged)
}

/// The words of boxes that lie over a sheet. Those that can't be read hide no cell.
pub fn boxes(parts: &mut Parts<'_>, sheet: &str, paper: &mut Paper) -> Result<(), Trouble> {
    for way in parts.relations(sheet)?.into_iter().filter(|way| way.kind == "drawing") {
        if let Ok(Some(bytes)) = parts.get(&way.target) {
            let _ = body(parts, &way.target, &bytes, BlockKind::Paragraph, paper);
        }
    }
    Ok(())
}

/// The notes and addresses of a sheet.
fn beside(parts: &mut Parts<'_>, path: &str, sheet: &[u8], persons: &Persons) -> Result<Beside, Trouble> {
    let mut found = Beside::default();
    let ways = parts.relations(path)?;
    let threads = Threads::of(parts, &ways, persons, 1, &mut found);
    for way in ways.iter().filter(|way| way.kind == "comments") {
        if let Ok(Some(bytes)) = parts.get(&way.target) {
            notes(&bytes, &threads, &mut found);
        }
    }
    let addresses: HashMap<&str, &str> =
        ways.iter().filter(|way| way.kind == "hyperlink").map(|way| (way.id.as_str(), way.target.as_str())).collect();
    if !addresses.is_empty() {
        walk(sheet, |step| {
            let Step::Open(tag) = step else { return };
            if tag.name == "hyperlink"
                && let Some(place) = tag.get("ref").and_then(place)
                && let Some(address) = tag.get("id").and_then(|id| addresses.get(id))
            {
                found.address(place, address);
            }
        })?;
    }
    Ok(found)
}

/// Notes to cells (ECMA-376, 18.7). A list that can't be read hides no cell.
fn notes(bytes: &[u8], threads: &Threads, found: &mut Beside) {
    let (mut authors, mut author, mut text, mut open) = (Vec::<String>::new(), 0, String::new(), false);
    let mut at = None;
    let _ = walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "comment" => {
                at = tag.get("ref").and_then(place);
                author = tag.number("authorId").unwrap_or(0) as usize;
                text.clear();
            }
            "author" | "t" => open = true,
            _ => {}
        },
        Step::Close(name) => match name.as_str() {
            "author" => {
                open = false;
                authors.push(std::mem::take(&mut text));
            }
            "t" => open = false,
            "comment" => {
                let said = plain(std::mem::take(&mut text));
                let author = authors.get(author).map_or("", String::as_str);
                if let Some(place) = at.take().filter(|_| !threads.has(author)) {
                    found.note(place, author, &said);
                }
            }
            _ => {}
        },
        Step::Text(more) if open => text.push_str(&more),
        Step::Text(_) => {}
    });
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
            "si" => found.push(plain(std::mem::take(&mut text))),
            _ => {}
        },
        Step::Text(more) if open => text.push_str(&more),
        Step::Text(_) => {}
    })?;
    Ok(found)
}

struct Sheet<'a> {
    shared: &'a [String],
    styles: &'a [Option<Shown>],
    since_1904: bool,
    beside: Beside,
    cells: Row,
    /// From 1, as cells are named.
    row: u32,
    column: usize,
    kind: String,
    style: usize,
    value: String,
    open: bool,
    /// A cell names words that are not there.
    lacks: bool,
}

impl Sheet<'_> {
    fn empty() -> Self {
        Self {
            shared: &[],
            styles: &[],
            since_1904: false,
            beside: Beside::default(),
            cells: Row::default(),
            row: 0,
            column: 0,
            kind: String::new(),
            style: 0,
            value: String::new(),
            open: false,
            lacks: false,
        }
    }

    /// Adds the rows. Says whether all words that its cells name were there.
    fn read(mut self, bytes: &[u8], paper: &mut Paper) -> Result<bool, Trouble> {
        walk(bytes, |step| match step {
            Step::Open(tag) => match tag.name.as_str() {
                "row" => {
                    self.cells.clear();
                    self.row = tag.number("r").unwrap_or(self.row.saturating_add(1));
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
                    let shown = self.shown();
                    self.cells.set(self.column, shown);
                    self.column += 1;
                }
                "row" => {
                    self.beside.put(self.row, &mut self.cells);
                    self.cells.end(paper);
                }
                _ => {}
            },
            Step::Text(text) if self.open => self.value.push_str(&text),
            Step::Text(_) => {}
        })?;
        self.beside.rest(paper);
        Ok(!self.lacks)
    }

    fn shown(&mut self) -> String {
        match self.kind.as_str() {
            "s" => {
                let at: Option<usize> = self.value.trim().parse().ok();
                let words = at.and_then(|at| self.shared.get(at)).cloned();
                self.lacks |= words.is_none() && !self.value.trim().is_empty();
                words.unwrap_or_default()
            }
            "n" => {
                let style = self.styles.get(self.style).and_then(Option::as_ref);
                let number: Option<f64> = self.value.trim().parse().ok();
                match number.map(|number| (number, formats::shown(number, style, self.since_1904))) {
                    Some((_, Some(shown))) => shown,
                    Some((number, None))
                        if style.is_none() && (self.value.contains(['E', 'e']) || self.value.len() > 15) =>
                    {
                        figures(number)
                    }
                    _ => self.value.clone(),
                }
            }
            // A day in words of ISO 8601 (ECMA-376, 18.18.11).
            "d" => {
                let style = self.styles.get(self.style).and_then(Option::as_ref);
                let written = self.value.trim().trim_end_matches('Z');
                let midnight = if written.contains('T') { "" } else { "T00:00:00" };
                day(&format!("{written}{midnight}"), style, self.since_1904).unwrap_or_else(|| self.value.clone())
            }
            "b" => match self.value.trim() {
                "1" | "true" => "TRUE".to_owned(),
                "0" | "false" => "FALSE".to_owned(),
                _ => self.value.clone(),
            },
            _ => plain(self.value.clone()),
        }
    }
}

/// Words of a sheet with the characters that stand in them by number (ECMA-376, 22.9.2.19): `_x0009_` is a tab, `_x005F_` the line
/// that begins such a number. The end of a line stands there as two of them and is one.
fn plain(words: String) -> String {
    if !words.contains("_x") {
        return words;
    }
    let (mut text, mut rest) = (String::with_capacity(words.len()), words.as_str());
    while let Some(at) = rest.find("_x") {
        text.push_str(&rest[..at]);
        let number = rest.get(at + 2..at + 7).and_then(|number| number.strip_suffix('_'));
        let number = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = number.and_then(|number| u32::from_str_radix(number, 16).ok()).and_then(char::from_u32);
        let Some(character) = character else {
            text.push_str("_x");
            rest = &rest[at + 2..];
            continue;
        };
        rest = &rest[at + 7..];
        if !character.is_control() || matches!(character, '\t' | '\n') {
            text.push(character);
        } else if character == '\r'
            && !rest.starts_with('\n')
            && rest.get(..7).is_none_or(|next| !next.eq_ignore_ascii_case("_x000A_"))
        {
            text.push('\n');
        }
    }
    text.push_str(rest);
    text
}

/// The column of a cell's name, from 0: `AB12` is 27.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0usize, |sum, b| sum * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

/// Row (from 1) and column (from 0) of a cell's name, or of the first of a range.
pub fn place(name: &str) -> Option<(u32, usize)> {
    let row = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let row: String = row.chars().take_while(char::is_ascii_digit).collect();
    Some((row.parse().ok()?, column(name)?))
}
