//! What the body takes to which a filing goes: how large a file, how many pages, in which form; and whether the filing and its
//! exhibits keep to that. The office writes it down as it learns it, with who said so: no published source gives it.

use super::StoreError;
use crate::base::text::tidy;
use crate::base::words::words;
use crate::base::{Timestamp, id::ReceptionId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};

words! {
    /// In which form a document is taken.
    TakenAs {
        /// On paper.
        Paper = "paper",
        /// PDF, of whatever kind.
        Pdf = "pdf",
        /// PDF/A, the archive standard.
        PdfA = "pdf_a",
        /// Word.
        Word = "word",
    }
}

/// What the office knows of a reception.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ReceptionDetails {
    /// The body, or its electronic reception. Must not be empty.
    pub name: String,
    /// The largest file, in bytes; `None` when no bound is known.
    pub largest_bytes: Option<u64>,
    /// Pages of one document at most; `None` when no bound is known.
    pub most_pages: Option<u32>,
    /// The forms that are taken; empty when that is not known.
    pub formats: Vec<TakenAs>,
    /// Who says so, and when: a person, a notice, a page.
    pub source: String,
}

/// A reception as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    /// Its id.
    pub id: ReceptionId,
    /// What the office knows of it.
    pub details: ReceptionDetails,
}

/// A file that would be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Bytes.
    pub bytes: u64,
    /// Pages, where they are known.
    pub pages: Option<u32>,
}

/// What a reception would not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A file larger than it takes: bytes, and the bound.
    Size(u64, u64),
    /// A document longer than it takes: pages, and the bound.
    Pages(u32, u32),
    /// No file that Dalil makes of a filing is taken in the form it is made in: only these are.
    Form,
}

impl ReceptionDetails {
    /// What of a file would not be taken, the size first.
    pub fn refuses(&self, file: Measured) -> Vec<Refused> {
        let size = self.largest_bytes.filter(|bound| file.bytes > *bound).map(|bound| Refused::Size(file.bytes, bound));
        let long = file.pages.zip(self.most_pages).filter(|(pages, bound)| pages > bound);
        size.into_iter().chain(long.map(|(pages, bound)| Refused::Pages(pages, bound))).collect()
    }

    /// Whether the PDF is not taken as it is. It is printed on paper, and it is PDF/A, which is PDF.
    pub fn refuses_pdf(&self) -> Option<Refused> {
        let only_word = !self.formats.is_empty() && self.formats.iter().all(|format| *format == TakenAs::Word);
        only_word.then_some(Refused::Form)
    }

    /// Without what nobody typed. Refuses an empty name.
    fn checked(mut self) -> Result<Self, StoreError> {
        self.name = tidy(&self.name);
        self.source = tidy(&self.source);
        if self.name.is_empty() {
            return Err(StoreError::Required("name"));
        }
        self.largest_bytes = self.largest_bytes.filter(|bound| *bound > 0);
        self.most_pages = self.most_pages.filter(|bound| *bound > 0);
        self.formats.sort_unstable();
        self.formats.dedup();
        Ok(self)
    }
}

/// Writes down what a body takes.
pub fn add(tx: &Transaction<'_>, details: ReceptionDetails, at: Timestamp) -> Result<ReceptionId, StoreError> {
    let id = ReceptionId::make(at);
    let details = details.checked()?;
    tx.execute(
        "INSERT INTO reception (id, name, largest_bytes, most_pages, formats, source, created_ms, changed_ms)
         VALUES (:id, :name, :largest, :pages, :formats, :source, :at, :at)",
        named_params! {
            ":id": id, ":name": details.name, ":largest": largest(&details), ":pages": details.most_pages,
            ":formats": formats(&details), ":source": details.source, ":at": at,
        },
    )?;
    Ok(id)
}

/// Corrects it.
pub fn change(
    tx: &Transaction<'_>,
    id: ReceptionId,
    details: ReceptionDetails,
    at: Timestamp,
) -> Result<(), StoreError> {
    let details = details.checked()?;
    let changed = tx.execute(
        "UPDATE reception SET name = :name, largest_bytes = :largest, most_pages = :pages, formats = :formats,
             source = :source, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":name": details.name, ":largest": largest(&details), ":pages": details.most_pages,
            ":formats": formats(&details), ":source": details.source, ":at": at,
        },
    )?;
    if changed == 0 { Err(StoreError::NoReception(id)) } else { Ok(()) }
}

/// Removes it. Filings that were to go there go nowhere in particular.
pub fn remove(tx: &Transaction<'_>, id: ReceptionId) -> Result<(), StoreError> {
    tx.execute("UPDATE filing SET reception_id = NULL WHERE reception_id = ?1", params![id])?;
    match tx.execute("DELETE FROM reception WHERE id = ?1", params![id])? {
        0 => Err(StoreError::NoReception(id)),
        _ => Ok(()),
    }
}

/// All of them by name.
pub fn all(db: &Connection) -> Result<Vec<Reception>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT} ORDER BY name, id"))?;
    Ok(query.query_map([], from_row)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn one(db: &Connection, id: ReceptionId) -> Result<Reception, StoreError> {
    let found = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    found.ok_or(StoreError::NoReception(id))
}

const SELECT: &str = "SELECT id, name, largest_bytes, most_pages, formats, source FROM reception";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Reception> {
    let formats: String = row.get("formats")?;
    let details = ReceptionDetails {
        name: row.get("name")?,
        largest_bytes: row.get::<_, Option<i64>>("largest_bytes")?.map(i64::unsigned_abs),
        most_pages: row.get("most_pages")?,
        formats: formats.split(',').filter_map(|word| word.parse().ok()).collect(),
        source: row.get("source")?,
    };
    Ok(Reception { id: row.get("id")?, details })
}

/// SQLite counts with a sign; no file comes near its bound.
fn largest(details: &ReceptionDetails) -> Option<i64> {
    details.largest_bytes.map(|bytes| i64::try_from(bytes).unwrap_or(i64::MAX))
}

fn formats(details: &ReceptionDetails) -> String {
    details.formats.iter().map(|format| format.word()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(largest_bytes: u64, most_pages: u32, formats: &[TakenAs]) -> ReceptionDetails {
        ReceptionDetails {
            name: "Суд".into(),
            largest_bytes: Some(largest_bytes),
            most_pages: Some(most_pages),
            formats: formats.to_vec(),
            source: String::new(),
        }
    }

    #[test]
    fn what_is_exactly_as_large_and_as_long_as_is_taken_is_taken() {
        let reception = takes(5_000_000, 20, &[TakenAs::Pdf]);
        assert_eq!(reception.refuses(Measured { bytes: 5_000_000, pages: Some(20) }), []);
        let over = reception.refuses(Measured { bytes: 5_000_001, pages: Some(21) });
        assert_eq!(over, [Refused::Size(5_000_001, 5_000_000), Refused::Pages(21, 20)]);
        assert_eq!(reception.refuses(Measured { bytes: 1, pages: None }), [], "what is not known is not refused");
    }

    #[test]
    fn only_a_reception_of_word_alone_does_not_take_the_pdf() {
        assert_eq!(takes(1, 1, &[TakenAs::Word]).refuses_pdf(), Some(Refused::Form));
        for formats in [&[][..], &[TakenAs::PdfA], &[TakenAs::Paper], &[TakenAs::Word, TakenAs::Pdf]] {
            assert_eq!(takes(1, 1, formats).refuses_pdf(), None, "{formats:?}");
        }
    }
}
