//! The question: words that must all be there, "these words in this order", beginnings (аса*), words with one typing error
//! (Асонова~), and words that must not be there (-чек). Commas and other signs are passed over.

use super::error::{Fault, Malformed};
use super::text::{identifiers, tokens};
use crate::language::identifiers::{Found, Identifier};
use serde::{Deserialize, Serialize};
use std::ops::Range;

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
    /// Words grown together by a sign (Жалал-Абад), each in any of its forms, one after another.
    Joined(Vec<Term>),
    /// A sum or another whole number, with spaces between its thousands or without; `typing`: or one that begins so.
    Sum { digits: String, typing: bool },
    /// Words that begin so.
    Prefix(String),
    /// A word with at most one letter wrong, missing, too many, or two exchanged.
    Fuzzy(String),
    /// A telephone, card or document in any spelling, or its digits as they were typed.
    Number { identifier: Identifier, forms: Vec<String> },
}

impl Term {
    /// How much it says about a text: what is a number or stands in quotation marks most, then the longer word.
    fn telling(&self) -> usize {
        match self {
            Self::Word { form, .. } | Self::Prefix(form) | Self::Fuzzy(form) => form.chars().count(),
            Self::Sum { digits, .. } => digits.len(),
            Self::Joined(parts) => parts.iter().map(Self::telling).sum(),
            Self::Phrase(_) | Self::Number { .. } => usize::MAX,
        }
    }
}

/// A question read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these.
    pub wanted: Vec<Term>,
    /// None of these.
    pub excluded: Vec<Term>,
    /// So many parts of a long question are not asked for.
    pub left_out: usize,
}

/// No more parts of a question are asked for: with so many words beside each other few texts are left.
const MOST: usize = 24;

/// Digits of the longest sum.
const LONGEST_SUM: usize = 12;

const OPENING: &[char] = &['"', '«', '“', '„', '”'];
const CLOSING: &[char] = &['"', '»', '”', '“'];

impl Query {
    /// Reads a question. A quotation mark that nobody closed goes on to the end.
    pub fn read(text: &str, options: Options) -> Result<Self, Malformed> {
        let mut query = Self::default();
        // A number may be written with spaces: as a whole it is one.
        if let Some(number) = whole_number(text) {
            query.wanted.push(number);
            return Ok(query);
        }
        let letters: Vec<char> = text.chars().collect();
        let mut numbers = numbers_in(text).into_iter().peekable();
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
            // Those inside quotation marks are words as they stand.
            while numbers.next_if(|(range, _)| range.start < at).is_some() {}
            if let Some((range, number)) = numbers.next_if(|(range, _)| range.start == at) {
                at = range.end;
                query.put(minus, Some(number));
                continue;
            }
            if let Some((end, digits)) = sum_at(&letters, at) {
                at = end;
                query.put(minus, Some(Term::Sum { digits, typing: false }));
                continue;
            }
            let term = if OPENING.contains(&letters[at]) {
                let end = letters[at + 1..].iter().position(|c| CLOSING.contains(c));
                let end = end.map_or(letters.len(), |length| at + 1 + length);
                let inside: String = letters[at + 1..end].iter().collect();
                at = end + 1;
                phrase(&inside)
            } else {
                let end = letters[at..].iter().position(|c| c.is_whitespace() || OPENING.contains(c));
                let end = end.map_or(letters.len(), |length| at + length.max(1));
                let end = numbers.peek().map_or(end, |(range, _)| end.min(range.start));
                let word: String = letters[at..end].iter().collect();
                let typing = options.typing && end == letters.len();
                at = end;
                word_of(&word, typing, options, begun + 1)?
            };
            query.put(minus, term);
        }
        query.shorten();
        match (query.wanted.is_empty(), query.excluded.is_empty()) {
            (true, true) => Err(Malformed { fault: Fault::NoWords, at: 1 }),
            (true, false) => Err(Malformed { fault: Fault::OnlyExcluded, at: 1 }),
            _ => Ok(query),
        }
    }

    /// Of a long question the most telling parts are kept, in their order; each once.
    fn shorten(&mut self) {
        for terms in [&mut self.wanted, &mut self.excluded] {
            let mut each: Vec<Term> = Vec::new();
            for term in terms.drain(..) {
                if !each.contains(&term) {
                    each.push(term);
                }
            }
            if each.len() > MOST {
                let mut order: Vec<usize> = (0..each.len()).collect();
                order.sort_by_key(|&at| std::cmp::Reverse(each[at].telling()));
                self.left_out += each.len() - MOST;
                order.truncate(MOST);
                let mut at = 0..;
                each.retain(|_| at.next().is_some_and(|at| order.contains(&at)));
            }
            *terms = each;
        }
    }

    fn put(&mut self, minus: bool, terms: Option<Term>) {
        if minus { self.excluded.extend(terms) } else { self.wanted.extend(terms) }
    }
}

