//! What a paper of the older Office says of itself: its sets of properties (MS-OLEPS 2.18, 2.21).

use super::about::{Line, lines, moment_of};
use super::charset;
use super::ole::{Ole, number};

/// Properties of a set that are looked through; Office writes some twenty.
const PROPERTIES: u32 = 500;
/// How values are written: text of a character set, of UTF-16, and moments (MS-OLEPS 2.11).
const TEXT: u32 = 0x1E;
const WIDE: u32 = 0x1F;
const MOMENT: u32 = 0x40;
/// UTF-16 where a set names it as its page of characters.
const UTF_16: u32 = 1_200;
/// Moments count tenths of microseconds since 1601.
const TICKS: u64 = 10_000_000;
const SINCE_1601: i64 = 11_644_473_600;

/// Nothing when it is no such paper.
pub fn about(bytes: &[u8]) -> Option<Vec<Line>> {
    let mut ole = Ole::open(bytes).ok()?;
    let mut set = |path: &str| ole.get(path).ok().flatten().and_then(Set::of);
    let (own, further) = (set("/\u{5}SummaryInformation"), set("/\u{5}DocumentSummaryInformation"));
    Some(told(own.as_ref(), further.as_ref()))
}

fn told(own: Option<&Set>, further: Option<&Set>) -> Vec<Line> {
    lines([
        ("author", own.and_then(|set| set.text(4))),
        ("editor", own.and_then(|set| set.text(8))),
        ("company", further.and_then(|set| set.text(15))),
        ("created", own.and_then(|set| set.moment(12))),
        ("changed", own.and_then(|set| set.moment(13))),
        ("software", own.and_then(|set| set.text(18))),
    ])
}

/// The first set of a stream, which is the one that Office means.
struct Set {
    bytes: Vec<u8>,
    at: usize,
    /// In which character set its texts are written, where that is known.
    label: Option<String>,
    /// They are in UTF-16, also those that are said to be in a page of one byte.
    is_wide: bool,
}

impl Set {
    fn of(bytes: Vec<u8>) -> Option<Self> {
        let at = number(&bytes, 44).filter(|_| bytes.starts_with(&[0xFE, 0xFF]))? as usize;
        let mut set = Self { bytes, at, label: None, is_wide: false };
        let page = set.place(1).and_then(|place| number(&set.bytes, place + 4)).map(|page| page & 0xFFFF);
        set.label = page.and_then(charset::page_numbered);
        set.is_wide = page == Some(UTF_16);
        Some(set)
    }

    /// Where a property stands: what it is, then its value.
    fn place(&self, property: u32) -> Option<usize> {
        let count = number(&self.bytes, self.at + 4)?.min(PROPERTIES) as usize;
        let entry =
            (0..count).map(|n| self.at + 8 + 8 * n).find(|entry| number(&self.bytes, *entry) == Some(property))?;
        Some(self.at + number(&self.bytes, entry + 4)? as usize)
    }

    fn text(&self, property: u32) -> Option<String> {
        let place = self.place(property)?;
        let (kind, length) = (number(&self.bytes, place)? & 0xFFFF, number(&self.bytes, place + 4)? as usize);
        let written = self.bytes.get(place + 8..)?;
        let text = match kind {
            // The length is that of the bytes here, and that of the characters there.
            TEXT if self.is_wide => wide(written.get(..length)?),
            TEXT => {
                // A zero ends it, and zeros fill it up.
                let letters = written.get(..length)?.split(|byte| *byte == 0).next().unwrap_or_default();
                charset::text_of(letters, self.label.as_deref())
            }
            WIDE => wide(written.get(..length.checked_mul(2)?)?),
            _ => return None,
        };
        text.split('\0').next().map(str::to_owned)
    }

    fn moment(&self, property: u32) -> Option<String> {
        let place = self.place(property)?;
        let kind = number(&self.bytes, place)? & 0xFFFF;
        let ticks = u64::from_le_bytes(*self.bytes.get(place + 4..)?.first_chunk()?);
        let seconds = i64::try_from(ticks / TICKS).ok()?;
        if kind == MOMENT && ticks > 0 { moment_of(seconds - SINCE_1601) } else { None }
    }
}

fn wide(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter();
    String::from_utf16_lossy(&units.map(|unit| u16::from_le_bytes(*unit)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stream with one set of these properties: number, kind and value.
    fn stream(properties: &[(u32, u32, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = [vec![0xFE, 0xFF], vec![0; 22], vec![1, 0, 0, 0], vec![0; 16], vec![48, 0, 0, 0]].concat();
        let (mut list, mut values) = (Vec::new(), Vec::new());
        for (number, kind, value) in properties {
            let at = 8 + 8 * properties.len() + values.len();
            list.extend([number.to_le_bytes(), (at as u32).to_le_bytes()].concat());
            values.extend(kind.to_le_bytes());
            values.extend(value);
        }
        let count = (properties.len() as u32).to_le_bytes();
        bytes.extend([[0; 4].as_slice(), &count, &list, &values].concat());
        bytes
    }

    fn text(bytes: &[u8]) -> Vec<u8> {
        [(bytes.len() as u32 + 1).to_le_bytes().as_slice(), bytes, &[0]].concat()
    }

    #[test]
    fn a_paper_of_the_older_office_names_its_author_its_days_and_its_program() {
        // 5 March 2026, 10:11:12 UTC.
        let moment = (1_772_705_472_u64 + 11_644_473_600) * TICKS;
        let (marat, _, _) = encoding_rs::WINDOWS_1251.encode("Марат Кадры");
        let wide: Vec<u8> = "Гүлзат\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let own = stream(&[
            (1, 2, vec![0xE3, 0x04, 0, 0]),
            (4, TEXT, text(&marat)),
            (8, WIDE, [7_u32.to_le_bytes().as_slice(), &wide].concat()),
            (12, MOMENT, moment.to_le_bytes().to_vec()),
            (13, MOMENT, vec![0; 8]),
            (18, TEXT, text(b"Microsoft Office Word")),
        ]);
        let further = stream(&[(15, TEXT, text(b"Kadry LLC"))]);
        let line = |name: &'static str, said: &str| (name, said.to_owned());
        assert_eq!(
            told(Set::of(own).as_ref(), Set::of(further).as_ref()),
            [
                line("author", "Марат Кадры"),
                line("editor", "Гүлзат"),
                line("company", "Kadry LLC"),
                line("created", "2026-03-05 10:11:12 UTC"),
                line("software", "Microsoft Office Word"),
            ]
        );
    }

    #[test]
    fn an_author_in_the_wide_page_is_named_whole() {
        for name in ["Marat", "Марат Кадры"] {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
            let written = [(wide.len() as u32).to_le_bytes().as_slice(), &wide].concat();
            let set = Set::of(stream(&[(1, 2, vec![0xB0, 0x04, 0, 0]), (4, TEXT, written)]));
            assert_eq!(told(set.as_ref(), None), [("author", name.to_owned())]);
        }
    }

    #[test]
    fn properties_that_point_nowhere_say_nothing() {
        let mut torn = stream(&[(4, TEXT, text(b"Marat")), (18, TEXT, text(b"Word"))]);
        // The first leads behind the end, and the second is longer than there is.
        torn[48 + 12..48 + 16].copy_from_slice(&u32::MAX.to_le_bytes());
        let length = torn.len();
        torn[length - 9..length - 5].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(told(Set::of(torn).as_ref(), None).is_empty());
        assert!(Set::of(b"\xFE\xFF".to_vec()).is_none() && Set::of(Vec::new()).is_none());
    }
}
