//! The network on paper.

use super::{tie, with};
use crate::paper::support::{failures, text_of};
use crate::support::Desk;
use dalil::base::Language;
use dalil::base::id::CaseId;
use dalil::commands::views::PrintNetwork;
use serde_json::{Value, json};

fn print(desk: &Desk, case: &Value, language: Language, ties: Option<Vec<Value>>) -> Vec<u8> {
    let case: CaseId = serde_json::from_value(case.clone()).unwrap();
    let ties = ties.map(|ids| ids.into_iter().map(|id| serde_json::from_value(id).unwrap()).collect());
    let path = desk.folder().join(format!("{}.pdf", desk.folder().read_dir().unwrap().count()));
    desk.core.export_network(&PrintNetwork { case, language, ties }, &path).unwrap();
    std::fs::read(path).unwrap()
}

/// Text without the ends of lines, which fall where there is room.
fn flat(pdf: &[u8]) -> String {
    text_of(pdf, false).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_chart_is_fit_for_archives_and_for_listeners_in_every_language() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    for (language, title, word) in [
        (Language::Ru, "Схема связей", "удержание документов"),
        (Language::Ky, "Байланыштардын схемасы", "документтерин кармап калуу"),
        (Language::En, "Network chart", "held documents of"),
    ] {
        let pdf = print(&desk, &case, language, None);
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language:?}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language:?}");
        let text = flat(&pdf);
        assert!(text.contains(title) && text.contains(word), "{language:?}: {text}");
    }
}

#[test]
fn the_same_network_prints_the_same_bytes() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    assert_eq!(print(&desk, &case, Language::Ru, None), print(&desk, &case, Language::Ru, None));
}

#[test]
fn every_tie_stands_in_the_list_with_what_it_rests_on_and_a_bare_one_says_so() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let text = flat(&print(&desk, &case, Language::Ru, None));
    let network = desk.network(&case);
    let ties = network["ties"].as_array().unwrap();
    let bare =
        ties.iter().filter(|tie| tie["details"]["facts"] == json!([]) && tie["details"]["citations"] == json!([]));
    assert_eq!(text.matches("фактов и доказательств под ней пока нет").count(), bare.count());
    for fact in desk.ask("fact.list", json!({ "case": case })).as_array().unwrap() {
        let used = ties.iter().any(|tie| tie["details"]["facts"].as_array().unwrap().contains(&fact["id"]));
        let statement = fact["details"]["statements"][0]["text"].as_str().unwrap();
        let begins = statement.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        assert!(!used || text.contains(&begins), "{begins}");
    }
    assert!(text.contains("Док. 4, л. 1, 3"), "exhibits are named by number and page");
}

#[test]
fn a_kyrgyz_chart_names_exhibits_in_kyrgyz_and_is_signed_on_the_sheet_that_lists_them() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let text = text_of(&print(&desk, &case, Language::Ky, None), false);
    let last = text.trim_end().rsplit('\u{c}').next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(last.contains("28-далил — ") && last.contains("Түзгөн"), "{last}");
    assert!(!last.contains("снимок экрана") && last.contains("экрандын сүрөтү"), "{last}");
}

#[test]
fn a_part_of_the_network_says_that_it_is_a_part() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let people: Vec<_> =
        ["Асанова", "Бекова", "Сапарова"].iter().map(|name| desk.person(&case, "witness", name, "Айгүл")).collect();
    let first = desk.tie(&case, tie("related", &people[0], &people[1]));
    desk.tie(&case, with(tie("paid", &people[1], &people[2]), "period", json!("2026-03")));
    let part = flat(&print(&desk, &case, Language::Ru, Some(vec![first])));
    assert!(part.contains("не показано: 1") && !part.contains("Сапарова"), "{part}");
    let whole = flat(&print(&desk, &case, Language::Ru, None));
    assert!(!whole.contains("не показано") && whole.contains("Сапарова"));
}

#[test]
fn the_file_and_the_custody_log_name_nobody() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    *desk.hands.save.lock().unwrap() = Some(desk.folder().to_path_buf());
    let path = desk.ask("network.export", json!({ "case": case, "language": "ky", "ties": null }))["path"].clone();
    assert!(path.as_str().unwrap().ends_with("network-chart-ky.pdf"));
    let log = desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    let line = &log["lines"][0];
    assert_eq!((&line["action"], &line["params"]["what"]), (&json!("export"), &json!("network")));
    let request = PrintNetwork { case: case.as_str().unwrap().parse().unwrap(), language: Language::Ky, ties: None };
    let again = desk.core.export_network(&request, std::path::Path::new(path.as_str().unwrap())).unwrap_err();
    assert_eq!(again.code, "exists", "nothing is written over unasked");
}

#[test]
fn forty_people_fit_on_the_sheet() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let people: Vec<_> = (0..40)
        .map(|at| {
            desk.person(&case, if at % 5 == 0 { "recruiter" } else { "witness" }, &format!("Бейшеналиева{at}"), "Айгүл")
        })
        .collect();
    for at in 1..40 {
        desk.tie(&case, tie("recruited", &people[at / 4], &people[at]));
    }
    let pages = desk.ask("network.preview", json!({ "case": case, "language": "ru", "ties": null }))["pages"].clone();
    let (width, height) = (pages[0]["width"].as_f64().unwrap(), pages[0]["height"].as_f64().unwrap());
    assert!(width > height, "it lies on its side");
    let text = flat(&print(&desk, &case, Language::Ru, None));
    for at in 0..40 {
        assert!(text.contains(&format!("Бейшеналиева{at} Айгүл")), "{at}");
    }
}
