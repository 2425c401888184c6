//! Destroying a sealed file for good. Its key goes with its row, then its bytes; the log keeps that it was there and what its
//! digest was. A power cut leaves either everything or a file without a key, and what is left of that goes at the next opening.

use super::blob::{header, path_of};
use super::error::{Error, Result, io};
use super::moments::reach;
use super::{Act, Vault, Writing, Written, files};
use crate::base::Sha256Digest;
use crate::base::id::{BlobId, EvidenceId};
use rusqlite::{Connection, named_params, params};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often folding the write-ahead log is tried while somebody reads, and how long apart.
const FOLDED: u32 = 40;
const BREATH: Duration = Duration::from_millis(50);

impl Writing<'_> {
    /// Lets go of the keys of those sealed files that nothing names any more. The files themselves go once this write is
    /// durable: see [`Vault::destroy`].
    pub fn shred(&self, blobs: &[BlobId]) -> Result<()> {
        let named = naming_tables(self)?;
        for blob in blobs {
            let mut is_named = false;
            for table in &named {
                let sql = format!("SELECT 1 FROM \"{table}\" WHERE blob_id = ?1 LIMIT 1");
                is_named |= self.prepare(&sql)?.exists([blob])?;
            }
            if is_named {
                continue;
            }
            self.execute(
                "INSERT OR IGNORE INTO destroyed_blob (address, blob_id, at_ms, gone)
                 SELECT address, id, :at, 0 FROM blob WHERE id = :blob",
                named_params! { ":at": self.at(), ":blob": blob },
            )?;
            self.execute(
                "INSERT OR IGNORE INTO destroyed_blob (address, blob_id, at_ms, gone)
                 SELECT address, of_blob, :at, 0 FROM replaced_blob WHERE of_blob = :blob",
                named_params! { ":at": self.at(), ":blob": blob },
            )?;
            self.execute("DELETE FROM replaced_blob WHERE of_blob = ?1", [blob])?;
            // What was made from it may be another item's as well: it stays and no longer says from what it was made.
            self.execute("UPDATE blob SET derived_from = NULL WHERE derived_from = ?1", [blob])?;
            self.execute("DELETE FROM blob WHERE id = ?1", [blob])?;
        }
        Ok(())
    }

    /// Withholds what the log says of an item in words: under which name it came, from whom, and how that was corrected. The
    /// entries stay as they were signed. An opening takes this only of an item that an entry `delete` names.
    pub fn withhold(&self, item: EvidenceId) -> Result<()> {
        self.execute(
            "UPDATE custody_entry SET details = CAST('null' AS BLOB), details_salt = zeroblob(16)
             WHERE action IN ('intake', 'annotate') AND seq IN (SELECT seq FROM custody_object WHERE evidence_id = ?1)",
            [item],
        )?;
        Ok(())
    }

    /// Forgets every recorded change that holds one of these words, so that no undo brings a row back and none keeps a copy of
    /// it. Answers how many acts can no longer be taken back.
    pub fn forget_changes(&self, words: &[Vec<u8>]) -> Result<u32> {
        let mut forget = self.prepare(
            "UPDATE journal SET state = 'final', changeset = NULL WHERE changeset IS NOT NULL AND instr(changeset, ?1) > 0",
        )?;
        let mut forgotten = 0;
        for word in words {
            forgotten += forget.execute([word])?;
        }
        Ok(u32::try_from(forgotten).unwrap_or(u32::MAX))
    }

    /// Forgets the recorded changes of acts called so that hold a word: they can no longer be taken back.
    pub fn forget_acts(&self, labels: &[&str], word: &str) -> Result<()> {
        let mut forget = self.prepare_cached(
            "UPDATE journal SET state = 'final', changeset = NULL
             WHERE changeset IS NOT NULL AND label = ?1 AND instr(changeset, ?2) > 0",
        )?;
        for label in labels {
            forget.execute(params![label, word.as_bytes()])?;
        }
        Ok(())
    }
}

impl Vault {
    /// Runs `f`, which lets go of keys by [`Writing::shred`], then removes the files and everything of them that the
    /// write-ahead log holds. Whether nothing is left; what is left goes at the next opening.
    pub fn destroy<T, E: From<Error>>(
        &self,
        label: &'static str,
        f: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<(Written<T>, bool), E> {
        let written = self.write(Act { label, undoable: false }, f)?;
        reach("destroy-recorded");
        // From here on it is destroyed, whatever the disk says to the rest.
        Ok((written, self.finish_destroying().unwrap_or(false)))
    }

    /// Removes what is left of destroyed files. Whether nothing is.
    pub(super) fn finish_destroying(&self) -> Result<bool> {
        self.with_writer(|writer| {
            let db = &writer.connection;
            let left = remove_files(db, &self.folder)?;
            if left > 0 || !is_pending(db)? {
                return Ok(left == 0);
            }
            if !fold(db)? {
                return Ok(false);
            }
            reach("destroy-folded");
            db.execute("UPDATE destroyed_blob SET gone = 1 WHERE gone = 0", [])?;
            reach("destroy-ended");
            Ok(true)
        })
    }

    /// Folds the write-ahead log into the database, so that no page that was overwritten lies beside it any more. Whether it
    /// could be: not while somebody reads.
    pub fn fold_log(&self) -> Result<bool> {
        self.with_writer(|writer| fold(&writer.connection))
    }

    /// Databases that were set aside as damaged. They are as old as they are, and hold what was destroyed since.
    pub fn databases_aside(&self) -> usize {
        let entries = fs::read_dir(self.folder.join("quarantine")).into_iter().flatten().flatten();
        entries.filter(|entry| entry.path().is_dir()).count()
    }
}

/// Whether something of a destroyed file may still lie in the vault's folder.
fn is_pending(db: &Connection) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM destroyed_blob WHERE gone = 0 LIMIT 1")?.exists([])?)
}

