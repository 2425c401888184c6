//! Who a writer is said to be, where each telephone calls them otherwise and exports come to a chat and leave it.

use super::again::read_again;
use super::support::{ANDROID, messages, show, take, telegram};
use crate::support::Desk;
use serde_json::{Value, json};

/// The end of the same chat from Эрмек's iPhone, set three hours back, which calls her so.
fn his(her: &str) -> String {
    format!(
        "\
[15.03.2026, 18:10:31] {her}: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
[15.03.2026, 18:44:02] Мен: IMG-20260315-WA0001.png (файл добавлен)
Уруксат кагаз үчүн
[16.03.2026, 20:40:59] {her}: Бизге түркчө кагазга кол койдурду. 1850 доллар карыз деп жазылыптыр!
[17.03.2026, 06:15:00] Мен: Ал тартип боюнча. Коркпо
"
    )
}

fn people(desk: &Desk, item: &Value) -> Vec<Value> {
    show(desk, item)["chats"][0]["participants"].as_array().unwrap().clone()
}

/// Says who somebody is whom the chat of an item calls so by name or by mark.
fn link(desk: &Desk, item: &Value, called: &str, party: &Value) {
    let at = people(desk, item).iter().position(|person| person["name"] == called || person["handle"] == called);
    let chat = show(desk, item)["chats"][0]["id"].clone();
    desk.ask("chat.link", json!({ "chat": chat, "participant": at.unwrap(), "party": party }));
}

/// What those are called, by name or else by mark, who are said to be this party.
fn linked(desk: &Desk, item: &Value, party: &Value) -> Vec<String> {
    let people = people(desk, item).into_iter().filter(|person| person["party"] == *party);
    let called = |person: Value| {
        let name = person["name"].as_str().unwrap().to_owned();
        if name.is_empty() { person["handle"].as_str().unwrap().to_owned() } else { name }
    };
    people.map(called).collect()
}

fn keep_apart(desk: &Desk, item: &Value, apart: bool) {
    let job = desk.ask("chat.answer", json!({ "evidence": item, "order": null, "apart": apart }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
}

#[test]
fn she_stays_who_she_is_when_another_telephone_knows_her_by_her_number() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let party = desk.person(&case, "victim", "Осмонова", "Айгүл");
    link(&desk, &first, "Айгүл О.", &party);
    let second = take(&desk, &case, "_chat.txt", his("+996 700 11-22-33").as_bytes())["evidence"].clone();
    assert_eq!(messages(&desk, &first).len(), 8, "they are one chat");
    assert_eq!(people(&desk, &first)[1]["handle"], "+996700112233");
    assert_eq!(linked(&desk, &first, &party), ["Айгүл О."]);
    keep_apart(&desk, &second, true);
    assert_eq!(linked(&desk, &first, &party), ["Айгүл О."]);
    assert_eq!(linked(&desk, &second, &party).len(), 1, "by her number");
    // What the lawyer takes back does not come again.
    keep_apart(&desk, &second, false);
    link(&desk, &first, "Айгүл О.", &json!(null));
    for item in [&first, &second] {
        read_again(&desk, item);
        assert_eq!(linked(&desk, item, &party), Vec::<String>::new());
    }
}

#[test]
fn who_she_is_said_to_be_is_not_taken_back_by_the_name_she_had_before() {
    for is_unlinked in [false, true] {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
        let party = desk.person(&case, "victim", "Осмонова", "Айгүл");
        let details = json!({ "title": "Позвонить", "owner": "", "due": "", "about": null, "note": "" });
        desk.ask("task.add", json!({ "case": case, "details": details }));
        link(&desk, &first, "Айгүл О.", &party);
        read_again(&desk, &first);
        assert_eq!(
            desk.ask("undo", json!({}))["label"],
            "chat-link",
            "read again and called the same it can be taken back"
        );
        link(&desk, &first, "Айгүл О.", &party);
        if is_unlinked {
            link(&desk, &first, "Айгүл О.", &json!(null));
        }
        take(&desk, &case, "_chat.txt", his("+996 700 11-22-33").as_bytes());
        assert_eq!(people(&desk, &first)[1]["handle"], "+996700112233", "she has another mark now");
        let before = linked(&desk, &first, &party);
        assert_eq!(desk.ask("undo", json!({}))["label"], "task-add", "the act before is what can be taken back");
        assert_eq!((linked(&desk, &first, &party), before.is_empty()), (before, is_unlinked));
    }
}

#[test]
fn she_stays_who_she_is_when_the_telephone_whose_name_for_her_was_shown_is_taken_away() {
    for is_destroyed in [false, true] {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
        let second = take(&desk, &case, "_chat.txt", his("Айгүл карындаш").as_bytes())["evidence"].clone();
        let party = desk.person(&case, "victim", "Осмонова", "Айгүл");
        link(&desk, &first, "Айгүл О.", &party);
        if is_destroyed {
            desk.ask("evidence.set-aside", json!({ "items": [first], "aside": true }));
            desk.ask("evidence.destroy", json!({ "evidence": first, "reason": "Доверительница отозвала согласие" }));
        } else {
            keep_apart(&desk, &first, true);
            assert_eq!(linked(&desk, &first, &party), ["Айгүл О."]);
        }
        assert_eq!(messages(&desk, &second).len(), 4);
        assert_eq!(linked(&desk, &second, &party), ["Айгүл карындаш"]);
    }
}

/// A copy of the SMS of one talk with `number`, by turns; he begins, and the copy is his or hers.
fn copy(number: &str, is_his: bool) -> String {
    let words =
        ["Салам, Анкарада жумуш бар", "Канча төлөйт экен ошол жакта?", "Айына сегиз жүз доллар", "Качан учабыз?"];
    let sms = |(at, words): (usize, &&str)| {
        let (date, kind) = (1_773_424_800_000 + at as u64 * 60_000, if at.is_multiple_of(2) == is_his { 2 } else { 1 });
        format!(
            "<sms address=\"{number}\" date=\"{date}\" type=\"{kind}\" body=\"{words}\" contact_name=\"(Unknown)\" />\n"
        )
    };
    let list: String = words.iter().enumerate().map(sms).collect();
    format!("<?xml version='1.0' encoding='UTF-8' ?>\n<smses count=\"4\">\n{list}</smses>\n")
}

const HER_NUMBER: &str = "+996700000222";
const HIS_NUMBER: &str = "+996555000111";

#[test]
fn the_owner_of_one_telephone_never_becomes_the_owner_of_the_other() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let hers = take(&desk, &case, "sms.xml", copy(HIS_NUMBER, false).as_bytes())["evidence"].clone();
    let his = take(&desk, &case, "sms-2.xml", copy(HER_NUMBER, true).as_bytes())["evidence"].clone();
    assert_eq!(show(&desk, &hers)["chats"][0]["id"], show(&desk, &his)["chats"][0]["id"]);
    keep_apart(&desk, &his, true);
    let victim = desk.person(&case, "victim", "Осмонова", "Айгүл");
    let recruiter = desk.person(&case, "recruiter", "Тилебалдиев", "Эрмек");
    link(&desk, &his, "owner", &recruiter);
    link(&desk, &hers, "owner", &victim);
    keep_apart(&desk, &his, false);
    // The first letters of what is said to be theirs.
    let writes = |item: &Value, party: &Value| {
        let of = people(&desk, item).into_iter().filter(|person| person["party"] == *party);
        let places: Vec<Value> = of.map(|person| person["number"].clone()).collect();
        let read = messages(&desk, item);
        let by_them = read.iter().filter(|message| places.contains(&message["author"]));
        by_them.map(|message| message["text"].as_str().unwrap().chars().next().unwrap()).collect::<String>()
    };
    for item in [&hers, &his] {
        assert_eq!((writes(item, &recruiter), writes(item, &victim)), ("СА".to_owned(), "КК".to_owned()));
    }
    for item in [&his, &hers] {
        keep_apart(&desk, item, true);
        for item in [&hers, &his] {
            assert_eq!((writes(item, &recruiter), writes(item, &victim)), ("СА".to_owned(), "КК".to_owned()));
        }
        keep_apart(&desk, item, false);
    }
}

