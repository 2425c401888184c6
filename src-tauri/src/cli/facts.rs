//! `dalil fact`.

use super::DONE;
use super::arguments::FactVerb;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::base::id::CaseId;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: FactVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        FactVerb::Add { of, ru, ky, date, place, status, citations } => {
            let case = session.case(of.case.as_deref())?;
            let places = citations.iter().map(|text| citation(session, case, text)).collect::<Result<Vec<_>, _>>()?;
            let details = json!({
                "statements": [{ "language": "ru", "text": ru }, { "language": "ky", "text": ky }],
                "date": date, "place": place, "parties": [], "status": status, "citations": places, "note": "",
            });
            let made = session.call("fact.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-fact-added", &[("id", text(&made["value"]))]);
        }
        FactVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let rows = session.call("fact.list", json!({ "case": case }))?;
            output.answer(&rows, || {
                let lines = rows.as_array().into_iter().flatten().enumerate();
                table(&lines.map(|(at, fact)| row(output, at + 1, fact, language)).collect::<Vec<_>>())
            });
        }
    }
    Ok(DONE)
}

/// `12` or `12:3`: item 12, page 3; `12#0-345-9f3a2b1c0d4e`: a message of it, `12#p0-2-9f3a2b1c0d4e`: a paragraph of it, whose
/// words are quoted.
pub(super) fn citation(session: &Session, case: CaseId, given: &str) -> Result<Value, Failure> {
    let bad = || Failure::new("bad-citation").with("number", given);
    if let Some((number, message)) = given.split_once('#') {
        let item = session.item(case, number.parse().map_err(|_| bad())?)?;
        if message.starts_with('p') {
            let request = json!({ "evidence": item, "key": message });
            let place = session.call("document.place", request).map_err(|_| bad())?;
            let request = json!({ "evidence": item, "from": place["page"], "count": 1 });
            let page = session.call("document.pages", request).map_err(|_| bad())?;
            let block = place["block"].as_u64().and_then(|at| usize::try_from(at).ok()).ok_or_else(bad)?;
            let quote = text(&page[0]["blocks"][block]["text"]);
            return Ok(json!({
                "evidence": item, "page": null, "rect": null, "second": null, "message": message, "quote": quote,
            }));
        }
        let found = session.call("chat.find", json!({ "evidence": item, "message": message })).map_err(|_| bad())?;
        let page = json!({ "chat": found["chat"], "evidence": item, "from": found["position"], "count": 1 });
        let page = session.call("chat.messages", page).map_err(|_| bad())?;
        let quote = text(&page[0]["text"]);
        return Ok(json!({
            "evidence": item, "page": null, "rect": null, "second": null, "message": message, "quote": quote,
        }));
    }
    let (number, page) = match given.split_once(':') {
        Some((number, page)) => (number, Some(page.parse::<u32>().map_err(|_| bad())?)),
        None => (given, None),
    };
    let item = session.item(case, number.parse().map_err(|_| bad())?)?;
    Ok(json!({ "evidence": item, "page": page, "rect": null, "second": null, "message": null, "quote": "" }))
}

fn row(output: &Output, at: usize, fact: &Value, language: Language) -> Vec<String> {
    let statements = fact["details"]["statements"].as_array().cloned().unwrap_or_default();
    let wanted = statements.iter().find(|s| s["language"] == language.code()).or(statements.first());
    let cited: Vec<String> = fact["citations"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|c| match (c["place"]["page"].as_u64(), c["place"]["message"].as_str()) {
            (Some(page), _) => format!("{}:{page}", text(&c["number"])),
            (None, Some(message)) => format!("{}#{message}", text(&c["number"])),
            (None, None) => text(&c["number"]),
        })
        .collect();
    vec![
        at.to_string(),
        text(&fact["details"]["date"]),
        wanted.map(|s| text(&s["text"])).unwrap_or_default(),
        output.word("fact-status", &fact["details"]["status"]),
        cited.join(" "),
    ]
}
