//! The items of a case as lists know them: they say what the items themselves say, without what nobody needs in a list.

use crate::support::{Desk, picture};
use serde_json::{Map, Value, json};

/// A case with an item of which everything is said, one set aside, one destroyed, and one of which nothing is said.
fn case_of_four(desk: &Desk) -> Value {
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=4).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    let items: Vec<_> = desk.evidence(&case).iter().map(|row| row["id"].clone()).collect();
    let details = json!({
        "title": "Паспорт", "source": "телефон", "receivedFrom": "Асанова Б.", "receivedBy": "Токтосунова Ж. М.",
        "receivedOn": "2026-11~", "receivedWhere": "офис", "form": "copy", "covert": "yes", "carrier": "флешка",
        "language": "ru", "sensitive": true, "note": "Обещана работа на стройке.",
        "wordings": [{
            "language": "ky", "title": "Паспорту", "source": "", "receivedFrom": "", "receivedBy": "", "receivedWhere": "",
            "carrier": "",
        }],
    });
    desk.ask("evidence.change", json!({ "evidence": items[0], "details": details }));
    desk.ask("evidence.tag", json!({ "items": [items[0]], "add": ["суд", "для эксперта"], "remove": [] }));
    desk.ask("evidence.look", json!({ "evidence": items[0] }));
    let fact = json!({
        "statements": [{ "language": "ru", "text": "Забрали паспорт." }], "date": "2026-03-12", "place": "",
        "parties": [], "status": "supported", "note": "",
        "citations": [{ "evidence": items[0], "page": 1, "rect": null, "second": null, "quote": "" }],
    });
    desk.ask("fact.add", json!({ "case": case, "details": fact }));
    desk.ask("evidence.set-aside", json!({ "items": [items[1], items[2]], "aside": true }));
    desk.ask("evidence.destroy", json!({ "evidence": items[2], "reason": "Доверительница отозвала согласие" }));
    case
}

/// What a list says of an item of which all this is known: what is none, nothing or no is left out.
fn in_a_list(whole: &Value) -> Value {
    let details = &whole["details"];
    let further: Vec<_> = details["wordings"].as_array().unwrap().iter().map(|said| said["title"].clone()).collect();
    let said = |value: &Value| {
        let unsaid = [json!(null), json!(""), json!([]), json!(false), json!(0), json!("not_recording")];
        !unsaid.contains(value)
    };
    let of_item = ["sheets", "trouble", "tags", "setAside", "destroyed", "citedBy", "seen", "thumbnail"];
    let of_details = ["source", "receivedFrom", "receivedOn", "covert", "carrier", "sensitive"];
    let perhaps = of_item.iter().map(|key| (*key, whole[*key].clone()));
    let perhaps = perhaps.chain(of_details.iter().map(|key| (*key, details[*key].clone())));
    let perhaps = perhaps.chain([("furtherTitles", json!(further))]).filter(|(_, value)| said(value));
    let always = ["id", "number", "kind", "originalName", "added"].map(|key| (key, whole[key].clone()));
    let row = perhaps.chain(always).chain([("title", details["title"].clone())]);
    Value::Object(row.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

#[test]
fn a_list_says_what_the_items_say_and_leaves_out_what_is_not_said() {
    let desk = Desk::new();
    let case = case_of_four(&desk);
    let listed = desk.ask("evidence.items", json!({ "case": case }));
    let whole: Vec<_> = desk.evidence(&case).iter().map(in_a_list).collect();
    assert_eq!(listed, json!({ "case": case, "items": whole }));
    let items = &listed["items"];
    assert_eq!((&items[0]["tags"], &items[0]["citedBy"]), (&json!(["для эксперта", "суд"]), &json!(1)), "in order");
    assert_eq!((&items[0]["seen"], &items[0]["furtherTitles"]), (&json!(true), &json!(["Паспорту"])));
    assert_eq!((&items[1]["setAside"], &items[1]["seen"]), (&json!(true), &json!(null)));
    assert_eq!(items[2]["destroyed"]["reason"], "Доверительница отозвала согласие");
    let keys: Vec<_> = items[3].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["added", "id", "kind", "number", "originalName", "sheets", "thumbnail", "title"]);
    assert_eq!(desk.ask("evidence.items", json!({ "case": desk.case("15/2026") }))["items"], json!([]));
}

#[test]
fn notes_are_told_apart_from_the_list_and_only_where_there_are_any() {
    let desk = Desk::new();
    let case = case_of_four(&desk);
    let first = desk.evidence(&case)[0]["id"].clone();
    let noted = json!([{ "evidence": first, "note": "Обещана работа на стройке." }]);
    assert_eq!(desk.ask("evidence.notes", json!({ "case": case })), noted);
    assert_eq!(desk.ask("evidence.notes", json!({ "case": desk.case("15/2026") })), json!([]));
}
