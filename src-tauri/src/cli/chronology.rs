//! `dalil chronology` and `dalil account`.

use super::DONE;
use super::arguments::{AccountVerb, ChronologyVerb};
use super::facts::citation;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::base::id::CaseId;
use crate::commands::Failure;
use crate::commands::views::PrintChronology;
use crate::facts::chronology::Wish;
use crate::law::Words;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: ChronologyVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        ChronologyVerb::Show { of, text: words, status, weight, contradicted } => {
            let case = session.case(of.case.as_deref())?;
            let wish = Wish { text: words, status, weight, contradicted, ..Wish::default() };
            let shown = session.call("chronology.show", json!({ "case": case, "wish": wish }))?;
            let ids: Vec<&Value> = list(&shown["entries"]).map(|entry| &entry["id"]).collect();
            let rows = session.call("chronology.rows", json!({ "case": case, "facts": ids }))?;
            let found = session.call("contradiction.list", json!({ "case": case }))?;
            let answer = json!({ "chronology": shown, "rows": rows, "contradictions": found });
            output.answer(&answer, || {
                let lines: Vec<_> = list(&rows)
                    .zip(list(&shown["entries"]))
                    .enumerate()
                    .map(|(at, (row, entry))| line(output, at + 1, row, entry, language))
                    .collect();
                let open = list(&found).filter(|one| text(&one["explained"]).is_empty()).count();
                let tail = output.words.say("cli-contradictions", &[("count", open.to_string())]);
                format!("{}\n{tail}", table(&lines))
            });
        }
        ChronologyVerb::Print { of, language, status, out } => {
            let case = session.case(of.case.as_deref())?;
            let wish = Wish { status, ..Wish::default() };
            session.core().export_chronology(&PrintChronology { case, wish, language }, &out)?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
        }
    }
    Ok(DONE)
}

pub fn account(session: &Session, output: &Output, verb: AccountVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        AccountVerb::Add {
            of,
            fact,
            source,
            ru,
            ky,
            original,
            said_in,
            interpreter,
            told_on,
            date,
            place,
            knowledge,
            stance,
            citations,
        } => {
            let case = session.case(of.case.as_deref())?;
            let places = citations.iter().map(|text| citation(session, case, text)).collect::<Result<Vec<_>, _>>()?;
            let details = json!({
                "teller": null, "source": source, "toldOn": told_on, "toldWhere": "", "language": said_in,
                "interpreter": null, "interpreterName": interpreter, "knowledge": knowledge, "stance": stance,
                "original": original,
                "statements": [{ "language": "ru", "text": ru }, { "language": "ky", "text": ky }],
                "date": date, "said": { "ru": "", "ky": "", "en": "" }, "place": place, "citations": places,
                "followed": false, "note": "",
            });
            let fact = fact_at(session, case, fact)?;
            let made = session.call("account.add", json!({ "fact": fact, "details": details }))?;
            output.say(&made, "cli-account-added", &[("id", text(&made["value"]))]);
        }
        AccountVerb::List { of, fact } => {
            let case = session.case(of.case.as_deref())?;
            let fact = fact_at(session, case, fact)?;
            let view = session.call("account.compare", json!({ "fact": fact, "language": language }))?;
            output.answer(&view, || {
                let row = |one: &Value| {
                    let words: String = list(&one["segments"]).map(|segment| text(&segment["text"])).collect();
                    let details = &one["account"]["details"];
                    let place = Words::parted(&text(&details["place"]));
                    let place = place.get(language).to_owned();
                    vec![text(&one["account"]["who"]), text(&details["date"]), place, words]
                };
                table(&list(&view["accounts"]).map(row).collect::<Vec<_>>())
            });
        }
    }
    Ok(DONE)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// An event by its place in `fact list`.
fn fact_at(session: &Session, case: CaseId, place: usize) -> Result<Value, Failure> {
    let rows = session.call("fact.list", json!({ "case": case }))?;
    let found = place.checked_sub(1).and_then(|at| rows.get(at)).map(|fact| fact["id"].clone());
    found.ok_or_else(|| Failure::new("not-found").with("what", "fact"))
}

fn line(output: &Output, at: usize, row: &Value, entry: &Value, language: Language) -> Vec<String> {
    let details = &row["fact"]["details"];
    let statement = list(&details["statements"]).find(|s| s["language"] == language.code());
    let statement = statement.or(details["statements"].get(0)).map(|s| text(&s["text"])).unwrap_or_default();
    let marks = [("accounts", "×"), ("contradictions", "△")];
    let marks = marks.iter().filter(|(key, _)| entry[key].as_u64().unwrap_or(0) > 0);
    vec![
        at.to_string(),
        text(&details["date"]),
        statement,
        output.word("fact-status", &details["status"]),
        output.word("weight", &row["standing"]["weight"]),
        marks.map(|(key, sign)| format!("{sign}{}", text(&entry[key]))).collect::<Vec<_>>().join(" "),
    ]
}
