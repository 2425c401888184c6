//! `dalil vault kit`: the recovery kit, on paper.

use super::DONE;
use super::output::{Output, complain};
use super::session::{Session, TRIES};
use super::users::with_second;
use crate::base::{Language, Timestamp};
use crate::commands::Failure;
use serde_json::{Value, json};
use std::path::Path;

/// Whether there is a recovery kit, and since when.
pub fn standing(session: &Session, output: &Output) -> Result<u8, Failure> {
    session.open()?;
    let status = session.call("kit.status", json!({}))?;
    match status["made"].as_i64().map(Timestamp::from_millis) {
        None => output.say(&status, "cli-kit-none", &[]),
        Some(at) => output.say(&status, "cli-kit-there", &[("at", at.utc().format("%Y-%m-%d").to_string())]),
    }
    Ok(DONE)
}

/// Writes the sheets of a recovery kit, and makes it once its words are typed from them.
pub fn make(session: &Session, output: &Output, split: bool, language: Language, out: &Path) -> Result<u8, Failure> {
    session.open()?;
    session.core().draw_kit(split)?;
    session.core().export_kit(language, out)?;
    if !output.json {
        output.say(&json!({}), "cli-kit-written", &[("path", out.display().to_string())]);
    }
    match tried(session, output) {
        Ok(done) => output.say(&done, "cli-kit-made", &[]),
        Err(failure) => {
            void(session, output, out);
            return Err(failure);
        }
    }
    Ok(DONE)
}

/// Tells what a kit is whose words were not typed. Where no slot has it, it was nowhere but in memory: its sheets will never open
/// anything, and are removed.
fn void(session: &Session, output: &Output, out: &Path) {
    let said = match session.core().drawn_kit_opens() {
        Some(false) if std::fs::remove_file(out).is_ok() => "cli-kit-void",
        Some(false) => "cli-kit-void-left",
        Some(true) | None => "cli-kit-unsure",
    };
    if !output.json {
        complain(&output.words.say(said, &[("path", out.display().to_string())]));
    }
}

/// Has the words of a kit typed from paper. Somebody at a terminal may mistype them.
fn tried(session: &Session, output: &Output) -> Result<Value, Failure> {
    let asked = session.asks("DALIL_KIT_WORDS");
    let mut left = TRIES;
    loop {
        left -= 1;
        let words = session.passphrase("DALIL_KIT_WORDS", "cli-ask-words")?;
        match with_second(session, || session.call("kit.confirm", json!({ "words": words }))) {
            Err(mistyped) if asked && left > 0 && mistyped.code.starts_with("kit-") => output.failure(&mistyped),
            done => return done,
        }
    }
}
