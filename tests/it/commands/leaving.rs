//! What leaves piece by piece, where two must agree: documents as well as exhibits, a translation as its exhibit, many pieces
//! out of a case made larger for it, a list of questions however it is divided.

use super::users::{NURLAN, office};
use crate::support::{Desk, picture};
use dalil::commands::Failure;
use serde_json::{Value, json};
use std::path::PathBuf;

/// An office whose rule is on, and a folder that every file is saved into.
fn ruled() -> (Desk, PathBuf) {
    let desk = office();
    desk.ask("user.set-rule", json!({ "on": true }));
    let into = desk.folder().join("out");
    std::fs::create_dir_all(&into).unwrap();
    *desk.hands.save.lock().unwrap() = Some(into.clone());
    (desk, into)
}

/// Files of the same name are saved one after another.
fn clear(into: &PathBuf) {
    std::fs::remove_dir_all(into).unwrap();
    std::fs::create_dir_all(into).unwrap();
}

fn asks_for(refused: &Failure) -> (&str, &str, &str) {
    let param = |key: &str| refused.params.get(key).map_or("", String::as_str);
    (refused.code.as_str(), param("act"), param("target"))
}

fn agree(desk: &Desk, act: &str, target: &str) {
    desk.ask("user.agree", json!({ "act": act, "target": target, "passphrase": NURLAN }));
}

fn newest(desk: &Desk) -> Value {
    desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"][0].clone()
}

#[test]
fn most_documents_of_a_case_within_a_day_are_for_two_and_public_ones_are_not_counted() {
    let (desk, into) = ruled();
    let case = desk.case("14/2026");
    let add = |template: &str| {
        let about = json!({ "case": case, "template": template, "language": "ru" });
        desk.ask("filing.add", about)["value"].clone()
    };
    let filings: Vec<Value> =
        ["kg/crime-report", "kg/motion-victim-status", "kg/civil-claim", "kg/crime-report"].map(add).into();
    let word = |filing: &Value| json!({ "filing": filing });
    for filing in [&filings[0], &filings[1], &filings[0]] {
        desk.ask("filing.word", word(filing));
        clear(&into);
    }
    let refused = desk.refused("filing.word", word(&filings[2]));
    assert_eq!(asks_for(&refused), ("second-person", "case-export", case.as_str().unwrap()));
    let id = filings[2].as_str().unwrap().parse().unwrap();
    let by_command_line = desk.core.write_word(id, &into.join("c.docx")).unwrap_err();
    assert_eq!(by_command_line.code, "second-person", "nor by the command line");
    assert_eq!(std::fs::read_dir(&into).unwrap().count(), 0, "nothing was written");
    agree(&desk, "case-export", case.as_str().unwrap());
    desk.ask("filing.word", word(&filings[2]));
    assert_eq!(newest(&desk)["params"]["second"], "Нурлан Абдиев");
    assert_eq!(desk.refused("filing.word", word(&filings[3])).code, "second-person", "once is once");
}

#[test]
fn a_case_made_larger_lets_no_more_than_ten_pieces_leave_within_a_day() {
    let (desk, into) = ruled();
    let (one, other) = (desk.case("14/2026"), desk.case("15/2026"));
    for (case, from) in [(&one, 0), (&other, 30)] {
        let files: Vec<_> = (0..14).map(|n| desk.file(&format!("in/{from}-{n}.png"), picture(from + n))).collect();
        desk.take_in(case, &files);
    }
    let export = |item: &Value| json!({ "evidence": item["id"] });
    let (first, second) = (desk.evidence(&one), desk.evidence(&other));
    for item in first[..5].iter().chain(&second[..5]) {
        desk.ask("evidence.export", export(item));
        clear(&into);
    }
    desk.ask("evidence.export", export(&first[0]));
    clear(&into);
    let refused = desk.refused("evidence.export", export(&second[5]));
    assert_eq!(asks_for(&refused), ("second-person", "case-export", other.as_str().unwrap()));
}

#[test]
fn a_list_of_questions_is_for_two_however_it_is_divided() {
    let (desk, into) = ruled();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Бермет");
    let ask = |text: &str| {
        let mut request = crate::search::request("");
        json!({ "text": text, "options": request["options"].take(), "filters": request["filters"].take() })
    };
    desk.ask("search.export-list", ask("Асанова\nБермет"));
    clear(&into);
    desk.ask("search.export-list", ask("Сыдыкова"));
    assert_eq!(newest(&desk)["params"]["what"], "search-list");
    clear(&into);
    let refused = desk.refused("search.export-list", ask("Жээнбеков"));
    let (code, act, target) = asks_for(&refused);
    assert_eq!((code, act), ("second-person", "list-export"));
    agree(&desk, "list-export", target);
    assert_eq!(desk.refused("search.export-list", ask("Жээнбеков\nАсанова")).code, "second-person", "another list");
    assert_eq!(std::fs::read_dir(&into).unwrap().count(), 0, "nothing was written");
    desk.ask("search.export-list", ask("Жээнбеков"));
    assert_eq!(newest(&desk)["params"]["second"], "Нурлан Абдиев");
}

#[test]
fn the_words_of_an_exhibit_in_another_language_count_as_the_exhibit() {
    let (desk, into) = ruled();
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=3)
        .map(|n| desk.file(&format!("in/{n}.txt"), format!("Расписка {n}. Я получила сто сомов от работодателя.\n")))
        .collect();
    desk.take_in(&case, &files);
    let items = desk.evidence(&case);
    for item in &items[..2] {
        desk.ask("evidence.export", json!({ "evidence": item["id"] }));
        clear(&into);
    }
    let source = desk.ask("text.make", json!({ "evidence": items[2]["id"], "messages": null }))["value"].clone();
    let block = json!({ "of": 0, "text": "Тил кат", "maker": "person", "madeBy": "", "madeOn": "2026-11-28" });
    let body = json!({ "source": source, "language": "ky", "blocks": [block] });
    let text = desk.ask("translation.keep", body)["value"].clone();
    let refused = desk.refused("translation.export", json!({ "text": text, "headings": "ru" }));
    assert_eq!(asks_for(&refused), ("second-person", "case-export", case.as_str().unwrap()));
    agree(&desk, "case-export", case.as_str().unwrap());
    desk.ask("translation.export", json!({ "text": text, "headings": "ru" }));
    let line = newest(&desk);
    assert_eq!((&line["params"]["what"], &line["params"]["second"]), (&json!("translation"), &json!("Нурлан Абдиев")));
}

#[test]
fn by_the_command_line_the_second_lawyer_is_asked_and_without_them_nothing_leaves() {
    let (desk, into) = ruled();
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=3).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    desk.ask("vault.lock", json!({}));
    let export = |number: &str, second: Option<&str>| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command
            .arg("--vault")
            .arg(desk.vault())
            .args(["--lang", "ru", "evidence", "export", number, "--out"])
            .arg(into.join(number));
        command.env("DALIL_PASSPHRASE", crate::support::PASSPHRASE).stdin(std::process::Stdio::null());
        if let Some(second) = second {
            command.env("DALIL_SECOND_PASSPHRASE", second);
        }
        command.output().unwrap()
    };
    for number in ["1", "2"] {
        let out = export(number, None);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    }
    let refused = export("3", None);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(3), "{said}");
    assert!(said.contains("второго адвоката") && said.contains("DALIL_SECOND_PASSPHRASE"), "who, and how: {said}");
    assert!(!into.join("3").exists());
    let out = export("3", Some(NURLAN));
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(into.join("3").exists());
}
