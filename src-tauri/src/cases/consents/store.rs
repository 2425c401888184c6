//! Consents in the database.

use super::{Consent, ConsentDetails, Error, Withdrawal};
use crate::base::text::tidy;
use crate::base::words::words;
use crate::base::{Timestamp, id::CaseId, id::ConsentId, id::PartyId};
use crate::cases::holders::{Asked, Holder};
use crate::vault;
use chrono::NaiveDate;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Writes a consent down.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: ConsentDetails, at: Timestamp) -> Result<ConsentId, Error> {
    let details = checked(tx, case, details)?;
    let id = ConsentId::make(at);
    tx.execute(
        "INSERT INTO consent (id, case_id, client_id, purpose, answer, recipient_kind, recipient, answered_on, until,
             language, interpreter, guardian, manner, witness, informed, evidence_id, note, withdrawn_on,
             withdrawn_reason, created_ms, changed_ms)
         VALUES (:id, :case, :client, :purpose, :answer, :recipient_kind, :recipient, :answered_on, :until, :language,
             :interpreter, :guardian, :manner, :witness, :informed, :evidence, :note, NULL, '', :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":client": details.client, ":purpose": details.purpose, ":answer": details.answer,
            ":recipient_kind": details.recipient_kind, ":recipient": details.recipient,
            ":answered_on": details.answered_on, ":until": details.until, ":language": details.language,
            ":interpreter": details.interpreter, ":guardian": details.guardian, ":manner": details.manner,
            ":witness": details.witness, ":informed": informed(&details), ":evidence": details.evidence,
            ":note": details.note, ":at": at,
        },
    )?;
    write_scope(tx, id, &details)?;
    Ok(id)
}

/// Corrects what was written down. A refusal and a consent that was taken back stay as they were: a new answer is a new row.
pub fn change(tx: &Transaction<'_>, id: ConsentId, details: ConsentDetails, at: Timestamp) -> Result<(), Error> {
    let kept = one(tx, id)?;
    if kept.is_no() {
        return Err(Error::Withdrawn(id));
    }
    let details = checked(tx, kept.case, details)?;
    tx.execute(
        "UPDATE consent SET client_id = :client, purpose = :purpose, answer = :answer,
             recipient_kind = :recipient_kind, recipient = :recipient, answered_on = :answered_on, until = :until,
             language = :language, interpreter = :interpreter, guardian = :guardian, manner = :manner,
             witness = :witness, informed = :informed, evidence_id = :evidence, note = :note, changed_ms = :at
         WHERE id = :id",
        named_params! {
            ":id": id, ":client": details.client, ":purpose": details.purpose, ":answer": details.answer,
            ":recipient_kind": details.recipient_kind, ":recipient": details.recipient,
            ":answered_on": details.answered_on, ":until": details.until, ":language": details.language,
            ":interpreter": details.interpreter, ":guardian": details.guardian, ":manner": details.manner,
            ":witness": details.witness, ":informed": informed(&details), ":evidence": details.evidence,
            ":note": details.note, ":at": at,
        },
    )?;
    tx.execute("DELETE FROM consent_scope WHERE consent_id = ?1", params![id])?;
    write_scope(tx, id, &details)
}

/// Takes a consent back, from this day on.
pub fn withdraw(tx: &Transaction<'_>, id: ConsentId, on: &str, reason: &str, at: Timestamp) -> Result<(), Error> {
    let kept = one(tx, id)?;
    if kept.withdrawn.is_some() {
        return Err(Error::Withdrawn(id));
    }
    let on = day(on, "withdrawnOn")?;
    if on < kept.answered_on {
        return Err(Error::BadDate("withdrawnOn"));
    }
    tx.execute(
        "UPDATE consent SET withdrawn_on = ?2, withdrawn_reason = ?3, changed_ms = ?4 WHERE id = ?1",
        params![id, on.to_string(), tidy(reason), at],
    )?;
    Ok(())
}

/// Takes out a record made by mistake. A refusal and one that was withdrawn are history and stay.
pub fn remove(tx: &Transaction<'_>, id: ConsentId) -> Result<(), Error> {
    if one(tx, id)?.is_no() {
        return Err(Error::Withdrawn(id));
    }
    tx.execute("DELETE FROM consent_scope WHERE consent_id = ?1", params![id])?;
    tx.execute("DELETE FROM consent_override WHERE consent_id = ?1", params![id])?;
    tx.execute("DELETE FROM consent WHERE id = ?1", params![id])?;
    Ok(())
}

