//! Questions and their answers: everything that is written is found, marked as it was written, with its place.

use super::{Desk, ask, desk_with_chat, fact, hits, marked, request, total};
use crate::support::details;
use serde_json::{Value, json};

#[test]
fn a_message_is_found_in_any_form_and_leads_to_itself() {
    let (desk, case) = desk_with_chat();
    let found = hits(&desk, "паспорт чогултту");
    assert_eq!(found.len(), 1, "{found:?}");
    let hit = &found[0];
    assert_eq!((hit["kind"].as_str(), hit["author"].as_str()), (Some("message"), Some("Айгүл О.")));
    assert_eq!(hit["at"], "2026-03-15T21:10:00");
    assert_eq!(hit["sensitive"], false);
    let items: Vec<_> = desk.evidence(&case).iter().map(|item| item["id"].clone()).collect();
    desk.ask("evidence.mark", json!({ "items": items, "sensitive": true }));
    assert_eq!(hits(&desk, "паспорт чогултту")[0]["sensitive"], true, "its words are veiled with it");
    assert_eq!(marked(hit), ["паспортубузду", "чогултуп"], "as it was written, not as it is indexed");
    let item = &desk.evidence(&case)[0];
    assert_eq!(hit["place"]["evidence"], item["id"]);
    let key = hit["place"]["message"].clone();
    let place = desk.ask("chat.find", json!({ "evidence": item["id"], "message": key }));
    assert_eq!(place["position"], 2, "the address leads to the message");
}

#[test]
fn the_names_in_a_chat_are_found_once_and_from_whom_a_message_was_passed_on_at_the_message() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let message = |id: u32, who: &str, forwarded: Option<&str>| {
        let mut message = json!({
            "id": id, "type": "message", "date": format!("2026-03-14T10:0{id}:00"), "from": who, "from_id": who,
            "text": format!("сөз {id}"),
        });
        if let Some(name) = forwarded {
            message["forwarded_from"] = json!(name);
        }
        message
    };
    let messages = [message(1, "Сөөлжан", None), message(2, "Сөөлжан", Some("Кашкулак")), message(3, "Тыналы", None)];
    let export = json!({ "name": "Тегирмен", "type": "private_group", "id": 7, "messages": messages }).to_string();
    let path = desk.file("result.json", export);
    desk.take_in(&case, &[path]);
    let found = hits(&desk, "Кашкулак");
    assert_eq!((found.len(), &found[0]["kind"]), (1, &json!("message")));
    let item = desk.evidence(&case)[0]["id"].clone();
    for name in ["Сөөлжан", "Тыналы", "Тегирмен"] {
        let found = hits(&desk, name);
        assert_eq!((found.len(), &found[0]["kind"], &found[0]["id"]), (1, &json!("evidence"), &item), "{name}");
    }
}

#[test]
fn everything_that_is_written_down_is_found() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Осмонова", "Айгүл");
    let id = fact(&desk, &case, "Хозяин отобрал паспорта у всех");
    let path = desk.file("показания.txt", "Протокол опроса.\nСвидетельница рассказала про бумажную фабрику.\n");
    let mut offer = desk.offer(&case, &[path]);
    offer["details"] = {
        let mut d = details();
        d["note"] = json!("передано на вокзале");
        d
    };
    let job = desk.ask("intake.start", offer)["job"].clone();
    desk.finished(&job);
    let task = json!({ "title": "Запросить рентген", "owner": "", "due": "2026-12-01", "about": null, "note": "" });
    desk.ask("task.add", json!({ "case": case, "details": task }));

    let kind = |question: &str| hits(&desk, question).first().map(|hit| hit["kind"].as_str().unwrap().to_owned());
    assert_eq!(kind("осмоновой").as_deref(), Some("party"));
    assert_eq!(kind("отобрали паспорт").as_deref(), Some("fact"));
    assert_eq!(kind("вокзал").as_deref(), Some("evidence"));
    assert_eq!(kind("рентгена").as_deref(), Some("task"));
    assert_eq!(kind("14/2026").as_deref(), Some("case"));
    let page = hits(&desk, "бумажная фабрика");
    assert_eq!((page[0]["kind"].as_str(), marked(&page[0])), (Some("page"), vec!["бумажную".into(), "фабрику".into()]));
    assert_eq!(page[0]["place"]["quote"], "бумажную фабрику", "the address leads to the words");
    assert_eq!(hits(&desk, "отобрать")[0]["id"], id);
}

