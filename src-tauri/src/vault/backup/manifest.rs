//! What a set must hold, file by file, with the digest of each: readable without a key, so that a copy can be checked
//! anywhere; sealed and signed, so that nobody without the vault makes another.

use super::BackupSet;
use crate::base::id::{UserId, VaultId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use crate::vault::keys::Key;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use minicbor::{Decoder, Encoder};

const MAGIC: &[u8; 8] = b"DALILBK1";
/// What a list of any format begins with; a digit follows, and its own digest ends it.
const ANY: &[u8; 7] = b"DALILBK";
const SIGNED_WITH: &[u8] = b"dalil/backup/v1\0";
/// Magic and length in front; MAC, signer, signature and digest behind.
const FRAME: usize = 8 + 4 + 32 + 16 + 64 + 32;

/// A file of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Inside the set: `VAULT`, `slots/03`, `main.db`.
    pub path: String,
    pub size: u64,
    pub sha256: Sha256Digest,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    pub vault: VaultId,
    pub number: u32,
    pub at: Timestamp,
    /// The name of the database file in the vault it came from.
    pub database: String,
    pub log_size: u64,
    pub log_root: [u8; 32],
    pub parts: Vec<Part>,
    /// Address and size of every sealed original.
    pub blobs: Vec<(Sha256Digest, u64)>,
}

impl Manifest {
    pub fn set(&self) -> BackupSet {
        BackupSet {
            number: self.number,
            vault: self.vault,
            at: self.at,
            blobs: self.blobs.len() as u64,
            bytes: self.bytes(),
            log_size: self.log_size,
        }
    }

    pub fn bytes(&self) -> u64 {
        self.parts.iter().map(|p| p.size).sum::<u64>() + self.blobs.iter().map(|(_, size)| size).sum::<u64>()
    }

    fn encode(&self) -> Result<Vec<u8>, minicbor::encode::Error<std::convert::Infallible>> {
        let mut out = Vec::new();
        let mut cbor = Encoder::new(&mut out);
        cbor.array(8)?.bytes(self.vault.bytes())?.u32(self.number)?.i64(self.at.millis())?.str(&self.database)?;
        cbor.u64(self.log_size)?.bytes(&self.log_root)?.array(self.parts.len() as u64)?;
        for part in &self.parts {
            cbor.array(3)?.str(&part.path)?.u64(part.size)?.bytes(&part.sha256.0)?;
        }
        cbor.array(self.blobs.len() as u64)?;
        for (address, size) in &self.blobs {
            cbor.array(2)?.bytes(&address.0)?.u64(*size)?;
        }
        Ok(out)
    }

    fn decode(body: &[u8]) -> Option<Self> {
        let mut cbor = Decoder::new(body);
        let array = |cbor: &mut Decoder<'_>| cbor.array().ok().flatten();
        let digest = |cbor: &mut Decoder<'_>| Some(Sha256Digest(cbor.bytes().ok()?.try_into().ok()?));
        (array(&mut cbor)? == 8).then_some(())?;
        let mut manifest = Self {
            vault: VaultId::from_bytes(cbor.bytes().ok()?.try_into().ok()?),
            number: cbor.u32().ok()?,
            at: Timestamp::from_millis(cbor.i64().ok()?),
            database: cbor.str().ok()?.to_owned(),
            log_size: cbor.u64().ok()?,
            log_root: cbor.bytes().ok()?.try_into().ok()?,
            parts: Vec::new(),
            blobs: Vec::new(),
        };
        for _ in 0..array(&mut cbor)? {
            (array(&mut cbor)? == 3).then_some(())?;
            let (path, size) = (cbor.str().ok()?.to_owned(), cbor.u64().ok()?);
            manifest.parts.push(Part { path, size, sha256: digest(&mut cbor)? });
        }
        for _ in 0..array(&mut cbor)? {
            (array(&mut cbor)? == 2).then_some(())?;
            let address = digest(&mut cbor)?;
            manifest.blobs.push((address, cbor.u64().ok()?));
        }
        let fine = cbor.position() == body.len() && manifest.parts.iter().all(|part| is_plain(&part.path));
        (fine && is_plain(&manifest.database)).then_some(manifest)
    }

    /// The bytes of the file.
    pub fn seal(&self, key: &Key, user: UserId, signer: &SigningKey) -> Vec<u8> {
        let body = self.encode().expect("writing to memory does not fail");
        let mut out = MAGIC.to_vec();
        out.extend(u32::try_from(body.len()).expect("a manifest is far below 4 GB").to_be_bytes());
        out.extend(&body);
        out.extend(key.mac(&out));
        out.extend(user.bytes());
        out.extend(signer.sign(&[SIGNED_WITH, &body].concat()).to_bytes());
        out.extend(Sha256Digest::of(&out).0);
        out
    }

    /// Reads a file; its own digest shows damage. Whether it is this vault's is asked of [`Sealing::is_ours`].
    pub fn open(bytes: &[u8], number: u32) -> Result<(Self, Sealing)> {
        let damaged = || Error::BackupDamaged { set: number };
        let (head, digest) = bytes.split_last_chunk::<32>().ok_or_else(damaged)?;
        if Sha256Digest::of(head).0 != *digest {
            return Err(damaged());
        }
        if !head.starts_with(MAGIC) && head.starts_with(ANY) && head.get(ANY.len()).is_some_and(u8::is_ascii_digit) {
            return Err(Error::NewerBackup { set: number });
        }
        if bytes.len() < FRAME || !head.starts_with(MAGIC) {
            return Err(damaged());
        }
        let length = u32::from_be_bytes([head[8], head[9], head[10], head[11]]) as usize;
        if head.len() != length + FRAME - 32 {
            return Err(damaged());
        }
        let (sealed, rest) = head.split_at(12 + length);
        let manifest = Self::decode(&sealed[12..]).filter(|m| m.number == number).ok_or_else(damaged)?;
        let take = |from: usize, to: usize| rest[from..to].to_vec();
        let sealing =
            Sealing { sealed: sealed.to_vec(), mac: take(0, 32), user: take(32, 48), signature: take(48, 112) };
        Ok((manifest, sealing))
    }
}

/// Paths are names of ours: no way out of the set's folder.
fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').count() <= 2
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
        && path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-'))
}

/// What ties a manifest to the vault and to who made it.
pub(super) struct Sealing {
    sealed: Vec<u8>,
    mac: Vec<u8>,
    user: Vec<u8>,
    signature: Vec<u8>,
}

impl Sealing {
    /// Whether it was made with one of this vault's keys and signed by the user it names. `key_of` gives a user's public
    /// key.
    pub fn is_ours<'a>(
        &self,
        keys: impl IntoIterator<Item = &'a Key>,
        key_of: impl FnOnce(UserId) -> Option<VerifyingKey>,
    ) -> bool {
        let user = self.user.as_slice().try_into().ok().map(UserId::from_bytes);
        let signature = self.signature.as_slice().try_into().ok().map(|bytes| Signature::from_bytes(&bytes));
        let (Some(signer), Some(signature)) = (user.and_then(key_of), signature) else { return false };
        let same = |key: &Key| bool::from(subtle::ConstantTimeEq::ct_eq(&key.mac(&self.sealed)[..], &self.mac[..]));
        keys.into_iter().any(same)
            && signer.verify_strict(&[SIGNED_WITH, &self.sealed[12..]].concat(), &signature).is_ok()
    }
}
