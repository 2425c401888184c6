//! Words of documents: with their places on PDF pages, by paragraphs and rows elsewhere; cited and found again.

use super::samples::{
    docx, odp, odt, paragraphs, pdf, pdf_with_link, pdf_with_notes, ppt, pptx, rtf, show, take, xlsx,
};
use crate::support::Desk;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn words_of_a_pdf_lie_where_they_are_seen() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item =
        take(&desk, &case, "letter.pdf", &pdf("Паспорт остаётся у хозяина.\nКыргызстан, Бишкек шаары, Чүй көчөсү"));
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["pages"][0]["sheet"]), (&json!("pdf"), &json!(true)));
    let page = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }))[0].clone();
    let blocks = page["blocks"].as_array().unwrap();
    let text: Vec<&str> = blocks.iter().map(|b| b["text"].as_str().unwrap()).collect();
    assert_eq!(text.join("|"), "Паспорт остаётся у хозяина.|Кыргызстан, Бишкек шаары, Чүй көчөсү");
    let words = blocks[0]["words"].as_array().unwrap();
    let side = |at: usize, name: &str| words[at][name].as_f64().unwrap();
    assert_eq!(words.len(), 4);
    for at in 1..4 {
        assert!(side(at, "x") > side(at - 1, "x") + side(at - 1, "width"), "words follow one another with a gap");
        assert!((side(at, "y") - side(0, "y")).abs() < 0.001, "on one line");
    }
    // The page's pixels are dark inside the box of a word, and white right above it.
    let path = desk.ask("evidence.look", json!({ "evidence": item }))["path"].as_str().unwrap().to_owned();
    let picture = desk.core.picture(&format!("/view/{path}/page/1"), "width=800").unwrap();
    let picture = image::load_from_memory(&picture.bytes).unwrap().to_luma8();
    let (w, h) = (f64::from(picture.width()), f64::from(picture.height()));
    let dark = |x0: f64, y0: f64, x1: f64, y1: f64| {
        let mut n = 0;
        for y in (y0 * h) as u32..(y1 * h) as u32 {
            for x in (x0 * w) as u32..(x1 * w) as u32 {
                n += usize::from(picture.get_pixel(x, y).0[0] < 100);
            }
        }
        n
    };
    let (x, y, width, height) = (side(0, "x"), side(0, "y"), side(0, "width"), side(0, "height"));
    assert!(dark(x, y, x + width, y + height) > 50, "the letters are in the box");
    assert_eq!(dark(x, y - height, x + width, y), 0, "and nothing is above it");
}

#[test]
fn words_are_found_with_their_boxes_whatever_keyboard_typed_them() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "letter.pdf", &pdf("Кыргызстан, Бишкек шаары, Чүй көчөсү"));
    let hits = desk.ask("document.find", json!({ "evidence": item, "words": "чуй кочосу" }));
    assert_eq!(hits["hits"].as_array().unwrap().len(), 1);
    assert_eq!(hits["hits"][0]["rects"].as_array().unwrap().len(), 2, "a box for each of the two words");
    let none = desk.ask("document.find", json!({ "evidence": item, "words": "ташкент" }));
    assert_eq!(none["hits"], json!([]));
}

#[test]
fn documents_of_word_processors_are_read_by_paragraphs_and_rows() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kinds = |item: &Value| -> Vec<String> {
        paragraphs(&desk, item).into_iter().map(|(kind, text)| format!("{kind}: {text}")).collect()
    };
    let word = take(&desk, &case, "договор.docx", &docx());
    assert_eq!(
        kinds(&word),
        [
            "heading: Трудовой договор",
            "paragraph: Работник обязуется выплатить 1850\u{a0}долларов & проценты.[− вычеркнуто]",
            "row: Айгүл\t500",
            "paragraph: Подпись",
        ]
    );
    let sheet = take(&desk, &case, "pay.xlsx", &xlsx());
    assert_eq!(kinds(&sheet), ["row: Дата\t\tСумма", "row: 14.03.2026\t\t500"]);
    assert_eq!(show(&desk, &sheet)["pages"][0]["name"], "Выплаты");
    let text = take(&desk, &case, "расписка.odt", &odt());
    assert_eq!(kinds(&text), ["heading: Расписка", "paragraph: Мен,  Айгүл, 1850 доллар карызмын.", "row: март\t0"]);
    let rich = take(&desk, &case, "old.rtf", &rtf());
    assert_eq!(kinds(&rich), ["paragraph: Паспорт изъят", "paragraph: құ 14.03"]);
}

