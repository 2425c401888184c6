//! What logind says of the session: the computer is about to sleep, the screen was locked. Where there is no logind, the
//! clock still shows that the computer slept (`commands::idle`).

use crate::commands::Core;
use std::sync::{Arc, Weak};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedFd;

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: (&str, &str) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
const SESSION: (&str, &str) = ("/org/freedesktop/login1/session/auto", "org.freedesktop.login1.Session");

/// Follows the signals until the program ends.
pub fn follow(core: &Arc<Core>) {
    let (one, other) = (Arc::downgrade(core), Arc::downgrade(core));
    // Without logind, or without a thread to hear it, the clock is what is left.
    let _ = std::thread::Builder::new().name("sleep".into()).spawn(move || sleeping(&Connection::system()?, &one));
    let _ = std::thread::Builder::new().name("session".into()).spawn(move || locking(&Connection::system()?, &other));
}

/// Locks before the computer sleeps. The system is asked to wait until that is done.
fn sleeping(bus: &Connection, core: &Weak<Core>) -> zbus::Result<()> {
    let manager = Proxy::new(bus, LOGIN, MANAGER.0, MANAGER.1)?;
    let mut signals = manager.receive_signal("PrepareForSleep")?;
    let mut wait = delay(&manager);
    for signal in &mut signals {
        let begins: bool = signal.body().deserialize()?;
        let Some(core) = core.upgrade() else { break };
        if begins {
            core.lock_soon();
            drop(wait.take()); // now it may sleep
        } else {
            wait = delay(&manager);
        }
    }
    Ok(())
}

/// Asks the system to wait a moment before it sleeps; it does until what is given back is dropped.
fn delay(manager: &Proxy<'_>) -> Option<OwnedFd> {
    manager.call("Inhibit", &("sleep", "Dalil", "locking the vault", "delay")).ok()
}

/// Locks when the session is locked.
fn locking(bus: &Connection, core: &Weak<Core>) -> zbus::Result<()> {
    let session = Proxy::new(bus, LOGIN, SESSION.0, SESSION.1)?;
    for _ in session.receive_signal("Lock")? {
        let Some(core) = core.upgrade() else { break };
        core.lock_soon();
    }
    Ok(())
}
