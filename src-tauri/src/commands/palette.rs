//! The palette: any case, person, exhibit, fact, filing or bundle by part of its name or number.

use super::core::Core;
use super::failure::Failure;
use super::views::{HitView, SearchPalette};
use crate::base::Language;
use crate::base::text::fold;
use crate::parties::PartyName;
use crate::{bundle, cases, evidence, facts, filings, parties};
use rusqlite::Connection;

/// More hits than a list shows are no help.
const MOST: usize = 24;

pub fn search(core: &Core, request: SearchPalette) -> Result<Vec<HitView>, Failure> {
    let words: Vec<String> = fold(&request.query).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let all = core.read(cases::all)?;
    let (here, elsewhere): (Vec<_>, Vec<_>) = all.into_iter().partition(|case| Some(case.id) == request.case);
    let mut hits = Vec::new();
    for case in here.into_iter().chain(elsewhere) {
        core.read(|db| collect(db, &case, &words, &mut hits))?;
        if hits.len() >= MOST {
            break;
        }
    }
    hits.truncate(MOST);
    Ok(hits)
}

fn collect(db: &Connection, case: &cases::Case, words: &[String], hits: &mut Vec<HitView>) -> Result<(), Failure> {
    let mut offer = |kind: &str, id: String, title: String, detail: String, hidden: &str| {
        let text = fold(&format!("{title} {detail} {hidden}"));
        if words.iter().all(|word| text.contains(word.as_str())) {
            hits.push(HitView { kind: kind.into(), id, case: case.id, title, detail });
        }
    };
    let number = format!("№ {}", case.details.number);
    offer("case", case.id.to_string(), number.clone(), case.details.title.clone(), &case.details.register_number);
    for party in parties::in_case(db, case.id)? {
        let names: Vec<String> = party.details.names.iter().map(PartyName::full).collect();
        let contacts: Vec<&str> = party.details.contacts.iter().map(|c| c.value.as_str()).collect();
        let hidden = format!("{} {}", names.join(" "), contacts.join(" "));
        offer("party", party.id.to_string(), party.name(), number.clone(), &hidden);
    }
    for item in evidence::in_case(db, case.id)?.into_iter().filter(|item| item.destroyed.is_none()) {
        let detail = format!("Док. {}", item.number);
        offer("evidence", item.id.to_string(), item.details.title, detail, &item.original_name);
    }
    for fact in facts::in_case(db, case.id)? {
        let detail = fact.date.words(Language::Ru);
        let other: Vec<&str> = fact.statements.iter().map(|s| s.text.as_str()).collect();
        let hidden = format!("{} {}", other.join(" "), fact.place);
        offer("fact", fact.id.to_string(), fact.statement(Language::Ru).to_owned(), detail, &hidden);
    }
    for filing in filings::in_case(db, case.id)? {
        offer("filing", filing.id.to_string(), filing.title, number.clone(), filing.language.code());
    }
    for task in cases::tasks::in_case(db, case.id)? {
        offer("task", task.id.to_string(), task.details.title, number.clone(), &task.details.owner);
    }
    for bundle in bundle::in_case(db, case.id)? {
        offer("bundle", bundle.id.to_string(), bundle.title, number.clone(), "");
    }
    Ok(())
}
