//! From final to filed, answered and amended.

use super::support::{answered, bytes_of, confirm_all, made_final, prepared};
use crate::support::Desk;
use serde_json::{Value, json};

fn step(kind: &str, date: &str) -> Value {
    json!({
        "kind": kind, "date": date, "way": "office", "number": "вх. 417", "who": "Осмонов А. К.",
        "outcome": if kind == "answered" { json!("refused") } else { Value::Null }, "note": "", "evidence": null,
    })
}

fn add(desk: &Desk, filing: &Value, details: &Value, event: Value) -> Value {
    let request = json!({ "filing": filing, "edition": null, "details": details, "event": event });
    desk.ask("filing.step-add", request)["value"].clone()
}

#[test]
fn a_filing_that_is_handed_in_starts_its_term_and_an_answer_ends_it() {
    let (desk, case) = prepared();
    let (filing, _) = made_final(&desk, &case, "ru");
    let view = desk.ask("filing.show", json!({ "filing": filing }));
    assert_eq!((&view["row"]["standing"], &view["filedAs"]), (&json!("final"), &json!("crime_report")));
    add(&desk, &filing, &step("filed", "2026-11-23"), json!("crime_report"));
    let terms = desk.ask("deadline.list", json!({ "case": case }));
    let term = &terms["deadlines"][0];
    assert_eq!((&term["startedBy"], &term["state"]), (&json!("crime_report"), &json!("open")), "{terms}");
    let view = desk.ask("filing.show", json!({ "filing": filing }));
    assert_eq!(view["row"]["standing"], "filed");
    assert_eq!(view["steps"][0]["edition"], view["row"]["editions"][0]["id"], "the newest full edition was handed in");

    add(&desk, &filing, &step("answered", "2026-11-23"), json!("registered"));
    let terms = desk.ask("deadline.list", json!({ "case": case }));
    let done = terms["deadlines"].as_array().unwrap().iter().find(|t| t["startedBy"] == "crime_report").unwrap();
    assert_eq!(done["state"], "done", "{terms}");
    let row = desk.ask("filing.list", json!({ "case": case }))[0].clone();
    assert_eq!(row["standing"], "answered");
}

#[test]
fn a_step_can_be_corrected_and_taken_back_with_its_event() {
    let (desk, case) = prepared();
    let (filing, _) = made_final(&desk, &case, "ru");
    let id = add(&desk, &filing, &step("filed", "2026-11-23"), json!("crime_report"));
    desk.ask("filing.step-change", json!({ "step": id, "details": step("filed", "2026-11-20") }));
    let events = desk.ask("event.list", json!({ "case": case }));
    assert_eq!((&events[0]["day"], &events[0]["details"]["number"]), (&json!("2026-11-20"), &json!("вх. 417")));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("event.list", json!({ "case": case }))[0]["day"], "2026-11-23", "undo takes both back");
    desk.ask("filing.step-remove", json!({ "step": id }));
    assert_eq!(desk.ask("event.list", json!({ "case": case })), json!([]));
    assert_eq!(desk.ask("filing.show", json!({ "filing": filing }))["row"]["standing"], "final");
}

#[test]
fn what_is_written_down_must_be_whole() {
    let (desk, case) = prepared();
    let draft = answered(&desk, &case, "kg/crime-report", "ru");
    let ask = |filing: &Value, details: Value| {
        desk.refused("filing.step-add", json!({ "filing": filing, "edition": null, "details": details, "event": null }))
    };
    assert_eq!(ask(&draft, step("filed", "2026-11-23")).code, "not-final");
    let (filing, _) = made_final(&desk, &case, "ru");
    assert_eq!(ask(&filing, step("filed", "")).params["field"], "date");
    assert_eq!(ask(&filing, step("filed", "когда-то")).code, "bad-date");
    let mut served = step("served", "2026-11-23");
    served["who"] = json!(" ");
    assert_eq!(ask(&filing, served).params["field"], "who");
    let mut answer = step("answered", "2026-11-25");
    answer["outcome"] = Value::Null;
    assert_eq!(ask(&filing, answer).params["field"], "outcome");
    let elsewhere = desk.case("15/2026");
    desk.take_in(&elsewhere, &[desk.file("c.png", crate::support::picture(9))]);
    let mut foreign = step("filed", "2026-11-23");
    foreign["evidence"] = desk.evidence(&elsewhere)[0]["id"].clone();
    assert_eq!(ask(&filing, foreign).code, "not-found", "a receipt of another case");
}

#[test]
fn an_amended_filing_names_the_one_before_it() {
    let (desk, case) = prepared();
    let (filing, edition) = made_final(&desk, &case, "ru");
    add(&desk, &filing, &step("filed", "2026-11-20"), json!("crime_report"));
    let amended = desk.ask("filing.amend", json!({ "filing": filing }))["value"].clone();
    let view = desk.ask("filing.show", json!({ "filing": amended }));
    assert_eq!((&view["row"]["amends"], &view["row"]["standing"]), (&filing, &json!("draft")));
    let old = desk.ask("filing.show", json!({ "filing": filing }));
    assert_eq!(view["answers"], old["answers"], "it begins with what was answered");
    confirm_all(&desk, &amended);
    let new = desk.ask("filing.final", json!({ "filing": amended }))["value"].clone();
    let text = crate::paper::support::text_of(&bytes_of(&desk, &new), false);
    assert!(text.contains("вх. 417") && text.contains("20 ноября 2026 года"), "the paper says what it amends: {text}");
    assert_eq!(desk.ask("filing.verify", json!({ "edition": edition["id"] }))["rebuilt"], "same", "the old one stays");
}

