//! Answers that the case can hold go back to it as what they are: an event, a fact, a body, a document, a sum, a consent.

use crate::support::Desk;
use serde_json::{Value, json};

/// A case with a client and her lawyer, and a filing with these answers.
struct Room {
    desk: Desk,
    case: Value,
    filing: Value,
    victim: Value,
    lawyer: Value,
}

fn room(template: &str, answers: Value) -> Room {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let victim = desk.person(&case, "victim", "Асанова", "Айгүл");
    let lawyer = desk.person(&case, "representative", "Сыдыкова", "Нургүл");
    let request = json!({ "case": case, "template": template, "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    let room = Room { desk, case, filing, victim, lawyer };
    room.answer(answers);
    room
}

impl Room {
    fn answer(&self, answers: Value) {
        let view = self.desk.ask("filing.show", json!({ "filing": self.filing }));
        let mut all = view["answers"].as_object().unwrap().clone();
        all.extend(answers.as_object().unwrap().clone());
        self.desk.ask("filing.change", json!({ "filing": self.filing, "answers": all }));
    }

    /// Questions whose answers the case does not hold, with what they would become.
    fn left(&self) -> Vec<(String, String)> {
        let left = self.desk.ask("filing.keepable", json!({ "filing": self.filing }));
        let said = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
        left.as_array().unwrap().iter().map(|one| (said(one, "field"), said(one, "what"))).collect()
    }

    fn offers(&self, field: &str, what: &str) -> bool {
        self.left().contains(&(field.to_owned(), what.to_owned()))
    }

    /// Offered, agreed to, held; taken back by undo and offered again; kept once more for the rest of the story.
    fn keeps(&self, field: &str, what: &str) {
        assert!(self.offers(field, what), "{field} as {what} is not among {:?}", self.left());
        let keep = || self.desk.ask("filing.keep-answer", json!({ "filing": self.filing, "field": field }));
        keep();
        assert!(!self.offers(field, what), "{field} is held now");
        self.desk.ask("undo", json!({}));
        assert!(self.offers(field, what), "undo takes {field} back");
        keep();
    }

    fn list(&self, command: &str) -> Vec<Value> {
        self.desk.ask(command, json!({ "case": self.case })).as_array().unwrap().clone()
    }

    fn party(&self, id: &Value) -> Value {
        self.list("party.list").into_iter().find(|party| party["id"] == *id).unwrap()
    }
}

#[test]
fn the_contested_decision_becomes_a_court_and_two_events() {
    let answers = json!({
        "first_court": "Первомайский районный суд города Бишкек", "court_case": "УД-1520/26",
        "decided": "2026-10-12", "received": "2026-10-19",
    });
    let room = room("kg/appeal", answers);
    room.keeps("first_court", "body");
    room.keeps("decided", "event");
    room.keeps("received", "event");
    let court = room.list("party.list").into_iter().find(|party| party["details"]["kind"] == "organisation").unwrap();
    assert_eq!(court["details"]["roles"][0], "court");
    let events = room.desk.ask("event.list", json!({ "case": room.case })).to_string();
    for part in
        ["\"verdict\"", "\"verdict_copy\"", "2026-10-12", "2026-10-19", "УД-1520/26", "Первомайский районный суд"]
    {
        assert!(events.contains(part), "{part} in {events}");
    }
}

#[test]
fn an_appeal_against_an_appeal_is_another_event() {
    let room = room("kg/cassation", json!({ "decided": "2026-11-02" }));
    room.keeps("decided", "event");
    let events = room.desk.ask("event.list", json!({ "case": room.case })).to_string();
    assert!(events.contains("\"appeal_decided\""), "{events}");
}

#[test]
fn threats_become_facts_one_for_each_row_with_their_days() {
    let rows = json!([
        { "when": "12.05.2026", "who": "Рустам", "what": "Обещал найти и забрать ребёнка." },
        { "when": "в начале июня", "who": "неизвестный", "what": "Звонил матери." },
    ]);
    let room = room("kg/motion-protection", json!({ "threats": rows }));
    room.keeps("threats", "fact");
    let facts = room.list("fact.list");
    assert_eq!(facts.len(), 2);
    let statement = |at: usize| facts[at]["details"]["statements"][0]["text"].as_str().unwrap().to_owned();
    let dates: Vec<&Value> = facts.iter().map(|fact| &fact["details"]["date"]).collect();
    assert!(dates.contains(&&json!("2026-05-12")), "{dates:?}");
    let all = format!("{} {}", statement(0), statement(1));
    assert!(all.contains("Обещал найти и забрать ребёнка; ") && all.contains("в начале июня"), "{all}");
    assert_eq!(facts[0]["details"]["parties"], json!([room.victim]));
    // One more row: only that one is new.
    let mut more = rows_of(&room, "threats");
    more.push(json!({ "when": "", "who": "Рустам", "what": "Приходил к дому." }));
    room.answer(json!({ "threats": more }));
    room.keeps("threats", "fact");
    assert_eq!(room.list("fact.list").len(), 3);
}

fn rows_of(room: &Room, key: &str) -> Vec<Value> {
    room.desk.ask("filing.show", json!({ "filing": room.filing }))["answers"][key].as_array().unwrap().clone()
}

#[test]
fn an_order_and_a_licence_are_kept_with_the_lawyer() {
    let answers =
        json!({ "series": "АА", "number": "123456", "registry": "0456", "licence": "№ 789 от 3 марта 2019 года" });
    let room = room("kg/advocate-order", answers);
    for field in ["number", "registry", "licence"] {
        room.keeps(field, "document");
    }
    let documents = room.party(&room.lawyer)["details"]["documents"].clone();
    let read = |at: usize| (documents[at]["kind"].clone(), documents[at]["number"].clone());
    assert_eq!(read(0), (json!("other"), json!("АА 123456")));
    assert_eq!((read(1).0, read(2).0), (json!("registration"), json!("licence")));
    let request = json!({ "case": room.case, "template": "kg/advocate-order", "language": "ky" });
    let next = room.desk.ask("filing.add", request)["value"].clone();
    let answers = room.desk.ask("filing.show", json!({ "filing": next }))["answers"].clone();
    assert_eq!((&answers["registry"], &answers["licence"]), (&json!("0456"), &json!("№ 789 от 3 марта 2019 года")));
}

#[test]
fn an_agency_becomes_a_party_and_what_is_known_of_it_stands_with_it() {
    let answers = json!({
        "agency": "ОсОО «Жол Ачык»", "agency_data": "г. Бишкек, ул. Вымышленная, 5", "permit": "expired",
        "fees": { "amount": 3_500_000, "currency": "KGS" },
        "promised": [{ "matter": "зарплата", "promised": "60 000 рублей", "real": "20 000 рублей" }],
    });
    let room = room("kg/agency-complaint", answers);
    assert!(!room.offers("agency_data", "address"), "of a firm that the case does not know nothing is kept");
    room.keeps("agency", "body");
    room.keeps("agency_data", "address");
    room.keeps("fees", "line");
    room.keeps("promised", "fact");
    let firm = room.list("party.list").into_iter().find(|party| party["name"] == "ОсОО «Жол Ачык»").unwrap();
    assert_eq!(firm["details"]["roles"][0], "agency");
    assert_eq!(firm["details"]["contacts"][0]["value"], "г. Бишкек, ул. Вымышленная, 5");
    let ledger = room.desk.ask("ledger.list", json!({ "case": room.case, "on": null })).to_string();
    assert!(ledger.contains("\"fee\"") && ledger.contains("3500000"), "{ledger}");
    let fact = room.list("fact.list")[0]["details"]["statements"][0]["text"].as_str().unwrap().to_owned();
    assert!(fact.starts_with("зарплата; ") && fact.contains(": 60 000 рублей; "), "{fact}");
}

#[test]
fn each_answer_of_a_consent_is_written_down_as_a_consent() {
    let rows = json!([
        { "who": "Приют «Умут»", "what": "имя и телефон", "why": "жильё", "answer": "yes" },
        { "who": "Газета", "what": "всё", "why": "статья", "answer": "no" },
        { "who": "Ещё не спрошено", "what": "", "why": "" },
    ]);
    let room = room("kg/consent", json!({ "recipients": rows, "date": "2026-11-20" }));
    room.keeps("recipients", "consent");
    let consents = room.desk.ask("consent.list", json!({ "case": room.case })).to_string();
    for part in ["Приют «Умут»", "\"given\"", "Газета", "\"refused\"", "2026-11-20"] {
        assert!(consents.contains(part), "{part} in {consents}");
    }
    assert!(!consents.contains("Ещё не спрошено"), "who was not asked has answered nothing: {consents}");
}

#[test]
fn what_has_no_place_of_its_own_stands_in_the_note_of_the_case() {
    let room = room("kg/victim-opinion", json!({ "court_case": "УД-77/26" }));
    room.keeps("court_case", "note");
    let case = room.desk.ask("case.show", json!({ "case": room.case }));
    assert_eq!(case["details"]["note"], "Номер дела в суде: УД-77/26");
}

#[test]
fn work_is_a_fact_with_its_first_and_last_day() {
    let answers = json!({ "work": "швеёй в цехе в Московской области", "from": "2025-03-01", "to": "2025-09-30" });
    let room = room("kg/labour-inspection", answers);
    room.keeps("work", "fact");
    let fact = &room.list("fact.list")[0]["details"];
    assert_eq!(fact["date"], "2025-03-01/2025-09-30");
    assert_eq!(fact["statements"][0]["text"], "Кем и где работали: швеёй в цехе в Московской области");
}
