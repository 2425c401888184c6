//! The forms of a party's name: what the rules say, what the lawyer says, and what preflight asks.

use crate::support::Desk;
use serde_json::{Value, json};

fn form(view: &Value, language: &str, case: &str) -> Value {
    let of = view["languages"].as_array().unwrap().iter().find(|of| of["language"] == language).unwrap();
    of["rows"].as_array().unwrap().iter().find(|row| row["case"] == case).unwrap().clone()
}

fn add(desk: &Desk, case: &Value, sex: Option<&str>, surname: &str, given: &str) -> Value {
    let details = json!({
        "kind": "person", "roles": ["victim"], "sex": sex, "birthDate": "", "citizenship": [], "documents": [],
        "contacts": [], "note": "",
        "names": [{ "kind": "main", "language": "ru", "surname": surname, "given": given, "patronymic": "", "whole": "" }],
    });
    desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
}

#[test]
fn a_correction_is_kept_until_the_lawyer_goes_back_to_the_rules() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = add(&desk, &case, Some("female"), "Асанова", "Айгуль");
    let forms = || desk.ask("party.forms", json!({ "party": party }));
    let dative = form(&forms(), "ru", "dat");
    assert_eq!(dative["form"], "Асановой Айгуль");
    assert_eq!((&dative["other"], &dative["unsure"]), (&json!("Асановой Айгули"), &json!(true)));
    let correct = |form: Value| {
        desk.ask("party.correct-form", json!({ "party": party, "language": "ru", "case": "dat", "form": form }))
    };
    assert_eq!(correct(json!(" Асановой Айгули "))["undo"], "party-form");
    let dative = form(&forms(), "ru", "dat");
    assert_eq!((&dative["form"], &dative["corrected"]), (&json!("Асановой Айгули"), &json!(true)));
    assert_eq!((&dative["byRule"], &dative["unsure"]), (&json!("Асановой Айгуль"), &json!(false)));
    desk.ask("undo", json!({}));
    assert_eq!(form(&forms(), "ru", "dat")["corrected"], false);
    correct(json!("Асановой Айгули"));
    correct(Value::Null);
    assert_eq!(form(&forms(), "ru", "dat")["form"], "Асановой Айгуль");
    assert_eq!(form(&forms(), "ky", "dat")["form"], "Асанова Айгулга");
}

#[test]
fn the_nominative_is_the_name_itself_and_is_not_corrected_here() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = desk.person(&case, "victim", "Асанова", "Айгүл");
    let refused = |language: &str, case: &str| {
        let request = json!({ "party": party, "language": language, "case": case, "form": "Иначе" });
        desk.refused("party.correct-form", request).code
    };
    assert_eq!(refused("ru", "nom"), "bad-request");
    assert_eq!(refused("ru", "abl"), "bad-request", "Russian has no such case");
    assert_eq!(refused("en", "gen"), "bad-request");
}

#[test]
fn a_party_with_corrected_forms_can_be_removed() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = desk.person(&case, "witness", "Асанова", "Айгүл");
    desk.ask("party.correct-form", json!({ "party": party, "language": "ru", "case": "gen", "form": "Асановой" }));
    desk.ask("party.remove", json!({ "party": party }));
    assert_eq!(desk.ask("party.list", json!({ "case": case })), json!([]));
    desk.ask("undo", json!({}));
    assert_eq!(form(&desk.ask("party.forms", json!({ "party": party })), "ru", "gen")["form"], "Асановой");
}

#[test]
fn preflight_asks_about_a_form_the_rules_are_unsure_of_until_it_is_written() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = add(&desk, &case, Some("female"), "Асанова", "Айгуль");
    let begun = desk.ask("filing.add", json!({ "case": case, "template": "kg/crime-report", "language": "ru" }));
    let asked = || {
        let preview = desk.ask("filing.preview", json!({ "filing": begun["value"], "answers": null }));
        let found = preview["findings"].as_array().unwrap().clone();
        found.into_iter().filter(|finding| finding["code"] == "form-unsure").collect::<Vec<_>>()
    };
    let found = asked();
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0]["party"], &found[0]["field"]), (&party, &json!("victim")));
    assert_eq!(found[0]["params"]["detail"], "Асановой Айгуль, Асанову Айгуль");
    assert_eq!(found[0]["params"]["why"], "both-used");
    for (case, form) in [("gen", "Асановой Айгули"), ("acc", "Асанову Айгуль")] {
        desk.ask("party.correct-form", json!({ "party": party, "language": "ru", "case": case, "form": form }));
    }
    assert_eq!(asked(), Vec::<Value>::new());
}

#[test]
fn any_name_or_title_is_declined_without_a_vault() {
    let desk = Desk::bare();
    let decline = |text: &str, kind: &str, language: &str| {
        desk.ask("grammar.decline", json!({ "text": text, "kind": kind, "sex": null, "language": language }))
    };
    let view = decline("прокурор Первомайского района", "phrase", "ru");
    assert_eq!(view["rows"][2]["form"], "прокурору Первомайского района");
    assert_eq!(view["addressed"], "Прокурору Первомайского района");
    let view = decline("Асанова Айгүл Маратовна", "person", "ky");
    assert_eq!(
        (&view["rows"][5]["case"], &view["rows"][5]["form"]),
        (&json!("abl"), &json!("Асанова Айгүл Маратовнадан"))
    );
    assert_eq!(decline("Ким", "surname", "ru")["doubts"][0]["why"], "sex-unknown");
}
