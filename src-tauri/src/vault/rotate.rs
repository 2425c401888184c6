//! Removing somebody: the vault gets a new master key, the database is written anew under it, and every slot that stays
//! holds it from then on. Until the descriptor names the new database nothing has changed; from then on everything has.
//!
//! ```text
//! db/main-<n>.db          the new database, whole, with the removal written into it
//! next-<n>/00…07 head.a head.b former-keys   what takes the place of the slots and heads, and of the file of former keys
//! VAULT, VAULT.copy       name generation n: this is the moment
//! next-<n>/* → slots/*, head.*, former-keys   put in place, at the next opening if need be
//! ```
//!
//! Sealed originals are not rewritten: their keys stay wrapped by the former wrap key, which the new database keeps, and a file
//! beside it ([`super::former`]).
//! Whoever is removed keeps what they copied before.

use super::closed::Looking;
use super::descriptor::{self, Descriptor};
use super::error::{Error, Result, io};
use super::keys::{Key, VaultKeys};
use super::lockfile::LockFile;
use super::log::check;
use super::log::head::{Head, HeadSeal};
use super::moments::reach;
use super::slots::{self, Opened, Slots};
use super::storage::connect::{Use, connect, copy_under};
use super::storage::door::Writer;
use super::users::{self, User};
use super::{Finding, Vault, files, former, machine};
use crate::base::Sha256Digest;
use crate::base::id::UserId;
use rusqlite::{Connection, named_params};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

const HEADS: [&str; 2] = ["head.a", "head.b"];

impl Vault {
    /// Removes somebody and changes the master key. This vault is locked by it; the answer is the same vault, opened
    /// anew for the same user. An error that comes once all is prepared leaves it locked as well: the next opening finds them
    /// removed, or nothing changed.
    pub fn remove_user(&self, user: UserId) -> Result<(Self, Vec<Finding>)> {
        if user == self.user() {
            return Err(Error::Oneself);
        }
        let gone = self.read(|db| users::find(db, user))?;
        let changed = self.with_writer(|writer| self.change_master_key(writer, &gone));
        let (descriptor, master) = match changed {
            Ok(changed) => changed,
            Err(error) => {
                if self.demand_unlocked().is_err() {
                    let _ = self.shut(); // what failed first is told
                }
                return Err(error);
            }
        };
        let closed = self.shut();
        reach("rotate-shut");
        closed?;
        let kdf = self.descriptor.kdf.first().copied(); // by passphrase, as it was before
        let opened = Opened { slot: self.slot, bundle: self.bundle.clone(), master, kdf };
        let lock = LockFile::take(&self.folder)?;
        let looking = Looking::begin(&self.folder, descriptor.database_file());
        Self::open_with(&self.folder, lock, descriptor, opened, self.clock.clone(), Vec::new(), looking)
    }

    fn change_master_key(&self, writer: &mut Writer, gone: &User) -> Result<(Descriptor, Key)> {
        let slots = Slots::read(&self.folder)?;
        let kept = users::slots_besides(&writer.connection, gone.id)?;
        if let Some(slot) = slots.damaged().into_iter().find(|slot| kept.contains(slot)) {
            return Err(Error::SlotDamaged { slot }); // whoever it belongs to would be shut out unseen
        }
        let mut descriptor = self.descriptor.clone();
        descriptor.database_generation += 1;
        descriptor.revision += 1;
        let staged = staging(&self.folder, descriptor.database_generation);
        if self.keys.former.is_empty() {
            former::set_aside(&self.folder)?; // none of the vault's: the first one takes no other's place
        }
        discard(&self.folder, descriptor.database_generation)?;
        files::make_folder(&staged)?;
        // Before the new database is there: without this folder nobody would know that it is to be removed.
        files::sync_folder(&self.folder)?;
        reach("rotate-begun");

        let master = Key::make()?;
        let mut keys = VaultKeys::derive(master.clone());
        keys.former = self.keys.to_be_former();
        let new = self.folder.join("db").join(descriptor.database_file());
        let made = self.make_database(writer, gone, &new, &keys, descriptor.database_generation);
        let staged_all = made.and_then(|(head, db)| {
            reach("rotate-recorded");
            self.stage(writer, &staged, &db, &slots, &keys, &head)?;
            db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            db.close().map_err(|(_, error)| Error::from(error))?;
            fs::File::open(&new).and_then(|file| file.sync_all()).map_err(io("making the new database durable"))?;
            files::sync_folder_of(&new)
        });
        if let Err(error) = staged_all {
            let _ = discard(&self.folder, descriptor.database_generation); // the next opening does it else
            return Err(error);
        }
        files::sync_folder(&self.folder)?;
        reach("rotate-staged");
        // From here on the descriptor may name the new database, also when the disk says that it failed: what was written into the
        // former one would be acknowledged and left behind, and its head would lie over the new one.
        writer.replaced = true;
        self.locked.store(true, std::sync::atomic::Ordering::Release);
        descriptor.write_copy(&self.folder, descriptor::FILES[0])?;
        reach("rotate-half-switched");
        descriptor.write_copy(&self.folder, descriptor::FILES[1])?;
        reach("rotate-switched");
        put_in_place(&self.folder, descriptor.database_generation)?;
        reach("rotate-settled");
        Ok((descriptor, master))
    }

