//! Where in a text what was asked for stands.

use super::expand::{Meant, Place};
use super::text::{Token, identifiers, mark, tokens};
use std::collections::HashMap;

/// A found word: bytes, which part of the question it answers, the how manyth word of the text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub start: usize,
    pub end: usize,
    pub part: usize,
    pub at: usize,
    /// It is the word as it was typed.
    pub exact: bool,
}

/// What was found in a text, in its order.
pub(super) struct Marked {
    pub marks: Vec<Mark>,
    /// How many words the text has.
    pub words: usize,
}

/// What is looked for, prepared for many texts.
pub(super) struct Sought<'a> {
    /// Words, with the first part of the question that means them.
    forms: HashMap<&'a str, usize>,
    prefixes: Vec<(&'a str, usize)>,
    phrases: Vec<(&'a [Place], usize)>,
    typed: Vec<Option<&'a str>>,
    numbers: bool,
}

impl<'a> Sought<'a> {
    pub fn of(wanted: &'a [Meant]) -> Self {
        let mut forms = HashMap::new();
        for (part, meant) in wanted.iter().enumerate() {
            for form in &meant.forms {
                forms.entry(form.as_str()).or_insert(part);
            }
        }
        let parts = || wanted.iter().enumerate();
        Self {
            numbers: forms.keys().any(|form| form.starts_with('#')),
            forms,
            prefixes: parts().filter_map(|(part, meant)| Some((meant.prefix.as_deref()?, part))).collect(),
            phrases: parts()
                .filter(|(_, meant)| !meant.phrase.is_empty())
                .map(|(part, meant)| (meant.phrase.as_slice(), part))
                .collect(),
            typed: wanted
                .iter()
                .map(|meant| meant.exact.then(|| meant.forms.first().map(String::as_str)).flatten())
                .collect(),
        }
    }

    /// How many parts the question has.
    pub fn parts(&self) -> usize {
        self.typed.len()
    }

    pub fn marks(&self, text: &str) -> Marked {
        let all: Vec<_> = tokens(text).collect();
        let mut marks = Vec::new();
        for (at, token) in all.iter().enumerate() {
            let form = token.form.as_str();
            let word = self.forms.get(form).copied();
            let word = word.or_else(|| self.prefixes.iter().find(|(p, _)| form.starts_with(p)).map(|(_, part)| *part));
            let (end, part, exact) = match word {
                Some(part) => (token.range.end, part, self.typed[part] == Some(form)),
                None => {
                    let words = |phrase: &[Place]| all.get(at..at + phrase.len());
                    let here = |phrase: &[Place]| {
                        words(phrase)
                            .is_some_and(|all| all.iter().zip(phrase).all(|(token, place)| place.is(&token.form)))
                    };
                    let Some((phrase, part)) = self.phrases.iter().find(|(phrase, _)| here(phrase)) else { continue };
                    let typed = |(token, place): (&Token, &Place)| place.forms.first() == Some(&token.form);
                    (all[at + phrase.len() - 1].range.end, *part, all[at..].iter().zip(*phrase).all(typed))
                }
            };
            marks.push(Mark { start: token.range.start, end, part, at, exact });
        }
        if self.numbers {
            for found in identifiers(text) {
                let written = mark(found.identifier.kind, &found.identifier.value);
                if let Some(part) = self.forms.get(written.as_str()) {
                    let at = all.partition_point(|token| token.range.start < found.start);
                    marks.push(Mark { start: found.start, end: found.end, part: *part, at, exact: true });
                }
            }
        }
        marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
        marks.dedup_by(|later, earlier| later.start < earlier.end);
        Marked { marks, words: all.len() }
    }
}
