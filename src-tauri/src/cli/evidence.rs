//! `dalil evidence`.

use super::arguments::EvidenceVerb;
use super::output::{Output, table, text};
use super::progress;
use super::session::Session;
use super::users::with_second;
use super::{DONE, FAILED, documents};
use crate::commands::Failure;
use serde_json::{Value, json};

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
            let case = session.case(of.case.as_deref())?;
            let details = json!({
                "title": title, "source": source, "receivedFrom": received_from, "receivedBy": received_by,
                "receivedOn": received_on, "receivedWhere": received_where, "form": form, "covert": covert,
                "carrier": "", "language": "", "sensitive": false, "note": "",
            });
            let offer = session.core().offer_paths(case, paths)?;
            for one in &offer.left_out {
                let why = output.words.say(&format!("evidence-left-out-{}", one.why), &[]);
                eprintln!("{} {why}", one.name);
            }
            if offer.files.is_empty() {
                return Err(Failure::new("unreadable"));
            }
            let job = session.call("intake.start", json!({ "offer": offer.offer, "details": details, "skip": [] }))?;
            let view = progress::wait(session, &job, true)?;
            let work = &view["work"];
            output.answer(&view, || intake_text(output, work));
            Ok(if work["failed"] == 0 { DONE } else { FAILED })
        }
        EvidenceVerb::List(of) => {
            let case = session.case(of.case.as_deref())?;
            let rows = session.call("evidence.list", json!({ "case": case }))?;
            output.answer(&rows, || {
                table(&rows.as_array().into_iter().flatten().map(|item| row(output, item)).collect::<Vec<_>>())
            });
            Ok(DONE)
        }
        EvidenceVerb::Text { of, number, find, again } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            documents::text_of(session, output, &item, find.as_deref(), again)
        }
        EvidenceVerb::Mail { of, number, letter } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            documents::mail(session, output, &item, letter)
        }
        EvidenceVerb::Files { of, number } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            documents::files(session, output, &item)
        }
        EvidenceVerb::TakeOut { of, number, entry } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            session.call("document.show", json!({ "evidence": item }))?;
            let taken = session.call("file.take-out", json!({ "evidence": item, "entry": entry }))?;
            output.value(&taken);
            Ok(DONE)
        }
        EvidenceVerb::Export { of, number, out } => {
            let case = session.case(of.case.as_deref())?;
            let id = session.item(case, number)?;
            let id = id.parse().map_err(|_| Failure::new("internal"))?;
            with_second(session, || session.core().export_evidence(id, &out))?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
            Ok(DONE)
        }
    }
}

fn row(output: &Output, row: &Value) -> Vec<String> {
    vec![
        text(&row["number"]),
        text(&row["details"]["title"]),
        output.word("evidence-kind", &row["kind"]),
        text(&row["sheets"]),
        text(&row["sha256"]).chars().take(16).collect(),
    ]
}

fn intake_text(output: &Output, work: &Value) -> String {
    let count = |key: &str| (text(&work[key])).to_string();
    let head = output.words.say(
        "cli-taken-in",
        &[("added", count("added")), ("duplicates", count("duplicates")), ("failed", count("failed"))],
    );
    let failed = work["files"].as_array().into_iter().flatten().filter(|f| f["state"] == "failed").map(|file| {
        let code = text(&file["failure"]["code"]);
        format!("  {}: {}", text(&file["name"]), output.words.say(&format!("error-{code}"), &[]))
    });
    std::iter::once(head).chain(failed).collect::<Vec<_>>().join("\n")
}
