//! Looking for damage, in four depths. Nothing is repaired or removed here; every damage is named.

use super::error::{Error, Result};
use super::findings::Finding;
use super::log::check;
use super::storage::connect::{Use, connect, has_its_salt};
use super::verdict::against_anchors;
use super::{Vault, blob, log, slots, tidy};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::Path;

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
            self.verify_records(&mut findings, progress)?;
        }
        if level >= Level::Files {
            self.verify_files(level, &mut findings, progress)?;
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
        let now = self.clock.now();
        findings.extend(self.read(|db| tidy::compare(db, &self.folder, now))?);
        Ok(findings)
    }

    fn verify_records(
        &self,
        findings: &mut Vec<Finding>,
        progress: &mut dyn FnMut(Verified) -> ControlFlow<()>,
    ) -> Result<()> {
        // A connection of its own: nothing is answered from pages read before.
        let _busy = self.readers.begin()?;
        let db = connect(&self.database_path(), &self.keys, Use::Writing)?;
        let problems = count_problems(&db)?;
        findings.extend((problems > 0).then_some(Finding::DatabaseDamaged { problems }));
        let of = db.query_row("SELECT count(*) FROM custody_entry", [], |row| row.get(0)).unwrap_or(0i64);
        let of = u64::try_from(of).unwrap_or(0);
        let mut report = |done| match self.demand_unlocked() {
            Ok(()) => progress(Verified { stage: Level::Records, done, of }),
            Err(_) => ControlFlow::Break(()),
        };
        match check::in_full(&db, self.id(), &mut report) {
            Ok(found) => findings.extend(found),
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(error) if error.is_of_the_disk() => return Err(error),
            // A page of the log that cannot be read has been counted above, or is counted now.
            Err(_) if problems > 0 => {}
            Err(_) => findings.push(Finding::DatabaseDamaged { problems: 1 }),
        }
        if problems == 0 {
            findings.extend(against_anchors(&db, &self.folder, self.id())?);
        }
        Ok(())
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

/// Asks the database to check itself: every page's own digest, the structure, the references, the full-text indexes.
/// A disk that does not give the database back is an error and no problem of the database.
pub(super) fn count_problems(db: &Connection) -> Result<u32> {
    let rows = |sql: &str, fine: Option<&str>| -> Result<u32> {
        let mut count = 0;
        let counted = db.prepare(sql).and_then(|mut statement| {
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let said = row.get_ref(0).ok().and_then(|value| value.as_str().ok());
                if said.is_some_and(says_unread) {
                    return Err(unread());
                }
                count += u32::from(fine.is_none() || said != fine);
            }
            Ok(())
        });
        judge(counted).map(|whole| count + u32::from(!whole))
    };
    Ok(rows("PRAGMA cipher_integrity_check", None)?
        + rows("PRAGMA integrity_check", Some("ok"))?
        + rows("PRAGMA foreign_key_check", None)?
        + broken_indexes(db)?)
}

/// Whether a row of a check says that it was the disk: SQLCipher begins so, SQLite tells the code of what it met.
pub(super) fn says_unread(row: &str) -> bool {
    let met = |rest: &str| {
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        digits.parse::<i32>().is_ok_and(|code| code & 0xff == rusqlite::ffi::SQLITE_IOERR)
    };
    ["error reading", "failed to determine file size"].iter().any(|beginning| row.starts_with(beginning))
        || row.split("error code=").skip(1).any(met)
}

/// The same as an error.
fn unread() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_READ), None)
}

/// Whether a check went through; a disk that failed on the way is passed on.
fn judge(checked: rusqlite::Result<()>) -> Result<bool> {
    match checked.map_err(Error::from) {
        Ok(()) => Ok(true),
        Err(error) if error.is_of_the_disk() => Err(error),
        Err(_) => Ok(false),
    }
}

/// Full-text indexes that no longer say what their tables say.
fn broken_indexes(db: &Connection) -> Result<u32> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'";
    let names = db.prepare(sql).and_then(|mut statement| {
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    let names = match names {
        Ok(names) => names,
        Err(error) => return judge(Err(error)).map(|_| 1),
    };
    let mut broken = 0;
    for name in &names {
        let quoted = name.replace('"', "\"\"");
        // The check is written as an insertion that inserts nothing.
        let sql = format!("INSERT INTO \"{quoted}\" (\"{quoted}\", rank) VALUES ('integrity-check', 1)");
        broken += u32::from(!judge(db.execute(&sql, []).map(|_| ()))?);
    }
    Ok(broken)
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
    let mut file = File::open(path).map_err(failed)?;
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
