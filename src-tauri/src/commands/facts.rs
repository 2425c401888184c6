//! Commands about facts and dates.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    AddFact, ChangeFact, Changed, CitationView, DateView, FactView, OfCase, OfFact, ReadDate, SaidView, Trilingual,
};
use crate::base::Language;
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, EvidenceId, FactId};
use crate::evidence;
use crate::facts::chronology::Item;
use crate::facts::{self, Error, Fact, FactDetails};
use crate::vault::{Act, Area};
use rusqlite::Connection;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

pub fn list(core: &Core, request: OfCase) -> Result<Vec<FactView>, Failure> {
    core.read(|db| {
        let items = items(db, request.case)?;
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

pub(super) type Items = HashMap<EvidenceId, (u32, String)>;

/// Numbers and titles of a case's evidence.
pub(super) fn items(db: &Connection, case: CaseId) -> Result<Items, Error> {
    super::evidence::numbers(db, case).map_err(of_evidence)
}

/// The items that are cited, titled as a paper in this language names them: a Kyrgyz paper has the Kyrgyz title where there is
/// one, as filings have. `of_case` are the languages of the case.
pub(super) fn titled<'a>(
    db: &Connection,
    of_case: &[Language],
    language: Language,
    citations: impl IntoIterator<Item = &'a facts::Citation>,
) -> Result<HashMap<EvidenceId, Item>, Error> {
    let mut items = HashMap::new();
    for id in citations.into_iter().map(|citation| citation.place.evidence) {
        if let Entry::Vacant(place) = items.entry(id) {
            let item = evidence::any(db, id).map_err(of_evidence)?;
            let title = item.details.said(of_case).title().get(language).to_owned();
            place.insert(Item { number: item.number, title });
        }
    }
    Ok(items)
}

fn of_evidence(error: evidence::Error) -> Error {
    match error {
        evidence::Error::Vault(error) => Error::Vault(error),
        _ => Error::NotFound(FactId::from_bytes([0; 16])),
    }
}

/// Citations with the numbers to show.
pub(super) fn citations(items: &Items, citations: &[facts::Citation]) -> Vec<CitationView> {
    let view = |c: &facts::Citation| {
        let (number, title) = items.get(&c.place.evidence).cloned().unwrap_or_default();
        CitationView { id: c.id, place: c.place.clone(), said: c.said.as_ref().map(SaidView::of), number, title }
    };
    citations.iter().map(view).collect()
}

/// A date in words, in each language; empty when it is not known.
pub(super) fn date_words(date: &UncertainDate) -> Trilingual {
    Trilingual { ru: date.words(Language::Ru), ky: date.words(Language::Ky), en: date.words(Language::En) }
}

pub(super) fn view(items: &Items, fact: Fact) -> FactView {
    FactView {
        id: fact.id,
        case: fact.case,
        date_words: date_words(&fact.date),
        citations: citations(items, &fact.citations),
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
