//! `dalil vault`: make, check, change the passphrase.

use super::arguments::VaultVerb;
use super::output::{Output, text};
use super::session::Session;
use super::{DONE, FOUND, kit, progress, readable};
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: VaultVerb) -> Result<u8, Failure> {
    match verb {
        VaultVerb::New { user } => new(session, output, &user),
        VaultVerb::OpenCheck { level } => check(session, output, level),
        VaultVerb::Repair { folder } => {
            session.open()?;
            let name = output.words.say("repair-found-case", &[]);
            let job = session.call("vault.repair", json!({ "folder": folder, "foundCase": name }))?;
            repaired(session, output, &job)
        }
        VaultVerb::Readable { of, number, out, language } => {
            session.open()?;
            readable::run(session, output, &session.item_of(&of, number)?, out.as_deref(), language)
        }
        VaultVerb::Salvage { folder, alone, user } => {
            let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
            let name = output.words.say("repair-found-case", &[]);
            let mut request = json!({ "vault": null, "passphrase": passphrase, "foundCase": name });
            let job = if alone {
                request["userName"] = json!(user);
                session.call("vault.salvage-alone", request)?
            } else {
                request["folder"] = json!(folder);
                session.call("vault.salvage", request)?
            };
            salvaged(session, output, &job)
        }
        VaultVerb::Kit { out: None, .. } => kit::standing(session, output),
        VaultVerb::Kit { out: Some(out), split, language } => kit::make(session, output, split, language, &out),
        VaultVerb::Recover => {
            let words = session.passphrase("DALIL_KIT_WORDS", "cli-ask-words")?;
            let new = session.new_passphrase("DALIL_NEW_PASSPHRASE", "cli-ask-new-passphrase")?;
            let request = json!({ "folder": null, "words": words, "passphrase": new });
            output.say(&session.call("vault.recover", request)?, "cli-vault-recovered", &[]);
            Ok(DONE)
        }
        VaultVerb::Passwd => {
            let old = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
            session.call("vault.open", json!({ "folder": null, "passphrase": old }))?;
            let new = session.new_passphrase("DALIL_NEW_PASSPHRASE", "cli-ask-new-passphrase")?;
            let done = session.call("vault.passwd", json!({ "old": old, "new": new }))?;
            let noted = done["noted"] == true;
            output.say(&done, if noted { "cli-passphrase-changed" } else { "cli-passphrase-changed-unnoted" }, &[]);
            Ok(DONE)
        }
    }
}

/// Makes a vault, and says on what it stands.
fn new(session: &Session, output: &Output, user: &str) -> Result<u8, Failure> {
    let passphrase = session.new_passphrase("DALIL_PASSPHRASE", "cli-ask-new-passphrase")?;
    let request = json!({ "folder": null, "passphrase": passphrase, "userName": user });
    let mut status = session.call("vault.create", request)?;
    let ground = session.call("vault.ground", json!({ "folder": null }))?;
    status["ground"] = ground.clone();
    output.answer(&status, || {
        let made = output.words.say("cli-vault-made", &[("folder", text(&status["folder"]))]);
        std::iter::once(made).chain(remarks(output, &ground)).collect::<Vec<_>>().join("\n")
    });
    Ok(DONE)
}

/// Opens the vault and looks through it, as deep as it is asked.
fn check(session: &Session, output: &Output, level: u8) -> Result<u8, Failure> {
    let status = session.open()?;
    let job = session.call("custody.check", json!({ "level": level }))?;
    let view = progress::wait(session, &job, false)?;
    session.untold(); // told below, with what the check finds
    let findings = together(list(&status["findings"]), list(&view["work"]["findings"]));
    let code = if findings.is_empty() { DONE } else { FOUND };
    let count = findings.len();
    let ground = session.call("vault.ground", json!({ "folder": null }))?;
    // A log that cannot be read says nothing of it, and takes nothing from what was found.
    let lost = session.call("user.rule", json!({})).is_ok_and(|rule| rule["formerLost"] == true);
    let roles = lost.then(|| output.words.say("roles-unknown", &[]));
    // What a damaged database does not say takes nothing from what was found, either.
    let checked = session.call("vault.checked", json!({})).unwrap_or_default();
    let answer = json!({ "level": level, "findings": findings, "ground": ground, "checked": checked["levels"] });
    output.answer(&answer, || {
        let with = [("level", level.to_string()), ("count", count.to_string())];
        let head = output.words.say("cli-vault-checked", &with);
        let lines = findings.iter().map(|finding| told(output, finding));
        let remarks = roles.into_iter().chain(deeper(output, level, &checked)).chain(remarks(output, &ground));
        std::iter::once(head).chain(lines).chain(remarks).collect::<Vec<_>>().join("\n")
    });
    Ok(code)
}

