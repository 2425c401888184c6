//! Evidence in the database.

use super::{Destroyed, Error, Evidence, EvidenceDetails, EvidenceKind, Probe, wording};
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::base::{Sha256Digest, Timestamp, id::BlobId, id::CaseId, id::EvidenceId};
use crate::vault::Action;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::HashSet;

/// What the program itself found out about an original.
#[derive(Debug, Clone)]
pub struct Known {
    /// The sealed original.
    pub blob: BlobId,
    /// What it is.
    pub kind: EvidenceKind,
    /// RFC 6838 media type.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// Of the original.
    pub sha256: Sha256Digest,
    /// The name the file came with.
    pub original_name: String,
    /// The time the file itself carried.
    pub file_time: Option<Timestamp>,
    /// Pages when printed, once known.
    pub sheets: Option<u32>,
    /// Why it can't be shown.
    pub trouble: Option<&'static str>,
}

/// Enters a sealed original into a case under the next number.
pub fn add(
    tx: &Transaction<'_>,
    case: CaseId,
    known: &Known,
    details: EvidenceDetails,
    at: Timestamp,
) -> Result<EvidenceId, Error> {
    let details = checked(details)?;
    let id = EvidenceId::make(at);
    tx.execute(
        "INSERT INTO evidence (id, case_id, number, blob_id, title, kind, media_type, length, sha256, original_name,
             file_time_ms, sheets, trouble, source, received_from, received_by, received_on, received_where, form,
             covert, carrier, language, sensitive, set_aside, note, added_ms, changed_ms)
         VALUES (:id, :case, :number, :blob, :title, :kind, :media_type, :length, :sha256, :original_name,
             :file_time, :sheets, :trouble, :source, :received_from, :received_by, :received_on, :received_where, :form,
             :covert, :carrier, :language, :sensitive, 0, :note, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":number": next_number(tx, case)?, ":blob": known.blob, ":title": details.title,
            ":kind": known.kind, ":media_type": known.media_type, ":length": known.length as i64,
            ":sha256": known.sha256, ":original_name": known.original_name, ":file_time": known.file_time,
            ":sheets": known.sheets, ":trouble": known.trouble, ":source": details.source,
            ":received_from": details.received_from, ":received_by": details.received_by,
            ":received_on": details.received_on, ":received_where": details.received_where, ":form": details.form,
            ":covert": details.covert, ":carrier": details.carrier, ":language": details.language,
            ":sensitive": details.sensitive, ":note": details.note, ":at": at,
        },
    )?;
    wording::write(tx, id, &details.wordings)?;
    Ok(id)
}

/// The number the next item of a case gets.
pub fn next_number(db: &Connection, case: CaseId) -> Result<u32, Error> {
    Ok(db.query_row("SELECT coalesce(max(number), 0) + 1 FROM evidence WHERE case_id = ?1", params![case], |r| {
        r.get(0)
    })?)
}

/// Replaces what the office knows about an item. Only `provenance::change` asks for it: the log is told there.
pub(super) fn change(
    tx: &Transaction<'_>,
    id: EvidenceId,
    details: EvidenceDetails,
    at: Timestamp,
) -> Result<(), Error> {
    demand_kept(tx, id)?;
    let details = checked(details)?;
    let changed = tx.execute(
        "UPDATE evidence SET title = :title, source = :source, received_from = :received_from,
             received_by = :received_by, received_on = :received_on, received_where = :received_where, form = :form,
             covert = :covert, carrier = :carrier, language = :language, sensitive = :sensitive, note = :note,
             changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":title": details.title, ":source": details.source, ":received_from": details.received_from,
            ":received_by": details.received_by, ":received_on": details.received_on,
            ":received_where": details.received_where, ":form": details.form, ":covert": details.covert,
            ":carrier": details.carrier, ":language": details.language, ":sensitive": details.sensitive,
            ":note": details.note, ":at": at,
        },
    )?;
    if changed == 0 {
        return Err(Error::NotFound(id));
    }
    wording::write(tx, id, &details.wordings)
}

