use super::*;
use crate::evidence::archive::tests::zip;

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = match kind {
        ..0x80 => vec![kind as u8],
        _ => vec![(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8],
    };
    let length = body.len();
    if length < 0x80 {
        bytes.push(length as u8);
    } else {
        bytes.extend([(length & 0x7F) as u8 | 0x80, (length >> 7) as u8]);
    }
    bytes.extend(body);
    bytes
}

fn wide(words: &str) -> Vec<u8> {
    let count = words.encode_utf16().count() as u32;
    count.to_le_bytes().into_iter().chain(words.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// Numbers of four bytes, one behind the other.
fn fours(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A cell: its column, its style, what stands in it.
fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(kind, &[fours(&[column, style]), value.to_vec()].concat())
}

fn ways(list: &[(&str, &str, &str)]) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let way = |(id, last, target): &(&str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="{kind}/{last}" Target="{target}"/>"#)
    };
    format!("<Relationships>{}</Relationships>", list.iter().map(way).collect::<String>())
}

/// The files of a book with one sheet.
fn book() -> Vec<(&'static str, Vec<u8>)> {
    let sheet = |state: u32, id: &str, name: &str| record(SHEET, &[fours(&[state, 1]), wide(id), wide(name)].concat());
    let styles = [
        record(FORMAT, &[164u16.to_le_bytes().to_vec(), wide("0000000000")].concat()),
        record(STYLE, &[0xFF, 0xFF, 9, 0]), // one of the named styles, which no cell counts
        record(BEGIN_STYLES, &fours(&[3])),
        record(STYLE, &[0, 0, 0, 0]),
        record(STYLE, &[0, 0, 164, 0]),
        record(STYLE, &[0, 0, 14, 0]),
        record(END_STYLES, &[]),
    ];
    let place = |row: u32, column: u32| fours(&[row, row, column, column]);
    let rows = [
        record(ROW, &fours(&[0, 0])),
        cell(CELL_SHARED, 0, 0, &fours(&[0])),
        cell(CELL_WORDS, 2, 0, &wide(&"долг ".repeat(40))),
        record(ROW, &fours(&[4, 0])),
        cell(CELL_REAL, 0, 1, &555_010_203f64.to_le_bytes()),
        cell(CELL_RK, 1, 2, &fours(&[(46_091 << 2) | 2])),
        cell(CELL_RK, 2, 0, &fours(&[(18_505 << 2) | 3])),
        cell(CELL_BOOL, 3, 0, &[1]),
        cell(FORMULA_ERROR, 4, 0, &[7, 0, 0]),
        cell(FORMULA_WORDS, 5, 0, &wide("итого")),
        cell(CELL_SHARED, 6, 0, &fours(&[99])),
        record(END_CELLS, &[]),
        record(ADDRESS, &[place(0, 0), wide("rId1")].concat()),
    ];
    let notes = [
        record(AUTHOR, &wide("Кассир")),
        record(BEGIN_NOTE, &[fours(&[0]), place(4, 3), vec![0; 16]].concat()),
        record(NOTE, &[vec![1], wide("в руки")].concat()),
    ];
    let main = [
        record(131, &[]),
        record(BOOK, &fours(&[0])),
        sheet(0, "rId1", "Выплаты"),
        record(SHEET, &[fours(&[2, 2, u32::MAX]), wide("Модуль")].concat()),
        sheet(1, "rId2", "Касса"),
    ];
    vec![
        ("_rels/.rels", ways(&[("rId1", "officeDocument", "xl/workbook.bin")]).into_bytes()),
        ("xl/workbook.bin", main.concat()),
        (
            "xl/_rels/workbook.bin.rels",
            ways(&[
                ("rId1", "worksheet", "one.bin"),
                ("rId2", "worksheet", "two.bin"),
                ("rId3", "sharedStrings", "sharedStrings.bin"),
            ])
            .into_bytes(),
        ),
        ("xl/sharedStrings.bin", record(SHARED, &[vec![0], wide("Асанова")].concat())),
        ("xl/styles.bin", styles.concat()),
        ("xl/one.bin", rows.concat()),
        (
            "xl/_rels/one.bin.rels",
            ways(&[("rId1", "hyperlink", "https://kassa.example/x"), ("rId2", "comments", "notes.bin")])
                .replace(r#"x""#, r#"x" TargetMode="External""#)
                .into_bytes(),
        ),
        ("xl/notes.bin", notes.concat()),
        ("xl/two.bin", Vec::new()),
    ]
}

/// The rows of the first sheet of a book where that is made of these records.
fn rows(records: &[Vec<u8>]) -> Vec<String> {
    let mut files = book();
    files[5].1 = records.concat();
    let found = found(&files).unwrap();
    found.pages[0].blocks.iter().map(|block| block.text.clone()).collect()
}

fn found(files: &[(&str, Vec<u8>)]) -> Result<Found, Trouble> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let file = zip(&files, true);
    super::super::xlsx::read(&mut Parts::of(&file)?)
}

#[test]
fn a_book_in_binary_records_is_read_as_one_in_xml() {
    let found = found(&book()).unwrap();
    let rows: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
    let debt = "долг ".repeat(40);
    let expected = [
        format!("Асанова (https://kassa.example/x)\t\t{debt}"),
        "0555010203\t10.03.2026\t185.05\tTRUE [Кассир: в руки]\t#DIV/0!\tитого".to_owned(),
    ];
    assert_eq!(rows, expected);
    let pages: Vec<_> = found.pages.iter().map(|page| (page.name.as_str(), page.hidden)).collect();
    assert_eq!((pages, found.trouble), (vec![("Выплаты", false), ("Касса", true)], Some(Trouble::Damaged)));
}

#[test]
fn remarks_in_threads_stand_in_their_cells_once() {
    let mut files = book();
    files[6].1 = ways(&[("rId2", "comments", "notes.bin"), ("rId3", "threadedComment", "threads.xml")]).into_bytes();
    files[7].1 = [
        record(AUTHOR, &wide("tc={A}")),
        record(BEGIN_NOTE, &[fours(&[0, 4, 4, 0, 0]), vec![0; 16]].concat()),
        record(NOTE, &[vec![1], wide("[Threaded comment]")].concat()),
    ]
    .concat();
    let thread = r#"<ThreadedComments><threadedComment ref="A5" dT="2026-03-10T10:54:00.00" id="{A}"><text>Кому?</text></threadedComment></ThreadedComments>"#;
    files.push(("xl/threads.xml", thread.as_bytes().to_vec()));
    let found = found(&files).unwrap();
    assert!(found.pages[0].blocks[1].text.starts_with("0555010203 [10.03.2026 10:54 UTC: Кому?]\t10.03.2026"));
}

#[test]
fn cells_that_do_not_say_their_column_stand_behind_the_one_before() {
    // The style, and what stands in it.
    let short = |kind: u16, style: u32, value: &[u8]| record(kind, &[fours(&[style]), value.to_vec()].concat());
    let records = [
        record(ROW, &fours(&[0, 0])),
        cell(CELL_WORDS, 1, 0, &wide("Асанова")),
        short(SHORT_BLANK, 0, &[]),
        short(13, 2, &fours(&[(46_091 << 2) | 2])),
        short(16, 1, &555_010_203f64.to_le_bytes()),
        short(SHORT_SHARED, 0, &fours(&[0])),
        record(ROW, &fours(&[4, 0])),
        short(17, 0, &wide("долг")),
        cell(CELL_BLANK, 1, 0, &[]),
        short(15, 0, &[1]),
        record(END_CELLS, &[]),
    ];
    assert_eq!(rows(&records), ["\tАсанова\t\t10.03.2026\t0555010203\tАсанова", "долг\t\tTRUE\t[Кассир: в руки]"]);
}

#[test]
fn a_book_whose_records_are_broken_is_read_as_far_as_it_goes() {
    for at in [1, 3, 4, 5, 7] {
        let whole = book();
        for length in 0..whole[at].1.len() {
            let mut cut = book();
            cut[at].1.truncate(length);
            let _ = found(&cut);
            let mut odd = book();
            odd[at].1[length] ^= 0xFF;
            let _ = found(&odd);
        }
    }
    // A sheet, the words of all cells.
    for part in [5, 3] {
        let mut lost = book();
        lost.remove(part);
        assert_eq!(found(&lost).unwrap().trouble, Some(Trouble::Damaged), "what is not there is told");
    }
}
