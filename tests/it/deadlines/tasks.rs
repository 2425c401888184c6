//! Tasks.

use crate::support::Desk;
use serde_json::{Value, json};

fn task(title: &str, due: &str) -> Value {
    json!({ "title": title, "owner": "Ж. Токтосунова", "due": due, "about": null, "note": "" })
}

#[test]
fn tasks_stand_by_day_those_without_a_day_after_them_and_done_ones_last() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut ids = Vec::new();
    for (title, due) in [("третья", ""), ("вторая", "2026-12-01"), ("первая", "30.11.2026"), ("готовая", "2026-11-01")]
    {
        ids.push(desk.ask("task.add", json!({ "case": case, "details": task(title, due) }))["value"].clone());
    }
    desk.ask("task.finish", json!({ "task": ids[3], "done": true }));
    let found = desk.ask("task.list", json!({ "case": case }));
    let titles: Vec<_> = found.as_array().unwrap().iter().map(|t| t["details"]["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["первая", "вторая", "третья", "готовая"]);
    assert_eq!(
        (&found[0]["daysLeft"], &found[2]["daysLeft"], &found[0]["caseNumber"]),
        (&json!(7), &json!(null), &json!("1/2026"))
    );
    assert_eq!(desk.ask("task.list", json!({ "case": null })), found, "of all cases the same");
}

#[test]
fn a_task_is_about_something_and_due_on_a_day() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let person = desk.person(&case, "victim", "Асанова", "Айгүл");
    let mut details = task("Спросить о дате", "2026-11-30");
    details["about"] = json!({ "kind": "element", "id": "kg.uk.166/means" });
    let id = desk.ask("task.add", json!({ "case": case, "details": details }))["value"].clone();
    details["about"] = json!({ "kind": "party", "id": person });
    desk.ask("task.change", json!({ "task": id, "details": details }));
    assert_eq!(desk.ask("task.list", json!({ "case": case }))[0]["details"], details);
    let add = |details: Value| json!({ "case": case, "details": details });
    assert_eq!(desk.refused("task.add", add(task("", ""))).params["field"], "title");
    assert_eq!(desk.refused("task.add", add(task("x", "2026-11"))).params["field"], "due");
    desk.ask("task.remove", json!({ "task": id }));
    assert_eq!(desk.ask("task.list", json!({ "case": case })), json!([]));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("task.list", json!({ "case": case }))[0]["id"], id);
}

#[test]
fn done_and_not_done_are_taken_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let id = desk.ask("task.add", json!({ "case": case, "details": task("x", "") }))["value"].clone();
    let done = || desk.ask("task.list", json!({ "case": case }))[0]["done"].clone();
    desk.ask("task.finish", json!({ "task": id, "done": true }));
    assert_eq!(done(), true);
    desk.ask("undo", json!({}));
    assert_eq!(done(), false);
}
