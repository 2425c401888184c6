//! What the office decided about pairs of parties, and everybody there is to be matched.

use crate::base::Timestamp;
use crate::base::id::{CaseId, MergeId, PartyId};
use crate::base::words::words;
use crate::parties::{Contact, Error, IdentityDocument, Party, PartyDetails, PartyName};
use rusqlite::{Connection, Row, Transaction, named_params, params};
use std::collections::HashMap;

words! {
    /// What the office decided about two parties.
    Verdict {
        /// One person, seen in two cases.
        Same = "same",
        /// Two persons.
        Different = "different",
    }
}

/// A decision about two parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The lesser of the two ids.
    pub low: PartyId,
    /// The greater.
    pub high: PartyId,
    /// What was decided.
    pub verdict: Verdict,
    /// When.
    pub at: Timestamp,
}

/// Two parties that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its id.
    pub id: MergeId,
    /// The case of both.
    pub case: CaseId,
    /// The one that remained.
    pub kept: PartyId,
    /// The one that was taken into it.
    pub gone: PartyId,
    /// How lists showed the one that is gone.
    pub name: String,
    /// When.
    pub at: Timestamp,
}

/// Remembers a decision about two parties; a later one replaces an earlier.
pub fn decide(tx: &Transaction<'_>, a: PartyId, b: PartyId, verdict: Verdict, at: Timestamp) -> Result<(), Error> {
    for party in [a, b] {
        crate::parties::one(tx, party)?;
    }
    if a == b {
        return Err(Error::Itself(a));
    }
    remember(tx, a, b, verdict, at)
}

pub(super) fn remember(
    tx: &Transaction<'_>,
    a: PartyId,
    b: PartyId,
    verdict: Verdict,
    at: Timestamp,
) -> Result<(), Error> {
    let (low, high) = ordered(a, b);
    tx.execute(
        "INSERT INTO party_verdict (low_id, high_id, verdict, decided_ms) VALUES (:low, :high, :verdict, :at)
         ON CONFLICT (low_id, high_id) DO UPDATE SET verdict = excluded.verdict, decided_ms = excluded.decided_ms",
        named_params! { ":low": low, ":high": high, ":verdict": verdict, ":at": at },
    )?;
    Ok(())
}

/// Forgets what was decided about two parties.
pub fn undecide(tx: &Transaction<'_>, a: PartyId, b: PartyId) -> Result<(), Error> {
    let (low, high) = ordered(a, b);
    tx.execute("DELETE FROM party_verdict WHERE low_id = ?1 AND high_id = ?2", params![low, high])?;
    Ok(())
}

/// All decisions.
pub fn decisions(db: &Connection) -> Result<Vec<Decision>, Error> {
    let mut query = db.prepare_cached("SELECT low_id, high_id, verdict, decided_ms FROM party_verdict")?;
    Ok(query.query_map([], decision)?.collect::<Result<_, _>>()?)
}

/// The decisions about one party.
pub(super) fn decisions_of(db: &Connection, party: PartyId) -> Result<Vec<Decision>, Error> {
    let mut query = db.prepare_cached(
        "SELECT low_id, high_id, verdict, decided_ms FROM party_verdict WHERE low_id = ?1 OR high_id = ?1",
    )?;
    Ok(query.query_map(params![party], decision)?.collect::<Result<_, _>>()?)
}

/// The parties of other cases that are the same person, also by way of a third.
pub fn links(db: &Connection, party: PartyId) -> Result<Vec<PartyId>, Error> {
    let mut found = vec![party];
    let mut at = 0;
    while let Some(&one) = found.get(at) {
        for decision in decisions_of(db, one)?.into_iter().filter(|d| d.verdict == Verdict::Same) {
            let other = if decision.low == one { decision.high } else { decision.low };
            if !found.contains(&other) {
                found.push(other);
            }
        }
        at += 1;
    }
    found.remove(0);
    Ok(found)
}

/// What was taken into a party, the latest first, also what had been taken into those before.
pub fn merges(db: &Connection, party: PartyId) -> Result<Vec<Merged>, Error> {
    let mut query = db.prepare_cached(
        "WITH RECURSIVE taken (party) AS (SELECT ?1 UNION SELECT gone_id FROM party_merge JOIN taken ON kept_id = party)
         SELECT id, case_id, kept_id, gone_id, gone_name, merged_ms FROM party_merge JOIN taken ON kept_id = party
         ORDER BY merged_ms DESC, id DESC",
    )?;
    Ok(query.query_map(params![party], merged)?.collect::<Result<_, _>>()?)
}

