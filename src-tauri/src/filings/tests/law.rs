//! Articles, offences and terms by the law of the day, and the step that follows.

use super::super::*;
use super::{Desk, day};
use crate::base::Language::{Ky, Ru};
use crate::law::Words;
use serde_json::json;

#[test]
fn the_sample_is_ready_but_for_the_law_that_a_lawyer_must_check() {
    let desk = Desk::new("kg/crime-report");
    let found = desk.found(Ru, "2026-05-12");
    assert!(found.iter().all(|f| f.severity != Severity::Blocking), "{found:?}");
    let law = desk.places(Code::LawToCheck);
    assert!(law.contains(&"kg.uk.166".to_owned()) && law.contains(&"kg.upk.153".to_owned()), "{law:?}");
    assert!(!law.contains(&"kg.upk.146.1".to_owned()), "this one was read in the source");
    assert!(!law.contains(&"kg.uk.209".to_owned()), "not cited, not asked about");
}

#[test]
fn a_filing_made_before_its_law_is_found() {
    let desk = Desk::new("kg/motion-add-evidence");
    let found = desk.found(Ru, "2021-06-01");
    assert!(found.iter().any(|f| f.code == Code::LawNotInForce && f.law.as_deref() == Some("kg.upk.124")));
}

#[test]
fn an_offence_not_yet_in_force_when_the_act_was_done_is_found() {
    let mut desk = Desk::new("kg/crime-report");
    assert_eq!(desk.places(Code::LawNotInForce), Vec::<String>::new());
    let early = Some(day("2021-11-30"));
    desk.case.facts[2].date = Some(DateText { words: Words::default(), earliest: early, latest: early });
    // The older code has an article for one of them: both codes stand, and both are asked about.
    assert_eq!(
        desk.places(Code::LawNotInForce),
        ["facts kg.uk.166 f003", "facts kg.uk.169 f003", "facts kg.uk2017.171 f001"]
    );
    let vague = Some(DateText { words: Words::default(), earliest: early, latest: Some(day("2022-01-31")) });
    desk.case.facts[2].date = vague;
    assert_eq!(desk.places(Code::LawNotInForce), Vec::<String>::new(), "it may have been done after");
}

#[test]
fn the_article_is_that_of_the_code_of_the_day_of_the_act() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.facts.truncate(2);
    let told: Vec<_> = desk.case.facts.iter().map(|fact| fact.id).collect();
    desk.answers.set("facts", json!(told));
    for key in ["offence_165", "offence_167", "offence_169", "offence_170"] {
        desk.answers.set(key, false);
    }
    let cited = |desk: &Desk, language| {
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let data = Draft { template, language, answers, case, numbering: &numbering, body: None }.data();
        data["law"]["offences"]["plain"].as_str().unwrap_or_default().replace('\u{A0}', " ")
    };
    let on = |desk: &mut Desk, days: [&str; 2]| {
        for (fact, at) in desk.case.facts.iter_mut().zip(days) {
            let at = Some(day(at));
            fact.date = Some(DateText { words: Words::default(), earliest: at, latest: at });
        }
    };
    assert_eq!(cited(&desk, Ru), "ст. 166 УК Кыргызской Республики");
    on(&mut desk, ["2019-06-10", "2019-07-01"]);
    assert_eq!(cited(&desk, Ru), "ст. 171 УК Кыргызской Республики 2017 года");
    assert!(cited(&desk, Ky).contains("2017-жылдагы Жазык кодексинин 171-беренеси"));
    assert_eq!(desk.places(Code::LawNotInForce), Vec::<String>::new());
    assert!(desk.places(Code::LawToCheck).contains(&"kg.uk2017.171".to_owned()), "nobody read it in the source");
    desk.answers.set("offence_167", true);
    assert_eq!(cited(&desk, Ru), "ст. 171 УК Кыргызской Республики 2017 года", "one article for two offences, once");
    desk.answers.set("offence_167", false);
    on(&mut desk, ["2018-05-01", "2018-05-02"]);
    assert_eq!(cited(&desk, Ru), "ст. 124 УК Кыргызской Республики 1997 года");
    // A fact of another day that is not the act: both codes, and a question about each.
    on(&mut desk, ["2019-06-10", "2026-01-12"]);
    assert_eq!(cited(&desk, Ru), "ст. 166 УК Кыргызской Республики и ст. 171 УК Кыргызской Республики 2017 года");
    assert_eq!(desk.places(Code::LawNotInForce), ["facts kg.uk.166 f001", "facts kg.uk2017.171 f002"]);
    desk.case.facts[0].act = true;
    assert_eq!(cited(&desk, Ru), "ст. 171 УК Кыргызской Республики 2017 года", "the day of what is tied to the act");
    assert_eq!(desk.places(Code::LawNotInForce), Vec::<String>::new());
    desk.answers.set("code", "kg.uk1997");
    assert_eq!(cited(&desk, Ru), "ст. 124 УК Кыргызской Республики 1997 года", "the lawyer chose");
    assert_eq!(desk.places(Code::LawNotInForce), ["facts kg.uk1997.124 f001"]);
}

#[test]
fn what_points_to_the_victims_offender_is_named_by_the_code_of_the_day() {
    let mut desk = Desk::new("kg/non-punishment");
    for fact in &mut desk.case.facts {
        let at = Some(day("2020-03-01"));
        fact.date = Some(DateText { words: Words::default(), earliest: at, latest: at });
    }
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
    let said = data["law"]["offence"]["titled_plain"].as_str().unwrap_or_default().replace('\u{A0}', " ");
    assert_eq!(said, "ст. 171 («Торговля людьми») УК Кыргызской Республики 2017 года");
}

#[test]
fn the_next_step_follows_from_what_happened_and_what_was_let_pass() {
    use crate::base::id::EventId;
    use crate::law::deadlines::{EventKind, Happened};
    let event = |number: u8, kind, day: &str| {
        let mut bytes = [0; 16];
        bytes[15] = number;
        let when = day.parse().expect("a date");
        Happened { id: EventId::from_bytes(bytes), kind, when, time: None, answers: None }
    };
    let form = &find("kg/complaint-inaction").expect("it exists").form;
    let why = |events: &[Happened], passed: &[Lapsed]| next(form, events, passed).map(|(next, _)| next.why.ru.clone());
    let registered = event(1, EventKind::Registered, "2026-05-12");
    let passed = Lapsed { rule: "kg.upk.153".to_owned(), event: registered.id };
    assert_eq!(why(std::slice::from_ref(&registered), &[]), None, "the term is still running");
    let late = why(std::slice::from_ref(&registered), std::slice::from_ref(&passed)).expect("it is the next step");
    assert!(late.contains("решения нет"), "{late}");
    let complaint = event(2, EventKind::ComplaintFiled, "2026-05-25");
    assert_eq!(why(&[registered.clone(), complaint], &[passed]), None, "it was done");
    let refused = event(3, EventKind::DecisionToRefuse, "2026-05-20");
    assert!(why(&[registered, refused], &[]).is_some(), "a refusal can be complained about");
}
