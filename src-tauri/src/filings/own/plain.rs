//! What is wrong with a template, in the plain words of the catalogue (`template-problem-…`) and with its line.

use super::Files;
use crate::filings::Error;
use crate::typeset::Problem;

/// A problem in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// `form.toml`, `template.typ`, `sample.toml`, or a file of the library; empty when no place is known.
    pub file: String,
    /// From 1; 0 when no place is known.
    pub line: usize,
    /// Which sentence of the catalogue says it.
    pub key: &'static str,
    /// The name or sign that it is about; may be empty.
    pub what: String,
    /// As the reader of the file said it, in English.
    pub said: String,
}

/// A sentence of the typesetter begins or ends so, and this is meant.
const SAID: [(&str, &str); 17] = [
    ("unknown variable", "unknown-name"),
    ("unclosed", "unclosed"),
    ("expected", "expected"),
    ("unexpected", "unexpected"),
    ("file not found", "no-file"),
    ("failed to load file", "no-file"),
    ("cannot divide by zero", "zero"),
    ("loop seems to be infinite", "endless"),
    ("maximum function call depth exceeded", "endless"),
    ("maximum", "endless"),
    ("missing argument", "argument"),
    ("unexpected argument", "argument"),
    ("dictionary does not contain key", "no-key"),
    ("panicked", "stopped"),
    ("assertion failed", "stopped"),
    ("type ", "no-method"),
    ("cannot ", "cannot"),
];

/// What the typesetter says, in plain words.
pub fn plain(problem: &Problem) -> Plain {
    let said = problem.message.as_str();
    // The longest beginning that fits says the most.
    let found = SAID.iter().filter(|(begins, _)| said.starts_with(begins)).max_by_key(|(begins, _)| begins.len());
    let found = found.or_else(|| SAID.iter().find(|(begins, key)| *key == "no-key" && said.contains(begins)));
    Plain {
        file: problem.file.clone(),
        line: problem.line,
        key: found.map_or("other", |(_, key)| key),
        what: named(said),
        said: said.to_owned(),
    }
}

/// What a sentence is about: the part in quotes, or the word after a colon.
fn named(said: &str) -> String {
    let quoted = said.split_once(['"', '`']).and_then(|(_, rest)| rest.split_once(['"', '`'])).map(|(name, _)| name);
    let after = || said.rsplit_once(": ").map(|(_, name)| name);
    quoted.or_else(after).unwrap_or_default().chars().take(60).collect()
}

/// A fault of a form ends so, and this is meant.
const FAULTS: [(&str, &str); 12] = [
    ("must be in ru, ky and en", "languages"),
    ("must be said in ru, ky and en", "languages"),
    ("stands twice", "twice"),
    ("depends on an answer", "depends"),
    ("which no law pack holds", "law"),
    ("cites nothing", "law"),
    ("adds up what is no money", "sum"),
    ("something of another kind", "kind"),
    ("has options", "kind"),
    ("have columns", "kind"),
    ("names no language", "form"),
    ("names no stage", "form"),
];

/// What is wrong with the files before anything is set.
pub fn faults(error: &Error, files: &Files) -> Vec<Plain> {
    match error {
        Error::NoFile { file, .. } => {
            vec![Plain { file: (*file).into(), line: 0, key: "no-file", what: String::new(), said: String::new() }]
        }
        Error::Syntax { file, reason, .. } => {
            // «TOML parse error at line 3, column 5».
            let after = |word: &str| {
                let rest = reason.split_once(word)?.1.trim_start();
                rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
            };
            // A reader that knows the line says what is wrong last; one that does not says it first.
            let mut lines = reason.lines();
            let said = if reason.starts_with("TOML parse error") { lines.next_back() } else { lines.next() };
            let said = said.unwrap_or_default().to_owned();
            let what = named(&said);
            let line = after("line ").unwrap_or_else(|| line_of(&files.form, &what));
            let key = if said.contains("unknown field") || said.contains("unknown variant") {
                "unknown-name"
            } else if said.contains("missing field") {
                "missing"
            } else {
                "toml"
            };
            vec![Plain { file: (*file).into(), line, key, what, said }]
        }
        Error::Form { faults, .. } => faults.iter().map(|fault| of_form(fault, &files.form)).collect(),
    }
}

/// The first line of a form that has this name; 0 when none has.
fn line_of(form: &str, name: &str) -> usize {
    let has = |line: &str| line.contains(&format!("\"{name}\"")) || line.trim_start().starts_with(&format!("{name} "));
    if name.is_empty() { 0 } else { form.lines().position(has).map_or(0, |at| at + 1) }
}

fn of_form(fault: &str, form: &str) -> Plain {
    let name = fault
        .split_once(": ")
        .map(|(whose, _)| whose)
        .unwrap_or(fault)
        .strip_prefix("the field ")
        .or_else(|| fault.strip_prefix("the basis "))
        .or_else(|| fault.strip_prefix("the sum "))
        .and_then(|rest| rest.split_whitespace().next())
        .unwrap_or_default();
    let key = FAULTS.iter().find(|(part, _)| fault.contains(part)).map_or("form", |(_, key)| key);
    let wanted = format!("key = \"{name}\"");
    let line = form.lines().position(|line| line.trim() == wanted).map_or(0, |at| at + 1);
    Plain { file: "form.toml".into(), line, key, what: name.to_owned(), said: fault.to_owned() }
}
