//! Checkpoints that the vault makes by itself: at the lock, when an hour has passed since the last one, and each hundred
//! entries. They lie among the anchors and go into every backup, so that a log that was cut or rewritten later shows, also
//! where nobody asked an authority for a stamp. Failing to keep one fails nothing else.

use super::anchors::{self, Anchor, FOLDER};
use super::error::Result;
use super::log::checkpoint::{self, SignedNote};
use super::storage::door::Writer;
use super::{Vault, files};
use crate::base::id::VaultId;
use crate::base::{Sha256Digest, Timestamp};
use std::fs;
use std::path::Path;

const HOUR_MS: u64 = 60 * 60 * 1000;
const ENTRIES: u64 = 100;
/// So many are kept: whatever agrees with a later one says nothing more than that.
const KEPT: usize = 16;

/// The last checkpoint that is known of, or when the vault was opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct LastCheckpoint {
    pub(super) size: u64,
    pub(super) at: Timestamp,
}

impl LastCheckpoint {
    /// As it stands when the vault is opened.
    pub(super) fn at_opening(folder: &Path, log: u64, at: Timestamp) -> Self {
        let kept = anchors::read_in(&folder.join(FOLDER)).map(|(kept, _)| kept).unwrap_or_default();
        let sizes = kept.iter().map(|anchor| anchor.note.checkpoint().size);
        Self { size: sizes.filter(|size| *size <= log).max().unwrap_or(0), at }
    }

    fn is_due(&self, size: u64, at: Timestamp) -> bool {
        // A clock that was set back counts as time that has passed.
        let since = at.millis().abs_diff(self.at.millis());
        size > self.size && (since >= HOUR_MS || size - self.size >= ENTRIES)
    }
}

impl Vault {
    /// Keeps a checkpoint of what is committed, if it is time for one.
    pub(super) fn keep_checkpoint_in_time(&self, writer: &mut Writer, at: Timestamp) {
        if writer.checkpoint.is_due(writer.log.peaks.size(), at) {
            let _ = self.bind_records(writer, at); // named next time
            self.keep_checkpoint(writer, at);
        }
    }

    /// Keeps a checkpoint if anything was logged since the last one.
    pub(super) fn keep_checkpoint(&self, writer: &mut Writer, at: Timestamp) {
        let size = writer.log.peaks.size();
        if writer.replaced || size <= writer.checkpoint.size {
            return;
        }
        let note = self.sign_checkpoint(size, writer.log.peaks.root());
        let place = Place::of(&self.folder, &note);
        let kept = if place.is_taken {
            Ok(())
        } else {
            self.keep_anchor_file(&format!("{}.note", place.stem), note.text().as_bytes())
        };
        // What could not be written now is tried again by the next write.
        if kept.is_ok() {
            writer.checkpoint = LastCheckpoint { size, at };
        }
    }
}

/// Under which name a note lies, without its ending.
pub(super) struct Place {
    pub(super) stem: String,
    /// A note that says the same lies there.
    pub(super) is_taken: bool,
}

impl Place {
    /// Where `note` goes. One that says something else of a log of the same length is never written over: it shows that the
    /// log is another now.
    pub(super) fn of(folder: &Path, note: &SignedNote) -> Self {
        let size = note.checkpoint().size;
        let plain = format!("{size:012}");
        let told = hex::encode(&Sha256Digest::of(&note.checkpoint().root).0[..4]);
        let mut places = [plain.clone(), format!("{plain}-{told}")].into_iter().map(|stem| {
            let there = fs::read(folder.join(FOLDER).join(format!("{stem}.note"))).ok();
            let says = there.as_deref().map(SignedNote::read);
            (stem, says)
        });
        let free = places.find(|(_, says)| match says {
            None => true,
            Some(says) => says.as_ref().is_some_and(|says| says.checkpoint() == note.checkpoint()),
        });
        let (stem, says) = free.unwrap_or((format!("{plain}-{told}"), None));
        Self { stem, is_taken: says.is_some() }
    }
}

/// Removes checkpoints that the vault made by itself and that later ones stand for, once all of them agree with the log.
pub(super) fn thin(folder: &Path, vault: VaultId) -> Result<()> {
    let (kept, damaged) = anchors::read_in(&folder.join(FOLDER))?;
    let origin = checkpoint::origin(vault);
    if !damaged.is_empty() || kept.iter().any(|anchor| anchor.note.checkpoint().origin != origin) {
        return Ok(());
    }
    let own: Vec<_> = kept.iter().filter(|anchor| anchor.is_own()).collect();
    for anchor in own.iter().take(own.len().saturating_sub(KEPT)) {
        remove(folder, anchor);
    }
    Ok(())
}

fn remove(folder: &Path, anchor: &Anchor) {
    let place = Place::of(folder, &anchor.note);
    if place.is_taken {
        let _ = fs::remove_file(folder.join(FOLDER).join(format!("{}.note", place.stem))); // the next opening tries again
    }
}

/// Moves checkpoints that the vault made by itself of a longer log than `size` into `aside`: so it is after a rescue, where
/// they stay with the database they speak of.
pub(super) fn set_later_aside(folder: &Path, size: u64, aside: &Path) -> Result<()> {
    for anchor in anchors::read_in(&folder.join(FOLDER))?.0 {
        let place = Place::of(folder, &anchor.note);
        if !anchor.is_own() || anchor.note.checkpoint().size <= size || !place.is_taken {
            continue;
        }
        files::make_lasting_folder(aside)?;
        let name = format!("{}.note", place.stem);
        let moved = fs::rename(folder.join(FOLDER).join(&name), aside.join(&name));
        moved.map_err(super::error::io("setting a checkpoint aside"))?;
        files::sync_folder(aside)?;
    }
    Ok(())
}
