//! Making a vault, opening one, and changing the passphrase.

mod closed_by;
mod me;
mod with_keys;

pub(super) use closed_by::is_of;
pub(super) use me::Me;

use super::checkpoints::LastCheckpoint;
use super::closed::Looking;
use super::descriptor::Descriptor;
use super::error::{Error, Result, io};
use super::findings::Finding;
use super::kdf::{KdfChoice, KdfRecord};
use super::keys::{Key, VaultKeys, make_random};
use super::lockfile::LockFile;
use super::log::append::LogEnd;
use super::log::check::Checked;
use super::log::entry::{Action, Signer};
use super::log::head::NextHead;
use super::moments::reach;
use super::passphrase::Passphrase;
use super::slots::{self, Slots, UserBundle};
use super::storage::connect::{Use, connect};
use super::storage::door::{Act, Writer};
use super::storage::readers::Readers;
use super::storage::{disk, migrate, undo};
use super::users::Role;
use super::{Vault, backup, files, machine, rotate, salvage};
use crate::base::Clock;
use crate::base::id::{DeviceId, UserId, VaultId};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

/// What every vault has.
pub(super) const FOLDERS: [&str; 6] = ["slots", "db", "blobs", "tmp", "anchors", "quarantine"];

impl Vault {
    /// Makes a vault in `folder`, which must be empty or not there yet, and opens it. The passphrase must be strong.
    pub fn create(
        folder: &Path,
        passphrase: &Passphrase,
        user_name: &str,
        kdf: KdfChoice,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        passphrase.demand_strength(&[user_name])?;
        let was_there = folder.try_exists().map_err(io("looking for the folder"))?;
        if was_there && fs::read_dir(folder).map_err(io("looking into the folder"))?.next().is_some() {
            return Err(Error::FolderNotEmpty);
        }
        reach("create-checked");
        let lock = claim(folder).inspect_err(|_| remove_empty(folder, was_there))?;
        let made = Self::create_in(folder, lock, passphrase, user_name, kdf, clock);
        if made.is_err() {
            remove_half_made(folder, was_there);
        }
        made
    }

    fn create_in(
        folder: &Path,
        lock: LockFile,
        passphrase: &Passphrase,
        user_name: &str,
        kdf: KdfChoice,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let now = clock.now();
        let kdf = KdfRecord::make(kdf.cost()?)?;
        let vault = VaultId::from_bytes(make_random()?); // stands in clear: must not tell more than `created` does
        let descriptor = Descriptor { vault, created: now, revision: 1, database_generation: 1, kdf: vec![kdf] };
        let bundle = UserBundle::make(UserId::make(now))?;
        let master = Key::make()?;
        let secret = kdf.derive(passphrase)?;
        slots::write(folder, 0, &slots::seal(vault, 0, &secret, &bundle, &master)?)?;
        for slot in 1..slots::COUNT {
            slots::write(folder, slot, &slots::seal_unused(vault, slot)?)?;
        }

        let me = Me { bundle, slot: 0, user_name: user_name.to_owned(), role: Role::Lawyer };
        let vault = Self::begin(Fresh { folder, descriptor, keys: VaultKeys::derive(master), clock }, lock, me)?;
        // The descriptor comes last: until it is there, there is no vault.
        vault.descriptor.write(folder)?;
        files::sync_folder(folder)?;
        files::sync_folder_of(folder)?;
        Ok(vault)
    }

    /// Makes the database of a vault whose descriptor and slots are made, with one user and the first entries of its log, and
    /// both heads.
    pub(super) fn begin(fresh: Fresh<'_>, lock: LockFile, me: Me) -> Result<Self> {
        let Fresh { folder, descriptor, keys, clock } = fresh;
        let now = clock.now();
        let database = folder.join("db").join(descriptor.database_file());
        drop(files::make_file(&database)?);
        let mut connection = connect(&database, &keys, Use::Writing)?;
        migrate::migrate(&mut connection)?;
        me.insert_user(&connection, now)?;
        let end = LogEnd::default();
        let checked = Checked { end, journal: 0, findings: Vec::new(), head_is_current: false, roots: Vec::new() };
        let parts = Parts { folder, descriptor, keys, clock, lock, connection, next_head: NextHead::FIRST };
        let vault = Self::assemble(parts, me, checked)?;
        vault.note_creation()?;
        vault.with_writer(|writer| vault.seal_head(writer, now))?; // so that both heads are there
        files::sync_folder(&folder.join("db"))?;
        Ok(vault)
    }

