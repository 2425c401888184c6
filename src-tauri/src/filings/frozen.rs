//! What an edition was made with, kept so that the same pages can be made again: the template's files, the fonts.

use super::StoreError;
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::typeset::Template;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::BTreeMap;

/// Keeps a template; one that is kept already is not kept twice.
pub fn keep_template(tx: &Transaction<'_>, template: &Template) -> Result<(), StoreError> {
    let files = serde_json::to_string(template.files()).expect("paths and sources are text");
    tx.execute(
        "INSERT INTO frozen_template (digest, files) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING",
        params![template.digest(), files],
    )?;
    Ok(())
}

/// The template with this digest; `None` for editions made before templates were kept, or when it was damaged.
pub fn template(db: &Connection, digest: Sha256Digest) -> Result<Option<Template>, StoreError> {
    let mut query = db.prepare_cached("SELECT files FROM frozen_template WHERE digest = ?1")?;
    let files: Option<String> = query.query_row(params![digest], |row| row.get(0)).optional()?;
    let files: Option<BTreeMap<String, String>> = files.and_then(|files| serde_json::from_str(&files).ok());
    Ok(files.map(Template::of_files).filter(|template| template.digest() == digest))
}

/// The sealed fonts with this digest, in their order; empty when they are not kept.
pub fn fonts(db: &Connection, digest: Sha256Digest) -> Result<Vec<BlobId>, StoreError> {
    let mut query = db.prepare_cached("SELECT blob_id FROM frozen_font WHERE fonts_digest = ?1 ORDER BY position")?;
    Ok(query.query_map(params![digest], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The fonts that a sealed file is one of, by their digest, and its place among them from 0.
pub fn font_of_blob(db: &Connection, blob: BlobId) -> Result<Option<(Sha256Digest, u32)>, StoreError> {
    let mut query = db.prepare_cached("SELECT fonts_digest, position FROM frozen_font WHERE blob_id = ?1")?;
    Ok(query.query_row(params![blob], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Notes the sealed fonts under their digest.
pub fn keep_fonts(tx: &Transaction<'_>, digest: Sha256Digest, blobs: &[BlobId]) -> Result<(), StoreError> {
    for (position, blob) in (0i64..).zip(blobs) {
        tx.execute(
            "INSERT INTO frozen_font (fonts_digest, position, blob_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (fonts_digest, position) DO NOTHING",
            params![digest, position, blob],
        )?;
    }
    Ok(())
}
