//! A text as the index sees it: its words in order, and what identifies somebody (telephones, cards, documents) once more in its
//! normal form.

use crate::language::identifiers::{Found, Kind, find_in};
use crate::language::stems::form;
use std::ops::Range;

/// A word of a text: where it stands, in bytes, and its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub range: Range<usize>,
    pub form: String,
}

/// Longer runs of letters are no words: keys, addresses. They are cut here.
const LONGEST: usize = 64;

/// A letter or a digit; the tables of Unicode are asked of rare ones alone.
fn is_sign(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => c.is_alphanumeric(),
    }
}

fn holds(c: char) -> bool {
    is_sign(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '`')
}

/// The words of a text, in their order.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + rest.find(is_sign)?;
            let mut end = start;
            let mut letters = 0;
            let mut chars = text[start..].char_indices().peekable();
            while let Some((offset, c)) = chars.next() {
                let inside = holds(c)
                    || is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()) && offset > 0;
                if !inside || letters >= LONGEST {
                    break;
                }
                letters += 1;
                end = start + offset + c.len_utf8();
            }
            at = end;
            let form = form(&text[start..end]);
            if !form.is_empty() {
                return Some(Token { range: start..end, form });
            }
        }
    })
}

/// What identifies somebody in a text. Texts without digits and signs are passed by.
pub fn identifiers(text: &str) -> Vec<Found> {
    let mut digits = 0;
    let mut signs = false;
    for byte in text.bytes() {
        digits += usize::from(byte.is_ascii_digit());
        signs |= matches!(byte, b'@' | b'/');
    }
    if digits >= 5 || signs { find_in(text) } else { Vec::new() }
}

/// The word of the index that an identifier is: `#p996700112233`.
pub fn mark(kind: Kind, value: &str) -> String {
    let letter = match kind {
        Kind::Phone => 'p',
        Kind::Account => 'a',
        Kind::Document => 'd',
        Kind::TaxNumber => 't',
        Kind::Email => 'e',
        Kind::Handle => 'h',
        Kind::Plate => 'v',
    };
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '@' | '.' | '+' | '-' | '_' | '/' | '%');
    format!("#{letter}{}", value.chars().filter(kept).flat_map(char::to_lowercase).collect::<String>())
}

/// Words as the index takes them, a space between two; every form is also given to `each`.
pub fn stream(text: &str, each: &mut dyn FnMut(&str)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut put = |form: &str| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(form);
        each(form);
    };
    for token in tokens(text) {
        put(&token.form);
    }
    for found in identifiers(text) {
        put(&mark(found.identifier.kind, &found.identifier.value));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::is_sign;

    #[test]
    fn what_is_told_without_the_tables_is_what_they_tell() {
        for c in '\0'..='\u{600}' {
            assert_eq!(is_sign(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
