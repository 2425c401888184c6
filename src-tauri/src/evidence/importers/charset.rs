//! From bytes to characters: by what the file says of itself, by what cannot be otherwise, and last by which of the old
//! Cyrillic pages makes the likelier words.

use encoding_rs::{Encoding, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use std::borrow::Cow;

/// The text of a file. `label`: the character set it names.
pub fn text_of(bytes: &[u8], label: Option<&str>) -> String {
    let (text, _) = encoding_of(bytes, label).decode_with_bom_removal(bytes);
    match text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    }
}

/// In which character set bytes are written.
pub fn encoding_of(bytes: &[u8], label: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Where the bytes are proper UTF-8 and more than ASCII, they are that, whatever is said of them.
    if !bytes.is_ascii() && is_utf8(bytes) {
        return UTF_8;
    }
    if let Some(wide) = without_mark(bytes) {
        return wide;
    }
    let named = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    match named {
        Some(encoding) if encoding != UTF_8 => encoding,
        _ if bytes.is_ascii() => UTF_8,
        _ => guess(bytes),
    }
}

fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        // A character cut at the very end is forgiven.
        Err(error) => error.error_len().is_none(),
    }
}

/// What bytes are guessed from.
const SAMPLE: usize = 64 << 10;

/// UTF-16 that does not say so shows in its high bytes: 0 for Latin, 4 for Cyrillic. No other text has a zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if !sample.contains(&0) {
        return None;
    }
    let high = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0 || **b == 4).count() * 2;
    let most = sample.len() * 7 / 10;
    [(1, UTF_16LE), (0, UTF_16BE)].into_iter().find(|(odd, _)| high(*odd) > most).map(|(_, encoding)| encoding)
}

/// Of the pages of one byte the one in which small letters follow small letters.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if likeness(KOI8_R, sample) > likeness(WINDOWS_1251, sample) { KOI8_R } else { WINDOWS_1251 }
}

/// How much a text looks like Russian: words are written small, and capitals inside a word are rare.
fn likeness(encoding: &'static Encoding, bytes: &[u8]) -> i64 {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut score = 0;
    let mut before = ' ';
    for c in text.chars() {
        score += match c {
            'а'..='я' | 'ё' if before.is_alphabetic() || before == ' ' || before == '\n' => 2,
            'а'..='я' | 'ё' => 1,
            'А'..='Я' | 'Ё' if before.is_lowercase() => -3,
            'А'..='Я' | 'Ё' => 0,
            c if c.is_ascii() => 0,
            _ => -2,
        };
        before = c;
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_pages_are_told_apart_by_their_words() {
        let words = "Здравствуйте, Айгуль! Паспорт останется у нас до конца контракта.";
        for encoding in [WINDOWS_1251, KOI8_R] {
            let (bytes, _, _) = encoding.encode(words);
            assert_eq!(text_of(&bytes, None), words, "{}", encoding.name());
        }
        assert_eq!(text_of(words.as_bytes(), Some("windows-1251")), words, "a wrong label harms nothing");
        let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of(&utf16, None), words);
    }
}