/// When what lies deeper than this look was last looked at, and that the next such look is overdue.
fn deeper(output: &Output, level: u8, checked: &Value) -> Vec<String> {
    let deeper: Vec<_> =
        list(&checked["levels"]).into_iter().filter(|one| one["level"].as_u64() > Some(level.into())).collect();
    let last = |one: &Value| {
        let key = format!("check-never-{}", text(&one["level"]));
        let Some(at) = one["last"]["at"].as_i64().map(crate::base::Timestamp::from_millis) else {
            return output.words.say(&key, &[]);
        };
        let at = at.utc().format("%Y-%m-%d %H:%M UTC").to_string();
        let key = format!("check-last-{}", text(&one["level"]));
        output.words.say(&key, &[("when", at), ("found", text(&one["last"]["found"]))])
    };
    let overdue = deeper.iter().rfind(|one| one["overdue"] == true);
    let overdue = overdue.map(|one| output.words.say(&format!("check-overdue-{}", text(&one["level"])), &[]));
    deeper.iter().map(last).chain(overdue).collect()
}

/// A finding: what it is and the exhibits it touches, and below it what to do.
pub(super) fn told(output: &Output, finding: &Value) -> String {
    let remedy = output.words.say(&format!("remedy-{}", text(&finding["remedy"])), &[]);
    format!("  {}\n    {remedy}", sentence(output, finding))
}