/// Sets an item aside, or takes it back into use. The original stays either way.
pub fn set_aside(tx: &Transaction<'_>, id: EvidenceId, aside: bool, at: Timestamp) -> Result<(), Error> {
    demand_kept(tx, id)?;
    let changed =
        tx.execute("UPDATE evidence SET set_aside = ?2, changed_ms = ?3 WHERE id = ?1", params![id, aside, at])?;
    if changed == 0 { Err(Error::NotFound(id)) } else { Ok(()) }
}

/// The items of a case by number.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Evidence>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY number"))?;
    let mut items = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    let mut wordings = wording::in_case(db, case)?;
    for item in &mut items {
        item.details.wordings = wordings.remove(&item.id).unwrap_or_default();
    }
    Ok(items)
}

/// The items whose original is in this file, in all cases.
pub fn of_blob(db: &Connection, blob: BlobId) -> Result<Vec<Evidence>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE blob_id = ?1 ORDER BY case_id, number"))?;
    Ok(query.query_map(params![blob], from_row)?.collect::<Result<Vec<_>, _>>()?)
}

/// What an item is called: enough to find it by, of a case of 50,000 items within the time between two keys.
pub struct Label {
    pub id: EvidenceId,
    pub number: u32,
    pub title: String,
    pub original_name: String,
}

/// The labels of a case's items that were not destroyed, in the order of their numbers.
pub fn labels(db: &Connection, case: CaseId) -> Result<Vec<Label>, Error> {
    let mut query = db.prepare_cached(
        "SELECT id, number, title, original_name FROM evidence e
         WHERE case_id = ?1 AND NOT EXISTS (SELECT 1 FROM destroyed d WHERE d.evidence_id = e.id) ORDER BY number",
    )?;
    let labels = query.query_map(params![case], |row| {
        Ok(Label { id: row.get(0)?, number: row.get(1)?, title: row.get(2)?, original_name: row.get(3)? })
    })?;
    Ok(labels.collect::<Result<_, _>>()?)
}

