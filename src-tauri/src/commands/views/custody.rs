//! Custody on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Sha256Digest, Timestamp, id::CaseId, id::EvidenceId};

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
}

/// The log, newest first, and how it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustodyView {
    /// Events.
    pub lines: Vec<CustodyLine>,
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
