//! `dalil filing` and `dalil demo`.

use super::arguments::FilingVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FOUND, answers, findings, questions};
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub fn run(session: &Session, output: &Output, verb: FilingVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        FilingVerb::Templates { of, find } => {
            let case = session.case(of.case.as_deref())?;
            let all = session.call("filing.templates", json!({ "case": case }))?;
            templates(output, &all, &find, language);
        }
        FilingVerb::List { of } => list(session, output, of.case.as_deref())?,
        FilingVerb::New { of, template, language } => {
            let case = session.case(of.case.as_deref())?;
            let made =
                session.call("filing.add", json!({ "case": case, "template": template, "language": language }))?;
            output.say(&made, "cli-filing-begun", &[("id", text(&made["value"]))]);
        }
        FilingVerb::Show { filing } => {
            let view = session.call("filing.show", json!({ "filing": filing }))?;
            output.answer(&view, || questions::shown(output, &view, language));
        }
        FilingVerb::Fill { filing, answers, set, facts } => {
            let given = Given { answers, set, facts };
            fill(session, output, &filing, given)?;
        }
        FilingVerb::Repeat { filing, to, field } => {
            let request = json!({ "filing": filing, "field": field, "values": to });
            let made = session.call("filing.repeat", request)?;
            output.answer(&made, || {
                let ids: Vec<String> = made["value"].as_array().into_iter().flatten().map(text).collect();
                ids.join("\n")
            });
        }
        FilingVerb::Preview { filing, out } => preview(session, output, &filing, &out, language)?,
        FilingVerb::Final { filing, confirm, out } => freeze(session, output, &filing, &confirm, out.as_deref())?,
        FilingVerb::Export { filing, out } => export(session, output, &filing, &out)?,
        FilingVerb::Check { filing, public } => findings::check(session, output, &filing, public, language)?,
        FilingVerb::Overrule { filing, finding, reason, public } => {
            let request = json!({ "filing": filing, "finding": finding, "reason": reason, "public": public });
            let done = session.call("filing.overrule", request)?;
            output.say(&done, "cli-filing-overruled", &[]);
        }
        FilingVerb::Public { filing, out, key } => release(session, output, &filing, [out, key])?,
        FilingVerb::Guard { of, hide, show } => guard(session, output, of.case.as_deref(), hide, show)?,
        FilingVerb::Record { filing, kind, date, way, number, who, outcome, receipt, event } => {
            let details = json!({
                "kind": kind, "date": date, "way": way, "number": number, "who": who, "outcome": outcome, "note": "",
                "evidence": receipt,
            });
            record(session, output, &filing, &details, event.as_deref())?;
        }
        FilingVerb::Amend { filing } => {
            let made = session.call("filing.amend", json!({ "filing": filing }))?;
            output.say(&made, "cli-filing-begun", &[("id", text(&made["value"]))]);
        }
        FilingVerb::HandIn { filing, at } => {
            let at = if at == "none" { Value::Null } else { json!(at) };
            let done = session.call("filing.hand-in-at", json!({ "filing": filing, "reception": at }))?;
            output.say(&done, "cli-filing-hand-in", &[]);
        }
        FilingVerb::Verify { filing } => return verify(session, output, &filing),
        FilingVerb::Text(verb) => return super::drafts::run(session, output, verb),
        FilingVerb::Uses { filing, field } => uses(session, output, &filing, field.as_deref())?,
        FilingVerb::Keep { filing, field } => keep(session, output, &filing, field.as_deref())?,
        FilingVerb::Word { filing, out } => word(session, output, &filing, &out)?,
    }
    Ok(DONE)
}

