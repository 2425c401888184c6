//! What was destroyed in the vault and still lies in a backup. The sealed file lies there until somebody removes it, and earlier
//! sets hold the database with its key and every word about it. Nothing of this is removed by itself: a backup is the last
//! resort against a mistake. Asked to, the files go, and the earlier sets if that is asked for as well; never the newest set,
//! and no set at all before the newest was read back whole.

use super::check::{self, read};
use super::files::{keep_names, outside, unread};
use super::{BackupSet, Copied, home, set_folder};
use crate::base::Sha256Digest;
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result};
use crate::vault::moments::reach;
use crate::vault::{Act, Action, Vault, destroy};
use serde_json::json;
use std::collections::HashSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What of destroyed evidence a backup holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Sealed files that lie there.
    pub files: Vec<Sha256Digest>,
    /// Sets whose database holds keys and words, the newest first.
    pub sets: Vec<BackupSet>,
    /// Earlier sets whose list is damaged, and those that were being removed and are not gone. Their database may hold as much, and
    /// a set without its list can still be restored by its number.
    pub unlisted: Vec<u32>,
    /// Sets that hold nothing of it.
    pub clean: u32,
    /// The newest set, if it holds nothing of it. Only then can the others go.
    pub newest: Option<BackupSet>,
}

/// What was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    pub files: u64,
    pub sets: u64,
}

impl Vault {
    /// Looks for what was destroyed in the backup of this vault under `target`.
    pub fn destroyed_in_backup(&self, target: &Path) -> Result<Held> {
        let home = home(target, self.id());
        let gone = self.destroyed_addresses()?;
        let mut held = Held::default();
        let numbers = check::numbers(&home)?;
        if numbers.is_empty() {
            return Err(Error::NoBackup);
        }
        for number in numbers.iter().rev() {
            let is_newest = Some(number) == numbers.last();
            match read(&home, *number) {
                Ok((manifest, _)) if manifest.blobs.iter().any(|(address, _)| gone.contains(address)) => {
                    held.sets.push(manifest.set());
                }
                Ok((manifest, _)) => {
                    held.clean += 1;
                    held.newest = held.newest.or_else(|| is_newest.then(|| manifest.set()));
                }
                Err(Error::BackupDamaged { .. }) => held.unlisted.push(*number),
                // One of a later program is none whose list is damaged, and does not go as if it were.
                Err(error) => return Err(error),
            }
        }
        if gone.is_empty() {
            held.unlisted.clear(); // nothing was destroyed that they could hold
        } else {
            held.unlisted.extend(half_removed(&home)?);
            held.unlisted.sort_unstable_by_key(|number| std::cmp::Reverse(*number));
            held.unlisted.dedup();
        }
        for address in gone {
            if is_there(&path_of(&home, &address))? {
                held.files.push(address);
            }
        }
        held.files.sort();
        Ok(held)
    }

    /// Removes the files of what was destroyed from the backup under `target`, and if `sets` says so the earlier sets that hold
    /// their keys. Refused as long as the newest set holds them too; sets go only once the newest, which stays, was read back
    /// whole. The log is told first, down to its head: while the vault's own disk fails nothing goes.
    pub fn purge_backup(
        &self,
        target: &Path,
        sets: bool,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<Purged> {
        self.demand_unlocked()?;
        let home = home(target, self.id());
        let held = self.destroyed_in_backup(target)?;
        let newest = held.newest.ok_or_else(|| match held.sets.first() {
            Some(set) => Error::BackupHoldsDestroyed { set: set.number },
            None => Error::NoBackup,
        })?;
        let going: Vec<u32> = if sets {
            let found = self.check_own_backup(target, progress)?;
            if !found.is_whole() || found.set.number != newest.number {
                return Err(Error::BackupNotWhole { set: newest.number });
            }
            held.sets.iter().map(|set| set.number).chain(held.unlisted.iter().copied()).collect()
        } else {
            Vec::new()
        };
        let needed: HashSet<_> = read(&home, newest.number)?.0.blobs.into_iter().map(|(address, _)| address).collect();
        let files: Vec<_> = held.files.into_iter().filter(|address| !needed.contains(address)).collect();
        if files.is_empty() && going.is_empty() {
            return Ok(Purged { files: 0, sets: 0 });
        }
        let about = json!({ "what": "backup", "files": files.len(), "sets": going.len(), "kept": newest.number });
        self.note_purge(&about)?;
        reach("purge-noted");
        // A vault whose own disk takes no writes may have nothing left but its backup: nothing goes from it then.
        let removed = self.demand_head().and_then(|()| remove(&home, &files, &going));
        if removed.is_err() {
            let mut about = about;
            about["failed"] = json!("yes");
            let _ = self.note_purge(&about); // what went wrong is told to whoever asked, too
        }
        removed?;
        Ok(Purged { files: files.len() as u64, sets: going.len() as u64 })
    }

    fn note_purge(&self, about: &serde_json::Value) -> Result<()> {
        let act = Act { label: "backup-purge", undoable: false };
        self.write(act, |w| w.custody(Action::Delete, &[], about).map(|_| ())).map(|_| ())
    }

    fn destroyed_addresses(&self) -> Result<HashSet<Sha256Digest>> {
        self.read(|db| {
            // An address that a row names again is not destroyed, whatever the list says.
            let mut query = db.prepare(
                "SELECT address FROM destroyed_blob d WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE b.address = d.address)",
            )?;
            Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }
}

/// Whether something lies there. A place that does not say is no empty one.
fn is_there(path: &Path) -> Result<bool> {
    match path.symlink_metadata() {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(unread("looking into the backup")(error)),
    }
}

/// Under which passing name a set is removed.
fn part_of(home: &Path, number: u32) -> PathBuf {
    home.join("sets").join(format!(".part-{number}"))
}

/// The sets that lost their name and were not removed to the end.
fn half_removed(home: &Path) -> Result<Vec<u32>> {
    const LOOKING: &str = "looking into the backup";
    let mut found = Vec::new();
    for entry in fs::read_dir(home.join("sets")).map_err(unread(LOOKING))? {
        let name = entry.map_err(unread(LOOKING))?.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(".part-")?.parse::<u32>().ok());
        found.extend(number);
    }
    Ok(found)
}

/// The sets first: a key without its file opens nothing, and a set is gone as soon as it has another name.
fn remove(home: &Path, files: &[Sha256Digest], sets: &[u32]) -> Result<()> {
    const REMOVING: &str = "removing an earlier backup";
    let mut parts: Vec<PathBuf> = Vec::new();
    for number in sets {
        let (part, set) = (part_of(home, *number), set_folder(home, *number));
        if is_there(&set)? {
            if is_there(&part)? {
                fs::remove_dir_all(&part).map_err(outside(REMOVING))?;
            }
            fs::rename(set, &part).map_err(outside(REMOVING))?;
        }
        parts.push(part);
        reach("purge-set");
    }
    keep_names(&home.join("sets"))?; // one that came back under its name would lack what is removed now
    for part in parts {
        fs::remove_dir_all(&part).map_err(outside(REMOVING))?;
    }
    keep_names(&home.join("sets"))?;
    for address in files {
        destroy::remove(&path_of(home, address)).map_err(|error| match error {
            Error::Io { what, source } => outside(what)(source),
            Error::ReadOnly => Error::BackupReadOnly,
            Error::DiskFull => Error::BackupFull,
            other => other,
        })?;
        reach("purge-file");
    }
    Ok(())
}
