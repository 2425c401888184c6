//! Documents, sheets and slides of OpenDocument (ISO/IEC 26300); a slide is a page.

use super::super::bounds::{DEPTH, Paper};
use super::super::found::Found;
use super::super::links;
use super::Parts;
use super::changes::{by, deleted, said};
use super::docx::{add_row, one_line};
use super::lists::Lists;
use super::xml::{Step, Tag, walk};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::{HashMap, HashSet};

#[cfg(test)]
mod tests;

/// A cell or a row may be written once for many; so many are kept.
const REPEATED: u32 = 64;
/// Bytes of a cell that may be repeated.
const LONG: usize = 20_000;
/// What is drawn and may have a title and a description of its own.
const DRAWN: [&str; 12] = [
    "frame",
    "custom-shape",
    "g",
    "rect",
    "ellipse",
    "circle",
    "line",
    "polyline",
    "polygon",
    "path",
    "connector",
    "caption",
];
/// Cells of a row.
const CELLS: usize = 2_048;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    if let Some(manifest) = parts.get("META-INF/manifest.xml")?
        && is_sealed(&manifest)
    {
        return Err(Trouble::Encrypted);
    }
    let content = parts.must("content.xml")?;
    let styles = parts.get("styles.xml").ok().flatten();
    let mut paper = Paper::default();
    let mut reading = Reading::new(BlockKind::Paragraph, &mut paper);
    if let Some(styles) = &styles {
        let _ = walk(styles, |step| {
            if let Step::Open(tag) = step {
                reading.lists.define(&tag);
            }
        });
    }
    walk(&content, |step| reading.take(step))?;
    reading.end();
    // The heads and feet of a sheet's pages say its name and number, no more; behind slides stands what to write where.
    if !reading.sheet
        && !reading.slides
        && let Some(styles) = styles
    {
        let mut reading = Reading::new(BlockKind::Item, &mut paper);
        let _ = walk(&styles, |step| reading.take(step)); // what stands beside the text costs none of it
        reading.end();
    }
    Ok(paper.found())
}

/// The same where the whole is one file: what stands on every page comes before the text and is read behind it.
pub fn read_flat(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    let mut reading = Reading::new(BlockKind::Paragraph, &mut paper);
    walk_flat(bytes, false, |step| reading.take(step))?;
    reading.end();
    if !reading.sheet && !reading.slides {
        let mut reading = Reading::new(BlockKind::Item, &mut paper);
        walk_flat(bytes, true, |step| reading.take(step))?;
        reading.end();
    }
    Ok(paper.found())
}

/// What stands on every page of such a file, or all the rest of it.
fn walk_flat(bytes: &[u8], on_every_page: bool, mut step: impl FnMut(Step)) -> Result<(), Trouble> {
    let mut inside = false;
    walk(bytes, |next| match &next {
        Step::Open(tag) if tag.name == "master-styles" => inside = true,
        Step::Close(name) if name == "master-styles" => inside = false,
        _ if inside == on_every_page => step(next),
        _ => {}
    })
}

/// Whether the text itself is under a password (ISO/IEC 26300-3), and not the document's programs alone. A list that can't be read
/// says nothing.
fn is_sealed(manifest: &[u8]) -> bool {
    let (mut file, mut sealed) = (String::new(), false);
    let _ = walk(manifest, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "file-entry" => file = tag.get("full-path").unwrap_or_default().to_owned(),
            "encryption-data" => sealed |= matches!(file.trim_matches('/'), "content.xml" | "encrypted-package"),
            _ => {}
        }
    });
    sealed
}

/// A cell, a remark, a paragraph within a paragraph, or the running text.
#[derive(Default)]
struct Level {
    text: String,
    open: usize,
    /// Paragraphs that are done.
    done: Vec<String>,
    /// What hangs on the paragraph that is open and follows it: notes, boxes, remarks.
    after: Vec<(BlockKind, String)>,
    times: u32,
    /// It is a paragraph within a paragraph.
    aside: bool,
    /// It is what somebody said or did, who and when.
    remark: Option<Remark>,
}