fn list(session: &Session, output: &Output, case: Option<&str>) -> Result<(), Failure> {
    let case = session.case(case)?;
    let all = session.call("filing.list", json!({ "case": case }))?;
    let line = |one: &Value| {
        let standing = output.word("filing-status", &one["standing"]);
        vec![text(&one["id"]), standing, text(&one["language"]), text(&one["title"])]
    };
    output.answer(&all, || table(&all.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
    Ok(())
}

/// Answers as they are given: from a file, one by one, and the facts.
struct Given {
    answers: Option<String>,
    set: Vec<String>,
    facts: Option<String>,
}

fn fill(session: &Session, output: &Output, filing: &str, with: Given) -> Result<(), Failure> {
    let view = session.call("filing.show", json!({ "filing": filing }))?;
    let mut given = serde_json::Map::new();
    if let Some(read) = with.answers {
        let read = super::input::read(&read)?;
        given.extend(read.as_object().cloned().ok_or_else(|| Failure::new("bad-request"))?);
    }
    for pair in with.set {
        let (key, value) = pair.split_once('=').ok_or_else(|| Failure::new("bad-request"))?;
        given.insert(key.to_owned(), answers::meant(&view, key, value));
    }
    if let Some(wanted) = with.facts {
        let key = field_of_kind(&view, "facts").ok_or_else(|| Failure::new("bad-request"))?;
        given.insert(key, facts_of(session, &view, &wanted)?);
    }
    answers::fit(&view, &given)?;
    let mut all = view["answers"].as_object().cloned().unwrap_or_default();
    all.extend(given);
    let changed = session.call("filing.change", json!({ "filing": filing, "answers": all }))?;
    output.say(&changed, "cli-filing-filled", &[("count", all.len().to_string())]);
    Ok(())
}

/// Freezing cannot be taken back, so the place of the file is looked at first.
fn freeze(
    session: &Session,
    output: &Output,
    filing: &str,
    confirm: &[String],
    out: Option<&Path>,
) -> Result<(), Failure> {
    if let Some(path) = out {
        session.core().expect_place(path)?;
    }
    confirm_findings(session, filing, confirm)?;
    let made = session.call("filing.final", json!({ "filing": filing }))?;
    if let Some(path) = out {
        write_edition(session, &made["value"], path).map_err(|why| not_written(output, filing, &why))?;
    }
    let edition = &made["value"];
    let with = [("pages", text(&edition["pages"])), ("sha256", text(&edition["sha256"]))];
    output.say(&made, "cli-filing-final", &with);
    Ok(())
}

fn export(session: &Session, output: &Output, filing: &str, out: &Path) -> Result<(), Failure> {
    let view = session.call("filing.show", json!({ "filing": filing }))?;
    let editions = view["row"]["editions"].as_array().into_iter().flatten();
    let last = editions.filter(|one| one["kind"] == "full").max_by_key(|one| one["number"].as_u64());
    write_edition(session, last.ok_or_else(|| Failure::new("not-final"))?, out)?;
    let path = out.display().to_string();
    output.say(&json!({ "path": path }), "cli-filing-exported", &[("path", path.clone())]);
    Ok(())
}

/// Writes a draft for Word.
fn word(session: &Session, output: &Output, filing: &str, out: &Path) -> Result<(), Failure> {
    let id = filing.parse().map_err(|_| Failure::new("bad-request"))?;
    with_second(session, || session.core().write_word(id, out))?;
    let path = out.display().to_string();
    output.say(&json!({ "path": path }), "cli-filing-word", &[("path", path.clone())]);
    Ok(())
}

/// The public edition and its key, each written where it is asked for.
fn release(session: &Session, output: &Output, filing: &str, to: [Option<PathBuf>; 2]) -> Result<(), Failure> {
    for path in to.iter().flatten() {
        session.core().expect_place(path)?;
    }
    let made = session.call("filing.release", json!({ "filing": filing }))?;
    for (edition, path) in made["value"].as_array().into_iter().flatten().zip(to) {
        if let Some(path) = path {
            write_edition(session, edition, &path)?;
        }
    }
    let pages = text(&made["value"][0]["pages"]);
    output.say(&made, "cli-filing-public", &[("pages", pages), ("sha256", text(&made["value"][0]["sha256"]))]);
    Ok(())
}

fn guard(
    session: &Session,
    output: &Output,
    case: Option<&str>,
    hide: Vec<String>,
    show: Vec<String>,
) -> Result<(), Failure> {
    let case = session.case(case)?;
    for (parties, guarded) in [(hide, true), (show, false)] {
        for party in parties {
            session.call("filing.guard", json!({ "party": party, "guarded": guarded }))?;
        }
    }
    let people = session.call("filing.guarded", json!({ "case": case }))?;
    let line = |p: &Value| format!("{}  {} → {}", text(&p["party"]), text(&p["name"]), text(&p["pseudonym"]["ru"]));
    output.answer(&people, || people.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n"));
    Ok(())
}

/// What became of a filing, with the event that it is: the usual one, another, or `none`.
fn record(
    session: &Session,
    output: &Output,
    filing: &str,
    details: &Value,
    event: Option<&str>,
) -> Result<(), Failure> {
    let event = match event {
        Some("none") => Value::Null,
        Some(event) => json!(event),
        None => usual_event(&session.call("filing.show", json!({ "filing": filing }))?, &text(&details["kind"])),
    };
    let request = json!({ "filing": filing, "edition": null, "details": details, "event": event });
    let made = session.call("filing.step-add", request)?;
    output.say(&made, "cli-filing-recorded", &[("id", text(&made["value"]))]);
    Ok(())
}

fn verify(session: &Session, output: &Output, filing: &str) -> Result<u8, Failure> {
    let view = session.call("filing.show", json!({ "filing": filing }))?;
    let editions = view["row"]["editions"].as_array().into_iter().flatten();
    let checked = editions.map(|e| session.call("filing.verify", json!({ "edition": e["id"] })));
    let checked = Value::Array(checked.collect::<Result<Vec<_>, _>>()?);
    let line = |c: &Value| {
        let key = match (c["sealed"] == true, c["rebuilt"].as_str()) {
            (false, Some("same")) => "filings-verified-mendable",
            (false, _) => "filings-verified-damaged",
            (true, Some("same")) => "filings-verified-same",
            (true, Some("other_engine")) => "filings-verified-engine",
            (true, Some("not_kept")) => "filings-verified-not-kept",
            (true, _) => "filings-verified-differs",
        };
        format!("{}  {}", text(&c["sha256"]), output.words.say(key, &[("engine", text(&c["engine"]))]))
    };
    output.answer(&checked, || checked.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n"));
    let damaged = checked.as_array().into_iter().flatten().any(|one| one["sealed"] != true);
    Ok(if damaged { FOUND } else { DONE })
}

fn uses(session: &Session, output: &Output, filing: &str, field: Option<&str>) -> Result<(), Failure> {
    let request = json!({ "filing": filing, "answers": null, "field": field });
    let uses = session.call("filing.uses", request)?;
    let line = |used: &Value| {
        let places = used["paragraphs"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
        format!("{}\n    {}", text(&used["field"]), places.join("\n    "))
    };
    output.answer(&uses, || uses.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n"));
    Ok(())
}

/// Keeps an answer in the case, where one is named, and tells what could be kept besides.
fn keep(session: &Session, output: &Output, filing: &str, field: Option<&str>) -> Result<(), Failure> {
    if let Some(field) = field {
        session.call("filing.keep-answer", json!({ "filing": filing, "field": field }))?;
    }
    let left = session.call("filing.keepable", json!({ "filing": filing }))?;
    let line = |one: &Value| vec![text(&one["field"]), text(&one["what"]), text(&one["text"])];
    output.answer(&left, || table(&left.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
    Ok(())
}

/// One line for each template: its id, its name and languages; for what is next the reason under it.
fn templates(output: &Output, all: &Value, find: &str, language: Language) {
    let sought = find.to_lowercase();
    let holds = |one: &&Value| one.to_string().to_lowercase().contains(&sought);
    let mut found: Vec<&Value> = all.as_array().into_iter().flatten().filter(holds).collect();
    found.sort_by_key(|one| one["next"].is_null()); // stable: the order of the sequence stays
    output.answer(&json!(found), || {
        let rows = found.iter().map(|one| {
            let said = |key: &str| text(&one[key][language.code()]);
            let languages: Vec<String> = one["languages"].as_array().into_iter().flatten().map(text).collect();
            let next = match one["next"] {
                Value::Null => String::new(),
                _ => format!("{}: {}", output.words.say("cli-template-next", &[]), said("next")),
            };
            vec![text(&one["id"]), said("title"), languages.join(" "), next]
        });
        table(&rows.collect::<Vec<_>>())
    });
}

fn write_edition(session: &Session, edition: &Value, path: &Path) -> Result<(), Failure> {
    let id = edition["id"].as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Failure::new("internal"))?;
    with_second(session, || session.core().export_edition(id, path))
}

/// The filing is final and its PDF was not written: what kept it, unless that says no more than this, and how to go on.
fn not_written(output: &Output, filing: &str, why: &Failure) -> Failure {
    if !output.json && !["exists", "export-failed"].contains(&why.code.as_str()) {
        output.failure(why);
    }
    Failure::new("final-not-written").with("filing", filing).with("why", &why.code)
}

/// The event that a step most often is; serving a copy is none.
fn usual_event(view: &Value, kind: &str) -> Value {
    let usual = match kind {
        "filed" => view["filedAs"].clone(),
        "answered" => view["answeredAs"][0].clone(),
        _ => Value::Null,
    };
    if usual == "other" { Value::Null } else { usual }
}

fn field_of_kind(view: &Value, kind: &str) -> Option<String> {
    view["fields"].as_array()?.iter().find(|f| f["kind"] == kind).map(|f| text(&f["key"]))
}

/// Facts by their place in `fact list`, or all of them.
fn facts_of(session: &Session, view: &Value, wanted: &str) -> Result<Value, Failure> {
    let rows = session.call("fact.list", json!({ "case": view["row"]["case"] }))?;
    let ids: Vec<Value> = rows.as_array().into_iter().flatten().map(|fact| fact["id"].clone()).collect();
    if wanted == "all" {
        return Ok(Value::Array(ids));
    }
    let pick = |place: &str| {
        let at = place.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        at.and_then(|at| ids.get(at).cloned()).ok_or_else(|| Failure::new("not-found").with("what", "fact"))
    };
    wanted.split(',').map(pick).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

fn preview(session: &Session, output: &Output, filing: &str, out: &Path, language: Language) -> Result<(), Failure> {
    let fields = session.call("filing.show", json!({ "filing": filing }))?["fields"].clone();
    let view = session.call("filing.preview", json!({ "filing": filing, "answers": null }))?;
    std::fs::create_dir_all(out).map_err(|_| Failure::new("export-failed"))?;
    let pages = view["pages"].as_array().map_or(0, Vec::len);
    for page in 1..=pages {
        let path = format!("/view/{}/page/{page}", text(&view["path"]));
        let picture = session.core().picture(&path, "width=1240")?;
        std::fs::write(out.join(format!("page-{page}.png")), picture.bytes)
            .map_err(|_| Failure::new("export-failed"))?;
    }
    output.answer(&view, || {
        let head =
            output.words.say("cli-previewed", &[("pages", pages.to_string()), ("path", out.display().to_string())]);
        let findings = findings::told(output, &view["findings"], &fields, language);
        std::iter::once(head).chain(findings).collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

/// Confirms findings besides those that were confirmed before: by the key that `check` shows, `law`, or `all`.
fn confirm_findings(session: &Session, filing: &str, confirm: &[String]) -> Result<(), Failure> {
    if confirm.is_empty() {
        return Ok(());
    }
    let shown = session.call("filing.show", json!({ "filing": filing }))?;
    let mut keys: Vec<String> = shown["confirmed"].as_array().into_iter().flatten().map(text).collect();
    let named = |word: &str| confirm.iter().any(|given| given == word);
    if named("all") || named("law") {
        let view = session.call("filing.preview", json!({ "filing": filing, "answers": null }))?;
        let found = view["findings"].as_array().into_iter().flatten();
        let found = found.filter(|f| !f["confirm"].is_null() && (named("all") || !f["law"].is_null()));
        keys.extend(found.map(|f| text(&f["confirm"])));
    }
    keys.extend(confirm.iter().filter(|given| !["all", "law"].contains(&given.as_str())).cloned());
    keys.sort_unstable();
    keys.dedup();
    session.call("filing.confirm", json!({ "filing": filing, "confirmed": keys }))?;
    Ok(())
}

/// Opens the sample case in a vault of its own that is thrown away, and prints its papers.
pub fn demo(session: &Session, output: &Output, out: &Path) -> Result<u8, Failure> {
    let written = session.core().print_sample(out)?;
    let paths: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    output.answer(&json!({ "files": paths }), || paths.join("\n"));
    Ok(DONE)
}
