//! `dalil chat`.

use super::arguments::ChatVerb;
use super::output::{Output, complain, table, text};
use super::session::Session;
use super::{DONE, matching, network, progress};
use crate::commands::Failure;
use serde_json::{Value, json};

/// Messages fetched at once.
const PAGE: u64 = 500;

pub fn run(session: &Session, output: &Output, verb: ChatVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        ChatVerb::Read { of, number, dates, apart } => {
            let item = session.item_of(&of, number)?;
            let job = if dates.is_some() || apart {
                session.call("chat.answer", json!({ "evidence": item, "order": dates, "apart": apart }))?
            } else {
                session.call("chat.read", json!({ "evidence": item }))?
            };
            progress::wait(session, &job, false)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            output.answer(&shown, || chats(&shown).map(|chat| head(output, chat)).collect::<Vec<_>>().join("\n"));
            tell_missing(output, &shown);
        }
        ChatVerb::Show { of, number, find, from, count } => {
            let item = session.item_of(&of, number)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            let mut answer = Vec::new();
            for chat in chats(&shown) {
                let messages = match &find {
                    Some(words) => found(session, chat, &item, words, count)?,
                    None => page(session, chat, &item, u64::from(from.max(1) - 1), u64::from(count))?,
                };
                answer.push(json!({ "chat": chat, "messages": messages }));
            }
            let answer = Value::from(answer);
            output.answer(&answer, || rows(&answer).map(|of| talk(output, of)).collect::<Vec<_>>().join("\n\n"));
            tell_missing(output, &shown);
        }
        ChatVerb::Participants { of, number } => {
            let item = session.item_of(&of, number)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            let mut answer = Vec::new();
            for chat in chats(&shown) {
                let seen = session.call("chat.seen", json!({ "chat": chat["id"] }))?;
                answer.push(json!({ "chat": chat["id"], "participants": chat["participants"], "seen": seen }));
            }
            let answer = Value::from(answer);
            output.answer(&answer, || rows(&answer).map(|of| people(output, of)).collect::<Vec<_>>().join("\n\n"));
        }
        ChatVerb::Link { of, number, participant, party, role } => {
            let case = session.case(of.case.as_deref())?;
            let item = session.item(case, number)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            let chat = chats(&shown).next().ok_or_else(|| Failure::new("not-a-chat"))?;
            let at = participant.checked_sub(1).ok_or_else(|| Failure::new("not-found").with("what", "message"))?;
            let made = match role {
                Some(role) => {
                    session.call("chat.enter", json!({ "chat": chat["id"], "participant": at, "roles": [role] }))?
                }
                None => {
                    let party = party.map(|given| network::party(session, case, &given)).transpose()?;
                    session.call("chat.link", json!({ "chat": chat["id"], "participant": at, "party": party }))?
                }
            };
            output.say(&made, "cli-chat-linked", &[]);
        }
    }
    Ok(DONE)
}

fn chats(shown: &Value) -> impl Iterator<Item = &Value> {
    rows(&shown["chats"])
}

