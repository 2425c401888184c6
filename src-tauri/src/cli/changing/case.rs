//! `dalil case change`.

use super::super::arguments::CaseChanges;
use super::super::output::{Output, text};
use super::super::session::Session;
use super::Change;
use crate::base::Language;
use crate::base::text::tidy;
use crate::cases::Duty;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn change(session: &Session, output: &Output, asked: &CaseChanges) -> Result<u8, Failure> {
    let case = session.case(asked.of.case.as_deref())?;
    let view = session.call("case.show", json!({ "case": case }))?;
    let change = changed(&view["details"], asked)?;
    change.save(
        session,
        output,
        ("case.change", json!({ "case": case, "again": asked.again })),
        &text(&view["details"]["number"]),
    )
}

pub(super) fn changed(details: &Value, asked: &CaseChanges) -> Result<Change, Failure> {
    let mut change = Change::of(details);
    change.text("number", asked.number.as_deref());
    change.text("title", asked.title.as_deref());
    change.value("stage", asked.stage);
    change.text("registerNumber", asked.register_number.as_deref());
    change.value("languages", Some(once_each(&asked.languages)).filter(|languages| !languages.is_empty()));
    for name in &asked.remove_members {
        let name = tidy(name);
        change.remove("team", |member| member["name"] == name)?;
    }
    for (name, duty) in &asked.members {
        // Who is in the team already gets the other duty in the same place, and keeps the own one where none is named.
        let name = tidy(name);
        let team = change.after["team"].as_array_mut();
        match team.and_then(|team| team.iter_mut().find(|member| member["name"] == name)) {
            Some(member) => {
                if let Some(duty) = duty {
                    member["duty"] = json!(duty);
                }
            }
            None => change.add("team", json!({ "name": name, "duty": duty.as_ref().unwrap_or(&Duty::Lawyer) })),
        }
    }
    change.text("note", asked.note.as_deref());
    Ok(change)
}

/// A language named twice counts where it stands first.
fn once_each(given: &[Language]) -> Vec<Language> {
    let mut languages = Vec::new();
    for language in given {
        if !languages.contains(language) {
            languages.push(*language);
        }
    }
    languages
}
