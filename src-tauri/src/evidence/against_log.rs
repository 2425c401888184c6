//! Whether the items are still what the custody log says they were at intake. Entries are signed and chained; rows are not, and
//! whoever holds the master key can write another digest into one and seal another file for it. Then the log goes on saying
//! what came in.

use super::Error;
use crate::base::id::EvidenceId;
use rusqlite::Connection;

/// The items of whose digest, length or first name the log says something else, those that no entry tells of, and those that
/// the log tells of and that have no row. Details that are withheld say nothing. The log itself is checked elsewhere.
pub fn against_log(db: &Connection) -> Result<Vec<EvidenceId>, Error> {
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
