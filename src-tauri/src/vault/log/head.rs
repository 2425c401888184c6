//! The head: how long the log and the journal were, sealed outside the database. A damaged or deleted write-ahead log
//! silently takes committed rows with it; the head remembers that they were there. Two files take turns, so that a
//! power cut during one leaves the other.

use super::merkle::Hash;
use crate::base::Sha256Digest;
use crate::base::Timestamp;
use crate::base::id::{DeviceId, VaultId};
use crate::vault::closed::Closed;
use crate::vault::error::{Result, io};
use crate::vault::findings::Finding;
use crate::vault::keys::Key;
use crate::vault::moments::reach;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use minicbor::{Decoder, Encoder};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

pub(in crate::vault) const SIZE: usize = 512;
const MAGIC: &[u8; 8] = b"DALILHD1";
const SEALED: usize = 8 + 24;
const PLAIN: usize = SIZE - SEALED - 16;
pub(in crate::vault) const FILES: [&str; 2] = ["head.a", "head.b"];
const SIGNED_WITH: &[u8] = b"dalil/head/v1\0";

/// What a head says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault) struct Head {
    /// Counts the heads of this vault.
    pub(in crate::vault) epoch: u64,
    /// Entries of the custody log, their Merkle root, and the leaf of the last one.
    pub(in crate::vault) size: u64,
    pub(in crate::vault) root: Hash,
    pub(in crate::vault) last_leaf: Hash,
    /// The number of the last journal row.
    pub(in crate::vault) journal: u64,
    pub(in crate::vault) database_generation: u32,
    pub(in crate::vault) at: Timestamp,
    pub(in crate::vault) device: DeviceId,
    /// What the files were when the vault was closed; none while it is open, and after a crash.
    pub(in crate::vault) closed: Option<Closed>,
}

/// A head as read, with the device's signature still to be checked against the database.
pub(in crate::vault) struct SignedHead {
    pub(in crate::vault) head: Head,
    signed: Vec<u8>,
    signature: [u8; 64],
}

impl SignedHead {
    pub(in crate::vault) fn is_signed_by(&self, device: &VerifyingKey) -> bool {
        let signed = [SIGNED_WITH, &self.signed].concat();
        device.verify_strict(&signed, &Signature::from_bytes(&self.signature)).is_ok()
    }
}

/// The two heads as they stand on disk.
pub(in crate::vault) struct Heads {
    /// The later of the whole ones.
    pub(in crate::vault) newest: Option<SignedHead>,
    pub(in crate::vault) findings: Vec<Finding>,
    pub(in crate::vault) next: NextHead,
}

/// Which file the next head goes to, and its number.
#[derive(Debug, Clone, Copy)]
pub(in crate::vault) struct NextHead {
    file: usize,
    epoch: u64,
}

impl NextHead {
    pub(in crate::vault) const FIRST: Self = Self { file: 0, epoch: 1 };
}

impl Head {
    fn encode(&self, vault: VaultId) -> Result<Vec<u8>, minicbor::encode::Error<std::convert::Infallible>> {
        let mut out = Vec::new();
        let mut cbor = Encoder::new(&mut out);
        cbor.array(if self.closed.is_some() { 11 } else { 9 })?
            .bytes(vault.bytes())?
            .u64(self.epoch)?
            .u64(self.size)?
            .bytes(&self.root)?;
        cbor.bytes(&self.last_leaf)?.u64(self.journal)?.u32(self.database_generation)?;
        cbor.i64(self.at.millis())?.bytes(self.device.bytes())?;
        if let Some(closed) = &self.closed {
            cbor.bytes(&closed.database.0)?.bytes(&closed.openers.0)?;
        }
        Ok(out)
    }

    fn decode(bytes: &[u8], vault: VaultId) -> Option<Self> {
        let mut cbor = Decoder::new(bytes);
        let fields = cbor.array().ok().flatten().filter(|length| [9, 11].contains(length))?;
        (cbor.bytes().ok()? == vault.bytes()).then_some(())?;
        let mut head = Self {
            epoch: cbor.u64().ok()?,
            size: cbor.u64().ok()?,
            root: cbor.bytes().ok()?.try_into().ok()?,
            last_leaf: cbor.bytes().ok()?.try_into().ok()?,
            journal: cbor.u64().ok()?,
            database_generation: cbor.u32().ok()?,
            at: Timestamp::from_millis(cbor.i64().ok()?),
            device: DeviceId::from_bytes(cbor.bytes().ok()?.try_into().ok()?),
            closed: None,
        };
        if fields == 11 {
            let database = Sha256Digest(cbor.bytes().ok()?.try_into().ok()?);
            head.closed = Some(Closed { database, openers: Sha256Digest(cbor.bytes().ok()?.try_into().ok()?) });
        }
        (cbor.position() == bytes.len()).then_some(head)
    }
}

fn about(vault: VaultId) -> Vec<u8> {
    [MAGIC.as_slice(), vault.bytes()].concat()
}

/// The 512 bytes of a head.
fn seal(head: &Head, vault: VaultId, key: &Key, device: &SigningKey) -> Result<[u8; SIZE]> {
    let signed = head.encode(vault).expect("writing to memory does not fail");
    let signature = device.sign(&[SIGNED_WITH, &signed].concat()).to_bytes();
    let mut plain = [0; PLAIN];
    Encoder::new(plain.as_mut_slice())
        .array(2)
        .and_then(|cbor| cbor.bytes(&signed))
        .and_then(|cbor| cbor.bytes(&signature))
        .expect("a head takes less than 300 bytes and has room for 464");
    let (nonce, tag) = key.seal(&mut plain, &about(vault))?;
    let mut out = [0; SIZE];
    out[..8].copy_from_slice(MAGIC);
    out[8..SEALED].copy_from_slice(&nonce);
    out[SEALED..SEALED + PLAIN].copy_from_slice(&plain);
    out[SEALED + PLAIN..].copy_from_slice(&tag);
    Ok(out)
}

