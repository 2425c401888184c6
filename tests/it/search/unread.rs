//! Items taken in where nothing could be read: they are read later, in the background, and found before anybody opens them.

use super::total;
use crate::support::{Desk, PASSPHRASE, reader};
use dalil::worker::Program;
use serde_json::{Value, json};

const CHAT: &str = "\
14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу?
14.03.2026, 06:33 - Айгүл О.: Кукумявка ооба
";

/// A vault into which files were taken while no worker could start, opened again where workers start.
fn stored_then_opened() -> (Desk, Value) {
    let desk = Desk::reading_with(Program::at("/nonexistent"));
    let case = desk.case("1/2026");
    let files = [
        desk.file("показания.txt", "Свидетельница рассказала про бумажную фабрику.\n"),
        desk.file("WhatsApp Chat with Эрмек.txt", CHAT),
        desk.file("broken.pdf", "%PDF-1.4 broken"),
    ];
    desk.take_in(&case, &files);
    assert_eq!(standing(&desk)["unread"], 0, "nobody would read them there");
    let desk = desk.opened_again(reader());
    (desk, case)
}

fn standing(desk: &Desk) -> Value {
    desk.ask("search.standing", json!({}))
}

/// Waits until the background has nothing to do.
fn rested(desk: &Desk) -> Value {
    loop {
        let now = standing(desk);
        if now["reading"] == false && now["pending"] == 0 {
            return now;
        }
        desk.core.index_everything().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn items_that_were_only_stored_are_read_in_the_background_and_found() {
    let (desk, _) = stored_then_opened();
    assert_eq!(standing(&desk)["unread"], 3);
    assert_eq!((total(&desk, "фабрика"), total(&desk, "кукумявка")), (0, 0));
    let entries = desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    desk.ask("search.catch-up", json!({}));
    let after = rested(&desk);
    assert_eq!(after["unread"], 0, "what is broken was looked at too");
    assert_eq!((total(&desk, "фабрика"), total(&desk, "кукумявка")), (1, 1), "a text, and a message of a chat");
    assert_eq!(
        desk.ask("custody.show", json!({ "case": null, "evidence": null })),
        entries,
        "nobody looked at an original"
    );
    assert_eq!(desk.ask("search.catch-up", json!({}))["unread"], 0);
    assert_eq!(standing(&desk)["reading"], false, "nothing is begun when nothing waits");
}

#[test]
fn the_lock_ends_the_reading_and_the_next_opening_goes_on() {
    let (desk, case) = stored_then_opened();
    let many: Vec<_> = (0..12).map(|n| desk.file(&format!("{n}.txt"), format!("Слово-примета номер{n}\n"))).collect();
    let desk = desk.opened_again(Program::at("/nonexistent"));
    desk.take_in(&case, &many);
    let desk = desk.opened_again(reader());
    assert_eq!(standing(&desk)["unread"], 15);
    desk.ask("search.catch-up", json!({}));
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.refused("search.standing", json!({})).code, "locked");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let left = standing(&desk)["unread"].as_u64().unwrap();
    for item in desk.evidence(&case) {
        assert!(item["number"] == 3 || item["trouble"] == Value::Null, "the lock is no fault of the item: {item}");
    }
    desk.ask("search.catch-up", json!({}));
    assert_eq!(rested(&desk)["unread"], 0, "{left} were left");
    for n in 0..12 {
        assert_eq!(total(&desk, &format!("номер{n}")), 1, "{n}");
    }
}

#[test]
fn an_intake_comes_first() {
    let (desk, case) = stored_then_opened();
    let files: Vec<_> = (0..6).map(|n| desk.file(&format!("new-{n}.txt"), format!("Новое слово {n}\n"))).collect();
    let request = desk.offer(&case, &files);
    let job = desk.ask("intake.start", request)["job"].clone();
    desk.ask("search.catch-up", json!({}));
    while desk.ask("job.show", json!({ "job": job }))["finished"] == false {
        let (unread, finished) =
            (standing(&desk)["unread"].as_u64().unwrap(), desk.ask("job.show", json!({ "job": job })));
        assert!(unread >= 3 || finished["finished"] == true, "{unread} of the three are unread while it takes in");
    }
    assert_eq!(rested(&desk)["unread"], 0);
    assert_eq!(total(&desk, "фабрика"), 1);
}
