//! Ties: made, changed, undone, and gone with what they tie.

use super::{cell, list, matrix, party, sample};
use crate::support::Desk;
use serde_json::{Value, json};

struct Small {
    desk: Desk,
    case: Value,
    fact: Value,
    victim: Value,
    suspect: Value,
}

/// A case of two people and one fact without evidence.
fn small() -> Small {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let victim = desk.person(&case, "victim", "Осмонова", "Айгүл");
    let suspect = desk.person(&case, "recruiter", "Тилебалдиев", "Эрмек");
    let fact = desk.ask("fact.add", json!({ "case": case, "details": fact("2026-03-05", &[]) }))["value"].clone();
    desk.ask("proof.choose", json!({ "case": case, "family": "kg.trafficking", "on": true }));
    Small { desk, case, fact, victim, suspect }
}

fn fact(date: &str, citations: &[Value]) -> Value {
    json!({
        "statements": [{ "language": "ru", "text": "Обещал работу" }], "date": date, "place": "", "parties": [],
        "status": "alleged", "citations": citations, "note": "",
    })
}

impl Small {
    fn details(&self, element: &str) -> Value {
        json!({
            "fact": self.fact, "element": element, "victim": self.victim, "suspect": self.suspect, "stance": "for",
            "kind": "first_hand", "note": "",
        })
    }

    fn links(&self) -> Vec<Value> {
        list(&self.desk.ask("proof.links", json!({ "case": self.case }))).clone()
    }

    fn state(&self, element: &str) -> Value {
        cell(&matrix(&self.desk, &self.case, &json!("kg.trafficking")), element, "Тилебалдиев")["state"].clone()
    }
}

#[test]
fn only_of_a_recording_is_it_open_whether_it_was_made_in_secret() {
    let small = small();
    let desk = &small.desk;
    let mut request = desk.offer(&small.case, &[desk.file("чек.txt", "Получено 45 000 сомов")]);
    request["details"]["covert"] = json!("unknown");
    let job = desk.ask("intake.start", request)["job"].clone();
    desk.finished(&job);
    let item = desk.evidence(&small.case)[0].clone();
    let cited =
        fact("2026-03-05", &[json!({ "evidence": item["id"], "page": 1, "rect": null, "second": null, "quote": "" })]);
    let mut details = small.details("means.deception");
    details["fact"] = desk.ask("fact.add", json!({ "case": small.case, "details": cited }))["value"].clone();
    desk.ask("proof.link", json!({ "details": details }));
    let covert = || {
        let matrix = matrix(desk, &small.case, &json!("kg.trafficking"));
        cell(&matrix, "means.deception", "Тилебалдиев")["covert"].clone()
    };
    assert_eq!(covert(), 0, "a receipt is no recording");
    let mut said = item["details"].clone();
    said["covert"] = json!("yes");
    desk.ask("evidence.change", json!({ "evidence": item["id"], "details": said }));
    assert_eq!(covert(), 1, "what somebody says is so");
}

#[test]
fn a_tie_is_made_once_changed_and_taken_back() {
    let small = small();
    let desk = &small.desk;
    let link = desk.ask("proof.link", json!({ "details": small.details("means.deception") }))["value"].clone();
    let again = desk.ask("proof.link", json!({ "details": small.details("means.deception") }))["value"].clone();
    assert_eq!((link.clone(), small.links().len()), (again, 1), "the same tie made twice is one");
    assert_eq!(small.state("means.deception"), "stated", "no evidence stands under the fact");
    let mut other = small.details("means.deception");
    other["stance"] = json!("against");
    desk.ask("proof.change", json!({ "link": link, "details": other }));
    assert_eq!(small.state("means.deception"), "disputed");
    desk.ask("proof.unlink", json!({ "link": link }));
    assert_eq!(small.state("means.deception"), "empty");
    desk.ask("undo", json!({}));
    assert_eq!(small.state("means.deception"), "disputed");
    desk.ask("redo", json!({}));
    assert_eq!(desk.refused("proof.unlink", json!({ "link": link })).code, "not-found");
}

#[test]
fn a_tie_to_what_does_not_exist_is_refused() {
    let small = small();
    let desk = &small.desk;
    let refused = |details: Value| desk.refused("proof.link", json!({ "details": details })).params["what"].clone();
    assert_eq!(refused(small.details("means.magic")), "element");
    let elsewhere = desk.case("2/2026");
    let stranger = desk.person(&elsewhere, "recruiter", "Чужой", "Ч.");
    let mut details = small.details("means.deception");
    details["suspect"] = stranger;
    assert_eq!(refused(details), "party");
    let request = json!({ "case": small.case, "family": "kg.nothing", "on": true });
    assert_eq!(desk.refused("proof.choose", request).params["what"], "offence");
    let request = json!({ "case": small.case, "family": "kg.nothing", "victim": null });
    assert_eq!(desk.refused("proof.matrix", request).code, "not-found");
}

