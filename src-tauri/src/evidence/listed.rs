//! The items of a case as lists, filters and choices need them, which every screen of a case asks for. What only an item itself
//! shows stays where it is, and all of a row is learnt in one walk: in a case of 50,000 items each further walk reads and
//! decrypts every row once more.

use super::{Covert, Destroyed, Error, EvidenceKind};
use crate::base::{Timestamp, id::BlobId, id::CaseId, id::EvidenceId};
use crate::vault::Action;
use rusqlite::{Connection, Row, params};

/// An item in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: EvidenceId,
    pub number: u32,
    pub blob: BlobId,
    pub kind: EvidenceKind,
    pub original_name: String,
    pub sheets: Option<u32>,
    pub trouble: Option<String>,
    pub title: String,
    /// What it is called in further languages of the case, in no order that means anything.
    pub further_titles: Vec<String>,
    pub source: String,
    pub received_from: String,
    /// EDTF level 1.
    pub received_on: String,
    pub covert: Covert,
    pub carrier: String,
    pub sensitive: bool,
    pub set_aside: bool,
    pub added: Timestamp,
    pub destroyed: Option<Destroyed>,
    /// In order.
    pub tags: Vec<String>,
    /// Whether somebody has opened it, by its custody.
    pub seen: bool,
}

/// The items of a case by number.
pub fn listed(db: &Connection, case: CaseId) -> Result<Vec<Listed>, Error> {
    let mut query = db.prepare_cached(
        "SELECT id, number, blob_id, kind, original_name, sheets, trouble, title, source, received_from, received_on,
             covert, carrier, sensitive, set_aside, added_ms, d.at_ms, d.reason, d.by_name, d.second_name,
             (SELECT group_concat(t.tag, char(31)) FROM evidence_tag t WHERE t.evidence_id = evidence.id),
             (SELECT group_concat(w.title, char(31)) FROM evidence_wording w
              WHERE w.evidence_id = evidence.id AND w.title <> ''),
             EXISTS (SELECT 1 FROM custody_object o JOIN custody_entry e ON e.seq = o.seq
                     WHERE o.evidence_id = evidence.id AND e.action = ?2)
         FROM evidence LEFT JOIN destroyed d ON d.evidence_id = evidence.id
         WHERE case_id = ?1 ORDER BY number",
    )?;
    Ok(query.query_map(params![case, Action::View.name()], from_row)?.collect::<Result<_, _>>()?)
}

/// What is noted on the items of a case, for the filter; items without a note are left out.
pub fn notes(db: &Connection, case: CaseId) -> Result<Vec<(EvidenceId, String)>, Error> {
    let mut query =
        db.prepare_cached("SELECT id, note FROM evidence WHERE case_id = ?1 AND note <> '' ORDER BY number")?;
    Ok(query.query_map(params![case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Columns are counted here: to look each up by its name takes longer than to read it.
fn from_row(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed {
        id: row.get(0)?,
        number: row.get(1)?,
        blob: row.get(2)?,
        kind: row.get(3)?,
        original_name: row.get(4)?,
        sheets: row.get(5)?,
        trouble: row.get(6)?,
        title: row.get(7)?,
        source: row.get(8)?,
        received_from: row.get(9)?,
        received_on: row.get(10)?,
        covert: row.get(11)?,
        carrier: row.get(12)?,
        sensitive: row.get(13)?,
        set_aside: row.get(14)?,
        added: row.get(15)?,
        destroyed: match row.get(16)? {
            None => None,
            Some(at) => Some(Destroyed { at, reason: row.get(17)?, by: row.get(18)?, second: row.get(19)? }),
        },
        tags: apart(row.get(20)?),
        further_titles: apart(row.get(21)?),
        seen: row.get(22)?,
    })
}

/// Texts that the query joined by a control character, which no text has in it (`tidy`). The database promises no order of them.
fn apart(joined: Option<String>) -> Vec<String> {
    let mut texts: Vec<String> = joined.iter().flat_map(|all| all.split('\u{1f}')).map(str::to_owned).collect();
    texts.sort();
    texts
}
