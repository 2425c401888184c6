//! `dalil evidence text`, `mail` and `files`: what stands in an item.

use super::DONE;
use super::output::{Output, complain, table, text};
use super::session::Session;
use crate::commands::Failure;
use serde_json::{Value, json};

/// Pages and letters fetched at once.
const PAGES: u64 = 40;
const MAILS: u64 = 500;

pub fn text_of(session: &Session, output: &Output, item: &str, find: Option<&str>, again: bool) -> Result<u8, Failure> {
    let command = if again { "document.read" } else { "document.show" };
    let shown = session.call(command, json!({ "evidence": item }))?;
    if let Some(trouble) = shown["trouble"].as_str().filter(|_| rows(&shown["pages"]).count() == 0) {
        return Err(Failure::new("no-picture").with("trouble", trouble));
    }
    let mut pages = Vec::new();
    let all = rows(&shown["pages"]).count() as u64;
    while (pages.len() as u64) < all {
        let request = json!({ "evidence": item, "from": pages.len(), "count": PAGES });
        let more = session.call("document.pages", request)?;
        let before = pages.len();
        pages.extend(rows(&more).cloned());
        if pages.len() == before {
            break;
        }
    }
    let wanted: Option<Vec<(u64, u64)>> = match find {
        Some(words) => {
            let hits = session.call("document.find", json!({ "evidence": item, "words": words }))?;
            let place = |hit: &Value| Some((hit["page"].as_u64()?, hit["block"].as_u64()?));
            Some(rows(&hits["hits"]).filter_map(place).collect())
        }
        None => None,
    };
    let mut lines = Vec::new();
    for page in &pages {
        for (block, of) in (0u64..).zip(rows(&page["blocks"])) {
            let here = page["page"].as_u64().unwrap_or(0);
            if wanted.as_ref().is_none_or(|wanted| wanted.contains(&(here, block))) {
                lines.push(json!({ "page": here + 1, "key": of["key"], "kind": of["kind"], "text": of["text"] }));
            }
        }
    }
    let lines = Value::from(lines);
    output.answer(&lines, || {
        let row = |line: &Value| vec![text(&line["page"]), text(&line["key"]), text(&line["text"]).replace('\n', " ")];
        table(&rows(&lines).map(row).collect::<Vec<_>>())
    });
    if shown["cut"] == true {
        complain(&output.words.say("document-cut", &[]));
    }
    Ok(DONE)
}

pub fn mail(session: &Session, output: &Output, item: &str, letter: Option<u32>) -> Result<u8, Failure> {
    let shown = session.call("document.show", json!({ "evidence": item }))?;
    if let Some(letter) = letter {
        let mail = session.call("mail.show", json!({ "evidence": item, "position": letter.max(1) - 1 }))?;
        output.answer(&mail, || {
            let head = ["from", "to", "copy", "date", "subject"].map(|key| text(&mail[key]));
            let words = rows(&mail["blocks"]).map(|block| text(&block["text"]));
            let files = rows(&mail["files"]).map(|file| format!("{} {}", text(&file["entry"]), text(&file["name"])));
            head.into_iter()
                .chain([String::new()])
                .chain(words)
                .chain([String::new()])
                .chain(files)
                .collect::<Vec<_>>()
                .join("\n")
        });
        return Ok(DONE);
    }
    let all = shown["mails"].as_u64().unwrap_or(0);
    let mut mails: Vec<Value> = Vec::new();
    while (mails.len() as u64) < all {
        let more = session.call("mail.list", json!({ "evidence": item, "from": mails.len(), "count": MAILS }))?;
        let before = mails.len();
        mails.extend(rows(&more).cloned());
        if mails.len() == before {
            break;
        }
    }
    let mails = Value::from(mails);
    output.answer(&mails, || {
        let row = |mail: &Value| {
            let number = mail["position"].as_u64().unwrap_or(0) + 1;
            vec![number.to_string(), text(&mail["date"]), text(&mail["from"]), text(&mail["subject"])]
        };
        table(&rows(&mails).map(row).collect::<Vec<_>>())
    });
    Ok(DONE)
}

pub fn files(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let shown = session.call("document.show", json!({ "evidence": item }))?;
    let files = session.call("file.list", json!({ "evidence": item, "page": null }))?;
    output.answer(&files, || {
        let row = |file: &Value| {
            vec![text(&file["entry"]), text(&file["length"]), text(&file["taken"]["number"]), text(&file["name"])]
        };
        table(&rows(&files).map(row).collect::<Vec<_>>())
    });
    if let Some(trouble) = shown["trouble"].as_str() {
        let why = output.words.say(&format!("evidence-trouble-{trouble}"), &[]);
        complain(&output.words.say("document-trouble", &[("why", why)]));
    }
    if shown["cut"] == true {
        complain(&output.words.say("file-list-cut", &[]));
    }
    Ok(DONE)
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
