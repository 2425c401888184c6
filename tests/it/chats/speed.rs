use super::support::{show, take};
use crate::support::Desk;
use serde_json::json;
use std::time::{Duration, Instant};

/// So many messages, three minutes apart, between two people.
pub fn long_export(count: usize) -> String {
    let words =
        ["Салам, кандайсың?", "Иш бар Анкарада, ресторанда", "Канча төлөйт экен?", "Сегиз жүз доллар, жатакана бар"];
    let mut at = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let mut text = String::with_capacity(count * 90);
    for i in 0..count {
        at += chrono::Duration::minutes(3);
        let who = ["Эрмек байке", "Айгүл О."][i % 2];
        text.push_str(&format!("{} - {who}: {} {i}\n", at.format("%d.%m.%Y, %H:%M"), words[i % words.len()]));
    }
    text
}

/// Opening costs what one page costs, however long the chat is.
#[test]
fn a_long_chat_opens_and_pages_at_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", long_export(4_000).as_bytes())["evidence"].clone();
    let began = Instant::now();
    let chat = show(&desk, &item)["chats"][0].clone();
    let request = json!({ "chat": chat["id"], "evidence": item, "from": 3_900, "count": 100 });
    assert_eq!(desk.ask("chat.messages", request).as_array().unwrap().len(), 100);
    assert_eq!(chat["months"].as_array().unwrap().len(), 1);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

/// Measured by hand: `cargo test --features dev-host --test it a_quarter_of_a_million -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn a_quarter_of_a_million_messages() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let text = long_export(250_000);
    let began = Instant::now();
    let line = take(&desk, &case, "chat.txt", text.as_bytes());
    println!("taken in and read: {:?}, {} MB", began.elapsed(), text.len() >> 20);
    let item = line["evidence"].clone();
    let began = Instant::now();
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    desk.finished(&job["job"]);
    println!("read again: {:?}", began.elapsed());
    let began = Instant::now();
    let chat = show(&desk, &item)["chats"][0].clone();
    println!("opened: {:?}", began.elapsed());
    assert_eq!(chat["messages"], 250_000);
    assert!(began.elapsed() < Duration::from_secs(2));
    for from in [0, 125_000, 249_900] {
        let began = Instant::now();
        let page =
            desk.ask("chat.messages", json!({ "chat": chat["id"], "evidence": item, "from": from, "count": 100 }));
        println!("page at {from}: {:?}", began.elapsed());
        assert_eq!(page.as_array().unwrap().len(), 100);
    }
    let began = Instant::now();
    let found = desk.ask("chat.search", json!({ "chat": chat["id"], "text": "ресторанда 24999" }));
    println!("searched: {:?}, {} found", began.elapsed(), found["all"]);
    let again = text.replace("Эрмек байке", "Мен");
    let began = Instant::now();
    let joined = take(&desk, &case, "other.txt", again.as_bytes());
    println!("joined with a second export: {:?}, new {}", began.elapsed(), joined["chat"]["fresh"]);
}
