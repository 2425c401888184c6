//! The proof matrix from the outside: the sample case, what setting an item aside changes, ties and their undoing.

mod command_line;
mod motion;
mod paper;
mod sample;
mod ties;

use crate::support::Desk;
use serde_json::{Value, json};

/// The sample case, opened.
fn sample() -> (Desk, Value) {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    (desk, case)
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// The chosen offences of a case.
fn families(desk: &Desk, case: &Value) -> Vec<Value> {
    let chosen = desk.ask("proof.chosen", json!({ "case": case }));
    list(&chosen["chosen"]).iter().map(|one| one["family"].clone()).collect()
}

fn matrix(desk: &Desk, case: &Value, family: &Value) -> Value {
    desk.ask("proof.matrix", json!({ "case": case, "family": family, "victim": null }))
}

/// Where a party of this name stands.
fn party(desk: &Desk, case: &Value, name: &str) -> Value {
    let parties = desk.ask("party.list", json!({ "case": case }));
    let found = list(&parties).iter().find(|party| party["name"].as_str().unwrap().contains(name));
    found.unwrap_or_else(|| panic!("nobody is called {name}"))["id"].clone()
}

/// The cell of an element for a suspect whose name begins so.
fn cell(matrix: &Value, element: &str, suspect: &str) -> Value {
    let column = list(&matrix["columns"])
        .iter()
        .position(|column| column["suspect"]["name"].as_str().is_some_and(|name| name.contains(suspect)))
        .unwrap_or_else(|| panic!("no column of {suspect}"));
    let row = list(&matrix["rows"]).iter().find(|row| row["element"]["id"] == element);
    row.unwrap_or_else(|| panic!("no row {element}"))["cells"][column].clone()
}
