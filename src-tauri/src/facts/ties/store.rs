//! Ties in the database.

use super::super::{Place, cited};
use super::{Error, Tie, TieDetails, TieKind};
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::base::{Timestamp, id::CaseId, id::CitationId, id::PartyId, id::TieId};
use crate::cases::holders::{Asked, Holder};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Enters a tie into a case.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: TieDetails, at: Timestamp) -> Result<TieId, Error> {
    let details = checked(tx, case, details)?;
    let id = TieId::make(at);
    tx.execute(
        "INSERT INTO tie (id, case_id, kind, from_party, to_party, period, status, note, created_ms, changed_ms)
         VALUES (:id, :case, :kind, :from, :to, :period, :status, :note, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":kind": details.kind, ":from": details.from, ":to": details.to,
            ":period": details.period, ":status": details.status, ":note": details.note, ":at": at,
        },
    )?;
    write_lists(tx, id, &details, at)?;
    Ok(id)
}

/// Replaces what the lawyer wrote about a tie.
pub fn change(tx: &Transaction<'_>, id: TieId, details: TieDetails, at: Timestamp) -> Result<(), Error> {
    let case = tx.query_row("SELECT case_id FROM tie WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    let details = checked(tx, case.ok_or(Error::NotFound(id))?, details)?;
    tx.execute(
        "UPDATE tie SET kind = :kind, from_party = :from, to_party = :to, period = :period, status = :status,
             note = :note, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":kind": details.kind, ":from": details.from, ":to": details.to, ":period": details.period,
            ":status": details.status, ":note": details.note, ":at": at,
        },
    )?;
    clear_lists(tx, id)?;
    write_lists(tx, id, &details, at)
}

/// Removes a tie; its parties, facts and evidence stay.
pub fn remove(tx: &Transaction<'_>, id: TieId) -> Result<(), Error> {
    clear_lists(tx, id)?;
    match tx.execute("DELETE FROM tie WHERE id = ?1", params![id])? {
        0 => Err(Error::NotFound(id)),
        _ => Ok(()),
    }
}

/// The ties of a case in the order they were entered.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Tie>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY created_ms, rowid"))?;
    let rows = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|tie| with_lists(db, tie)).collect()
}

/// Those of a case who are tied as relatives.
pub fn kin(db: &Connection, case: CaseId) -> rusqlite::Result<Vec<(PartyId, PartyId)>> {
    let mut query = db.prepare_cached("SELECT from_party, to_party FROM tie WHERE case_id = ?1 AND kind = ?2")?;
    let rows = query.query_map(params![case, TieKind::Related], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// One tie.
pub fn one(db: &Connection, id: TieId) -> Result<Tie, Error> {
    let tie = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_lists(db, tie.ok_or(Error::NotFound(id))?)
}

/// The ties that rest on an item. They would stand on nothing without it.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT DISTINCT t.id, t.note FROM tie_citation c JOIN tie t ON t.id = c.tie_id WHERE c.evidence_id = :item",
    )
}

const SELECT: &str =
    "SELECT id, case_id, kind, from_party, to_party, period, status, note, created_ms, changed_ms FROM tie";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Tie> {
    let period: String = row.get("period")?;
    Ok(Tie {
        id: row.get("id")?,
        case: row.get("case_id")?,
        kind: row.get("kind")?,
        from: row.get("from_party")?,
        to: row.get("to_party")?,
        period: period.parse().unwrap_or(UncertainDate::Unknown),
        status: row.get("status")?,
        facts: Vec::new(),
        citations: Vec::new(),
        note: row.get("note")?,
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_lists(db: &Connection, mut tie: Tie) -> Result<Tie, Error> {
    let mut query = db.prepare_cached("SELECT fact_id FROM tie_fact WHERE tie_id = ?1 ORDER BY position")?;
    tie.facts = query.query_map(params![tie.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut query = db.prepare_cached(
        "SELECT id, evidence_id, page, x, y, width, height, second, message, quote FROM tie_citation
         WHERE tie_id = ?1 ORDER BY position",
    )?;
    tie.citations = query.query_map(params![tie.id], cited::from_row)?.collect::<Result<_, _>>()?;
    for citation in &mut tie.citations {
        cited::look_up(db, citation)?;
    }
    Ok(tie)
}

fn clear_lists(tx: &Transaction<'_>, id: TieId) -> Result<(), Error> {
    for table in ["tie_fact", "tie_citation"] {
        tx.execute(&format!("DELETE FROM {table} WHERE tie_id = ?1"), params![id])?;
    }
    Ok(())
}

fn write_lists(tx: &Transaction<'_>, id: TieId, details: &TieDetails, at: Timestamp) -> Result<(), Error> {
    for (position, fact) in (0i64..).zip(&details.facts) {
        tx.execute(
            "INSERT INTO tie_fact (tie_id, position, fact_id) VALUES (?1, ?2, ?3)",
            params![id, position, fact],
        )?;
    }
    for (position, place) in (0i64..).zip(&details.citations) {
        write_citation(tx, id, position, place, at)?;
    }
    Ok(())
}

fn write_citation(tx: &Transaction<'_>, id: TieId, position: i64, place: &Place, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO tie_citation (id, tie_id, position, evidence_id, page, x, y, width, height, second, message,
             quote)
         VALUES (:id, :tie, :position, :evidence, :page, :x, :y, :width, :height, :second, :message, :quote)",
        named_params! {
            ":id": CitationId::make(at), ":tie": id, ":position": position, ":evidence": place.evidence,
            ":page": place.page, ":x": place.rect.map(|r| r.x), ":y": place.rect.map(|r| r.y),
            ":width": place.rect.map(|r| r.width), ":height": place.rect.map(|r| r.height),
            ":second": place.second, ":message": place.message, ":quote": place.quote,
        },
    )?;
    Ok(())
}

fn checked(db: &Connection, case: CaseId, mut details: TieDetails) -> Result<TieDetails, Error> {
    if details.from == details.to {
        return Err(Error::Itself(details.from));
    }
    let mut in_case = db.prepare_cached("SELECT 1 FROM party WHERE id = ?1 AND case_id = ?2")?;
    for party in [details.from, details.to] {
        if !in_case.exists(params![party, case])? {
            return Err(Error::BadParty(party));
        }
    }
    let mut in_case = db.prepare_cached("SELECT 1 FROM fact WHERE id = ?1 AND case_id = ?2")?;
    let mut kept = Vec::with_capacity(details.facts.len());
    for fact in details.facts {
        if !in_case.exists(params![fact, case])? {
            return Err(Error::BadFact(fact));
        }
        if !kept.contains(&fact) {
            kept.push(fact);
        }
    }
    details.facts = kept;
    if let Some(at) = cited::first_bad(db, case, &mut details.citations)? {
        return Err(Error::BadCitation(at));
    }
    details.period = details.period.parse::<UncertainDate>().map_err(|_| Error::BadDate("period"))?.to_string();
    details.note = tidy(&details.note);
    Ok(details)
}
