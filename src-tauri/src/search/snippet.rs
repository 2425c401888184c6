//! A place of a text around what was found, as it was written: the part with the most of what was asked for.

use super::marks::{Mark, Sought};
use serde::Serialize;

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "FoundPiece")]
pub struct Piece {
    pub text: String,
    /// It is what was looked for.
    pub hit: bool,
}

/// A place of a text in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "FoundText")]
pub struct Snippet {
    pub pieces: Vec<Piece>,
    /// Something stands before it, or after it.
    pub cut_before: bool,
    pub cut_after: bool,
    /// How often the text has what was asked for.
    pub hits: u32,
}

/// Letters shown, about.
const LENGTH: usize = 240;

impl Snippet {
    /// Of a text, for what was meant.
    pub(super) fn of(text: &str, sought: &Sought<'_>) -> Self {
        Self::led(text, sought).0
    }

    /// The same, with the byte of the text where, of what is shown, most of what was asked for stands nearest together.
    pub(super) fn led(text: &str, sought: &Sought<'_>) -> (Self, usize) {
        let marks = sought.marks(text).marks;
        let (from, to) = window(text, &marks);
        let mut pieces = Vec::new();
        let mut at = from;
        let mut put = |text: &str, hit: bool| {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), hit });
            }
        };
        for mark in marks.iter().filter(|mark| mark.start >= from && mark.end <= to) {
            if mark.start < at {
                continue;
            }
            put(&text[at..mark.start], false);
            put(&text[mark.start..mark.end], true);
            at = mark.end;
        }
        put(&text[at..to], false);
        let shown = Self {
            pieces,
            cut_before: !text[..from].trim().is_empty(),
            cut_after: !text[to..].trim().is_empty(),
            hits: marks.len() as u32,
        };
        let first = marks.partition_point(|mark| mark.start < from);
        let end = marks.partition_point(|mark| mark.end <= to).max(first);
        (shown, densest(&marks[first..end]).unwrap_or(from))
    }
}

/// Where the shortest stretch begins that holds most parts of the question.
fn densest(marks: &[Mark]) -> Option<usize> {
    let worth = |from: usize| {
        let (mut parts, mut length) = (0u64, 0);
        for mark in &marks[from..] {
            let part = 1 << (mark.part & 63);
            if parts & part == 0 {
                parts |= part;
                length = mark.end - marks[from].start;
            }
        }
        (parts.count_ones(), std::cmp::Reverse(length))
    };
    let best = (0..marks.len()).max_by_key(|&from| (worth(from), std::cmp::Reverse(from)))?;
    Some(marks[best].start)
}

/// The stretch to show, at borders of words.
fn window(text: &str, marks: &[Mark]) -> (usize, usize) {
    if text.chars().count() <= LENGTH {
        return (0, text.len());
    }
    // The mark from which most parts of the question follow within the length, counted in bytes of two for a letter.
    let reach = LENGTH * 3 / 2;
    let worth = |from: usize| {
        let near = marks[from..].iter().take_while(|mark| mark.end <= marks[from].start + reach);
        let (mut parts, mut count) = (0u64, 0usize);
        for mark in near {
            parts |= 1 << (mark.part & 63);
            count += 1;
        }
        (parts.count_ones(), count)
    };
    let best = (0..marks.len()).max_by_key(|&from| (worth(from), std::cmp::Reverse(from)));
    let middle = best.map_or(0, |best| marks[best].start);
    let back = text[..middle].char_indices().rev().take(LENGTH / 4).last().map_or(middle, |(at, _)| at);
    let from = if back == 0 {
        0
    } else {
        let space = text[back..middle].char_indices().find(|(_, c)| c.is_whitespace());
        space.map_or(middle, |(at, c)| back + at + c.len_utf8())
    };
    let end = text[from..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| from + at);
    let to = if end == text.len() {
        end
    } else {
        text[from..end]
            .rfind(char::is_whitespace)
            .map_or(end, |space| from + space)
            .max(best.map_or(from, |best| marks[best].end))
    };
    (from, to)
}
