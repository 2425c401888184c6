//! Numbers of paragraphs that OpenDocument counts itself and writes nowhere (ISO/IEC 26300, 19.880): of lists, by the level at which an
//! item lies, and of headings, by their outline.

use super::numbers::written;
use super::xml::Tag;
use std::collections::HashMap;

/// Levels of a list or an outline.
const LEVELS: usize = 10;
/// Lists in one another; deeper ones are not counted.
const DEEPEST: usize = 64;
/// Characters of the signs around a number.
const SIGNS: usize = 60;

/// The lists of a document, and how far they were counted.
#[derive(Default)]
pub struct Lists {
    styles: HashMap<String, HashMap<usize, Level>>,
    /// The style whose levels are being read; the outline has no name.
    defined: String,
    open: Vec<Open>,
    counted: Vec<Option<u32>>,
    headings: Vec<Option<u32>>,
    /// Where the last list of each style came to: another may go on from there.
    kept: HashMap<String, Vec<Option<u32>>>,
}

#[derive(Default)]
struct Level {
    format: String,
    prefix: String,
    suffix: String,
    /// `%1%.%2%.`, as newer programs write it.
    pattern: String,
    /// How many levels are shown, this one with those above it.
    shown: usize,
    start: u32,
}

/// A list that is open.
struct Open {
    style: String,
    /// The item that is open has no number yet; `start`: it is to have this one.
    fresh: bool,
    start: Option<u32>,
}

/// The style of headings.
const OUTLINE: &str = "";

impl Lists {
    /// Takes what a file says of its styles.
    pub fn define(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "list-style" => self.defined = tag.get("name").unwrap_or_default().to_owned(),
            "outline-style" => self.defined = OUTLINE.to_owned(),
            "list-level-style-number" | "outline-level-style" => {
                let Some(at) = tag.number("level").and_then(|level| (level as usize).checked_sub(1)) else { return };
                let text = |key: &str| tag.get(key).unwrap_or_default().chars().take(SIGNS).collect::<String>();
                let level = Level {
                    format: text("num-format"),
                    prefix: text("num-prefix"),
                    suffix: text("num-suffix"),
                    pattern: text("num-list-format"),
                    shown: tag.number("display-levels").unwrap_or(1) as usize,
                    start: tag.number("start-value").unwrap_or(1),
                };
                if at < LEVELS {
                    self.styles.entry(self.defined.clone()).or_default().insert(at, level);
                }
            }
            _ => {}
        }
    }

    /// A list or an item of one begins.
    pub fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "list" if self.open.len() < DEEPEST => {
                let style = match (tag.get("style-name"), self.open.last()) {
                    (Some(style), _) => style.to_owned(),
                    (None, Some(around)) => around.style.clone(),
                    (None, None) => String::from("-"),
                };
                if self.open.is_empty() {
                    let goes_on = tag.get("continue-numbering") == Some("true") || tag.get("continue-list").is_some();
                    let before = self.kept.get(&style).filter(|_| goes_on);
                    self.counted = before.cloned().unwrap_or_default();
                }
                self.open.push(Open { style, fresh: false, start: None });
            }
            "list-item" => {
                if let Some(list) = self.open.last_mut() {
                    (list.fresh, list.start) = (true, tag.number("start-value"));
                }
            }
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        if name == "list"
            && let Some(list) = self.open.pop()
            && self.open.is_empty()
        {
            self.kept.insert(list.style, self.counted.clone());
        }
    }

    /// The number of the paragraph or heading that begins, with the space behind it; nothing where it has none.
    pub fn paragraph(&mut self, tag: &Tag) -> Option<String> {
        let Some(at) = self.open.len().checked_sub(1) else { return self.heading(tag) };
        let list = self.open.last_mut().filter(|list| list.fresh)?;
        list.fresh = false;
        let levels = self.styles.get(&list.style)?;
        let start = levels.get(&at).map_or(1, |level| level.start);
        count(&mut self.counted, at, list.start.unwrap_or(start), list.start.is_some());
        shown(levels, at, &self.counted)
    }

    fn heading(&mut self, tag: &Tag) -> Option<String> {
        if tag.name != "h" || tag.get("is-list-header") == Some("true") {
            return None;
        }
        let at = (tag.number("outline-level").unwrap_or(1) as usize).checked_sub(1).filter(|at| *at < LEVELS)?;
        let levels = self.styles.get(OUTLINE)?;
        let start = levels.get(&at).map_or(1, |level| level.start);
        count(&mut self.headings, at, start, false);
        shown(levels, at, &self.headings)
    }
}

/// Counts one further at a level; what is below begins anew.
fn count(counted: &mut Vec<Option<u32>>, at: usize, start: u32, anew: bool) {
    counted.resize(at + 1, None);
    counted[at] = match counted[at] {
        Some(before) if !anew => Some(before.saturating_add(1)),
        _ => Some(start),
    };
}

fn shown(levels: &HashMap<usize, Level>, at: usize, counted: &[Option<u32>]) -> Option<String> {
    let level = levels.get(&at).filter(|level| !level.format.is_empty())?;
    let number = |at: usize| {
        let of = levels.get(&at)?;
        let format = match of.format.as_str() {
            "" => return None,
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            format if format.starts_with("а, б") => "russianLower",
            format if format.starts_with("А, Б") => "russianUpper",
            _ => "decimal",
        };
        Some(written(format, counted.get(at).copied().flatten().unwrap_or(of.start)))
    };
    let numbers = if level.pattern.is_empty() {
        let first = (at + 1).saturating_sub(level.shown.max(1));
        let all = (first..=at).filter_map(number).collect::<Vec<_>>().join(".");
        format!("{}{all}{}", level.prefix, level.suffix)
    } else {
        let of = |part: &str| part.parse::<usize>().ok().and_then(|level| level.checked_sub(1));
        let parts = level.pattern.split('%').map(|part| match of(part) {
            Some(at) if at < LEVELS => number(at).unwrap_or_default(),
            _ => part.to_owned(),
        });
        parts.collect::<String>()
    };
    let numbers = numbers.trim();
    (!numbers.is_empty()).then(|| format!("{numbers} "))
}
