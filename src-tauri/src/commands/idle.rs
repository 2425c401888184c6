//! Locking by itself: when nobody has done anything for a while, when the computer slept, when the session was locked. The
//! page counts too and saves what is being typed; this is what locks when the page does not.

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{Done, Event, Nothing, WindowTitle};
use crate::base::{DAY_MS, Timestamp};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// Between two looks more time than this passes only while the computer sleeps or is stopped.
const SLEPT_MS: i64 = 30_000;
/// How long the page may take to save what is being typed before a lock it did not ask for.
const SAVING: Duration = Duration::from_millis(1500);
/// How much longer than the page the core waits, so that it is the page that locks, having saved.
const GRACE_MS: i64 = 3_000;
/// With nobody at the computer for so long, the records of the vault are checked, once a day.
const QUIET_MS: i64 = 60_000;

/// When somebody last did something, and when the clock was last looked at.
#[derive(Default)]
pub struct Idle(Mutex<Seen>);

#[derive(Default, Clone, Copy)]
struct Seen {
    active: Option<Timestamp>,
    looked: Option<Timestamp>,
    /// When a look-through was last begun by itself: one that fails is not begun again at once.
    begun: Option<Timestamp>,
}

/// What a look at the clock led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// Nothing.
    Fine,
    /// The vault was locked.
    Locked,
    /// The records of the vault are being checked.
    Checking,
}

/// Somebody is at the computer.
pub fn awake(core: &Core, _: Nothing) -> Result<Done, Failure> {
    locked(&core.idle.0).active = Some(core.clock.now());
    Ok(Done {})
}

/// Calls the window otherwise, while something else lies over the page, or by its own name again.
pub fn title(core: &Core, request: WindowTitle) -> Result<Done, Failure> {
    core.tell(Event::Title { title: request.title });
    Ok(Done {})
}

/// Empties the clipboard, where it still holds what was copied in the window. Nobody is told what that was.
pub fn forget_copies(core: &Core, _: Nothing) -> Result<Done, Failure> {
    core.tell(Event::Forget);
    Ok(Done {})
}

impl Core {
    /// Looks at the clock and does what is due.
    pub fn look_at_the_clock(&self) -> Looked {
        let now = self.clock.now();
        let minutes = super::settings::get(self, Nothing {}).map_or(4, |settings| settings.lock_after);
        let seen = {
            let mut seen = locked(&self.idle.0);
            let before = *seen;
            seen.looked = Some(now);
            seen.active.get_or_insert(now);
            before
        };
        if !self.is_open() {
            let mut seen = locked(&self.idle.0);
            seen.active = None; // whoever opens the vault is there
            seen.begun = None; // a look-through was cut off, or has left its date in the vault
            return Looked::Fine;
        }
        let since = |at: Option<Timestamp>| at.map_or(0, |at| now.millis() - at.millis());
        // A clock that was set back says nothing of how long nobody was there; it locks as well.
        let slept = since(seen.looked) > SLEPT_MS || since(seen.looked) < -SLEPT_MS;
        if slept || since(seen.active) > i64::from(minutes) * 60_000 + GRACE_MS {
            self.lock_now();
            return Looked::Locked;
        }
        // A date that lies ahead was noted by a clock that ran ahead; waiting for it, nothing would be checked for years.
        let old = |at: Option<Timestamp>| {
            let passed = at.and_then(|at| at.passed_at(now));
            passed.is_none_or(|passed| passed > DAY_MS)
        };
        if since(seen.active) > QUIET_MS && old(seen.begun) {
            locked(&self.idle.0).begun = Some(now);
            if !old(self.read(super::checked::last).ok().flatten().map(|last| last.at)) {
                return Looked::Fine;
            }
            let began = super::custody::check(self, super::views::CheckVault { level: 1 });
            return if began.is_ok() { Looked::Checking } else { Looked::Fine };
        }
        Looked::Fine
    }

    /// Locks, whatever the page is doing.
    pub fn lock_now(&self) {
        // It is locked whatever the disk answered; the next opening says what it found.
        let _ = super::vault::lock(self, Nothing {});
        let mut seen = locked(&self.idle.0);
        seen.active = None;
        seen.begun = None; // a look-through that the lock cut off is begun again when nobody is there the next time
    }

    /// Lets the page save what is being typed, then locks: the computer is about to sleep.
    pub fn lock_soon(&self) {
        if !self.is_open() {
            // What is being opened at this moment must not be open when the computer wakes.
            self.locks.fetch_add(1, std::sync::atomic::Ordering::AcqRel);
            return;
        }
        self.tell(Event::Locking);
        let begun = std::time::Instant::now();
        while self.is_open() && begun.elapsed() < SAVING {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.lock_now();
    }

    /// Looks at the clock until the program ends.
    pub fn keep_watch(self: &Arc<Self>) {
        let core = Arc::downgrade(self);
        let watch = move || {
            while let Some(core) = core.upgrade() {
                core.look_at_the_clock();
                drop(core);
                std::thread::sleep(LOOK);
            }
        };
        // Without the thread the page still locks; a program that cannot start one has other troubles.
        let _ = std::thread::Builder::new().name("clock".into()).spawn(watch);
    }
}
