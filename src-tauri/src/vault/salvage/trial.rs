//! Whether a vault opens, tried in earnest on a copy of it without its originals: whatever an opening reads, it reads there, and
//! what it writes is gone afterwards.

use super::super::error::{Error, Result, io};
use super::super::log::head;
use super::super::opening::FOLDERS;
use super::super::{descriptor, files, former};
use super::stage::{self, names_in, remove_folder};
use super::{Clock, Descriptor, Passphrase, Vault, judge};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Whether the database that the descriptor names keeps the vault closed, for this passphrase, which opens a slot of it. A disk that
/// fails once is asked again before anything gives way because of it.
pub(super) fn is_closed_for_good(
    folder: &Path,
    known: &Descriptor,
    passphrase: &Passphrase,
    clock: &Arc<dyn Clock>,
) -> Result<bool> {
    // An older descriptor does not speak of the database that is there.
    if judge::newest_generation(&folder.join("db"))?.is_some_and(|newest| newest > known.database_generation) {
        return Err(Error::DatabaseUnproved);
    }
    let attempt = || {
        on_a_copy(folder, |copy| match Vault::open(copy, passphrase, Arc::clone(clock)) {
            Ok((vault, _)) => {
                let _ = vault.lock(); // whatever it says, the vault opened
                Ok(false)
            }
            Err(error) if judge::shuts(&error) => Ok(true),
            Err(error) => Err(error),
        })
    };
    match attempt() {
        Err(error) if error.is_of_the_disk() => match attempt() {
            // Only bytes that the disk has lost give way. No room, no lock, no file beside it: that passes.
            Err(error) if error.is_of_the_disk() && judge::is_lost(&folder.join("db").join(known.database_file())) => {
                Ok(true)
            }
            tried => tried,
        },
        tried => tried,
    }
}

fn on_a_copy<T>(folder: &Path, attempt: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let part = stage::part(folder);
    remove_folder(&part)?;
    let copied = || {
        let copy = part.join("made");
        for name in FOLDERS {
            files::make_folder(&copy.join(name))?;
        }
        let mut names: Vec<String> = descriptor::FILES.into_iter().chain(head::FILES).map(str::to_owned).collect();
        names.extend(folder.join(former::FILE).is_file().then(|| former::FILE.to_owned()));
        for within in ["slots", "anchors", "db"] {
            // The index of a write-ahead log is made anew.
            let inside = names_in(&folder.join(within))?.into_iter().filter(|name| !name.ends_with("-shm"));
            names.extend(inside.map(|name| format!("{within}/{name}")));
        }
        for name in names {
            match fs::copy(folder.join(&name), copy.join(&name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(io("trying whether the vault opens")(error));
                }
                _ => {}
            }
        }
        attempt(&copy)
    };
    let outcome = copied();
    let _ = remove_folder(&part); // the next opening does it else
    outcome
}
