//! Sealing an original: read once and encrypted as it streams. Memory stays flat however long the original is. What makes it
//! count stands in [`super::publish`].

use super::header::{CHUNK, ChunkKey, Header, SIZE, TAG, padded};
use super::manifest::{Manifest, SealedManifest};
use crate::base::id::BlobId;
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result, io};
use crate::vault::files;
use crate::vault::keys::VaultKeys;
use crate::vault::moments::reach;
use crate::vault::{Mend, Vault};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use sha2::{Digest as _, Sha256, Sha512};
use std::fs::{self, File};
use std::io::{Read, Seek as _, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Room that is left to everything else on the disk.
const SPARE: u64 = 256 << 20;

/// An original that is sealed and on disk, waiting for the transaction that records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its id. For an original the vault already holds, the id it has there.
    pub blob: BlobId,
    /// Of the original, as `sha256sum` prints it.
    pub sha256: Sha256Digest,
    /// Bytes of the original.
    pub length: u64,
    /// The vault held these very bytes before; nothing new was stored.
    pub already_stored: bool,
    pub(super) row: Option<BlobRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault) struct BlobRow {
    pub(in crate::vault) address: Sha256Digest,
    pub(in crate::vault) header: [u8; SIZE],
    pub(in crate::vault) file_size: u64,
    pub(super) sha512: [u8; 64],
    pub(super) derived_from: Option<BlobId>,
}

impl Sealed {
    /// What its row says; none where nothing new was stored.
    pub(in crate::vault) const fn row(&self) -> Option<&BlobRow> {
        self.row.as_ref()
    }

    pub(in crate::vault) fn record(&self, tx: &Connection, keys: &VaultKeys, at: Timestamp) -> Result<()> {
        let known = tx
            .query_row("SELECT 1 FROM blob WHERE id = :id", named_params! { ":id": self.blob }, |_| Ok(()))
            .optional()?;
        let row = match (known, &self.row) {
            (Some(()), _) => return Ok(()),
            (None, None) => return Err(Error::UnknownBlob { blob: self.blob }),
            (None, Some(row)) => row,
        };
        tx.execute(
            "INSERT INTO blob (id, address, header, file_size, length, sha256, sha512, duplicate_mark, derived_from,
                               sealed_ms)
             VALUES (:id, :address, :header, :file_size, :length, :sha256, :sha512, :duplicate_mark, :derived_from,
                     :sealed_ms)",
            named_params! {
                ":id": self.blob,
                ":address": row.address,
                ":header": row.header.as_slice(),
                ":file_size": i64::try_from(row.file_size).unwrap_or(i64::MAX),
                ":length": i64::try_from(self.length).unwrap_or(i64::MAX),
                ":sha256": self.sha256,
                ":sha512": row.sha512.as_slice(),
                ":duplicate_mark": keys.derive_duplicate_mark(&self.sha256).as_slice(),
                ":derived_from": row.derived_from,
                ":sealed_ms": at,
            },
        )?;
        Ok(())
    }
}

/// An original that is sealed under `tmp/`, and neither durable nor named yet. Dropped, it is gone.
pub struct Staged {
    pub(super) drafted: Drafted,
    pub(super) key: ChunkKey,
    /// Open since it was made: only whoever wrote is told for certain that the disk failed.
    pub(super) file: File,
}

/// What is known of a draft.
pub(super) struct Drafted {
    pub(super) blob: BlobId,
    pub(super) read: ReadOriginal,
    pub(super) derived_from: Option<BlobId>,
    pub(super) header: Header,
    pub(super) draft: Draft,
    /// It has a file of its own even where the vault holds the same bytes: it takes the place of a broken one, or says of itself
    /// what the other does not.
    pub(super) apart: bool,
}

impl Staged {
    /// Of the original, as `sha256sum` prints it.
    pub const fn sha256(&self) -> Sha256Digest {
        self.drafted.read.sha256
    }

    /// Bytes of the original.
    pub const fn length(&self) -> u64 {
        self.drafted.read.length
    }
}

impl std::fmt::Debug for Staged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Staged").field("blob", &self.drafted.blob).finish_non_exhaustive()
    }
}

