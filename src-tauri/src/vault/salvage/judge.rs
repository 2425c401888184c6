//! What is damaged in a vault that does not open, and what has to give way for it.

use super::super::closed::Closed;
use super::super::descriptor::{self, Descriptor};
use super::super::error::{Error, Result, io};
use super::super::kdf::KdfRecord;
use super::super::keys::{Key, VaultKeys};
use super::super::log::{check, head};
use super::super::slots::{self, Opened, Slots};
use super::super::storage::connect::{Use, connect, has_its_salt};
use super::super::storage::database::problems;
use super::super::storage::migrate;
use super::{Openers, Passphrase, backup};
use crate::base::id::VaultId;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

/// What is taken out of a backup.
pub(super) enum Plan {
    /// The database, and with it everything that belongs to it.
    Database,
    /// The files named here: the database is whole and stays.
    Only(Vec<Piece>),
}

/// A file that is put in place while the database stays.
pub(super) enum Piece {
    /// As it lies in the backup.
    OfTheSet(String),
    /// Written for this vault: the backup's own was made before the database got its present name.
    Written(String, Vec<u8>),
}

/// What can be said of the database that is there.
enum Database {
    /// It opens with these keys and passes its own checks, and its log can be continued.
    Whole(VaultKeys),
    Damaged,
    /// No key that is at hand is known to be the one it was made with.
    Unproved,
}

/// Weighs what is there. `opened` is what the passphrase gave out of the backup.
pub(super) fn plan(
    folder: &Path,
    home: &Path,
    known: Option<&Descriptor>,
    openers: &Openers,
    opened: &Opened,
    passphrase: &Passphrase,
) -> Result<Plan> {
    let (vault, theirs) = (openers.descriptor.vault, &openers.descriptor);
    let mut here = Slots::read(folder)?;
    let (known, mine) = opened_here(known, &here, theirs, passphrase)?;
    let kdf = known.map_or(&theirs.kdf, |descriptor| &descriptor.kdf);
    let generation = match known {
        Some(descriptor) => descriptor.database_generation,
        None => newest_generation(&folder.join("db"))?.unwrap_or(theirs.database_generation),
    };
    // A slot that opens holds the key of the present database; so does the backup, unless the key was changed since.
    let certain = mine.is_some() || generation == theirs.database_generation;
    let masters = mine.iter().map(|mine| &mine.master).chain([&opened.master]);
    let keys = match look(folder, &descriptor::database_file(generation), vault, masters, certain)? {
        Database::Damaged => return Ok(Plan::Database),
        Database::Unproved => return Err(Error::DatabaseUnproved),
        Database::Whole(keys) => keys,
    };

    let mut pieces = Vec::new();
    let same_key = keys.master().bytes() == opened.master.bytes();
    if known.is_none() {
        if theirs.database_generation == generation {
            pieces.extend(descriptor::FILES.map(|name| Piece::OfTheSet(name.to_owned())));
        } else {
            let revision = theirs.revision.saturating_add(1);
            let bytes = Descriptor { database_generation: generation, revision, ..theirs.clone() }.to_bytes();
            pieces.extend(descriptor::FILES.map(|name| Piece::Written(name.to_owned(), bytes.clone())));
        }
    }
    if same_key {
        let set = backup::set_folder(home, openers.number);
        let closed = head::read(folder, vault, &keys.head)?.newest.and_then(|signed| signed.head.closed);
        let others = match closed.filter(|_| mine.is_none()) {
            Some(closed) => are_exchanged(folder, &set, &closed, &here)?,
            None => false,
        };
        let is_anothers = |slot: u8| others && here.bytes(slot) != openers.slots.bytes(slot);
        let wanted: Vec<u8> =
            (0..slots::COUNT).filter(|slot| here.bytes(*slot).is_none() || is_anothers(*slot)).collect();
        for slot in wanted {
            if here.take_from(&openers.slots, slot) {
                pieces.push(Piece::OfTheSet(slots::name(slot)));
            }
        }
        let heads = |place: &Path| Ok::<_, Error>(head::read(place, vault, &keys.head)?.newest.is_some());
        if !heads(folder)? && heads(&set)? {
            pieces.extend(head::FILES.map(|name| Piece::OfTheSet(name.to_owned())));
        }
    }
    if pieces.is_empty() {
        return Err(Error::DatabaseWhole);
    }
    here.open(vault, kdf, passphrase)?; // otherwise it would still not open, and nothing is to be changed for that
    Ok(Plan::Only(pieces))
}

/// What the passphrase opens here, and the descriptor as far as it is believed. One whose numbers open no slot where the backup's do,
/// or are refused, is not the one these slots were made with, though whole by its digest: it counts as lost.
fn opened_here<'a>(
    known: Option<&'a Descriptor>,
    here: &Slots,
    theirs: &Descriptor,
    passphrase: &Passphrase,
) -> Result<(Option<&'a Descriptor>, Option<Opened>)> {
    let by = |kdf: &[KdfRecord]| match here.open(theirs.vault, kdf, passphrase) {
        Ok(mine) => Ok(Some(mine)),
        Err(error) if opens_nothing(&error) => Ok(None),
        Err(error) => Err(error),
    };
    let Some(descriptor) = known else { return Ok((None, by(&theirs.kdf)?)) };
    let mine = if descriptor.is_believable() { by(&descriptor.kdf)? } else { None };
    if mine.is_some() || descriptor.kdf == theirs.kdf {
        return Ok((known, mine));
    }
    let mine = by(&theirs.kdf)?;
    Ok((known.filter(|descriptor| mine.is_none() && descriptor.is_believable()), mine))
}

