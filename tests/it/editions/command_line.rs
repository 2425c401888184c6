//! The way of a filing from the command line, on the sample.

use crate::paper::support::text_of;
use crate::support::{Desk, dalil};
use serde_json::{Value, json};
use std::path::Path;

fn answer(vault: &Path, arguments: &[&str]) -> Value {
    let all: Vec<&str> = std::iter::once("--json").chain(arguments.iter().copied()).collect();
    serde_json::from_str(&dalil(vault, &all)).unwrap()
}

#[test]
fn a_filing_goes_its_way_from_the_command_line() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let rows = desk.ask("filing.list", json!({ "case": case }));
    let of =
        |template: &str| rows.as_array().unwrap().iter().find(|row| row["template"] == template).unwrap()["id"].clone();
    let (report, motion) = (of("kg/crime-report"), of("kg/motion-add-evidence"));
    for filing in [&report, &motion] {
        super::support::confirm_all(&desk, filing);
    }
    // One of them feared that the village would know, and would not have it published; asked again, she agrees.
    let consents = desk.ask("consent.list", json!({ "case": case }));
    let refusal = consents.as_array().unwrap().iter().find(|c| c["details"]["purpose"] == "publish").unwrap();
    let mut details = refusal["details"].clone();
    (details["answer"], details["answeredOn"]) = (json!("given"), json!("2026-11-20"));
    desk.ask("consent.add", json!({ "case": case, "details": details }));
    // Her sister bears the same name and the same initials: whoever knows the one knows the other.
    let people = desk.ask("party.list", json!({ "case": case }));
    let sister = people.as_array().unwrap().iter().find(|p| p["name"].as_str().unwrap().contains("Айзада"));
    let sister = sister.unwrap()["id"].clone();
    desk.ask("filing.guard", json!({ "party": sister, "guarded": true }));
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    for filing in [&report, &motion] {
        let id = filing.as_str().unwrap();
        for finding in answer(&vault, &["filing", "check", id]).as_array().unwrap() {
            if let Some(key) = finding["overrule"].as_str() {
                dalil(&vault, &["filing", "overrule", id, key, "--reason", "проверено"]);
            }
        }
        dalil(&vault, &["filing", "final", id]);
        for finding in answer(&vault, &["filing", "check", id, "--public"]).as_array().unwrap() {
            let key = finding["overrule"].as_str().unwrap_or_else(|| panic!("{finding}"));
            dalil(&vault, &["filing", "overrule", id, key, "--reason", "это другой человек", "--public"]);
        }
        let (public, key) = (desk.folder().join(format!("{id}.pdf")), desk.folder().join(format!("{id}-key.pdf")));
        let [out, sealed] = [&public, &key].map(|path| path.to_str().unwrap());
        dalil(&vault, &["filing", "public", id, "--out", out, "--key", sealed]);
        let text = text_of(&std::fs::read(&public).unwrap(), false);
        assert!(!text.contains("Осмонов") && !text.contains("Osmonov"), "{text}");
        assert!(text_of(&std::fs::read(&key).unwrap(), false).contains("Осмонова Айгүл"));
        dalil(&vault, &["filing", "record", id, "filed", "--date", "2026-11-20", "--number", "417"]);
        dalil(&vault, &["filing", "record", id, "answered", "--date", "2026-11-22", "--outcome", "refused"]);
        let shown = answer(&vault, &["filing", "show", id]);
        assert_eq!((&shown["row"]["standing"], shown["steps"].as_array().unwrap().len()), (&json!("answered"), 2));
        let checked = answer(&vault, &["filing", "verify", id]);
        assert!(checked.as_array().unwrap().iter().all(|c| c["rebuilt"] == "same" && c["sealed"] == true), "{checked}");
        let word = desk.folder().join(format!("{id}.docx"));
        dalil(&vault, &["filing", "word", id, "--out", word.to_str().unwrap()]);
        assert!(word.exists());
        let amended = answer(&vault, &["filing", "amend", id])["value"].clone();
        assert_eq!(answer(&vault, &["filing", "show", amended.as_str().unwrap()])["row"]["amends"], *filing);
    }
    let people = dalil(&vault, &["filing", "guard", "--case", "27/2026"]);
    assert!(people.contains("Потерпевшая\u{A0}1") || people.contains("Потерпевшая 1"), "{people}");
}
