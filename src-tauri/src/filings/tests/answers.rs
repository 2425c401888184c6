//! What a filing is asked, what the case answers by itself, and what of it the paper says.

use super::super::*;
use super::{Desk, day, short};
use crate::base::Language::{Ky, Ru};
use crate::law::Words;
use serde_json::json;

#[test]
fn a_new_filing_begins_with_what_the_case_knows() {
    let desk = Desk::new("kg/crime-report");
    let answers = prefill(&desk.template.form, &desk.case, day("2026-05-12"));
    assert_eq!(answers.party("victim"), Some(desk.case.parties[0].id));
    assert_eq!(answers.parties("suspects").len(), 2);
    assert_eq!(answers.facts("facts").len(), 8);
    assert_eq!(answers.text("date"), Some("2026-05-12"));
    assert!(answers.check("offence_166") && !answers.check("offence_209"), "the form says what to begin with");
    let asked: Vec<_> = missing(&desk.template.form, &answers, &desk.case).into_iter().map(|m| m.field).collect();
    assert_eq!(asked, ["addressee", "essence", "acts", "purpose", "damage"], "only what the case does not know");
}

#[test]
fn a_grandmother_is_the_guardian_of_a_child_and_the_lawyer_represents_it() {
    let mut desk = Desk::new("kg/power-of-attorney");
    let mut grandmother = desk.case.parties[4].clone();
    grandmother.roles = vec![Role::Representative, Role::Relative];
    let lawyer = desk.case.parties[1].id;
    desk.case.parties.remove(4);
    desk.case.parties.insert(0, grandmother.clone());
    let filled = |desk: &Desk| {
        let answers = prefill(&desk.template.form, &desk.case, day("2026-05-12"));
        (answers.party("representative"), answers.party("guardian"))
    };
    assert_eq!(filled(&desk), (Some(lawyer), None), "a grown woman has no guardian");
    let born = Some(day("2014-03-07"));
    desk.case.parties[1].born = Some(DateText { words: Words::default(), earliest: born, latest: born });
    assert_eq!(filled(&desk), (Some(lawyer), Some(grandmother.id)));
    let answers = prefill(&desk.template.form, &desk.case, day("2026-05-12"));
    desk.answers = answers;
    desk.case.parties[0].born = None;
    let found = desk.found(Ru, "2026-05-12").into_iter().filter(|finding| finding.code == Code::IdentityMissing);
    let about: Vec<_> = found.filter(|finding| finding.party == Some(grandmother.id)).map(|f| f.detail).collect();
    assert!(about.len() == 1 && about[0].contains("дата рождения"), "{about:?}");
    desk.case.parties.retain(|party| party.id != lawyer);
    assert_eq!(filled(&desk), (None, Some(grandmother.id)), "nobody is both");
}

#[test]
fn who_stands_twice_in_a_list_since_two_entries_became_one_is_named_once() {
    let mut desk = Desk::new("kg/crime-report");
    let [first, second] = desk.answers.parties("suspects")[..] else { panic!("the sample has two suspects") };
    desk.answers.set("suspects", json!([first, second, first]));
    assert_eq!(desk.answers.parties("suspects"), [first, second]);
    let asked = missing(&desk.template.form, &desk.answers, &desk.case).into_iter();
    assert_eq!(asked.filter(|missing| missing.field == "suspects").count(), 0, "nothing is wrong with the answer");
}

#[test]
fn an_empty_case_fills_nothing_and_everything_needed_is_asked() {
    let desk = Desk::new("kg/motion-add-evidence");
    let answers = prefill(&desk.template.form, &CaseData::default(), day("2026-05-12"));
    let asked: Vec<_> =
        missing(&desk.template.form, &answers, &CaseData::default()).into_iter().map(|m| m.field).collect();
    assert_eq!(asked, ["addressee", "register_number", "victim", "representative", "exhibits"]);
}

#[test]
fn a_question_behind_another_is_asked_only_when_it_shows() {
    let mut desk = Desk::new("kg/civil-claim");
    let asked = |desk: &Desk| -> Vec<String> {
        missing(&desk.template.form, &desk.answers, &desk.case).into_iter().map(|m| m.field).collect()
    };
    desk.answers.set("duty", "paid");
    assert_eq!(asked(&desk), ["duty_amount", "duty_receipt"]);
    desk.answers.set("moral_amount", json!(null));
    assert_eq!(asked(&desk), ["moral_amount", "duty_amount", "duty_receipt"]);
    desk.answers.set("moral", false);
    assert_eq!(asked(&desk), ["duty_amount", "duty_receipt"]);
}

