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
        ChatVerb::Read { of, number, chat, dates, apart } => {
            let item = session.item_of(&of, number)?;
            let job = if dates.is_some() || apart {
                let entry = entry(session, &item, chat)?;
                let answer = json!({ "evidence": item, "entry": entry, "order": dates, "apart": apart });
                session.call("chat.answer", answer)?
            } else {
                session.call("chat.read", json!({ "evidence": item }))?
            };
            progress::wait(session, &job, false)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            output.answer(&shown, || list(output, &shown));
            tell_missing(output, &shown);
        }
        ChatVerb::Show { of, number, chat, find, from, count } => {
            let item = session.item_of(&of, number)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            let wanted = wanted(&shown, chat)?;
            // An archive may hold hundreds: their titles come first.
            if chat.is_none() && find.is_none() && wanted.len() > 1 {
                let titles = wanted.iter().map(|(at, chat)| json!({ "number": at, "chat": chat, "messages": null }));
                output.answer(&titles.collect::<Value>(), || list(output, &shown));
                tell_missing(output, &shown);
                return Ok(DONE);
            }
            let mut answer = Vec::new();
            for (at, chat) in wanted {
                let messages = match &find {
                    Some(words) => found(session, chat, &item, words, count)?,
                    None => page(session, chat, &item, u64::from(from.max(1) - 1), u64::from(count))?,
                };
                answer.push(json!({ "number": at, "chat": chat, "messages": messages }));
            }
            let answer = Value::from(answer);
            let several = chats(&shown).count() > 1;
            let said = |of: &Value| talk(output, of, several);
            output.answer(&answer, || rows(&answer).map(said).collect::<Vec<_>>().join("\n\n"));
            if find.is_none() {
                rows(&answer).for_each(|of| tell_more(output, of, from.max(1)));
            }
            tell_missing(output, &shown);
        }
        ChatVerb::Participants { of, number, chat } => {
            participants(session, output, &session.item_of(&of, number)?, chat)?;
        }
        ChatVerb::Link { of, number, participant, party, role, chat } => {
            let case = session.case(of.case.as_deref())?;
            let item = session.item(case, number)?;
            let shown = session.call("chat.show", json!({ "evidence": item }))?;
            let meant = wanted(&shown, chat)?;
            let [(_, chat)] = &meant[..] else {
                return Err(Failure::new("which-chat").with("count", chats(&shown).count()));
            };
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

/// The file in an item that holds the conversation of a number; none where no number is given.
fn entry(session: &Session, item: &str, chat: Option<usize>) -> Result<Option<String>, Failure> {
    if chat.is_none() {
        return Ok(None);
    }
    let shown = session.call("chat.show", json!({ "evidence": item }))?;
    let meant = wanted(&shown, chat)?;
    let mut sources = meant.iter().flat_map(|(_, chat)| rows(&chat["sources"]));
    Ok(sources.find(|source| source["evidence"] == item).map(|source| text(&source["entry"])))
}

/// Who wrote in the conversations of an item, or in one of them.
fn participants(session: &Session, output: &Output, item: &str, chat: Option<usize>) -> Result<(), Failure> {
    let shown = session.call("chat.show", json!({ "evidence": item }))?;
    let mut answer = Vec::new();
    for (at, chat) in wanted(&shown, chat)? {
        let seen = session.call("chat.seen", json!({ "chat": chat["id"] }))?;
        answer.push(json!({
            "number": at, "chat": chat["id"], "title": title(output, chat),
            "participants": chat["participants"], "seen": seen,
        }));
    }
    let answer = Value::from(answer);
    let several = chats(&shown).count() > 1;
    let said = |of: &Value| {
        let people = people(output, of);
        if several { format!("{}  {}\n{people}", text(&of["number"]), text(&of["title"])) } else { people }
    };
    output.answer(&answer, || rows(&answer).map(said).collect::<Vec<_>>().join("\n\n"));
    Ok(())
}

fn chats(shown: &Value) -> impl Iterator<Item = &Value> {
    rows(&shown["chats"])
}

fn rows(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

/// The conversations that are meant, each with its number: the one of a number, or all.
fn wanted(shown: &Value, number: Option<usize>) -> Result<Vec<(usize, &Value)>, Failure> {
    let meant: Vec<_> = (1..).zip(chats(shown)).filter(|(at, _)| number.is_none_or(|number| number == *at)).collect();
    match number {
        _ if chats(shown).next().is_none() && shown["mayBe"] == true => Err(Failure::new("chat-unread")),
        _ if chats(shown).next().is_none() => Err(Failure::new("not-a-chat")),
        Some(_) if meant.is_empty() => Err(Failure::new("which-chat").with("count", chats(shown).count())),
        _ => Ok(meant),
    }
}

/// The conversations of an item, with their numbers where there are several.
fn list(output: &Output, shown: &Value) -> String {
    let several = chats(shown).count() > 1;
    let heads = (1..).zip(chats(shown)).map(|(at, chat)| head(output, several.then_some(at), chat));
    heads.collect::<Vec<_>>().join("\n")
}

/// What a conversation is called: `titleOf` of the window.
fn title(output: &Output, chat: &Value) -> String {
    let title = text(&chat["title"]);
    if !title.is_empty() {
        return title;
    }
    rows(&chat["participants"]).take(4).map(|person| name(output, person)).collect::<Vec<_>>().join(", ")
}

/// Says that there are messages behind those that are shown, of which the first has this number.
fn tell_more(output: &Output, of: &Value, from: u32) {
    let total = of["chat"]["messages"].as_u64().unwrap_or(0);
    let next = u64::from(from) + rows(&of["messages"]).count() as u64;
    if next <= total && next > u64::from(from) {
        complain(&output.words.say("cli-chat-more", &[("total", total.to_string()), ("next", next.to_string())]));
    }
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

/// A chat and messages of it; its number where there are several.
fn talk(output: &Output, of: &Value, several: bool) -> String {
    let rows: Vec<Vec<String>> = rows(&of["messages"]).map(|m| message(output, &of["chat"], m)).collect();
    let number = of["number"].as_u64().filter(|_| several).and_then(|number| usize::try_from(number).ok());
    format!("{}\n{}", head(output, number, &of["chat"]), table(&rows))
}

fn head(output: &Output, number: Option<usize>, chat: &Value) -> String {
    let title = title(output, chat);
    let mut head = output.words.say(
        "cli-chat-read",
        &[
            ("title", number.map_or_else(|| title.clone(), |number| format!("{number}  {title}"))),
            ("messages", text(&chat["messages"])),
            ("people", rows(&chat["participants"]).count().to_string()),
            ("first", when(&chat["first"])),
            ("last", when(&chat["last"])),
        ],
    );
    let asked = rows(&chat["sources"]).filter(|s| s["dates"]["certain"] == false);
    for source in asked {
        head.push('\n');
        let key = if number.is_some() { "cli-chat-dates-of-one" } else { "cli-chat-dates" };
        head.push_str(&output.words.say(key, &[("number", text(&source["number"]))]));
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
