//! Files on their way into a case: from where they are offered, what lies there, and what is taken in.

use super::{Deserialize, Serialize, TS};
use crate::base::id::CaseId;
use crate::base::words::words;
use crate::evidence::{EvidenceDetails, EvidenceKind};

/// Where files for intake come from.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum OfferFrom {
    /// The user picks files in a native dialog.
    PickFiles,
    /// The user picks a folder.
    PickFolder,
    /// Files dropped on the window last.
    Dropped,
    /// Bytes uploaded before (pasted pictures); ids answered by the upload.
    Uploads {
        /// The uploads.
        uploads: Vec<String>,
    },
    /// What an intake left undone at lock or restart.
    Unfinished,
}

/// Asks what would be taken in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfferIntake {
    /// Into this case.
    pub case: CaseId,
    /// From where.
    pub from: OfferFrom,
}

/// Files waiting for the user's word.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// Names the offer when it is started.
    pub offer: String,
    /// The files; empty when the user cancelled the dialog.
    pub files: Vec<OfferedFile>,
    /// What lies there too and is not offered.
    pub left_out: Vec<LeftOut>,
    /// What was written of these files before their intake was interrupted.
    pub details: Option<EvidenceDetails>,
}

/// Something under a picked folder that is not offered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftOut {
    /// Name without its folder.
    pub name: String,
    /// Why.
    pub why: LeftOutWhy,
}

words! {
    /// Why something under a picked folder is not offered.
    LeftOutWhy {
        /// The system does not give it out: a folder without permission, a stick that fails.
        Unreadable = "unreadable",
        /// Nothing lies there: a path with a slip in it, a stick that was pulled out.
        Missing = "missing",
        /// A link: what it leads to may lie anywhere.
        Link = "link",
        /// A folder as deep as no client's.
        TooDeep = "too_deep",
        /// A pipe, a socket, a device.
        NoFile = "no_file",
        /// A vault, or a part of one: sealed files and the keys to them.
        Vault = "vault",
        /// A backup of a vault.
        Backup = "backup",
    }
}

/// One file of an offer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedFile {
    /// Name without its folder.
    pub name: String,
    /// Bytes.
    pub length: u64,
    /// What it looks like from its first bytes.
    pub kind: EvidenceKind,
}

/// Takes the offered files in. Titles come from file names unless given.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartIntake {
    /// The offer.
    pub offer: String,
    /// What is common to all of them; its `title` is used when there is one file and it is not empty.
    pub details: EvidenceDetails,
    /// Positions in the offer to leave out.
    pub skip: Vec<u32>,
}
