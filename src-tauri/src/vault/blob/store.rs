//! Where a blob lies, and what its row says.

use super::header::SIZE;
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::error::{Error, Result};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use std::fs::File;
use std::path::{Path, PathBuf};

/// A row of table `blob`, as far as reading the file needs it.
pub(in crate::vault) struct StoredBlob {
    pub(in crate::vault) address: Sha256Digest,
    pub(in crate::vault) header: [u8; SIZE],
    pub(in crate::vault) file_size: u64,
    pub(in crate::vault) length: u64,
    pub(in crate::vault) sha256: Sha256Digest,
}

/// The file of the blob with this address.
pub(in crate::vault) fn path_of(folder: &Path, address: &Sha256Digest) -> PathBuf {
    let name = address.to_string();
    folder.join("blobs").join(&name[..2]).join(format!("{name}.dbl"))
}

pub(super) fn stored(db: &Connection, blob: BlobId) -> Result<StoredBlob> {
    let sql = "SELECT address, header, file_size, length, sha256 FROM blob WHERE id = :id";
    let found = db.prepare_cached(sql)?.query_row(named_params! { ":id": blob }, from_row).optional()?;
    found.ok_or(Error::UnknownBlob { blob })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredBlob> {
    Ok(StoredBlob {
        address: row.get(0)?,
        header: row.get(1)?,
        file_size: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
        length: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
        sha256: row.get(4)?,
    })
}

/// Opens the file, telling a missing one from one that cannot be read.
pub(super) fn open_file(folder: &Path, blob: BlobId, stored: &StoredBlob) -> Result<File> {
    File::open(path_of(folder, &stored.address)).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::BlobMissing { blob },
        _ => Error::BlobUnreadable { blob, source },
    })
}
