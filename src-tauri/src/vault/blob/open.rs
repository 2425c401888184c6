//! Reading a sealed original: whole, to check it, or at any place, to show it.

use super::header::{CHUNK, ChunkKey, Header, SIZE, TAG, layout, padded};
use super::manifest::{LONGEST, SealedManifest};
use super::store::{self, StoredBlob};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::Vault;
use crate::vault::error::{Error, Result};
use crate::vault::files;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zeroize::Zeroizing;

/// What a check of a whole file learned.
pub(in crate::vault) struct Whole {
    pub(in crate::vault) manifest: SealedManifest,
    /// SHA-256 of the file.
    pub(in crate::vault) address: Sha256Digest,
    pub(in crate::vault) file_size: u64,
}

/// Decrypts and checks every byte of the file. `None` when it is not what was sealed.
pub(in crate::vault) fn check_whole(
    path: &Path,
    header: &Header,
    key: &ChunkKey,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Option<Whole>> {
    let what = "reading a sealed file";
    let mut file = files::open_to_read(path).map_err(io_read(what))?;
    let file_size = file.metadata().map_err(io_read(what))?.len();
    let Some((chunks, total)) = layout(file_size) else { return Ok(None) };
    let mut address = Sha256::new();
    let mut stored = [0; SIZE];
    match file.read_exact(&mut stored) {
        Ok(()) if stored == *header.bytes() => {}
        Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(io_read(what)(error)),
        _ => return Ok(None),
    }
    address.update(stored);
    let mut body = BodyCheck::new(total);
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
    for index in 0..chunks {
        if progress(index * CHUNK as u64).is_break() {
            return Err(Error::Cancelled);
        }
        chunk.clear();
        let wanted = (CHUNK + TAG) as u64;
        (&mut file).take(wanted).read_to_end(&mut chunk).map_err(io_read(what))?;
        address.update(&*chunk);
        let opened = key.open(index, index + 1 == chunks, &mut chunk);
        if opened.is_none() || body.push(&chunk).is_none() {
            return Ok(None);
        }
    }
    let address = Sha256Digest(address.finalize().into());
    Ok(body.finish().map(|manifest| Whole { manifest, address, file_size }))
}

/// A disk that fails to read is not read-only: only what the system calls missing is told apart here.
fn io_read(what: &'static str) -> impl FnOnce(io::Error) -> Error {
    move |source| Error::Io { what, source }
}

/// Follows a body from its length to its manifest.
struct BodyCheck {
    total: u64,
    at: u64,
    length: Option<u64>,
    sha256: Sha256,
    /// The last bytes after the original: padding and manifest.
    tail: Zeroizing<Vec<u8>>,
}

impl BodyCheck {
    fn new(total: u64) -> Self {
        Self { total, at: 0, length: None, sha256: Sha256::new(), tail: Zeroizing::default() }
    }

    fn push(&mut self, mut bytes: &[u8]) -> Option<()> {
        if self.length.is_none() {
            let (length, rest) = bytes.split_first_chunk::<8>()?;
            self.length = Some(u64::from_be_bytes(*length)).filter(|length| *length <= self.total);
            (self.at, bytes) = (8, rest);
        }
        let end = 8 + self.length?;
        let of_original = bytes.len().min(usize::try_from(end.saturating_sub(self.at)).unwrap_or(usize::MAX));
        let (original, rest) = bytes.split_at(of_original);
        self.sha256.update(original);
        self.at += bytes.len() as u64;
        self.tail.extend_from_slice(rest);
        let passed = self.tail.len().saturating_sub(LONGEST + 4);
        // Whatever lies too far from the end to be manifest is padding.
        self.tail.drain(..passed).all(|byte| byte == 0).then_some(())
    }

    fn finish(self) -> Option<SealedManifest> {
        let (manifest, padding) = split_tail(&self.tail)?;
        padding.iter().all(|byte| *byte == 0).then_some(())?;
        let length = self.length?;
        let manifest_length = manifest.len() as u64;
        let manifest = SealedManifest::from_bytes(manifest)?;
        let agrees = self.at == self.total
            && padded(8 + length + manifest_length + 4) == self.total
            && manifest.length == length
            && manifest.sha256.0 == <[u8; 32]>::from(self.sha256.finalize());
        agrees.then_some(manifest)
    }
}

/// The manifest at the end of `tail`, and what stands before it.
fn split_tail(tail: &[u8]) -> Option<(&[u8], &[u8])> {
    let (before, length) = tail.split_last_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let at = before.len().checked_sub(length)?;
    let (padding, manifest) = before.split_at(at);
    Some((manifest, padding))
}

/// An original that can be read at any place. Each chunk is checked before a byte of it is shown.
pub struct BlobReader {
    blob: BlobId,
    file: File,
    key: ChunkKey,
    chunks: u64,
    total: u64,
    length: u64,
    at: u64,
    /// The chunk read last.
    held: Option<(u64, Zeroizing<Vec<u8>>)>,
    locked: Arc<AtomicBool>,
}

impl BlobReader {
    pub(super) fn open(vault: &Vault, blob: BlobId, stored: &StoredBlob) -> Result<Self> {
        let damaged = || Error::BlobDamaged { blob };
        let mut file = store::open_file(&vault.folder, blob, stored)?;
        let unreadable = |source| Error::BlobUnreadable { blob, source };
        let file_size = file.metadata().map_err(unreadable)?.len();
        let (chunks, total) = layout(file_size).filter(|_| file_size == stored.file_size).ok_or_else(damaged)?;
        let mut bytes = [0; SIZE];
        file.read_exact(&mut bytes).map_err(|source| match source.kind() {
            io::ErrorKind::UnexpectedEof => damaged(),
            _ => unreadable(source),
        })?;
        let header = Header::from_bytes(stored.header, vault.id(), blob).ok_or_else(damaged)?;
        if bytes != stored.header {
            return Err(damaged());
        }
        let key = vault.keys.wraps().find_map(|wrap| header.open(wrap)).ok_or_else(damaged)?;
        let locked = Arc::clone(&vault.locked);
        let mut reader = Self { blob, file, key, chunks, total, length: 0, at: 0, held: None, locked };
        // The last chunk first: only it says that none was cut off, and until then no length is believed.
        reader.hold(chunks - 1)?;
        reader.hold(0)?;
        let first = reader.held.as_ref().map(|(_, chunk)| chunk.as_slice()).unwrap_or_default();
        let length = u64::from_be_bytes(*first.first_chunk().ok_or_else(damaged)?);
        let fits = length == stored.length && 12u64.checked_add(length).is_some_and(|used| used <= total);
        reader.length = length;
        if fits { Ok(reader) } else { Err(damaged()) }
    }

    /// Bytes of the original.
    pub fn len(&self) -> u64 {
        self.length
    }

    /// Whether the original has no bytes.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// What was sealed with the original.
    pub fn manifest(&mut self) -> Result<SealedManifest> {
        let wanted = (LONGEST as u64 + 4).min(self.total - 8);
        let mut tail = Zeroizing::new(Vec::new());
        let mut at = self.total - wanted;
        while at < self.total {
            let from_chunk = self.bytes_at(at)?;
            tail.extend_from_slice(from_chunk);
            at = self.total - wanted + tail.len() as u64;
        }
        let manifest = split_tail(&tail).and_then(|(manifest, _)| SealedManifest::from_bytes(manifest));
        manifest.ok_or(Error::BlobDamaged { blob: self.blob })
    }

    /// The bytes of the body from `at` to the end of its chunk.
    fn bytes_at(&mut self, at: u64) -> Result<&[u8]> {
        let index = at / CHUNK as u64;
        self.hold(index)?;
        let chunk = self.held.as_ref().map(|(_, chunk)| chunk.as_slice()).unwrap_or_default();
        Ok(&chunk[usize::try_from(at % CHUNK as u64).unwrap_or(usize::MAX).min(chunk.len())..])
    }

    /// Reads and checks chunk `index`, unless it is the one at hand.
    fn hold(&mut self, index: u64) -> Result<()> {
        if self.locked.load(Ordering::Acquire) {
            return Err(Error::Locked);
        }
        if self.held.as_ref().is_some_and(|(held, _)| *held == index) {
            return Ok(());
        }
        let mut chunk = self.held.take().map(|(_, chunk)| chunk).unwrap_or_default();
        chunk.clear();
        chunk.reserve(CHUNK + TAG);
        let unreadable = |source| Error::BlobUnreadable { blob: self.blob, source };
        let place = SIZE as u64 + index * (CHUNK + TAG) as u64;
        self.file.seek(SeekFrom::Start(place)).map_err(unreadable)?;
        (&mut self.file).take((CHUNK + TAG) as u64).read_to_end(&mut chunk).map_err(unreadable)?;
        let opened = self.key.open(index, index + 1 == self.chunks, &mut chunk);
        opened.ok_or(Error::BlobDamaged { blob: self.blob })?;
        self.held = Some((index, chunk));
        Ok(())
    }
}

impl Read for BlobReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.at);
        if left == 0 || into.is_empty() {
            return Ok(0);
        }
        let bytes = self.bytes_at(8 + self.at).map_err(io::Error::other)?;
        let count = bytes.len().min(into.len()).min(usize::try_from(left).unwrap_or(usize::MAX));
        into[..count].copy_from_slice(&bytes[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

impl std::fmt::Debug for BlobReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlobReader").field("blob", &self.blob).field("length", &self.length).finish_non_exhaustive()
    }
}