#[test]
fn questions_have_phrases_beginnings_and_exclusions() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Она отобрала паспорт и телефон");
    fact(&desk, &case, "Паспорт отобрала другая женщина");
    assert_eq!(total(&desk, "паспорт отобрала"), 2);
    assert_eq!(total(&desk, "\"отобрала паспорт\""), 1);
    assert_eq!(total(&desk, "«паспорт отобрала»"), 1);
    assert_eq!(total(&desk, "теле*"), 1);
    assert_eq!(total(&desk, "паспорт -телефон"), 1);
    let mut typing = request("телеф");
    assert_eq!(ask(&desk, &typing)["total"], 0);
    typing["options"]["typing"] = json!(true);
    assert_eq!(ask(&desk, &typing)["total"], 1, "as it is typed");
    let mut exact = request("паспорта");
    assert_eq!(ask(&desk, &exact)["total"], 2);
    exact["options"]["forms"] = json!(false);
    assert_eq!(ask(&desk, &exact)["total"], 0, "as it stands");
}

#[test]
fn answers_are_narrowed_by_kind_case_person_and_date() {
    let (desk, case) = desk_with_chat();
    let other = desk.case("2/2026");
    fact(&desk, &other, "Паспорт у хозяина");
    let with = |change: &dyn Fn(&mut Value)| {
        let mut request = request("паспорт");
        change(&mut request["filters"]);
        ask(&desk, &request)["total"].as_u64().unwrap()
    };
    assert_eq!(with(&|_| {}), 3);
    assert_eq!(with(&|f| f["kinds"] = json!(["message"])), 2);
    assert_eq!(with(&|f| f["case"] = other.clone()), 1);
    assert_eq!(
        with(&|f| (f["from"], f["to"]) = (json!("2026-03-15"), json!("2026-03-15"))),
        2,
        "a message and the fact"
    );
    assert_eq!(with(&|f| f["to"] = json!("2026-03-14")), 1);

    let item = desk.evidence(&case)[0]["id"].clone();
    let chat = desk.ask("chat.show", json!({ "evidence": item }))["chats"][0].clone();
    let writer = chat["participants"].as_array().unwrap().iter().position(|p| p["name"] == "Айгүл О.").unwrap();
    let entered = desk.ask("chat.enter", json!({ "chat": chat["id"], "participant": writer, "roles": ["victim"] }));
    assert_eq!(with(&|f| f["person"] = entered["value"].clone()), 1, "what she wrote");
    let refused = desk.refused("search.find", {
        let mut request = request("паспорт");
        request["filters"]["from"] = json!("вчера");
        request
    });
    assert_eq!(refused.code, "bad-date");
}

#[test]
fn a_malformed_question_is_refused_without_its_words() {
    let desk = Desk::new();
    let refused = desk.refused("search.find", request("-Асанова"));
    assert_eq!((refused.code.as_str(), refused.params["fault"].as_str()), ("bad-query", "only-excluded"));
    assert!(!format!("{refused:?}").contains("Асанова"));
}

#[test]
fn a_list_of_questions_is_a_table_and_a_file() {
    let (desk, _) = desk_with_chat();
    let text = "паспорт\n\nхозяин\nнеизвестность\n\"чогултуп кетти\n-чек\n";
    let mut list = request("");
    let list = json!({ "text": text, "options": list["options"].take(), "filters": list["filters"].take() });
    desk.core.index_everything().unwrap();
    let rows = desk.ask("search.list", list.clone());
    let totals: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["total"].as_u64().unwrap()).collect();
    assert_eq!(totals, [2, 1, 0, 1, 0], "what is not closed is closed at the end");
    assert_eq!(rows[4]["fault"], "only-excluded");
    *desk.hands.save.lock().unwrap() = Some(desk.folder().to_owned());
    let path = desk.ask("search.export-list", list)["path"].as_str().unwrap().to_owned();
    let table = std::fs::read_to_string(path).unwrap();
    assert!(table.contains("паспорт,2,") && table.contains("паспортубузду"), "{table}");
}

