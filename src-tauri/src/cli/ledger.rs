//! `dalil ledger`.

use super::DONE;
use super::arguments::LedgerVerb;
use super::facts::citation;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::{Language, Money};
use crate::commands::Failure;
use crate::commands::views::CalculateClaim;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: LedgerVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        LedgerVerb::Add { of, kind, amount, currency, date, due, ru, ky, not_claimed, citations } => {
            let case = session.case(of.case.as_deref())?;
            let sum = Money::read(&amount, currency).map_err(|_| Failure::new("bad-sum").with("field", "amount"))?;
            let places = citations.iter().map(|text| citation(session, case, text)).collect::<Result<Vec<_>, _>>()?;
            let details = json!({
                "kind": kind, "date": date, "amount": sum.amount, "currency": currency, "work": null, "due": due,
                "rate": null, "payer": null, "payee": null,
                "what": [{ "language": "ru", "text": ru }, { "language": "ky", "text": ky }],
                "claimed": kind.usually_claimed() && !not_claimed, "citations": places, "note": "",
            });
            let made = session.call("ledger.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-ledger-added", &[("id", text(&made["value"]))]);
        }
        LedgerVerb::List { of, on } => {
            let case = session.case(of.case.as_deref())?;
            let view = session.call("ledger.list", json!({ "case": case, "on": on }))?;
            output.answer(&view, || {
                let lines = view["lines"].as_array().into_iter().flatten().enumerate();
                let mut rows: Vec<_> = lines.map(|(at, line)| row(output, at + 1, line, language)).collect();
                for kind in ["material", "moral"] {
                    let name = output.words.say(&format!("ledger-total-{kind}"), &[]);
                    let sums = view["totals"][kind].as_array().into_iter().flatten();
                    rows.extend(sums.map(|sum| total(&name, sum, language)));
                }
                let name = output.words.say("ledger-late", &[]);
                let late = view["late"]["totals"].as_array().into_iter().flatten();
                rows.extend(late.map(|sum| total(&name, sum, language)));
                table(&rows)
            });
        }
        LedgerVerb::Print { of, language, on, confirm, out } => {
            let case = session.case(of.case.as_deref())?;
            session.core().export_calculation(&CalculateClaim { case, language, on, confirmed: confirm }, &out)?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
        }
    }
    Ok(DONE)
}

fn row(output: &Output, at: usize, line: &Value, language: Language) -> Vec<String> {
    let details = &line["details"];
    let what = details["what"].as_array().into_iter().flatten().find(|s| s["language"] == language.code());
    let what = what.or(details["what"].get(0)).map(|s| text(&s["text"])).unwrap_or_default();
    let sum = json!({ "amount": details["amount"], "currency": details["currency"] });
    vec![
        at.to_string(),
        text(&details["date"]),
        output.word("ledger-kind", &details["kind"]),
        figures(&sum, language),
        if details["claimed"] == true { "+".to_owned() } else { String::new() },
        what,
    ]
}

fn total(name: &str, sum: &Value, language: Language) -> Vec<String> {
    vec![String::new(), String::new(), name.to_owned(), figures(sum, language)]
}

fn figures(sum: &Value, language: Language) -> String {
    serde_json::from_value::<Money>(sum.clone()).map(|sum| sum.parted(language)).unwrap_or_default()
}