#[derive(Default)]
struct Remark {
    author: String,
    date: String,
    naming: Naming,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Naming {
    #[default]
    Nothing,
    Author,
    Date,
}

struct Reading<'a> {
    kind: BlockKind,
    paper: &'a mut Paper,
    levels: Vec<Level>,
    /// Rows that are open: how often each stands there, and its cells.
    rows: Vec<(u32, Vec<String>)>,
    /// Words that lead to an address: how deep and from which byte on they stand.
    links: Vec<Option<(usize, usize, String)>>,
    /// Drawings that are open: how deep they stand and how many paragraphs are open there.
    drawings: Vec<(usize, usize)>,
    /// The name of a drawing that is being read: how deep and from which byte on it stands.
    named: Option<(usize, usize)>,
    /// What was deleted while changes were tracked, by the change's id, and the change that is open.
    deleted: HashMap<String, String>,
    change: String,
    notes: usize,
    /// Styles of sheets and slides that are not shown, and the style that is open.
    concealing: HashSet<String>,
    style: String,
    lists: Lists,
    sheet: bool,
    slides: bool,
    skipped: usize,
}

impl<'a> Reading<'a> {
    fn new(kind: BlockKind, paper: &'a mut Paper) -> Self {
        Self {
            kind,
            paper,
            levels: vec![Level::default()],
            rows: Vec::new(),
            links: Vec::new(),
            drawings: Vec::new(),
            named: None,
            deleted: HashMap::new(),
            change: String::new(),
            notes: 0,
            concealing: HashSet::new(),
            style: String::new(),
            lists: Lists::default(),
            sheet: false,
            slides: false,
            skipped: 0,
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Open(tag) => self.open(&tag),
            Step::Close(name) => self.close(&name),
            Step::Text(text) if self.skipped == 0 => self.text(&text),
            Step::Text(_) => {}
        }
    }

    /// Says of a sheet or a slide that its style conceals it.
    fn hide_concealed(&mut self, tag: &Tag) {
        if tag.get("style-name").is_some_and(|style| self.concealing.contains(style)) {
            self.paper.hide();
        }
    }

    fn text(&mut self, text: &str) {
        let Some(level) = self.levels.last_mut() else { return };
        if level.open > 0 {
            level.text.push_str(text);
        } else if let Some(remark) = &mut level.remark {
            match remark.naming {
                Naming::Author => remark.author.push_str(text),
                Naming::Date => remark.date.push_str(text),
                Naming::Nothing => {}
            }
        }
    }

