use super::*;
use std::io::{Cursor, Write};

/// Where the words of a paper that is made here begin in its stream.
const WORDS: usize = 0x0800;
/// Of a row's end: in a table, the end of a row.
const ROW: [u8; 6] = [0x16, 0x24, 1, 0x17, 0x24, 1];
const CELL: [u8; 3] = [0x16, 0x24, 1];

/// A paper as Word writes it, in one piece of two bytes for each character.
#[derive(Default)]
struct Made {
    /// Words by the place of their count in the block.
    stories: Vec<(usize, String)>,
    /// Properties of characters, from which to which, and of the signs that end paragraphs and cells.
    looks: Vec<(usize, usize, Vec<u8>)>,
    places: Vec<(usize, usize, Vec<u8>)>,
    /// Further parts of the tables by the place that names them.
    parts: Vec<(usize, Vec<u8>)>,
    /// What the piece says of its properties, and lists that it can name.
    modifier: u16,
    lists: Vec<Vec<u8>>,
    data: Vec<u8>,
}

impl Made {
    fn of(text: &str) -> Self {
        Self { stories: vec![(0x4C, text.to_owned())], ..Self::default() }
    }

    fn text(&self) -> Vec<char> {
        self.stories.iter().flat_map(|(_, text)| text.chars()).collect()
    }

    /// Says that words were deleted, by an editor and at a moment.
    fn delete(mut self, words: &str, editor: u8, moment: u32) -> Self {
        let text: String = self.text().into_iter().collect();
        let from = text[..text.find(words).unwrap()].chars().count();
        let properties = [&[0x00, 0x08, 1, 0x63, 0x48, editor, 0, 0x64, 0x68][..], &moment.to_le_bytes()].concat();
        self.looks.push((from, from + words.chars().count(), properties));
        self
    }

    /// Gives the paragraphs and cells of the text their properties, one after the other; an empty list says nothing.
    fn ends(mut self, properties: &[&[u8]]) -> Self {
        let mut from = 0;
        let signs = self.text().into_iter().enumerate().filter(|(_, sign)| matches!(sign, '\r' | '\u{7}'));
        for ((at, _), of) in signs.zip(properties) {
            if !of.is_empty() {
                self.places.push((from, at + 1, of.to_vec()));
            }
            from = at + 1;
        }
        self
    }

    fn streams(&self) -> (Vec<u8>, Vec<u8>) {
        let text = self.text();
        let (mut document, mut table): (Vec<u8>, Vec<u8>) = (vec![0; WORDS], Vec::new());
        document.extend(text.iter().flat_map(|sign| u16::try_from(u32::from(*sign)).unwrap().to_le_bytes()));
        let mut put = |at: usize, bytes: &[u8]| document[at..at + bytes.len()].copy_from_slice(bytes);
        put(0, &[0xEC, 0xA5, 0xC1, 0x00]);
        put(0x0A, &0x0200u16.to_le_bytes());
        put(0x98, &136u16.to_le_bytes());
        for (at, words) in &self.stories {
            put(*at, &number(words.chars().count()));
        }
        let mut parts = vec![(0x01A2, self.clx(text.len()))];
        for (at, step, marks) in [(0xFA, 1, &self.looks), (0x0102, 13, &self.places)] {
            document.resize(document.len().next_multiple_of(512), 0);
            let number_of_page = number(document.len() / 512);
            document.extend(page(marks, text.len(), step));
            parts.push((at, [number(WORDS), number(WORDS + 2 * text.len()), number_of_page].concat()));
        }
        for (at, part) in parts.iter().chain(&self.parts) {
            document[*at..*at + 4].copy_from_slice(&number(table.len()));
            document[*at + 4..*at + 8].copy_from_slice(&number(part.len()));
            table.extend(part);
        }
        (document, table)
    }

    fn clx(&self, letters: usize) -> Vec<u8> {
        let list = |list: &Vec<u8>| [&[1][..], &(list.len() as u16).to_le_bytes(), &list[..]].concat();
        let piece = [&[0, 0][..], &number(WORDS), &self.modifier.to_le_bytes()].concat();
        let plex = [&number(0)[..], &number(letters), &piece[..]].concat();
        let mut clx: Vec<u8> = self.lists.iter().flat_map(list).collect();
        clx.push(2);
        clx.extend(number(plex.len()));
        clx.extend(plex);
        clx
    }

    fn file(&self) -> Vec<u8> {
        let (document, table) = self.streams();
        container(&[
            ("/WordDocument", document.as_slice()),
            ("/1Table", table.as_slice()),
            ("/Data", self.data.as_slice()),
        ])
    }
}

