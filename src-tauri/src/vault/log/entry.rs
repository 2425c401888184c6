//! One entry of the custody log as it is signed: deterministic CBOR (RFC 8949 §4.2.1), so that a court's expert gets
//! the same bytes from the same words.

use super::merkle::{self, Hash};
use crate::base::id::{DeviceId, EvidenceId, UserId, VaultId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::keys::Key;
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use minicbor::{Decoder, Encoder};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export_to = "bindings.ts")]
pub enum Action {
    /// The vault was made; the details name its first user and device with their public keys.
    VaultCreate,
    /// An original was received and sealed.
    Intake,
    /// Stored originals were read and their digests compared.
    ReHash,
    View,
    /// A derivative was made from an original.
    Derive,
    Annotate,
    Link,
    Export,
    Print,
    Share,
    /// A timestamp token of an authority was added.
    ImportToken,
    Verify,
    UserAdd,
    UserRemove,
    /// A user's passphrase was changed.
    KeyChange,
    /// The vault was opened on a computer it did not know.
    DeviceAdd,
    Policy,
    DeleteRequest,
    Delete,
    Restore,
    /// The vault was copied to another place, and the copy read back.
    Backup,
    /// The clock stood before the previous entry.
    ClockJump,
    /// An opening found lost, changed or damaged records; the details list the findings.
    Alarm,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 23] = [
        Self::VaultCreate,
        Self::Intake,
        Self::ReHash,
        Self::View,
        Self::Derive,
        Self::Annotate,
        Self::Link,
        Self::Export,
        Self::Print,
        Self::Share,
        Self::ImportToken,
        Self::Verify,
        Self::UserAdd,
        Self::UserRemove,
        Self::KeyChange,
        Self::DeviceAdd,
        Self::Policy,
        Self::DeleteRequest,
        Self::Delete,
        Self::Restore,
        Self::Backup,
        Self::ClockJump,
        Self::Alarm,
    ];

    /// The name as it stands in entries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::VaultCreate => "vault-create",
            Self::Intake => "intake",
            Self::ReHash => "re-hash",
            Self::View => "view",
            Self::Derive => "derive",
            Self::Annotate => "annotate",
            Self::Link => "link",
            Self::Export => "export",
            Self::Print => "print",
            Self::Share => "share",
            Self::ImportToken => "import-token",
            Self::Verify => "verify",
            Self::UserAdd => "user-add",
            Self::UserRemove => "user-remove",
            Self::KeyChange => "key-change",
            Self::DeviceAdd => "device-add",
            Self::Policy => "policy",
            Self::DeleteRequest => "delete-request",
            Self::Delete => "delete",
            Self::Restore => "restore",
            Self::Backup => "backup",
            Self::ClockJump => "clock-jump",
            Self::Alarm => "alarm",
        }
    }
}

/// The text names no action.
#[derive(Debug, thiserror::Error)]
#[error("not an action of the custody log")]
pub struct UnknownAction;

impl FromStr for Action {
    type Err = UnknownAction;
    fn from_str(text: &str) -> Result<Self, UnknownAction> {
        Self::ALL.into_iter().find(|action| action.name() == text).ok_or(UnknownAction)
    }
}

impl rusqlite::types::FromSql for Action {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

/// What stands in an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault) struct Entry {
    pub(in crate::vault) vault: VaultId,
    pub(in crate::vault) seq: u64,
    /// The leaf of the entry before, zeros in the first.
    pub(in crate::vault) previous: Hash,
    pub(in crate::vault) at: Timestamp,
    pub(in crate::vault) boot: [u8; 16],
    /// Milliseconds since that start of the computer.
    pub(in crate::vault) running_ms: u64,
    pub(in crate::vault) actor: UserId,
    /// The first 16 bytes of SHA-256 over the public key that checks the signature.
    pub(in crate::vault) key: [u8; 16],
    pub(in crate::vault) device: DeviceId,
    pub(in crate::vault) action: Action,
    pub(in crate::vault) objects: Vec<(EvidenceId, Sha256Digest)>,
    pub(in crate::vault) details_commit: [u8; 32],
}

const VERSION: u64 = 1;
const SIGNED_WITH: &[u8] = b"dalil/custody/v1\0";