fn rows(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

/// Says where an export ends before its end, and which files of an archive were left out.
fn tell_missing(output: &Output, shown: &Value) {
    if shown["brokenOff"] == true {
        complain(&output.words.say("chat-broken-off", &[]));
    }
    for left in rows(&shown["leftOut"]) {
        let why = output.words.say(&format!("chat-left-out-{}", text(&left["why"])), &[]);
        complain(&output.words.say("chat-left-out", &[("count", text(&left["files"])), ("why", why)]));
    }
}

/// So many messages from a position on.
fn page(session: &Session, chat: &Value, item: &str, from: u64, count: u64) -> Result<Vec<Value>, Failure> {
    let mut all = Vec::new();
    while (all.len() as u64) < count {
        let at = from + all.len() as u64;
        let wanted = (count - all.len() as u64).min(PAGE);
        let request = json!({ "chat": chat["id"], "evidence": item, "from": at, "count": wanted });
        match session.call("chat.messages", request)? {
            Value::Array(page) if !page.is_empty() => all.extend(page),
            _ => break,
        }
    }
    Ok(all)
}

/// The messages that hold words.
fn found(session: &Session, chat: &Value, item: &str, words: &str, count: u32) -> Result<Vec<Value>, Failure> {
    let hits = session.call("chat.search", json!({ "chat": chat["id"], "text": words }))?;
    let positions = rows(&hits["positions"]).filter_map(Value::as_u64).take(count as usize);
    let pages = positions.map(|position| page(session, chat, item, position, 1));
    Ok(pages.collect::<Result<Vec<_>, _>>()?.concat())
}

/// A chat and messages of it.
fn talk(output: &Output, of: &Value) -> String {
    let rows: Vec<Vec<String>> = rows(&of["messages"]).map(|m| message(output, &of["chat"], m)).collect();
    format!("{}\n{}", head(output, &of["chat"]), table(&rows))
}

fn head(output: &Output, chat: &Value) -> String {
    let mut head = output.words.say(
        "cli-chat-read",
        &[
            ("title", text(&chat["title"])),
            ("messages", text(&chat["messages"])),
            ("people", rows(&chat["participants"]).count().to_string()),
            ("first", when(&chat["first"])),
            ("last", when(&chat["last"])),
        ],
    );
    let asked = rows(&chat["sources"]).filter(|s| s["dates"]["certain"] == false);
    for source in asked {
        head.push('\n');
        head.push_str(&output.words.say("cli-chat-dates", &[("number", text(&source["number"]))]));
        for reading in rows(&source["dates"]["readings"]) {
            let edge = |key: &str| when(&reading[key]);
            head.push_str(&format!("\n  {}  {} – {}", text(&reading["order"]), edge("first"), edge("last")));
        }
    }
    head
}

/// `2026-03-14 06:31`.
fn when(at: &Value) -> String {
    text(at).chars().take(16).collect::<String>().replace('T', " ")
}

fn message(output: &Output, chat: &Value, message: &Value) -> Vec<String> {
    let author = message["author"].as_u64().and_then(|at| chat["participants"].get(at as usize));
    let files: Vec<String> = rows(&message["attachments"]).map(|a| format!("[{}]", text(&a["name"]))).collect();
    let said = [files.join(" "), text(&message["text"]).replace('\n', " ⏎ ")].join(" ");
    vec![
        text(&message["key"]),
        when(&message["at"]),
        author.map(|author| name(output, author)).unwrap_or_default(),
        said.trim().to_owned(),
    ]
}

/// Somebody who wrote, as they are called on the screen: `nameOf` of the window.
fn name(output: &Output, person: &Value) -> String {
    if person["owner"] != true {
        let called = [&person["name"], &person["handle"]].map(text).into_iter().find(|name| !name.is_empty());
        return called.unwrap_or_else(|| output.words.say("chat-nobody", &[]));
    }
    if let Some(also) = rows(&person["also"]).next() {
        return text(also);
    }
    match text(&person["handle"]).rsplit_once('-') {
        Some((_, number)) => output.words.say("chat-owner-further", &[("number", number.to_owned())]),
        None => output.words.say("chat-owner", &[]),
    }
}

fn people(output: &Output, of: &Value) -> String {
    let mut lines = Vec::new();
    for (at, person) in rows(&of["participants"]).enumerate() {
        lines.push(vec![
            (at + 1).to_string(),
            name(output, person),
            if person["owner"] == true { String::new() } else { text(&person["handle"]) },
            text(&person["messages"]),
            text(&person["party"]),
        ]);
        let seen = rows(&of["seen"]).filter(|s| s["participant"] == person["number"]);
        for hit in seen.flat_map(|s| rows(&s["hits"])) {
            lines.push(std::iter::once(String::new()).chain(matching::row(output, hit)).collect());
        }
    }
    table(&lines)
}