/// A finding in the window's words: what it is, and the exhibits it touches.
pub(super) fn sentence(output: &Output, finding: &Value) -> String {
    let params = finding["params"].as_object().into_iter().flatten();
    let with: Vec<(&str, String)> = params.map(|(key, value)| (key.as_str(), text(value))).collect();
    let key = format!("finding-{}", text(&finding["code"]));
    let said = output.words.say(if output.words.has(&key) { &key } else { "finding-other" }, &with);
    let items = list(&finding["items"]);
    let mut numbers: Vec<String> = Vec::new();
    for of_case in items.chunk_by(|one, next| one["case"] == next["case"]) {
        let of_case_numbers = of_case.iter().map(|item| text(&item["number"])).collect::<Vec<_>>().join(", ");
        let with = [("numbers", of_case_numbers), ("case", text(&of_case[0]["caseNumber"]))];
        numbers.push(output.words.say("finding-items-case", &with));
    }
    if numbers.is_empty() {
        return said;
    }
    format!("{said} {}", output.words.say("finding-items", &[("numbers", numbers.join("; "))]))
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// What the opening found and what was found after it, each told once. A check counts the faults of a database that opening only
/// noticed, or took for another one; and where both seals were lost, the one that was written anew since is not told of as the one that was used.
fn together(opening: Vec<Value>, later: Vec<Value>) -> Vec<Value> {
    let counted = later.iter().any(|finding| finding["code"] == "database-damaged");
    let lost = opening.iter().chain(&later).any(|finding| finding["code"] == "head-lost");
    let of_the_count =
        |finding: &Value| finding["code"] == "database-damaged" || finding["code"] == "database-replaced";
    let opening = opening.into_iter().filter(|finding| !(counted && of_the_count(finding)));
    let mut told: Vec<Value> = Vec::new();
    for finding in opening.chain(later) {
        let same = |other: &Value| other["code"] == finding["code"] && other["params"] == finding["params"];
        if !(told.iter().any(same) || lost && finding["code"] == "head-damaged") {
            told.push(finding);
        }
    }
    told
}

/// What is to be said of the disk and the swap beneath the vault; nothing where both are encrypted. It is no finding: the
/// vault is as whole as it was.
fn remarks(output: &Output, ground: &Value) -> Vec<String> {
    let covers = ["disk", "swap"].map(|part| (part, text(&ground[part])));
    let lacking = covers.into_iter().filter(|(_, cover)| cover != "encrypted");
    let mut keys: Vec<String> = lacking.map(|(part, cover)| format!("ground-{part}-{cover}")).collect();
    if !keys.is_empty() {
        keys.extend(["ground-why", "ground-do"].map(String::from));
    }
    keys.iter().map(|key| output.words.say(key, &[])).collect()
}

/// What a repair answers: it looked for these itself, and tells of those that are left.
const OF_A_REPAIR: [&str; 10] = [
    "blob-missing",
    "blob-damaged",
    "blob-unreadable",
    "text-missing",
    "text-damaged",
    "text-unreadable",
    "paper-missing",
    "paper-damaged",
    "paper-unreadable",
    "orphans-quarantined",
];

fn repaired(session: &Session, output: &Output, job: &Value) -> Result<u8, Failure> {
    let mut outcome = progress::wait(session, job, false)?["work"]["outcome"].clone();
    let mut opening = session.untold();
    opening.retain(|finding| !OF_A_REPAIR.iter().any(|code| finding["code"] == *code));
    outcome["findings"] = json!(together(opening, list(&outcome["findings"])));
    let with = ["fetched", "lost", "found", "aside"].map(|key| (key, text(&outcome[key])));
    let mut lines = vec![output.words.say("cli-repaired", &with)];
    if outcome["rotten"] != 0 {
        lines.push(output.words.say("repair-rotten", &[("count", text(&outcome["rotten"]))]));
    }
    Ok(ended(output, &outcome, lines))
}

/// What took the place of what, then what was found beside it.
fn salvaged(session: &Session, output: &Output, job: &Value) -> Result<u8, Failure> {
    let outcome = progress::wait(session, job, false)?["work"]["outcome"].clone();
    let say = |key: &str| output.words.say(key, &[("found", text(&outcome["found"]))]);
    let at = outcome["databaseAt"].as_i64().map(crate::base::Timestamp::from_millis);
    let mut lines = match at {
        Some(at) => {
            let at = at.utc().format("%Y-%m-%d %H:%M UTC").to_string();
            vec![output.words.say("cli-salvaged", &[("at", at)]), say("salvage-done")]
        }
        None if outcome["anew"] == true => vec![say("salvage-done-alone"), say("roles-unknown")],
        None => vec![say("salvage-done-openers")],
    };
    let passed_over = list(&outcome["passedOver"]);
    if !passed_over.is_empty() {
        let numbers = passed_over.iter().map(text).collect::<Vec<_>>().join(", ");
        lines.push(output.words.say("salvage-passed-over", &[("numbers", numbers)]));
    }
    for (key, name, message) in [("fetched", "mended", "cli-mended"), ("aside", "count", "repair-aside")] {
        if outcome[key] != 0 {
            lines.push(output.words.say(message, &[(name, text(&outcome[key]))]));
        }
    }
    Ok(ended(output, &outcome, lines))
}

/// Tells the outcome and what is still wrong. What was mended already is told and needs nobody.
fn ended(output: &Output, outcome: &Value, mut lines: Vec<String>) -> u8 {
    let counted = [
        ("read", "repair-read"),
        ("made", "repair-made"),
        ("texts", "repair-texts"),
        ("foundFormer", "repair-found-former"),
        ("strange", "repair-strange"),
    ];
    for (key, message) in counted {
        if outcome[key] != 0 {
            lines.push(output.words.say(message, &[("count", text(&outcome[key]))]));
        }
    }
    if outcome["found"] != 0 {
        lines.push(output.words.say("cli-found-unread", &[]));
    }
    lines.extend(nowhere(output, &outcome["nowhere"]));
    let findings = list(&outcome["findings"]);
    lines.extend(findings.iter().map(|finding| told(output, finding)));
    output.answer(outcome, || lines.join("\n"));
    let left = findings.iter().any(|finding| finding["remedy"] != "mended");
    let passed_over = !list(&outcome["passedOver"]).is_empty();
    if outcome["lost"] == 0 && outcome["strange"] == 0 && !left && !passed_over { DONE } else { FOUND }
}

/// That no backup could be read, where one was needed, and what to do.
fn nowhere(output: &Output, failure: &Value) -> Vec<String> {
    let Some(code) = failure["code"].as_str() else { return Vec::new() };
    let params = failure["params"].as_object().into_iter().flatten();
    let with: Vec<_> = params.map(|(key, value)| (key.as_str(), text(value))).collect();
    vec![output.words.say("repair-nowhere", &[]), output.words.say(&format!("error-{code}-next"), &with)]
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;
    use crate::base::Language;

    fn finding(code: &str, params: &Value) -> Value {
        json!({ "code": code, "alarm": true, "remedy": "compare", "items": [], "params": params })
    }

    fn codes(findings: &[Value]) -> Vec<&str> {
        findings.iter().filter_map(|finding| finding["code"].as_str()).collect()
    }

    #[test]
    fn what_opening_and_a_check_both_find_is_told_once() {
        let slot = finding("slot-damaged", &json!({ "slot": "3" }));
        let other = finding("slot-damaged", &json!({ "slot": "4" }));
        let swept = finding("leftovers-swept", &json!({ "count": "1" }));
        let found = together(vec![swept.clone(), slot.clone()], vec![slot.clone(), other.clone()]);
        assert_eq!(found, [swept, slot, other]);
    }

    #[test]
    fn a_database_is_counted_by_the_deeper_look_and_two_lost_seals_are_not_one_that_was_used() {
        let noticed = finding("database-damaged", &json!({ "problems": "1" }));
        let counted = finding("database-damaged", &json!({ "problems": "4" }));
        assert_eq!(together(vec![noticed.clone()], vec![counted.clone()]), [counted]);
        let replaced = finding("database-replaced", &json!({}));
        let both = together(vec![replaced.clone()], vec![noticed.clone()]);
        assert_eq!(codes(&both), ["database-damaged"], "damage says it all");
        assert_eq!(together(vec![replaced.clone()], Vec::new()), [replaced]);
        assert_eq!(together(vec![noticed.clone()], Vec::new()), [noticed]);
        let (lost, damaged) = (finding("head-lost", &json!({})), finding("head-damaged", &json!({ "file": "head.b" })));
        assert_eq!(codes(&together(vec![lost], vec![damaged.clone()])), ["head-lost"]);
        assert_eq!(codes(&together(vec![damaged], Vec::new())), ["head-damaged"]);
    }

    #[test]
    fn exhibits_are_told_with_their_case_in_every_language() {
        let item =
            |case: &str, number: u8| json!({ "case": case, "caseNumber": case, "evidence": "e", "number": number });
        let mut damaged = finding("blob-damaged", &json!({}));
        damaged["items"] = json!([item("2/2026", 1), item("2/2026", 4), item("3/2026", 1)]);
        for language in Language::ALL {
            let output = Output { json: false, words: Words::of(language) };
            let said = sentence(&output, &damaged);
            let (first, second) = said.split_once("; ").unwrap();
            assert!(first.contains("1, 4") && first.contains("2/2026") && second.contains("3/2026"), "{said}");
        }
    }

    #[test]
    fn a_finding_is_told_in_the_words_of_the_window_in_every_language() {
        let damaged = finding("anchor-damaged", &json!({ "file": "00000007.note" }));
        for language in Language::ALL {
            let output = Output { json: false, words: Words::of(language) };
            let said = sentence(&output, &damaged);
            assert!(said.contains("00000007.note") && !said.contains("finding-"), "{said}");
            let strange = sentence(&output, &finding("of-a-later-version", &json!({})));
            assert!(!strange.contains("finding-") && strange.contains(' '), "{strange}");
        }
    }
}
