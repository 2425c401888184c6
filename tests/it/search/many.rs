//! Answers among very many: what is short and exact stands first, and what the search is narrowed to is found.

use super::{Desk, ask, fact, request};
use serde_json::{Value, json};

/// A chat whose messages are these, a minute apart, the first the oldest.
fn chat(desk: &Desk, case: &Value, messages: impl Iterator<Item = String>) {
    let lines = messages.enumerate().map(|(at, text)| {
        let (day, hour, minute) = (at / 1440 + 1, at / 60 % 24, at % 60);
        format!("{day:02}.03.2026, {hour:02}:{minute:02} - Эрмек: {text}\n")
    });
    let path = desk.file("WhatsApp Chat with Эрмек.txt", lines.collect::<String>());
    desk.take_in(case, &[path]);
    desk.core.index_everything().unwrap();
}

#[test]
fn the_short_exact_answer_stands_first_however_old_it_is() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let long = |n: usize| {
        format!("{n} раз {} паспорт хозяина {}", "говорили про это ".repeat(6), "и больше ничего ".repeat(6))
    };
    chat(&desk, &case, std::iter::once("Паспорт хозяина".to_owned()).chain((1..700).map(long)));
    for question in ["\"паспорт хозяина\"", "паспорт хозяина"] {
        let answer = ask(&desk, &request(question));
        assert_eq!(answer["total"], 700, "{question}");
        assert_eq!(answer["hits"][0]["at"], "2026-03-01T00:00:00", "{question}");
    }
}

#[test]
fn what_a_search_is_narrowed_to_is_found_behind_any_number_of_other_texts() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let id = fact(&desk, &other, "Паспорт у хозяина");
    chat(&desk, &case, (0..20_050).map(|n| format!("паспорт {n}")));
    let mut wide = request("паспорт");
    assert_eq!((&ask(&desk, &wide)["total"], &ask(&desk, &wide)["more"]), (&json!(20_000), &json!(true)));
    wide["filters"]["case"] = other;
    let answer = ask(&desk, &wide);
    assert_eq!((&answer["hits"][0]["id"], &answer["more"]), (&id, &json!(false)));
    wide["filters"]["case"] = Value::Null;
    wide["filters"]["kinds"] = json!(["fact"]);
    assert_eq!(ask(&desk, &wide)["total"], 1);
    wide["filters"]["kinds"] = json!([]);
    (wide["filters"]["from"], wide["filters"]["to"]) = (json!("15.03.2026"), json!("15.03.2026"));
    assert_eq!(ask(&desk, &wide)["kinds"].as_array().unwrap().len(), 1, "the fact alone is of that day");
}
