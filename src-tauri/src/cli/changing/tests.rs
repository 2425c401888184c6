//! What the arguments name becomes another, and nothing else does.

use super::{Change, case, evidence, fact, party};
use clap::{Args, Command};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn read<T: Args>(given: &[&str]) -> T {
    let command = T::augment_args(Command::new("dalil"));
    let found = command.try_get_matches_from(std::iter::once(&"dalil").chain(given)).unwrap();
    T::from_arg_matches(&found).unwrap()
}

/// The fields that are to be another.
fn touched(change: &Change) -> BTreeSet<String> {
    let before = change.before.as_object().unwrap();
    assert_eq!(before.len(), change.after.as_object().unwrap().len(), "no field comes and none goes");
    before.iter().filter(|(key, value)| change.after[*key] != **value).map(|(key, _)| key.clone()).collect()
}

/// Every choice of these arguments changes the fields that it names and no other.
fn only_what_is_named_changes(options: &[(&[&str], &str)], changed: impl Fn(&[&str]) -> Change) {
    for choice in 0..(1_usize << options.len()) {
        let chosen = options.iter().enumerate().filter(|(at, _)| (choice >> at) & 1 == 1).map(|(_, option)| option);
        let given: Vec<&str> = chosen.clone().flat_map(|(given, _)| given.iter().copied()).collect();
        let named: BTreeSet<String> = chosen.map(|(_, field)| (*field).to_owned()).collect();
        assert_eq!(touched(&changed(&given)), named, "{given:?}");
    }
}

fn of_case() -> Value {
    json!({
        "number": "14/2026", "title": "О паспорте", "jurisdiction": "kg", "stage": "intake", "registerNumber": "",
        "languages": ["ru", "ky"], "team": [{ "name": "Асанов Н.", "duty": "lawyer" }], "note": "",
    })
}

fn of_party() -> Value {
    json!({
        "kind": "person", "roles": ["recruiter"], "sex": "male", "birthDate": "1980", "citizenship": ["KG"],
        "names": [
            { "kind": "main", "language": "ru", "surname": "Тилебалдиев", "given": "Эрмек", "patronymic": "", "whole": "" },
            { "kind": "nickname", "language": "", "surname": "", "given": "", "patronymic": "", "whole": "Эрик" },
        ],
        "documents": [{ "kind": "id_card", "number": "AN1", "issuedBy": "МКК 50", "issuedOn": "", "country": "KG" }],
        "contacts": [{ "kind": "phone", "value": "0700 112 233", "note": "с визитки" }], "note": "",
    })
}

fn place(page: u32) -> Value {
    json!({
        "evidence": "00000000-0000-7000-8000-000000000001", "page": page, "rect": null, "second": null, "message": null,
        "quote": "",
    })
}

fn of_fact() -> Value {
    let cited = |page: u32| json!({ "number": 12, "place": place(page) });
    json!({
        "details": {
            "statements": [{ "language": "ru", "text": "Забрали паспорт" }, { "language": "ky", "text": "Паспортун алып коюшту" }],
            "date": "2026-03-15", "place": "Анкара", "parties": ["one"], "status": "alleged",
            "citations": [place(2), place(3)], "note": "",
        },
        "citations": [cited(2), cited(3)],
    })
}

fn of_item() -> Value {
    json!({
        "title": "Чек", "source": "", "receivedFrom": "Осмонова А.", "receivedBy": "", "receivedOn": "2026-11-03",
        "receivedWhere": "", "form": "unknown", "covert": "unknown", "carrier": "", "language": "", "sensitive": false,
        "note": "", "wordings": [],
    })
}

#[test]
fn of_a_case_only_what_is_named_changes() {
    let options: &[(&[&str], &str)] = &[
        (&["--number", "15/2026"], "number"),
        (&["--title", "О долге"], "title"),
        (&["--stage", "trial"], "stage"),
        (&["--register-number", "03-050"], "registerNumber"),
        (&["--language", "ky", "--language", "ru"], "languages"),
        (&["--add-member", "Токтосунова Ж.=interpreter"], "team"),
        (&["--note", "срочно"], "note"),
    ];
    only_what_is_named_changes(options, |given| case::changed(&of_case(), &read(given)).unwrap());
}

#[test]
fn of_a_person_only_what_is_named_changes() {
    let options: &[(&[&str], &str)] = &[
        (&["--add-role", "employer"], "roles"),
        (&["--kind", "organisation"], "kind"),
        (&["--given", "Эрмек Асанович"], "names"),
        (&["--sex", "female"], "sex"),
        (&["--born", "14.05.1980"], "birthDate"),
        (&["--citizenship", "kz"], "citizenship"),
        (&["--document", "AN1", "--issued-by", "МКК 51"], "documents"),
        (&["--phone", "0555 445 566"], "contacts"),
        (&["--note", "видели в Оше"], "note"),
    ];
    let changed = |given: &[&str]| party::changed(&of_party(), &read(&[&["Тилебалдиев"], given].concat())).unwrap();
    only_what_is_named_changes(options, changed);
}

