//! Who may open the vault and what they may ask of it. Each has a slot, a passphrase and signing keys of their own; all
//! read the same database. What a role may do is decided at the table of commands, not by keys: see docs/adr/0040.

use super::error::{Error, Result};
use super::log::entry::Signer;
use super::slots::{self, Slots, UserBundle};
use super::{Act, Action, Area, Passphrase, Vault, Writing, Written};
use crate::base::Timestamp;
use crate::base::id::UserId;
use crate::base::words::UnknownWord;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What somebody is in the office; a later one may do all that an earlier one may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[ts(export_to = "bindings.ts")]
pub enum Role {
    /// Looks and prints nothing.
    Reader,
    /// Enters, drafts, takes in.
    Paralegal,
    /// Decides: files, discloses, lets people in.
    Lawyer,
}

impl Role {
    /// All of them, from the least.
    const ALL: [Self; 3] = [Self::Reader, Self::Paralegal, Self::Lawyer];

    /// The word in the database and in the log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Paralegal => "paralegal",
            Self::Lawyer => "lawyer",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = UnknownWord;
    fn from_str(name: &str) -> std::result::Result<Self, UnknownWord> {
        let unknown = UnknownWord { list: "Role", words: &["reader", "paralegal", "lawyer"] };
        Self::ALL.into_iter().find(|role| role.name() == name).ok_or(unknown)
    }
}

impl rusqlite::types::FromSql for Role {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

/// Somebody who can, or once could, open the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub name: String,
    pub role: Role,
    pub added: Timestamp,
    /// Their signatures still count after it.
    pub removed: Option<Timestamp>,
    /// Whether they have a recovery kit.
    pub has_kit: bool,
}

/// A colleague who typed their own passphrase to agree with something: what they sign is theirs.
pub struct Second {
    pub(super) signer: Signer,
    name: String,
    /// Whether it was a recovery kit that agreed.
    kit: bool,
}

impl Second {
    /// Who agreed.
    pub fn user(&self) -> UserId {
        self.signer.user
    }

    /// Their name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl std::fmt::Debug for Second {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Second")
    }
}

/// The key of the setting that asks for two people.
const RULE: &str = "two-person-rule";

impl Vault {
    /// What the user who opened it may do.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Everybody, in the order in which they came.
    pub fn users(&self) -> Result<Vec<User>> {
        self.read(all)
    }

