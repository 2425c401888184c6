//! Colleagues to whom exhibits are handed over, and from whom they come: their keys, and whether the words of each were compared
//! (docs/adr/0062). A key that takes the place of another has to be compared anew.

use crate::base::text::{fold, one_line};
use crate::base::words::words;
use crate::base::{Timestamp, id::CorrespondentId, id::UserId};
use crate::language::scripts::{self, Script, twin};
use rusqlite::{Connection, Transaction, named_params, params};

words! {
    /// Which key of a colleague.
    KeyPart {
        /// The one for which is sealed what goes to them.
        Recipient = "recipient",
        /// The one by which they sign.
        Signer = "signer",
    }
}

words! {
    /// How the words of a key were compared.
    HowCompared {
        /// Both were in one room.
        InPerson = "in_person",
        /// By telephone, on a number known before.
        Telephone = "telephone",
        /// In another way.
        Otherwise = "otherwise",
    }
}

/// That the words of a key were compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub at: Timestamp,
    /// The name of the user who did it.
    pub by: String,
    pub how: HowCompared,
}

/// A key of a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// `age1…`, or an Ed25519 key in base64.
    pub key: String,
    /// None where its words were not compared.
    pub compared: Option<Comparison>,
}

/// A colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    pub id: CorrespondentId,
    pub name: String,
    /// Empty where it was not said.
    pub organisation: String,
    pub recipient: Option<KnownKey>,
    pub signer: Option<KnownKey>,
}

impl Correspondent {
    /// One of the keys.
    pub fn key(&self, part: KeyPart) -> Option<&KnownKey> {
        match part {
            KeyPart::Recipient => self.recipient.as_ref(),
            KeyPart::Signer => self.signer.as_ref(),
        }
    }

    /// Whether this is what they are called, however it is written.
    pub fn is_called(&self, name: &str) -> bool {
        plain(&self.name) == plain(name)
    }
}

/// Why the list of colleagues was not read or changed.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    /// No such colleague.
    #[error("there is no correspondent {0}")]
    NotFound(CorrespondentId),
    /// A field that must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// Somebody of this name is kept, with another key.
    #[error("another key is kept for this name")]
    OtherKey { name: String },
    /// The key, or the name, is that of somebody who is kept already.
    #[error("this is kept as somebody else's")]
    Taken { name: String },
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for Unkept {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}

/// All of them by name.
pub fn all(db: &Connection) -> Result<Vec<Correspondent>, Unkept> {
    let mut query = db.prepare_cached("SELECT id, name, organisation FROM correspondent ORDER BY name, id")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut found = Vec::new();
    for row in rows {
        let (id, name, organisation) = row?;
        let recipient = key_of(db, id, KeyPart::Recipient)?;
        let signer = key_of(db, id, KeyPart::Signer)?;
        found.push(Correspondent { id, name, organisation, recipient, signer });
    }
    Ok(found)
}

/// One of them.
pub fn one(db: &Connection, id: CorrespondentId) -> Result<Correspondent, Unkept> {
    all(db)?.into_iter().find(|one| one.id == id).ok_or(Unkept::NotFound(id))
}

/// Whose key this is, as far as the list says.
pub fn of_key(db: &Connection, part: KeyPart, key: &str) -> Result<Option<Correspondent>, Unkept> {
    Ok(all(db)?.into_iter().find(|one| one.key(part).is_some_and(|known| known.key == key)))
}

/// Who is called so.
pub fn of_name(db: &Connection, name: &str) -> Result<Option<Correspondent>, Unkept> {
    Ok(all(db)?.into_iter().find(|one| one.is_called(name)))
}

/// Whose key this is where somebody of this name is said to have it. Refused is a key that the list has of somebody else, and a name that
/// has another key there: one of the two was exchanged.
pub fn known(db: &Connection, part: KeyPart, key: &str, name: &str) -> Result<Option<Correspondent>, Unkept> {
    if let Some(owner) = of_key(db, part, key)? {
        return if owner.is_called(name) { Ok(Some(owner)) } else { Err(Unkept::Taken { name: owner.name }) };
    }
    match of_name(db, name)? {
        Some(one) if one.key(part).is_some() => Err(Unkept::OtherKey { name: one.name }),
        _ => Ok(None),
    }
}

