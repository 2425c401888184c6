//! Where a blob lies, and what its row says.

use super::header::{self, Header, SIZE};
use crate::base::Sha256Digest;
use crate::base::id::{BlobId, VaultId};
use crate::vault::error::{Error, Result};
use crate::vault::files;
use crate::vault::keys::VaultKeys;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use std::fs::File;
use std::io::Read as _;
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

/// The vaults to which the sealed files in `blobs/` belong, as they say themselves, each with how many say so: for a folder in
/// which nothing else says it any more. A few hundred of them are asked.
pub(in crate::vault) fn vaults_of_originals(folder: &Path) -> Vec<(VaultId, u32)> {
    let files = walkdir::WalkDir::new(folder.join("blobs")).min_depth(2).max_depth(2).into_iter().flatten();
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "dbl"));
    let mut told: Vec<(VaultId, u32)> = Vec::new();
    for entry in files.take(300) {
        let mut bytes = [0; SIZE];
        if files::open_to_read(entry.path()).and_then(|mut file| file.read_exact(&mut bytes)).is_err() {
            continue;
        }
        let Some(vault) = header::vault_in(&bytes) else { continue };
        match told.iter_mut().find(|(known, _)| *known == vault) {
            Some((_, count)) => *count += 1,
            None => told.push((vault, 1)),
        }
    }
    told
}

/// Whether a sealed file of this vault, in `blobs/` or set aside, opens by none of these keys, as its header says.
pub(in crate::vault) fn holds_unopened(folder: &Path, vault: VaultId, keys: &VaultKeys) -> bool {
    let places = [("blobs", 2), ("quarantine", 1)];
    let all = places.map(|(place, depth)| walkdir::WalkDir::new(folder.join(place)).min_depth(depth).max_depth(depth));
    let files = all.into_iter().flatten().flatten();
    let mut files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "dbl"));
    files.any(|entry| {
        let mut bytes = [0; SIZE];
        let read = files::open_to_read(entry.path()).and_then(|mut file| file.read_exact(&mut bytes));
        let header = read.ok().and_then(|()| Header::from_bytes(bytes, vault, header::blob_in(&bytes)));
        header.is_some_and(|header| keys.wraps().all(|wrap| header.open(wrap).is_none()))
    })
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
    files::open_to_read(&path_of(folder, &stored.address)).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::BlobMissing { blob },
        _ => Error::BlobUnreadable { blob, source },
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::vault::keys::Key;
    use std::time::Duration;

    #[test]
    fn a_pipe_among_the_sealed_files_keeps_nobody_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let aside = folder.path().join("quarantine");
        std::fs::create_dir(&aside).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(aside.join("pipe.dbl")).status().unwrap().success());
        let (say, hear) = std::sync::mpsc::channel();
        let place = folder.path().to_owned();
        std::thread::spawn(move || {
            let keys = VaultKeys::derive(Key::make().unwrap());
            let _ = say.send(holds_unopened(&place, VaultId::from_bytes([3; 16]), &keys));
        });
        assert!(!hear.recv_timeout(Duration::from_secs(60)).expect("it waits for ever"));
    }
}
