//! Which records a write touches. Triggers of the writing connection alone tell it, whatever the way: a form, an import, a
//! merge, an undo. Another connection does not have them, and what it writes is not signed.

use super::{Part, RecordKind};
use crate::vault::error::Result;
use rusqlite::Connection;

/// Begins to watch, if this connection does not already.
pub(in crate::vault) fn watch(db: &Connection) -> Result<()> {
    let mut begun = db.prepare_cached("SELECT 1 FROM temp.sqlite_schema WHERE name = 'touched_record'")?;
    if begun.exists([])? {
        return Ok(());
    }
    let mut sql =
        "CREATE TEMP TABLE touched_record (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
            .to_owned();
    for kind in RecordKind::ALL {
        let name = kind.name();
        for Part { table, owner, .. } in kind.parts() {
            // Asked for beforehand: what a statement says of conflicts counts in its triggers, too.
            let note = |row: &str| {
                format!(
                    "INSERT INTO touched_record SELECT '{name}', {row}.{owner} WHERE NOT EXISTS
                     (SELECT 1 FROM touched_record WHERE kind = '{name}' AND id = {row}.{owner});"
                )
            };
            for (event, notes) in
                [("INSERT", note("NEW")), ("UPDATE", note("OLD") + &note("NEW")), ("DELETE", note("OLD"))]
            {
                sql += &format!(
                    "CREATE TEMP TRIGGER touched_{table}_{event} AFTER {event} ON main.{table} BEGIN {notes} END;"
                );
            }
        }
    }
    Ok(db.execute_batch(&sql)?)
}

/// The records that were touched and are not signed yet.
pub(super) fn touched(db: &Connection) -> Result<Vec<(RecordKind, String)>> {
    let mut query = db.prepare_cached("SELECT kind, id FROM temp.touched_record")?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.extend(RecordKind::of_name(row.get_ref(0)?.as_str()?).zip(row.get(1)?));
    }
    Ok(found)
}

/// They are signed.
pub(super) fn forget(db: &Connection) -> Result<()> {
    db.prepare_cached("DELETE FROM temp.touched_record")?.execute([])?;
    Ok(())
}
