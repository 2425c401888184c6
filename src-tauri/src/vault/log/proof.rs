//! What shows a court the custody of one item without showing it the others: the item's own entries, each with its way to
//! the root of a signed checkpoint; of entries that are about further items, nothing but their leaf.

use super::checkpoint::{self, SignedNote};
use super::entry::{Action, Entry};
use super::merkle::{self, Hash};
use crate::base::Timestamp;
use crate::base::id::{EvidenceId, VaultId};
use crate::vault::anchors::Anchor;
use crate::vault::error::{Error, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use rusqlite::{Connection, Row, named_params};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// An entry that is shown whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownEntry {
    pub seq: u64,
    pub at: Timestamp,
    pub action: Action,
    /// The name the vault knows the actor by.
    pub actor_name: String,
    entry: Vec<u8>,
    signature: Vec<u8>,
    salt: Vec<u8>,
    details: Vec<u8>,
    proof: Vec<Hash>,
}

impl ShownEntry {
    /// What people read of it.
    pub fn details(&self) -> Value {
        serde_json::from_slice(&self.details).unwrap_or_default()
    }

    fn to_json(&self, details: bool) -> Value {
        let withheld = self.salt.first_chunk().is_some_and(|salt| super::entry::is_withheld(salt, &self.details));
        let shown = (details && !withheld)
            .then(|| (BASE64.encode(&self.salt), String::from_utf8_lossy(&self.details).into_owned()));
        let (salt, details) = shown.unzip();
        json!({
            "seq": self.seq, "entry": BASE64.encode(&self.entry), "signature": BASE64.encode(&self.signature),
            "salt": salt, "details": details, "proof": hashes(&self.proof),
        })
    }
}

/// An entry that is also about other items: a proof shows that it is there, and nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithheldEntry {
    pub seq: u64,
    /// The entry itself, for a certificate to say what was done; it stands in no proof.
    pub entry: ShownEntry,
    leaf: Hash,
    proof: Vec<Hash>,
}

/// An anchor, and that the present log goes on from what it anchored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchorProof {
    pub anchor: Anchor,
    consistency: Vec<Hash>,
}

/// The custody of one item, to be shown outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemProof {
    pub vault: VaultId,
    pub item: EvidenceId,
    /// The checkpoint everything is proved in.
    pub note: SignedNote,
    pub entries: Vec<ShownEntry>,
    pub withheld: Vec<WithheldEntry>,
    /// The entries by which the log learned the keys that sign here.
    introductions: Vec<ShownEntry>,
    pub anchors: Vec<AnchorProof>,
}

impl ItemProof {
    /// As `proof.json` holds it (docs/vault-format.md). Details may be left out: the entries commit to them either way.
    pub fn to_json(&self, details: bool) -> Value {
        let withheld = self
            .withheld
            .iter()
            .map(|entry| json!({ "seq": entry.seq, "leaf": BASE64.encode(entry.leaf), "proof": hashes(&entry.proof) }));
        let anchors = self.anchors.iter().map(|anchored| {
            json!({
                "note": anchored.anchor.note.text(), "consistency": hashes(&anchored.consistency),
                "tokens": anchored.anchor.tokens.iter().map(|token| BASE64.encode(token)).collect::<Vec<_>>(),
            })
        });
        json!({
            "format": "dalil-proof/1",
            "vault": hex::encode(self.vault.bytes()),
            "item": hex::encode(self.item.bytes()),
            "checkpoint": self.note.text(),
            "entries": self.entries.iter().map(|entry| entry.to_json(details)).collect::<Vec<_>>(),
            "withheld": withheld.collect::<Vec<_>>(),
            "keys": self.introductions.iter().map(|entry| entry.to_json(true)).collect::<Vec<_>>(),
            "anchors": anchors.collect::<Vec<_>>(),
        })
    }
}

fn hashes(proof: &[Hash]) -> Vec<String> {
    proof.iter().map(|hash| BASE64.encode(hash)).collect()
}

const COLUMNS: &str = "e.seq, e.entry, e.signature, e.details_salt, e.details, u.name
     FROM custody_entry e JOIN user_account u ON u.id = e.actor";

