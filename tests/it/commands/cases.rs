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
    let find = |query: &str| desk.ask("palette.search", json!({ "query": query, "case": case }));
    assert_eq!(find("омурбек")[0]["kind"], "party", "a keyboard without ө and ү finds them too");
    assert_eq!(find("7/2026")[0]["kind"], "case");
    assert_eq!(find("нет такого"), json!([]));
}
