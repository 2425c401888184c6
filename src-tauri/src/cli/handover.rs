//! `dalil handover`: exhibits to another lawyer, and from one.

use super::arguments::HandoverVerb;
use super::colleagues;
use super::output::{Output, complain, table, text};
use super::progress;
use super::session::Session;
use super::users::{SECOND, with_second};
use super::{DONE, FOUND};
use crate::base::Timestamp;
use crate::base::id::{CaseId, EvidenceId};
use crate::commands::Failure;
use crate::commands::views::{HandoverRecipient, SendHandover};
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: HandoverVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        HandoverVerb::Key { key: None } => own_key(session, output),
        HandoverVerb::Key { key: Some(key) } => {
            let view = session.call("handover.words", json!({ "key": key }))?;
            output.say(&view, "cli-handover-words", &[("words", joined(&view["words"], " "))]);
            Ok(DONE)
        }
        HandoverVerb::Send { of, numbers, to, languages, without_details, out } => {
            let case = session.case(of.case.as_deref())?;
            let evidence = numbers.iter().map(|number| item(session, case, *number)).collect::<Result<Vec<_>, _>>()?;
            let to = to.iter().map(|text| somebody(session, text)).collect::<Result<Vec<_>, _>>()?;
            let request = || SendHandover {
                case,
                evidence: evidence.clone(),
                to: to.clone(),
                details: !without_details,
                languages: languages.clone(),
            };
            let job = with_second(session, || {
                let sent = session.core().send_handover(request(), &out);
                sent.inspect_err(|refused| tell_second(session, output, refused))
            })?;
            progress::wait(session, &json!({ "job": job }), true)?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
            Ok(DONE)
        }
        HandoverVerb::Receive { of, file } => {
            let case = session.case(of.case.as_deref())?;
            let job = session.core().receive_handover(case, &file)?;
            let view = progress::wait(session, &json!({ "job": job }), true)?;
            let outcome = &view["work"]["outcome"];
            let is_new = outcome["added"].get(0).is_some();
            let id = if is_new { &outcome["added"][0] } else { &outcome["known"][0] };
            let number = number_of(session, case, id)?;
            let key = if is_new { "cli-handover-received" } else { "cli-handover-known" };
            output.say(outcome, key, &[("number", number)]);
            Ok(DONE)
        }
        HandoverVerb::Show { of, number } => show(session, output, &session.item_of(&of, number)?),
        HandoverVerb::Match { of, number, how, instead } => {
            let item = session.item_of(&of, number)?;
            let done = session.call("handover.match", json!({ "evidence": item, "how": how, "instead": instead }))?;
            output.say(&done, "cli-colleague-done", &[]);
            Ok(DONE)
        }
        HandoverVerb::Take { of, number, entries } => {
            let item = session.item_of(&of, number)?;
            let entries = entries.iter().map(|entry| entry.checked_sub(1)).collect::<Option<Vec<_>>>();
            let entries = entries.ok_or_else(|| Failure::new("not-found").with("what", "file"))?;
            let job = session.call("handover.take", json!({ "evidence": item, "entries": entries }))?;
            let view = progress::wait(session, &job, true)?;
            let outcome = &view["work"]["outcome"];
            let count = |key: &str| outcome[key].as_array().map_or(0, Vec::len).to_string();
            output.say(outcome, "cli-handover-taken", &[("added", count("added")), ("known", count("known"))]);
            Ok(DONE)
        }
    }
}

fn own_key(session: &Session, output: &Output) -> Result<u8, Failure> {
    let view = session.call("handover.key", json!({}))?;
    output.answer(&view, || {
        let words = |key: &str, of: &Value| output.words.say(key, &[("words", joined(of, " "))]);
        let key = output.words.say("cli-handover-key", &[("key", text(&view["key"]))]);
        let own = words("cli-handover-words", &view["words"]);
        [key, own, words("cli-handover-signer", &view["signerWords"])].join("\n")
    });
    Ok(DONE)
}

