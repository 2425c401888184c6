//! What the vault remembers of its backups: when it was copied, when all of the copy was last read back, and what was found
//! damaged in it. A backup reads back what it copied; only a check reads all.

use super::check::{self, BackupCheck};
use super::{BackedUp, home, set_folder};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use crate::vault::{Act, Action, Area, Vault, Writing};
use rusqlite::{OptionalExtension as _, named_params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The keys of the settings.
const LAST: &str = "last-backup";
const AGAIN: &str = "backup-again";
const LACKING: &str = "backup-lacking";
const OTHERS: &str = "other-backups";

/// Addresses of originals by the folder of a backup that was chosen: those that a check found damaged, missing or unreadable there,
/// and those that the vault itself lacked when the backup was made.
type Addresses = BTreeMap<PathBuf, Vec<Sha256Digest>>;

/// Backups in other folders than that of the last one, by the folder that was chosen.
type Others = BTreeMap<PathBuf, LastBackup>;

/// The last backup, as the vault remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// The folder that was chosen.
    pub target: PathBuf,
    pub number: u32,
    /// When it was copied. What was new in it was read back then.
    pub at: Timestamp,
    /// When all of the backup in this folder was last read back from where it lies and found whole. None when that never
    /// was, or damage was found since.
    #[serde(default)]
    pub whole: Option<Timestamp>,
}

