//! Backups on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Secret, Timestamp};

/// What is known of this vault's backups.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupStatus {
    /// The last backup.
    pub last: Option<LastBackupView>,
    /// Backups known to lie in other folders, newest first.
    pub others: Vec<LastBackupView>,
    /// The last trial restoration.
    pub drilled: Option<DrilledView>,
    /// Whether the last backup is so old that another is due.
    pub old: bool,
    /// Whether there is a backup, and too long no trial restoration brought everything back, or a later one spoke against it.
    pub untried: bool,
}

/// The last trial restoration, in short.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrilledView {
    /// When it was run.
    pub at: Timestamp,
    /// Whole days since then; none: its date lies ahead of the clock.
    pub days: Option<u32>,
    /// The number of the set.
    pub set: u32,
    /// Whether everything came back as it was.
    pub whole: bool,
    /// Whether it ended before all was compared.
    pub ended: bool,
}

/// The sheet about the last trial restoration.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintDrill {
    /// Its language.
    pub language: Language,
}

/// The last backup, and when all of it was last read back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastBackupView {
    /// The folder that was chosen.
    pub folder: String,
    /// Whether it lies in that folder now: a stick may lie in a drawer.
    pub there: bool,
    /// The state of the vault it holds.
    pub at: Timestamp,
    /// Whole days since it was made; none: its date lies ahead of the clock.
    pub days: Option<u32>,
    /// When all of the backup in that folder was last read back and found whole; none: never, or damage was found since.
    pub whole: Option<Timestamp>,
    /// Whole days since then; none also where that date lies ahead of the clock.
    pub whole_days: Option<u32>,
    /// Originals that a check found damaged or missing in it: the next backup copies them again.
    pub damaged: u64,
    /// Originals that the vault itself did not give whole when it was made: the backup has no whole copy of them.
    pub lacking: u64,
}

/// Where to back up to, or what to check.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupFolder {
    /// The folder; none: that of the last backup.
    pub folder: Option<String>,
}

/// Looks for backups in a folder.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindBackups {
    /// The folder, as chosen.
    pub folder: String,
}

/// A set found in a folder.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupSetView {
    /// The folder of the vault's backup.
    pub home: String,
    /// Its number there.
    pub number: u32,
    /// The state of the vault it holds.
    pub at: Timestamp,
    /// Sealed originals in it.
    pub originals: u64,
    /// Bytes in all.
    pub bytes: u64,
    /// Entries of the custody log in it.
    pub log_size: u64,
    /// Whether its list is whole. Of one whose list is damaged only the place, the number and about when it was made are known; it is
    /// restored as it lies there.
    pub listed: bool,
    /// Later copies in the same place whose list is damaged.
    pub passed_over: Vec<u32>,
    /// Later copies in the same place whose list the disk does not give back: they may be whole.
    pub unread: Vec<u32>,
}

/// That the database of a set is not whole, though it is the file that the set's list names: a rescue passes the set over.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HollowView {
    /// The earlier copy that a rescue takes then; none where the database of no earlier one was found whole.
    pub instead: Option<BackupSetView>,
    /// Whether the work ended before every earlier copy was asked.
    pub unasked: bool,
}

/// What of destroyed evidence a backup still holds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DestroyedInBackup {
    /// The folder that was looked through.
    pub folder: String,
    /// Sealed files of destroyed evidence.
    pub files: u64,
    /// Earlier copies whose database holds their keys and what was said of them, the newest first.
    pub sets: Vec<BackupSetView>,
    /// Earlier copies whose list is damaged: they may hold as much, and can be restored as they lie.
    pub unlisted: Vec<u32>,
    /// Copies that hold nothing of it.
    pub clean: u32,
    /// The newest copy, if it holds nothing of it: only then can anything be removed.
    pub newest: Option<BackupSetView>,
}

/// Removes from a backup what was destroyed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PurgeBackup {
    /// The folder; none: that of the last backup.
    pub folder: Option<String>,
    /// Whether earlier copies go that hold keys of it. What the vault was at their moments can't be restored afterwards.
    pub sets: bool,
}

/// Makes a vault out of a set.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// The folder of the vault's backup.
    pub home: String,
    /// The set.
    pub number: u32,
    /// An empty folder, or one that is not there yet; none: the usual place of the vault.
    pub into: Option<String>,
    /// Opens the restored vault, so that every original can be compared.
    pub passphrase: Secret,
}

/// Tries a restoration and keeps nothing of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrillBackup {
    /// The folder; none: that of the last backup.
    pub folder: Option<String>,
    /// The passphrase, as it would be needed on another computer.
    pub passphrase: Secret,
}

/// What a backup, a check or a restoration came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupOutcome {
    /// The set it is about.
    pub set: Option<BackupSetView>,
    /// Originals copied that were not there before.
    pub new_originals: u64,
    /// Files of evidence that was destroyed since and that earlier copies in this backup still hold; `None` where they could
    /// not be counted, or were not asked for.
    pub destroyed: Option<u64>,
    /// Files of destroyed evidence that were removed from the backup.
    pub removed_files: u64,
    /// Earlier copies that were removed from the backup.
    pub removed_sets: u64,
    /// Originals that are missing in the backup.
    pub missing: u64,
    /// Originals whose bytes are not those that were sealed.
    pub damaged: u64,
    /// Originals that the disk does not give back, though the backup answers.
    pub unreadable: u64,
    /// Other files of the set that are missing or damaged.
    pub parts: Vec<String>,
    /// That its database is not whole inside; `None` where it is, and where it was not asked.
    pub hollow: Option<HollowView>,
    /// Whether the restored vault opened.
    pub opened: bool,
    /// Originals decrypted and found equal to their digest.
    pub compared: u64,
    /// Whether the custody log of the restored vault ends as the backup says; `None` where its list is damaged and says nothing.
    pub log_agrees: Option<bool>,
    /// What the restored vault's own check found; of a backup that was made, what the vault itself lacks and no copy has.
    pub findings: Vec<super::FindingView>,
    /// Seconds it took.
    pub seconds: u64,
}
