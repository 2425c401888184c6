//! Evidence: originals as received, sealed in the vault and never changed, with what the office knows about them.

pub mod archive;
pub mod certificate;
pub mod chats;
pub mod contents;
pub mod derivatives;
pub mod destroy;
pub mod drafts;
pub mod facing;
pub mod found_texts;
pub mod handover;
pub mod heif;
pub mod importers;
pub mod intake;
pub mod package;
pub mod packed;
pub mod passwords;
pub mod printed;
pub mod provenance;
pub mod reading;
pub mod recognition;
pub mod recordings;
pub mod renamed;
pub mod tags;
pub mod tiff;
pub mod tools;
pub mod transcription;

mod against_log;
mod listed;
mod look;
mod metadata;
mod probe;
mod store;
mod wording;

use crate::base::words::words;
use crate::base::{Sha256Digest, Timestamp, id::BlobId, id::CaseId, id::EvidenceId};
use serde::{Deserialize, Serialize};

pub use against_log::{Otherwise, against_log, otherwise};
pub use destroy::Destroyed;
pub use intake::{enter_found, mend_by};
pub use listed::{Listed, listed, notes};
pub use look::LARGEST_SIDE;
pub use metadata::time_in_name;
pub use probe::{
    Letters, PROBE_BYTES, Probe, are_stray, controls, is_binary, is_vague, media_type_of, more_exact, probe, text_of,
};
pub use provenance::change;
pub use reading::{Reading, Trouble};
pub use store::{
    Known, Label, add, any, any_with_blob, in_case, know_kind, know_sheets, know_trouble, labels, next_number, of_blob,
    one, seen, set_aside, with_blob,
};
pub use wording::{Said, Wording};

words! {
    /// What an item is, by its content.
    EvidenceKind {
        Image = "image", Pdf = "pdf", Text = "text", Audio = "audio", Video = "video", Other = "other",
    }
}

words! {
    /// Whether the office holds the original or a copy of it.
    Form { Original = "original", Copy = "copy", Unknown = "unknown" }
}

words! {
    /// Whether a recording was made in secret: such recordings are not admitted everywhere
    /// (for the Kyrgyz Republic see the record `kg.gpk.91` of the law pack).
    Covert { NotRecording = "not_recording", No = "no", Yes = "yes", Unknown = "unknown" }
}

/// What the office knows about an item; it may be completed later, the original may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EvidenceDetails {
    /// Short description as an index prints it. Must not be empty.
    pub title: String,
    /// Person, device or place it comes from.
    pub source: String,
    /// Who handed it over.
    pub received_from: String,
    /// Who of the office took it.
    pub received_by: String,
    /// When, EDTF level 1.
    pub received_on: String,
    /// Where.
    pub received_where: String,
    /// Original or copy.
    pub form: Form,
    /// Recorded in secret?
    pub covert: Covert,
    /// Paper, phone, flash drive…
    pub carrier: String,
    /// ISO 639-1 code, or empty.
    pub language: String,
    /// Blurred until asked for.
    pub sensitive: bool,
    /// Free notes.
    pub note: String,
    /// What is said of it in further languages of the case.
    #[serde(default)]
    pub wordings: Vec<Wording>,
}

impl EvidenceDetails {
    /// What is known of a file that was taken out of this item: how it came, and nothing of what it shows. That a letter or an archive is
    /// no recording says nothing of a recording that lies in it.
    pub fn of_inner(&self) -> Self {
        let covert = if self.covert == Covert::NotRecording { Covert::Unknown } else { self.covert };
        Self { title: String::new(), covert, wordings: Vec::new(), ..self.clone() }
    }
}

/// An item as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Its case.
    pub case: CaseId,
    /// Its number in the case, from 1.
    pub number: u32,
    /// The sealed original.
    pub blob: BlobId,
    /// What it is.
    pub kind: EvidenceKind,
    /// RFC 6838 media type.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// Of the original.
    pub sha256: Sha256Digest,
    /// The name the file came with.
    pub original_name: String,
    /// The time the file itself carried.
    pub file_time: Option<Timestamp>,
    /// Pages when printed, once known.
    pub sheets: Option<u32>,
    /// Why it can't be shown or printed, a word of [`Trouble`]; `None` when it can.
    pub trouble: Option<String>,
    /// What the office knows about it.
    pub details: EvidenceDetails,
    /// Not used in this case; kept whole all the same.
    pub set_aside: bool,
    /// It was destroyed: nothing but its number, its digest and its custody is left.
    pub destroyed: Option<Destroyed>,
    /// When it was sealed.
    pub added: Timestamp,
    /// When `details` last changed.
    pub changed: Timestamp,
}

/// Why an operation on evidence did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such item.
    #[error("there is no evidence {0}")]
    NotFound(EvidenceId),
    /// The same original is in this case already.
    #[error("the same original is in the case as evidence {0}")]
    Duplicate(EvidenceId),
    /// A field must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// A date could not be read.
    #[error("the date in the field {0} cannot be read")]
    BadDate(&'static str),
    /// It was destroyed: only its custody is left.
    #[error("evidence {0} was destroyed")]
    Destroyed(EvidenceId),
    /// It is in use: only what is set aside is destroyed.
    #[error("evidence {0} is in use and is not destroyed")]
    InUse(EvidenceId),
    /// A tag stands on a chip.
    #[error("a tag is longer than {} letters", tags::LONGEST)]
    TagTooLong,
    /// The source file could not be opened or read.
    #[error("the source file could not be read")]
    Unreadable(#[source] std::io::Error),
    /// The original is empty.
    #[error("the source file is empty")]
    Empty,
    /// The item cannot be shown as pages.
    #[error("evidence {id} cannot be shown: {trouble}")]
    NoPicture {
        /// The item.
        id: EvidenceId,
        /// Why not.
        trouble: Trouble,
    },
    /// There is no such page.
    #[error("evidence {id} has no page {page}")]
    NoPage {
        /// The item.
        id: EvidenceId,
        /// The page asked for, from 1.
        page: u32,
    },
    /// The item holds no conversation that Dalil can read.
    #[error("evidence {0} holds no conversation that can be read")]
    NotAChat(EvidenceId),
    /// Of an archive in which no conversation was found some files were not looked into.
    #[error("no conversation was found in evidence {id}, of which {files} files were not looked into")]
    NotAllLookedInto {
        /// The item.
        id: EvidenceId,
        /// How many.
        files: u32,
    },
    /// What the item holds cannot be read.
    #[error("what evidence {id} holds cannot be read: {trouble}")]
    Archive {
        /// The item.
        id: EvidenceId,
        /// Why.
        trouble: Trouble,
    },
    /// The item holds no such file.
    #[error("evidence {0} holds no such file")]
    NoFile(EvidenceId),
    /// No such conversation.
    #[error("there is no conversation {0}")]
    NoChat(crate::base::id::ChatId),
    /// The conversation has no such message, participant or attachment.
    #[error("conversation {0} has no such place")]
    NoPlace(crate::base::id::ChatId),
    /// A party of another case cannot be who wrote.
    #[error("party {0} is not in the case of the conversation")]
    OtherCase(crate::base::id::PartyId),
    /// The party who wrote could not be entered.
    #[error("the party who wrote could not be entered")]
    Party(#[from] crate::parties::Error),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}
