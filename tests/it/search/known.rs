//! A document that is taken in is searched for everybody of every case.

use super::Desk;
use serde_json::{Value, json};

fn somebody(desk: &Desk, case: &Value, surname: &str, given: &str, phone: &str, passport: &str) -> Value {
    let contacts = if phone.is_empty() { json!([]) } else { json!([{ "kind": "phone", "value": phone, "note": "" }]) };
    let documents = if passport.is_empty() {
        json!([])
    } else {
        json!([{ "kind": "passport", "number": passport, "issuedBy": "", "issuedOn": "", "country": "KG" }])
    };
    let details = json!({
        "kind": "person", "roles": ["recruiter"], "sex": null, "birthDate": "", "citizenship": [], "note": "",
        "names": [{ "kind": "main", "language": "ru", "surname": surname, "given": given, "patronymic": "", "whole": "" }],
        "contacts": contacts, "documents": documents,
    });
    desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
}

#[test]
fn names_telephones_and_passports_of_other_cases_are_met_at_intake() {
    let desk = Desk::new();
    let old = desk.case("7/2025");
    somebody(&desk, &old, "Тилебалдиева", "Жыпара", "", "");
    somebody(&desk, &old, "Кадыров", "Нурлан", "0700 112 233", "");
    somebody(&desk, &old, "Беделбаев", "Тимур", "", "AN 1234567");
    somebody(&desk, &old, "Иванов", "Пётр", "", "");
    let case = desk.case("1/2026");
    let text = "Нас встретила Жыпара Тилебалдиевой сестра.\nТелефон +996 700 11-22-33, паспорт AN1234567.\n\
                Иванов тут другой, Сергей.\n";
    let path = desk.file("рассказ.txt", text);
    let job = desk.take_in(&case, &[path]);
    let line = &job["work"]["files"][0];
    let mut met: Vec<(String, String)> = line["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["who"]["name"].as_str().unwrap().to_owned(), m["by"].as_str().unwrap().to_owned()))
        .collect();
    met.sort();
    let surnames: Vec<&str> = met.iter().map(|(name, _)| name.split(' ').next().unwrap()).collect();
    assert_eq!(surnames, ["Беделбаев", "Кадыров", "Тилебалдиева"], "a surname alone is too little: {met:?}");
    assert_eq!(met[0].1, "document");
    assert_eq!(met[1].1, "phone");
    let again = desk.ask("search.mentions", json!({ "evidence": line["evidence"] }));
    assert_eq!(again.as_array().unwrap().len(), 3);
}

#[test]
fn a_name_is_met_in_a_near_form_though_the_index_holds_many_that_the_alphabet_puts_before_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    somebody(&desk, &case, "Асанов", "Нурлан", "", "");
    let forms = "Асанов, Асанова, Асановго, Асановдо, Асановдон, Асановдор, Асановдорго, Асановдорду, Асановду, Асановдун, \
                 Асанове, Асановой, Асановом, Асанову, Асановы";
    super::fact(&desk, &case, forms);
    let path = desk.file("рассказ.txt", "Деньги она передала вместе с Асановым Нурланом.\n");
    let job = desk.take_in(&case, &[path]);
    let mentions = job["work"]["files"][0]["mentions"].as_array().unwrap();
    assert_eq!(mentions.len(), 1, "{mentions:?}");
}

#[test]
fn people_whose_names_only_begin_alike_are_not_taken_for_each_other() {
    let desk = Desk::new();
    let old = desk.case("7/2025");
    for (surname, given) in [("Асанов", "Марат"), ("Ким", "Виктор"), ("Усенова", "Ольга"), ("Юсупов", "Жанат")]
    {
        somebody(&desk, &old, surname, given, "", "");
    }
    let case = desk.case("1/2026");
    let met = |name: &str, text: &str| -> Vec<String> {
        let path = desk.file(name, text);
        let job = desk.take_in(&case, &[path]);
        let mentions = job["work"]["files"][0]["mentions"].as_array().unwrap().clone();
        let mut names: Vec<String> =
            mentions.iter().map(|one| one["who"]["name"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let others = "Мария Асанова пришла. Виктория Ким ушла. Виктории Ким нет. Олег Усенов остался. Видели Олега Усенова. \
                  Жанна Юсупова спит.\n";
    assert!(met("другие.txt", others).is_empty(), "{:?}", met("другие ещё.txt", others));
    let themselves = "Видели Асанова Марата. Пришёл Виктор Ким. Позвонили Усеновой Ольге. Жанат Юсупов спит.\n";
    let found = met("они.txt", themselves);
    assert_eq!(found, ["Асанов Марат", "Ким Виктор", "Усенова Ольга", "Юсупов Жанат"]);
}

#[test]
fn a_search_about_a_person_takes_what_speaks_of_her_and_nobody_of_her_surname() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let aigul = somebody(&desk, &case, "Асанова", "Айгүл", "0555 12 34 56", "AN 1234567");
    let of_her = [
        "Асанова Айгүл отдала паспорт",
        "Паспорт у Асановой А.",
        "Паспорт Асановой забрали",
        "Про паспорт звонили с номера +996 555 12-34-56",
        "Паспорт AN1234567 изъят",
    ];
    let of_others = [
        "Паспорт Марата Асанова",
        "Паспорт отдал Нурлан Асанов",
        "Паспорт забран Асановым",
        "Паспорт у Асановой М.",
        "Паспорт без имени",
    ];
    for text in of_her.iter().chain(&of_others) {
        super::fact(&desk, &case, text);
    }
    let mut request = super::request("паспорт");
    assert_eq!(super::ask(&desk, &request)["total"], 10);
    request["filters"]["person"] = aigul;
    let answer = super::ask(&desk, &request);
    let mut found: Vec<String> = answer["hits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| {
            hit["title"]["pieces"].as_array().unwrap().iter().map(|piece| piece["text"].as_str().unwrap()).collect()
        })
        .collect();
    found.sort();
    let mut wanted = of_her.map(str::to_owned);
    wanted.sort();
    assert_eq!(found, wanted);
}
