//! What an opening or a verification found that a person should know. A finding never stops the vault from opening
//! and nothing is deleted because of one.

use super::records::RecordKind;
use super::verify::Level;
use crate::base::Timestamp;
use crate::base::id::{BlobId, EvidenceId};
use serde::{Deserialize, Serialize};

/// How loudly a finding must be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[ts(export_to = "bindings.ts")]
pub enum Severity {
    /// Tidied up; nothing is lost.
    Note,
    /// Something is damaged, and a copy or a repair exists or may exist.
    Damage,
    /// Records or originals were lost or changed: somebody must look.
    Alarm,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Finding {
    /// One copy of the descriptor was damaged or missing and has been written anew from the other.
    DescriptorDamaged { file: String },
    /// A slot is damaged; whoever it belongs to cannot open the vault until it is restored from a backup.
    SlotDamaged { slot: u8 },
    /// One of the two heads was damaged; the other was used.
    HeadDamaged { file: String },
    /// One of the two heads is an older one, put in the place of the one that was there.
    HeadReplaced { file: String },
    /// Neither head was usable: nothing outside the database says how long the log was.
    HeadLost,
    /// The custody log is shorter than the head says: entries were lost or the database was rolled back.
    LogShorterThanHead {
        #[ts(type = "number")]
        head: u64,
        #[ts(type = "number")]
        log: u64,
    },
    /// The database holds fewer writes than the head says: writes that touched no custody entry were lost.
    WritesLost {
        #[ts(type = "number")]
        head: u64,
        #[ts(type = "number")]
        journal: u64,
    },
    /// The custody log does not continue the log the head was sealed over.
    LogDiffersFromHead {
        #[ts(type = "number")]
        head: u64,
    },
    /// An entry of the custody log is missing, changed, out of order, or not signed by whom it names.
    LogBroken {
        #[ts(type = "number")]
        seq: u64,
        reason: LogFault,
    },
    /// The custody log ends before an entry that an anchor covers: it was cut, or the vault was set back.
    LogShorterThanAnchor {
        #[ts(type = "number")]
        anchor: u64,
        #[ts(type = "number")]
        log: u64,
    },
    /// The custody log holds something else than what was anchored.
    LogDiffersFromAnchor {
        #[ts(type = "number")]
        anchor: u64,
    },
    /// A file among the anchors is damaged; a copy of it may lie where it was carried to.
    AnchorDamaged { file: String },
    /// A timestamp that was taken in, as the log says, lies among the anchors no more: a copy of it may lie in a backup.
    TimestampMissing {
        /// The name it was kept under.
        file: String,
        /// Entries it covers.
        #[ts(type = "number")]
        anchor: u64,
        /// When it was taken in.
        at: Timestamp,
    },
    /// The file of a blob is gone.
    BlobMissing { blob: BlobId },
    /// The disk does not give the file of a blob back: it fails, and what the file holds is not known.
    BlobUnreadable { blob: BlobId },
    /// The file of a blob is not what was sealed.
    BlobDamaged { blob: BlobId },
    /// An item is not what the custody log says came in: its row was rewritten behind the log, or is gone.
    RowDiffers { evidence: EvidenceId },
    /// A record is not what was signed when it was last written, or not what the custody log names: it was rewritten, put in
    /// or taken out past Dalil.
    RecordDiffers { what: RecordKind, id: String },
    /// Files in the vault's folder that the vault did not put there.
    UnknownFile {
        count: u32,
        /// The first of them, by their place in the folder, as far as they can be shown.
        names: Vec<String>,
    },
    /// Blobs that no row names, older than a day: set aside in quarantine.
    OrphansQuarantined { count: u32 },
    /// Files of imports that were cut short: removed.
    LeftoversSwept { count: u32 },
    /// Files of destroyed evidence that the disk does not let go of. Their keys are gone.
    DestroyedLeft { count: u32 },
    /// The file with the keys of before the master key was changed is missing, damaged or an older one: it is written anew from the
    /// database.
    FormerKeysDamaged,
    /// A database that knew the former keys is gone, and the file that holds them, too, was missing or damaged: originals
    /// sealed before the last change of keys do not open until a copy of the file, or a backup, is found.
    FormerKeysLost,
    /// Slots or keys that rescues set aside cannot be read: keys that may lie there were not tried.
    AsideUnread { count: u32 },
    /// Indexes of the database lacked rows that their tables have, and nothing else was wrong with it: they were made anew.
    IndexesRemade { count: u32 },
    /// The database's own checks report damage.
    DatabaseDamaged { problems: u32 },
    /// The database is not the one with which the vault was closed: it, or pages of it, were changed, damaged or put back from an older
    /// one. Where its own checks report damage that says it all.
    DatabaseReplaced,
    /// Slots or descriptor are not those with which the vault was closed: what opened it once may open it again.
    OpenersReplaced,
    /// The clock of the computer stands before the last entry of the custody log.
    ClockBehind {
        #[ts(type = "number")]
        milliseconds: i64,
    },
}

/// What is wrong with an entry of the custody log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum LogFault {
    /// The number after the one before is not there.
    Missing,
    /// The bytes are not an entry of this vault, or its columns say something else.
    Altered,
    /// It does not carry the digest of the entry before it.
    Unchained,
    /// The signature is not that of the user it names.
    Unsigned,
    /// The details are not those that were committed to.
    Details,
}

