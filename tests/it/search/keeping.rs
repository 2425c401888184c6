//! The index stays true: what is changed, undone, removed or restored is found as it is now, and only inside the vault.

use super::{Desk, fact, hits, total};
use crate::support::{NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::{Act, Error, Passphrase, Vault};
use proptest::prelude::*;
use serde_json::json;
use std::sync::Arc;

#[test]
fn what_is_changed_undone_or_removed_is_found_as_it_is_now() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let id = fact(&desk, &case, "Первая версия рассказа");
    assert_eq!(total(&desk, "версия"), 1);
    let details = json!({
        "statements": [{ "language": "ru", "text": "Совсем иное изложение" }], "date": "", "place": "", "parties": [],
        "status": "alleged", "citations": [], "note": "",
    });
    desk.ask("fact.change", json!({ "fact": id, "details": details }));
    assert_eq!((total(&desk, "версия"), total(&desk, "изложение")), (0, 1));
    desk.ask("undo", json!({}));
    assert_eq!((total(&desk, "версия"), total(&desk, "изложение")), (1, 0), "undo is a change like any other");
    desk.ask("fact.remove", json!({ "fact": id }));
    assert_eq!(total(&desk, "версия"), 0);
    desk.ask("undo", json!({}));
    assert_eq!(total(&desk, "версия"), 1);
}

#[test]
fn the_index_survives_lock_rebuild_and_a_check_of_the_vault() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Жумушчулардын паспорту жыйналды");
    assert_eq!(total(&desk, "паспортун"), 1);
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.refused("search.find", super::request("паспорт")).code, "locked");
    assert_eq!(
        desk.refused("search.findings", json!({ "kind": "phone", "filters": super::request("")["filters"] })).code,
        "locked"
    );
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(total(&desk, "паспортун"), 1);
    let before = desk.ask("search.standing", json!({}));
    desk.ask("search.rebuild", json!({}));
    desk.core.index_everything().unwrap();
    assert_eq!(desk.ask("search.standing", json!({})), before, "a rebuilt index is the same");
    assert_eq!(total(&desk, "паспортун"), 1);
}

#[test]
fn an_index_written_by_other_rules_of_stems_is_read_anew() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Паспорта отберут сразу");
    assert_eq!(total(&desk, "отобрать"), 1);
    let sql = |statement: &str| {
        desk.ask("vault.lock", json!({}));
        let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
        let act = Act { label: "earlier", undoable: false };
        let changed = vault.write(act, |tx| Ok::<_, Error>(tx.execute(statement, [])?)).unwrap().value;
        vault.lock().unwrap();
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        changed
    };
    assert!(sql("DELETE FROM search_word WHERE key LIKE '=%'") > 0, "words stand by the key of their family");
    assert_eq!(total(&desk, "отобрать"), 0, "as an index of earlier rules has it");
    assert_eq!(sql("DELETE FROM setting WHERE key = 'search-rules'"), 1, "an index begun today says so");
    assert_eq!(total(&desk, "отобрать"), 1);
    assert_eq!(sql("UPDATE setting SET value = value WHERE key = 'search-rules'"), 1, "it is noted once it is read");
}

#[test]
fn no_word_of_the_index_lies_outside_the_encrypted_database() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Слово-примета: кукумявка");
    assert_eq!(total(&desk, "кукумявка"), 1);
    let needle = "кукумявк".as_bytes();
    let mut looked = 0;
    for entry in
        walkdir::WalkDir::new(desk.folder()).into_iter().filter_map(Result::ok).filter(|e| e.file_type().is_file())
    {
        let bytes = std::fs::read(entry.path()).unwrap();
        looked += 1;
        assert!(!bytes.windows(needle.len()).any(|window| window == needle), "{}", entry.file_name().to_string_lossy());
    }
    assert!(looked >= 3, "the vault was looked at");
}

#[test]
fn undo_takes_back_the_act_and_not_the_index() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Первый рассказ");
    assert_eq!(hits(&desk, "рассказ").len(), 1, "the index is written in between");
    let undone = desk.ask("undo", json!({}));
    assert_eq!(undone["label"], "fact-add");
    assert_eq!(desk.ask("redo", json!({}))["label"], "fact-add");
    assert_eq!(total(&desk, "рассказ"), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_in_a_text_is_found_by_its_own_words_until_it_is_removed(
        words in prop::collection::vec("[а-яёңөү]{1,12}|[A-Za-z]{1,10}|[0-9]{1,9}|[А-Я][а-я]{2,9}", 1..12)
    ) {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let id = fact(&desk, &case, &words.join(" "));
        for word in &words {
            let found = hits(&desk, word);
            prop_assert!(found.iter().any(|hit| hit["id"] == id), "{word} of {words:?}");
        }
        desk.ask("fact.remove", json!({ "fact": id }));
        for word in &words {
            prop_assert!(hits(&desk, word).iter().all(|hit| hit["id"] != id), "{word} is gone");
        }
    }
}
