//! `dalil vault`: make, check, change the passphrase.

use super::arguments::VaultVerb;
use super::output::{Output, text};
use super::progress;
use super::session::Session;
use super::{DONE, FOUND};
use crate::commands::Failure;
use serde_json::json;

pub fn run(session: &Session, output: &Output, verb: VaultVerb) -> Result<u8, Failure> {
    match verb {
        VaultVerb::New { user } => {
            let passphrase = session.passphrase("DALIL_PASSPHRASE", "New passphrase: ")?;
            let request = json!({ "folder": null, "passphrase": passphrase, "userName": user });
            let status = session.call("vault.create", request)?;
            output.say(&status, "cli-vault-made", &[("folder", text(&status["folder"]))]);
            Ok(DONE)
        }
        VaultVerb::OpenCheck { level } => {
            let status = session.open()?;
            let job = session.call("custody.check", json!({ "level": level }))?;
            let view = progress::wait(session, &job, false)?;
            let mut findings = status["findings"].as_array().cloned().unwrap_or_default();
            findings.extend(view["work"]["findings"].as_array().cloned().unwrap_or_default());
            let code = if findings.is_empty() { DONE } else { FOUND };
            let count = findings.len();
            output.answer(&json!({ "level": level, "findings": findings }), || {
                let head = output
                    .words
                    .say("cli-vault-checked", &[("level", level.to_string()), ("count", count.to_string())]);
                let lines = findings.iter().map(|f| format!("  {} {}", text(&f["code"]), text(&f["params"])));
                std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
            });
            Ok(code)
        }
        VaultVerb::Passwd => {
            let old = session.passphrase("DALIL_PASSPHRASE", "Passphrase: ")?;
            session.call("vault.open", json!({ "folder": null, "passphrase": old }))?;
            let new = session.passphrase("DALIL_NEW_PASSPHRASE", "New passphrase: ")?;
            let done = session.call("vault.passwd", json!({ "old": old, "new": new }))?;
            output.say(&done, "cli-passphrase-changed", &[]);
            Ok(DONE)
        }
    }
}
