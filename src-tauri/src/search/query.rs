//! The question: words that must all be there, "these words in this order", beginnings (аса*), words with one typing error
//! (Асонова~), and words that must not be there (-чек). Commas and other signs are passed over.

use super::error::{Fault, Malformed};
use super::text::tokens;
use crate::language::identifiers::Identifier;
use serde::{Deserialize, Serialize};

/// How a question is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SearchOptions")]
pub struct Options {
    /// Other forms of each word too: Асанова finds Асановой.
    pub forms: bool,
    /// The same word in the other alphabet too: Жумабаев finds Jumabaev.
    pub alphabets: bool,
    /// One typing error in every word.
    pub fuzzy: bool,
    /// The last word is still being typed: it is a beginning too.
    pub typing: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { forms: true, alphabets: false, fuzzy: false, typing: false }
    }
}

/// A part of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A word in any of its forms; `typing`: or one that begins so.
    Word { form: String, typing: bool },
    /// Words in this order, as they stand.
    Phrase(Vec<String>),
    /// Words that begin so.
    Prefix(String),
    /// A word with at most one letter wrong, missing, too many, or two exchanged.
    Fuzzy(String),
    /// A telephone, card or document in any spelling, or its digits as they were typed.
    Number { identifier: Identifier, forms: Vec<String> },
}

/// A question read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// All of these.
    pub wanted: Vec<Term>,
    /// None of these.
    pub excluded: Vec<Term>,
}

/// No question has more parts.
const MOST: usize = 24;

const OPENING: &[char] = &['"', '«', '“', '„', '”'];
const CLOSING: &[char] = &['"', '»', '”', '“'];

impl Query {
    /// Reads a question.
    pub fn read(text: &str, options: Options) -> Result<Self, Malformed> {
        let mut query = Self { wanted: Vec::new(), excluded: Vec::new() };
        // A number may be written with spaces: as a whole it is one.
        if let Some(number) = whole_number(text) {
            query.wanted.push(number);
            return Ok(query);
        }
        let letters: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < letters.len() {
            if letters[at].is_whitespace() {
                at += 1;
                continue;
            }
            let begun = at;
            let minus =
                matches!(letters[at], '-' | '−' | '–') && letters.get(at + 1).is_some_and(|c| !c.is_whitespace());
            at += usize::from(minus);
            let terms = if OPENING.contains(&letters[at]) {
                let end = letters[at + 1..].iter().position(|c| CLOSING.contains(c));
                let Some(length) = end else {
                    // While it is typed, what is open counts as closed.
                    if !options.typing {
                        return Err(Malformed { fault: Fault::Quote, at: at + 1 });
                    }
                    let rest: String = letters[at + 1..].iter().collect();
                    at = letters.len();
                    query.put(minus, phrase(&rest));
                    continue;
                };
                let inside: String = letters[at + 1..at + 1 + length].iter().collect();
                at += length + 2;
                phrase(&inside)
            } else {
                let end = letters[at..].iter().position(|c| c.is_whitespace() || OPENING.contains(c));
                let end = end.map_or(letters.len(), |length| at + length.max(1));
                let word: String = letters[at..end].iter().collect();
                let typing = options.typing && end == letters.len();
                at = end;
                word_of(&word, typing, options, begun + 1)?
            };
            query.put(minus, terms);
            if query.wanted.len() + query.excluded.len() > MOST {
                return Err(Malformed { fault: Fault::TooLong, at: begun + 1 });
            }
        }
        match (query.wanted.is_empty(), query.excluded.is_empty()) {
            (true, true) => Err(Malformed { fault: Fault::NoWords, at: 1 }),
            (true, false) => Err(Malformed { fault: Fault::OnlyExcluded, at: 1 }),
            _ => Ok(query),
        }
    }

    fn put(&mut self, minus: bool, terms: Option<Term>) {
        if minus { self.excluded.extend(terms) } else { self.wanted.extend(terms) }
    }
}

fn whole_number(text: &str) -> Option<Term> {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits < 5 || text.starts_with('-') || text.chars().filter(|c| c.is_alphabetic()).count() > 4 {
        return None;
    }
    let identifier = Identifier::read(text)?;
    Some(Term::Number { identifier, forms: tokens(text).map(|token| token.form).collect() })
}

fn phrase(text: &str) -> Option<Term> {
    let forms: Vec<String> = tokens(text).map(|token| token.form).collect();
    (!forms.is_empty()).then_some(Term::Phrase(forms))
}

fn word_of(word: &str, typing: bool, options: Options, at: usize) -> Result<Option<Term>, Malformed> {
    let numbered = word.contains('@') || word.chars().filter(char::is_ascii_digit).count() >= 5;
    if let Some(identifier) = numbered.then(|| Identifier::read(word)).flatten() {
        return Ok(Some(Term::Number { identifier, forms: tokens(word).map(|token| token.form).collect() }));
    }
    let forms: Vec<String> = tokens(word).map(|token| token.form).collect();
    let star = word.ends_with('*');
    let tilde = word.ends_with('~');
    Ok(match forms.as_slice() {
        [] => None,
        [form] if star => {
            if form.chars().count() < 2 {
                return Err(Malformed { fault: Fault::ShortPrefix, at });
            }
            Some(Term::Prefix(form.clone()))
        }
        [form] if tilde || options.fuzzy && form.chars().count() >= 4 => {
            if form.chars().count() < 4 {
                return Err(Malformed { fault: Fault::ShortFuzzy, at });
            }
            Some(Term::Fuzzy(form.clone()))
        }
        [form] => Some(Term::Word { form: form.clone(), typing: typing && form.chars().count() >= 3 }),
        // Words grown together by a sign: Ак-Суу, 14/2026.
        _ => Some(Term::Phrase(forms)),
    })
}
