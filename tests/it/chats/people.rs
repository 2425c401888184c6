use super::support::{ANDROID, show, take, telegram, texts};
use crate::support::{Desk, PASSPHRASE};
use serde_json::{Value, json};

/// A recruiter of an older case, with a telephone.
fn recruiter(desk: &Desk, case: &Value) -> Value {
    let details = json!({
        "kind": "person", "roles": ["recruiter"], "sex": "male", "birthDate": "", "citizenship": [],
        "names": [{ "kind": "main", "language": "ru", "surname": "Тилебалдиев", "given": "Кубан", "patronymic": "", "whole": "" }],
        "documents": [], "contacts": [{ "kind": "phone", "value": "0555 123 456", "note": "" }], "note": "",
    });
    desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
}

#[test]
fn a_number_that_writes_is_met_in_an_older_case_when_the_chat_comes_in() {
    let desk = Desk::new();
    let older = desk.case("7/2025");
    let met = recruiter(&desk, &older);
    let case = desk.case("1/2026");
    let line = take(&desk, &case, "chat.txt", ANDROID.as_bytes());
    let seen = line["chat"]["seen"].as_array().unwrap();
    let hit = seen.iter().flat_map(|s| s["hits"].as_array().unwrap()).find(|h| h["who"]["party"] == met);
    let hit = hit.unwrap_or_else(|| panic!("the number was not recognised: {seen:?}"));
    assert_eq!(hit["who"]["caseNumber"], "7/2025");
    assert_eq!(hit["who"]["roles"], json!(["recruiter"]));
    assert_eq!(hit["foundBy"], "contact");
    assert!(!hit["reasons"].as_array().unwrap().is_empty(), "the reason is said");
    let chat = show(&desk, &line["evidence"])["chats"][0]["id"].clone();
    let again = desk.ask("chat.seen", json!({ "chat": chat }));
    assert!(again.to_string().contains("7/2025"), "the chat's own panel says the same");
}

#[test]
fn a_participant_becomes_a_party_with_the_number_and_undo_takes_both_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let chat = show(&desk, &item)["chats"][0].clone();
    let number = chat["participants"].as_array().unwrap().iter().position(|p| p["handle"] == "+996555123456").unwrap();
    let request = json!({ "chat": chat["id"], "participant": number, "roles": ["transporter"] });
    let entered = desk.ask("chat.enter", request);
    assert_eq!(entered["undo"], "chat-enter");
    let party = &desk.ask("party.list", json!({ "case": case }))[0];
    assert_eq!(party["details"]["contacts"][0]["value"], "+996555123456");
    assert_eq!(show(&desk, &item)["chats"][0]["participants"][number]["party"], entered["value"]);
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("party.list", json!({ "case": case })), json!([]));
    assert_eq!(show(&desk, &item)["chats"][0]["participants"][number]["party"], json!(null));
}

#[test]
fn a_link_stays_through_a_new_reading_follows_a_merge_and_goes_with_the_party() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kept = desk.person(&case, "recruiter", "Тилебалдиев", "Эрмек");
    let gone = desk.person(&case, "recruiter", "Тилебалдиев", "Эрмек");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let chat = show(&desk, &item)["chats"][0]["id"].clone();
    desk.ask("chat.link", json!({ "chat": chat, "participant": 0, "party": gone }));
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    desk.finished(&job["job"]);
    let party = || show(&desk, &item)["chats"][0]["participants"][0]["party"].clone();
    assert_eq!(party(), gone);
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert_eq!(party(), kept);
    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!(party(), gone);
    desk.ask("party.remove", json!({ "party": gone }));
    assert_eq!(party(), json!(null));
    desk.ask("undo", json!({}));
    assert_eq!(party(), gone);
}

#[test]
fn a_party_of_another_case_is_not_who_wrote_here() {
    let desk = Desk::new();
    let other = desk.case("7/2025");
    let stranger = recruiter(&desk, &other);
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let chat = show(&desk, &item)["chats"][0]["id"].clone();
    let refused = desk.refused("chat.link", json!({ "chat": chat, "participant": 0, "party": stranger }));
    assert_eq!((refused.code.as_str(), refused.params["what"].as_str()), ("not-found", "party"));
}

#[test]
fn whoever_has_no_name_is_called_by_their_mark_at_the_command_line() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    take(&desk, &case, "result.json", telegram("Салам", 2).replace("Айгүл", "").as_bytes());
    desk.ask("vault.lock", json!({}));
    let mut dalil = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    dalil.arg("--vault").arg(desk.vault()).args(["--lang", "ru", "chat", "show", "1"]);
    let run = dalil.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap();
    let line = said.lines().find(|line| line.contains("Салам 1.")).unwrap();
    assert!(line.contains("user72"), "what they wrote is nobody's notice: {said}");
}

#[test]
fn at_the_command_line_the_writers_of_every_conversation_of_an_item_are_linked() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let party = desk.person(&case, "recruiter", "Сатыбалдиев", "Нурлан");
    take(&desk, &case, "sms.xml", texts("Салам", 3).as_bytes());
    desk.ask("vault.lock", json!({}));
    let dalil = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(desk.vault()).args(["--lang", "ru"]).args(arguments);
        let run = command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        (run.status.success(), String::from_utf8(run.stdout).unwrap())
    };
    let (_, titles) = dalil(&["chat", "show", "1"]);
    let begins = |number: &str| titles.lines().any(|line| line.starts_with(number));
    assert!(begins("1  ") && begins("2  ") && !titles.contains("Салам"), "titles come first: {titles}");
    let (_, second) = dalil(&["chat", "show", "1", "--chat", "2"]);
    assert!(second.contains("Салам 5.") && !second.contains("Салам 1."), "{second}");
    let (_, few) = dalil(&["chat", "show", "1", "--chat", "1", "--count", "2"]);
    assert!(few.contains("Салам 2.") && !few.contains("Салам 3."), "{few}");
    let link = ["chat", "link", "1", "1", party.as_str().unwrap()];
    assert!(!dalil(&link).0, "of two conversations none is guessed");
    assert!(!dalil(&[&link[..], &["--chat", "3"]].concat()).0, "there is no third");
    assert!(dalil(&[&link[..], &["--chat", "2"]].concat()).0);
    let told: Value = serde_json::from_str(&dalil(&["--json", "chat", "participants", "1"]).1).unwrap();
    assert_eq!(told[1]["participants"][0]["party"], party);
    assert!(told[0]["participants"].as_array().unwrap().iter().all(|one| one["party"].is_null()), "{told}");
}
