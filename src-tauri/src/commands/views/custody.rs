//! Custody on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Sha256Digest, Timestamp, id::CaseId, id::EvidenceId};

/// What happened to an item, told in the page's language by `custody-<action>`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustodyLine {
    /// Its place in the log, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Message key `custody-<action>`.
    pub action: String,
    /// Who.
    pub actor: String,
    /// Items concerned.
    pub evidence: Vec<EvidenceId>,
    /// Numbers of those items in their case.
    pub numbers: Vec<u32>,
    /// Digest recorded with the event, of the first item.
    pub sha256: Option<Sha256Digest>,
    /// Values for the message.
    pub params: std::collections::BTreeMap<String, String>,
}

/// Which part of the log: a case's, an item's, or all of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowCustody {
    /// Only this case.
    pub case: Option<CaseId>,
    /// Only this item.
    pub evidence: Option<EvidenceId>,
    /// Only what was decided about the vault.
    #[serde(default)]
    #[ts(optional)]
    pub vault: Option<bool>,
    /// Only what is older than the entry of this number.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<u64>,
}

/// A page of the log, newest first, and how the log stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustodyView {
    /// Events.
    pub lines: Vec<CustodyLine>,
    /// Whether there are older ones.
    pub more: bool,
    /// Entries in the whole log.
    pub size: u64,
    /// Digest of the newest entry, hexadecimal: it stands for the whole chain before it.
    pub newest: String,
}

/// Checks the vault.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckVault {
    /// 0–3: head and presence; log and database; sealed files; originals.
    pub level: u8,
}

/// Asks what can be said of the log.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JudgeCustody {
    /// A folder with copies of anchors that were kept outside.
    pub anchors: Option<String>,
}

/// What can be said of the log. Entries are counted from 1.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VerdictView {
    /// Entries.
    pub size: u64,
    /// Where it fails.
    pub failed: Option<FailedView>,
    /// How far it is anchored.
    pub anchored: Option<AnchoredView>,
    /// The first entry that is intact and not anchored; none when all are anchored, or when it fails.
    pub open_from: Option<u64>,
    /// Requests and stamps, the newest first.
    pub anchors: Vec<AnchorView>,
    /// Up to which entry Dalil has a checkpoint of its own that agrees, stamped by nobody.
    pub noted: Option<u64>,
    /// Entries in which an opening wrote down losses or changes.
    pub alarms: Vec<u64>,
    /// Checkpoints of this vault that were compared with the log, those of the folder given too.
    pub compared: u64,
    /// What was in that folder; none when none was given.
    pub elsewhere: Option<ElsewhereView>,
    /// Names of files among the anchors, and in that folder, that cannot be read.
    pub damaged: Vec<String>,
    /// Names of files of timestamps that were taken in, and are in the vault's folder no more.
    pub missing: Vec<String>,
    /// Roots that may vouch for authorities.
    pub roots: Vec<RootView>,
}

/// What a folder with copies of anchors held.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElsewhereView {
    /// Checkpoints of this vault, compared with the log.
    pub compared: u64,
    /// Those of other vaults, or signed by nobody of this one: they were not compared.
    pub others: u64,
}

/// Where the log fails.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FailedView {
    /// The first entry that cannot be relied on.
    pub entry: u64,
    /// Message key `custody-fault-<reason>`.
    pub reason: String,
    /// Items it is about.
    pub evidence: Vec<EvidenceId>,
}

/// A stamp that counts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnchoredView {
    /// Up to which entry.
    pub entries: u64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub authority: String,
    /// Name of the root that vouches.
    pub root: String,
}

/// A checkpoint that was given out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnchorView {
    /// Up to which entry.
    pub entries: u64,
    /// Whether the log still holds what it says.
    pub agrees: bool,
    /// The stamp, if one counts.
    pub at: Option<Timestamp>,
    /// Why none counts: `timestamp-fault-<fault>`, or `waiting`.
    pub fault: Option<String>,
}

/// A pinned root.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RootView {
    /// Whom it names.
    pub name: String,
    /// SHA-256 of the certificate.
    pub sha256: Sha256Digest,
    /// The last moment it is good for.
    pub until: Timestamp,
}

/// A pinned root, by its SHA-256.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfRoot {
    /// SHA-256 of the certificate.
    pub sha256: Sha256Digest,
}

/// What came of taking files in: nothing when the user cancelled.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StampsView {
    /// Stamps that count.
    pub taken: Vec<AnchoredView>,
}

/// A certificate of custody.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintCertificate {
    /// The item.
    pub evidence: EvidenceId,
    /// Its language.
    pub language: Language,
}

/// An item with its proof of custody, to be handed over.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPackage {
    /// The item.
    pub evidence: EvidenceId,
    /// Languages of the certificates in it.
    pub languages: Vec<Language>,
    /// Whether it says from whom the item came and where.
    pub details: bool,
}
