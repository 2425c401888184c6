//! Facts in the database.

use super::{Error, Fact, FactDetails, Statement, places};
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::base::{Language, Timestamp, id::CaseId, id::CitationId, id::EvidenceId, id::FactId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Enters a fact into a case.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: FactDetails, at: Timestamp) -> Result<FactId, Error> {
    let details = checked(tx, case, details)?;
    let id = FactId::make(at);
    tx.execute(
        "INSERT INTO fact (id, case_id, date, place, status, note, created_ms, changed_ms)
         VALUES (:id, :case, :date, :place, :status, :note, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":date": details.date, ":place": details.place, ":status": details.status,
            ":note": details.note, ":at": at,
        },
    )?;
    write_lists(tx, id, &details, at)?;
    Ok(id)
}

/// Replaces what the lawyer wrote about a fact.
pub fn change(tx: &Transaction<'_>, id: FactId, details: FactDetails, at: Timestamp) -> Result<(), Error> {
    let case = tx.query_row("SELECT case_id FROM fact WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    let details = checked(tx, case.ok_or(Error::NotFound(id))?, details)?;
    tx.execute(
        "UPDATE fact SET date = :date, place = :place, status = :status, note = :note, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":date": details.date, ":place": details.place, ":status": details.status,
            ":note": details.note, ":at": at,
        },
    )?;
    clear_lists(tx, id)?;
    write_lists(tx, id, &details, at)
}

/// Removes a fact that no tie rests on; its evidence stays.
pub fn remove(tx: &Transaction<'_>, id: FactId) -> Result<(), Error> {
    super::proof::store::forget(tx, id)?;
    let ties: u32 =
        tx.query_row("SELECT count(DISTINCT tie_id) FROM tie_fact WHERE fact_id = ?1", params![id], |row| row.get(0))?;
    if ties > 0 {
        return Err(Error::InTies { fact: id, ties });
    }
    clear_lists(tx, id)?;
    match tx.execute("DELETE FROM fact WHERE id = ?1", params![id])? {
        0 => Err(Error::NotFound(id)),
        _ => Ok(()),
    }
}

/// The facts of a case in the order they happened.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Fact>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY created_ms, rowid"))?;
    let rows = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    let mut facts = rows.into_iter().map(|fact| with_lists(db, fact)).collect::<Result<Vec<_>, _>>()?;
    facts.sort_by_cached_key(|fact| fact.date.order());
    Ok(facts)
}

/// One fact.
pub fn one(db: &Connection, id: FactId) -> Result<Fact, Error> {
    let fact = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_lists(db, fact.ok_or(Error::NotFound(id))?)
}

/// How many facts cite each item of a case.
pub fn citing(db: &Connection, case: CaseId) -> Result<Vec<(EvidenceId, u32)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT c.evidence_id, count(DISTINCT c.fact_id) FROM citation c JOIN fact f ON f.id = c.fact_id
         WHERE f.case_id = ?1 GROUP BY c.evidence_id",
    )?;
    Ok(query.query_map(params![case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

const SELECT: &str = "SELECT id, case_id, date, place, status, note, created_ms, changed_ms FROM fact";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Fact> {
    let date: String = row.get("date")?;
    Ok(Fact {
        id: row.get("id")?,
        case: row.get("case_id")?,
        statements: Vec::new(),
        date: date.parse().unwrap_or(UncertainDate::Unknown),
        place: row.get("place")?,
        parties: Vec::new(),
        status: row.get("status")?,
        citations: Vec::new(),
        note: row.get("note")?,
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_lists(db: &Connection, mut fact: Fact) -> Result<Fact, Error> {
    let mut query = db.prepare_cached("SELECT language, statement FROM fact_text WHERE fact_id = ?1")?;
    let texts = query
        .query_map(params![fact.id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(String, String)>, _>>()?;
    fact.statements = texts
        .into_iter()
        .filter_map(|(code, text)| Some(Statement { language: code.parse::<Language>().ok()?, text }))
        .collect();
    fact.statements.sort_by_key(|s| s.language);
    let mut query = db.prepare_cached("SELECT party_id FROM fact_party WHERE fact_id = ?1 ORDER BY position")?;
    fact.parties = query.query_map(params![fact.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut query = db.prepare_cached(
        "SELECT id, evidence_id, page, x, y, width, height, second, quote FROM citation
         WHERE fact_id = ?1 ORDER BY position",
    )?;
    fact.citations = query.query_map(params![fact.id], places::from_row)?.collect::<Result<_, _>>()?;
    Ok(fact)
}

fn clear_lists(tx: &Transaction<'_>, id: FactId) -> Result<(), Error> {
    for table in ["fact_text", "fact_party", "citation"] {
        tx.execute(&format!("DELETE FROM {table} WHERE fact_id = ?1"), params![id])?;
    }
    Ok(())
}

fn write_lists(tx: &Transaction<'_>, id: FactId, details: &FactDetails, at: Timestamp) -> Result<(), Error> {
    for statement in &details.statements {
        tx.execute(
            "INSERT INTO fact_text (fact_id, language, statement) VALUES (?1, ?2, ?3)",
            params![id, statement.language.code(), statement.text],
        )?;
    }
    for (position, party) in (0i64..).zip(&details.parties) {
        tx.execute(
            "INSERT INTO fact_party (fact_id, position, party_id) VALUES (?1, ?2, ?3)",
            params![id, position, party],
        )?;
    }
    for (position, place) in (0i64..).zip(&details.citations) {
        tx.execute(
            "INSERT INTO citation (id, fact_id, position, evidence_id, page, x, y, width, height, second, quote)
             VALUES (:id, :fact, :position, :evidence, :page, :x, :y, :width, :height, :second, :quote)",
            named_params! {
                ":id": CitationId::make(at), ":fact": id, ":position": position, ":evidence": place.evidence,
                ":page": place.page, ":x": place.rect.map(|r| r.x), ":y": place.rect.map(|r| r.y),
                ":width": place.rect.map(|r| r.width), ":height": place.rect.map(|r| r.height),
                ":second": place.second, ":quote": place.quote,
            },
        )?;
    }
    Ok(())
}

fn checked(db: &Connection, case: CaseId, mut details: FactDetails) -> Result<FactDetails, Error> {
    for statement in &mut details.statements {
        statement.text = tidy(&statement.text);
    }
    details.statements.retain(|s| !s.text.is_empty());
    details.statements.sort_by_key(|s| s.language);
    details.statements.dedup_by_key(|s| s.language);
    if details.statements.is_empty() {
        return Err(Error::Required("statement"));
    }
    details.date = details.date.parse::<UncertainDate>().map_err(|_| Error::BadDate("date"))?.to_string();
    details.place = tidy(&details.place);
    details.note = tidy(&details.note);
    let mut in_case = db.prepare_cached("SELECT 1 FROM party WHERE id = ?1 AND case_id = ?2")?;
    for party in &details.parties {
        if !in_case.exists(params![party, case])? {
            return Err(Error::BadParty(*party));
        }
    }
    if let Some(at) = places::first_bad(db, case, &mut details.citations)? {
        return Err(Error::BadCitation(at));
    }
    Ok(details)
}