/// Writes somebody down, with no key yet.
pub fn add(tx: &Transaction<'_>, name: &str, organisation: &str, at: Timestamp) -> Result<CorrespondentId, Unkept> {
    let id = CorrespondentId::make(at);
    let name = free_name(tx, name, None)?;
    tx.execute(
        "INSERT INTO correspondent (id, name, organisation, created_ms, changed_ms) VALUES (:id, :name, :organisation, :at, :at)",
        named_params! { ":id": id, ":name": name, ":organisation": one_line(organisation), ":at": at },
    )?;
    Ok(id)
}

/// Says what somebody is called now. The keys stay as they were compared.
pub fn rename(
    tx: &Transaction<'_>,
    id: CorrespondentId,
    name: &str,
    organisation: &str,
    at: Timestamp,
) -> Result<(), Unkept> {
    let name = free_name(tx, name, Some(id))?;
    let changed = tx.execute(
        "UPDATE correspondent SET name = :name, organisation = :organisation, changed_ms = :at WHERE id = :id",
        named_params! { ":id": id, ":name": name, ":organisation": one_line(organisation), ":at": at },
    )?;
    if changed == 0 { Err(Unkept::NotFound(id)) } else { Ok(()) }
}

/// Keeps a key of somebody. The same key stays as it was compared; another was not compared yet.
pub fn set_key(tx: &Transaction<'_>, id: CorrespondentId, part: KeyPart, key: &str) -> Result<(), Unkept> {
    let one = one(tx, id)?;
    match of_key(tx, part, key)? {
        Some(owner) if owner.id == one.id => return Ok(()),
        Some(owner) => return Err(Unkept::Taken { name: owner.name }),
        None => {}
    }
    tx.execute("DELETE FROM correspondent_key WHERE correspondent_id = ?1 AND part = ?2", params![id, part])?;
    tx.execute(
        "INSERT INTO correspondent_key (correspondent_id, part, key) VALUES (?1, ?2, ?3)",
        params![id, part, key],
    )?;
    Ok(())
}

/// Notes that the words of a key were compared.
pub fn compare(
    tx: &Transaction<'_>,
    id: CorrespondentId,
    part: KeyPart,
    how: HowCompared,
    (by, at): (UserId, Timestamp),
) -> Result<(), Unkept> {
    let changed = tx.execute(
        "UPDATE correspondent_key SET compared_ms = :at, compared_by = :by, how = :how
         WHERE correspondent_id = :id AND part = :part",
        named_params! { ":id": id, ":part": part, ":at": at, ":by": by, ":how": how },
    )?;
    if changed == 0 { Err(Unkept::NotFound(id)) } else { Ok(()) }
}

/// Removes somebody with their keys. What the log says of them stays.
pub fn remove(tx: &Transaction<'_>, id: CorrespondentId) -> Result<(), Unkept> {
    tx.execute("DELETE FROM correspondent_key WHERE correspondent_id = ?1", params![id])?;
    match tx.execute("DELETE FROM correspondent WHERE id = ?1", params![id])? {
        0 => Err(Unkept::NotFound(id)),
        _ => Ok(()),
    }
}

/// A name that nobody else has: the log shows the name.
fn free_name(db: &Connection, name: &str, of: Option<CorrespondentId>) -> Result<String, Unkept> {
    let name = one_line(name);
    if name.is_empty() {
        return Err(Unkept::Required("name"));
    }
    match of_name(db, &name)? {
        Some(other) if Some(other.id) != of => Err(Unkept::Taken { name: other.name }),
        _ => Ok(name),
    }
}

fn key_of(db: &Connection, id: CorrespondentId, part: KeyPart) -> Result<Option<KnownKey>, Unkept> {
    let mut query = db.prepare_cached(
        "SELECT k.key, k.compared_ms, u.name, k.how FROM correspondent_key k LEFT JOIN user_account u ON u.id = k.compared_by
         WHERE k.correspondent_id = ?1 AND k.part = ?2",
    )?;
    let mut rows = query.query(params![id, part])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let told: (Option<Timestamp>, Option<String>, Option<HowCompared>) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let compared = match told {
        (Some(at), Some(by), Some(how)) => Some(Comparison { at, by, how }),
        _ => None,
    };
    Ok(Some(KnownKey { key: row.get(0)?, compared }))
}

/// A name as it is compared: letters and digits alone, and those that look alike in two alphabets as one. Whoever exchanged a key writes the
/// name beside it, and would pass as somebody new by a Latin letter, a space less or a mark that is not seen.
fn plain(name: &str) -> String {
    let letters = fold(&scripts::plain(name)).to_uppercase();
    let alike = |letter| twin(letter, Script::Cyrillic).unwrap_or(letter);
    letters.chars().filter(|letter| letter.is_alphanumeric()).map(alike).collect()
}
