//! The sheets that are typeset: cover, index, dividers, plain text, and the words of files. What they say comes from the order; where
//! things stand comes from the plan.

use super::numbers::Place;
use super::order::{Exhibit, Order};
use super::probe::{Content, Remark};
use super::{Error, Result, words};
use crate::base::{Language, Timestamp};
use crate::typeset::{self, About, Job, Template};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

macro_rules! template {
    ($name:literal) => {
        LazyLock::new(|| {
            Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/bundle/", $name, ".typ")))
                .with_file(
                    "/sheet.typ",
                    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/bundle/sheet.typ")),
                )
        })
    };
}

static OPENING: LazyLock<Template> = template!("opening");
static DIVIDERS: LazyLock<Template> = template!("dividers");
static TEXT: LazyLock<Template> = template!("text");
static WORDING: LazyLock<Template> = template!("wording");

/// So many lines of a text are typeset at a time; thousands of pages at once would fill the memory.
pub(super) const LINES: usize = 600;

/// Typeset pages.
#[derive(Debug, Clone)]
pub(super) struct Sheets {
    pub pdf: Vec<u8>,
    pub pages: u32,
    /// What the template marked, in its order, and on which of these pages (from 0).
    pub marks: Vec<(String, usize)>,
}

/// Pages that are laid out and not written yet.
pub(super) struct Laid(typeset::Composed);

impl Laid {
    /// How many there are.
    pub fn pages(&self) -> u32 {
        self.0.pages() as u32
    }

    /// Writes them.
    pub fn sheets(&self) -> Result<Sheets> {
        Ok(Sheets { pages: self.pages(), pdf: self.0.plain_pdf()?, marks: self.0.marks() })
    }
}

/// What the index and a divider need to know of an exhibit beside the order.
pub(super) struct Standing<'a> {
    pub exhibit: &'a Exhibit,
    pub content: &'a Content,
    pub remarks: &'a [Remark],
    pub size: u64,
    pub place: &'a Place,
}

/// The cover and the index.
pub(super) fn opening(order: &Order, standing: &[Standing<'_>], total: u32) -> Result<Laid> {
    let rows: Vec<Value> = standing
        .iter()
        .map(|s| {
            json!({
                "number": s.exhibit.number,
                "description": s.exhibit.description,
                "date": s.exhibit.date_text,
                "sheets": s.content.pages(),
                "page": s.place.first(),
            })
        })
        .collect();
    let data = json!({
        "words": words::sheet_words(order.language),
        "title": order.title,
        "case_line": order.case_line,
        "about": order.about,
        "date": order.date_text,
        // Whose names stand under the title are not named again.
        "author": if order.about.join(", ") == order.author { "" } else { order.author.as_str() },
        "rows": rows,
        "total": total,
    });
    lay_out(order.language, &order.title, &OPENING, data)
}

/// One divider for each exhibit, in order.
pub(super) fn dividers(order: &Order, standing: &[Standing<'_>]) -> Result<Sheets> {
    let sheets: Vec<Value> = standing.iter().map(|s| divider(order, s)).collect();
    let data = json!({ "words": words::sheet_words(order.language), "dividers": sheets });
    typeset(order.language, &order.title, &DIVIDERS, data)
}

fn divider(order: &Order, s: &Standing<'_>) -> Value {
    let mut notes = Vec::new();
    if let Content::Unprintable(kind) = s.content {
        notes.push(words::unprintable(order.language, *kind).to_owned());
    }
    notes.extend(s.remarks.iter().map(|remark| words::remark(order.language, *remark)));
    let pages = &s.place.pages;
    json!({
        "heading": words::exhibit(order.language, s.exhibit.number),
        "description": s.exhibit.description,
        "date": s.exhibit.date_text,
        "source": s.exhibit.source,
        "file": s.exhibit.file_name,
        "size": words::size(order.language, s.size),
        "digest": s.exhibit.digest.to_string(),
        "sheets": s.content.pages(),
        "first": pages.start,
        "last": pages.end.saturating_sub(1),
        "kept": matches!(s.content, Content::Unprintable(_)).then_some(s.exhibit.kept_at.as_deref()).flatten(),
        "notes": notes,
    })
}

/// Whether a text holds signs that are printed by their number.
pub(super) fn has_strange_signs(text: &str) -> bool {
    let signs: BTreeSet<char> = text.chars().collect();
    !typeset::unprintable(&signs.into_iter().collect::<String>()).is_empty()
}

/// Plain text with numbered lines, in volumes.
pub(super) fn text(language: Language, text: &str) -> Result<Vec<Sheets>> {
    text_while(language, text, &|| true)
}

/// The same as long as it is to go on.
pub(super) fn text_while(language: Language, text: &str, go_on: &dyn Fn() -> bool) -> Result<Vec<Sheets>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    // A tabulator would be printed as one space, and columns would run into each other.
    let text = text.replace('\t', "    ");
    let lines: Vec<&str> = text.split(['\n', '\u{C}']).collect();
    let set = |(volume, some): (usize, &[&str])| {
        if go_on() { self::lines(language, some, volume * LINES + 1) } else { Err(Error::Stopped) }
    };
    lines.chunks(LINES).enumerate().map(set).collect()
}

/// A volume of plain text; `first`: the number of its first line.
pub(super) fn lines(language: Language, lines: &[impl serde::Serialize], first: usize) -> Result<Sheets> {
    typeset(language, "", &TEXT, json!({ "lines": lines, "first": first }))
}

/// A volume of the words of a file; and whether it holds signs that are printed by their number.
pub(super) fn wording(language: Language, volume: Value) -> Result<(Sheets, bool)> {
    let mut signs = BTreeSet::new();
    gather(&volume, &mut signs);
    let strange = has_strange_signs(&signs.into_iter().collect::<String>());
    Ok((typeset(language, "", &WORDING, volume)?, strange))
}

fn typeset(language: Language, title: &str, template: &Template, data: Value) -> Result<Sheets> {
    lay_out(language, title, template, data)?.sheets()
}

fn lay_out(language: Language, title: &str, template: &Template, data: Value) -> Result<Laid> {
    // The moment does not reach the bundle.
    let about = About::unsigned(title, language, Timestamp::from_millis(0), "sheets");
    let data = printable(data);
    Ok(Laid(typeset::compose(&Job { template, data, pictures: &[], about })?))
}

/// The same data with every sign that no font of ours has (most often the little faces of messengers) named by its
/// number, so that it is seen that something stands there: `[U+1F600]`.
fn printable(data: Value) -> Value {
    let mut signs = BTreeSet::new();
    gather(&data, &mut signs);
    let strange = typeset::unprintable(&signs.into_iter().collect::<String>());
    if strange.is_empty() { data } else { named(data, &strange) }
}

fn gather(data: &Value, signs: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => signs.extend(text.chars()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, signs)),
        Value::Object(fields) => fields.values().for_each(|field| gather(field, signs)),
        _ => {}
    }
}

fn named(data: Value, strange: &BTreeSet<char>) -> Value {
    match data {
        Value::String(text) => {
            let mut out = String::with_capacity(text.len());
            for sign in text.chars() {
                if strange.contains(&sign) {
                    out.push_str(&format!("[U+{:04X}]", u32::from(sign)));
                } else {
                    out.push(sign);
                }
            }
            Value::String(out)
        }
        Value::Array(items) => items.into_iter().map(|item| named(item, strange)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, field)| (key, named(field, strange))).collect(),
        other => other,
    }
}
