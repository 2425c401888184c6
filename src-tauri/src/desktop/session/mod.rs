//! What logind says of the session: the computer is about to sleep, the session is locked. Where there is no logind, the
//! clock still shows that the computer slept (`commands::idle`).

#[cfg(test)]
mod tests;

use crate::commands::Core;
use std::sync::{Arc, Weak};
use zbus::blocking::fdo::PropertiesProxy;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedFd, OwnedObjectPath};

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: (&str, &str) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
const SESSION: &str = "org.freedesktop.login1.Session";

/// Follows the signals until the program ends.
pub fn follow(core: &Arc<Core>) {
    follow_on(core, Connection::system);
}

/// The same on a bus that `connect` reaches. Without logind, or without a thread to hear it, the clock is what is left.
fn follow_on(core: &Arc<Core>, connect: impl Fn() -> zbus::Result<Connection> + Clone + Send + 'static) {
    type Heard = fn(&Connection, &Weak<Core>) -> zbus::Result<()>;
    let heard: [(&str, Heard); 3] = [("sleep", sleeping), ("session", locking), ("screen", shutting)];
    for (name, hear) in heard {
        let (core, connect) = (Arc::downgrade(core), connect.clone());
        let _ = std::thread::Builder::new().name(name.into()).spawn(move || hear(&connect()?, &core));
    }
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

/// Where the session of this program stands. Signals come from there: `…/session/auto` answers calls and sends none.
fn session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let manager = Proxy::new(bus, LOGIN, MANAGER.0, MANAGER.1)?;
    let own = manager.call("GetSession", &("auto",));
    // An older logind knows no `auto`.
    own.or_else(|_: zbus::Error| manager.call("GetSessionByPID", &(std::process::id(),)))
}

/// Locks when the session is to be locked: `loginctl lock-session`, the lid, a key that logind watches.
fn locking(bus: &Connection, core: &Weak<Core>) -> zbus::Result<()> {
    let session = Proxy::new(bus, LOGIN, session(bus)?, SESSION)?;
    for _ in session.receive_signal("Lock")? {
        let Some(core) = core.upgrade() else { break };
        core.lock_soon();
    }
    Ok(())
}

/// Locks when the desktop has locked the screen by itself, which it says in a property and by no signal of its own.
fn shutting(bus: &Connection, core: &Weak<Core>) -> zbus::Result<()> {
    let properties = PropertiesProxy::builder(bus).destination(LOGIN)?.path(session(bus)?)?.build()?;
    for changed in properties.receive_properties_changed()? {
        let Some(core) = core.upgrade() else { break };
        let changed = changed.args()?;
        let locked = changed.changed_properties().get("LockedHint").and_then(|value| value.downcast_ref().ok());
        if locked == Some(true) {
            core.lock_soon();
        }
    }
    Ok(())
}
