//! From the keys that a slot gave to the open vault: what lies beside the database, the database, what is compared with what,
//! and what the opening writes down.

use super::{Me, Parts, closed_by, find_device};
use crate::base::id::{DeviceId, UserId};
use crate::base::{Clock, Timestamp};
use crate::vault::closed::{Closed, Looking};
use crate::vault::descriptor::Descriptor;
use crate::vault::error::{Error, Result};
use crate::vault::findings::{Finding, Severity};
use crate::vault::keys::{Key, VaultKeys};
use crate::vault::lockfile::LockFile;
use crate::vault::log::check::{self, Checked};
use crate::vault::log::entry::Action;
use crate::vault::log::head::{self, Head, HeadSeal, Heads};
use crate::vault::moments::reach;
use crate::vault::slots::Opened;
use crate::vault::storage::connect::{Use, connect, has_its_salt};
use crate::vault::storage::door::Act;
use crate::vault::storage::migrate;
use crate::vault::verdict::Beside;
use crate::vault::{Vault, checkpoints, destroy, former, machine, replace, rotate, stamps, tidy};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

impl Vault {
    /// Opens the vault with what a slot gave. `looking` reads how its files lie there.
    pub(in crate::vault) fn open_with(
        folder: &Path,
        lock: LockFile,
        descriptor: Descriptor,
        opened: Opened,
        clock: Arc<dyn Clock>,
        findings: Vec<Finding>,
        looking: Looking,
    ) -> Result<(Self, Vec<Finding>)> {
        let now_closed = looking.end()?;
        let mut opening = Opening::begin(folder, descriptor, opened.master, findings)?;
        let mut connection = opening.open_database()?;
        let now = clock.now();
        let kept = opening.bring_up_to_date(&mut connection, now)?;

        let beside = Beside::read(folder)?;
        let checked = opening.compare_heads(&connection, &beside, now)?;
        opening.compare_files(&connection, &kept, &now_closed, now)?;
        let known = opening.compare_anchors(&connection, beside, &checked)?;

        let by_kit = opened.kdf.is_none();
        let slot = if by_kit { slot_of(&connection, opened.bundle.user)? } else { opened.slot };
        let me = Me::find(&connection, opened.bundle, slot)?;
        let Opening { descriptor, keys, heads, was_closed, mut findings, .. } = opening;
        let head_holds = was_closed.is_none() && checked.head_is_current;
        let parts = Parts { folder, descriptor, keys, clock, lock, connection, next_head: heads.next };
        let vault = Self::assemble(parts, me, checked)?;

        vault.note_losses(&findings, head_holds, now)?;
        vault.note_mending(&findings)?;
        vault.take_up_former(&kept, &mut findings);
        match vault.begin_records() {
            Err(error) if error.is_of_the_disk() => return Err(error),
            _ => {} // a database that cannot be read is told above
        }
        if by_kit {
            vault.note_use_of_kit()?;
        }
        findings.extend(known);
        let _ = vault.finish_destroying(); // what is left is told above and tried again at the next opening
        rotate::remove_former_databases(folder, &vault.descriptor)?;
        reach("opening-done");
        Ok((vault, findings))
    }

    /// Writes what was lost or changed into the log, which seals a head as well. Where nothing was, a head is sealed if the newest
    /// one does not hold any more, or the other one is damaged.
    fn note_losses(&self, findings: &[Finding], head_holds: bool, now: Timestamp) -> Result<()> {
        let alarms: Vec<_> = findings.iter().filter(|finding| finding.severity() == Severity::Alarm).collect();
        if !alarms.is_empty() {
            self.write(Act { label: "vault-alarm", undoable: false }, |w| {
                w.custody(Action::Alarm, &[], &json!({ "findings": alarms })).map(|_| ())
            })?;
        } else if !head_holds || findings.iter().any(|finding| matches!(finding, Finding::HeadDamaged { .. })) {
            // Before the first write: what is written from here on makes it another database.
            self.with_writer(|writer| self.seal_head(writer, now))?;
        }
        reach("opening-headed");
        Ok(())
    }

    /// Writes down what this opening mended by itself: no repair goes without an entry of the log. The file of former keys has
    /// its own, before it is mended ([`crate::vault::former`]).
    pub(in crate::vault) fn note_mending(&self, findings: &[Finding]) -> Result<()> {
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

    /// Lets the database and the file of former keys know the same.
    fn take_up_former(&self, kept: &former::Look, findings: &mut Vec<Finding>) {
        let _ = self.keep_former(kept); // the table counts; what fails here is found again by the next opening
        if !kept.more.is_empty()
            && let Ok(Some(waiting)) = self.set_orphans_aside()
        {
            // What did not open may open now: it is told again, so that it can be taken up.
            findings.retain(|finding| !matches!(finding, Finding::OrphansQuarantined { .. }));
            findings.push(waiting);
        }
    }

    fn note_use_of_kit(&self) -> Result<()> {
        self.write(Act { label: "kit-used", undoable: false }, |w| {
            w.custody(Action::Policy, &[], &json!({ "what": "kit-used" })).map(|_| ())
        })
        .map(|_| ())
    }
}

/// A vault on its way to be open: its keys are known.
struct Opening<'a> {
    folder: &'a Path,
    descriptor: Descriptor,
    keys: VaultKeys,
    heads: Heads,
    /// How its files lay when it was closed; none if it was not.
    was_closed: Option<Closed>,
    /// What is to be told of it so far.
    findings: Vec<Finding>,
}

