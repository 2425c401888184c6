//! Evidence and its pictures on the wire.

use super::{CustodyLine, Deserialize, Serialize, TS};
use crate::base::words::words;
use crate::base::{Secret, Sha256Digest, Timestamp, id::CaseId, id::EvidenceId, id::FactId, id::JobId};
use crate::evidence::{Covert, EvidenceDetails, EvidenceKind};

/// An item with all that the office knows about it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceRow {
    /// Its id.
    pub id: EvidenceId,
    /// Its case.
    pub case: CaseId,
    /// Its number in the case: "Док. 12".
    pub number: u32,
    /// What it is.
    pub kind: EvidenceKind,
    /// RFC 6838 media type.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// SHA-256 of the original.
    pub sha256: Sha256Digest,
    /// The name the file came with.
    pub original_name: String,
    /// Pages when printed, once known.
    pub sheets: Option<u32>,
    /// Why it can't be shown (`damaged`, `encrypted`), or none.
    pub trouble: Option<String>,
    /// What the office knows about it.
    pub details: EvidenceDetails,
    /// Words of the office on it, in order.
    pub tags: Vec<String>,
    /// Not used in this case.
    pub set_aside: bool,
    /// It was destroyed: nothing but its number, its digest and its custody is left.
    pub destroyed: Option<DestroyedView>,
    /// When it was sealed.
    pub added: Timestamp,
    /// How many facts cite it.
    pub cited_by: u32,
    /// Whether anyone has opened it, by its custody.
    pub seen: bool,
    /// Path for `viewUrl`: a small picture of its first page, or none.
    pub thumbnail: Option<String>,
}

/// The items of a case as lists, filters and choices need them, in the order of their numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EvidenceItems {
    /// The case.
    pub case: CaseId,
    /// Its items.
    pub items: Vec<ItemRow>,
}

/// An item in a list. A case has up to 50,000 of them, so what only the item itself shows is not here, and what is not said, is
/// none or is no is left out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemRow {
    /// Its id.
    pub id: EvidenceId,
    /// Its number in the case: "Док. 12".
    pub number: u32,
    /// What it is.
    pub kind: EvidenceKind,
    /// Short description; empty when it was destroyed.
    pub title: String,
    /// The name the file came with.
    pub original_name: String,
    /// When it was sealed.
    pub added: Timestamp,
    /// Pages when printed, once known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sheets: Option<u32>,
    /// Why it can't be shown (`damaged`, `encrypted`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub trouble: Option<String>,
    /// What it is called in further languages of the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_titles: Vec<String>,
    /// Person, device or place it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Who handed it over.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub received_from: String,
    /// When, EDTF level 1.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub received_on: String,
    /// Recorded in secret? Left out when it is no recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub covert: Option<Covert>,
    /// Paper, phone, flash drive…
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub carrier: String,
    /// Blurred until asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// Words of the office on it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Not used in this case.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub set_aside: bool,
    /// It was destroyed: nothing but its number, its digest and its custody is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub destroyed: Option<DestroyedView>,
    /// How many facts cite it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cited_by: Option<u32>,
    /// Whether anyone has opened it, by its custody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seen: bool,
    /// Path for `viewUrl`: a small picture of its first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub thumbnail: Option<String>,
}

/// What is noted on an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteView {
    /// The item.
    pub evidence: EvidenceId,
    /// The note.
    pub note: String,
}

/// What stands in the place of a destroyed item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DestroyedView {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
    /// Who did it.
    pub by: String,
    /// The second lawyer who agreed.
    pub second: Option<String>,
}

/// The items of a case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListEvidence {
    /// The case.
    pub case: CaseId,
    /// Only items that bear every one of these tags.
    #[ts(optional)]
    pub tags: Option<Vec<String>>,
}

/// A tag in use.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TagView {
    /// The word.
    pub tag: String,
    /// On how many items of all cases it stands.
    pub items: u32,
}

/// Puts tags on items and takes tags off them, as one act that undo takes back whole.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TagEvidence {
    /// The items.
    pub items: Vec<EvidenceId>,
    /// Tags they get.
    pub add: Vec<String>,
    /// Tags they lose.
    pub remove: Vec<String>,
}

