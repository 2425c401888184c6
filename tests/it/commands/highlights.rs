//! Places marked in a colour: kept, changed, taken back, found by their words, and the same by the command line.

use crate::chats::support::{ANDROID, messages, take};
use crate::search::{hits, marked};
use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};
use std::process::Command;

/// A case with a picture.
fn one_picture(desk: &Desk) -> (Value, Value) {
    let case = desk.case("14/2026");
    let path = desk.file("in/page.png", picture(1));
    desk.take_in(&case, &[path]);
    let item = desk.evidence(&case)[0]["id"].clone();
    (case, item)
}

fn whole(item: &Value) -> Value {
    json!({ "evidence": item, "page": null, "rect": null, "second": null, "message": null, "quote": "" })
}

fn request(places: &[Value], until: Option<f64>, note: &str) -> Value {
    json!({ "places": places, "until": until, "colour": "yellow", "note": note })
}

fn list(desk: &Desk, item: &Value) -> Vec<Value> {
    desk.ask("highlight.list", json!({ "evidence": item })).as_array().unwrap().clone()
}

#[test]
fn a_place_is_marked_changed_removed_and_each_step_is_taken_back() {
    let desk = Desk::new();
    let (case, item) = one_picture(&desk);
    let mut place = whole(&item);
    (place["page"], place["rect"]) = (json!(1), json!({ "x": 0.1, "y": 0.2, "width": 0.5, "height": 0.25 }));
    place["quote"] = json!("  паспорт у   Мурата ");
    let done = desk.ask("highlight.add", request(&[place], None, " спросить "));
    assert_eq!(done["undo"], "highlight-add");
    let [one] = <[Value; 1]>::try_from(list(&desk, &item)).unwrap();
    assert_eq!((&one["id"], &one["note"], &one["colour"]), (&done["value"][0], &json!("спросить"), &json!("yellow")));
    assert_eq!(one["places"][0]["rect"]["width"], 0.5);
    assert_eq!(desk.ask("fact.list", json!({ "case": case })), json!([]), "no fact came of it");

    let change = json!({ "highlight": one["id"], "colour": "green", "note": "" });
    assert_eq!(desk.ask("highlight.change", change)["undo"], "highlight-change");
    assert_eq!(list(&desk, &item)[0]["colour"], "green");
    desk.ask("undo", json!({}));
    assert_eq!(
        (&list(&desk, &item)[0]["colour"], &list(&desk, &item)[0]["note"]),
        (&json!("yellow"), &json!("спросить"))
    );
    desk.ask("highlight.remove", json!({ "highlight": one["id"] }));
    assert!(list(&desk, &item).is_empty());
    desk.ask("undo", json!({}));
    assert_eq!(list(&desk, &item), std::slice::from_ref(&one), "as it was");
    desk.ask("undo", json!({}));
    assert!(list(&desk, &item).is_empty());
    let gone = desk.refused("highlight.remove", json!({ "highlight": one["id"] }));
    assert_eq!((gone.code.as_str(), gone.params["what"].as_str()), ("not-found", "highlight"));
}

#[test]
fn a_place_that_is_none_is_refused_and_of_several_none_is_kept_then() {
    let desk = Desk::new();
    let (_, item) = one_picture(&desk);
    let with = |change: fn(&mut Value)| {
        let mut place = whole(&item);
        change(&mut place);
        place
    };
    let good = with(|place| place["page"] = json!(1));
    let bad = [
        (whole(&item), None, "a whole item is no place in it"),
        (with(|p| p["page"] = json!(0)), None, "pages are counted from 1"),
        (with(|p| p["rect"] = json!({ "x": 0.1, "y": 0.1, "width": 0.1, "height": 0.1 })), None, "of which page?"),
        (with(|p| p["second"] = json!(-1.0)), None, "before the beginning"),
        (with(|p| p["second"] = json!(9.0)), Some(9.0), "it ends where it begins"),
        (good.clone(), Some(9.0), "an end without a beginning"),
    ];
    for (place, until, why) in bad {
        let refused = desk.refused("highlight.add", request(&[good.clone(), place], until, ""));
        assert_eq!(refused.code, "bad-citation", "{why}");
    }
    assert!(list(&desk, &item).is_empty(), "all or none");
}

#[test]
fn messages_are_marked_together_and_a_note_is_found_at_its_message() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let messages = &messages(&desk, &item)[1..3];
    let places: Vec<Value> = messages.iter().map(crate::chats::support::place).collect();
    desk.ask("highlight.add", request(&places, None, "вербовщица торопит"));
    let [one] = <[Value; 1]>::try_from(list(&desk, &item)).unwrap();
    assert_eq!(one["said"]["at"], messages[0]["at"], "a message is called by its time");
    assert_eq!(one["places"], json!(places), "both, in their order");

    let [hit] = <[Value; 1]>::try_from(hits(&desk, "вербовщицу")).unwrap();
    assert_eq!((&hit["kind"], marked(&hit)), (&json!("highlight"), vec!["вербовщица".to_owned()]));
    assert_eq!(hit["place"]["message"], messages[0]["key"], "it opens at the first message");
    desk.ask("undo", json!({}));
    assert!(hits(&desk, "вербовщицу").is_empty(), "what is taken back is not found");
}

