//! Slots that earlier rescues set aside, tried once more: they may hold a master key that nothing else holds.

use super::super::descriptor::MOST_KDF_RECORDS;
use super::super::kdf::KdfRecord;
use super::super::keys::Key;
use super::super::slots::{self, Opened, Slots};
use super::stage::names_in;
use super::{Descriptor, Passphrase};
use crate::base::id::VaultId;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Rescues that are looked into, the newest: each is eight small files.
const MOST: usize = 16;

/// A slot that was set aside and opens.
pub(super) struct Found {
    pub(super) opened: Opened,
    /// The folder in `quarantine/` it lies in.
    pub(super) place: PathBuf,
}

/// What trying them came to.
#[derive(Default)]
pub(super) struct Tried {
    pub(super) found: Vec<Found>,
    /// Slots, or the folder of all of them, that the disk does not give back, and what is no file where a slot lay.
    pub(super) unread: u32,
}

/// What a passphrase opens among the slots that rescues of this vault set aside, the newest rescue first and of each one slot.
/// `kdf` is how the vault derives keys now. No more than four derivations are run, whatever lies there. What cannot be read is
/// counted: none of it is needed to open the vault.
pub(super) fn open(folder: &Path, vault: VaultId, kdf: &[KdfRecord], passphrase: &Passphrase) -> Tried {
    let quarantine = folder.join("quarantine");
    if !quarantine.is_dir() {
        return Tried::default();
    }
    let Ok(names) = names_in(&quarantine) else {
        return Tried { found: Vec::new(), unread: 1 };
    };
    let kit = passphrase.as_kit().map(|kit| kit.secret());
    let mut derived: Vec<(KdfRecord, Key)> = Vec::new();
    let (mut tried, mut rescues) = (Tried::default(), 0);
    let places = names.into_iter().rev().filter(|name| name.starts_with("database-"));
    for place in places.map(|name| quarantine.join(name)).filter(|place| place.is_dir()) {
        let (eight, unread) = read(&place);
        tried.unread += unread;
        if eight.damaged().len() == usize::from(slots::COUNT) {
            continue;
        }
        rescues += 1;
        if rescues > MOST {
            break;
        }
        let theirs = Descriptor::read(&place).ok().map(|(descriptor, _)| descriptor);
        if theirs.as_ref().is_some_and(|descriptor| descriptor.vault != vault) {
            continue;
        }
        let mut strange = false; // those of another vault lie there, too, where they were found in this one
        let mut opened = kit.as_ref().and_then(|secret| eight.open_by(vault, secret, None, &mut strange));
        for record in theirs.map_or_else(|| kdf.to_vec(), |descriptor| descriptor.kdf) {
            if opened.is_some() {
                break;
            }
            if !derived.iter().any(|(known, _)| *known == record) && derived.len() < MOST_KDF_RECORDS {
                derived.extend(record.derive(passphrase).ok().map(|secret| (record, secret)));
            }
            let secret = derived.iter().find(|(known, _)| *known == record).map(|(_, secret)| secret);
            opened = secret.and_then(|secret| eight.open_by(vault, secret, Some(record), &mut strange));
        }
        tried.found.extend(opened.map(|opened| Found { opened, place }));
    }
    tried
}

/// The slots that a rescue set aside, and how many there are that cannot be read.
pub(super) fn read(place: &Path) -> (Slots, u32) {
    let mut unread = 0;
    let slots = Slots::of(std::array::from_fn(|slot| {
        let path = place.join(format!("slot-{slot:02}"));
        // A pipe might never end.
        let is_no_file = path.metadata().is_ok_and(|about| !about.is_file());
        let bytes = if is_no_file { Err(ErrorKind::InvalidData) } else { fs::read(path).map_err(|error| error.kind()) };
        unread += u32::from(bytes.as_ref().is_err_and(|kind| *kind != ErrorKind::NotFound));
        bytes.unwrap_or_default()
    }));
    (slots, unread)
}
