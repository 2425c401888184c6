//! Exhibits handed over to another lawyer (docs/vault-format.md, `dalil-handover/1`): a BagIt bag (RFC 8493) in a ZIP, signed by
//! whoever sends it, to be sealed for those it goes to. Written here; what came from others is read by a worker and judged here.

mod bag;
pub mod correspondents;
mod seen;

pub use bag::Bag;
pub use correspondents::{Comparison, Correspondent, HowCompared, KeyPart};
pub use seen::{Refused, Seen, Standing, read};

use super::importers::is_safe_name;
use super::{Covert, Evidence, EvidenceDetails, Form};
use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use crate::base::text::is_unseen;
use serde::{Deserialize, Serialize};

/// The format's name.
pub const FORMAT: &str = "dalil-handover/1";
/// What is signed begins with this: [`Vault::sign`](crate::vault::Vault::sign) says how.
pub const PURPOSE: &str = "handover/1";
/// The folder of the bag.
pub const FOLDER: &str = "dalil-handover";

/// So many exhibits go into one: with their proofs they stay below what is read of an archive.
pub const MOST: usize = 800;
/// An exhibit is no longer than what is taken out of an archive.
pub const LONGEST: u64 = 1 << 30;
/// All of them together: an archive is read up to 4 GiB, and proofs and certificates go with them.
pub const LONGEST_TOGETHER: u64 = 7 << 29;

const BAGIT: &str = "bagit.txt";
const INFO: &str = "bag-info.txt";
const ABOUT: &str = "handover.json";
const SHA256: &str = "manifest-sha256.txt";
const SHA512: &str = "manifest-sha512.txt";
const TAGS: &str = "tagmanifest-sha256.txt";
const SIGNATURE: &str = "signature.json";

/// The files that say what the bag is; the list of them is what is signed.
const TAG_FILES: [&str; 5] = [INFO, BAGIT, ABOUT, SHA256, SHA512];

/// What a handover says of itself: `handover.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    pub format: String,
    /// When it was made, RFC 3339.
    pub made: String,
    pub sender: Sender,
    pub recipients: Vec<Recipient>,
    /// The number the sender's office gave the case.
    pub case: String,
    pub items: Vec<Item>,
}

/// Who sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub name: String,
    /// The Ed25519 key that signs, base64.
    pub key: String,
    /// The age key of the sender's vault, which can open it too.
    pub recipient: String,
}

/// Somebody it is made for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub name: String,
    /// `age1…`.
    pub key: String,
}

/// An exhibit in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its folder in the bag: `data/001`.
    pub folder: String,
    /// The item in the sender's vault, and its number in the case there.
    pub item: EvidenceId,
    pub number: u32,
    /// The original's name in the folder.
    pub file: String,
    pub sha256: Sha256Digest,
    pub length: u64,
    /// What the sender calls it.
    pub title: String,
    /// The checkpoint its proof stands in: entries of the sender's log, and the root over them, base64.
    pub entries: u64,
    pub root: String,
    /// How it came to the sender; absent where that was not to be given, and in files of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Came>,
}

/// What the sender signs for of how an exhibit came. Words of the closed lists stand as texts: one that this version does not know
/// says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// The name the file had when the sender received it.
    pub name: String,
    pub source: String,
    pub form: String,
    pub covert: String,
    pub carrier: String,
    pub language: String,
}

impl Came {
    /// Of an item as the sender has it.
    pub fn of(item: &Evidence) -> Self {
        let details = &item.details;
        Self {
            name: item.original_name.clone(),
            source: details.source.clone(),
            form: details.form.word().to_owned(),
            covert: details.covert.word().to_owned(),
            carrier: details.carrier.clone(),
            language: details.language.clone(),
        }
    }

    const fn texts(&self) -> [&String; 6] {
        [&self.name, &self.source, &self.form, &self.covert, &self.carrier, &self.language]
    }

    /// These details with what the sender says in their place. That it is no recording is asked anew: the sender may have said so of
    /// the file it came in.
    pub fn within(&self, details: EvidenceDetails) -> EvidenceDetails {
        let covert = self.covert.parse().unwrap_or(Covert::Unknown);
        EvidenceDetails {
            source: self.source.clone(),
            form: self.form.parse().unwrap_or(Form::Unknown),
            covert: if covert == Covert::NotRecording { Covert::Unknown } else { covert },
            carrier: self.carrier.clone(),
            language: self.language.clone(),
            ..details
        }
    }

    /// The name, where it is one of a file and nothing in it misleads.
    pub fn file_name(&self) -> Option<&str> {
        let plain = !self.name.is_empty() && !self.name.contains(['/', '\\']) && !self.name.chars().any(is_unseen);
        (plain && is_safe_name(&self.name)).then_some(self.name.as_str())
    }
}

impl Item {
    /// The path of its original below the bag's folder.
    pub fn path(&self) -> String {
        format!("{}/{}", self.folder, self.file)
    }

    /// The same in the archive, as `file.take-out` names it.
    pub fn entry(&self) -> String {
        format!("{FOLDER}/{}", self.path())
    }
}

impl Handover {
    /// Whether the vault with this age key is one it was made for, or the one that sent it. A file that somebody passed on opens
    /// as well and speaks to somebody else.
    pub fn is_for(&self, key: &str) -> bool {
        self.sender.recipient == key || self.recipients.iter().any(|one| one.key == key)
    }
}

#[cfg(test)]
mod tests;
