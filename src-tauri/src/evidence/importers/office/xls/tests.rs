use super::super::super::Format;
use super::*;
use std::io::{Cursor, Write};

pub fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(body.len() as u16).to_le_bytes(), body].concat()
}

/// Numbers of two bytes, one behind the other.
fn twos(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Words in Unicode behind their count.
pub fn wide(words: &str) -> Vec<u8> {
    let units: Vec<u16> = words.encode_utf16().collect();
    [twos(&[units.len() as u16]), vec![1], twos(&units)].concat()
}

/// A cell: its row, its column, its style, what stands in it.
pub fn cell(kind: u16, at: [u16; 3], value: &[u8]) -> Vec<u8> {
    record(kind, &[twos(&at).as_slice(), value].concat())
}

/// A book of one sheet.
pub fn book(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind: u16| record(BEGIN, &twos(&[version, kind, 0, 0]));
    let end = record(END, &[]);
    let before = [begin(5), globals.concat()].concat();
    let place = |at: u32| {
        let name: &[u8] = if version == 0x0600 { b"\x04\0Dolg" } else { b"\x04\xC4\xEE\xEB\xE3" };
        record(BOUND_SHEET, &[&at.to_le_bytes()[..], &[1, 0], name].concat())
    };
    let at = before.len() + place(0).len() + end.len();
    [before, place(at as u32), end.clone(), begin(16), cells.concat(), end].concat()
}

pub fn packed(name: &str, records: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(records).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn rows(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<String> {
    let name = if version == 0x0600 { "Workbook" } else { "Book" };
    let found = read(&packed(name, &book(version, globals, cells))).unwrap();
    assert!(!found.cut && found.pages.len() == 1 && found.pages[0].hidden, "one sheet that is not shown");
    found.pages[0].blocks.iter().map(|block| block.text.clone()).collect()
}

#[test]
fn numbers_are_shown_by_their_formats() {
    let format = |id: u16, code: &str| record(FORMAT, &[twos(&[id]), wide(code)].concat());
    let style = |id: u16| record(STYLE, &twos(&[0, id, 0, 0]));
    let globals = [
        format(164, "0000000000"),
        format(165, "# ##0\" сом\""),
        style(0),
        style(164),
        style(165),
        style(9),
        style(14),
        style(46),
    ];
    let real = |at: [u16; 3], value: f64| cell(0x0203, at, &value.to_le_bytes());
    let cells = [
        real([0, 0, 1], 555_010_203.0),
        real([0, 1, 2], 45_000.0),
        real([0, 2, 3], 0.2),
        real([0, 3, 4], 46_091.0),
        real([0, 4, 5], 1.5),
        real([0, 5, 0], 500.5),
        // Many of four bytes in one record; in hundredths, whole.
        cell(
            0x00BD,
            [1, 1, 0],
            &[&((185_050u32 << 2) | 3).to_le_bytes()[..], &[4, 0], &((46_091u32 << 2) | 2).to_le_bytes(), &[2, 0]]
                .concat(),
        ),
        cell(0x027E, [2, 0, 0], &((7u32 << 2) | 2).to_le_bytes()),
        cell(0x0205, [2, 1, 0], &[1, 0]),
        cell(0x0205, [2, 2, 0], &[0x07, 1]),
        cell(0x0006, [3, 0, 0], &[&12.5f64.to_le_bytes()[..], &[0; 8]].concat()),
        cell(0x0006, [3, 1, 0], &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]),
        record(0x0207, &wide("итого")),
        cell(0x0006, [3, 2, 0], &[1, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0, 0]),
        real([3, 3, 0], 1_234_567.1),
    ];
    let expected = [
        "0555010203\t45 000 сом\t20%\t10.03.2026\t36:00:00\t500.5",
        "\t1850.5\t10.03.2026",
        "7\tTRUE\t#DIV/0!",
        "12.5\tитого\tTRUE\t1234567.1",
    ];
    assert_eq!(rows(0x0600, &globals, &cells), expected);
}

#[test]
fn words_go_on_in_further_records() {
    // Of the first words one letter stands in the next record, which says anew how wide they are; behind them stands how they look.
    let mut strings = [vec![0; 4], 2u32.to_le_bytes().to_vec(), twos(&[4]), vec![9], twos(&[1])].concat();
    strings.extend(twos(&[0x0434, 0x043E, 0x043B]));
    let rest = [vec![1], twos(&[0x0433]), vec![0; 4], twos(&[3]), vec![0], b"USD".to_vec()].concat();
    let globals = [record(STRINGS, &strings), record(0x003C, &rest)];
    let long = "ж".repeat(100);
    let label = wide(&long);
    let (first, second) = (label[..103].to_vec(), [vec![1], label[103..].to_vec()].concat());
    let cells = [
        cell(0x00FD, [0, 0, 0], &0u32.to_le_bytes()),
        cell(0x00FD, [0, 1, 0], &1u32.to_le_bytes()),
        cell(0x00FD, [0, 2, 0], &9u32.to_le_bytes()),
        cell(0x0204, [1, 0, 0], &first),
        record(0x003C, &second),
    ];
    assert_eq!(rows(0x0600, &globals, &cells), ["долг\tUSD".to_owned(), long]);
}

#[test]
fn notes_addresses_and_boxes_of_a_sheet_are_read() {
    let object = |kind: u16, id: u16| record(0x005D, &twos(&[0x0015, 0x0012, kind, id, 0, 0]));
    let words = |words: &str| {
        let units: Vec<u16> = words.encode_utf16().collect();
        let said = [vec![1], twos(&units)].concat();
        [
            record(0x01B6, &twos(&[0, 0, 0, 0, 0, units.len() as u16, 16, 0, 0])),
            record(0x003C, &said),
            record(0x003C, &[0; 16]),
        ]
        .concat()
    };
    let url = b"h\0t\0t\0p\0:\0/\0/\0k\0.\0e\0x\0a\0m\0p\0l\0e\0\0\0";
    let address = [
        &twos(&[0, 0, 0, 0])[..],
        &[0; 16],
        &2u32.to_le_bytes(),
        &3u32.to_le_bytes(),
        &[0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0, 0xAA, 0, 0x4B, 0xA9, 0x0B],
        &(url.len() as u32).to_le_bytes(),
        url,
    ]
    .concat();
    let cells = [
        cell(0x0204, [0, 0, 0], &wide("касса")),
        object(0x0019, 7),
        words("Кассир:\nв руки"),
        object(0x0006, 8),
        words("не платить"),
        record(0x001C, &[twos(&[0, 0, 0, 7]), wide("Кассир")].concat()),
        record(0x001C, &[twos(&[5, 1, 0, 9]), wide("Кассир")].concat()),
        record(0x01B8, &address),
    ];
    assert_eq!(rows(0x0600, &[], &cells), ["касса (http://k.example) [Кассир: в руки]", "не платить"]);
}

#[test]
fn an_address_is_read_with_the_place_in_it_and_however_long_it_is() {
    let address = |url: &str, place: &str| {
        let letters = |words: &str| -> Vec<u8> { words.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect() };
        let (url, place) = (letters(url), letters(place));
        let class = [0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0, 0xAA, 0, 0x4B, 0xA9, 0x0B];
        let count = |bytes: usize| (bytes as u32).to_le_bytes();
        let head =
            [twos(&[0, 0, 0, 0]), vec![0; 16], 2u32.to_le_bytes().to_vec(), 0xBu32.to_le_bytes().to_vec()].concat();
        [&head[..], &class, &count(url.len()), &url, &count(place.len() / 2), &place].concat()
    };
    let label = || cell(0x0204, [0, 0, 0], &wide("касса"));
    let placed = [label(), record(0x01B8, &address("http://k.example", "долг"))];
    assert_eq!(rows(0x0600, &[], &placed), ["касса (http://k.example#долг)"]);
    // What does not fit into a record goes on in the next one.
    let url = format!("http://k.example/{}", "a".repeat(1_900));
    let whole = address(&url, "");
    let (first, rest) = whole.split_at(2_000);
    let parted = [label(), record(0x01B8, first), record(0x003C, rest)];
    assert_eq!(rows(0x0600, &[], &parted), [format!("касса ({url})")]);
}

#[test]
fn a_long_note_and_a_box_of_the_older_excel_are_read_whole() {
    let globals = [record(CODE_PAGE, &twos(&[1251]))];
    let note = |row: u16, length: u16, words: &[u8]| record(0x001C, &[&twos(&[row, 0, length])[..], words].concat());
    // What it is, how long what it starts and its name are, and how many letters it has; the name stands behind its length.
    let mut object = vec![0; 70];
    for (at, value) in [(4, 6), (26, 3), (30, 4), (44, 4)] {
        object[at] = value;
    }
    object.extend(b"\x04Box1\0aaa\0\xC4\xEE\xEB\xE3");
    let cells = [
        cell(0x0204, [0, 0, 0], b"\x04\0\xC4\xEE\xEB\xE3"),
        note(0, 4, b"\xE4\xE0"),
        note(0xFFFF, 3, b", 5"),
        note(7, 1, b"7"),
        record(0x005D, &object),
        record(0x005D, &[0; 40]),
    ];
    assert_eq!(rows(0x0500, &globals, &cells), ["Долг [да, 5]", "[7]", "Долг"]);
}

#[test]
fn a_book_of_the_older_excel_is_read_in_its_page_of_characters() {
    let globals =
        [record(CODE_PAGE, &twos(&[1251])), record(FORMAT, b"\xA4\0\x0300\xA7"), record(STYLE, &twos(&[0, 164, 0, 0]))];
    let cells = [
        cell(0x0204, [0, 0, 0], b"\x04\0\xC4\xEE\xEB\xE3"),
        cell(0x0203, [0, 1, 0], &5f64.to_le_bytes()),
        record(0x001C, &[&twos(&[0, 0, 3])[..], b"\xE4\xE0!"].concat()),
    ];
    assert_eq!(rows(0x0500, &globals, &cells), ["Долг [да!]\t05§"]);
}

#[test]
fn words_of_the_older_excel_are_read_by_the_character_set_of_their_font() {
    let font = |set: u8| record(FONT, &[&[0; 12][..], &[set, 0, 0]].concat());
    let style = |font: u16| record(STYLE, &twos(&[font, 0, 0, 0]));
    let fonts = [0, 0, 0, 0, 204].map(font);
    // The fifth font has the number 5.
    let globals =
        [vec![record(CODE_PAGE, &twos(&[1252]))], fonts.to_vec(), vec![style(0), style(5), style(9)]].concat();
    let debt = b"\x04\0\xC4\xEE\xEB\xE3";
    let cells = [
        cell(0x0204, [0, 0, 1], debt),
        cell(0x0006, [0, 1, 1], &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]),
        record(0x0207, debt),
        cell(0x0204, [0, 2, 0], b"\x04\0caf\xE9"),
        cell(0x0204, [0, 3, 2], b"\x04\0caf\xE9"),
    ];
    assert_eq!(rows(0x0500, &globals, &cells), ["Долг\tДолг\tcafé\tcafé"]);
    let mac = [record(CODE_PAGE, &twos(&[0x8000]))];
    assert_eq!(rows(0x0500, &mac, &[cell(0x0204, [0, 0, 0], b"\x04\0caf\x8E")]), ["café"]);
}

#[test]
fn what_a_chart_is_drawn_from_is_no_table() {
    let cells = [cell(0x0203, [0, 0, 0], &5f64.to_le_bytes()), cell(0x0204, [0, 1, 0], &wide("март"))];
    let mut chart = book(0x0600, &[], &cells);
    let begins = |at: &usize| chart[*at..].starts_with(&[0x09, 0x08, 8, 0, 0, 6, 16, 0]);
    let at = (0..chart.len()).find(begins).unwrap();
    chart[at + 6] = 0x20;
    let found = read(&packed("Workbook", &chart)).unwrap();
    assert_eq!((found.pages[0].name.as_str(), found.pages[0].blocks.len()), ("Dolg", 0));
}

#[test]
fn what_stands_too_far_away_or_in_too_many_sheets_is_said_to_be_left_out() {
    let label = |column: u16| cell(0x0204, [0, column, 0], &wide("долг"));
    let found = |cells: &[Vec<u8>]| read(&packed("Workbook", &book(0x0600, &[], cells))).unwrap();
    let far = found(&[label(0), label(2_048)]);
    assert_eq!((far.pages[0].blocks[0].text.as_str(), far.cut), ("долг", true));
    assert!(!found(&[label(0), label(2_047)]).cut);
    let sheets = |count: usize| {
        let root = r#"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#;
        let book = format!(r#"{root}{}</Workbook>"#, r#"<Worksheet ss:Name="Касса"/>"#.repeat(count));
        super::super::read(Format::Sheet, book.as_bytes()).unwrap()
    };
    let (all, more) = (sheets(SHEETS), sheets(SHEETS + 1));
    assert_eq!((all.pages.len(), all.cut, more.pages.len(), more.cut), (SHEETS, false, SHEETS, true));
    // A book that names one sheet once more than is kept.
    let whole = book(0x0600, &[], &[label(0)]);
    let at = (0..whole.len()).find(|at| whole[*at..].starts_with(&BOUND_SHEET.to_le_bytes())).unwrap();
    let (head, rest) = whole.split_at(at);
    let (name, rest) = rest.split_at(16);
    let mut place = name.to_vec();
    let begin = u32::from_le_bytes(*place[4..].first_chunk().unwrap()) + 16 * SHEETS as u32;
    place[4..8].copy_from_slice(&begin.to_le_bytes());
    let many = read(&packed("Workbook", &[head, &place.repeat(SHEETS + 1), rest].concat())).unwrap();
    assert_eq!((many.pages.len(), many.cut), (SHEETS, true));
}

#[test]
fn words_that_many_cells_name_and_sheets_that_are_named_often_take_no_room_and_no_time() {
    let words = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &30_000u16.to_le_bytes(), &[0], &b"a".repeat(30_000)].concat();
    let cells: Vec<Vec<u8>> = (0..200).map(|column| cell(0x00FD, [0, column, 0], &[0; 4])).collect();
    let found = read(&packed("Workbook", &book(0x0600, &[record(STRINGS, &words)], &cells))).unwrap();
    assert!(found.cut && found.pages[0].blocks[0].text.len() < 5 << 20, "a row has its measure");
    // A sheet of a megabyte in which nothing stands, named as often as sheets are kept.
    let filled = vec![record(NOBODYS, &[0u8].repeat(65_000)); 16];
    let whole = book(0x0600, &[], &filled);
    let at = (0..whole.len()).find(|at| whole[*at..].starts_with(&BOUND_SHEET.to_le_bytes())).unwrap();
    let mut place = whole[at..at + 16].to_vec();
    let begin = number(&place, 4).unwrap() + 16 * (SHEETS as u32 - 1);
    place[4..8].copy_from_slice(&begin.to_le_bytes());
    let many = read(&packed("Workbook", &[&whole[..at], &place.repeat(SHEETS), &whole[at + 16..]].concat())).unwrap();
    assert_eq!((many.pages.len(), many.cut), (SHEETS, true));
}

#[test]
fn a_cell_that_stands_far_away_takes_no_room() {
    let label = |row: u16, column: u16, words: &str| cell(0x0204, [row, column, 0], &wide(words));
    // Later cells may stand before earlier ones, and the last of several in one place holds.
    let cells = [label(65_535, 255, "."), label(0, 1, "прежде"), label(0, 0, "Асанова"), label(0, 1, "500")];
    assert_eq!(rows(0x0600, &[], &cells), ["Асанова\t500".to_owned(), "\t".repeat(255) + "."]);
}

#[test]
fn a_book_that_is_broken_or_sealed_is_read_as_far_as_it_goes_or_refused() {
    let cells = [cell(0x0204, [0, 0, 0], &wide("долг")), cell(0x00BD, [1, 0, 0], &[0; 6])];
    let whole = book(0x0600, &[record(STRINGS, &[0; 8])], &cells);
    for length in 0..whole.len() {
        let _ = read(&packed("Workbook", &whole[..length]));
        let mut odd = whole.clone();
        odd[length] ^= 0xFF;
        let _ = read(&packed("Workbook", &odd));
    }
    let cut = read(&packed("Workbook", &whole[..whole.len() - 4])).unwrap();
    assert_eq!((cut.pages[0].blocks[0].text.as_str(), cut.cut), ("долг", true));
    let sealed = book(0x0600, &[record(FILE_PASS, &[1, 0, 1, 0])], &cells);
    assert_eq!(read(&packed("Workbook", &sealed)), Err(Trouble::Encrypted));
    let lost = book(0x0600, &[], &[]);
    let mut lost = lost[..lost.len() - 4].to_vec();
    let at = lost.len() - 12;
    lost[at] = 0x77; // where the sheet should begin is something else
    assert_eq!(read(&packed("Workbook", &lost)), Err(Trouble::Damaged));
}

#[test]
fn what_lies_in_a_container_is_read_whatever_the_file_is_called() {
    let all = [Format::Sheet, Format::Word, Format::Slides, Format::Doc, Format::Xls];
    let book = packed("Workbook", &book(0x0600, &[], &[cell(0x0204, [0, 0, 0], &wide("долг"))]));
    let sealed = packed("EncryptedPackage", &[0; 64]);
    for format in all {
        let found = super::super::read(format, &book).unwrap();
        assert_eq!(found.pages[0].blocks[0].text, "долг", "{format:?}");
        assert_eq!(super::super::read(format, &sealed), Err(Trouble::Encrypted), "{format:?}");
        assert_eq!(super::super::read(format, &packed("Contents", b"?")), Err(Trouble::Damaged), "{format:?}");
    }
}

#[test]
fn a_book_saved_as_one_file_of_xml_is_read_under_the_old_ending_and_one_without_a_word_has_a_page() {
    let root = r#"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#;
    let sheet = r#"<Worksheet ss:Name="Выписка"><Table><Row><Cell><Data ss:Type="Number">1850</Data></Cell></Row></Table></Worksheet>"#;
    let book = format!("{root}{sheet}</Workbook>");
    let format = super::super::super::format_of("выписка.xls", book.as_bytes());
    assert_eq!(format, Some(Format::Sheet));
    let found = super::super::read(Format::Sheet, book.as_bytes()).unwrap();
    assert_eq!((found.pages[0].blocks[0].text.as_str(), found.of), ("1850", 1));
    let empty = super::super::read(Format::Sheet, format!("{root}</Workbook>").as_bytes()).unwrap();
    assert_eq!((empty.pages.len(), empty.of), (1, 1));
}
