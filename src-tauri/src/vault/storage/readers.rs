//! Connections for reading. Two are kept; a reading inside a reading gets one of its own.

use super::connect::{Use, connect};
use super::disk;
use crate::vault::error::{Error, Result};
use crate::vault::keys::VaultKeys;
use rusqlite::{Connection, InterruptHandle};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const KEPT: usize = 2;
/// How long locking waits for readings to end.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often what still reads then is broken off: a reading may begin another statement.
const AGAIN: Duration = Duration::from_millis(25);

pub(in crate::vault) struct Readers {
    state: Mutex<State>,
    one_ended: Condvar,
}

struct State {
    /// `None` once the vault is locked.
    idle: Option<Vec<Connection>>,
    /// Readings under way.
    busy: usize,
    /// What breaks them off, each under a number of its own.
    under_way: BTreeMap<u64, InterruptHandle>,
    next: u64,
}

impl State {
    fn new() -> Self {
        Self { idle: Some(Vec::new()), busy: 0, under_way: BTreeMap::new(), next: 0 }
    }
}

impl Readers {
    pub(in crate::vault) fn new() -> Self {
        Self { state: Mutex::new(State::new()), one_ended: Condvar::new() }
    }

    /// Runs `f` on one snapshot of the database: what is written meanwhile is not seen. A reading that the lock broke off says
    /// that it was the lock.
    pub(in crate::vault) fn read<T, E: From<Error>>(
        &self,
        path: &Path,
        keys: &VaultKeys,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let _busy = self.begin()?;
        let idle = self.state().idle.as_mut().and_then(Vec::pop);
        let db = idle.map_or_else(|| connect(path, keys, Use::Reading), Ok)?;
        disk::begin();
        let under_way = self.under_way(&db)?;
        let answer = on_snapshot(&db, f);
        drop(under_way);
        // What was broken off may look like an answer to whoever catches errors.
        if self.state().idle.is_none() {
            return Err(Error::Locked.into());
        }
        // SQLCipher lets a connection that met a forged page read nothing more, not even what is whole: after an error the
        // next reading begins with a connection of its own.
        let usable = answer.is_ok() && !disk::refused();
        if let Some(kept) = self.state().idle.as_mut().filter(|kept| kept.len() < KEPT && usable) {
            kept.push(db);
        }
        answer
    }

    /// Notes how to break a reading off, until it is over.
    fn under_way(&self, db: &Connection) -> Result<UnderWay<'_>> {
        let mut state = self.state();
        if state.idle.is_none() {
            return Err(Error::Locked);
        }
        let number = state.next;
        state.next += 1;
        state.under_way.insert(number, db.get_interrupt_handle());
        Ok(UnderWay(self, number))
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

    /// Hands out no more, closes what is idle, breaks off what is under way and waits a while for it.
    pub(in crate::vault) fn close(&self) {
        let mut state = self.state();
        drop(state.idle.take());
        let begun = Instant::now();
        while state.busy > 0 && begun.elapsed() < PATIENCE {
            state.under_way.values().for_each(InterruptHandle::interrupt);
            state = self.one_ended.wait_timeout(state, AGAIN).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn on_snapshot<T, E: From<Error>>(db: &Connection, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
    let snapshot = db.unchecked_transaction().map_err(Error::from)?;
    let answer = f(&snapshot);
    snapshot.finish().map_err(Error::from)?;
    answer
}

/// A reading that can be broken off.
struct UnderWay<'a>(&'a Readers, u64);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.state().under_way.remove(&self.1);
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
