//! Whether the items are still what the custody log says they were at intake. Entries are signed and chained; rows are not, and
//! whoever holds the master key can write another digest into one and seal another file for it. Then the log goes on saying
//! what came in.

use super::{Error, provenance};
use crate::base::id::EvidenceId;
use rusqlite::Connection;

/// The items of whose digest, length, first name or way into the office the log says something else, those that no entry tells of,
/// and those that the log tells of and that have no row. Details that are withheld say nothing. The log itself is checked elsewhere.
pub fn against_log(db: &Connection) -> Result<Vec<EvidenceId>, Error> {
    let mut found = rewritten(db)?;
    for item in in_question(db)? {
        if !found.contains(&item) && !provenance::agrees(db, item)? {
            found.push(item);
        }
    }
    Ok(found)
}

/// Of what the log says otherwise about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// Of its bytes or its name, or one of the two does not know it.
    Item,
    /// Of how it came alone. It was there before this vault had its first entry of a correction: programs before that corrected without
    /// one, so it may be such a correction.
    OriginOfOld,
    /// Of how it came alone, and by then corrections had entries.
    Origin,
}

/// Of what the log says otherwise about an item that [`against_log`] names.
pub fn otherwise(db: &Connection, item: EvidenceId) -> Result<Otherwise, Error> {
    if rewritten(db)?.contains(&item) {
        return Ok(Otherwise::Item);
    }
    let of_old = provenance::was_there_before_corrections(db, item)?;
    Ok(if of_old { Otherwise::OriginOfOld } else { Otherwise::Origin })
}

/// The items of whose bytes or first name the log says something else, and those that one of the two does not know.
fn rewritten(db: &Connection) -> Result<Vec<EvidenceId>, Error> {
    let mut query = db.prepare(
        "WITH taken AS NOT MATERIALIZED (
             SELECT o.evidence_id AS item, o.sha256 AS sha256, CAST(c.details AS TEXT) AS details
             FROM custody_object o JOIN custody_entry c ON c.seq = o.seq WHERE c.action = 'intake'
         )
         SELECT e.id FROM evidence e LEFT JOIN blob b ON b.id = e.blob_id
         WHERE NOT EXISTS (SELECT 1 FROM taken t WHERE t.item = e.id AND t.sha256 = e.sha256)
            OR NOT EXISTS (SELECT 1 FROM destroyed d WHERE d.evidence_id = e.id) AND (
                b.sha256 IS NOT e.sha256 OR b.length IS NOT e.length
                OR EXISTS (SELECT 1 FROM taken t WHERE t.item = e.id AND json_valid(t.details)
                    AND (t.details ->> '$.length' <> e.length OR t.details ->> '$.original_name' <> e.original_name)))
         UNION
         SELECT t.item FROM taken t WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = t.item)",
    )?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The items that may have come otherwise than the log says: what was written at their intake is no longer in the row as it was
/// written, was corrected, or is said in further languages. Of most items it is all the same, and they are not read one by one.
fn in_question(db: &Connection) -> Result<Vec<EvidenceId>, Error> {
    let mut query = db.prepare(
        "WITH told AS NOT MATERIALIZED (
             SELECT o.evidence_id AS item, c.action AS action, CAST(c.details AS TEXT) AS details
             FROM custody_object o JOIN custody_entry c ON c.seq = o.seq WHERE c.action IN ('intake', 'annotate')
         )
         SELECT e.id FROM told t JOIN evidence e ON e.id = t.item
         WHERE json_valid(t.details) AND CASE t.action
             WHEN 'annotate' THEN t.details ->> '$.what' = 'provenance'
             ELSE t.details ->> '$.source' <> e.source OR t.details ->> '$.received_from' <> e.received_from
                 OR t.details ->> '$.received_by' <> e.received_by OR t.details ->> '$.received_on' <> e.received_on
                 OR t.details ->> '$.received_where' <> e.received_where OR t.details ->> '$.form' <> e.form
                 OR t.details ->> '$.covert' <> e.covert OR t.details ->> '$.carrier' <> e.carrier
                 OR json_type(t.details, '$.wordings') IS NOT NULL
             END
         UNION
         SELECT w.evidence_id FROM evidence_wording w JOIN evidence e ON e.id = w.evidence_id",
    )?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
