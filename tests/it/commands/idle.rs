//! Locking by itself, by the clock and before a sleep; what is looked through while nobody is there, and what a lock leaves.

use crate::support::{Desk, NOON, PASSPHRASE, picture, reader};
use dalil::base::{Clock, Timestamp};
use dalil::commands::idle::Looked;
use dalil::commands::{self, Core, EventSink, NoPicker, Places, views::Event};
use dalil::vault::{KdfChoice, KdfCost};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

/// A clock that a test moves.
pub struct Moved(pub AtomicI64);

impl Clock for Moved {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// Keeps what was told.
#[derive(Default)]
pub struct Told(Mutex<Vec<&'static str>>);

impl EventSink for Told {
    fn send(&self, event: Event) {
        let word = match event {
            Event::Locking => "locking",
            Event::Locked => "locked",
            Event::Title { .. } => "title",
            Event::Forget => "forget",
            _ => return,
        };
        self.0.lock().unwrap().push(word);
    }
}

/// An open vault of its own, whose clock a test moves, and what the page is told.
pub fn timed() -> (Arc<Core>, Arc<Moved>, Arc<Told>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (clock, told) = (Arc::new(Moved(AtomicI64::new(NOON.millis()))), Arc::new(Told::default()));
    let places = Places { reader: reader(), ..Places::under(folder.path()) };
    let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let core = Core::with_kdf(clock.clone(), told.clone(), Arc::new(NoPicker), places, kdf);
    let request = json!({ "folder": null, "passphrase": PASSPHRASE, "userName": "Ж. Токтосунова" });
    commands::call(&core, "vault.create", request).unwrap();
    (core, clock, told, folder)
}

/// Looks at the clock each second of `seconds`.
fn pass(core: &Core, clock: &Moved, seconds: i64) -> Option<i64> {
    (1..=seconds).find(|_| {
        clock.0.fetch_add(1000, Ordering::SeqCst);
        core.look_at_the_clock() == Looked::Locked
    })
}

#[test]
fn nobody_at_the_computer_for_the_time_chosen_locks_the_vault_in_the_core() {
    let (core, clock, told, _folder) = timed();
    commands::call(&core, "vault.awake", json!({})).unwrap();
    let after = pass(&core, &clock, 1000).expect("it locks");
    assert_eq!(after, 244, "four minutes, and three seconds in which the page may do it having saved");
    assert!(!core.is_open());
    assert_eq!(*told.0.lock().unwrap(), ["locked"]);
    let refused = commands::call(&core, "case.list", json!({})).unwrap_err();
    assert_eq!(refused.code, "locked");
    // Opening again, the time begins anew.
    commands::call(&core, "vault.open", json!({ "folder": null, "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(pass(&core, &clock, 200), None);
    commands::call(&core, "vault.awake", json!({})).unwrap();
    assert_eq!(pass(&core, &clock, 200), None, "a key was pressed meanwhile");
}

#[test]
fn whatever_the_settings_say_a_quarter_of_an_hour_is_the_most() {
    let (core, clock, _, _folder) = timed();
    let mut settings = commands::call(&core, "settings.get", json!({})).unwrap();
    settings["lockAfter"] = json!(600);
    commands::call(&core, "settings.set", settings).unwrap();
    commands::call(&core, "vault.awake", json!({})).unwrap();
    let after = pass(&core, &clock, 2000).expect("it locks");
    assert!(after <= 15 * 60 + 4, "{after}");
}

#[test]
fn a_computer_that_slept_is_locked_at_the_first_look() {
    let (core, clock, _, _folder) = timed();
    assert_eq!(pass(&core, &clock, 5), None);
    clock.0.fetch_add(40_000, Ordering::SeqCst);
    assert_eq!(core.look_at_the_clock(), Looked::Locked);
    commands::call(&core, "vault.open", json!({ "folder": null, "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(pass(&core, &clock, 5), None);
    clock.0.fetch_sub(3_600_000, Ordering::SeqCst); // somebody sets the clock back to be left open
    assert_eq!(core.look_at_the_clock(), Looked::Locked);
}

#[test]
fn before_a_sleep_the_page_gets_a_moment_to_save() {
    let (core, _, told, _folder) = timed();
    core.lock_soon();
    assert!(!core.is_open());
    assert_eq!(*told.0.lock().unwrap(), ["locking", "locked"]);
    core.lock_soon();
    assert_eq!(told.0.lock().unwrap().len(), 2, "a locked vault has nothing to save");
}

/// Looks through the vault and waits for the end.
fn look_through(core: &Core, level: u8) {
    let job = commands::call(core, "custody.check", json!({ "level": level })).unwrap()["job"].clone();
    wait_for(core, &job);
}

fn wait_for(core: &Core, job: &Value) {
    let begun = std::time::Instant::now();
    while commands::call(core, "job.show", json!({ "job": job })).unwrap()["finished"] != true {
        assert!(begun.elapsed().as_secs() < 60, "it ends");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

fn take_in_a_letter(core: &Core) {
    let details = json!({
        "number": "1/2026", "title": "", "jurisdiction": "kg", "stage": "pretrial", "registerNumber": "", "languages": ["ru"],
        "team": [], "note": "",
    });
    let case = commands::call(core, "case.add", json!({ "details": details })).unwrap()["value"].clone();
    let letter = core.upload("letter.txt", b"hers".to_vec()).unwrap();
    let from = json!({ "kind": "uploads", "uploads": [letter] });
    let offer = commands::call(core, "intake.offer", json!({ "case": case, "from": from })).unwrap()["offer"].clone();
    let request = json!({ "offer": offer, "details": crate::support::details(), "skip": [] });
    let job = commands::call(core, "intake.start", request).unwrap()["job"].clone();
    wait_for(core, &job);
}

#[test]
fn a_look_at_the_records_does_not_forget_when_the_originals_were_looked_at_and_what_is_overdue_is_said() {
    let (core, clock, _, _folder) = timed();
    let levels = || {
        let told = commands::call(&core, "vault.checked", json!({})).unwrap()["levels"].clone();
        let of = |one: &Value| (one["last"]["at"].as_i64(), one["overdue"] == true);
        told.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(levels(), [(None, false); 3], "there is nothing to look through");
    take_in_a_letter(&core);
    let begun = clock.now().millis();
    look_through(&core, 3);
    assert_eq!(levels(), [(Some(begun), false); 3], "the deepest look is one of each depth");
    clock.0.fetch_add(8 * 24 * 60 * 60 * 1000, Ordering::SeqCst);
    look_through(&core, 1);
    let later = clock.now().millis();
    assert_eq!(levels(), [(Some(later), false), (Some(begun), true), (Some(begun), false)]);
    clock.0.fetch_add(23 * 24 * 60 * 60 * 1000, Ordering::SeqCst);
    assert_eq!(levels()[1..], [(Some(begun), true), (Some(begun), true)]);
    look_through(&core, 2);
    let last = clock.now().millis();
    assert_eq!(levels(), [(Some(last), false), (Some(last), false), (Some(begun), true)]);
}

#[test]
fn with_nobody_there_the_records_are_checked_once_a_day() {
    let (core, clock, _, _folder) = timed();
    let last = || commands::call(&core, "vault.checked", json!({})).unwrap()["last"].clone();
    assert_eq!(last(), Value::Null);
    commands::call(&core, "vault.awake", json!({})).unwrap();
    let mut began = Vec::new();
    for second in 1..=200 {
        clock.0.fetch_add(1000, Ordering::SeqCst);
        if core.look_at_the_clock() == Looked::Checking {
            began.push(second);
        }
    }
    assert_eq!(began.len(), 1, "{began:?}");
    assert!(began[0] > 60, "not while somebody works");
    let begun = std::time::Instant::now();
    while last() == Value::Null {
        assert!(begun.elapsed().as_secs() < 60, "the check ends");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!((last()["level"].as_u64(), last()["found"].as_u64()), (Some(1), Some(0)));
}

#[test]
fn a_look_dated_by_a_clock_that_ran_ahead_keeps_none_from_being_due() {
    let (core, clock, _, _folder) = timed();
    let told = || commands::call(&core, "vault.checked", json!({})).unwrap();
    let overdue = || {
        let told = told()["levels"].clone();
        told.as_array().unwrap().iter().map(|one| one["overdue"] == true).collect::<Vec<_>>()
    };
    take_in_a_letter(&core);
    let present = clock.now().millis();
    clock.0.store(4_070_908_800_000, Ordering::SeqCst); // the year 2099
    look_through(&core, 3);
    assert_eq!(overdue(), [false; 3]);
    clock.0.store(present, Ordering::SeqCst);
    assert_eq!(overdue(), [false, true, true], "nobody knows when that was");
    commands::call(&core, "vault.awake", json!({})).unwrap();
    let checking = (1..=200).any(|_| {
        clock.0.fetch_add(1000, Ordering::SeqCst);
        core.look_at_the_clock() == Looked::Checking
    });
    assert!(checking, "the records are checked by themselves again");
    look_through(&core, 3);
    assert_eq!(overdue(), [false; 3]);
}

#[test]
fn what_the_opening_found_outlasts_a_quiet_minute() {
    let (core, clock, _, folder) = timed();
    let ask = |name: &str, request: Value| commands::call(&core, name, request).unwrap();
    ask("vault.lock", json!({}));
    for head in ["head.a", "head.b"] {
        std::fs::remove_file(folder.path().join("vault").join(head)).unwrap();
    }
    let tells = |status: Value| status["findings"].as_array().unwrap().iter().any(|one| one["code"] == "head-lost");
    assert!(tells(ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }))));
    ask("vault.awake", json!({}));
    let checking = (1..=120).any(|_| {
        clock.0.fetch_add(1000, Ordering::SeqCst);
        core.look_at_the_clock() == Looked::Checking
    });
    assert!(checking, "nobody is there");
    // One job works at a time: once this one is over, so is the other.
    let job = ask("custody.check", json!({ "level": 1 }))["job"].clone();
    let begun = std::time::Instant::now();
    while ask("job.show", json!({ "job": job }))["finished"] != true {
        assert!(begun.elapsed().as_secs() < 60, "the check ends");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(tells(ask("vault.status", json!({}))), "nobody has read it yet");
}

#[test]
fn what_was_fetched_before_a_lock_is_not_fetched_after_it() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let path = desk.ask("evidence.look", json!({ "evidence": item }))["path"].clone();
    let page = format!("/view/{}/page/1", path.as_str().unwrap());
    assert!(desk.core.picture(&page, "width=100").is_ok());
    desk.ask("vault.lock", json!({}));
    assert!(desk.core.picture(&page, "width=100").is_err(), "locked");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert!(desk.core.picture(&page, "width=100").is_err(), "the token died with the lock");
    assert!(desk.core.picture("/view/0123456789abcdef0123456789abcdef/page/1", "").is_err());
}

/// Looks, when it is told of the lock, whether the vault's files are still held.
struct Looking(Mutex<Vec<bool>>, std::path::PathBuf);

impl EventSink for Looking {
    fn send(&self, event: Event) {
        if matches!(event, Event::Locked) {
            self.0.lock().unwrap().push(dalil::vault::Vault::is_locked_elsewhere(&self.1).unwrap());
        }
    }
}

#[test]
fn the_page_is_told_of_the_lock_before_the_vault_has_closed() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places { reader: reader(), ..Places::under(folder.path()) };
    let sink = Arc::new(Looking(Mutex::default(), places.vault.clone()));
    let clock = Arc::new(dalil::base::FixedClock(NOON));
    let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let core = Core::with_kdf(clock, sink.clone(), Arc::new(NoPicker), places.clone(), kdf);
    let request = json!({ "folder": null, "passphrase": PASSPHRASE, "userName": "Ж. Токтосунова" });
    commands::call(&core, "vault.create", request).unwrap();
    commands::call(&core, "vault.lock", json!({})).unwrap();
    assert_eq!(*sink.0.lock().unwrap(), [true], "the page goes first");
    assert!(!dalil::vault::Vault::is_locked_elsewhere(&places.vault).unwrap(), "and then all is closed");
}

#[test]
fn the_clipboard_is_let_go_of_by_whoever_hosts_the_page_also_while_the_vault_is_locked() {
    let (core, _clock, told, _folder) = timed();
    commands::call(&core, "window.forget-copies", json!({})).unwrap();
    commands::call(&core, "vault.lock", json!({})).unwrap();
    commands::call(&core, "window.forget-copies", json!({})).unwrap();
    assert_eq!(*told.0.lock().unwrap(), ["forget", "locked", "forget"]);
}
