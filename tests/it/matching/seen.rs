//! Have we met this recruiter?

use super::support::{enter, keys, person, seen, seen_text, with_contact};
use crate::support::Desk;
use serde_json::{Value, json};

#[test]
fn a_recruiter_of_another_case_is_met_by_name_and_phone_in_another_spelling() {
    let desk = Desk::new();
    let (first, second) = (desk.case("27/2026"), desk.case("31/2026"));
    let ermek = with_contact(person("recruiter", "Тилебалдиев", "Эрмек", "Суйунбекович"), "phone", "+996 400 417 117");
    let known = enter(&desk, &first, &ermek);
    let typed = with_contact(person("recruiter", "Tilebaldyev", "Ermek", ""), "phone", "0400 417-117");
    let hits = seen(&desk, &second, Value::Null, &typed);
    assert_eq!(hits[0]["who"]["party"], known);
    assert_eq!(hits[0]["who"]["caseNumber"], "27/2026");
    assert_eq!((&hits[0]["foundBy"], &hits[0]["place"]), (&json!("contact"), &json!(0)));
    assert_eq!(keys(&hits[0])[..2], ["match-same-phone", "match-sounds-alike"]);
    assert!(hits[0]["score"].as_f64().unwrap() > 0.95);
}

#[test]
fn one_line_is_enough_a_name_a_phone_a_handle_a_card_a_passport_a_plate() {
    let desk = Desk::new();
    let case = desk.case("27/2026");
    let mut ermek = person("recruiter", "Тилебалдиев", "Эрмек", "");
    for (kind, value) in [
        ("phone", "+996 400 417 117"),
        ("handle", "@ermek_ish"),
        ("bank_account", "4242 4242 4242 4242"),
        ("vehicle", "02 KG 417 DLL"),
    ] {
        ermek = with_contact(ermek, kind, value);
    }
    ermek["documents"] =
        json!([{ "kind": "passport", "number": "AN 123 4567", "issuedBy": "", "issuedOn": "", "country": "KG" }]);
    let known = enter(&desk, &case, &ermek);
    for asked in [
        "Tilebaldiev Ermek",
        "Тилебалдиевым Эрмеком",
        "Тилебалдиевдин Эрмек",
        "0400417117",
        "https://t.me/Ermek_Ish",
        "4242424242424242",
        "АN1234567",
        "an1234567",
        "02KG417DLL",
    ] {
        let hits = seen_text(&desk, asked);
        assert_eq!(hits.first().map(|hit| &hit["who"]["party"]), Some(&known), "{asked}");
    }
    assert!(seen_text(&desk, "Осмонова Айгүл").is_empty());
}

#[test]
fn an_organisation_is_met_by_its_name_in_one_line_in_any_form_and_by_its_phone() {
    let desk = Desk::new();
    let case = desk.case("27/2026");
    let mut agency = with_contact(person("agency", "", "", ""), "phone", "+996 312 40 04 17");
    agency["kind"] = json!("organisation");
    agency["names"][0]["whole"] = json!("ОсОО «Көч-Жол Сервис»");
    let known = enter(&desk, &case, &agency);
    for asked in ["ОсОО «Көч-Жол Сервис»", "Көч-Жол Сервис", "LLC Koch-Jol Servis", "+996312400417"]
    {
        let hits = seen_text(&desk, asked);
        assert_eq!(hits.first().map(|hit| &hit["who"]["party"]), Some(&known), "{asked}");
        assert_eq!(hits.len(), 1, "{asked}: once");
        assert!(!keys(&hits[0]).iter().any(|key| key.contains("kind")), "{:?}", keys(&hits[0]));
    }
    assert!(seen_text(&desk, "ОсОО «Ала-Тоо»").is_empty() && seen_text(&desk, " ").is_empty());
}

#[test]
fn the_party_itself_is_no_hit_and_changes_are_seen_at_once() {
    let desk = Desk::new();
    let case = desk.case("27/2026");
    let details = person("witness", "Осмонова", "Айзада", "");
    let party = enter(&desk, &case, &details);
    assert!(seen(&desk, &case, party.clone(), &details).is_empty());
    assert_eq!(seen_text(&desk, "Osmonova Aizada").len(), 1);
    let renamed = person("witness", "Бекова", "Жылдыз", "");
    desk.ask("party.change", json!({ "party": party, "details": renamed }));
    assert!(seen_text(&desk, "Osmonova Aizada").is_empty());
    assert_eq!(seen_text(&desk, "Bekova Jyldyz").len(), 1);
    desk.ask("undo", json!({}));
    assert_eq!(seen_text(&desk, "Osmonova Aizada").len(), 1, "undo is seen too");
}

#[test]
fn a_new_client_who_is_the_other_side_of_another_case_comes_first_as_a_conflict() {
    let desk = Desk::new();
    let (first, second) = (desk.case("1/2026"), desk.case("2/2026"));
    enter(&desk, &first, &person("witness", "Мамытова", "Бурул", "Асылбековна"));
    let other_side = enter(&desk, &first, &person("recruiter", "Мамытова", "Бурул", ""));
    let hits = seen(&desk, &second, Value::Null, &person("victim", "Mamytova", "Burul", ""));
    assert_eq!(hits[0]["who"]["party"], other_side);
    assert_eq!(hits[0]["conflict"], "opponent");
    assert_eq!(hits[1]["conflict"], "side", "a witness: on whose side is to be asked");
    let against = seen(&desk, &second, Value::Null, &person("recruiter", "Мамытова", "Бурул", ""));
    assert!(against.iter().all(|hit| hit["conflict"].is_null()), "two suspects are no conflict");
}

#[test]
fn the_sample_shows_its_recruiter_in_two_cases() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let pairs = desk.ask("match.list", json!({ "case": case }));
    let names: Vec<&str> = pairs.as_array().unwrap().iter().map(|p| p["other"]["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Tilebaldyev Ermek"), "{names:?}");
    assert!(names.iter().any(|name| name.contains("Жол-Сервис")), "{names:?}");
}

#[test]
fn a_surname_alone_is_a_weak_hit_that_says_so() {
    let desk = Desk::new();
    let case = desk.case("27/2026");
    let asanova = enter(&desk, &case, &person("victim", "Асанова", "Айгүл", ""));
    let bakyt = enter(&desk, &case, &person("witness", "Жээнбеков", "Бакыт", ""));
    for (asked, known) in [
        ("Асанова", &asanova),
        ("Асановой", &asanova),
        ("Asanova", &asanova),
        ("Жээнбеков", &bakyt),
        ("Jeenbekov", &bakyt),
    ] {
        let hits = seen_text(&desk, asked);
        assert_eq!(hits.len(), 1, "{asked}: {hits:?}");
        assert_eq!(
            (&hits[0]["who"]["party"], keys(&hits[0])),
            (known, vec!["match-only-surname".to_owned()]),
            "{asked}"
        );
        assert!(hits[0]["score"].as_f64().unwrap() < 0.6, "{asked}");
    }
    assert!(seen_text(&desk, "Айгүл").is_empty(), "many are called so");
    assert!(seen_text(&desk, "Усенова").is_empty());
}
