//! What the lawyer thinks of a fact (how heavy it is, and why), and its time in words beside the date.

use super::store::case_of;
use super::{Error, Fact};
use crate::base::text::tidy;
use crate::base::words::words;
use crate::base::{id::CaseId, id::FactId};
use crate::law::Words;
use rusqlite::{Connection, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

words! {
    /// How heavy a fact is in the lawyer's own judgement. It is said with its reason and never computed.
    Weight {
        /// Holds against attack.
        Strong = "strong",
        /// Needs support.
        Middling = "middling",
        /// Will not stand alone.
        Weak = "weak",
    }
}

/// What stands beside a fact's statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FactStanding {
    /// None: not weighed yet.
    pub weight: Option<Weight>,
    /// Why so.
    pub reason: String,
    /// The time in words, as a witness or a document has it: «после Нооруза 2021 года». The date sorts, these words
    /// are shown and printed beside it.
    pub said: Words,
}

impl FactStanding {
    fn is_empty(&self) -> bool {
        self.weight.is_none() && self.reason.is_empty() && self.said.is_empty()
    }
}

/// Replaces what stands beside a fact.
pub fn weigh(tx: &Transaction<'_>, id: FactId, mut standing: FactStanding) -> Result<(), Error> {
    case_of(tx, id)?;
    standing.reason = tidy(&standing.reason);
    standing.said = tidy_words(&standing.said);
    if standing.is_empty() {
        return remove(tx, id);
    }
    tx.execute(
        "INSERT INTO fact_standing (fact_id, weight, reason, said_ru, said_ky, said_en)
         VALUES (:id, :weight, :reason, :ru, :ky, :en)
         ON CONFLICT (fact_id) DO UPDATE SET
           weight = :weight, reason = :reason, said_ru = :ru, said_ky = :ky, said_en = :en",
        named_params! {
            ":id": id, ":weight": standing.weight, ":reason": standing.reason,
            ":ru": standing.said.ru, ":ky": standing.said.ky, ":en": standing.said.en,
        },
    )?;
    Ok(())
}

/// What stands beside the facts of a case; facts without an entry have an empty one.
pub fn standings(db: &Connection, case: CaseId) -> Result<HashMap<FactId, FactStanding>, Error> {
    let mut query = db.prepare_cached(
        "SELECT s.fact_id, s.weight, s.reason, s.said_ru, s.said_ky, s.said_en
         FROM fact_standing s JOIN fact f ON f.id = s.fact_id WHERE f.case_id = ?1",
    )?;
    Ok(query.query_map(params![case], from_row)?.collect::<Result<_, _>>()?)
}

/// What stands beside one fact.
pub fn standing_of(db: &Connection, fact: &Fact) -> Result<FactStanding, Error> {
    let mut query = db.prepare_cached(
        "SELECT fact_id, weight, reason, said_ru, said_ky, said_en FROM fact_standing WHERE fact_id = ?1",
    )?;
    let found = query.query_map(params![fact.id], from_row)?.next().transpose()?;
    Ok(found.map(|(_, standing)| standing).unwrap_or_default())
}

pub(super) fn remove(tx: &Transaction<'_>, id: FactId) -> Result<(), Error> {
    tx.execute("DELETE FROM fact_standing WHERE fact_id = ?1", params![id])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FactId, FactStanding)> {
    let said = Words { ru: row.get("said_ru")?, ky: row.get("said_ky")?, en: row.get("said_en")? };
    Ok((row.get("fact_id")?, FactStanding { weight: row.get("weight")?, reason: row.get("reason")?, said }))
}

pub(super) fn tidy_words(words: &Words) -> Words {
    Words { ru: tidy(&words.ru), ky: tidy(&words.ky), en: tidy(&words.en) }
}