#[test]
fn slides_are_read_one_by_one_as_they_are_shown() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = |item: &Value| -> Vec<String> { paragraphs(&desk, item).into_iter().map(|(_, text)| text).collect() };
    let slides = take(&desk, &case, "вакансии.pptx", &pptx());
    let shown = show(&desk, &slides);
    assert_eq!((&shown["format"], shown["pages"].as_array().map(Vec::len)), (&json!("slides"), Some(2)));
    let told = ["Работа в Дубае", "1500 $", "про долг молчать", "Паспорта сдать Мурату"];
    assert_eq!(words(&slides), told, "the second file is shown first");
    let open = take(&desk, &case, "вакансии.odp", &odp());
    let shown = show(&desk, &open);
    assert_eq!((&shown["format"], shown["pages"].as_array().map(Vec::len)), (&json!("odp"), Some(2)));
    assert_eq!(words(&open), ["Жумуш Дубайда", "Паспортту бересиз"]);
    let old = take(&desk, &case, "вакансии.ppt", &ppt());
    let shown = show(&desk, &old);
    assert_eq!((&shown["format"], &shown["trouble"]), (&json!("ppt"), &Value::Null));
    assert_eq!((&shown["pages"][0]["hidden"], &shown["pages"][1]["hidden"]), (&json!(false), &json!(true)));
    assert_eq!(words(&old), ["Паспорта сдать", "Про долг молчать"]);
}

#[test]
fn what_is_not_opened_here_says_so() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = take(&desk, &case, "бумаги.rar", b"Rar!\x1a\x07\x01\0\x33\x92\xb5\xe5\x0a\x01\x05\x06");
    assert_eq!(show(&desk, &archive)["trouble"], "other-archive");
    let message = r#"{ "participants": [], "messages": [ { "sender_name": "\u00d0\u009c", "timestamp_ms": 1773115200000, "content": "\u00d0\u00a1" } ] }"#;
    let export = take(&desk, &case, "message_1.json", message.as_bytes());
    let shown = show(&desk, &export);
    assert_eq!((&shown["trouble"], shown["pages"].as_array().map(Vec::len)), (&json!("other-export"), Some(1)));
}

#[test]
fn a_cited_paragraph_is_found_again_after_the_item_is_read_anew() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let pages = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }));
    let block = &pages[0]["blocks"][1];
    let fact = json!({ "case": case, "details": {
        "statements": [{ "language": "ru", "text": "В договоре записан долг." }], "date": "", "place": "", "parties": [],
        "status": "alleged", "note": "",
        "citations": [{ "evidence": item, "page": null, "rect": null, "second": null, "message": block["key"], "quote": block["text"] }],
    }});
    desk.ask("fact.add", fact);
    desk.ask("document.read", json!({ "evidence": item }));
    let kept = desk.ask("fact.list", json!({ "case": case }))[0]["citations"][0]["place"].clone();
    assert_eq!(kept["message"], block["key"]);
    let place = desk.ask("document.place", json!({ "evidence": item, "key": kept["message"] }));
    assert_eq!(place, json!({ "page": 0, "block": 1 }));
    // A reader that counts paragraphs in another way gives it another number: its words lead there.
    let moved = kept["message"].as_str().unwrap().replace("p0-2-", "p0-9-");
    assert_eq!(desk.ask("document.place", json!({ "evidence": item, "key": moved })), json!({ "page": 0, "block": 1 }));
}

