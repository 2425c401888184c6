//! Looking for damage, in four depths. Nothing is repaired or removed here; every damage is named.

use super::error::{Error, Result};
use super::findings::Finding;
use super::log::check;
use super::storage::connect::{Use, connect, has_its_salt};
use super::storage::database;
use super::verdict::against_anchors;
use super::{Vault, blob, files, former, log, records, slots, stamps, tidy};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use rusqlite::{OptionalExtension as _, named_params};
use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::Ordering;

/// How deep to look; each level includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// L0, at each opening: slots, heads, and whether every sealed file is there in its size.
    Presence,
    /// L1, daily: every page of the database, every entry of the custody log with its signature.
    Records,
    /// L2, weekly: the digest of every sealed file is its name. Needs no key, so a backup can be checked anywhere.
    Files,
    /// L3, before trial: every original is decrypted and its digest compared.
    Originals,
}

/// How far a verification has come. The unit changes from stage to stage; the counts within one only grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    pub stage: Level,
    /// Entries of the log in [`Level::Records`], sealed files in the other stages.
    pub done: u64,
    pub of: u64,
}

impl Vault {
    /// Looks for damage down to `level` and names what it finds. `progress` may stop the work.
    pub fn verify(&self, level: Level, progress: &mut dyn FnMut(Verified) -> ControlFlow<()>) -> Result<Vec<Finding>> {
        self.demand_unlocked()?;
        let mut findings = self.verify_presence()?;
        if level >= Level::Records {
            let done = self.verify_records(&mut findings, progress);
            go_on(&mut findings, done)?;
        }
        if level >= Level::Files {
            let done = self.verify_files(level, &mut findings, progress);
            go_on(&mut findings, done)?;
        }
        Ok(findings)
    }

    fn verify_presence(&self) -> Result<Vec<Finding>> {
        let mut findings = super::descriptor::Descriptor::read(&self.folder)?.1;
        let damaged = slots::Slots::read(&self.folder)?.damaged();
        findings.extend(damaged.into_iter().map(|slot| Finding::SlotDamaged { slot }));
        // The writer is held so that no head is written while both are read.
        self.with_writer(|_| {
            findings.extend(log::head::read(&self.folder, self.id(), &self.keys.head)?.findings);
            Ok::<_, Error>(())
        })?;
        if !has_its_salt(&self.database_path(), &self.keys)? {
            findings.push(Finding::DatabaseDamaged { problems: 1 });
        }
        let kept = match self.read(|db| former::look(db, &self.folder, self.id(), &self.keys)) {
            Ok(kept) => Some(kept),
            Err(error) => go_on(&mut findings, Err(error)).map(|()| None)?,
        };
        findings.extend(kept.iter().filter_map(|kept| kept.finding.clone()));
        let now = self.clock.now();
        match self.read(|db| tidy::compare(db, &self.folder, now)) {
            Ok(found) => findings.extend(found),
            // A page of the list of originals that can't be read is damage of the database, and the check goes on.
            Err(Error::Database(_) | Error::DatabaseDamaged) => {
                findings.push(Finding::DatabaseDamaged { problems: 1 });
            }
            Err(error) => return Err(error),
        }
        kept.iter().for_each(|kept| kept.count_stranger(&mut findings));
        Ok(findings)
    }

