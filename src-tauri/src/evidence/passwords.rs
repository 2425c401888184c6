//! Passwords of PDF files, as clients tell them: with one the original is read where it lies, and never changed. A password is kept
//! once it was seen to open its file, in the encrypted database alone.

use super::Error;
use crate::base::Secret;
use crate::base::id::{BlobId, EvidenceId};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// The password that opens an original, if one is kept with any item that has it.
pub fn of_blob(db: &Connection, blob: BlobId) -> Result<Option<Secret>, vault::Error> {
    let mut query = db.prepare_cached(
        "SELECT p.password FROM pdf_password p JOIN evidence e ON e.id = p.evidence_id WHERE e.blob_id = ?1
         ORDER BY e.id LIMIT 1",
    )?;
    let kept = query.query_row([blob], |row| row.get::<_, String>(0)).optional()?;
    Ok(kept.map(Secret::from))
}

/// Whether one is kept with this very item.
pub fn is_kept(db: &Connection, item: EvidenceId) -> Result<bool, Error> {
    Ok(db.prepare_cached("SELECT 1 FROM pdf_password WHERE evidence_id = ?1")?.exists([item])?)
}

/// Keeps the password with every item that has this original, in the place of the one before: when one of them is destroyed, the
/// others open still.
pub fn keep(tx: &Transaction<'_>, blob: BlobId, password: &Secret) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO pdf_password (evidence_id, password) SELECT id, ?2 FROM evidence WHERE blob_id = ?1
         ON CONFLICT (evidence_id) DO UPDATE SET password = excluded.password",
        params![blob, &**password],
    )?;
    Ok(())
}

/// Forgets the password of every item that has this original.
pub fn forget(tx: &Transaction<'_>, blob: BlobId) -> Result<(), Error> {
    tx.execute("DELETE FROM pdf_password WHERE evidence_id IN (SELECT id FROM evidence WHERE blob_id = ?1)", [blob])?;
    Ok(())
}