/// A page of properties: of stretches that follow each other, those between them without any.
fn page(marks: &[(usize, usize, Vec<u8>)], letters: usize, step: usize) -> Vec<u8> {
    let (mut bounds, mut properties) = (vec![0], Vec::new());
    for (from, to, of) in marks {
        if bounds.last() != Some(from) {
            bounds.push(*from);
            properties.push(None);
        }
        bounds.push(*to);
        properties.push(Some(of));
    }
    if bounds.last() != Some(&letters) {
        bounds.push(letters);
        properties.push(None);
    }
    let mut page = vec![0; 512];
    for (nth, bound) in bounds.iter().enumerate() {
        page[4 * nth..4 * nth + 4].copy_from_slice(&number(WORDS + 2 * bound));
    }
    let mut end = 511;
    for (nth, of) in properties.iter().enumerate() {
        let Some(of) = of else { continue };
        let whole = match (step, of.len() % 2) {
            (1, _) => [&[of.len() as u8][..], &of[..]].concat(),
            // Behind the number of the style: an odd number of bytes, or an even one.
            (_, 1) => [&[(of.len() + 3) as u8 / 2, 0, 0][..], &of[..]].concat(),
            _ => [&[0, (of.len() + 2) as u8 / 2, 0, 0][..], &of[..]].concat(),
        };
        end = (end - whole.len()) / 2 * 2;
        page[end..end + whole.len()].copy_from_slice(&whole);
        page[4 * bounds.len() + step * nth] = (end / 2) as u8;
    }
    page[511] = properties.len() as u8;
    page
}

fn number(value: usize) -> [u8; 4] {
    (value as u32).to_le_bytes()
}

