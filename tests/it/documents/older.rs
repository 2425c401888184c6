//! Files of the older Office: .doc, .xls, and letters of Outlook.

use super::samples::{old_office, outlook, outlook_in_rich_text, outlook_within, paragraphs, rtf, show, take};
use crate::support::Desk;
use dalil::evidence::importers::{Format, read};
use dalil::evidence::reading::Trouble;
use serde_json::{Value, json};
use std::io::{Read, Write};

#[test]
fn a_paper_of_the_older_word_is_read_by_paragraphs_and_rows() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "contract.doc", &old_office("contract.doc"));
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["trouble"]), (&json!("doc"), &Value::Null));
    let read = paragraphs(&desk, &item);
    let text =
        |kind: &str| -> Vec<&str> { read.iter().filter(|(of, _)| of == kind).map(|(_, text)| text.as_str()).collect() };
    assert_eq!(
        text("paragraph"),
        ["Трудовой договор № 7", "Айгүл Өмүрбек кызы «работник» едет в Анкару.", "Подпись: work.example"]
    );
    assert_eq!(text("row"), ["Месяц\tСумма", "март\t1850 $"]);
    let sheets = desk.evidence(&case)[0]["sheets"].clone();
    assert_eq!(sheets, 1, "it prints by its words");
}

#[test]
fn a_paper_of_the_older_word_says_what_was_deleted_and_keeps_empty_cells_and_what_stands_beside_the_text() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "statement.doc", &old_office("changes.doc"));
    assert_eq!(show(&desk, &item)["trouble"], Value::Null);
    let read = paragraphs(&desk, &item);
    let read: Vec<(&str, &str)> = read.iter().map(|(kind, text)| (kind.as_str(), text.as_str())).collect();
    let gone = "[− Марат, 01.03.2026 10:00: не отобрал паспорт и ]";
    let sentence = format!("Асанова сказала, что хозяин {gone}вернул паспорт.");
    let expected = [
        ("paragraph", sentence.as_str()),
        ("paragraph", "Комментарий здесь."),
        ("paragraph", "Рамка"),
        ("row", "Имя\tВыплачено\tУдержано\tДолг"),
        ("row", "Асанова\t\t300\t500"),
        ("row", "Бекова\t100\t\t"),
        ("row", "Две строки в клетке\t7\t8\t9"),
        ("paragraph", "Конец."),
        ("item", "Сноска: паспорт остался у Марата."),
        ("item", "Трудовой договор № 17 колонтитул"),
        ("item", "Бухгалтер, 02.03.2026 10:00: Замечание: не платить ей."),
        ("item", "Врезка: долг 500 долларов."),
    ];
    assert_eq!(read, expected);
}

#[test]
fn a_table_of_the_older_excel_is_read_by_sheets_with_days_as_days() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "pay.xls", &old_office("pay.xls"));
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["trouble"]), (&json!("xls"), &Value::Null));
    let names: Vec<&str> =
        shown["pages"].as_array().unwrap().iter().map(|page| page["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Выплаты", "Долги"]);
    let rows: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
    assert_eq!(rows, ["Дата\tСумма\tКому", "12.03.2026\t500.5\tАйгүл", "Итого\t500.5", "\tПаспорт\t1850"]);
}

/// Where the table of sectors lies behind the cut, nothing of the book can be followed.
#[test]
fn a_table_that_breaks_off_is_damaged_and_kept() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let whole = old_office("pay.xls");
    let item = take(&desk, &case, "cut.xls", &whole[..whole.len() / 2 + 13]);
    assert_eq!(show(&desk, &item)["trouble"], "damaged");
    let copy = desk.folder().join("copy.xls");
    desk.core.export_evidence(serde_json::from_value(item).unwrap(), &copy).unwrap();
    assert_eq!(std::fs::read(copy).unwrap(), whole[..whole.len() / 2 + 13]);
}

