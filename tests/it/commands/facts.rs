//! Facts and the places they stand on.

use crate::support::{Desk, picture};
use serde_json::{Value, json};

fn fact(text: &str, date: &str, citations: Value) -> Value {
    json!({
        "statements": [{ "language": "ru", "text": text }], "date": date, "place": "", "parties": [], "status": "alleged",
        "citations": citations, "note": "",
    })
}

#[test]
fn facts_stand_in_the_order_in_which_they_happened() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for (text, date) in [("третий", ""), ("второй", "2026-03-20"), ("первый", "2026-03~")] {
        desk.ask("fact.add", json!({ "case": case, "details": fact(text, date, json!([])) }));
    }
    let facts = desk.ask("fact.list", json!({ "case": case }));
    let texts: Vec<_> =
        facts.as_array().unwrap().iter().map(|f| f["details"]["statements"][0]["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["первый", "второй", "третий"]);
    assert_eq!(facts[0]["dateWords"]["ru"], "примерно март 2026 года");
}

#[test]
fn a_citation_points_to_a_place_on_a_page_of_the_same_case() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let place = |page: Value, rect: Value| json!([{ "evidence": item, "page": page, "rect": rect, "second": null, "quote": "" }]);
    let good = place(json!(1), json!({ "x": 0.1, "y": 0.2, "width": 0.5, "height": 0.1 }));
    let add = |case: &Value, citations: Value| json!({ "case": case, "details": fact("Чек", "", citations) });
    desk.ask("fact.add", add(&case, good.clone()));
    for bad in
        [place(json!(0), json!(null)), place(json!(1), json!({ "x": 0.9, "y": 0.2, "width": 0.5, "height": 0.1 }))]
    {
        assert_eq!(desk.refused("fact.add", add(&case, bad)).code, "bad-citation");
    }
    assert_eq!(desk.refused("fact.add", add(&other, good)).code, "bad-citation", "evidence of another case");
    assert_eq!(desk.evidence(&case)[0]["citedBy"], 1);
    let shown = desk.ask("fact.list", json!({ "case": case }));
    assert_eq!(shown[0]["citations"][0]["number"], 1);
}

#[test]
fn a_date_nobody_can_read_is_refused_with_its_field() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let failure = desk.refused("fact.add", json!({ "case": case, "details": fact("х", "31.02.2026", json!([])) }));
    assert_eq!((failure.code.as_str(), failure.params["field"].as_str()), ("bad-date", "date"));
    let read = desk.ask("date.read", json!({ "text": "31.02.2026", "language": "ru" }));
    assert_eq!(read["ok"], false);
}