    /// Opens the vault in `folder`. What was found on the way is for the screen; findings that mean loss are also
    /// written into the custody log.
    pub fn open(folder: &Path, passphrase: &Passphrase, clock: Arc<dyn Clock>) -> Result<(Self, Vec<Finding>)> {
        Self::settle_and_open(folder, passphrase, clock)
            .map_err(|error| closed_by::others_keys(folder, closed_by::room(folder, error)))
    }

    fn settle_and_open(folder: &Path, passphrase: &Passphrase, clock: Arc<dyn Clock>) -> Result<(Self, Vec<Finding>)> {
        backup::settle(folder)?;
        let rescue = salvage::settle(folder)?;
        let (mut vault, mut findings) = Self::open_settled(folder, passphrase, clock)?;
        if let Some(rescue) = rescue {
            findings.retain(|finding| !matches!(finding, Finding::OrphansQuarantined { .. })); // all are counted now
            findings.extend(vault.finish_salvage(&rescue, passphrase)?);
        }
        Ok((vault, findings))
    }

    /// Opens a vault in which no rescue and no restoration is under way.
    pub(super) fn open_settled(
        folder: &Path,
        passphrase: &Passphrase,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Vec<Finding>)> {
        let (descriptor, mut findings) = Descriptor::read(folder)?;
        let lock = LockFile::take(folder)?;
        reach("opening-locked");
        rotate::settle(folder, &descriptor)?;
        if slots::are_gone(folder) {
            return Err(Error::SlotsMissing); // no passphrase is wrong here
        }
        let looking = Looking::begin(folder, descriptor.database_file());
        let slots = Slots::read(folder)?;
        let opened = slots.open(descriptor.vault, &descriptor.kdf, passphrase)?;
        findings.extend(slots.damaged().into_iter().map(|slot| Finding::SlotDamaged { slot }));
        Self::open_with(folder, lock, descriptor, opened, clock, findings, looking)
    }

    /// Gives this user's slot a new passphrase. The old one no longer opens the vault, though it still opens copies of
    /// the folder made before. The words of the recovery kit do in place of the old one. Once the slot is replaced the new one
    /// counts: the answer says whether the log could be told, too.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase) -> Result<bool> {
        self.demand_unlocked()?;
        new.demand_strength(&[&self.user_name])?;
        if new.bytes() != old.bytes() {
            self.demand_untaken(new)?;
        }
        let opened = Slots::read(&self.folder)?.open(self.id(), &self.descriptor.kdf, old)?;
        let kdf = match opened.kdf {
            Some(kdf) if opened.slot == self.slot => kdf,
            None if opened.bundle.user == self.user() => {
                *self.descriptor.kdf.first().ok_or(Error::DescriptorDamaged)?
            }
            _ => return Err(Error::WrongPassphrase),
        };
        let secret = kdf.derive(new)?;
        let sealed = slots::seal(self.id(), self.slot, &secret, &self.bundle, self.keys.master())?;
        slots::write(&self.folder, self.slot, &sealed)?;
        reach("passphrase-changed");
        let noted = self.write(Act { label: "passphrase-change", undoable: false }, |w| {
            w.custody(Action::KeyChange, &[], &json!({ "user": self.user() })).map(|_| ())
        });
        Ok(noted.is_ok())
    }

    /// Puts the parts together; a computer that the vault does not know gets a key of its own.
    fn assemble(parts: Parts<'_>, me: Me, checked: Checked) -> Result<Self> {
        let Parts { folder, descriptor, keys, clock, lock, connection, next_head } = parts;
        let now = clock.now();
        let mark = keys.derive_machine_mark(&machine::name());
        let known = find_device(&connection, &mark)?;
        let is_new = known.is_none();
        let (device, device_key) = match known {
            Some(known) => known,
            None => (DeviceId::make(now), SigningKey::from_bytes(Key::make()?.bytes())),
        };
        let signer = Signer::new(descriptor.vault, me.bundle.user, device, &me.bundle.ed25519_seed);
        let unrecorded = undo::unrecorded_tables(&connection)?;
        let (log, journal) = (checked.end, checked.journal);
        let interrupt = connection.get_interrupt_handle();
        let checkpoint = LastCheckpoint::at_opening(folder, log.peaks.size(), now);
        let writer = Writer {
            connection,
            log,
            journal,
            next_head,
            unrecorded,
            checkpoint,
            replaced: false,
            behind: false,
            // An opening goes on where what it reads can wait; the connection does not, if the disk refused it that.
            refused: disk::refused(),
        };
        let vault = Self {
            folder: folder.to_owned(),
            descriptor,
            keys,
            bundle: me.bundle,
            slot: me.slot,
            user_name: me.user_name,
            role: me.role,
            signer,
            device_key,
            clock,
            writer: Mutex::new(Some(writer)),
            interrupt: Mutex::new(interrupt),
            writing_thread: Mutex::new(None),
            readers: Readers::new(),
            lasting_folders: Mutex::default(),
            search_broken: AtomicBool::default(),
            unindexed: AtomicBool::default(),
            locked: Arc::new(AtomicBool::new(false)),
            lock: Mutex::new(Some(lock)),
        };
        if is_new {
            vault.note_device(&mark)?;
        }
        Ok(vault)
    }

    fn note_device(&self, mark: &[u8; 32]) -> Result<()> {
        let public = self.device_key.verifying_key();
        self.write(Act { label: "device-add", undoable: false }, |w| {
            w.execute(
                "INSERT INTO device (id, machine, signing_key, signing_seed, created_ms)
                 VALUES (:id, :machine, :signing_key, :signing_seed, :created_ms)",
                named_params! {
                    ":id": self.device(),
                    ":machine": mark.as_slice(),
                    ":signing_key": public.as_bytes().as_slice(),
                    ":signing_seed": self.device_key.as_bytes().as_slice(),
                    ":created_ms": w.at(),
                },
            )?;
            let details = json!({ "device": self.device(), "signing_key": hex::encode(public.as_bytes()) });
            w.custody(Action::DeviceAdd, &[], &details).map(|_| ())
        })
        .map(|_| ())
    }

    fn note_creation(&self) -> Result<()> {
        let signing = self.bundle.ed25519_seed.verifying_key();
        let details = json!({
            "user": self.user(),
            "name": self.user_name,
            "signing_key": hex::encode(signing.as_bytes()),
            "wrapping_key": hex::encode(self.bundle.public_wrapping_key()?),
        });
        self.write(Act { label: "vault-create", undoable: false }, |w| {
            w.custody(Action::VaultCreate, &[], &details).map(|_| ())
        })
        .map(|_| ())
    }
}

