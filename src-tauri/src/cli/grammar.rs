//! `dalil grammar` and `dalil party forms`: how names and titles decline.

use super::DONE;
use super::arguments::{DeclineWhat, GrammarVerb, OfCase};
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::commands::Failure;
use crate::parties::Sex;
use serde_json::{Value, json};
use std::io::{BufRead, Write};

pub fn run(session: &Session, output: &Output, verb: GrammarVerb, language: Language) -> Result<u8, Failure> {
    let GrammarVerb::Decline { text, kind, sex } = verb;
    let language = if language == Language::Ky { Language::Ky } else { Language::Ru };
    let ask = |text: &str, sex: Option<Sex>| {
        session.call("grammar.decline", json!({ "text": text, "kind": kind, "sex": sex, "language": language }))
    };
    if text == "-" {
        return batch(&ask, sex);
    }
    let answer = ask(&text, sex)?;
    output.answer(&answer, || shown(output, &answer));
    Ok(DONE)
}

/// One name a line, after a tab `female` or `male`; answers the six forms, tab-separated, and the reasons to look.
fn batch(ask: &impl Fn(&str, Option<Sex>) -> Result<Value, Failure>, usual: Option<Sex>) -> Result<u8, Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|_| Failure::new("unreadable"))?;
        let (name, sex) = line.split_once('\t').map_or((line.as_str(), None), |(name, sex)| (name, Some(sex)));
        let sex = match sex.map(str::trim) {
            Some("female" | "f") => Some(Sex::Female),
            Some("male" | "m") => Some(Sex::Male),
            _ => usual,
        };
        let answer = ask(name, sex)?;
        let forms: Vec<String> = rows(&answer).map(|row| super::output::text(&row["form"])).collect();
        let whys: Vec<String> = whys(&answer).collect();
        // A reader that stopped reading wants no more lines.
        if writeln!(out, "{}\t{}", forms.join("\t"), whys.join(",")).is_err() {
            break;
        }
    }
    Ok(DONE)
}

/// The forms of a party, found by id or by the name a list shows.
pub fn party(session: &Session, output: &Output, of: &OfCase, party: &str, language: Language) -> Result<(), Failure> {
    let case = session.case(of.case.as_deref())?;
    let parties = session.call("party.list", json!({ "case": case }))?;
    let found = parties.as_array().into_iter().flatten().find(|row| row["id"] == party || row["name"] == party);
    let id = found.map(|row| row["id"].clone()).ok_or_else(|| Failure::new("not-found").with("what", "party"))?;
    let answer = session.call("party.forms", json!({ "party": id }))?;
    let of_language = |view: &Value| language == Language::En || view["language"] == language.code();
    output.answer(&answer, || {
        let views = answer["languages"].as_array().into_iter().flatten().filter(|view| of_language(view));
        views.map(|view| shown(output, view)).collect::<Vec<_>>().join("\n\n")
    });
    Ok(())
}

fn rows(answer: &Value) -> impl Iterator<Item = &Value> {
    answer["rows"].as_array().into_iter().flatten()
}

fn whys(answer: &Value) -> impl Iterator<Item = String> {
    answer["doubts"].as_array().into_iter().flatten().map(|doubt| text(&doubt["why"]))
}

fn shown(output: &Output, answer: &Value) -> String {
    let row = |row: &Value| {
        let mark = if row["corrected"] == true { "✎" } else { "" };
        vec![output.word("grammar-case", &row["case"]), text(&row["form"]), text(&row["other"]), mark.to_owned()]
    };
    let whys: Vec<String> = whys(answer).collect();
    let lines = table(&rows(answer).map(row).collect::<Vec<_>>());
    if whys.is_empty() { lines } else { format!("{lines}\n? {}", whys.join(", ")) }
}

impl DeclineWhat {
    /// The word of the table.
    const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Surname => "surname",
            Self::Given => "given",
            Self::Patronymic => "patronymic",
            Self::Phrase => "phrase",
            Self::Place => "place",
        }
    }
}

impl serde::Serialize for DeclineWhat {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
