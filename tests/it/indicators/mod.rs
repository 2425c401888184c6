//! Indicators marked for a victim.

use crate::support::Desk;
use serde_json::{Value, json};

fn prepared() -> (Desk, Value, Value, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let client = desk.person(&case, "victim", "Асанова", "Айгүл");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Забрал паспорт." }], "date": "2026-03-15", "place": "",
        "parties": [client], "status": "alleged", "citations": [], "note": "",
    });
    let fact = desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone();
    (desk, case, client, fact)
}

fn mark(desk: &Desk, client: &Value, indicator: &str, mark: Value, facts: Value) {
    let request = json!({ "party": client, "indicator": indicator, "mark": mark, "facts": facts, "note": "" });
    desk.ask("indicator.mark", request);
}

fn dimension(desk: &Desk, client: &Value, id: &str) -> Value {
    let shown = desk.ask("indicator.show", json!({ "party": client }));
    let found = shown["adult"]["dimensions"].as_array().unwrap().iter().find(|d| d["id"] == id).cloned();
    found.unwrap()
}

#[test]
fn marks_rest_on_facts_and_make_a_dimension_positive() {
    let (desk, _, client, fact) = prepared();
    mark(&desk, &client, "delphi.d5.documents", json!("present"), json!([fact]));
    let short = dimension(&desk, &client, "d5");
    assert_eq!((&short["positive"], &short["bare"]), (&json!(false), &json!(0)));
    assert_eq!(short["missing"].as_array().unwrap().len(), 3, "one more of any strength will do");
    mark(&desk, &client, "delphi.d5.debt", json!("present"), json!([]));
    let reached = dimension(&desk, &client, "d5");
    assert_eq!((&reached["positive"], &reached["bare"]), (&json!(true), &json!(1)));
    let shown = desk.ask("indicator.show", json!({ "party": client }));
    assert_eq!((&shown["age"], &shown["adult"]["complete"]), (&json!("adult"), &json!(false)));
}

#[test]
fn a_removed_fact_takes_its_support_along_and_undo_brings_both_back() {
    let (desk, _, client, fact) = prepared();
    mark(&desk, &client, "delphi.d5.documents", json!("present"), json!([fact]));
    let facts = |desk: &Desk| desk.ask("indicator.show", json!({ "party": client }))["marks"][0]["facts"].clone();
    desk.ask("fact.remove", json!({ "fact": fact }));
    assert_eq!(facts(&desk), json!([]));
    assert_eq!(dimension(&desk, &client, "d5")["bare"], 1, "the mark stays and is bare");
    desk.ask("undo", json!({}));
    assert_eq!(facts(&desk), json!([fact]));
}

#[test]
fn marks_go_along_when_two_become_one_and_no_other_client_loses_theirs() {
    let (desk, case, gone, fact) = prepared();
    let kept = desk.person(&case, "victim", "Асанова", "Айгуль");
    let other = desk.person(&case, "victim", "Бекова", "Нургуль");
    for client in [&gone, &other] {
        mark(&desk, client, "delphi.d5.documents", json!("present"), json!([fact]));
    }
    mark(&desk, &gone, "delphi.d5.debt", json!("present"), json!([fact]));
    mark(&desk, &kept, "delphi.d5.debt", json!("absent"), json!([]));
    let of = |client: &Value, id: &str| {
        let shown = desk.ask("indicator.show", json!({ "party": client }));
        let found = shown["marks"].as_array().unwrap().iter().find(|mark| mark["indicator"] == id).cloned();
        found.map(|mark| (mark["mark"].clone(), mark["facts"].clone()))
    };
    let rests = Some((json!("present"), json!([fact])));
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert_eq!(of(&kept, "delphi.d5.documents"), rests);
    assert_eq!(of(&kept, "delphi.d5.debt"), Some((json!("absent"), json!([]))), "what stood there stays");
    assert_eq!(of(&other, "delphi.d5.documents"), rests, "another client's mark rests on its fact as before");
    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!((of(&gone, "delphi.d5.documents"), of(&gone, "delphi.d5.debt")), (rests.clone(), rests.clone()));
    assert_eq!((of(&kept, "delphi.d5.documents"), of(&other, "delphi.d5.documents")), (None, rests));
}

#[test]
fn taking_a_mark_away_leaves_the_indicator_open_again() {
    let (desk, _, client, _) = prepared();
    let open = dimension(&desk, &client, "d4")["open"].clone();
    mark(&desk, &client, "delphi.d4.hours", json!("absent"), json!([]));
    assert_ne!(dimension(&desk, &client, "d4")["open"], open);
    mark(&desk, &client, "delphi.d4.hours", json!(null), json!([]));
    assert_eq!(dimension(&desk, &client, "d4")["open"], open);
}

#[test]
fn what_no_list_holds_and_facts_of_another_case_are_refused() {
    let (desk, _, client, fact) = prepared();
    let request = |indicator: &str, facts: Value| json!({ "party": client, "indicator": indicator, "mark": "present", "facts": facts, "note": "" });
    assert_eq!(desk.refused("indicator.mark", request("delphi.d9.luck", json!([]))).code, "not-found");
    let other = desk.case("2/2026");
    let stranger = desk.person(&other, "victim", "Другая", "Особа");
    let wrong = json!({ "party": stranger, "indicator": "ilo11.debt", "mark": "present", "facts": [fact], "note": "" });
    assert_eq!(desk.refused("indicator.mark", wrong).code, "not-found");
}

#[test]
fn a_child_at_the_time_is_seen_by_the_dates() {
    let (desk, case, client, _) = prepared();
    let party = desk.ask("party.list", json!({ "case": case }))[0]["details"].clone();
    let mut details = party;
    details["birthDate"] = json!("2008-06-01");
    desk.ask("party.change", json!({ "party": client, "details": details }));
    assert_eq!(desk.ask("indicator.show", json!({ "party": client }))["age"], "child");
}
