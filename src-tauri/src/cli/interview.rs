//! `dalil interview`.

use super::DONE;
use super::arguments::InterviewVerb;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::commands::Failure;
use crate::law::Words;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: InterviewVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        InterviewVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let rows = session.call("interview.list", json!({ "case": case }))?;
            output.answer(&rows, || table(&rows.as_array().into_iter().flatten().map(row).collect::<Vec<_>>()));
        }
        InterviewVerb::Begin { of, script, spoken, written } => {
            let case = session.case(of.case.as_deref())?;
            let request =
                json!({ "case": case, "client": null, "script": script, "spoken": spoken, "written": written });
            let made = session.call("interview.begin", request)?;
            output.say(&made, "cli-interview-begun", &[("id", text(&made["value"]))]);
        }
        InterviewVerb::Show { interview, plan: true } => {
            output.value(&session.call("interview.review", json!({ "interview": interview }))?);
        }
        InterviewVerb::Show { interview, plan: false } => {
            let view = session.call("interview.show", json!({ "interview": interview }))?;
            output.answer(&view, || told(&view, language));
        }
        InterviewVerb::Answer { interview, question, choice, text, date, place, people, skip } => {
            let named = |given: &String| {
                let (name, phone) = given.split_once('=').unwrap_or((given, ""));
                json!({ "whole": name.trim(), "phone": phone.trim() })
            };
            let answer = json!({
                "choice": choice, "text": text, "date": date, "place": place, "note": "", "skipped": skip,
                "people": people.iter().map(named).collect::<Vec<_>>(),
            });
            let request = json!({ "interview": interview, "question": question, "answer": answer });
            let made = session.call("interview.answer", request)?;
            output.say(&made, "cli-interview-answered", &[("question", question)]);
        }
    }
    Ok(DONE)
}

fn row(interview: &Value) -> Vec<String> {
    let share = format!("{}/{}", text(&interview["answered"]), text(&interview["asked"]));
    vec![text(&interview["id"]), share, text(&interview["name"])]
}

/// Every question with its id, and what was answered under it.
fn told(view: &Value, language: Language) -> String {
    let lines = view["script"]["questions"].as_array().into_iter().flatten().flat_map(|question| {
        let id = text(&question["id"]);
        let answer = &view["answers"][&id];
        let said = [&answer["choice"], &answer["text"], &answer["date"]];
        let parts = said.iter().map(|part| match part {
            Value::Array(words) => words.iter().map(text).collect::<Vec<_>>().join(", "),
            other => text(other),
        });
        let people = answer["people"].as_array().into_iter().flatten().map(|person| {
            let parts = [&person["surname"], &person["given"], &person["whole"], &person["phone"]];
            parts.iter().map(|part| text(part)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        });
        let place = Words::parted(&text(&answer["place"])).get(language).to_owned();
        let said: Vec<String> = parts.chain([place]).chain(people).filter(|part| !part.is_empty()).collect();
        let asked = format!("{id}: {}", text(&question["ask"][language.code()]));
        let answer = (!said.is_empty()).then(|| format!("    {}", said.join("; ")));
        std::iter::once(asked).chain(answer)
    });
    lines.collect::<Vec<_>>().join("\n")
}
