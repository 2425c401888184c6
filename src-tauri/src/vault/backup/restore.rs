//! Making a vault out of a set, in an empty folder. Every file is compared on the way; a damaged one stops nothing but is
//! named, because the rest may be all there is.

use super::check::{BackupCheck, read};
use super::files::{copy_new, outside};
use super::{Copied, set_folder};
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result};
use crate::vault::files;
use std::fs;
use std::io::ErrorKind;
use std::ops::ControlFlow;
use std::path::Path;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The set, with whatever in it was missing or damaged.
    pub check: BackupCheck,
}

/// Restores a set of the backup in `home` into the folder `into`, which must be empty or not there yet.
pub fn restore(
    home: &Path,
    number: u32,
    into: &Path,
    progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
) -> Result<Restored> {
    let (manifest, _) = read(home, number)?;
    let was_there = into.exists();
    if was_there && fs::read_dir(into).map_err(outside("looking into the folder"))?.next().is_some() {
        return Err(Error::FolderNotEmpty);
    }
    files::make_folder(into)?;
    let free = fs4::available_space(into).map_err(outside("asking for free space"))?;
    if free < manifest.bytes() {
        return Err(Error::DiskFull);
    }
    let of = manifest.bytes();
    let mut done = 0;
    let mut passed = |count: u64| {
        done += count;
        progress(Copied { done, of })
    };
    let made = restore_into(home, number, into, &mut passed);
    if made.is_err() {
        // Cut short, it would look like a vault that lost originals.
        let _ = if was_there { empty(into) } else { fs::remove_dir_all(into) };
    }
    made
}

fn restore_into(
    home: &Path,
    number: u32,
    into: &Path,
    passed: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Restored> {
    let (manifest, _) = read(home, number)?;
    for folder in ["slots", "db", "blobs", "tmp", "anchors", "quarantine"] {
        files::make_folder(&into.join(folder))?;
    }
    let mut check = BackupCheck { set: manifest.set(), missing: Vec::new(), damaged: Vec::new(), parts: Vec::new() };
    for (address, size) in &manifest.blobs {
        let to = path_of(into, address);
        match copy_new(&path_of(home, address), &to, passed) {
            Ok(copied) if copied == (*size, *address) => protect(&to),
            Ok(_) => {
                let _ = fs::remove_file(&to);
                check.damaged.push(*address);
            }
            Err(Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => check.missing.push(*address),
            Err(error) => return Err(error),
        }
    }
    // The descriptor comes last: until it is there, there is no vault.
    let mut parts: Vec<_> = manifest.parts.iter().collect();
    parts.sort_by_key(|part| part.path.starts_with("VAULT"));
    for part in parts {
        let to = match part.path.as_str() {
            "main.db" => into.join("db").join(&manifest.database),
            path => into.join(path),
        };
        match copy_new(&set_folder(home, number).join(&part.path), &to, passed) {
            Ok(copied) if copied == (part.size, part.sha256) => {}
            // A slot or one of two heads may be damaged and the vault still opens, so it is kept as it is.
            Ok(_) => check.parts.push(part.path.clone()),
            Err(Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
                check.parts.push(part.path.clone())
            }
            Err(error) => return Err(error),
        }
    }
    files::sync_folder(into)?;
    Ok(Restored { check })
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

fn empty(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
    }
    Ok(())
}
