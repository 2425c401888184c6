//! `dalil case` and `dalil party`.

use super::arguments::{CaseVerb, PartyVerb};
use super::output::{Output, table, text};
use super::session::Session;
use super::{DONE, changing, grammar};
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: CaseVerb) -> Result<u8, Failure> {
    let status = session.open()?;
    match verb {
        CaseVerb::New { number, title, stage, register_number, languages, again } => {
            let details = json!({
                "number": number, "title": title, "jurisdiction": "kg", "stage": stage, "registerNumber": register_number,
                "languages": languages, "team": first_team(&status), "note": "",
            });
            let made = session.call("case.add", json!({ "details": details, "again": again }))?;
            output.say(&made, "cli-case-made", &[("number", number), ("id", text(&made["value"]))]);
        }
        CaseVerb::List => {
            let rows = session.call("case.list", json!({}))?;
            output.answer(&rows, || {
                table(&rows.as_array().into_iter().flatten().map(|row| case_row(output, row)).collect::<Vec<_>>())
            });
        }
        CaseVerb::Change(asked) => return changing::case(session, output, &asked),
        CaseVerb::Show(of) => {
            let case = session.case(of.case.as_deref())?;
            let view = session.call("case.show", json!({ "case": case }))?;
            let parties = session.call("party.list", json!({ "case": case }))?;
            output.answer(&json!({ "case": view, "parties": parties }), || {
                let people =
                    parties.as_array().into_iter().flatten().map(|row| party_row(output, row)).collect::<Vec<_>>();
                format!("{}\n\n{}", table(&[case_row(output, &view)]), table(&people))
            });
        }
    }
    Ok(DONE)
}

/// A new case is led by whoever opens it, here as in the window.
fn first_team(status: &Value) -> Vec<Value> {
    let user = status["user"].as_str().filter(|name| !name.is_empty());
    user.map(|name| json!({ "name": name, "duty": "lawyer" })).into_iter().collect()
}

fn case_row(output: &Output, row: &Value) -> Vec<String> {
    let details = &row["details"];
    vec![
        format!("№ {}", text(&details["number"])),
        text(&details["title"]),
        output.word("stage", &details["stage"]),
        text(&details["registerNumber"]),
        text(&row["id"]),
    ]
}

fn party_row(output: &Output, row: &Value) -> Vec<String> {
    // The sex chooses between потерпевшая and потерпевший.
    let sex = [("sex", text(&row["details"]["sex"]))];
    let word = |role: &Value| output.words.say(&format!("role-{}", text(role)), &sex);
    let roles: Vec<String> = row["details"]["roles"].as_array().into_iter().flatten().map(word).collect();
    vec![text(&row["name"]), roles.join(", "), text(&row["id"])]
}

pub fn party(session: &Session, output: &Output, verb: PartyVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        PartyVerb::Add {
            of,
            roles,
            kind,
            surname,
            given,
            patronymic,
            name,
            sex,
            born,
            citizenship,
            phone,
            address,
            document,
        } => {
            let case = session.case(of.case.as_deref())?;
            let contact = |kind: &'static str| move |value: String| json!({ "kind": kind, "value": value, "note": "" });
            let contacts: Vec<Value> =
                phone.into_iter().map(contact("phone")).chain(address.into_iter().map(contact("address"))).collect();
            let documents: Vec<Value> = document
                .into_iter()
                .map(|number| json!({ "kind": "passport", "number": number, "issuedBy": "", "issuedOn": "", "country": "" }))
                .collect();
            let details = json!({
                "kind": kind, "roles": roles, "sex": sex, "birthDate": born, "citizenship": citizenship,
                "names": [{ "kind": "main", "language": "", "surname": surname, "given": given,
                            "patronymic": patronymic, "whole": name }],
                "documents": documents, "contacts": contacts, "note": "",
            });
            let made = session.call("party.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-party-added", &[("id", text(&made["value"]))]);
        }
        PartyVerb::Change(asked) => return changing::party(session, output, &asked),
        PartyVerb::Remove { of, party } => return changing::remove_party(session, output, &of, &party),
        PartyVerb::Forms { of, party } => grammar::party(session, output, &of, &party, language)?,
        PartyVerb::Seen { text } => return super::matching::seen(session, output, &text),
        PartyVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let rows = session.call("party.list", json!({ "case": case }))?;
            output.answer(&rows, || {
                table(&rows.as_array().into_iter().flatten().map(|row| party_row(output, row)).collect::<Vec<_>>())
            });
        }
    }
    Ok(DONE)
}
