//! Marks of indicators in the database.

use super::{Error, IndicatorMark, Marked};
use crate::base::text::tidy;
use crate::base::{Timestamp, id::CaseId, id::FactId, id::PartyId};
use crate::law::indicators;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};

/// Marks an indicator for a victim; `None` takes the mark away.
pub fn mark(
    tx: &Transaction<'_>,
    party: PartyId,
    indicator: &str,
    mark: Option<IndicatorMark>,
    facts: &[FactId],
    note: &str,
    at: Timestamp,
) -> Result<(), Error> {
    if !indicators::all().holds(indicator) {
        return Err(Error::Unknown);
    }
    let case: Option<CaseId> =
        tx.query_row("SELECT case_id FROM party WHERE id = ?1", params![party], |row| row.get(0)).optional()?;
    let case = case.ok_or(Error::NoParty(party))?;
    for fact in facts {
        if !tx.prepare_cached("SELECT 1 FROM fact WHERE id = ?1 AND case_id = ?2")?.exists(params![fact, case])? {
            return Err(Error::BadFact(*fact));
        }
    }
    tx.execute("DELETE FROM indicator_fact WHERE party_id = ?1 AND indicator = ?2", params![party, indicator])?;
    let Some(mark) = mark else {
        tx.execute("DELETE FROM indicator_mark WHERE party_id = ?1 AND indicator = ?2", params![party, indicator])?;
        return Ok(());
    };
    tx.execute(
        "INSERT INTO indicator_mark (party_id, indicator, mark, note, changed_ms)
         VALUES (:party, :indicator, :mark, :note, :at)
         ON CONFLICT (party_id, indicator) DO UPDATE SET mark = :mark, note = :note, changed_ms = :at",
        named_params! { ":party": party, ":indicator": indicator, ":mark": mark, ":note": tidy(note), ":at": at },
    )?;
    let mut insert =
        tx.prepare_cached("INSERT OR IGNORE INTO indicator_fact (party_id, indicator, fact_id) VALUES (?1, ?2, ?3)")?;
    for fact in facts {
        insert.execute(params![party, indicator, fact])?;
    }
    Ok(())
}

/// Everything marked for a victim, by indicator.
pub fn of_party(db: &Connection, party: PartyId) -> Result<Vec<Marked>, Error> {
    let mut query = db.prepare_cached(
        "SELECT indicator, mark, note, changed_ms FROM indicator_mark WHERE party_id = ?1 ORDER BY indicator",
    )?;
    let marks = query.query_map(params![party], |row| {
        Ok(Marked {
            indicator: row.get(0)?,
            mark: row.get(1)?,
            facts: Vec::new(),
            note: row.get(2)?,
            changed: row.get(3)?,
        })
    })?;
    let mut marks = marks.collect::<Result<Vec<_>, _>>()?;
    let mut query = db
        .prepare_cached("SELECT fact_id FROM indicator_fact WHERE party_id = ?1 AND indicator = ?2 ORDER BY fact_id")?;
    for marked in &mut marks {
        let facts = query.query_map(params![party, marked.indicator], |row| row.get(0))?;
        marked.facts = facts.collect::<Result<_, _>>()?;
    }
    Ok(marks)
}
