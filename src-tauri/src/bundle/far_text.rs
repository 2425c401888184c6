//! A text too large to lie in memory: read line by line and set in volumes, of which one is here at a time. The plan counts their
//! sheets and lets them go; when the book is bound, each is set once more.

use super::front::{self, Sheets};
use super::look::unaltered_far;
use super::numbers::Place;
use super::order::{Exhibit, Order, Originals};
use super::plan::Planned;
use super::probe::{self, Content, Found, Kind, Remark, Unprintable};
use super::{Error, Result, starts, talk};
use crate::evidence::importers::Beginnings;
use crate::evidence::printed::Start;
use crate::evidence::{self, Letters};
use crate::worker::Program;
use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read};

/// Who writes by lines writes no longer ones; a longer one is of some other kind of file.
const LINE: u64 = 1 << 20;
/// So much is read at a time.
const STRETCH: usize = 1 << 20;

/// Whether these first bytes are a text that is read line by line.
pub(super) fn is_lines(head: &[u8]) -> bool {
    // In UTF-16 the end of a line is more than a byte; no other text holds a zero.
    let wide = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) || head.contains(&0);
    !wide && matches!(probe::kind(head, false), Kind::Text)
}

/// What a text gives that is not to lie in memory: its conversations message by message where it was written for programs, its
/// lines otherwise.
pub(super) fn look(
    order: &Order,
    exhibit: &Exhibit,
    originals: &dyn Originals,
    program: &Program,
    (size, head): (u64, &[u8]),
) -> Result<Planned> {
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    let original = || originals.stretches(evidence);
    unaltered_far(exhibit, &original)?;
    let (mut text, place) = (Vec::new(), Place { divider: 0..0, pages: 0..0 });
    let planned = |Found { content, remarks }, starts, text, far| Planned {
        exhibit: exhibit.clone(),
        content,
        remarks,
        size,
        place,
        starts,
        text,
        far,
    };
    let talk =
        talk::read_far_text(program, exhibit, head, size, &original).map_err(|fault| fault.of(number, evidence))?;
    if let Some(read) = talk {
        let found = read.typeset(order.language, &mut text)?;
        return Ok(planned(found, starts::of_talk(&text), text, Vec::new()));
    }
    Ok(match count(order, exhibit, originals)? {
        Some(Counted { volumes, starts, strange }) => {
            let content = Content::Text { pages: volumes.iter().sum() };
            let remarks = strange.then_some(Remark::SignsNamed).into_iter().collect();
            planned(Found { content, remarks }, starts, Vec::new(), volumes)
        }
        None => planned(Content::Unprintable(Unprintable::Other).into(), Vec::new(), Vec::new(), Vec::new()),
    })
}

/// A text that was counted.
pub(super) struct Counted {
    /// How many sheets each volume takes.
    pub volumes: Vec<u32>,
    /// Which paragraphs and lines stand on which of them.
    pub starts: Vec<Start>,
    /// Whether it holds signs that are printed by their number.
    pub strange: bool,
}

/// Sets a text and counts its sheets; `None` when it is no text to its end.
pub(super) fn count(order: &Order, exhibit: &Exhibit, originals: &dyn Originals) -> Result<Option<Counted>> {
    let (mut volumes, mut signs, mut laid) = (Vec::new(), BTreeSet::new(), starts::OfText::default());
    let is_text = each(exhibit, originals, &mut |volume| {
        let sheets = volume.set(order)?;
        volume.lines.iter().for_each(|line| signs.extend(line.chars()));
        laid.add(&sheets, &volume.begun);
        volumes.push(sheets.pages);
        Ok(())
    })?;
    let strange = || front::has_strange_signs(&signs.iter().collect::<String>());
    Ok(is_text.then(|| Counted { volumes, starts: laid.starts(), strange: strange() }))
}

/// Sets a counted text, which is still the one that was sealed, once more and gives its volumes, one after the other.
pub(super) fn set(
    order: &Order,
    exhibit: &Exhibit,
    originals: &dyn Originals,
    give: &mut dyn FnMut(&Sheets) -> Result<()>,
) -> Result<()> {
    unaltered_far(exhibit, &|| originals.stretches(exhibit.evidence))?;
    let is_text = each(exhibit, originals, &mut |volume| give(&volume.set(order)?))?;
    if is_text { Ok(()) } else { Err(Error::Changed { number: exhibit.number, evidence: exhibit.evidence }) }
}

/// Lines that are set together.
#[derive(Default)]
struct Volume {
    /// The number of the first, from 1.
    first: usize,
    lines: Vec<String>,
    /// Paragraphs that begin in it: their numbers, and their lines in the whole text.
    begun: Vec<(u32, u32)>,
}

impl Volume {
    fn set(&self, order: &Order) -> Result<Sheets> {
        front::lines(order.language, &self.lines, self.first)
    }
}

