//! One program at a time: an advisory lock that the system lets go of when the program ends, however it ends.

use super::error::{Error, Result, io};
use super::plain;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::Path;

/// Held while the vault is open.
pub(super) struct LockFile(File);

impl LockFile {
    /// Takes the lock, or says that another holds it. Whatever changes a vault takes it first, so here a folder is refused in
    /// which something is not what it looks like ([`plain`]).
    pub(super) fn take(folder: &Path) -> Result<Self> {
        plain::demand(folder)?;
        let mut file = open(folder).map_err(io("opening the lock file"))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::OpenElsewhere),
            Err(TryLockError::Error(error)) => return Err(io("locking the vault")(error)),
        }
        // Who holds it, for a person who looks; the lock itself is the system's.
        let holder = format!("{} {}\n", std::process::id(), hex::encode(super::machine::boot_id()));
        file.set_len(0).and_then(|()| file.write_all(holder.as_bytes())).map_err(io("writing the lock file"))?;
        Ok(Self(file))
    }

    /// Whether another program, or another window of this one, holds the lock.
    pub(super) fn is_held(folder: &Path) -> Result<bool> {
        let path = folder.join("lock");
        if path.metadata().is_ok_and(|about| !about.is_file()) {
            return Ok(false); // a pipe might never open; opening the vault says what it is
        }
        let file = match OpenOptions::new().read(true).open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(io("opening the lock file")(error)),
        };
        match file.try_lock_shared() {
            Ok(()) => file.unlock().map(|()| false).map_err(io("letting the lock file go")),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(io("asking for the lock")(error)),
        }
    }
}

fn open(folder: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(folder.join("lock"))
}

impl Drop for LockFile {
    fn drop(&mut self) {
        let _ = self.0.unlock(); // closing the file lets it go as well
    }
}
