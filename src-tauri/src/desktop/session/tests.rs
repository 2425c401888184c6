//! A logind of our own on a bus of its own: it says what the real one says, from the places the real one says it from.
//! Needs `dbus-daemon`; where there is none, nothing is tried and that is said.

use super::*;
use crate::base::SystemClock;
use crate::commands::{self, NoEvents, NoPicker, Places};
use crate::vault::{KdfChoice, KdfCost};
use serde_json::json;
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::fd::OwnedFd as StdFd;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use zbus::zvariant::ObjectPath;

/// The session as logind names it; the one called `auto` sends nothing.
const REAL: &str = "/org/freedesktop/login1/session/_31";
const AUTO: &str = "/org/freedesktop/login1/session/auto";

/// What was asked of the manager.
#[derive(Default)]
struct Asked {
    /// The other ends of what was given to whoever asked to wait.
    waits: Vec<std::io::PipeReader>,
    sessions: u32,
}

struct Manager(Arc<Mutex<Asked>>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::fdo::Result<OwnedFd> {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (reader, writer) = std::io::pipe().map_err(|error| zbus::fdo::Error::IOError(error.to_string()))?;
        self.0.lock().unwrap().waits.push(reader);
        Ok(StdFd::from(writer).into())
    }

    fn get_session(&self, name: &str) -> OwnedObjectPath {
        assert_eq!(name, "auto");
        self.0.lock().unwrap().sessions += 1;
        ObjectPath::try_from(REAL).unwrap().into()
    }
}

/// A bus that ends with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn begin() -> Option<Self> {
        let command = ["--session", "--nofork", "--nopidfile", "--print-address=1"];
        let daemon = Command::new("dbus-daemon").args(command).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let Ok(mut daemon) = daemon else {
            eprintln!("dbus-daemon is not installed: nothing was tried");
            return None;
        };
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Some(Self { daemon, address: address.trim().to_owned() })
    }

    fn connect(&self) -> zbus::Result<Connection> {
        connect_to(&self.address)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn connect_to(address: &str) -> zbus::Result<Connection> {
    zbus::blocking::connection::Builder::address(address)?.build()
}

/// A program with an open vault that follows a logind of our own.
struct Followed {
    core: Arc<Core>,
    login: Connection,
    asked: Arc<Mutex<Asked>>,
    _bus: Bus,
    _folder: tempfile::TempDir,
}

impl Followed {
    fn begin() -> Option<Self> {
        let bus = Bus::begin()?;
        let asked = Arc::<Mutex<Asked>>::default();
        let login = bus.connect().unwrap();
        login.object_server().at(MANAGER.0, Manager(asked.clone())).unwrap();
        login.request_name(LOGIN).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
        let places = Places::under(folder.path());
        let core = Core::with_kdf(Arc::new(SystemClock), Arc::new(NoEvents), Arc::new(NoPicker), places, kdf);
        let request = json!({ "folder": null, "passphrase": "тоо суу таш жылдыз 418 кум", "userName": "Ж." });
        commands::call(&core, "vault.create", request).unwrap();
        let address = bus.address.clone();
        follow_on(&core, move || connect_to(&address));
        let followed = Self { core, login, asked, _bus: bus, _folder: folder };
        followed.until("it asked to be waited for, and where its session stands", |followed| {
            let asked = followed.asked.lock().unwrap();
            asked.waits.len() == 1 && asked.sessions == 2
        });
        // What it listens to is agreed with the bus after it asked.
        std::thread::sleep(Duration::from_millis(300));
        assert!(followed.core.is_open());
        Some(followed)
    }

    fn until(&self, what: &str, reached: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !reached(self) {
            assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn say(
        &self,
        path: &str,
        interface: &str,
        name: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) {
        self.login.emit_signal(None::<&str>, path, interface, name, body).unwrap();
    }

    fn open_again(&self) {
        let request = json!({ "folder": null, "passphrase": "тоо суу таш жылдыз 418 кум" });
        commands::call(&self.core, "vault.open", request).unwrap();
    }
}

#[test]
fn the_vault_is_locked_before_the_computer_may_sleep_and_again_the_next_time() {
    let Some(followed) = Followed::begin() else { return };
    for _ in 0..2 {
        followed.say(MANAGER.0, MANAGER.1, "PrepareForSleep", &(true,));
        // The computer sleeps when the other end is closed, and not before.
        let mut wait = followed.asked.lock().unwrap().waits.pop().unwrap();
        assert_eq!(wait.read(&mut [0]).unwrap(), 0);
        assert!(!followed.core.is_open(), "locked by then");
        followed.say(MANAGER.0, MANAGER.1, "PrepareForSleep", &(false,));
        followed.until("awake, it asks to be waited for again", |followed| {
            !followed.asked.lock().unwrap().waits.is_empty()
        });
        followed.open_again();
    }
}

#[test]
fn the_vault_is_locked_with_the_session_which_speaks_from_its_own_place() {
    let Some(followed) = Followed::begin() else { return };
    followed.say("/org/freedesktop/login1/session/_32", SESSION, "Lock", &());
    followed.say(AUTO, SESSION, "Unlock", &());
    std::thread::sleep(Duration::from_millis(400));
    assert!(followed.core.is_open(), "the session of somebody else is not ours");
    followed.say(REAL, SESSION, "Lock", &());
    followed.until("locked with the session", |followed| !followed.core.is_open());
}

#[test]
fn the_vault_is_locked_when_the_desktop_says_that_it_locked_the_screen() {
    let Some(followed) = Followed::begin() else { return };
    let hint = |locked: bool| {
        let changed = std::collections::HashMap::from([("LockedHint", zbus::zvariant::Value::from(locked))]);
        followed.say(
            REAL,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            &(SESSION, changed, Vec::<&str>::new()),
        );
    };
    hint(false);
    std::thread::sleep(Duration::from_millis(400));
    assert!(followed.core.is_open(), "unlocking is no locking");
    hint(true);
    followed.until("locked with the screen", |followed| !followed.core.is_open());
}
