//! What keeps a vault closed, told apart where the first error does not say it.

use crate::vault::descriptor::Descriptor;
use crate::vault::error::{Error, Result};
use crate::vault::{blob, salvage};
use std::io::ErrorKind;
use std::path::Path;

/// With less room than this an opening may fail: it makes the index of a write-ahead log, of 32 KiB and more.
const LEAST_ROOM: u64 = 64 << 10;

/// Says that the disk is full where it is: the database library has one word for whatever keeps it from making a file beside
/// the database.
pub(super) fn room(folder: &Path, error: Error) -> Error {
    let is_full = || fs4::available_space(folder).is_ok_and(|free| free < LEAST_ROOM);
    match error {
        Error::Io { .. } if is_full() => Error::DiskFull,
        error => error,
    }
}

/// Tells a wrong passphrase, and a database that no key opens, from a descriptor of another vault.
pub(super) fn others_keys(folder: &Path, error: Error) -> Error {
    let is_in_doubt = matches!(
        error,
        Error::WrongPassphrase
            | Error::WrongPassphraseOrSlotDamaged { .. }
            | Error::DatabaseDamaged
            | Error::DatabaseMissing
            | Error::EarlierKeys
    );
    let is_of_another = || Descriptor::read(folder).is_ok_and(|(descriptor, _)| !is_of(folder, &descriptor));
    if is_in_doubt && is_of_another() { Error::KeysOfAnother } else { error }
}

/// Whether a descriptor is of the vault whose originals lie there, each of which says whose it is. Files of another vault among them
/// make it no other's; only where none is its own does it speak of something else.
pub(in crate::vault) fn is_of(folder: &Path, descriptor: &Descriptor) -> bool {
    let told = blob::vaults_of_originals(folder);
    told.is_empty() || told.iter().any(|(vault, _)| *vault == descriptor.vault)
}

/// Tells a database that is gone from one that a descriptor of before does not know by its name. What else there is to say of
/// one that is there, reading it says.
pub(super) fn a_missing_database(folder: &Path, descriptor: &Descriptor) -> Result<()> {
    let database = folder.join("db").join(descriptor.database_file());
    if !database.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Ok(());
    }
    match salvage::newest_generation(&folder.join("db"))? {
        Some(newest) if newest > descriptor.database_generation => Err(Error::EarlierKeys),
        _ => Err(Error::DatabaseMissing),
    }
}
