//! What Outlook packs into `winmail.dat` (MS-OXTNEF): the words of a letter and its attachments, as a run of attributes, some of
//! which are lists of properties.

use super::super::bounds::Paper;
use super::super::found::Mail;
use super::super::{charset, html, office, plain};
use super::{lzfu, msg};

/// Attachments of one letter.
const FILES: usize = 2_000;
const MARK: &[u8] = &[0x78, 0x9F, 0x3E, 0x22];

/// Attributes (2.1.3.2).
const SUBJECT: u32 = 0x0001_8004;
const BODY: u32 = 0x0002_800C;
const CODE_PAGE: u32 = 0x0006_9007;
const PROPERTIES: u32 = 0x0006_9003;
const BEGIN_FILE: u32 = 0x0006_9002;
const TITLE: u32 = 0x0001_8010;
const DATA: u32 = 0x0006_800F;
const FILE_PROPERTIES: u32 = 0x0006_9005;

/// A time of Windows.
const TIME: u16 = 0x40;
/// Types of properties whose values are as long as they say.
const OBJECT: u16 = 0x0D;
const TEXT: u16 = 0x1E;
const UNICODE: u16 = 0x1F;
const BINARY: u16 = 0x102;

/// A letter in a letter, or an object of another program: before its bytes stands what it is.
const OBJECT_HEAD: usize = 16;

/// What was packed.
#[derive(Debug, Default)]
pub struct Packet<'a> {
    pub files: Vec<File<'a>>,
    head: Mail,
    /// The name and the address of who wrote it.
    name: String,
    address: String,
    plain: String,
    html: String,
    /// Rich text, packed.
    rich: &'a [u8],
    /// The character set of what is not Unicode.
    page: Option<String>,
}

/// An attachment.
#[derive(Debug, Default)]
pub struct File<'a> {
    pub name: String,
    pub media_type: String,
    pub bytes: &'a [u8],
    /// The name is one that only this format gives, cut to eight letters or in the old page.
    short: bool,
}

/// What is packed in these bytes; nothing where they are not such a packet. What breaks off gives what there is.
pub fn read(bytes: &[u8]) -> Option<Packet<'_>> {
    let mut rest = Reader(bytes.strip_prefix(MARK)?);
    rest.short()?;
    let mut packet = Packet::default();
    while let Some((number, data)) = rest.attribute() {
        packet.take(number, data);
    }
    Some(packet)
}

/// Whether a file is such a packet.
pub fn is_packet(head: &[u8]) -> bool {
    head.starts_with(MARK)
}

impl<'a> Packet<'a> {
    /// What the letter says of itself.
    pub fn head(&self) -> Mail {
        Mail { from: msg::person(&self.name, &self.address), ..self.head.clone() }
    }

    /// The words of the letter.
    pub fn words(&self) -> Paper {
        let mut paper = Paper::default();
        paper.page();
        if !self.plain.trim().is_empty() {
            plain::add(&mut paper, &self.plain);
        } else if !self.html.trim().is_empty() {
            html::add(&mut paper, &self.html);
        } else if let Some(rich) = lzfu::unpacked(self.rich) {
            office::add_rich(&mut paper, &rich);
        }
        paper
    }

    fn take(&mut self, number: u32, data: &'a [u8]) {
        match number {
            CODE_PAGE => self.page = Reader(data).long().and_then(charset::page_numbered),
            SUBJECT => self.head.subject = msg::line(&self.text(TEXT, data)),
            BODY => self.plain = self.text(TEXT, data),
            PROPERTIES => {
                for (number, kind, value) in properties(data) {
                    match (number, kind) {
                        (0x0037, TEXT | UNICODE) => self.head.subject = msg::line(&self.text(kind, value)),
                        (0x0C1A, TEXT | UNICODE) => self.name = msg::line(&self.text(kind, value)),
                        (0x0C1F | 0x5D01, TEXT | UNICODE) => {
                            let address = msg::line(&self.text(kind, value));
                            if address.contains('@') {
                                self.address = address;
                            }
                        }
                        (0x0E04, TEXT | UNICODE) => self.head.to = msg::line(&self.text(kind, value)),
                        (0x0E03, TEXT | UNICODE) => self.head.copy = msg::line(&self.text(kind, value)),
                        (0x1035, TEXT | UNICODE) => {
                            let id = msg::line(&self.text(kind, value));
                            self.head.message_id = id.trim_matches(['<', '>']).to_owned();
                        }
                        (0x0039, TIME) => {
                            if let Some(eight) = value.first_chunk() {
                                msg::date(&mut self.head, u64::from_le_bytes(*eight));
                            }
                        }
                        (0x1000, TEXT | UNICODE) => self.plain = self.text(kind, value),
                        (0x1013, TEXT | UNICODE) => self.html = self.text(kind, value),
                        (0x1013, BINARY) => self.html = html::text_of(value),
                        (0x1009, BINARY) => self.rich = value,
                        _ => {}
                    }
                }
            }
            BEGIN_FILE if self.files.len() < FILES => self.files.push(File { short: true, ..File::default() }),
            TITLE => {
                let name = self.text(TEXT, data);
                self.name_last(name, true);
            }
            DATA => {
                if let Some(file) = self.files.last_mut() {
                    file.bytes = data;
                }
            }
            FILE_PROPERTIES => properties(data).into_iter().for_each(|property| self.take_of_file(property)),
            _ => {}
        }
    }

