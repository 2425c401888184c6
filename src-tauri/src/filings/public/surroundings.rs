//! What stands around a place of a text: what an answer about the place holds for, and what is shown of it.

use super::canon::canon;
use crate::base::Sha256Digest;

/// Letters and stops on each side that an answer is bound to: six words or so, most of a sentence.
const BOUND: usize = 40;

/// Words on each side that are shown.
const SHOWN: usize = 3;

/// The digest of a place with what stands around it. Letters are taken as they are compared, without gaps and hyphens, so
/// that a page whose lines break elsewhere, or another reader of it, has the same.
pub(super) fn digest(text: &str, start: usize, end: usize) -> Sha256Digest {
    let mut before: Vec<char> =
        text[..start].chars().rev().flat_map(|c| bound(c).into_iter().rev()).take(BOUND).collect();
    before.reverse();
    let behind = text[end..].chars().flat_map(bound).take(BOUND);
    let bar = || std::iter::once('|');
    let place = text[start..end].chars().flat_map(bound);
    let all: String = before.into_iter().chain(bar()).chain(place).chain(bar()).chain(behind).collect();
    Sha256Digest::of(all.as_bytes())
}

/// What of a sign an answer is bound to. Stops are: «Айгүл, Токтосунову» is not «Айгүл Токтосунову».
fn bound(c: char) -> Vec<char> {
    match c {
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '«' | '»' => vec![c],
        _ => canon(c.encode_utf8(&mut [0; 4])).chars().collect(),
    }
}

/// The words around a place, with `middle` in it.
pub(super) fn shown(text: &str, start: usize, end: usize, middle: &str) -> String {
    let mut before: Vec<&str> = text[..start].split_whitespace().rev().take(SHOWN).collect();
    before.reverse();
    let after: Vec<&str> = text[end..].split_whitespace().take(SHOWN).collect();
    let gap = if text[end..].starts_with(char::is_whitespace) { " " } else { "" };
    format!("{} {middle}{gap}{}", before.join(" "), after.join(" ")).trim().to_owned()
}