    fn verify_records(
        &self,
        findings: &mut Vec<Finding>,
        progress: &mut dyn FnMut(Verified) -> ControlFlow<()>,
    ) -> Result<()> {
        // Connections of its own: nothing is answered from pages read before.
        let _busy = self.readers.begin()?;
        let db = match connect(&self.database_path(), &self.keys, Use::Writing) {
            Ok(db) => db,
            // So damaged that it can't even be looked into.
            Err(Error::Database(_) | Error::DatabaseDamaged) => {
                findings.push(Finding::DatabaseDamaged { problems: 1 });
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let of = db.query_row("SELECT count(*) FROM custody_entry", [], |row| row.get(0)).unwrap_or(0i64);
        let of = u64::try_from(of).unwrap_or(0);
        let mut report = |done| match self.demand_unlocked() {
            Ok(()) => progress(Verified { stage: Level::Records, done, of }),
            Err(_) => ControlFlow::Break(()),
        };
        let (problems, log) = if is_large(&self.database_path()) {
            let other = connect(&self.database_path(), &self.keys, Use::Writing)?;
            database::beside(other, &mut report, of, |report| check::in_full(&db, self.id(), report))?
        } else {
            (database::problems(&db)?, check::in_full(&db, self.id(), &mut report))
        };
        self.search_broken.store(problems.indexes > 0, Ordering::Release);
        self.unindexed.store(problems.unindexed, Ordering::Release);
        let problems = problems.records;
        if problems > 0 {
            findings.retain(|finding| !matches!(finding, Finding::DatabaseDamaged { .. })); // now it is counted
            findings.push(Finding::DatabaseDamaged { problems });
        }
        match log {
            Ok(found) => findings.extend(found),
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(error) if error.is_of_the_disk() => return Err(error),
            // A page of the log that cannot be read has been counted above, or is counted now.
            Err(_) if problems > 0 => {}
            Err(_) => findings.push(Finding::DatabaseDamaged { problems: 1 }),
        }
        if problems == 0 {
            let against = against_anchors(&db, &self.folder, self.id(), findings)?;
            findings.extend(against);
            findings.extend(stamps::missing(&db, &self.folder, 0)?);
            let snapshot = db.unchecked_transaction()?;
            findings.extend(records::against_log(&snapshot, self.id())?);
        }
        Ok(())
    }

    /// What [`Level::Files`] asks of every sealed file, asked of one; one that no row names any more is not missed.
    pub fn is_whole(&self, blob: BlobId, progress: &mut dyn FnMut() -> ControlFlow<()>) -> Result<bool> {
        let sql = "SELECT address FROM blob WHERE id = :blob";
        let address: Option<Sha256Digest> = self.read(|db| {
            let found = db.query_row(sql, named_params! { ":blob": blob }, |row| row.get(0)).optional();
            found.map_err(Error::from)
        })?;
        let Some(address) = address else { return Ok(true) };
        match is_named_by_digest(blob, &blob::path_of(&self.folder, &address), &address, progress) {
            Err(Error::BlobMissing { .. } | Error::BlobUnreadable { .. }) => Ok(false),
            other => other,
        }
    }

    /// Whether the last look at the records found that the search does not say what they say. It is made from them and can be made
    /// anew, so it is no damage, and no backup has to give anything back for it.
    pub fn is_search_broken(&self) -> bool {
        self.search_broken.load(Ordering::Acquire)
    }

    /// The part of [`Level::Records`] that the database does by itself: how many problems it finds in its pages, its
    /// structure and its references.
    pub fn check_database(&self) -> Result<u32> {
        let _busy = self.readers.begin()?;
        Ok(database::problems(&connect(&self.database_path(), &self.keys, Use::Writing)?)?.records)
    }

    fn verify_files(
        &self,
        level: Level,
        findings: &mut Vec<Finding>,
        progress: &mut dyn FnMut(Verified) -> ControlFlow<()>,
    ) -> Result<()> {
        let blobs = self.read(|db| {
            let mut statement = db.prepare("SELECT id, address FROM blob ORDER BY id").map_err(Error::from)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(Error::from)?;
            rows.collect::<Result<Vec<(BlobId, Sha256Digest)>, _>>().map_err(Error::from)
        })?;
        let of = blobs.len() as u64;
        for (done, (id, address)) in (0..).zip(blobs) {
            self.demand_unlocked()?;
            let mut going_on = || progress(Verified { stage: level, done, of });
            let known = [Finding::BlobMissing { blob: id }, Finding::BlobDamaged { blob: id }];
            if findings.iter().any(|finding| known.contains(finding)) {
                continue;
            }
            let whole = if level >= Level::Originals {
                self.check_blob(id, &mut |_| going_on()).map(|_| true)
            } else {
                is_named_by_digest(id, &blob::path_of(&self.folder, &address), &address, &mut going_on)
            };
            match whole {
                Ok(true) => {}
                // The database could not be read: that says nothing of the file.
                Err(error @ (Error::Cancelled | Error::Io { .. })) => return Err(error),
                Err(Error::BlobMissing { blob }) => findings.push(Finding::BlobMissing { blob }),
                Err(Error::BlobUnreadable { blob, .. }) => findings.push(Finding::BlobUnreadable { blob }),
                Ok(false) | Err(_) => findings.push(Finding::BlobDamaged { blob: id }),
            }
        }
        Ok(())
    }
}

/// What cannot be read of the database on the way is damage of it, and the check goes on.
fn go_on(findings: &mut Vec<Finding>, done: Result<()>) -> Result<()> {
    match done {
        Err(Error::Database(_) | Error::DatabaseDamaged) => {
            if !findings.iter().any(|finding| matches!(finding, Finding::DatabaseDamaged { .. })) {
                findings.push(Finding::DatabaseDamaged { problems: 1 });
            }
            Ok(())
        }
        other => other,
    }
}

/// Whether the checks of the database are worth a thread and a connection of their own.
fn is_large(database: &Path) -> bool {
    const WORTH_IT: u64 = 4 << 20;
    std::fs::metadata(database).is_ok_and(|meta| meta.len() >= WORTH_IT)
}

fn is_named_by_digest(
    blob: BlobId,
    path: &Path,
    address: &Sha256Digest,
    going_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<bool> {
    let failed = |source: std::io::Error| match source.kind() {
        std::io::ErrorKind::NotFound => Error::BlobMissing { blob },
        _ => Error::BlobUnreadable { blob, source },
    };
    let mut file = files::open_to_read(path).map_err(failed)?;
    let mut buffer = vec![0; 1 << 18];
    let mut digest = Sha256::new();
    loop {
        if going_on().is_break() {
            return Err(Error::Cancelled);
        }
        match file.read(&mut buffer).map_err(failed)? {
            0 => return Ok(<[u8; 32]>::from(digest.finalize()) == address.0),
            count => digest.update(&buffer[..count]),
        }
    }
}
