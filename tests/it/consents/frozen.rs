//! What was sealed leaves as it was sealed, and what cannot be read counts for no yes.

use super::{Prepared, consent, touched};
use serde_json::{Value, json};

#[test]
fn a_build_of_which_nothing_tells_its_exhibits_does_not_leave() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let request = json!({ "case": p.case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = p.desk.ask("bundle.add", request)["value"].clone();
    let exhibits: Vec<_> = p.items.iter().map(|id| json!({ "evidence": id, "description": "" })).collect();
    p.desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    let job = p.desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(p.desk.finished(&job)["failure"], Value::Null);
    p.desk.spoil("UPDATE bundle_build SET report = ''");
    let refused = p.desk.refused("bundle.export", json!({ "bundle": bundle, "number": 1 }));
    assert_eq!(refused.code, "database-damaged", "nobody could be asked, and custody would name nothing");
}

#[test]
fn a_final_filing_leaves_with_the_exhibits_of_its_paper_whatever_the_case_says_later() {
    for earlier in [false, true] {
        let p = Prepared::new();
        *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
        let filing = p.report();
        p.confirm_all(&filing);
        let edition = p.desk.ask("filing.final", json!({ "filing": filing }))["value"]["id"].clone();
        if earlier {
            p.desk.spoil("UPDATE filing_edition SET data = json_remove(data, '$.told')");
        }
        p.desk.ask("evidence.set-aside", json!({ "items": [p.items[0]], "aside": true }));
        let refusal = p.add("authority", json!({ "answer": "refused", "items": [p.items[0]] }));
        let ways = [("filing.export", json!({ "edition": edition })), ("filing.word", json!({ "filing": filing }))];
        for (name, request) in &ways {
            let refused = p.desk.refused(name, request.clone());
            assert_eq!(refused.code, "consent-withdrawn", "{name}: the paper names the item, earlier: {earlier}");
        }
        assert_eq!(touched(&p, &refusal), [("final".to_owned(), filing.clone())]);
        let target = json!({ "kind": "filing", "id": filing });
        p.desk.ask("consent.overrule", json!({ "target": target, "reason": "Определение суда от 21.11.2026" }));
        for (name, request) in &ways {
            p.desk.ask(name, request.clone());
            let log = p.desk.ask("custody.show", json!({ "case": p.case, "evidence": p.items[0] }));
            let newest = &log["lines"][0];
            assert_eq!((&newest["action"], &newest["params"]["what"]), (&json!("export"), &json!("filing")), "{name}");
        }
    }
}

#[test]
fn a_no_or_an_end_that_cannot_be_read_does_not_count_as_none() {
    for spoil in ["UPDATE consent SET withdrawn_on = 'вчера'", "UPDATE consent SET until = 'скоро'"] {
        let p = Prepared::new();
        p.add("authority", json!({}));
        p.desk.spoil(spoil);
        assert_eq!(p.desk.refused("consent.list", json!({ "case": p.case })).code, "database", "{spoil}");
    }
}

#[test]
fn whom_a_final_filing_names_is_asked_after_she_was_found_to_be_another() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let filing = p.report();
    let her = p.desk.person(&p.case, "victim", "Бекова", "Нурай");
    let twice = p.desk.person(&p.case, "victim", "Бекова", "Нурайым");
    let mut answers = p.desk.ask("filing.show", json!({ "filing": filing }))["answers"].clone();
    answers["witnesses"] = json!([twice]);
    p.desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
    p.confirm_all(&filing);
    let edition = p.desk.ask("filing.final", json!({ "filing": filing }))["value"]["id"].clone();
    p.desk.ask("match.merge", json!({ "kept": her, "gone": twice }));
    let details = consent(&her, "authority", json!({ "answer": "refused" }));
    p.desk.ask("consent.add", json!({ "case": p.case, "details": details }));
    for (name, request) in
        [("filing.export", json!({ "edition": edition })), ("filing.word", json!({ "filing": filing }))]
    {
        let refused = p.desk.refused(name, request);
        assert_eq!(refused.code, "consent-withdrawn", "{name}: the paper tells of her under the entry that is gone");
    }
}
