//! `dalil evidence destroy`.

use super::output::{Output, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FAILED};
use crate::base::Timestamp;
use crate::commands::Failure;
use serde_json::{Value, json};

/// Says what would fall with an item, and changes nothing. Fails when something must be done first.
pub fn preview(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let view = session.call("evidence.destroy-preview", json!({ "evidence": item }))?;
    output.answer(&view, || said(output, &view));
    let ready = view["setAside"] == true && view["inTheWay"].as_array().is_some_and(Vec::is_empty);
    Ok(if ready { DONE } else { FAILED })
}

/// Destroys it.
pub fn destroy(session: &Session, output: &Output, item: &str, reason: &str) -> Result<u8, Failure> {
    let request = json!({ "evidence": item, "reason": reason });
    let done = with_second(session, || session.call("evidence.destroy", request.clone()))?;
    let value = &done["value"];
    output.answer(&done, || {
        let words = &output.words;
        let mut lines = vec![words.say("destroy-done", &[("number", text(&value["number"]))])];
        if value["clean"] != true {
            lines.push(words.say("destroy-left", &[]));
        }
        if !value["backedUp"].is_null() {
            lines.push(words.say("destroy-backups", &[]));
        }
        lines.join("\n")
    });
    Ok(DONE)
}

/// What a list says in the place of a destroyed item.
pub fn line(output: &Output, destroyed: &Value) -> String {
    let second = text(&destroyed["second"]);
    let mut said =
        vec![("day", day(&destroyed["at"])), ("by", text(&destroyed["by"])), ("reason", text(&destroyed["reason"]))];
    let key = if second.is_empty() { "evidence-destroyed" } else { "evidence-destroyed-second" };
    said.push(("second", second));
    output.words.say(key, &said)
}

fn said(output: &Output, view: &Value) -> String {
    let words = &output.words;
    let mut lines =
        vec![words.say("destroy-what", &[("number", text(&view["number"])), ("title", text(&view["title"]))])];
    if view["setAside"] != true {
        lines.push(words.say("destroy-aside-first", &[]));
    }
    for (list, head) in [("inTheWay", "destroy-cited"), ("stays", "destroy-stays"), ("copies", "destroy-copies")] {
        let rows: Vec<&Value> = view[list].as_array().into_iter().flatten().collect();
        if rows.is_empty() {
            continue;
        }
        lines.push(words.say(head, &[]));
        lines.extend(rows.iter().map(|row| {
            let number = row["number"].as_u64().map(|n| format!(" {n}")).unwrap_or_default();
            let kind = words.say(&format!("holder-{}", text(&row["kind"])), &[]);
            format!("  {kind}{number}: {}", text(&row["title"]))
        }));
    }
    lines.push(words.say("destroy-goes", &[("texts", text(&view["texts"])), ("chats", text(&view["chats"]))]));
    lines.push(words.say("destroy-remains", &[]));
    if !view["backedUp"].is_null() {
        lines.push(words.say("destroy-backups", &[]));
    }
    if view["databasesAside"] != 0 {
        lines.push(words.say("destroy-databases", &[]));
    }
    if view["twoPeople"] == true {
        lines.push(words.say("destroy-two", &[]));
    }
    lines.push(words.say("destroy-final", &[]));
    lines.join("\n")
}

/// The day of a moment, where the office is.
fn day(at: &Value) -> String {
    let at = at.as_i64().map(Timestamp::from_millis);
    at.map(|at| at.utc().with_timezone(&chrono::Local).format("%d.%m.%Y").to_string()).unwrap_or_default()
}
