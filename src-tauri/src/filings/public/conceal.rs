//! The values of a page with other names: people become pseudonyms in the case they stand in, identifiers are taken out.
//!
//! A person among the values is known by its name; every text is searched. So it holds for any template, and for the
//! values of a filing that was frozen long ago.

use super::canon::canon;
use super::context;
use super::find::{Hit, What};
use super::initials::word_ahead;
use super::{Guarded, Needles, surroundings};
use crate::base::id::PartyId;
use crate::base::{Language, Sha256Digest};
use crate::language::{Case, Forms};
use crate::parties::PartyName;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Why a pseudonym should be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Neither the form of the name nor the words around it tell its case.
    Case,
    /// The name may be that of another who is kept out.
    Whose,
}

/// A place where a pseudonym stands and may be wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsure {
    pub why: Why,
    pub party: PartyId,
    /// The words of the text, with some of those around.
    pub words: String,
    /// The same as they are printed.
    pub printed: String,
    /// The place and more of what stands around it: an answer about it holds for these words alone.
    pub around: Sha256Digest,
}

/// The data of a page as its public edition has them.
pub fn conceal(data: &Value, guarded: &[Guarded], needles: &Needles, language: Language) -> Value {
    concealed(data, guarded, needles, language).0
}

/// The same, with the places at which the lawyer must look.
pub fn concealed(
    data: &Value,
    guarded: &[Guarded],
    needles: &Needles,
    language: Language,
) -> (Value, BTreeSet<Unsure>) {
    if guarded.is_empty() {
        return (data.clone(), BTreeSet::new());
    }
    let mut hiding = Hiding { guarded, needles, language, unsure: BTreeSet::new() };
    let value = hiding.value(data);
    (value, hiding.unsure)
}

struct Hiding<'a> {
    guarded: &'a [Guarded],
    needles: &'a Needles,
    language: Language,
    unsure: BTreeSet<Unsure>,
}

impl<'a> Hiding<'a> {
    fn value(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) if is_of_the_program(text) => value.clone(),
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.value(item)).collect()),
            Value::Object(fields) => match self.person(fields) {
                Some(person) => self.masked(fields, person),
                // A key may be a text too: the days in words stand under the day.
                None => {
                    let mut hidden = Map::new();
                    for (name, value) in fields {
                        let key = if is_of_the_program(name) { name.clone() } else { self.text(name) };
                        hidden.insert(key, self.value(value));
                    }
                    Value::Object(hidden)
                }
            },
            other => other.clone(),
        }
    }

    /// Whose values these are, when they are those of somebody who is kept out.
    fn person(&self, fields: &Map<String, Value>) -> Option<&'a Guarded> {
        let name = canon(fields.get("name")?.as_str()?);
        fields.get("forms").and(fields.get("short_forms"))?;
        self.guarded.iter().find(|person| person.names.iter().map(PartyName::full).any(|full| canon(&full) == name))
    }

    fn masked(&mut self, fields: &Map<String, Value>, person: &Guarded) -> Value {
        let forms = person.pseudonym.forms(self.language);
        let name = person.pseudonym.name(self.language);
        let mut hidden = Map::new();
        for (key, value) in fields {
            let value = match key.as_str() {
                "forms" | "short_forms" => by_case(&forms, self.language),
                "name" | "short_name" => json!(name),
                "born" | "personal_number" => Value::Null,
                "documents" | "phones" | "emails" | "addresses" => json!([]),
                "protected" => json!(true),
                _ => self.value(value),
            };
            hidden.insert(key.clone(), value);
        }
        Value::Object(hidden)
    }

    fn text(&mut self, text: &str) -> String {
        let hits: Vec<Hit> = self.needles.find(text).into_iter().filter(|hit| hit.sure).collect();
        let mut out = text.to_owned();
        for hit in one_for_both(text, hits).iter().rev() {
            let Some(person) = self.guarded.iter().find(|person| person.party == hit.party) else { continue };
            match hit.what {
                What::Name | What::Initials => {
                    let start = self.widened(text, hit, person);
                    let (forms, cases) = (person.pseudonym.forms(self.language), self.cases(text, hit, person));
                    let form = forms.get(cases.first().copied().unwrap_or(Case::Nominative));
                    out.replace_range(start..hit.end, form);
                    let doubtful = cases.iter().any(|case| forms.get(*case) != form);
                    for why in [doubtful.then_some(Why::Case), hit.shared.then_some(Why::Whose)].into_iter().flatten() {
                        self.unsure.insert(unsure(text, start, hit, form, why));
                    }
                }
                _ => out.replace_range(number_start(text, hit)..hit.end, self.mark()),
            }
        }
        out
    }

    /// The cases in which a name may stand, the likeliest first. A Kyrgyz name without an ending is in the nominative; a
    /// Russian one may be one that does not decline, and then the words around it must tell.
    fn cases(&self, text: &str, hit: &Hit, person: &Guarded) -> Vec<Case> {
        match self.language {
            Language::Ru if hit.cases.len() == 1 => hit.cases.clone(),
            Language::Ru => {
                let all = if hit.cases.is_empty() { Case::RUSSIAN.to_vec() } else { hit.cases.clone() };
                context::narrowed(text, hit.start, hit.end, &all, person.gender)
            }
            _ if hit.cases.is_empty() || hit.cases.contains(&Case::Nominative) => vec![Case::Nominative],
            _ => hit.cases[..1].to_vec(),
        }
    }

    /// What is printed where something was taken out.
    const fn mark(&self) -> &'static str {
        match self.language {
            Language::Ru => "[данные изъяты]",
            Language::Ky => "[маалымат алынды]",
            Language::En => "[withheld]",
        }
    }

    /// Where a name begins with the words for what the person is: «потерпевшей А. М. Асановой».
    fn widened(&self, text: &str, hit: &Hit, person: &Guarded) -> usize {
        let mut start = hit.start;
        for stem in person.pseudonym.noun.stems(self.language).iter().rev() {
            let word = word_ahead(text, start);
            if !word.to_lowercase().starts_with(stem) {
                return hit.start;
            }
            start = text[..start].trim_end().len() - word.len();
        }
        start
    }
}

/// Two names of one person of which the second stands in brackets are one: «Айпери (Пери)».
fn one_for_both(text: &str, hits: Vec<Hit>) -> Vec<Hit> {
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        let closed = text[hit.end..].starts_with(')');
        match kept.last_mut() {
            Some(last)
                if closed
                    && (last.party, last.what, hit.what) == (hit.party, What::Name, What::Name)
                    && text[last.end..hit.start].trim_start() == "(" =>
            {
                last.end = hit.end + 1;
            }
            _ => kept.push(hit),
        }
    }
    kept
}

/// A place to look at, with the words around it.
fn unsure(text: &str, start: usize, hit: &Hit, form: &str, why: Why) -> Unsure {
    let shown = |middle: &str| surroundings::shown(text, start, hit.end, middle);
    let around = surroundings::digest(text, start, hit.end);
    Unsure { why, party: hit.party, words: shown(&text[start..hit.end]), printed: shown(form), around }
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
