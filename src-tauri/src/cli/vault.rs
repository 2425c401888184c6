//! `dalil vault`: make, check, change the passphrase.

use super::arguments::VaultVerb;
use super::output::{Output, text};
use super::progress;
use super::session::Session;
use super::{DONE, FOUND};
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: VaultVerb) -> Result<u8, Failure> {
    match verb {
        VaultVerb::New { user } => {
            let passphrase = session.passphrase("DALIL_PASSPHRASE", "cli-ask-new-passphrase")?;
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
        VaultVerb::OpenCheck { level } => {
            let status = session.open()?;
            let job = session.call("custody.check", json!({ "level": level }))?;
            let view = progress::wait(session, &job, false)?;
            session.untold(); // told below, with what the check finds
            let mut findings = status["findings"].as_array().cloned().unwrap_or_default();
            findings.extend(view["work"]["findings"].as_array().cloned().unwrap_or_default());
            let code = if findings.is_empty() { DONE } else { FOUND };
            let count = findings.len();
            let ground = session.call("vault.ground", json!({ "folder": null }))?;
            output.answer(&json!({ "level": level, "findings": findings, "ground": ground }), || {
                let head = output
                    .words
                    .say("cli-vault-checked", &[("level", level.to_string()), ("count", count.to_string())]);
                let lines = findings.iter().map(|finding| told(output, finding));
                std::iter::once(head).chain(lines).chain(remarks(output, &ground)).collect::<Vec<_>>().join("\n")
            });
            Ok(code)
        }
        VaultVerb::Repair { folder } => {
            session.open()?;
            let name = output.words.say("repair-found-case", &[]);
            let job = session.call("vault.repair", json!({ "folder": folder, "foundCase": name }))?;
            repaired(session, output, &job)
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
            repaired(session, output, &job)
        }
        VaultVerb::Kit { out: None, .. } => {
            session.open()?;
            let status = session.call("kit.status", json!({}))?;
            match status["made"].as_i64().map(crate::base::Timestamp::from_millis) {
                None => output.say(&status, "cli-kit-none", &[]),
                Some(at) => {
                    output.say(&status, "cli-kit-there", &[("at", at.utc().format("%Y-%m-%d").to_string())]);
                }
            }
            Ok(DONE)
        }
        VaultVerb::Kit { out: Some(out), split, language } => {
            session.open()?;
            session.core().draw_kit(split)?;
            session.core().export_kit(language, &out)?;
            if !output.json {
                output.say(&json!({}), "cli-kit-written", &[("path", out.display().to_string())]);
            }
            let words = session.passphrase("DALIL_KIT_WORDS", "cli-ask-words")?;
            let done = super::users::with_second(session, || session.call("kit.confirm", json!({ "words": words })))?;
            output.say(&done, "cli-kit-made", &[]);
            Ok(DONE)
        }
        VaultVerb::Recover => {
            let words = session.passphrase("DALIL_KIT_WORDS", "cli-ask-words")?;
            let new = session.passphrase("DALIL_NEW_PASSPHRASE", "cli-ask-new-passphrase")?;
            let request = json!({ "folder": null, "words": words, "passphrase": new });
            output.say(&session.call("vault.recover", request)?, "cli-vault-recovered", &[]);
            Ok(DONE)
        }
        VaultVerb::Passwd => {
            let old = session.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
            session.call("vault.open", json!({ "folder": null, "passphrase": old }))?;
            let new = session.passphrase("DALIL_NEW_PASSPHRASE", "cli-ask-new-passphrase")?;
            let done = session.call("vault.passwd", json!({ "old": old, "new": new }))?;
            let noted = done["noted"] == true;
            output.say(&done, if noted { "cli-passphrase-changed" } else { "cli-passphrase-changed-unnoted" }, &[]);
            Ok(DONE)
        }
    }
}

/// A finding in one line: what it is, the exhibits it touches, what to do.
pub(super) fn told(output: &Output, finding: &Value) -> String {
    let params = finding["params"].as_object().into_iter().flatten();
    let with: Vec<(&str, String)> = params.map(|(key, value)| (key.as_str(), text(value))).collect();
    let mut line = format!("  {}", output.words.say(&format!("finding-{}", text(&finding["code"])), &with));
    let numbers: Vec<_> = finding["items"].as_array().into_iter().flatten().map(|item| text(&item["number"])).collect();
    if !numbers.is_empty() {
        line.push_str(&format!(" {}", output.words.say("finding-items", &[("numbers", numbers.join(", "))])));
    }
    line.push_str(&format!("\n    {}", output.words.say(&format!("remedy-{}", text(&finding["remedy"])), &[])));
    line
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

fn repaired(session: &Session, output: &Output, job: &Value) -> Result<u8, Failure> {
    let view = progress::wait(session, job, false)?;
    let outcome = &view["work"]["outcome"];
    let count = |key: &str| (key.to_owned(), text(&outcome[key]));
    let with = [count("fetched"), count("lost"), count("found"), count("aside")];
    let with: Vec<(&str, String)> = with.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    output.say(outcome, "cli-repaired", &with);
    for (key, told) in [("texts", "repair-texts"), ("aside", "repair-aside"), ("strange", "repair-strange")] {
        if outcome[key] != 0 && !output.json {
            output.say(&json!({}), told, &[("count", text(&outcome[key]))]);
        }
    }
    Ok(if outcome["lost"] == 0 && outcome["strange"] == 0 { DONE } else { FOUND })
}
