//! What `dalil search` answers about the sample case.

use crate::support::{Desk, dalil, golden};
use serde_json::{Value, json};
use std::path::PathBuf;

fn sample() -> (Desk, PathBuf) {
    let desk = Desk::bare();
    desk.ask("sample.open", json!({}));
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    (desk, vault)
}

/// The first line, then the rows in the order of their letters: answers of one weight stand in any order.
fn sorted(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.get_mut(1..).unwrap_or_default().sort_unstable();
    lines.join("\n") + "\n"
}

#[test]
fn questions_findings_and_lists_are_answered_in_the_readers_words() {
    let (_desk, vault) = sample();
    let ask = |arguments: &[&str]| {
        let all: Vec<&str> = ["--lang", "ru", "search"].iter().chain(arguments).copied().collect();
        dalil(&vault, &all)
    };
    let mut told = String::new();
    for question in ["паспортунду", "Осмоновой", "\"отобрал паспорт\"", "Tilebaldiev", "неслыханно"]
    {
        told.push_str(&format!("> {question}\n{}\n", sorted(&ask(&["find", question, "--count", "100"]))));
    }
    told.push_str(&format!(
        "> Tilebaldiev --alphabets\n{}\n",
        sorted(&ask(&["find", "Tilebaldiev", "--alphabets", "--count", "100"]))
    ));
    golden("tests/golden/search/find-ru.txt", &told);
    let phones = ask(&["findings", "phone"]);
    assert!(
        phones.lines().any(|line| line.starts_with("+996400417026") && line.contains("Осмонова Айгүл")),
        "{phones}"
    );
    let list = ask(&["list", "Тилебалдиев\nнеслыханно\n\"не закрыто\nа*\n-чек\n"]);
    assert_eq!(list.lines().count(), 5, "{list}");
    assert!(list.contains("Допишите начало") && list.contains("Добавьте слово"), "{list}");
    assert!(list.lines().next().unwrap().contains("Лицо"), "the person stands first: {list}");
}

#[test]
fn the_index_is_told_rebuilt_and_what_is_unread_is_read() {
    let (_desk, vault) = sample();
    let number = |arguments: &[&str], field: &str| {
        let all: Vec<&str> = ["--json", "search"].iter().chain(arguments).copied().collect();
        let answer: Value = serde_json::from_str(&dalil(&vault, &all)).unwrap();
        answer[field].as_u64().unwrap()
    };
    number(&["catch-up"], "read");
    assert_eq!(number(&["catch-up"], "read"), 0, "once");
    assert_eq!(number(&["catch-up"], "left"), 0);
    let texts = number(&["index"], "texts");
    assert!(texts > 50, "{texts}");
    assert_eq!(number(&["rebuild"], "texts"), texts);
    let told = dalil(&vault, &["--lang", "ru", "search", "catch-up"]);
    assert_eq!(told.trim(), "Прочитано: 0. Осталось: 0");
}