#[test]
fn a_pasted_sentence_finds_its_text_and_says_what_was_not_asked_for() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let letters: Vec<char> = ('а'..='я').collect();
    let words: Vec<String> = (0..40).map(|n| format!("слово{}{}к", letters[n / 8], letters[n % 8])).collect();
    let sentence = words.join(" ");
    fact(&desk, &case, &sentence);
    let answer = ask(&desk, &request(&sentence));
    assert_eq!((&answer["total"], &answer["leftOut"]), (&json!(1), &json!(16)));
    assert_eq!(ask(&desk, &request("слово"))["leftOut"], 0);
}

#[test]
fn days_are_read_as_people_write_them_and_stand_in_their_order() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Паспорт у хозяина");
    let with = |from: &str, to: &str| {
        let mut request = request("паспорт");
        (request["filters"]["from"], request["filters"]["to"]) = (json!(from), json!(to));
        request
    };
    for (from, to, found) in [
        ("01.03.2026", "", 1),
        ("16.03.2026", "", 0),
        ("03.2026", "03.2026", 1),
        ("2026", "2026", 1),
        ("2026-03-15", "15.03.2026", 1),
        ("", "14.03.2026", 0),
    ] {
        assert_eq!(ask(&desk, &with(from, to))["total"], found, "{from} {to}");
    }
    let refused = desk.refused("search.find", with("02.03.2026", "01.03.2026"));
    assert_eq!((refused.code.as_str(), refused.params["fault"].as_str()), ("bad-query", "backwards"));
}

#[test]
fn a_letter_is_found_by_its_head_and_a_paper_by_its_title() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let head = |subject: &str| {
        format!(
            "From: Эрмек Байке <ermek@kadry.example>\r\nTo: office@help.example\r\nSubject: {subject}\r\n\
             Date: Thu, 12 Mar 2026 09:14:02 +0600\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        )
    };
    let page = "<html><head><title>Вакансии швей</title></head><body><p>Оплата сдельная</p></body></html>";
    desk.take_in(&case, &[desk.file("a.eml", head("Кукумявка") + "Билет куплен.\r\n")]);
    desk.take_in(&case, &[desk.file("b.eml", head("Бурундук"))]);
    desk.take_in(&case, &[desk.file("c.html", page)]);
    desk.take_in(&case, &[desk.file("d.xlsx", crate::documents::samples::xlsx())]);
    let found = |question: &str| {
        let hits = hits(&desk, question);
        hits.iter().map(|hit| (hit["kind"].as_str().unwrap().to_owned(), marked(hit))).collect::<Vec<_>>()
    };
    let page = |words: &str| vec![("page".to_owned(), vec![words.to_owned()])];
    assert_eq!(found("кукумявка"), page("Кукумявка"), "a subject");
    assert_eq!(found("бурундук"), [("evidence".to_owned(), vec!["Бурундук".to_owned()])], "of a letter without a word");
    assert_eq!(found("вакансии"), page("Вакансии"), "a title");
    assert_eq!(found("выплаты"), page("Выплаты"), "the name of a sheet");
    assert_eq!(total(&desk, "ermek@kadry.example"), 2, "the sender");
    let filters = &request("")["filters"];
    let listed = desk.ask("search.findings", json!({ "kind": "email", "filters": filters }));
    let listed: Vec<_> = listed.as_array().unwrap().iter().map(|found| found["value"].as_str().unwrap()).collect();
    assert_eq!(listed, ["ERMEK@KADRY.EXAMPLE", "OFFICE@HELP.EXAMPLE"]);
}

#[test]
fn where_nothing_is_found_the_archives_are_told_that_were_not_looked_into() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let packed = crate::documents::samples::zip(&[("долг.txt", "Кукумявка у хозяина".as_bytes())]);
    desk.take_in(&case, &[desk.file("бумаги.zip", packed)]);
    let mut request = request("кукумявка");
    let answer = ask(&desk, &request);
    assert_eq!((&answer["total"], &answer["closed"]), (&json!(0), &json!(1)));
    request["filters"]["case"] = other;
    assert_eq!(ask(&desk, &request)["closed"], 0, "there is none in the other case");
    request["filters"]["case"] = Value::Null;
    let item = &desk.evidence(&case)[0]["id"];
    desk.ask("file.take-out", json!({ "evidence": item, "entry": "долг.txt" }));
    let answer = ask(&desk, &request);
    assert_eq!((&answer["total"], &answer["closed"]), (&json!(1), &json!(0)), "it was taken out and is read");
}
