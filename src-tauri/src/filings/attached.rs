//! What a final edition calls its exhibits: their numbers stand on paper, whatever the case says later.

use super::store::{EditionKind, StoreError, editions};
use crate::base::Sha256Digest;
use crate::base::id::FilingId;
use rusqlite::Connection;
use serde::Deserialize;

/// An exhibit as an edition names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its number on the paper, from 1.
    pub number: u32,
    /// SHA-256 of its original.
    pub digest: Sha256Digest,
    /// Its title, in the language of the filing.
    pub title: String,
}

/// What the pages of an edition were made from, as far as it names exhibits.
#[derive(Deserialize)]
struct Kept {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    exhibits: Vec<Listed>,
}

/// An exhibit as it was handed to the template; one that the paper did not number stands there without a number.
#[derive(Deserialize)]
struct Listed {
    number: Option<u32>,
    digest: Sha256Digest,
    title: String,
}

/// The exhibits of the newest full edition, in the order of their numbers; none for a draft.
pub fn attached(db: &Connection, filing: FilingId) -> Result<Vec<Attached>, StoreError> {
    let newest = editions(db, filing)?.into_iter().find(|edition| edition.kind == EditionKind::Full);
    let Some(edition) = newest else { return Ok(Vec::new()) };
    let kept: Kept = serde_json::from_str(&edition.data).map_err(|_| StoreError::Unreadable(filing))?;
    let numbered = |Listed { number, digest, title }| number.map(|number| Attached { number, digest, title });
    Ok(kept.data.exhibits.into_iter().filter_map(numbered).collect())
}
