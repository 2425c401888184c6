//! `dalil fact`.

use super::arguments::FactVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::{DONE, changing};
use crate::base::Language;
use crate::base::id::CaseId;
use crate::commands::Failure;
use crate::evidence::chats::{MessageKey, Named};
use crate::facts::moment_words;
use serde_json::{Value, json};

/// Longer ones are not quoted: the lines are named.
const LONGEST_QUOTE: usize = 2_000;

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
        FactVerb::Change(asked) => return changing::fact(session, output, &asked),
        FactVerb::Remove { of, fact } => return changing::remove_fact(session, output, &of, &fact),
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

/// A place that is lines of a plain text, `l47` or `l47-49`, with their words; none where it has no such lines.
fn lines(session: &Session, item: &str, named: &str) -> Result<Option<Value>, Failure> {
    let Ok(MessageKey { of: Named::Lines(last), line, .. }) = named.parse() else { return Ok(None) };
    let Ok(id) = item.parse() else { return Ok(None) };
    let words = session.core().words_of_lines(id, line, last)?;
    Ok(words.map(|words| {
        let quote = if words.chars().count() <= LONGEST_QUOTE { words } else { String::new() };
        json!({ "evidence": item, "page": null, "rect": null, "second": null, "message": named, "quote": quote })
    }))
}

/// `12` or `12:3`: item 12, page 3; `12#0:15`: a moment of it; `12#0-345-9f3a2b1c0d4e`: a message of it, `12#p0-2-9f3a2b1c0d4e`:
/// a paragraph of it, whose words are quoted; `12#l47` or `12#l47-49`: lines of a plain text.
pub(super) fn citation(session: &Session, case: CaseId, given: &str) -> Result<Value, Failure> {
    let bad = || Failure::new("bad-citation").with("number", given);
    if let Some((number, message)) = given.split_once('#') {
        let item = session.item(case, number.parse().map_err(|_| bad())?)?;
        if message.contains(':') {
            let second = seconds(message).ok_or_else(bad)?;
            return Ok(json!({
                "evidence": item, "page": null, "rect": null, "second": second, "message": null, "quote": "",
            }));
        }
        if message.starts_with('l') {
            return lines(session, &item, message)?.ok_or_else(bad);
        }
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

/// A moment as players show it, in seconds: `0:15`, `1:02:03`.
fn seconds(clock: &str) -> Option<u32> {
    let parts: Vec<&str> = clock.split(':').collect();
    let figures = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(figures) {
        return None;
    }
    let mut numbers = parts.iter().filter_map(|part| part.parse::<u32>().ok());
    let first = numbers.next()?;
    numbers.try_fold(first, |sum, part| (part < 60).then_some(sum * 60 + part))
}

/// A citation as `--cite` takes it.
pub(super) fn cited_as(citation: &Value) -> String {
    let (number, place) = (text(&citation["number"]), &citation["place"]);
    match (place["page"].as_u64(), place["message"].as_str(), place["second"].as_f64()) {
        (Some(page), ..) => format!("{number}:{page}"),
        (None, Some(message), _) => format!("{number}#{message}"),
        (None, None, Some(second)) => format!("{number}#{}", moment_words(second as u32)),
        (None, None, None) => number,
    }
}

fn row(output: &Output, at: usize, fact: &Value, language: Language) -> Vec<String> {
    let statements = fact["details"]["statements"].as_array().cloned().unwrap_or_default();
    let wanted = statements.iter().find(|s| s["language"] == language.code()).or(statements.first());
    let cited: Vec<String> = fact["citations"].as_array().into_iter().flatten().map(cited_as).collect();
    vec![
        at.to_string(),
        text(&fact["details"]["date"]),
        wanted.map(|s| text(&s["text"])).unwrap_or_default(),
        output.word("fact-status", &fact["details"]["status"]),
        cited.join(" "),
    ]
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_moment_is_written_as_players_show_it() {
        assert_eq!([seconds("0:15"), seconds("75:00"), seconds("1:02:03")], [Some(15), Some(4500), Some(3723)]);
        for wrong in ["0:60", "1:60:00", ":15", "0:", "1:2:3:4", "-1:00", "0:1x", "15"] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }
}
