//! The sample case.

use crate::support::Desk;
use serde_json::{Value, json};

#[test]
fn the_sample_case_opens_whole_and_stays_apart_from_real_vaults() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let status = desk.ask("vault.status", json!({}));
    assert_eq!((&status["state"], &status["sample"]), (&json!("open"), &json!(true)));
    let row = desk.ask("case.show", json!({ "case": case }));
    assert!(row["counts"]["evidence"].as_u64().unwrap() >= 20);
    assert!(row["counts"]["facts"].as_u64().unwrap() >= 18);
    assert!(!desk.vault().exists(), "the lawyer's own vault is not touched");
    for item in desk.evidence(&case) {
        assert_eq!(item["trouble"], json!(null), "{}", item["originalName"]);
    }
    assert_eq!(desk.ask("sample.open", json!({}))["value"], case, "the second time it is the same one");
}

#[test]
fn every_citation_of_the_sample_points_to_a_page_that_is_there() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let items = desk.evidence(&case);
    for fact in desk.ask("fact.list", json!({ "case": case })).as_array().unwrap() {
        for citation in fact["citations"].as_array().unwrap() {
            let item = items.iter().find(|i| i["id"] == citation["place"]["evidence"]).unwrap();
            let page = citation["place"]["page"].as_u64().unwrap_or(1);
            let sheets = item["sheets"].as_u64().unwrap_or(1);
            assert!(page <= sheets, "page {page} of {}", item["originalName"]);
        }
    }
}

#[test]
fn the_sample_papers_print() {
    let desk = Desk::bare();
    let out = desk.folder().join("out");
    let written = desk.core.print_sample(&out).unwrap();
    assert!(written.len() >= 4, "filings in ru and ky, each with its exhibits");
    for path in written {
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn a_kyrgyz_filing_of_the_sample_and_its_bundle_print_no_russian_titles() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let filings = desk.ask("filing.list", json!({ "case": case }));
    let filing = filings.as_array().unwrap().iter().find(|row| row["language"] == "ky").unwrap()["id"].clone();
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    let codes: Vec<_> = preview["findings"].as_array().unwrap().iter().map(|f| f["code"].clone()).collect();
    assert!(!codes.contains(&json!("title-in-other-language")), "{codes:?}");
    let items = desk.evidence(&case);
    let in_kyrgyz = |id: &Value| {
        let item = items.iter().find(|item| item["id"] == *id).unwrap();
        item["details"]["wordings"][0]["title"].clone()
    };
    for exhibit in preview["exhibits"].as_array().unwrap() {
        assert_eq!(exhibit["title"], in_kyrgyz(&exhibit["evidence"]));
    }
    let request = json!({ "case": case, "filing": filing, "title": "", "language": "ky" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    for exhibit in desk.ask("bundle.show", json!({ "bundle": bundle }))["exhibits"].as_array().unwrap() {
        assert_eq!(exhibit["description"], in_kyrgyz(&exhibit["evidence"]));
    }
}
