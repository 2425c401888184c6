//! `dalil tie` and `dalil network`.

use super::DONE;
use super::arguments::{NetworkVerb, TieVerb};
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::id::CaseId;
use crate::base::text::fold;
use crate::commands::Failure;
use crate::commands::views::PrintNetwork;
use serde_json::{Value, json};

pub fn tie(session: &Session, output: &Output, verb: TieVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        TieVerb::Add { of, kind, from, to, period, status, facts, citations, note } => {
            let case = session.case(of.case.as_deref())?;
            let cited = citations.iter().map(|given| super::facts::citation(session, case, given));
            let details = json!({
                "kind": kind, "from": party(session, case, &from)?, "to": party(session, case, &to)?,
                "period": period, "status": status, "facts": facts_of(session, case, &facts)?,
                "citations": cited.collect::<Result<Vec<_>, _>>()?, "note": note,
            });
            let made = session.call("tie.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-tie-added", &[("id", text(&made["value"]))]);
        }
        TieVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let network = session.call("network.show", json!({ "case": case }))?;
            let parties = session.call("party.list", json!({ "case": case }))?;
            output.answer(&network["ties"], || {
                let ties = network["ties"].as_array().into_iter().flatten();
                table(&ties.map(|tie| row(output, &parties, tie)).collect::<Vec<_>>())
            });
        }
        TieVerb::Remove { tie } => {
            let gone = session.call("tie.remove", json!({ "tie": tie }))?;
            output.say(&gone, "cli-tie-removed", &[("id", tie)]);
        }
    }
    Ok(DONE)
}

pub fn run(session: &Session, output: &Output, verb: NetworkVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        NetworkVerb::Print { of, language, ties, out } => {
            let case = session.case(of.case.as_deref())?;
            let missing = |_| Failure::new("not-found").with("what", "tie");
            let only = ties.iter().map(|id| id.parse().map_err(missing)).collect::<Result<Vec<_>, _>>()?;
            let request = PrintNetwork { case, language, ties: (!only.is_empty()).then_some(only) };
            session.core().export_network(&request, &out)?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
        }
    }
    Ok(DONE)
}

/// A party by its id, or by a part of a name that only one has.
pub(super) fn party(session: &Session, case: CaseId, given: &str) -> Result<String, Failure> {
    let rows = session.call("party.list", json!({ "case": case }))?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    let wanted = fold(given);
    let named = |row: &&Value| row["id"] == given || fold(&text(&row["name"])).contains(&wanted);
    let found: Vec<&Value> = rows.iter().filter(named).collect();
    match found.as_slice() {
        [only] => Ok(text(&only["id"])),
        _ => Err(Failure::new("not-found").with("what", "party")),
    }
}

/// Facts by their places in `fact list`.
fn facts_of(session: &Session, case: CaseId, wanted: &[usize]) -> Result<Vec<Value>, Failure> {
    let rows = session.call("fact.list", json!({ "case": case }))?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    let pick = |place: &usize| place.checked_sub(1).and_then(|at| rows.get(at)).map(|fact| fact["id"].clone());
    let missing = || Failure::new("not-found").with("what", "fact");
    wanted.iter().map(|place| pick(place).ok_or_else(missing)).collect()
}

fn row(output: &Output, parties: &Value, tie: &Value) -> Vec<String> {
    let name = |id: &Value| {
        let found = parties.as_array().into_iter().flatten().find(|row| row["id"] == *id);
        found.map(|row| text(&row["name"])).unwrap_or_default()
    };
    let details = &tie["details"];
    let count = |list: &Value| list.as_array().map_or(0, Vec::len);
    vec![
        text(&tie["id"]),
        name(&details["from"]),
        output.word("tie-kind", &details["kind"]),
        name(&details["to"]),
        text(&details["period"]),
        output.word("tie-status", &details["status"]),
        format!("{}+{}", count(&details["facts"]), count(&details["citations"])),
    ]
}