/// Gives every volume of a text; whether it is one to its end.
fn each(exhibit: &Exhibit, originals: &dyn Originals, give: &mut dyn FnMut(&Volume) -> Result<()>) -> Result<bool> {
    let (number, item) = (exhibit.number, exhibit.evidence);
    let unreadable = |source: io::Error| Error::Unreadable { number, evidence: item, source };
    let file = originals.stretches(item).map_err(unreadable)?;
    let mut file = BufReader::with_capacity(STRETCH, file);
    let letters = Letters::of(&originals.head(item, Letters::SAMPLE).map_err(unreadable)?);
    let length = usize::try_from(originals.len(item).map_err(unreadable)?).unwrap_or(usize::MAX);
    let (mut volume, mut paragraphs) = (Volume { first: 1, ..Volume::default() }, Beginnings::default());
    // What is not proper to its end is a text all the same where it is writing throughout, as one in memory is.
    let (mut proper, mut writing) = (true, true);
    // Its stray signs are counted against its whole length, wherever they stand.
    let mut controls = 0;
    let mut raw = Vec::new();
    let mut begins = true;
    loop {
        raw.clear();
        let read = file.by_ref().take(LINE).read_until(b'\n', &mut raw).map_err(unreadable)?;
        if read == 0 {
            break;
        }
        let is_whole = raw.ends_with(b"\n") || (read as u64) < LINE;
        let (line, is_proper) = letters.read(&raw);
        proper &= is_proper;
        controls += evidence::controls(&raw);
        writing &= probe::is_writing(&line) && evidence::are_stray(controls, length);
        if !is_whole || !(proper || writing) {
            return Ok(false);
        }
        let line = if begins { line.trim_start_matches('\u{FEFF}') } else { &line };
        begins = false;
        // The end of the last line is no line; of an old Macintosh every carriage return is an end.
        let line = line.strip_suffix('\n').unwrap_or(line);
        for line in line.strip_suffix('\r').unwrap_or(line).split('\r') {
            volume.begun.extend(paragraphs.line(line));
            for line in line.split('\u{C}') {
                if volume.lines.len() == front::LINES {
                    // A paragraph that begins in the next one is told with it.
                    let first = volume.first + volume.lines.len();
                    let later = volume.begun.partition_point(|(_, line)| (*line as usize) < first);
                    let begun = volume.begun.split_off(later);
                    give(&volume)?;
                    volume = Volume { first, lines: Vec::new(), begun };
                }
                // A tabulator would be printed as one space, and columns would run into each other.
                volume.lines.push(line.replace('\t', "    "));
            }
        }
    }
    if !volume.lines.is_empty() {
        give(&volume)?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::super::tests::One;
    use super::*;
    use crate::base::{Language, Sha256Digest};

    fn counted(bytes: &[u8]) -> Option<(Counted, Vec<Sheets>)> {
        let originals = One(bytes.to_vec());
        let exhibit = super::super::plan::alone("text.txt", bytes);
        let order = super::super::plan::nothing_asked(Language::Ru);
        assert_eq!(exhibit.digest, Sha256Digest::of(bytes));
        let counted = count(&order, &exhibit, &originals).unwrap()?;
        let mut all = Vec::new();
        set(&order, &exhibit, &originals, &mut |sheets| {
            all.push(sheets.clone());
            Ok(())
        })
        .unwrap();
        Some((counted, all))
    }

    #[test]
    fn a_text_read_by_stretches_is_the_same_as_one_in_memory() {
        let mut text = "\u{FEFF}14.03.2026, 06:31 - Эрмек: Аэропорттосуңбу?\r\n\r\nПаспорт\tу Мурата 😀\r\n".to_owned();
        for number in 0..700 {
            text += &format!("15.03.2026, 21:{:02} - Айгүл: {number}\u{C}ооба\n", number % 60);
            text += ["\n", "> жооп\r", "", "кийинки сап \n"][number % 4];
        }
        assert!(text.lines().count() > front::LINES, "several volumes");
        let short = text.lines().take(7).collect::<Vec<_>>().join("\r\n") + "аягы\r";
        for text in [text, short] {
            let decoded = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
            let held = front::text(Language::Ru, &decoded).unwrap();
            let (counted, set) = counted(text.as_bytes()).unwrap();
            assert_eq!(counted.volumes, held.iter().map(|sheets| sheets.pages).collect::<Vec<_>>());
            assert_eq!(counted.starts, starts::of_text(&held, &decoded));
            assert!(counted.strange, "the face has a number");
            for (one, other) in set.iter().zip(&held) {
                assert!(one.pdf == other.pdf && one.marks == other.marks, "the same sheets");
            }
        }
    }

    #[test]
    fn an_old_text_and_one_with_a_broken_place_are_set_as_in_memory() {
        let words = "Расписка. Взял паспорт до конца контракта.\r\n".repeat(300);
        let old = encoding_rs::WINDOWS_1251.encode(&words).0.into_owned();
        let mut broken = words.clone().into_bytes();
        broken.splice(300..301, [0xFF, 0xFE]);
        for bytes in [old, broken] {
            let decoded = probe::decode_text(&bytes).unwrap();
            let held = front::text(Language::Ru, &decoded).unwrap();
            let (_, set) = counted(&bytes).unwrap();
            assert!(set.iter().zip(&held).all(|(one, other)| one.pdf == other.pdf) && set.len() == held.len());
        }
    }

    #[test]
    fn signs_for_a_printer_on_the_first_line_end_no_text() {
        let words = "Расписка. Взял паспорт до конца контракта.\r\n".repeat(300);
        let mut bytes = b"\x1b@\x1bx1\x1bt\r\n".to_vec();
        bytes.extend_from_slice(&encoding_rs::WINDOWS_1251.encode(&words).0);
        let held = front::text(Language::Ru, &probe::decode_text(&bytes).unwrap()).unwrap();
        let (_, set) = counted(&bytes).unwrap();
        assert!(set.iter().zip(&held).all(|(one, other)| one.pdf == other.pdf) && set.len() == held.len());
    }

    #[test]
    fn what_is_no_text_to_its_end_is_none() {
        let mut bytes = b"14.03.2026, 06:31 - A: b\n".repeat(40);
        bytes.extend([0xFF, 0xFE, 1, b'\n']);
        assert!(counted(&bytes).is_some(), "one stray sign");
        bytes.extend([1; 40]);
        assert!(counted(&bytes).is_none());
        assert!(counted(&b"a".repeat(LINE as usize + 1)).is_none(), "a line without end");
    }
}