/// The party that took another one in, following every merge; the party itself when none did.
pub fn merged_into(db: &Connection, party: PartyId) -> Result<PartyId, Error> {
    let mut query = db.prepare_cached(
        "WITH RECURSIVE taken (party, step) AS (
             SELECT ?1, 0 UNION SELECT kept_id, step + 1 FROM party_merge JOIN taken ON gone_id = party WHERE step < 100)
         SELECT party FROM taken ORDER BY step DESC LIMIT 1",
    )?;
    Ok(query.query_row(params![party], |row| row.get(0))?)
}

/// The parties that these are today. What was sealed names them as they were before they were merged.
pub fn all_merged_into(db: &Connection, parties: impl IntoIterator<Item = PartyId>) -> Result<Vec<PartyId>, Error> {
    parties.into_iter().map(|party| merged_into(db, party)).collect()
}

/// A text that names parties of a case by their ids (answers, say) with those that they are today.
pub fn text_of_today(db: &Connection, case: CaseId, text: &str) -> Result<String, Error> {
    let mut query =
        db.prepare_cached("SELECT gone_id FROM party_merge WHERE case_id = ?1 AND instr(?2, gone_id) > 0")?;
    let gone: Vec<PartyId> = query.query_map(params![case, text], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut today = text.to_owned();
    for party in gone {
        today = today.replace(&party.to_string(), &merged_into(db, party)?.to_string());
    }
    Ok(today)
}

/// Every party of every case.
pub fn everybody(db: &Connection) -> Result<Vec<Party>, Error> {
    let mut query = db.prepare_cached(
        "SELECT id, case_id, kind, sex, birth_date, citizenship, note, created_ms, changed_ms FROM party ORDER BY id",
    )?;
    let mut everybody: Vec<Party> = query.query_map([], party)?.collect::<Result<_, _>>()?;
    let places: HashMap<PartyId, usize> = everybody.iter().enumerate().map(|(at, party)| (party.id, at)).collect();
    let mut each =
        |sql: &str, add: &dyn Fn(&mut PartyDetails, &Row<'_>) -> rusqlite::Result<()>| -> Result<(), Error> {
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                if let Some(&at) = places.get(&row.get("party_id")?) {
                    add(&mut everybody[at].details, row)?;
                }
            }
            Ok(())
        };
    each("SELECT party_id, role FROM party_role ORDER BY party_id, position", &|details, row| {
        details.roles.push(row.get("role")?);
        Ok(())
    })?;
    each(
        "SELECT party_id, kind, language, surname, given, patronymic, whole FROM party_name ORDER BY party_id, position",
        &|details, row| {
            details.names.push(PartyName {
                kind: row.get("kind")?,
                language: row.get("language")?,
                surname: row.get("surname")?,
                given: row.get("given")?,
                patronymic: row.get("patronymic")?,
                whole: row.get("whole")?,
            });
            Ok(())
        },
    )?;
    each(
        "SELECT party_id, kind, number, issued_by, issued_on, country FROM party_document ORDER BY party_id, position",
        &|details, row| {
            details.documents.push(IdentityDocument {
                kind: row.get("kind")?,
                number: row.get("number")?,
                issued_by: row.get("issued_by")?,
                issued_on: row.get("issued_on")?,
                country: row.get("country")?,
            });
            Ok(())
        },
    )?;
    each("SELECT party_id, kind, value, note FROM party_contact ORDER BY party_id, position", &|details, row| {
        details.contacts.push(Contact { kind: row.get("kind")?, value: row.get("value")?, note: row.get("note")? });
        Ok(())
    })?;
    Ok(everybody)
}

fn party(row: &Row<'_>) -> rusqlite::Result<Party> {
    let citizenship: String = row.get("citizenship")?;
    Ok(Party {
        id: row.get("id")?,
        case: row.get("case_id")?,
        details: PartyDetails {
            kind: row.get("kind")?,
            roles: Vec::new(),
            names: Vec::new(),
            sex: row.get("sex")?,
            birth_date: row.get("birth_date")?,
            citizenship: citizenship.split(',').filter(|c| !c.is_empty()).map(str::to_owned).collect(),
            documents: Vec::new(),
            contacts: Vec::new(),
            note: row.get("note")?,
        },
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn decision(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        low: row.get("low_id")?,
        high: row.get("high_id")?,
        verdict: row.get("verdict")?,
        at: row.get("decided_ms")?,
    })
}

pub(super) fn merged(row: &Row<'_>) -> rusqlite::Result<Merged> {
    Ok(Merged {
        id: row.get("id")?,
        case: row.get("case_id")?,
        kept: row.get("kept_id")?,
        gone: row.get("gone_id")?,
        name: row.get("gone_name")?,
        at: row.get("merged_ms")?,
    })
}

/// The ids as the table orders them: by their text.
pub(super) fn ordered(a: PartyId, b: PartyId) -> (PartyId, PartyId) {
    if a.to_string() <= b.to_string() { (a, b) } else { (b, a) }
}
