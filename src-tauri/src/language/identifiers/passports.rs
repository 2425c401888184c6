//! Passports as offices and chats write them: with a sign or a word between the series and the number (AN номер 1234567,
//! ID: 1234567), and in small letters where it is said that it is a passport.

use super::beside::{self, Place};
use super::numbers::{bare, with_series};
use super::signs::is_between;

/// Series of the Kyrgyz Republic, then of Uzbekistan: a passport's also where no capitals show it.
const SERIES: &[&str] = &["AN", "AC", "ID", "AA", "AB", "AD", "FA"];
/// Words between ID and its number.
const CARD: &[&str] = &["карта", "карты", "карте", "карту", "картасы", "картасынын", "картанын", "card"];
/// Who else gives a number that is called ID.
const OTHERS: &[&str] = &["vk", "вк", "вконтакте", "zoom", "зум", "telegram", "телеграм", "user"];
/// No word between a series and its number is longer, and no more of them stand there: «ID карта номери».
const LONGEST: usize = 12;
const MOST: usize = 3;

/// The passport a text begins with: its length in bytes, and its normal form.
pub(super) fn passport_in(before: &str, rest: &str) -> Option<(usize, String)> {
    let (series_end, third) = rest.char_indices().nth(2)?;
    let written = &rest[..series_end];
    if third.is_alphabetic() || !written.chars().all(char::is_alphabetic) {
        return None;
    }
    let series = with_series(written, "1234567");
    let series = series.strip_suffix("1234567").filter(|series| series.bytes().all(|b| b.is_ascii_uppercase()))?;
    let (number, named) = number_behind(&rest[series_end..], series == "ID")?;
    let start = rest.len() - number.len();
    let figures = number.bytes().take_while(u8::is_ascii_digit).count();
    let (piece, after) = rest.split_at(start + figures);
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '_')) && !beside::goes_on(after);
    if !(6..=8).contains(&figures) || !ends || beside::is_sum(&Place { before, piece, after }) {
        return None;
    }
    let word = beside::word_before(before);
    let called = ["сери", "паспорт", "passport"].iter().any(|begins| word.starts_with(begins));
    let capitals = written.chars().all(char::is_uppercase);
    let known = SERIES.contains(&series);
    let glued = start == series_end && written.is_ascii();
    let card = series == "ID" && figures == 7 && !OTHERS.contains(&word.as_str());
    let told = card || called && (capitals || known || glued) || capitals && known && named;
    told.then(|| (piece.len(), with_series(written, &rest[start..start + figures])))
}

/// What stands behind a series from its number on, and whether a word says that it is a number.
fn number_behind(after: &str, card: bool) -> Option<(&str, bool)> {
    let mut after = after;
    let mut named = false;
    for _ in 0..=MOST {
        after = after.trim_start_matches(|c: char| is_between(c) || matches!(c, ',' | ':' | '#'));
        let word: String = after.chars().take(LONGEST).take_while(|c| c.is_alphabetic()).collect();
        if word.is_empty() {
            return Some((after, named));
        }
        let said = word.to_lowercase();
        if !(beside::is_number(&said) || card && CARD.contains(&said.as_str())) {
            return None;
        }
        named = true;
        after = &after[word.len()..];
    }
    None
}

/// What is typed in small letters, in capitals, where it may be a passport: Latin letters, a series glued to its number, a series
/// that is known. «от 150000» is a sum.
pub(super) fn in_capitals(text: &str) -> Option<String> {
    let capitals = text.to_uppercase();
    let letters = text.chars().take_while(|c| c.is_alphabetic()).count();
    let glued = letters > 0 && text.chars().nth(letters).is_some_and(|c| c.is_ascii_digit());
    let known = || {
        let series: String = text.chars().take(letters).collect();
        SERIES.contains(&bare(&series).as_str()) || capitals.starts_with("\u{410}\u{41d}") && letters == 2
    };
    (text.is_ascii() || glued || known()).then_some(capitals)
}