    fn open(&mut self, tag: &Tag) {
        let deep = self.levels.len();
        match tag.name.as_str() {
            "forms" | "binary-data" | "note-citation" | "script" => self.skipped += 1,
            // Changes of a sheet hold what its cells were, without their places.
            "tracked-changes" if self.sheet => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "spreadsheet" => self.sheet = true,
            "presentation" => self.slides = true,
            "page" if self.slides && deep == 1 => {
                self.paper.page();
                self.hide_concealed(tag);
            }
            "table" if self.sheet && deep == 1 => {
                self.paper.named_page(tag.get("name").unwrap_or_default());
                self.hide_concealed(tag);
            }
            "style" => self.style = tag.get("name").unwrap_or_default().to_owned(),
            "table-properties" if tag.get("display") == Some("false") => {
                self.concealing.insert(self.style.clone());
            }
            "drawing-page-properties" if tag.get("visibility") == Some("hidden") => {
                self.concealing.insert(self.style.clone());
            }
            "list" | "list-item" => self.lists.open(tag),
            "list-style" | "outline-style" | "list-level-style-number" | "outline-level-style" => {
                self.lists.define(tag)
            }
            "table-row" => self.rows.push((tag.number("number-rows-repeated").unwrap_or(1), Vec::new())),
            "table-cell" | "covered-table-cell" if deep < DEPTH => {
                self.levels
                    .push(Level { times: tag.number("number-columns-repeated").unwrap_or(1), ..Level::default() });
            }
            "annotation" | "deletion" if deep < DEPTH => {
                self.levels.push(Level { remark: Some(Remark::default()), ..Level::default() });
            }
            "tracked-changes" if deep < DEPTH => self.levels.push(Level::default()),
            "changed-region" => self.change = tag.get("id").unwrap_or_default().to_owned(),
            "change" => {
                let text = tag.get("change-id").and_then(|id| self.deleted.remove(id));
                self.text(&text.unwrap_or_default());
            }
            "note" => self.notes += 1,
            name if DRAWN.contains(&name) => {
                self.drawings.push((deep, self.levels.last().map_or(0, |level| level.open)));
            }
            // A field in the text that gives the document's title is called the same.
            "title" | "desc" if self.is_of_drawing() => self.begin_name(),
            "p" | "h" if deep < DEPTH && self.levels.last().is_some_and(|level| level.open > 0) => {
                self.levels.push(Level { open: 1, aside: true, ..Level::default() });
            }
            name => self.open_in_text(name, tag),
        }
    }

    /// The name of a drawing begins, which stands in brackets among the words that the drawing stands among.
    fn begin_name(&mut self) {
        let deep = self.levels.len();
        if let Some(level) = self.levels.last_mut().filter(|level| level.open > 0) {
            self.named = Some((deep, level.text.len()));
            let parted = level.text.is_empty() || level.text.ends_with(char::is_whitespace);
            level.text.push_str(if parted { "[" } else { " [" });
        }
    }

