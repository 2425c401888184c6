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