#[test]
fn an_answer_of_another_kind_or_to_nobody_is_found() {
    let mut desk = Desk::new("kg/civil-claim");
    desk.answers.set("date", "12 мая");
    desk.answers.set("moral_amount", "много");
    desk.answers.set("duty", "maybe");
    desk.answers.set("claimant", "01980000-0000-7000-8000-00000000ffff");
    desk.answers.set("damage", json!([{ "what": "Проезд" }]));
    let wrong: Vec<_> =
        missing(&desk.template.form, &desk.answers, &desk.case).into_iter().map(|m| (m.field, m.why)).collect();
    let wrong: Vec<_> = wrong.iter().map(|(field, why)| (field.as_str(), *why)).collect();
    assert_eq!(
        wrong,
        [
            ("claimant", Why::Gone),
            ("damage", Why::Empty),
            ("moral_amount", Why::Malformed),
            ("duty", Why::Malformed),
            ("date", Why::Malformed)
        ]
    );
}

#[test]
fn an_addressee_is_a_text_or_a_text_and_what_stands_at_the_head() {
    let mut desk = Desk::new("kg/crime-report");
    let head = |desk: &Desk| {
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
        data["fields"]["addressee"]["written"].as_str().map(|text| text.replace('\u{A0}', " "))
    };
    desk.answers.set("addressee", "Первомайский районный суд");
    assert_eq!(head(&desk).as_deref(), Some("В Первомайский районный суд"));
    desk.answers.set("addressee", "Прокурору города Ош");
    assert_eq!(head(&desk).as_deref(), Some("Прокурору города Ош"), "drafts from before hold the dative");
    desk.answers.set("addressee", json!({ "text": "Прокурор города Ош", "written": "Прокурору г. Ош" }));
    assert_eq!(head(&desk).as_deref(), Some("Прокурору г. Ош"));
    desk.answers.set("addressee", json!({ "text": " ", "written": "Прокурору" }));
    assert_eq!(head(&desk), None);
    let asked = missing(&desk.template.form, &desk.answers, &desk.case);
    assert!(asked.iter().any(|missing| missing.field == "addressee" && missing.why == Why::Empty));
}

#[test]
fn exhibits_are_numbered_as_the_document_first_mentions_them() {
    let mut desk = Desk::new("kg/crime-report");
    let numbers = |desk: &Desk| desk.numbering().items().iter().map(|id| short(id.to_string())).collect::<Vec<_>>();
    assert_eq!(numbers(&desk), ["e001", "e002", "e003", "e004", "e005", "e006", "e007"]);
    let facts: Vec<_> = desk.case.facts.iter().rev().map(|fact| fact.id).collect();
    desk.answers.set("facts", json!(facts));
    assert_eq!(numbers(&desk)[..3], ["e007", "e006", "e004"], "another order of facts, other numbers");
    desk.answers.set("facts", json!([facts[0]]));
    desk.answers.set("exhibits", json!([desk.case.exhibits[2].evidence, desk.case.exhibits[6].evidence]));
    assert_eq!(numbers(&desk), ["e007", "e003"], "what is attached besides follows, and nothing twice");
}

#[test]
fn a_country_and_a_citizen_have_names() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.parties[2].citizenship = vec!["UA".into(), "KR".into()];
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let data = |language| Draft { template, language, answers, case, numbering: &numbering, body: None }.data();
    let said = |language| {
        let suspects = data(language)["fields"]["suspects"].clone();
        let suspects = suspects.as_array().into_iter().flatten().map(|party| party["citizenship"].clone());
        suspects.collect::<Vec<_>>()
    };
    assert!(said(Ru).contains(&json!(["Украина", "Республика Корея"])), "{:?}", said(Ru));
    assert!(said(Ky).contains(&json!(["Украина", "Корея Республикасы"])), "{:?}", said(Ky));
}

#[test]
fn sums_are_added_by_currency_and_never_across() {
    let desk = Desk::new("kg/civil-claim");
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
    let texts: Vec<_> = data["sums"]["price"].as_array().expect("sums").iter().map(|sum| sum["text"].clone()).collect();
    assert_eq!(texts, [json!("552\u{A0}320,50\u{A0}сома"), json!("180\u{A0}000\u{A0}российских рублей")]);
}

#[test]
fn a_body_prints_in_the_case_its_sentence_asks_for() {
    let mut desk = Desk::new("kg/complaint-inaction");
    desk.answers.set("body", "следователь Асанов Н. Н.");
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
    let said = data["fields"]["body"]["forms"]["gen"].as_str().map(|text| text.replace('\u{A0}', " "));
    assert_eq!(said.as_deref(), Some("следователя Асанова Н. Н."));
    desk.answers.set("body", "Ревком Первомайского района");
    assert_eq!(desk.places(Code::FormUnsure), ["body"]);
}
