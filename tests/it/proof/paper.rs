//! The matrix as a prosecutor reads it.

use super::{families, list, sample};
use crate::paper::support::{failures, text_of};
use crate::support::{Desk, dalil, golden};
use serde_json::{Value, json};
use std::path::PathBuf;

fn printed(desk: &Desk, case: &Value, language: &str, gaps: bool) -> Vec<u8> {
    let folder = desk.folder().join(format!("out-{language}"));
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder.clone());
    let _ = std::fs::remove_file(folder.join(format!("proof-matrix-{language}.pdf")));
    let family = families(desk, case)[0].clone();
    let request = json!({ "case": case, "family": family, "victim": null, "language": language, "gaps": gaps });
    let path = PathBuf::from(desk.ask("proof.export", request)["path"].as_str().unwrap());
    assert_eq!(path.file_name().unwrap().to_str().unwrap(), format!("proof-matrix-{language}.pdf"), "names nobody");
    std::fs::read(path).unwrap()
}

#[test]
fn the_matrix_of_the_sample_prints_with_its_facts_and_sources() {
    let (desk, case) = sample();
    for language in ["ru", "ky", "en"] {
        let pdf = printed(&desk, &case, language, false);
        assert_eq!(failures(&pdf, "pdfa-2a"), [""; 0], "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), [""; 0], "{language}");
        golden(&format!("tests/golden/proof/paper-{language}.txt"), &text_of(&pdf, true));
    }
    let log = desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    let written = list(&log["lines"]).iter().filter(|line| line["action"] == "export").count();
    assert_eq!(written, 3, "each paper that left is in the log");
}

#[test]
fn what_is_missing_is_printed_only_when_the_office_asks_for_it() {
    let (desk, case) = sample();
    let gaps = desk.ask("proof.gaps", json!({ "case": case }));
    let family = families(&desk, &case)[0].clone();
    let first = list(&gaps).iter().find(|gap| gap["family"] == family).expect("the sample has gaps");
    let said = first["advice"]["missing"]["ru"].as_str().unwrap().trim_end_matches('.');
    let words = |pdf: &[u8]| text_of(pdf, false).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!words(&printed(&desk, &case, "ru", false)).contains(said));
    let office = words(&printed(&desk, &case, "ru", true));
    assert!(office.contains(said) && office.contains("Чего не хватает"), "{office}");
}

#[test]
fn a_kyrgyz_matrix_calls_people_by_their_kyrgyz_names() {
    let (desk, case) = sample();
    let text = text_of(&printed(&desk, &case, "ky", true), false);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Мурат (фамилиясы аныкталган эмес)"), "{words}");
    assert!(!words.contains("не установлена"), "neither over a table nor in what is missing: {words}");
}

#[test]
fn the_same_matrix_gives_the_same_bytes_and_a_case_without_people_prints_too() {
    let (desk, case) = sample();
    assert!(printed(&desk, &case, "ru", true) == printed(&desk, &case, "ru", true));
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.ask("proof.choose", json!({ "case": case, "family": "kg.trafficking", "on": true }));
    let pdf = printed(&desk, &case, "ky", true);
    assert_eq!(failures(&pdf, "pdfua-1"), [""; 0]);
    assert!(text_of(&pdf, false).contains("Адам аныкталган эмес"));
}

#[test]
fn the_matrix_is_printed_from_the_command_line() {
    let (desk, _) = sample();
    desk.ask("vault.lock", json!({}));
    let (vault, out) = (desk.folder().join("data/sample"), desk.folder().join("matrix.pdf"));
    dalil(&vault, &["matrix", "print", "--case", "27/2026", "--language", "en", "--out", out.to_str().unwrap()]);
    assert!(text_of(&std::fs::read(out).unwrap(), false).contains("Whether there was a crime is for the court"));
}
