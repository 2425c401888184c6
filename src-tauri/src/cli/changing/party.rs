//! `dalil party change` and `dalil party remove`.

use super::super::DONE;
use super::super::arguments::{OfCase, PartyChanges};
use super::super::network;
use super::super::output::{Output, text};
use super::super::session::Session;
use super::{Change, missing};
use crate::base::text::tidy;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn change(session: &Session, output: &Output, asked: &PartyChanges) -> Result<u8, Failure> {
    let case = session.case(asked.of.case.as_deref())?;
    let id = network::party(session, case, &asked.party)?;
    let parties = session.call("party.list", json!({ "case": case }))?;
    let found = parties.as_array().into_iter().flatten().find(|row| row["id"] == id);
    let details = found.map(|row| &row["details"]).ok_or_else(|| missing("party"))?;
    let first = &details["names"][0];
    let name = format!("{} {}", text(&first["surname"]), text(&first["given"]));
    changed(details, asked)?.save(session, output, ("party.change", json!({ "party": id })), name.trim())
}

pub fn remove(session: &Session, output: &Output, of: &OfCase, party: &str) -> Result<u8, Failure> {
    let case = session.case(of.case.as_deref())?;
    let id = network::party(session, case, party)?;
    let gone = session.call("party.remove", json!({ "party": id }))?;
    output.say(&gone, "cli-removed", &[("id", id)]);
    Ok(DONE)
}

pub(super) fn changed(details: &Value, asked: &PartyChanges) -> Result<Change, Failure> {
    let mut change = Change::of(details);
    change.value("kind", asked.kind);
    change.value("sex", asked.sex);
    change.date("birthDate", asked.born.as_deref());
    if !asked.citizenship.is_empty() {
        let codes = asked.citizenship.iter().map(|code| tidy(code).to_uppercase());
        change.value("citizenship", Some(codes.filter(|code| !code.is_empty()).collect::<Vec<_>>()));
    }
    for role in &asked.remove_roles {
        change.remove("roles", |had| *had == json!(role))?;
    }
    for role in &asked.roles {
        change.add("roles", json!(role));
    }
    name(&mut change, asked)?;
    documents(&mut change, asked)?;
    contacts(&mut change, asked)?;
    change.text("note", asked.note.as_deref());
    Ok(change)
}

/// The parts that are named of one name: the first, or the one that `--which` says; the one after the last is entered.
fn name(change: &mut Change, asked: &PartyChanges) -> Result<(), Failure> {
    let none = || missing("named");
    let names = change.after["names"].as_array_mut().ok_or_else(none)?;
    let at = asked.which.checked_sub(1).filter(|at| *at <= names.len()).ok_or_else(none)?;
    let mut one = Change::of(&names.get(at).cloned().unwrap_or_else(no_name));
    one.text("surname", asked.surname.as_deref());
    one.text("given", asked.given.as_deref());
    one.text("patronymic", asked.patronymic.as_deref());
    one.text("whole", asked.name.as_deref());
    one.value("kind", asked.name_kind);
    one.value("language", asked.name_language);
    if at < names.len() {
        names[at] = one.after;
    } else if is_said(&one.after) {
        names.push(one.after);
    } else {
        return Err(none());
    }
    if let Some(which) = asked.remove_name {
        let at = which.checked_sub(1).filter(|at| *at < names.len()).ok_or_else(none)?;
        names.remove(at);
    }
    Ok(())
}

fn no_name() -> Value {
    json!({ "kind": "other", "language": "", "surname": "", "given": "", "patronymic": "", "whole": "" })
}

fn is_said(name: &Value) -> bool {
    ["surname", "given", "patronymic", "whole"].into_iter().any(|part| name[part] != "")
}

/// The document of that number: entered, or what is named of it changed.
fn documents(change: &mut Change, asked: &PartyChanges) -> Result<(), Failure> {
    for number in &asked.remove_documents {
        let number = tidy(number);
        change.remove("documents", |document| document["number"] == number)?;
    }
    let Some(number) = asked.document.as_deref().map(tidy).filter(|number| !number.is_empty()) else { return Ok(()) };
    let Some(list) = change.after["documents"].as_array_mut() else { return Ok(()) };
    let at = list.iter().position(|document| document["number"] == number).unwrap_or_else(|| {
        list.push(json!({ "kind": "passport", "number": number, "issuedBy": "", "issuedOn": "", "country": "" }));
        list.len() - 1
    });
    let mut one = Change::of(&list[at]);
    one.value("kind", asked.document_kind);
    one.text("issuedBy", asked.issued_by.as_deref());
    one.date("issuedOn", asked.issued_on.as_deref());
    one.value("country", asked.country.as_deref().map(|code| tidy(code).to_uppercase()));
    list[at] = one.after;
    Ok(())
}

fn contacts(change: &mut Change, asked: &PartyChanges) -> Result<(), Failure> {
    for value in &asked.remove_contacts {
        let value = tidy(value);
        change.remove("contacts", |contact| contact["value"] == value)?;
    }
    let phones = asked.phone.iter().map(|value| ("phone", value));
    let addresses = asked.address.iter().map(|value| ("address", value));
    let others = asked.contacts.iter().map(|(kind, value)| (kind.word(), value));
    for (kind, value) in phones.chain(addresses).chain(others) {
        let value = tidy(value);
        if value.is_empty() {
            continue;
        }
        let same = |had: &Value| had["kind"] == kind && text(&had["value"]) == value;
        if !change.after["contacts"].as_array().is_some_and(|list| list.iter().any(same)) {
            change.add("contacts", json!({ "kind": kind, "value": value, "note": "" }));
        }
    }
    Ok(())
}
