//! Slots that earlier rescues set aside, tried once more: they may hold a master key that nothing else holds.

use super::super::descriptor::MOST_KDF_RECORDS;
use super::super::error::Result;
use super::super::kdf::KdfRecord;
use super::super::keys::Key;
use super::super::slots::{self, Opened, Slots};
use super::stage::names_in;
use super::{Descriptor, Passphrase};
use crate::base::id::VaultId;
use std::fs;
use std::path::{Path, PathBuf};

/// Rescues that are looked into, the newest: each is eight small files.
const MOST: usize = 16;

/// A slot that was set aside and opens.
pub(super) struct Found {
    pub(super) opened: Opened,
    /// The folder in `quarantine/` it lies in.
    pub(super) place: PathBuf,
}

/// What a passphrase opens among the slots that rescues of this vault set aside, the newest rescue first and of each one slot.
/// `kdf` is how the vault derives keys now. No more than four derivations are run, whatever lies there.
pub(super) fn open(folder: &Path, vault: VaultId, kdf: &[KdfRecord], passphrase: &Passphrase) -> Result<Vec<Found>> {
    let quarantine = folder.join("quarantine");
    if !quarantine.is_dir() {
        return Ok(Vec::new());
    }
    let kit = passphrase.as_kit().map(|kit| kit.secret());
    let mut derived: Vec<(KdfRecord, Key)> = Vec::new();
    let mut found = Vec::new();
    let rescues = names_in(&quarantine)?.into_iter().rev().filter(|name| name.starts_with("database-"));
    let rescues = rescues.map(|rescue| quarantine.join(rescue)).filter(|place| has_slots(place));
    for place in rescues.take(MOST) {
        let theirs = Descriptor::read(&place).ok().map(|(descriptor, _)| descriptor);
        if theirs.as_ref().is_some_and(|descriptor| descriptor.vault != vault) {
            continue;
        }
        let slots = read(&place);
        let mut strange = false; // those of another vault lie there, too, where they were found in this one
        let mut opened = kit.as_ref().and_then(|secret| slots.open_by(vault, secret, None, &mut strange));
        for record in theirs.map_or_else(|| kdf.to_vec(), |descriptor| descriptor.kdf) {
            if opened.is_some() {
                break;
            }
            if !derived.iter().any(|(known, _)| *known == record) && derived.len() < MOST_KDF_RECORDS {
                derived.extend(record.derive(passphrase).ok().map(|secret| (record, secret)));
            }
            let secret = derived.iter().find(|(known, _)| *known == record).map(|(_, secret)| secret);
            opened = secret.and_then(|secret| slots.open_by(vault, secret, Some(record), &mut strange));
        }
        found.extend(opened.map(|opened| Found { opened, place }));
    }
    Ok(found)
}

fn has_slots(place: &Path) -> bool {
    read(place).damaged().len() < usize::from(slots::COUNT)
}

fn read(place: &Path) -> Slots {
    Slots::of(std::array::from_fn(|slot| {
        let path = file(place, slot);
        // A pipe might never end.
        if path.metadata().is_ok_and(|about| about.is_file()) { fs::read(path).unwrap_or_default() } else { Vec::new() }
    }))
}

fn file(place: &Path, slot: usize) -> PathBuf {
    place.join(format!("slot-{slot:02}"))
}
