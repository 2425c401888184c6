//! The forms of words, measured: every question of a list beside a text that must be found, and beside texts that must not.

use super::{Desk, fact, total};
use crate::support::golden;
use serde_json::json;

const PAIRS: &str = include_str!("../../fixtures/search/pairs.tsv");
const NEAR: &str = include_str!("../../fixtures/search/near.tsv");

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

/// Whether a question finds a fact by its forms.
fn finds(desk: &Desk, question: &str, fact: &serde_json::Value) -> bool {
    super::hits_up_to(desk, question, 100).iter().any(|hit| hit["id"] == *fact)
}

#[test]
fn inflected_words_are_found_in_russian_and_kyrgyz() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let entered: Vec<_> = rows(PAIRS).map(|row| (row[0], row[1], row[2], fact(&desk, &case, row[2]))).collect();
    let mut missed = String::from("# Pairs of pairs.tsv that are not found yet.\n");
    let mut count = [[0usize; 2]; 2];
    for (language, question, text, id) in &entered {
        let found = finds(&desk, question, id);
        count[usize::from(*language == "ky")][usize::from(found)] += 1;
        if !found {
            missed.push_str(&format!("{language}\t{question}\t{text}\n"));
        }
    }
    let [[ru_missed, ru], [ky_missed, ky]] = count;
    assert!(ru + ru_missed >= 100 && ky + ky_missed >= 100, "{ru} {ky}");
    golden("tests/fixtures/search/missed.tsv", &missed);
    assert!(ru * 100 >= (ru + ru_missed) * 95, "Russian recall {ru} of {}", ru + ru_missed);
    assert!(ky * 100 >= (ky + ky_missed) * 95, "Kyrgyz recall {ky} of {}", ky + ky_missed);
}

#[test]
fn words_that_only_look_alike_are_not_found() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let entered: Vec<_> = rows(NEAR).map(|row| (row[0], row[1], fact(&desk, &case, row[1]))).collect();
    assert!(entered.len() >= 50, "{}", entered.len());
    let wrong: Vec<_> = entered.iter().filter(|(question, _, id)| finds(&desk, question, id)).map(|(q, t, _)| (q, t)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn another_alphabet_is_searched_only_when_asked_for() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for text in ["Jumabaev Ermek met us", "Жумабаевдин номери", "Zhumabaev passport copy"] {
        fact(&desk, &case, text);
    }
    let asked = |question: &str, alphabets: bool| {
        let mut request = super::request(question);
        request["options"]["alphabets"] = json!(alphabets);
        super::ask(&desk, &request)["total"].as_u64().unwrap()
    };
    assert_eq!(asked("Жумабаев", false), 1, "off is off");
    assert_eq!(asked("Жумабаев", true), 3);
    assert_eq!(asked("Jumabaev", false), 1);
    assert_eq!(asked("Zhumabaev", true), 3);
}

#[test]
fn one_typing_error_is_forgiven_when_asked_for() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Паспорт Асоновой забрали");
    assert_eq!(total(&desk, "Асанова"), 0);
    assert_eq!(total(&desk, "Асанова~"), 1);
    assert_eq!(total(&desk, "пасорт~"), 1, "a letter is missing");
    assert_eq!(total(&desk, "пасопрт~"), 1, "two letters are exchanged");
    assert_eq!(total(&desk, "пасопооорт~"), 0, "three errors are too many");
}
