//! The keys of colleagues are compared once and kept; the log says of each handover whether they were.

use super::users::{SABINA, office, open_as};
use crate::support::{Desk, picture};
use age::x25519::Identity;
use serde_json::{Value, json};
use std::fs;

const ASANOVA: &str = "А. Асанова";

fn a_key() -> String {
    Identity::generate().to_public().to_string()
}

fn add(desk: &Desk, name: &str, key: &str, compared: Value) -> Value {
    let request = json!({ "name": name, "organisation": "", "key": key, "compared": compared });
    desk.ask("correspondent.add", request)["value"].clone()
}

fn listed(desk: &Desk) -> Vec<Value> {
    desk.ask("correspondent.list", json!({})).as_array().unwrap().clone()
}

/// A case with one exhibit, and somewhere to put what leaves.
fn with_exhibit(desk: &Desk) -> (Value, Value) {
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("1.png", picture(1))]);
    let out = desk.folder().join("out");
    fs::create_dir_all(&out).unwrap();
    *desk.hands.save.lock().unwrap() = Some(out);
    let item = desk.evidence(&case)[0]["id"].clone();
    (case, item)
}

fn request(case: &Value, to: &[(&str, &str)]) -> Value {
    let to: Vec<_> = to.iter().map(|(name, key)| json!({ "name": name, "key": key })).collect();
    json!({ "case": case, "evidence": [], "to": to, "details": true, "languages": ["ru"] })
}

fn send(desk: &Desk, case: &Value, to: &[(&str, &str)]) {
    let job = desk.ask("handover.send", request(case, to))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
}

/// What the newest entry about an exhibit says.
fn said(desk: &Desk, case: &Value, item: &Value) -> Value {
    desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"][0]["params"].clone()
}

#[test]
fn the_log_says_whether_the_words_were_compared_and_by_whom() {
    let desk = Desk::new();
    let (case, item) = with_exhibit(&desk);
    let (compared, not, unlisted) = (a_key(), a_key(), a_key());
    add(&desk, ASANOVA, &compared, json!("telephone"));
    add(&desk, "Б. Бекова", &not, Value::Null);
    send(&desk, &case, &[(ASANOVA, &compared), ("Б. Бекова", &not), ("В. Власова", &unlisted)]);
    let params = said(&desk, &case, &item);
    let told = params["compared"].as_str().unwrap();
    assert!(told.starts_with(ASANOVA) && told.contains("Ж. Токтосунова"), "{told}");
    assert!(!told.contains("Бекова"), "{told}");
    assert_eq!(params["uncompared"], "Б. Бекова, В. Власова");
}

#[test]
fn words_are_compared_once_and_kept_until_the_key_is_another() {
    let desk = Desk::new();
    let id = add(&desk, ASANOVA, &a_key(), Value::Null);
    let kept = |desk: &Desk| listed(desk)[0]["recipient"].clone();
    assert_eq!(kept(&desk)["compared"], Value::Null);
    let compare = |key: &Value| json!({ "correspondent": id, "part": "recipient", "key": key, "how": "in_person" });
    let refused = desk.refused("correspondent.compare", compare(&json!(a_key())));
    assert_eq!(refused.code, "handover-key-changed", "the words of another key than the one that stands there now");
    desk.ask("correspondent.compare", compare(&kept(&desk)["key"]));
    let compared = kept(&desk)["compared"].clone();
    assert_eq!((&compared["by"], &compared["how"]), (&json!("Ж. Токтосунова"), &json!("in_person")));
    desk.ask("correspondent.rename", json!({ "correspondent": id, "name": "А. Асанова-Ким", "organisation": "Бюро" }));
    assert_eq!(listed(&desk)[0]["organisation"], "Бюро");
    assert_eq!(kept(&desk)["compared"], compared, "a name is no key");
    let same = json!({ "correspondent": id, "key": kept(&desk)["key"], "compared": null });
    desk.ask("correspondent.key", same);
    assert_eq!(kept(&desk)["compared"], compared);
    desk.ask("correspondent.key", json!({ "correspondent": id, "key": a_key(), "compared": null }));
    assert_eq!(kept(&desk)["compared"], Value::Null, "of another key the words say nothing");
    desk.ask("undo", json!({}));
    assert_eq!(kept(&desk)["compared"], compared);
}

#[test]
fn a_key_that_changed_for_a_known_name_stops_the_sending() {
    let desk = Desk::new();
    let (case, _) = with_exhibit(&desk);
    let key = a_key();
    add(&desk, ASANOVA, &key, json!("telephone"));
    // In small letters, without the space, with Latin letters in it or of them alone, and with a mark that is not seen.
    for name in ["а.  асанова", "А.Асанова", "A. Аcанoва", "A. ACAHOBA", "А. Аса\u{200b}нова"]
    {
        let refused = desk.refused("handover.send", request(&case, &[(name, &a_key())]));
        let told = (refused.code.as_str(), refused.params["name"].as_str());
        assert_eq!(told, ("handover-key-changed", ASANOVA), "{name}");
    }
    let refused = desk.refused("handover.send", request(&case, &[("Б. Бекова", &key)]));
    assert_eq!((refused.code.as_str(), refused.params["name"].as_str()), ("handover-key-known", ASANOVA));
    let again = json!({ "name": ASANOVA, "organisation": "", "key": a_key(), "compared": "telephone" });
    assert_eq!(desk.refused("correspondent.add", again).code, "handover-key-changed");
    let twice = json!({ "name": "Б. Бекова", "organisation": "", "key": key, "compared": null });
    assert_eq!(desk.refused("correspondent.add", twice).code, "handover-key-known");
    assert_eq!(listed(&desk).len(), 1);
}

#[test]
fn the_own_key_is_nobody_elses_and_a_name_is_needed() {
    let desk = Desk::new();
    let own = desk.ask("handover.key", json!({}))["key"].clone();
    let refused = |name: &str, key: &Value| {
        let request = json!({ "name": name, "organisation": "", "key": key, "compared": null });
        desk.refused("correspondent.add", request).code
    };
    assert_eq!(refused(ASANOVA, &own), "handover-own-key");
    assert_eq!(refused(ASANOVA, &json!("age1nonsense")), "handover-key");
    assert_eq!(refused(" ", &json!(a_key())), "required");
    let id = add(&desk, ASANOVA, &a_key(), Value::Null);
    let changed = json!({ "correspondent": id, "key": own, "compared": null });
    assert_eq!(desk.refused("correspondent.key", changed).code, "handover-own-key");
}

#[test]
fn a_colleague_who_was_removed_comes_back_as_they_were() {
    let desk = Desk::new();
    let id = add(&desk, ASANOVA, &a_key(), json!("telephone"));
    let before = listed(&desk);
    desk.ask("correspondent.remove", json!({ "correspondent": id }));
    assert!(listed(&desk).is_empty());
    let compare =
        json!({ "correspondent": id, "part": "recipient", "key": before[0]["recipient"]["key"], "how": "telephone" });
    assert_eq!(desk.refused("correspondent.compare", compare).params["what"], "correspondent");
    desk.ask("undo", json!({}));
    assert_eq!(listed(&desk), before);
}

#[test]
fn a_reader_sees_the_list_and_changes_nothing_in_it() {
    let desk = office();
    let id = add(&desk, ASANOVA, &a_key(), json!("telephone"));
    open_as(&desk, SABINA);
    assert_eq!(listed(&desk)[0]["recipient"]["words"].as_array().unwrap().len(), 8);
    assert_eq!(desk.refused("correspondent.remove", json!({ "correspondent": id })).code, "role");
}