/// A broken container breaks off no reader (found by `fuzz/`): what can still be followed is read, what can't is refused with the reason.
#[test]
fn a_table_in_a_broken_container_is_read_as_far_as_it_goes_or_refused() {
    let whole = old_office("pay.xls");
    let rows = |bytes: &[u8]| {
        let found = read(Format::Xls, bytes, 0, 10)?;
        let blocks = found.pages.iter().flat_map(|page| &page.blocks).map(|block| block.text.clone());
        Ok::<_, Trouble>((blocks.collect::<Vec<_>>(), found.cut))
    };
    let (all, cut) = rows(&whole).unwrap();
    assert!(all.len() == 4 && !cut, "{all:?}");
    let mut odd = whole.clone();
    odd[24..28].copy_from_slice(&[0xFF; 4]); // a version that nobody wrote: the reader of containers refuses it
    assert_eq!(
        rows(&odd).unwrap(),
        (all.clone(), true),
        "the sectors are still there, and it is said that more may be missing"
    );

    // Each number of the head, and of the table and the folder, broken in several ways; and the file cut at every sector.
    let at = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap()) as usize;
    let places =
        (28..96).chain((1 + at(76)) * 512..(1 + at(76)) * 512 + 96).chain((1 + at(48)) * 512 + 60..(2 + at(48)) * 512);
    let mut told = [0; 2];
    for place in places {
        for value in [0u8, 1, 0x7F, 0xFE, 0xFF] {
            let mut broken = whole.clone();
            broken[place] = value;
            match std::panic::catch_unwind(|| rows(&broken)) {
                Ok(Ok(_)) => told[0] += 1,
                Ok(Err(trouble)) => {
                    assert!(
                        matches!(trouble, Trouble::Damaged | Trouble::TooLarge | Trouble::Encrypted),
                        "{trouble:?}"
                    );
                    told[1] += 1;
                }
                Err(_) => panic!("byte {place} as {value}: the reader broke off"),
            }
        }
    }
    for length in (0..whole.len()).step_by(512) {
        assert!(std::panic::catch_unwind(|| rows(&whole[..length]).is_ok()).is_ok(), "cut at {length}");
    }
    assert!(told[0] > 50 && told[1] > 50, "some are read, some refused: {told:?}");
}

/// What no cell needs may be broken off (found by `fuzz/`): the cells are read all the same.
#[test]
fn a_table_whose_names_and_date_are_cut_short_is_read() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut file = cfb::CompoundFile::open(std::io::Cursor::new(old_office("pay.xls"))).unwrap();
    let mut records = Vec::new();
    file.open_stream("/Workbook").unwrap().read_to_end(&mut records).unwrap();
    // Behind the first record (BOF) a name of one byte; a mode of dates, a code page and a sheet of none.
    let first = 4 + usize::from(u16::from_le_bytes([records[2], records[3]]));
    let broken = [0x18, 0, 1, 0, 9, 0x22, 0, 0, 0, 0x42, 0, 0, 0, 0x85, 0, 0, 0];
    records.splice(first..first, broken);
    // Sheets are found by their place.
    let mut at = 0;
    while at + 4 <= records.len() {
        let length = usize::from(u16::from_le_bytes([records[at + 2], records[at + 3]]));
        if records[at..at + 2] == [0x85, 0] && length >= 6 {
            let place = u32::from_le_bytes(records[at + 4..at + 8].try_into().unwrap()) + broken.len() as u32;
            records[at + 4..at + 8].copy_from_slice(&place.to_le_bytes());
        }
        at += 4 + length;
    }
    file.create_stream("/Workbook").unwrap().write_all(&records).unwrap();
    file.flush().unwrap();
    let item = take(&desk, &case, "pay.xls", &file.into_inner().into_inner());
    assert_eq!(show(&desk, &item)["trouble"], Value::Null);
    let rows: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
    assert_eq!(rows[1], "12.03.2026\t500.5\tАйгүл");
}

/// The letter that lies in those of the samples.
const INSIDE: [&str; 2] = ["Subject: Ранее", "Ответ дайте до пятницы."];

#[test]
fn a_letter_of_outlook_opens_with_its_head_its_words_and_what_was_attached() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "письмо.msg", &outlook());
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["mails"]), (&json!("msg"), &json!(1)));
    let mail = desk.ask("mail.show", json!({ "evidence": item, "position": 0 }));
    for (name, value) in [
        ("subject", "Договор и билеты"),
        ("from", "Агентство «Восток» <office@agency.example>"),
        ("to", "Айгул <aigul@mail.example>"),
        ("messageId", "77@agency.example"),
    ] {
        assert_eq!(mail[name], value, "{mail}");
    }
    assert!(mail.to_string().contains("2026-03-12"), "{mail}");
    let words: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
    let own = ["Здравствуйте, Айгуль!", "Паспорт отдадите Мурату."];
    assert_eq!(words, [&own[..], &INSIDE].concat(), "the letter inside stands below its words");
    let files = desk.ask("file.list", json!({ "evidence": item, "page": null }));
    let names: Vec<&str> = files.as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Билет.txt", "Ранее.msg"], "a name and no path");

    for entry in ["0/0", "0/1"] {
        desk.ask("file.take-out", json!({ "evidence": item, "entry": entry }));
    }
    let items = desk.evidence(&case);
    assert_eq!(items.len(), 3);
    let inner = items.iter().find(|row| row["originalName"] == "Ранее.msg").unwrap();
    let mail = desk.ask("mail.show", json!({ "evidence": inner["id"], "position": 0 }));
    assert_eq!(mail["subject"], "Ранее", "the letter inside opens by itself, in its own old encoding");
    let words: Vec<String> = paragraphs(&desk, &inner["id"]).into_iter().map(|(_, text)| text).collect();
    assert_eq!(words, ["Ответ дайте до пятницы."]);
}

