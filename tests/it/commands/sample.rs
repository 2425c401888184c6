//! The sample case.

use crate::support::Desk;
use serde_json::json;

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
