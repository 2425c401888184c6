//! Parties as requests.

use crate::support::Desk;
use serde_json::{Value, json};

/// A person with a name in parts.
pub fn person(role: &str, surname: &str, given: &str, patronymic: &str) -> Value {
    json!({
        "kind": "person", "roles": [role], "sex": null, "birthDate": "", "citizenship": [],
        "names": [{ "kind": "main", "language": "ru", "surname": surname, "given": given, "patronymic": patronymic, "whole": "" }],
        "documents": [], "contacts": [], "note": "",
    })
}

/// The same with one contact more.
pub fn with_contact(mut details: Value, kind: &str, value: &str) -> Value {
    details["contacts"].as_array_mut().unwrap().push(json!({ "kind": kind, "value": value, "note": "" }));
    details
}

/// Enters a party.
pub fn enter(desk: &Desk, case: &Value, details: &Value) -> Value {
    desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
}

/// Whom somebody being typed was met as.
pub fn seen(desk: &Desk, case: &Value, party: Value, details: &Value) -> Vec<Value> {
    let request = json!({ "case": case, "party": party, "details": details, "text": null });
    desk.ask("match.seen", request).as_array().unwrap().clone()
}

/// The same for one line.
pub fn seen_text(desk: &Desk, text: &str) -> Vec<Value> {
    let request = json!({ "case": null, "party": null, "details": null, "text": text });
    desk.ask("match.seen", request).as_array().unwrap().clone()
}

/// The keys of the reasons of a hit or a pair.
pub fn keys(of: &Value) -> Vec<String> {
    of["reasons"].as_array().unwrap().iter().map(|r| r["key"].as_str().unwrap().to_owned()).collect()
}