#[test]
fn ties_go_with_their_fact_and_with_the_person_and_undo_brings_them_back() {
    let small = small();
    let desk = &small.desk;
    desk.ask("proof.link", json!({ "details": small.details("act.recruitment") }));
    desk.ask("fact.remove", json!({ "fact": small.fact }));
    assert_eq!(small.links().len(), 0);
    desk.ask("undo", json!({}));
    assert_eq!(small.links().len(), 1);
    desk.ask("party.remove", json!({ "party": small.suspect }));
    assert_eq!(small.links().len(), 0, "nothing points to somebody who is not in the case");
    desk.ask("undo", json!({}));
    assert_eq!(small.links()[0]["details"]["suspect"], small.suspect);
}

#[test]
fn an_item_may_be_another_kind_of_proof_than_the_rest() {
    let (desk, case) = sample();
    let links = desk.ask("proof.links", json!({ "case": case }));
    let first_hand = |link: &&Value| list(&link["items"]).iter().any(|item| item["kind"] == "first_hand");
    let receipts = list(&links).iter().filter(|link| link["details"]["element"] == "act.receipt");
    let passport = receipts.clone().find(first_hand).unwrap();
    let sister = list(&passport["items"]).iter().find(|item| item["kind"] == "first_hand").unwrap();
    let request = json!({ "link": passport["id"], "evidence": sister["evidence"], "kind": null });
    desk.ask("proof.kind", request);
    let links = desk.ask("proof.links", json!({ "case": case }));
    let passport = list(&links).iter().find(|link| link["id"] == passport["id"]).unwrap();
    assert!(list(&passport["items"]).iter().all(|item| item["kind"] == "document" && item["own"] == false));
    let uncited = desk.evidence(&case)[0]["id"].clone();
    let request = json!({ "link": passport["id"], "evidence": uncited, "kind": "expert" });
    assert_eq!(desk.refused("proof.kind", request).code, "not-found", "the fact does not cite it");
}

#[test]
fn removing_a_citation_or_a_fact_changes_its_elements_at_once() {
    let (desk, case) = sample();
    let facts = desk.ask("fact.list", json!({ "case": case }));
    let flat = list(&facts)
        .iter()
        .find(|fact| fact["details"]["statements"][0]["text"].as_str().unwrap().contains("запретил им выходить"))
        .unwrap();
    let state = || {
        let view = matrix(&desk, &case, &json!("kg.trafficking"));
        cell(&view, "act.harbouring", "Рысбаев")["state"].clone()
    };
    assert_eq!(state(), "one_source");
    let mut details = flat["details"].clone();
    details["citations"] = json!([]);
    desk.ask("fact.change", json!({ "fact": flat["id"], "details": details }));
    assert_eq!(state(), "stated");
    // A fact that a tie of the network rests on stays until the tie rests elsewhere.
    assert_eq!(desk.refused("fact.remove", json!({ "fact": flat["id"] })).code, "in-ties");
    let network = desk.ask("network.show", json!({ "case": case }));
    for tie in list(&network["ties"]) {
        if list(&tie["details"]["facts"]).contains(&flat["id"]) {
            desk.ask("tie.remove", json!({ "tie": tie["id"] }));
        }
    }
    desk.ask("fact.remove", json!({ "fact": flat["id"] }));
    assert_eq!(state(), "empty");
}

#[test]
fn the_code_follows_the_day_of_the_act_as_it_is_corrected() {
    let small = small();
    let desk = &small.desk;
    desk.ask("proof.link", json!({ "details": small.details("act.recruitment") }));
    let versions = |date: &str| {
        desk.ask("fact.change", json!({ "fact": small.fact, "details": fact(date, &[]) }));
        let view = matrix(desk, &small.case, &json!("kg.trafficking"));
        list(&view["applicable"]).iter().map(|one| one["version"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(versions("2018"), ["kg.uk1997.124"]);
    assert_eq!(versions("2020-05"), ["kg.uk2017.171"]);
    assert_eq!(versions("2021"), ["kg.uk.166", "kg.uk2017.171"], "a date across two codes shows both");
    assert_eq!(versions("2026"), ["kg.uk.166"]);
}

#[test]
fn a_full_check_says_of_each_item_whether_it_is_what_was_sealed() {
    let (desk, case) = sample();
    let custody = || {
        let links = desk.ask("proof.links", json!({ "case": case }));
        list(&links)
            .iter()
            .flat_map(|link| list(&link["items"]).clone())
            .map(|item| item["custody"].clone())
            .collect::<Vec<_>>()
    };
    assert!(custody().iter().all(|state| state == "sealed"));
    let job = desk.ask("custody.check", json!({ "level": 2 }))["job"].clone();
    desk.finished(&job);
    assert!(custody().iter().all(|state| state == "verified"));
    let suspect = party(&desk, &case, "Тилебалдиев");
    assert!(!suspect.is_null());
}
