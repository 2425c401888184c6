//! Numbers: telephones, passports and sums are found in every spelling, and listed with whose they are.

use super::{Desk, desk_with_chat, fact, finds, hits, marked, request};
use serde_json::{Value, json};

#[test]
fn a_number_is_found_in_every_spelling_and_listed_with_its_owner() {
    let (desk, case) = desk_with_chat();
    let details = json!({
        "kind": "person", "roles": ["recruiter"], "sex": null, "birthDate": "", "citizenship": [], "documents": [], "note": "",
        "names": [{ "kind": "main", "language": "ru", "surname": "Тилебалдиев", "given": "", "patronymic": "", "whole": "" }],
        "contacts": [{ "kind": "phone", "value": "+996 (555) 12-34-56", "note": "" }],
    });
    desk.ask("party.add", json!({ "case": case, "details": details }));
    for written in ["0555123456", "+996 555 12-34-56", "0555 12 34 56"] {
        let found = hits(&desk, written);
        let message = found.iter().find(|hit| hit["kind"] == "message").unwrap();
        assert_eq!(marked(message), ["0555 12 34 56"], "{written}");
        assert_eq!(found.len(), 2, "the message and the person");
    }
    let filters = request("")["filters"].clone();
    let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
    assert_eq!(rows[0]["value"], "+996555123456");
    assert_eq!((&rows[0]["texts"], rows[0]["parties"][0]["name"].as_str()), (&json!(2), Some("Тилебалдиев")));
}

#[test]
fn owners_of_a_number_stand_in_one_order_those_of_the_case_first() {
    let (desk, case) = desk_with_chat();
    let other = desk.case("0/2026");
    for (case, surname) in
        [(&case, "Сыдыкова"), (&other, "Борисов"), (&case, "Асанова"), (&other, "Абдиев"), (&case, "Маматова")]
    {
        let details = json!({
            "kind": "person", "roles": ["witness"], "sex": null, "birthDate": "", "citizenship": [], "documents": [],
            "note": "", "names": [{
                "kind": "main", "language": "ru", "surname": surname, "given": "", "patronymic": "", "whole": "",
            }],
            "contacts": [
                { "kind": "phone", "value": "0555 12 34 56", "note": "" },
                { "kind": "phone", "value": "+996 555 123456", "note": "" },
            ],
        });
        desk.ask("party.add", json!({ "case": case, "details": details }));
    }
    let mut filters = request("")["filters"].clone();
    let mut owners = |from: &Value| -> Vec<String> {
        filters["case"] = from.clone();
        let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
        let parties = rows[0]["parties"].as_array().unwrap();
        parties.iter().map(|party| party["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(owners(&Value::Null), ["Абдиев", "Борисов", "Асанова", "Маматова", "Сыдыкова"], "by case and name");
    assert_eq!(owners(&case), ["Асанова", "Маматова", "Сыдыкова", "Абдиев", "Борисов"]);
}

#[test]
fn a_number_is_listed_however_soon_after_its_text_it_is_asked_for() {
    let (desk, case) = desk_with_chat();
    let filters = request("")["filters"].clone();
    for n in 10..50 {
        fact(&desk, &case, &format!("Звонил с номера 0555 77 66 {n}."));
        // The window begins to read behind itself, and asks at once.
        desk.ask("search.catch-up", json!({}));
        let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
        let value = format!("+9965557766{n}");
        assert!(rows.as_array().unwrap().iter().any(|row| row["value"] == value.as_str()), "{value}");
    }
}

#[test]
fn a_number_beside_other_words_is_found_in_every_spelling() {
    finds(
        &["Телефон хозяина 0555-123-456", "Карта 4111111111111111", "Паспорт AN7654321 у него"],
        &[
            ("телефон 0555 12 34 56", 1),
            ("карта 4111 1111 1111 1111", 1),
            ("паспорт AN 7654321", 1),
            ("паспорт an7654321", 1),
            ("карта 0555 12 34 56", 0),
        ],
    );
}

#[test]
fn a_passport_is_found_however_its_series_is_written() {
    finds(
        &[
            "Паспорт гражданина КР серии AN номер 7654321",
            "Сериясы АН, номери 7654321",
            "Скинула ан 7654321 и фото",
            "Её ан7654321 у хозяина",
            "Отдала на 7654321 больше",
        ],
        &[("AN7654321", 4), ("AN 7654321", 4), ("ан7654321", 4), ("ан 7654321", 4), ("AC7654321", 0)],
    );
    finds(
        &["Серия ID, № 1234567", "ID карта 1234567", "id: 1234567", "id1234567", "1234567"],
        &[("ID1234567", 4), ("ID 1234567", 4), ("id 1234567", 4)],
    );
}

#[test]
fn a_mobile_is_found_with_its_country_and_without() {
    finds(
        &["Звони 0532 123 45 67", "WhatsApp +90 532 123 45 67", "Мой (916) 123-45-67"],
        &[("+905321234567", 2), ("0532 123 45 67", 2), ("05321234567", 2), ("+7 916 123 45 67", 1), ("9161234567", 1)],
    );
}

#[test]
fn a_sum_as_long_as_a_telephone_is_found_with_spaces_too() {
    finds(
        &["Отдали 250 000 000 сум", "Отдали 250000000 сум", "Отдали 1 500 000 000 сум"],
        &[("250000000", 2), ("250 000 000", 2), ("1500000000", 1)],
    );
}

#[test]
fn a_sum_is_found_with_spaces_and_without() {
    finds(
        &["Долг 45 000 сомов", "Отдала 45000", "Взял 1 250 000", "Всего 12 000 сомов"],
        &[("45000", 2), ("45 000", 2), ("1250000", 1), ("1 250 000", 1), ("долг 45 000", 1), ("450000", 0)],
    );
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Из 12 000 сомов долга 45 000 не отдано");
    assert_eq!(marked(&hits(&desk, "45 000")[0]), ["45 000"], "and not every 000");
}
