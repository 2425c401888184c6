//! Work behind the window: one thread of the open vault that ends with the lock and is begun again when there is more to do.

use super::super::core::{Core, locked};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::JoinHandle;

/// The thread, if it is at work.
pub struct Behind {
    core: Weak<Core>,
    name: &'static str,
    at_work: Arc<AtomicBool>,
    stop: Arc<AtomicBool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Says that the work is over, also when it panicked.
struct Over(Arc<AtomicBool>);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// Says to the work whether the vault is about to lock.
pub type Stopped<'a> = &'a dyn Fn() -> bool;

impl Behind {
    pub fn new(core: Weak<Core>, name: &'static str) -> Self {
        Self { core, name, at_work: Arc::default(), stop: Arc::default(), thread: Mutex::default() }
    }

    /// Begins the work, unless it is being done.
    pub fn begin(&self, work: impl FnOnce(&Core, Stopped<'_>) + Send + 'static) {
        let Some(core) = self.core.upgrade() else { return };
        if self.at_work.swap(true, Ordering::AcqRel) {
            return;
        }
        self.stop.store(false, Ordering::Relaxed);
        let (at_work, stop) = (self.at_work.clone(), self.stop.clone());
        let thread = std::thread::Builder::new().name(self.name.into()).spawn(move || {
            let _over = Over(at_work);
            work(&core, &|| stop.load(Ordering::Relaxed));
        });
        match thread {
            Ok(thread) => *locked(&self.thread) = Some(thread),
            Err(_) => self.at_work.store(false, Ordering::Release),
        }
    }

    pub fn is_at_work(&self) -> bool {
        self.at_work.load(Ordering::Acquire)
    }

    /// Asks the work to end at its next safe point.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Ends the work after what is under way: the vault locks.
    pub fn end(&self) {
        self.stop();
        let thread = locked(&self.thread).take();
        if let Some(thread) = thread.filter(|thread| thread.thread().id() != std::thread::current().id()) {
            let _ = thread.join();
        }
    }
}
