//! From a draft to an original that counts: made durable, read back from the disk and compared, given its name, and the name
//! made durable. Each of these waits for the disk; small files wait together (docs/adr/0048).

use super::open::{Whole, check_whole};
use super::seal::{BlobRow, Drafted, Sealed, Staged};
use super::store;
use crate::base::Sha256Digest;
use crate::base::id::BlobId;
use crate::vault::error::{Error, Result, io};
use crate::vault::moments::reach;
use crate::vault::{Vault, files, side_by_side};
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{MutexGuard, PoisonError};

/// So many threads wait for the disk at a time. File systems with a journal make durable in one go whatever is asked of them
/// while they are at it; more than this gains nothing on the disks that were measured.
const WAITING: usize = 8;

/// A draft that is durable and was read back.
type Checked = Result<(Drafted, Whole)>;

impl Vault {
    /// The second half of [`Vault::seal`] for several originals, steps 2 to 5: each step for all of them before the next.
    /// Each has its own answer, in the order they were given: one that fails stops no other. What was named and not
    /// recorded after all is set aside by a later opening.
    pub fn publish(&self, staged: Vec<Staged>, going_on: &(dyn Fn() -> ControlFlow<()> + Sync)) -> Vec<Result<Sealed>> {
        let checked = side_by_side::each(staged, WAITING, |one| one.read_back(&mut || going_on()));
        self.name(checked, &mut || going_on())
    }

    /// The same for one original.
    pub fn publish_one(&self, staged: Staged, going_on: &mut dyn FnMut() -> ControlFlow<()>) -> Result<Sealed> {
        let checked = staged.read_back(going_on);
        self.name(vec![checked], going_on).pop().unwrap_or(Err(Error::Cancelled))
    }

    /// Steps 4 and 5.
    fn name(&self, checked: Vec<Checked>, going_on: &mut dyn FnMut() -> ControlFlow<()>) -> Vec<Result<Sealed>> {
        reach("group-sealed");
        let mut named: BTreeMap<Sha256Digest, Sealed> = BTreeMap::new();
        let mut done: Vec<Result<Sealed>> = Vec::with_capacity(checked.len());
        for one in checked {
            let sealed = one.and_then(|(drafted, whole)| {
                // The same bytes twice among those that are named together.
                if let Some(first) = named.get(&drafted.read.sha256).filter(|_| !drafted.apart) {
                    return Ok(Sealed { already_stored: true, ..first.clone() });
                }
                let sealed = self.name_one(&drafted, &whole, going_on)?;
                named.insert(sealed.sha256, sealed.clone());
                Ok(sealed)
            });
            done.push(sealed);
            reach("group-named");
        }
        reach("group-all-named");
        let shard = |sealed: &Sealed| sealed.row.as_ref().map(|row| self.shard_of(&row.address));
        let shards: BTreeSet<PathBuf> = done.iter().flatten().filter_map(shard).collect();
        // Also where no shard is new: whoever made it may have been cut off before its name was durable.
        let unnamed: Vec<PathBuf> = shards.iter().filter(|shard| !self.is_lasting(shard)).cloned().collect();
        let mut folders: Vec<PathBuf> = shards.into_iter().collect();
        folders.extend((!unnamed.is_empty()).then(|| self.folder.join("blobs")));
        let synced = side_by_side::each(folders, WAITING, |folder| {
            let synced = files::sync_folder(&folder);
            (folder, synced)
        });
        let failed: Vec<_> = synced.into_iter().filter_map(|(folder, synced)| Some((folder, synced.err()?))).collect();
        if failed.is_empty() {
            self.lasting_folders().extend(unnamed);
        } else {
            for one in &mut done {
                let Some(shard) = one.as_ref().ok().and_then(shard) else { continue };
                let lost = |folder: &Path| folder == shard || shard.parent() == Some(folder);
                if let Some((_, error)) = failed.iter().find(|(folder, _)| lost(folder)) {
                    *one = Err(error.again());
                }
            }
        }
        reach("group-published");
        done
    }

