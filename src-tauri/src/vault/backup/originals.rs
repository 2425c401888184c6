//! Copying originals into a backup: what is new, compared with its name and read back. Where no set is made because the database is
//! damaged they go all the same: a sealed file proves itself by its name, and whichever database comes back finds it.

use super::files::{Passed, Way, copy_new, keep_names, read_back, unread};
use super::{Copied, Lacking, unlisted};
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::blob::path_of;
use crate::vault::error::{Error, Result};
use crate::vault::moments::reach;
use crate::vault::{Finding, Vault};
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is left free beside the copies, for the file system's own needs.
const SLACK: u64 = 16 << 20;

/// The folder of the vault for what no row names.
const ASIDE: &str = "quarantine";

/// An original by its address, with the size of its sealed file.
type Original = (Sha256Digest, u64);

/// Why the vault does not give an original whole.
enum Flaw {
    /// Its bytes are not those that were sealed.
    Altered,
    Unread(Error),
}

/// What copying the originals of a set came to.
pub(super) struct CopiedOut {
    /// Those that were not in the backup before, and are now.
    pub(super) new: Vec<Original>,
    pub(super) lacking: Vec<Lacking>,
}

/// What the saving of originals came to, beside a database of which no set is made.
pub(super) struct Saved {
    /// How many are in the backup that were not before.
    pub(super) originals: u64,
    /// What kept others out.
    pub(super) stopped: Option<Error>,
}

/// Where originals go, and which of those that lie there are copied again.
pub(super) struct Place<'a> {
    pub(super) home: &'a Path,
    pub(super) again: &'a HashSet<Sha256Digest>,
}