fn fold(db: &Connection) -> Result<bool> {
    for _ in 0..FOLDED {
        let busy: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if !busy {
            return Ok(true);
        }
        std::thread::sleep(BREATH);
    }
    Ok(false)
}

/// The tables whose rows name a sealed file. `blob` itself and the list of destroyed ones do not count.
fn naming_tables(db: &Connection) -> Result<Vec<String>> {
    let mut query = db.prepare(
        "SELECT t.name FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'blob_id' AND t.name <> 'destroyed_blob' ORDER BY t.name",
    )?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Removes the files of destroyed blobs from `blobs/` and `quarantine/`; answers how many could not be. A file that a row
/// names is never touched, whatever the list of destroyed ones says.
pub(super) fn remove_files(db: &Connection, folder: &Path) -> Result<u32> {
    let mut query = db.prepare(
        "SELECT d.address, d.blob_id, d.gone FROM destroyed_blob d
         WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE b.address = d.address)",
    )?;
    type Row = (Sha256Digest, BlobId, bool);
    let rows: Vec<Row> =
        query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    let mut left = 0;
    let unnamed = if rows.iter().any(|(_, _, gone)| !gone) { unnamed(db, folder)? } else { Vec::new() };
    for (address, blob, gone) in rows {
        let mut places = vec![path_of(folder, &address), folder.join("quarantine").join(format!("{address}.dbl"))];
        if !gone {
            let is_of = |(path, of): &&(PathBuf, Option<BlobId>)| *of == Some(blob) || is_named(path, &address);
            places.extend(unnamed.iter().filter(is_of).map(|(path, _)| path.clone()));
            places.sort();
            places.dedup();
        }
        for place in places.into_iter().filter(|place| place.symlink_metadata().is_ok()) {
            match remove(&place) {
                Ok(()) => reach("destroy-file"),
                Err(_) => left += 1,
            }
        }
    }
    Ok(left)
}

fn is_named(path: &Path, address: &Sha256Digest) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(&address.to_string()))
}

/// Copies that no row names, in `quarantine/` and in `blobs/`, with the blob each says it is, as far as it still does.
fn unnamed(db: &Connection, folder: &Path) -> Result<Vec<(PathBuf, Option<BlobId>)>> {
    let mut named = db.prepare("SELECT 1 FROM blob WHERE address = ?1")?;
    let mut found = Vec::new();
    for (place, depth) in [("blobs", 2), ("quarantine", 1)] {
        for entry in walkdir::WalkDir::new(folder.join(place)).min_depth(depth).max_depth(depth).into_iter().flatten() {
            let path = entry.into_path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if !matches!(ending, Some("dbl" | "damaged")) {
                continue;
            }
            let address = path.file_stem().and_then(|name| name.to_str()?.parse::<Sha256Digest>().ok());
            if place == "blobs" && address.map(|address| named.exists([address])).transpose()? == Some(true) {
                continue;
            }
            let mut head = [0; 40];
            let read = files::open_to_read(&path).and_then(|mut file| file.read_exact(&mut head));
            let id = read.ok().and_then(|()| head[24..].try_into().ok()).map(BlobId::from_bytes);
            found.push((path, id));
        }
    }
    Ok(found)
}

/// Removes one file. Its header, which holds the key under the vault's own, is written over first: where the disk keeps the
/// blocks of a removed file, they cannot be read even with the passphrase, unless the disk writes elsewhere what is
/// written over (docs/threat-model.md). Of a link in its place only the link goes: where it leads, nothing is ours.
pub(super) fn remove(path: &Path) -> Result<()> {
    const REMOVING: &str = "removing a destroyed file";
    let overwritten = (|| {
        if !path.symlink_metadata()?.is_file() {
            return Ok(());
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
        }
        let mut file = OpenOptions::new().write(true).open(path)?;
        let length = usize::try_from(file.metadata()?.len()).unwrap_or(header::SIZE).min(header::SIZE);
        file.write_all(&[0; header::SIZE][..length])?;
        file.sync_all()
    })();
    reach("destroy-overwritten");
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(io(REMOVING)(error)),
        _ => files::sync_folder_of(path)?,
    }
    overwritten.map_err(io(REMOVING))
}
