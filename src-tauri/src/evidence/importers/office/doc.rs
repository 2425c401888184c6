//! Papers of Word up to 2003 (MS-DOC): the words of the main text, by the table of pieces of which it is put together. Notes,
//! headers and drawings stand after it and are left out.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::super::ole::Ole;
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use encoding_rs::WINDOWS_1252;

/// Characters of one paper.
const LETTERS: usize = 24 << 20;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut ole = Ole::open(bytes)?;
    let document = ole.get("/WordDocument")?.ok_or(Trouble::Damaged)?;
    let text = text_of(&mut ole, &document)?;
    let mut paper = Paper::default();
    paper.page();
    lay_out(&mut paper, &text);
    Ok(paper.found())
}

/// The characters of the main text, with the signs that Word puts between them.
fn text_of(ole: &mut Ole<'_>, document: &[u8]) -> Result<String, Trouble> {
    // The file information block: its mark, the version, and the flags (2.5.1, 2.5.2).
    let (mark, version) = (u16_at(document, 0)?, u16_at(document, 2)?);
    let flags = u16_at(document, 0x0A)?;
    // Word 6 and 95 (version 101 to 104) have the same mark and another block.
    if mark != 0xA5EC || version < 0x00C1 {
        return Err(Trouble::NoDecoder);
    }
    if flags & 0x0100 != 0 {
        return Err(Trouble::Encrypted);
    }
    let table = if flags & 0x0200 != 0 { "/1Table" } else { "/0Table" };
    let table = ole.get(table)?.ok_or(Trouble::Damaged)?;
    // How many characters the main text has (2.5.5), and where the pieces are (2.5.6, the pair after 33
    // others).
    let count = u32_at(document, 0x4C)? as usize;
    let (from, length) = (u32_at(document, 0x01A2)? as usize, u32_at(document, 0x01A6)? as usize);
    let pieces = from.checked_add(length).and_then(|to| table.get(from..to)).ok_or(Trouble::Damaged)?;
    let pieces = after_properties(pieces)?;
    // n + 1 positions of four bytes, then n descriptions of eight (2.8.35).
    let n = pieces.len().checked_sub(4).ok_or(Trouble::Damaged)? / 12;
    let mut text = String::new();
    for piece in 0..n {
        let (start, end) = (u32_at(pieces, 4 * piece)? as usize, u32_at(pieces, 4 * piece + 4)? as usize);
        if start >= count || text.len() > LETTERS {
            break;
        }
        let letters = end.min(count).checked_sub(start).ok_or(Trouble::Damaged)?;
        let at = u32_at(pieces, 4 * (n + 1) + 8 * piece + 2)?;
        let place = (at & 0x3FFF_FFFF) as usize;
        // A piece of one byte for each character stands at half the place (2.9.73).
        let (place, bytes) = if at & 0x4000_0000 != 0 { (place / 2, letters) } else { (place, letters * 2) };
        let bytes = place.checked_add(bytes).map(|to| place..to.min(document.len()));
        let bytes = bytes.and_then(|range| document.get(range)).ok_or(Trouble::Damaged)?;
        if at & 0x4000_0000 != 0 {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(bytes).0);
        } else {
            let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
            text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')));
        }
    }
    Ok(text)
}

/// The pieces behind the properties that stand before them (2.8.26).
fn after_properties(mut bytes: &[u8]) -> Result<&[u8], Trouble> {
    while bytes.first() == Some(&1) {
        let length = usize::from(u16_at(bytes, 1)?);
        bytes = bytes.get(3 + length..).ok_or(Trouble::Damaged)?;
    }
    if bytes.first() != Some(&2) {
        return Err(Trouble::Damaged);
    }
    let length = u32_at(bytes, 1)? as usize;
    bytes.get(5..).map(|rest| &rest[..length.min(rest.len())]).ok_or(Trouble::Damaged)
}

/// Paragraphs and rows. Cells end with a sign of their own, a row with one more; what a field is made from is left out, and
/// what it came to stays (2.8.25).
fn lay_out(paper: &mut Paper, text: &str) {
    let (mut words, mut row): (String, Vec<String>) = (String::new(), Vec::new());
    let mut fields: Vec<bool> = Vec::new();
    for sign in text.chars() {
        match sign {
            '\u{13}' => fields.push(false),
            '\u{14}' => {
                if let Some(shown) = fields.last_mut() {
                    *shown = true;
                }
            }
            '\u{15}' => {
                fields.pop();
            }
            _ if fields.contains(&false) => {}
            '\u{7}' => {
                // A sign with nothing before it ends the row.
                if words.is_empty() && !row.is_empty() {
                    paper.add_row(&row);
                    row.clear();
                } else {
                    row.push(std::mem::take(&mut words));
                }
            }
            '\r' | '\u{C}' | '\u{E}' => {
                if row.is_empty() {
                    paper.add(BlockKind::Paragraph, &std::mem::take(&mut words));
                } else if !words.is_empty() {
                    // A further line of a cell.
                    words.push(' ');
                }
            }
            '\u{B}' => words.push('\n'),
            '\u{1E}' => words.push('-'),
            '\u{A0}' => words.push(' '),
            sign if sign.is_control() && sign != '\t' => {}
            sign => words.push(sign),
        }
    }
    if !row.is_empty() {
        paper.add_row(&row);
    }
    paper.add(BlockKind::Paragraph, &words);
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Trouble> {
    Ok(u16::from_le_bytes(*bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(Trouble::Damaged)?))
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Trouble> {
    Ok(u32::from_le_bytes(*bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(Trouble::Damaged)?))
}
