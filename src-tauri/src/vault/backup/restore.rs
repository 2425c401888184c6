//! Making a vault out of a set, in an empty folder. Every file is compared on the way; a damaged one stops nothing but is
//! named, because the rest may be all there is. Until all is there a mark says that the folder is no vault yet: one that was
//! cut short is begun anew.

use super::check::{BackupCheck, Reached, reach, read};
use super::files::copy_back;
use super::manifest::Manifest;
use super::unlisted::{self, LIST};
use super::{Copied, set_folder};
use crate::base::id::VaultId;
use crate::vault::blob::path_of;
use crate::vault::descriptor::{self, Descriptor};
use crate::vault::error::{Error, Result, io};
use crate::vault::lockfile::LockFile;
use crate::vault::moments;
use crate::vault::opening::FOLDERS;
use crate::vault::{files, former, log, plain};
use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

/// The mark: `DALILRS1` and the vault's id. It is the first file in the folder, and goes when all others are there.
const MARK: &str = "restoring";
/// The mark of a trial restoration, beside the folder that is restored.
const TRIAL: &str = "trial";
const MAGIC: &[u8; 8] = b"DALILRS1";

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The set, with whatever in it was missing or damaged.
    pub check: BackupCheck,
}

/// Restores a set of the backup in `home` into the folder `into`, which must be empty or not there yet, or hold what an
/// earlier restoration left that was cut short. A set whose list is damaged comes back as it lies there, with every original
/// of the backup: the damaged list is named among what is not whole.
pub fn restore(
    home: &Path,
    number: u32,
    into: &Path,
    progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
) -> Result<Restored> {
    plain::demand_backup(home)?;
    let (manifest, is_listed) = match read(home, number) {
        Err(Error::BackupDamaged { .. }) => (unlisted::list(home, number, progress)?, false),
        listed => (listed?.0, true),
    };
    if is_being_restored(into) {
        let lock = LockFile::take(into)?; // unless it is under way in another window
        clear(into)?;
        drop(lock);
    }
    let was_there = into.exists();
    if was_there && fs::read_dir(into).map_err(io("looking into the folder"))?.next().is_some() {
        return Err(Error::FolderNotEmpty);
    }
    files::make_folder(into)?;
    let of = manifest.bytes();
    let mut done = 0;
    let mut passed = |count: u64| {
        done += count;
        progress(Copied { done, of })
    };
    let made = restore_into(home, number, &manifest, into, &mut passed);
    if made.is_err() {
        // Cut short, it would look like a vault that lost originals.
        let _ = clear(into);
        if !was_there {
            let _ = fs::remove_dir_all(into);
        }
    }
    let mut restored = made?;
    restored.check.parts.extend((!is_listed).then(|| LIST.to_owned()));
    Ok(restored)
}

fn restore_into(
    home: &Path,
    number: u32,
    manifest: &Manifest,
    into: &Path,
    passed: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Restored> {
    let free = fs4::available_space(into).map_err(io("asking for free space"))?;
    if free < manifest.bytes() {
        return Err(Error::DiskFull);
    }
    mark(into, manifest.vault)?;
    let _lock = LockFile::take(into)?;
    moments::reach("restore-marked");
    for folder in FOLDERS {
        files::make_folder(&into.join(folder))?;
    }
    let mut check = BackupCheck::begin(manifest.set());
    for (done, (address, size)) in manifest.blobs.iter().enumerate() {
        let to = path_of(into, address);
        match reach(home, number, copy_back(&path_of(home, address), &to, passed))? {
            Reached::Read(copied) if copied == (*size, *address) => protect(&to),
            Reached::Read(_) => {
                let _ = fs::remove_file(&to);
                check.damaged.push(*address);
            }
            Reached::Missing => check.missing.push(*address),
            Reached::Unreadable => check.unreadable.push(*address),
        }
        if done == 0 {
            moments::reach("restore-half-originals");
        }
    }
    moments::reach("restore-originals");
    // The descriptor comes last.
    let (describing, others): (Vec<_>, Vec<_>) =
        manifest.parts.iter().partition(|part| descriptor::FILES.contains(&part.path.as_str()));
    for (done, part) in others.iter().chain(&describing).enumerate() {
        if done == others.len() {
            sync(into)?;
            moments::reach("restore-parts");
        }
        let to = match part.path.as_str() {
            "main.db" => into.join("db").join(&manifest.database),
            path => into.join(path),
        };
        match reach(home, number, copy_back(&set_folder(home, number).join(&part.path), &to, passed))? {
            Reached::Read(copied) if copied == (part.size, part.sha256) => {}
            // A slot or one of two heads may be damaged and the vault still opens, so it is kept as it is.
            Reached::Read(_) | Reached::Missing | Reached::Unreadable => check.parts.push(part.path.clone()),
        }
        if done == others.len() {
            moments::reach("restore-half-described");
        }
    }
    files::sync_folder(into)?;
    moments::reach("restore-described");
    unmark(into)?;
    moments::reach("restore-done");
    Ok(Restored { check })
}

fn mark(into: &Path, vault: VaultId) -> Result<()> {
    write_mark(into, MARK, vault)
}

fn write_mark(into: &Path, name: &str, vault: VaultId) -> Result<()> {
    let mut file = files::make_file(&into.join(name))?;
    let bytes = [MAGIC.as_slice(), vault.bytes()].concat();
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(io("marking a restoration"))?;
    files::sync_folder(into)?;
    files::sync_folder_of(into)
}

fn unmark(folder: &Path) -> Result<()> {
    match fs::remove_file(folder.join(MARK)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(io("ending a restoration")(error)),
        _ => {}
    }
    files::sync_folder(folder)
}

/// Which vault is being restored into a folder, if one is. A mark that was cut short itself names none.
fn marked(folder: &Path) -> Option<Option<VaultId>> {
    match read_mark(&folder.join(MARK))? {
        Some(vault) => Some(Some(vault)),
        // It is the first that is written: nothing of a restoration lies beside half of one.
        None => names_in(folder).iter().all(|name| name == MARK || name == "lock").then_some(None),
    }
}

/// What a mark says; the inner none: it is not whole.
fn read_mark(path: &Path) -> Option<Option<VaultId>> {
    let mut bytes = Vec::new();
    files::open_to_read(path).ok()?.take(64).read_to_end(&mut bytes).ok()?;
    Some(bytes.strip_prefix(MAGIC.as_slice()).and_then(|id| id.try_into().ok()).map(VaultId::from_bytes))
}

fn names_in(folder: &Path) -> Vec<OsString> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect()
}

