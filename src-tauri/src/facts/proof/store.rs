//! Offences chosen for a case, and facts tied to their elements, in the database.

use super::{Link, LinkDetails, ProofKind};
use crate::base::Timestamp;
use crate::base::id::{CaseId, EvidenceId, LinkId};
use crate::base::text::tidy;
use crate::facts::Error;
use crate::law::offences::offences;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::HashMap;

/// Looks at a case under an offence from now on, or no longer. Ties stay either way: another offence may share them.
pub fn choose(tx: &Transaction<'_>, case: CaseId, family: &str, on: bool) -> Result<(), Error> {
    if offences().family(family).is_none() {
        return Err(Error::NoOffence);
    }
    if !tx.prepare_cached("SELECT 1 FROM case_file WHERE id = ?1")?.exists(params![case])? {
        return Err(Error::NoOffence);
    }
    if on {
        tx.execute(
            "INSERT OR IGNORE INTO case_offence (case_id, family, position)
             VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM case_offence WHERE case_id = ?1))",
            params![case, family],
        )?;
    } else {
        tx.execute("DELETE FROM case_offence WHERE case_id = ?1 AND family = ?2", params![case, family])?;
    }
    Ok(())
}

/// The offences a case is looked at under, in the order they were chosen. One that a later pack renamed is left out.
pub fn chosen(db: &Connection, case: CaseId) -> Result<Vec<String>, Error> {
    let mut query = db.prepare_cached("SELECT family FROM case_offence WHERE case_id = ?1 ORDER BY position")?;
    let families = query.query_map(params![case], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    Ok(families.into_iter().filter(|id| offences().family(id).is_some()).collect())
}

/// Ties a fact to an element. The same tie made twice is one.
pub fn link(tx: &Transaction<'_>, details: LinkDetails, at: Timestamp) -> Result<LinkId, Error> {
    let details = checked(tx, details)?;
    let same = same_as(tx, &details)?;
    if let Some(id) = same {
        write(tx, id, &details)?;
        return Ok(id);
    }
    let id = LinkId::make(at);
    tx.execute(
        "INSERT INTO proof_link (id, fact_id, element, victim_id, suspect_id, stance, kind, note, created_ms)
         VALUES (:id, :fact, :element, :victim, :suspect, :stance, :kind, :note, :at)",
        named_params! {
            ":id": id, ":fact": details.fact, ":element": details.element, ":victim": details.victim,
            ":suspect": details.suspect, ":stance": details.stance, ":kind": details.kind, ":note": details.note,
            ":at": at,
        },
    )?;
    Ok(id)
}

/// Changes a tie.
pub fn change(tx: &Transaction<'_>, id: LinkId, details: LinkDetails) -> Result<(), Error> {
    let details = checked(tx, details)?;
    match same_as(tx, &details)?.filter(|same| *same != id) {
        // It became another one that is there already.
        Some(_) => unlink(tx, id),
        None => write(tx, id, &details),
    }
}

/// Says what kind of proof an item is for a tie; none: the same as the tie.
pub fn set_kind(tx: &Transaction<'_>, id: LinkId, item: EvidenceId, kind: Option<ProofKind>) -> Result<(), Error> {
    let cited = "SELECT 1 FROM proof_link l JOIN citation c ON c.fact_id = l.fact_id
                 WHERE l.id = ?1 AND c.evidence_id = ?2";
    if !tx.prepare_cached(cited)?.exists(params![id, item])? {
        return Err(Error::NoLink(id));
    }
    match kind {
        Some(kind) => tx.execute(
            "INSERT INTO proof_kind (link_id, evidence_id, kind) VALUES (?1, ?2, ?3)
             ON CONFLICT (link_id, evidence_id) DO UPDATE SET kind = ?3",
            params![id, item, kind],
        )?,
        None => tx.execute("DELETE FROM proof_kind WHERE link_id = ?1 AND evidence_id = ?2", params![id, item])?,
    };
    Ok(())
}

/// Unties a fact from an element; the fact stays.
pub fn unlink(tx: &Transaction<'_>, id: LinkId) -> Result<(), Error> {
    tx.execute("DELETE FROM proof_kind WHERE link_id = ?1", params![id])?;
    match tx.execute("DELETE FROM proof_link WHERE id = ?1", params![id])? {
        0 => Err(Error::NoLink(id)),
        _ => Ok(()),
    }
}

/// Unties a fact from everything, before it is removed.
pub(in crate::facts) fn forget(tx: &Transaction<'_>, fact: crate::base::id::FactId) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM proof_kind WHERE link_id IN (SELECT id FROM proof_link WHERE fact_id = ?1)",
        params![fact],
    )?;
    tx.execute("DELETE FROM proof_link WHERE fact_id = ?1", params![fact])?;
    Ok(())
}

