//! Numbers of cards, accounts, documents and plates. Letters are Latin capitals: Cyrillic lookalikes are folded.

use super::iban;
use super::signs::is_plain;
use crate::language::scripts::{Script, twin};

/// Letters and digits only, capitals, Cyrillic lookalikes as Latin.
pub(super) fn bare(text: &str) -> String {
    text.chars()
        .flat_map(char::to_uppercase)
        .filter(|c| c.is_alphanumeric())
        .map(|c| twin(c, Script::Cyrillic).unwrap_or(c))
        .collect()
}

/// A bank card: 13 to 19 digits whose last one checks the rest (Luhn, ISO/IEC 7812-1).
pub fn card(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let foreign = text.contains(char::is_alphabetic) || !is_plain(text.trim());
    ((13..=19).contains(&digits.len()) && !foreign && luhn(&digits)).then_some(digits)
}

/// The check of ISO/IEC 7812-1 over digits.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0');
            if at % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        })
        .sum();
    sum.is_multiple_of(10) && digits.bytes().any(|digit| digit != b'0')
}

/// A bank account of any country: a card, an IBAN, or at least eight digits as they are.
pub fn account(text: &str) -> Option<String> {
    if let Some(number) = card(text).or_else(|| iban(text)) {
        return Some(number);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 8).then_some(digits)
}

/// A series and its number in one. АН in Cyrillic letters before seven figures is the AN of a Kyrgyz passport as it sounds: its Н
/// is no H.
pub(super) fn with_series(series: &str, number: &str) -> String {
    let figures = number.chars().filter(char::is_ascii_digit).count();
    let sounded = matches!(series.to_uppercase().as_str(), "\u{410}\u{41d}" | "A\u{41d}");
    let series = if sounded && figures == 7 { "AN".to_owned() } else { bare(series) };
    format!("{series}{}", bare(number))
}

/// The series and number of an identity document: `AN 123 4567`, `ID№1234567`, `45 10 123456`. Words beside the number
/// (свидетельство, серия) are left out.
pub fn document(text: &str) -> Option<String> {
    let outside = text.split(['(', ',', ';']).next().unwrap_or(text);
    // A sign of number is a gap; letters that stand alone or in twos before digits are a series.
    let spaced: String = outside.chars().map(|c| if c == '№' || c == '#' { ' ' } else { c }).collect();
    let mut series = String::new();
    let mut digits = String::new();
    for word in spaced.split_whitespace() {
        let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        let letters: String = word.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let rest = &word[letters.len()..];
        if digits.is_empty() {
            // «No» and «N» are signs of number unless digits are glued to them.
            let sign = rest.is_empty() && matches!(bare(&letters).as_str(), "N" | "NO" | "HO");
            if letters.chars().count() <= 3 && !sign && !letters.is_empty() {
                series = letters;
            }
            digits.push_str(rest);
        } else if letters.is_empty() {
            digits.push_str(rest);
        } else {
            break;
        }
    }
    (digits.chars().filter(char::is_ascii_digit).count() >= 5).then(|| with_series(&series, &digits))
}

/// A tax or personal number: its 9 to 14 digits. What the digits mean is not read from them.
pub fn tax_number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (9..=14).contains(&digits.len()).then_some(digits)
}

/// Whether digits are a personal or tax number of the Kyrgyz Republic: fourteen, the first of which says an organisation (0), a
/// woman (1) or a man (2), and the eight behind it the day of birth or of registration, DDMMYYYY. Nothing checks the last five.
pub(super) fn is_kyrgyz(digits: &str) -> bool {
    let part = |range| digits.get(range).and_then(|part: &str| part.parse::<u32>().ok()).unwrap_or(0);
    let (day, month, year) = (part(1..3), part(3..5), part(5..9));
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    digits.len() == 14
        && digits.starts_with(['0', '1', '2'])
        && (1..=longest).contains(&day)
        && (1..=12).contains(&month)
        && (1900..2050).contains(&year)
}

/// A vehicle's plate: `02 KG 417 DLL`, `В 1234 АС`.
pub fn plate(text: &str) -> Option<String> {
    let plate = bare(text);
    let digits = plate.chars().filter(char::is_ascii_digit).count();
    let letters = plate.chars().count() - digits;
    (digits >= 2 && letters >= 1 && (5..=11).contains(&plate.chars().count())).then_some(plate)
}