impl Vault {
    /// Opens an original for reading at any place. Damage outside the chunks that are read is not noticed here; see
    /// [`Vault::verify`].
    pub fn original(&self, blob: BlobId) -> Result<BlobReader> {
        self.demand_unlocked()?;
        let stored = self.read(|db| store::stored(db, blob))?;
        BlobReader::open(self, blob, &stored)
    }

    /// Reads and checks all of a blob.
    pub(in crate::vault) fn check_blob(
        &self,
        blob: BlobId,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Whole> {
        let damaged = || Error::BlobDamaged { blob };
        let stored = self.read(|db| store::stored(db, blob))?;
        drop(store::open_file(&self.folder, blob, &stored)?);
        let header = Header::from_bytes(stored.header, self.id(), blob).ok_or_else(damaged)?;
        let key = self.keys.wraps().find_map(|wrap| header.open(wrap)).ok_or_else(damaged)?;
        let path = store::path_of(&self.folder, &stored.address);
        let whole = check_whole(&path, &header, &key, progress).map_err(|error| match error {
            Error::Io { source, .. } => Error::BlobUnreadable { blob, source },
            other => other,
        })?;
        let whole = whole.ok_or_else(damaged)?;
        let agrees = whole.address == stored.address
            && whole.file_size == stored.file_size
            && whole.manifest.sha256 == stored.sha256
            && whole.manifest.length == stored.length;
        if agrees { Ok(whole) } else { Err(damaged()) }
    }
}
