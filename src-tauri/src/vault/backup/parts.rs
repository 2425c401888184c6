//! What a set holds beside sealed files: read to see whether a passphrase opens it, copied to be put in place.

use super::check::read;
use super::files::{copy_back, unread};
use super::manifest::{Manifest, Part};
use super::set_folder;
use crate::base::Sha256Digest;
use crate::vault::descriptor::{self, Descriptor};
use crate::vault::error::{Error, Result, io as vault_io};
use crate::vault::passphrase::Passphrase;
use crate::vault::slots::{self, Slots};
use crate::vault::{files, former};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

/// What opens the vault of a set.
pub(in crate::vault) struct Openers {
    /// The set they are of.
    pub number: u32,
    pub descriptor: Descriptor,
    pub slots: Slots,
}

/// Reads what a passphrase is tried on, compared with the list.
pub(in crate::vault) fn read_openers(home: &Path, number: u32) -> Result<Openers> {
    let (manifest, _) = read(home, number)?;
    let small = |path: &str| {
        let part = manifest.parts.iter().find(|part| part.path == path);
        let part = part.ok_or(Error::BackupDamaged { set: number })?;
        let bytes = fs::read(set_folder(home, number).join(path)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::BackupDamaged { set: number },
            _ => unread("reading the backup")(error),
        })?;
        let agrees = bytes.len() as u64 == part.size && Sha256Digest::of(&bytes) == part.sha256;
        if agrees { Ok(bytes) } else { Err(Error::BackupDamaged { set: number }) }
    };
    let mut found = None;
    for name in descriptor::FILES {
        match Descriptor::from_bytes(&small(name)?) {
            Ok(descriptor) => found = found.or(Some(descriptor)),
            Err(Error::DescriptorDamaged) => {} // it was damaged in the vault already
            Err(error) => return Err(error),
        }
    }
    let descriptor = found.filter(|found| found.vault == manifest.vault).ok_or(Error::BackupDamaged { set: number })?;
    let mut bytes: [Vec<u8>; slots::COUNT as usize] = Default::default();
    for (slot, bytes) in (0..).zip(&mut bytes) {
        *bytes = small(&slots::name(slot))?;
    }
    Ok(Openers { number, descriptor, slots: Slots::of(bytes) })
}

/// Whether a passphrase opens the vault of a set, as far as what opens it can be read there: before gigabytes are copied
/// that nobody could look at. What is damaged or not given back says nothing against the passphrase.
///
/// # Errors
/// What opening a vault with it would say.
pub fn try_passphrase(home: &Path, number: u32, passphrase: &Passphrase) -> Result<()> {
    let openers = match read_openers(home, number) {
        Ok(openers) => openers,
        Err(Error::BackupDamaged { .. } | Error::BackupInterrupted { .. }) => return Ok(()),
        Err(error) => return Err(error),
    };
    openers.slots.open(openers.descriptor.vault, &openers.descriptor.kdf, passphrase).map(|_| ())
}

/// Where a part of a set lies in a vault.
fn place(manifest: &Manifest, part: &Part) -> String {
    match part.path.as_str() {
        "main.db" => format!("db/{}", manifest.database),
        path => path.to_owned(),
    }
}

/// Copies parts of a set below `into`, each under the path it has in a vault, and compares every one with the list.
/// `wanted` is asked by that path; `half` hears that the first is done. Former keys that are not what was copied are left out: the
/// database holds the same, and counts, and writes them anew.
pub(in crate::vault) fn copy_parts(
    home: &Path,
    number: u32,
    into: &Path,
    wanted: &dyn Fn(&str) -> bool,
    half: &mut dyn FnMut(),
) -> Result<()> {
    let (manifest, _) = read(home, number)?;
    let mut first = true;
    for part in &manifest.parts {
        let path = place(&manifest, part);
        if !wanted(&path) {
            continue;
        }
        let to = into.join(&path);
        files::make_folder(to.parent().unwrap_or(into))?;
        let copied = copy_back(&set_folder(home, number).join(&part.path), &to, &mut |_| ControlFlow::Continue(()));
        match copied {
            Ok(copied) if copied == (part.size, part.sha256) => {}
            Ok(_) | Err(Error::BackupInterrupted { .. }) if path == former::FILE => leave_out(&to)?,
            Ok(_) => return Err(Error::BackupDamaged { set: number }),
            Err(error) if super::is_not_there(&error) => return Err(Error::BackupDamaged { set: number }),
            Err(error) => return Err(error),
        }
        if std::mem::take(&mut first) {
            half();
        }
    }
    Ok(())
}

fn leave_out(copied: &Path) -> Result<()> {
    match fs::remove_file(copied) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(vault_io("laying a rescue ready")(error)),
        _ => Ok(()),
    }
}
