//! What the vault remembers of its backups: when it was copied, when all of the copy was last read back, and what was found
//! damaged in it. A backup reads back what it copied; only a check reads all.

use super::check::{self, BackupCheck};
use super::{BackedUp, home};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use crate::vault::{Act, Action, Area, Vault, Writing};
use rusqlite::{OptionalExtension as _, named_params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The keys of the settings.
const LAST: &str = "last-backup";
const AGAIN: &str = "backup-again";

/// Addresses of originals that a check found damaged, missing or unreadable in a backup, by the folder that was chosen.
type Again = BTreeMap<PathBuf, Vec<Sha256Digest>>;

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

    /// What a check found damaged in the backup in a folder, and no backup has copied again since.
    pub fn known_damage(&self, target: &Path) -> Result<Vec<Sha256Digest>> {
        Ok(self.again()?.remove(target).unwrap_or_default())
    }

    fn again(&self) -> Result<Again> {
        Ok(self.remembered(AGAIN)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn remembered(&self, key: &str) -> Result<Option<String>> {
        self.read(|db| {
            let sql = "SELECT value FROM setting WHERE key = :key";
            db.query_row(sql, named_params! { ":key": key }, |row| row.get(0)).optional().map_err(Error::from)
        })
    }

    /// Writes down a backup. All of it counts as read back when all of it was new, and else when it was so the last time.
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
            _ if made.new_blobs == set.blobs => Some(self.now()),
            before => before.and_then(|last| last.whole),
        };
        let last = LastBackup { target: target.to_owned(), number: set.number, at: set.at, whole };
        let mut again = self.again()?;
        again.remove(target); // every one of them was copied anew and read back
        let about = json!({ "set": set.number, "blobs": set.blobs, "new_blobs": made.new_blobs });
        self.write(Act { label: "backup", undoable: false }, |w| {
            keep(w, LAST, &last)?;
            keep(w, AGAIN, &again)?;
            w.custody(Action::Backup, &[], &about).map(|_| ())
        })
        .map(|_| ())
    }

    /// Writes down what reading a whole backup back came to. What is not whole is copied again by the next backup.
    pub fn note_read_back(&self, target: &Path, found: &BackupCheck) -> Result<()> {
        let mut last = self.last_backup()?;
        let mut again = self.again()?;
        let bad: Vec<_> = [&found.damaged, &found.missing, &found.unreadable].into_iter().flatten().copied().collect();
        let mut about = json!({ "set": found.set.number, "blobs": found.set.blobs });
        if found.is_whole() {
            let whole = Some(self.now());
            last = Some(LastBackup { target: target.to_owned(), number: found.set.number, at: found.set.at, whole });
            again.remove(target);
        } else {
            about["found"] = json!(bad.len() + found.parts.len());
            for last in last.iter_mut().filter(|last| last.target == target) {
                last.whole = None;
            }
            again.insert(target.to_owned(), bad);
        }
        self.write(Act { label: "backup-check", undoable: false }, |w| {
            last.iter().try_for_each(|last| keep(w, LAST, last))?;
            keep(w, AGAIN, &again)?;
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
