//! The ledger of wages and debts as a lawyer meets it: lines, totals, penalties, the claim's rows and its print.

mod paper;

use crate::support::{Desk, picture};
use serde_json::{Value, json};

/// A line with these parts and nothing else.
pub fn line(kind: &str, date: &str, amount: i64, currency: &str) -> Value {
    json!({
        "kind": kind, "date": date, "amount": amount, "currency": currency, "work": null, "due": "", "rate": null,
        "payer": null, "payee": null, "what": [{ "language": "ru", "text": format!("строка {kind}") }],
        "claimed": !["fine", "deduction", "debt", "remittance"].contains(&kind), "citations": [], "note": "",
    })
}

pub fn enter(desk: &Desk, case: &Value, details: Value) -> Value {
    desk.ask("ledger.add", json!({ "case": case, "details": details }))["value"].clone()
}

fn list(desk: &Desk, case: &Value, on: Value) -> Value {
    desk.ask("ledger.list", json!({ "case": case, "on": on }))
}

#[test]
fn wages_are_computed_from_work_and_said_in_words() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut wages = line("wage_due", "2026-03-16/2026-03-31", 0, "USD");
    wages["work"] = json!({ "price": 90_000, "unit": "month", "count": 16, "of": 31 });
    enter(&desk, &case, wages);
    let view = list(&desk, &case, json!(null));
    assert_eq!(view["lines"][0]["details"]["amount"], 46_452);
    assert_eq!(view["lines"][0]["how"]["ru"], "900 ÷ 31 × 16 дней");
    assert_eq!(view["totals"]["material"], json!([{ "amount": 46_452, "currency": "USD" }]));
    assert_eq!((&view["totals"]["withoutRate"], &view["totals"]["bare"]), (&json!(1), &json!(1)));
}

#[test]
fn a_rate_is_what_the_lawyer_typed_and_the_sum_in_som_is_rounded_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut fee = line("fee", "2026-03-06", 10_001, "USD");
    fee["rate"] = json!({ "micros": 87_454_321, "on": "20.11.2026", "source": " курс НБКР " });
    enter(&desk, &case, fee);
    let shown = &list(&desk, &case, json!(null))["lines"][0];
    // 100,01 × 87,454321 = 8 746,30664…
    assert_eq!(shown["inSom"], 874_631);
    assert_eq!(
        (&shown["details"]["rate"]["on"], &shown["details"]["rate"]["source"]),
        (&json!("2026-11-20"), &json!("курс НБКР"))
    );
}

#[test]
fn numbers_that_cannot_be_counted_with_are_refused_with_their_field() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut details = line("wage_due", "2026-04", 100, "USD");
        change(&mut details);
        let failure = desk.refused("ledger.add", json!({ "case": case, "details": details }));
        (failure.code.clone(), failure.params.get("field").cloned().unwrap_or_default())
    };
    let said = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refused(&|d| d["amount"] = json!(-1)), said("bad-sum", "amount"));
    assert_eq!(refused(&|d| d["amount"] = json!(1e15 as i64 + 1)), said("bad-sum", "amount"));
    assert_eq!(
        refused(&|d| d["work"] = json!({ "price": 1, "unit": "day", "count": 1, "of": 0 })),
        said("bad-sum", "work")
    );
    assert_eq!(refused(&|d| d["rate"] = json!({ "micros": 0, "on": "", "source": "" })), said("bad-sum", "rate"));
    assert_eq!(refused(&|d| d["due"] = json!("2026-04")), said("bad-date", "due"));
    assert_eq!(refused(&|d| d["currency"] = json!("XXX")), said("bad-request", ""));
    assert_eq!(refused(&|d| d["amount"] = json!(1.5)), said("bad-request", ""), "no sum is a fraction");
}

