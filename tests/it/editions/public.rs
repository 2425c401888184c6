//! Public editions: people under pseudonyms, and a key to them.

use super::support::{
    answer_all, answered, bytes_of, codes, confirm_all, made_final, person, prepared, public_findings, set,
};
use crate::paper::support::{author_of, failures, text_of};
use serde_json::{Value, json};

/// What no public edition of the prepared case may hold, in the letters that `pdftotext` reads.
const SECRETS: [&str; 9] =
    ["Асанов", "Айгүл", "Маратов", "Asanov", "1234567", "11205199800123", "123-45", "Невиданн", "aigul"];

fn released(desk: &crate::support::Desk, filing: &Value) -> (Value, Value) {
    let made = desk.ask("filing.release", json!({ "filing": filing }))["value"].clone();
    assert_eq!((&made[0]["kind"], &made[1]["kind"]), (&json!("public"), &json!("key")));
    (made[0].clone(), made[1].clone())
}

#[test]
fn a_public_edition_names_nobody_and_its_key_tells_who_is_who() {
    let (desk, case) = prepared();
    for (language, pseudonym, dative) in
        [("ru", "Потерпевшая 1", "Потерпевшей 1"), ("ky", "1-жабырлануучу", "1-жабырлануучуга")]
    {
        let (filing, full) = made_final(&desk, &case, language);
        assert_eq!(public_findings(&desk, &filing), Vec::<Value>::new(), "{language}");
        let (public, key) = released(&desk, &filing);
        assert_eq!((&public["source"], &key["source"]), (&full["id"], &full["id"]));
        let pdf = bytes_of(&desk, &public);
        let text = text_of(&pdf, false).replace('\u{A0}', " ");
        for secret in SECRETS {
            assert!(!text.to_lowercase().contains(&secret.to_lowercase()), "{language}: {secret} in\n{text}");
        }
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(pseudonym) && flat.contains(dative), "{language}: {flat}");
        assert!(flat.contains("Токтосунова"), "{language}: others keep their names");
        assert_eq!(failures(&pdf, "pdfa-2a"), [""; 0]);
        let told = text_of(&bytes_of(&desk, &key), false);
        for known in ["Асанова Айгүл", "Asanova Aigul", "ID 1234567", "Невиданная"] {
            assert!(told.contains(known), "{language}: the key lacks {known}\n{told}");
        }
        assert!(told.replace('\u{A0}', " ").contains(pseudonym));
        for edition in [&public, &key] {
            let checked = desk.ask("filing.verify", json!({ "edition": edition["id"] }));
            assert_eq!(checked["rebuilt"], "same", "{language} {}", edition["kind"]);
        }
    }
}

#[test]
fn the_key_tells_only_of_those_whose_pseudonyms_stand_in_the_paper() {
    let (desk, case) = prepared();
    let other = person("victim", "male", &[("ru", "Бекенов", "Азамат", "Нурланович")]);
    desk.ask("party.add", json!({ "case": case, "details": other }));
    let (filing, _) = made_final(&desk, &case, "ru");
    let (_, key) = released(&desk, &filing);
    let told = text_of(&bytes_of(&desk, &key), false);
    assert!(told.contains("Асанова Айгүл"), "{told}");
    assert!(!told.contains("Бекенов") && !told.contains("Азамат"), "he is in the case and not in the paper: {told}");
}

#[test]
fn the_author_of_a_file_is_the_lawyer_and_never_the_victim_who_signs() {
    let (desk, case) = prepared();
    let (filing, full) = made_final(&desk, &case, "ru");
    let signed_by = desk.ask("filing.show", json!({ "filing": filing }))["answers"]["filer"].clone();
    assert_eq!(signed_by, "victim", "a crime report is signed by the victim unless she chooses otherwise");
    let (public, key) = released(&desk, &filing);
    let [full, public, key] = [full, public, key].map(|edition| author_of(&bytes_of(&desk, &edition)));
    assert!(full.contains("Токтосунова") && !full.contains("Асанова"), "{full}");
    assert_eq!(public, full);
    assert_eq!(key, "");
}