/// The ties of a case, in the order they were made. Those to elements no pack holds any more are left out.
pub fn links(db: &Connection, case: CaseId) -> Result<Vec<Link>, Error> {
    let mut query = db.prepare_cached(
        "SELECT k.link_id, k.evidence_id, k.kind FROM proof_kind k
         JOIN proof_link l ON l.id = k.link_id JOIN fact f ON f.id = l.fact_id
         WHERE f.case_id = ?1 ORDER BY k.link_id, k.evidence_id",
    )?;
    let mut kinds: HashMap<LinkId, Vec<(EvidenceId, ProofKind)>> = HashMap::new();
    for row in query.query_map(params![case], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))? {
        let (link, item, kind) = row?;
        kinds.entry(link).or_default().push((item, kind));
    }
    let mut query = db.prepare_cached(&format!(
        "{SELECT} JOIN fact f ON f.id = l.fact_id WHERE f.case_id = ?1 ORDER BY l.created_ms, l.id"
    ))?;
    let rows = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    let known = rows.into_iter().filter(|link| offences().element(&link.details.element).is_some());
    Ok(known.map(|link| Link { kinds: kinds.remove(&link.id).unwrap_or_default(), ..link }).collect())
}

const SELECT: &str = "SELECT l.id, l.fact_id, l.element, l.victim_id, l.suspect_id, l.stance, l.kind, l.note
    FROM proof_link l";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id: row.get("id")?,
        details: LinkDetails {
            fact: row.get("fact_id")?,
            element: row.get("element")?,
            victim: row.get("victim_id")?,
            suspect: row.get("suspect_id")?,
            stance: row.get("stance")?,
            kind: row.get("kind")?,
            note: row.get("note")?,
        },
        kinds: Vec::new(),
    })
}

fn same_as(db: &Connection, details: &LinkDetails) -> Result<Option<LinkId>, Error> {
    let mut query = db.prepare_cached(
        "SELECT id FROM proof_link WHERE fact_id = ?1 AND element = ?2 AND victim_id IS ?3 AND suspect_id IS ?4",
    )?;
    let key = params![details.fact, details.element, details.victim, details.suspect];
    Ok(query.query_row(key, |row| row.get(0)).optional()?)
}

fn write(tx: &Transaction<'_>, id: LinkId, details: &LinkDetails) -> Result<(), Error> {
    let changed = tx.execute(
        "UPDATE proof_link SET fact_id = :fact, element = :element, victim_id = :victim, suspect_id = :suspect,
             stance = :stance, kind = :kind, note = :note WHERE id = :id",
        named_params! {
            ":id": id, ":fact": details.fact, ":element": details.element, ":victim": details.victim,
            ":suspect": details.suspect, ":stance": details.stance, ":kind": details.kind, ":note": details.note,
        },
    )?;
    if changed == 0 { Err(Error::NoLink(id)) } else { Ok(()) }
}

fn checked(db: &Connection, mut details: LinkDetails) -> Result<LinkDetails, Error> {
    if offences().element(&details.element).is_none() {
        return Err(Error::NoElement);
    }
    let case: Option<CaseId> = db
        .prepare_cached("SELECT case_id FROM fact WHERE id = ?1")?
        .query_row(params![details.fact], |row| row.get(0))
        .optional()?;
    let case = case.ok_or(Error::NotFound(details.fact))?;
    let mut in_case = db.prepare_cached("SELECT 1 FROM party WHERE id = ?1 AND case_id = ?2")?;
    for party in [details.victim, details.suspect].into_iter().flatten() {
        if !in_case.exists(params![party, case])? {
            return Err(Error::BadParty(party));
        }
    }
    details.note = tidy(&details.note);
    Ok(details)
}
