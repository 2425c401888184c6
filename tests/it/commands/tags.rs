//! Tags, what is set for many items at once, and the same by the command line.

use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};
use std::process::Command;

fn three(desk: &Desk) -> (Value, Vec<Value>) {
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=3).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    let items = desk.evidence(&case).iter().map(|row| row["id"].clone()).collect();
    (case, items)
}

fn numbers(desk: &Desk, case: &Value, tags: &[&str]) -> Vec<u64> {
    let rows = desk.ask("evidence.list", json!({ "case": case, "tags": tags }));
    rows.as_array().unwrap().iter().map(|row| row["number"].as_u64().unwrap()).collect()
}

#[test]
fn a_tag_is_put_on_many_found_by_and_taken_back_as_one_step() {
    let desk = Desk::new();
    let (case, items) = three(&desk);
    let tag = |items: &[Value], add: &[&str], remove: &[&str]| {
        desk.ask("evidence.tag", json!({ "items": items, "add": add, "remove": remove }))
    };
    let done = tag(&items[..2], &["  Для   эксперта ", "Паспорт"], &[]);
    assert_eq!((&done["value"], &done["undo"]), (&json!(2), &json!("evidence-tag")));
    tag(&items[2..], &["паспорт"], &[]);
    assert_eq!(
        desk.ask("tag.list", json!({})),
        json!([{ "tag": "Паспорт", "items": 3 }, { "tag": "Для эксперта", "items": 2 }]),
        "one word, spelt one way"
    );
    assert_eq!(numbers(&desk, &case, &["ПАСПОРТ", "для эксперта"]), [1, 2]);
    assert_eq!(desk.evidence(&case)[0]["tags"], json!(["Для эксперта", "Паспорт"]));
    desk.core.index_everything().unwrap();
    let question = crate::search::request("эксперту");
    assert_eq!(desk.ask("search.find", question)["total"], 2, "a tag is searched in every form");
    assert_eq!(tag(&items, &[], &["паспорт"])["value"], 3);
    assert_eq!(numbers(&desk, &case, &["паспорт"]), [0u64; 0]);
    desk.ask("undo", json!({}));
    assert_eq!(numbers(&desk, &case, &["паспорт"]), [1, 2, 3], "all of it as one step");
    desk.ask("undo", json!({}));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("tag.list", json!({})), json!([]));
    let long = "а".repeat(41);
    let refused = desk.refused("evidence.tag", json!({ "items": items, "add": [long], "remove": [] }));
    assert_eq!((refused.code.as_str(), refused.params["letters"].as_str()), ("tag-too-long", "40"));
    let refused = desk.refused("evidence.tag", json!({ "items": items, "add": [" "], "remove": [] }));
    assert_eq!(refused.code, "required");
}

#[test]
fn what_changed_nothing_offers_no_undo_that_would_take_back_the_act_before() {
    let desk = Desk::new();
    let (case, items) = three(&desk);
    let tag = |add: &str| desk.ask("evidence.tag", json!({ "items": items, "add": [add], "remove": [] }));
    assert_eq!(tag("паспорт")["undo"], "evidence-tag");
    let again = tag("ПАСПОРТ");
    assert_eq!((&again["value"], &again["undo"]), (&json!(0), &Value::Null), "all of them bear it");
    assert_eq!(desk.ask("undo", json!({}))["label"], "evidence-tag", "the act before is what undo takes back");
    assert_eq!(numbers(&desk, &case, &["паспорт"]), [0u64; 0]);
}

#[test]
fn what_is_named_is_set_for_all_and_the_rest_stays_as_it_was() {
    let desk = Desk::new();
    let (case, items) = three(&desk);
    let mut details = desk.evidence(&case)[0]["details"].clone();
    details["receivedFrom"] = json!("Асанова Б.");
    desk.ask("evidence.change", json!({ "evidence": items[0], "details": details }));
    let marks = json!({ "items": items, "sensitive": true, "source": "телефон", "receivedOn": "2026-11~" });
    let done = desk.ask("evidence.mark", marks.clone());
    assert_eq!((&done["value"], &done["undo"]), (&json!(3), &json!("evidence-mark")));
    let rows = desk.evidence(&case);
    assert!(rows.iter().all(|row| row["details"]["sensitive"] == true && row["details"]["source"] == "телефон"));
    assert_eq!(rows[0]["details"]["receivedFrom"], "Асанова Б.", "what was not named stays");
    assert_eq!(desk.ask("evidence.mark", marks)["value"], 0, "nothing to change");
    let refused = desk.refused("evidence.mark", json!({ "items": items, "receivedOn": "вчера" }));
    assert_eq!((refused.code.as_str(), refused.params["field"].as_str()), ("bad-date", "receivedOn"));
    desk.ask("undo", json!({}));
    assert!(desk.evidence(&case).iter().all(|row| row["details"]["source"] == ""), "all of it as one step");
}

/// Runs the command line on the desk's vault, which must be locked; gives its exit code and what it said.
fn dalil(desk: &Desk, secrets: &[(&str, &str)], arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.arg("--vault").arg(desk.vault()).args(["--lang", "ru"]).args(arguments);
    command.env("DALIL_PASSPHRASE", PASSPHRASE).envs(secrets.iter().copied());
    let run = command.output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    (run.status.code().unwrap(), said)
}

#[test]
fn by_the_command_line_items_are_tagged_set_and_destroyed() {
    let desk = super::users::office();
    let (_, items) = three(&desk);
    desk.ask("user.set-rule", json!({ "on": true }));
    desk.ask("vault.lock", json!({}));
    let run = |arguments: &[&str]| dalil(&desk, &[], arguments);
    assert_eq!(run(&["evidence", "tag", "1", "3", "--add", "паспорт"]), (0, "Изменено доказательств: 2\n".into()));
    assert_eq!(run(&["evidence", "tag"]), (0, "паспорт  2\n".into()));
    assert_eq!(run(&["evidence", "mark", "1", "--source", "телефон", "--sensitive", "true"]).0, 0);
    let (_, list) = run(&["evidence", "list", "--tag", "Паспорт"]);
    assert!(list.lines().count() == 2 && list.contains("[паспорт]"), "{list}");

    let (code, said) = run(&["evidence", "destroy", "3"]);
    assert!(code != 0 && said.contains("Сначала отложите"), "{code} {said}");
    assert_eq!(run(&["evidence", "set-aside", "3"]).0, 0);
    let (code, said) = run(&["evidence", "destroy", "3"]);
    assert!(code == 0 && said.contains("Док.\u{a0}3") && said.contains("Отменить это нельзя"), "{code} {said}");
    assert!(said.contains("второго адвоката"), "{said}");
    let (code, said) = run(&["evidence", "destroy", "3", "--reason", "ошибочная загрузка"]);
    assert!(code != 0, "nobody agreed: {said}");
    let second = [("DALIL_SECOND_PASSPHRASE", super::users::NURLAN)];
    let (code, said) = dalil(&desk, &second, &["evidence", "destroy", "3", "--reason", "ошибочная загрузка"]);
    assert_eq!((code, said.as_str()), (0, "Док.\u{a0}3 уничтожено\n"));
    let (_, list) = run(&["evidence", "list"]);
    assert!(list.contains("ошибочная загрузка") && list.contains("второй адвокат: Нурлан Абдиев"), "{list}");
    assert_eq!(items.len(), 3);
    let (code, said) = run(&["vault", "verify", "--level", "3"]);
    assert_eq!(code, 0, "{said}");
}
