//! From the matrix to a filing: what a cell stands on is asked to be added, what it lacks is asked for.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{BeginMotion, Changed};
use super::material::Ground;
use crate::base::Language;
use crate::base::id::FilingId;
use crate::cases;
use crate::facts::proof;
use crate::filings::{self, Answers, Template};
use crate::law::offences::{Element, GapText, RequestFiling, offences};
use crate::vault::{Act, Area};
use serde_json::{Map, Value, json};

/// By this kind of filing what is in the office's hands is added to the file; every other asks somebody for something.
const ADD: &str = "add";

/// The filing by which what a cell stands on is added; none where the jurisdiction has none that prints.
pub fn adding(jurisdiction: &str) -> Option<String> {
    offences().filing(jurisdiction, ADD).filter(|filing| !filing.template.is_empty()).map(|filing| filing.id.clone())
}

/// Begins a filing with what the matrix knows: the items of a cell as exhibits, or what a gap lacks and what it would show.
pub fn begin(core: &Core, request: BeginMotion) -> Result<Changed<FilingId>, Failure> {
    let missing = |what: &'static str| Failure::new("not-found").with("what", what);
    let ground = Ground::of(core, request.case)?;
    let kind = request.filing.strip_prefix(&format!("{}.", ground.jurisdiction));
    let filing = kind.and_then(|kind| offences().filing(&ground.jurisdiction, kind));
    let filing = filing.ok_or_else(|| missing("filing"))?;
    let template = filings::all().get(&filing.template).ok_or_else(|| Failure::new("needs-template"))?;
    let named = request.element.as_deref();
    let element = named.map(|id| offences().element(id).ok_or_else(|| missing("element"))).transpose()?;
    let languages = core.read(|db| cases::one(db, request.case))?.details.languages;
    let language = request.language.unwrap_or_else(|| usual(template, &languages));
    let mut known = Map::new();
    if kind == Some(ADD) {
        let element = element.ok_or_else(|| missing("element"))?;
        known.insert("exhibits".into(), json!(exhibits(&ground, element, &request)));
    } else {
        let block = request.block.and_then(|block| offences().block(block)).map(|text| &text.gap);
        let gap = element.map(|element| &element.gap).or(block).ok_or_else(|| missing("element"))?;
        ask(&mut known, filing, gap, element, language);
    }
    let today = core.today();
    core.write(Act { label: "filing-add", undoable: true }, |tx| {
        let case = filings::gather(tx, request.case)?;
        let mut answers: Answers = filings::prefill(&template.form, &case, today);
        answers.0.extend(known);
        tx.changed(Area::Filings);
        let title = template.form.title.get(language);
        filings::add(tx, request.case, &template.id, language, title, &answers, tx.at())
    })
}

/// The first language of the case that the template is printed in.
fn usual(template: &Template, languages: &[Language]) -> Language {
    let printed = &template.form.languages;
    languages.iter().find(|language| printed.contains(language)).or(printed.first()).copied().unwrap_or(Language::Ru)
}

/// What the cell stands on, by the numbers of the items.
fn exhibits(ground: &Ground, element: &Element, request: &BeginMotion) -> Vec<Value> {
    let cell = proof::cell(&ground.material, &element.id, element.personal, request.victim, request.suspect);
    let mut items: Vec<_> = cell.items.iter().filter_map(|id| Some((ground.items.get(id)?.0, *id))).collect();
    items.sort_unstable();
    items.into_iter().map(|(_, id)| json!(id)).collect()
}

/// Writes what is asked for, and what it would show, where the pack says that the form takes it.
fn ask(
    known: &mut Map<String, Value>,
    filing: &RequestFiling,
    gap: &GapText,
    element: Option<&Element>,
    language: Language,
) {
    let kind = filing.id.split_once('.').map_or("", |(_, kind)| kind);
    let what = gap.requests.iter().find(|request| request.filing == kind).map(|request| request.what.get(language));
    let why = element.map(|element| element.name.get(language));
    for (place, text) in [(&filing.asks, what), (&filing.shows, why)] {
        let Some(text) = text.filter(|_| !place.is_empty()) else { continue };
        match place.split_once('.') {
            // A column of a table: both stand in its first row.
            Some((table, column)) => {
                let rows = known.entry(table).or_insert_with(|| json!([{}]));
                rows[0][column] = json!(text);
            }
            None => drop(known.insert(place.clone(), json!(text))),
        }
    }
}