impl Finding {
    /// How deep one must look to find it again for as long as it is so; `None` where no look does: only an opening compares
    /// the vault with its head, and what it mended, swept or set aside is told by that opening alone, as indexes made anew are by
    /// the look that made them.
    pub const fn seen_at(&self) -> Option<Level> {
        match self {
            Self::DescriptorDamaged { .. }
            | Self::HeadDamaged { .. }
            | Self::HeadReplaced { .. }
            | Self::HeadLost
            | Self::LogShorterThanHead { .. }
            | Self::WritesLost { .. }
            | Self::LogDiffersFromHead { .. }
            | Self::DatabaseReplaced
            | Self::OpenersReplaced
            | Self::FormerKeysDamaged
            | Self::FormerKeysLost
            | Self::AsideUnread { .. }
            | Self::OrphansQuarantined { .. }
            | Self::LeftoversSwept { .. }
            | Self::IndexesRemade { .. }
            | Self::DestroyedLeft { .. }
            | Self::ClockBehind { .. } => None,
            Self::SlotDamaged { .. } | Self::BlobMissing { .. } | Self::UnknownFile { .. } => Some(Level::Presence),
            Self::LogBroken { .. }
            | Self::LogShorterThanAnchor { .. }
            | Self::LogDiffersFromAnchor { .. }
            | Self::AnchorDamaged { .. }
            | Self::TimestampMissing { .. }
            | Self::RowDiffers { .. }
            | Self::RecordDiffers { .. }
            | Self::DatabaseDamaged { .. } => Some(Level::Records),
            Self::BlobUnreadable { .. } | Self::BlobDamaged { .. } => Some(Level::Files),
        }
    }

    /// How loudly to show it.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::LeftoversSwept { .. }
            | Self::IndexesRemade { .. }
            | Self::OrphansQuarantined { .. }
            | Self::UnknownFile { .. } => Severity::Note,
            Self::DescriptorDamaged { .. }
            | Self::SlotDamaged { .. }
            | Self::HeadDamaged { .. }
            | Self::FormerKeysDamaged
            | Self::AsideUnread { .. }
            | Self::AnchorDamaged { .. }
            | Self::DestroyedLeft { .. }
            | Self::ClockBehind { .. } => Severity::Damage,
            Self::HeadLost
            | Self::HeadReplaced { .. }
            | Self::FormerKeysLost
            | Self::DatabaseReplaced
            | Self::OpenersReplaced
            | Self::LogShorterThanHead { .. }
            | Self::WritesLost { .. }
            | Self::LogDiffersFromHead { .. }
            | Self::LogBroken { .. }
            | Self::LogShorterThanAnchor { .. }
            | Self::LogDiffersFromAnchor { .. }
            | Self::TimestampMissing { .. }
            | Self::BlobMissing { .. }
            | Self::BlobUnreadable { .. }
            | Self::BlobDamaged { .. }
            | Self::RowDiffers { .. }
            | Self::RecordDiffers { .. }
            | Self::DatabaseDamaged { .. } => Severity::Alarm,
        }
    }
}