    fn take_of_file(&mut self, (number, kind, value): (u16, u16, &'a [u8])) {
        match (number, kind) {
            (0x3707, TEXT | UNICODE) => {
                let name = self.text(kind, value);
                self.name_last(name, false);
            }
            (0x3704 | 0x3001, TEXT | UNICODE) => {
                let name = self.text(kind, value);
                if self.files.last().is_some_and(|file| file.name.is_empty()) {
                    self.name_last(name, true);
                }
            }
            (0x370E, TEXT | UNICODE) => {
                let media_type = self.text(kind, value).to_lowercase();
                if let Some(file) = self.files.last_mut() {
                    file.media_type = media_type;
                }
            }
            (0x3701, BINARY | OBJECT) => {
                let head = if kind == OBJECT { OBJECT_HEAD } else { 0 };
                if let Some(file) = self.files.last_mut().filter(|file| file.bytes.is_empty()) {
                    file.bytes = value.get(head..).unwrap_or_default();
                }
            }
            _ => {}
        }
    }

    /// Names the attachment that came last; a long name stays.
    fn name_last(&mut self, name: String, short: bool) {
        if let Some(file) = self.files.last_mut().filter(|file| file.short && !name.is_empty()) {
            file.name = name;
            file.short = short;
        }
    }

    fn text(&self, kind: u16, bytes: &[u8]) -> String {
        if kind == UNICODE {
            let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
            let text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect();
            return text.trim_end_matches('\0').to_owned();
        }
        let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        charset::text_of(&bytes[..end], self.page.as_deref())
    }
}

/// The properties of a list (2.1.3.4): number, type and value, the first where it has several.
fn properties(data: &[u8]) -> Vec<(u16, u16, &[u8])> {
    let mut rest = Reader(data);
    rest.long();
    std::iter::from_fn(|| rest.property()).collect()
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    /// Filled up to a multiple of four.
    fn filled(&mut self, length: usize) -> Option<&'a [u8]> {
        let bytes = self.bytes(length)?;
        let fill = (4 - length % 4) % 4;
        self.bytes(fill.min(self.0.len()))?;
        Some(bytes)
    }

    fn short(&mut self) -> Option<u16> {
        self.bytes(2).map(|two| u16::from_le_bytes([two[0], two[1]]))
    }

