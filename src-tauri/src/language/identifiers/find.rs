//! Identifiers found in free text: a chat, a statement, a page. Only what is shaped without doubt is taken; a bare number
//! that could be anything is left alone, and so is one whose neighbours say that it is something else.

use super::beside::{self, Place};
use super::numbers::{self, is_kyrgyz};
use super::online::{email, handle, is_site, phone_link};
use super::passports::passport_in;
use super::plates::plate_in;
use super::signs::{date, groups, is_between, is_hidden, is_plain, short_date};
use super::{Identifier, Kind, iban, phone};

/// So many bytes before a number are asked what it is. A page of nothing but numbers would else be read anew for each of them.
const LOOK_BACK: usize = 200;
/// No address is longer, in bytes; what has no space for longer is a file written out as letters.
const LONGEST_WORD: usize = 2_000;

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
    // Where the identifier or the date before ended: what stands before that says nothing of what comes.
    let mut behind = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        let opens = text[..at].chars().next_back().is_none_or(|c| !(c.is_alphanumeric() || c == '_'));
        let dated = if opens { date(rest).or_else(|| short_date(rest)) } else { None };
        if let Some(length) = dated {
            at += length;
            behind = at;
            continue;
        }
        let hit = if opens {
            number(text, at, behind).or_else(|| passport(text, at, behind)).or_else(|| word(text, at))
        } else {
            None
        };
        match hit {
            Some(hit) => {
                at = hit.end;
                behind = at;
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
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '«' | '»' | '(' | ')' | '<' | '>' | '|');
    let reach = rest.floor_char_boundary(LONGEST_WORD);
    let length = rest[..reach].find(ends).or_else(|| (reach == rest.len()).then_some(reach))?;
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
fn number(text: &str, at: usize, behind: usize) -> Option<Found> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    if !(first.is_alphanumeric() || first == '+' || first == '(') {
        return None;
    }
    let from = looked_at(text, at, behind);
    ends(rest).into_iter().rev().find_map(|end| {
        let place = Place { before: &text[from..at], piece: &rest[..end], after: &rest[end..] };
        shaped(&place).map(|identifier| Found { start: at, end: at + end, identifier })
    })
}

/// A passport whose series and number are parted by more than a space.
fn passport(text: &str, at: usize, behind: usize) -> Option<Found> {
    let (length, number) = passport_in(&text[looked_at(text, at, behind)..at], &text[at..])?;
    Some(Found { start: at, end: at + length, identifier: Identifier::new(Kind::Document, number) })
}

/// Where what is asked of a number begins: behind what was found before it, and not too far back.
fn looked_at(text: &str, at: usize, behind: usize) -> usize {
    behind.max(text.floor_char_boundary(at.saturating_sub(LOOK_BACK)))
}

/// Where groups of letters and digits end, as far as one identifier may reach: never into a date.
fn ends(rest: &str) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let (mut gap, mut last) = (0, 0);
    for (offset, c) in rest.char_indices().take(48) {
        if c.is_alphanumeric() {
            if gap > 0 && date(&rest[offset..]).is_some() {
                break;
            }
            if gap > 0 && last > 0 {
                ends.push(last);
            }
            (gap, last) = (0, offset + c.len_utf8());
        } else if is_between(c) && gap < 3 {
            gap += usize::from(!is_hidden(c));
        } else if !(offset == 0 && c == '+') {
            break;
        }
    }
    // A group that goes on behind the reach ends nowhere.
    if last > 0 && !rest[last..].starts_with(char::is_alphanumeric) {
        ends.push(last);
    }
    ends
}

