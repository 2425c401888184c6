//! What stands between a draft and the court, and how a lawyer goes on all the same.

use super::support::{answered, codes, confirm_all, findings, prepared, set};
use crate::support::{Desk, picture};
use serde_json::{Value, json};

fn blocking(desk: &Desk, filing: &Value) -> Vec<Value> {
    let open = |f: &&Value| f["severity"] == "blocking" && f["reason"].is_null();
    findings(desk, filing).iter().filter(open).cloned().collect()
}

#[test]
fn an_exhibit_that_is_set_aside_is_told_as_that() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/motion-add-evidence", "ru");
    let item = desk.evidence(&case)[0]["id"].clone();
    desk.ask("evidence.set-aside", json!({ "items": [item], "aside": true }));
    let found = findings(&desk, &filing);
    let aside = found.iter().find(|f| f["code"] == "exhibit-set-aside").expect("it is found");
    assert_eq!((&aside["evidence"], &aside["severity"], &aside["overrule"]), (&item, &json!("blocking"), &Value::Null));
    assert!(!codes(&found).contains(&"field-gone"), "told once: {:?}", codes(&found));
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "preflight");
}

#[test]
fn going_on_all_the_same_asks_for_a_reason_that_the_log_keeps() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    let cited = desk.evidence(&case)[0]["id"].clone();
    desk.ask("evidence.set-aside", json!({ "items": [cited], "aside": true }));
    let found = blocking(&desk, &filing);
    let lost = found.iter().find(|f| f["code"] == "cited-not-attached").expect("a fact lost its ground");
    let key = &lost["overrule"];
    let ask = |finding: &Value, reason: &str| json!({ "filing": filing, "finding": finding, "reason": reason });
    assert_eq!(desk.refused("filing.overrule", ask(key, "  ")).params["field"], "reason");
    assert_eq!(desk.refused("filing.overrule", ask(&json!("field-empty:date"), "так надо")).code, "bad-request");
    desk.ask("filing.overrule", ask(key, "Оригинал изъят следователем, копия приобщена"));
    assert!(blocking(&desk, &filing).iter().all(|f| f["overrule"] != *key));
    let told = findings(&desk, &filing).into_iter().find(|f| f["overrule"] == *key).unwrap();
    assert_eq!(told["reason"], "Оригинал изъят следователем, копия приобщена");
    let log = desk.ask("custody.show", json!({ "case": case, "evidence": null }));
    let entry = log["lines"].as_array().unwrap().iter().find(|line| line["action"] == "policy").expect("it is logged");
    assert_eq!(entry["params"]["reason"], "Оригинал изъят следователем, копия приобщена");
    for other in blocking(&desk, &filing) {
        desk.ask("filing.overrule", ask(&other["overrule"], "то же"));
    }
    confirm_all(&desk, &filing);
    desk.ask("filing.final", json!({ "filing": filing }));
}

#[test]
fn a_term_that_passed_asks_why() {
    let (desk, case) = prepared();
    let details = json!({
        "kind": "act_learned", "date": "2026-06-01", "time": "", "number": "", "officer": "", "place": "",
        "category": "unknown", "note": "", "answers": null, "filing": null, "evidence": null,
    });
    desk.ask("event.add", json!({ "case": case, "details": details, "register": false }));
    let terms = desk.ask("deadline.list", json!({ "case": case }));
    let ours = terms["deadlines"].as_array().unwrap().iter().find(|t| t["bound"] == "us").expect("a term of ours");
    assert_eq!(ours["state"], "missed");
    let templates = desk.ask("filing.templates", json!({ "case": case }));
    let complaint = templates.as_array().unwrap().iter().find(|t| t["id"].as_str().unwrap().contains("complaint"));
    let complaint = complaint.expect("there is a complaint among the templates");
    let filing = answered(&desk, &case, complaint["id"].as_str().unwrap(), "ru");
    let found = findings(&desk, &filing);
    let passed = found.iter().find(|f| f["code"] == "deadline-passed").expect("it is found");
    assert!(passed["overrule"].is_string() && passed["params"]["detail"].is_string(), "{passed}");
}

#[test]
fn a_head_that_names_somebody_of_another_kind_is_asked_about() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    for (addressee, asked) in [
        ("Первомайский РУВД г. Бишкек", false),
        ("Начальник следственной службы ГУВД г. Бишкек", false),
        ("Прокурор Первомайского района", false),
        ("Консульство Кыргызской Республики в городе Стамбул", true),
        ("Первомайский районный суд г. Бишкек", true),
        ("Отдел, о котором таблица не знает", false),
    ] {
        set(&desk, &filing, "addressee", json!(addressee));
        assert_eq!(codes(&findings(&desk, &filing)).contains(&"addressee-other"), asked, "{addressee}");
    }
    for (language, addressee, asked) in [
        ("ru", "Посольство Кыргызской Республики в Турецкой Республике", false),
        ("ru", "Генеральное консульство Кыргызской Республики в городе Стамбул", false),
        ("ru", "Первомайский районный суд г. Бишкек", true),
        ("ky", "Кыргыз Республикасынын Түркиядагы элчилиги", false),
        ("ky", "Кыргыз Республикасынын Стамбул шаарындагы Башкы консулдугу", false),
        ("ky", "Бишкек шаарынын прокурору", true),
    ] {
        let filing = answered(&desk, &case, "kg/consulate", language);
        set(&desk, &filing, "addressee", json!(addressee));
        assert_eq!(codes(&findings(&desk, &filing)).contains(&"addressee-other"), asked, "{language} {addressee}");
    }
}

