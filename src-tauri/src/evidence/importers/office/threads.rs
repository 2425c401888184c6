//! Remarks to cells that are answered to (MS-XLSX 2.6.205): who says what, and when. For programs that do not know them Excel
//! writes each thread once more as a note whose author is a number.

use super::cells::Beside;
use super::changes::by;
use super::xlsx::place;
use super::xml::{Step, walk};
use super::{Parts, Relation};
use std::collections::{HashMap, HashSet};

/// Who remarks, by the numbers that remarks name them by. A list that can't be read names nobody.
pub struct Persons(HashMap<String, String>);

impl Persons {
    /// Those that a book leads to.
    pub fn of(parts: &mut Parts<'_>, ways: &[Relation]) -> Self {
        let mut found = HashMap::new();
        for way in ways.iter().filter(|way| way.kind == "person") {
            let Ok(Some(bytes)) = parts.get(&way.target) else { continue };
            let _ = walk(&bytes, |step| {
                if let Step::Open(tag) = step
                    && tag.name == "person"
                    && let (Some(id), Some(name)) = (tag.get("id"), tag.get("displayName"))
                {
                    found.insert(id.to_owned(), name.to_owned());
                }
            });
        }
        Self(found)
    }
}

/// The numbers of the remarks of a sheet that were read.
#[derive(Default)]
pub struct Threads(HashSet<String>);

impl Threads {
    /// Adds those that a sheet leads to, answers behind what they answer to. A list that can't be read hides no cell. `first`: the number
    /// that the sheet gives its first row.
    pub fn of(parts: &mut Parts<'_>, ways: &[Relation], persons: &Persons, first: u32, found: &mut Beside) -> Self {
        let mut read = Self::default();
        for way in ways.iter().filter(|way| way.kind == "threadedComment") {
            if let Ok(Some(bytes)) = parts.get(&way.target) {
                read.add(&bytes, persons, first, found);
            }
        }
        read
    }

    fn add(&mut self, bytes: &[u8], persons: &Persons, first: u32, found: &mut Beside) {
        let (mut at, mut who, mut text, mut open) = (None, String::new(), String::new(), false);
        let _ = walk(bytes, |step| match step {
            Step::Open(tag) => match tag.name.as_str() {
                "threadedComment" => {
                    at = tag.get("ref").and_then(place);
                    let name = tag.get("personId").and_then(|id| persons.0.get(id)).map_or("", String::as_str);
                    let moment = tag.get("dT").unwrap_or_default();
                    who = by(name, moment);
                    if !moment.is_empty() {
                        who.push_str(" UTC");
                    }
                    self.0.extend(tag.get("id").map(str::to_owned));
                    text.clear();
                }
                "text" => open = true,
                _ => {}
            },
            Step::Close(name) => match name.as_str() {
                "text" => open = false,
                "threadedComment" => {
                    if let Some((row, column)) = at.take() {
                        found.note((row.saturating_sub(1).saturating_add(first), column), &who, &text);
                    }
                }
                _ => {}
            },
            Step::Text(more) if open => text.push_str(&more),
            Step::Text(_) => {}
        });
    }

    /// Whether a note of this author is a remark that was read, once more.
    pub fn has(&self, author: &str) -> bool {
        author.strip_prefix("tc=").is_some_and(|id| self.0.contains(id))
    }
}
