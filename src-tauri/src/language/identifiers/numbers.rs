//! Numbers of cards, accounts, documents and plates. Letters are Latin capitals: Cyrillic lookalikes are folded.

use crate::language::scripts::{Script, twin};

/// Letters and digits only, capitals, Cyrillic lookalikes as Latin.
fn bare(text: &str) -> String {
    text.chars()
        .flat_map(char::to_uppercase)
        .filter(|c| c.is_alphanumeric())
        .map(|c| twin(c, Script::Cyrillic).unwrap_or(c))
        .collect()
}

/// A bank card: 13 to 19 digits whose last one checks the rest (Luhn, ISO/IEC 7812-1).
pub fn card(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let foreign = text.chars().any(|c| !(c.is_ascii_digit() || c.is_whitespace() || c == '-'));
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

/// An international account number whose check digits hold (ISO 13616).
pub fn iban(text: &str) -> Option<String> {
    let number = bare(text);
    let bytes = number.as_bytes();
    let shaped = (15..=34).contains(&bytes.len())
        && number.is_ascii()
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !shaped {
        return None;
    }
    let remainder = bytes[4..].iter().chain(&bytes[..4]).fold(0u32, |sum, &byte| match byte {
        b'0'..=b'9' => (sum * 10 + u32::from(byte - b'0')) % 97,
        _ => (sum * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    (remainder == 1).then_some(number)
}

/// A bank account of any country: a card, an IBAN, or at least eight digits as they are.
pub fn account(text: &str) -> Option<String> {
    if let Some(number) = card(text).or_else(|| iban(text)) {
        return Some(number);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 8).then_some(digits)
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
        let word = bare(word);
        let letters: String = word.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let rest = &word[letters.len()..];
        if digits.is_empty() {
            // «No» and «N» are signs of number unless digits are glued to them.
            let sign = rest.is_empty() && matches!(letters.as_str(), "N" | "NO" | "HO");
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
    (digits.chars().filter(char::is_ascii_digit).count() >= 5).then(|| format!("{series}{digits}"))
}

/// A tax or personal number: its 9 to 14 digits. What the digits mean is not read from them.
pub fn tax_number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (9..=14).contains(&digits.len()).then_some(digits)
}

/// A vehicle's plate: `02 KG 417 DLL`, `В 1234 АС`.
pub fn plate(text: &str) -> Option<String> {
    let plate = bare(text);
    let digits = plate.chars().filter(char::is_ascii_digit).count();
    let letters = plate.chars().count() - digits;
    (digits >= 2 && letters >= 1 && (5..=11).contains(&plate.chars().count())).then_some(plate)
}