fn container(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// Strings, each behind the number of its characters.
fn strings(names: &[&str]) -> Vec<u8> {
    let one = |name: &&str| {
        let units: Vec<u16> = name.encode_utf16().collect();
        [units.len() as u16].into_iter().chain(units).flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    names.iter().flat_map(one).collect()
}

fn editors(names: &[&str]) -> (usize, Vec<u8>) {
    let head = [0xFFFF, names.len() as u16, 0].map(u16::to_le_bytes).concat();
    (0x0232, [head, strings(names)].concat())
}

/// 01.03.2026 10:00.
const MOMENT: u32 = (126 << 20) | (3 << 16) | (1 << 11) | (10 << 6);

fn blocks(made: &Made) -> Vec<String> {
    let found = read(&made.file()).unwrap();
    assert_eq!(found.trouble, None);
    found.pages[0].blocks.iter().map(|block| format!("{:?} {}", block.kind, block.text)).collect()
}

#[test]
fn what_was_deleted_is_said_to_be() {
    let mut made = Made::of("She gets wages owes\rall\rdebt\r").delete("gets wages", 1, MOMENT).delete("all", 0, 0);
    made.parts.push(editors(&["Unknown", "Marat"]));
    let expected =
        ["Paragraph She [− Marat, 01.03.2026 10:00: gets wages] owes", "Paragraph [− all]", "Paragraph debt"];
    assert_eq!(blocks(&made), expected);
}

#[test]
fn what_was_deleted_since_the_paper_was_last_written_whole_is_said_to_be() {
    // The piece says so in short, by the number 0x41 of the property; or by a list that stands before the pieces.
    let short = Made { modifier: 0x0182, ..Made::of("gone\r") };
    assert_eq!(blocks(&short), ["Paragraph [− gone]"]);
    let mut long =
        Made { modifier: 0x0003, lists: vec![vec![9], vec![0x00, 0x08, 1, 0x63, 0x48, 1, 0]], ..Made::of("gone\r") };
    long.parts.push(editors(&["Unknown", "Marat"]));
    assert_eq!(blocks(&long), ["Paragraph [− Marat: gone]"]);
}

#[test]
fn rows_end_where_the_paper_says_and_an_empty_cell_keeps_its_column() {
    let text = "Pay\rName\u{7}Paid\u{7}\u{7}A\u{7}\u{7}\u{7}\u{7}\u{7}\u{7}Two\rlines\u{7}7\u{7}\u{7}End\r";
    let (no, cell, row): (&[u8], &[u8], &[u8]) = (&[], &CELL, &ROW);
    let made = Made::of(text).ends(&[no, cell, cell, row, cell, cell, row, cell, cell, row, cell, cell, cell, row, no]);
    let expected = ["Paragraph Pay", "Row Name\tPaid", "Row A\t", "Row Two lines\t7", "Paragraph End"];
    assert_eq!(blocks(&made), expected, "and a row without a word is none");
    let made = Made::of("Name\u{7}Paid\u{7}\u{7}A\u{7}5\u{7}\u{7}End\r");
    let expected = ["Row Name\tPaid", "Row A\t5", "Paragraph End"];
    assert_eq!(blocks(&made), expected, "where nothing is said of tables, a sign with nothing before it ends the row");
}

#[test]
fn a_table_within_a_cell_is_read_into_its_words() {
    let inner = |end: &[u8]| [&CELL[..], &[0x49, 0x66, 2, 0, 0, 0], end].concat();
    let (cell, row) = (inner(&[0x4B, 0x24, 1]), inner(&[0x4B, 0x24, 1, 0x4C, 0x24, 1]));
    let made = Made::of("Outer\u{7}Name\r500\r\rErmek\r300\r\r\u{7}\u{7}Last\r");
    let made = made.ends(&[&CELL, &cell, &cell, &row, &cell, &cell, &row, &CELL, &ROW, &[]]);
    assert_eq!(blocks(&made), ["Row Outer\tName | 500 Ermek | 300", "Paragraph Last"]);
}

#[test]
fn a_row_whose_description_is_long_ends_where_that_says() {
    // Sixteen bytes into the other stream, behind the number of its bytes.
    let mut data = vec![0; 16];
    data.extend([&(ROW.len() as u16).to_le_bytes()[..], &ROW].concat());
    let made = Made { data, ..Made::of("A\u{7}\u{7}\u{7}B\u{7}5\u{7}\u{7}") };
    let row = [0x46, 0x66, 16, 0, 0, 0];
    let made = made.ends(&[&CELL, &CELL, &row, &CELL, &CELL, &row]);
    assert_eq!(blocks(&made), ["Row A\t", "Row B\t5"]);
}

#[test]
fn what_stands_beside_the_text_follows_it() {
    let mut made = Made::of("Debt\u{5} 500\u{2}\r");
    for (at, words) in [
        (0x50, "\u{2}\tPassport is with Marat\r\r"),
        (0x54, "\u{3}\r\r\rLabour contract\r\r"),
        (0x58, "Sub Macro\r"),
        (0x5C, "\u{5}Do not\rpay\r\u{5}Why?\r\r"),
        (0x60, "\u{2} End note\r\r"),
        (0x64, "A box\r\r\r"),
        (0x68, "A box above\r\r"),
    ] {
        made.stories.push((at, words.to_owned()));
    }
    // Positions, then what is said of each of the two remarks: initials, the author's number, and more.
    let about = |author: u8| [&[0; 20][..], &[author], &[0; 9]].concat();
    made.parts.push((0xBA, [vec![0; 12], about(1), about(7)].concat()));
    made.parts.push((0x01BA, strings(&["Ermek", "Marat"])));
    made.parts.push((0x041A, [&MOMENT.to_le_bytes()[..], &[0; 32]].concat()));
    let expected = [
        "Paragraph Debt 500",
        "Item Passport is with Marat",
        "Item Labour contract",
        "Item Marat, 01.03.2026 10:00: Do not pay",
        "Item Why?",
        "Item End note",
        "Item A box",
        "Item A box above",
    ];
    assert_eq!(blocks(&made), expected);
}

#[test]
fn a_link_says_where_it_leads() {
    let link = "\u{13} HYPERLINK \"https://x.example/a\" \u{1}\u{14}site\u{15}";
    let made = Made::of(&format!("See {link}, \u{13} PAGE \u{14}2\u{15}.\r\u{13} XE \"index\" \u{15}Last\r"));
    assert_eq!(blocks(&made), ["Paragraph See site (https://x.example/a), 2.", "Paragraph Last"]);
}

#[test]
fn tables_that_lead_nowhere_cost_no_words_and_are_said_to_be_broken() {
    let made = Made::of("She gets wages\r").delete("gets", 1, MOMENT);
    let (document, table) = made.streams();
    for at in [0xFA, 0x0102] {
        let mut broken = document.clone();
        broken[at..at + 4].copy_from_slice(&[0xFF; 4]);
        let found = read(&container(&[("/WordDocument", broken.as_slice()), ("/1Table", table.as_slice())])).unwrap();
        assert_eq!(found.trouble, Some(Trouble::Damaged));
        assert!(found.pages[0].blocks[0].text.starts_with("She "));
    }
    let mut longer = document.clone();
    longer[0x4C..0x50].copy_from_slice(&[0xFF; 4]);
    let found = read(&container(&[("/WordDocument", longer.as_slice()), ("/1Table", table.as_slice())])).unwrap();
    assert_eq!((found.trouble, found.pages[0].blocks.len()), (Some(Trouble::BrokenOff), 1));
}

#[test]
fn a_paper_that_is_broken_anywhere_breaks_nothing() {
    let mut made = Made::of("a\u{7}\u{7}\u{7}b\r").delete("b", 1, MOMENT);
    made = made.ends(&[&CELL, &CELL, &ROW]);
    made.stories.push((0x5C, "\u{5}c\r\r".to_owned()));
    made.parts.push(editors(&["Unknown", "Marat"]));
    let (document, table) = made.streams();
    let read_both = |document: &[u8], table: &[u8]| {
        let _ = read(&container(&[("/WordDocument", document), ("/1Table", table)]));
    };
    for at in (0..document.len()).step_by(2) {
        if at.is_multiple_of(32) {
            read_both(&document[..at], &table);
        }
        for value in [[0xFF, 0xFF], [1, 0]] {
            let mut broken = document.clone();
            broken[at..at + 2].copy_from_slice(&value);
            read_both(&broken, &table);
        }
    }
    for at in 0..table.len() {
        read_both(&document, &table[..at]);
        for value in [0xFF, 0x7F, 1] {
            let mut broken = table.clone();
            broken[at] = value;
            read_both(&document, &broken);
        }
    }
}