fn is_described(folder: &Path) -> bool {
    descriptor::FILES.iter().any(|name| folder.join(name).is_file())
}

/// Whether a folder holds what a restoration has brought back so far, and no vault yet.
pub(in crate::vault) fn is_being_restored(folder: &Path) -> bool {
    marked(folder).is_some() && !is_described(folder)
}

/// Ends a restoration that was cut short when all but its mark, or all but the second copy of the descriptor, was done.
pub(in crate::vault) fn settle(folder: &Path) -> Result<()> {
    if marked(folder).is_none() || !is_described(folder) {
        return Ok(());
    }
    let _lock = LockFile::take(folder)?;
    files::make_folder(&folder.join("tmp"))?;
    match Descriptor::read(folder) {
        Ok((descriptor, found)) if !found.is_empty() => descriptor.write(folder)?,
        Ok(_) | Err(Error::DescriptorDamaged) => {} // the copy in the backup was damaged: opening tells of it
        Err(error) => return Err(error),
    }
    for shard in fs::read_dir(folder.join("blobs")).into_iter().flatten().flatten() {
        sweep_parts(&shard.path())?;
    }
    sweep_parts(folder)?;
    unmark(folder)
}

/// Removes what was being copied when a restoration was cut short.
fn sweep_parts(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".part-") {
            fs::remove_file(entry.path()).map_err(io("removing an unfinished file"))?;
        }
    }
    Ok(())
}

/// Makes what was brought back durable before the folder becomes a vault.
fn sync(into: &Path) -> Result<()> {
    let folders = walkdir::WalkDir::new(into).into_iter().flatten().filter(|entry| entry.file_type().is_dir());
    folders.map(walkdir::DirEntry::into_path).try_for_each(|folder| files::sync_folder(&folder))
}

/// Removes what a restoration puts into a folder: what makes it a vault first, the mark last. Whatever else lies there stays.
fn clear(folder: &Path) -> Result<()> {
    let gone = |removed: std::io::Result<()>| match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io("clearing the folder")(error)),
        _ => Ok(()),
    };
    for name in descriptor::FILES {
        gone(fs::remove_file(folder.join(name)))?;
    }
    files::sync_folder(folder)?; // described and marked, it would count as restored
    for name in FOLDERS {
        gone(fs::remove_dir_all(folder.join(name)))?;
    }
    sweep_parts(folder)?;
    for name in log::head::FILES.into_iter().chain([former::FILE, "lock", MARK]) {
        gone(fs::remove_file(folder.join(name)))?;
    }
    Ok(())
}

/// Says that a folder is that of a trial restoration of this vault, which goes with all that is in it.
pub fn mark_trial(folder: &Path, ours: VaultId) -> Result<()> {
    write_mark(folder, TRIAL, ours)
}

/// Removes trial restorations of the vault `ours` that were cut short and left their folder in `beside`. A folder that does
/// not say that it is one is not touched.
pub fn sweep_trials(beside: &Path, ours: VaultId) {
    for entry in fs::read_dir(beside).into_iter().flatten().flatten() {
        let folder = entry.path();
        let named = entry.file_name().to_string_lossy().starts_with("drill-");
        let known = |name: &OsString| name == TRIAL || name == "vault";
        if named && read_mark(&folder.join(TRIAL)) == Some(Some(ours)) && names_in(&folder).iter().all(known) {
            let _ = fs::remove_dir_all(&folder); // the next opening tries again
        }
    }
}

/// Sealed originals are read-only, as in the vault they came from.
fn protect(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o400)); // FAT knows no permissions
    }
    #[cfg(not(unix))]
    let _ = path;
}