#[test]
fn what_is_begun_from_a_final_filing_names_those_who_stayed() {
    let (desk, case) = prepared();
    let (kept, gone, last) = (
        desk.person(&case, "suspect", "Эсенов", "Эрмек"),
        desk.person(&case, "suspect", "Эсенов", "Эрмекбай"),
        desk.person(&case, "suspect", "Есенов", "Эрмек"),
    );
    let (filing, _) = made_final(&desk, &case, "ru");
    for (kept, gone) in [(&kept, &gone), (&last, &kept)] {
        desk.ask("match.merge", json!({ "kept": kept, "gone": gone }));
    }
    let named =
        |filing: &Value| desk.ask("filing.show", json!({ "filing": filing }))["answers"]["suspects"].to_string();
    let has = |filing: &Value, party: &Value| named(filing).contains(party.as_str().unwrap());
    assert!(has(&filing, &gone), "what is final stays as it was sealed");
    let amended = desk.ask("filing.amend", json!({ "filing": filing }))["value"].clone();
    let to = json!({ "filing": filing, "field": null, "values": ["Прокурор города Ош"] });
    let another = desk.ask("filing.repeat", to)["value"][0].clone();
    for begun in [&amended, &another] {
        assert!(has(begun, &last) && !has(begun, &kept) && !has(begun, &gone), "{}", named(begun));
        let codes: Vec<_> = super::support::findings(&desk, begun).iter().map(|f| f["code"].clone()).collect();
        assert!(!codes.contains(&json!("field-gone")), "{codes:?}");
    }
}

#[test]
fn an_edition_is_made_again_byte_for_byte() {
    let (desk, case) = prepared();
    for language in ["ru", "ky"] {
        let (_, edition) = made_final(&desk, &case, language);
        desk.person(&case, "witness", "Другая", "Особа");
        let checked = desk.ask("filing.verify", json!({ "edition": edition["id"] }));
        assert_eq!((&checked["sealed"], &checked["rebuilt"]), (&json!(true), &json!("same")), "{checked}");
    }
}

#[test]
fn a_damaged_edition_is_told() {
    let (desk, case) = prepared();
    let (_, edition) = made_final(&desk, &case, "ru");
    let mut sealed: Vec<_> = walkdir::WalkDir::new(desk.vault().join("blobs"))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.metadata().unwrap().modified().unwrap(), entry.into_path()))
        .collect();
    sealed.sort();
    for (_, path) in sealed {
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes).unwrap();
    }
    let checked = desk.ask("filing.verify", json!({ "edition": edition["id"] }));
    assert_eq!((&checked["sealed"], &checked["rebuilt"]), (&json!(false), &json!("same")), "the data make it again");
}

/// What a check that reads every file finds.
fn found(desk: &Desk) -> Vec<Value> {
    let view = desk.finished(&desk.ask("custody.check", json!({ "level": 3 }))["job"]);
    view["work"]["findings"].as_array().unwrap().clone()
}

#[test]
fn a_lost_final_filing_is_named_by_title_case_and_day_and_made_again_without_a_backup() {
    let (desk, case) = prepared();
    let sealed = || crate::vault::files_in(&desk.vault().join("blobs"));
    let before = sealed();
    let (filing, edition) = made_final(&desk, &case, "ru");
    let papers: Vec<_> = sealed().into_iter().filter(|file| !before.contains(file)).collect();
    assert!(papers.len() > 1, "the pages, and the fonts they are set in");
    papers.iter().for_each(|file| std::fs::remove_file(file).unwrap());
    let lost = found(&desk);
    assert_eq!(lost.len(), papers.len(), "{lost:?}");
    assert!(lost.iter().all(|f| f["code"] == "paper-missing" && f["remedy"] == "make-again"), "{lost:?}");
    let title = desk.ask("filing.show", json!({ "filing": filing }))["row"]["title"].clone();
    let paper = lost.iter().find(|f| f["params"]["what"] == "full").unwrap();
    assert_eq!((&paper["params"]["title"], &paper["params"]["case"]), (&title, &json!("14/2026")));
    assert!(paper["params"]["on"].as_str().unwrap().ends_with(".2026"), "{paper}");

    let job = desk.ask("vault.repair", json!({ "folder": null, "foundCase": "Найденное" }))["job"].clone();
    let view = desk.finished(&job);
    let outcome = &view["work"]["outcome"];
    assert_eq!((&view["failure"], &outcome["made"]), (&Value::Null, &json!(papers.len())), "{view}");
    assert_eq!((found(&desk), &outcome["findings"]), (Vec::new(), &json!([])));
    let checked = desk.ask("filing.verify", json!({ "edition": edition["id"] }));
    assert_eq!((&checked["sealed"], &checked["rebuilt"]), (&json!(true), &json!("same")));
    let lines = desk.ask("custody.show", json!({ "vault": true }))["lines"].clone();
    let told = |what: &str| {
        let lines = lines.as_array().unwrap().iter().map(|line| &line["params"]);
        lines.filter(|params| params["what"] == what).collect::<Vec<_>>()
    };
    assert_eq!(told("paper").len(), 1, "a font is no filing: {lines}");
    assert_eq!((&told("paper")[0]["kind"], &told("paper")[0]["was"]), (&json!("full"), &json!("missing")));
    assert_eq!(told("font").len(), papers.len() - 1, "each is an entry of the log");
}