    /// Writes the database anew, with the removal in it, and compares it with the old one.
    fn make_database(
        &self,
        writer: &Writer,
        gone: &User,
        path: &Path,
        keys: &VaultKeys,
        generation: u32,
    ) -> Result<(Head, Connection)> {
        copy_under(&self.database_path(), &self.keys, path, keys)?;
        reach("rotate-copied");
        let mut db = connect(path, keys, Use::Writing)?;
        compare(&writer.connection, &db)?;
        let at = self.now();
        let (log, journal) = self.write_into(&mut db, writer, "user-remove", at, |w| {
            if let Some(present) = keys.former.first() {
                former::insert(w, present, Some(self.descriptor.database_generation), at)?;
            }
            former::note_written(w)?;
            mark_duplicates(w, keys)?;
            w.execute(
                "UPDATE device SET machine = :mark WHERE id = :id",
                named_params! { ":mark": keys.derive_machine_mark(&machine::name()).as_slice(), ":id": self.device() },
            )?;
            users::note_removal(w, gone, generation)
        })?;
        let head = Head {
            epoch: 0, // given when it is written
            size: log.peaks.size(),
            root: log.peaks.root(),
            last_leaf: log.last_leaf,
            journal,
            database_generation: generation,
            at,
            device: self.device(),
            closed: None,
        };
        // The whole log is checked before anything stands on it.
        let found = check::in_full(&db, self.id(), &mut |_| ControlFlow::Continue(()))?;
        if found.is_empty() { Ok((head, db)) } else { Err(Error::ReadBackDiffers) }
    }

    /// Writes the slots, the heads and the file of former keys that belong to the new master key.
    fn stage(
        &self,
        writer: &Writer,
        staged: &Path,
        db: &Connection,
        slots: &Slots,
        keys: &VaultKeys,
        head: &Head,
    ) -> Result<()> {
        let mut statement =
            db.prepare("SELECT s.slot, u.wrapping_key FROM key_slot s JOIN user_account u ON u.id = s.user_id")?;
        let used = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let used = used.collect::<Result<Vec<(u8, [u8; 32])>, _>>()?;
        for slot in 0..slots::COUNT {
            let wrapping_key = used.iter().find(|(number, _)| *number == slot).map(|(_, key)| key);
            let bytes = match (wrapping_key, slots.bytes(slot)) {
                (Some(key), Some(bytes)) => slots::rewrap(self.id(), slot, bytes, key, keys.master())?,
                (Some(_), None) => return Err(Error::SlotDamaged { slot }),
                (None, _) => slots::seal_unused(self.id(), slot)?,
            };
            files::replace(&self.folder.join("tmp"), &staged.join(format!("{slot:02}")), &bytes)?;
        }
        files::replace(&self.folder.join("tmp"), &staged.join(former::FILE), &former::seal(self.id(), keys)?)?;
        reach("rotate-kept");
        let seal = HeadSeal { folder: staged, vault: self.id(), key: &keys.head, device: &self.device_key };
        let mut next = writer.next_head;
        for _ in HEADS {
            seal.write(&mut next, head.clone())?;
        }
        files::sync_folder(staged)
    }
}