#[test]
fn a_highlight_over_several_paragraphs_is_one_to_list_to_find_and_to_take_back() {
    let desk = Desk::new();
    let (case, item) = one_picture(&desk);
    let words = ["отобрали паспорта", "обещали вернуть", "хозяину цеха"];
    let places: Vec<Value> = words
        .iter()
        .zip([0.1, 0.4, 0.7])
        .map(|(words, y)| {
            let mut place = whole(&item);
            place["page"] = json!(1);
            place["rect"] = json!({ "x": 0.1, "y": y, "width": 0.5, "height": 0.1 });
            place["quote"] = json!(words);
            place
        })
        .collect();
    desk.ask("highlight.add", request(&places, None, "главное"));
    let [one] = <[Value; 1]>::try_from(list(&desk, &item)).unwrap();
    assert_eq!(one["places"], json!(places));
    for (word, at) in [("паспорт", 0), ("вернут", 1), ("хозяин", 2), ("главная", 0)] {
        let [hit] = <[Value; 1]>::try_from(hits(&desk, word)).unwrap();
        let told = (&hit["kind"], &hit["place"]["quote"]);
        assert_eq!(told, (&json!("highlight"), &json!(words[at])), "{word}: once, and it opens where it stands");
    }

    // One fact rests on all of them.
    let details = json!({
        "statements": [{ "language": "ru", "text": "Документы отобраны" }], "date": "", "place": "", "parties": [],
        "status": "alleged", "citations": one["places"], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let facts = desk.ask("fact.list", json!({ "case": case }));
    let cited: Vec<_> = facts[0]["citations"].as_array().unwrap().iter().map(|c| c["place"].clone()).collect();
    assert_eq!((facts.as_array().unwrap().len(), json!(cited)), (1, json!(places)));

    desk.ask("highlight.remove", json!({ "highlight": one["id"] }));
    assert!(hits(&desk, "хозяин").iter().all(|hit| hit["kind"] != "highlight"), "the words of all its places are gone");
    desk.ask("undo", json!({}));
    assert_eq!(list(&desk, &item), std::slice::from_ref(&one), "as it was, with all its places");
    assert_eq!(hits(&desk, "хозяин").iter().filter(|hit| hit["kind"] == "highlight").count(), 1);
}

#[test]
fn places_in_two_items_are_two_highlights() {
    let desk = Desk::new();
    let (case, first) = one_picture(&desk);
    let second = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let of = |item: &Value| {
        let mut place = whole(item);
        place["quote"] = json!("Анкара");
        place
    };
    let done = desk.ask("highlight.add", request(&[of(&first), of(&second), of(&first)], None, ""));
    assert_eq!(done["value"].as_array().unwrap().len(), 2);
    let counts = [&first, &second].map(|item| list(&desk, item)[0]["places"].as_array().unwrap().len());
    assert_eq!(counts, [2, 1], "an item shows what is marked in it");
}

#[test]
fn a_stretch_of_a_recording_is_found_at_its_second() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let voice = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/sample/files/PTT-20260512-WA0011.opus");
    let path = desk.file("in/voice.opus", std::fs::read(voice).unwrap());
    desk.take_in(&case, &[path]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let mut place = whole(&item);
    place["second"] = json!(2.5);
    desk.ask("highlight.add", request(&[place], Some(8.0), "угроза по телефону"));
    assert_eq!(list(&desk, &item)[0]["until"], 8.0);
    assert_eq!(hits(&desk, "угрозы")[0]["place"]["second"], 2.5);
}

#[test]
fn by_the_command_line_places_are_marked_listed_changed_and_removed() {
    let desk = Desk::new();
    one_picture(&desk);
    desk.ask("vault.lock", json!({}));
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(desk.vault()).args(["--lang", "ru", "highlight"]).args(arguments);
        let run = command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        (run.status.code().unwrap(), String::from_utf8(run.stdout).unwrap())
    };
    let add = ["add", "1:1", "--rect", "0.1,0.1,0.5,0.2", "--words", "виза", "--note", "проверить", "--colour", "blue"];
    assert_eq!(run(&add), (0, "Помечено.\n".into()));
    assert_eq!(run(&["list", "1"]), (0, "1  1  синий  проверить  виза\n".into()));
    assert_eq!(run(&["change", "1", "1", "--colour", "pink"]), (0, "Пометка изменена.\n".into()));
    assert_eq!(run(&["list", "1"]).1, "1  1  розовый  проверить  виза\n", "the note stays");
    assert_eq!(run(&["remove", "1", "2"]).0, 1, "there is one");
    let several = ["add", "1:1", "1:1", "--words", "виза", "--words", "билет", "--rect", "0.1,0.5,0.5,0.1"];
    assert_eq!(run(&several).0, 0);
    assert_eq!(run(&["list", "1"]).1, "1  1     розовый  проверить  виза\n2  1, 1  жёлтый              виза … билет\n");
    assert_eq!(run(&["remove", "1", "2"]).0, 0);
    assert_eq!(run(&["remove", "1", "1"]), (0, "Пометка снята.\n".into()));
    assert_eq!(run(&["list", "1"]).1.trim(), "");
    assert_eq!(run(&["add", "1:1", "--rect", "0.1,0.1"]).0, 1, "a part of a page has four numbers");
}
