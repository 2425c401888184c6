//! Why the vault did not do what was asked. No sentence holds a path, a name or a passphrase.

use super::passphrase::Weakness;
use super::storage::disk;
use crate::base::id::BlobId;
use std::io;

/// Why an operation on the vault did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds no vault.
    #[error("the folder holds no vault")]
    NotAVault,
    /// A vault is only made in a folder that is empty or not there yet.
    #[error("the folder for a new vault is not empty")]
    FolderNotEmpty,
    /// Both copies of the descriptor are unreadable.
    #[error("both copies of the vault's descriptor are damaged")]
    DescriptorDamaged,
    /// The vault was written by a later Dalil.
    #[error("the vault has format {found}, this program knows formats up to {known}")]
    NewerFormat { found: u32, known: u32 },
    /// The database was written by a later Dalil.
    #[error("the vault's database has version {found}, this program knows versions up to {known}")]
    NewerDatabase { found: u32, known: u32 },
    /// No slot opens with this passphrase, and every slot is whole.
    #[error("the passphrase opens no slot of this vault")]
    WrongPassphrase,
    /// No whole slot opens with this passphrase, and some slots are damaged.
    #[error("the passphrase is wrong, or it belongs to damaged slot {}", list(slots))]
    WrongPassphraseOrSlotDamaged { slots: Vec<u8> },
    /// The folder has no slot at all: it was copied without them.
    #[error("the vault's slots are missing")]
    SlotsMissing,
    /// The slots or the descriptor that lie there are not this vault's: another one's, or older ones, took their place.
    #[error("the slots or the descriptor are those of another vault, or of an earlier state")]
    KeysOfAnother,
    /// A slot of somebody who stays is damaged: a new master key could not be put into it.
    #[error("slot {slot} is damaged")]
    SlotDamaged { slot: u8 },
    /// A passphrase for a new slot is too easy to guess.
    #[error("the new passphrase is too weak")]
    WeakPassphrase(Weakness),
    /// The cost of the key derivation is out of bounds.
    #[error("the vault asks for a key derivation beyond the permitted cost")]
    KdfRefused,
    /// Another window or program has the vault open.
    #[error("the vault is open elsewhere")]
    OpenElsewhere,
    /// The vault has been locked since.
    #[error("the vault is locked")]
    Locked,
    /// A write was begun inside another write of the same thread.
    #[error("a write was begun inside a write")]
    WriteInsideWrite,
    /// There is not enough room.
    #[error("the disk is full")]
    DiskFull,
    /// There is room, in bytes, but less than an original needs together with the reserve that is left to everything else.
    #[error("{needed} bytes of room are needed, of which {reserve} are kept in reserve, and {free} are free")]
    NoRoom { needed: u64, free: u64, reserve: u64 },
    /// The folder may not be written.
    #[error("the vault's folder is read-only")]
    ReadOnly,
    /// The bytes of a blob are not those that were sealed.
    #[error("blob {blob} is damaged")]
    BlobDamaged { blob: BlobId },
    /// The disk does not give the file of a blob back: what it holds is not known.
    #[error("the disk does not give back the file of blob {blob}")]
    BlobUnreadable { blob: BlobId, source: io::Error },
    /// The file of a blob is gone.
    #[error("the file of blob {blob} is missing")]
    BlobMissing { blob: BlobId },
    /// The vault knows no such blob.
    #[error("no blob {blob} is recorded")]
    UnknownBlob { blob: BlobId },
    /// What was just written could not be read back as it was.
    #[error("the disk gave back other bytes than were written")]
    ReadBackDiffers,
    /// The words about an original are too long to be sealed with it.
    #[error("the description of the original is too long")]
    ManifestTooLong,
    /// The person at the screen stopped the work.
    #[error("the work was cancelled")]
    Cancelled,
    /// What is to be undone or done again has been changed since.
    #[error("the rows have been changed since")]
    UndoConflict,
    /// The database file fails its own checks.
    #[error("the vault's database is damaged")]
    DatabaseDamaged,
    /// The database file is not there.
    #[error("the vault's database is missing")]
    DatabaseMissing,
    /// Slots or descriptor are older than the database: they were put back after somebody was removed.
    #[error("the slots or the descriptor are of an earlier state than the database")]
    EarlierKeys,
    /// Something in the vault's folder is a link, or neither the file nor the folder that belongs there.
    #[error("{place} in the vault's folder is a link, or of another kind than belongs there")]
    NotPlain { place: String },
    /// The same in a backup.
    #[error("{place} in the backup is a link, or of another kind than belongs there")]
    BackupNotPlain { place: String },
    /// The program was linked with a database library that does not encrypt.
    #[error("the database library cannot encrypt")]
    NoCipher,
    /// The custody log in the database cannot be continued.
    #[error("the custody log is damaged at entry {seq}")]
    LogDamaged { seq: u64 },
    /// The database refused a statement.
    #[error("the database refused a statement")]
    Database(#[source] rusqlite::Error),
    /// The file system refused an operation.
    #[error("{what} failed")]
    Io { what: &'static str, source: io::Error },
    /// The folder chosen for a backup lies in the vault, or is one.
    #[error("a backup cannot lie inside the vault")]
    BackupInsideVault,
    /// The folder named for a backup is not there: the stick is not connected, or the name is another.
    #[error("the folder of the backup is not there")]
    BackupFolderMissing,
    /// There is not enough room where the backup lies. The vault's own disk may have plenty.
    #[error("the place of the backup is full")]
    BackupFull,
    /// There is less room where the backup lies than it needs, in bytes.
    #[error("the backup needs {needed} bytes, and {free} are free in its place")]
    BackupTooLarge { needed: u64, free: u64 },
    /// The vault's database is damaged: a copy of it would only look whole. So many originals were new in its place, and were copied
    /// all the same; `stopped` is what kept others out.
    #[error("the vault's database is damaged, and no backup was made of it; originals copied: {originals}")]
    BackupOfDamaged { originals: u64, stopped: Option<Box<Self>> },
    /// The place of the backup may not be written.
    #[error("the place of the backup is read-only")]
    BackupReadOnly,
    /// In the folder of the last backup lies another one, or none: its stick is not connected.
    #[error("the last backup is not in its folder")]
    BackupElsewhere,
    /// A backup was begun in the folder, and none was finished.
    #[error("the backup in the folder was not finished")]
    BackupUnfinished,
    /// There is no backup in the folder.
    #[error("there is no backup in the folder")]
    NoBackup,
    /// The folder holds the backup of another vault, or one that somebody else made.
    #[error("the backup is not of this vault")]
    BackupOfAnother,
    /// There is nothing to rescue: the database opens and passes its checks, and so does what opens it.
    #[error("the vault's database is whole")]
    DatabaseWhole,
    /// Without a backup nothing but a database that does not open gives way: this one opens, whatever is damaged in it.
    #[error("the vault's database opens")]
    DatabaseOpens,
    /// Neither the passphrase nor the backup holds the key of the database that is there, so nobody can say whether it is
    /// damaged.
    #[error("whether the vault's database is damaged could not be told")]
    DatabaseUnproved,
    /// The list of a backup is missing or damaged.
    #[error("the list of backup {set} is damaged")]
    BackupDamaged { set: u32 },
    /// The list of a backup is whole, and of a format that this program does not know.
    #[error("backup {set} was made by a later version of the program")]
    NewerBackup { set: u32 },
    /// The database in a backup does not pass its own checks.
    #[error("the database in backup {set} is damaged")]
    BackupDatabaseDamaged { set: u32 },
    /// The newest backup is from before something was destroyed.
    #[error("backup {set} holds what was destroyed")]
    BackupHoldsDestroyed { set: u32 },
    /// The newest backup was read back and is not whole.
    #[error("backup {set} is not whole")]
    BackupNotWhole { set: u32 },
    /// The place of a backup could not be read or written any more: a stick was pulled out.
    #[error("{what} failed: the place of the backup does not answer")]
    BackupInterrupted { what: &'static str, source: io::Error },
    /// The folder named for copies of anchors is not there, or the disk does not give back what is in it.
    #[error("the folder with copies of anchors is not there or cannot be read")]
    AnchorsMissing,
    /// A timestamp proves nothing.
    #[error("the timestamp was not taken in")]
    Timestamp(#[source] super::timestamp::Fault),
    /// A file for pinning holds no certificate, or more are pinned than an office can know.
    #[error("there is no certificate to pin")]
    NoCertificate,
    /// A passphrase that is to be somebody's opens the vault for somebody already.
    #[error("the passphrase already opens a slot")]
    PassphraseTaken,
    /// What was asked is for another person to do.
    #[error("nobody can do this to themselves")]
    Oneself,
    /// The second person is not a lawyer.
    #[error("the second person is not a lawyer of this vault")]
    NotALawyer,
    /// The user is not, or no longer, one of this vault.
    #[error("the vault knows no such user")]
    UnknownUser,
    /// All eight slots are in use.
    #[error("every slot of the vault is in use")]
    SlotsFull,
    /// The operating system gave no random bytes.
    #[error("the system gave no random bytes")]
    NoRandomness,
}

impl Error {
    /// What kept a reader of an original from reading, out of the error that the standard library carries it in.
    pub fn of_reading(error: io::Error) -> Self {
        error.downcast().unwrap_or_else(|source| Self::Io { what: "reading an original", source })
    }

    /// The same for another piece of work that failed with it. What the system said beyond its number is not repeated.
    pub fn again(&self) -> Self {
        match self {
            Self::DiskFull => Self::DiskFull,
            Self::NoRoom { needed, free, reserve } => Self::NoRoom { needed: *needed, free: *free, reserve: *reserve },
            Self::ReadOnly => Self::ReadOnly,
            Self::Locked => Self::Locked,
            Self::Cancelled => Self::Cancelled,
            Self::DatabaseDamaged => Self::DatabaseDamaged,
            Self::Io { what, source } => {
                let number = source.raw_os_error();
                Self::Io { what, source: number.map_or(source.kind().into(), io::Error::from_raw_os_error) }
            }
            _ => Self::Io { what: "writing into the vault", source: io::ErrorKind::Other.into() },
        }
    }

    /// Whether it was the disk that failed, and not what lies on it.
    pub(super) const fn is_of_the_disk(&self) -> bool {
        matches!(self, Self::Io { .. } | Self::BlobUnreadable { .. } | Self::BackupInterrupted { .. })
    }

    /// Whether it is somebody else's lock, or memory, that kept a database from being read.
    pub(super) fn is_busy(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, OutOfMemory};
        let Self::Database(source) = self else { return false };
        source.sqlite_error_code().is_some_and(|code| matches!(code, DatabaseBusy | DatabaseLocked | OutOfMemory))
    }
}

/// The result of an operation on the vault.
pub type Result<T, E = Error> = std::result::Result<T, E>;

fn list(slots: &[u8]) -> String {
    slots.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // What the library says of a page that the disk did not give is no finding about the database.
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::ReadOnly | ErrorCode::Unknown)
                if disk::refused() =>
            {
                Self::Io { what: "reading the database", source: io::Error::other(error) }
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::DatabaseDamaged,
            // The disk, and not the database: it says so.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                Self::Io { what: "reading or writing the database", source: io::Error::other(error) }
            }
            _ => Self::Database(error),
        }
    }
}