/// Whether slots of another vault, or older ones, lie in the place of those with which the vault was closed, and the set holds those.
/// Only the head of a closed vault says that: otherwise a passphrase that was changed looks the same. Slots that are whole, are not
/// those, and are not in the set either have no other way out than the right ones.
fn are_exchanged(folder: &Path, set: &Path, closed: &Closed, here: &Slots) -> Result<bool> {
    if Closed::openers_of(folder, folder)? == closed.openers {
        return Ok(false);
    }
    for descriptor in [folder, set] {
        if Closed::openers_of(descriptor, set)? == closed.openers {
            return Ok(true);
        }
    }
    let is_described = Descriptor::read(folder).is_ok_and(|(_, findings)| findings.is_empty());
    if is_described && here.damaged().is_empty() { Err(Error::KeysOfAnother) } else { Ok(false) }
}

/// Whether it is only that the passphrase opens none of the slots.
pub(super) const fn opens_nothing(error: &Error) -> bool {
    matches!(error, Error::WrongPassphrase | Error::WrongPassphraseOrSlotDamaged { .. } | Error::KeysOfAnother)
}

/// Whether it is the database itself, and for good, that ended an opening so.
pub(super) fn shuts(error: &Error) -> bool {
    let is_its_own =
        matches!(error, Error::DatabaseDamaged | Error::DatabaseMissing | Error::EarlierKeys | Error::Database(_));
    is_its_own && !error.is_of_the_disk() && !error.is_busy()
}

/// The generation of the newest database that lies in a folder.
pub(in crate::vault) fn newest_generation(folder: &Path) -> Result<Option<u32>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io("looking for the database")(error)),
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let generation = |name: String| match name.strip_prefix("main")?.strip_suffix(".db")? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse().ok(),
    };
    Ok(names.filter_map(generation).max())
}

fn look<'a>(
    folder: &Path,
    file: &str,
    vault: VaultId,
    masters: impl Iterator<Item = &'a Key>,
    certain: bool,
) -> Result<Database> {
    let path = folder.join("db").join(file);
    let length = match path.metadata() {
        Ok(meta) => meta.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Database::Damaged),
        Err(error) => return Err(io("looking for the database")(error)),
    };
    for master in masters {
        let keys = VaultKeys::derive(master.clone());
        // A disk that fails once is asked again before anything gives way because of it.
        let looked = match is_whole(&path, &keys, vault) {
            Err(error) if error.is_of_the_disk() => is_whole(&path, &keys, vault),
            looked => looked,
        };
        match looked {
            Ok(Some(true)) => return Ok(Database::Whole(keys)),
            Ok(Some(false)) => return Ok(Database::Damaged),
            Ok(None) => {}
            // Only bytes that the disk has lost give way. No room, no lock, no file beside it: that passes.
            Err(error) if error.is_of_the_disk() && is_lost(&path) => return Ok(Database::Damaged),
            Err(error) => return Err(error),
        }
    }
    let cut = length == 0 || length % 4096 != 0;
    Ok(if certain || cut { Database::Damaged } else { Database::Unproved })
}

/// Whether the file opens and a part of it cannot be read.
pub(super) fn is_lost(path: &Path) -> bool {
    fs::File::open(path).is_ok_and(|mut file| std::io::copy(&mut file, &mut std::io::sink()).is_err())
}

/// Whether a database that was copied out of a set is worth putting in place. One that was backed up with a page missing passes as
/// the set's own file, and not as a database.
pub(super) fn passes(path: &Path, master: &Key, vault: VaultId) -> Result<bool> {
    Ok(is_whole(path, &VaultKeys::derive(master.clone()), vault)? == Some(true))
}

/// Whether the database opens and passes its checks; `None` when nothing says that these are its keys.
fn is_whole(path: &Path, keys: &VaultKeys, vault: VaultId) -> Result<Option<bool>> {
    let salted = match has_its_salt(path, keys) {
        Ok(salted) => salted,
        Err(Error::DatabaseDamaged) => return Ok(Some(false)),
        Err(error) => return Err(error),
    };
    let db = match connect(path, keys, Use::Writing) {
        Ok(db) => db,
        Err(error) if error.is_busy() => return Err(error),
        Err(Error::DatabaseDamaged | Error::Database(_)) => return Ok(salted.then_some(false)),
        Err(error) => return Err(error),
    };
    // What lies in its write-ahead log stays there: it is looked at, and nothing more.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let looked = weigh(&db, vault).map(|whole| whole && salted);
    let nothing_waits = wal_of(path).metadata().map_or(true, |meta| meta.len() == 0);
    if nothing_waits {
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    }
    let _ = db.close(); // whatever it says, the file was read
    match looked {
        Err(error) if error.is_busy() => Err(error),
        Err(Error::DatabaseDamaged | Error::Database(_) | Error::LogDamaged { .. }) => Ok(Some(false)),
        looked => looked.map(Some),
    }
}

/// Whether an open database passes its checks. A log with a damaged entry passes, because the vault opens and it is to be
/// compared with what lies outside; one that cannot be read does not. A broken search passes, for it is made anew from the records.
fn weigh(db: &Connection, vault: VaultId) -> Result<bool> {
    let (found, known) = (migrate::version(db)?, migrate::newest());
    if found > known {
        return Err(Error::NewerDatabase { found, known });
    }
    if found == 0 {
        return Ok(false);
    }
    if problems(db)?.records > 0 {
        return Ok(false);
    }
    match check::in_full(db, vault, &mut |_| ControlFlow::Continue(())) {
        Ok(_) => Ok(true),
        Err(error) if error.is_of_the_disk() => Err(error),
        Err(_) => Ok(false),
    }
}

fn wal_of(path: &Path) -> std::path::PathBuf {
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    wal.into()
}
