//! What could not be read when it came in is asked to be read again, and each item says what came of it.

use crate::support::{Desk, reader};
use dalil::worker::Program;
use serde_json::{Value, json};

const CHAT: &str = "\
14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу?
14.03.2026, 06:33 - Айгүл О.: Кукумявка ооба
";

/// The item that came with this name.
fn called(desk: &Desk, case: &Value, name: &str) -> Value {
    let items = desk.evidence(case);
    items.iter().find(|item| item["originalName"] == name).unwrap()["id"].clone()
}

fn again(desk: &Desk, items: &[Value]) -> Value {
    let job = desk.ask("document.read-again", json!({ "items": items }))["job"].clone();
    let view = desk.finished(&job);
    assert_eq!(view["failure"], Value::Null);
    assert_eq!((&view["done"], &view["total"]), (&json!(items.len()), &json!(items.len())));
    view["work"].clone()
}

#[test]
fn what_was_only_stored_is_read_again_and_what_is_broken_is_named() {
    let desk = Desk::reading_with(Program::at("/nonexistent"));
    let case = desk.case("1/2026");
    let files = [
        desk.file("показания.txt", "Свидетельница рассказала про бумажную фабрику.\n"),
        desk.file("WhatsApp Chat with Эрмек.txt", CHAT),
        desk.file("broken.pdf", "%PDF-1.4 broken"),
    ];
    desk.take_in(&case, &files);
    let names = ["показания.txt", "WhatsApp Chat with Эрмек.txt", "broken.pdf"];
    let items = names.map(|name| called(&desk, &case, name));
    assert_eq!(desk.refused("document.read-again", json!({ "items": items })).code, "store-only");

    let desk = desk.opened_again(reader());
    let work = again(&desk, &items);
    assert_eq!((&work["kind"], &work["items"], &work["read"]), (&json!("reading"), &json!(3), &json!(2)));
    assert_eq!(work["failed"], json!([items[2]]));
    let shown = desk.ask("document.pages", json!({ "evidence": items[0], "from": 0, "count": 1 }));
    assert!(shown.to_string().contains("бумажную фабрику"), "{shown}");
    let chats = desk.ask("chat.show", json!({ "evidence": items[1] }));
    assert!(chats.to_string().contains("Эрмек"), "a chat is read as messages: {chats}");
    assert_eq!(again(&desk, &items[..2])["failed"], json!([]), "and once more");
}

#[test]
fn an_item_whose_file_is_gone_stops_none_of_the_others() {
    let desk = Desk::reading_with(Program::at("/nonexistent"));
    let case = desk.case("1/2026");
    let files = || {
        let all = walkdir::WalkDir::new(desk.vault().join("blobs")).into_iter().flatten();
        let all = all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        all.collect::<Vec<_>>()
    };
    desk.take_in(&case, &[desk.file("lost.txt", "Пропало.\n")]);
    for file in files() {
        std::fs::remove_file(file).unwrap();
    }
    desk.take_in(&case, &[desk.file("kept.txt", "Осталось.\n")]);
    let (lost, kept) = (called(&desk, &case, "lost.txt"), called(&desk, &case, "kept.txt"));
    let desk = desk.opened_again(reader());
    let work = again(&desk, &[lost.clone(), kept]);
    assert_eq!((&work["read"], &work["failed"]), (&json!(1), &json!([lost])));
}
