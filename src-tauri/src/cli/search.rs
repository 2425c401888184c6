//! `dalil search`.

use super::arguments::{How, SearchVerb};
use super::output::{Output, table, text};
use super::session::Session;
use super::{DONE, input};
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: SearchVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    // A run of the command line has no background.
    session.core().index_everything()?;
    match verb {
        SearchVerb::Find { question, how, first, count } => {
            let request = json!({
                "question": question, "options": options(&how), "filters": filters(session, &how)?,
                "from": first.max(1) - 1, "count": count, "language": language,
            });
            let answer = session.call("search.find", request)?;
            output.answer(&answer, || hits(output, &answer));
        }
        SearchVerb::Findings { kind, how } => {
            let request = json!({ "kind": kind, "filters": filters(session, &how)? });
            let found = session.call("search.findings", request)?;
            output.answer(&found, || table(&rows(&found).map(finding).collect::<Vec<_>>()));
        }
        SearchVerb::List { text: list, how } => {
            let list = input::text_of(&list)?;
            let request = json!({
                "text": list, "options": options(&how), "filters": filters(session, &how)?, "language": language,
            });
            let found = session.call("search.list", request)?;
            output.answer(&found, || table(&rows(&found).map(|row| asked(output, row)).collect::<Vec<_>>()));
        }
        SearchVerb::Mentions { number, case } => {
            let item = session.item(session.case(case.as_deref())?, number)?;
            let found = session.call("search.mentions", json!({ "evidence": item }))?;
            output.answer(&found, || table(&rows(&found).map(mention).collect::<Vec<_>>()));
        }
        SearchVerb::CatchUp => {
            let read = session.core().read_everything_unread()?;
            session.core().index_everything()?;
            let standing = session.call("search.standing", json!({}))?;
            let with = [("read", read.to_string()), ("left", text(&standing["unread"]))];
            output.say(&json!({ "read": read, "left": standing["unread"] }), "cli-search-caught-up", &with);
        }
        SearchVerb::Index => standing(session, output)?,
        SearchVerb::Rebuild => {
            session.call("search.rebuild", json!({}))?;
            session.core().index_everything()?;
            standing(session, output)?;
        }
    }
    Ok(DONE)
}

/// How many texts hold the words, or why none does; what was passed over; then a line for each.
fn hits(output: &Output, answer: &Value) -> String {
    let rows: Vec<Vec<String>> = rows(&answer["hits"]).map(|found| hit(output, found)).collect();
    let nowhere: Vec<String> = rows_of_text(&answer["nowhere"]);
    let key = match (nowhere.is_empty(), answer["more"] == true && answer["total"] == 0) {
        (false, _) => "cli-search-nowhere",
        (true, true) => "cli-search-not-reached",
        (true, false) => "cli-search-total",
    };
    let with = [("total", total(answer)), ("words", nowhere.join(", "))];
    let mut said = output.words.say(key, &with);
    if answer["closed"] != 0 {
        let with = [("count", text(&answer["closed"]))];
        said = format!("{said}\n{}", output.words.say("search-closed", &with));
    }
    if answer["leftOut"] != 0 {
        let with = [("words", text(&answer["leftOut"]))];
        said = format!("{said}\n{}", output.words.say("cli-search-left-out", &with));
    }
    format!("{said}\n{}", table(&rows)).trim_end().to_owned()
}

/// How many were found: `200+` where there are more than were counted.
fn total(found: &Value) -> String {
    let more = if found["more"] == true { "+" } else { "" };
    format!("{}{more}", text(&found["total"]))
}

/// What identifies somebody, in how many texts it stands, and whose it is.
fn finding(row: &Value) -> Vec<String> {
    let whose = rows(&row["parties"]).map(|p| format!("{} (№ {})", text(&p["name"]), text(&p["caseNumber"])));
    vec![text(&row["value"]), text(&row["texts"]), whose.collect::<Vec<_>>().join(", ")]
}

/// A line of a list, how often it was found and where best; or what is wrong with it.
fn asked(output: &Output, row: &Value) -> Vec<String> {
    let mut cells = vec![text(&row["question"]), total(row)];
    if row["best"].is_object() {
        cells.extend(hit(output, &row["best"]));
    } else if row["fault"].is_string() {
        cells.push(output.words.say("error-bad-query-next", &[("fault", text(&row["fault"]))]));
    }
    cells
}

/// Whom an item speaks of, by which words, and on which pages.
fn mention(row: &Value) -> Vec<String> {
    vec![
        format!("№ {}", text(&row["who"]["caseNumber"])),
        text(&row["who"]["name"]),
        text(&row["value"]),
        rows_of_text(&row["pages"]).join(", "),
    ]
}

fn standing(session: &Session, output: &Output) -> Result<(), Failure> {
    let standing = session.call("search.standing", json!({}))?;
    let with = [("texts", text(&standing["texts"])), ("objects", text(&standing["objects"]))];
    output.say(&standing, "cli-search-index", &with);
    Ok(())
}

fn rows(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

fn rows_of_text(of: &Value) -> Vec<String> {
    rows(of).map(text).collect()
}

fn options(how: &How) -> Value {
    json!({ "forms": !how.exact, "alphabets": how.alphabets, "fuzzy": how.fuzzy, "typing": false })
}

fn filters(session: &Session, how: &How) -> Result<Value, Failure> {
    let case = how.case.as_deref().map(|given| session.case(Some(given))).transpose()?;
    Ok(json!({ "kinds": how.kinds, "case": case, "person": how.person, "from": how.from, "to": how.to }))
}

/// Kind, case, place (`3:2` a page, `3#1:05` a moment), what it says with the found words in brackets.
fn hit(output: &Output, hit: &Value) -> Vec<String> {
    let said = |snippet: &Value| {
        let pieces = rows(&snippet["pieces"]).map(|piece| {
            let text = text(&piece["text"]).replace('\n', " ");
            if piece["hit"] == true { format!("[{text}]") } else { text }
        });
        pieces.collect::<String>()
    };
    let number = hit["number"].as_u64().map(|n| format!("{n}")).unwrap_or_default();
    let page = hit["place"]["page"].as_u64().map(|page| format!(":{page}"));
    let moment_of = |second: f64| format!("#{}:{:02}", second as u64 / 60, second as u64 % 60);
    let within = page.or_else(|| hit["place"]["second"].as_f64().map(moment_of)).unwrap_or_default();
    // A remark and a note have no title: what they belong to is named.
    let title = match (said(&hit["title"]), hit["kind"].as_str()) {
        (title, Some("filing" | "fact" | "party" | "case")) if title.is_empty() => text(&hit["name"]),
        (title, _) => title,
    };
    let body = said(&hit["body"]);
    vec![
        kind(output, hit),
        format!("№ {}", text(&hit["caseNumber"])),
        format!("{number}{within}"),
        moment(&text(&hit["at"])),
        text(&hit["author"]),
        [title, body].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
    ]
}

/// What was found: what somebody wrote down or translated is no page.
fn kind(output: &Output, hit: &Value) -> String {
    match hit["text"].as_str() {
        Some("transcript" | "translation") => output.word("text-kind", &hit["text"]),
        _ => output.word("search-kind", &hit["kind"]),
    }
}

/// A moment without its seconds; a day or an uncertain date as it is.
fn moment(at: &str) -> String {
    match at.split_once('T') {
        Some((day, time)) => format!("{day} {}", time.chars().take(5).collect::<String>()),
        None => at.to_owned(),
    }
}