#[test]
fn of_a_fact_only_what_is_named_changes() {
    let options: &[(&[&str], &str)] = &[
        (&["--ky", "Паспортун тартып алышты"], "statements"),
        (&["--date", "16.03.2026"], "date"),
        (&["--place", "город Анкара"], "place"),
        (&["--status", "supported"], "status"),
        (&["--uncite", "12:3"], "citations"),
        (&["--note", "спросить ещё раз"], "note"),
    ];
    let nobody = fact::Named::default();
    let changed = |given: &[&str]| fact::changed(&of_fact(), &read(&[&["4"], given].concat()), &nobody).unwrap();
    only_what_is_named_changes(options, changed);
}

#[test]
fn of_an_item_only_what_is_named_changes() {
    let options: &[(&[&str], &str)] = &[
        (&["--title", "Чек на 45 000 сомов"], "title"),
        (&["--source", "телефон"], "source"),
        (&["--from", "Асанова Б."], "receivedFrom"),
        (&["--by", "Токтосунова Ж."], "receivedBy"),
        (&["--on", "04.11.2026"], "receivedOn"),
        (&["--where", "Бишкек"], "receivedWhere"),
        (&["--form", "copy"], "form"),
        (&["--covert", "no"], "covert"),
        (&["--sensitive", "true"], "sensitive"),
    ];
    let changed = |given: &[&str]| evidence::changed(&of_item(), &read(&[&["3"], given].concat()));
    only_what_is_named_changes(options, changed);
}

#[test]
fn what_is_so_already_changes_nothing() {
    let same = ["--number", " 14/2026 ", "--stage", "intake", "--language", "ru", "--language", "ky"];
    assert!(touched(&case::changed(&of_case(), &read(&same)).unwrap()).is_empty());
    let same =
        ["Эрмек", "--add-role", "recruiter", "--phone", "0700 112 233", "--document", "AN1", "--citizenship", "kg"];
    assert!(touched(&party::changed(&of_party(), &read(&same)).unwrap()).is_empty());
    let cited = fact::Named { cite: vec![place(3)], join: vec!["one".to_owned()], ..fact::Named::default() };
    let same = ["4", "--date", "15.03.2026", "--en", ""];
    assert!(touched(&fact::changed(&of_fact(), &read(&same), &cited).unwrap()).is_empty());
}

#[test]
fn a_second_name_is_entered_and_the_parts_of_the_first_stay() {
    let latin = ["Эрмек", "--which", "3", "--surname", "Tilebaldiev", "--name-kind", "passport"];
    let change = party::changed(&of_party(), &read(&latin)).unwrap();
    let names = change.after["names"].as_array().unwrap();
    assert_eq!((names.len(), &names[2]["surname"], &names[2]["kind"]), (3, &json!("Tilebaldiev"), &json!("passport")));
    assert_eq!(names[..2], of_party()["names"].as_array().unwrap()[..], "the others are as they were");
    let patronymic = ["Эрмек", "--patronymic", "Асанович", "--remove-name", "2"];
    let change = party::changed(&of_party(), &read(&patronymic)).unwrap();
    assert_eq!(change.after["names"].as_array().unwrap().len(), 1);
    assert_eq!(change.after["names"][0]["surname"], "Тилебалдиев");
}

#[test]
fn what_is_not_there_is_not_removed() {
    for given in
        [["--remove-role", "victim"], ["--remove-contact", "0700"], ["--remove-document", "X"], ["--which", "4"]]
    {
        let asked = read(&[&["Эрмек"], &given[..]].concat());
        let refused = party::changed(&of_party(), &asked).err().unwrap();
        assert_eq!(refused.params["what"], "named", "{given:?}");
    }
    let asked = read(&["4", "--uncite", "12:9"]);
    assert!(fact::changed(&of_fact(), &asked, &fact::Named::default()).is_err(), "such a place is not cited");
    let asked = read(&["--remove-member", "Никто"]);
    assert!(case::changed(&of_case(), &asked).is_err());
}

#[test]
fn a_member_named_without_a_duty_keeps_the_own_one_and_a_new_one_is_a_lawyer() {
    let mut of = of_case();
    of["team"] = json!([{ "name": "Токтосунова Ж.", "duty": "interpreter" }]);
    let asked = read(&["--add-member", "Токтосунова Ж.", "--add-member", "Асанов Н."]);
    let change = case::changed(&of, &asked).unwrap();
    let team = json!([{ "name": "Токтосунова Ж.", "duty": "interpreter" }, { "name": "Асанов Н.", "duty": "lawyer" }]);
    assert_eq!(change.after["team"], team);
}