#[test]
fn what_hangs_on_a_page_follows_its_words_and_the_files_of_a_pdf_are_taken_out() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "anketa.pdf", &pdf_with_notes());
    let texts: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Fill in the form", "(https://kadry.example/anketa)", "Марат: Паспорт забрать"]);
    let page = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }));
    let boxes: Vec<usize> =
        page[0]["blocks"].as_array().unwrap().iter().map(|b| b["words"].as_array().unwrap().len()).collect();
    assert_eq!(boxes, [4, 1, 0], "an address lies where its link does, a note has no place");
    let hit = desk.ask("document.find", json!({ "evidence": item, "words": "kadry.example/anketa" }));
    assert_eq!(hit["hits"].as_array().map(Vec::len), Some(1));
    lies(&hit["hits"][0]["rects"][0], [50.0 / 595.0, (842.0 - 720.0) / 842.0, 150.0 / 595.0, 30.0 / 842.0]);
    // It is cited like words: a box on a page.
    let place = json!({
        "evidence": item, "page": 1, "rect": hit["hits"][0]["rects"][0], "second": null, "message": null,
        "quote": "(https://kadry.example/anketa)",
    });
    let fact = json!({ "case": case, "details": {
        "statements": [{ "language": "ru", "text": "Анкета стояла на их сайте." }], "date": "", "place": "", "parties": [],
        "status": "alleged", "note": "", "citations": [place],
    }});
    desk.ask("fact.add", fact);
    let files = desk.ask("file.list", json!({ "evidence": item, "page": null }));
    let listed: Vec<(&str, &str)> = files
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["name"].as_str().unwrap(), f["mediaType"].as_str().unwrap()))
        .collect();
    assert_eq!(listed, [("договор.txt", "text/plain"), ("pin.txt", "")]);
    for (file, words) in files.as_array().unwrap().iter().zip(["Долг 1850", "on a pin"]) {
        let out = desk.ask("file.take-out", json!({ "evidence": item, "entry": file["entry"] }))["value"].clone();
        assert_eq!(paragraphs(&desk, &out)[0].1, words);
    }
}

#[test]
fn an_address_lies_over_its_words_on_a_page_that_is_turned_and_cut() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    // Of the link (50 to 200, 690 to 720) the crop box leaves 50 to 150, in the upper left corner of 100 by 200 points.
    for (turned, place) in [
        ("", [0.0, 0.1, 1.0, 0.15]),
        ("/Rotate 90", [0.75, 0.0, 0.15, 1.0]),
        ("/Rotate 180", [0.0, 0.75, 1.0, 0.15]),
        ("/Rotate 270", [0.1, 0.0, 0.15, 1.0]),
    ] {
        let file = pdf_with_link(&format!("/CropBox[50 540 150 740]{turned}"));
        let item = take(&desk, &case, &format!("link{}.pdf", turned.replace(' ', "")), &file);
        let page = &desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }))[0];
        let address = &page["blocks"].as_array().unwrap().last().unwrap()["words"][0];
        assert_eq!(address["text"], "(https://kadry.example/anketa)", "{turned}");
        lies(address, place);
        let word = &page["blocks"][0]["words"][0];
        let middle = |of: &Value, at: &str, size: &str| of[at].as_f64().unwrap() + of[size].as_f64().unwrap() / 2.0;
        for (at, size) in [("x", "width"), ("y", "height")] {
            let (from, to) =
                (address[at].as_f64().unwrap(), address[at].as_f64().unwrap() + address[size].as_f64().unwrap());
            let drawn = middle(word, at, size);
            assert!(from <= drawn && drawn <= to, "{turned}: the word lies at {drawn}, the link from {from} to {to}");
        }
    }
}

/// Checks a box, in parts of the page.
fn lies(here: &Value, [x, y, width, height]: [f64; 4]) {
    for (name, expected) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        let found = here[name].as_f64().unwrap();
        assert!((found - expected).abs() < 1e-4, "{name}: {found}, not {expected}, of {here}");
    }
}

#[test]
fn public_pdf_files_give_their_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/testdata/pdfs");
    if !folder.is_dir() {
        println!("no public PDF files here: left out");
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for (name, words) in [
        ("google-doc-document.pdf", "explicit is better than implicit."),
        ("pdflatex-4-pages.pdf", "some text without a meaning"),
        ("002-trivial-libre-office-writer.pdf", "lorem"),
        ("habibi.pdf", "ح"),
    ] {
        let Ok(bytes) = std::fs::read(folder.join(name)) else { continue };
        let item = take(&desk, &case, name, &bytes);
        let all: String = paragraphs(&desk, &item).into_iter().map(|(_, text)| text.to_lowercase() + "\n").collect();
        println!("{name}: {}", all.chars().take(200).collect::<String>().replace('\n', " / "));
        assert!(all.contains(words), "{name}: {all}");
    }
    let locked = std::fs::read(folder.join("libreoffice-writer-password.pdf")).unwrap();
    let item = take(&desk, &case, "locked.pdf", &locked);
    assert_eq!(show(&desk, &item)["trouble"], "encrypted");
}
