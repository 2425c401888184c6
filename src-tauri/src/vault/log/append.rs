//! Adding an entry, in the transaction of the rows it is about.

use super::entry::{self, Action, Entry, Signer};
use super::merkle::{Hash, Peaks};
use crate::base::id::EvidenceId;
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use crate::vault::keys::make_random;
use crate::vault::machine;
use rusqlite::{Connection, named_params};

/// Networks set clocks back by fractions of a second all day; more than this is worth an entry.
pub(in crate::vault) const CLOCK_TOLERANCE_MS: i64 = 1000;

/// Where the log ends.
#[derive(Debug, Clone, Default)]
pub(in crate::vault) struct LogEnd {
    pub(in crate::vault) next_seq: u64,
    pub(in crate::vault) last_leaf: Hash,
    pub(in crate::vault) last_at: Option<Timestamp>,
    pub(in crate::vault) peaks: Peaks,
}

impl LogEnd {
    /// Adds an entry at the end. A clock that stands before the last entry gets an entry of its own first.
    pub(in crate::vault) fn append(
        &mut self,
        tx: &Connection,
        signer: &Signer,
        at: Timestamp,
        action: Action,
        objects: &[(EvidenceId, Sha256Digest)],
        details: &serde_json::Value,
    ) -> Result<u64> {
        if let Some(last) = self.last_at.filter(|last| at.millis() < last.millis() - CLOCK_TOLERANCE_MS) {
            let jump = serde_json::json!({ "before_ms": last.millis(), "now_ms": at.millis() });
            self.add(tx, signer, at, Action::ClockJump, &[], &jump)?;
        }
        self.add(tx, signer, at, action, objects, details)
    }

    fn add(
        &mut self,
        tx: &Connection,
        signer: &Signer,
        at: Timestamp,
        action: Action,
        objects: &[(EvidenceId, Sha256Digest)],
        details: &serde_json::Value,
    ) -> Result<u64> {
        let seq = self.next_seq;
        let salt = make_random::<16>()?;
        let details = details.to_string().into_bytes();
        let entry = Entry {
            vault: signer.vault,
            seq,
            previous: self.last_leaf,
            at,
            boot: machine::boot_id(),
            running_ms: machine::running_ms(),
            actor: signer.user,
            key: signer.key_id(),
            device: signer.device,
            action,
            objects: objects.to_vec(),
            details_commit: entry::commit(&salt, &details),
        };
        let bytes = entry.to_bytes();
        let signature = signer.sign(&bytes);
        let leaf = entry::leaf(&bytes, &signature);
        insert(tx, &entry, &bytes, &signature, &leaf, &salt, &details)?;
        self.next_seq = seq + 1;
        self.last_leaf = leaf;
        self.last_at = Some(at);
        self.peaks.push(leaf);
        Ok(seq)
    }
}

fn insert(
    tx: &Connection,
    entry: &Entry,
    bytes: &[u8],
    signature: &[u8; 64],
    leaf: &Hash,
    salt: &[u8; 16],
    details: &[u8],
) -> Result<()> {
    let seq = i64::try_from(entry.seq).map_err(|_| Error::LogDamaged { seq: entry.seq })?;
    tx.prepare_cached(
        "INSERT INTO custody_entry (seq, at_ms, actor, action, entry, signature, leaf, details_salt, details)
         VALUES (:seq, :at_ms, :actor, :action, :entry, :signature, :leaf, :details_salt, :details)",
    )?
    .execute(named_params! {
        ":seq": seq,
        ":at_ms": entry.at,
        ":actor": entry.actor,
        ":action": entry.action.name(),
        ":entry": bytes,
        ":signature": signature.as_slice(),
        ":leaf": leaf.as_slice(),
        ":details_salt": salt.as_slice(),
        ":details": details,
    })?;
    let mut statement = tx.prepare_cached(
        "INSERT INTO custody_object (seq, ordinal, evidence_id, sha256) VALUES (:seq, :ordinal, :evidence_id, :sha256)",
    )?;
    for (ordinal, (id, sha256)) in (0i64..).zip(&entry.objects) {
        statement.execute(named_params! { ":seq": seq, ":ordinal": ordinal, ":evidence_id": id, ":sha256": sha256 })?;
    }
    Ok(())
}
