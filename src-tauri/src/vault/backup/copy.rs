//! Making a backup: originals first, then all that is new is read back, then the set, last its list.

use super::files::{Passed, Way, copy_new, keep_names, named, outside, read_back, unread};
use super::manifest::{Manifest, Part};
use super::{BackedUp, Copied, Lacking, check, home, set_folder};
use crate::base::id::BlobId;
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result, io};
use crate::vault::moments::reach;
use crate::vault::storage::connect::{Use, connect};
use crate::vault::storage::database::{beside, says_unread};
use crate::vault::storage::disk;
use crate::vault::{Finding, Vault, anchors, files, former, plain};
use rusqlite::backup::{Backup, Progress, StepResult};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Sets that are kept; older ones go once a newer one was read back. Originals are never removed from a backup.
const KEPT: usize = 10;
/// So many pages of the database are copied at once: a quarter of a megabyte, which a slow stick takes in a blink.
const STEP: i32 = 64;
/// Bytes of a page of the database.
const PAGE: u64 = 4096;
/// What is left free beside the copies, for the file system's own needs.
const SLACK: u64 = 16 << 20;

/// The state of the vault at one moment, outside the vault's folder.
struct Snapshot {
    folder: PathBuf,
    database: String,
    at: Timestamp,
    log_size: u64,
    log_root: [u8; 32],
    blobs: Vec<(Sha256Digest, u64)>,
}

