//! How long a large chronology takes: figures for readers of benchmarks.

use crate::support::Desk;
use serde_json::{Value, json};
use std::time::Instant;

/// So many invented facts in a case.
fn fill(desk: &Desk, case: &Value, facts: u32) {
    for n in 0..facts {
        let date = format!("{}-{:02}-{:02}", 2019 + n % 8, 1 + n % 12, 1 + n % 28);
        let status = ["alleged", "supported", "disputed", "admitted"][n as usize % 4];
        let details = json!({
            "statements": [
                { "language": "ru", "text": format!("Событие {n}: работодатель не выплатил заработную плату и удержал документы.") },
                { "language": "ky", "text": format!("Окуя {n}: иш берүүчү эмгек акыны төлөгөн эмес жана документтерди кармап калган.") },
            ],
            "date": if n % 50 == 0 { String::new() } else { date }, "place": format!("город {}", n % 40), "parties": [],
            "status": status, "citations": [], "note": "",
        });
        desk.ask("fact.add", json!({ "case": case, "details": details }));
    }
}

#[test]
#[ignore = "figures, run by itself"]
fn measured_twenty_thousand_facts_are_all_shown_found_and_put_in_order() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let begun = Instant::now();
    fill(&desk, &case, 20_000);
    println!("entered in {:?}", begun.elapsed());
    let ids = |view: &Value| view["entries"].as_array().unwrap().iter().map(|e| e["id"].clone()).collect::<Vec<_>>();
    let everything = ids(&desk.ask("chronology.show", json!({ "case": case, "wish": {} })));
    for (wish, facts) in [
        (json!({}), 20_000),
        (json!({ "text": "событие 19999" }), 1),
        (json!({ "status": "disputed", "latestFirst": true }), 5_000),
    ] {
        for _ in 0..3 {
            let begun = Instant::now();
            let view = desk.ask("chronology.show", json!({ "case": case, "wish": wish }));
            println!("{wish}: {facts} shown in {:?}", begun.elapsed());
            assert_eq!((ids(&view).len(), &view["total"]), (facts, &json!(20_000)), "{wish}");
        }
    }
    // What has no date stands last: one in fifty.
    let view = desk.ask("chronology.show", json!({ "case": case, "wish": {} }));
    let first_days: Vec<_> = view["entries"].as_array().unwrap().iter().map(|e| e["from"].as_i64()).collect();
    let (dated, undated) = first_days.split_at(20_000 - 400);
    assert!(dated.iter().all(Option::is_some) && dated.is_sorted(), "by their days");
    assert!(undated.iter().all(Option::is_none));
    let asked = &everything[..60];
    let begun = Instant::now();
    let rows = desk.ask("chronology.rows", json!({ "case": case, "facts": asked }));
    println!("60 rows in {:?}", begun.elapsed());
    let given: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["fact"]["id"].clone()).collect();
    assert_eq!(given, asked, "each in its place");
}
