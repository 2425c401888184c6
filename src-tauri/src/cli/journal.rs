//! `dalil journal`: who did what.

use super::DONE;
use super::arguments::JournalVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::users;
use crate::base::{Language, Timestamp};
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: JournalVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    let JournalVerb::Show { case, user, kind, from, to } = verb;
    let case = case.map(|case| session.case(Some(&case))).transpose()?;
    let user = user.map(|user| users::find_any(session, &user)).transpose()?;
    let request = json!({ "case": case, "user": user, "kind": kind, "from": from, "to": to, "language": language });
    let view = session.whole_log("journal.list", &request)?;
    output.answer(&view, || {
        let lines = view["lines"].as_array().into_iter().flatten();
        table(&lines.map(|line| row(output, line)).collect::<Vec<_>>())
    });
    Ok(DONE)
}

fn row(output: &Output, line: &Value) -> Vec<String> {
    let at = line["at"].as_i64().map(Timestamp::from_millis);
    let at = at.map(|at| at.utc().format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_default();
    let undone = if line["undone"] == true { output.words.say("journal-undone", &[]) } else { String::new() };
    vec![text(&line["seq"]), at, text(&line["actor"]), told(output, line), undone]
}

/// What was done and with what, as the window says it.
fn told(output: &Output, line: &Value) -> String {
    let label = text(&line["label"]);
    let own = format!("did-{label}");
    let key = if output.words.has(&own) { own } else { format!("undo-{label}") };
    let what =
        if output.words.has(&key) { output.words.say(&key, &[]) } else { output.words.say("journal-other", &[]) };
    let what = match line["way"].as_str() {
        Some("undo") => output.words.say("undo-done", &[("what", what)]),
        Some("redo") => output.words.say("redo-done", &[("what", what)]),
        _ => what,
    };
    let mut things: Vec<String> =
        line["things"].as_array().into_iter().flatten().map(|one| named(output, one)).collect();
    if line["others"].as_u64().is_some_and(|others| others > 0) {
        things.push(output.words.say("journal-others", &[("count", text(&line["others"]))]));
    }
    if things.is_empty() { what } else { format!("{what}: {}", things.join(", ")) }
}

/// A thing by its name; one without a name, or that is no longer there, by what it is.
fn named(output: &Output, thing: &Value) -> String {
    let kind = output.words.say(&format!("journal-thing-{}", text(&thing["kind"])), &[]);
    match thing["name"].as_str() {
        _ if thing["gone"] == true => output.words.say("journal-gone", &[("what", kind)]),
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => kind,
    }
}
