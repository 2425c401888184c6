//! The first 168 bytes of a blob and the keys that follow from them. docs/vault-format.md has the table.

use crate::base::id::{BlobId, VaultId};
use crate::vault::error::Result;
use crate::vault::keys::{Key, make_random};
use chacha20poly1305::aead::{AeadInOut as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use subtle::ConstantTimeEq as _;

/// Bytes of a header.
pub(in crate::vault) const SIZE: usize = 168;
/// Plain bytes of a chunk; each is followed by a tag.
pub(in crate::vault) const CHUNK: usize = 1 << CHUNK_LOG2;
pub(in crate::vault) const TAG: usize = 16;
const CHUNK_LOG2: u8 = 16;
const MAGIC: &[u8; 8] = b"DALILBL1";
const VERSION: u8 = 1;
/// What every chunk is bound to: all but the wrapped key.
const ABOUT: usize = 96;

/// The vault that a header says it is of.
pub(super) fn vault_in(bytes: &[u8; SIZE]) -> Option<VaultId> {
    let vault = bytes[8..24].try_into().ok()?;
    bytes.starts_with(MAGIC).then(|| VaultId::from_bytes(vault))
}

/// The blob that a header says it is of.
pub(super) fn blob_in(bytes: &[u8; SIZE]) -> BlobId {
    BlobId::from_bytes(bytes[24..40].try_into().expect("16 bytes of the header"))
}

/// A header as its bytes, checked for shape.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::vault) struct Header([u8; SIZE]);

impl Header {
    /// The header of a new blob, and the key that seals its chunks.
    pub(super) fn make(vault: VaultId, blob: BlobId, wrap: &Key) -> Result<(Self, ChunkKey)> {
        let key = Key::make()?;
        let mut bytes = [0; SIZE];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..24].copy_from_slice(vault.bytes());
        bytes[24..40].copy_from_slice(blob.bytes());
        bytes[40..56].copy_from_slice(&make_random::<16>()?);
        let commitment = key.derive(&bytes[8..56], "dalil/blob/v1/commit");
        bytes[56..88].copy_from_slice(commitment.bytes());
        bytes[88..90].copy_from_slice(&[VERSION, CHUNK_LOG2]);
        let mut wrapped = *key.bytes();
        let (nonce, tag) = wrap.seal(&mut wrapped, &bytes[..ABOUT])?;
        bytes[96..120].copy_from_slice(&nonce);
        bytes[120..152].copy_from_slice(&wrapped);
        bytes[152..].copy_from_slice(&tag);
        let header = Self(bytes);
        let chunks = header.chunk_key(&key);
        Ok((header, chunks))
    }

    /// A header with these bytes, if it is one of this vault's blob `blob`.
    pub(in crate::vault) fn from_bytes(bytes: [u8; SIZE], vault: VaultId, blob: BlobId) -> Option<Self> {
        let is_ours = bytes.starts_with(MAGIC)
            && bytes[8..24] == *vault.bytes()
            && bytes[24..40] == *blob.bytes()
            && bytes[88..96] == [VERSION, CHUNK_LOG2, 0, 0, 0, 0, 0, 0];
        is_ours.then_some(Self(bytes))
    }

    pub(in crate::vault) const fn bytes(&self) -> &[u8; SIZE] {
        &self.0
    }

    /// Unwraps the key; `None` when the header or `wrap` is not what it was.
    pub(in crate::vault) fn open(&self, wrap: &Key) -> Option<ChunkKey> {
        let mut key = zeroize::Zeroizing::new([0; 32]);
        key.copy_from_slice(&self.0[120..152]);
        let (nonce, tag) = (self.0[96..120].try_into().ok()?, self.0[152..].try_into().ok()?);
        wrap.open(nonce, key.as_mut_slice(), tag, &self.0[..ABOUT])?;
        let key = Key::from_bytes(&key);
        // The cipher would accept a second key made for the purpose; the commitment does not.
        let commitment = key.derive(&self.0[8..56], "dalil/blob/v1/commit");
        bool::from(commitment.bytes().as_slice().ct_eq(&self.0[56..88])).then(|| self.chunk_key(&key))
    }

    fn chunk_key(&self, key: &Key) -> ChunkKey {
        let payload = key.derive(&self.0[8..56], "dalil/blob/v1/payload");
        let about = *self.0.first_chunk().expect("a header is longer than 96 bytes");
        ChunkKey { cipher: ChaCha20Poly1305::new(payload.bytes().into()), about }
    }
}

