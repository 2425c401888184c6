//! Facts in the database.

use super::cited::{self, OF_FACTS};
use super::{Error, Fact, FactDetails, Statement, accounts, chronology, standing};
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::base::{Language, Timestamp, id::CaseId, id::EvidenceId, id::FactId, id::PartyId};
use crate::cases::holders::{Asked, Holder};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::HashMap;

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

/// Replaces what the lawyer wrote about a fact. Its accounts stay as they are.
pub fn change(tx: &Transaction<'_>, id: FactId, details: FactDetails, at: Timestamp) -> Result<(), Error> {
    let details = checked(tx, case_of(tx, id)?, details)?;
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

/// Removes a fact that no tie rests on, with its accounts and its links to elements; its evidence stays.
pub fn remove(tx: &Transaction<'_>, id: FactId) -> Result<(), Error> {
    let ties: u32 =
        tx.query_row("SELECT count(DISTINCT tie_id) FROM tie_fact WHERE fact_id = ?1", params![id], |row| row.get(0))?;
    if ties > 0 {
        return Err(Error::InTies { fact: id, ties });
    }
    accounts::remove_of_fact(tx, id)?;
    standing::remove(tx, id)?;
    super::proof::store::forget(tx, id)?;
    clear_lists(tx, id)?;
    match tx.execute("DELETE FROM fact WHERE id = ?1", params![id])? {
        0 => Err(Error::NotFound(id)),
        _ => Ok(()),
    }
}

/// The facts of a case in the order they happened; of one date, in the order they were entered.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Fact>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1"))?;
    let mut facts = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    fill(db, &mut facts, "SELECT id FROM fact WHERE case_id = ?1", &case)?;
    facts.sort_by_cached_key(chronology::key);
    Ok(facts)
}

/// One fact.
pub fn one(db: &Connection, id: FactId) -> Result<Fact, Error> {
    let fact = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    let mut facts = [fact.ok_or(Error::NotFound(id))?];
    fill(db, &mut facts, "SELECT ?1", &id)?;
    let [fact] = facts;
    Ok(fact)
}

/// The case of a fact.
pub(super) fn case_of(db: &Connection, id: FactId) -> Result<CaseId, Error> {
    let case = db.query_row("SELECT case_id FROM fact WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    case.ok_or(Error::NotFound(id))
}

/// How many facts cite each item of a case.
pub fn citing(db: &Connection, case: CaseId) -> Result<Vec<(EvidenceId, u32)>, Error> {
    let mut query = db.prepare_cached(
        "SELECT c.evidence_id, count(DISTINCT c.fact_id) FROM citation c JOIN fact f ON f.id = c.fact_id
         WHERE f.case_id = ?1 GROUP BY c.evidence_id",
    )?;
    Ok(query.query_map(params![case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The facts that rest on an item. They would stand on nothing without it.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT DISTINCT f.id, coalesce((SELECT statement FROM fact_text WHERE fact_id = f.id AND statement <> ''
             ORDER BY language = 'ru' DESC LIMIT 1), '')
         FROM citation c JOIN fact f ON f.id = c.fact_id WHERE c.evidence_id = :item",
    )
}

const SELECT: &str =
    "SELECT id, case_id, date, place, status, note, created_ms, rowid AS entered, changed_ms FROM fact";

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
        entered: row.get("entered")?,
        changed: row.get("changed_ms")?,
    })
}

/// Reads the lists of many facts in three queries; a case has thousands. `ids` selects them, with one parameter.
fn fill(db: &Connection, facts: &mut [Fact], ids: &str, of: &impl rusqlite::ToSql) -> Result<(), Error> {
    let mut statements = statements::<FactId>(db, "fact_text", "fact_id", ids, of)?;
    let mut query = db.prepare_cached(&format!(
        "SELECT fact_id, party_id FROM fact_party WHERE fact_id IN ({ids}) ORDER BY fact_id, position"
    ))?;
    let mut parties: HashMap<FactId, Vec<PartyId>> = HashMap::new();
    for row in query.query_map(params![of], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (fact, party) = row?;
        parties.entry(fact).or_default().push(party);
    }
    let mut citations = OF_FACTS.read::<FactId>(db, ids, of)?;
    for fact in facts {
        fact.statements = statements.remove(&fact.id).unwrap_or_default();
        fact.parties = parties.remove(&fact.id).unwrap_or_default();
        fact.citations = citations.remove(&fact.id).unwrap_or_default();
    }
    Ok(())
}

