//! Connections for reading. Two are kept; a reading inside a reading gets one of its own.

use super::connect::{Use, connect};
use crate::vault::error::{Error, Result};
use crate::vault::keys::VaultKeys;
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

const KEPT: usize = 2;

/// `None` inside once the vault is locked.
pub(in crate::vault) struct Readers(Mutex<Option<Vec<Connection>>>);

impl Readers {
    pub(in crate::vault) fn new() -> Self {
        Self(Mutex::new(Some(Vec::new())))
    }

    /// Runs `f` on one snapshot of the database: what is written meanwhile is not seen.
    pub(in crate::vault) fn read<T, E: From<Error>>(
        &self,
        path: &Path,
        keys: &VaultKeys,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = self.idle().as_mut().ok_or(Error::Locked)?.pop();
        let db = idle.map_or_else(|| connect(path, keys, Use::Reading), Ok)?;
        let snapshot = db.unchecked_transaction().map_err(Error::from)?;
        let answer = f(&snapshot);
        snapshot.finish().map_err(Error::from)?;
        if let Some(kept) = self.idle().as_mut().filter(|kept| kept.len() < KEPT) {
            kept.push(db);
        }
        answer
    }

    /// Closes what is idle and hands out no more.
    pub(in crate::vault) fn close(&self) {
        drop(self.idle().take());
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Option<Vec<Connection>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
