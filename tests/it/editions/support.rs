//! A case with a victim, and a filing about her.

use crate::support::{Desk, picture};
use serde_json::{Value, json};

/// A person with everything that identifies her.
pub fn person(role: &str, sex: &str, names: &[(&str, &str, &str, &str)]) -> Value {
    let name = |(at, (language, surname, given, patronymic)): (usize, &(&str, &str, &str, &str))| {
        json!({
            "kind": if at == 0 { "main" } else { "other" }, "language": language, "surname": surname, "given": given,
            "patronymic": patronymic, "whole": "",
        })
    };
    json!({
        "kind": "person", "roles": [role], "sex": sex, "birthDate": "1998-05-12", "citizenship": ["KG"],
        "names": names.iter().enumerate().map(name).collect::<Vec<_>>(),
        "documents": [
            { "kind": "id_card", "number": "ID 1234567", "issuedBy": "МКК 50-56", "issuedOn": "2020-01-15", "country": "KG" },
            { "kind": "tax_number", "number": "11205199800123", "issuedBy": "", "issuedOn": "", "country": "KG" },
        ],
        "contacts": [
            { "kind": "phone", "value": "+996 555 12-34-56", "note": "" },
            { "kind": "address", "value": "г. Ош, ул. Невиданная, д. 12, кв. 5", "note": "" },
            { "kind": "email", "value": "aigul.asanova@example.kg", "note": "" },
        ],
        "note": "",
    })
}

/// A desk with a case: Асанова Айгүл, her lawyer, a recruiter, two pictures, two facts that tell of her.
pub fn prepared() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let victim = person(
        "victim",
        "female",
        &[
            ("ru", "Асанова", "Айгүл", "Маратовна"),
            ("ky", "Асанова", "Айгүл", "Марат кызы"),
            ("en", "Asanova", "Aigul", ""),
        ],
    );
    let victim = desk.ask("party.add", json!({ "case": case, "details": victim }))["value"].clone();
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    desk.person(&case, "recruiter", "Жумагулов", "Тилек");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    let told = [
        (
            "Жумагулов обещал Асановой Айгүл работу официантки.",
            "Жумагулов Асанова Айгүлгө официант болуп иштөөнү убада кылган.",
        ),
        (
            "У Айгүл Асановой взяли 45 000 сомов; она звонила с номера 0555 123 456.",
            "Асанова Айгүлдөн 45 000 сом алынган; ал 0555 123 456 номеринен чалган.",
        ),
    ];
    for (item, (ru, ky)) in desk.evidence(&case).iter().rev().zip(told) {
        let details = json!({
            "statements": [{ "language": "ru", "text": ru }, { "language": "ky", "text": ky }], "date": "2026-03-12",
            "place": "", "parties": [victim], "status": "supported", "note": "",
            "citations": [{ "evidence": item["id"], "page": 1, "rect": null, "second": null, "quote": "" }],
        });
        desk.ask("fact.add", json!({ "case": case, "details": details }));
    }
    (desk, case)
}

/// A filing from a template, every question answered and every doubt confirmed.
pub fn answered(desk: &Desk, case: &Value, template: &str, language: &str) -> Value {
    let filing =
        desk.ask("filing.add", json!({ "case": case, "template": template, "language": language }))["value"].clone();
    answer_all(desk, &filing);
    confirm_all(desk, &filing);
    filing
}

pub fn answer_all(desk: &Desk, filing: &Value) {
    let view = desk.ask("filing.show", json!({ "filing": filing }));
    let mut answers = view["answers"].as_object().unwrap().clone();
    for field in view["fields"].as_array().unwrap() {
        let key = field["key"].as_str().unwrap();
        if field["required"] == true && !answers.contains_key(key) {
            let value = match field["kind"].as_str().unwrap() {
                "text" | "long" => json!("по заявлению от 12 марта"),
                "addressee" => json!("Первомайский РУВД г. Бишкек"),
                "date" => json!("2026-11-23"),
                "choice" => field["options"][0]["value"].clone(),
                "money" => json!({ "amount": 4_500_000, "currency": "KGS" }),
                _ => continue,
            };
            answers.insert(key.to_owned(), value);
        }
    }
    desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
}

pub fn set(desk: &Desk, filing: &Value, key: &str, value: Value) {
    let view = desk.ask("filing.show", json!({ "filing": filing }));
    let mut answers = view["answers"].as_object().unwrap().clone();
    answers.insert(key.to_owned(), value);
    desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
}

pub fn confirm_all(desk: &Desk, filing: &Value) {
    let keys: Vec<_> = findings(desk, filing).iter().map(|f| f["confirm"].clone()).filter(|k| !k.is_null()).collect();
    desk.ask("filing.confirm", json!({ "filing": filing, "confirmed": keys }));
}

pub fn findings(desk: &Desk, filing: &Value) -> Vec<Value> {
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    preview["findings"].as_array().unwrap().clone()
}

pub fn public_findings(desk: &Desk, filing: &Value) -> Vec<Value> {
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null, "public": true }));
    let found = preview["findings"].as_array().unwrap().iter();
    let of = |code: &str| code.starts_with("leak") || code.starts_with("pseudonym");
    found.filter(|f| of(f["code"].as_str().unwrap())).cloned().collect()
}

pub fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

/// A final filing and its full edition.
pub fn made_final(desk: &Desk, case: &Value, language: &str) -> (Value, Value) {
    let filing = answered(desk, case, "kg/crime-report", language);
    let edition = desk.ask("filing.final", json!({ "filing": filing }))["value"].clone();
    (filing, edition)
}

/// The bytes of an edition, as they leave the vault.
pub fn bytes_of(desk: &Desk, edition: &Value) -> Vec<u8> {
    let out = desk.folder().join(format!("out-{}.pdf", edition["id"].as_str().unwrap()));
    desk.core.export_edition(edition["id"].as_str().unwrap().parse().unwrap(), &out).unwrap();
    std::fs::read(out).unwrap()
}
