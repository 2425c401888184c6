//! The queue of pairs, what is decided about them, links across cases.

use super::support::{enter, keys, person, seen_text, with_contact};
use crate::support::Desk;
use serde_json::{Value, json};

fn queue(desk: &Desk, case: &Value) -> Vec<Value> {
    desk.ask("match.list", json!({ "case": case })).as_array().unwrap().clone()
}

#[test]
fn a_pair_waits_until_it_is_decided_and_undo_brings_it_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let one = enter(&desk, &case, &person("witness", "Жумагулов", "Бакыт", "Асанович"));
    let other = enter(&desk, &case, &person("recruiter", "Jumagulov", "Bakyt", ""));
    enter(&desk, &case, &person("witness", "Садыкова", "Эльмира", ""));
    let pairs = queue(&desk, &case);
    assert_eq!(pairs.len(), 1);
    assert_eq!(pairs[0]["sameCase"], true);
    assert!(keys(&pairs[0]).contains(&"match-sounds-alike".to_owned()));
    let answer = desk.ask("match.different", json!({ "one": one, "other": other }));
    assert_eq!(answer["undo"], "match-different");
    assert!(queue(&desk, &case).is_empty(), "decided pairs do not come again");
    desk.ask("undo", json!({}));
    assert_eq!(queue(&desk, &case).len(), 1);
}

#[test]
fn links_across_cases_are_seen_from_both_ends_and_through_a_third() {
    let desk = Desk::new();
    let cases = ["1/2026", "2/2026", "3/2026"].map(|number| desk.case(number));
    let people: Vec<Value> =
        cases.iter().map(|case| enter(&desk, case, &person("recruiter", "Рысбаев", "Кубанычбек", ""))).collect();
    desk.ask("match.link", json!({ "one": people[0], "other": people[1] }));
    desk.ask("match.link", json!({ "one": people[2], "other": people[1] }));
    let links = |party: &Value| -> Vec<Value> {
        let also = desk.ask("match.also-seen", json!({ "party": party }));
        also["links"].as_array().unwrap().iter().map(|who| who["caseNumber"].clone()).collect()
    };
    assert_eq!(links(&people[0]), ["2/2026", "3/2026"]);
    assert_eq!(links(&people[2]), ["2/2026", "1/2026"]);
    desk.ask("match.unlink", json!({ "one": people[0], "other": people[1] }));
    assert!(links(&people[0]).is_empty());
    assert_eq!(desk.refused("match.merge", json!({ "kept": people[0], "gone": people[1] })).code, "other-case");
}

#[test]
fn the_offices_own_people_in_every_case_are_no_find() {
    let desk = Desk::new();
    for number in ["1/2026", "2/2026"] {
        let case = desk.case(number);
        enter(&desk, &case, &person("representative", "Касымалиева", "Динара", "Эсенбековна"));
        enter(&desk, &case, &with_contact(person("investigator", "Жороев", "Бакыт", ""), "phone", "0555123456"));
    }
    assert_eq!(desk.ask("match.list", json!({ "case": null })).as_array().unwrap().len(), 0);
    assert_eq!(seen_text(&desk, "0555 12 34 56").len(), 2, "asked for, they are found");
}
