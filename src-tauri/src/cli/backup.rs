//! `dalil backup`: make one, read it back, restore it, try whether that would work.

use super::arguments::BackupVerb;
use super::output::{Output, text};
use super::progress;
use super::session::Session;
use super::{DONE, FOUND};
use crate::commands::Failure;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

pub fn run(session: &Session, output: &Output, verb: BackupVerb) -> Result<u8, Failure> {
    match verb {
        BackupVerb::Run { folder } => {
            session.open()?;
            let job = session.call("backup.run", json!({ "folder": absolute(folder.as_deref())? }))?;
            finish(session, output, &job, "cli-backup-made")
        }
        BackupVerb::Check { folder } => {
            session.open()?;
            let job = session.call("backup.check", json!({ "folder": absolute(folder.as_deref())? }))?;
            finish(session, output, &job, "cli-backup-checked")
        }
        BackupVerb::Status => {
            session.open()?;
            let status = session.call("backup.status", json!({}))?;
            let last = &status["last"];
            match last.as_object() {
                None => output.say(&status, "cli-backup-none", &[]),
                Some(_) => {
                    let whole = last["wholeDays"].as_u64().map_or_else(|| "never".into(), |days| days.to_string());
                    let about = [("days", text(&last["days"])), ("folder", text(&last["folder"])), ("whole", whole)];
                    output.say(&status, "cli-backup-last", &about);
                }
            }
            Ok(DONE)
        }
        BackupVerb::List { folder } => {
            let sets = session.call("backup.find", json!({ "folder": absolute(Some(&folder))? }))?;
            output.answer(&sets, || {
                let rows = sets.as_array().into_iter().flatten();
                let line = |set: &Value| {
                    let about = [("number", text(&set["number"])), ("originals", text(&set["originals"]))];
                    format!("{}  {}", text(&set["home"]), output.words.say("cli-backup-set", &about))
                };
                rows.map(line).collect::<Vec<_>>().join("\n")
            });
            Ok(DONE)
        }
        BackupVerb::Destroyed { folder, remove, remove_sets } => {
            session.open()?;
            destroyed(session, output, absolute(folder.as_deref())?, remove, remove_sets)
        }
        BackupVerb::Restore { folder, set } => {
            let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
            let sets = session.call("backup.find", json!({ "folder": absolute(Some(&folder))? }))?;
            let homes: BTreeSet<&str> =
                sets.as_array().into_iter().flatten().filter_map(|set| set["home"].as_str()).collect();
            if homes.len() > 1 {
                let homes = homes.into_iter().collect::<Vec<_>>().join(", ");
                return Err(Failure::new("backup-of-several").with("homes", homes));
            }
            let wanted = |found: &&Value| set.is_none_or(|number| found["number"] == number);
            let found = sets.as_array().and_then(|sets| sets.iter().find(wanted));
            let found = found.ok_or_else(|| Failure::new("no-backup"))?;
            let request =
                json!({ "home": found["home"], "number": found["number"], "into": null, "passphrase": passphrase });
            let job = session.call("backup.restore", request)?;
            finish(session, output, &job, "cli-backup-restored")
        }
        BackupVerb::Drill { folder, print, language } => {
            let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
            session.call("vault.open", json!({ "folder": null, "passphrase": passphrase }))?;
            let request = json!({ "folder": absolute(folder.as_deref())?, "passphrase": passphrase });
            let before = session.call("backup.status", json!({}))?["drilled"].clone();
            let job = session.call("backup.drill", request)?;
            let ended = finish(session, output, &job, "cli-backup-drilled");
            // A trial that found damage, or ended early, is printed as well: that sheet is the one that is needed.
            let drilled = session.call("backup.status", json!({}))?["drilled"].clone();
            if let Some(file) = print.filter(|_| ended.is_ok() || drilled != before) {
                session.core().export_drill(language, &file)?;
                written(output, &file);
            }
            ended
        }
        BackupVerb::Print { file, language } => {
            session.open()?;
            session.core().export_drill(language, &file)?;
            written(output, &file);
            Ok(DONE)
        }
    }
}