/// A word, or a text as a whole, that is a number.
fn number(text: &str) -> Option<Term> {
    Some(Term::Number { identifier: Identifier::typed(text)?, forms: forms_of(text) })
}

fn whole_number(text: &str) -> Option<Term> {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits < 5
        || text.starts_with('-')
        || text.contains(OPENING)
        || text.chars().filter(|c| c.is_alphabetic()).count() > 4
    {
        return None;
    }
    number(text)
}

/// Numbers written with spaces among the words of a question, and which of its letters they are.
fn numbers_in(text: &str) -> Vec<(Range<usize>, Term)> {
    let letters_before = |byte: usize| text[..byte].chars().count();
    let changed = |end: usize| text[end..].starts_with(['*', '~']);
    let found = identifiers(text).into_iter().filter(|found| !changed(found.end));
    found
        .map(|Found { start, end, identifier }| {
            let forms = forms_of(&text[start..end]);
            (letters_before(start)..letters_before(end), Term::Number { identifier, forms })
        })
        .collect()
}

/// Digits in threes from here on (45 000), and where they end.
fn sum_at(letters: &[char], at: usize) -> Option<(usize, String)> {
    let group = |from: usize| letters[from.min(letters.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
    let first = group(at);
    if !(1..=3).contains(&first) || letters[at] == '0' {
        return None;
    }
    let mut end = at + first;
    while matches!(letters.get(end), Some(' ' | '\u{a0}' | '\u{202f}')) && group(end + 1) == 3 {
        end += 4;
    }
    let whole = letters.get(end).is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '*' | '~' | '-' | '/')));
    let digits: String = letters[at..end].iter().filter(|c| c.is_ascii_digit()).collect();
    (end > at + first && whole && digits.len() <= LONGEST_SUM).then_some((end, digits))
}

fn forms_of(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.form).collect()
}

fn phrase(text: &str) -> Option<Term> {
    let forms = forms_of(text);
    (!forms.is_empty()).then_some(Term::Phrase(forms))
}

fn word_of(word: &str, typing: bool, options: Options, at: usize) -> Result<Option<Term>, Malformed> {
    let star = word.ends_with('*');
    let tilde = word.ends_with('~');
    let numbered = word.contains('@') || word.chars().filter(char::is_ascii_digit).count() >= 5;
    if let Some(number) = (numbered && !star && !tilde).then(|| number(word)).flatten() {
        return Ok(Some(number));
    }
    let mut forms = forms_of(word);
    // One letter behind a sign says nothing while it is typed.
    let unsaid = |form: &String| typing && form.chars().count() == 1 && form.chars().all(char::is_alphabetic);
    if forms.len() > 1 && forms.last().is_some_and(unsaid) {
        forms.pop();
        return Ok(joined(forms.into_iter().map(|form| Term::Word { form, typing: false }).collect()));
    }
    let Some(last) = forms.pop() else { return Ok(None) };
    let length = last.chars().count();
    let inside = !forms.is_empty();
    let fuzzy = |form: String| {
        let long = (tilde || options.fuzzy) && form.chars().count() >= 4;
        if long { Term::Fuzzy(form) } else { Term::Word { form, typing: false } }
    };
    let mut parts: Vec<Term> = forms.into_iter().map(fuzzy).collect();
    let digits = last.bytes().all(|byte| byte.is_ascii_digit());
    parts.push(if star {
        if length < 2 {
            return Err(Malformed { fault: Fault::ShortPrefix, at });
        }
        Term::Prefix(last)
    } else if tilde && length < 4 && !inside {
        return Err(Malformed { fault: Fault::ShortFuzzy, at });
    } else if digits && !inside && (4..=LONGEST_SUM).contains(&length) && !last.starts_with('0') {
        Term::Sum { digits: last, typing }
    } else if (tilde || options.fuzzy) && length >= 4 {
        Term::Fuzzy(last)
    } else {
        // Behind a sign few letters are enough: the words before it leave few texts.
        Term::Word { form: last, typing: typing && length >= if inside { 2 } else { 3 } }
    });
    Ok(joined(parts))
}

/// Words grown together by a sign: Ак-Суу, 14/2026; one is itself.
fn joined(mut parts: Vec<Term>) -> Option<Term> {
    if parts.len() > 1 { Some(Term::Joined(parts)) } else { parts.pop() }
}
