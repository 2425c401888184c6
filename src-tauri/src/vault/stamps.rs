//! Timestamps that were taken in and are gone. An answer of an authority lies in a file of its own beside the database, where
//! anybody may remove it; the log tells which there were.

use super::anchors::{self, FOLDER, read_in};
use super::error::Result;
use super::findings::Finding;
use crate::base::{Sha256Digest, Timestamp};
use rusqlite::{Connection, named_params};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

/// What the entry of an answer says of it, as far as it is asked for here.
#[derive(Deserialize)]
struct TakenIn {
    entries: u64,
    sha256: Sha256Digest,
}

/// The timestamps that entries of the log from number `from` on say were taken in, and that lie in the vault's folder no more.
/// One that is there and cannot be read, or has lost its note, is told as damaged, and not here.
pub(super) fn missing(db: &Connection, folder: &Path, from: u64) -> Result<Vec<Finding>> {
    let sql = "SELECT at_ms, details FROM custody_entry WHERE action = 'import-token' AND seq >= :from ORDER BY seq";
    let mut statement = db.prepare(sql)?;
    let from = i64::try_from(from).unwrap_or(i64::MAX);
    let mut rows = statement.query(named_params! { ":from": from })?;
    let (mut wanted, mut known) = (Vec::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        // Details that cannot be read are told with their entry. One that was brought back was taken in twice.
        let Ok(taken) = serde_json::from_slice::<TakenIn>(row.get_ref(1)?.as_blob()?) else { continue };
        if known.insert(taken.sha256) {
            wanted.push((taken, row.get::<_, Timestamp>(0)?));
        }
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let (kept, damaged) = read_in(&folder.join(FOLDER))?;
    let there: BTreeSet<_> =
        kept.iter().flat_map(|anchor| &anchor.tokens).map(|token| Sha256Digest::of(token)).collect();
    let gone = wanted.into_iter().filter_map(|(taken, at)| {
        let file = anchors::name_of_answer(taken.entries, &taken.sha256);
        let is_there = there.contains(&taken.sha256) || damaged.contains(&file);
        (!is_there).then_some(Finding::TimestampMissing { file, anchor: taken.entries, at })
    });
    Ok(gone.collect())
}
