//! Connections for reading. Two are kept; a reading inside a reading gets one of its own.

use super::connect::{Use, connect};
use crate::vault::error::{Error, Result};
use crate::vault::keys::VaultKeys;
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const KEPT: usize = 2;
/// How long locking waits for readings to end.
const PATIENCE: Duration = Duration::from_secs(10);

pub(in crate::vault) struct Readers {
    state: Mutex<State>,
    one_ended: Condvar,
}

struct State {
    /// `None` once the vault is locked.
    idle: Option<Vec<Connection>>,
    /// Readings under way.
    busy: usize,
}

impl Readers {
    pub(in crate::vault) fn new() -> Self {
        Self { state: Mutex::new(State { idle: Some(Vec::new()), busy: 0 }), one_ended: Condvar::new() }
    }

    /// Runs `f` on one snapshot of the database: what is written meanwhile is not seen.
    pub(in crate::vault) fn read<T, E: From<Error>>(
        &self,
        path: &Path,
        keys: &VaultKeys,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let _busy = self.begin()?;
        let idle = self.state().idle.as_mut().and_then(Vec::pop);
        let db = idle.map_or_else(|| connect(path, keys, Use::Reading), Ok)?;
        let snapshot = db.unchecked_transaction().map_err(Error::from)?;
        let answer = f(&snapshot);
        snapshot.finish().map_err(Error::from)?;
        if let Some(kept) = self.state().idle.as_mut().filter(|kept| kept.len() < KEPT) {
            kept.push(db);
        }
        answer
    }

    /// Counts a reading, so that locking waits for it.
    pub(in crate::vault) fn begin(&self) -> Result<Busy<'_>> {
        let mut state = self.state();
        if state.idle.is_none() {
            return Err(Error::Locked);
        }
        state.busy += 1;
        Ok(Busy(self))
    }

    /// Hands out no more, closes what is idle, and waits a while for what is under way.
    pub(in crate::vault) fn close(&self) {
        let mut state = self.state();
        drop(state.idle.take());
        let waited = self.one_ended.wait_timeout_while(state, PATIENCE, |state| state.busy > 0);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A reading under way.
pub(in crate::vault) struct Busy<'a>(&'a Readers);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.state().busy -= 1;
        self.0.one_ended.notify_all();
    }
}