/// A column that does not hold what its table promises.
impl From<rusqlite::types::FromSqlError> for Error {
    fn from(_: rusqlite::types::FromSqlError) -> Self {
        Self::DatabaseDamaged
    }
}

/// Turns a failure of the file system during `what` into the error a person can act on.
pub(super) fn io(what: &'static str) -> impl FnOnce(io::Error) -> Error {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Error::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Error::ReadOnly,
        _ => Error::Io { what, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_or_read_only_disk_is_named_as_such() {
        let of = |kind: io::ErrorKind| io("writing")(kind.into());
        assert!(matches!(of(io::ErrorKind::StorageFull), Error::DiskFull));
        assert!(matches!(of(io::ErrorKind::QuotaExceeded), Error::DiskFull));
        assert!(matches!(of(io::ErrorKind::ReadOnlyFilesystem), Error::ReadOnly));
        assert!(matches!(of(io::ErrorKind::PermissionDenied), Error::ReadOnly));
        assert!(matches!(of(io::ErrorKind::BrokenPipe), Error::Io { what: "writing", .. }));
    }

    #[test]
    fn what_a_reader_said_is_found_in_the_error_that_carried_it() {
        let blob = BlobId::from_bytes([1; 16]);
        let carried = io::Error::other(Error::BlobDamaged { blob });
        assert!(matches!(Error::of_reading(carried), Error::BlobDamaged { .. }));
        assert!(matches!(Error::of_reading(io::ErrorKind::BrokenPipe.into()), Error::Io { .. }));
    }

    #[test]
    fn damaged_slots_are_listed_in_the_sentence() {
        let error = Error::WrongPassphraseOrSlotDamaged { slots: vec![0, 5] };
        assert_eq!(error.to_string(), "the passphrase is wrong, or it belongs to damaged slot 0, 5");
    }
}
