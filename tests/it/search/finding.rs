//! Questions and their answers: everything that is written is found, marked as it was written, with its place.

use super::{Desk, ask, fact, hits, marked, request, total};
use crate::support::details;
use serde_json::{Value, json};

const CHAT: &str = "\
14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу? Кубан паспортту бердиби?
14.03.2026, 06:33 - Айгүл О.: Ооба, регистрациядан өттүк
15.03.2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
16.03.2026, 23:40 - Айгүл О.: 1850 доллар карыз деп жазылыптыр! 0555 12 34 56
";

fn desk_with_chat() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let path = desk.file("WhatsApp Chat with Эрмек.txt", CHAT);
    desk.take_in(&case, &[path]);
    (desk, case)
}

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
fn a_number_is_found_in_every_spelling_and_listed_with_its_owner() {
    let (desk, case) = desk_with_chat();
    let details = json!({
        "kind": "person", "roles": ["recruiter"], "sex": null, "birthDate": "", "citizenship": [], "documents": [], "note": "",
        "names": [{ "kind": "main", "language": "ru", "surname": "Тилебалдиев", "given": "", "patronymic": "", "whole": "" }],
        "contacts": [{ "kind": "phone", "value": "+996 (555) 12-34-56", "note": "" }],
    });
    desk.ask("party.add", json!({ "case": case, "details": details }));
    for written in ["0555123456", "+996 555 12-34-56", "0555 12 34 56"] {
        let found = hits(&desk, written);
        let message = found.iter().find(|hit| hit["kind"] == "message").unwrap();
        assert_eq!(marked(message), ["0555 12 34 56"], "{written}");
        assert_eq!(found.len(), 2, "the message and the person");
    }
    let filters = request("")["filters"].clone();
    let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
    assert_eq!(rows[0]["value"], "+996555123456");
    assert_eq!((&rows[0]["texts"], rows[0]["parties"][0]["name"].as_str()), (&json!(2), Some("Тилебалдиев")));
}