/// The items of a case that somebody has opened, by their custody.
pub fn seen(db: &Connection, case: CaseId) -> Result<HashSet<EvidenceId>, Error> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT o.evidence_id FROM custody_entry e JOIN custody_object o ON o.seq = e.seq
         JOIN evidence i ON i.id = o.evidence_id WHERE e.action = ?1 AND i.case_id = ?2",
    )?;
    Ok(query.query_map(params![Action::View.name(), case], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// One item. One that was destroyed is refused.
pub fn one(db: &Connection, id: EvidenceId) -> Result<Evidence, Error> {
    any(db, id).and_then(|item| if item.destroyed.is_some() { Err(Error::Destroyed(id)) } else { Ok(item) })
}

fn demand_kept(db: &Connection, id: EvidenceId) -> Result<(), Error> {
    if super::destroy::is_destroyed(db, id)? { Err(Error::Destroyed(id)) } else { Ok(()) }
}

/// One item, also when it was destroyed: for lists, its custody and its certificate.
pub fn any(db: &Connection, id: EvidenceId) -> Result<Evidence, Error> {
    let item = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_wordings(db, item.ok_or(Error::NotFound(id))?)
}

fn with_wordings(db: &Connection, mut item: Evidence) -> Result<Evidence, Error> {
    item.details.wordings = wording::of(db, item.id)?;
    Ok(item)
}

/// The item of a case whose original is this sealed file, if there is one.
pub fn with_blob(db: &Connection, case: CaseId, blob: BlobId) -> Result<Option<EvidenceId>, Error> {
    let mut query = db.prepare_cached("SELECT id FROM evidence WHERE case_id = ?1 AND blob_id = ?2")?;
    Ok(query.query_row(params![case, blob], |row| row.get(0)).optional()?)
}

/// An item of any case whose original is this sealed file.
pub fn any_with_blob(db: &Connection, blob: BlobId) -> Result<Option<Evidence>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE blob_id = ?1 LIMIT 1"))?;
    Ok(query.query_row(params![blob], from_row).optional()?)
}

/// Notes what an item is, where a later program knows that better than the one that took it in. Nothing is said of it in the custody
/// log, which never told the kind. Its pages are to be counted anew.
pub fn know_kind(tx: &Transaction<'_>, id: EvidenceId, probe: Probe) -> Result<(), Error> {
    tx.execute(
        "UPDATE evidence SET kind = ?2, media_type = ?3, sheets = NULL, trouble = NULL WHERE id = ?1",
        params![id, probe.kind, probe.media_type],
    )?;
    Ok(())
}

/// Notes how many sheets an item prints on, or why it can't be shown, once that is known.
pub fn know_sheets(
    tx: &Transaction<'_>,
    id: EvidenceId,
    sheets: Option<u32>,
    trouble: Option<&str>,
) -> Result<(), Error> {
    tx.execute("UPDATE evidence SET sheets = ?2, trouble = ?3 WHERE id = ?1", params![id, sheets, trouble])?;
    Ok(())
}

/// Notes why an original can't be shown, for every item that has it.
pub fn know_trouble(tx: &Transaction<'_>, blob: BlobId, trouble: &str) -> Result<(), Error> {
    tx.execute("UPDATE evidence SET sheets = NULL, trouble = ?2 WHERE blob_id = ?1", params![blob, trouble])?;
    Ok(())
}

const SELECT: &str = "SELECT id, case_id, number, blob_id, title, kind, media_type, length, sha256, original_name,
    file_time_ms, sheets, trouble, source, received_from, received_by, received_on, received_where, form, covert,
    carrier, language, sensitive, set_aside, note, added_ms, changed_ms,
    d.at_ms AS destroyed_ms, d.reason AS destroyed_reason, d.by_name AS destroyed_by, d.second_name AS destroyed_second
    FROM evidence LEFT JOIN destroyed d ON d.evidence_id = evidence.id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    Ok(Evidence {
        id: row.get("id")?,
        case: row.get("case_id")?,
        number: row.get("number")?,
        blob: row.get("blob_id")?,
        kind: row.get("kind")?,
        media_type: row.get("media_type")?,
        length: row.get::<_, i64>("length")?.unsigned_abs(),
        sha256: row.get("sha256")?,
        original_name: row.get("original_name")?,
        file_time: row.get("file_time_ms")?,
        sheets: row.get("sheets")?,
        trouble: row.get("trouble")?,
        details: EvidenceDetails {
            title: row.get("title")?,
            source: row.get("source")?,
            received_from: row.get("received_from")?,
            received_by: row.get("received_by")?,
            received_on: row.get("received_on")?,
            received_where: row.get("received_where")?,
            form: row.get("form")?,
            covert: row.get("covert")?,
            carrier: row.get("carrier")?,
            language: row.get("language")?,
            sensitive: row.get("sensitive")?,
            note: row.get("note")?,
            wordings: Vec::new(),
        },
        set_aside: row.get("set_aside")?,
        destroyed: match row.get("destroyed_ms")? {
            None => None,
            Some(at) => Some(Destroyed {
                at,
                reason: row.get("destroyed_reason")?,
                by: row.get("destroyed_by")?,
                second: row.get("destroyed_second")?,
            }),
        },
        added: row.get("added_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn checked(mut details: EvidenceDetails) -> Result<EvidenceDetails, Error> {
    for text in [
        &mut details.title,
        &mut details.source,
        &mut details.received_from,
        &mut details.received_by,
        &mut details.received_where,
        &mut details.carrier,
        &mut details.language,
        &mut details.note,
    ] {
        *text = tidy(text);
    }
    if details.title.is_empty() {
        return Err(Error::Required("title"));
    }
    let received: UncertainDate = details.received_on.parse().map_err(|_| Error::BadDate("receivedOn"))?;
    details.received_on = received.to_string();
    details.wordings = wording::checked(details.wordings);
    Ok(details)
}
