//! `dalil backup`: make one, read it back, restore it, try whether that would work.

use super::arguments::BackupVerb;
use super::output::{Output, text};
use super::progress;
use super::session::Session;
use super::vault::sentence;
use super::{DONE, FOUND};
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
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
        BackupVerb::Status => status(session, output),
        BackupVerb::List { folder } => list(session, output, &folder),
        BackupVerb::Destroyed { folder, remove, remove_sets } => {
            session.open()?;
            destroyed(session, output, absolute(folder.as_deref())?, remove, remove_sets)
        }
        BackupVerb::Restore { folder, set } => restore(session, output, &folder, set),
        BackupVerb::Drill { folder, print, language } => {
            drill(session, output, folder.as_deref(), print.as_deref(), language)
        }
        BackupVerb::Print { file, language } => {
            session.open()?;
            session.core().export_drill(language, &file)?;
            written(output, &file);
            Ok(DONE)
        }
    }
}

/// When the last backup was made, and where the others lie.
fn status(session: &Session, output: &Output) -> Result<u8, Failure> {
    session.open()?;
    let status = session.call("backup.status", json!({}))?;
    let last = &status["last"];
    if !last.is_object() {
        output.say(&status, "cli-backup-none", &[]);
        return Ok(DONE);
    }
    // A clock that once ran ahead left a date that is yet to come.
    let days = |days: &Value| days.as_u64().map_or_else(|| "ahead".to_owned(), |days| days.to_string());
    let whole = if last["whole"].is_null() { "never".to_owned() } else { days(&last["wholeDays"]) };
    let about = [("days", days(&last["days"])), ("folder", text(&last["folder"])), ("whole", whole)];
    output.answer(&status, || {
        let last = output.words.say("cli-backup-last", &about);
        let others = rows(&status, "others").map(|other| {
            let about = [("days", days(&other["days"])), ("folder", text(&other["folder"]))];
            output.words.say("cli-backup-other", &about)
        });
        let due = [("old", "cli-backup-old"), ("untried", "cli-backup-untried")];
        let due = due.into_iter().filter(|(key, _)| status[*key] == true).map(|(_, due)| output.words.say(due, &[]));
        std::iter::once(last).chain(others).chain(due).collect::<Vec<_>>().join("\n")
    });
    Ok(DONE)
}

/// Lists the backups in a folder.
fn list(session: &Session, output: &Output, folder: &Path) -> Result<u8, Failure> {
    let sets = session.call("backup.find", json!({ "folder": absolute(Some(folder))? }))?;
    output.answer(&sets, || {
        let rows = sets.as_array().into_iter().flatten();
        let line = |set: &Value| {
            let about = [("number", text(&set["number"])), ("originals", text(&set["originals"]))];
            let key = if set["listed"] == true { "cli-backup-set" } else { "cli-backup-set-unlisted" };
            format!("{}  {}", text(&set["home"]), output.words.say(key, &about))
        };
        rows.map(line).chain(unread_by_home(output, &sets)).collect::<Vec<_>>().join("\n")
    });
    let are_listed = sets.as_array().is_none_or(|sets| sets.iter().all(|set| set["listed"] == true));
    Ok(if are_listed && unread_of(&sets).is_empty() { DONE } else { FOUND })
}

/// Makes the vault anew out of a set, else out of the newest. Of a folder with backups of several vaults nobody knows which is meant.
fn restore(session: &Session, output: &Output, folder: &Path, set: Option<u32>) -> Result<u8, Failure> {
    let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
    let sets = session.call("backup.find", json!({ "folder": absolute(Some(folder))? }))?;
    let homes: BTreeSet<&str> = sets.as_array().into_iter().flatten().filter_map(|set| set["home"].as_str()).collect();
    if homes.len() > 1 {
        let homes = homes.into_iter().collect::<Vec<_>>().join(", ");
        return Err(Failure::new("backup-of-several").with("homes", homes));
    }
    let wanted = |found: &&Value| set.is_none_or(|number| found["number"] == number);
    let found = sets.as_array().and_then(|sets| sets.iter().find(wanted));
    let found = found.ok_or_else(|| Failure::new("no-backup"))?;
    let request = json!({ "home": found["home"], "number": found["number"], "into": null, "passphrase": passphrase });
    let job = session.call("backup.restore", request)?;
    finish(session, output, &job, "cli-backup-restored")
}

/// Tries a restoration, and prints what came of it where that is asked for.
fn drill(
    session: &Session,
    output: &Output,
    folder: Option<&Path>,
    print: Option<&Path>,
    language: Language,
) -> Result<u8, Failure> {
    let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
    session.call("vault.open", json!({ "folder": null, "passphrase": passphrase }))?;
    let request = json!({ "folder": absolute(folder)?, "passphrase": passphrase });
    let before = session.call("backup.status", json!({}))?["drilled"].clone();
    let job = session.call("backup.drill", request)?;
    let ended = finish(session, output, &job, "cli-backup-drilled");
    // A trial that found damage, or ended early, is printed as well: that sheet is the one that is needed.
    let drilled = session.call("backup.status", json!({}))?["drilled"].clone();
    if let Some(file) = print.filter(|_| ended.is_ok() || drilled != before) {
        session.core().export_drill(language, file)?;
        written(output, file);
    }
    ended
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
    output.answer(outcome, || said(output, outcome, message));
    let is_newest = ["passedOver", "unread"].iter().all(|key| rows(&outcome["set"], key).next().is_none());
    Ok(if is_whole(outcome) && is_newest { DONE } else { FOUND })
}

