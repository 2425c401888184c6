//! Making a backup: originals first, then all that is new is read back, then the set, last its list.

use super::files::{keep_names, named, on_the_stick, outside, read_back};
use super::manifest::{Manifest, Part};
use super::originals::{CopiedOut, Place};
use super::{BackedUp, Copied, check, home, set_folder};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result, io};
use crate::vault::moments::reach;
use crate::vault::storage::connect::{Use, connect};
use crate::vault::storage::database::{beside, says_unread};
use crate::vault::storage::disk;
use crate::vault::{Vault, anchors, files, former, plain};
use rusqlite::Connection;
use rusqlite::backup::{Backup, Progress, StepResult};
use std::collections::HashSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Sets that are kept; older ones go once a newer one was read back. Originals are never removed from a backup.
const KEPT: usize = 10;
/// So many pages of the database are copied at once: a quarter of a megabyte, which a slow stick takes in a blink.
const STEP: i32 = 64;
/// Bytes of a page of the database.
const PAGE: u64 = 4096;

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
    /// moment in which its database is copied. An original that the vault itself does not give whole keeps no other out: the set
    /// lists it, as its database does, and whoever looks finds it missing.
    ///
    /// Of a damaged database no set is made ([`Error::BackupOfDamaged`]); the originals are copied all the same.
    pub fn back_up(&self, target: &Path, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<BackedUp> {
        self.demand_unlocked()?;
        demand_elsewhere(self.folder(), target)?;
        let home = home(target, self.id());
        for folder in ["blobs", "sets"] {
            fs::create_dir_all(home.join(folder)).map_err(outside("making a folder of the backup"))?;
        }
        plain::demand_backup(&home)?;
        sweep(&home);
        let number = check::numbers(&home)?.last().map_or(1, |last| last + 1);
        let part = home.join("sets").join(format!(".part-{}", files::make_name()?));
        let (again, made) = match self.known_damage(target).map_err(of_the_source) {
            Ok(known) => {
                let again: HashSet<_> = known.into_iter().collect();
                let place = Place { home: &home, again: &again };
                let made = self.back_up_into(&place, number, &part, progress);
                (again, made)
            }
            Err(error) => (HashSet::new(), Err(error)),
        };
        if made.is_err() {
            let _ = fs::remove_dir_all(&part); // the next backup sweeps what a pulled stick kept
        }
        if let Err(Error::BackupOfDamaged { .. }) = made {
            let saved = self.save_originals(&Place { home: &home, again: &again }, progress);
            return Err(Error::BackupOfDamaged { originals: saved.originals, stopped: saved.stopped.map(Box::new) });
        }
        let made = made?;
        self.note_copied(target, &made)?;
        reach("backup-remembered");
        forget_old(&home);
        Ok(made)
    }

    fn back_up_into(
        &self,
        place: &Place<'_>,
        number: u32,
        part: &Path,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<BackedUp> {
        reach("backup-begun");
        let snapshot = self.snapshot(part, progress)?;
        reach("backup-snapshot");
        let CopiedOut { new, lacking } = self.copy_originals(place, part, &snapshot.blobs, progress)?;
        let manifest = self.seal_set(&snapshot, place.home, number)?;
        let new_bytes = new.iter().map(|(_, size)| size).sum();
        Ok(BackedUp { set: manifest.set(), new_blobs: new.len() as u64, new_bytes, lacking })
    }

    /// Copies the database and what opens it, all of one moment.
    fn snapshot(&self, part: &Path, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<Snapshot> {
        fs::create_dir_all(part.join("slots")).map_err(outside("making a folder of the backup"))?;
        let database = part.join("main.db");
        let at = self.now();
        let mut begun = false;
        let copied = self.with_writer(|writer| {
            begun = true;
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
        });
        // Where the writer had to be made anew, that opened the vault's own database.
        let (copy, log_size, log_root) = copied.map_err(|error| if begun { error } else { of_the_source(error) })?;
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
            let is_of_the_stick = has_bad_pages(&db)?;
            return Err(if is_of_the_stick { Error::ReadBackDiffers } else { of_damaged() });
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
        _ => Err(of_damaged()),
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

/// That no set is made, before any original was saved.
const fn of_damaged() -> Error {
    Error::BackupOfDamaged { originals: 0, stopped: None }
}

/// The vault's own database cannot even be looked into, or a page of it is met that is none.
fn of_the_source(error: Error) -> Error {
    match error {
        Error::DatabaseDamaged => of_damaged(),
        other => other,
    }
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