/// Tells what is held, or removes it and tells what went.
fn destroyed(
    session: &Session,
    output: &Output,
    folder: Option<String>,
    remove: bool,
    sets: bool,
) -> Result<u8, Failure> {
    if remove || sets {
        let job = session.call("backup.purge", json!({ "folder": folder, "sets": sets }))?;
        let view = progress::wait(session, &job, true)?;
        let outcome = &view["work"]["outcome"];
        let about = [("files", text(&outcome["removedFiles"])), ("sets", text(&outcome["removedSets"]))];
        output.say(outcome, "backup-purged", &about);
        return Ok(DONE);
    }
    let held = session.call("backup.destroyed", json!({ "folder": folder }))?;
    let count = |key: &str| held[key].as_array().map_or(0, Vec::len);
    let sets = count("sets") + count("unlisted");
    output.answer(&held, || {
        if held["files"] == 0 && sets == 0 {
            return output.words.say("backup-destroyed-none", &[]);
        }
        let about = [("files", text(&held["files"])), ("sets", sets.to_string())];
        let head = output.words.say("backup-destroyed-held", &about);
        let lines = held["sets"].as_array().into_iter().flatten().map(|set| {
            let about = [("number", text(&set["number"])), ("originals", text(&set["originals"]))];
            format!("  {}", output.words.say("cli-backup-set", &about))
        });
        let first = held["newest"].is_null().then(|| output.words.say("backup-destroyed-first", &[]));
        std::iter::once(head).chain(lines).chain(first).collect::<Vec<_>>().join("\n")
    });
    Ok(if held["files"] == 0 && sets == 0 { DONE } else { FOUND })
}

fn written(output: &Output, path: &Path) {
    let path = path.display().to_string();
    output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
}

/// Waits, says what came of it, and tells by the exit code whether all of it was whole.
fn finish(session: &Session, output: &Output, job: &Value, message: &str) -> Result<u8, Failure> {
    let view = progress::wait(session, job, true)?;
    let outcome = &view["work"]["outcome"];
    let number = |key: &str| outcome[key].as_u64().unwrap_or(0);
    let lost = number("missing") + number("damaged");
    let unreadable = number("unreadable");
    let parts = outcome["parts"].as_array().map_or(0, Vec::len);
    let findings = outcome["findings"].as_array().cloned().unwrap_or_default();
    let about = [
        ("number", text(&outcome["set"]["number"])),
        ("originals", text(&outcome["set"]["originals"])),
        ("new", number("newOriginals").to_string()),
        ("lost", lost.to_string()),
        ("unreadable", unreadable.to_string()),
        ("compared", number("compared").to_string()),
        ("seconds", number("seconds").to_string()),
    ];
    output.answer(outcome, || {
        let head = output.words.say(message, &about);
        let lost = (lost > 0 || parts > 0).then(|| output.words.say("cli-backup-lost", &about));
        let unread = (unreadable > 0).then(|| output.words.say("cli-backup-unreadable", &about));
        let destroyed = number("destroyed");
        let still = (destroyed > 0).then(|| output.words.say("backup-destroyed", &[("count", destroyed.to_string())]));
        let findings = findings.iter().map(|f| format!("  {} {}", text(&f["code"]), text(&f["params"])));
        std::iter::once(head).chain(lost).chain(unread).chain(still).chain(findings).collect::<Vec<_>>().join("\n")
    });
    Ok(if lost == 0 && unreadable == 0 && parts == 0 && findings.is_empty() { DONE } else { FOUND })
}

/// The core may stand in another folder than the person who types.
fn absolute(folder: Option<&Path>) -> Result<Option<String>, Failure> {
    let Some(folder) = folder else { return Ok(None) };
    let path = std::path::absolute(folder).map_err(|_| Failure::new("no-backup"))?;
    Ok(Some(path.display().to_string()))
}
