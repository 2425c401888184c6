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

/// A level of a list: where it begins, how it is written, its text.
fn level(start: u8, format: u8, text: &str) -> Vec<u8> {
    let mut level = vec![0; 28];
    (level[0], level[4]) = (start, format);
    [level, strings(&[text])].concat()
}

/// The lists of a paper, of one level or nine, and as many uses of them, of which the third begins its own way.
fn lists() -> [(usize, Vec<u8>); 2] {
    let about =
        |id: u8, is_simple: u8| [&[id, 0, 0, 0][..], &[0; 4], &[0xFFu8, 0x0F].repeat(9), &[is_simple, 0]].concat();
    let many = [level(1, 0, "\0."), level(1, 0, "\0.\u{1}"), level(1, 58, "\u{2})")].concat();
    let rest = level(1, 23, "·").repeat(6);
    let list = [vec![2, 0], about(7, 0), about(8, 1), many, rest, level(5, 1, "Статья \0")].concat();
    let used = |id: u8, changes: u8| [&[id, 0, 0, 0][..], &[0; 8], &[changes, 0, 0, 0]].concat();
    let begins = [[0xFFu8; 4], [9, 0, 0, 0], [0x10, 0, 0, 0]].concat();
    let uses = [vec![3, 0, 0, 0], used(7, 0), used(8, 0), used(7, 1), vec![0xFF; 8], begins].concat();
    [(0x02E2, list), (0x02EA, uses)]
}

/// Properties of a paragraph in a use of a list, at a level.
fn within(list: u8, level: u8) -> Vec<u8> {
    vec![0x0B, 0x46, list, 0, 0x0A, 0x26, level]
}

#[test]
fn clauses_have_the_numbers_that_word_counts() {
    let text = "Term\rPlace\rPay\rfood\rbed\rEnd\rfree\rParties\rOther\rAnew\rCell\rmore\u{7}\u{7}";
    let [one, two, three, none] = [within(1, 0), within(1, 1), within(1, 2), within(0, 0)];
    let cell = [&one[..], &CELL].concat();
    let made = Made { parts: lists().to_vec(), ..Made::of(text) };
    let made = made.ends(&[
        &one,
        &two,
        &two,
        &three,
        &three,
        &one,
        &none,
        &within(2, 0),
        &within(2, 0),
        &within(3, 0),
        &cell,
        &cell,
        &[&one[..], &ROW].concat(),
    ]);
    let expected = [
        "Paragraph 1. Term",
        "Paragraph 1.1 Place",
        "Paragraph 1.2 Pay",
        "Paragraph а) food",
        "Paragraph б) bed",
        "Paragraph 2. End",
        "Paragraph free",
        "Paragraph Статья V Parties",
        "Paragraph Статья VI Other",
        "Paragraph 9. Anew",
        "Row 10. Cell 11. more",
    ];
    assert_eq!(blocks(&made), expected);
}

#[test]
fn a_clause_that_a_section_ends_behind_has_its_number() {
    let mut made = Made { parts: lists().to_vec(), ..Made::of("Term\u{C}Place\u{C}\rPay\r") };
    made.places = vec![(0, 5, within(1, 0)), (5, 12, within(1, 0)), (12, 16, within(1, 0))];
    // The end of a page stands within the second.
    assert_eq!(blocks(&made)[0], "Paragraph 1. Term");
    assert_eq!(blocks(&made).last().map(String::as_str), Some("Paragraph 3. Pay"));
}

#[test]
fn a_cell_that_numbers_make_longer_than_is_kept_is_parted() {
    let mut endless = level(1, 0, &"\0".repeat(60));
    endless[..4].copy_from_slice(&[0xFF; 4]);
    let list = [&[1, 0][..], &[7, 0, 0, 0], &[0; 4], &[0xFFu8, 0x0F].repeat(9), &[1, 0], &endless].concat();
    let uses = [&[1, 0, 0, 0][..], &[7, 0, 0, 0], &[0; 12], &[0xFF; 4]].concat();
    let lines = 8_000;
    let mut made =
        Made { parts: vec![(0x02E2, list), (0x02EA, uses)], ..Made::of(&("\r".repeat(lines) + "\u{7}\u{7}")) };
    made.places = vec![(0, lines + 1, [&within(1, 0)[..], &CELL].concat()), (lines + 1, lines + 2, ROW.to_vec())];
    let blocks = blocks(&made);
    let figures: usize = blocks.iter().map(|block| block.matches("4294967295").count()).sum();
    assert!(figures > 60 * lines - 1_000 && blocks.iter().all(|block| block.len() < 5 << 19), "no block is endless");
}