/// The consents of a case, the newest answer first.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Consent>, Error> {
    many(db, "case_id", &case)
}

/// The consents of one client.
pub fn of_client(db: &Connection, client: PartyId) -> Result<Vec<Consent>, Error> {
    many(db, "client_id", &client)
}

fn many(db: &Connection, column: &str, id: &dyn rusqlite::ToSql) -> Result<Vec<Consent>, Error> {
    let sql = format!("{SELECT} WHERE {column} = ?1 ORDER BY answered_on DESC, created_ms DESC, id DESC");
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map([id], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|consent| with_scope(db, consent)).collect()
}

/// One consent.
pub fn one(db: &Connection, id: ConsentId) -> Result<Consent, Error> {
    let consent = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_scope(db, consent.ok_or(Error::NotFound(id))?)
}

words! {
    /// How a client says no.
    No { Refused = "refused", Withdrawn = "withdrawn" }
}

/// Every consent there is.
pub(super) fn every(db: &Connection) -> Result<Vec<Consent>, Error> {
    let mut query = db.prepare_cached(SELECT)?;
    let rows = query.query_map([], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|consent| with_scope(db, consent)).collect()
}

words! {
    /// What a lawyer may let out against a consent, with a reason.
    ConsentTarget {
        Filing = "filing",
        Bundle = "bundle",
        Evidence = "evidence",
        /// A paper made from a case as it stands: `chronology/<CaseId>`.
        Paper = "paper",
    }
}

/// A reason given for going on against a consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// What was let out.
    pub target: ConsentTarget,
    /// Its id as text.
    pub id: String,
    /// Against which consent.
    pub consent: ConsentId,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// Notes that the lawyer goes on with this document although the consent says no. A reason must be given.
pub fn overrule(
    tx: &Transaction<'_>,
    target: ConsentTarget,
    id: &str,
    consent: ConsentId,
    reason: &str,
    at: Timestamp,
) -> Result<(), Error> {
    let reason = tidy(reason);
    if reason.is_empty() {
        return Err(Error::Required("reason"));
    }
    tx.execute(
        "INSERT OR REPLACE INTO consent_override (target_kind, target, consent_id, reason, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![target, id, consent, reason, at],
    )?;
    Ok(())
}

