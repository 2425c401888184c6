//! The lists of a paper, of which Word counts the numbers of clauses itself, and the styles that name them (MS-DOC 2.4.6, 2.9).

use super::super::numbers::{Level, Numbers};
use super::marks::{Far, Place};
use super::{File, u16_at, u32_at};

/// Levels of a list that has not one alone (LSTF, 2.9.147).
const LEVELS: usize = 9;
/// No style (2.9.147, 2.9.260).
const NO_STYLE: u16 = 0x0FFF;
/// The kind of a style of paragraphs.
const OF_PARAGRAPHS: u16 = 1;
/// Bytes of what is said of a list, of its use, and of a level before its text.
const LIST: usize = 28;
const USE: usize = 16;
const LEVEL: usize = 28;

/// What the tables say. What is broken ends them: further paragraphs have no numbers then.
pub fn of(file: &File) -> Numbers {
    let mut numbers = Numbers::default();
    let _ = lists(file, &mut numbers);
    let _ = uses(file, &mut numbers);
    let _ = styles(file, &mut numbers);
    numbers
}

/// The lists (PlfLst, 2.9.192), behind which their levels stand.
fn lists(file: &File, numbers: &mut Numbers) -> Option<()> {
    if file.part(0x02E2)?.is_empty() {
        return None;
    }
    let table = file.table.get(u32_at(&file.document, 0x02E2)? as usize..)?;
    let count = usize::from(u16_at(table, 0)?);
    let mut rest = table.get(2 + LIST * count..)?;
    for nth in 0..count {
        let about = table.get(2 + LIST * nth..)?.get(..LIST)?;
        let levels = if about[26] & 1 == 0 { LEVELS } else { 1 };
        for at in 0..levels {
            let (mut level, after) = level(rest)?;
            let style = u16_at(about, 8 + 2 * at)?;
            if style != NO_STYLE {
                level.style = style.to_string();
            }
            numbers.add_level(u32_at(about, 0)?, at, level);
            rest = after;
        }
    }
    Some(())
}

/// A level (LVL, 2.9.150), and what follows it.
fn level(bytes: &[u8]) -> Option<(Level, &[u8])> {
    let about = bytes.get(..LEVEL)?;
    let text = bytes.get(LEVEL + usize::from(about[24]) + usize::from(about[25])..)?;
    let letters = 2 * usize::from(u16_at(text, 0)?);
    let (pattern, rest) = text.get(2..)?.split_at_checked(letters)?;
    let level = Level {
        start: u32_at(about, 0)?,
        format: format(about[4]).to_owned(),
        pattern: pattern_of(pattern),
        restart: (about[5] & 8 != 0).then(|| u32::from(about[26])),
        legal: about[5] & 4 != 0,
        close: about[15] == 2,
        style: String::new(),
    };
    Some((level, rest))
}

/// How a number is written (MSONFC, MS-OSHARED 2.2.1.3), as XML calls it.
fn format(number: u8) -> &'static str {
    match number {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        22 => "decimalZero",
        23 => "bullet",
        58 => "russianLower",
        59 => "russianUpper",
        255 => "none",
        _ => "decimal",
    }
}

/// The text of a level, in which small numbers stand for the numbers of levels, as XML writes it: `%1.%2`.
fn pattern_of(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
    let mut pattern = String::new();
    for sign in char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).take(60) {
        match sign {
            '\0'..='\u{8}' => pattern.push_str(&format!("%{}", u32::from(sign) + 1)),
            sign if sign.is_control() => {}
            sign => pattern.push(sign),
        }
    }
    pattern
}

/// The lists as paragraphs use them (PlfLfo, 2.9.193), counted from one, then what is otherwise in each use.
fn uses(file: &File, numbers: &mut Numbers) -> Option<()> {
    let part = file.part(0x02EA)?;
    let count = u32_at(part, 0)?;
    let mut rest = part.get((count as usize).checked_mul(USE)?.checked_add(4)?..)?;
    let about = |nth: u32| part.get(4 + USE * nth as usize..)?.get(..USE);
    for nth in 0..count {
        numbers.add_use(nth + 1, u32_at(about(nth)?, 0)?);
    }
    for nth in 0..count {
        rest = rest.get(4..)?;
        for _ in 0..about(nth)?[12] {
            // LFOLVL, 2.9.132.
            let (start, flags) = (u32_at(rest, 0)?, u32_at(rest, 4)?);
            rest = rest.get(8..)?;
            let mut own = None;
            if flags & 0x20 != 0 {
                let (level, after) = level(rest)?;
                (own, rest) = (Some(level), after);
            }
            let start = own.as_ref().map_or(start, |level| level.start);
            numbers.change_use(nth + 1, (flags & 0xF) as usize, (flags & 0x10 != 0).then_some(start), own);
        }
    }
    Some(())
}

/// The styles (STSH, 2.9.271).
fn styles(file: &File, numbers: &mut Numbers) -> Option<()> {
    let part = file.part(0x00A2)?;
    let (count, base) = (u16_at(part, 2)?, usize::from(u16_at(part, 4)?));
    let mut at = 2 + usize::from(u16_at(part, 0)?);
    for number in 0..count {
        let length = usize::from(u16_at(part, at)?);
        let style = part.get(at + 2..)?.get(..length)?;
        // Many are empty, and some are of characters or tables.
        let _ = add_style(number, style, base, numbers);
        at += 2 + length.next_multiple_of(2);
    }
    Some(())
}

/// A style (STD, 2.9.258): what it is and what it builds on, its name, then its properties behind their length and its own number.
fn add_style(number: u16, style: &[u8], base: usize, numbers: &mut Numbers) -> Option<()> {
    let about = u16_at(style, 2)?;
    if about & 0xF != OF_PARAGRAPHS {
        return None;
    }
    let based = Some(about >> 4).filter(|based| *based != NO_STYLE).map(|based| based.to_string());
    let at = base + 2 + 2 * usize::from(u16_at(style, base)?) + 2;
    let properties = style.get(at + 2..).and_then(|rest| rest.get(..usize::from(u16_at(style, at)?)));
    let properties = properties.and_then(|properties| properties.get(2..)).unwrap_or_default();
    let place = Place::default().with(properties, &Far::default());
    let (list, level) = (place.list.map(u32::from), place.level.map(u32::from));
    numbers.add_style(number.to_string(), based.unwrap_or_default(), list, level);
    Some(())
}
