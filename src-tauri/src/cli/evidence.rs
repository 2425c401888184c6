//! `dalil evidence`.

use super::arguments::{EvidenceVerb, OfCase};
use super::output::{Output, complain, table, text};
use super::progress;
use super::session::Session;
use super::users::with_second;
use super::{DONE, FAILED, changing, destroying, documents};
use crate::base::Timestamp;
use crate::base::id::CaseId;
use crate::commands::Failure;
use crate::commands::views::{LeftOut, LeftOutWhy};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often it is looked whether what goes on behind has ended.
const PATIENCE: Duration = Duration::from_millis(100);

pub fn run(session: &Session, output: &Output, verb: EvidenceVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        EvidenceVerb::Add {
            of,
            paths,
            title,
            source,
            received_from,
            received_by,
            received_on,
            received_where,
            form,
            covert,
        } => {
            let details = json!({
                "title": title, "source": source, "receivedFrom": received_from, "receivedBy": received_by,
                "receivedOn": received_on, "receivedWhere": received_where, "form": form, "covert": covert,
                "carrier": "", "language": "", "sensitive": false, "note": "",
            });
            take_in(session, output, session.case(of.case.as_deref())?, paths, &details)
        }
        EvidenceVerb::List { of, tags } => list(session, output, session.case(of.case.as_deref())?, &tags),
        EvidenceVerb::Show { of, number } => show(session, output, &session.item_of(&of, number)?),
        EvidenceVerb::Change(asked) => changing::evidence(session, output, &asked),
        EvidenceVerb::Tag { numbers, .. } if numbers.is_empty() => tags(session, output),
        EvidenceVerb::Tag { of, numbers, add, remove } => {
            let items = items(session, &of, &numbers)?;
            change(session, output, "evidence.tag", json!({ "items": items, "add": add, "remove": remove }))
        }
        EvidenceVerb::Mark { of, numbers, sensitive, source, received_from, received_on } => {
            let items = items(session, &of, &numbers)?;
            let marks = json!({
                "items": items, "sensitive": sensitive, "source": source, "receivedFrom": received_from,
                "receivedOn": received_on,
            });
            change(session, output, "evidence.mark", marks)
        }
        EvidenceVerb::SetAside { of, numbers, back } => {
            let items = items(session, &of, &numbers)?;
            change(session, output, "evidence.set-aside", json!({ "items": items, "aside": !back }))
        }
        EvidenceVerb::Destroy { of, number, reason } => {
            let item = session.item_of(&of, number)?;
            match reason {
                None => destroying::preview(session, output, &item),
                Some(reason) => destroying::destroy(session, output, &item, &reason),
            }
        }
        EvidenceVerb::Unlock { of, number, forget } => unlock(session, output, &of, number, forget),
        EvidenceVerb::Text { of, number, find, again } => {
            documents::text_of(session, output, &session.item_of(&of, number)?, find.as_deref(), again)
        }
        EvidenceVerb::Mail { of, number, letter } => {
            documents::mail(session, output, &session.item_of(&of, number)?, letter)
        }
        EvidenceVerb::Files { of, number } => documents::files(session, output, &session.item_of(&of, number)?),
        EvidenceVerb::TakeOut { of, number, entry } => {
            let item = session.item_of(&of, number)?;
            session.call("document.show", json!({ "evidence": item }))?;
            output.value(&session.call("file.take-out", json!({ "evidence": item, "entry": entry }))?);
            Ok(DONE)
        }
        EvidenceVerb::Export { of, number, out } => export(session, output, &session.item_of(&of, number)?, &out),
    }
}

