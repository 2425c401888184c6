//! What the body takes to which a filing goes.

use super::support::{answered, confirm_all, findings, prepared};
use crate::support::{Desk, dalil};
use serde_json::{Value, json};

/// A court that takes files of so many bytes and documents of so many pages.
fn court(bytes: Option<u64>, pages: Option<u32>, formats: &[&str]) -> Value {
    json!({
        "name": "Приёмная суда", "largestBytes": bytes, "mostPages": pages, "formats": formats,
        "source": "канцелярия, 20.11.2026",
    })
}

fn written_down(desk: &Desk, details: &Value) -> Value {
    desk.ask("reception.add", json!({ "details": details }))["value"].clone()
}

/// What of the filing would not be taken: the code, and of what.
fn refused(desk: &Desk, filing: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let found = findings(desk, filing).into_iter();
    let found = found.filter(|f| f["code"].as_str().unwrap().starts_with("reception-"));
    found.map(|f| (word(&f["code"]), word(&f["params"]["what"]))).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(code, what)| ((*code).to_owned(), (*what).to_owned())).collect()
}

#[test]
fn what_a_court_does_not_take_is_told_before_the_final_pdf() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    assert_eq!(refused(&desk, &filing), [], "nobody knows yet where it goes");
    let small = written_down(&desk, &court(Some(1_000), Some(1), &["pdf"]));
    desk.ask("filing.hand-in-at", json!({ "filing": filing, "reception": small }));
    let told = refused(&desk, &filing);
    let expected = [("reception-size", "filing"), ("reception-pages", "filing"), ("reception-size", "originals")];
    assert_eq!(told, pairs(&expected));

    // What the lawyer confirmed of one bound says nothing about another.
    confirm_all(&desk, &filing);
    let smaller = json!({ "reception": small, "details": court(Some(999), Some(1), &["pdf"]) });
    desk.ask("reception.change", smaller);
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "not-confirmed");
    confirm_all(&desk, &filing);
    let made = desk.ask("filing.final", json!({ "filing": filing }));
    assert!(made["value"]["sha256"].is_string());
}

#[test]
fn the_exhibits_are_measured_as_they_are_handed_in() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    let lengths = desk.evidence(&case).iter().map(|item| item["length"].as_u64().unwrap()).max().unwrap();
    let wide = written_down(&desk, &court(Some(lengths * 100 + 10_000_000), Some(3), &[]));
    desk.ask("filing.hand-in-at", json!({ "filing": filing, "reception": wide }));
    assert!(!refused(&desk, &filing).iter().any(|(code, _)| code == "reception-size"));
    let request = json!({ "case": case, "filing": filing, "title": "", "language": "ru" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    assert!(refused(&desk, &filing).contains(&("reception-pages".into(), "bundle".into())));
}

#[test]
fn a_court_that_takes_word_alone_is_told_of() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ky");
    let word = written_down(&desk, &court(None, None, &["word"]));
    desk.ask("filing.hand-in-at", json!({ "filing": filing, "reception": word }));
    assert_eq!(refused(&desk, &filing), pairs(&[("reception-format", "filing")]));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("filing.show", json!({ "filing": filing }))["reception"], Value::Null);
}

#[test]
fn a_place_that_is_removed_comes_back_with_the_filings_that_go_there() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    let place = written_down(&desk, &court(None, Some(2), &["paper", "pdf_a", "paper"]));
    desk.ask("filing.hand-in-at", json!({ "filing": filing, "reception": place }));
    let before = desk.ask("reception.list", json!({}));
    assert_eq!(before[0]["details"]["formats"], json!(["paper", "pdf_a"]), "each once");
    desk.ask("reception.remove", json!({ "reception": place }));
    assert_eq!(desk.ask("filing.show", json!({ "filing": filing }))["reception"], Value::Null);
    assert_eq!(desk.ask("reception.list", json!({})), json!([]));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("filing.show", json!({ "filing": filing }))["reception"], place);
    assert_eq!(desk.ask("reception.list", json!({})), before);
    let nameless =
        json!({ "details": { "name": " ", "largestBytes": 1, "mostPages": 1, "formats": [], "source": "" } });
    assert_eq!(desk.refused("reception.add", nameless).params["field"], "name");
    let unknown = json!({ "filing": filing, "reception": filing });
    assert_eq!(desk.refused("filing.hand-in-at", unknown).code, "not-found");
}

#[test]
fn where_a_filing_goes_is_said_from_the_command_line() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let filing = desk.ask("filing.list", json!({ "case": case }))[0]["id"].as_str().unwrap().to_owned();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let more = ["--megabytes", "5", "--pages", "1", "--formats", "pdf,paper", "--source", "канцелярия"];
    let given: Vec<&str> = ["--json", "reception", "add", "Приёмная суда"].into_iter().chain(more).collect();
    let made: Value = serde_json::from_str(&dalil(&vault, &given)).unwrap();
    let place = made["value"].as_str().unwrap();
    dalil(&vault, &["filing", "hand-in", &filing, "--at", place]);
    let listed = dalil(&vault, &["reception", "list"]);
    assert!(listed.contains("5\u{a0}MB") && listed.contains("paper,pdf") && listed.contains("канцелярия"), "{listed}");
    let found = dalil(&vault, &["--json", "filing", "check", &filing]);
    assert!(found.contains("reception-pages"), "{found}");
    dalil(&vault, &["reception", "change", place, "Приёмная суда", "--pages", "900"]);
    assert!(!dalil(&vault, &["--json", "filing", "check", &filing]).contains("reception-pages"));
    dalil(&vault, &["filing", "hand-in", &filing, "--at", "none"]);
    dalil(&vault, &["reception", "remove", place]);
    assert!(!dalil(&vault, &["reception", "list"]).contains(place));
}
