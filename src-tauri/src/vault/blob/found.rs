//! A sealed file that no row names: what it says of itself makes a row again.

use super::header::{self, Header, SIZE};
use super::manifest::SealedManifest;
use super::open::{BlobReader, check_whole};
use super::seal::{BlobRow, Sealed};
use super::store::{self, StoredBlob};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::Vault;
use crate::vault::error::{Error, Result, io};
use crate::vault::{backup, files, tidy};
use sha2::{Digest as _, Sha512};
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A sealed file that was found again, in its place in `blobs/`, waiting for the transaction that records it.
pub struct Found {
    pub sealed: Sealed,
    /// What was sealed with it.
    pub manifest: SealedManifest,
    /// It opens by a key from before the master key was changed. Whoever was removed then knew that one, too: that it opens says less.
    pub by_former_key: bool,
    /// The first bytes of the original: what it is, is told by them. Of a derivative none.
    pub head: Vec<u8>,
    stored: StoredBlob,
}

/// What came of looking for a copy of a sealed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetched {
    /// A whole one is in its place.
    Back,
    /// There is none.
    Nowhere,
    /// There is one, and it is damaged too.
    Damaged,
}

/// What became of a sealed file that no row names.
pub enum TakenUp {
    /// It is an original that was received, and can be recorded.
    Found(Box<Found>),
    /// It was derived from an original, and says what it is. Whoever has that original records it, or lays it aside by
    /// [`Vault::lay_aside`].
    Derived(Box<Found>),
    /// It was made here, or derived from an original and does not say what it is. It lies in `quarantine/`.
    Aside,
    /// It is none of this vault's, or damaged.
    Strange,
}

impl Vault {
    /// The sealed files in `blobs/` and `quarantine/` that no row names. What was destroyed or replaced is none of them.
    pub fn orphans(&self) -> Result<Vec<PathBuf>> {
        self.read(|db| {
            let mut known = db.prepare(
                "SELECT 1 FROM blob WHERE address = ?1 UNION ALL SELECT 1 FROM destroyed_blob WHERE address = ?1
                 UNION ALL SELECT 1 FROM replaced_blob WHERE address = ?1",
            )?;
            let mut orphans = Vec::new();
            let places = [("blobs", 2), ("quarantine", 1)];
            for (place, depth) in places {
                for entry in walkdir::WalkDir::new(self.folder().join(place)).min_depth(depth).max_depth(depth) {
                    let Ok(entry) = entry else { continue };
                    let name = entry.file_name().to_str().and_then(|name| name.strip_suffix(".dbl"));
                    let Some(address) = name.and_then(|name| name.parse::<Sha256Digest>().ok()) else { continue };
                    if !known.exists([address])? {
                        orphans.push(entry.into_path());
                    }
                }
            }
            orphans.sort();
            Ok::<_, Error>(orphans)
        })
    }

