//! Events, the terms they start, tasks and the agenda, from the outside.

mod agenda;
mod events;
mod tasks;

use crate::support::Desk;
use serde_json::{Value, json};

/// An event with nothing known of it but its kind and date.
fn event(kind: &str, date: &str) -> Value {
    json!({
        "kind": kind, "date": date, "time": "", "number": "", "officer": "", "place": "", "category": "unknown",
        "note": "", "answers": null, "filing": null, "evidence": null,
    })
}

/// The same with one more thing known.
fn with(mut details: Value, key: &str, value: Value) -> Value {
    details[key] = value;
    details
}

/// Enters an event and answers its id.
fn enter(desk: &Desk, case: &Value, details: Value) -> Value {
    desk.ask("event.add", json!({ "case": case, "details": details, "register": false }))["value"].clone()
}

/// The term of this rule.
fn term(desk: &Desk, case: &Value, rule: &str) -> Value {
    let found = desk.ask("deadline.list", json!({ "case": case }));
    let all = found["deadlines"].as_array().unwrap().clone();
    all.into_iter().find(|term| term["rule"] == rule).unwrap_or_else(|| panic!("no term {rule} in {found}"))
}

/// Decides about a term.
fn mark(term: &Value, state: &str, more: &[(&str, &str)]) -> Value {
    let mut request =
        json!({ "event": term["event"], "rule": term["rule"], "state": state, "day": "", "doneOn": "", "reason": "" });
    for (key, value) in more {
        request[*key] = json!(value);
    }
    request
}
