//! Passports as offices and chats write them: with a sign or a word between the series and the number (AN номер 1234567,
//! ID: 1234567), and in small letters where it is said that it is a passport or a card.

use super::beside::{self, Place};
use super::numbers::{bare, with_series};
use super::signs::is_between;

/// Series of the Kyrgyz Republic, then of Uzbekistan: a passport's also where no capitals show it.
const SERIES: &[&str] = &["AN", "AC", "ID", "AA", "AB", "AD", "FA"];
/// Words between ID and its number.
const CARD: &[&str] = &["карта", "карты", "карте", "карту", "картасы", "картасынын", "картанын", "card"];
/// Who else gives a number that is called ID, and what else has one.
const OTHERS: &[&str] = &[
    "vk",
    "вк",
    "вконтакте",
    "zoom",
    "зум",
    "telegram",
    "телеграм",
    "user",
    "перевод",
    "перевода",
    "которуу",
    "платеж",
    "платежа",
    "платёж",
    "төлөм",
    "транзакция",
    "транзакции",
    "операция",
    "операции",
    "transfer",
    "payment",
    "transaction",
];
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
    let Behind { number, named, card } = number_behind(&rest[series_end..], series == "ID")?;
    let start = rest.len() - number.len();
    let figures = number.bytes().take_while(u8::is_ascii_digit).count();
    let (piece, after) = rest.split_at(start + figures);
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '_')) && !beside::goes_on(after);
    let place = Place { before, piece, after };
    if !(6..=8).contains(&figures) || !ends || beside::is_sum(&place) {
        return None;
    }
    let word = beside::word_before(before);
    let papers = ["сери", "паспорт", "passport", "удостоверени", "күбөлүк"];
    let called = papers.iter().any(|begins| word.starts_with(begins));
    let capitals = written.chars().all(char::is_uppercase);
    let known = SERIES.contains(&series);
    let glued = start == series_end && written.is_ascii();
    // In small letters anything has an id: an order, a page, a payment.
    let others = OTHERS.contains(&word.as_str()) || beside::is_doubtful(&place);
    let card = series == "ID" && figures == 7 && (capitals || card) && !others;
    let told = card || called && (capitals || known || glued) || capitals && known && named;
    told.then(|| (piece.len(), with_series(written, &rest[start..start + figures])))
}

/// What stands behind a series.
struct Behind<'a> {
    /// From its number on.
    number: &'a str,
    /// A word says that it is a number, or of a card.
    named: bool,
    /// A word says that it is of a card.
    card: bool,
}

/// What stands behind a series, past such words. `id`: words for a card may stand there too.
fn number_behind(after: &str, id: bool) -> Option<Behind<'_>> {
    let mut after = after;
    let (mut named, mut card) = (false, false);
    for _ in 0..=MOST {
        after = after.trim_start_matches(|c: char| is_between(c) || matches!(c, ',' | ':' | '#'));
        let word: String = after.chars().take(LONGEST).take_while(|c| c.is_alphabetic()).collect();
        if word.is_empty() {
            return Some(Behind { number: after, named, card });
        }
        let said = word.to_lowercase();
        let of_card = id && CARD.contains(&said.as_str());
        if !(of_card || beside::is_number(&said)) {
            return None;
        }
        (named, card) = (true, card || of_card);
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
