//! Identifiers found in free text: a chat, a statement, a page. Only what is shaped without doubt is taken; a bare number
//! that could be anything is left alone.

use super::numbers::{self, iban};
use super::online::{email, handle, is_site, phone_link};
use super::{Identifier, Kind, phone};

/// An identifier and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it is.
    pub identifier: Identifier,
}

/// The identifiers in a text, in their order. They do not overlap.
pub fn find_in(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        let opens = text[..at].chars().next_back().is_none_or(|c| !(c.is_alphanumeric() || c == '_'));
        let hit = if opens { number(text, at).or_else(|| word(text, at)) } else { None };
        match hit {
            Some(hit) => {
                at = hit.end;
                found.push(hit);
            }
            None => at += first.len_utf8(),
        }
    }
    found
}

/// Words with a sign in them: mail, handles, addresses of sites.
fn word(text: &str, at: usize) -> Option<Found> {
    let rest = &text[at..];
    let length = rest
        .find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '«' | '»' | '(' | ')' | '<' | '>' | '|'))
        .unwrap_or(rest.len());
    let word = rest[..length].trim_end_matches(['.', ':', '!', '?', '…']);
    let at_sign = word.find('@');
    let identifier = if let Some(number) = phone_link(word) {
        Identifier::new(Kind::Phone, number)
    } else if is_site(word) || at_sign == Some(0) {
        Identifier::new(Kind::Handle, handle(word)?)
    } else if at_sign.is_some() {
        Identifier::new(Kind::Email, email(word)?)
    } else {
        return None;
    };
    Some(Found { start: at, end: at + word.len(), identifier })
}

/// Anything with digits: phones, cards, documents, plates. The longest reading that holds is taken.
fn number(text: &str, at: usize) -> Option<Found> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    if !(first.is_alphanumeric() || first == '+' || first == '(') {
        return None;
    }
    // Where groups of letters and digits end, as far as one identifier may reach.
    let mut ends: Vec<usize> = Vec::new();
    let mut gap = 0;
    let mut previous = first;
    let mut stopped = false;
    for (offset, c) in rest.char_indices().take(48) {
        if c.is_alphanumeric() || (offset == 0 && c == '+') {
            gap = 0;
        } else if matches!(c, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '№' | '.' | '/') && gap < 3 {
            if previous.is_alphanumeric() {
                ends.push(offset);
            }
            gap += 1;
        } else {
            if previous.is_alphanumeric() {
                ends.push(offset);
            }
            stopped = true;
            break;
        }
        previous = c;
    }
    let whole = rest.char_indices().take(48).last().map_or(0, |(offset, c)| offset + c.len_utf8());
    if !stopped && rest.len() <= whole && previous.is_alphanumeric() {
        ends.push(rest.len());
    }
    ends.dedup();
    ends.iter().rev().find_map(|&end| {
        let piece = &rest[..end];
        shaped(piece).map(|identifier| Found { start: at, end: at + end, identifier })
    })
}

/// What a piece of text is as a whole.
fn shaped(piece: &str) -> Option<Identifier> {
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
    if digits < 5 {
        return None;
    }
    let glued = !piece.contains(|c: char| !c.is_alphanumeric());
    if letters == 0 {
        if let Some(card) = numbers::card(piece).filter(|card| (16..=19).contains(&card.len())) {
            return Some(Identifier::new(Kind::Account, card));
        }
        if glued && digits == 14 {
            return Some(Identifier::new(Kind::TaxNumber, piece.to_owned()));
        }
        // A date (12.03.2026) or a sum is no phone.
        if piece.contains('/') || piece.matches('.').count() == 2 && digits <= 8 {
            return None;
        }
        if digits < 9 {
            return None;
        }
        let number = phone(piece)?;
        let written_out = piece.starts_with('+') && digits >= 10;
        return (written_out || super::phone::is_valid(&number)).then(|| Identifier::new(Kind::Phone, number));
    }
    if let Some(account) = iban(piece) {
        return Some(Identifier::new(Kind::Account, account));
    }
    let plate = numbers::plate(piece)?;
    if is_plate(&plate) {
        return Some(Identifier::new(Kind::Plate, plate));
    }
    // Two letters and seven digits (kg, uz, tj), one and eight (kz), two and six or eight.
    let series = plate.chars().take_while(char::is_ascii_uppercase).count();
    let number = plate.chars().skip(series).filter(char::is_ascii_digit).count();
    let document = series + number == plate.chars().count() && matches!((series, number), (2, 6..=8) | (1, 8));
    let capitals = piece.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    (document && capitals).then(|| Identifier::new(Kind::Document, plate))
}

/// Plates of the Kyrgyz Republic (02KG417DLL), Russia (A123BC77), Kazakhstan (123ABC02) and Uzbekistan (01A123BC).
fn is_plate(plate: &str) -> bool {
    let shape: String = plate.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
    match shape.as_str() {
        "99AA999AAA" | "99AA999AA" => &plate[2..4] == "KG",
        "A999AA99" | "A999AA999" => plate.chars().filter(char::is_ascii_uppercase).all(|c| "ABEKMHOPCTYX".contains(c)),
        "999AAA99" | "99A999AA" => true,
        _ => false,
    }
}
