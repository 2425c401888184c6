//! Bundles on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Sha256Digest, Timestamp, id::BundleId, id::CaseId, id::EvidenceId, id::FilingId};
use crate::evidence::EvidenceKind;

/// A bundle in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BundleRow {
    /// Its id.
    pub id: BundleId,
    /// Its case.
    pub case: CaseId,
    /// The filing whose exhibits these are.
    pub filing: Option<FilingId>,
    /// Title on the cover.
    pub title: String,
    /// Language of its sheets.
    pub language: Language,
    /// How many exhibits.
    pub exhibits: u32,
    /// When it last changed.
    pub changed: Timestamp,
    /// Builds, the newest first.
    pub builds: Vec<BuildView>,
}

/// A bundle as built.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuildView {
    /// 1, 2, 3…
    pub number: u32,
    /// SHA-256 of the PDF.
    pub sha256: Sha256Digest,
    /// Pages.
    pub pages: u32,
    /// Bytes.
    pub length: u64,
    /// When it was built.
    pub made: Timestamp,
    /// Whether the file claims PDF/A-2b, and passed.
    pub archival: bool,
    /// Whether the exhibits changed since.
    pub stale: bool,
    /// Why its exhibits are not numbered as the filing names them; empty when they are.
    pub reason: String,
    /// The exhibits that are their dividers alone, because they could not be read.
    pub dividers: Vec<u32>,
}

/// A bundle with its exhibits and the plan of its pages.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BundleView {
    /// The bundle.
    pub row: BundleRow,
    /// The exhibits in order.
    pub exhibits: Vec<BundleExhibitView>,
    /// Pages of the whole, as planned.
    pub pages: u32,
    /// Exhibits that stop the build, as message keys `bundle-trouble-<code>`.
    pub troubles: Vec<BundleTrouble>,
    /// What the final edition of its filing names and is not among the exhibits.
    pub missing: Vec<MissingExhibit>,
}

/// An exhibit that a filing names and its bundle lacks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingExhibit {
    /// Its number in the filing.
    pub number: u32,
    /// Its title there.
    pub title: String,
}

/// An exhibit of a bundle.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BundleExhibitView {
    /// Its number, from 1.
    pub number: u32,
    /// Its number in the final edition of the filing; none: not named there, or no final edition.
    pub in_filing: Option<u32>,
    /// The item.
    pub evidence: EvidenceId,
    /// The item's number in the case.
    pub item_number: u32,
    /// What it is.
    pub kind: EvidenceKind,
    /// As the index prints it.
    pub description: String,
    /// Its sheets without the divider; 0 when it can't be printed.
    pub sheets: u32,
    /// Page of the bundle its divider stands on.
    pub first_page: u32,
    /// What the lawyer should know although every page is carried.
    pub remarks: Vec<BundleRemark>,
    /// Path for `viewUrl` of a small picture, or none.
    pub thumbnail: Option<String>,
}

/// What stays behind of an exhibit, or is shown otherwise, as the message key `bundle-remark-<code>`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BundleRemark {
    /// `chat-of-archive`, `first-of`, `redrawn`, `words-of-file`, `picture-is`, `picture-apart`, `picture-inside`, `no-picture`,
    /// `attachments-listed`, `letter-sealed`, `text-cut`, `signs-named`, `signature-lost`, `files-inside`, `fields-not-drawn`,
    /// `dynamic-form`, `narrow`, `chat-breaks-off`, or `left-out-` with the reason (`damaged`, `encrypted`, `packing`, `bomb`, `too-long`,
    /// `too-many`).
    pub code: String,
    /// How many frames, files, fields or millimetres, where that is counted, or the number of an exhibit or an item; otherwise 0.
    pub count: u32,
}

/// Why a bundle can't be built yet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BundleTrouble {
    /// `damaged`, `destroyed`, `encrypted`, `empty`.
    pub code: String,
    /// The exhibit.
    pub number: u32,
    /// Its title.
    pub title: String,
}

/// Which bundle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfBundle {
    /// The bundle.
    pub bundle: BundleId,
}

/// Builds a bundle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BuildBundle {
    /// The bundle.
    pub bundle: BundleId,
    /// Why its exhibits are numbered otherwise than the final edition of the filing names them, where they are.
    pub reason: Option<String>,
    /// Whether originals that need a password, or are damaged, are bound as their dividers alone; else they stop the build.
    #[serde(default)]
    pub dividers: bool,
}

/// Begins a bundle: from a filing's exhibits, or empty.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddBundle {
    /// In this case.
    pub case: CaseId,
    /// From this filing.
    pub filing: Option<FilingId>,
    /// Title on the cover; empty: made from the filing or the case.
    pub title: String,
    /// Language of its sheets.
    pub language: Language,
}

/// Changes title, language or exhibits.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeBundle {
    /// The bundle.
    pub bundle: BundleId,
    /// Title on the cover.
    pub title: String,
    /// Language of its sheets.
    pub language: Language,
    /// The exhibits in their new order.
    pub exhibits: Vec<BundleEntry>,
}

/// One exhibit as the lawyer orders it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundleEntry {
    /// The item.
    pub evidence: EvidenceId,
    /// As the index prints it; empty: the item's title.
    pub description: String,
}

/// Which build.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfBuild {
    /// The bundle.
    pub bundle: BundleId,
    /// The build; none: the newest.
    pub number: Option<u32>,
}