impl Vault {
    /// Copies the originals of a set that are new. `beside` is the folder of the set, which goes if there is no room.
    pub(super) fn copy_originals(
        &self,
        place: &Place<'_>,
        beside: &Path,
        listed: &[Original],
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<CopiedOut> {
        let mut lacking = Vec::new();
        let mut flawed = |address: &Sha256Digest, flaw: Flaw| {
            lacking.push(self.name_lacking(address, flaw)?);
            Ok::<_, Error>(())
        };
        let mut new = Vec::new();
        self.copy_new_ones(place, beside, listed, &mut flawed, &mut new, progress)?;
        Ok(CopiedOut { new, lacking })
    }

    /// Copies every sealed file that the vault's disk gives, whatever its database says of it, but for what was destroyed or replaced. One
    /// that is not whole is no copy, and is named once the database can be asked again. What keeps some out is told beside what is known
    /// of the database, never in its place.
    pub(super) fn save_originals(
        &self,
        place: &Place<'_>,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Saved {
        let (lying, refused) = self.lying();
        let mut unread = refused.map(|source| Error::Io { what: "looking for sealed files", source });
        let mut flawed = |_: &Sha256Digest, flaw: Flaw| {
            if let Flaw::Unread(error) = flaw {
                unread.get_or_insert(error);
            }
            Ok::<_, Error>(())
        };
        let mut new = Vec::new();
        let copied = self.copy_new_ones(place, place.home, &lying, &mut flawed, &mut new, progress);
        let kept = new.iter().filter(|(address, size)| is_there(place.home, address, *size)).count();
        Saved { originals: kept as u64, stopped: copied.err().or(unread) }
    }

    /// The sealed files of the vault, those that were set aside while no readable row named them too, and the first thing that the disk
    /// refused.
    fn lying(&self) -> (Vec<Original>, Option<std::io::Error>) {
        let (mut lying, refused) = unlisted::sealed_files(&self.folder().join("blobs"), 2);
        let (aside, aside_refused) = unlisted::sealed_files(&self.folder().join(ASIDE), 1);
        let among: HashSet<_> = lying.iter().map(|(address, _)| *address).collect();
        lying.extend(aside.into_iter().filter(|(address, _)| !among.contains(address)));
        // A damaged database may not say it any more: then a file too many goes, rather than one too few.
        let gone = self.given_up().unwrap_or_default();
        lying.retain(|(address, _)| !gone.contains(address));
        (lying, refused.or(aside_refused))
    }

    /// What was destroyed or replaced: a disk may not have let its file go.
    fn given_up(&self) -> Result<HashSet<Sha256Digest>> {
        self.read(|db| {
            let mut query = db.prepare(
                "SELECT address FROM destroyed_blob UNION SELECT address FROM replaced_blob EXCEPT SELECT address FROM blob",
            )?;
            Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }

    /// Where a sealed file lies: among the others, or set aside under its name.
    fn place_of(&self, address: &Sha256Digest) -> PathBuf {
        let place = path_of(self.folder(), address);
        let aside = self.folder().join(ASIDE).join(format!("{address}.dbl"));
        let is_aside = place.symlink_metadata().is_err() && aside.symlink_metadata().is_ok_and(|meta| meta.is_file());
        if is_aside { aside } else { place }
    }

    /// Copies those of `listed` that are new, and puts them into `new` one by one.
    fn copy_new_ones(
        &self,
        Place { home, again }: &Place<'_>,
        beside: &Path,
        listed: &[Original],
        flawed: &mut dyn FnMut(&Sha256Digest, Flaw) -> Result<()>,
        new: &mut Vec<Original>,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<()> {
        let is_new = |(address, size): &&Original| again.contains(address) || !is_there(home, address, *size);
        let wanted: Vec<_> = listed.iter().filter(is_new).copied().collect();
        let bytes: u64 = wanted.iter().map(|(_, size)| size).sum();
        demand_room(home, beside, bytes)?;
        let of = bytes * 2;
        let mut done = 0;
        let mut passed = |count: u64| {
            done += count;
            self.demand_unlocked().map_or(ControlFlow::Break(()), |()| progress(Copied { done, of }))
        };
        for (done, (address, size)) in wanted.into_iter().enumerate() {
            match self.copy_out(home, &address, size, &mut passed)? {
                None => new.push((address, size)),
                Some(flaw) => flawed(&address, flaw)?,
            }
            if done == 0 {
                reach("backup-half-copied");
            }
        }
        reach("backup-copied");
        for (address, size) in new.iter() {
            if read_back(&path_of(home, address), &mut passed)? != Some((*size, *address)) {
                let _ = fs::remove_file(path_of(home, address)); // copied anew by the next backup
                return Err(Error::ReadBackDiffers);
            }
        }
        // Of every original, whoever copied it: a backup that broke off, or a set before whose names were not durable.
        let shard = |(address, _): &Original| Some(path_of(home, address).parent()?.to_owned());
        let mut folders: BTreeSet<PathBuf> = listed.iter().filter_map(shard).collect();
        folders.extend([home.join("blobs"), home.to_path_buf()]);
        folders.extend(home.parent().map(Path::to_owned));
        folders.iter().try_for_each(|folder| keep_names(folder))?;
        reach("backup-read-back");
        Ok(())
    }

    /// Copies one original. What the vault itself does not give whole is no copy.
    fn copy_out(
        &self,
        home: &Path,
        address: &Sha256Digest,
        size: u64,
        passed: &mut Passed<'_>,
    ) -> Result<Option<Flaw>> {
        let (from, to) = (self.place_of(address), path_of(home, address));
        match copy_new(&from, &to, Way::Out, Some((size, *address)), passed) {
            Ok(copied) if copied == (size, *address) => Ok(None),
            // The vault's own file is not what was sealed: a copy of it would only look like one.
            Ok(_) => Ok(Some(Flaw::Altered)),
            Err(error @ Error::Io { .. }) => Ok(Some(Flaw::Unread(error))),
            Err(error) => Err(error),
        }
    }

    /// Says of an original that is not copied what is wrong with it in the vault.
    fn name_lacking(&self, address: &Sha256Digest, flaw: Flaw) -> Result<Lacking> {
        let finding = match (self.blob_at(address), flaw) {
            (Ok(Some(blob)), Flaw::Altered) => Finding::BlobDamaged { blob },
            (Ok(Some(blob)), Flaw::Unread(Error::Io { source, .. })) => match source.kind() {
                std::io::ErrorKind::NotFound => Finding::BlobMissing { blob },
                _ => Finding::BlobUnreadable { blob },
            },
            (_, Flaw::Unread(error)) => return Err(error),
            (Ok(None), Flaw::Altered) => return Err(Error::ReadBackDiffers),
            (Err(error), Flaw::Altered) => return Err(error),
        };
        Ok(Lacking { address: *address, finding })
    }

    fn blob_at(&self, address: &Sha256Digest) -> Result<Option<BlobId>> {
        let sql = "SELECT id FROM blob WHERE address = :address";
        self.read(|db| {
            let found = db.query_row(sql, named_params! { ":address": address }, |row| row.get(0)).optional();
            found.map_err(Error::from)
        })
    }
}

/// Asks for room before anything large is copied. What was copied of the database counts: it goes if there is none.
pub(super) fn demand_room(home: &Path, copied: &Path, wanted: u64) -> Result<()> {
    let free = fs4::available_space(home).map_err(unread("asking for free space"))?;
    let (database, needed) = (copied.join("main.db").metadata().map_or(0, |meta| meta.len()), wanted + SLACK);
    if free < needed {
        return Err(Error::BackupTooLarge { needed: needed + database, free: free + database });
    }
    Ok(())
}

/// Whether an original was copied already: its name is the digest of its bytes, so its size is enough here. All of it is
/// read back by a check, and what that finds damaged is copied again. A link is no copy.
fn is_there(home: &Path, address: &Sha256Digest, size: u64) -> bool {
    path_of(home, address).symlink_metadata().is_ok_and(|meta| meta.is_file() && meta.len() == size)
}
