//! How much may be prepared and wait: whoever prepares waits until there is room, whoever enters makes room.

use crate::commands::core::locked;
use std::sync::{Condvar, Mutex, PoisonError};

/// Room for bytes that wait.
pub(super) struct Room {
    most: u64,
    taken: Mutex<Taken>,
    freed: Condvar,
}

#[derive(Default)]
struct Taken {
    bytes: u64,
    closed: bool,
}

/// While this stands, there is somebody who makes room; afterwards nobody waits for it.
pub(super) struct Open<'a>(&'a Room);

impl Room {
    pub(super) fn new(most: u64) -> Self {
        Self { most, taken: Mutex::default(), freed: Condvar::new() }
    }

    pub(super) const fn open(&self) -> Open<'_> {
        Open(self)
    }

    /// Waits until so much more has room. What is larger than all the room waits until it is empty.
    pub(super) fn take(&self, bytes: u64) {
        let full =
            |taken: &mut Taken| !taken.closed && taken.bytes > 0 && taken.bytes.saturating_add(bytes) > self.most;
        let waited = self.freed.wait_while(locked(&self.taken), full);
        let mut taken = waited.unwrap_or_else(PoisonError::into_inner);
        taken.bytes = taken.bytes.saturating_add(bytes);
    }

    pub(super) fn free(&self, bytes: u64) {
        let mut taken = locked(&self.taken);
        taken.bytes = taken.bytes.saturating_sub(bytes);
        self.freed.notify_all();
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        locked(&self.0.taken).closed = true;
        self.0.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_prepares_waits_for_room_and_not_for_somebody_who_is_gone() {
        let room = Room::new(10);
        let open = room.open();
        room.take(25); // larger than all of it, and alone
        std::thread::scope(|scope| {
            let second = scope.spawn(|| room.take(6));
            std::thread::sleep(std::time::Duration::from_millis(20));
            assert!(!second.is_finished(), "there is no room");
            room.free(25);
            second.join().unwrap();
            let third = scope.spawn(|| room.take(6));
            std::thread::sleep(std::time::Duration::from_millis(20));
            assert!(!third.is_finished(), "6 of 10 are taken");
            drop(open);
            third.join().unwrap();
        });
    }
}