#[test]
fn whose_name_is_kept_out_can_be_changed_and_pseudonyms_stay() {
    let (desk, case) = prepared();
    let second = super::support::person("victim", "male", &[("ru", "Бекенов", "Азамат", "Нурланович")]);
    let second = desk.ask("party.add", json!({ "case": case, "details": second }))["value"].clone();
    let names = || {
        let people = desk.ask("filing.guarded", json!({ "case": case }));
        let of = |p: &Value| (p["guarded"] == true).then(|| p["pseudonym"]["ru"].as_str().unwrap().to_owned());
        people.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let some = |name: &str| Some(name.to_owned());
    assert_eq!(names(), [some("Потерпевшая 1"), None, None, some("Потерпевший 2")]);
    let (filing, _) = made_final(&desk, &case, "ru");
    released(&desk, &filing);
    let people = desk.ask("filing.guarded", json!({ "case": case }));
    let first = people[0]["party"].clone();
    desk.ask("filing.guard", json!({ "party": first, "guarded": false }));
    assert_eq!(names(), [None, None, None, some("Потерпевший 2")], "a number that was given is not given again");
    desk.ask("undo", json!({}));
    let recruiter = people[2]["party"].clone();
    desk.ask("filing.guard", json!({ "party": recruiter, "guarded": true }));
    assert_eq!(names(), [some("Потерпевшая 1"), None, some("Лицо 1"), some("Потерпевший 2")]);
    desk.ask("party.remove", json!({ "party": second }));
    assert_eq!(names().len(), 3, "a person with a pseudonym can be removed");
}

#[test]
fn a_name_that_was_kept_out_for_a_moment_is_kept_out_when_she_becomes_a_victim() {
    let (desk, case) = prepared();
    let mut details = super::support::person("witness", "female", &[("ru", "Бекенова", "Назгүл", "")]);
    let party = desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone();
    let kept = || {
        let people = desk.ask("filing.guarded", json!({ "case": case }));
        people.as_array().unwrap().iter().any(|one| one["party"] == party && one["guarded"] == true)
    };
    for guarded in [true, false] {
        desk.ask("filing.guard", json!({ "party": party, "guarded": guarded }));
        assert_eq!(kept(), guarded);
    }
    details["roles"] = super::support::person("victim", "female", &[])["roles"].clone();
    desk.ask("party.change", json!({ "party": party, "details": details }));
    assert!(kept(), "nobody said that a victim may be named");
    desk.ask("filing.guard", json!({ "party": party, "guarded": false }));
    assert!(!kept(), "now it is said");
}

#[test]
fn what_cannot_be_replaced_stops_the_public_edition_and_says_where() {
    let (desk, case) = prepared();
    let other = super::support::person("witness", "female", &[("ru", "Бекова", "Айгүл", "")]);
    desk.ask("party.add", json!({ "case": case, "details": other }));
    let filing = desk
        .ask("filing.add", json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" }))["value"]
        .clone();
    answer_all(&desk, &filing);
    set(&desk, &filing, "reason", json!("Айгүл передала телефон сама."));
    confirm_all(&desk, &filing);
    desk.ask("filing.final", json!({ "filing": filing }));
    let found = public_findings(&desk, &filing);
    assert_eq!(codes(&found), ["leak-possible"], "{found:?}");
    let leak = &found[0];
    assert_eq!(
        (&leak["field"], &leak["params"]["words"], &leak["params"]["pages"]),
        (&json!("reason"), &json!("Айгүл"), &json!("1"))
    );
    assert_eq!(desk.refused("filing.release", json!({ "filing": filing })).code, "public-leak");
    let reason =
        json!({ "filing": filing, "finding": leak["overrule"], "reason": "Это свидетель Бекова", "public": true });
    desk.ask("filing.overrule", reason);
    released(&desk, &filing);
}

#[test]
fn an_answer_holds_for_the_place_it_was_given_for_and_no_other() {
    let (desk, case) = prepared();
    let other = person("witness", "female", &[("ru", "Бекова", "Айгүл", "")]);
    desk.ask("party.add", json!({ "case": case, "details": other }));
    let filing = desk
        .ask("filing.add", json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" }))["value"]
        .clone();
    answer_all(&desk, &filing);
    let first = "Айгүл передала телефон сама, о чём в деле есть расписка от второго мая прошлого года.";
    set(&desk, &filing, "reason", json!(first));
    let open = || {
        let found = public_findings(&desk, &filing).into_iter();
        found.filter(|finding| finding["reason"] == Value::Null).collect::<Vec<_>>()
    };
    let asked = open();
    assert_eq!(codes(&asked), ["leak-possible"], "{asked:?}");
    let reason = |key: &Value| json!({ "filing": filing, "finding": key, "reason": "Это свидетель", "public": true });
    // An answer of the older form told no place.
    let older = format!("leak-possible:{}:айгүл", asked[0]["party"].as_str().unwrap());
    assert_eq!(desk.refused("filing.overrule", reason(&json!(older))).code, "bad-request");
    desk.ask("filing.overrule", reason(&asked[0]["overrule"]));
    assert_eq!(open(), Vec::<Value>::new());
    set(&desk, &filing, "reason", json!(format!("{first}\nПозже Айгүл опознала его по фотографии.")));
    let asked = open();
    assert_eq!(codes(&asked), ["leak-possible"], "the first place is answered, the second is not: {asked:?}");
    let near = asked[0]["params"]["near"].as_str().unwrap();
    assert!(near.contains("Позже Айгүл опознала"), "{near}");
    set(&desk, &filing, "reason", json!("Айгүл передала телефон следователю, о чём в деле ничего нет."));
    assert_eq!(codes(&open()), ["leak-possible"], "other words, another question");
}

#[test]
fn a_draft_has_no_public_edition_and_a_case_without_victims_needs_none() {
    let (desk, case) = prepared();
    let filing =
        desk.ask("filing.add", json!({ "case": case, "template": "kg/crime-report", "language": "ru" }))["value"]
            .clone();
    assert_eq!(desk.refused("filing.release", json!({ "filing": filing })).code, "not-final");
    let (filing, _) = made_final(&desk, &case, "ru");
    for person in desk.ask("filing.guarded", json!({ "case": case })).as_array().unwrap() {
        desk.ask("filing.guard", json!({ "party": person["party"], "guarded": false }));
    }
    assert_eq!(desk.refused("filing.release", json!({ "filing": filing })).code, "public-nobody");
}

#[test]
fn publishing_asks_for_a_consent_of_its_own() {
    let (desk, case) = prepared();
    let (filing, full) = made_final(&desk, &case, "ru");
    let (public, _) = released(&desk, &filing);
    let people = desk.ask("filing.guarded", json!({ "case": case }));
    let details = json!({
        "client": people[0]["party"], "purpose": "publish", "answer": "refused", "recipientKind": "any", "recipient": "",
        "items": [], "facts": [], "answeredOn": "2026-11-01", "until": "", "language": "ky", "interpreter": "",
        "guardian": "", "manner": "signed", "witness": "", "informed": ["purpose", "withdrawal"], "evidence": null,
        "note": "",
    });
    desk.ask("consent.add", json!({ "case": case, "details": details }));
    *desk.hands.save.lock().unwrap() = Some(desk.folder().to_owned());
    assert_eq!(desk.refused("filing.export", json!({ "edition": public["id"] })).code, "consent-publish");
    let out = desk.ask("filing.export", json!({ "edition": full["id"] }));
    assert!(
        out["path"].as_str().unwrap().ends_with("kg-crime-report-ru-1.pdf"),
        "the court still gets the full one: {out}"
    );
}

#[test]
fn a_child_and_whoever_stands_for_her_are_kept_out_and_a_case_that_nothing_tells_is_asked_about() {
    let (desk, case) = prepared();
    let grandmother = person("other", "female", &[("ru", "Асанова", "Зууракан", "Эгембердиевна")]);
    let grandmother = desk.ask("party.add", json!({ "case": case, "details": grandmother }))["value"].clone();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    set(&desk, &filing, "child", json!(true));
    set(&desk, &filing, "guardian", grandmother.clone());
    set(&desk, &filing, "essence", json!("Айгүл и Жумагулов Т. жили вместе. Асанова Зууракан искала Айгүл."));
    let people = desk.ask("filing.guarded", json!({ "case": case }));
    let hers = people.as_array().unwrap().iter().find(|p| p["party"] == grandmother).unwrap();
    assert_eq!(hers["pseudonym"]["ru"], "Законный представитель 1");
    assert_eq!(hers["pseudonym"]["ky"], "1-мыйзамдуу өкүл");
    confirm_all(&desk, &filing);
    desk.ask("filing.final", json!({ "filing": filing }));
    let found = public_findings(&desk, &filing);
    assert_eq!(codes(&found), ["pseudonym-case", "pseudonym-case"], "{found:?}");
    assert_eq!(found[0]["field"], "essence");
    assert!(found.iter().all(|f| f["params"]["printed"].as_str().unwrap().contains("Потерпевшая")), "{found:?}");
    assert_eq!(desk.refused("filing.release", json!({ "filing": filing })).code, "public-leak");
    for finding in &found {
        let reason =
            json!({ "filing": filing, "finding": finding["overrule"], "reason": "прочитано, верно", "public": true });
        desk.ask("filing.overrule", reason);
    }
    let (public, _) = released(&desk, &filing);
    let text = text_of(&bytes_of(&desk, &public), false).replace('\u{A0}', " ").replace("\u{AD}\n", "");
    for secret in ["Айгүл", "Асанов", "Зууракан", "Эгемберд"] {
        assert!(!text.contains(secret), "{secret} in\n{text}");
    }
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Потерпевшая 1 и Жумагулов Т. жили вместе"), "{flat}");
    assert!(flat.contains("Законный представитель 1 искала"), "{flat}");
}

#[test]
fn a_witness_for_whom_protection_is_asked_is_kept_out() {
    let (desk, case) = prepared();
    let witness = person("witness", "male", &[("ru", "Бекенов", "Азамат", "Нурланович")]);
    let witness = desk.ask("party.add", json!({ "case": case, "details": witness }))["value"].clone();
    let filing = answered(&desk, &case, "kg/motion-protection", "ru");
    let pseudonym = || {
        let people = desk.ask("filing.guarded", json!({ "case": case }));
        let his = people.as_array().unwrap().iter().find(|p| p["party"] == witness).unwrap();
        his["pseudonym"]["ru"].clone()
    };
    assert_eq!(pseudonym(), Value::Null);
    set(&desk, &filing, "protected_others", json!([witness]));
    assert_eq!(pseudonym(), "Свидетель 1");
    desk.ask("filing.guard", json!({ "party": witness, "guarded": false }));
    assert_eq!(pseudonym(), Value::Null, "the lawyer's word goes before the rule");
}
