//! `dalil consent`.

use super::DONE;
use super::arguments::ConsentVerb;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::id::CaseId;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: ConsentVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        ConsentVerb::Add {
            of,
            client,
            purpose,
            refused,
            recipient_kind,
            recipient,
            items,
            answered_on,
            until,
            language,
            manner,
            paper,
        } => {
            let case = session.case(of.case.as_deref())?;
            let items = items.into_iter().map(|n| session.item(case, n)).collect::<Result<Vec<_>, _>>()?;
            let details = json!({
                "client": client_of(session, case, &client)?, "purpose": purpose,
                "answer": if refused { "refused" } else { "given" }, "recipientKind": recipient_kind,
                "recipient": recipient, "items": items, "facts": [], "answeredOn": answered_on, "until": until,
                "language": language, "interpreter": "", "guardian": "", "manner": manner, "witness": "",
                "informed": [], "evidence": paper.map(|n| session.item(case, n)).transpose()?, "note": "",
            });
            let made = session.call("consent.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-consent-added", &[("id", text(&made["value"]))]);
        }
        ConsentVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let rows = session.call("consent.list", json!({ "case": case }))?;
            output.answer(&rows, || {
                table(&rows.as_array().into_iter().flatten().map(|consent| row(output, consent)).collect::<Vec<_>>())
            });
        }
        ConsentVerb::Withdraw { consent, on, reason } => {
            let request = json!({ "consent": consent, "on": on, "reason": reason });
            session.call("consent.withdraw", request)?;
            let touched = session.call("consent.touched", json!({ "consent": consent }))?;
            output.answer(&touched, || {
                let rows = touched.as_array().cloned().unwrap_or_default();
                let head = output.words.say("cli-consent-withdrawn", &[("count", rows.len().to_string())]);
                let line = |row: &Value| vec![text(&row["kind"]), text(&row["id"]), text(&row["title"])];
                [head, table(&rows.iter().map(line).collect::<Vec<_>>())].join("\n").trim_end().to_owned()
            });
        }
        ConsentVerb::Overrule { kind, id, reason } => {
            let request = json!({ "target": { "kind": kind, "id": id }, "reason": reason });
            let made = session.call("consent.overrule", request)?;
            output.say(&made, "cli-consent-overruled", &[]);
        }
    }
    Ok(DONE)
}

/// A client by id or a part of the name; with neither, the only one there is.
pub fn client_of(session: &Session, case: CaseId, given: &str) -> Result<Value, Failure> {
    let rows = session.call("party.list", json!({ "case": case }))?;
    let is_client = |row: &&Value| row["details"]["roles"].as_array().is_some_and(|r| r.contains(&json!("victim")));
    let clients: Vec<&Value> = rows.as_array().into_iter().flatten().filter(is_client).collect();
    let wanted = crate::base::text::fold(given.trim());
    let fits = |row: &&&Value| row["id"] == given || crate::base::text::fold(&text(&row["name"])).contains(&wanted);
    let found: Vec<_> = clients.iter().filter(fits).collect();
    match found.as_slice() {
        [one] => Ok(one["id"].clone()),
        // Which of several is for the person to say.
        [_, _, ..] => Err(Failure::new("required").with("field", "client")),
        [] => Err(Failure::new("not-found").with("what", "party")),
    }
}

fn row(output: &Output, consent: &Value) -> Vec<String> {
    let details = &consent["details"];
    let recipient = format!("{} {}", output.word("recipient", &details["recipientKind"]), text(&details["recipient"]));
    vec![
        text(&consent["id"]),
        text(&details["answeredOn"]),
        output.word("purpose", &details["purpose"]),
        recipient.trim().to_owned(),
        output.word("consent-standing", &consent["standing"]),
    ]
}
