//! `dalil filing text`: the body of a filing.

use super::arguments::DraftVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::{DONE, FOUND};
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: DraftVerb) -> Result<u8, Failure> {
    match verb {
        DraftVerb::Open { filing } => {
            let made = session.call("draft.open", json!({ "filing": filing }))?;
            let body = session.call("draft.show", json!({ "filing": filing }))?;
            let count = body["body"]["blocks"].as_array().map_or(0, Vec::len);
            output.say(&made, "cli-draft-open", &[("count", count.to_string())]);
        }
        DraftVerb::Close { filing } => {
            let made = session.call("draft.close", json!({ "filing": filing }))?;
            output.say(&made, "cli-draft-closed", &[]);
        }
        DraftVerb::Show { filing } => output.value(&session.call("draft.show", json!({ "filing": filing }))?),
        DraftVerb::Save { filing, body } => {
            let body = super::input::read(&body)?;
            let made = session.call("draft.save", json!({ "filing": filing, "body": body }))?;
            output.say(&made, "cli-draft-saved", &[]);
        }
        DraftVerb::Find { filing, query } => {
            let found = session.call("draft.find", json!({ "filing": filing, "query": query }))?;
            let line = |offer: &Value| {
                vec![
                    output.word("draft-group", &offer["group"]),
                    text(&offer["text"]),
                    text(&offer["note"]),
                    offer["chip"].to_string(),
                ]
            };
            output.answer(&found, || table(&found.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
        }
        DraftVerb::Keep { filing, note } => {
            let made = session.call("draft.keep", json!({ "filing": filing, "note": note }))?;
            output.say(&made, "cli-draft-kept", &[]);
        }
        DraftVerb::Versions { filing } => {
            let versions = session.call("draft.show", json!({ "filing": filing }))?["versions"].clone();
            let line =
                |one: &Value| vec![text(&one["number"]), output.word("draft-kept", &one["why"]), text(&one["note"])];
            output
                .answer(&versions, || table(&versions.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
        }
        DraftVerb::Compare { filing, before, after } => {
            let version = |number: Option<u32>| number.map(|number| of(session, &filing, number)).transpose();
            let request = json!({ "filing": filing, "before": version(before)?, "after": version(after)? });
            let found = session.call("draft.compare", request)?;
            output.answer(&found, || differences(&found));
            return Ok(if found["changed"] == 0 { DONE } else { FOUND });
        }
        DraftVerb::Restore { filing, version } => {
            let made = session.call("draft.restore", json!({ "version": of(session, &filing, version)? }))?;
            output.say(&made, "cli-draft-saved", &[]);
        }
        DraftVerb::Remark { filing, block, text: words, settle } => {
            if let Some(id) = settle {
                session.call("draft.settle", json!({ "comment": id, "settled": true }))?;
            } else if !words.is_empty() {
                session.call("draft.comment", json!({ "filing": filing, "block": block, "text": words }))?;
            }
            remarks(session, output, &filing)?;
        }
        DraftVerb::Beside { filing, language } => {
            let rows = session.call("draft.beside", json!({ "filing": filing, "language": language }))?;
            let lines = |value: &Value| value.as_array().into_iter().flatten().map(text).collect::<Vec<_>>().join("\n");
            let row = |row: &Value| format!("{}\n→ {}\n", lines(&row["here"]), lines(&row["there"]));
            output.answer(&rows, || rows.as_array().into_iter().flatten().map(row).collect::<Vec<_>>().join("\n"));
        }
    }
    Ok(DONE)
}

/// The remarks on a body, each with whether it is settled.
fn remarks(session: &Session, output: &Output, filing: &str) -> Result<(), Failure> {
    let all = session.call("draft.show", json!({ "filing": filing }))?["comments"].clone();
    let line = |one: &Value| {
        let mark = if one["settled"] == true { "✓" } else { "·" };
        vec![text(&one["id"]), mark.to_owned(), text(&one["block"]), text(&one["author"]), text(&one["text"])]
    };
    output.answer(&all, || table(&all.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
    Ok(())
}

/// The id of a version by its number.
fn of(session: &Session, filing: &str, number: u32) -> Result<Value, Failure> {
    let view = session.call("draft.show", json!({ "filing": filing }))?;
    let found = view["versions"].as_array().into_iter().flatten().find(|one| one["number"] == number);
    found.map(|one| one["id"].clone()).ok_or_else(|| Failure::new("not-found").with("what", "version"))
}

/// The paragraphs that differ: `[-was-]{+now+}`.
fn differences(found: &Value) -> String {
    let paragraphs = found["paragraphs"].as_array().into_iter().flatten().filter_map(Value::as_array);
    let changed = paragraphs.filter(|pieces| pieces.iter().any(|piece| piece["change"] != "same"));
    let piece = |piece: &Value| match piece["change"].as_str() {
        Some("added") => format!("{{+{}+}}", text(&piece["text"])),
        Some("removed") => format!("[-{}-]", text(&piece["text"])),
        _ => text(&piece["text"]),
    };
    changed.map(|pieces| pieces.iter().map(piece).collect::<String>()).collect::<Vec<_>>().join("\n")
}
