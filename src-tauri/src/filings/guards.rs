//! Who is kept out of the public editions of a case, under which pseudonym, and why something that stood in the way of
//! a filing was overruled.

use super::StoreError;
use super::beside::that_ask;
use super::public::{Bonds, Guarded, Noun, guarded_by_rule};
use crate::base::Timestamp;
use crate::base::id::{CaseId, FilingId, PartyId};
use crate::base::text::tidy;
use crate::facts::ties;
use crate::parties::matching::all_merged_into;
use crate::parties::{self, Party};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::{BTreeMap, BTreeSet};

/// The people of a case: those who are kept out, and those who may be named.
#[derive(Debug, Default)]
pub struct People {
    pub guarded: Vec<Guarded>,
    pub others: Vec<Party>,
}

/// The people of a case as its public editions have them. A number that was never given is the next one, which
/// [`number`] writes down when an edition is made.
pub fn people(db: &Connection, case: CaseId) -> Result<People, StoreError> {
    let given = given(db, case)?;
    let mut next: BTreeMap<Noun, u32> = BTreeMap::new();
    for (noun, number) in given.values() {
        let highest = next.entry(*noun).or_default();
        *highest = (*highest).max(*number);
    }
    let mut found = People::default();
    let all = parties::in_case(db, case)?;
    let by_rule = by_rule(db, case, &all)?;
    for party in all {
        let ruled = by_rule.get(&party.id).copied();
        // Whom an edition has given a pseudonym stays under it.
        if !said(db, party.id)?.unwrap_or(ruled.is_some() || given.contains_key(&party.id)) {
            found.others.push(party);
            continue;
        }
        let (noun, number) = given.get(&party.id).copied().unwrap_or_else(|| {
            let noun = ruled.unwrap_or_else(|| Noun::of(&party));
            let number = next.entry(noun).or_default();
            *number += 1;
            (noun, *number)
        });
        let mut guarded = Guarded::of(&party, number);
        guarded.pseudonym.noun = noun;
        found.guarded.push(guarded);
    }
    Ok(found)
}

/// Writes the numbers down, so that a person keeps the pseudonym whatever happens to the case.
pub fn number(tx: &Transaction<'_>, case: CaseId, people: &People) -> Result<(), StoreError> {
    for person in &people.guarded {
        tx.execute(
            "INSERT INTO pseudonym (party_id, case_id, noun, number) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (party_id) DO NOTHING",
            params![person.party, case, person.pseudonym.noun, person.pseudonym.number],
        )?;
    }
    Ok(())
}

/// What the lawyer said of a name: whether it is kept out of public editions.
fn said(db: &Connection, party: PartyId) -> Result<Option<bool>, StoreError> {
    let mut query = db.prepare_cached("SELECT guarded FROM party_guard WHERE party_id = ?1")?;
    Ok(query.query_row(params![party], |row| row.get(0)).optional()?)
}

/// Questions of filings that name a child's legal representative, and those for whom protection is asked.
const GUARDIAN: &str = "guardian";
const PROTECTED: &str = "protected_others";

/// Whose names the rules keep out of the public editions of a case.
fn by_rule(db: &Connection, case: CaseId, people: &[Party]) -> Result<BTreeMap<PartyId, Noun>, StoreError> {
    let mut bonds = Bonds { kin: ties::kin(db, case)?, ..Bonds::default() };
    for answers in that_ask(db, case, [GUARDIAN, PROTECTED])? {
        bonds.guardians.extend(all_merged_into(db, answers.party(GUARDIAN))?);
        bonds.protected.extend(all_merged_into(db, answers.parties(PROTECTED))?);
    }
    let mut printed = BTreeSet::new();
    for party in people {
        if said(db, party.id)? == Some(false) {
            printed.insert(party.id);
        }
    }
    Ok(guarded_by_rule(people, &bonds, &printed))
}

/// Says that a name is kept out, or may be printed.
pub fn guard(tx: &Transaction<'_>, party: PartyId, guarded: bool) -> Result<(), StoreError> {
    tx.execute("DELETE FROM party_guard WHERE party_id = ?1", [party])?;
    // A name that nothing keeps out may be printed anyway; said of it now it would outlive the day on which the rule hides it.
    if !guarded && !is_kept_out(tx, party)? {
        return Ok(());
    }
    // That a name is kept out stands although the rule says the same now: it listens to answers and ties, which may be taken back.
    tx.execute("INSERT INTO party_guard (party_id, guarded) VALUES (?1, ?2)", params![party, guarded])?;
    Ok(())
}

/// Whether a name is kept out without anybody's saying so: by the rule, or by the pseudonym of an edition.
fn is_kept_out(db: &Connection, party: PartyId) -> Result<bool, StoreError> {
    let case: Option<CaseId> =
        db.query_row("SELECT case_id FROM party WHERE id = ?1", [party], |row| row.get(0)).optional()?;
    let Some(case) = case else { return Ok(false) };
    let people = parties::in_case(db, case)?;
    Ok(given(db, case)?.contains_key(&party) || by_rule(db, case, &people)?.contains_key(&party))
}

fn given(db: &Connection, case: CaseId) -> Result<BTreeMap<PartyId, (Noun, u32)>, StoreError> {
    let mut query = db.prepare_cached("SELECT party_id, noun, number FROM pseudonym WHERE case_id = ?1")?;
    let rows = query.query_map(params![case], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reasons for which findings were overruled, by finding.
pub fn overrides(db: &Connection, filing: FilingId) -> Result<BTreeMap<String, String>, StoreError> {
    let mut query = db.prepare_cached("SELECT finding, reason FROM filing_override WHERE filing_id = ?1")?;
    let rows = query.query_map(params![filing], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Overrules a finding with a reason.
pub fn overrule(
    tx: &Transaction<'_>,
    filing: FilingId,
    finding: &str,
    reason: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let reason = tidy(reason);
    if reason.is_empty() {
        return Err(StoreError::Required("reason"));
    }
    super::one(tx, filing)?;
    tx.execute(
        "INSERT INTO filing_override (filing_id, finding, reason, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (filing_id, finding) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms",
        params![filing, finding, reason, at],
    )?;
    Ok(())
}
