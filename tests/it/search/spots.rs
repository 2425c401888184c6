//! An answer leads to its spot: the second of a recording, the part of a translation.

use super::{desk_with_chat, hits, total};
use crate::support::{Desk, dalil_of};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A voice message, written down.
fn written_down() -> (Desk, Value, Value) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[PathBuf::from("templates/sample/files/PTT-20260512-WA0011.opus")]);
    let voice = desk.evidence(&case).pop().unwrap()["id"].clone();
    let segments = json!([
        { "from": 0, "speaker": "Тилебалдиев", "text": "Айгуль, про паспорт потом." },
        { "from": 3500, "speaker": "Гульшат", "text": "Паспорт у хозяина, кукумявка." },
    ]);
    let body = json!({ "evidence": voice, "language": "ru", "segments": segments });
    let text = desk.ask("transcript.keep", body)["value"].clone();
    (desk, voice, text)
}

#[test]
fn what_is_said_in_a_recording_leads_to_its_second_and_to_who_says_it() {
    let (desk, voice, _) = written_down();
    let found = hits(&desk, "кукумявка");
    assert_eq!(found.len(), 1, "{found:?}");
    let hit = &found[0];
    assert_eq!((&hit["kind"], &hit["text"]), (&json!("page"), &json!("transcript")));
    assert_eq!((&hit["place"]["evidence"], &hit["place"]["second"]), (&voice, &json!(3.5)));
    assert_eq!(hit["author"], "Гульшат");
    let both = &hits(&desk, "паспорт хозяин")[0];
    assert_eq!(
        both["place"]["second"], 3.5,
        "where most of the question is said, not where a word of it is said first"
    );
    let first = &hits(&desk, "айгуль")[0];
    assert_eq!((&first["place"]["second"], &first["author"]), (&json!(0.0), &json!("Тилебалдиев")));
    let mut list = super::request("");
    let list = json!({ "text": "кукумявка", "options": list["options"].take(), "filters": list["filters"].take() });
    let best = desk.ask("search.list", list)[0]["best"].clone();
    assert_eq!((&best["place"]["second"], &best["author"]), (&json!(3.5), &json!("Гульшат")));
    let told = dalil_of(&desk, &["--lang", "ru", "search", "find", "кукумявка"]);
    assert!(told.contains("Расшифровка") && told.contains("1#0:03") && told.contains("Гульшат"), "{told}");
}

#[test]
fn a_translation_opens_at_the_part_that_was_found() {
    let (desk, voice, source) = written_down();
    let block = |of: u32, text: &str| json!({ "of": of, "text": text, "maker": "person", "madeBy": "", "madeOn": "" });
    let blocks = json!([block(0, "Кейинчерээк"), block(1, "Паспорт кожоюнда, тегирменчи")]);
    desk.ask("translation.keep", json!({ "source": source, "language": "ky", "blocks": blocks }));
    let found = hits(&desk, "тегирменчи");
    assert_eq!(found.len(), 1, "{found:?}");
    let hit = &found[0];
    assert_eq!((&hit["text"], &hit["place"]["evidence"]), (&json!("translation"), &voice));
    let spot = json!({ "of": "translation", "source": source, "language": "ky", "block": 1 });
    assert_eq!((&hit["place"]["spot"], &hit["place"]["second"]), (&spot, &json!(3.5)));
    assert_eq!(hit["author"], "Гульшат");
}

#[test]
fn a_message_that_was_made_into_a_text_is_found_once() {
    let (desk, case) = desk_with_chat();
    let item = desk.evidence(&case)[0]["id"].clone();
    let chat = desk.ask("chat.show", json!({ "evidence": item }))["chats"][0]["id"].clone();
    let messages = json!({ "chat": chat, "from": 0, "count": 4 });
    let source = desk.ask("text.make", json!({ "evidence": item, "messages": messages }))["value"].clone();
    let found = hits(&desk, "чогултуп");
    assert_eq!((found.len(), &found[0]["kind"]), (1, &json!("message")));
    let block = json!({ "of": 2, "text": "Хозяин собрал паспорта, зелёныйверблюд", "maker": "person", "madeBy": "", "madeOn": "" });
    desk.ask("translation.keep", json!({ "source": source, "language": "ru", "blocks": [block] }));
    assert_eq!(total(&desk, "зелёныйверблюд"), 1, "its translation is words of its own");
    assert_eq!(hits(&desk, "зелёныйверблюд")[0]["author"], "Айгүл О.");
}