struct Parts<'a> {
    folder: &'a Path,
    descriptor: Descriptor,
    keys: VaultKeys,
    clock: Arc<dyn Clock>,
    lock: LockFile,
    connection: Connection,
    next_head: NextHead,
}

/// A vault that has no database yet.
pub(super) struct Fresh<'a> {
    pub(super) folder: &'a Path,
    pub(super) descriptor: Descriptor,
    pub(super) keys: VaultKeys,
    pub(super) clock: Arc<dyn Clock>,
}

fn find_device(db: &Connection, mark: &[u8; 32]) -> Result<Option<(DeviceId, SigningKey)>> {
    let sql = "SELECT id, signing_seed FROM device WHERE machine = :machine";
    let found = db.query_row(sql, named_params! { ":machine": mark.as_slice() }, |row| {
        Ok((row.get::<_, DeviceId>(0)?, zeroize::Zeroizing::new(row.get::<_, [u8; 32]>(1)?)))
    });
    Ok(found.optional()?.map(|(id, seed)| (id, SigningKey::from_bytes(&seed))))
}

/// Makes the folders of a vault and takes its lock.
fn claim(folder: &Path) -> Result<LockFile> {
    files::make_folder(folder)?;
    for name in FOLDERS {
        files::make_folder(&folder.join(name))?;
    }
    LockFile::take(folder)
}

/// Removes the folders again, unless somebody else holds the lock by now: then they are theirs.
fn remove_empty(folder: &Path, was_there: bool) {
    if LockFile::is_held(folder).unwrap_or(true) {
        return;
    }
    for name in FOLDERS {
        let _ = fs::remove_dir(folder.join(name));
    }
    if !was_there {
        let _ = fs::remove_dir(folder);
    }
}

/// Removes what a failed creation left, so that it can be tried again in the same place.
fn remove_half_made(folder: &Path, was_there: bool) {
    if !was_there {
        let _ = fs::remove_dir_all(folder); // the error that led here is the one worth telling
        return;
    }
    for name in FOLDERS {
        let _ = fs::remove_dir_all(folder.join(name));
    }
    for name in ["VAULT", "VAULT.copy", "head.a", "head.b", "lock"] {
        let _ = fs::remove_file(folder.join(name));
    }
}
