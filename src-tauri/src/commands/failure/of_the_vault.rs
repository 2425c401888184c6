//! What the vault and its recovery kit refuse, as codes.

use super::Failure;

/// As sizes are told to people.
const MEGABYTE: u64 = 1_000_000;

impl From<crate::vault::Error> for Failure {
    fn from(error: crate::vault::Error) -> Self {
        use crate::vault::Error as E;
        use crate::vault::timestamp::Fault;
        let code = match error {
            E::NotAVault => "not-a-vault",
            E::FolderNotEmpty => "folder-not-empty",
            E::DescriptorDamaged | E::LogDamaged { .. } => "vault-damaged",
            E::NewerFormat { .. } | E::NewerDatabase { .. } => "newer-format",
            E::WrongPassphrase => "wrong-passphrase",
            E::WrongPassphraseOrSlotDamaged { .. } => "passphrase-or-slot",
            E::SlotDamaged { .. } => "slot-damaged",
            E::WeakPassphrase(_) => "weak-passphrase",
            E::KdfRefused => "kdf-refused",
            E::OpenElsewhere => "open-elsewhere",
            E::Locked => "locked",
            E::DiskFull => "disk-full",
            E::NoRoom { needed, free, reserve } => {
                // Rounded so that freeing what is said to be missing is enough.
                let (needed, free) = (needed.div_ceil(MEGABYTE), free / MEGABYTE);
                return Self::new("no-room")
                    .with("needed", needed)
                    .with("free", free)
                    .with("reserve", reserve.div_ceil(MEGABYTE))
                    .with("missing", needed.saturating_sub(free));
            }
            E::ReadOnly => "read-only",
            E::BlobDamaged { .. } | E::ReadBackDiffers => "blob-damaged",
            E::BlobUnreadable { .. } => "blob-unreadable",
            E::BlobMissing { .. } | E::UnknownBlob { .. } => "blob-missing",
            E::Cancelled => "cancelled",
            E::UndoConflict => "undo-conflict",
            E::DatabaseDamaged => "database-damaged",
            E::DatabaseMissing => "database-missing",
            E::EarlierKeys => "keys-earlier",
            E::KeysOfAnother => "keys-other",
            E::SlotsMissing => "slots-missing",
            E::NotPlain { place } => return Self::new("vault-link").with("place", place),
            E::BackupNotPlain { place } => return Self::new("backup-link").with("place", place),
            E::Database(_) | E::NoCipher => "database",
            E::Io { .. } => "vault-io",
            E::BackupInsideVault => "backup-inside-vault",
            E::DatabaseWhole => "vault-whole",
            E::DatabaseOpens => "vault-opens",
            E::DatabaseUnproved => "rescue-unproved",
            E::NoBackup => "no-backup",
            E::BackupOfAnother => "backup-other",
            E::BackupFolderMissing => "backup-folder-missing",
            E::BackupFull => "backup-full",
            E::BackupTooLarge { needed, free } => {
                // Rounded so that what is said to be enough is.
                let (needed, free) = (needed.div_ceil(MEGABYTE), free / MEGABYTE);
                return Self::new("backup-no-room").with("needed", needed).with("free", free);
            }
            E::BackupOfDamaged { originals, stopped } => {
                let rest = stopped.as_deref().map_or("none", kept_out_by);
                return Self::new("backup-of-damaged").with("copied", originals).with("rest", rest);
            }
            E::BackupElsewhere => "backup-elsewhere",
            E::BackupUnfinished => "backup-unfinished",
            E::BackupReadOnly => "backup-read-only",
            E::BackupDamaged { set } => return Self::new("backup-damaged").with("set", set),
            E::NewerBackup { set } => return Self::new("backup-newer").with("set", set),
            E::BackupDatabaseDamaged { set } => return Self::new("backup-database-damaged").with("set", set),
            E::BackupHoldsDestroyed { .. } => "backup-holds-destroyed",
            E::BackupNotWhole { .. } => "backup-not-whole",
            E::BackupInterrupted { .. } => "backup-interrupted",
            E::ManifestTooLong => "bad-request",
            E::NoCertificate => "certificate-unreadable",
            E::AnchorsMissing => "anchors-missing",
            E::SlotsFull => "slots-full",
            E::PassphraseTaken => "passphrase-taken",
            E::Oneself => "oneself",
            E::NotALawyer => "not-a-lawyer",
            E::UnknownUser => "user-unknown",
            E::Timestamp(fault) => match fault {
                Fault::Unreadable | Fault::Signature | Fault::Purpose | Fault::Expired => "timestamp-damaged",
                Fault::Other | Fault::Nonce => "timestamp-other",
                Fault::Refused => "timestamp-refused",
                Fault::Unknown => "timestamp-unknown",
            },
            E::WriteInsideWrite | E::NoRandomness => "internal",
        };
        Self::new(code)
    }
}

/// What kept originals out of a backup, for the sentence that tells of them.
const fn kept_out_by(error: &crate::vault::Error) -> &'static str {
    use crate::vault::Error as E;
    match error {
        E::BackupFull | E::BackupTooLarge { .. } => "room",
        E::Cancelled | E::Locked => "stopped",
        E::ReadBackDiffers => "differs",
        E::BackupInterrupted { .. } | E::BackupReadOnly => "place",
        _ => "vault",
    }
}

impl From<crate::vault::kit::KitFault> for Failure {
    fn from(fault: crate::vault::kit::KitFault) -> Self {
        use crate::vault::kit::KitFault as K;
        match fault {
            K::Count(count) => Self::new("kit-count").with("count", count),
            K::Word(number) => Self::new("kit-word").with("number", number),
            K::Check | K::Apart => Self::new("kit-check"),
            K::OneShare => Self::new("kit-one-share"),
        }
    }
}
