//! A fresh copy of an original takes the place of its sealed file, where that is missing, damaged or cannot be read. The id
//! stays, so everything that names the original goes on naming it; the row says the new file. What is left of the old one is set
//! aside, never removed (docs/adr/0052).

use super::blob::Sealed;
use super::error::{Error, Result};
use super::moments::reach;
use super::{Vault, Writing, blob, tidy};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use std::ops::ControlFlow;
use std::path::Path;

/// What is wrong with a sealed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It is not there.
    Missing,
    /// It is not what was sealed.
    Damaged,
    /// The disk does not give it back.
    Unreadable,
}

impl Broken {
    /// As it stands in the log and in the table of replaced files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A sealed file that is to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mend {
    /// The original.
    pub blob: BlobId,
    /// What is wrong with its file.
    pub was: Broken,
    address: Sha256Digest,
}

impl Mend {
    /// What is said where it is not replaced.
    pub fn error(&self) -> Error {
        let blob = self.blob;
        match self.was {
            Broken::Missing => Error::BlobMissing { blob },
            Broken::Damaged => Error::BlobDamaged { blob },
            Broken::Unreadable => Error::BlobUnreadable { blob, source: std::io::ErrorKind::Other.into() },
        }
    }
}

impl Vault {
    /// Reads all of an original and says what is wrong with its sealed file, if something is.
    pub fn broken(&self, blob: BlobId, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<Option<Mend>> {
        let sql = "SELECT address FROM blob WHERE id = ?1";
        let address = self.read(|db| db.query_row(sql, [blob], |row| row.get(0)).map_err(Error::from))?;
        let was = match self.check_blob(blob, progress) {
            Ok(_) => return Ok(None),
            Err(Error::BlobMissing { .. }) => Broken::Missing,
            Err(Error::BlobDamaged { .. }) => Broken::Damaged,
            Err(Error::BlobUnreadable { .. }) => Broken::Unreadable,
            Err(error) => return Err(error),
        };
        Ok(Some(Mend { blob, was, address }))
    }

    /// Whether a row names this original.
    pub fn knows(&self, blob: BlobId) -> Result<bool> {
        self.read(|db| Ok(db.prepare_cached("SELECT 1 FROM blob WHERE id = ?1")?.exists([blob])?))
    }

    /// Sets aside what is left of files whose place was taken. What the disk does not let go of is tried again at the next
    /// opening.
    pub fn set_replaced_aside(&self) -> Result<()> {
        reach("replace-recorded");
        self.read(|db| set_aside(db, &self.folder))
    }
}

impl Writing<'_> {
    /// Lets a fresh copy, sealed for it by [`Vault::seal_draft_for`], be the sealed file of an original from now on. It must hold
    /// the same bytes. Whether it took the place: not, when another has since `mend` was told.
    pub fn replace_blob(&self, fresh: &Sealed, mend: &Mend) -> Result<bool> {
        let row = fresh.row().filter(|_| fresh.blob == mend.blob).ok_or(Error::UnknownBlob { blob: mend.blob })?;
        let sql = "SELECT address, sha256, length FROM blob WHERE id = ?1";
        let known = self.prepare_cached(sql)?.query_row([fresh.blob], |row| {
            Ok((row.get::<_, Sha256Digest>(0)?, row.get::<_, Sha256Digest>(1)?, row.get::<_, i64>(2)?))
        });
        let (address, sha256, length) = known.optional()?.ok_or(Error::UnknownBlob { blob: fresh.blob })?;
        if (sha256, length) != (fresh.sha256, i64::try_from(fresh.length).unwrap_or(i64::MAX)) {
            return Err(Error::ReadBackDiffers);
        }
        if address != mend.address {
            return Ok(false);
        }
        self.execute(
            "INSERT INTO replaced_blob (address, of_blob, was, at_ms) VALUES (:address, :blob, :was, :at)",
            named_params! { ":address": address, ":blob": fresh.blob, ":was": mend.was.word(), ":at": self.at() },
        )?;
        self.execute(
            "UPDATE blob SET address = :address, header = :header, file_size = :file_size WHERE id = :blob",
            named_params! {
                ":address": row.address,
                ":header": row.header.as_slice(),
                ":file_size": i64::try_from(row.file_size).unwrap_or(i64::MAX),
                ":blob": fresh.blob,
            },
        )?;
        Ok(true)
    }
}

/// Moves what is left of replaced files out of `blobs/`.
pub(super) fn set_aside(db: &Connection, folder: &Path) -> Result<()> {
    let mut query = db.prepare("SELECT address FROM replaced_blob")?;
    for address in query.query_map([], |row| row.get::<_, Sha256Digest>(0))? {
        let address = address?;
        if blob::path_of(folder, &address).symlink_metadata().is_ok() {
            tidy::set_damaged_aside(folder, &address)?;
            reach("replace-aside");
        }
    }
    Ok(())
}
