//! The vault: an encrypted database and encrypted originals in one folder, and everything about opening them.
//!
//! Whoever holds the folder without a passphrase learns sizes, counts and times. Whoever changes a byte is noticed.
//! What is acknowledged survives a power cut. The bytes on disk are described in docs/vault-format.md.
//!
//! Other modules read with [`Vault::read`], write with [`Vault::write`] and keep originals with [`Vault::seal`] and
//! [`Vault::original`]; nothing else opens anything.

pub mod anchors;
pub mod backup;
mod blob;
mod checkpoints;
mod closed;
mod descriptor;
mod destroy;
mod error;
mod files;
mod findings;
mod former;
mod ground;
pub mod handover;
mod kdf;
mod keys;
pub mod kit;
#[cfg(test)]
mod leaks;
mod locked;
mod lockfile;
pub mod log;
mod machine;
pub mod moments;
mod opening;
pub mod outside;
pub mod own;
mod passphrase;
mod plain;
mod records;
mod reindex;
mod replace;
mod rotate;
mod salvage;
mod side_by_side;
mod sign;
mod slots;
mod stamps;
mod storage;
mod tidy;
pub mod timestamp;
mod users;
pub mod verdict;
mod verify;

pub use blob::{
    BlobReader, Fetched, Found, Manifest, PartReader, Readable, Sealed, SealedManifest, Staged, Stretch, TakenUp,
};
pub use error::{Error, Result};
pub use findings::{Finding, LogFault, Severity};
pub use ground::{Cover, Ground};
pub use kdf::{KdfChoice, KdfCost};
pub use log::{Action, CustodyEvent};
pub use machine::harden;
pub use passphrase::{Passphrase, Strength, Weakness};
pub use records::RecordKind;
pub use replace::{Broken, Mend};
pub use salvage::{Rescued, Salvaged};
pub use sign::{Signed, is_signed};
pub use storage::door::{Act, Area, Writing, Written};
pub use storage::journal;
pub use storage::migrate::schema_of;
pub use storage::undo::{Note, Undone};
pub use users::{Role, Second, User, holder_of_slot};
pub use verify::{Level, Verified};

use crate::base::Clock;
use crate::base::id::{DeviceId, UserId, VaultId};
use descriptor::Descriptor;
use ed25519_dalek::SigningKey;
use keys::VaultKeys;
use lockfile::LockFile;
use log::entry::Signer;
use slots::UserBundle;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread::ThreadId;
use std::time::{Duration, Instant};
use storage::door::Writer;
use storage::readers::Readers;

/// How long locking waits for a write under way before it is broken off.
const WRITING: Duration = Duration::from_secs(2);

/// An open vault. It locks when dropped; [`Vault::lock`] says whether that went well.
pub struct Vault {
    folder: PathBuf,
    descriptor: Descriptor,
    keys: VaultKeys,
    bundle: UserBundle,
    /// The slot this user's passphrase opens.
    slot: u8,
    user_name: String,
    role: Role,
    signer: Signer,
    device_key: SigningKey,
    clock: Arc<dyn Clock>,
    /// Breaks off what the writing connection does.
    interrupt: Mutex<rusqlite::InterruptHandle>,
    writer: Mutex<Option<Writer>>,
    /// Who is inside a write.
    writing_thread: Mutex<Option<ThreadId>>,
    readers: Readers,
    /// Folders for sealed files whose names were made durable since the vault was opened.
    lasting_folders: Mutex<BTreeSet<PathBuf>>,
    /// Whether the last check of the records found the search broken.
    search_broken: AtomicBool,
    /// Whether it found nothing wrong with the database but ordinary indexes that lack rows.
    unindexed: AtomicBool,
    /// Set when locked; readers of originals look at it before each chunk.
    locked: Arc<AtomicBool>,
    lock: Mutex<Option<LockFile>>,
}

impl Vault {
    /// What the vault is called on disk and in its log.
    pub fn id(&self) -> VaultId {
        self.descriptor.vault
    }

