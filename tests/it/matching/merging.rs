//! Two parties become one and two again, and nothing is lost on the way.

use super::support::{enter, person};
use crate::support::Desk;
use dalil::language::names::father;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Everything a lawyer sees of a case that names parties, without the moments of change.
fn picture(desk: &Desk, case: &Value) -> String {
    let plain = |mut value: Value| {
        for row in value.as_array_mut().unwrap() {
            row.as_object_mut().unwrap().remove("changed");
        }
        // Lists of parties follow the time they were entered, which is one for all under the clock of tests.
        let mut rows: Vec<String> = value.as_array().unwrap().iter().map(Value::to_string).collect();
        rows.sort();
        rows.join("\n")
    };
    let parties = plain(desk.ask("party.list", json!({ "case": case })));
    let facts = plain(desk.ask("fact.list", json!({ "case": case })));
    format!("{parties}\n{facts}")
}

fn fact(desk: &Desk, case: &Value, text: &str, parties: &[&Value]) -> Value {
    let details = json!({
        "statements": [{ "language": "ru", "text": text }], "date": "", "place": "", "parties": parties,
        "status": "alleged", "citations": [], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone()
}

fn parties_of(desk: &Desk, case: &Value, fact: &Value) -> Value {
    let facts = desk.ask("fact.list", json!({ "case": case }));
    facts.as_array().unwrap().iter().find(|f| f["id"] == *fact).unwrap()["details"]["parties"].clone()
}

#[test]
fn what_was_said_of_two_is_said_of_the_one_that_stays() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut passport = person("recruiter", "Jumagulov", "Bakyt", "");
    passport["documents"] =
        json!([{ "kind": "passport", "number": "AN1234567", "issuedBy": "", "issuedOn": "", "country": "KG" }]);
    passport["sex"] = json!("male");
    let kept = enter(&desk, &case, &person("suspect", "Жумагулов", "Бакыт", "Асанович"));
    let gone = enter(&desk, &case, &passport);
    let alone = fact(&desk, &case, "взял паспорт", &[&gone]);
    let both = fact(&desk, &case, "оба на снимке", &[&gone, &kept]);
    let answer = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }));
    assert_eq!(answer["undo"], "match-merge");
    assert!(answer["areas"].as_array().unwrap().contains(&json!("facts")));
    let parties = desk.ask("party.list", json!({ "case": case }));
    assert_eq!(parties.as_array().unwrap().len(), 1);
    let details = &parties[0]["details"];
    assert_eq!(parties[0]["name"], "Жумагулов Бакыт Асанович");
    assert_eq!(details["names"].as_array().unwrap().len(), 2);
    assert_eq!(details["roles"], json!(["suspect", "recruiter"]));
    assert_eq!(details["sex"], "male");
    assert_eq!(details["documents"][0]["number"], "AN1234567");
    assert_eq!(parties_of(&desk, &case, &alone), json!([kept]));
    assert_eq!(parties_of(&desk, &case, &both), json!([kept]), "named once, not twice");
}

#[test]
fn a_draft_that_named_the_one_names_the_other() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kept = enter(&desk, &case, &person("recruiter", "Жумагулов", "Бакыт", ""));
    let gone = enter(&desk, &case, &person("recruiter", "Jumagulov", "Bakyt", ""));
    let filing =
        desk.ask("filing.add", json!({ "case": case, "template": "kg/crime-report", "language": "ru" }))["value"]
            .clone();
    let answers = || desk.ask("filing.show", json!({ "filing": filing }))["answers"].to_string();
    let mut changed: Value = serde_json::from_str(&answers()).unwrap();
    changed["suspects"] = json!([gone]);
    desk.ask("filing.change", json!({ "filing": filing, "answers": changed }));
    let before = answers();
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert!(!answers().contains(gone.as_str().unwrap()) && answers().contains(kept.as_str().unwrap()));
    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!(answers(), before);
}

#[test]
fn a_lawyers_own_words_and_a_task_that_named_the_one_name_the_other() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kept = enter(&desk, &case, &person("victim", "Жумагулов", "Бакыт", ""));
    let gone = enter(&desk, &case, &person("victim", "Jumagulov", "Bakyt", ""));
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    let request = json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    desk.ask("draft.open", json!({ "filing": filing }));
    let name = json!({
        "kind": "chip", "chip": { "of": "party", "party": gone, "case": "dat", "short": false },
        "was": "Jumagulov Bakyt", "bold": false, "italic": false,
    });
    let body =
        json!({ "version": 1, "blocks": [{ "kind": "paragraph", "id": "p1", "numbered": true, "text": [name] }] });
    desk.ask("draft.save", json!({ "filing": filing, "body": body }));
    desk.ask("draft.keep", json!({ "filing": filing, "note": "до слияния" }));
    let about = json!({ "kind": "party", "id": gone });
    let details = json!({ "title": "Позвонить", "owner": "", "due": "", "about": about, "note": "" });
    desk.ask("task.add", json!({ "case": case, "details": details }));
    let chip = || desk.ask("draft.show", json!({ "filing": filing }))["body"]["blocks"][0]["text"][0]["chip"].clone();
    let task = || desk.ask("task.list", json!({ "case": case }))[0]["details"]["about"]["id"].clone();

    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert_eq!((&chip()["party"], &task()), (&kept, &kept));
    let empty = |filing: &Value| {
        let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
        preview["findings"].as_array().unwrap().iter().any(|found| found["code"] == "chip-empty")
    };
    assert!(!empty(&filing), "the words stand on somebody who is there");
    let version = desk.ask("draft.show", json!({ "filing": filing }))["versions"][0]["id"].clone();
    desk.ask("draft.restore", json!({ "version": version }));
    assert_eq!(chip()["party"], kept, "a version kept before the merge names who stayed as well");

    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!((&chip()["party"], &task()), (&gone, &gone));
}

