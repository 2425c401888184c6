//! A database that is damaged or gone is put aside, and the one of the last backup takes its place. What was sealed since
//! is found by what each file says of itself ([`Vault::orphans`]).

use super::backup::{self, BackupSet};
use super::descriptor::{self, Descriptor};
use super::error::{Error, Result, io};
use super::lockfile::LockFile;
use super::{Vault, files};
use crate::base::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The set the database came from.
    pub set: BackupSet,
    /// The folder in `quarantine/` that holds what was there before.
    pub aside: PathBuf,
}

impl Vault {
    /// Puts the database of the newest whole set of a backup in the place of the one in `folder`, which must be locked.
    /// What was there (database, heads, slots, descriptor) is set aside; sealed originals and anchors are not touched.
    pub fn salvage(folder: &Path, from: &Path, now: Timestamp) -> Result<Salvaged> {
        let lock = LockFile::take(folder)?;
        let ours = Descriptor::read(folder).ok().map(|(descriptor, _)| descriptor.vault);
        let sets = backup::backup_sets(from)?;
        let of_ours = |set: &BackupSet| ours.is_none_or(|ours| ours == set.vault);
        if !sets.iter().any(|(_, set)| of_ours(set)) {
            return Err(Error::BackupOfAnother);
        }
        let mut damaged = Error::NoBackup;
        for (home, set) in sets.into_iter().filter(|(_, set)| of_ours(set)) {
            // Every part is read and compared before anything here is moved.
            match backup::read_parts(&home, set.number) {
                Err(error) => damaged = error,
                Ok(parts) => {
                    let aside = set_aside(folder, now)?;
                    put(folder, parts)?;
                    drop(lock);
                    return Ok(Salvaged { set, aside });
                }
            }
        }
        Err(damaged)
    }
}

/// Moves what is to be replaced into a folder of its own in `quarantine/`.
fn set_aside(folder: &Path, now: Timestamp) -> Result<PathBuf> {
    let aside = folder.join("quarantine").join(format!("database-{}", now.millis()));
    files::make_folder(&aside)?;
    let mut moved: Vec<PathBuf> = descriptor::FILES.iter().map(|name| folder.join(name)).collect();
    moved.extend(["head.a", "head.b"].map(|name| folder.join(name)));
    for inside in ["db", "slots"] {
        let entries = fs::read_dir(folder.join(inside)).into_iter().flatten().flatten();
        moved.extend(entries.map(|entry| entry.path()));
    }
    for path in moved.into_iter().filter(|path| path.is_file()) {
        let name = path.file_name().unwrap_or_default();
        let is_slot = path.parent().is_some_and(|parent| parent.ends_with("slots"));
        let to = if is_slot { aside.join(format!("slot-{}", name.to_string_lossy())) } else { aside.join(name) };
        fs::rename(&path, to).map_err(io("setting the database aside"))?;
    }
    files::sync_folder(&aside)?;
    files::sync_folder(folder)?;
    Ok(aside)
}

/// Writes the parts of a set; the descriptor comes last, so that until then there is no vault to be opened.
fn put(folder: &Path, mut parts: Vec<(String, Vec<u8>)>) -> Result<()> {
    for name in ["slots", "db", "tmp", "anchors"] {
        files::make_folder(&folder.join(name))?;
    }
    parts.sort_by_key(|(path, _)| path.starts_with("VAULT"));
    for (path, bytes) in parts {
        let to = folder.join(&path);
        // An anchor is never replaced: the later ones here tell what is missing from the older database.
        if !(path.starts_with("anchors/") && to.exists()) {
            files::replace(&folder.join("tmp"), &to, &bytes)?;
        }
    }
    files::sync_folder(folder)
}