    /// The folder it lies in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every key of the open vault with what it is for. A test looks for them where they must not lie; no release has this.
    #[cfg(feature = "dev-host")]
    pub fn keys_for_tests(&self) -> Vec<(&'static str, [u8; 32])> {
        let signing = [("signing seed", *self.bundle.ed25519_seed.bytes()), ("device", self.device_key.to_bytes())];
        let former = self.keys.former.iter();
        let former =
            former.flat_map(|one| [("former wrap", *one.wrap.bytes()), ("former backup", *one.backup.bytes())]);
        let seals = self.keys.backups().map(|backup| ("former seal", *keys::former_seal(backup).bytes()));
        let keys = self.keys.all().map(|(name, key)| (name, *key.bytes()));
        keys.into_iter().chain(signing).chain(former).chain(seals).collect()
    }

    /// Who opened it.
    pub fn user(&self) -> UserId {
        self.signer.user
    }

    /// The name of who opened it, as it stands in custody certificates.
    pub fn user_name(&self) -> &str {
        &self.user_name
    }

    /// The computer it is open on.
    pub fn device(&self) -> DeviceId {
        self.signer.device
    }

    /// The present moment, by the clock the vault was opened with.
    pub fn now(&self) -> crate::base::Timestamp {
        self.clock.now()
    }

    /// Whether a folder holds a vault, by the look of it.
    pub fn is_at(folder: &Path) -> bool {
        descriptor::FILES.iter().any(|name| folder.join(name).is_file()) || descriptor::has_lost_it(folder)
    }

    /// Whether the vault in `folder` is open in another program or window.
    pub fn is_locked_elsewhere(folder: &Path) -> Result<bool> {
        LockFile::is_held(folder)
    }

    /// Closes everything and forgets the keys. The write-ahead log is folded into the database, so that nothing recent
    /// lies beside it.
    pub fn lock(self) -> Result<()> {
        self.shut()
    }

    /// Does what [`Vault::lock`] does while others still hold the vault: a write under way is finished, or broken off where
    /// it takes more than two seconds, readings are broken off and so is the copying of a backup, and whatever is asked after
    /// that is refused with [`Error::Locked`]. The keys themselves are wiped when the last holder lets go.
    pub fn shut(&self) -> Result<()> {
        self.locked.store(true, Ordering::Release);
        self.readers.close();
        let Some(mut writer) = self.take_writer() else { return Ok(()) };
        let _ = self.bind_records(&mut writer, self.clock.now()); // what the log does not name now it names next time
        // The first column says whether somebody still reads: then a part of the log stays beside the database.
        let folded: Result<bool> =
            writer.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(Error::from);
        let sealed = match folded {
            Ok(false) if !writer.replaced => {
                let now = self.clock.now();
                self.keep_checkpoint(&mut writer, now);
                self.seal_closed(&mut writer, now)
            }
            _ => Ok(()),
        };
        let closed = writer.connection.close().map_err(|(_, error)| Error::from(error));
        drop(self.lock.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let (Err(Error::DiskFull), Ok(())) = (&folded, &closed) {
            // Closing wants no room. The write-ahead log, encrypted like the rest, stays beside the database and is
            // folded in when the vault is opened again.
            return Ok(());
        }
        folded.and(sealed).and(closed)?;
        let mut wal = self.database_path().into_os_string();
        wal.push("-wal");
        if Path::new(&wal).exists() {
            let source = std::io::ErrorKind::AlreadyExists.into();
            return Err(Error::Io { what: "folding the write-ahead log into the database", source });
        }
        Ok(())
    }

    /// The writing connection, once nobody writes any more. What goes on writing for long is broken off and rolled back: it was
    /// not acknowledged, and the keys must not wait for it.
    fn take_writer(&self) -> Option<Writer> {
        let begun = Instant::now();
        let mut writer = loop {
            match self.writer.try_lock() {
                Ok(writer) => break writer,
                Err(TryLockError::Poisoned(writer)) => break writer.into_inner(),
                Err(TryLockError::WouldBlock) if begun.elapsed() < WRITING => {}
                Err(TryLockError::WouldBlock) => self.interrupt().interrupt(),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        writer.take()
    }

    fn interrupt(&self) -> MutexGuard<'_, rusqlite::InterruptHandle> {
        self.interrupt.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn database_path(&self) -> PathBuf {
        self.folder.join("db").join(self.descriptor.database_file())
    }

    fn demand_unlocked(&self) -> Result<()> {
        if self.locked.load(Ordering::Acquire) { Err(Error::Locked) } else { Ok(()) }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _ = self.shut(); // whoever wants to know how it went calls `lock`
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}