#[test]
fn after_a_split_what_was_written_since_stays_and_the_rest_goes_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kept = enter(&desk, &case, &person("recruiter", "Жумагулов", "Бакыт", ""));
    let gone = enter(&desk, &case, &person("witness", "Jumagulov", "Bakyt", ""));
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    let mut details = desk.ask("party.list", json!({ "case": case }))[0]["details"].clone();
    details["note"] = json!("дописано после");
    desk.ask("party.change", json!({ "party": kept, "details": details }));
    let also = desk.ask("match.also-seen", json!({ "party": kept }));
    assert_eq!((&also["merged"][0]["merge"], &also["merged"][0]["canSplit"]), (&merge, &json!(true)));
    desk.ask("match.split", json!({ "merge": merge }));
    let parties = desk.ask("party.list", json!({ "case": case }));
    let of = |id: &Value| parties.as_array().unwrap().iter().find(|p| p["id"] == *id).unwrap().clone();
    assert_eq!(of(&kept)["details"]["note"], "дописано после");
    assert_eq!(of(&kept)["details"]["names"].as_array().unwrap().len(), 1);
    assert_eq!(of(&gone)["name"], "Jumagulov Bakyt");
    assert_eq!(desk.refused("match.split", json!({ "merge": merge })).code, "not-found", "it is split already");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn merging_and_taking_it_back_by_undo_or_split_changes_nothing(
        count in 2usize..5,
        facts in prop::collection::vec(prop::collection::vec(0usize..5, 1..4), 0..5),
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        by_undo in any::<bool>(),
    ) {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let people: Vec<Value> = (0..count)
            .map(|at| enter(&desk, &case, &person(["victim", "recruiter", "witness"][at % 3], &format!("Асанов{at}"), "Бакыт", "")))
            .collect();
        for (at, parties) in facts.iter().enumerate() {
            let mut named: Vec<&Value> = Vec::new();
            for party in parties.iter().map(|p| &people[p % count]) {
                if !named.contains(&party) {
                    named.push(party);
                }
            }
            fact(&desk, &case, &format!("факт {at}"), &named);
        }
        let (kept, gone) = (which.get(&people), other.get(&people));
        prop_assume!(kept != gone);
        let before = picture(&desk, &case);
        let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
        prop_assert_ne!(&picture(&desk, &case), &before);
        if by_undo {
            desk.ask("undo", json!({}));
        } else {
            desk.ask("match.split", json!({ "merge": merge }));
        }
        prop_assert_eq!(picture(&desk, &case), before);
    }
}

#[test]
fn a_fathers_name_is_read_from_any_patronymic() {
    for (patronymic, name) in
        [("маратовна", "марат"), ("сергеевич", "сергей"), ("анатольевна", "анатолий"), ("ильинична", "илья")]
    {
        assert_eq!(father(patronymic).map(|(father, _)| father).as_deref(), Some(name), "{patronymic}");
    }
}

#[test]
fn a_tie_between_two_who_are_one_goes_and_comes_back_when_they_part() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let kept = enter(&desk, &case, &person("suspect", "Жумагулов", "Бакыт", ""));
    let gone = enter(&desk, &case, &person("recruiter", "Jumagulov", "Bakyt", ""));
    let third = enter(&desk, &case, &person("victim", "Асанова", "Айгүл", ""));
    let seen = fact(&desk, &case, "вместе встретили", &[&kept, &gone]);
    let tie = |from: &Value, to: &Value| {
        let details = json!({
            "kind": "acquainted", "from": from, "to": to, "period": "", "status": "alleged", "facts": [seen],
            "citations": [], "note": "",
        });
        desk.ask("tie.add", json!({ "case": case, "details": details }))
    };
    tie(&kept, &gone);
    tie(&gone, &third);
    let ties = || desk.ask("network.show", json!({ "case": case }))["ties"].as_array().unwrap().clone();
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert_eq!(ties().len(), 1, "nobody is tied to themselves");
    assert_eq!(ties()[0]["details"]["from"], kept, "what tied the one ties who stays");
    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!(ties().len(), 2);
    assert!(ties().iter().all(|tie| tie["details"]["facts"] == json!([seen])), "with what they rest on");
}
