//! The chronology as a clerk reads it.

use super::{Story, add};
use crate::paper::support::{failures, text_of};
use crate::support::{Desk, golden};
use serde_json::{Value, json};
use std::path::PathBuf;

fn printed(desk: &Desk, case: &Value, language: &str, wish: Value) -> Vec<u8> {
    let folder = desk.folder().join(format!("out-{language}"));
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder.clone());
    let _ = std::fs::remove_file(folder.join(format!("chronology-{language}.pdf")));
    let made = desk.ask("chronology.export", json!({ "case": case, "wish": wish, "language": language }));
    let path = PathBuf::from(made["path"].as_str().unwrap());
    assert_eq!(path.file_name().unwrap().to_str().unwrap(), format!("chronology-{language}.pdf"), "names nobody");
    std::fs::read(path).unwrap()
}

#[test]
fn the_sample_prints_as_a_table_with_its_sources() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    for language in ["ru", "ky", "en"] {
        let pdf = printed(&desk, &case, language, json!({}));
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
        golden(&format!("tests/golden/chronology/sample-{language}.txt"), &text_of(&pdf, true));
    }
}

#[test]
fn a_lawyer_signs_before_a_grandmother_who_represents_the_child() {
    let story = Story::new();
    let grandmother = json!({
        "kind": "person", "roles": ["representative", "relative"], "sex": "female", "birthDate": "1956",
        "citizenship": ["KG"],
        "names": [{ "kind": "main", "language": "ru", "surname": "Бабаева", "given": "Зууракан", "patronymic": "", "whole": "" }],
        "documents": [], "contacts": [], "note": "",
    });
    story.desk.ask("party.add", json!({ "case": story.case, "details": grandmother }));
    let signed = || text_of(&printed(&story.desk, &story.case, "ru", json!({})), false);
    assert!(signed().contains("Бабаева"), "alone she signs");
    story.desk.person(&story.case, "representative", "Токтосунова", "Жаңыл");
    let text = signed();
    assert!(text.contains("Токтосунова") && !text.contains("Бабаева"), "{text}");
}

#[test]
fn the_same_chronology_gives_the_same_bytes() {
    let story = Story::new();
    let print = || printed(&story.desk, &story.case, "ru", json!({}));
    assert!(print() == print());
}

#[test]
fn the_head_of_the_table_repeats_and_no_short_row_is_split() {
    let story = Story::new();
    for number in 0..60 {
        let text = format!("Событие под номером {number} имеет начало и продолжается до слова конец{number}.");
        add(&story.desk, &story.case, &text, "2026-04-01", "город Бишкек", json!([]));
    }
    let text = text_of(&printed(&story.desk, &story.case, "ru", json!({})), false);
    let pages: Vec<&str> = text.split('\u{C}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 3, "{} pages", pages.len());
    for page in &pages[..pages.len() - 1] {
        assert!(page.contains("Событие") && page.contains("Источник"), "a page without the head:\n{page}");
        let (begun, ended) = (page.matches("под номером").count(), page.matches("конец").count());
        assert_eq!(begun, ended, "a row is split over pages");
    }
}

#[test]
fn hostile_words_print_as_themselves_and_a_long_event_runs_over() {
    let story = Story::new();
    let hostile = "#eval(1) *Асанова* @y $z$ <b> \\ `q` //";
    add(&story.desk, &story.case, hostile, "2026-04-01", hostile, json!([]));
    add(&story.desk, &story.case, &"Очень долгое событие с подробностями. ".repeat(400), "2026-05", "", json!([]));
    add(&story.desk, &story.case, &"Ө".repeat(90), "", "", json!([]));
    let pdf = printed(&story.desk, &story.case, "ru", json!({}));
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
    let text = text_of(&pdf, false);
    assert!(text.contains("#eval(1)") && text.contains("Дата не установлена"));
    assert!(text.matches("Очень").count() >= 399, "nothing of the long event is lost");
}

#[test]
fn a_decade_and_about_a_year_stand_under_what_they_are_behind_what_is_exact() {
    let story = Story::new();
    for date in ["201X", "2010~", "2010/2012", "2010-11-05", "2011-02"] {
        add(&story.desk, &story.case, "Событие", date, "", json!([]));
    }
    let text = text_of(&printed(&story.desk, &story.case, "ru", json!({})), true);
    let headings = ["2010 год", "Около 2010 года", "2010–2012 годы", "2010-е годы", "2011 год"];
    // A heading begins at the margin, a date in the second column does not.
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| headings.contains(line)).collect();
    assert_eq!(lines, headings, "{text}");
}

#[test]
fn writing_it_out_is_an_event_of_custody() {
    let story = Story::new();
    printed(&story.desk, &story.case, "ky", json!({}));
    let log = story.desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    assert_eq!(
        (&log["lines"][0]["action"], &log["lines"][0]["params"]["what"]),
        (&json!("export"), &json!("chronology"))
    );
}
