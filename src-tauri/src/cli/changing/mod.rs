//! Changing what is kept: what is named becomes another, and the rest goes back as it was read just before.

mod case;
mod evidence;
mod fact;
mod party;
#[cfg(test)]
mod tests;

pub use case::change as case;
pub use evidence::change as evidence;
pub use fact::{change as fact, remove as remove_fact};
pub use party::{change as party, remove as remove_party};

use super::DONE;
use super::output::{Output, text};
use super::session::Session;
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::commands::Failure;
use serde::Serialize;
use serde_json::{Value, json};

/// The details of one thing, as they were read and as they are to be.
struct Change {
    before: Value,
    after: Value,
}

impl Change {
    /// Nothing is changed yet.
    fn of(details: &Value) -> Self {
        Self { before: details.clone(), after: details.clone() }
    }

    /// A text, when it is named; an empty one takes away what stood there.
    fn text(&mut self, key: &str, given: Option<&str>) {
        if let Some(given) = given {
            self.after[key] = json!(tidy(given));
        }
    }

    /// A date, when it is named, as it is kept. One that cannot be read goes on as it is: the command says what is wrong with it.
    fn date(&mut self, key: &str, given: Option<&str>) {
        if let Some(given) = given {
            let read = given.parse::<UncertainDate>();
            self.after[key] = json!(read.map_or_else(|_| given.to_owned(), |date| date.to_string()));
        }
    }

    /// Any other value, when it is named.
    fn value(&mut self, key: &str, given: Option<impl Serialize>) {
        if let Some(given) = given {
            self.after[key] = json!(given);
        }
    }

    /// One more in a list, unless it is there.
    fn add(&mut self, key: &str, one: Value) {
        if let Some(list) = self.after[key].as_array_mut()
            && !list.contains(&one)
        {
            list.push(one);
        }
    }

    /// Takes out of a list; what is not there cannot be taken out.
    fn remove(&mut self, key: &str, goes: impl Fn(&Value) -> bool) -> Result<(), Failure> {
        let Some(list) = self.after[key].as_array_mut() else { return Err(missing("named")) };
        let before = list.len();
        list.retain(|one| !goes(one));
        if list.len() == before { Err(missing("named")) } else { Ok(()) }
    }

    /// Asks `command` for it and says of what; where nothing would be another, nothing is asked and that is said.
    fn save(
        self,
        session: &Session,
        output: &Output,
        (command, request): (&str, Value),
        what: &str,
    ) -> Result<u8, Failure> {
        if self.after == self.before {
            output.say(&json!({ "value": null, "areas": [], "undo": null }), "cli-unchanged", &[]);
            return Ok(DONE);
        }
        let mut request = request;
        request["details"] = self.after;
        output.say(&session.call(command, request)?, "cli-changed", &[("what", what.to_owned())]);
        Ok(DONE)
    }
}

fn missing(what: &str) -> Failure {
    Failure::new("not-found").with("what", what)
}

/// Takes back the last act of this user, of whichever run or window.
pub fn undo(session: &Session, output: &Output) -> Result<u8, Failure> {
    session.open()?;
    told(output, &session.call("undo", json!({}))?, ["undo-done", "undo-nothing"])
}

/// Does again what was taken back last.
pub fn redo(session: &Session, output: &Output) -> Result<u8, Failure> {
    session.open()?;
    told(output, &session.call("redo", json!({}))?, ["redo-done", "redo-nothing"])
}

fn told(output: &Output, undone: &Value, [done, nothing]: [&str; 2]) -> Result<u8, Failure> {
    if undone["label"].is_null() {
        output.say(undone, nothing, &[]);
        return Ok(DONE);
    }
    let key = format!("undo-{}", text(&undone["label"]));
    let key = if output.words.has(&key) { key.as_str() } else { "undo-other" };
    output.say(undone, done, &[("what", output.words.say(key, &[]))]);
    Ok(DONE)
}
