//! Cases on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Timestamp, id::CaseId};
use crate::cases::CaseDetails;

/// A case in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseRow {
    /// Its id.
    pub id: CaseId,
    /// What the office writes about it.
    pub details: CaseDetails,
    /// When it last changed.
    pub changed: Timestamp,
    /// How much is in it.
    pub counts: CaseCounts,
}

/// How much is in a case.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseCounts {
    /// Parties.
    pub parties: u32,
    /// Evidence items in use.
    pub evidence: u32,
    /// Facts.
    pub facts: u32,
    /// Facts that no evidence stands under.
    pub facts_without_citation: u32,
    /// Filings.
    pub filings: u32,
    /// Bundles.
    pub bundles: u32,
}

/// Which case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfCase {
    /// The case.
    pub case: CaseId,
}

/// Opens a case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddCase {
    /// What is known.
    pub details: CaseDetails,
    /// Though another open case bears its number.
    #[serde(default)]
    #[ts(optional)]
    pub again: Option<bool>,
}

/// Changes what is written about a case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeCase {
    /// The case.
    pub case: CaseId,
    /// All of its details anew.
    pub details: CaseDetails,
    /// Though another open case bears its number.
    #[serde(default)]
    #[ts(optional)]
    pub again: Option<bool>,
}