/// Every table has as many rows as before, and the new file passes the database's own checks.
fn compare(old: &Connection, new: &Connection) -> Result<()> {
    let problems: Vec<String> =
        new.prepare("PRAGMA cipher_integrity_check")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let whole: String = new.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let counts = |db: &Connection| -> Result<Vec<(String, i64)>> {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        let names = db.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        let count = |name: String| {
            let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            Ok((name, db.query_row(&sql, [], |row| row.get(0))?))
        };
        names.into_iter().map(count).collect()
    };
    let alike = problems.is_empty() && whole == "ok" && counts(old)? == counts(new)?;
    if alike { Ok(()) } else { Err(Error::ReadBackDiffers) }
}

/// Equal originals are told by marks of the new key.
fn mark_duplicates(db: &Connection, keys: &VaultKeys) -> Result<()> {
    let mut statement = db.prepare("SELECT rowid, sha256 FROM blob")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows = rows.collect::<Result<Vec<(i64, Sha256Digest)>, _>>()?;
    let mut update = db.prepare("UPDATE blob SET duplicate_mark = :mark WHERE rowid = :row")?;
    for (row, sha256) in rows {
        let mark = keys.derive_duplicate_mark(&sha256);
        update.execute(named_params! { ":mark": mark.as_slice(), ":row": row })?;
    }
    Ok(())
}

fn staging(folder: &Path, generation: u32) -> PathBuf {
    folder.join(format!("next-{generation}"))
}

/// Finishes a change of the master key that was cut short, or takes it back: the descriptor says which. Needs no key.
pub(super) fn settle(folder: &Path, descriptor: &Descriptor) -> Result<()> {
    let generation = descriptor.database_generation;
    if staging(folder, generation).is_dir() {
        descriptor.write(folder)?; // cut short between the two copies, the second is behind
        put_in_place(folder, generation)?;
    }
    discard(folder, generation + 1)
}

/// Puts slots, heads and former keys in their places; what is there already is not done again.
fn put_in_place(folder: &Path, generation: u32) -> Result<()> {
    let staged = staging(folder, generation);
    let slots = (0..slots::COUNT).map(|slot| (format!("{slot:02}"), slots::path(folder, slot)));
    let heads = HEADS.iter().map(|name| ((*name).to_owned(), folder.join(name)));
    let former = std::iter::once((former::FILE.to_owned(), folder.join(former::FILE)));
    for (done, (name, to)) in slots.chain(heads).chain(former).enumerate() {
        match fs::rename(staged.join(name), &to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(io("putting a slot in place")(error));
            }
            _ => {}
        }
        if done == 4 {
            reach("rotate-half-settled");
        }
    }
    slots::level_times(folder, 0); // a slot that is kept is sealed faster than one that is made anew
    files::sync_folder(&folder.join("slots"))?;
    files::sync_folder(folder)?;
    match fs::remove_dir(&staged) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io("removing a folder")(error)),
        _ => {}
    }
    files::sync_folder(folder) // it must not come back when its slots have been replaced by others
}

/// Removes what a change that never came to be had prepared. A database that no such change prepared is left alone:
/// somebody may have put an older descriptor in its place.
fn discard(folder: &Path, generation: u32) -> Result<()> {
    let staged = staging(folder, generation);
    if staged.is_dir() {
        remove_database(folder, generation)?;
        files::sync_folder(&folder.join("db"))?; // a database that came back without the folder would stand in the way
        fs::remove_dir_all(&staged).map_err(io("removing a folder"))?;
    }
    Ok(())
}

/// Removes the databases of former keys, once the present one was opened.
pub(super) fn remove_former_databases(folder: &Path, descriptor: &Descriptor) -> Result<()> {
    // A damaged descriptor names no earlier generation than it is: only what was replaced goes.
    (1..descriptor.database_generation).try_for_each(|generation| remove_database(folder, generation))
}

fn remove_database(folder: &Path, generation: u32) -> Result<()> {
    let name = descriptor::database_file(generation);
    // A copy that was cut short has left a journal: it would be played back into the next file of this name.
    for file in [format!("{name}-journal"), format!("{name}-wal"), format!("{name}-shm"), name] {
        match fs::remove_file(folder.join("db").join(file)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(io("removing a former database")(error));
            }
            _ => {}
        }
    }
    Ok(())
}
