//! Commands about facts and dates.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    AddFact, ChangeFact, Changed, CitationView, DateView, FactView, OfCase, OfFact, ReadDate, Trilingual,
};
use crate::base::Language;
use crate::base::date::UncertainDate;
use crate::base::id::{EvidenceId, FactId};
use crate::facts::{self, Error, Fact, FactDetails};
use crate::vault::{Act, Area};
use std::collections::HashMap;

pub fn list(core: &Core, request: OfCase) -> Result<Vec<FactView>, Failure> {
    core.read(|db| {
        let items = super::evidence::numbers(db, request.case).map_err(|e| match e {
            crate::evidence::Error::Vault(error) => Error::Vault(error),
            _ => Error::NotFound(FactId::from_bytes([0; 16])),
        })?;
        Ok::<_, Error>(facts::in_case(db, request.case)?.into_iter().map(|fact| view(&items, fact)).collect())
    })
}

pub fn add(core: &Core, request: AddFact) -> Result<Changed<FactId>, Failure> {
    core.write(Act { label: "fact-add", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        facts::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeFact) -> Result<Changed<FactId>, Failure> {
    core.write(Act { label: "fact-change", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        facts::change(tx, request.fact, request.details, tx.at())?;
        Ok::<_, Error>(request.fact)
    })
}

pub fn remove(core: &Core, request: OfFact) -> Result<Changed<FactId>, Failure> {
    core.write(Act { label: "fact-remove", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        facts::remove(tx, request.fact)?;
        Ok::<_, Error>(request.fact)
    })
}

pub fn read_date(_: &Core, request: ReadDate) -> Result<DateView, Failure> {
    Ok(match request.text.parse::<UncertainDate>() {
        Ok(date) => DateView { ok: true, edtf: date.to_string(), words: date.words(request.language) },
        Err(_) => DateView { ok: false, edtf: String::new(), words: String::new() },
    })
}

type Items = HashMap<EvidenceId, (u32, String)>;

fn view(items: &Items, fact: Fact) -> FactView {
    let citation = |c: &facts::Citation| {
        let (number, title) = items.get(&c.place.evidence).cloned().unwrap_or_default();
        CitationView { id: c.id, place: c.place.clone(), number, title }
    };
    FactView {
        id: fact.id,
        case: fact.case,
        date_words: Trilingual {
            ru: fact.date.words(Language::Ru),
            ky: fact.date.words(Language::Ky),
            en: fact.date.words(Language::En),
        },
        citations: fact.citations.iter().map(citation).collect(),
        changed: fact.changed,
        details: FactDetails {
            statements: fact.statements,
            date: fact.date.to_string(),
            place: fact.place,
            parties: fact.parties,
            status: fact.status,
            citations: fact.citations.into_iter().map(|c| c.place).collect(),
            note: fact.note,
        },
    }
}
