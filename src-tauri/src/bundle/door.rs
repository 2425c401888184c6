//! The door at which those wait who make originals ready. Large ones pass it one by one, in the order in which they are bound: the
//! next when the binder has taken the one before. When the binder is gone it is shut, and nobody waits any more.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

#[derive(Default)]
pub(super) struct Door {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// How many large originals the binder has taken.
    taken: usize,
    is_shut: bool,
}

impl Door {
    /// Waits until the binder has taken so many large originals; none: at once. Whether anybody asks for more.
    pub fn wait(&self, taken: usize) -> bool {
        let state = self.changed.wait_while(self.state(), |state| state.taken < taken && !state.is_shut);
        !state.unwrap_or_else(PoisonError::into_inner).is_shut
    }

    /// Whether anybody asks for more.
    pub fn is_open(&self) -> bool {
        !self.state().is_shut
    }

    /// The binder has taken a large original.
    pub fn pass(&self) {
        self.state().taken += 1;
        self.changed.notify_all();
    }

    /// Nobody asks any more.
    pub fn shut(&self) {
        self.state().is_shut = true;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
