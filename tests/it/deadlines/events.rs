//! Events start and end terms; the office has the last word about each.

use super::{enter, event, mark, term, with};
use crate::support::{Desk, picture};
use serde_json::{Value, json};

// The desk's clock stands at 23 November 2026, noon in Bishkek.

#[test]
fn an_event_starts_its_term_with_the_rule_the_start_and_the_computation() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let registered = with(event("registered", "17.11.2026"), "time", json!("15.40"));
    let id = enter(&desk, &case, registered);
    let decision = term(&desk, &case, "kg.upk.153");
    assert_eq!(decision["event"], id);
    assert_eq!((&decision["day"], &decision["time"]), (&json!("2026-11-27"), &json!("15:40")));
    assert_eq!((&decision["state"], &decision["daysLeft"]), (&json!("open"), &json!(4)));
    assert_eq!(
        (&decision["bound"], &decision["checked"], &decision["label"]),
        (&json!("authority"), &json!(false), &json!("V2"))
    );
    let how = decision["how"]["ru"].as_str().unwrap();
    assert_eq!(how, "10 суток с 17 ноября 2026 года, 15:40. Истекает: 27 ноября 2026 года, пятница, 15:40.");
    assert!(decision["law"]["ru"].as_str().unwrap().contains("153"), "{}", decision["law"]);
    let events = desk.ask("event.list", json!({ "case": case }));
    assert_eq!(events[0]["details"]["time"], "15:40", "half the region writes 15.40");
}

#[test]
fn sources_that_disagree_give_the_earlier_day_and_show_both() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    enter(&desk, &case, event("act_learned", "2026-11-03"));
    let complaint = term(&desk, &case, "kg.upk.126");
    assert_eq!((&complaint["day"], &complaint["state"]), (&json!("2026-11-13"), &json!("missed")));
    let days: Vec<_> = complaint["readings"].as_array().unwrap().iter().map(|reading| reading["day"].clone()).collect();
    assert_eq!(days, ["2026-11-13", "2026-11-18"]);
}

#[test]
fn an_event_that_ends_a_term_says_whether_it_was_in_time() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let motion = enter(&desk, &case, event("motion_filed", "2026-11-02"));
    assert_eq!(term(&desk, &case, "kg.upk.124")["state"], "missed");
    let decided = enter(&desk, &case, with(event("motion_decided", "2026-11-05"), "answers", motion.clone()));
    let closed = term(&desk, &case, "kg.upk.124");
    assert_eq!(
        (&closed["state"], &closed["endedBy"], &closed["doneOn"]),
        (&json!("done"), &decided, &json!("2026-11-05"))
    );
    let later = with(event("motion_decided", "2026-11-06"), "answers", motion);
    desk.ask("event.change", json!({ "event": decided, "details": later, "register": false }));
    assert_eq!(term(&desk, &case, "kg.upk.124")["state"], "late");
    desk.ask("event.remove", json!({ "event": decided }));
    assert_eq!(term(&desk, &case, "kg.upk.124")["state"], "missed");
    desk.ask("undo", json!({}));
    assert_eq!(term(&desk, &case, "kg.upk.124")["state"], "late", "what was removed comes back with what it ended");
}

#[test]
fn what_an_event_would_start_and_end_is_known_before_it_is_saved() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let report = enter(&desk, &case, event("crime_report", "2026-11-23"));
    let ask = |details: Value| desk.ask("event.preview", json!({ "case": case, "event": null, "details": details }));
    let preview = ask(with(event("registered", "2026-11-23"), "number", json!("12")));
    assert_eq!(preview["starts"][0]["rule"], "kg.upk.153");
    assert_eq!(preview["ends"][0]["rule"], "kg.registration");
    assert_eq!(preview["answerable"], json!([report]));
    assert_eq!((&preview["oddNumber"], &preview["otherRegister"]), (&json!(true), &json!(true)), "a hint, no refusal");
    assert_eq!(ask(event("registered", ""))["undated"], true);
    assert_eq!(ask(event("registered", "what?"))["undated"], true, "half a date is no failure while one types");
    assert_eq!(desk.ask("event.list", json!({ "case": case })).as_array().unwrap().len(), 1, "nothing was saved");
}

#[test]
fn a_registration_writes_the_number_of_the_case_when_asked_to_and_undo_takes_both_back() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let details = with(event("registered", "2026-11-20"), "number", json!("03-050-2026-000-547"));
    desk.ask("event.add", json!({ "case": case, "details": details, "register": true }));
    let number = || desk.ask("case.show", json!({ "case": case }))["details"]["registerNumber"].clone();
    assert_eq!(number(), "03-050-2026-000-547");
    desk.ask("undo", json!({}));
    assert_eq!(number(), "");
    assert_eq!(desk.ask("event.list", json!({ "case": case })), json!([]));
}

#[test]
fn the_office_may_go_by_a_day_of_its_own_with_a_reason_and_the_count_is_kept() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    enter(&desk, &case, event("decision_to_open", "2026-09-14"));
    let before = term(&desk, &case, "kg.upk.162");
    assert_eq!(
        (&before["day"], &before["state"]),
        (&json!("2026-11-16"), &json!("missed")),
        "14 November is a Saturday"
    );
    let bare = mark(&before, "auto", &[("day", "2027-01-14")]);
    assert_eq!(desk.refused("deadline.mark", bare).params["field"], "reason");
    desk.ask("deadline.mark", mark(&before, "auto", &[("day", "14.01.2027"), ("reason", "продлено")]));
    let own = term(&desk, &case, "kg.upk.162");
    assert_eq!((&own["day"], &own["state"], &own["how"]), (&json!("2027-01-14"), &json!("open"), &before["how"]));
    assert_eq!(own["mark"]["reason"], "продлено");
}