fn number(outcome: &Value, key: &str) -> u64 {
    outcome[key].as_u64().unwrap_or(0)
}

fn rows<'a>(outcome: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    outcome[key].as_array().into_iter().flatten()
}

fn is_whole(outcome: &Value) -> bool {
    are_files_whole(outcome) && !outcome["hollow"].is_object()
}

fn are_files_whole(outcome: &Value) -> bool {
    ["missing", "damaged", "unreadable"].iter().all(|key| number(outcome, key) == 0)
        && ["parts", "findings"].iter().all(|key| rows(outcome, key).next().is_none())
}

/// The numbers of sets in a list whose own list the disk does not give back, each once, by the backup they belong to.
fn unread_of(sets: &Value) -> BTreeMap<String, BTreeSet<u64>> {
    let mut found: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for set in sets.as_array().into_iter().flatten() {
        for number in rows(set, "unread").filter_map(Value::as_u64) {
            found.entry(text(&set["home"])).or_default().insert(number);
        }
    }
    found
}

/// What is said of them: with the folder where it lists them all.
fn unread_by_home(output: &Output, sets: &Value) -> Vec<String> {
    let told = unread_of(sets).into_iter();
    told.filter_map(|(home, numbers)| Some(format!("{home}  {}", unread(output, numbers)?))).collect()
}

/// That the disk does not give back the list of some sets, and what to do.
fn unread(output: &Output, numbers: BTreeSet<u64>) -> Option<String> {
    let numbers: Vec<_> = numbers.iter().map(u64::to_string).collect();
    (!numbers.is_empty()).then(|| output.words.say("backup-unread", &[("numbers", numbers.join(", "))]))
}

/// That the database in a set is not whole, what a rescue does then, and what to do.
fn hollow(output: &Output, outcome: &Value) -> Vec<String> {
    if !outcome["hollow"].is_object() {
        return Vec::new();
    }
    let say = |key: &str, set: &Value| {
        let at = set["at"].as_i64().map(crate::base::Timestamp::from_millis);
        let when = at.map_or_else(String::new, |at| at.utc().format("%Y-%m-%d %H:%M UTC").to_string());
        output.words.say(key, &[("number", text(&set["number"])), ("when", when)])
    };
    let instead = &outcome["hollow"]["instead"];
    let rescue = match (instead.is_object(), outcome["hollow"]["unasked"] == true) {
        (true, _) => "backup-hollow-instead",
        (false, true) => "backup-hollow-unasked",
        (false, false) => "backup-hollow-alone",
    };
    vec![say("backup-hollow", &outcome["set"]), say(rescue, instead), output.words.say("backup-hollow-do", &[])]
}

/// What came of it: whole or not, what is not and how much it matters, and what to do.
fn said(output: &Output, outcome: &Value, message: &str) -> String {
    let words = &output.words;
    let (lost, unreadable) = (number(outcome, "missing") + number(outcome, "damaged"), number(outcome, "unreadable"));
    let about = [
        ("number", text(&outcome["set"]["number"])),
        ("originals", text(&outcome["set"]["originals"])),
        ("new", number(outcome, "newOriginals").to_string()),
        ("lost", lost.to_string()),
        ("unreadable", unreadable.to_string()),
        ("compared", number(outcome, "compared").to_string()),
        ("seconds", number(outcome, "seconds").to_string()),
    ];
    let not_whole = format!("{message}-not-whole");
    let head: &str = if !is_whole(outcome) && words.has(&not_whole) { &not_whole } else { message };
    let mut lines = vec![words.say(head, &about)];
    let passed_over: Vec<_> = rows(&outcome["set"], "passedOver").map(text).collect();
    if !passed_over.is_empty() {
        let about = [("numbers", passed_over.join(", ")), ("number", text(&outcome["set"]["number"]))];
        lines.push(words.say("cli-backup-passed-over", &about));
    }
    lines.extend(unread(output, rows(&outcome["set"], "unread").filter_map(Value::as_u64).collect()));
    lines.extend((lost > 0).then(|| words.say("cli-backup-lost", &about)));
    lines.extend((unreadable > 0).then(|| words.say("cli-backup-unreadable", &about)));
    let destroyed = number(outcome, "destroyed");
    lines.extend((destroyed > 0).then(|| words.say("backup-destroyed", &[("count", destroyed.to_string())])));
    for part in rows(outcome, "parts") {
        let file = text(part);
        lines.push(format!("  {}", words.say("cli-backup-part", &[("kind", kind(&file).to_owned()), ("file", file)])));
    }
    for finding in rows(outcome, "findings") {
        let line = format!("  {}", sentence(output, finding));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.extend(hollow(output, outcome));
    lines.extend((!are_files_whole(outcome)).then(|| words.say("cli-backup-then", &[("what", message.to_owned())])));
    lines.join("\n")
}

/// What a file of a set is, beside the originals.
fn kind(file: &str) -> &'static str {
    match file {
        "main.db" => "database",
        "VAULT" | "VAULT.copy" => "descriptor",
        "head.a" | "head.b" => "head",
        "former-keys" => "keys",
        "MANIFEST" => "list",
        slot if slot.starts_with("slots/") => "slot",
        anchor if anchor.starts_with("anchors/") => "anchor",
        _ => "other",
    }
}

