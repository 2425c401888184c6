//! Documents, sheets and slides of OpenDocument (ISO/IEC 26300); a slide is a page.

use super::super::bounds::{DEPTH, Paper};
use super::super::found::Found;
use super::Parts;
use super::docx::{add_row, one_line};
use super::xml::{Step, walk};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;

/// A cell may be written once for many; so many are kept.
const REPEATED: u32 = 64;
/// Cells of a row.
const CELLS: usize = 2_048;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    if let Some(manifest) = parts.get("META-INF/manifest.xml")? {
        let mut sealed = false;
        walk(&manifest, |step| sealed |= matches!(step, Step::Open(tag) if tag.name == "encryption-data"))?;
        if sealed {
            return Err(Trouble::Encrypted);
        }
    }
    let content = parts.must("content.xml")?;
    let mut paper = Paper::default();
    let mut reading = Reading {
        paper: &mut paper,
        levels: vec![Level::default()],
        rows: Vec::new(),
        sheet: false,
        slides: false,
        skipped: 0,
    };
    walk(&content, |step| reading.take(step))?;
    Ok(paper.found())
}

#[derive(Default)]
struct Level {
    text: String,
    open: usize,
    cell: Vec<String>,
    times: u32,
}

struct Reading<'a> {
    paper: &'a mut Paper,
    levels: Vec<Level>,
    rows: Vec<Vec<String>>,
    sheet: bool,
    slides: bool,
    skipped: usize,
}

impl Reading<'_> {
    fn take(&mut self, step: Step) {
        match step {
            Step::Open(tag) => self.open(&tag),
            Step::Close(name) => self.close(&name),
            Step::Text(text) if self.skipped == 0 => {
                if let Some(level) = self.levels.last_mut().filter(|level| level.open > 0) {
                    level.text.push_str(&text);
                }
            }
            Step::Text(_) => {}
        }
    }

    fn open(&mut self, tag: &super::xml::Tag) {
        match tag.name.as_str() {
            "tracked-changes" | "annotation" | "forms" | "binary-data" => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "spreadsheet" => self.sheet = true,
            "presentation" => self.slides = true,
            "page" if self.slides && self.levels.len() == 1 => self.paper.page(),
            "table" if self.sheet && self.levels.len() == 1 => {
                self.paper.named_page(tag.get("name").unwrap_or_default());
            }
            "table-row" => self.rows.push(Vec::new()),
            "table-cell" | "covered-table-cell" if self.levels.len() < DEPTH => {
                self.levels
                    .push(Level { times: tag.number("number-columns-repeated").unwrap_or(1), ..Level::default() });
            }
            name => {
                let Some(level) = self.levels.last_mut() else { return };
                match name {
                    "p" | "h" => level.open += 1,
                    "s" => level.text.push_str(&" ".repeat(tag.number("c").unwrap_or(1).min(200) as usize)),
                    "tab" => level.text.push('\t'),
                    "line-break" => level.text.push('\n'),
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "tracked-changes" | "annotation" | "forms" | "binary-data" => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "p" | "h" => {
                let Some(level) = self.levels.last_mut() else { return };
                level.open = level.open.saturating_sub(1);
                let text = std::mem::take(&mut level.text);
                if self.levels.len() == 1 {
                    self.paper.add(if name == "h" { BlockKind::Heading } else { BlockKind::Paragraph }, &text);
                } else if let Some(level) = self.levels.last_mut() {
                    level.cell.push(text);
                }
            }
            "table-cell" | "covered-table-cell" if self.levels.len() > 1 => {
                let cell = self.levels.pop().unwrap_or_default();
                let text = one_line(&cell.cell);
                let Some(row) = self.rows.last_mut() else { return };
                for _ in 0..cell.times.clamp(1, REPEATED) {
                    if row.len() < CELLS {
                        row.push(text.clone());
                    }
                }
            }
            "table-row" => {
                let mut cells = self.rows.pop().unwrap_or_default();
                while cells.last().is_some_and(|cell| cell.is_empty()) {
                    cells.pop();
                }
                if self.levels.len() == 1 {
                    add_row(self.paper, &cells);
                } else if let Some(level) = self.levels.last_mut() {
                    level.cell.push(cells.join(" | "));
                }
            }
            _ => {}
        }
    }
}
