//! `dalil party seen` and `dalil match`.

use super::DONE;
use super::arguments::MatchVerb;
use super::output::{Output, table, text};
use super::session::Session;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn seen(session: &Session, output: &Output, asked: &str) -> Result<u8, Failure> {
    let hits = session.call("match.seen", json!({ "case": null, "party": null, "details": null, "text": asked }))?;
    output.answer(&hits, || {
        table(&hits.as_array().into_iter().flatten().map(|hit| row(output, hit)).collect::<Vec<_>>())
    });
    Ok(DONE)
}

pub fn run(session: &Session, output: &Output, verb: MatchVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        MatchVerb::List { case } => {
            let case = match case {
                Some(number) => Some(session.case(Some(&number))?),
                None => None,
            };
            let pairs = session.call("match.list", json!({ "case": case }))?;
            output.answer(&pairs, || {
                let rows: Vec<Vec<String>> = pairs
                    .as_array()
                    .into_iter()
                    .flatten()
                    .flat_map(|pair| {
                        let mut first = met(&pair["one"]);
                        first.insert(0, percent(&pair["score"]));
                        let mut second = met(&pair["other"]);
                        second.insert(0, String::new());
                        [first, second, vec![String::new(), reasons(output, pair)]]
                    })
                    .collect();
                table(&rows)
            });
        }
        MatchVerb::Merge { kept, gone } => {
            let made = session.call("match.merge", json!({ "kept": kept, "gone": gone }))?;
            output.say(&made, "cli-merged", &[("id", text(&made["value"]))]);
        }
        MatchVerb::Split { merge } => {
            let made = session.call("match.split", json!({ "merge": merge }))?;
            output.say(&made, "cli-split", &[("id", text(&made["value"]))]);
        }
        MatchVerb::Link { one, other } => decided(session, output, "match.link", &one, &other)?,
        MatchVerb::Unlink { one, other } => decided(session, output, "match.unlink", &one, &other)?,
        MatchVerb::Different { one, other } => decided(session, output, "match.different", &one, &other)?,
    }
    Ok(DONE)
}

fn decided(session: &Session, output: &Output, command: &str, one: &str, other: &str) -> Result<(), Failure> {
    let made = session.call(command, json!({ "one": one, "other": other }))?;
    output.say(&made, "cli-decided", &[]);
    Ok(())
}

pub(super) fn row(output: &Output, hit: &Value) -> Vec<String> {
    let mut row = vec![percent(&hit["score"])];
    row.extend(met(&hit["who"]));
    row.push(reasons(output, hit));
    row
}

fn met(who: &Value) -> Vec<String> {
    let roles: Vec<String> = who["roles"].as_array().into_iter().flatten().map(text).collect();
    vec![format!("№ {}", text(&who["caseNumber"])), roles.join(", "), text(&who["name"]), text(&who["party"])]
}

fn percent(score: &Value) -> String {
    format!("{:.0} %", score.as_f64().unwrap_or(0.0) * 100.0)
}

fn reasons(output: &Output, of: &Value) -> String {
    let said = |reason: &Value| output.words.say(&text(&reason["key"]), &[("value", text(&reason["value"]))]);
    of["reasons"].as_array().into_iter().flatten().map(said).collect::<Vec<_>>().join("; ")
}
