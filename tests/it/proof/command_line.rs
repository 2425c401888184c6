//! What `dalil matrix` and `dalil law` answer.

use super::sample;
use crate::support::{dalil, golden};
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn the_matrix_and_its_gaps_read_as_prose_in_every_language() {
    let (desk, _) = sample();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    for language in ["ru", "ky", "en"] {
        let text = dalil(&vault, &["--lang", language, "matrix", "show", "--case", "27/2026"]);
        golden(&format!("tests/golden/proof/matrix-{language}.txt"), &text);
        let text = dalil(&vault, &["--lang", language, "matrix", "gaps", "--case", "27/2026"]);
        golden(&format!("tests/golden/proof/gaps-{language}.txt"), &text);
    }
    let answer: Value =
        serde_json::from_str(&dalil(&vault, &["--json", "matrix", "show", "--case", "27/2026"])).unwrap();
    assert_eq!(answer[0]["offence"]["family"], "kg.trafficking");
}

#[test]
fn a_fact_is_tied_and_untied_from_the_command_line() {
    let (desk, _) = sample();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let link = [
        "--json",
        "matrix",
        "link",
        "2",
        "means.payment",
        "--victim",
        "Осмонова Айг",
        "--suspect",
        "тилебалдиев",
        "--kind",
        "hearsay",
        "--against",
        "--case",
        "27/2026",
    ];
    let made: Value = serde_json::from_str(&dalil(&vault, &link)).unwrap();
    let id = made["value"].as_str().unwrap();
    assert!(dalil(&vault, &["--lang", "ru", "matrix", "links", "--case", "27/2026"]).lines().any(|line| {
        line.starts_with("2 ") && line.contains("means.payment") && line.contains("с чужих слов") && line.contains(id)
    }));
    dalil(&vault, &["matrix", "unlink", id]);
    assert!(!dalil(&vault, &["matrix", "links", "--case", "27/2026"]).contains(id));
    dalil(&vault, &["matrix", "choose", "kg.wages", "--off", "--case", "27/2026"]);
    assert!(!dalil(&vault, &["--json", "matrix", "show", "--case", "27/2026"]).contains("kg.wages"));
}

#[test]
fn the_offences_of_the_program_are_listed_with_their_articles_and_what_is_to_check() {
    let nowhere = Path::new("/nonexistent");
    golden("tests/golden/proof/offences-ru.txt", &dalil(nowhere, &["--lang", "ru", "law", "offences"]));
    let kyrgyz: Value =
        serde_json::from_str(&dalil(nowhere, &["--json", "law", "offences", "--jurisdiction", "kg"])).unwrap();
    assert!(kyrgyz.as_array().unwrap().iter().all(|one| one["jurisdiction"] == "kg"));
}
