//! Words that are written in several ways, and texts in several languages.

use super::{Desk, ask, fact, finds, hits, marked, request};
use serde_json::{Value, json};

#[test]
fn a_word_with_a_hyphen_is_found_in_its_forms_its_beginnings_and_with_an_error() {
    let texts = ["Ал Жалал-Абадда жашайт", "Отдыхали на Иссык-Куле", "Паспорт Мусаевой-Асановой", "Үй-бүлөм менен"];
    let questions = [
        ("Жалал-Абад", 1),
        ("Иссык-Куль", 1),
        ("Мусаева-Асанова", 1),
        ("үй-бүлө", 1),
        ("Жалал-Аба*", 1),
        ("Жалал-Абат~", 1),
        ("Абад-Жалал", 0),
        ("Жалал-Куль", 0),
    ];
    finds(&texts, &questions);
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, texts[0]);
    assert_eq!(marked(&hits(&desk, "Жалал-Абад")[0]), ["Жалал-Абадда"]);
    let mut typing = request("");
    typing["options"]["typing"] = json!(true);
    for begun in ["Жалал-", "Жалал-А", "Жалал-Аб", "Жалал-Абад"] {
        typing["question"] = json!(begun);
        assert_eq!(ask(&desk, &typing)["total"], 1, "{begun}");
    }
}

#[test]
fn a_place_is_found_in_two_words_or_one_and_by_its_second_spelling() {
    finds(
        &["Ал ЖалалАбадда жашайт", "Жила в Джалал-Абаде", "Жалал-Абадга кетти", "Кара-Балтадагы цех", "Ей жаль"],
        &[
            ("Жалал-Абад", 3),
            ("Джалал-Абад", 3),
            ("жалалабад", 3),
            ("Жалал", 2),
            ("карабалта", 1),
            ("Карабалтада", 1),
            ("Кара-Балта", 1),
            ("да-нет", 0),
        ],
    );
}

#[test]
fn a_beginning_typed_without_the_letters_of_kyrgyz_finds_the_words_that_have_them() {
    let texts = ["Айгүл келди", "Күнөөсүз адам", "Өкүм чыкты", "Ыңгайсыз болду"];
    finds(&texts, &[("айг*", 1), ("куно*", 1), ("оку*", 1), ("ынгай*", 1), ("өкү*", 1), ("айге*", 0)]);
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, texts[0]);
    let mut typing = request("");
    typing["options"]["typing"] = json!(true);
    for begun in ["Айг", "Айгу", "Айгул", "Айгүл"] {
        typing["question"] = json!(begun);
        assert_eq!(ask(&desk, &typing)["total"], 1, "{begun}");
    }
}

/// The words beside what an answer is called, as they are shown in a language.
fn said(desk: &Desk, question: &str, language: &Value) -> String {
    let mut asked = request(question);
    asked["language"] = language.clone();
    let answer = ask(desk, &asked);
    let pieces = answer["hits"][0]["body"]["pieces"].as_array().unwrap().clone();
    pieces.iter().map(|piece| piece["text"].as_str().unwrap()).collect::<String>().trim().to_owned()
}

#[test]
fn a_place_in_several_languages_is_shown_in_one() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Взяли паспорт." }], "date": "2026-03-15", "parties": [],
        "place": "посёлок Шамалды | Шамалды айылы | Shamaldy", "status": "alleged", "citations": [],
        "note": "таблица: дата | место",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    assert_eq!(said(&desk, "паспорт", &json!("ky")), "Шамалды айылы\nтаблица: дата | место", "other bars stay");
    assert_eq!(said(&desk, "паспорт", &json!("en")), "Shamaldy\nтаблица: дата | место");
    assert_eq!(said(&desk, "паспорт", &Value::Null), "посёлок Шамалды\nтаблица: дата | место");
    let found = said(&desk, "айылы", &json!("ru"));
    assert!(found.starts_with("Шамалды айылы\n"), "what was found is shown: {found}");
}

#[test]
fn of_two_addresses_one_of_which_begins_the_other_each_is_shown_in_one_language() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let address = |value: &str| json!({ "kind": "address", "value": value, "note": "" });
    let details = json!({
        "kind": "person", "roles": ["witness"], "sex": null, "birthDate": "", "citizenship": [], "documents": [], "note": "",
        "names": [{ "kind": "main", "language": "ru", "surname": "Тилебалдиев", "given": "", "patronymic": "", "whole": "" }],
        "contacts": [address("г. Ош | Ош ш., Ленин көч. 5"), address("г. Ош | Ош ш.")],
    });
    desk.ask("party.add", json!({ "case": case, "details": details }));
    let said = said(&desk, "Тилебалдиев", &json!("ky"));
    assert!(said.contains("Ош ш., Ленин көч. 5"), "{said}");
    assert!(!said.contains('|') && !said.contains("г. Ош"), "{said}");
}