    /// Lets somebody in, under a passphrase they typed themselves.
    pub fn add_user(&self, name: &str, role: Role, passphrase: &Passphrase) -> Result<Written<UserId>> {
        self.demand_unlocked()?;
        passphrase.demand_strength(&[name, &self.user_name])?;
        self.demand_untaken(passphrase)?;
        let slot = self.read(free_slot)?;
        let bundle = UserBundle::make(UserId::make(self.now()))?;
        let kdf = self.descriptor.kdf.first().ok_or(Error::DescriptorDamaged)?;
        let secret = kdf.derive(passphrase)?;
        let sealed = slots::seal(self.id(), slot, &secret, &bundle, self.keys.master())?;
        // The slot first: cut short after it, nobody knows the keys in it, and the next to be let in gets it.
        slots::write(&self.folder, slot, &sealed)?;
        super::moments::reach("user-slot");
        let opened = Slots::read(&self.folder)?.open(self.id(), &self.descriptor.kdf, passphrase)?;
        if opened.slot != slot || opened.bundle.user != bundle.user {
            return Err(Error::ReadBackDiffers);
        }
        let signing = bundle.ed25519_seed.verifying_key();
        let wrapping = bundle.public_wrapping_key()?;
        self.write(Act { label: "user-add", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO user_account (id, name, signing_key, wrapping_key, created_ms, role)
                 VALUES (:id, :name, :signing_key, :wrapping_key, :at, :role)",
                named_params! {
                    ":id": bundle.user,
                    ":name": name,
                    ":signing_key": signing.as_bytes().as_slice(),
                    ":wrapping_key": wrapping.as_slice(),
                    ":at": w.at(),
                    ":role": role.name(),
                },
            )?;
            w.execute(
                "INSERT INTO key_slot (slot, user_id, kind, created_ms) VALUES (:slot, :user, 'passphrase', :at)",
                named_params! { ":slot": slot, ":user": bundle.user, ":at": w.at() },
            )?;
            let details = json!({
                "user": bundle.user,
                "name": name,
                "role": role.name(),
                "signing_key": hex::encode(signing.as_bytes()),
                "wrapping_key": hex::encode(wrapping),
            });
            w.custody(Action::UserAdd, &[], &details)?;
            Ok(bundle.user)
        })
    }

    /// Gives somebody another role. One lawyer always stays.
    pub fn change_role(&self, user: UserId, role: Role) -> Result<Written<UserId>> {
        if user == self.user() {
            return Err(Error::Oneself);
        }
        self.write(Act { label: "user-role", undoable: false }, |w| {
            let person = find(w, user)?;
            w.changed(Area::Settings);
            w.execute(
                "UPDATE user_account SET role = :role WHERE id = :id",
                named_params! { ":role": role.name(), ":id": user },
            )?;
            let about = json!({ "what": "role", "user": user, "name": person.name, "role": role.name() });
            w.custody(Action::Policy, &[], &about)?;
            Ok(user)
        })
    }

    /// Who else agrees: a lawyer of this vault other than the one who opened it, by their own passphrase. Where there is no
    /// other (`alone`), the words of one's own recovery kit agree, since they are kept apart.
    pub fn second(&self, passphrase: &Passphrase, alone: bool) -> Result<Second> {
        self.demand_unlocked()?;
        let opened = Slots::read(&self.folder)?.open(self.id(), &self.descriptor.kdf, passphrase)?;
        let kit = opened.kdf.is_none();
        if opened.bundle.user == self.user() && !(alone && kit) {
            return Err(Error::Oneself);
        }
        let person = self.read(|db| find(db, opened.bundle.user))?;
        if person.role < Role::Lawyer {
            return Err(Error::NotALawyer);
        }
        let seed = &opened.bundle.ed25519_seed;
        Ok(Second { signer: Signer::new(self.id(), person.id, self.device(), seed), name: person.name, kit })
    }

    /// Whether two people are asked for.
    pub fn two_person_rule(&self) -> Result<bool> {
        self.read(|db| {
            let sql = "SELECT value FROM setting WHERE key = :key";
            let value: Option<String> =
                db.query_row(sql, named_params! { ":key": RULE }, |row| row.get(0)).optional()?;
            Ok(value.as_deref() == Some("true"))
        })
    }

    /// Asks for two people from now on, or no longer.
    pub fn set_two_person_rule(&self, on: bool) -> Result<Written<bool>> {
        self.write(Act { label: "two-person-rule", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO setting (key, value) VALUES (:key, :value)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                named_params! { ":key": RULE, ":value": if on { "true" } else { "false" } },
            )?;
            let what = if on { "two-person-on" } else { "two-person-off" };
            w.custody(Action::Policy, &[], &json!({ "what": what }))?;
            Ok(on)
        })
    }

    /// Writes down, signed by the second person, that they agree with `act` on `target`.
    pub fn note_agreement(&self, second: &Second, act: &str, target: &str) -> Result<Written<u64>> {
        self.write(Act { label: "second-agrees", undoable: false }, |w| {
            let by = if second.kit { "kit" } else { "passphrase" };
            let about = json!({ "what": "agreed", "act": act, "target": target, "asked_by": self.user_name, "by": by });
            w.custody_of(second, Action::Policy, &[], &about)
        })
    }

    /// A passphrase that opens a slot already cannot be anybody else's: nobody could tell the two apart.
    pub(super) fn demand_untaken(&self, passphrase: &Passphrase) -> Result<()> {
        match Slots::read(&self.folder)?.open(self.id(), &self.descriptor.kdf, passphrase) {
            Ok(opened) => match self.read(|db| find(db, opened.bundle.user)) {
                Ok(_) => Err(Error::PassphraseTaken),
                // Left by an adding that was cut short: nobody is shut out by emptying it.
                Err(Error::UnknownUser) => {
                    slots::write(&self.folder, opened.slot, &slots::seal_unused(self.id(), opened.slot)?)
                }
                Err(error) => Err(error),
            },
            Err(Error::WrongPassphrase | Error::WrongPassphraseOrSlotDamaged { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

fn all(db: &Connection) -> Result<Vec<User>> {
    let sql = format!("{COLUMNS} ORDER BY created_ms, id");
    let mut statement = db.prepare(&sql)?;
    statement.query_and_then([], from_row)?.collect()
}

const COLUMNS: &str = "SELECT id, name, role, created_ms, removed_ms,
        EXISTS (SELECT 1 FROM key_slot s WHERE s.user_id = u.id AND s.kind = 'recovery')
     FROM user_account u";

fn from_row(row: &Row<'_>) -> Result<User> {
    Ok(User {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        added: row.get(3)?,
        removed: row.get(4)?,
        has_kit: row.get(5)?,
    })
}

/// Somebody who is in the vault now.
pub(super) fn find(db: &Connection, user: UserId) -> Result<User> {
    let sql = format!("{COLUMNS} WHERE id = :id AND removed_ms IS NULL");
    let mut statement = db.prepare_cached(&sql)?;
    let mut found = statement.query_and_then(named_params! { ":id": user }, from_row)?;
    found.next().ok_or(Error::UnknownUser)?
}

/// Whose key lies in a slot: their name, and whether it is that of their recovery kit. None where nobody uses the slot.
pub fn holder_of_slot(db: &Connection, slot: u8) -> Result<Option<(String, bool)>> {
    let sql = "SELECT u.name, s.kind = 'recovery' FROM key_slot s JOIN user_account u ON u.id = s.user_id
        WHERE s.slot = :slot";
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(db.query_row(sql, named_params! { ":slot": slot }, row).optional()?)
}

/// The slots that hold somebody's key, or their kit's.
pub(super) fn slots_in_use(db: &Connection) -> Result<Vec<u8>> {
    let mut statement = db.prepare("SELECT slot FROM key_slot")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Those of everybody but one, whose slots may be damaged when they go.
pub(super) fn slots_besides(db: &Connection, user: UserId) -> Result<Vec<u8>> {
    let mut statement = db.prepare("SELECT slot FROM key_slot WHERE user_id <> :user")?;
    let slots = statement.query_map(named_params! { ":user": user }, |row| row.get(0))?;
    Ok(slots.collect::<Result<_, _>>()?)
}

fn free_slot(db: &Connection) -> Result<u8> {
    let taken = slots_in_use(db)?;
    (0..slots::COUNT).find(|slot| !taken.contains(slot)).ok_or(Error::SlotsFull)
}

/// What a removal writes: the rows of the new database, and the entry.
pub(super) fn note_removal(w: &Writing<'_>, gone: &User, generation: u32) -> Result<()> {
    w.execute(
        "UPDATE user_account SET removed_ms = :at WHERE id = :id",
        named_params! { ":at": w.at(), ":id": gone.id },
    )?;
    w.execute("DELETE FROM key_slot WHERE user_id = :id", named_params! { ":id": gone.id })?;
    w.execute("DELETE FROM setting WHERE key = :key", named_params! { ":key": format!("recovery-kit/{}", gone.id) })?;
    let about = json!({ "user": gone.id, "name": gone.name, "role": gone.role.name(), "generation": generation });
    w.custody(Action::UserRemove, &[], &about).map(|_| ())
}
