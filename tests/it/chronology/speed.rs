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
fn twenty_thousand_facts() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let begun = Instant::now();
    fill(&desk, &case, 20_000);
    println!("entered in {:?}", begun.elapsed());
    for wish in [json!({}), json!({ "text": "события 19999" }), json!({ "status": "disputed", "latestFirst": true })]
    {
        for _ in 0..3 {
            let begun = Instant::now();
            let view = desk.ask("chronology.show", json!({ "case": case, "wish": wish }));
            println!("{wish}: {} shown in {:?}", view["entries"].as_array().unwrap().len(), begun.elapsed());
        }
    }
    let view = desk.ask("chronology.show", json!({ "case": case, "wish": {} }));
    let ids: Vec<_> = view["entries"].as_array().unwrap().iter().take(60).map(|e| e["id"].clone()).collect();
    let begun = Instant::now();
    desk.ask("chronology.rows", json!({ "case": case, "facts": ids }));
    println!("60 rows in {:?}", begun.elapsed());
}