/// What a piece of text is as a whole.
fn shaped(place: &Place<'_>) -> Option<Identifier> {
    let piece = place.piece;
    let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 5 {
        return None;
    }
    if !piece.contains(char::is_alphabetic) {
        if (16..=19).contains(&digits.len())
            && let Some(card) = numbers::card(piece).filter(|_| is_in_fours(piece))
        {
            return Some(Identifier::new(Kind::Account, card));
        }
        if is_tax_number(place, &digits) {
            return Some(Identifier::new(Kind::TaxNumber, digits));
        }
        return phone_in(place, &digits).map(|number| Identifier::new(Kind::Phone, number));
    }
    // The country and the check digits stand together.
    let begun = || groups(piece).first().is_some_and(|group| group.chars().count() >= 4);
    if let Some(account) = iban(piece).filter(|_| is_plain(piece) && begun()) {
        return Some(Identifier::new(Kind::Account, account));
    }
    if let Some(plate) = plate_in(place) {
        return Some(Identifier::new(Kind::Plate, plate));
    }
    // Two letters and seven digits (kg, uz, tj), one and eight (kz), two and six or eight.
    let number = numbers::plate(piece)?;
    let series = number.chars().take_while(char::is_ascii_uppercase).count();
    let figures = number.chars().skip(series).filter(char::is_ascii_digit).count();
    let document = series + figures == number.chars().count() && matches!((series, figures), (2, 6..=8) | (1, 8));
    let letters: String = piece.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.chars().all(char::is_uppercase);
    let whole = || numbers::with_series(&letters, &number[series..]);
    (document && capitals && !beside::is_sum(place)).then(|| Identifier::new(Kind::Document, whole()))
}

/// Digits as they stand on a card: four by four, or more of these together.
fn is_in_fours(piece: &str) -> bool {
    let groups = groups(piece);
    groups.split_last().is_some_and(|(_, others)| others.iter().all(|group| group.len().is_multiple_of(4)))
}

/// A tax or personal number: with the birth in it, or called so. With gaps where both hold, or where they part off the birth.
fn is_tax_number(place: &Place<'_>, digits: &str) -> bool {
    let called = || beside::is_tax_number(place);
    let lengths: Vec<usize> = groups(place.piece).iter().map(String::len).collect();
    if lengths.len() > 1 {
        return is_kyrgyz(digits) && is_plain(place.piece) && (lengths == [1, 8, 5] || called());
    }
    // Nine digits in Uzbekistan and Tajikistan; ten and twelve in Russia; twelve in Kazakhstan; fourteen here.
    is_kyrgyz(digits) || matches!(digits.len(), 9 | 10 | 12 | 14) && called()
}

/// A phone. Plus, 00 and the 0 of the country say that it is one; other digits must have no neighbour that says otherwise.
fn phone_in(place: &Place<'_>, digits: &str) -> Option<String> {
    let piece = place.piece;
    if piece.contains('/') || !(9..=18).contains(&digits.len()) {
        return None;
    }
    let number = phone(piece)?;
    let valid = super::phone::is_valid(&number);
    // Sums stand in threes, and ten figures are the largest anybody paid.
    let in_threes = || groups(piece).iter().skip(1).all(|group| group.len() == 3);
    let sum = || digits.len() <= 10 && in_threes() && beside::is_sum(place);
    if piece.starts_with('+') {
        // A code that nobody was given passes here: it was written with its country.
        return (valid || digits.len() >= 10 && !sum()).then_some(number);
    }
    if !valid || beside::is_something_else(place) {
        return None;
    }
    let dialled = digits.starts_with("00") || digits.len() == 10 && digits.starts_with('0');
    let plain = || !beside::is_doubtful(place) && !sum() && is_whose(place, digits, &number);
    (dialled || plain()).then_some(number)
}

/// Whether digits without a sign can be a phone of that country: here and next to here, or where the country's stand by themselves,
/// or a mobile's code, or where all are glued as chats export them. Eleven glued digits that begin with 1 are most often something else,
/// and so are ten that begin with 9 (a payment, a parcel) where no word says that they are a telephone.
fn is_whose(place: &Place<'_>, digits: &str, number: &str) -> bool {
    let Some(country) = super::phone::country(number) else { return false };
    let groups = groups(place.piece);
    if super::phone::mobile_abroad(digits).as_deref() == Some(number) {
        // Its code stands by itself, or all is glued; one digit behind a number of here is no part of it.
        let glued = || digits.starts_with('0') || beside::is_telephone(place);
        let code = if groups.len() == 1 { glued() } else { groups[0].len() == digits.len() - 7 };
        return code && groups.iter().all(|group| group.len() >= 2);
    }
    let near = matches!(country.as_str(), "996" | "7" | "992" | "998");
    let abroad = super::phone::behind_prefix(digits).is_some();
    near || abroad || groups[0] == country || groups.len() == 1 && country != "1"
}
