//! What still opens of a damaged original, on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::id::EvidenceId;
use crate::base::{Language, Sha256Digest};

/// What still opens of an original: all of it, where it is whole.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadableView {
    /// The number of the item in the case.
    pub number: u32,
    /// Bytes of the original.
    pub length: u64,
    /// Bytes of it that open and are what was taken in.
    pub opens: u64,
    /// It is not damaged at all: it is exported as any other.
    pub whole: bool,
    /// All of it in order, what opens and what does not by turns.
    pub stretches: Vec<StretchView>,
}

/// A stretch of an original.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StretchView {
    /// Its first byte, counted from zero.
    pub from: u64,
    /// The byte after its last one.
    pub to: u64,
    /// SHA-256 of its bytes; none where they do not open.
    pub sha256: Option<Sha256Digest>,
}

/// Writes what opens of a damaged original outside the vault, with zeros in the place of the rest.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportReadable {
    /// The item.
    pub evidence: EvidenceId,
    /// Language of the text that is written beside it.
    pub language: Language,
}