#[test]
fn gaps_and_unseen_letters_are_found_with_their_question() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/motion-add-evidence", "ru");
    set(&desk, &filing, "reason", json!("Получены ____ от гр. Бекова\u{200B}."));
    let found = findings(&desk, &filing);
    for code in ["gap-left", "hidden-letters"] {
        let finding = found.iter().find(|f| f["code"] == code).unwrap_or_else(|| panic!("{code} is found"));
        assert_eq!((&finding["field"], &finding["severity"]), (&json!("reason"), &json!("confirm")));
    }
}

#[test]
fn a_damaged_original_stops_the_filing_until_a_reason_is_given() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    desk.take_in(&case, &[desk.file("later.png", picture(7))]);
    for entry in walkdir::WalkDir::new(desk.vault().join("blobs")).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    let job = desk.ask("custody.check", json!({ "level": 2 }))["job"].clone();
    desk.finished(&job);
    let found = findings(&desk, &filing);
    let gone: Vec<_> = found.iter().filter(|f| f["code"] == "exhibit-missing").collect();
    assert_eq!(gone.len(), 2, "every attached one is named: {:?}", codes(&found));
    assert!(gone.iter().all(|f| f["overrule"].is_string()));
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "preflight");
}

#[test]
fn a_term_that_passed_by_a_day_in_the_answers_is_asked_about_and_the_case_may_learn_that_day() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/complaint-inaction", "ru");
    set(&desk, &filing, "learned", json!("2026-06-01"));
    let past = || findings(&desk, &filing).into_iter().find(|f| f["code"] == "answer-past-term");
    let found = past().expect("it is found");
    assert_eq!((&found["field"], &found["severity"]), (&json!("learned"), &json!("confirm")));
    assert!(found["params"]["term"].is_string() && found["params"]["detail"].is_string(), "{found}");
    assert_eq!(past().unwrap()["confirm"], found["confirm"], "what is confirmed stays confirmed");
    desk.ask("filing.keep-answer", json!({ "filing": filing, "field": "learned" }));
    assert!(past().is_none(), "the case knows the day now");
    assert!(codes(&findings(&desk, &filing)).contains(&"deadline-passed"), "and counts the term from it");
}

#[test]
fn a_complaint_to_the_judge_goes_to_a_judge_and_none_to_the_body_that_it_is_about() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/complaint-inaction", "ru");
    let asked = |forum: &str, addressee: &str| {
        set(&desk, &filing, "forum", json!(forum));
        set(&desk, &filing, "addressee", json!(addressee));
        codes(&findings(&desk, &filing)).contains(&"addressee-other")
    };
    assert!(!asked("prosecutor", "Прокурор Первомайского района"));
    assert!(asked("prosecutor", "Первомайский районный суд города Бишкек"));
    assert!(!asked("judge", "Следственный судья Первомайского районного суда города Бишкек"));
    assert!(asked("judge", "Прокурор Первомайского района"));
    set(&desk, &filing, "body", json!("прокурор  Первомайского района"));
    assert!(codes(&findings(&desk, &filing)).contains(&"addressee-complained-of"));
}

#[test]
fn a_date_before_the_facts_is_confirmed_by_itself_and_another_one_asks_again() {
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    let open = || {
        let found = findings(&desk, &filing).into_iter();
        found.filter(|f| f["code"] == "dated-before-fact" && f["confirmed"] == false).count()
    };
    set(&desk, &filing, "date", json!("2026-03-13"));
    assert_eq!(open(), 0, "the facts are of the day before");
    set(&desk, &filing, "date", json!("2026-03-01"));
    assert_eq!(open(), 2);
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "not-confirmed");
    confirm_all(&desk, &filing);
    assert_eq!(open(), 0);
    let early = json!({
        "statements": [{ "language": "ru", "text": "Паспорт забрали." }, { "language": "ky", "text": "Паспортту алып коюшкан." }],
        "date": "0000", "place": "", "parties": [], "status": "alleged", "note": "", "citations": [],
    });
    let refused = desk.refused("fact.add", json!({ "case": case, "details": early }));
    assert_eq!((refused.code.as_str(), refused.params["field"].as_str()), ("bad-date", "date"), "there was no year 0");
}