    /// Gives a draft its name, unless the vault holds these bytes already.
    fn name_one(
        &self,
        drafted: &Drafted,
        whole: &Whole,
        going_on: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Sealed> {
        let Drafted { blob, read, derived_from, header, draft, apart } = drafted;
        let (sha256, length) = (read.sha256, read.length);
        if !apart && let Some(known) = self.find_whole_duplicate(&sha256, going_on)? {
            return Ok(Sealed { blob: known, sha256, length, already_stored: true, row: None });
        }
        let shard = self.shard_of(&whole.address);
        if !shard.is_dir() {
            self.lasting_folders().remove(&shard);
            files::make_folder(&shard)?;
        }
        files::give_name(&draft.0, &store::path_of(&self.folder, &whole.address))?;
        let row = BlobRow {
            address: whole.address,
            header: *header.bytes(),
            file_size: whole.file_size,
            sha512: read.sha512,
            derived_from: *derived_from,
        };
        Ok(Sealed { blob: *blob, sha256, length, already_stored: false, row: Some(row) })
    }

    fn shard_of(&self, address: &Sha256Digest) -> PathBuf {
        let path = store::path_of(&self.folder, address);
        path.parent().expect("a blob lies in a shard of blobs/").to_owned()
    }

    /// Whether the name of a folder was made durable since the opening, and it is there.
    fn is_lasting(&self, folder: &Path) -> bool {
        self.lasting_folders().contains(folder) && folder.is_dir()
    }

    fn lasting_folders(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.lasting_folders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a folder for sealed files, whose name is durable then.
    pub(in crate::vault) fn make_lasting(&self, folder: &Path) -> Result<()> {
        if !self.is_lasting(folder) {
            files::make_lasting_folder(folder)?;
            self.lasting_folders().insert(folder.to_owned());
        }
        Ok(())
    }

    /// The blob that holds an original with this digest, if there is one.
    pub fn find_duplicate(&self, sha256: Sha256Digest) -> Result<Option<BlobId>> {
        let mark = self.keys.derive_duplicate_mark(&sha256);
        self.read(|db| {
            let sql = "SELECT id FROM blob WHERE duplicate_mark = :mark ORDER BY sealed_ms, id LIMIT 1";
            let mut query = db.prepare_cached(sql)?;
            Ok(query.query_row(named_params! { ":mark": mark.as_slice() }, |row| row.get(0)).optional()?)
        })
    }

    /// A duplicate counts only if its file is whole: a fresh copy is never thrown away for a damaged one.
    fn find_whole_duplicate(
        &self,
        sha256: &Sha256Digest,
        going_on: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Option<BlobId>> {
        let Some(blob) = self.find_duplicate(*sha256)? else { return Ok(None) };
        let whole = match self.check_blob(blob, &mut |_| going_on()) {
            Ok(whole) => whole,
            Err(Error::BlobDamaged { .. } | Error::BlobMissing { .. } | Error::BlobUnreadable { .. }) => {
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        Ok((whole.manifest.sha256 == *sha256).then_some(blob))
    }
}

impl Staged {
    /// Steps 2 and 3: made durable, then read back from the disk, opened and compared.
    fn read_back(self, going_on: &mut dyn FnMut() -> ControlFlow<()>) -> Checked {
        if going_on().is_break() {
            return Err(Error::Cancelled);
        }
        let Self { drafted, key, file } = self;
        // A failure here is final: asked again, the system would say that all is well (it forgets what it could not write).
        file.sync_all().map_err(io("making a file durable"))?;
        reach("draft-synced");
        forget_cached(&file);
        drop(file);
        let whole = check_whole(&drafted.draft.0, &drafted.header, &key, &mut |_| going_on())?;
        let whole = whole.ok_or(Error::ReadBackDiffers)?;
        if whole.manifest.sha256 != drafted.read.sha256 || whole.manifest.length != drafted.read.length {
            return Err(Error::ReadBackDiffers);
        }
        reach("draft-compared");
        Ok((drafted, whole))
    }
}

/// Asks the system to forget what it keeps of the file, so that reading it back reads the disk.
fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd as _;
        // SAFETY: the descriptor is open; the call only gives advice.
        let _ = unsafe { libc::posix_fadvise(file.as_raw_fd(), 0, 0, libc::POSIX_FADV_DONTNEED) };
    }
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{FixedClock, Timestamp};
    use crate::vault::{KdfChoice, KdfCost, Passphrase};
    use std::sync::Arc;

    #[test]
    fn the_name_of_a_shard_is_made_durable_once_and_again_when_it_was_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (passphrase, kdf) =
            (Passphrase::new("куланду бетеге чечек 48"), KdfChoice::Fixed(KdfCost::weak_for_tests()));
        let clock = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
        let vault = Vault::create(&folder.path().join("v"), &passphrase, "Айнура", kdf, clock).unwrap();
        let seal = |bytes: &[u8]| {
            let about = crate::vault::Manifest::default();
            let going_on = &mut |_: u64| ControlFlow::Continue(());
            let sealed = vault.seal(&mut &*bytes, None, &about, going_on).unwrap();
            vault.shard_of(&sealed.row.unwrap().address)
        };
        let shard = seal(b"one");
        assert!(vault.is_lasting(&shard));
        assert_eq!(vault.lasting_folders().len(), 1);
        std::fs::rename(&shard, folder.path().join("aside")).unwrap();
        assert!(!vault.is_lasting(&shard), "it is gone");
        std::fs::create_dir(&shard).unwrap();
        vault.lasting_folders().clear(); // as after an opening: whoever made it may have been cut off
        assert!(!vault.is_lasting(&shard));
        vault.make_lasting(&shard).unwrap();
        assert!(vault.is_lasting(&shard));
    }
}