/// The consents overruled for a document. A reason given before the consent was withdrawn does not count: the no came
/// after it.
pub fn overridden(db: &Connection, target: ConsentTarget, id: &str) -> Result<Vec<ConsentId>, Error> {
    let mut query = db.prepare_cached(
        "SELECT o.consent_id FROM consent_override o JOIN consent c ON c.id = o.consent_id
         WHERE o.target_kind = ?1 AND o.target = ?2 AND o.at_ms >= c.changed_ms",
    )?;
    Ok(query.query_map(params![target, id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Every reason given in a case, the newest first.
pub fn overridden_in(db: &Connection, case: CaseId) -> Result<Vec<Override>, Error> {
    let mut query = db.prepare_cached(
        "SELECT o.target_kind, o.target, o.consent_id, o.reason, o.at_ms FROM consent_override o
         JOIN consent c ON c.id = o.consent_id WHERE c.case_id = ?1 ORDER BY o.at_ms DESC, o.target",
    )?;
    let from_row = |row: &Row<'_>| {
        Ok(Override {
            target: row.get(0)?,
            id: row.get(1)?,
            consent: row.get(2)?,
            reason: row.get(3)?,
            at: row.get(4)?,
        })
    };
    Ok(query.query_map(params![case], from_row)?.collect::<Result<_, _>>()?)
}

/// The consents that were given on the paper that an item is. They stay.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    let sql = "SELECT id, trim(answered_on || ' ' || recipient) FROM consent WHERE evidence_id = :text";
    asked.holders(db, sql)
}

const SELECT: &str = "SELECT id, case_id, client_id, purpose, answer, recipient_kind, recipient, answered_on, until,
    language, interpreter, guardian, manner, witness, informed, evidence_id, note, withdrawn_on, withdrawn_reason,
    created_ms, changed_ms FROM consent";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    let (answered_on, until, informed): (String, String, String) =
        (row.get("answered_on")?, row.get("until")?, row.get("informed")?);
    let withdrawn: Option<String> = row.get("withdrawn_on")?;
    let reason: String = row.get("withdrawn_reason")?;
    // A no or an end that cannot be read would count as none.
    let read = |text: &str| text.parse::<NaiveDate>().map_err(|_| FromSqlError::InvalidType);
    Ok(Consent {
        id: row.get("id")?,
        case: row.get("case_id")?,
        answered_on: read(&answered_on)?,
        until: if until.is_empty() { None } else { Some(read(&until)?) },
        withdrawn: withdrawn.as_deref().map(read).transpose()?.map(|on| Withdrawal { on, reason }),
        details: ConsentDetails {
            client: row.get("client_id")?,
            purpose: row.get("purpose")?,
            answer: row.get("answer")?,
            recipient_kind: row.get("recipient_kind")?,
            recipient: row.get("recipient")?,
            items: Vec::new(),
            facts: Vec::new(),
            answered_on,
            until,
            language: row.get("language")?,
            interpreter: row.get("interpreter")?,
            guardian: row.get("guardian")?,
            manner: row.get("manner")?,
            witness: row.get("witness")?,
            informed: serde_json::from_str(&informed).unwrap_or_default(),
            evidence: row.get("evidence_id")?,
            note: row.get("note")?,
        },
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_scope(db: &Connection, mut consent: Consent) -> Result<Consent, Error> {
    let mut query = db.prepare_cached("SELECT thing FROM consent_scope WHERE consent_id = ?1 AND kind = ?2")?;
    let details = &mut consent.details;
    details.items = query.query_map(params![consent.id, "evidence"], |r| r.get(0))?.collect::<Result<_, _>>()?;
    details.facts = query.query_map(params![consent.id, "fact"], |r| r.get(0))?.collect::<Result<_, _>>()?;
    Ok(consent)
}

fn write_scope(tx: &Transaction<'_>, id: ConsentId, details: &ConsentDetails) -> Result<(), Error> {
    let mut insert = tx.prepare_cached("INSERT INTO consent_scope (consent_id, kind, thing) VALUES (?1, ?2, ?3)")?;
    for item in &details.items {
        insert.execute(params![id, "evidence", item])?;
    }
    for fact in &details.facts {
        insert.execute(params![id, "fact", fact])?;
    }
    Ok(())
}

fn informed(details: &ConsentDetails) -> String {
    serde_json::to_string(&details.informed).expect("a list of words is JSON")
}

fn checked(db: &Connection, case: CaseId, mut details: ConsentDetails) -> Result<ConsentDetails, Error> {
    let known = |table: &str, id: &dyn rusqlite::ToSql| -> Result<bool, Error> {
        let sql = format!("SELECT 1 FROM {table} WHERE id = ?1 AND case_id = ?2");
        Ok(db.prepare_cached(&sql)?.exists(params![id, case])?)
    };
    if !known("party", &details.client)? {
        return Err(Error::BadClient(details.client));
    }
    details.items.sort_unstable();
    details.items.dedup();
    details.facts.sort_unstable();
    details.facts.dedup();
    for item in details.items.iter().chain(&details.evidence) {
        if !known("evidence", item)? {
            return Err(Error::BadScope);
        }
    }
    for fact in &details.facts {
        if !known("fact", fact)? {
            return Err(Error::BadScope);
        }
    }
    let texts = [
        &mut details.recipient,
        &mut details.language,
        &mut details.interpreter,
        &mut details.guardian,
        &mut details.witness,
        &mut details.note,
    ];
    for text in texts {
        *text = tidy(text);
    }
    details.informed.sort_unstable();
    details.informed.dedup();
    let answered = day(&details.answered_on, "answeredOn")?;
    details.answered_on = answered.to_string();
    if !details.until.trim().is_empty() {
        let until = day(&details.until, "until")?;
        if until < answered {
            return Err(Error::BadDate("until"));
        }
        details.until = until.to_string();
    } else {
        details.until.clear();
    }
    Ok(details)
}

/// A day as typed: `2026-11-23` or `23.11.2026`. Consents have no uncertain dates: somebody was there.
fn day(text: &str, field: &'static str) -> Result<NaiveDate, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Required(field));
    }
    let read = text.parse::<NaiveDate>().or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"));
    read.map_err(|_| Error::BadDate(field))
}
