//! Answers for a person at a terminal, or JSON for a script.

use super::words::Words;
use crate::commands::Failure;
use serde_json::Value;
use std::io::Write as _;

/// How this run answers.
pub struct Output {
    /// JSON on standard output instead of text.
    pub json: bool,
    /// The catalogue.
    pub words: Words,
}

impl Output {
    /// A value of the table, as JSON whatever was asked.
    pub fn value(&self, value: &Value) {
        put(&serde_json::to_string_pretty(value).unwrap_or_default());
    }

    /// JSON for a script, or what `text` says for a person.
    pub fn answer(&self, value: &Value, text: impl FnOnce() -> String) {
        if self.json {
            self.value(value);
        } else {
            put(&text());
        }
    }

    /// A sentence of the catalogue for a person; JSON for a script.
    pub fn say(&self, value: &Value, key: &str, with: &[(&str, String)]) {
        self.answer(value, || self.words.say(key, with));
    }

    /// A value of one of the closed lists as the page says it: `fact-status` and `alleged` give «со слов». Empty for nothing;
    /// the word itself where the catalogue lacks it.
    pub fn word(&self, list: &str, value: &Value) -> String {
        let word = text(value);
        let key = format!("{list}-{word}");
        if word.is_empty() || !self.words.has(&key) { word } else { self.words.say(&key, &[]) }
    }

    /// Why it was not done: on standard error, as sentences or as JSON.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            eprintln!("{}", serde_json::to_string(failure).unwrap_or_default());
            return;
        }
        let with: Vec<_> = failure.params.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
        eprintln!("{}", self.words.say(&format!("error-{}", failure.code), &with));
        eprintln!("{}", self.words.say(&format!("error-{}-next", failure.code), &with));
    }
}

/// A line on standard output. Whoever reads it may have read enough (`dalil filing list | head -1`): that is no fault.
pub fn put(text: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = writeln!(out, "{text}").and_then(|()| out.flush())
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        eprintln!("{error}");
    }
}

/// Columns lined up for a terminal; widths count characters.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect::<Vec<_>>();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A text value of a JSON answer.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
