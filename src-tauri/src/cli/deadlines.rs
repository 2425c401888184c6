//! `dalil event`, `dalil deadline`, `dalil task` and `dalil agenda`.

use super::DONE;
use super::arguments::{AgendaArguments, DeadlineVerb, EventVerb, TaskVerb};
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::commands::Failure;
use crate::commands::views::ExportAgenda;
use serde_json::{Value, json};

pub fn events(session: &Session, output: &Output, verb: EventVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        EventVerb::Add { of, kind, date, time, number, officer, place, category, note, register } => {
            let case = session.case(of.case.as_deref())?;
            let details = json!({
                "kind": kind, "date": date, "time": time, "number": number, "officer": officer, "place": place,
                "category": category, "note": note, "answers": null, "filing": null, "evidence": null,
            });
            let preview = session.call("event.preview", json!({ "case": case, "event": null, "details": details }))?;
            let request = json!({ "case": case, "details": details, "register": register });
            let made = session.call("event.add", request)?;
            let started = rows(&preview["starts"], |term| term_row(output, term, language));
            output.answer(&json!({ "added": made, "starts": preview["starts"], "ends": preview["ends"] }), || {
                let said = output.words.say("cli-event-added", &[("id", text(&made["value"]))]);
                if started.is_empty() { said } else { format!("{said}\n{}", table(&started)) }
            });
        }
        EventVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let found = session.call("event.list", json!({ "case": case }))?;
            output.answer(&found, || table(&rows(&found, |event| event_row(output, event))));
        }
    }
    Ok(DONE)
}

pub fn deadlines(session: &Session, output: &Output, verb: DeadlineVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    let DeadlineVerb::List(of) = verb;
    let case = session.case(of.case.as_deref())?;
    let found = session.call("deadline.list", json!({ "case": case }))?;
    output.answer(&found, || table(&rows(&found["deadlines"], |term| term_row(output, term, language))));
    Ok(DONE)
}

pub fn tasks(session: &Session, output: &Output, verb: TaskVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        TaskVerb::Add { of, title, owner, due } => {
            let case = session.case(of.case.as_deref())?;
            let details = json!({ "title": title, "owner": owner, "due": due, "about": null, "note": "" });
            let made = session.call("task.add", json!({ "case": case, "details": details }))?;
            output.say(&made, "cli-task-added", &[("id", text(&made["value"]))]);
        }
        TaskVerb::List(of) => {
            let case = of.case.as_deref().map(|given| session.case(Some(given))).transpose()?;
            let found = session.call("task.list", json!({ "case": case }))?;
            output.answer(&found, || table(&rows(&found, task_row)));
        }
        TaskVerb::Done { task } => {
            let made = session.call("task.finish", json!({ "task": task, "done": true }))?;
            output.say(&made, "cli-task-done", &[]);
        }
    }
    Ok(DONE)
}

pub fn agenda(session: &Session, output: &Output, asked: AgendaArguments, language: Language) -> Result<u8, Failure> {
    session.open()?;
    if let Some(path) = asked.ics {
        let request = ExportAgenda { case: None, language, full: asked.full };
        session.core().export_agenda(&request, &path)?;
        output.say(&json!({ "path": path }), "cli-agenda-written", &[("path", path.display().to_string())]);
        return Ok(DONE);
    }
    let view = session.call("agenda.show", json!({}))?;
    output.answer(&view, || {
        table(&rows(&view["items"], |item| {
            let number = format!("№ {}", text(&item["caseNumber"]));
            let kind = output.word("agenda-kind", &item["kind"]);
            let state = output.word("cli-term", &item["state"]);
            vec![when(item), number, state, kind, words(&item["title"], language), text(&item["detail"])]
        }))
    });
    Ok(DONE)
}

fn rows(list: &Value, row: impl Fn(&Value) -> Vec<String>) -> Vec<Vec<String>> {
    list.as_array().into_iter().flatten().map(row).collect()
}

fn words(three: &Value, language: Language) -> String {
    text(&three[language.code()])
}

fn when(item: &Value) -> String {
    [text(&item["day"]), text(&item["time"])].join(" ").trim_end().to_owned()
}

fn term_row(output: &Output, term: &Value, language: Language) -> Vec<String> {
    let other = term["readings"].as_array().into_iter().flatten().skip(1).map(|reading| text(&reading["day"]));
    let other = other.map(|day| format!("/ {day}")).collect::<Vec<_>>().join(" ");
    let last = format!("{} {other}", when(term));
    vec![
        last.trim_end().to_owned(),
        output.word("cli-term", &term["state"]),
        output.word("deadline-bound", &term["bound"]),
        words(&term["what"], language),
        words(&term["law"], language),
    ]
}

fn event_row(output: &Output, event: &Value) -> Vec<String> {
    let details = &event["details"];
    let when = format!("{} {}", text(&details["date"]), text(&details["time"]));
    vec![
        when.trim_end().to_owned(),
        output.word("event-kind", &details["kind"]),
        text(&details["number"]),
        text(&event["id"]),
    ]
}

fn task_row(task: &Value) -> Vec<String> {
    let details = &task["details"];
    vec![
        if task["done"] == true { "+" } else { "-" }.to_owned(),
        text(&details["due"]),
        format!("№ {}", text(&task["caseNumber"])),
        text(&details["title"]),
        text(&details["owner"]),
        text(&task["id"]),
    ]
}