fn show(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let view = session.call("handover.show", json!({ "evidence": item }))?;
    if view.is_null() {
        output.say(&view, "cli-handover-none", &[]);
        return Ok(FOUND);
    }
    let list = |key: &str| view[key].as_array().cloned().unwrap_or_default();
    output.answer(&view, || {
        let made = Timestamp::from_millis(view["made"].as_i64().unwrap_or_default());
        let head = [
            ("sender", text(&view["sender"])),
            ("made", made.utc().format("%Y-%m-%d %H:%M UTC").to_string()),
            ("to", joined(&view["to"], ", ")),
        ];
        let mut lines = vec![output.words.say("cli-handover-head", &head)];
        if !list("words").is_empty() {
            lines.push(output.words.say("cli-handover-sender-words", &[("words", joined(&view["words"], " "))]));
        }
        lines.push(output.words.say("cli-handover-signature", &[("signature", text(&view["signature"]))]));
        let listed = [("name", text(&view["listedAs"]))];
        match view["known"].as_str() {
            Some("compared") => lines.push(output.words.say("cli-handover-compared", &listed)),
            Some("changed") => lines.push(output.words.say("handover-sender-changed", &listed)),
            _ => {}
        }
        if view["forUs"] == false {
            lines.push(output.words.say("cli-handover-other", &[]));
        }
        let amiss = |name: &Value| output.words.say("cli-handover-amiss", &[("file", text(name))]);
        lines.extend(list("amiss").iter().map(amiss));
        let rows = (1..).zip(list("files")).map(|(number, file)| row(number, &file));
        lines.push(table(&rows.collect::<Vec<_>>()));
        lines.join("\n")
    });
    let whole = view["signature"] == "good" && view["forUs"] == true && list("amiss").is_empty();
    Ok(if whole { DONE } else { FOUND })
}

/// Number, title, name, length and digest of an exhibit.
fn row(number: u32, file: &Value) -> Vec<String> {
    let told = ["title", "name", "length", "sha256"].map(|key| text(&file[key]));
    std::iter::once(number.to_string()).chain(told).collect()
}

/// Before the second lawyer is asked: for whom it is, and the words of their keys. Whoever is asked at the terminal is told there, whatever
/// form the answer has.
fn tell_second(session: &Session, output: &Output, refused: &Failure) {
    let is_read = !output.json || session.asks(SECOND);
    let Some(to) = refused.params.get("to").filter(|_| refused.code == "second-person" && is_read) else { return };
    complain(&output.words.say("second-handover-to", &[]));
    for line in to.lines() {
        complain(line);
    }
    match refused.params.get("uncompared") {
        Some(names) if !names.is_empty() => {
            complain(&output.words.say("second-handover-uncompared", &[("names", names.clone())]));
        }
        _ => {}
    }
}

/// Name and key as they are given: `NAME=age1…`; or the name alone, of somebody whose key is kept.
fn somebody(session: &Session, given: &str) -> Result<HandoverRecipient, Failure> {
    let Some((name, key)) = given.rsplit_once('=') else {
        let one = colleagues::find(session, given)?;
        return Ok(HandoverRecipient { name: text(&one["name"]), key: text(&one["recipient"]["key"]) });
    };
    Ok(HandoverRecipient { name: name.trim().to_owned(), key: key.trim().to_owned() })
}

fn item(session: &Session, case: CaseId, number: u32) -> Result<EvidenceId, Failure> {
    session.item(case, number)?.parse().map_err(|_| Failure::new("internal"))
}

fn number_of(session: &Session, case: CaseId, id: &Value) -> Result<String, Failure> {
    let known = session.call("evidence.items", json!({ "case": case }))?;
    let found = known["items"].as_array().into_iter().flatten().find(|row| row["id"] == *id);
    Ok(found.map(|row| text(&row["number"])).unwrap_or_default())
}

fn joined(list: &Value, by: &str) -> String {
    list.as_array().into_iter().flatten().map(text).collect::<Vec<_>>().join(by)
}