impl Vault {
    /// Seals an original: steps 0 to 5 of the order in docs/vault-format.md. When this returns, the bytes are durable
    /// under their final name; they count only once [`super::super::Writing::record_blob`] has recorded them.
    ///
    /// `size_hint` lets a disk that is too small be refused before anything is written. `progress` is told the bytes of
    /// the original read so far, and once per chunk again while they are read back; it may stop the work.
    pub fn seal(
        &self,
        original: &mut dyn Read,
        size_hint: Option<u64>,
        about: &Manifest,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Sealed> {
        let staged = self.seal_draft(original, size_hint, about, progress)?;
        let length = staged.length();
        self.publish_one(staged, &mut || progress(length))
    }

    /// The first half of [`Vault::seal`], steps 0 and 1: the original is read and sealed. [`Vault::publish`] does the rest,
    /// for many at a time.
    pub fn seal_draft(
        &self,
        original: &mut dyn Read,
        size_hint: Option<u64>,
        about: &Manifest,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Staged> {
        let blob = BlobId::from_bytes(*uuid::Uuid::new_v4().as_bytes()); // stands in clear: must not tell the time
        self.draft_of(blob, false, original, size_hint, about, progress)
    }

    /// The same for an original that the vault has: the draft is to take the place of its sealed file. It has a key of its own.
    pub fn seal_draft_for(
        &self,
        mend: &Mend,
        original: &mut dyn Read,
        size_hint: Option<u64>,
        about: &Manifest,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Staged> {
        self.draft_of(mend.blob, true, original, size_hint, about, progress)
    }

    fn draft_of(
        &self,
        blob: BlobId,
        replaces: bool,
        original: &mut dyn Read,
        size_hint: Option<u64>,
        about: &Manifest,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Staged> {
        self.demand_unlocked()?;
        let free = fs4::available_space(&self.folder).map_err(io("asking for free space"))?;
        let needed = size_hint.unwrap_or(0).saturating_mul(2).saturating_add(SPARE);
        if free < needed {
            return Err(Error::NoRoom { needed, free, reserve: SPARE });
        }
        let (header, key) = Header::make(self.id(), blob, &self.keys.wrap)?;
        let draft = Draft(self.folder.join("tmp").join(files::make_name()?));
        let mut file = files::make_file(&draft.0)?;
        reach("draft-made");
        let read = write_sealed(&mut file, &header, &key, original, progress, |sha256, length| SealedManifest {
            about: about.clone(),
            sha256,
            length,
            sealed_at: self.clock.now(),
            importer: self.signer.user,
            device: self.signer.device,
        })?;
        reach("draft-written");
        let apart = replaces || about.derived_from.is_some();
        let drafted = Drafted { blob, read, derived_from: about.derived_from, header, draft, apart };
        Ok(Staged { drafted, key, file })
    }
}

/// A file under `tmp/` that goes when the sealing fails. Published, it is no longer there to remove.
pub(super) struct Draft(pub(super) PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0); // what cannot be removed is swept at the next opening
    }
}

pub(super) struct ReadOriginal {
    pub(super) sha256: Sha256Digest,
    pub(super) sha512: [u8; 64],
    pub(super) length: u64,
}

fn write_sealed(
    file: &mut File,
    header: &Header,
    key: &ChunkKey,
    original: &mut dyn Read,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    manifest: impl FnOnce(Sha256Digest, u64) -> SealedManifest,
) -> Result<ReadOriginal> {
    file.write_all(header.bytes()).map_err(io("writing a sealed file"))?;
    let mut body = Body::new(file, key);
    body.push(&[0; 8])?; // the length, known at the end
    let (mut sha256, mut sha512, mut length) = (Sha256::new(), Sha512::new(), 0u64);
    let mut buffer = Zeroizing::new(vec![0; CHUNK]);
    loop {
        if progress(length).is_break() {
            return Err(Error::Cancelled);
        }
        let count = match original.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            // Not the vault's disk: whatever the source says is about the source.
            Err(source) => return Err(Error::Io { what: "reading the original", source }),
        };
        sha256.update(&buffer[..count]);
        sha512.update(&buffer[..count]);
        body.push(&buffer[..count])?;
        length += count as u64;
    }
    let sha256 = Sha256Digest(sha256.finalize().into());
    let manifest = manifest(sha256, length).to_bytes()?;
    let used = 8 + length + manifest.len() as u64 + 4;
    body.push_zeros(padded(used) - used)?;
    body.push(&manifest)?;
    body.push(&(manifest.len() as u32).to_be_bytes())?;
    body.finish(length)?;
    Ok(ReadOriginal { sha256, sha512: sha512.finalize().into(), length })
}

/// Encrypts a body chunk by chunk. The first chunk waits in memory for the length that stands in it.
struct Body<'a> {
    file: &'a mut File,
    key: &'a ChunkKey,
    chunk: Zeroizing<Vec<u8>>,
    first: Option<Zeroizing<Vec<u8>>>,
    index: u64,
}

impl<'a> Body<'a> {
    fn new(file: &'a mut File, key: &'a ChunkKey) -> Self {
        Self { file, key, chunk: empty_chunk(), first: None, index: 0 }
    }

    fn push(&mut self, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            if self.chunk.len() == CHUNK {
                self.put_chunk()?; // more follows, so it is not the last
            }
            let (now, later) = bytes.split_at(bytes.len().min(CHUNK - self.chunk.len()));
            self.chunk.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    fn push_zeros(&mut self, mut count: u64) -> Result<()> {
        while count > 0 {
            let now = count.min(CHUNK as u64);
            self.push(&[0; CHUNK][..now as usize])?;
            count -= now;
        }
        Ok(())
    }

    fn put_chunk(&mut self) -> Result<()> {
        if self.index == 0 {
            self.first = Some(std::mem::replace(&mut self.chunk, empty_chunk()));
            self.put(&[0; CHUNK + TAG])?; // its place
        } else {
            let tag = self.key.seal(self.index, false, &mut self.chunk);
            self.chunk.extend_from_slice(&tag);
            self.file.write_all(&self.chunk).map_err(io("writing a sealed file"))?;
            self.chunk.clear();
        }
        self.index += 1;
        reach("draft-half-written");
        Ok(())
    }

    fn finish(mut self, length: u64) -> Result<()> {
        let mut last = std::mem::take(&mut self.chunk);
        if let Some(mut first) = self.first.take() {
            let tag = self.key.seal(self.index, true, &mut last);
            last.extend_from_slice(&tag);
            self.put(&last)?;
            first[..8].copy_from_slice(&length.to_be_bytes());
            let tag = self.key.seal(0, false, &mut first);
            first.extend_from_slice(&tag);
            self.file.seek(SeekFrom::Start(SIZE as u64)).map_err(io("writing a sealed file"))?;
            self.put(&first)
        } else {
            last[..8].copy_from_slice(&length.to_be_bytes());
            let tag = self.key.seal(0, true, &mut last);
            last.extend_from_slice(&tag);
            self.put(&last)
        }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(io("writing a sealed file"))
    }
}

/// Room for a chunk and its tag, so that no plain bytes are left behind by growing.
fn empty_chunk() -> Zeroizing<Vec<u8>> {
    Zeroizing::new(Vec::with_capacity(CHUNK + TAG))
}