impl Entry {
    pub(in crate::vault) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.encode(&mut out).expect("writing to memory does not fail");
        out
    }

    /// Keys in the order of their encoded bytes, as deterministic CBOR demands.
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        let mut cbor = Encoder::new(out);
        cbor.map(13)?.str("v")?.u64(VERSION)?.str("seq")?.u64(self.seq)?;
        cbor.str("prev")?.bytes(&self.previous)?.str("actor")?.bytes(self.actor.bytes())?;
        cbor.str("at_ms")?.i64(self.at.millis())?.str("action")?.str(self.action.name())?;
        cbor.str("device")?.bytes(self.device.bytes())?.str("key_id")?.bytes(&self.key)?;
        cbor.str("boot_id")?.bytes(&self.boot)?.str("mono_ms")?.u64(self.running_ms)?;
        cbor.str("objects")?.array(self.objects.len() as u64)?;
        for (id, sha256) in &self.objects {
            cbor.map(2)?.str("id")?.bytes(id.bytes())?.str("sha256")?.bytes(&sha256.0)?;
        }
        cbor.str("vault_id")?.bytes(self.vault.bytes())?.str("details_commit")?.bytes(&self.details_commit)?;
        Ok(())
    }

    /// Reads an entry; bytes that are not the one way of writing it are refused.
    pub(in crate::vault) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let entry = Self::decode(&mut Decoder::new(bytes)).ok()?;
        (entry.to_bytes() == bytes).then_some(entry)
    }

    fn decode(cbor: &mut Decoder<'_>) -> Result<Self, minicbor::decode::Error> {
        expect(cbor.map()? == Some(13))?;
        key(cbor, "v")?;
        expect(cbor.u64()? == VERSION)?;
        key(cbor, "seq")?;
        let seq = cbor.u64()?;
        let previous = fixed(cbor, "prev")?;
        let actor = UserId::from_bytes(fixed(cbor, "actor")?);
        key(cbor, "at_ms")?;
        let at = Timestamp::from_millis(cbor.i64()?);
        key(cbor, "action")?;
        let action = cbor.str()?.parse().map_err(|_| bad())?;
        let device = DeviceId::from_bytes(fixed(cbor, "device")?);
        let key_id = fixed(cbor, "key_id")?;
        let boot = fixed(cbor, "boot_id")?;
        key(cbor, "mono_ms")?;
        let running_ms = cbor.u64()?;
        key(cbor, "objects")?;
        let count = cbor.array()?.ok_or_else(bad)?;
        let mut objects = Vec::new();
        for _ in 0..count {
            expect(cbor.map()? == Some(2))?;
            let id = EvidenceId::from_bytes(fixed(cbor, "id")?);
            objects.push((id, Sha256Digest(fixed(cbor, "sha256")?)));
        }
        let vault = VaultId::from_bytes(fixed(cbor, "vault_id")?);
        let details_commit = fixed(cbor, "details_commit")?;
        Ok(Self {
            vault,
            seq,
            previous,
            at,
            boot,
            running_ms,
            actor,
            key: key_id,
            device,
            action,
            objects,
            details_commit,
        })
    }
}

fn bad() -> minicbor::decode::Error {
    minicbor::decode::Error::message("not a custody entry")
}

fn expect(holds: bool) -> Result<(), minicbor::decode::Error> {
    if holds { Ok(()) } else { Err(bad()) }
}

fn key(cbor: &mut Decoder<'_>, name: &str) -> Result<(), minicbor::decode::Error> {
    expect(cbor.str()? == name)
}

fn fixed<const N: usize>(cbor: &mut Decoder<'_>, name: &str) -> Result<[u8; N], minicbor::decode::Error> {
    key(cbor, name)?;
    cbor.bytes()?.try_into().map_err(|_| bad())
}

/// The leaf of a signed entry in the Merkle tree.
pub(in crate::vault) fn leaf(entry: &[u8], signature: &[u8]) -> Hash {
    merkle::leaf(&[entry, signature])
}

/// What an entry holds in place of its details, so that these can be withheld without breaking the proof.
pub(in crate::vault) fn commit(salt: &[u8; 16], details: &[u8]) -> [u8; 32] {
    Sha256Digest::of(&[salt.as_slice(), details].concat()).0
}

/// Whether details and salt were taken away because the items of the entry were destroyed: no details of an entry are this.
pub(in crate::vault) fn is_withheld(salt: &[u8; 16], details: &[u8]) -> bool {
    *salt == [0; 16] && details == b"null"
}

/// The short name of a public key.
pub(in crate::vault) fn key_id(key: &VerifyingKey) -> [u8; 16] {
    let digest = Sha256Digest::of(key.as_bytes()).0;
    *digest.first_chunk().expect("a digest is longer than 16 bytes")
}

/// Whoever signs: a user on a device.
pub(in crate::vault) struct Signer {
    pub(in crate::vault) vault: VaultId,
    pub(in crate::vault) user: UserId,
    pub(in crate::vault) device: DeviceId,
    public: VerifyingKey,
    seed: Key,
}

impl Signer {
    pub(in crate::vault) fn new(vault: VaultId, user: UserId, device: DeviceId, seed: &Key) -> Self {
        Self { vault, user, device, public: seed.verifying_key(), seed: seed.clone() }
    }

    pub(in crate::vault) fn key_id(&self) -> [u8; 16] {
        key_id(&self.public)
    }

    pub(in crate::vault) fn sign(&self, entry: &[u8]) -> [u8; 64] {
        self.seed.signing(|key| key.sign(&signed_bytes(entry)).to_bytes())
    }

    /// Signs what is no entry of a log: the bytes begin with what they are for.
    pub(in crate::vault) fn sign_other(&self, bytes: &[u8]) -> ([u8; 32], [u8; 64]) {
        self.seed.signing(|key| (key.verifying_key().to_bytes(), key.sign(bytes).to_bytes()))
    }
}

/// Whether `signature` over `entry` is that of `key`.
pub(in crate::vault) fn is_signed_by(key: &VerifyingKey, entry: &[u8], signature: &[u8; 64]) -> bool {
    key.verify_strict(&signed_bytes(entry), &Signature::from_bytes(signature)).is_ok()
}

fn signed_bytes(entry: &[u8]) -> Vec<u8> {
    [SIGNED_WITH, entry].concat()
}
