//! An item in the languages of its case: an index in Kyrgyz prints no Russian titles where Kyrgyz ones were written.

use super::{Error, EvidenceDetails};
use crate::base::Language;
use crate::base::id::{CaseId, EvidenceId};
use crate::base::text::tidy;
use crate::law::Words;
use rusqlite::{Connection, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What is said of an item in one more language. What is empty is as in the details themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// Short description as an index prints it.
    pub title: String,
    /// Person, device or place it comes from.
    pub source: String,
    /// Who handed it over.
    pub received_from: String,
    /// Who of the office took it.
    pub received_by: String,
    /// Where.
    pub received_where: String,
    /// Paper, phone, flash drive…
    pub carrier: String,
}

impl Wording {
    fn texts(&mut self) -> [&mut String; 6] {
        [
            &mut self.title,
            &mut self.source,
            &mut self.received_from,
            &mut self.received_by,
            &mut self.received_where,
            &mut self.carrier,
        ]
    }
}

/// An item's details read in any language of its case.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    details: &'a EvidenceDetails,
    own: Language,
}

impl EvidenceDetails {
    /// The details as they are said in a case of these languages.
    pub fn said<'a>(&'a self, of_case: &[Language]) -> Said<'a> {
        Said { details: self, own: own_language(&self.wordings, of_case) }
    }
}

/// The language the details themselves are in: the first of the case that has no wording of its own. It stays the
/// same when the case's languages are put into another order.
fn own_language(wordings: &[Wording], of_case: &[Language]) -> Language {
    let unsaid = of_case.iter().find(|language| wordings.iter().all(|w| w.language != **language));
    unsaid.or(of_case.first()).copied().unwrap_or(Language::Ru)
}

impl Said<'_> {
    pub fn title(&self) -> Words {
        self.words(&self.details.title, |w| &w.title)
    }
    pub fn source(&self) -> Words {
        self.words(&self.details.source, |w| &w.source)
    }
    pub fn received_from(&self) -> Words {
        self.words(&self.details.received_from, |w| &w.received_from)
    }
    pub fn received_by(&self) -> Words {
        self.words(&self.details.received_by, |w| &w.received_by)
    }
    pub fn received_where(&self) -> Words {
        self.words(&self.details.received_where, |w| &w.received_where)
    }
    pub fn carrier(&self) -> Words {
        self.words(&self.details.carrier, |w| &w.carrier)
    }

    fn words(&self, own: &str, of: fn(&Wording) -> &String) -> Words {
        let in_language = |language| {
            let said = self.details.wordings.iter().find(|w| w.language == language).map(of).filter(|s| !s.is_empty());
            said.cloned().unwrap_or_else(|| if language == self.own { own.to_owned() } else { String::new() })
        };
        Words { ru: in_language(Language::Ru), ky: in_language(Language::Ky), en: in_language(Language::En) }
    }
}

/// Wordings as they are kept: tidy, one for each language, none that says nothing.
pub(super) fn checked(mut wordings: Vec<Wording>) -> Vec<Wording> {
    for wording in &mut wordings {
        for text in wording.texts() {
            *text = tidy(text);
        }
    }
    wordings.retain_mut(|w| w.texts().iter().any(|text| !text.is_empty()));
    wordings.sort_by_key(|w| w.language);
    wordings.dedup_by_key(|w| w.language);
    wordings
}

/// Replaces what is said of an item in further languages.
pub(super) fn write(tx: &Transaction<'_>, id: EvidenceId, wordings: &[Wording]) -> Result<(), Error> {
    tx.execute("DELETE FROM evidence_wording WHERE evidence_id = ?1", params![id])?;
    for w in wordings {
        tx.execute(
            "INSERT INTO evidence_wording
                 (evidence_id, language, title, source, received_from, received_by, received_where, carrier)
             VALUES (:id, :language, :title, :source, :received_from, :received_by, :received_where, :carrier)",
            named_params! {
                ":id": id, ":language": w.language.code(), ":title": w.title, ":source": w.source,
                ":received_from": w.received_from, ":received_by": w.received_by,
                ":received_where": w.received_where, ":carrier": w.carrier,
            },
        )?;
    }
    Ok(())
}

/// What is said of an item in further languages.
pub(super) fn of(db: &Connection, id: EvidenceId) -> Result<Vec<Wording>, Error> {
    let mut query = db.prepare_cached(
        "SELECT language, title, source, received_from, received_by, received_where, carrier FROM evidence_wording
         WHERE evidence_id = ?1 ORDER BY language",
    )?;
    let rows = query.query_map(params![id], from_row)?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().flatten().collect())
}

/// The wordings of all items of a case that have any.
pub(super) fn in_case(db: &Connection, case: CaseId) -> Result<HashMap<EvidenceId, Vec<Wording>>, Error> {
    let mut query = db.prepare_cached(
        "SELECT w.evidence_id, w.language, w.title, w.source, w.received_from, w.received_by, w.received_where, w.carrier
         FROM evidence_wording w JOIN evidence e ON e.id = w.evidence_id
         WHERE e.case_id = ?1 ORDER BY w.evidence_id, w.language",
    )?;
    let mut rows = query.query(params![case])?;
    let mut wordings: HashMap<EvidenceId, Vec<Wording>> = HashMap::new();
    while let Some(row) = rows.next()? {
        wordings.entry(row.get("evidence_id")?).or_default().extend(from_row(row)?);
    }
    Ok(wordings)
}

/// A language this program does not speak belongs to a later one and is left alone.
fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Wording>> {
    let Ok(language) = row.get::<_, String>("language")?.parse() else { return Ok(None) };
    Ok(Some(Wording {
        language,
        title: row.get("title")?,
        source: row.get("source")?,
        received_from: row.get("received_from")?,
        received_by: row.get("received_by")?,
        received_where: row.get("received_where")?,
        carrier: row.get("carrier")?,
    }))
}

#[cfg(test)]
mod tests;