#[test]
fn a_day_that_cannot_be_read_does_not_count_as_none() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    enter(&desk, &case, event("act_learned", "2026-11-20"));
    let open = term(&desk, &case, "kg.upk.126");
    desk.ask("deadline.mark", mark(&open, "done", &[]));
    for (harm, mend) in [
        ("UPDATE deadline_mark SET done_on = 'вчера'", "UPDATE deadline_mark SET done_on = ''"),
        ("UPDATE deadline_mark SET day = 'завтра'", "UPDATE deadline_mark SET day = ''"),
        (
            "INSERT INTO court_day (jurisdiction, day, works, name) VALUES ('kg', 'завтра', 0, '')",
            "DELETE FROM court_day",
        ),
    ] {
        desk.spoil(harm);
        assert_eq!(desk.refused("deadline.list", json!({ "case": case })).code, "database", "{harm}");
        desk.spoil(mend);
        assert_eq!(term(&desk, &case, "kg.upk.126")["state"], "done", "{mend}");
    }
}

#[test]
fn a_term_can_be_marked_done_set_aside_and_opened_again() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    enter(&desk, &case, event("act_learned", "2026-11-20"));
    let open = term(&desk, &case, "kg.upk.126");
    assert_eq!(open["state"], "open");
    desk.ask("deadline.mark", mark(&open, "done", &[]));
    let done = term(&desk, &case, "kg.upk.126");
    assert_eq!(
        (&done["state"], &done["doneOn"]),
        (&json!("done"), &json!("2026-11-23")),
        "today, by the clock passed in"
    );
    desk.ask("deadline.mark", mark(&open, "done", &[("doneOn", "2026-12-20")]));
    assert_eq!(term(&desk, &case, "kg.upk.126")["state"], "late");
    assert_eq!(desk.refused("deadline.mark", mark(&open, "waived", &[])).params["field"], "reason");
    desk.ask("deadline.mark", mark(&open, "waived", &[("reason", "отозвано")]));
    assert_eq!(term(&desk, &case, "kg.upk.126")["state"], "waived");
    desk.ask("deadline.mark", mark(&open, "open", &[]));
    assert_eq!(term(&desk, &case, "kg.upk.126")["state"], "open");
    for state in ["waived", "late", "done", "open"] {
        desk.ask("undo", json!({}));
        assert_eq!(term(&desk, &case, "kg.upk.126")["state"], state, "each decision is taken back alone");
    }
    let other =
        json!({ "event": open["event"], "rule": "kg.nothing", "state": "done", "day": "", "doneOn": "", "reason": "" });
    assert_eq!(desk.refused("deadline.mark", other).code, "not-found");
}

#[test]
fn an_event_names_only_what_is_in_its_case_and_an_hour_only_of_an_exact_day() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let foreign = enter(&desk, &other, event("motion_filed", "2026-11-02"));
    let add = |details: Value| json!({ "case": case, "details": details, "register": false });
    let answers = add(with(event("motion_decided", "2026-11-05"), "answers", foreign));
    assert_eq!(desk.refused("event.add", answers).code, "not-found");
    let vague = add(with(event("registered", "2026-11"), "time", json!("10:00")));
    assert_eq!(desk.refused("event.add", vague).params["field"], "time");
    assert_eq!(desk.refused("event.add", add(event("registered", "31.02.2026"))).code, "bad-date");
    desk.take_in(&case, &[desk.file("slip.png", picture(3))]);
    let slip = desk.evidence(&case)[0]["id"].clone();
    enter(&desk, &case, with(event("registered", "2026-11-02"), "evidence", slip));
}

#[test]
fn a_draft_that_is_removed_leaves_its_event() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let filing =
        desk.ask("filing.add", json!({ "case": case, "template": "kg/crime-report", "language": "ru" }))["value"]
            .clone();
    enter(&desk, &case, with(event("crime_report", "2026-11-20"), "filing", filing.clone()));
    desk.ask("filing.remove", json!({ "filing": filing }));
    let link = || desk.ask("event.list", json!({ "case": case }))[0]["details"]["filing"].clone();
    assert_eq!(link(), json!(null));
    desk.ask("undo", json!({}));
    assert_eq!(link(), filing, "undo brings back the filing and the link to it");
}

#[test]
fn limitation_is_told_as_an_interval_with_its_reason() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let act = with(event("offence", "2026-03"), "category", json!("grave"));
    let offence = enter(&desk, &case, act);
    let limitation = || desk.ask("deadline.list", json!({ "case": case }))["limitations"][0].clone();
    assert_eq!(limitation()["day"], "2036-03-01");
    assert!(limitation()["words"]["ru"].as_str().unwrap().contains("между 1 марта 2036 года"), "{}", limitation());
    enter(&desk, &case, with(event("release", "2026-07-28"), "answers", offence));
    let held = limitation();
    assert_eq!((&held["day"], &held["label"]), (&json!("2036-07-28"), &json!("V2")));
    assert!(held["words"]["ru"].as_str().unwrap().contains("с освобождения"));
}

#[test]
fn a_country_without_rules_keeps_events_and_counts_nothing() {
    let desk = Desk::new();
    let details = json!({
        "number": "3/2026", "title": "", "jurisdiction": "kz", "stage": "pretrial", "registerNumber": "",
        "languages": ["ru"], "team": [], "note": "",
    });
    let case = desk.ask("case.add", json!({ "details": details }))["value"].clone();
    enter(&desk, &case, event("registered", "2026-11-20"));
    let found = desk.ask("deadline.list", json!({ "case": case }));
    assert_eq!((&found["hasRules"], &found["deadlines"]), (&json!(false), &json!([])));
}