/// Takes files and folders in. What is left out of them is told first, on standard error.
fn take_in(
    session: &Session,
    output: &Output,
    case: CaseId,
    paths: Vec<PathBuf>,
    details: &Value,
) -> Result<u8, Failure> {
    let offer = session.core().offer_paths(case, paths)?;
    let all_there = offer.left_out.iter().all(|one| one.why != LeftOutWhy::Missing);
    for one in &offer.left_out {
        let why = output.words.say(&format!("evidence-left-out-{}", one.why), &[]);
        complain(&format!("{} {why}", one.name));
    }
    if offer.files.is_empty() {
        let own = |one: &LeftOut| matches!(one.why, LeftOutWhy::Vault | LeftOutWhy::Backup);
        let code = if offer.left_out.iter().any(own) { "own-place" } else { "unreadable" };
        return Err(Failure::new(code));
    }
    let job = session.call("intake.start", json!({ "offer": offer.offer, "details": details, "skip": [] }))?;
    let view = progress::wait(session, &job, true)?;
    let work = &view["work"];
    let troubled = if work["added"] == 0 { Vec::new() } else { troubled(session, output, case, work) };
    output.answer(&view, || std::iter::once(intake_text(output, work)).chain(troubled).collect::<Vec<_>>().join("\n"));
    // At a terminal nothing goes on behind: the sheets of a long chat are counted before the program ends.
    while session.call("search.standing", json!({})).is_ok_and(|standing| standing["reading"] == true) {
        std::thread::sleep(PATIENCE);
    }
    Ok(if work["failed"] == 0 && all_there { DONE } else { FAILED })
}

/// What came in and cannot be read or shown. That they are in was said; where this cannot be asked, the list of items says it.
fn troubled(session: &Session, output: &Output, case: CaseId, work: &Value) -> Vec<String> {
    let ids: HashSet<String> =
        work["files"].as_array().into_iter().flatten().map(|file| text(&file["evidence"])).collect();
    let items = session.call("evidence.items", json!({ "case": case })).unwrap_or_default();
    let items = items["items"].as_array().into_iter().flatten();
    let with_trouble = items.filter(|item| !item["trouble"].is_null() && ids.contains(&text(&item["id"])));
    let line = |item: &Value| {
        let (number, name) = (text(&item["number"]), text(&item["originalName"]));
        format!("  {number}. {name}: {}", output.word("evidence-trouble", &item["trouble"]))
    };
    with_trouble.map(line).collect()
}

fn list(session: &Session, output: &Output, case: CaseId, tags: &[String]) -> Result<u8, Failure> {
    let rows = session.call("evidence.list", json!({ "case": case, "tags": tags }))?;
    output.answer(&rows, || {
        table(&rows.as_array().into_iter().flatten().map(|item| row(output, item)).collect::<Vec<_>>())
    });
    Ok(DONE)
}

