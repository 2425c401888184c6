//! Comparing the records with their seals and with what the custody log names.

use super::bind::WHAT;
use super::seal::Seal;
use super::{RecordKind, VERSION, digest};
use crate::base::Sha256Digest;
use crate::base::id::VaultId;
use crate::vault::error::Result;
use crate::vault::findings::Finding;
use crate::vault::log::check::user_keys;
use rusqlite::Connection;
use serde::Deserialize;
use std::collections::BTreeMap;

type Key = (RecordKind, String);

/// What the log says of records.
#[derive(Default)]
struct Bound {
    /// What each was when it was last named; `None`: it was removed.
    records: BTreeMap<Key, Option<Sha256Digest>>,
    /// The number of the last entry that names any.
    last: Option<u64>,
}

#[derive(Deserialize)]
struct Details {
    what: String,
    records: Vec<(String, String, Option<Sha256Digest>)>,
}

impl Details {
    /// Not those of another entry, nor such as are broken, which the check of the log tells.
    fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice::<Self>(bytes).ok().filter(|details| details.what == WHAT)
    }
}

/// The number of the last entry that names records. The log is read from its end.
pub(super) fn last_binding(db: &Connection) -> Result<Option<u64>> {
    let mut query = db.prepare("SELECT seq, details FROM custody_entry WHERE action = 'annotate' ORDER BY seq DESC")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if Details::read(row.get_ref(1)?.as_blob()?).is_some() {
            return Ok(u64::try_from(row.get::<_, i64>(0)?).ok());
        }
    }
    Ok(None)
}

impl Bound {
    fn read(db: &Connection) -> Result<Self> {
        let mut query = db.prepare("SELECT seq, details FROM custody_entry WHERE action = 'annotate' ORDER BY seq")?;
        let mut rows = query.query([])?;
        let mut bound = Self::default();
        while let Some(row) = rows.next()? {
            let Some(details) = Details::read(row.get_ref(1)?.as_blob()?) else { continue };
            bound.last = u64::try_from(row.get::<_, i64>(0)?).ok();
            for (kind, id, digest) in details.records {
                bound.records.extend(RecordKind::of_name(&kind).map(|kind| ((kind, id), digest)));
            }
        }
        Ok(bound)
    }
}

/// The records that are not what was sealed, or not what the log names: rewritten, put in or taken out past Dalil. Of a vault
/// in which none was ever sealed nothing is said. `db` must be one snapshot.
pub(in crate::vault) fn against_log(db: &Connection, vault: VaultId) -> Result<Vec<Finding>> {
    let (bound, mut differing) = (Bound::read(db)?, Vec::new());
    let mut seals = BTreeMap::new();
    let mut query = db.prepare(&format!("SELECT {} FROM record_seal", Seal::COLUMNS))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        seals.extend(Seal::read(row).map(|seal| ((seal.kind, seal.id.clone()), seal)));
    }
    if bound.last.is_none() && seals.is_empty() {
        return Ok(Vec::new());
    }
    let users = user_keys(db)?;
    let holds = |key: &Key, seal: &Seal| {
        // What was sealed since the log last named any is not named yet.
        let is_newer = bound.last.is_none_or(|last| seal.log_size > last);
        let is_signed = || users.get(&seal.actor).is_some_and(|user| seal.is_signed_by(user, vault));
        (is_newer || bound.records.get(key) == Some(&seal.digest)) && is_signed()
    };
    for kind in RecordKind::ALL {
        for id in kind.ids(db)? {
            let is = digest(db, kind, &id)?;
            let key = (kind, id);
            let is_as_sealed = seals
                .remove(&key)
                .is_some_and(|seal| seal.version == VERSION && seal.digest == is && holds(&key, &seal));
            if !is_as_sealed {
                differing.push(key);
            }
        }
    }
    // What is left has no row.
    let gone = |(key, seal): &(&Key, &Seal)| seal.digest.is_some() || !holds(key, seal);
    differing.extend(seals.iter().filter(gone).map(|(key, _)| key.clone()));
    let there = |key: &Key| digest(db, key.0, &key.1).map(|found| found.is_some());
    for (key, _) in bound.records.iter().filter(|(key, digest)| digest.is_some() && !seals.contains_key(*key)) {
        if !there(key)? {
            differing.push(key.clone());
        }
    }
    differing.sort();
    differing.dedup();
    Ok(differing.into_iter().map(|(what, id)| Finding::RecordDiffers { what, id }).collect())
}
