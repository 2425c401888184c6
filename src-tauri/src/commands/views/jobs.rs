//! Long work on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{id::BundleId, id::EvidenceId, id::JobId};
use crate::commands::failure::Failure;

/// Which job.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfJob {
    /// The job.
    pub job: JobId,
}

/// A job as it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JobView {
    /// Its id.
    pub job: JobId,
    /// What it does.
    pub work: WorkView,
    /// Done, in bytes for intake, in exhibits for a bundle, in items for a check.
    pub done: u64,
    /// Of how much.
    pub total: u64,
    /// Whether it ended, well or not.
    pub finished: bool,
    /// Whether the user cancelled it before it came to its end.
    pub cancelled: bool,
    /// Why it failed as a whole; single files fail in their own lines.
    pub failure: Option<Failure>,
}

/// What a job does, with what is particular to it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum WorkView {
    /// Files are taken in.
    #[serde(rename_all = "camelCase")]
    Intake {
        /// Each file.
        files: Vec<IntakeFile>,
        /// How many were added.
        added: u32,
        /// How many were in the case already.
        duplicates: u32,
        /// How many took the place of a sealed file that was damaged or missing, of this case or, where they were added, of another.
        mended: u32,
        /// How many could not be taken in.
        failed: u32,
    },
    /// An export is read.
    Chat {
        /// The item.
        evidence: EvidenceId,
        /// How many messages its chats have, once finished.
        messages: u32,
    },
    /// What a recording is, is found out.
    Recording {
        /// The item.
        evidence: EvidenceId,
    },
    /// Letters are recognised.
    Recognition {
        /// How many items.
        items: u32,
        /// How many of them are read.
        read: u32,
        /// Items that could not be read.
        failed: Vec<EvidenceId>,
    },
    /// Recordings are transcribed by a machine.
    Transcription {
        /// How many recordings.
        items: u32,
        /// How many of them have a transcript now.
        made: u32,
        /// Recordings that could not be transcribed.
        failed: Vec<EvidenceId>,
    },
    /// Items that could not be read are read again.
    Reading {
        /// How many items.
        items: u32,
        /// How many of them are read now.
        read: u32,
        /// Items that could not be read this time either.
        failed: Vec<EvidenceId>,
    },
    /// A bundle is built.
    Bundle {
        /// The bundle.
        bundle: BundleId,
    },
    /// A backup is made, read back, restored or tried.
    #[serde(rename_all = "camelCase")]
    Backup {
        /// Which of these.
        work: BackupWork,
        /// What it came to, once finished.
        outcome: Box<super::BackupOutcome>,
    },
    /// Exhibits are handed over to another lawyer, or received from one.
    Handover {
        /// Which of these.
        work: super::HandoverWork,
        /// What it came to, once finished.
        outcome: super::HandoverOutcome,
    },
    /// The vault is mended.
    Repair {
        /// What it came to, once finished.
        outcome: super::RepairOutcome,
    },
    /// The vault is checked.
    Check {
        /// What was found.
        findings: Vec<super::FindingView>,
    },
    /// What opens of a damaged original is found out.
    Readable {
        /// What it came to, once finished.
        outcome: Option<super::ReadableView>,
    },
}

/// What is done with a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum BackupWork {
    /// It is made.
    Run,
    /// It is read back.
    Check,
    /// A vault is made out of it.
    Restore,
    /// That is tried, and the result removed.
    Drill,
    /// What was destroyed is removed from it.
    Purge,
}

/// A file on its way in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeFile {
    /// Name without its folder.
    pub name: String,
    /// Bytes.
    pub length: u64,
    /// Bytes sealed so far.
    pub done: u64,
    /// Where it stands.
    pub state: IntakeState,
    /// Whether it took the place of a sealed file that was damaged or missing: also where it was added, and an item of another
    /// case has the same original.
    pub mended: bool,
    /// The item it became, or the one it repeats.
    pub evidence: Option<EvidenceId>,
    /// That item's number in the case.
    pub number: Option<u32>,
    /// Why it was not taken in.
    pub failure: Option<Failure>,
    /// What was found in it, when it is an export of a chat.
    pub chat: Option<super::IntakeChat>,
    /// Parties of any case whom its text speaks of.
    pub mentions: Vec<super::MentionView>,
    /// It belongs to a saved page or a chat that came with it, which could not be noted: it stays an item by itself.
    pub apart: bool,
}

/// Where a file stands on its way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum IntakeState {
    /// Its turn has not come.
    Waiting,
    /// It is being sealed.
    Working,
    /// Sealed and entered.
    Added,
    /// The same original is in the case.
    Duplicate,
    /// The same original is in the case; its sealed file was damaged or missing, and this copy took its place.
    Mended,
    /// Not taken in; the reason is given.
    Failed,
    /// The user cancelled before its turn.
    Cancelled,
}
