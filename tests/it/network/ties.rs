//! Ties as they are written, changed, refused and taken back.

use super::{tie, with};
use crate::support::{Desk, picture};
use serde_json::{Value, json};

#[test]
fn a_tie_is_entered_changed_removed_and_each_step_can_be_taken_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (victim, recruiter) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&case, "recruiter", "Токтогулов", "Нур"));
    let id = desk.tie(&case, with(tie("recruited", &recruiter, &victim), "period", json!("12.03.2026")));
    let shown = desk.network(&case)["ties"][0].clone();
    assert_eq!(
        (&shown["id"], shown["details"]["period"].as_str()),
        (&id, Some("2026-03-12")),
        "dates are kept as EDTF"
    );
    desk.ask("tie.change", json!({ "tie": id, "details": tie("threatened", &recruiter, &victim) }));
    assert_eq!(desk.network(&case)["ties"][0]["details"]["kind"], "threatened");
    desk.ask("tie.remove", json!({ "tie": id }));
    assert_eq!(desk.network(&case)["ties"], json!([]));
    for (label, kind) in [("tie-remove", Some("threatened")), ("tie-change", Some("recruited")), ("tie-add", None)] {
        assert_eq!(desk.ask("undo", json!({}))["label"], label);
        let kept = desk.network(&case)["ties"][0]["details"]["kind"].clone();
        assert_eq!(kept.as_str(), kind);
    }
    desk.ask("redo", json!({}));
    assert_eq!(desk.network(&case)["ties"][0]["details"]["kind"], "recruited");
}

#[test]
fn a_tie_joins_two_different_parties_of_its_own_case() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let (victim, stranger) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&other, "witness", "Ким", "Анна"));
    let add = |details: Value| desk.refused("tie.add", json!({ "case": case, "details": details })).code;
    assert_eq!(add(tie("related", &victim, &victim)), "tie-to-itself");
    assert_eq!(add(tie("related", &victim, &stranger)), "not-found");
    let mate = desk.person(&case, "witness", "Бекова", "Нуриза");
    let theirs = desk.fact_of(&other, "", &[&stranger]);
    assert_eq!(add(with(tie("related", &victim, &mate), "facts", json!([theirs]))), "not-found");
    let refused = desk.refused(
        "tie.add",
        json!({ "case": case, "details": with(tie("related", &victim, &mate), "period", json!("31.02.2026")) }),
    );
    assert_eq!((refused.code.as_str(), refused.params["field"].as_str()), ("bad-date", "period"));
    assert_eq!(desk.network(&case)["ties"], json!([]), "nothing was saved");
}

#[test]
fn who_is_tied_and_what_a_tie_rests_on_are_not_removed_under_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (victim, recruiter) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&case, "recruiter", "Токтогулов", "Нур"));
    let fact = desk.fact_of(&case, "2026-03", &[]);
    let id = desk.tie(&case, with(tie("paid", &victim, &recruiter), "facts", json!([fact])));
    for party in [&victim, &recruiter] {
        let refused = desk.refused("party.remove", json!({ "party": party }));
        assert_eq!((refused.code.as_str(), refused.params["what"].as_str()), ("in-ties", "party"));
    }
    let refused = desk.refused("fact.remove", json!({ "fact": fact }));
    assert_eq!(
        (refused.code.as_str(), refused.params["what"].as_str(), refused.params["ties"].as_str()),
        ("in-ties", "fact", "1")
    );
    desk.ask("tie.remove", json!({ "tie": id }));
    desk.ask("fact.remove", json!({ "fact": fact }));
    desk.ask("party.remove", json!({ "party": recruiter }));
}

#[test]
fn a_changed_fact_stays_under_its_tie_and_a_tie_may_cite_evidence_itself() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (victim, firm) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&case, "agency", "Жол", "Ачык"));
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let place = json!({ "evidence": desk.evidence(&case)[0]["id"], "page": 1, "rect": null, "second": null, "quote": "45 000" });
    let fact = desk.fact_of(&case, "2026-03-06", &[&victim, &firm]);
    let details = with(with(tie("paid", &victim, &firm), "facts", json!([fact, fact])), "citations", json!([place]));
    desk.tie(&case, details.clone());
    let mut changed = desk.ask("fact.list", json!({ "case": case }))[0]["details"].clone();
    changed["citations"] = json!([place]);
    desk.ask("fact.change", json!({ "fact": fact, "details": changed }));
    let shown = desk.network(&case)["ties"][0].clone();
    assert_eq!(shown["details"]["facts"], json!([fact]), "named once");
    assert_eq!(shown["citations"][0]["number"], 1);
    let far = with(
        details,
        "citations",
        json!([{ "evidence": place["evidence"], "page": 0, "rect": null, "second": null, "quote": "" }]),
    );
    assert_eq!(desk.refused("tie.add", json!({ "case": case, "details": far })).code, "bad-citation");
}

#[test]
fn a_tie_without_a_period_lasts_as_long_as_its_facts_and_without_both_has_no_date() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (victim, recruiter) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&case, "recruiter", "Токтогулов", "Нур"));
    let facts = json!([
        desk.fact_of(&case, "2026-03", &[&victim]),
        desk.fact_of(&case, "2026-05-11", &[&victim]),
        desk.fact_of(&case, "", &[&victim]),
    ]);
    desk.tie(&case, with(tie("threatened", &recruiter, &victim), "facts", facts.clone()));
    desk.tie(&case, with(with(tie("paid", &victim, &recruiter), "facts", facts), "period", json!("../2026-04")));
    desk.tie(&case, tie("acquainted", &victim, &recruiter));
    let ties = desk.network(&case)["ties"].clone();
    let days = |at: usize| json!([ties[at]["dated"], ties[at]["firstDay"], ties[at]["lastDay"]]);
    assert_eq!(days(0), json!([true, "2026-03-01", "2026-05-11"]));
    assert_eq!(days(1), json!([true, null, "2026-04-30"]), "its own period comes first");
    assert_eq!(days(2), json!([false, null, null]));
}

#[test]
fn two_parties_in_one_fact_are_suggested_until_something_ties_them() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (victim, recruiter) =
        (desk.person(&case, "victim", "Асанова", "Айгүл"), desk.person(&case, "recruiter", "Токтогулов", "Нур"));
    let police = desk.person(&case, "investigator", "Жороев", "Бакыт");
    let first = desk.fact_of(&case, "2026-03-01", &[&victim, &recruiter]);
    let second = desk.fact_of(&case, "2026-03-02", &[&recruiter, &victim]);
    desk.fact_of(&case, "2026-03-03", &[&victim, &police]);
    let suggested = desk.network(&case)["suggestions"].clone();
    assert_eq!(suggested.as_array().unwrap().len(), 2);
    let one = &suggested[0];
    assert_eq!(
        (&one["from"], &one["to"], &one["kind"]),
        (&recruiter, &victim, &json!("recruited")),
        "as their roles have it"
    );
    assert_eq!(one["facts"], json!([first, second]));
    assert_eq!(desk.network(&case)["ties"], json!([]), "nothing is tied by itself");
    desk.tie(&case, tie("threatened", &victim, &recruiter));
    let left = desk.network(&case)["suggestions"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1, "either way round");
}
