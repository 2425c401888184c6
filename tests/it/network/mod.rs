//! The network: ties, the picture, the exhibit.

mod exhibit;
mod picture;
mod ties;

use crate::support::Desk;
use serde_json::{Value, json};

/// What a tie holds when nothing more is said.
pub fn tie(kind: &str, from: &Value, to: &Value) -> Value {
    json!({
        "kind": kind, "from": from, "to": to, "period": "", "status": "alleged", "facts": [], "citations": [], "note": "",
    })
}

/// The same with one field changed.
pub fn with(mut tie: Value, field: &str, value: Value) -> Value {
    tie[field] = value;
    tie
}

impl Desk {
    /// Enters a tie and answers its id.
    pub fn tie(&self, case: &Value, details: Value) -> Value {
        self.ask("tie.add", json!({ "case": case, "details": details }))["value"].clone()
    }

    /// Enters a fact that names these parties and answers its id.
    pub fn fact_of(&self, case: &Value, date: &str, parties: &[&Value]) -> Value {
        let details = json!({
            "statements": [{ "language": "ru", "text": "Передал деньги" }], "date": date, "place": "",
            "parties": parties, "status": "supported", "citations": [], "note": "",
        });
        self.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone()
    }

    /// The network of a case.
    pub fn network(&self, case: &Value) -> Value {
        self.ask("network.show", json!({ "case": case }))
    }
}
