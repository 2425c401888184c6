//! A set whose list is damaged. What lies in it is listed anew, as it lies there: an original proves itself by its name, and the
//! database by the seal of every page. What is missing beyond that nothing says.

use super::check::{homes, numbers, read};
use super::files::{read_back, unread};
use super::manifest::{Manifest, Part};
use super::{BackupSet, Copied, set_folder};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::descriptor::{self, Descriptor};
use crate::vault::error::{Error, Result};
use crate::vault::{anchors, former, log, slots};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The name of the list in a set.
pub(super) const LIST: &str = "MANIFEST";

/// The sets in a folder whose list is damaged, the newest of each backup first, with the folder each lies in. Of what they hold
/// only the number, the vault and the time of their database's file are told.
pub fn unlisted_sets(folder: &Path) -> Result<Vec<(PathBuf, BackupSet)>> {
    let mut found = Vec::new();
    for home in homes(folder)? {
        for number in numbers(&home)?.into_iter().rev() {
            if matches!(read(&home, number), Err(Error::BackupDamaged { .. }))
                && let Ok(descriptor) = described(&home, number)
            {
                let at = made_at(&set_folder(&home, number));
                let set = BackupSet { number, vault: descriptor.vault, at, blobs: 0, bytes: 0, log_size: 0 };
                found.push((home.clone(), set));
            }
        }
    }
    Ok(found)
}

/// Lists what lies in a set, and every original of the backup. `progress` counts the bytes of the set, and may stop the work.
pub(super) fn list(home: &Path, number: u32, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<Manifest> {
    let (set, described) = (set_folder(home, number), described(home, number)?);
    let mut names: Vec<String> = descriptor::FILES.into_iter().chain(log::head::FILES).map(String::from).collect();
    names.push("main.db".into());
    names.extend(set.join(former::FILE).is_file().then(|| former::FILE.to_owned()));
    names.extend((0..slots::COUNT).map(slots::name));
    let anchors = anchors::names(&set.join(anchors::FOLDER)).map_err(of_the_backup)?;
    names.extend(anchors.into_iter().map(|name| format!("{}/{name}", anchors::FOLDER)));
    let of: u64 = names.iter().filter_map(|path| set.join(path).metadata().ok()).map(|meta| meta.len()).sum();
    let mut done = 0;
    let mut passed = |count: u64| {
        done += count;
        progress(Copied { done, of })
    };
    let mut parts = Vec::new();
    for path in names {
        let found = match read_back(&set.join(&path), &mut passed) {
            Ok(found) => found,
            // The restoration asks for it once more, and names it.
            Err(Error::BackupInterrupted { .. }) => None,
            Err(error) => return Err(error),
        };
        let (size, sha256) = found.unwrap_or((0, Sha256Digest([0; 32])));
        parts.push(Part { path, size, sha256 });
    }
    Ok(Manifest {
        vault: described.vault,
        number,
        at: made_at(&set),
        database: described.database_file(),
        log_size: 0,
        log_root: [0; 32],
        parts,
        blobs: originals(home)?,
    })
}

fn described(home: &Path, number: u32) -> Result<Descriptor> {
    match Descriptor::read(&set_folder(home, number)) {
        Ok((descriptor, _)) => Ok(descriptor),
        Err(Error::DescriptorDamaged | Error::NotAVault) => Err(Error::BackupDamaged { set: number }),
        Err(error) => Err(of_the_backup(error)),
    }
}

/// When the copy of the database was made, as far as the stick says it.
fn made_at(set: &Path) -> Timestamp {
    let made = set.join("main.db").metadata().and_then(|meta| meta.modified()).ok();
    let since = made.and_then(|made| made.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or_default())
}

/// Every sealed file of a backup by its name, with its size.
fn originals(home: &Path) -> Result<Vec<(Sha256Digest, u64)>> {
    let (found, refused) = sealed_files(&home.join("blobs"), 2);
    refused.map_or(Ok(found), |source| Err(unread("looking into the backup")(source)))
}

/// The sealed files so far below a folder that the disk gives, by their names, with their sizes; and the first thing that it refused.
pub(super) fn sealed_files(folder: &Path, depth: usize) -> (Vec<(Sha256Digest, u64)>, Option<std::io::Error>) {
    let (mut found, mut refused) = (Vec::new(), None);
    if !folder.is_dir() {
        return (found, refused);
    }
    for entry in walkdir::WalkDir::new(folder).min_depth(depth).max_depth(depth) {
        match entry.and_then(|entry| sealed(&entry)) {
            Ok(original) => found.extend(original),
            Err(error) => {
                refused.get_or_insert_with(|| error.into());
            }
        }
    }
    found.sort_unstable();
    (found, refused)
}

fn sealed(entry: &walkdir::DirEntry) -> Result<Option<(Sha256Digest, u64)>, walkdir::Error> {
    let name = entry.file_name().to_str().and_then(|name| name.strip_suffix(".dbl"));
    let Some(address) = name.and_then(|name| name.parse::<Sha256Digest>().ok()) else { return Ok(None) };
    let meta = entry.metadata()?;
    Ok(meta.is_file().then_some((address, meta.len())))
}

fn of_the_backup(error: Error) -> Error {
    match error {
        Error::Io { what, source } => Error::BackupInterrupted { what, source },
        other => other,
    }
}
