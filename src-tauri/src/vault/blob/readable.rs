//! What still opens of an original that is damaged. Every chunk is sealed by itself, so those beside a broken one are what they
//! were; only their own bytes are told, and whatever does not open is told as that.

use super::header::{CHUNK, ChunkKey, Header, SIZE, TAG, layout};
use super::store;
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::Vault;
use crate::vault::error::{Error, Result};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zeroize::Zeroizing;

/// Bytes of a body before the original: its length.
const BEFORE: usize = 8;
/// Bytes of a body after it, at least: the length of its manifest.
const AFTER: u64 = 4;

/// A stretch of an original, in bytes from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Its first byte.
    pub from: u64,
    /// The byte after its last one.
    pub to: u64,
    /// SHA-256 of its bytes; none where they do not open.
    pub sha256: Option<Sha256Digest>,
}

/// What opens of an original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readable {
    /// Bytes of the original.
    pub length: u64,
    /// All of it in order, what opens and what does not by turns.
    pub stretches: Vec<Stretch>,
    /// SHA-256 of all of it with zeros in the place of what does not open.
    pub sha256: Sha256Digest,
}

impl Readable {
    /// How many bytes open.
    pub fn opens(&self) -> u64 {
        self.stretches.iter().filter(|one| one.sha256.is_some()).map(|one| one.to - one.from).sum()
    }
}

/// An original from its beginning to its end, with zeros of the same length where it does not open.
pub struct PartReader {
    blob: BlobId,
    file: File,
    file_size: u64,
    key: ChunkKey,
    chunks: u64,
    length: u64,
    /// The chunk that comes next.
    next: u64,
    /// Bytes of the original at hand, and how many of them were read.
    piece: Zeroizing<Vec<u8>>,
    at: usize,
    locked: Arc<AtomicBool>,
}

impl PartReader {
    /// Takes the next chunk in hand. From where to where it goes in the original, and whether it opens; none after the last.
    fn step(&mut self) -> Result<Option<(u64, u64, bool)>> {
        if self.locked.load(Ordering::Acquire) {
            return Err(Error::Locked);
        }
        let index = self.next;
        let place = index * CHUNK as u64;
        let from = place.saturating_sub(BEFORE as u64);
        let to = (place + (CHUNK - BEFORE) as u64).min(self.length);
        if from >= to {
            return Ok(None);
        }
        let before = if index == 0 { BEFORE } else { 0 };
        let wanted = usize::try_from(to - from).unwrap_or(CHUNK);
        let opens = self.open(index) && self.piece.len() >= before + wanted;
        if opens && index == 0 && !self.piece.starts_with(&self.length.to_be_bytes()) {
            return Err(Error::BlobDamaged { blob: self.blob }); // no place of it would be certain
        }
        if opens {
            self.piece.truncate(before + wanted);
            self.piece.drain(..before);
        } else {
            self.piece.clear();
            self.piece.resize(wanted, 0);
        }
        (self.next, self.at) = (index + 1, 0);
        Ok(Some((from, to, opens)))
    }

    /// Whether chunk `index` is what was sealed. A disk that does not give one back takes no other with it.
    fn open(&mut self, index: u64) -> bool {
        self.piece.clear();
        self.piece.reserve(CHUNK + TAG);
        let place = SIZE as u64 + index * (CHUNK + TAG) as u64;
        let wanted = ((CHUNK + TAG) as u64).min(self.file_size.saturating_sub(place));
        let read = self.file.seek(SeekFrom::Start(place));
        let read = read.and_then(|_| (&mut self.file).take(wanted).read_to_end(&mut self.piece));
        read.is_ok() && self.key.open(index, index + 1 == self.chunks, &mut self.piece).is_some()
    }
}

impl Read for PartReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() || (self.at == self.piece.len() && self.step().map_err(io::Error::other)?.is_none()) {
            return Ok(0);
        }
        let left = &self.piece[self.at..];
        let count = left.len().min(into.len());
        into[..count].copy_from_slice(&left[..count]);
        self.at += count;
        Ok(count)
    }
}

impl std::fmt::Debug for PartReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PartReader").field("blob", &self.blob).field("length", &self.length).finish_non_exhaustive()
    }
}

impl Vault {
    /// An original as far as it opens. Its length and its header are those of the database: in the file they may be what is damaged.
    /// Fails where there is no file, or no key for it.
    pub fn original_in_part(&self, blob: BlobId) -> Result<PartReader> {
        self.demand_unlocked()?;
        let damaged = || Error::BlobDamaged { blob };
        let stored = self.read(|db| store::stored(db, blob))?;
        let file = store::open_file(&self.folder, blob, &stored)?;
        let header = Header::from_bytes(stored.header, self.id(), blob).ok_or_else(damaged)?;
        let key = self.keys.wraps().find_map(|wrap| header.open(wrap)).ok_or_else(damaged)?;
        let (chunks, total) = layout(stored.file_size).ok_or_else(damaged)?;
        if stored.length.saturating_add(BEFORE as u64 + AFTER) > total {
            return Err(damaged());
        }
        Ok(PartReader {
            blob,
            file,
            file_size: stored.file_size,
            key,
            chunks,
            length: stored.length,
            next: 0,
            piece: Zeroizing::default(),
            at: 0,
            locked: Arc::clone(&self.locked),
        })
    }

    /// Reads all of an original and says which stretches of it open. `progress` is told the bytes behind it, and may stop it.
    pub fn readable(&self, blob: BlobId, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<Readable> {
        let mut part = self.original_in_part(blob)?;
        let mut whole = Sha256::new();
        let mut met: Vec<(u64, u64, Option<Sha256>)> = Vec::new();
        while let Some((from, to, opens)) = part.step()? {
            if progress(to).is_break() {
                return Err(Error::Cancelled);
            }
            whole.update(&*part.piece);
            match met.last_mut().filter(|(_, _, digest)| digest.is_some() == opens) {
                Some((_, end, _)) => *end = to,
                None => met.push((from, to, opens.then(Sha256::new))),
            }
            if let Some((_, _, Some(digest))) = met.last_mut() {
                digest.update(&*part.piece);
            }
        }
        let stretch = |(from, to, digest): (u64, u64, Option<Sha256>)| {
            let sha256 = digest.map(|digest| Sha256Digest(digest.finalize().into()));
            Stretch { from, to, sha256 }
        };
        let sha256 = Sha256Digest(whole.finalize().into());
        Ok(Readable { length: part.length, stretches: met.into_iter().map(stretch).collect(), sha256 })
    }
}