impl Vault {
    /// The last backup; none if there was none, or none that is remembered.
    pub fn last_backup(&self) -> Result<Option<LastBackup>> {
        Ok(self.remembered(LAST)?.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Backups that lie in other folders than the last one, as they were when they were made or read back; newest first.
    pub fn other_backups(&self) -> Result<Vec<LastBackup>> {
        let mut others: Vec<_> = self.others()?.into_values().collect();
        others.sort_by_key(|one| std::cmp::Reverse(one.at));
        Ok(others)
    }

    fn others(&self) -> Result<Others> {
        Ok(self.remembered(OTHERS)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// The last backup is this one from now on; that before it is remembered if it lies elsewhere.
    fn others_beside(&self, last: &LastBackup) -> Result<Others> {
        let mut others = self.others()?;
        let before = self.last_backup()?;
        others.extend(before.map(|before| (before.target.clone(), before)));
        others.remove(&last.target);
        Ok(others)
    }

    /// What a check found damaged in the backup in a folder, and no backup has copied again since.
    pub fn known_damage(&self, target: &Path) -> Result<Vec<Sha256Digest>> {
        Ok(self.addresses(AGAIN)?.remove(target).unwrap_or_default())
    }

    /// What the last backup into a folder has no whole copy of, because the vault itself did not give it whole. That is no damage of
    /// the backup.
    pub fn known_lacking(&self, target: &Path) -> Result<Vec<Sha256Digest>> {
        Ok(self.addresses(LACKING)?.remove(target).unwrap_or_default())
    }

    fn addresses(&self, key: &str) -> Result<Addresses> {
        Ok(self.remembered(key)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn remembered(&self, key: &str) -> Result<Option<String>> {
        self.read(|db| {
            let sql = "SELECT value FROM setting WHERE key = :key";
            db.query_row(sql, named_params! { ":key": key }, |row| row.get(0)).optional().map_err(Error::from)
        })
    }

    /// Where the last backup lies, for whoever names no folder. A stick that was pulled out leaves an empty folder of its name, and
    /// another stick may lie there.
    ///
    /// Errors: there was no backup; the folder is not there; what lies in it is not that backup.
    pub fn last_target(&self) -> Result<PathBuf> {
        let last = self.last_backup()?.ok_or(Error::NoBackup)?;
        if last.target.is_dir() && !self.is_there(&last) {
            return Err(Error::BackupElsewhere);
        }
        match check::read(&home(&last.target, self.id()), last.number) {
            Ok((manifest, _)) if manifest.at != last.at => Err(Error::BackupElsewhere),
            _ => Ok(last.target), // what is wrong with it is said by whoever reads it
        }
    }

    /// Whether a backup that is remembered lies in its folder now, whole or not. A place that does not say is not called empty.
    pub fn is_there(&self, known: &LastBackup) -> bool {
        match set_folder(&home(&known.target, self.id()), known.number).symlink_metadata() {
            Ok(_) => true,
            Err(error) => known.target.is_dir() && error.kind() != ErrorKind::NotFound,
        }
    }

    /// Writes down a backup. All of it counts as read back when all of it was new, and else when it was so the last time; never
    /// while it lacks an original.
    pub(super) fn note_copied(&self, target: &Path, made: &BackedUp) -> Result<()> {
        let set = made.set;
        let before = self.last_backup()?.filter(|last| last.target == target);
        // Another stick may lie under the same name: then it does not hold the set that is remembered.
        let home = home(target, self.id());
        let is_there = |last: &LastBackup| {
            check::read(&home, last.number)
                .is_ok_and(|(manifest, _)| manifest.at == last.at && last.number < set.number)
        };
        let whole = match before.filter(is_there) {
            _ if !made.lacking.is_empty() => None,
            _ if made.new_blobs == set.blobs => Some(self.now()),
            before => before.and_then(|last| last.whole),
        };
        let last = LastBackup { target: target.to_owned(), number: set.number, at: set.at, whole };
        let others = self.others_beside(&last)?;
        let lacking: Vec<_> = made.lacking.iter().map(|lack| lack.address).collect();
        let (mut again, mut lacks) = (self.addresses(AGAIN)?, self.addresses(LACKING)?);
        // Every one of them was copied anew and read back, but for those that the vault itself lacks.
        let mut still = again.remove(target).unwrap_or_default();
        still.retain(|address| lacking.contains(address));
        if !still.is_empty() {
            again.insert(target.to_owned(), still);
        }
        lacks.remove(target);
        let mut about = json!({ "set": set.number, "blobs": set.blobs, "new_blobs": made.new_blobs });
        if !lacking.is_empty() {
            about["lacking"] = json!(lacking.len());
            lacks.insert(target.to_owned(), lacking);
        }
        self.write(Act { label: "backup", undoable: false }, |w| {
            keep(w, LAST, &last)?;
            keep(w, OTHERS, &others)?;
            keep(w, AGAIN, &again)?;
            keep(w, LACKING, &lacks)?;
            w.custody(Action::Backup, &[], &about).map(|_| ())
        })
        .map(|_| ())
    }

    /// Writes down that the list of a set under `target` is damaged, or not given back: nothing was read back of it, and it is whole no more.
    pub fn note_unlisted(&self, target: &Path, number: u32) -> Result<()> {
        let (mut last, mut others) = (self.last_backup()?, self.others()?);
        for known in last.iter_mut().chain(others.values_mut()).filter(|known| known.target == target) {
            known.whole = None;
        }
        self.write(Act { label: "backup-check", undoable: false }, |w| {
            last.iter().try_for_each(|last| keep(w, LAST, last))?;
            keep(w, OTHERS, &others)?;
            w.custody(Action::Verify, &[], &json!({ "set": number, "found": 1 })).map(|_| ())
        })
        .map(|_| ())
    }

    /// Writes down what reading a whole backup back came to. What is not whole is copied again by the next backup. An older set
    /// than the last one is another copy and never takes its place: the next backup would go where the older one lies.
    pub fn note_read_back(&self, target: &Path, found: &BackupCheck) -> Result<()> {
        let mut last = self.last_backup()?;
        let (mut again, mut others) = (self.addresses(AGAIN)?, self.others()?);
        let mut lacks = self.addresses(LACKING)?;
        let newest_in = last.as_ref().filter(|last| last.at > found.set.at).map(|last| last.target.clone());
        let bad: Vec<_> = [&found.damaged, &found.missing, &found.unreadable].into_iter().flatten().copied().collect();
        let mut about = json!({ "set": found.set.number, "blobs": found.set.blobs });
        if found.is_whole() {
            let whole = Some(self.now());
            let read = LastBackup { target: target.to_owned(), number: found.set.number, at: found.set.at, whole };
            match newest_in {
                // Another stick under the name of the last one: of that one it says nothing.
                Some(folder) if folder == target => {}
                Some(_) => {
                    others.insert(target.to_owned(), read);
                    again.remove(target);
                    lacks.remove(target);
                }
                None => {
                    others = self.others_beside(&read)?;
                    last = Some(read);
                    again.remove(target);
                    lacks.remove(target);
                }
            }
        } else {
            about["found"] = json!(bad.len() + found.parts.len() + usize::from(found.hollow.is_some()));
            for known in last.iter_mut().chain(others.values_mut()).filter(|known| known.target == target) {
                known.whole = None;
            }
            // What is not there because the vault lacks it was told, and is no damage of the backup.
            let lacking = lacks.get(target).map(Vec::as_slice).unwrap_or_default();
            let is_lacking = |address: &Sha256Digest| found.missing.contains(address) && lacking.contains(address);
            again.insert(target.to_owned(), bad.into_iter().filter(|address| !is_lacking(address)).collect());
        }
        self.write(Act { label: "backup-check", undoable: false }, |w| {
            last.iter().try_for_each(|last| keep(w, LAST, last))?;
            keep(w, OTHERS, &others)?;
            keep(w, AGAIN, &again)?;
            keep(w, LACKING, &lacks)?;
            w.custody(Action::Verify, &[], &about).map(|_| ())
        })
        .map(|_| ())
    }
}

fn keep(w: &Writing<'_>, key: &str, value: &impl Serialize) -> Result<()> {
    let value = serde_json::to_string(value).map_err(|_| Error::ManifestTooLong)?;
    w.changed(Area::Settings);
    w.execute(
        "INSERT INTO setting (key, value) VALUES (:key, :value)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        named_params! { ":key": key, ":value": value },
    )?;
    Ok(())
}
