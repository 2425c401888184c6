//! Looking at backups: which sets there are, and whether a set is whole.

use super::files::{is_not_there, named, read_back, unread};
use super::inside::Hollow;
use super::manifest::Manifest;
use super::{BackupSet, Copied, home, set_folder};
use crate::base::Sha256Digest;
use crate::vault::Vault;
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result};
use crate::vault::plain;
use ed25519_dalek::VerifyingKey;
use rusqlite::{OptionalExtension as _, named_params};
use std::fs;
use std::io::ErrorKind;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What a check of a set found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCheck {
    pub set: BackupSet,
    /// Addresses of originals that are not there.
    pub missing: Vec<Sha256Digest>,
    /// Addresses of originals whose bytes are not those that were sealed.
    pub damaged: Vec<Sha256Digest>,
    /// Addresses of originals that the disk does not give back, though the place still answers.
    pub unreadable: Vec<Sha256Digest>,
    /// Files of the set itself that are missing, damaged or unreadable.
    pub parts: Vec<String>,
    /// That its database, which is the file that its list names, is not whole. Only a check with the keys asks it.
    pub hollow: Option<Hollow>,
}

impl BackupCheck {
    pub(super) const fn begin(set: BackupSet) -> Self {
        Self { set, missing: Vec::new(), damaged: Vec::new(), unreadable: Vec::new(), parts: Vec::new(), hollow: None }
    }

    /// Whether everything is there as it was.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
            && self.damaged.is_empty()
            && self.unreadable.is_empty()
            && self.parts.is_empty()
            && self.hollow.is_none()
    }
}

/// What reading one file of a set came to.
pub(super) enum Reached<T> {
    Read(T),
    /// It is not there.
    Missing,
    /// The disk does not give it back.
    Unreadable,
}

/// Tells a file that cannot be read from a place that is gone: a disk with a bad place still gives the list of the set
/// back, and a stick that was pulled out does not.
pub(super) fn reach<T>(home: &Path, number: u32, read: Result<T>) -> Result<Reached<T>> {
    match read {
        Ok(read) => Ok(Reached::Read(read)),
        Err(error) if is_not_there(&error) && home.is_dir() => Ok(Reached::Missing),
        Err(error @ Error::BackupInterrupted { .. }) => {
            let list = read_back(&set_folder(home, number).join("MANIFEST"), &mut |_| ControlFlow::Continue(()));
            if matches!(list, Ok(Some(_))) { Ok(Reached::Unreadable) } else { Err(error) }
        }
        Err(error) => Err(error),
    }
}

/// The numbers of the sets in a vault's backup, in order. One in which something is a link is refused.
pub(super) fn numbers(home: &Path) -> Result<Vec<u32>> {
    plain::demand_backup(home)?;
    let entries = match fs::read_dir(home.join("sets")) {
        Ok(entries) => entries,
        // A file may lie where the folder was named: whoever asked says so.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(Vec::new()),
        Err(error) => return Err(unread("looking into the backup")(error)),
    };
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let mut numbers: Vec<u32> = names.collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// The vaults' backups in a folder: the folder itself, or those named by Dalil inside it.
pub(super) fn homes(folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.join("sets").is_dir() {
        return Ok(vec![folder.to_owned()]);
    }
    let entries = fs::read_dir(folder).map_err(named("looking for the backup"))?;
    let mut found: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.join("sets").is_dir()).collect();
    found.sort();
    Ok(found)
}

pub(super) fn read(home: &Path, number: u32) -> Result<(Manifest, super::manifest::Sealing)> {
    let path = set_folder(home, number).join("MANIFEST");
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::BackupDamaged { set: number },
        _ => unread("reading the list of the backup")(error),
    })?;
    Manifest::open(&bytes, number)
}

/// The folders of backups in a folder that hold sealed files: copies of a missing one may lie in any of them.
pub fn backup_homes(folder: &Path) -> Result<Vec<PathBuf>> {
    let found = homes(folder)?;
    if found.is_empty() { Err(Error::NoBackup) } else { Ok(found) }
}

/// The sets in a folder, newest first, with the folder each lies in. Sets whose list is damaged are left out, and so are
/// those whose list cannot be read, as long as there is another: [`later_unlisted`] names the damaged ones, [`later_unread`] those that
/// the disk does not give back. Where there is no other, the error says what is wrong with the newest.
pub fn backup_sets(folder: &Path) -> Result<Vec<(PathBuf, BackupSet)>> {
    let (mut found, mut wrong) = (Vec::new(), None::<(u32, Error)>);
    for home in homes(folder)? {
        for number in numbers(&home)? {
            match read(&home, number) {
                Ok((manifest, _)) => found.push((home.clone(), manifest.set())),
                Err(error) if wrong.as_ref().is_none_or(|(newest, _)| *newest <= number) => {
                    wrong = Some((number, error));
                }
                Err(_) => {}
            }
        }
    }
    found.sort_by_key(|(_, set)| std::cmp::Reverse((set.at, set.number)));
    if found.is_empty() { Err(wrong.map_or(Error::NoBackup, |(_, error)| error)) } else { Ok(found) }
}