/// Sets the same for many items, as one act that undo takes back whole. What is left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MarkEvidence {
    /// The items.
    pub items: Vec<EvidenceId>,
    /// Blurred until asked for, or not.
    #[ts(optional)]
    pub sensitive: Option<bool>,
    /// Person, device or place they come from.
    #[ts(optional)]
    pub source: Option<String>,
    /// Who handed them over.
    #[ts(optional)]
    pub received_from: Option<String>,
    /// When, EDTF level 1.
    #[ts(optional)]
    pub received_on: Option<String>,
}

/// Destroys an item for good. It must be set aside, and nothing may cite it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DestroyEvidence {
    /// The item.
    pub evidence: EvidenceId,
    /// Why; it stays in the custody log.
    pub reason: String,
}

/// What destroying an item would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DestroyView {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Whether it is set aside, as it must be.
    pub set_aside: bool,
    /// What cites it and must be taken out first.
    pub in_the_way: Vec<HolderView>,
    /// What was made with it or names it, and stays.
    pub stays: Vec<HolderView>,
    /// Other items that hold the same bytes or a part of them, and stay.
    pub copies: Vec<HolderView>,
    /// Texts made of it that go with it.
    pub texts: u32,
    /// Chats read from it.
    pub chats: u32,
    /// Whether a second lawyer must agree.
    pub two_people: bool,
    /// The last backup, whose copies still hold it afterwards.
    pub backed_up: Option<Timestamp>,
    /// Databases set aside as damaged, which still hold it afterwards.
    pub databases_aside: u32,
}

/// Something that holds an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolderView {
    /// What it is.
    pub kind: HolderKind,
    /// Its id.
    pub id: String,
    /// What it is called; may be empty.
    pub title: String,
    /// The number of an item.
    pub number: Option<u32>,
}

words! {
    /// What holds an item, or a part of it.
    HolderKind {
        Fact = "fact", Account = "account", Tie = "tie", Ledger = "ledger", Draft = "draft", OpenBundle = "open_bundle",
        FinalFiling = "final_filing", BuiltBundle = "built_bundle", Event = "event", Step = "step", Consent = "consent",
        Parent = "parent", Child = "child", SameOriginal = "same_original", SameChat = "same_chat",
    }
}

/// What was destroyed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DestroyedOutcome {
    /// Its number, which no item gets again.
    pub number: u32,
    /// Whether nothing of it is left in the vault's folder; what is left goes at the next opening.
    pub clean: bool,
    /// The last backup, whose copies still hold it.
    pub backed_up: Option<Timestamp>,
}

/// An item with its custody and the facts that cite it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    /// The item.
    pub row: EvidenceRow,
    /// The time the file itself carried when it came.
    pub file_time: Option<Timestamp>,
    /// Its custody, oldest first.
    pub custody: Vec<CustodyLine>,
    /// Facts that cite it.
    pub facts: Vec<FactId>,
    /// What the file says of itself, as name and value: what a camera wrote into a picture (EXIF), when a recording was made by
    /// its header, which time stands in the name.
    pub metadata: Vec<MetadataLine>,
    /// It opens with a password, which is kept with it.
    pub unlocked: bool,
}

/// One line of a file's own metadata.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MetadataLine {
    /// Message key `metadata-<name>`: taken, camera, recorded, named…
    pub name: String,
    /// The value.
    pub value: String,
}

/// Which item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfEvidence {
    /// The item.
    pub evidence: EvidenceId,
}

/// Opens a PDF with its password.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockEvidence {
    /// The item.
    pub evidence: EvidenceId,
    /// Its password, as the client told it.
    pub password: Secret,
}

/// Completes what is known about an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeEvidence {
    /// The item.
    pub evidence: EvidenceId,
    /// All of its details anew.
    pub details: EvidenceDetails,
}

/// Sets items aside or takes them back into use, as one act that undo takes back whole.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// The items.
    pub items: Vec<EvidenceId>,
    /// Aside or in use.
    pub aside: bool,
}

/// An item opened in the viewer: where its pictures are fetched, until the vault locks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookView {
    /// Path for `viewUrl`; add `/page/<n>?width=<device pixels>`.
    pub path: String,
    /// Size of each page in points as a reader sees it (rotated).
    pub pages: Vec<PageSize>,
    /// The text of a plain-text item, whole up to 1 MiB; none for others.
    pub text: Option<String>,
}

/// Size of a page, 1/72 inch.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PageSize {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A job that began.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Started {
    /// Its id, for `job.show` and `job.cancel`.
    pub job: JobId,
}

/// A copy written outside the vault, or none when the user cancelled the dialog.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// Where it was written.
    pub path: Option<String>,
}
