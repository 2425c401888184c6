//! Backups: the same sealed files, copied; nothing is decrypted on the way. Every backup of a vault into one folder is a
//! *set*: the database as it stood at one moment with what opens it. Sealed originals never change, so all sets share
//! them, and a later backup copies only what is new. A backup that broke off is taken up where it stopped.
//!
//! ```text
//! <target>/Dalil-<8 hex of the vault's id>/
//!   blobs/ab/abcdef….dbl     as in the vault
//!   sets/000007/             VAULT VAULT.copy slots/00…07 head.a head.b main.db anchors/… MANIFEST, and former-keys
//!                            if there are any
//! ```

mod check;
mod copy;
mod files;
mod inside;
mod known;
mod manifest;
mod originals;
mod parts;
mod purge;
mod restore;
#[cfg(test)]
mod tests;
mod unlisted;

pub(super) use check::later_untaken;
pub use check::{BackupCheck, backup_homes, backup_sets, check_backup, later_unlisted, later_unread};
pub(super) use files::{copy_back, is_not_there};
pub use inside::Hollow;
pub use known::LastBackup;
pub use parts::try_passphrase;
pub(super) use parts::{Openers, copy_parts, read_openers};
pub use purge::{Held, Purged};
pub use restore::{Restored, mark_trial, restore, sweep_trials};
pub(super) use restore::{is_being_restored, settle};
pub use unlisted::unlisted_sets;

use crate::base::id::VaultId;
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::Finding;
use std::path::{Path, PathBuf};

/// How far a backup, a check of one or a restoration has come, in bytes. A backup counts its database first and then anew its originals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    pub done: u64,
    pub of: u64,
}

/// One set of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupSet {
    /// 1, 2, 3…
    pub number: u32,
    pub vault: VaultId,
    pub at: Timestamp,
    /// Sealed originals it needs.
    pub blobs: u64,
    /// Bytes of everything it needs.
    pub bytes: u64,
    /// Entries of the custody log in it.
    pub log_size: u64,
}

/// What a backup did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    pub set: BackupSet,
    /// Originals that were not in the backup before, and their bytes.
    pub new_blobs: u64,
    pub new_bytes: u64,
    /// Originals that the set lists and the backup has no whole copy of.
    pub lacking: Vec<Lacking>,
}

/// An original that could not be copied, because the vault itself does not give it whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    pub address: Sha256Digest,
    /// What is wrong with it in the vault.
    pub finding: Finding,
}

/// The vault's own folder inside the folder that was chosen.
pub(super) fn home(target: &Path, vault: VaultId) -> PathBuf {
    target.join(format!("Dalil-{}", hex::encode(&vault.bytes()[..4])))
}

/// Where a set lies.
pub(super) fn set_folder(home: &Path, number: u32) -> PathBuf {
    home.join("sets").join(format!("{number:06}"))
}