/// The numbers of sets in a vault's backup that come after `number` and whose list is missing or damaged. Whoever takes an earlier
/// one because of that is told of them; by their number they can still be restored.
pub fn later_unlisted(home: &Path, number: u32) -> Result<Vec<u32>> {
    let later = numbers(home)?.into_iter().filter(|later| *later > number);
    Ok(later.filter(|later| matches!(read(home, *later), Err(Error::BackupDamaged { .. }))).collect())
}

/// Those whose list the disk does not give back, asked twice: they may be whole, and whoever takes an earlier one is told of them, too.
pub fn later_unread(home: &Path, number: u32) -> Result<Vec<u32>> {
    let later = numbers(home)?.into_iter().filter(|later| *later > number);
    Ok(later.filter(|later| matches!(read_twice(home, *later), Err(error) if error.is_of_the_disk())).collect())
}

/// Both for a rescue, which can take nothing from either.
///
/// Errors: one of them was made by a later program, and an earlier set would take its place in silence.
pub(in crate::vault) fn later_untaken(home: &Path, number: u32) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for later in numbers(home)?.into_iter().filter(|later| *later > number) {
        match read_twice(home, later) {
            Ok(_) => {}
            Err(error @ Error::NewerBackup { .. }) => return Err(error),
            Err(_) => found.push(later),
        }
    }
    Ok(found)
}

fn read_twice(home: &Path, number: u32) -> Result<(Manifest, super::manifest::Sealing)> {
    match read(home, number) {
        Err(error) if error.is_of_the_disk() => read(home, number),
        listed => listed,
    }
}

/// Reads a whole set back from where it lies and compares every byte's digest. Needs no key.
pub fn check_backup(
    home: &Path,
    number: u32,
    progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
) -> Result<BackupCheck> {
    let (manifest, _) = read(home, number)?;
    let of = manifest.bytes();
    let mut done = 0;
    let mut passed = |count: u64| {
        done += count;
        progress(Copied { done, of })
    };
    let mut found = BackupCheck::begin(manifest.set());
    for part in &manifest.parts {
        let read = read_back(&set_folder(home, number).join(&part.path), &mut passed);
        match reach(home, number, read)? {
            Reached::Read(Some(read)) if read == (part.size, part.sha256) => {}
            _ => found.parts.push(part.path.clone()),
        }
    }
    for (address, size) in &manifest.blobs {
        match reach(home, number, read_back(&path_of(home, address), &mut passed))? {
            Reached::Read(Some(read)) if read == (*size, *address) => {}
            Reached::Read(Some(_)) => found.damaged.push(*address),
            Reached::Read(None) | Reached::Missing => found.missing.push(*address),
            Reached::Unreadable => found.unreadable.push(*address),
        }
    }
    Ok(found)
}

impl Vault {
    /// Checks the newest set of this vault under `target`, also that it is this vault's own and that its database is whole inside, and
    /// writes down what was found.
    pub fn check_own_backup(
        &self,
        target: &Path,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<BackupCheck> {
        let home = home(target, self.id());
        let Some(number) = numbers(&home)?.last().copied() else {
            fs::read_dir(target).map_err(named("looking for the backup"))?;
            if home.join("sets").is_dir() {
                return Err(Error::BackupUnfinished);
            }
            // Somebody else's backup in the same folder is no backup of this vault.
            let other = homes(target).is_ok_and(|homes| !homes.is_empty());
            return Err(if other { Error::BackupOfAnother } else { Error::NoBackup });
        };
        let (manifest, sealing) = match read(&home, number) {
            Err(error @ Error::BackupDamaged { .. }) => {
                self.note_unlisted(target, number)?;
                return Err(error);
            }
            read => read?,
        };
        let unread = std::cell::RefCell::new(None);
        let key_of = |user| {
            let sql = "SELECT signing_key FROM user_account WHERE id = :id";
            let read = self.read(|db| {
                db.query_row(sql, named_params! { ":id": user }, |row| row.get(0)).optional().map_err(Error::from)
            });
            let key: Option<[u8; 32]> = read.unwrap_or_else(|error| {
                unread.replace(Some(error));
                None
            });
            VerifyingKey::from_bytes(&key?).ok()
        };
        let ours = manifest.vault == self.id() && sealing.is_ours(self.keys.backups(), key_of);
        if let Some(error) = unread.into_inner() {
            return Err(error); // whose it is, is not known
        }
        if !ours {
            return Err(Error::BackupOfAnother);
        }
        let mut found = check_backup(&home, number, progress)?;
        if !found.parts.iter().any(|part| part == "main.db") {
            match reach(&home, number, self.hollow(&home, number, progress)) {
                Ok(Reached::Read(hollow)) => found.hollow = hollow,
                Ok(Reached::Missing | Reached::Unreadable) => found.parts.push("main.db".to_owned()),
                Err(error) if found.is_whole() => return Err(error),
                Err(_) => {} // what was found until then is told, and written down
            }
        }
        self.note_read_back(target, &found)?;
        Ok(found)
    }
}
