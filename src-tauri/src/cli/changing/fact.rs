//! `dalil fact change` and `dalil fact remove`.

use super::super::DONE;
use super::super::arguments::{FactChanges, OfCase};
use super::super::facts::{citation, cited_as};
use super::super::network;
use super::super::output::{Output, text};
use super::super::session::Session;
use super::{Change, missing};
use crate::base::id::CaseId;
use crate::base::text::{one_line, tidy};
use crate::commands::Failure;
use crate::facts::Place;
use serde_json::{Value, json};
use std::collections::HashSet;

pub fn change(session: &Session, output: &Output, asked: &FactChanges) -> Result<u8, Failure> {
    let case = session.case(asked.of.case.as_deref())?;
    let fact = one(session, case, &asked.fact)?;
    let people = |given: &[String]| {
        given.iter().map(|party| network::party(session, case, party)).collect::<Result<Vec<_>, _>>()
    };
    let named = Named {
        join: people(&asked.parties)?,
        leave: people(&asked.remove_parties)?,
        cite: asked.citations.iter().map(|given| citation(session, case, given)).collect::<Result<_, _>>()?,
    };
    let request = json!({ "fact": fact["id"] });
    changed(&fact, asked, &named)?.save(session, output, ("fact.change", request), &said_in(&fact))
}

pub fn remove(session: &Session, output: &Output, of: &OfCase, fact: &str) -> Result<u8, Failure> {
    let fact = one(session, session.case(of.case.as_deref())?, fact)?;
    let gone = session.call("fact.remove", json!({ "fact": fact["id"] }))?;
    output.say(&gone, "cli-removed", &[("id", format!("{} {}", text(&fact["id"]), said_in(&fact)))]);
    Ok(DONE)
}

/// What was said in a fact. Places move when one goes or gets another date: the words tell whether it was the one that was meant.
fn said_in(fact: &Value) -> String {
    one_line(&text(&fact["details"]["statements"][0]["text"]))
}

/// A fact by its place in `fact list`, or by its id.
fn one(session: &Session, case: CaseId, given: &str) -> Result<Value, Failure> {
    let facts = session.call("fact.list", json!({ "case": case }))?;
    let at = given.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    let found = match at {
        Some(at) => facts.get(at),
        None => facts.as_array().into_iter().flatten().find(|fact| fact["id"] == given),
    };
    found.cloned().ok_or_else(|| missing("fact"))
}

/// What the arguments name, found in the case.
#[derive(Default)]
pub(super) struct Named {
    pub(super) join: Vec<String>,
    pub(super) leave: Vec<String>,
    pub(super) cite: Vec<Value>,
}

pub(super) fn changed(fact: &Value, asked: &FactChanges, named: &Named) -> Result<Change, Failure> {
    let mut change = Change::of(&fact["details"]);
    for (language, given) in [("ru", &asked.ru), ("ky", &asked.ky), ("en", &asked.en)] {
        if let Some(given) = given {
            statement(&mut change, language, &tidy(given));
        }
    }
    change.date("date", asked.date.as_deref());
    change.text("place", asked.place.as_deref());
    change.value("status", asked.status);
    for party in &named.leave {
        change.remove("parties", |had| had == party)?;
    }
    for party in &named.join {
        change.add("parties", json!(party));
    }
    uncite(&mut change, fact, &asked.remove_citations)?;
    for place in &named.cite {
        cite(&mut change, place);
    }
    change.text("note", asked.note.as_deref());
    Ok(change)
}

/// What is said in one language; an empty text takes it away.
fn statement(change: &mut Change, language: &str, said: &str) {
    let Some(list) = change.after["statements"].as_array_mut() else { return };
    if said.is_empty() {
        list.retain(|one| one["language"] != language);
        return;
    }
    match list.iter_mut().find(|one| one["language"] == language) {
        Some(one) => one["text"] = json!(said),
        None => list.push(json!({ "language": language, "text": said })),
    }
}

/// Takes away the places that `fact list` names so.
fn uncite(change: &mut Change, fact: &Value, given: &[String]) -> Result<(), Failure> {
    if given.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = fact["citations"].as_array().into_iter().flatten().map(cited_as).collect();
    if given.iter().any(|wanted| !names.contains(wanted)) {
        return Err(missing("named"));
    }
    let goes: HashSet<usize> = (0..names.len()).filter(|at| given.contains(&names[*at])).collect();
    if let Some(list) = change.after["citations"].as_array_mut() {
        // The view lists citations in the order of the details.
        let mut at = 0..;
        list.retain(|_| at.next().is_some_and(|at| !goes.contains(&at)));
    }
    Ok(())
}

/// One more place, unless it is cited already. Places are compared as such: a second may be written 15 or 15.0.
fn cite(change: &mut Change, place: &Value) {
    let read = |place: &Value| serde_json::from_value::<Place>(place.clone()).ok();
    let wanted = read(place);
    let cited = change.after["citations"].as_array().is_some_and(|list| list.iter().any(|had| read(had) == wanted));
    if !cited {
        change.add("citations", place.clone());
    }
}