fn open(bytes: &[u8], vault: VaultId, key: &Key) -> Option<SignedHead> {
    let bytes: &[u8; SIZE] = bytes.try_into().ok()?;
    bytes.starts_with(MAGIC).then_some(())?;
    let mut plain: [u8; PLAIN] = bytes[SEALED..SEALED + PLAIN].try_into().ok()?;
    let (nonce, tag) = (bytes[8..SEALED].try_into().ok()?, bytes[SEALED + PLAIN..].try_into().ok()?);
    key.open(nonce, &mut plain, tag, &about(vault))?;
    let mut cbor = Decoder::new(&plain);
    cbor.array().ok().filter(|length| *length == Some(2))?;
    let signed = cbor.bytes().ok()?.to_vec();
    let signature = cbor.bytes().ok()?.try_into().ok()?;
    plain[cbor.position()..].iter().all(|byte| *byte == 0).then_some(())?;
    Some(SignedHead { head: Head::decode(&signed, vault)?, signed, signature })
}

/// Reads both heads.
pub(in crate::vault) fn read(folder: &Path, vault: VaultId, key: &Key) -> Result<Heads> {
    let mut heads = Heads { newest: None, findings: Vec::new(), next: NextHead::FIRST };
    let mut epochs = [None; 2];
    for (file, name) in FILES.iter().enumerate() {
        let bytes = match std::fs::read(folder.join(name)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(io("reading a head")(error)),
        };
        let opened = open(&bytes, vault, key);
        epochs[file] = opened.as_ref().map(|found| found.head.epoch);
        match opened {
            None => heads.findings.push(Finding::HeadDamaged { file: (*name).into() }),
            Some(found) if found.head.epoch >= heads.next.epoch => {
                heads.next = NextHead { file: 1 - file, epoch: found.head.epoch + 1 };
                heads.newest = Some(found);
            }
            Some(_) => {}
        }
    }
    // They take turns, so that each is the next after the other: an older one was put in its place.
    if let [Some(a), Some(b)] = epochs
        && a.abs_diff(b) != 1
    {
        heads.findings.push(Finding::HeadReplaced { file: FILES[usize::from(a > b)].into() });
    }
    if heads.newest.is_none() {
        heads.findings = vec![Finding::HeadLost];
    }
    Ok(heads)
}

/// What sealing a head needs beside its contents.
pub(in crate::vault) struct HeadSeal<'a> {
    pub(in crate::vault) folder: &'a Path,
    pub(in crate::vault) vault: VaultId,
    pub(in crate::vault) key: &'a Key,
    pub(in crate::vault) device: &'a SigningKey,
}

impl HeadSeal<'_> {
    /// Writes the next head and makes it durable; gives the number it got.
    pub(in crate::vault) fn write(&self, next: &mut NextHead, mut head: Head) -> Result<()> {
        head.epoch = next.epoch;
        let bytes = seal(&head, self.vault, self.key, self.device)?;
        let path = self.folder.join(FILES[next.file]);
        let mut options = OpenOptions::new();
        // Written in place: the other file is whole meanwhile, and a full disk cannot refuse it.
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(io("opening a head"))?;
        let written = file.write_all(&bytes).and_then(|()| file.set_len(SIZE as u64)).and_then(|()| {
            reach("head-written");
            file.sync_all()
        });
        written.map_err(io("sealing a head"))?;
        *next = NextHead { file: 1 - next.file, epoch: next.epoch + 1 };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head {
            epoch: 5,
            size: 7,
            root: [1; 32],
            last_leaf: [2; 32],
            journal: 9,
            database_generation: 1,
            at: Timestamp::from_millis(-1),
            device: DeviceId::from_bytes([3; 16]),
            closed: None,
        }
    }

    #[test]
    fn a_head_of_a_closed_vault_says_what_its_files_were() {
        let (vault, key) = (VaultId::from_bytes([8; 16]), Key::make().unwrap());
        let closed = Closed { database: Sha256Digest([6; 32]), openers: Sha256Digest([7; 32]) };
        let head = Head { closed: Some(closed), ..head() };
        let bytes = seal(&head, vault, &key, &SigningKey::from_bytes(&[4; 32])).unwrap();
        assert_eq!(open(&bytes, vault, &key).unwrap().head, head);
    }

    #[test]
    fn a_head_opens_in_its_vault_and_is_signed_by_its_device() {
        let (vault, key) = (VaultId::from_bytes([8; 16]), Key::make().unwrap());
        let (device, other) = (SigningKey::from_bytes(&[4; 32]), SigningKey::from_bytes(&[5; 32]));
        let bytes = seal(&head(), vault, &key, &device).unwrap();
        let opened = open(&bytes, vault, &key).unwrap();
        assert_eq!(opened.head, head());
        assert!(opened.is_signed_by(&device.verifying_key()) && !opened.is_signed_by(&other.verifying_key()));
        assert!(open(&bytes, VaultId::from_bytes([9; 16]), &key).is_none());
        assert!(open(&bytes, vault, &Key::make().unwrap()).is_none());
    }

    #[test]
    fn every_flipped_bit_of_a_head_is_noticed() {
        let (vault, key) = (VaultId::from_bytes([8; 16]), Key::make().unwrap());
        let bytes = seal(&head(), vault, &key, &SigningKey::from_bytes(&[4; 32])).unwrap();
        for bit in 0..SIZE * 8 {
            let mut changed = bytes;
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&changed, vault, &key).is_none(), "bit {bit}");
        }
    }
}
