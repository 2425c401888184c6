//! Making a vault, opening one, and changing the passphrase.

mod closed_by;
mod me;

pub(super) use closed_by::is_of;
pub(super) use me::Me;

use super::checkpoints::{self, LastCheckpoint};
use super::closed::Looking;
use super::descriptor::Descriptor;
use super::error::{Error, Result, io};
use super::findings::{Finding, Severity};
use super::kdf::{KdfChoice, KdfRecord};
use super::keys::{Key, VaultKeys, make_random};
use super::lockfile::LockFile;
use super::log::append::LogEnd;
use super::log::check::{self, Checked};
use super::log::entry::{Action, Signer};
use super::log::head::{self, Head, HeadSeal, Heads, NextHead};
use super::moments::reach;
use super::passphrase::Passphrase;
use super::slots::{self, Opened, Slots, UserBundle};
use super::storage::connect::{Use, connect, has_its_salt};
use super::storage::door::{Act, Writer};
use super::storage::readers::Readers;
use super::storage::{disk, migrate, undo};
use super::users::Role;
use super::verdict::Beside;
use super::{Vault, backup, destroy, files, former, machine, replace, rotate, salvage, stamps, tidy};
use crate::base::id::{DeviceId, UserId, VaultId};
use crate::base::{Clock, Timestamp};
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

    /// Opens the vault with what a slot gave. `looking` reads how its files lie there.
    pub(super) fn open_with(
        folder: &Path,
        lock: LockFile,
        descriptor: Descriptor,
        opened: Opened,
        clock: Arc<dyn Clock>,
        mut findings: Vec<Finding>,
        looking: Looking,
    ) -> Result<(Self, Vec<Finding>)> {
        let now_closed = looking.end()?;
        findings.extend(tidy::sweep(folder)?);
        reach("opening-swept");
        if findings.iter().any(|finding| matches!(finding, Finding::DescriptorDamaged { .. })) {
            descriptor.write(folder)?;
        }

        let mut keys = VaultKeys::derive(opened.master);
        let mut heads = head::read(folder, descriptor.vault, &keys.head)?;
        let was_closed = heads.newest.as_ref().and_then(|signed| signed.head.closed);
        let database = folder.join("db").join(descriptor.database_file());
        closed_by::a_missing_database(folder, &descriptor)?;
        let is_salted = has_its_salt(&database, &keys)?;
        if !is_salted {
            findings.push(Finding::DatabaseDamaged { problems: 1 });
        }
        let mut connection = connect(&database, &keys, Use::Writing).map_err(|error| match error {
            // Nothing here belongs to these keys, and the vault had others before.
            Error::DatabaseDamaged if !is_salted && heads.newest.is_none() && descriptor.database_generation > 1 => {
                Error::EarlierKeys
            }
            error => error,
        })?;
        if migrate::version(&connection)? == 0 {
            return Err(Error::DatabaseDamaged); // every vault was made with the first migration in it
        }
        reach("opening-recovered");
        let now = clock.now();
        if migrate::is_behind(&connection)? {
            say_opened(folder, &descriptor, &keys, &connection, &mut heads, now)?;
        }
        migrate::migrate(&mut connection)?;
        keys.former = former::of_database(&connection)?;
        let kept = former::look(&connection, folder, descriptor.vault, &keys)?;
        keys.former.extend(kept.more.iter().cloned());
        let beside = Beside::read(folder)?;
        let checked = check::at_opening(&connection, descriptor.vault, &heads, now, &beside.sizes())?;
        findings.extend(heads.findings.iter().cloned());
        findings.extend(checked.findings.iter().cloned());
        findings.extend(kept.finding.clone());
        findings.extend(was_closed.map(|was| was.compare(&now_closed, &findings)).unwrap_or_default());
        let left = destroy::remove_files(&connection, folder)?;
        findings.extend((left > 0).then_some(Finding::DestroyedLeft { count: left }));
        // What the disk does not let go of stays where it is: the row names another file.
        let _ = replace::set_aside(&connection, folder);
        findings.extend(tidy::compare(&connection, folder, now)?);
        kept.count_stranger(&mut findings);
        reach("opening-compared");
        let mut known = Vec::new(); // an anchor stays where it is, and what it says was written down once
        let size = checked.end.peaks.size();
        let mut against = beside.compare(&connection, descriptor.vault, size, &checked.roots, &findings)?;
        against.extend(stamps::missing(&connection, folder, size.saturating_sub(check::TAIL))?);
        if against.is_empty() && findings.iter().all(|finding| finding.severity() == Severity::Note) {
            let _ = checkpoints::thin(folder, descriptor.vault); // what stays is looked at again at the next opening
        }
        for finding in against {
            if is_written_down(&connection, &finding)? {
                known.push(finding);
            } else {
                findings.push(finding);
            }
        }
        let head_is_current = checked.head_is_current;

        let by_kit = opened.kdf.is_none();
        let slot = if by_kit { slot_of(&connection, opened.bundle.user)? } else { opened.slot };
        let me = Me::find(&connection, opened.bundle, slot)?;
        let parts = Parts { folder, descriptor, keys, clock, lock, connection, next_head: heads.next };
        let vault = Self::assemble(parts, me, checked)?;
        let alarms: Vec<_> = findings.iter().filter(|finding| finding.severity() == Severity::Alarm).collect();
        if !alarms.is_empty() {
            vault.write(Act { label: "vault-alarm", undoable: false }, |w| {
                w.custody(Action::Alarm, &[], &json!({ "findings": alarms })).map(|_| ())
            })?;
        } else if was_closed.is_some()
            || !head_is_current
            || findings.iter().any(|finding| matches!(finding, Finding::HeadDamaged { .. }))
        {
            // Before the first write: what is written from here on makes it another database.
            vault.with_writer(|writer| vault.seal_head(writer, now))?;
        }
        reach("opening-headed");
        vault.note_mending(&findings)?;
        let _ = vault.keep_former(&kept); // the table counts; what fails here is found again by the next opening
        if !kept.more.is_empty()
            && let Ok(Some(waiting)) = vault.set_orphans_aside()
        {
            // What did not open may open now: it is told again, so that it can be taken up.
            findings.retain(|finding| !matches!(finding, Finding::OrphansQuarantined { .. }));
            findings.push(waiting);
        }
        match vault.begin_records() {
            Err(error) if error.is_of_the_disk() => return Err(error),
            _ => {} // a database that cannot be read is told above
        }
        if by_kit {
            vault.write(Act { label: "kit-used", undoable: false }, |w| {
                w.custody(Action::Policy, &[], &json!({ "what": "kit-used" })).map(|_| ())
            })?;
        }
        findings.extend(known);
        let _ = vault.finish_destroying(); // what is left is told above and tried again at the next opening
        rotate::remove_former_databases(folder, &vault.descriptor)?;
        reach("opening-done");
        Ok((vault, findings))
    }

    /// Writes down what this opening mended by itself: no repair goes without an entry of the log. The file of former keys has
    /// its own, before it is mended ([`super::former`]).
    pub(super) fn note_mending(&self, findings: &[Finding]) -> Result<()> {
        let mended = |finding: &&Finding| {
            matches!(
                finding,
                Finding::DescriptorDamaged { .. } | Finding::HeadDamaged { .. } | Finding::OrphansQuarantined { .. }
            )
        };
        let mended: Vec<_> = findings.iter().filter(mended).collect();
        if mended.is_empty() {
            return Ok(());
        }
        self.write(Act { label: "vault-mend", undoable: false }, |w| {
            w.custody(Action::Restore, &[], &json!({ "what": "mended", "findings": mended })).map(|_| ())
        })
        .map(|_| ())
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

/// Says in a head that the database is no longer as it was when it was closed, before it is brought up to date.
fn say_opened(
    folder: &Path,
    descriptor: &Descriptor,
    keys: &VaultKeys,
    db: &Connection,
    heads: &mut Heads,
    now: Timestamp,
) -> Result<()> {
    let Some(signed) = heads.newest.as_ref().filter(|signed| signed.head.closed.is_some()) else { return Ok(()) };
    let (device, key) = match find_device(db, &keys.derive_machine_mark(&machine::name()))? {
        Some(known) => known,
        None => (DeviceId::make(now), SigningKey::from_bytes(Key::make()?.bytes())),
    };
    let head = Head { device, closed: None, ..signed.head.clone() };
    HeadSeal { folder, vault: descriptor.vault, key: &keys.head, device: &key }.write(&mut heads.next, head)
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

/// Whether an alarm in the log tells this finding already.
fn is_written_down(db: &Connection, finding: &Finding) -> Result<bool> {
    let told = json!(finding).to_string();
    let sql = "SELECT count(*) FROM custody_entry WHERE action = 'alarm' AND instr(CAST(details AS TEXT), :told) > 0";
    let count: i64 = db.query_row(sql, named_params! { ":told": told }, |row| row.get(0))?;
    Ok(count > 0)
}

/// The slot a user's passphrase opens.
fn slot_of(db: &Connection, user: UserId) -> Result<u8> {
    let sql = "SELECT slot FROM key_slot WHERE user_id = :user AND kind = 'passphrase'";
    let slot = db.query_row(sql, named_params! { ":user": user }, |row| row.get(0)).optional()?;
    slot.ok_or(Error::DatabaseDamaged)
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
