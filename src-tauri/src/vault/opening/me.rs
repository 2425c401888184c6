//! Who opens a vault, and their row in its database.

use crate::base::Timestamp;
use crate::vault::error::{Error, Result};
use crate::vault::slots::UserBundle;
use crate::vault::users::Role;
use rusqlite::{Connection, OptionalExtension as _, named_params};

/// Who opens the vault.
pub(in crate::vault) struct Me {
    pub(in crate::vault) bundle: UserBundle,
    pub(in crate::vault) slot: u8,
    pub(in crate::vault) user_name: String,
    pub(in crate::vault) role: Role,
}

impl Me {
    pub(super) fn insert_user(&self, db: &Connection, now: Timestamp) -> Result<()> {
        let signing = self.bundle.ed25519_seed.verifying_key();
        db.execute(
            "INSERT INTO user_account (id, name, signing_key, wrapping_key, created_ms)
             VALUES (:id, :name, :signing_key, :wrapping_key, :created_ms)",
            named_params! {
                ":id": self.bundle.user,
                ":name": self.user_name,
                ":signing_key": signing.as_bytes().as_slice(),
                ":wrapping_key": self.bundle.public_wrapping_key()?.as_slice(),
                ":created_ms": now,
            },
        )?;
        db.execute(
            "INSERT INTO key_slot (slot, user_id, kind, created_ms) VALUES (:slot, :user, 'passphrase', :created_ms)",
            named_params! { ":slot": self.slot, ":user": self.bundle.user, ":created_ms": now },
        )?;
        Ok(())
    }

    /// The user whose keys the slot gave. A database that does not know them was put there from elsewhere.
    pub(super) fn find(db: &Connection, bundle: UserBundle, slot: u8) -> Result<Self> {
        let sql = "SELECT name, signing_key, role, removed_ms IS NULL FROM user_account WHERE id = :id";
        let found: Option<(String, Vec<u8>, Role, bool)> = db
            .query_row(sql, named_params! { ":id": bundle.user }, |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        let signing = bundle.ed25519_seed.verifying_key();
        match found {
            Some((user_name, key, role, true)) if key == signing.as_bytes() => {
                Ok(Self { bundle, slot, user_name, role })
            }
            // Their adding was cut short, or an old slot of somebody removed was put back.
            None | Some((_, _, _, false)) => Err(Error::UnknownUser),
            Some(_) => Err(Error::DatabaseDamaged),
        }
    }
}