#[test]
fn of_a_list_that_a_piece_names_only_what_is_asked_for_is_kept() {
    let list = [[0x00, 0x08, 0].repeat(20_000), vec![0x2A, 0x08, 1, 0x00, 0x08, 1]].concat();
    let made = Made { modifier: 1, lists: vec![list], ..Made::of("gone\r") };
    assert_eq!(blocks(&made), ["Paragraph [− gone]"]);
    let clx = made.clx(5);
    assert_eq!(pieces::Pieces::of(&clx).unwrap().get(0).unwrap().properties, [0x00, 0x08, 1]);
}

#[test]
fn of_longer_lists_no_more_is_read_than_a_paper_can_hold() {
    let data = [&[0xFF, 0xFF][..], &CELL, &[0u8].repeat(0xFFFF)].concat();
    let (far, leads) = (marks::Far::of(&data), [0x46, 0x66, 0, 0, 0, 0]);
    let place = || marks::Place::default().with(&leads, &far);
    assert!(place().depth == 1 && !far.is_spent());
    for _ in 0..2_000 {
        let _ = place();
    }
    assert!(place().depth == 0 && far.is_spent());
}

#[test]
fn a_style_may_say_in_which_list_its_paragraphs_are() {
    // The style of all paragraphs here, built on none: its head, its name, then its own number and its properties behind their length.
    let properties = [vec![0, 0], within(1, 1)].concat();
    let style = [
        &[0, 0, 0xF1, 0xFF, 2, 0, 0, 0, 0, 0][..],
        &strings(&["Normal"]),
        &[0, 0],
        &(properties.len() as u16).to_le_bytes(),
        &properties,
    ]
    .concat();
    let head = [&[4, 0, 1, 0, 10, 0][..], &(style.len() as u16).to_le_bytes()].concat();
    let mut made = Made { parts: lists().to_vec(), ..Made::of("Term\rPlace\r") };
    made.parts.push((0x00A2, [head, style].concat()));
    assert_eq!(blocks(&made), ["Paragraph 1.1 Term", "Paragraph 1.2 Place"]);
}

#[test]
fn what_was_ticked_and_chosen_in_a_form_is_read() {
    // A field by what it is and what was answered: its head, its name, the usual answer, five strings and the entries of a list.
    let form = |bits: u16, usual: u8, entries: &[&str]| {
        let list = [[0xFFFF, entries.len() as u16, 0].map(u16::to_le_bytes).concat(), strings(entries)].concat();
        let held = [&[0xFF; 4][..], &bits.to_le_bytes(), &[0; 4], &[0; 4], &[usual, 0], &[0; 20], &list].concat();
        [&number(68 + held.len())[..], &[68, 0], &[0; 62], &held].concat()
    };
    let forms = [
        form(1 | (1 << 2), 0, &[]),
        form(1 | (25 << 2), 0, &[]),
        form(2 | (1 << 2), 0, &["Bishkek", "Ankara"]),
        form(2 | (7 << 2), 0, &["Bishkek"]),
        // No list has so many entries.
        form(2 | (25 << 2), 30, &["Oslo"; 40]),
    ];
    let text = "\u{13} FORMCHECKBOX \u{1}\u{15} yes \u{13} FORMCHECKBOX \u{1}\u{14}\u{15} no \u{13} FORMDROPDOWN \u{1}\u{14}\u{15}, \u{13} FORMDROPDOWN \u{1}\u{14}Osh\u{15}\u{13} FORMDROPDOWN \u{1}\u{14}\u{15}\r";
    let mut made = Made::of(text);
    let places: Vec<usize> = text.chars().enumerate().filter(|(_, sign)| *sign == '\u{1}').map(|(at, _)| at).collect();
    for (at, form) in places.into_iter().zip(forms) {
        let properties = [&[0x06, 0x08, 1, 0x03, 0x6A][..], &number(made.data.len())].concat();
        made.looks.push((at, at + 1, properties));
        made.data.extend(form);
    }
    assert_eq!(blocks(&made), ["Paragraph ☒ yes ☐ no Ankara, Osh"]);
}

#[test]
fn signs_of_fonts_of_signs_are_read_as_they_look() {
    let mut made = Made::of("( agreed ( (c)\r");
    for (at, code) in [(0, 0xFE), (9, 0x20)] {
        made.looks.push((at, at + 1, vec![0x09, 0x6A, 1, 0, code, 0xF0]));
    }
    let font = |name: &str| {
        let units: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        [&[39 + units.len() as u8][..], &[0; 39], &units].concat()
    };
    made.parts.push((0x0112, [vec![2, 0, 0, 0], font("Times New Roman"), font("Wingdings")].concat()));
    assert_eq!(blocks(&made), ["Paragraph ☑ agreed ▪ (c)"]);
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
    made.parts.extend(lists());
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
