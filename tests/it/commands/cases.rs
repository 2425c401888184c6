//! Cases and parties.

use crate::support::Desk;
use serde_json::json;

#[test]
fn a_case_needs_a_number() {
    let desk = Desk::new();
    let details = json!({
        "number": "  ", "title": "", "jurisdiction": "kg", "stage": "intake", "registerNumber": "", "languages": [],
        "team": [], "note": "",
    });
    let failure = desk.refused("case.add", json!({ "details": details }));
    assert_eq!((failure.code.as_str(), failure.params["field"].as_str()), ("required", "number"));
}

#[test]
fn an_open_case_keeps_its_number_to_itself_unless_told_otherwise() {
    let desk = Desk::new();
    let first = desk.case("5/2026");
    let mut details = desk.ask("case.show", json!({ "case": first }))["details"].clone();
    details["number"] = json!(" 5/2026 ");
    let refused = desk.refused("case.add", json!({ "details": details }));
    assert_eq!(
        (refused.code.as_str(), refused.params["case"].as_str()),
        ("case-number-taken", first.as_str().unwrap())
    );
    let second = desk.case("6/2026");
    assert_eq!(desk.refused("case.change", json!({ "case": second, "details": details })).code, "case-number-taken");
    desk.ask("case.change", json!({ "case": second, "details": details, "again": true }));
    // Once told, it is not asked at each further change.
    details["title"] = json!("Анкара");
    desk.ask("case.change", json!({ "case": second, "details": details }));
    desk.ask("case.add", json!({ "details": details, "again": true }));
}

#[test]
fn the_number_of_a_closed_case_is_free_until_the_case_is_opened_again() {
    let desk = Desk::new();
    let first = desk.case("5/2026");
    let mut details = desk.ask("case.show", json!({ "case": first }))["details"].clone();
    details["stage"] = json!("closed");
    desk.ask("case.change", json!({ "case": first, "details": details }));
    desk.case("5/2026");
    details["stage"] = json!("appeal");
    assert_eq!(desk.refused("case.change", json!({ "case": first, "details": details })).code, "case-number-taken");
}

#[test]
fn nobody_is_born_on_a_day_that_has_not_come() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = desk.person(&case, "victim", "Асанова", "Айгүл");
    let mut details = desk.ask("party.list", json!({ "case": case }))[0]["details"].clone();
    for (born, code) in
        [("2030", Some("born-ahead")), ("2026-11-26", Some("born-ahead")), ("2026~", None), ("2026-11-22", None)]
    {
        details["birthDate"] = json!(born);
        let request = json!({ "party": party, "details": details });
        match code {
            Some(code) => assert_eq!(desk.refused("party.change", request).code, code, "{born}"),
            None => drop(desk.ask("party.change", request)),
        }
    }
}

#[test]
fn a_person_keeps_names_in_several_scripts_in_order() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let name = |language: &str, surname: &str, given: &str| {
        json!({
            "kind": "main", "language": language, "surname": surname, "given": given, "patronymic": "", "whole": "",
        })
    };
    let details = json!({
        "kind": "person", "roles": ["recruiter", "transporter", "recruiter"], "sex": null, "birthDate": "1985~",
        "citizenship": ["kg"], "names": [name("ru", "Жумагулов", "Тилек"), name("", "Jumagulov", "Tilek")],
        "documents": [], "contacts": [{ "kind": "phone", "value": "  +996 000 000 001 ", "note": "" }], "note": "",
    });
    desk.ask("party.add", json!({ "case": case, "details": details }));
    let party = &desk.ask("party.list", json!({ "case": case }))[0];
    assert_eq!(party["name"], "Жумагулов Тилек");
    assert_eq!(party["shortName"], "Жумагулов\u{a0}Т.");
    assert_eq!(party["details"]["names"][1]["surname"], "Jumagulov");
    assert_eq!(party["details"]["roles"], json!(["recruiter", "transporter"]), "a role is had once");
    assert_eq!(party["details"]["contacts"][0]["value"], "+996 000 000 001");
    assert_eq!(party["details"]["birthDate"], "1985~");
}

#[test]
fn a_party_that_facts_name_is_not_removed() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let person = desk.person(&case, "recruiter", "Жумагулов", "Тилек");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Обещал работу" }], "date": "", "place": "", "parties": [person],
        "status": "alleged", "citations": [], "note": "",
    });
    let fact = desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone();
    assert_eq!(desk.refused("party.remove", json!({ "party": person })).code, "in-use");
    desk.ask("fact.remove", json!({ "fact": fact }));
    desk.ask("party.remove", json!({ "party": person }));
    assert_eq!(desk.ask("party.list", json!({ "case": case })), json!([]));
}

#[test]
fn the_palette_finds_a_person_by_any_of_its_names_and_phones() {
    let desk = Desk::new();
    let case = desk.case("7/2026");
    desk.person(&case, "victim", "Өмүрбекова", "Айгүл");
    let find = |query: &str| desk.ask("palette.search", json!({ "query": query, "case": case, "language": "ky" }));
    assert_eq!(find("омурбек")[0]["kind"], "party", "a keyboard without ө and ү finds them too");
    assert_eq!(find("7/2026")[0]["kind"], "case");
    assert_eq!(find("нет такого"), json!([]));
}

#[test]
fn the_palette_finds_an_item_by_what_the_page_calls_it_and_a_case_by_its_whole_number_first() {
    let desk = Desk::new();
    let later = desk.case("17/2026");
    let case = desk.case("7/2026");
    desk.take_in(&case, &[desk.file("чек.txt", "чек")]);
    let find = |query: &str| desk.ask("palette.search", json!({ "query": query, "case": later, "language": "ru" }));
    for typed in ["док. 1", "док 1", "1-далил", "item 1"] {
        assert_eq!(find(typed)[0]["kind"], "evidence", "{typed}");
    }
    let found = find("7/2026");
    assert_eq!((&found[0]["title"], &found[0]["begins"]), (&json!("№ 7/2026"), &json!(true)));
    assert_eq!(
        found.as_array().unwrap().iter().filter(|hit| hit["title"] == "№ 17/2026" && hit["begins"] == false).count(),
        1
    );
}

#[test]
fn what_begins_as_was_typed_stands_in_the_palette_before_what_contains_it() {
    let desk = Desk::new();
    let case = desk.case("8/2026");
    desk.person(&case, "employer", "Анкаралиев", "Сапар");
    desk.person(&case, "witness", "Караева", "Нурай");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Работала в Анкаре" }, { "language": "ky", "text": "Анкарада иштеген" }],
        "date": "2026-03-14", "place": "", "parties": [], "status": "alleged", "citations": [], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let found = desk.ask("palette.search", json!({ "query": "кара", "case": case, "language": "ky" }));
    let titles: Vec<&str> = found.as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Караева Нурай", "Анкаралиев Сапар", "Анкарада иштеген"]);
    assert_eq!(found[2]["detail"], "2026-жылдын 14-марты", "a date is told in the language of the window");
    assert_eq!(
        found.as_array().unwrap().iter().map(|hit| hit["begins"] == true).collect::<Vec<_>>(),
        [true, false, false]
    );
}
