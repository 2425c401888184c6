//! From the matrix to a filing: what a cell stands on, and what it lacks.

use super::{list, party, sample};
use crate::support::dalil;
use serde_json::json;

#[test]
fn what_a_cell_stands_on_becomes_the_exhibits_of_a_motion_and_is_taken_back_in_one_step() {
    let (desk, case) = sample();
    let (victim, driver) = (party(&desk, &case, "Осмонова"), party(&desk, &case, "Рысбаев"));
    let about = json!({ "case": case, "element": "act.transportation", "victim": victim, "suspect": driver });
    let cell = desk.ask("proof.cell", about.clone());
    assert_eq!(cell["adding"], "kg.add");
    let mut cited: Vec<_> = list(&cell["links"])
        .iter()
        .filter(|link| link["details"]["stance"] == "for")
        .flat_map(|link| list(&link["items"]))
        .map(|item| (item["number"].as_u64().unwrap(), item["evidence"].clone()))
        .collect();
    cited.sort_by_key(|(number, _)| *number);
    cited.dedup();
    assert!(!cited.is_empty());

    let mut asked = about;
    asked["filing"] = "kg.add".into();
    asked["block"] = json!(null);
    asked["language"] = json!(null);
    let before = list(&desk.ask("filing.list", json!({ "case": case }))).len();
    let made = desk.ask("proof.motion", asked);
    let filing = desk.ask("filing.show", json!({ "filing": made["value"] }));
    assert_eq!(filing["template"]["id"], "kg/motion-add-evidence");
    assert_eq!(filing["row"]["language"], "ru", "the case's first language");
    let exhibits: Vec<_> = cited.into_iter().map(|(_, evidence)| evidence).collect();
    assert_eq!(filing["answers"]["exhibits"], json!(exhibits), "these and no others, by their numbers");
    assert_eq!(filing["answers"]["victim"], victim, "the rest is filled from the case");

    desk.ask("undo", json!({}));
    assert_eq!(list(&desk.ask("filing.list", json!({ "case": case }))).len(), before);
}

#[test]
fn what_a_cell_lacks_is_asked_for_in_the_words_of_the_pack_and_the_language_of_the_filing() {
    let (desk, case) = sample();
    let victim = party(&desk, &case, "Осмонова");
    for (language, what) in [("ru", "у авиакомпании"), ("ky", "авиакомпания")] {
        let asked = json!({
            "case": case, "filing": "kg.seizure", "element": "act.transportation", "block": null,
            "victim": victim, "suspect": null, "language": language,
        });
        let made = desk.ask("proof.motion", asked);
        let filing = desk.ask("filing.show", json!({ "filing": made["value"] }));
        let rows = list(&filing["answers"]["records"]);
        assert_eq!(rows.len(), 1);
        assert!(rows[0]["what"].as_str().unwrap().contains(what), "{}", rows[0]);
        assert!(!rows[0]["why"].as_str().unwrap().is_empty(), "what it would show");
    }
}

#[test]
fn what_no_template_prints_is_refused_with_a_sentence() {
    let (desk, case) = sample();
    let asked = |filing: &str, element: &str| {
        json!({
            "case": case, "filing": filing, "element": element, "block": null,
            "victim": null, "suspect": null, "language": null,
        })
    };
    let refused = |filing: &str, element: &str| desk.refused("proof.motion", asked(filing, element)).code.clone();
    assert_eq!(refused("kg.questioning", "act.transportation"), "needs-template");
    assert_eq!(refused("tr.add", "act.transportation"), "not-found", "of another country");
    assert_eq!(refused("kg.add", "act.flying"), "not-found");
}

#[test]
fn a_motion_is_begun_from_the_command_line() {
    let (desk, case) = sample();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let begun = dalil(
        &vault,
        &["--lang", "ru", "matrix", "motion", "act.transportation", "--suspect", "рысбаев", "--case", "27/2026"],
    );
    assert!(begun.starts_with("Документ начат: "), "{begun}");
    let _ = case;
}

#[test]
fn what_the_packs_ask_for_stands_in_a_question_that_the_template_has() {
    use dalil::law::offences::offences;
    let mut written = 0;
    for kind in ["seizure", "questioning", "add", "advocate", "expertise", "labour", "consulate", "mla"] {
        let Some(filing) = offences().filing("kg", kind) else { panic!("{kind}") };
        for place in [&filing.asks, &filing.shows].into_iter().filter(|place| !place.is_empty()) {
            let form = &dalil::filings::all()[&filing.template].form;
            let (key, column) = place.split_once('.').map_or((place.as_str(), None), |(key, rest)| (key, Some(rest)));
            let field = form.fields.iter().find(|field| field.key == key).unwrap_or_else(|| panic!("{place}"));
            let has = |column: &str| field.columns.iter().any(|one| one.key == column);
            assert!(column.is_none_or(has), "{place}");
            written += 1;
        }
    }
    assert!(written > 4);
}