/// The texts of many owners, each sorted by language. Languages that Dalil does not print in are left out.
pub(super) fn statements<Id: rusqlite::types::FromSql + Eq + std::hash::Hash>(
    db: &Connection,
    table: &str,
    owner: &str,
    owners: &str,
    of: &impl rusqlite::ToSql,
) -> Result<HashMap<Id, Vec<Statement>>, Error> {
    let mut query =
        db.prepare_cached(&format!("SELECT {owner}, language, statement FROM {table} WHERE {owner} IN ({owners})"))?;
    let mut texts: HashMap<Id, Vec<Statement>> = HashMap::new();
    for row in query.query_map(params![of], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))? {
        let (owner, code, text) = row?;
        if let Ok(language) = code.parse::<Language>() {
            texts.entry(owner).or_default().push(Statement { language, text });
        }
    }
    texts.values_mut().for_each(|statements| statements.sort_by_key(|s| s.language));
    Ok(texts)
}

/// Writes the texts of one owner anew.
pub(super) fn write_statements(
    tx: &Transaction<'_>,
    table: &str,
    owner: &str,
    id: &impl rusqlite::ToSql,
    statements: &[Statement],
) -> Result<(), Error> {
    tx.execute(&format!("DELETE FROM {table} WHERE {owner} = ?1"), params![id])?;
    for statement in statements {
        tx.execute(
            &format!("INSERT INTO {table} ({owner}, language, statement) VALUES (?1, ?2, ?3)"),
            params![id, statement.language.code(), statement.text],
        )?;
    }
    Ok(())
}

/// Tidied texts, one for each language, without empty ones.
pub(super) fn tidy_statements(statements: &mut Vec<Statement>) {
    for statement in &mut *statements {
        statement.text = tidy(&statement.text);
    }
    statements.retain(|s| !s.text.is_empty());
    statements.sort_by_key(|s| s.language);
    statements.dedup_by_key(|s| s.language);
}

/// A date as stored, or the failure that names its field.
pub(super) fn checked_date(text: &str, field: &'static str) -> Result<String, Error> {
    Ok(text.parse::<UncertainDate>().map_err(|_| Error::BadDate(field))?.to_string())
}

/// Refuses a party of another case.
pub(super) fn check_party(db: &Connection, case: CaseId, party: PartyId) -> Result<(), Error> {
    let mut in_case = db.prepare_cached("SELECT 1 FROM party WHERE id = ?1 AND case_id = ?2")?;
    if in_case.exists(params![party, case])? { Ok(()) } else { Err(Error::BadParty(party)) }
}

fn clear_lists(tx: &Transaction<'_>, id: FactId) -> Result<(), Error> {
    for table in ["fact_text", "fact_party", "citation"] {
        tx.execute(&format!("DELETE FROM {table} WHERE fact_id = ?1"), params![id])?;
    }
    Ok(())
}

fn write_lists(tx: &Transaction<'_>, id: FactId, details: &FactDetails, at: Timestamp) -> Result<(), Error> {
    write_statements(tx, "fact_text", "fact_id", &id, &details.statements)?;
    for (position, party) in (0i64..).zip(&details.parties) {
        tx.execute(
            "INSERT INTO fact_party (fact_id, position, party_id) VALUES (?1, ?2, ?3)",
            params![id, position, party],
        )?;
    }
    OF_FACTS.write(tx, &id, &details.citations, at)
}

fn checked(db: &Connection, case: CaseId, mut details: FactDetails) -> Result<FactDetails, Error> {
    tidy_statements(&mut details.statements);
    if details.statements.is_empty() {
        return Err(Error::Required("statement"));
    }
    details.date = checked_date(&details.date, "date")?;
    details.place = tidy(&details.place);
    details.note = tidy(&details.note);
    for party in &details.parties {
        check_party(db, case, *party)?;
    }
    cited::check(db, case, &mut details.citations)?;
    Ok(details)
}
