//! Search from the outside: what is in a text is found, at its place, in its forms; what is gone is not.

mod command_line;
mod finding;
mod forms;
mod keeping;
mod known;
mod many;
mod numbers;
mod spelling;
mod spots;
mod unread;
mod written;

use crate::support::Desk;
use serde_json::{Value, json};

/// Everything, as the page asks it.
pub fn request(question: &str) -> Value {
    json!({
        "question": question, "from": 0, "count": 30,
        "options": { "forms": true, "alphabets": false, "fuzzy": false, "typing": false },
        "filters": { "kinds": [], "case": null, "person": null, "from": "", "to": "" },
    })
}

/// Asks, and waits until what changed is read.
pub fn ask(desk: &Desk, request: &Value) -> Value {
    loop {
        let answer = desk.ask("search.find", request.clone());
        if answer["pending"] == 0 {
            return answer;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// The hits of a question.
pub fn hits(desk: &Desk, question: &str) -> Vec<Value> {
    ask(desk, &request(question))["hits"].as_array().unwrap().clone()
}

/// The same, more of them.
pub fn hits_up_to(desk: &Desk, question: &str, count: u32) -> Vec<Value> {
    let mut request = request(question);
    request["count"] = json!(count);
    ask(desk, &request)["hits"].as_array().unwrap().clone()
}

/// How many texts answer.
pub fn total(desk: &Desk, question: &str) -> u64 {
    ask(desk, &request(question))["total"].as_u64().unwrap()
}

/// What is marked in a hit, and the text around it.
pub fn marked(hit: &Value) -> Vec<String> {
    let of = |text: &Value| -> Vec<String> {
        let pieces = text["pieces"].as_array().unwrap().iter().filter(|piece| piece["hit"] == true);
        pieces.map(|piece| piece["text"].as_str().unwrap().to_owned()).collect()
    };
    [of(&hit["title"]), of(&hit["body"])].concat()
}

/// Enters a fact and answers its id.
pub fn fact(desk: &Desk, case: &Value, statement: &str) -> Value {
    let details = json!({
        "statements": [{ "language": "ru", "text": statement }], "date": "2026-03-15", "place": "", "parties": [],
        "status": "alleged", "citations": [], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone()
}

const CHAT: &str = "\
14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу? Кубан паспортту бердиби?
14.03.2026, 06:33 - Айгүл О.: Ооба, регистрациядан өттүк
15.03.2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
16.03.2026, 23:40 - Айгүл О.: 1850 доллар карыз деп жазылыптыр! 0555 12 34 56
";

/// A case with a chat.
pub fn desk_with_chat() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let path = desk.file("WhatsApp Chat with Эрмек.txt", CHAT);
    desk.take_in(&case, &[path]);
    (desk, case)
}

/// How many facts with these texts answer each question.
pub fn finds(texts: &[&str], questions: &[(&str, u64)]) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for text in texts {
        fact(&desk, &case, text);
    }
    for (question, found) in questions {
        assert_eq!(total(&desk, question), *found, "{question}");
    }
}