/// Proves the custody of `item` in the log as `note` has it. `anchors` later than the note are left out.
pub(in crate::vault) fn of_item(
    db: &Connection,
    vault: VaultId,
    item: EvidenceId,
    note: SignedNote,
    anchors: Vec<Anchor>,
) -> Result<ItemProof> {
    let size = note.checkpoint().size;
    let leaves = leaves(db, size)?;
    let last = i64::try_from(size).unwrap_or(i64::MAX);
    let mut statement = db.prepare(&format!(
        "SELECT {COLUMNS} WHERE e.seq < :last AND e.seq IN
         (SELECT seq FROM custody_object WHERE evidence_id = :item) ORDER BY e.seq"
    ))?;
    let mut rows = statement.query(named_params! { ":last": last, ":item": item })?;
    let (mut entries, mut withheld) = (Vec::new(), Vec::new());
    let mut signers = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (shown, entry) = read(row, &leaves)?;
        if entry.objects.iter().all(|(id, _)| *id == item) {
            signers.insert(entry.key);
            entries.push(shown);
        } else {
            let at = usize::try_from(shown.seq).map_err(|_| Error::LogDamaged { seq: shown.seq })?;
            let (seq, proof) = (shown.seq, shown.proof.clone());
            withheld.push(WithheldEntry { seq, leaf: leaves[at], proof, entry: shown });
        }
    }
    let introductions = introductions(db, last, &leaves, &signers, &note)?;
    let anchors = anchors.into_iter().filter_map(|anchor| {
        let earlier = usize::try_from(anchor.note.checkpoint().size).ok()?;
        Some(AnchorProof { consistency: merkle::consistency_proof(&leaves, earlier)?, anchor })
    });
    let anchors = anchors.collect();
    Ok(ItemProof { vault, item, note, entries, withheld, introductions, anchors })
}

/// The entries that brought the keys of `signers`, and those that signed the note, into the log.
fn introductions(
    db: &Connection,
    last: i64,
    leaves: &[Hash],
    signers: &BTreeSet<[u8; 16]>,
    note: &SignedNote,
) -> Result<Vec<ShownEntry>> {
    let mut statement = db.prepare(&format!(
        "SELECT {COLUMNS} WHERE e.seq < :last AND e.action IN ('vault-create', 'user-add', 'device-add') ORDER BY e.seq"
    ))?;
    let mut rows = statement.query(named_params! { ":last": last })?;
    let mut found = Vec::new();
    // The first user introduces the others, so every entry that introduces is itself signed by a key introduced here.
    let mut pending = signers.clone();
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(row, leaves)?);
    }
    for (shown, entry) in all.into_iter().rev() {
        let Some(key) = key_in(&shown.details()) else { continue };
        let signs_note = note.is_signed_by(&checkpoint::user_name(&note.checkpoint().origin), &key)
            || note.is_signed_by(&checkpoint::device_name(&note.checkpoint().origin), &key);
        if signs_note || pending.contains(&super::entry::key_id(&key)) {
            pending.insert(entry.key);
            found.push(shown);
        }
    }
    found.reverse();
    Ok(found)
}

fn key_in(details: &Value) -> Option<ed25519_dalek::VerifyingKey> {
    let bytes: [u8; 32] = hex::decode(details["signing_key"].as_str()?).ok()?.try_into().ok()?;
    ed25519_dalek::VerifyingKey::from_bytes(&bytes).ok()
}

fn read(row: &Row<'_>, leaves: &[Hash]) -> Result<(ShownEntry, Entry)> {
    let seq = u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
    let damaged = || Error::LogDamaged { seq };
    let bytes: Vec<u8> = row.get(1)?;
    let entry = Entry::from_bytes(&bytes).ok_or_else(damaged)?;
    let at = usize::try_from(seq).map_err(|_| damaged())?;
    let proof = merkle::inclusion_proof(leaves, at).ok_or_else(damaged)?;
    let shown = ShownEntry {
        seq,
        at: entry.at,
        action: entry.action,
        actor_name: row.get(5)?,
        entry: bytes,
        signature: row.get(2)?,
        salt: row.get(3)?,
        details: row.get(4)?,
        proof,
    };
    Ok((shown, entry))
}

/// The first `size` leaves.
pub(in crate::vault) fn leaves(db: &Connection, size: u64) -> Result<Vec<Hash>> {
    let mut statement =
        db.prepare("SELECT seq, leaf FROM custody_entry INDEXED BY custody_entry_leaf WHERE seq < :size ORDER BY seq")?;
    let mut rows = statement.query(named_params! { ":size": i64::try_from(size).unwrap_or(i64::MAX) })?;
    let mut leaves: Vec<Hash> = Vec::new();
    while let Some(row) = rows.next()? {
        let seq = u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        let damaged = || Error::LogDamaged { seq };
        if seq != leaves.len() as u64 {
            return Err(damaged());
        }
        leaves.push(row.get_ref(1)?.as_blob()?.try_into().map_err(|_| damaged())?);
    }
    if leaves.len() as u64 == size { Ok(leaves) } else { Err(Error::LogDamaged { seq: leaves.len() as u64 }) }
}