/// What an item is, and what its file says of itself.
fn show(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let view = session.call("evidence.show", json!({ "evidence": item }))?;
    output.answer(&view, || {
        let row = &view["row"];
        let at = view["fileTime"].as_i64().map(Timestamp::from_millis);
        let own = [
            ("evidence-file-name", text(&row["originalName"])),
            ("evidence-file-type", text(&row["mediaType"])),
            ("evidence-file-size", text(&row["length"])),
            (
                "evidence-file-time",
                at.map(|at| at.utc().format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_default(),
            ),
        ];
        let own = own.into_iter().filter(|(_, value)| !value.is_empty());
        let own: Vec<_> = own.map(|(key, value)| vec![output.words.say(key, &[]), value]).collect();
        let said = view["metadata"].as_array().into_iter().flatten();
        let said: Vec<_> =
            said.map(|line| vec![output.word("metadata", &line["name"]), text(&line["value"])]).collect();
        if said.is_empty() {
            return table(&own);
        }
        let say = |key: &str| output.words.say(key, &[]);
        [table(&own), String::new(), say("evidence-metadata"), say("evidence-metadata-note"), table(&said)].join("\n")
    });
    Ok(DONE)
}

/// The tags in use, each with how many items bear it.
fn tags(session: &Session, output: &Output) -> Result<u8, Failure> {
    let tags = session.call("tag.list", json!({}))?;
    let line = |tag: &Value| vec![text(&tag["tag"]), text(&tag["items"])];
    output.answer(&tags, || table(&tags.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
    Ok(DONE)
}

/// Changes several items at once, and says how many were changed.
fn change(session: &Session, output: &Output, command: &str, request: Value) -> Result<u8, Failure> {
    let done = session.call(command, request)?;
    output.say(&done, "cli-items-changed", &[("count", text(&done["value"]))]);
    Ok(DONE)
}

/// Opens a PDF with its password, or forgets it.
fn unlock(session: &Session, output: &Output, of: &OfCase, number: u32, forget: bool) -> Result<u8, Failure> {
    let item = session.item_of(of, number)?;
    let (done, message) = if forget {
        (session.call("evidence.forget-password", json!({ "evidence": item }))?, "cli-password-forgotten")
    } else {
        let password = session.passphrase("DALIL_PDF_PASSWORD", "cli-ask-pdf-password")?;
        (session.call("evidence.unlock", json!({ "evidence": item, "password": password }))?, "cli-unlocked")
    };
    output.say(&done, message, &[("number", number.to_string())]);
    Ok(DONE)
}

/// Writes a copy of the original outside the vault.
fn export(session: &Session, output: &Output, item: &str, out: &Path) -> Result<u8, Failure> {
    let id = item.parse().map_err(|_| Failure::new("internal"))?;
    with_second(session, || session.core().export_evidence(id, out))?;
    let path = out.display().to_string();
    output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
    Ok(DONE)
}

/// Ids of items by their numbers.
fn items(session: &Session, of: &OfCase, numbers: &[u32]) -> Result<Vec<String>, Failure> {
    let case = session.case(of.case.as_deref())?;
    numbers.iter().map(|number| session.item(case, *number)).collect()
}

fn row(output: &Output, row: &Value) -> Vec<String> {
    let digest = || text(&row["sha256"]).chars().take(16).collect();
    if !row["destroyed"].is_null() {
        return vec![
            text(&row["number"]),
            destroying::line(output, &row["destroyed"]),
            String::new(),
            String::new(),
            digest(),
        ];
    }
    let tags: Vec<String> = row["tags"].as_array().into_iter().flatten().map(text).collect();
    let tags = if tags.is_empty() { String::new() } else { format!(" [{}]", tags.join(", ")) };
    let kind = output.word("evidence-kind", &row["kind"]);
    let trouble = output.word("evidence-trouble", &row["trouble"]);
    vec![
        text(&row["number"]),
        text(&row["details"]["title"]) + &tags,
        if trouble.is_empty() { kind } else { format!("{kind}: {trouble}") },
        text(&row["sheets"]),
        digest(),
    ]
}

fn intake_text(output: &Output, work: &Value) -> String {
    let count = |key: &str| (text(&work[key])).to_string();
    let head = output.words.say(
        "cli-taken-in",
        &[("added", count("added")), ("duplicates", count("duplicates")), ("failed", count("failed"))],
    );
    let sentence = |failure: &Value, next: &str| {
        let given = failure["params"].as_object().into_iter().flatten();
        let given: Vec<_> = given.map(|(name, value)| (name.as_str(), text(value))).collect();
        output.words.say(&format!("error-{}{next}", text(&failure["code"])), &given)
    };
    // What is to be done about the disk is said once, of the file that wants the most.
    let refused = work["files"].as_array().into_iter().flatten().map(|file| &file["failure"]);
    let refused = refused.filter(|failure| failure["code"] == "no-room");
    let missing = |failure: &&Value| text(&failure["params"]["missing"]).parse::<u64>().unwrap_or_default();
    let advice = refused.max_by_key(missing).map(|failure| sentence(failure, "-next"));
    let failed = work["files"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|f| f["state"] == "failed")
        .map(|file| format!("  {}: {}", text(&file["name"]), sentence(&file["failure"], "")));
    let mended = work["mended"].as_u64().filter(|count| *count > 0);
    let mended = mended.map(|count| output.words.say("cli-mended", &[("mended", count.to_string())]));
    let apart = work["files"].as_array().into_iter().flatten().filter(|file| file["apart"] == true).count();
    let apart = (apart > 0).then(|| output.words.say("cli-page-apart", &[("count", apart.to_string())]));
    std::iter::once(head).chain(mended).chain(apart).chain(failed).chain(advice).collect::<Vec<_>>().join("\n")
}