impl<'a> Opening<'a> {
    /// What needs no database: leftovers are swept, a damaged descriptor is mended and the heads are read.
    fn begin(folder: &'a Path, descriptor: Descriptor, master: Key, mut findings: Vec<Finding>) -> Result<Self> {
        findings.extend(tidy::sweep(folder)?);
        reach("opening-swept");
        if findings.iter().any(|finding| matches!(finding, Finding::DescriptorDamaged { .. })) {
            descriptor.write(folder)?;
        }
        let keys = VaultKeys::derive(master);
        let heads = head::read(folder, descriptor.vault, &keys.head)?;
        let was_closed = heads.newest.as_ref().and_then(|signed| signed.head.closed);
        Ok(Self { folder, descriptor, keys, heads, was_closed, findings })
    }

    /// Opens the database, with what its write-ahead log holds.
    fn open_database(&mut self) -> Result<Connection> {
        let database = self.folder.join("db").join(self.descriptor.database_file());
        closed_by::a_missing_database(self.folder, &self.descriptor)?;
        let is_salted = has_its_salt(&database, &self.keys)?;
        if !is_salted {
            self.findings.push(Finding::DatabaseDamaged { problems: 1 });
        }
        let has_no_head = self.heads.newest.is_none();
        let connection = connect(&database, &self.keys, Use::Writing).map_err(|error| match error {
            // Nothing here belongs to these keys, and the vault had others before.
            Error::DatabaseDamaged if !is_salted && has_no_head && self.descriptor.database_generation > 1 => {
                Error::EarlierKeys
            }
            error => error,
        })?;
        if migrate::version(&connection)? == 0 {
            return Err(Error::DatabaseDamaged); // every vault was made with the first migration in it
        }
        reach("opening-recovered");
        Ok(connection)
    }

    /// Brings the database up to date and takes the former keys out of it; answers what their file is beside it.
    fn bring_up_to_date(&mut self, db: &mut Connection, now: Timestamp) -> Result<former::Look> {
        if migrate::is_behind(db)? {
            self.say_opened(db, now)?;
        }
        migrate::migrate(db)?;
        self.keys.former = former::of_database(db)?;
        let kept = former::look(db, self.folder, self.descriptor.vault, &self.keys)?;
        self.keys.former.extend(kept.more.iter().cloned());
        Ok(kept)
    }

    /// Says in a head that the database is no longer as it was when it was closed, before it is brought up to date.
    fn say_opened(&mut self, db: &Connection, now: Timestamp) -> Result<()> {
        let newest = self.heads.newest.as_ref().filter(|signed| signed.head.closed.is_some());
        let Some(signed) = newest else { return Ok(()) };
        let (device, key) = match find_device(db, &self.keys.derive_machine_mark(&machine::name()))? {
            Some(known) => known,
            None => (DeviceId::make(now), SigningKey::from_bytes(Key::make()?.bytes())),
        };
        let head = Head { device, closed: None, ..signed.head.clone() };
        let seal = HeadSeal { folder: self.folder, vault: self.descriptor.vault, key: &self.keys.head, device: &key };
        seal.write(&mut self.heads.next, head)
    }

    /// Compares the log with itself and with the heads. On the way it notes the roots that [`Self::compare_anchors`] asks for.
    fn compare_heads(&mut self, db: &Connection, beside: &Beside, now: Timestamp) -> Result<Checked> {
        let checked = check::at_opening(db, self.descriptor.vault, &self.heads, now, &beside.sizes())?;
        self.findings.extend(self.heads.findings.iter().cloned());
        self.findings.extend(checked.findings.iter().cloned());
        Ok(checked)
    }

    /// Compares the files with how they lay when the vault was closed. What is left of destroyed ones goes, that of replaced ones is
    /// set aside, and the rest is compared with the rows.
    fn compare_files(
        &mut self,
        db: &Connection,
        kept: &former::Look,
        now_closed: &Closed,
        now: Timestamp,
    ) -> Result<()> {
        self.findings.extend(kept.finding.clone());
        let replaced = self.was_closed.map(|was| was.compare(now_closed, &self.findings)).unwrap_or_default();
        self.findings.extend(replaced);
        let left = destroy::remove_files(db, self.folder)?;
        self.findings.extend((left > 0).then_some(Finding::DestroyedLeft { count: left }));
        // What the disk does not let go of stays where it is: the row names another file.
        let _ = replace::set_aside(db, self.folder);
        self.findings.extend(tidy::compare(db, self.folder, now)?);
        kept.count_stranger(&mut self.findings);
        reach("opening-compared");
        Ok(())
    }

    /// Compares the log with the anchors that lie beside it, and with the timestamps that should. Answers what is to be told and
    /// not written down: an anchor stays where it is, and what it says was written down once.
    fn compare_anchors(&mut self, db: &Connection, beside: Beside, checked: &Checked) -> Result<Vec<Finding>> {
        let (folder, vault, size) = (self.folder, self.descriptor.vault, checked.end.peaks.size());
        let mut against = beside.compare(db, vault, size, &checked.roots, &self.findings)?;
        against.extend(stamps::missing(db, folder, size.saturating_sub(check::TAIL))?);
        if against.is_empty() && self.findings.iter().all(|finding| finding.severity() == Severity::Note) {
            let _ = checkpoints::thin(folder, vault); // what stays is looked at again at the next opening
        }
        let mut known = Vec::new();
        for finding in against {
            if is_written_down(db, &finding)? {
                known.push(finding);
            } else {
                self.findings.push(finding);
            }
        }
        Ok(known)
    }
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
