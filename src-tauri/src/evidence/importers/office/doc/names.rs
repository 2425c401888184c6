//! Who changed a paper and who made its remarks, and when.

use super::super::changes::{by, moment};
use super::marks::Look;
use super::{File, u16_at, u32_at};
use crate::base::text::tidy;

/// Names of one list.
const NAMES: usize = 4_096;
/// Characters of a name that are kept.
const NAME: usize = 200;
/// Bytes of what is said of the place of a remark (ATRDPre10, 2.9.7), and where among them the number of its author stands.
const REMARK: usize = 30;
const AUTHOR: usize = 20;
/// Bytes of what later programs say of a remark (ATRDPost10); the moment stands first.
const LATER: usize = 18;

pub struct Names<'a> {
    editors: Vec<String>,
    authors: Vec<String>,
    remarks: &'a [u8],
    later: &'a [u8],
}

impl<'a> Names<'a> {
    /// What the tables say; where they can't be read, nobody is named.
    pub fn of(file: &'a File) -> Self {
        // The names: SttbfRMark (2.9.290), GrpXstAtnOwners. The places of remarks: PlcfandRef (2.8.7).
        let editors = table_of_names(file.part(0x0232).unwrap_or_default());
        let authors = names(file.part(0x01BA).unwrap_or_default(), 0);
        let remarks = file.part(0x00BA).unwrap_or_default();
        // AtrdExtra is the 113th of the parts (FibRgFcLcb2002); older programs have fewer.
        let has_later = u16_at(&file.document, 0x98).is_some_and(|parts| parts > 112);
        let later = file.part(0x041A).filter(|_| has_later).unwrap_or_default();
        Self { editors, authors, remarks, later }
    }

    /// Who deleted something, and when. The first of the list is nobody.
    pub fn deleted(&self, look: Look) -> String {
        let editor = self.editors.get(usize::from(look.editor)).filter(|_| look.editor > 0);
        by(editor.map_or("", String::as_str), &moment(i64::from(look.moment)))
    }

    /// Who made a remark, by its number, and when.
    pub fn said(&self, number: usize) -> String {
        // n + 1 positions of four bytes, then what is said of each.
        let count = self.remarks.len().saturating_sub(4) / (4 + REMARK);
        let author = (number < count).then(|| u16_at(self.remarks, 4 * (count + 1) + REMARK * number + AUTHOR));
        let author = author.flatten().and_then(|author| self.authors.get(usize::from(author)));
        let at = number.checked_mul(LATER).and_then(|at| u32_at(self.later, at)).unwrap_or(0);
        by(author.map_or("", String::as_str), &moment(i64::from(at)))
    }
}

/// The names of the fonts, by their numbers (SttbfFfn, 2.9.286): each behind what else is said of it.
pub fn fonts(file: &File) -> Vec<String> {
    let mut rest = file.part(0x0112).and_then(|part| part.get(4..)).unwrap_or_default();
    let mut found = Vec::new();
    while found.len() < NAMES
        && let Some((length, after)) = rest.split_first()
        && let Some((font, after)) = after.split_at_checked(usize::from(*length))
    {
        let name = font.get(39..).unwrap_or_default().as_chunks::<2>().0;
        let units = name.iter().map(|two| u16::from_le_bytes(*two)).take_while(|unit| *unit != 0);
        found.push(char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect());
        rest = after;
    }
    found
}

/// A table of strings (STTB, 2.2.4): that its characters take two bytes, how many strings there are, and how many bytes follow each.
fn table_of_names(bytes: &[u8]) -> Vec<String> {
    let Some((0xFFFF, further)) = u16_at(bytes, 0).zip(u16_at(bytes, 4)) else { return Vec::new() };
    names(bytes.get(6..).unwrap_or_default(), usize::from(further))
}

/// Strings one behind the other, each behind the number of its characters; `further` bytes follow each.
fn names(mut bytes: &[u8], further: usize) -> Vec<String> {
    let mut found = Vec::new();
    while found.len() < NAMES
        && let Some((length, rest)) = bytes.split_first_chunk::<2>()
        && let Some((name, rest)) = rest.split_at_checked(2 * usize::from(u16::from_le_bytes(*length)))
    {
        let units = name.as_chunks::<2>().0.iter().take(NAME).map(|two| u16::from_le_bytes(*two));
        let name: String = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect();
        found.push(tidy(&name));
        bytes = rest.get(further..).unwrap_or_default();
    }
    found
}
