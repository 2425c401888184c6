//! Whether a vault opens, tried in earnest on a copy of it without its originals: whatever an opening reads, it reads there, and
//! what it writes is gone afterwards.

use super::super::error::{Error, Result, io};
use super::super::log::head;
use super::super::opening::FOLDERS;
use super::super::{descriptor, files, former, slots};
use super::aside::Found;
use super::stage::{self, names_in, remove_folder};
use super::{Clock, Descriptor, Passphrase, Vault, judge};
use rusqlite::named_params;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Whether the database that the descriptor names keeps the vault closed, for this passphrase, which opens a slot of it, or one that was
/// set aside and is tried in its place. A disk that fails once is asked again before anything gives way because of it.
///
/// Errors: the place of that slot is somebody else's by now ([`Error::DatabaseOpens`]).
pub(super) fn is_closed_for_good(
    folder: &Path,
    known: &Descriptor,
    passphrase: &Passphrase,
    clock: &Arc<dyn Clock>,
    slot: Option<&Found>,
) -> Result<bool> {
    // An older descriptor does not speak of the database that is there.
    if judge::newest_generation(&folder.join("db"))?.is_some_and(|newest| newest > known.database_generation) {
        return Err(Error::DatabaseUnproved);
    }
    let attempt = || {
        on_a_copy(folder, slot, |copy| match Vault::open(copy, passphrase, Arc::clone(clock)) {
            Ok((vault, _)) => {
                let is_ones_own = slot.is_none() || holds_its_slot(&vault)?;
                let _ = vault.lock(); // whatever it says, the vault opened
                if is_ones_own { Ok(false) } else { Err(Error::DatabaseOpens) }
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

/// Whether the slot that opened the vault is the one its database has for this user.
fn holds_its_slot(vault: &Vault) -> Result<bool> {
    let sql = "SELECT 1 FROM key_slot WHERE slot = :slot AND user_id = :user";
    vault.read(|db| Ok(db.prepare(sql)?.exists(named_params! { ":slot": vault.slot, ":user": vault.user() })?))
}

fn on_a_copy<T>(folder: &Path, slot: Option<&Found>, attempt: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
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
        if let Some(slot) = slot {
            put_slot(slot, &copy)?;
        }
        attempt(&copy)
    };
    let outcome = copied();
    let _ = remove_folder(&part); // the next opening does it else
    outcome
}

/// Puts a slot that was set aside in its place in another folder.
pub(super) fn put_slot(slot: &Found, folder: &Path) -> Result<()> {
    let bytes = fs::read(slot.file()).map_err(io("reading a slot"))?;
    files::replace(&folder.join("tmp"), &slots::path(folder, slot.opened.slot), &bytes)
}