/// Seals and opens the chunks of one blob. Their nonces count, because the key is of this blob alone and it is
/// written once; the last chunk is marked, so that a cut shows.
pub(in crate::vault) struct ChunkKey {
    cipher: ChaCha20Poly1305, // wiped by its own drop
    about: [u8; ABOUT],
}

impl ChunkKey {
    pub(super) fn seal(&self, index: u64, last: bool, chunk: &mut [u8]) -> [u8; TAG] {
        self.cipher
            .encrypt_inout_detached(&nonce(index, last), &self.about, chunk.into())
            .expect("a chunk is far below the cipher's limit")
            .into()
    }

    /// Opens `sealed` in place and cuts the tag off it; `None` when it is not that chunk.
    pub(super) fn open(&self, index: u64, last: bool, sealed: &mut Vec<u8>) -> Option<()> {
        let plain = sealed.len().checked_sub(TAG)?;
        let tag: [u8; TAG] = sealed[plain..].try_into().ok()?;
        sealed.truncate(plain);
        self.cipher
            .decrypt_inout_detached(&nonce(index, last), &self.about, sealed.as_mut_slice().into(), &tag.into())
            .ok()
    }
}

fn nonce(index: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&index.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}

/// How the sealed part of a file of `file_size` bytes falls into chunks: their number, and the plain bytes in all.
/// `None` when no blob has this size.
pub(in crate::vault) fn layout(file_size: u64) -> Option<(u64, u64)> {
    let sealed = file_size.checked_sub(SIZE as u64)?;
    let chunks = sealed.div_ceil((CHUNK + TAG) as u64);
    let last = sealed.checked_sub(chunks.checked_sub(1)? * (CHUNK + TAG) as u64)?;
    (last > TAG as u64).then(|| (chunks, sealed - chunks * TAG as u64))
}

/// The size a body of `length` bytes is padded to: at most 12 % more, so that only O(log log) bits of the length show
/// (Padmé; Nikitin et al., PURBs, 2019, §4.2). Everything up to 512 bytes looks alike.
pub(in crate::vault) fn padded(length: u64) -> u64 {
    if length <= 512 {
        return 512;
    }
    let exponent = length.ilog2();
    let kept_bits = exponent.ilog2() + 1;
    let mask = (1u64 << (exponent - kept_bits)) - 1;
    (length + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_costs_at_most_an_eighth() {
        for length in (513..200_000).chain([1 << 30, (1 << 30) + 1, 5_000_000_001]) {
            let padded_length = padded(length);
            assert!(padded_length >= length && padded_length - length <= length / 8, "{length}");
            assert_eq!(padded(padded_length), padded_length, "padding is done once");
        }
        assert_eq!([padded(0), padded(512), padded(513)], [512, 512, 544]);
    }

    #[test]
    fn a_file_has_exactly_one_layout() {
        let sealed = |plain: u64| SIZE as u64 + plain + plain.div_ceil(CHUNK as u64) * TAG as u64;
        for plain in [1, 512, 65_535, 65_536, 65_537, 131_072, 131_073, 10 << 20] {
            assert_eq!(layout(sealed(plain)), Some((plain.div_ceil(CHUNK as u64), plain)));
        }
        for size in [0, 167, 168, 169, 184, sealed(65_536) + 1, sealed(65_536) + 16] {
            assert_eq!(layout(size), None, "{size}");
        }
    }

    #[test]
    fn a_header_opens_in_its_vault_only() {
        let (vault, blob) = (VaultId::from_bytes([1; 16]), BlobId::from_bytes([2; 16]));
        let wrap = Key::make().unwrap();
        let (header, _) = Header::make(vault, blob, &wrap).unwrap();
        assert!(header.open(&wrap).is_some());
        assert!(header.open(&Key::make().unwrap()).is_none());
        assert!(Header::from_bytes(*header.bytes(), VaultId::from_bytes([9; 16]), blob).is_none());
        assert!(Header::from_bytes(*header.bytes(), vault, BlobId::from_bytes([9; 16])).is_none());
    }
}