impl Vault {
    /// Copies what is new into the backup under `target` and reads it back. The vault can be used meanwhile, but for the
    /// moment in which its database is copied. Of a damaged database no set is made. An original that the vault itself does not
    /// give whole keeps no other out: the set lists it, as its database does, and whoever looks finds it missing.
    pub fn back_up(&self, target: &Path, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<BackedUp> {
        self.demand_unlocked()?;
        demand_elsewhere(self.folder(), target)?;
        let home = home(target, self.id());
        for folder in ["blobs", "sets"] {
            fs::create_dir_all(home.join(folder)).map_err(outside("making a folder of the backup"))?;
        }
        plain::demand_backup(&home)?;
        sweep(&home);
        let again: HashSet<_> = self.known_damage(target)?.into_iter().collect();
        let number = check::numbers(&home)?.last().map_or(1, |last| last + 1);
        let part = home.join("sets").join(format!(".part-{}", files::make_name()?));
        let made = self.back_up_into(&home, number, &part, &again, progress);
        if made.is_err() {
            let _ = fs::remove_dir_all(&part); // the next backup sweeps what a pulled stick kept
        }
        let made = made?;
        self.note_copied(target, &made)?;
        reach("backup-remembered");
        forget_old(&home);
        Ok(made)
    }

    fn back_up_into(
        &self,
        home: &Path,
        number: u32,
        part: &Path,
        again: &HashSet<Sha256Digest>,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<BackedUp> {
        reach("backup-begun");
        let snapshot = self.snapshot(part, progress)?;
        reach("backup-snapshot");
        let is_new =
            |(address, size): &&(Sha256Digest, u64)| again.contains(address) || !is_there(home, address, *size);
        let mut new: Vec<_> = snapshot.blobs.iter().filter(is_new).copied().collect();
        let wanted: u64 = new.iter().map(|(_, size)| size).sum();
        demand_room(home, &snapshot.folder, wanted)?;
        let of = wanted * 2;
        let mut done = 0;
        let mut passed = |count: u64| {
            done += count;
            self.demand_unlocked().map_or(ControlFlow::Break(()), |()| progress(Copied { done, of }))
        };
        let mut lacking = Vec::new();
        for (done, (address, size)) in new.iter().enumerate() {
            if let Some(lack) = self.copy_out(home, address, *size, &mut passed)? {
                lacking.push(lack);
            }
            if done == 0 {
                reach("backup-half-copied");
            }
        }
        new.retain(|(address, _)| lacking.iter().all(|lack: &Lacking| lack.address != *address));
        reach("backup-copied");
        for (address, size) in &new {
            if read_back(&path_of(home, address), &mut passed)? != Some((*size, *address)) {
                let _ = fs::remove_file(path_of(home, address)); // copied anew by the next backup
                return Err(Error::ReadBackDiffers);
            }
        }
        // Of every original of the set, whoever copied it: a backup that broke off, or a set before whose names were not durable.
        let shard = |(address, _): &(Sha256Digest, u64)| Some(path_of(home, address).parent()?.to_owned());
        let mut folders: BTreeSet<PathBuf> = snapshot.blobs.iter().filter_map(shard).collect();
        folders.extend([home.join("blobs"), home.to_owned()]);
        folders.extend(home.parent().map(Path::to_owned));
        folders.iter().try_for_each(|folder| keep_names(folder))?;
        reach("backup-read-back");
        let manifest = self.seal_set(&snapshot, home, number)?;
        let new_bytes = new.iter().map(|(_, size)| size).sum();
        Ok(BackedUp { set: manifest.set(), new_blobs: new.len() as u64, new_bytes, lacking })
    }

    /// Copies one original. What the vault itself does not give whole is no copy, and is told of.
    fn copy_out(
        &self,
        home: &Path,
        address: &Sha256Digest,
        size: u64,
        passed: &mut Passed<'_>,
    ) -> Result<Option<Lacking>> {
        let (from, to) = (path_of(self.folder(), address), path_of(home, address));
        let failed = match copy_new(&from, &to, Way::Out, Some((size, *address)), passed) {
            Ok(copied) if copied == (size, *address) => return Ok(None),
            // The vault's own file is not what was sealed: a copy of it would only look like one.
            Ok(_) => self.name_damaged(address)?,
            Err(error) => self.name_unread(address, error),
        };
        let finding = match failed {
            Error::BlobDamaged { blob } => Finding::BlobDamaged { blob },
            Error::BlobMissing { blob } => Finding::BlobMissing { blob },
            Error::BlobUnreadable { blob, .. } => Finding::BlobUnreadable { blob },
            other => return Err(other),
        };
        Ok(Some(Lacking { address: *address, finding }))
    }

    /// Copies the database and what opens it, all of one moment.
    fn snapshot(&self, part: &Path, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<Snapshot> {
        fs::create_dir_all(part.join("slots")).map_err(outside("making a folder of the backup"))?;
        let database = part.join("main.db");
        let at = self.now();
        let (copy, log_size, log_root) = self.with_writer(|writer| {
            // A connection of its own: it holds no page from before, so that every one comes from the disk, the write-ahead log's too.
            let source = connect(&self.database_path(), &self.keys, Use::Reading).map_err(of_the_source)?;
            drop(fs::File::create_new(&database).map_err(outside("writing the copy of the database"))?);
            let mut copy = connect(&database, &self.keys, Use::Writing).map_err(on_the_stick)?;
            // Whoever waits to write does not wait for the stick: the copy is made durable once the writer is free again.
            copy.pragma_update(None, "synchronous", "NORMAL").map_err(|error| on_the_stick(error.into()))?;
            self.copy_pages(&source, &mut copy, progress)?;
            for name in ["head.a", "head.b"] {
                copy_small(&self.folder().join(name), &part.join(name))?;
            }
            Ok::<_, Error>((copy, writer.log.peaks.size(), writer.log.peaks.root()))
        })?;
        fold(copy).map_err(on_the_stick)?;
        self.demand_unlocked()?;
        reach("backup-database");
        for name in ["VAULT", "VAULT.copy"] {
            copy_small(&self.folder().join(name), &part.join(name))?;
        }
        if !self.keys.former.is_empty() {
            // What is known, and not what lies there: that may have rotted since the vault was opened.
            let sealed = former::seal(self.id(), &self.keys)?;
            fs::write(part.join(former::FILE), sealed).map_err(outside("writing a copy"))?;
        }
        for slot in 0..crate::vault::slots::COUNT {
            let name = format!("slots/{slot:02}");
            copy_small(&self.folder().join(&name), &part.join(&name))?;
        }
        let kept = self.folder().join(anchors::FOLDER);
        for name in anchors::names(&kept)? {
            fs::create_dir_all(part.join(anchors::FOLDER)).map_err(outside("making a folder of the backup"))?;
            copy_small(&kept.join(&name), &part.join(anchors::FOLDER).join(&name))?;
        }
        let blobs = self.read_copy(&database, progress).map_err(on_the_stick)?;
        for beside in ["main.db-wal", "main.db-shm"] {
            let _ = fs::remove_file(part.join(beside)); // empty: the copy was closed
        }
        Ok(Snapshot {
            folder: part.to_owned(),
            database: self.descriptor.database_file(),
            at,
            log_size,
            log_root,
            blobs,
        })
    }

    /// Copies the database, all of one moment: nobody writes meanwhile. A lock needs the writer that is held here, and SQLite
    /// heeds no interruption while it copies, so between any two steps a lock is looked for, and whether to go on.
    fn copy_pages(
        &self,
        from: &Connection,
        to: &mut Connection,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<()> {
        let copying = Backup::new(from, to).map_err(of_copying)?;
        let bytes = |pages: i32| u64::try_from(pages).unwrap_or(0) * PAGE;
        let mut is_done = false;
        while !is_done {
            match copying.step(STEP).map_err(of_copying)? {
                StepResult::Done => is_done = true,
                StepResult::More => reach("backup-half-database"),
                // Somebody else holds the copy.
                _ => {
                    let source = std::io::ErrorKind::ResourceBusy.into();
                    return Err(Error::BackupInterrupted { what: "copying the database", source });
                }
            }
            self.demand_unlocked()?;
            let Progress { remaining, pagecount } = copying.progress();
            if progress(Copied { done: bytes(pagecount - remaining), of: bytes(pagecount) }).is_break() {
                return Err(Error::Cancelled);
            }
        }
        drop(copying);
        demand_whole_pages(from)
    }

    /// Checks the copy of the database, as far down as a rescue would, and lists the sealed files that it needs.
    fn read_copy(
        &self,
        database: &Path,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<Vec<(Sha256Digest, u64)>> {
        let mut report = |done| match self.demand_unlocked() {
            Ok(()) => progress(Copied { done, of: 0 }),
            Err(_) => ControlFlow::Break(()),
        };
        let checked = beside(connect(database, &self.keys, Use::Writing)?, &mut report, 0, |_| Ok(()));
        self.demand_unlocked()?;
        let (problems, _) = checked?;
        let db = connect(database, &self.keys, Use::Reading)?;
        // Of a search that is broken nothing is lost by a backup: it is made anew from the records.
        if problems.records > 0 {
            // Pages that are not what was written are the stick's; what stands on whole pages came out of the vault so.
            return Err(if has_bad_pages(&db)? { Error::ReadBackDiffers } else { Error::BackupOfDamaged });
        }
        let mut statement = db.prepare("SELECT address, file_size FROM blob ORDER BY address")?;
        let blobs = statement
            .query_map([], |row| Ok((row.get(0)?, u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0))))?
            .collect::<Result<Vec<_>, _>>()?;
        drop(statement);
        db.close().map_err(|(_, error)| Error::from(error))?;
        Ok(blobs)
    }

    /// Lists, seals and names the set. Until it has its name it is no set.
    fn seal_set(&self, snapshot: &Snapshot, home: &Path, number: u32) -> Result<Manifest> {
        let mut names: Vec<String> = ["VAULT", "VAULT.copy", "head.a", "head.b", "main.db"].map(String::from).into();
        names.extend(snapshot.folder.join(former::FILE).is_file().then(|| former::FILE.to_owned()));
        names.extend((0..crate::vault::slots::COUNT).map(|slot| format!("slots/{slot:02}")));
        let anchors = anchors::names(&snapshot.folder.join(anchors::FOLDER))?;
        names.extend(anchors.into_iter().map(|name| format!("{}/{name}", anchors::FOLDER)));
        let mut parts = Vec::new();
        for path in names {
            let file = snapshot.folder.join(&path);
            fs::File::open(&file).and_then(|f| f.sync_all()).map_err(outside("making a copy durable"))?;
            let (size, sha256) = read_back(&file, &mut |_| ControlFlow::Continue(()))?.ok_or(Error::ReadBackDiffers)?;
            parts.push(Part { path, size, sha256 });
        }
        let manifest = Manifest {
            vault: self.id(),
            number,
            at: snapshot.at,
            database: snapshot.database.clone(),
            log_size: snapshot.log_size,
            log_root: snapshot.log_root,
            parts,
            blobs: snapshot.blobs.clone(),
        };
        let seal = |signer: &_| manifest.seal(&self.keys.backup, self.user(), signer);
        let bytes = self.bundle.ed25519_seed.signing(seal);
        let path = snapshot.folder.join("MANIFEST");
        fs::write(&path, bytes).map_err(outside("writing the list of the backup"))?;
        fs::File::open(&path).and_then(|f| f.sync_all()).map_err(outside("making a copy durable"))?;
        reach("backup-listed");
        // Before it has its name: a set whose files have none would be listed and hold nothing.
        for folder in ["slots", anchors::FOLDER].map(|name| snapshot.folder.join(name)) {
            if folder.is_dir() {
                keep_names(&folder)?;
            }
        }
        keep_names(&snapshot.folder)?;
        fs::rename(&snapshot.folder, set_folder(home, number)).map_err(outside("putting the backup in place"))?;
        keep_names(&home.join("sets"))?;
        reach("backup-named");
        Ok(manifest)
    }

    /// Which original is damaged in the vault itself.
    fn name_damaged(&self, address: &Sha256Digest) -> Result<Error> {
        Ok(self.blob_at(address)?.map_or(Error::ReadBackDiffers, |blob| Error::BlobDamaged { blob }))
    }

    /// Says which of the vault's own files it was that the disk did not give.
    fn name_unread(&self, address: &Sha256Digest, error: Error) -> Error {
        match (error, self.blob_at(address)) {
            (Error::Io { source, .. }, Ok(Some(blob))) if source.kind() == std::io::ErrorKind::NotFound => {
                Error::BlobMissing { blob }
            }
            (Error::Io { source, .. }, Ok(Some(blob))) => Error::BlobUnreadable { blob, source },
            (error, _) => error,
        }
    }

    fn blob_at(&self, address: &Sha256Digest) -> Result<Option<BlobId>> {
        let sql = "SELECT id FROM blob WHERE address = :address";
        self.read(|db| {
            let found = db.query_row(sql, named_params! { ":address": address }, |row| row.get(0)).optional();
            found.map_err(Error::from)
        })
    }
}

/// SQLCipher gives a page that is not what was written out as zeros and goes on, and remembers that it did. Copied, such a page is
/// whole for whoever looks at the copy alone.
fn demand_whole_pages(from: &Connection) -> Result<()> {
    let status: String = from.query_row("PRAGMA cipher_status", [], |row| row.get(0))?;
    match status.as_str() {
        "1" => Ok(()),
        _ if disk::refused() => {
            let source = std::io::Error::other("a page of the database");
            Err(Error::Io { what: "reading the database", source })
        }
        _ => Err(Error::BackupOfDamaged),
    }
}

/// Whether a page of the copy is not what was written.
fn has_bad_pages(db: &Connection) -> Result<bool> {
    let problems: Vec<String> =
        db.prepare("PRAGMA cipher_integrity_check")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if problems.iter().any(|problem| says_unread(problem)) {
        let source = std::io::Error::other("the copy of the database");
        return Err(Error::BackupInterrupted { what: "reading the copy of the database", source });
    }
    Ok(!problems.is_empty())
}

/// The vault's own database cannot even be looked into, or a page of it is met that is none.
fn of_the_source(error: Error) -> Error {
    match error {
        Error::DatabaseDamaged => Error::BackupOfDamaged,
        other => other,
    }
}

/// Asks for room before anything large is copied. What was copied of the database counts: it goes if there is none.
pub(super) fn demand_room(home: &Path, copied: &Path, wanted: u64) -> Result<()> {
    let free = fs4::available_space(home).map_err(unread("asking for free space"))?;
    let (database, needed) = (copied.join("main.db").metadata().map_or(0, |meta| meta.len()), wanted + SLACK);
    if free < needed {
        return Err(Error::BackupTooLarge { needed: needed + database, free: free + database });
    }
    Ok(())
}

/// Brings what was copied into the file of the copy, where it is durable, and closes it. Closing alone would not say that it failed.
fn fold(copy: Connection) -> Result<()> {
    let busy: bool = copy.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        return Err(Error::Io {
            what: "writing the copy of the database",
            source: std::io::ErrorKind::ResourceBusy.into(),
        });
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// A failure of the disk on which the copy of the database lies.
fn on_the_stick(error: Error) -> Error {
    match error {
        Error::Io { what, source } => Error::BackupInterrupted { what, source },
        Error::DiskFull => Error::BackupFull,
        Error::ReadOnly => Error::BackupReadOnly,
        other => other,
    }
}

/// The database is read from one disk and written to another; what failed says which.
fn of_copying(error: rusqlite::Error) -> Error {
    use rusqlite::ffi;
    let written =
        [ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_IOERR_DIR_FSYNC, ffi::SQLITE_IOERR_TRUNCATE];
    let of_the_copy = error.sqlite_error().is_some_and(|error| {
        written.contains(&error.extended_code)
            || [rusqlite::ErrorCode::DiskFull, rusqlite::ErrorCode::ReadOnly].contains(&error.code)
    });
    if of_the_copy { on_the_stick(error.into()) } else { of_the_source(error.into()) }
}

/// A backup inside the vault would be lost with it, and would back itself up.
fn demand_elsewhere(vault: &Path, target: &Path) -> Result<()> {
    let real = |path: &Path| path.canonicalize();
    let target = real(target).map_err(named("looking for the folder"))?;
    if target.is_file() {
        return Err(Error::BackupFolderMissing);
    }
    let vault = real(vault).map_err(io("looking for the vault's folder"))?;
    if target.starts_with(&vault) || Vault::is_at(&target) { Err(Error::BackupInsideVault) } else { Ok(()) }
}

/// Whether an original was copied already: its name is the digest of its bytes, so its size is enough here. All of it is
/// read back by a check, and what that finds damaged is copied again. A link is no copy.
fn is_there(home: &Path, address: &Sha256Digest, size: u64) -> bool {
    path_of(home, address).symlink_metadata().is_ok_and(|meta| meta.is_file() && meta.len() == size)
}

fn copy_small(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).map_err(io("reading a file of the vault"))?;
    fs::write(to, bytes).map_err(outside("writing a copy"))
}

/// Removes what a backup that broke off left under passing names.
fn sweep(home: &Path) {
    for entry in walkdir::WalkDir::new(home).min_depth(2).max_depth(3).into_iter().filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with(".part-") {
            let path = entry.path();
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    }
}

/// Lets the oldest sets go, once there are more than are kept. The newest, which was just read back, always stays.
fn forget_old(home: &Path) {
    let Ok(numbers) = check::numbers(home) else { return };
    for number in numbers.iter().rev().skip(KEPT) {
        // Under a passing name first: half of a set is none.
        let part = home.join("sets").join(format!(".part-{number}"));
        if fs::rename(set_folder(home, *number), &part).is_ok() {
            reach("backup-forgetting");
            // A set that came back under its name would lack what is removed now; one that stays does no harm.
            if keep_names(&home.join("sets")).is_ok() {
                let _ = fs::remove_dir_all(&part);
            }
        }
    }
}
