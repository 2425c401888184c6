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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SystemClock;
    use crate::commands::{self, NoEvents, NoPicker, Places};
    use crate::vault::{KdfChoice, KdfCost};
    use serde_json::json;
    use std::io::{BufRead as _, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    /// A bus of this test's own.
    struct Bus {
        daemon: Child,
        address: String,
    }

    impl Bus {
        fn start() -> Self {
            let mut daemon = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("dbus-daemon is a Debian package");
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
            Self { daemon, address: address.trim().to_owned() }
        }

        fn connect(&self) -> Connection {
            zbus::blocking::connection::Builder::address(self.address.as_str()).unwrap().build().unwrap()
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.daemon.kill();
            let _ = self.daemon.wait();
        }
    }

    fn open_vault(folder: &std::path::Path) -> Arc<Core> {
        let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
        let (events, picker) = (Arc::new(NoEvents), Arc::new(NoPicker));
        let core = Core::with_kdf(Arc::new(SystemClock), events, picker, Places::under(folder), kdf);
        let passphrase = "kerege uuk tunduk bosogo chamgarak 7";
        let request = json!({ "folder": null, "passphrase": passphrase, "userName": "A" });
        commands::call(&core, "vault.create", request).unwrap();
        core
    }

    /// Says it again until it was heard: the listener may not be there yet.
    fn locks(core: &Core, say: impl Fn()) -> bool {
        let begun = Instant::now();
        while core.is_open() && begun.elapsed() < Duration::from_secs(20) {
            say();
            std::thread::sleep(Duration::from_millis(100));
        }
        !core.is_open()
    }

    #[test]
    fn before_the_computer_sleeps_and_with_the_session_the_vault_locks() {
        let bus = Bus::start();
        let login = bus.connect();
        login.request_name(LOGIN).unwrap();
        for (place, signal) in [(MANAGER, "PrepareForSleep"), (SESSION, "Lock")] {
            let folder = tempfile::tempdir().unwrap();
            let core = open_vault(folder.path());
            let (ours, weak) = (bus.connect(), Arc::downgrade(&core));
            std::thread::spawn(move || if signal == "Lock" { locking(&ours, &weak) } else { sleeping(&ours, &weak) });
            let say = |begins: bool| match signal {
                "Lock" => login.emit_signal(None::<&str>, place.0, place.1, signal, &()).unwrap(),
                _ => login.emit_signal(None::<&str>, place.0, place.1, signal, &(begins,)).unwrap(),
            };
            if signal != "Lock" {
                for _ in 0..5 {
                    say(false);
                    std::thread::sleep(Duration::from_millis(100));
                }
                assert!(core.is_open(), "waking locks nothing");
            }
            assert!(locks(&core, || say(true)), "{signal}");
        }
    }
}
