//! Custody that convinces: anchors, verdicts, certificates, and exhibits that a stranger checks.

mod anchors;
pub mod authority;
mod certificate;
mod command_line;
pub mod kit;
mod package;

use crate::support::{Desk, picture};
use authority::Authority;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A desk with a case and three items; gives the case and the ids of the items.
fn desk_with_items() -> (Desk, Value, Vec<Value>) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let files: Vec<PathBuf> = (1..=3).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    let ids = desk.evidence(&case).iter().map(|row| row["id"].clone()).collect();
    (desk, case, ids)
}

fn verdict(desk: &Desk) -> Value {
    desk.ask("custody.verdict", json!({ "anchors": null }))
}

/// Writes a request and gives its path.
fn request(desk: &Desk, name: &str) -> PathBuf {
    let folder = desk.folder().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    PathBuf::from(desk.ask("custody.request", json!({}))["path"].as_str().unwrap())
}

fn pin(desk: &Desk, root: &Path) -> Value {
    *desk.hands.files.lock().unwrap() = vec![root.to_owned()];
    desk.ask("custody.pin-root", json!({}))
}

fn stamp(desk: &Desk, answer: &[u8]) -> Value {
    *desk.hands.files.lock().unwrap() = vec![desk.file("answer.tsr", answer)];
    desk.ask("custody.stamp", json!({}))
}

/// The whole way: request, answer, import.
fn anchor(desk: &Desk, authority: &Authority, name: &str) -> Value {
    pin(desk, &authority.root());
    let query = request(desk, name);
    stamp(desk, &authority.answer(&query))
}

#[test]
fn the_custody_of_a_case_is_shown_however_much_happened_elsewhere_since() {
    let (desk, case, items) = desk_with_items();
    for _ in 0..2001 {
        desk.ask("user.set-rule", json!({ "on": false })); // an entry of the log that is about no case
    }
    let show = |request: Value| desk.ask("custody.show", request);
    let of_case = show(json!({ "case": case, "evidence": null }));
    let lines = of_case["lines"].as_array().unwrap();
    assert_eq!((lines.len(), &of_case["more"]), (items.len(), &json!(false)), "three were taken in");
    // What was decided about the vault comes by pages, each older than the one before.
    let (mut seen, mut before) = (0, Value::Null);
    loop {
        let page = show(json!({ "case": null, "evidence": null, "vault": true, "before": before }));
        let lines = page["lines"].as_array().unwrap();
        assert!(lines.iter().all(|line| before.is_null() || line["seq"].as_u64() < before.as_u64()));
        seen += lines.len();
        before = lines.last().unwrap()["seq"].clone();
        if page["more"] == false {
            break;
        }
    }
    assert!(seen > 2001 && before == 1, "{seen} back to the making of the vault: {before}");
}