    /// Reads and checks a sealed file that no row names, and puts it in its place. One that was not received and cannot be
    /// recorded goes to `quarantine/`; one that is not, or no longer, of this vault stays where it is.
    pub fn take_up(
        &self,
        path: &Path,
        head: usize,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<TakenUp> {
        let mut bytes = [0; SIZE];
        match files::open_to_read(path).and_then(|mut file| file.read_exact(&mut bytes)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(TakenUp::Strange),
            Err(error) => return Err(io("reading a sealed file")(error)),
        }
        let blob = header::blob_in(&bytes);
        let Some(header) = Header::from_bytes(bytes, self.id(), blob) else { return Ok(TakenUp::Strange) };
        let opened = self.keys.wraps().enumerate().find_map(|(at, wrap)| Some((at > 0, header.open(wrap)?)));
        let Some((by_former_key, key)) = opened else { return Ok(TakenUp::Strange) };
        let Some(whole) = check_whole(path, &header, &key, progress)? else { return Ok(TakenUp::Strange) };
        let about = &whole.manifest.about;
        let is_derived = about.said().is_some();
        if !is_derived && !about.is_received() {
            if path.starts_with(self.folder().join("blobs")) {
                self.make_lasting(&self.folder().join("quarantine"))?;
                tidy::set_aside(self.folder(), &whole.address)?;
            }
            return Ok(TakenUp::Aside);
        }
        let place = store::path_of(self.folder(), &whole.address);
        if place != path {
            self.make_lasting(place.parent().expect("a blob lies in a shard of blobs/"))?;
            files::publish(path, &place)?;
            files::sync_folder_of(path)?;
        }
        let stored = StoredBlob {
            address: whole.address,
            header: bytes,
            file_size: whole.file_size,
            length: whole.manifest.length,
            sha256: whole.manifest.sha256,
        };
        let mut reader = BlobReader::open(self, blob, &stored)?;
        let head = if is_derived { 0 } else { head };
        let (mut sha512, mut first, mut block) = (Sha512::new(), Vec::new(), vec![0; 1 << 16]);
        loop {
            let count = reader.read(&mut block).map_err(Error::of_reading)?;
            if count == 0 {
                break;
            }
            sha512.update(&block[..count]);
            first.extend_from_slice(&block[..count.min(head - first.len().min(head))]);
        }
        let row = BlobRow {
            address: whole.address,
            header: bytes,
            file_size: whole.file_size,
            sha512: sha512.finalize().into(),
            derived_from: whole.manifest.about.derived_from,
        };
        let manifest = whole.manifest;
        let sealed =
            Sealed { blob, sha256: manifest.sha256, length: manifest.length, already_stored: true, row: Some(row) };
        let found = Box::new(Found { sealed, manifest, by_former_key, head: first, stored });
        Ok(if is_derived { TakenUp::Derived(found) } else { TakenUp::Found(found) })
    }

    /// Opens a sealed file that was taken up and waits for its row.
    pub fn open_found(&self, found: &Found) -> Result<BlobReader> {
        self.demand_unlocked()?;
        BlobReader::open(self, found.sealed.blob, &found.stored)
    }

    /// Puts a sealed file that was taken up, and that nothing records, into `quarantine/`.
    pub fn lay_aside(&self, found: &Found) -> Result<()> {
        self.make_lasting(&self.folder().join("quarantine"))?;
        tidy::set_aside(self.folder(), &found.stored.address)
    }

    /// Brings a missing or damaged sealed file back from a copy of the vault's files. What lay in its place is set aside,
    /// not removed. An error when a place of copies could not be read, and no other had it whole.
    pub fn fetch(
        &self,
        blob: BlobId,
        copies: &[PathBuf],
        passed: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Fetched> {
        self.demand_unlocked()?;
        let stored = self.read(|db| store::stored(db, blob))?;
        let (mut unread, mut found) = (None, Fetched::Nowhere);
        for copy in copies {
            let from = store::path_of(copy, &stored.address);
            let draft = self.folder().join("tmp").join(files::make_name()?);
            let copied = backup::copy_back(&from, &draft, passed);
            if !matches!(copied, Ok((size, digest)) if size == stored.file_size && digest == stored.address) {
                let _ = fs::remove_file(&draft); // nothing whole was there; what stays is swept at the next opening
                match copied {
                    Ok(_) => found = Fetched::Damaged,
                    Err(error) if backup::is_not_there(&error) => {}
                    // Another copy may still be read.
                    Err(error @ Error::BackupInterrupted { .. }) => unread = Some(error),
                    Err(error) => return Err(error),
                }
                continue;
            }
            let place = store::path_of(self.folder(), &stored.address);
            self.make_lasting(place.parent().expect("a blob lies in a shard of blobs/"))?;
            if place.symlink_metadata().is_ok() {
                tidy::set_damaged_aside(self.folder(), &stored.address)?;
            }
            files::publish(&draft, &place)?;
            // It is read as every original is before it is said to be back.
            self.check_blob(blob, &mut |at| passed(at))?;
            return Ok(Fetched::Back);
        }
        unread.map_or(Ok(found), Err)
    }
}