    /// A paragraph, or what stands in one.
    fn open_in_text(&mut self, name: &str, tag: &Tag) {
        let deep = self.levels.len();
        let Some(level) = self.levels.last_mut() else { return };
        match name {
            "p" | "h" => {
                level.open += 1;
                // What was deleted is not counted.
                if level.remark.is_none()
                    && let Some(number) = self.lists.paragraph(tag)
                {
                    level.text.push_str(&number);
                }
            }
            "s" => level.text.push_str(&" ".repeat(tag.number("c").unwrap_or(1).min(200) as usize)),
            "tab" => level.text.push('\t'),
            "line-break" => level.text.push('\n'),
            "a" => {
                let to = tag.get("href").filter(|_| self.links.len() < DEPTH);
                self.links.push(to.map(|to| (deep, level.text.len(), to.to_owned())));
            }
            "creator" | "date" if level.open == 0 => {
                if let Some(remark) = &mut level.remark {
                    remark.naming = if name == "date" { Naming::Date } else { Naming::Author };
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "forms" | "binary-data" | "note-citation" | "script" => self.skipped = self.skipped.saturating_sub(1),
            "tracked-changes" if self.sheet => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "p" | "h" => self.end_paragraph(name == "h"),
            "list" => self.lists.close(name),
            name if DRAWN.contains(&name) => {
                self.drawings.pop();
            }
            "title" | "desc" => {
                let here = self.named.take().filter(|(deep, _)| *deep == self.levels.len());
                if let (Some((_, from)), Some(level)) = (here, self.levels.last_mut()) {
                    match level.text.get(from..).unwrap_or_default().trim() {
                        "[" => level.text.truncate(from),
                        _ => level.text.push(']'),
                    }
                }
            }
            "a" => {
                let Some((deep, from, address)) = self.links.pop().flatten() else { return };
                let here = self.levels.len() == deep;
                if let Some(level) = self.levels.last_mut().filter(|level| here && level.open > 0) {
                    let from = from.min(level.text.len());
                    links::add(&mut level.text, from, &address);
                }
            }
            "creator" | "date" => {
                if let Some(remark) = self.levels.last_mut().and_then(|level| level.remark.as_mut()) {
                    remark.naming = Naming::Nothing;
                }
            }
            "note" => self.notes = self.notes.saturating_sub(1),
            "annotation" | "deletion" => self.end_remark(name == "deletion"),
            "tracked-changes" if self.levels.len() > 1 => drop(self.levels.pop()),
            "table-cell" | "covered-table-cell" if self.levels.len() > 1 => self.end_cell(),
            "table-row" => self.end_row(),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let mut cell = self.levels.pop().unwrap_or_default();
        cell.done.extend(cell.after.into_iter().map(|(_, text)| text));
        let text = one_line(&cell.done);
        // In a table within a cell it is read once: many of many would grow with every depth.
        let times = if self.levels.len() == 1 { cell.times.clamp(1, REPEATED) } else { 1 };
        let Some((_, row)) = self.rows.last_mut() else { return };
        // Cells of whole pages are not written many times.
        let times = if text.len() > LONG { 1 } else { times };
        for _ in 0..times {
            if row.len() < CELLS {
                row.push(text.clone());
            }
        }
    }

    fn end_row(&mut self) {
        let (times, mut cells) = self.rows.pop().unwrap_or_default();
        while cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        match self.levels.as_mut_slice() {
            [_] => {
                for _ in 0..times.clamp(1, REPEATED) {
                    if self.paper.is_full() {
                        break;
                    }
                    add_row(self.paper, &cells);
                }
            }
            [.., level] => level.done.push(cells.join(" | ")),
            [] => {}
        }
    }

    /// Whether what begins here belongs to a drawing itself and not to the words in it.
    fn is_of_drawing(&self) -> bool {
        let here = (self.levels.len(), self.levels.last().map_or(0, |level| level.open));
        self.drawings.last() == Some(&here)
    }

    fn end_paragraph(&mut self, is_heading: bool) {
        let aside = match self.levels.as_mut_slice() {
            [level] => {
                level.open = level.open.saturating_sub(1);
                let text = std::mem::take(&mut level.text);
                self.paper.add(if is_heading { BlockKind::Heading } else { self.kind }, &text);
                for (kind, text) in std::mem::take(&mut level.after) {
                    self.paper.add(kind, &text);
                }
                false
            }
            [.., level] => {
                level.open = level.open.saturating_sub(1);
                level.done.push(std::mem::take(&mut level.text));
                level.done.extend(level.after.drain(..).map(|(_, text)| text));
                level.aside && level.open == 0
            }
            [] => false,
        };
        if aside && let Some(inner) = self.levels.pop() {
            let kind = if self.notes > 0 { BlockKind::Item } else { self.kind };
            if let Some(level) = self.levels.last_mut() {
                level.after.extend(inner.done.into_iter().map(|text| (kind, text)));
            }
        }
    }

    /// A remark follows the paragraph it is made on; what was deleted waits for its place.
    fn end_remark(&mut self, is_deletion: bool) {
        if self.levels.last().is_none_or(|level| level.remark.is_none()) {
            return;
        }
        let level = self.levels.pop().unwrap_or_default();
        let Remark { author, date, .. } = level.remark.unwrap_or_default();
        let (by, text) = (by(&author, &date), one_line(&level.done));
        if text.is_empty() {
            return;
        }
        if is_deletion {
            self.deleted.insert(std::mem::take(&mut self.change), deleted(&by, &text));
        } else {
            let in_text = self.levels.len() == 1;
            let said = said(&by, &text);
            if let Some(level) = self.levels.last_mut() {
                // In a cell it stands among the cell's own words.
                level.after.push((BlockKind::Item, if in_text { said } else { format!("[{said}]") }));
            }
        }
    }

    /// What hangs on a paragraph that never ended.
    fn end(&mut self) {
        for (kind, text) in self.levels.drain(..).flat_map(|level| level.after) {
            self.paper.add(kind, &text);
        }
    }
}