#[test]
fn a_line_is_changed_removed_and_brought_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let victim = desk.person(&case, "victim", "Асанова", "Айгүл");
    let mut fee = line("fee", "2026-03-06", 4_500_000, "KGS");
    fee["citations"] = json!([{ "evidence": item, "page": 1, "rect": null, "second": null, "quote": "45 000" }]);
    let id = enter(&desk, &case, fee.clone());
    fee["payer"] = victim.clone();
    desk.ask("ledger.change", json!({ "line": id, "details": fee }));
    let view = list(&desk, &case, json!(null));
    assert_eq!((&view["lines"][0]["citations"][0]["number"], &view["totals"]["bare"]), (&json!(1), &json!(0)));
    assert_eq!(view["totals"]["byPayer"][0]["payer"], victim);
    assert_eq!(desk.refused("party.remove", json!({ "party": victim })).code, "in-use");
    desk.ask("ledger.remove", json!({ "line": id }));
    assert_eq!(list(&desk, &case, json!(null))["lines"], json!([]));
    assert_eq!(desk.ask("undo", json!({}))["label"], "ledger-remove");
    assert_eq!(list(&desk, &case, json!(null))["lines"][0]["citations"][0]["place"]["quote"], "45 000");
}

#[test]
fn the_penalty_names_its_rule_and_that_it_is_to_be_checked() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut wages = line("wage_due", "2026-04", 90_000, "USD");
    wages["due"] = json!("10.05.2026");
    enter(&desk, &case, wages);
    let late = list(&desk, &case, json!("2026-05-20"))["late"].clone();
    assert_eq!(late["lines"][0]["sum"], json!({ "amount": 2_250, "currency": "USD" }), "900 × 0,25 % × 10");
    assert_eq!((&late["law"]["id"], &late["law"]["status"]), (&json!("kg.tk.94"), &json!("to_check")));
    assert_eq!(late["percent"]["en"].as_str().unwrap().replace('\u{A0}', " "), "0.25 %");
    assert_eq!(list(&desk, &case, json!(null))["late"]["on"], "2026-11-23", "today, when no day is named");
    assert_eq!(desk.refused("ledger.list", json!({ "case": case, "on": "2026-05" })).code, "bad-date");
}

#[test]
fn the_rows_of_the_sample_are_those_of_its_civil_claim() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let rows = desk.ask("ledger.rows", json!({ "case": case, "language": "ru", "on": null }));
    let filings = desk.ask("filing.list", json!({ "case": case }));
    let claim = filings.as_array().unwrap().iter().find(|f| f["template"] == "kg/civil-claim").unwrap();
    let answers = desk.ask("filing.show", json!({ "filing": claim["id"] }))["answers"].clone();
    let sums = |rows: &Value| {
        let mut sums: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["amount"].to_string()).collect();
        sums.sort();
        sums
    };
    assert_eq!(sums(&rows), sums(&answers["damage"]));
    assert_eq!(rows[1]["what"], "Заработная плата за апрель 2026 года");
    assert_eq!(rows[1]["how"], "900 × 1 месяц − 50, выплаченных на руки");
    // The shape is the form's own: the answers take the rows as they are.
    let mut taken = answers.clone();
    taken["damage"] = rows.clone();
    desk.ask("filing.change", json!({ "filing": claim["id"], "answers": taken }));
    let shown = desk.ask("filing.preview", json!({ "filing": claim["id"], "answers": null }));
    assert!(!shown["pages"].as_array().unwrap().is_empty());
    let with_penalty = desk.ask("ledger.rows", json!({ "case": case, "language": "ky", "on": "2026-11-20" }));
    assert_eq!(with_penalty.as_array().unwrap().len(), rows.as_array().unwrap().len() + 5);
}

#[test]
fn the_sample_shows_more_kept_back_than_the_law_allows() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let view = list(&desk, &case, json!("2026-11-20"));
    let excess = &view["excess"][0];
    assert_eq!((&excess["kept"]["amount"], &excess["earned"]["amount"]), (&json!(79_000), &json!(316_452)));
    assert_eq!(excess["over"]["amount"], 79_000 - 63_290);
    assert_eq!(excess["law"]["id"], "kg.tk.96");
    assert_eq!(view["totals"]["withoutRate"], 0);
    assert_eq!(view["totals"]["bare"], 1, "the fare of the bus has no receipt");
}
