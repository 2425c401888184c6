//! Fields of a form that a paper holds: what was ticked, and what was chosen from a list (NilPICFAndBinData, MS-DOC 2.9.158, and FFData,
//! 2.9.78). What was typed stands in the paper itself.

use super::{u16_at, u32_at};

/// The answer that nobody has given: the usual one holds.
const NOT_GIVEN: u16 = 25;
/// Letters of an entry that are kept; Word takes 50.
const LETTERS: usize = 255;
/// Strings that stand before the entries of a list: how it is written, help twice, what it starts twice.
const BEFORE: usize = 5;

/// What a field shows, by its place in the stream of pictures; nothing where it is none, or one of words.
pub fn shown(data: &[u8], at: u32) -> Option<String> {
    let whole = data.get(at as usize..)?;
    let whole = whole.get(..u32_at(whole, 0)? as usize).unwrap_or(whole);
    let form = whole.get(usize::from(u16_at(whole, 4)?)..)?;
    if u32_at(form, 0)? != u32::MAX {
        return None;
    }
    let bits = u16_at(form, 4)?;
    let (kind, given) = (bits & 3, (bits >> 2) & 31);
    // Its name stands before the usual answer.
    let rest = behind(form.get(10..)?)?;
    let answer = if given == NOT_GIVEN { u16_at(rest, 0)? } else { given };
    match kind {
        1 => Some(if answer == 0 { "☐" } else { "☒" }.to_owned()),
        2 => entry(rest.get(2..)?, usize::from(answer)),
        _ => None,
    }
}

/// What follows a string, which a zero ends.
fn behind(string: &[u8]) -> Option<&[u8]> {
    string.get(4 + 2 * usize::from(u16_at(string, 0)?)..)
}

/// An entry of the list behind those strings (STTB, 2.2.4).
fn entry(mut rest: &[u8], number: usize) -> Option<String> {
    for _ in 0..BEFORE {
        rest = behind(rest)?;
    }
    // A list has no more entries than answers have numbers.
    if number >= usize::from(u16_at(rest, 2)?.min(NOT_GIVEN)) {
        return None;
    }
    rest = rest.get(6..)?;
    for _ in 0..number {
        rest = rest.get(2 + 2 * usize::from(u16_at(rest, 0)?)..)?;
    }
    let words = rest.get(2..)?.get(..2 * usize::from(u16_at(rest, 0)?))?;
    let units: Vec<u16> = words.as_chunks::<2>().0.iter().take(LETTERS).map(|two| u16::from_le_bytes(*two)).collect();
    Some(String::from_utf16_lossy(&units))
}