#[test]
fn of_two_talks_of_one_export_that_both_tell_what_a_third_tells_neither_is_lost() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let single: Value = serde_json::from_str(&telegram("Салам", 9)).unwrap();
    let first = take(&desk, &case, "result.json", single.to_string().as_bytes())["evidence"].clone();
    let whole = json!({ "chats": { "about": "", "list": [single, single] } }).to_string();
    let second = take(&desk, &case, "result.json", whole.as_bytes())["evidence"].clone();
    let chats = show(&desk, &second)["chats"].as_array().unwrap().clone();
    assert_eq!(chats.iter().map(|chat| &chat["messages"]).collect::<Vec<_>>(), [9, 9]);
    assert_eq!(chats[0]["id"], show(&desk, &first)["chats"][0]["id"]);
    assert_ne!(chats[0]["id"], chats[1]["id"], "two chats of one export are two chats");
}

#[test]
fn that_somebody_owns_a_telephone_is_nothing_to_know_them_by() {
    let desk = Desk::new();
    let older = desk.case("7/2025");
    let item = take(&desk, &older, "sms.xml", copy(HIS_NUMBER, false).as_bytes())["evidence"].clone();
    let owners: Vec<bool> = people(&desk, &item).iter().map(|person| person["owner"].as_bool().unwrap()).collect();
    assert_eq!(owners.iter().filter(|is| **is).count(), 1, "{owners:?}");
    let party = desk.person(&older, "recruiter", "Тилебалдиева", "Бурул");
    link(&desk, &item, "owner", &party);
    let contacts = desk.ask("party.list", json!({ "case": older }))[0]["details"]["contacts"].clone();
    assert_eq!(contacts.as_array().unwrap().len(), 1, "her address");
    let case = desk.case("1/2026");
    let line = take(&desk, &case, "sms.xml", copy(HER_NUMBER, true).as_bytes());
    assert_eq!(line["chat"]["seen"], json!([]), "the owner of another telephone is somebody else");
}
