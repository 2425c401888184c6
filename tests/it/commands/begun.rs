//! Forms that were begun: a lock takes nothing of them away, and nobody else is shown them.

use super::users::{NURLAN, office};
use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};

fn keep(desk: &Desk, kind: &str, about: &Value, words: &Value) {
    desk.ask("begun.keep", json!({ "kind": kind, "about": about, "words": words }));
}

fn open_again(desk: &Desk, passphrase: &str) {
    desk.ask("vault.lock", json!({}));
    desk.ask("vault.open", json!({ "folder": null, "passphrase": passphrase }));
}

#[test]
fn what_was_typed_is_there_after_a_lock_until_it_is_saved_or_discarded() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    keep(&desk, "fact", &case, &json!(r#"{"place":"Каракол"}"#));
    keep(&desk, "fact", &case, &json!(r#"{"place":"Каракол шаары"}"#));
    keep(&desk, "case", &json!(""), &json!(r#"{"number":"15/2026"}"#));
    open_again(&desk, PASSPHRASE);
    let kept = json!([
        { "kind": "case", "about": "", "words": r#"{"number":"15/2026"}"# },
        { "kind": "fact", "about": case, "words": r#"{"place":"Каракол шаары"}"# },
    ]);
    assert_eq!(desk.ask("begun.list", json!({})), kept);
    keep(&desk, "case", &json!(""), &Value::Null);
    keep(&desk, "fact", &case, &Value::Null);
    open_again(&desk, PASSPHRASE);
    assert_eq!(desk.ask("begun.list", json!({})), json!([]));
}

#[test]
fn what_one_has_begun_another_is_not_shown() {
    let desk = office();
    let case = desk.case("14/2026");
    keep(&desk, "fact", &case, &json!("{}"));
    open_again(&desk, NURLAN);
    assert_eq!(desk.ask("begun.list", json!({})), json!([]));
    keep(&desk, "fact", &case, &Value::Null);
    open_again(&desk, PASSPHRASE);
    assert_eq!(desk.ask("begun.list", json!({}))[0]["about"], case, "nor can another take it away");
}

#[test]
fn undo_takes_back_the_act_before_and_not_what_is_being_typed() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let details = json!({ "title": "Спросить о дате", "owner": "", "due": "", "about": null, "note": "" });
    desk.ask("task.add", json!({ "case": case, "details": details }));
    keep(&desk, "task", &case, &json!("{}"));
    assert_eq!(desk.ask("undo", json!({}))["label"], "task-add");
    assert_eq!(desk.ask("begun.list", json!({}))[0]["kind"], "task");
    keep(&desk, "task", &case, &Value::Null);
    assert_eq!(desk.ask("redo", json!({}))["label"], "task-add", "nor does it end what could be done again");
}

/// Marks an item: the mark's id.
fn mark(desk: &Desk, item: &Value) -> Value {
    let rect = json!({ "x": 0.1, "y": 0.2, "width": 0.5, "height": 0.25 });
    let place = json!({ "evidence": item, "page": 1, "rect": rect, "second": null, "message": null, "quote": "" });
    let light = json!({ "places": [place], "until": null, "colour": "yellow", "note": "" });
    desk.ask("highlight.add", light)["value"][0].clone()
}

#[test]
fn a_destroyed_item_is_in_no_form_that_was_begun() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    let items = desk.evidence(&case);
    let (item, other) = (items[0]["id"].clone(), items[1]["id"].clone());
    let light = mark(&desk, &item);
    let kept = mark(&desk, &other);
    let quoting = json!({ "citations": [{ "evidence": item, "quote": "Паспорт у хозяина" }] }).to_string();
    keep(&desk, "fact", &case, &json!(quoting));
    keep(&desk, "party", &case, &json!("{}"));
    let both = json!(format!("{} {}", other.as_str().unwrap(), item.as_str().unwrap()));
    keep(&desk, "mark", &both, &json!(r#"{"from":"Асанова"}"#));
    keep(&desk, "tag", &both, &json!(r#"{"typed":"паспорт"}"#));
    keep(&desk, "tag", &other, &json!(r#"{"typed":"чек"}"#));
    keep(&desk, "highlight", &light, &json!(r#"{"note":"Паспорт у хозяина"}"#));
    keep(&desk, "highlight", &kept, &json!(r#"{"note":"спросить"}"#));
    desk.ask("evidence.set-aside", json!({ "items": [item], "aside": true }));
    desk.ask("evidence.destroy", json!({ "evidence": item, "reason": "Доверительница отозвала согласие" }));
    let left = desk.ask("begun.list", json!({}));
    let left: Vec<_> = left.as_array().unwrap().iter().map(|one| (&one["kind"], &one["about"])).collect();
    assert_eq!(left, [(&json!("highlight"), &kept), (&json!("party"), &case), (&json!("tag"), &other)]);
}