/// The core may stand in another folder than the person who types.
fn absolute(folder: Option<&Path>) -> Result<Option<String>, Failure> {
    let Some(folder) = folder else { return Ok(None) };
    let path = std::path::absolute(folder).map_err(|_| Failure::new("no-backup"))?;
    Ok(Some(path.display().to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;

    fn said_in(language: Language, outcome: &Value, message: &str) -> String {
        said(&Output { json: false, words: Words::of(language) }, outcome, message)
    }

    #[test]
    fn what_is_not_whole_in_a_backup_is_named_and_never_called_restored() {
        let set = json!({ "number": 2, "originals": 3 });
        let whole = json!({ "set": set, "compared": 3, "parts": [], "findings": [] });
        assert_eq!(said_in(Language::En, &whole, "cli-backup-restored").lines().count(), 1);
        let mut harmed = whole;
        harmed["parts"] = json!(["main.db", "slots/03", "anchors/00000007.tsr"]);
        let finding = json!({
            "code": "database-damaged", "alarm": true, "remedy": "salvage", "items": [], "params": { "problems": "4" },
        });
        harmed["findings"] = json!([finding, finding]);
        for language in Language::ALL {
            for message in ["cli-backup-checked", "cli-backup-restored", "cli-backup-drilled"] {
                let said = said_in(language, &harmed, message);
                for file in ["main.db", "slots/03", "00000007.tsr"] {
                    assert!(said.contains(file), "{file} in {said}");
                }
                assert_eq!(said.lines().count(), 6, "head, three files, one finding, advice: {said}");
                assert!(!said.contains("database-damaged") && !said.contains("cli-"), "{said}");
            }
        }
        let said = said_in(Language::En, &harmed, "cli-backup-restored");
        assert!(!said.starts_with("The vault is restored"), "{said}");
    }

    #[test]
    fn a_set_whose_database_is_not_whole_is_told_with_what_a_rescue_does_and_what_to_do_now() {
        let at = 1_793_527_200_000_i64;
        let set = json!({ "number": 12, "at": at, "originals": 3 });
        let earlier = json!({ "number": 11, "at": at - 86_400_000, "originals": 2 });
        let nothing = Value::Null;
        for (instead, unasked, rescue) in [
            (earlier, false, "11"),
            (nothing.clone(), false, "no earlier"),
            (nothing, true, "not looked for to the end"),
        ] {
            let hollow = json!({ "instead": instead, "unasked": unasked });
            let outcome = json!({ "set": set, "parts": [], "findings": [], "hollow": hollow });
            assert!(!is_whole(&outcome), "it ends as one that found something");
            for language in Language::ALL {
                let said = said_in(language, &outcome, "cli-backup-checked");
                assert_eq!(said.lines().count(), 4, "{said}");
                assert!(
                    said.contains("12") && said.contains("2026-11-01 10:00 UTC") && !said.contains("backup-"),
                    "{said}"
                );
                assert_eq!(said.contains("2026-10-31 10:00 UTC"), rescue == "11", "{said}");
                assert!(language != Language::En || said.contains(rescue), "{said}");
            }
        }
    }

    #[test]
    fn later_sets_that_the_disk_does_not_give_back_are_told_beside_the_earlier_one() {
        let set = json!({ "number": 2, "originals": 3, "unread": [3, 4] });
        let outcome = json!({ "set": set, "compared": 3, "parts": [], "findings": [] });
        for language in Language::ALL {
            let said = said_in(language, &outcome, "cli-backup-drilled");
            assert!(said.lines().count() == 2 && said.contains("3, 4") && !said.contains("backup-"), "{said}");
        }
        let (a, b) = (json!({ "home": "a", "unread": [3, 4] }), json!({ "home": "b", "unread": [4] }));
        let found = unread_of(&json!([a, b, a]));
        let [of_a, of_b] =
            [("a", vec![3, 4]), ("b", vec![4])].map(|(home, of)| (home.to_owned(), BTreeSet::from_iter(of)));
        assert_eq!(found, BTreeMap::from([of_a, of_b]), "each once");
        let output = Output { json: false, words: Words::of(Language::En) };
        let lines = unread_by_home(&output, &json!([a, b]));
        assert!(lines.len() == 2 && lines[0].starts_with("a  ") && lines[1].starts_with("b  "), "{lines:?}");
    }
}
