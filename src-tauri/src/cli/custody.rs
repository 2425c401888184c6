//! `dalil custody`: the log, how far it is anchored, certificates and exhibits with their proof.

use super::arguments::{CustodyVerb, OfCase};
use super::output::{Output, table, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FOUND};
use crate::base::Timestamp;
use crate::base::id::EvidenceId;
use crate::commands::Failure;
use crate::commands::views::{ExportPackage, PrintCertificate};
use serde_json::{Value, json};
use std::path::Path;

pub fn run(session: &Session, output: &Output, verb: CustodyVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        CustodyVerb::Show { of, number } => show(session, output, &of, number),
        CustodyVerb::Verify { anchors } => verify(session, output, anchors.as_deref()),
        CustodyVerb::Request { out } => {
            session.core().export_request(&out)?;
            written(output, &out)
        }
        CustodyVerb::Stamp { file } => {
            let taken = json!(session.core().import_stamp(&file)?);
            output.say(&taken, "cli-custody-stamped", &anchored(&taken));
            Ok(DONE)
        }
        CustodyVerb::PinRoot { file } => {
            let new = json!(session.core().pin_root(&file)?);
            output.answer(&new, || {
                let rows = new.as_array().into_iter().flatten();
                table(&rows.map(|root| vec![text(&root["name"]), text(&root["sha256"])]).collect::<Vec<_>>())
            });
            Ok(DONE)
        }
        CustodyVerb::UnpinRoot { sha256 } => {
            let done = session.call("custody.unpin-root", json!({ "sha256": sha256 }))?;
            output.say(&done, "cli-custody-unpinned", &[]);
            Ok(DONE)
        }
        CustodyVerb::Certificate { of, number, language, out } => {
            let evidence = item(session, &of, number)?;
            session.core().export_certificate(&PrintCertificate { evidence, language }, &out)?;
            written(output, &out)
        }
        CustodyVerb::Export { of, number, languages, without_details, out } => {
            let evidence = item(session, &of, number)?;
            let request = ExportPackage { evidence, languages, details: !without_details };
            with_second(session, || session.core().export_package(&request, &out))?;
            written(output, &out)
        }
    }
}

fn item(session: &Session, of: &OfCase, number: u32) -> Result<EvidenceId, Failure> {
    let case = session.case(of.case.as_deref())?;
    session.item(case, number)?.parse().map_err(|_| Failure::new("internal"))
}

fn written(output: &Output, path: &Path) -> Result<u8, Failure> {
    let path = path.display().to_string();
    output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
    Ok(DONE)
}

fn moment(value: &Value) -> String {
    let at = value.as_i64().map(Timestamp::from_millis);
    at.map(|t| t.utc().format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_default()
}

fn anchored(view: &Value) -> [(&'static str, String); 3] {
    [("entries", text(&view["entries"])), ("at", moment(&view["at"])), ("authority", text(&view["authority"]))]
}

fn verify(session: &Session, output: &Output, anchors: Option<&Path>) -> Result<u8, Failure> {
    let anchors = anchors.map(|folder| folder.display().to_string());
    let view = session.call("custody.verdict", json!({ "anchors": anchors }))?;
    output.answer(&view, || {
        let mut lines = Vec::new();
        if let Some(found) = view["anchored"].as_object() {
            lines.push(output.words.say("cli-custody-anchored", &anchored(&json!(found))));
        }
        if !view["openFrom"].is_null() {
            lines.push(output.words.say("cli-custody-open", &[("entry", text(&view["openFrom"]))]));
        }
        if !view["noted"].is_null() {
            lines.push(output.words.say("custody-noted", &[("entry", text(&view["noted"]))]));
        }
        if view["failed"].is_object() {
            let failed = &view["failed"];
            let reason = output.words.say(&format!("custody-fault-{}", text(&failed["reason"])), &[]);
            lines
                .push(output.words.say("cli-custody-failed", &[("entry", text(&failed["entry"])), ("reason", reason)]));
        }
        for entry in view["alarms"].as_array().into_iter().flatten() {
            lines.push(output.words.say("cli-custody-alarm", &[("entry", text(entry))]));
        }
        lines.extend(compared(output, &view));
        lines.join("\n")
    });
    let nothing_brought = view["elsewhere"]["compared"] == 0;
    let all_there = view["damaged"] == json!([]) && view["missing"] == json!([]);
    let whole = view["failed"].is_null() && all_there && !nothing_brought;
    Ok(if whole { DONE } else { FOUND })
}

/// With what the log was compared, said also when all is well: a folder that holds nothing proves nothing.
fn compared(output: &Output, view: &Value) -> Vec<String> {
    let count = |key: &str, value: &Value| output.words.say(key, &[("count", text(value))]);
    let mut lines = vec![count("custody-compared", &view["compared"])];
    let elsewhere = &view["elsewhere"];
    if elsewhere["compared"] == 0 {
        lines.push(output.words.say("cli-custody-elsewhere-none", &[]));
    } else if elsewhere.is_object() {
        lines.push(count("cli-custody-elsewhere", &elsewhere["compared"]));
    }
    if elsewhere["others"].as_u64().is_some_and(|others| others > 0) {
        lines.push(count("cli-custody-elsewhere-others", &elsewhere["others"]));
    }
    for (key, message) in [("damaged", "cli-custody-damaged"), ("missing", "cli-custody-missing")] {
        let files = view[key].as_array().into_iter().flatten();
        lines.extend(files.map(|file| output.words.say(message, &[("file", text(file))])));
    }
    lines
}

/// What an entry tells, as the window says it.
fn told(output: &Output, line: &Value) -> String {
    let action = text(&line["action"]);
    let key = format!("custody-{action}");
    if !output.words.has(&key) {
        return action;
    }
    let params = line["params"].as_object().into_iter().flatten();
    let count = line["evidence"].as_array().map_or(0, Vec::len);
    let mut with = vec![("failed", "none".to_owned()), ("what", String::new())];
    with.extend(params.map(|(name, value)| (name.as_str(), text(value))));
    with.push(("count", count.to_string()));
    output.words.say(&key, &with)
}

fn show(session: &Session, output: &Output, of: &OfCase, number: Option<u32>) -> Result<u8, Failure> {
    let case = session.case(of.case.as_deref())?;
    let item = number.map(|number| session.item(case, number)).transpose()?;
    let view = session.whole_log("custody.show", &json!({ "case": case, "evidence": item }))?;
    output.answer(&view, || {
        let lines = view["lines"].as_array().into_iter().flatten().map(|line| {
            let numbers: Vec<String> = line["numbers"].as_array().into_iter().flatten().map(text).collect();
            vec![
                text(&line["seq"]),
                moment(&line["at"]),
                text(&line["actor"]),
                told(output, line),
                numbers.join(","),
                text(&line["sha256"]),
            ]
        });
        table(&lines.collect::<Vec<_>>())
    });
    Ok(DONE)
}