    fn long(&mut self) -> Option<u32> {
        self.bytes(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
    }

    /// Whether of the letter or of an attachment, number, length, bytes, and a sum that is not asked.
    fn attribute(&mut self) -> Option<(u32, &'a [u8])> {
        self.bytes(1)?;
        let number = self.long()?;
        let length = self.long()? as usize;
        let data = self.bytes(length.min(self.0.len()))?;
        self.bytes(self.0.len().min(2))?;
        Some((number, data))
    }

    fn property(&mut self) -> Option<(u16, u16, &'a [u8])> {
        let (kind, number) = (self.short()?, self.short()?);
        if number >= 0x8000 {
            // It has a name instead of a number that means something.
            self.bytes(16)?;
            let named = self.long()? != 0;
            let length = if named { self.long()? as usize } else { 4 };
            self.filled(length)?;
        }
        let several = kind & 0x1000 != 0;
        let kind = kind & !0x1000;
        let fixed = match kind {
            0x02..=0x04 | 0x0A | 0x0B => Some(4),
            0x05..=0x07 | 0x14 | 0x40 => Some(8),
            0x48 => Some(16),
            OBJECT | TEXT | UNICODE | BINARY => None,
            _ => return None,
        };
        let count = if several || fixed.is_none() { self.long()? } else { 1 };
        let mut first = None;
        for _ in 0..count {
            let length = match fixed {
                Some(length) => length,
                None => self.long()? as usize,
            };
            let value = self.filled(length)?;
            first.get_or_insert(value);
        }
        Some((number, kind, first.unwrap_or_default()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn attribute(number: u32, data: &[u8]) -> Vec<u8> {
        let sum = data.iter().fold(0u16, |sum, byte| sum.wrapping_add(u16::from(*byte)));
        [&[1u8][..], &number.to_le_bytes(), &(data.len() as u32).to_le_bytes(), data, &sum.to_le_bytes()].concat()
    }

    fn property(kind: u16, number: u16, value: &[u8]) -> Vec<u8> {
        let fill = vec![0; (4 - value.len() % 4) % 4];
        let length = (value.len() as u32).to_le_bytes();
        [&kind.to_le_bytes()[..], &number.to_le_bytes(), &1u32.to_le_bytes(), &length, value, &fill].concat()
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect()
    }

    /// A packet with these words and one attachment.
    pub fn packed(words: &str, name: &str, file: &[u8]) -> Vec<u8> {
        let (old, _, _) = encoding_rs::WINDOWS_1251.encode(words);
        // A number, one with a name of its own, and the long name.
        let mut list = 3u32.to_le_bytes().to_vec();
        list.extend([3u16.to_le_bytes(), 0x0E20u16.to_le_bytes()].concat());
        list.extend(5u32.to_le_bytes());
        list.extend([3u16.to_le_bytes(), 0x8001u16.to_le_bytes()].concat());
        list.extend([[0u8; 16].as_slice(), &1u32.to_le_bytes(), &6u32.to_le_bytes(), &wide("ab"), &[0; 2]].concat());
        list.extend(7u32.to_le_bytes());
        list.extend(property(UNICODE, 0x3707, &wide(name)));
        [
            MARK,
            &[1, 0],
            &attribute(CODE_PAGE, &[0xE3, 4, 0, 0, 0, 0, 0, 0]),
            &attribute(BODY, &old),
            &attribute(BEGIN_FILE, &[0; 14]),
            &attribute(TITLE, b"DOGOVO~1.TXT\0"),
            &attribute(DATA, file),
            &attribute(FILE_PROPERTIES, &list),
        ]
        .concat()
    }

    #[test]
    fn a_packet_of_outlook_gives_its_words_and_its_attachments() {
        let bytes = packed("Паспорт у нас", "Договор займа.txt", b"1850");
        let packet = read(&bytes).unwrap();
        assert_eq!(packet.words().texts().collect::<Vec<_>>(), ["Паспорт у нас"]);
        let file = &packet.files[0];
        assert_eq!((file.name.as_str(), file.bytes), ("Договор займа.txt", &b"1850"[..]));
        for end in 0..bytes.len() {
            assert!(read(&bytes[..end]).is_none_or(|packet| packet.files.len() <= 1));
        }
        assert!(read(b"PK\x03\x04").is_none());
        let sent =
            [&0x40u16.to_le_bytes()[..], &0x0039u16.to_le_bytes(), &133_548_624_000_000_000u64.to_le_bytes()].concat();
        let named = property(UNICODE, 0x0C1A, &wide("Марат"));
        let address = property(UNICODE, 0x0C1F, &wide("m@kadry.example"));
        let list = [&3u32.to_le_bytes()[..], &sent, &named, &address].concat();
        let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Тема");
        let packet = [MARK, &[1, 0], &attribute(SUBJECT, &old), &attribute(PROPERTIES, &list)].concat();
        let head = read(&packet).unwrap().head();
        assert_eq!((head.subject.as_str(), head.from.as_str()), ("Тема", "Марат <m@kadry.example>"));
        assert_eq!(head.date, "2024-03-14 04:00:00 UTC");
        let html =
            attribute(PROPERTIES, &[&1u32.to_le_bytes()[..], &property(BINARY, 0x1013, b"<p>Hello</p>")].concat());
        let bytes = [MARK, &[1, 0], &html].concat();
        assert_eq!(read(&bytes).unwrap().words().texts().collect::<Vec<_>>(), ["Hello"]);
    }
}
