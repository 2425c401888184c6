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

/// What begins as was typed stands before what only contains it; otherwise the case on screen comes first.
pub fn search(core: &Core, request: SearchPalette) -> Result<Vec<HitView>, Failure> {
    let words: Vec<String> = fold(&request.query).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let all = core.read(cases::all)?;
    let (here, elsewhere): (Vec<_>, Vec<_>) = all.into_iter().partition(|case| Some(case.id) == request.case);
    let mut hits = Vec::new();
    for case in here.into_iter().chain(elsewhere) {
        core.read(|db| collect(db, &case, &words, request.language, &mut hits))?;
        // Other cases are read only while the one on screen leaves room.
        if hits.len() >= MOST {
            break;
        }
    }
    hits.sort_by_key(|hit| !hit.begins);
    hits.truncate(MOST);
    Ok(hits)
}

/// Whether every word is part of the folded text, and if so whether every word begins where a word of it begins.
fn met(text: &str, words: &[String]) -> Option<bool> {
    let begins = |word: &String| {
        let mut places = text.match_indices(word.as_str());
        places.any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
    };
    words.iter().all(|word| text.contains(word.as_str())).then(|| words.iter().all(begins))
}

fn collect(
    db: &Connection,
    case: &cases::Case,
    words: &[String],
    language: Language,
    hits: &mut Vec<HitView>,
) -> Result<(), Failure> {
    let mut inside = 0;
    let mut offer = |kind: &str, id: String, title: &str, detail: &str, hidden: &str| {
        if let Some(begins) = met(&fold(&format!("{title} {detail} {hidden}")), words) {
            inside += usize::from(!begins);
            if !begins && inside > MOST {
                return;
            }
            let (kind, title, detail) = (kind.into(), title.into(), detail.into());
            hits.push(HitView { kind, id, case: case.id, title, detail, begins });
        }
    };
    let number = format!("№ {}", case.details.number);
    offer("case", case.id.to_string(), &number, &case.details.title, &case.details.register_number);
    for party in parties::in_case(db, case.id)? {
        let names: Vec<String> = party.details.names.iter().map(PartyName::full).collect();
        let contacts: Vec<&str> = party.details.contacts.iter().map(|c| c.value.as_str()).collect();
        let hidden = format!("{} {}", names.join(" "), contacts.join(" "));
        offer("party", party.id.to_string(), &party.name(), &number, &hidden);
    }
    for item in evidence::labels(db, case.id)? {
        let number = item.number.to_string();
        // As the page calls it in its three languages.
        let hidden = format!("док. item {number}-далил {}", item.original_name);
        offer("evidence", item.id.to_string(), &item.title, &number, &hidden);
    }
    for fact in facts::in_case(db, case.id)? {
        let other: Vec<&str> = fact.statements.iter().map(|s| s.text.as_str()).collect();
        let hidden = format!("{} {}", other.join(" "), fact.place);
        offer("fact", fact.id.to_string(), fact.statement(language), &fact.date.words(language), &hidden);
    }
    for filing in filings::in_case(db, case.id)? {
        offer("filing", filing.id.to_string(), &filing.title, &number, filing.language.code());
    }
    for task in cases::tasks::in_case(db, case.id)? {
        offer("task", task.id.to_string(), &task.details.title, &number, &task.details.owner);
    }
    for bundle in bundle::in_case(db, case.id)? {
        offer("bundle", bundle.id.to_string(), &bundle.title, &number, "");
    }
    Ok(())
}
