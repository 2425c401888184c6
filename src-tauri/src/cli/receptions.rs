//! `dalil reception`.

use super::DONE;
use super::arguments::{ReceptionArguments, ReceptionVerb};
use super::output::{Output, table, text};
use super::session::Session;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: ReceptionVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        ReceptionVerb::List => {
            let all = session.call("reception.list", json!({}))?;
            output.answer(&all, || {
                table(&all.as_array().into_iter().flatten().map(|one| row(output, one)).collect::<Vec<_>>())
            });
        }
        ReceptionVerb::Add(to) => {
            let made = session.call("reception.add", json!({ "details": details(to) }))?;
            output.say(&made, "cli-reception-kept", &[("id", text(&made["value"]))]);
        }
        ReceptionVerb::Change { reception, to } => {
            let request = json!({ "reception": reception, "details": details(to) });
            let made = session.call("reception.change", request)?;
            output.say(&made, "cli-reception-kept", &[("id", text(&made["value"]))]);
        }
        ReceptionVerb::Remove { reception } => {
            let done = session.call("reception.remove", json!({ "reception": reception }))?;
            output.say(&done, "cli-reception-removed", &[]);
        }
    }
    Ok(DONE)
}

fn details(to: ReceptionArguments) -> Value {
    json!({
        "name": to.name,
        "largestBytes": to.megabytes.map(|megabytes| megabytes.saturating_mul(1_000_000)),
        "mostPages": to.pages,
        "formats": to.formats,
        "source": to.source,
    })
}

fn row(output: &Output, one: &Value) -> Vec<String> {
    let details = &one["details"];
    let largest = details["largestBytes"]
        .as_u64()
        .map(|bytes| output.words.say("bundles-megabytes", &[("size", output.words.decimal(bytes as f64 / 1e6))]));
    let pages =
        details["mostPages"].as_u64().map(|pages| output.words.say("filings-pages", &[("count", pages.to_string())]));
    let formats: Vec<String> = details["formats"].as_array().into_iter().flatten().map(text).collect();
    vec![
        text(&one["id"]),
        largest.unwrap_or_default(),
        pages.unwrap_or_default(),
        formats.join(","),
        text(&details["name"]),
        text(&details["source"]),
    ]
}
