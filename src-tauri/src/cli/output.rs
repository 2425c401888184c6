//! Answers for a person at a terminal, or JSON for a script.

use super::words::Words;
use crate::base::text::is_unseen;
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
        line(&escaped(&serde_json::to_string_pretty(value).unwrap_or_default()));
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
            eprintln!("{}", escaped(&serde_json::to_string(failure).unwrap_or_default()));
            return;
        }
        let with: Vec<_> = failure.params.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
        for key in [format!("error-{}", failure.code), format!("error-{}-next", failure.code)] {
            // What speaks of a form or of its buttons is said in other words where there are none.
            let own = format!("cli-{key}");
            complain(&self.words.say(if self.words.has(&own) { &own } else { &key }, &with));
        }
    }
}

/// A line of text on standard output.
pub fn put(text: &str) {
    line(&shown(text));
}

/// A line of text on standard error.
pub fn complain(text: &str) {
    eprintln!("{}", shown(text));
}

/// A line on standard output. Whoever reads it may have read enough (`dalil filing list | head -1`): that is no fault.
fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = writeln!(out, "{text}").and_then(|()| out.flush())
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        eprintln!("{error}");
    }
}

/// Text as a terminal shows it and does not obey it: names of files come from whoever handed them over, and an escape in one could
/// write over what Dalil says. Lines and tabs stay.
fn shown(text: &str) -> String {
    // Plain marks of direction belong to texts in some scripts; those that embed or override could turn a line around.
    let kept = |c: char| !is_unseen(c) || matches!(c, '\n' | '\t' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    let text = text.replace("\r\n", "\n");
    if text.chars().all(kept) {
        return text;
    }
    text.chars().map(|c| if kept(c) { c.to_string() } else { c.escape_unicode().to_string() }).collect()
}

/// The same inside a line of a table: also no name begins a line of its own.
fn shown_in_line(text: &str) -> String {
    let put = |c: char| match c {
        '\n' => "⏎".to_owned(),
        '\t' => " ".to_owned(),
        c if is_unseen(c) => c.escape_unicode().to_string(),
        c => c.to_string(),
    };
    text.chars().map(put).collect()
}

/// JSON with what a terminal would obey written as JSON escapes it; it says the same.
fn escaped(json: &str) -> String {
    let put = |c: char| if is_unseen(c) && c != '\n' { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    json.chars().map(put).collect()
}

/// Columns lined up for a terminal; widths count characters.
pub fn table(rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| shown_in_line(cell)).collect()).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::commands::failure::CODES;
    use serde_json::json;

    #[test]
    fn a_name_is_shown_to_a_terminal_and_not_obeyed_by_it() {
        let name = "чек\u{1b}[2K\r\u{202e}fdp.exe";
        assert_eq!(shown(name), r"чек\u{1b}[2K\u{d}\u{202e}fdp.exe");
        assert_eq!(shown("строка\r\n\tвторая \u{200f}ע"), "строка\n\tвторая \u{200f}ע", "text stays text");
        let rows = [vec!["1".to_owned(), "a\n2  ложная строка".to_owned()], vec!["2".to_owned(), "b".to_owned()]];
        assert_eq!(table(&rows).lines().count(), 2, "a name begins no line");
    }

    #[test]
    fn what_is_to_be_done_at_a_terminal_is_done_without_settings_and_buttons() {
        let words_of_the_window = [
            (Language::Ru, ["настройк", "нажмите", "кнопк", "экран", "ctrl+"]),
            (Language::Ky, ["жөндөөлөр", "басыңыз", "баскычты", "экран", "ctrl+"]),
            (Language::En, ["settings", "press ", "button", "screen", "ctrl+"]),
        ];
        for (language, of_window) in words_of_the_window {
            let words = Words::of(language);
            for code in CODES {
                let (own, usual) = (format!("cli-error-{code}-next"), format!("error-{code}-next"));
                let said = words.say(if words.has(&own) { &own } else { &usual }, &[]).to_lowercase();
                let speaks = of_window.iter().any(|word| said.contains(word));
                assert!(!speaks, "{code}: {said}");
            }
        }
    }

    #[test]
    fn json_says_the_same_and_holds_nothing_that_a_terminal_obeys() {
        let value = json!({ "name": "\u{9b}2J\u{7f}\u{2066}чек \u{1b}" });
        let text = escaped(&serde_json::to_string_pretty(&value).unwrap());
        assert!(!text.chars().any(|c| is_unseen(c) && c != '\n'), "{text:?}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
