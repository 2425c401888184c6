//! The sample case, and what is left of it when each item goes in turn.

use super::{cell, families, list, matrix, party, sample};
use crate::support::Desk;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[test]
fn the_sample_says_what_is_supported_and_by_how_much() {
    let (desk, case) = sample();
    let view = matrix(&desk, &case, &json!("kg.trafficking"));
    assert_eq!(view["applicable"][0]["version"], "kg.uk.166", "acts of 2026");
    assert_eq!(view["applicable"][0]["certainty"], "sure");
    let recruited = cell(&view, "act.recruitment", "Тилебалдиев");
    assert_eq!((&recruited["state"], &recruited["items"]), (&json!("one_source"), &json!(2)), "one telephone");
    let coerced = cell(&view, "means.coercion", "Ардычоглу");
    assert_eq!((&coerced["state"], &coerced["disputes"]), (&json!("disputed"), &json!(1)));
    let worked = cell(&view, "purpose.servitude", "Ардычоглу");
    assert_eq!(worked["untied"], true, "the locked floor is tied to nobody in particular");
    assert_eq!(view["columns"][0]["age"], "adult");
    let murat =
        list(&view["columns"]).iter().find(|c| c["suspect"]["name"].as_str().unwrap().contains("Мурат")).unwrap();
    assert_eq!(murat["readings"][0]["complete"], false);
    assert_eq!(murat["blocks"]["act"], true);
    assert_eq!(murat["blocks"]["purpose"], false, "servitude happened, and nothing says that he wanted it");
}

#[test]
fn nothing_says_that_a_crime_was_committed() {
    let (desk, case) = sample();
    for family in families(&desk, &case) {
        let text = matrix(&desk, &case, &family).to_string().to_lowercase();
        for verdict in ["виновен", "виновна", "is trafficking", "доказана вина", "күнөөлүү"]
        {
            assert!(!text.contains(verdict), "{family} says {verdict}");
        }
    }
}

#[test]
fn every_gap_has_a_question_and_a_request_to_make() {
    let (desk, case) = sample();
    let gaps = desk.ask("proof.gaps", json!({ "case": case }));
    assert!(list(&gaps).len() > 5);
    let mut ids: Vec<_> = list(&gaps).iter().map(|gap| gap["id"].to_string()).collect();
    for gap in list(&gaps) {
        for language in ["ru", "ky", "en"] {
            for part in ["missing", "question", "helps"] {
                assert!(!gap["advice"][part][language].as_str().unwrap().is_empty(), "{} {part}", gap["id"]);
            }
        }
        if gap["block"] != "child" {
            assert!(!list(&gap["advice"]["requests"]).is_empty(), "{}", gap["id"]);
        }
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(all, ids.len(), "ids tell gaps apart");
}

/// The states of all cells, by offence, element and column.
fn cells(desk: &Desk, case: &Value) -> BTreeMap<(String, String, usize), Value> {
    let mut all = BTreeMap::new();
    for family in families(desk, case) {
        for row in list(&matrix(desk, case, &family)["rows"]) {
            for (column, cell) in list(&row["cells"]).iter().enumerate() {
                let key = (family.to_string(), row["element"]["id"].as_str().unwrap().to_owned(), column);
                all.insert(key, cell.clone());
            }
        }
    }
    all
}

/// Which cells rest on an item, read off the facts and ties and not off the matrix.
fn resting_on(desk: &Desk, case: &Value, item: &Value) -> Vec<(String, Value)> {
    let links = desk.ask("proof.links", json!({ "case": case }));
    let rests = list(&links).iter().filter(|link| {
        list(&link["items"]).iter().any(|one| one["evidence"] == *item) && link["details"]["stance"] == "for"
    });
    rests
        .map(|link| (link["details"]["element"].as_str().unwrap().to_owned(), link["details"]["suspect"].clone()))
        .collect()
}

#[test]
fn each_item_set_aside_in_turn_changes_exactly_what_rested_on_it_and_names_what_is_missing() {
    let (desk, case) = sample();
    let before = cells(&desk, &case);
    let suspects: BTreeMap<String, Vec<Value>> = families(&desk, &case)
        .iter()
        .map(|family| {
            let columns = matrix(&desk, &case, family)["columns"].clone();
            (family.to_string(), list(&columns).iter().map(|column| column["suspect"]["id"].clone()).collect())
        })
        .collect();
    let mut unsupported = 0;
    for item in desk.evidence(&case) {
        let id = &item["id"];
        let told = desk.ask("proof.consequences", json!({ "evidence": id }));
        let resting = resting_on(&desk, &case, id);
        desk.ask("evidence.set-aside", json!({ "items": [id], "aside": true }));
        let after = cells(&desk, &case);
        for (key, now) in &after {
            let (family, element, column) = key;
            let rested = resting
                .iter()
                .any(|(of, suspect)| of == element && (suspect.is_null() || *suspect == suspects[family][*column]));
            assert_eq!(before[key] != *now, rested, "item {}, {key:?}", item["number"]);
            if !rested || now["items"] != 0 {
                continue;
            }
            unsupported += 1;
            let change = list(&told["changes"])
                .iter()
                .find(|change| change["element"]["id"] == *element && change["without"]["items"] == 0);
            let change = change.unwrap_or_else(|| panic!("item {}: {element} was not told", item["number"]));
            assert!(!change["missing"]["ru"].as_str().unwrap().is_empty());
            assert!(!change["missing"]["ky"].as_str().unwrap().is_empty());
        }
        let elements: std::collections::BTreeSet<_> = resting.iter().map(|(element, _)| element.clone()).collect();
        let shown = |element: &&String| before.keys().any(|(_, one, _)| one == *element);
        let named: std::collections::BTreeSet<_> =
            list(&told["changes"]).iter().map(|change| change["element"]["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(named, elements.iter().filter(shown).cloned().collect(), "item {}", item["number"]);
        // Set aside, the same answer says what taking it back would bring.
        let back = desk.ask("proof.consequences", json!({ "evidence": id }));
        assert_eq!((&back["aside"], &back["changes"]), (&json!(true), &told["changes"]));
        desk.ask("undo", json!({}));
        assert_eq!(cells(&desk, &case), before, "undo brings item {} back", item["number"]);
    }
    assert!(unsupported > 10, "some elements stand on one item alone");
}

#[test]
fn losing_the_only_item_is_a_grave_gap_that_names_it() {
    let (desk, case) = sample();
    let driver =
        desk.evidence(&case).into_iter().find(|item| item["originalName"] == "Screenshot_20260311-183010.png").unwrap();
    desk.ask("evidence.set-aside", json!({ "items": [driver["id"]], "aside": true }));
    let kuban = party(&desk, &case, "Рысбаев");
    let gaps = desk.ask("proof.gaps", json!({ "case": case }));
    let of_act = list(&gaps)
        .iter()
        .find(|gap| gap["suspect"]["id"] == kuban && gap["family"] == "kg.trafficking" && gap["block"] == "act");
    let of_act = of_act.expect("the driver's own acts rested on his messages");
    assert_eq!((&of_act["grave"], &of_act["element"]), (&json!(true), &Value::Null));
    assert_eq!(of_act["reason"], "untied", "the flight shows that she was carried, not by him");
}
