//! The calculation of a claim as a clerk reads it.

use super::{enter, line};
use crate::paper::support::{failures, text_of};
use crate::support::{Desk, golden};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What the calculation cites and a lawyer has to check.
const LAW: [&str; 2] = ["kg.tk.94", "kg.tk.96"];

fn printed(desk: &Desk, case: &Value, language: &str, on: Value) -> Vec<u8> {
    let folder = desk.folder().join(format!("out-{language}"));
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder.clone());
    let _ = std::fs::remove_file(folder.join(format!("claim-calculation-{language}.pdf")));
    let made = desk.ask("ledger.export", json!({ "case": case, "language": language, "on": on, "confirmed": LAW }));
    std::fs::read(PathBuf::from(made["path"].as_str().unwrap())).unwrap()
}

#[test]
fn the_sample_prints_with_formulas_totals_and_sources() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    for language in ["ru", "ky", "en"] {
        let pdf = printed(&desk, &case, language, json!("2026-11-20"));
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
        golden(&format!("tests/golden/ledger/sample-{language}.txt"), &text_of(&pdf, true));
    }
}

#[test]
fn tables_name_the_currency_as_the_total_does_and_somebody_signs() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    enter(&desk, &case, line("fee", "2026-03-06", 4_500_000, "KGS"));
    enter(&desk, &case, line("moral", "2026-03-06", 100_000_000_000_000, "KGS"));
    let text = text_of(&printed(&desk, &case, "ru", json!(null)), true).replace('\u{A0}', " ");
    assert!(text.contains("45 000 сомов") && !text.contains("KGS"), "{text}");
    assert!(text.contains("Ж. Токтосунова"), "a name stands beside the line of the signature: {text}");
    let total = text.lines().find(|line| line.contains("Итого") && line.contains("000 000 000 000"));
    assert!(total.is_some_and(|line| line.contains("Итого  ")), "the sum keeps off the word before it: {text}");
}

#[test]
fn law_that_nobody_checked_stops_the_paper_and_only_where_it_is_cited() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    *desk.hands.save.lock().unwrap() = Some(desk.folder().to_owned());
    let request =
        |on: Value, confirmed: &[&str]| json!({ "case": case, "language": "ru", "on": on, "confirmed": confirmed });
    let refused = |on, confirmed: &[&str]| desk.refused("ledger.export", request(on, confirmed));
    assert_eq!(refused(json!("2026-11-20"), &[]).code, "not-confirmed");
    assert_eq!(refused(json!("2026-11-20"), &["kg.tk.96"]).params["count"], "1");
    assert_eq!(refused(json!(null), &["kg.tk.94"]).params["count"], "1", "the excess is printed all the same");
    desk.ask("ledger.preview", request(json!("2026-11-20"), &[]));
    desk.ask("ledger.export", request(json!(null), &["kg.tk.96"]));
}

#[test]
fn the_same_calculation_gives_the_same_bytes_and_an_empty_one_prints_too() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    assert!(text_of(&printed(&desk, &case, "ru", json!(null)), false).to_uppercase().contains("РАСЧЁТ"));
    enter(&desk, &case, line("fee", "2026-03-06", 4_500_000, "KGS"));
    assert!(printed(&desk, &case, "ky", json!(null)) == printed(&desk, &case, "ky", json!(null)));
}

#[test]
fn hostile_words_and_the_largest_sums_stay_on_the_page() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for kind in ["wage_due", "wage_paid", "fee", "fine", "ticket", "moral"] {
        for currency in ["KGS", "KRW", "USD"] {
            let mut details = line(kind, "2026-03/2026-06", 1_000_000_000_000_000, currency);
            details["what"] =
                json!([{ "language": "ru", "text": format!("#eval(1) *{kind}* @y $z$ {}", "Ө".repeat(60)) }]);
            details["due"] = json!("2026-04-01");
            enter(&desk, &case, details);
        }
    }
    let pdf = printed(&desk, &case, "ru", json!("2026-11-20"));
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
    assert!(text_of(&pdf, false).contains("#eval(1)"));
}
