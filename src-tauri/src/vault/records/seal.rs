//! The seal of a record: what it was when it was last written, signed by who wrote it.

use super::{RecordKind, VERSION, digest, watch};
use crate::base::id::{UserId, VaultId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::Result;
use crate::vault::log::entry::Signer;
use ed25519_dalek::{Signature, VerifyingKey};
use rusqlite::{Connection, Row, named_params};

/// Whoever writes, when, and how long the custody log is then.
#[derive(Clone, Copy)]
pub(in crate::vault) struct Pen<'a> {
    pub(in crate::vault) signer: &'a Signer,
    pub(in crate::vault) at: Timestamp,
    pub(in crate::vault) log_size: u64,
}

/// Seals every record that was touched in this transaction.
pub(in crate::vault) fn seal_touched(tx: &Connection, pen: Pen<'_>) -> Result<()> {
    let touched = watch::touched(tx)?;
    if touched.is_empty() {
        return Ok(());
    }
    for (kind, id) in &touched {
        seal(tx, pen, *kind, id)?;
    }
    watch::forget(tx)
}

/// Seals one record, unless its seal says the same already.
pub(super) fn seal(tx: &Connection, pen: Pen<'_>, kind: RecordKind, id: &str) -> Result<()> {
    let digest = digest(tx, kind, id)?;
    let sql = "SELECT digest FROM record_seal WHERE kind = ?1 AND id = ?2";
    let mut known = tx.prepare_cached(sql)?;
    let mut rows = known.query([kind.name(), id])?;
    if let Some(row) = rows.next()?
        && row.get::<_, Option<Sha256Digest>>(0)? == digest
    {
        return Ok(());
    }
    let seal = Seal {
        kind,
        id: id.to_owned(),
        version: VERSION,
        digest,
        log_size: pen.log_size,
        at: pen.at,
        actor: pen.signer.user,
        signature: [0; 64],
    };
    let (_, signature) = pen.signer.sign_other(&seal.signed(pen.signer.vault));
    tx.prepare_cached(
        "INSERT OR REPLACE INTO record_seal (kind, id, version, digest, log_size, at_ms, actor, signature, bound)
         VALUES (:kind, :id, :version, :digest, :log_size, :at, :actor, :signature, 0)",
    )?
    .execute(named_params! {
        ":kind": kind.name(), ":id": id, ":version": VERSION, ":digest": digest,
        ":log_size": i64::try_from(pen.log_size).unwrap_or(i64::MAX), ":at": pen.at, ":actor": pen.signer.user,
        ":signature": signature.as_slice(),
    })?;
    Ok(())
}

/// A seal as it stands in its row.
pub(super) struct Seal {
    pub(super) kind: RecordKind,
    pub(super) id: String,
    pub(super) version: u32,
    /// `None`: it was removed.
    pub(super) digest: Option<Sha256Digest>,
    /// Entries of the custody log at that moment.
    pub(super) log_size: u64,
    pub(super) at: Timestamp,
    pub(super) actor: UserId,
    pub(super) signature: [u8; 64],
}

impl Seal {
    pub(super) const COLUMNS: &'static str = "kind, id, version, digest, log_size, at_ms, actor, signature";

    /// From its columns; `None` if they are none of a seal.
    pub(super) fn read(row: &Row<'_>) -> Option<Self> {
        Some(Self {
            kind: RecordKind::of_name(row.get_ref(0).ok()?.as_str().ok()?)?,
            id: row.get(1).ok()?,
            version: row.get(2).ok()?,
            digest: row.get(3).ok()?,
            log_size: u64::try_from(row.get::<_, i64>(4).ok()?).ok()?,
            at: row.get(5).ok()?,
            actor: row.get(6).ok()?,
            signature: row.get_ref(7).ok()?.as_blob().ok()?.try_into().ok()?,
        })
    }

    /// Whether this user signed it.
    pub(super) fn is_signed_by(&self, key: &VerifyingKey, vault: VaultId) -> bool {
        key.verify_strict(&self.signed(vault), &Signature::from_bytes(&self.signature)).is_ok()
    }

    fn signed(&self, vault: VaultId) -> Vec<u8> {
        let id = self.id.as_bytes();
        let mut bytes = b"dalil/record-seal/v1\0".to_vec();
        bytes.extend(vault.to_string().as_bytes());
        bytes.push(self.kind as u8);
        bytes.extend((id.len() as u64).to_be_bytes());
        bytes.extend(id);
        bytes.extend(self.version.to_be_bytes());
        bytes.extend(self.log_size.to_be_bytes());
        bytes.extend(self.at.millis().to_be_bytes());
        bytes.extend(self.digest.iter().flat_map(|digest| digest.0));
        bytes
    }
}
