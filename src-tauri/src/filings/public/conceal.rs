//! The values of a page with other names: people become pseudonyms in the case they stand in, identifiers are taken out.
//!
//! A person among the values is known by its name; every text is searched. So it holds for any template, and for the
//! values of a filing that was frozen long ago.

use super::canon::canon;
use super::find::{Hit, What};
use super::{Guarded, Needles};
use crate::base::Language;
use crate::language::{Case, Forms};
use crate::parties::PartyName;
use serde_json::{Map, Value, json};

/// The data of a page as its public edition has them.
pub fn conceal(data: &Value, guarded: &[Guarded], needles: &Needles, language: Language) -> Value {
    if guarded.is_empty() {
        return data.clone();
    }
    Hiding { guarded, needles, language }.value(data)
}

struct Hiding<'a> {
    guarded: &'a [Guarded],
    needles: &'a Needles,
    language: Language,
}

impl Hiding<'_> {
    fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) if is_of_the_program(text) => value.clone(),
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.value(item)).collect()),
            Value::Object(fields) => match self.person(fields) {
                Some(person) => self.masked(fields, person),
                // A key may be a text too: the days in words stand under the day.
                None => {
                    let key = |key: &String| if is_of_the_program(key) { key.clone() } else { self.text(key) };
                    Value::Object(fields.iter().map(|(name, value)| (key(name), self.value(value))).collect())
                }
            },
            other => other.clone(),
        }
    }

    /// Whose values these are, when they are those of somebody who is kept out.
    fn person(&self, fields: &Map<String, Value>) -> Option<&Guarded> {
        let name = canon(fields.get("name")?.as_str()?);
        fields.get("forms").and(fields.get("short_forms"))?;
        self.guarded.iter().find(|person| person.names.iter().map(PartyName::full).any(|full| canon(&full) == name))
    }

    fn masked(&self, fields: &Map<String, Value>, person: &Guarded) -> Value {
        let forms = person.pseudonym.forms(self.language);
        let name = person.pseudonym.name(self.language);
        let mask = |key: &str, value: &Value| match key {
            "forms" | "short_forms" => by_case(&forms, self.language),
            "name" | "short_name" => json!(name),
            "born" | "personal_number" => Value::Null,
            "documents" | "phones" | "emails" | "addresses" => json!([]),
            "protected" => json!(true),
            _ => self.value(value),
        };
        Value::Object(fields.iter().map(|(key, value)| (key.clone(), mask(key, value))).collect())
    }

    fn text(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for hit in self.needles.find(text).iter().rev().filter(|hit| hit.sure) {
            let Some(person) = self.guarded.iter().find(|person| person.party == hit.party) else { continue };
            match hit.what {
                What::Name | What::Initials => {
                    let (start, end) = self.widened(text, hit, person);
                    let forms = person.pseudonym.forms(self.language);
                    out.replace_range(start..end, forms.get(hit.case.unwrap_or(Case::Nominative)));
                }
                _ => out.replace_range(number_start(text, hit)..hit.end, self.mark()),
            }
        }
        out
    }

    /// What is printed where something was taken out.
    const fn mark(&self) -> &'static str {
        match self.language {
            Language::Ru => "[данные изъяты]",
            Language::Ky => "[маалымат алынды]",
            Language::En => "[withheld]",
        }
    }

    /// A name with its initials, and with the word for what the person is: «потерпевшей А. М. Асановой».
    fn widened(&self, text: &str, hit: &Hit, person: &Guarded) -> (usize, usize) {
        let (mut start, mut end) = (hit.start, hit.end);
        for _ in 0..2 {
            if let Some(at) = initial_before(&text[..start]) {
                start = at;
            }
            if let Some(length) = initial_after(&text[end..]) {
                end += length;
            }
        }
        let before = text[..start].trim_end_matches([' ', '\u{A0}']);
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let stem = person.pseudonym.noun.stem(self.language);
        if before.len() < start && word.to_lowercase().starts_with(stem) {
            start = before.len() - word.len();
        }
        (start, end)
    }
}

/// Whether a text is a word of the program's own, that templates ask for: `fields`, `short_forms`, `wage_due`. Some are
/// names, too (Nguyen Thi Lan was born under one); what a person typed so is found in the finished file.
fn is_of_the_program(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '/'))
}

fn by_case(forms: &Forms, language: Language) -> Value {
    Value::Object(Case::of(language).iter().map(|case| (case.word().to_owned(), json!(forms.get(*case)))).collect())
}

/// Where an initial before a name begins: `… А. |Асанова`.
fn initial_before(text: &str) -> Option<usize> {
    let bare = text.trim_end_matches([' ', '\u{A0}']).strip_suffix('.')?;
    let (at, letter) = bare.char_indices().next_back()?;
    let alone = !bare[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    (letter.is_uppercase() && alone).then_some(at)
}

/// How long an initial after a name is: `Асанова| А.`
fn initial_after(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches([' ', '\u{A0}']);
    let mut chars = bare.chars();
    let letter = chars.next().filter(|c| c.is_uppercase())?;
    let spaces = text.len() - bare.len();
    (chars.next() == Some('.') && spaces <= 2).then_some(spaces + letter.len_utf8() + 1)
}

/// Where a number begins with all that belongs to it: the country before a phone.
fn number_start(text: &str, hit: &Hit) -> usize {
    if hit.what != What::Number {
        return hit.start;
    }
    let mut start = hit.start;
    for (at, c) in text[..hit.start].char_indices().rev() {
        match c {
            '0'..='9' | '+' => start = at,
            '(' | ')' | ' ' | '-' | '\u{A0}' | '№' => {}
            _ => break,
        }
    }
    start
}