#[test]
fn a_letter_of_outlook_in_rich_text_only_shows_its_words() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    // A page that Outlook packed into rich text (MS-OXRTFEX): tags stand in groups, what draws them beside.
    let page = b"{\\rtf1\\ansi\\ansicpg1251\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss\\fcharset204 Arial;}}{\\*\\htmltag64 <p>}\
        \\htmlrtf \\b \\htmlrtf0 \\'cf\\'e0\\'f1\\'ef\\'ee\\'f0\\'f2{\\*\\htmltag84 <br>}\\htmlrtf \\line\\htmlrtf0 \\u1179?{\\*\\htmltag72 </p>}\
        \\htmlrtf \\par\\htmlrtf0 {\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 14.03}";
    for (name, rich, meant) in [
        ("обычное.msg", rtf(), ["Паспорт изъят", "құ 14.03"]),
        ("страница.msg", page.to_vec(), ["Паспорт\nқ", "14.03"]),
    ] {
        let item = take(&desk, &case, name, &outlook_in_rich_text(&rich));
        assert_eq!(show(&desk, &item)["trouble"], Value::Null);
        let words: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
        let words: Vec<&str> = words.iter().map(|text| text.trim()).collect();
        assert_eq!(words, [&meant[..], &INSIDE].concat(), "{name}");
        let mail = desk.ask("mail.show", json!({ "evidence": item, "position": 0 }));
        assert_eq!(mail["subject"], "Договор и билеты");
    }
}

#[test]
fn letters_of_outlook_in_one_another_stand_below_each_other_and_are_found_and_cited() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = |item: &Value| -> Vec<String> { paragraphs(&desk, item).into_iter().map(|(_, text)| text).collect() };
    let told = |from: usize, to: usize| -> Vec<String> {
        let inner = (from + 1..=to).flat_map(|number| [format!("Subject: Тема {number}"), format!("Письмо {number}")]);
        [format!("Письмо {from}")].into_iter().chain(inner).collect()
    };
    let item = take(&desk, &case, "переслано.msg", &outlook_within(6));
    assert_eq!(show(&desk, &item)["trouble"], Value::Null);
    assert_eq!(words(&item), told(0, 4), "four deep, and no object is taken for a letter");

    let hits = desk.ask("document.find", json!({ "evidence": item, "words": "письмо 3" }));
    assert_eq!(hits["hits"].as_array().unwrap().len(), 1, "{hits}");
    let pages = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }));
    let block = &pages[0]["blocks"][6];
    assert_eq!(block["text"], "Письмо 3");
    let fact = json!({ "case": case, "details": {
        "statements": [{ "language": "ru", "text": "Письмо переслано трижды." }], "date": "", "place": "", "parties": [],
        "status": "alleged", "note": "",
        "citations": [{ "evidence": item, "page": null, "rect": null, "second": null, "message": block["key"], "quote": block["text"] }],
    }});
    desk.ask("fact.add", fact);
    let kept = desk.ask("fact.list", json!({ "case": case }))[0]["citations"][0]["place"].clone();
    let place = desk.ask("document.place", json!({ "evidence": item, "key": kept["message"] }));
    assert_eq!(place, json!({ "page": 0, "block": 6 }));

    // What lies deeper is read when the letter around it is an item of its own.
    let inner = desk.ask("file.take-out", json!({ "evidence": item, "entry": "0/1" }))["value"].clone();
    assert_eq!(words(&inner), told(1, 5));
}

#[test]
fn what_is_older_still_or_under_a_password_is_kept_and_said() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    // The same paper with the version of Word 95, and with the mark of a password.
    for (at, bytes, trouble) in [(2usize, [0x68u8, 0x00], "no-decoder"), (10, [0xF0, 0x13], "encrypted")] {
        let mut paper = old_office("contract.doc");
        let block = paper.windows(2).position(|two| two == [0xEC, 0xA5]).unwrap();
        paper[block + at..block + at + 2].copy_from_slice(&bytes);
        let item = take(&desk, &case, "old.doc", &paper);
        assert_eq!(show(&desk, &item)["trouble"], trouble);
    }
}
