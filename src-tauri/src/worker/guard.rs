//! The guard of a worker: it holds the process, waits for orders, and ends it at a deadline or when it is told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// What a guard is told.
#[derive(Debug)]
pub(super) enum Order {
    /// An answer is awaited so long.
    Answer(Duration),
    /// Nothing is asked now.
    Rest(Duration),
    /// It must end now.
    End,
}

/// Why a worker was ended, once for all: what ended it first stays the reason.
#[derive(Debug, Clone, Default)]
pub(super) struct Fate(Arc<AtomicU8>);

/// The reasons, as a [`Fate`] holds them; zero: nobody ended it.
pub(super) const LATE: u8 = 1;
pub(super) const STOPPED: u8 = 2;
pub(super) const IDLE: u8 = 3;

impl Fate {
    pub fn get(&self) -> u8 {
        self.0.load(Ordering::Acquire)
    }

    fn seal(&self, reason: u8) {
        let _ = self.0.compare_exchange(0, reason, Ordering::AcqRel, Ordering::Acquire);
    }
}

/// The way to a guard, and what is known of the end of its worker.
#[derive(Debug)]
pub(super) struct Guard {
    pub orders: Sender<Order>,
    pub fate: Fate,
}

impl Guard {
    /// Ends its worker. From here on that was stopped, unless something else ended it before.
    pub fn end(&self) {
        self.fate.seal(STOPPED);
        // A guard that is gone has ended its worker already.
        let _ = self.orders.send(Order::End);
    }
}

/// Keeps watch over a process, which ends when it is dropped, until the worker is not needed or must end.
pub(super) fn keep<P>(process: P, first: Duration, orders: &Receiver<Order>, fate: &Fate) {
    let mut until = Instant::now() + first;
    let mut awaited = true;
    loop {
        match orders.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(Order::Answer(time)) => (until, awaited) = (Instant::now() + time, true),
            Ok(Order::Rest(time)) => (until, awaited) = (Instant::now() + time, false),
            Ok(Order::End) | Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                fate.seal(if awaited { LATE } else { IDLE });
                break;
            }
        }
    }
    drop(process);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn what_ended_a_worker_first_stays_the_reason() {
        let (orders, heard) = channel();
        let guard = Guard { orders, fate: Fate::default() };
        // The lock says so, and its order is not heard before the deadline has passed too.
        guard.fate.seal(STOPPED);
        keep((), Duration::ZERO, &heard, &guard.fate);
        assert_eq!(guard.fate.get(), STOPPED, "it was not too slow: everything was ended");

        let late = Guard { fate: Fate::default(), ..guard };
        keep((), Duration::ZERO, &heard, &late.fate);
        late.end();
        assert_eq!(late.fate.get(), LATE);
    }
}
