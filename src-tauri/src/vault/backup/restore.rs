//! Making a vault out of a set, in an empty folder. Every file is compared on the way; a damaged one stops nothing but is
//! named, because the rest may be all there is.

use super::check::{BackupCheck, Reached, reach, read};
use super::files::copy_back;
use super::{Copied, set_folder};
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result, io};
use crate::vault::files;
use std::fs;
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
    if was_there && fs::read_dir(into).map_err(io("looking into the folder"))?.next().is_some() {
        return Err(Error::FolderNotEmpty);
    }
    files::make_folder(into)?;
    let free = fs4::available_space(into).map_err(io("asking for free space"))?;
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
    let mut check = BackupCheck::begin(manifest.set());
    for (address, size) in &manifest.blobs {
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
    }
    // The descriptor comes last: until it is there, there is no vault.
    let mut parts: Vec<_> = manifest.parts.iter().collect();
    parts.sort_by_key(|part| part.path.starts_with("VAULT"));
    for part in parts {
        let to = match part.path.as_str() {
            "main.db" => into.join("db").join(&manifest.database),
            path => into.join(path),
        };
        match reach(home, number, copy_back(&set_folder(home, number).join(&part.path), &to, passed))? {
            Reached::Read(copied) if copied == (part.size, part.sha256) => {}
            // A slot or one of two heads may be damaged and the vault still opens, so it is kept as it is.
            Reached::Read(_) | Reached::Missing | Reached::Unreadable => check.parts.push(part.path.clone()),
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