#[test]
fn owners_of_a_number_stand_in_one_order_those_of_the_case_first() {
    let (desk, case) = desk_with_chat();
    let other = desk.case("0/2026");
    for (case, surname) in
        [(&case, "Сыдыкова"), (&other, "Борисов"), (&case, "Асанова"), (&other, "Абдиев"), (&case, "Маматова")]
    {
        let details = json!({
            "kind": "person", "roles": ["witness"], "sex": null, "birthDate": "", "citizenship": [], "documents": [],
            "note": "", "names": [{
                "kind": "main", "language": "ru", "surname": surname, "given": "", "patronymic": "", "whole": "",
            }],
            "contacts": [
                { "kind": "phone", "value": "0555 12 34 56", "note": "" },
                { "kind": "phone", "value": "+996 555 123456", "note": "" },
            ],
        });
        desk.ask("party.add", json!({ "case": case, "details": details }));
    }
    let mut filters = request("")["filters"].clone();
    let mut owners = |from: &Value| -> Vec<String> {
        filters["case"] = from.clone();
        let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
        let parties = rows[0]["parties"].as_array().unwrap();
        parties.iter().map(|party| party["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(owners(&Value::Null), ["Абдиев", "Борисов", "Асанова", "Маматова", "Сыдыкова"], "by case and name");
    assert_eq!(owners(&case), ["Асанова", "Маматова", "Сыдыкова", "Абдиев", "Борисов"]);
}

#[test]
fn a_place_in_several_languages_is_shown_in_one() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Взяли паспорт." }], "date": "2026-03-15", "parties": [],
        "place": "посёлок Шамалды | Шамалды айылы | Shamaldy", "status": "alleged", "citations": [],
        "note": "таблица: дата | место",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let said = |question: &str, language: Value| {
        let mut asked = request(question);
        asked["language"] = language;
        let answer = ask(&desk, &asked);
        let pieces = answer["hits"][0]["body"]["pieces"].as_array().unwrap().clone();
        pieces.iter().map(|piece| piece["text"].as_str().unwrap()).collect::<String>().trim().to_owned()
    };
    assert_eq!(said("паспорт", json!("ky")), "Шамалды айылы\nтаблица: дата | место", "other bars stay");
    assert_eq!(said("паспорт", json!("en")), "Shamaldy\nтаблица: дата | место");
    assert_eq!(said("паспорт", Value::Null), "посёлок Шамалды\nтаблица: дата | место");
    let found = said("айылы", json!("ru"));
    assert!(found.starts_with("Шамалды айылы\n"), "what was found is shown: {found}");
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
fn a_number_is_listed_however_soon_after_its_text_it_is_asked_for() {
    let (desk, case) = desk_with_chat();
    let filters = request("")["filters"].clone();
    for n in 10..50 {
        fact(&desk, &case, &format!("Звонил с номера 0555 77 66 {n}."));
        // The window begins to read behind itself, and asks at once.
        desk.ask("search.catch-up", json!({}));
        let rows = desk.ask("search.findings", json!({ "kind": "phone", "filters": filters }));
        let value = format!("+9965557766{n}");
        assert!(rows.as_array().unwrap().iter().any(|row| row["value"] == value.as_str()), "{value}");
    }
}

/// How many facts with these texts answer each question.
fn finds(texts: &[&str], questions: &[(&str, u64)]) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for text in texts {
        fact(&desk, &case, text);
    }
    for (question, found) in questions {
        assert_eq!(total(&desk, question), *found, "{question}");
    }
}

#[test]
fn a_word_with_a_hyphen_is_found_in_its_forms_its_beginnings_and_with_an_error() {
    let texts = ["Ал Жалал-Абадда жашайт", "Отдыхали на Иссык-Куле", "Паспорт Мусаевой-Асановой", "Үй-бүлөм менен"];
    let questions = [
        ("Жалал-Абад", 1),
        ("Иссык-Куль", 1),
        ("Мусаева-Асанова", 1),
        ("үй-бүлө", 1),
        ("Жалал-Аба*", 1),
        ("Жалал-Абат~", 1),
        ("Абад-Жалал", 0),
        ("Жалал-Куль", 0),
    ];
    finds(&texts, &questions);
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, texts[0]);
    assert_eq!(marked(&hits(&desk, "Жалал-Абад")[0]), ["Жалал-Абадда"]);
    let mut typing = request("");
    typing["options"]["typing"] = json!(true);
    for begun in ["Жалал-", "Жалал-А", "Жалал-Аб", "Жалал-Абад"] {
        typing["question"] = json!(begun);
        assert_eq!(ask(&desk, &typing)["total"], 1, "{begun}");
    }
}

#[test]
fn a_place_is_found_in_two_words_or_one_and_by_its_second_spelling() {
    finds(
        &["Ал ЖалалАбадда жашайт", "Жила в Джалал-Абаде", "Жалал-Абадга кетти", "Кара-Балтадагы цех", "Ей жаль"],
        &[
            ("Жалал-Абад", 3),
            ("Джалал-Абад", 3),
            ("жалалабад", 3),
            ("Жалал", 2),
            ("карабалта", 1),
            ("Карабалтада", 1),
            ("Кара-Балта", 1),
            ("да-нет", 0),
        ],
    );
}

#[test]
fn a_number_beside_other_words_is_found_in_every_spelling() {
    finds(
        &["Телефон хозяина 0555-123-456", "Карта 4111111111111111", "Паспорт AN7654321 у него"],
        &[
            ("телефон 0555 12 34 56", 1),
            ("карта 4111 1111 1111 1111", 1),
            ("паспорт AN 7654321", 1),
            ("паспорт an7654321", 1),
            ("карта 0555 12 34 56", 0),
        ],
    );
}

#[test]
fn a_passport_is_found_however_its_series_is_written() {
    finds(
        &[
            "Паспорт гражданина КР серии AN номер 7654321",
            "Сериясы АН, номери 7654321",
            "Скинула ан 7654321 и фото",
            "Её ан7654321 у хозяина",
            "Отдала на 7654321 больше",
        ],
        &[("AN7654321", 4), ("AN 7654321", 4), ("ан7654321", 4), ("ан 7654321", 4), ("AC7654321", 0)],
    );
    finds(
        &["Серия ID, № 1234567", "ID карта 1234567", "id: 1234567", "id1234567", "1234567"],
        &[("ID1234567", 4), ("ID 1234567", 4), ("id 1234567", 4)],
    );
}

#[test]
fn a_mobile_is_found_with_its_country_and_without() {
    finds(
        &["Звони 0532 123 45 67", "WhatsApp +90 532 123 45 67", "Мой (916) 123-45-67"],
        &[("+905321234567", 2), ("0532 123 45 67", 2), ("05321234567", 2), ("+7 916 123 45 67", 1), ("9161234567", 1)],
    );
}

#[test]
fn a_sum_as_long_as_a_telephone_is_found_with_spaces_too() {
    finds(
        &["Отдали 250 000 000 сум", "Отдали 250000000 сум", "Отдали 1 500 000 000 сум"],
        &[("250000000", 2), ("250 000 000", 2), ("1500000000", 1)],
    );
}

#[test]
fn a_sum_is_found_with_spaces_and_without() {
    finds(
        &["Долг 45 000 сомов", "Отдала 45000", "Взял 1 250 000", "Всего 12 000 сомов"],
        &[("45000", 2), ("45 000", 2), ("1250000", 1), ("1 250 000", 1), ("долг 45 000", 1), ("450000", 0)],
    );
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, "Из 12 000 сомов долга 45 000 не отдано");
    assert_eq!(marked(&hits(&desk, "45 000")[0]), ["45 000"], "and not every 000");
}

#[test]
fn a_beginning_typed_without_the_letters_of_kyrgyz_finds_the_words_that_have_them() {
    let texts = ["Айгүл келди", "Күнөөсүз адам", "Өкүм чыкты", "Ыңгайсыз болду"];
    finds(&texts, &[("айг*", 1), ("куно*", 1), ("оку*", 1), ("ынгай*", 1), ("өкү*", 1), ("айге*", 0)]);
    let desk = Desk::new();
    let case = desk.case("1/2026");
    fact(&desk, &case, texts[0]);
    let mut typing = request("");
    typing["options"]["typing"] = json!(true);
    for begun in ["Айг", "Айгу", "Айгул", "Айгүл"] {
        typing["question"] = json!(begun);
        assert_eq!(ask(&desk, &typing)["total"], 1, "{begun}");
    }
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
