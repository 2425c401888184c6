//! `dalil highlight`.

use super::DONE;
use super::arguments::{HighlightVerb, OfCase};
use super::facts::citation;
use super::output::{Output, table, text};
use super::session::Session;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: HighlightVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        HighlightVerb::Add { of, places: given, rect, second, until, words, colour, note } => {
            let case = session.case(of.case.as_deref())?;
            let mut places = Vec::new();
            for (at, given) in given.iter().enumerate() {
                let mut place = citation(session, case, given)?;
                if let Some(rect) = rect.get(at) {
                    place["rect"] =
                        rectangle(rect).ok_or_else(|| Failure::new("bad-citation").with("number", given))?;
                }
                place["second"] = json!(second.get(at));
                if let Some(words) = words.get(at) {
                    place["quote"] = json!(words);
                }
                places.push(place);
            }
            let request = json!({ "places": places, "until": until, "colour": colour, "note": note });
            let made = session.call("highlight.add", request)?;
            output.say(&made, "cli-highlighted", &[]);
        }
        HighlightVerb::List { of, number } => {
            let found = of_item(session, &of, number)?;
            output.answer(&found, || {
                let lines = found.as_array().into_iter().flatten().enumerate();
                table(&lines.map(|(at, one)| row(output, at + 1, one)).collect::<Vec<_>>())
            });
        }
        HighlightVerb::Change { of, number, highlight, colour, note } => {
            let one = nth(session, &of, number, highlight)?;
            let colour = colour.map_or_else(|| one["colour"].clone(), |colour| json!(colour));
            let note = note.map_or_else(|| one["note"].clone(), |note| json!(note));
            let request = json!({ "highlight": one["id"], "colour": colour, "note": note });
            output.say(&session.call("highlight.change", request)?, "cli-highlight-changed", &[]);
        }
        HighlightVerb::Remove { of, number, highlight } => {
            let one = nth(session, &of, number, highlight)?;
            let gone = session.call("highlight.remove", json!({ "highlight": one["id"] }))?;
            output.say(&gone, "cli-highlight-removed", &[]);
        }
    }
    Ok(DONE)
}

fn of_item(session: &Session, of: &OfCase, number: u32) -> Result<Value, Failure> {
    let item = session.item_of(of, number)?;
    session.call("highlight.list", json!({ "evidence": item }))
}

/// A highlight by its place in the list, from 1.
fn nth(session: &Session, of: &OfCase, number: u32, at: usize) -> Result<Value, Failure> {
    let found = of_item(session, of, number)?;
    let one = at.checked_sub(1).and_then(|at| found.get(at)).cloned();
    one.ok_or_else(|| Failure::new("not-found").with("what", "highlight"))
}

/// `0.1,0.2,0.5,0.1`.
fn rectangle(given: &str) -> Option<Value> {
    let numbers: Vec<f64> = given.split(',').map(|n| n.trim().parse()).collect::<Result<_, _>>().ok()?;
    let [x, y, width, height] = numbers.try_into().ok()?;
    Some(json!({ "x": x, "y": y, "width": width, "height": height }))
}

fn row(output: &Output, at: usize, one: &Value) -> Vec<String> {
    let places: Vec<&Value> = one["places"].as_array().into_iter().flatten().collect();
    let names: Vec<String> = places.iter().map(|place| name(place, &one["until"])).filter(|n| !n.is_empty()).collect();
    let words: Vec<String> = places.iter().map(|place| text(&place["quote"])).filter(|w| !w.is_empty()).collect();
    vec![
        at.to_string(),
        names.join(", "),
        output.word("highlight-colour", &one["colour"]),
        text(&one["note"]),
        words.join(" … "),
    ]
}

/// Page, message or second of a place.
fn name(place: &Value, until: &Value) -> String {
    let seconds = |value: &Value| value.as_f64().map(|second| format!("{second}"));
    match (place["page"].as_u64(), place["message"].as_str(), seconds(&place["second"])) {
        (Some(page), ..) => page.to_string(),
        (None, Some(message), _) => format!("#{message}"),
        (None, None, Some(from)) => match seconds(until) {
            Some(until) => format!("{from}–{until}"),
            None => from,
        },
        (None, None, None) => String::new(),
    }
}
