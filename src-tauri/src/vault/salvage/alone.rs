//! Rescue where no backup is at hand: a new database takes the place of the damaged one, and every original says of itself
//! what it is. It is laid ready and put in place as every other rescue ([`super`]).

use super::super::descriptor;
use super::super::error::{Error, Result, io};
use super::super::former::{self, Kept};
use super::super::keys::{FormerKeys, Key, VaultKeys};
use super::super::log::head;
use super::super::opening::{Fresh, Me};
use super::super::slots::{self, Slots};
use super::{
    Act, Clock, Descriptor, Finding, LockFile, Note, Passphrase, Rescued, Salvaged, Vault, blob, opening, reach,
    rotate, stage, trial,
};
use crate::vault::users::Role;
use rusqlite::named_params;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::Arc;

impl Vault {
    /// Puts an empty database in the place of one that does not open, for whoever the passphrase opens a slot for, and opens the
    /// vault. What was there is set aside: database, heads, anchors, for they speak of a log that is no longer here. The new
    /// log says how far the former one had come. Sealed originals are not touched; those without a row, which are
    /// all, are found by [`Vault::orphans`], and [`Vault::end_salvage`] says that they were looked for.
    ///
    /// A slot that an earlier rescue set aside is never put in its place again: its passphrase may have been changed since because
    /// somebody else knew it.
    ///
    /// Errors: the passphrase opens no slot; the descriptor is another vault's, or both copies of it are damaged;
    /// the database opens, however much of it is damaged ([`Error::DatabaseOpens`]); the words were those of a recovery kit, which do not say which slot is the person's.
    pub fn salvage_alone(
        folder: &Path,
        passphrase: &Passphrase,
        user_name: &str,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Vec<Finding>, Salvaged)> {
        let new_clock = Arc::clone(&clock);
        Self::rescue(folder, passphrase, clock, || prepare(folder, passphrase, user_name, &new_clock).map(|()| None))
    }

    /// Whether this log was begun by such a rescue: who was in the vault before, in which role, and whether two people had to agree
    /// is not known then.
    pub fn began_alone(&self) -> Result<bool> {
        let told = format!("\"what\":\"{}\"", Rescued::Originals.word());
        let sql = "SELECT count(*) FROM custody_entry
                   WHERE action = 'restore' AND instr(CAST(details AS TEXT), :told) > 0";
        let count: i64 =
            self.read(|db| db.query_row(sql, named_params! { ":told": told }, |row| row.get(0)).map_err(Error::from))?;
        Ok(count > 0)
    }
}

/// Weighs the vault and lays ready what takes the place of its database.
fn prepare(folder: &Path, passphrase: &Passphrase, user_name: &str, clock: &Arc<dyn Clock>) -> Result<()> {
    if !Vault::is_at(folder) {
        return Err(Error::NotAVault);
    }
    let lock = LockFile::take(folder)?;
    let (descriptor, _) = Descriptor::read(folder)?;
    if !opening::is_of(folder, &descriptor) {
        return Err(Error::KeysOfAnother); // the database that is there is none of its
    }
    rotate::settle(folder, &descriptor)?; // a change of keys that was cut short comes first
    let opened = Slots::read(folder)?.open(descriptor.vault, &descriptor.kdf, passphrase)?;
    if opened.kdf.is_none() {
        return Err(Error::WrongPassphrase);
    }
    if !trial::is_closed_for_good(folder, &descriptor, passphrase, clock)? {
        return Err(Error::DatabaseOpens);
    }
    reach("salvage-begun");
    let mut keys = VaultKeys::derive(opened.master.clone());
    let mut note = Note::of(Rescued::Originals, clock.now())?;
    match former_keys(folder, &descriptor, &keys) {
        Some(known) => keys.former = known,
        None => note.lost_keys = true,
    }
    note.former = said_before(folder, &descriptor, &opened.master)?;
    let me = Me { bundle: opened.bundle, slot: opened.slot, user_name: user_name.to_owned(), role: Role::Lawyer };
    let ready = stage::lay_made(folder, &note, |made| {
        // The new database is closed as the files lie in the vault itself: its head tells when they are exchanged.
        for name in descriptor::FILES.into_iter().map(str::to_owned).chain((0..slots::COUNT).map(slots::name)) {
            match fs::copy(folder.join(&name), made.join(&name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(io("laying a rescue ready")(error));
                }
                _ => {}
            }
        }
        let fresh = Fresh { folder: made, descriptor: descriptor.clone(), keys, clock: Arc::clone(clock) };
        let vault = Vault::begin(fresh, LockFile::take(made)?, me)?;
        if !vault.keys.former.is_empty() {
            vault.write(Act { label: "vault-salvage", undoable: false }, |w| {
                vault.keys.former.iter().try_for_each(|one| former::insert(w, one, None, w.at()))?;
                former::note_written(w)
            })?;
            former::write(made, vault.id(), &vault.keys)?;
        }
        reach("salvage-keys");
        vault.lock()
    });
    drop(lock);
    ready
}

/// What opens originals that were sealed under former master keys; `None` when there were some and their file does not say.
fn former_keys(folder: &Path, descriptor: &Descriptor, keys: &VaultKeys) -> Option<Vec<FormerKeys>> {
    match former::read(folder, descriptor.vault, keys) {
        Kept::Whole(known) => Some(known),
        Kept::Missing | Kept::Damaged => (!had_former_keys(folder, descriptor, keys)).then(Vec::new),
    }
}

/// Whether there were former keys. The first database of a vault has none, unless a rescue took it out of a backup from before they
/// were: then something here is sealed by a key that is not the present one.
fn had_former_keys(folder: &Path, descriptor: &Descriptor, keys: &VaultKeys) -> bool {
    let is_rescue = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with("database-");
    let was_rescued = || fs::read_dir(folder.join("quarantine")).is_ok_and(|all| all.flatten().any(is_rescue));
    descriptor.database_generation > 1 || was_rescued() && blob::holds_unopened(folder, descriptor.vault, keys)
}

/// How far the former log had come, as far as a head still says.
fn said_before(folder: &Path, descriptor: &Descriptor, master: &Key) -> Result<Value> {
    let keys = VaultKeys::derive(master.clone());
    let newest = head::read(folder, descriptor.vault, &keys.head)?.newest;
    Ok(newest.map_or(Value::Null, |signed| {
        json!({ "size": signed.head.size, "root": hex::encode(signed.head.root), "at_ms": signed.head.at.millis() })
    }))
}
