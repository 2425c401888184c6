//! Reading what changed into the index: a little before a question, the rest on a thread of its own that ends with the lock.

use super::super::core::{Core, locked};
use super::super::failure::Failure;
use crate::search::{self, Error};
use crate::vault::Act;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

/// Texts read before a question is answered: a fraction of a second at most.
const BEFORE_ANSWER: usize = 300;
/// Texts read in one write: others wait no longer for the writer.
const AT_ONCE: usize = 1_500;
/// Between two writes others come first.
const BREATH: Duration = Duration::from_millis(5);

/// The thread that reads.
pub struct Indexing {
    core: Weak<Core>,
    at_work: AtomicBool,
    stop: AtomicBool,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Indexing {
    pub fn new(core: Weak<Core>) -> Self {
        Self { core, at_work: AtomicBool::new(false), stop: AtomicBool::new(false), thread: Mutex::default() }
    }

    /// Begins to read what changed, unless it is being read.
    pub fn nudge(&self) {
        let Some(core) = self.core.upgrade() else { return };
        if self.at_work.swap(true, Ordering::AcqRel) {
            return;
        }
        self.stop.store(false, Ordering::Relaxed);
        let thread = std::thread::Builder::new().name("index".into()).spawn(move || {
            // Whatever goes wrong here goes wrong again before the next question, and is told there.
            while !core.indexing.stop.load(Ordering::Relaxed) && matches!(core.read_some(AT_ONCE), Ok(false)) {
                std::thread::sleep(BREATH);
            }
            core.indexing.at_work.store(false, Ordering::Release);
        });
        match thread {
            Ok(thread) => *locked(&self.thread) = Some(thread),
            Err(_) => self.at_work.store(false, Ordering::Release),
        }
    }

    /// Ends the reading after the write that is under way: the vault locks.
    pub fn end(&self) {
        self.stop.store(true, Ordering::Relaxed);
        let thread = locked(&self.thread).take();
        if let Some(thread) = thread.filter(|thread| thread.thread().id() != std::thread::current().id()) {
            let _ = thread.join();
        }
    }
}

impl Core {
    /// Reads what changed, as much as nobody waits for. Answers how many things are left.
    pub(in crate::commands) fn catch_up(&self) -> Result<u32, Failure> {
        if self.read(search::pending)? == 0 {
            return Ok(0);
        }
        if !self.indexing.at_work.load(Ordering::Acquire) && !self.read_some(BEFORE_ANSWER)? {
            self.indexing.nudge();
        }
        self.read(search::pending)
    }

    /// Reads all of it.
    pub fn index_everything(&self) -> Result<(), Failure> {
        while !self.read_some(AT_ONCE)? {}
        Ok(())
    }

    fn read_some(&self, most: usize) -> Result<bool, Failure> {
        let act = Act { label: "search-index", undoable: false };
        Ok(self.vault()?.write(act, |tx| search::catch_up(tx, most)).map_err(|e: Error| Failure::from(e))?.value)
    }
}
