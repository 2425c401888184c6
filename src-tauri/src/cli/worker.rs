//! `dalil worker check`: which layers of protection stand on this computer.

use super::arguments::WorkerVerb;
use super::output::{Output, text};
use super::session::Session;
use super::{DONE, FOUND};
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: WorkerVerb) -> Result<u8, Failure> {
    let WorkerVerb::Check = verb;
    let found = session.call("reader.check", json!({}))?;
    output.answer(&found, || lines(output, &found).join("\n"));
    let holds = found["storeOnly"].is_null() && found["open"].as_array().is_some_and(Vec::is_empty);
    Ok(if holds { DONE } else { FOUND })
}

fn lines(output: &Output, found: &Value) -> Vec<String> {
    let words = &output.words;
    let (missing, system) = (text(&found["storeOnly"]), text(&found["system"]));
    let mut lines = vec![if found["storeOnly"].is_null() {
        words.say("reader-protected", &[])
    } else {
        words.say("error-store-only", &[("missing", missing)])
    }];
    for layer in found["layers"].as_array().into_iter().flatten() {
        let name = words.say(&format!("reader-layer-{}", text(&layer["layer"])), &[]);
        let state = words.say(&format!("reader-state-{}", text(&layer["state"])), &[("system", system.clone())]);
        lines.push(format!("  {name}: {state}"));
    }
    let open: Vec<String> = found["open"].as_array().into_iter().flatten().map(text).collect();
    let acts = found["acts"].as_u64().unwrap_or(0);
    let denied = acts.saturating_sub(open.len() as u64);
    lines.push(words.say("reader-acts", &[("denied", denied.to_string()), ("acts", acts.to_string())]));
    lines.extend(open.iter().map(|name| format!("  {name}")));
    lines.push(words.say("reader-start", &[("ms", text(&found["startMs"]))]));
    if found["tested"] != true {
        lines.push(words.say("reader-untested", &[]));
    }
    if system == "windows" {
        lines.push(words.say("reader-windows", &[]));
    }
    lines
}
