use super::support::{ANDROID, messages, place, take};
use crate::support::Desk;
use serde_json::{Value, json};

fn fact(desk: &Desk, case: &Value, citations: Value) -> Value {
    let details = json!({
        "statements": [{ "language": "ru", "text": "У неё отобрали паспорт" }], "date": "2026-03-15", "place": "",
        "parties": [], "status": "alleged", "citations": citations, "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone()
}

fn citation(desk: &Desk, case: &Value) -> Value {
    desk.ask("fact.list", json!({ "case": case }))[0]["citations"][0].clone()
}

#[test]
fn a_cited_message_says_when_and_by_whom_and_survives_a_new_reading() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let read = messages(&desk, &item);
    fact(&desk, &case, json!([place(&read[4])]));
    let said = json!({ "at": "2026-03-15T21:10:00", "author": "Айгүл О." });
    assert_eq!(citation(&desk, &case)["said"], said);
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    desk.finished(&job["job"]);
    assert_eq!(citation(&desk, &case)["said"], said);
    assert_eq!(citation(&desk, &case)["place"]["message"], read[4]["key"]);

    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("fact.list", json!({ "case": case })), json!([]), "the fact is taken back, the chat is not");
    assert_eq!(messages(&desk, &item).len(), 7);
    desk.ask("redo", json!({}));
    assert_eq!(citation(&desk, &case)["said"], said);
}

#[test]
fn a_message_is_found_by_its_words_when_its_line_is_another() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let key = messages(&desk, &item)[4]["key"].as_str().unwrap().to_owned();
    let digest = key.rsplit('-').next().unwrap();
    let find = |message: &str| desk.ask("chat.find", json!({ "evidence": item, "message": message }));
    assert_eq!(find(&format!("0-7-{digest}"))["position"], 4);
    assert_eq!(find("0-5-000000000000"), json!(null), "other words are another message");
    assert_eq!(desk.refused("chat.find", json!({ "evidence": item, "message": "5" })).code, "bad-request");
}

#[test]
fn a_message_stands_on_no_page() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let mut wrong = place(&messages(&desk, &item)[4]);
    wrong["page"] = json!(1);
    let details = json!({
        "statements": [{ "language": "ru", "text": "Факт" }], "date": "", "place": "", "parties": [], "status": "alleged",
        "citations": [wrong], "note": "",
    });
    assert_eq!(desk.refused("fact.add", json!({ "case": case, "details": details })).code, "bad-citation");
}

#[test]
fn a_table_on_paper_names_a_message_by_its_day_and_time() {
    use dalil::base::Language;
    let at = "2026-03-15T21:10:00".parse().unwrap();
    let said = |language| dalil::facts::message_words(language, at).replace('\u{A0}', " ");
    assert_eq!(said(Language::Ru), "сообщение от 15.03.2026, 21:10");
    assert_eq!(said(Language::Ky), "15.03.2026, 21:10 билдирүүсү");
    assert_eq!(said(Language::En), "message of 15.03.2026, 21:10");
}
