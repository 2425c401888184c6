//! A written name split into surname, given name and patronymic, with уулу and кызы in all their spellings.

use super::endings::{is_honorific, is_particle, is_surname_like, marker_after, marker_before};
use super::{Gender, Part, Word, endings, short, sound};
use crate::language::scripts::plain;

/// A written name in the parts a form asks for, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Асанова.
    pub surname: String,
    /// Айгүл.
    pub given: String,
    /// Маратовна, Марат кызы.
    pub patronymic: String,
    /// What found no place.
    pub rest: String,
}

/// A run of letters, and where it came from.
#[derive(Debug, Clone)]
struct Piece {
    written: String,
    text: String,
    part: Option<Part>,
    /// A father's name by a marker beside it: whose child, and the marker as written.
    child: Option<(Gender, String, bool)>,
}

/// Splits a name written in one line.
pub fn split(text: &str) -> Parts {
    let mut parts = Parts::default();
    for piece in parted(text, None) {
        let (place, written) = match (&piece.child, piece.part) {
            (Some((_, marker, true)), _) => (&mut parts.patronymic, format!("{} {marker}", piece.written)),
            (Some((_, marker, false)), _) => (&mut parts.patronymic, format!("{marker} {}", piece.written)),
            (None, Some(Part::Surname)) => (&mut parts.surname, piece.written),
            (None, Some(Part::Given)) => (&mut parts.given, piece.written),
            (None, Some(Part::Patronymic)) => (&mut parts.patronymic, piece.written),
            (None, _) => (&mut parts.rest, piece.written),
        };
        if !place.is_empty() {
            place.push(' ');
        }
        place.push_str(&written);
    }
    parts
}

/// The words of a name written in one line.
pub(super) fn words(text: &str) -> Vec<Word> {
    made(parted(text, None))
}

/// The words of one field of a form.
pub(super) fn words_of(text: &str, part: Part) -> Vec<Word> {
    made(parted(text, Some(part)))
}

fn made(pieces: Vec<Piece>) -> Vec<Word> {
    let word = |piece: Piece| match piece.child {
        Some((gender, _, _)) => Word::child_of(&piece.text, gender),
        None => Word::new(&piece.text, piece.part.unwrap_or(Part::Unknown)),
    };
    pieces.into_iter().map(word).filter(|word| !word.sounds.is_empty()).collect()
}

/// The words of a text with their parts; `known` is the part a form gave.
fn parted(text: &str, known: Option<Part>) -> Vec<Piece> {
    let mut pieces = joined(pieces(text));
    if known.is_none() || pieces.len() > 1 {
        drop_little_words(&mut pieces);
    }
    match known {
        Some(part) => pieces.iter_mut().filter(|p| p.child.is_none()).for_each(|p| p.part = Some(part)),
        None => guess(&mut pieces),
    }
    pieces
}

fn pieces(text: &str) -> Vec<Piece> {
    // A part in brackets is a remark (фамилия не установлена) or another name; the name is what stands outside.
    let text = plain(text);
    let outside: String = outside_brackets(&text);
    let text = if outside.chars().any(char::is_alphabetic) { outside } else { text };
    let breaks = |c: char| !(c.is_alphabetic() || c == '\'');
    text.split(breaks)
        .map(|piece| piece.trim_start_matches('\''))
        .filter(|piece| piece.chars().any(char::is_alphabetic))
        .map(|piece| {
            let text = piece.to_lowercase();
            let text = if marker_after(&text).is_some() { text } else { text.trim_end_matches('\'').to_owned() };
            Piece { written: piece.to_owned(), text, part: None, child: None }
        })
        .collect()
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0u32;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// A father's name and its marker become one piece.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut before: Option<(Gender, String)> = None;
    for mut piece in pieces {
        if let Some(gender) = marker_after(&piece.text)
            && let Some(father) = out.last_mut().filter(|father| father.child.is_none())
        {
            father.child = Some((gender, piece.written, true));
            father.part = Some(Part::Patronymic);
            continue;
        }
        if let Some(gender) = marker_before(&piece.text).filter(|_| !out.is_empty()) {
            before = Some((gender, piece.written));
            continue;
        }
        if let Some((gender, marker)) = before.take() {
            piece.child = Some((gender, marker, false));
            piece.part = Some(Part::Patronymic);
        }
        out.push(piece);
    }
    out
}

/// Takes out articles and words of respect, as long as a name remains.
fn drop_little_words(pieces: &mut Vec<Piece>) {
    let names = |piece: &Piece| !is_particle(&piece.text) && !is_honorific(&piece.text);
    if pieces.iter().any(names) {
        let first_is_honorific_only = pieces.len() == 1;
        pieces.retain(|piece| piece.child.is_some() || names(piece) || first_is_honorific_only);
    }
}

/// Finds the parts of a name by the ends of its words, by known given names, then by their order.
fn guess(pieces: &mut [Piece]) {
    let whole = |p: &Piece| p.text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let count = pieces.iter().filter(|p| whole(p)).count();
    if count < 2 && pieces.len() < 2 {
        return;
    }
    // A patronymic by its end. One in -ович beside a single other word may be a surname (Абрамович).
    let father_at = pieces.iter().rposition(|p| p.part.is_none() && endings::father(&p.text).is_some());
    let mut has_patronymic = pieces.iter().any(|p| p.part == Some(Part::Patronymic));
    if let Some(at) = father_at.filter(|_| !has_patronymic) {
        let feminine = matches!(endings::father(&pieces[at].text), Some((_, Gender::Feminine)));
        let surname_elsewhere =
            pieces.iter().enumerate().any(|(other, p)| other != at && p.part.is_none() && is_surname_like(&p.text));
        if feminine || count > 2 || surname_elsewhere || at == 0 || endings::is_child(&pieces[at].text) {
            pieces[at].part = Some(Part::Patronymic);
            has_patronymic = true;
        }
    }
    // Of initials the first is the given name's, the second the father's.
    let initials: Vec<usize> =
        (0..pieces.len()).filter(|&at| pieces[at].part.is_none() && !whole(&pieces[at])).collect();
    for (at, part) in initials.iter().zip([Part::Given, Part::Patronymic]) {
        pieces[*at].part = Some(part);
    }
    let open: Vec<usize> = (0..pieces.len()).filter(|&at| pieces[at].part.is_none() && whole(&pieces[at])).collect();
    let known = |at: &usize| short::which(&sound::readings(&pieces[*at].text)).is_some();
    let like = |at: &usize| is_surname_like(&pieces[*at].text);
    let surname = match open.as_slice() {
        [] => None,
        // Beside initials stands the surname; beside уулу and кызы alone a given name.
        [only] if pieces.iter().any(|p| !whole(p)) => Some(*only),
        [only] => (like(only) && !known(only)).then_some(*only),
        several => several
            .iter()
            .find(|at| like(at) && !known(at))
            .or_else(|| several.iter().find(|at| like(at)))
            .or_else(|| several.iter().find(|at| !known(at)).filter(|_| several.iter().any(known)))
            .copied(),
    };
    for at in open {
        pieces[at].part = match surname {
            Some(found) if found == at => Some(Part::Surname),
            Some(_) => Some(Part::Given),
            None if has_patronymic => Some(Part::Given),
            None => None,
        };
    }
}
