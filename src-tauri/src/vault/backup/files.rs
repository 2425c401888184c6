//! Copying and reading back, block by block, with the digest of what passed.

use crate::base::Sha256Digest;
use crate::vault::error::{Error, Result, io as vault_io};
use crate::vault::files;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

const BLOCK: usize = 1 << 18;

/// Hears of every block that passed; may break off.
pub(in crate::vault) type Passed<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// Writing on a stick: full and read-only are told apart from a stick that is gone.
pub(super) fn outside(what: &'static str) -> impl Fn(io::Error) -> Error {
    move |source| match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Error::BackupFull,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Error::BackupReadOnly,
        _ => Error::BackupInterrupted { what, source },
    }
}

/// Reading from a stick, which cannot be full: whatever went wrong, it does not answer.
pub(super) fn unread(what: &'static str) -> impl Fn(io::Error) -> Error {
    move |source| Error::BackupInterrupted { what, source }
}

/// A failure of the disk on which a copy of the database lies.
pub(super) fn on_the_stick(error: Error) -> Error {
    match error {
        Error::Io { what, source } => Error::BackupInterrupted { what, source },
        Error::DiskFull => Error::BackupFull,
        Error::ReadOnly => Error::BackupReadOnly,
        other => other,
    }
}

/// Looking for the folder that somebody named.
pub(super) fn named(what: &'static str) -> impl Fn(io::Error) -> Error {
    move |source| match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::BackupFolderMissing,
        _ => Error::BackupInterrupted { what, source },
    }
}

/// Makes the names in a folder of a backup durable. What a stick does not know how to do is not asked of it; one that fails at
/// it has kept nothing for certain.
pub(super) fn keep_names(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        if let Err(error) = synced
            && !files::knows_no_durable_folders(&error)
        {
            return Err(outside("making a folder of the backup durable")(error));
        }
    }
    #[cfg(not(unix))]
    let _ = folder; // Windows keeps names without being asked
    Ok(())
}

/// Which of two disks is the backup's: what failed is told by it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From the vault into the backup.
    Out,
    /// From the backup into a vault.
    Back,
}

impl Way {
    fn reading(self) -> impl Fn(io::Error) -> Error {
        move |source| match self {
            Self::Out => Error::Io { what: "reading a sealed file", source },
            // Not full and not write-protected: whatever reading says is about the backup.
            Self::Back => Error::BackupInterrupted { what: "reading the backup", source },
        }
    }

    fn writing(self, what: &'static str) -> impl FnOnce(io::Error) -> Error {
        move |source| match self {
            Self::Out => outside(what)(source),
            Self::Back => vault_io(what)(source),
        }
    }
}

/// Whether a file of a backup is not there, which says nothing against the place.
pub(in crate::vault) fn is_not_there(error: &Error) -> bool {
    matches!(error, Error::BackupInterrupted { source, .. } if source.kind() == ErrorKind::NotFound)
}

/// Copies a file of a backup into a vault.
pub(in crate::vault) fn copy_back(from: &Path, to: &Path, passed: &mut Passed<'_>) -> Result<(u64, Sha256Digest)> {
    copy_new(from, to, Way::Back, None, passed)
}

/// Copies a file to `to`, under a passing name until it is whole and durable. Gives size and digest. What is not as
/// `expected` does not get its name, and takes the place of nothing.
pub(super) fn copy_new(
    from: &Path,
    to: &Path,
    way: Way,
    expected: Option<(u64, Sha256Digest)>,
    passed: &mut Passed<'_>,
) -> Result<(u64, Sha256Digest)> {
    let folder = to.parent().ok_or(Error::NotAVault)?;
    fs::create_dir_all(folder).map_err(way.writing("making a folder for copies"))?;
    let part = folder.join(format!(".part-{}", files::make_name()?));
    let copied = copy(from, &part, way, passed);
    let placed = copied.and_then(|copied| {
        if expected.is_none_or(|expected| expected == copied) {
            fs::rename(&part, to).map_err(way.writing("putting a copy in place"))?;
        }
        Ok(copied)
    });
    if placed.as_ref().map_or(true, |copied| expected.is_some_and(|expected| expected != *copied)) {
        let _ = fs::remove_file(&part); // a stick that was pulled out keeps it until the next backup sweeps it
    }
    placed
}

fn copy(from: &Path, to: &Path, way: Way, passed: &mut Passed<'_>) -> Result<(u64, Sha256Digest)> {
    let mut source = files::open_to_read(from).map_err(way.reading())?;
    let mut target = match way {
        Way::Out => File::create_new(to).map_err(way.writing("writing a copy"))?,
        Way::Back => files::make_file(to)?,
    };
    let mut digest = Sha256::new();
    let mut size = 0;
    let mut block = vec![0; BLOCK];
    loop {
        let count = source.read(&mut block).map_err(way.reading())?;
        if count == 0 {
            break;
        }
        target.write_all(&block[..count]).map_err(way.writing("writing a copy"))?;
        digest.update(&block[..count]);
        size += count as u64;
        if passed(count as u64).is_break() {
            return Err(Error::Cancelled);
        }
    }
    target.sync_all().map_err(way.writing("making a copy durable"))?;
    Ok((size, Sha256Digest(digest.finalize().into())))
}

/// Reads a file back from where it lies, not from the memory of the system. `None` when it is not there: a link in its place
/// leads to bytes that the backup does not keep.
pub(super) fn read_back(path: &Path, passed: &mut Passed<'_>) -> Result<Option<(u64, Sha256Digest)>> {
    if path.is_symlink() {
        return Ok(None);
    }
    let mut file = match files::open_to_read(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unread("reading the backup")(error)),
    };
    forget_cached(&file);
    let mut digest = Sha256::new();
    let mut size = 0;
    let mut block = vec![0; BLOCK];
    loop {
        match file.read(&mut block) {
            Ok(0) => return Ok(Some((size, Sha256Digest(digest.finalize().into())))),
            Ok(count) => {
                digest.update(&block[..count]);
                size += count as u64;
                if passed(count as u64).is_break() {
                    return Err(Error::Cancelled);
                }
            }
            Err(error) => return Err(unread("reading the backup")(error)),
        }
    }
}

/// Asks the system to read from the disk (POSIX.1-2001 `posix_fadvise`); where it cannot, reading is all the same.
fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd as _;
        // SAFETY: the descriptor is open for the length of the call, which reads nothing through pointers.
        let _ = unsafe { libc::posix_fadvise(file.as_raw_fd(), 0, 0, libc::POSIX_FADV_DONTNEED) };
    }
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}
