//! What preflight asks of dates, sums and people that can hardly be so.

use super::support::Filing;
use chrono::NaiveDate;
use dalil::base::Language::{Ky, Ru};
use dalil::filings::{self, Code, DateText, Finding, Severity, Why, prefill, preflight};
use dalil::law::Words;
use serde_json::json;

/// What stands behind the origin in the id of an office's own template.
const OWN: &str = "~01930000-0000-7000-8000-000000000001";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn born(text: &str) -> Option<DateText> {
    Some(DateText { words: Words::same(text), earliest: Some(day(text)), latest: Some(day(text)) })
}

/// What is found of this kind.
fn found(filing: &Filing, code: Code) -> Vec<Finding> {
    let all = filing.with_draft(|draft| preflight(draft, day("2026-05-12")));
    all.into_iter().filter(|finding| finding.code == code).collect()
}

/// The questions that findings of this kind lead to.
fn fields(filing: &Filing, code: Code) -> Vec<String> {
    found(filing, code).into_iter().filter_map(|finding| finding.field).collect()
}

#[test]
fn a_document_older_than_what_it_tells_of_is_asked_about() {
    let mut appeal = Filing::sample("kg/appeal", Ru);
    appeal.answers.set("decided", "2026-11-10");
    appeal.answers.set("date", "2026-11-10");
    appeal.answers.0.remove("received");
    assert_eq!(fields(&appeal, Code::DatedBeforeAnswer), Vec::<String>::new(), "on the same day");
    appeal.answers.set("date", "2026-11-09");
    let asked = found(&appeal, Code::DatedBeforeAnswer);
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].severity, asked[0].field.as_deref()), (Severity::Confirm, Some("date")));
    assert!(asked[0].detail.ends_with("10.11.2026"), "{}", asked[0].detail);

    let mut report = Filing::sample("kg/crime-report", Ru);
    assert!(found(&report, Code::DatedBeforeFact).is_empty());
    report.answers.set("date", "2026-05-01");
    let asked = found(&report, Code::DatedBeforeFact);
    assert_eq!(asked.len(), 1, "of eight facts one is of 6 May");
    assert_eq!(asked[0].detail, "06.05.2026");
    assert_eq!(asked[0].fact, report.case.facts.last().map(|fact| fact.id));

    let mut certificate = Filing::sample("kg/custody-certificate", Ru);
    assert!(found(&certificate, Code::DatedBeforeEntry).is_empty());
    certificate.answers.set("date", "2026-05-01");
    let last = certificate.case.exhibits.iter().flat_map(|item| &item.custody).map(|entry| entry.entry).max();
    let asked = found(&certificate, Code::DatedBeforeEntry);
    assert!(asked.len() == 1 && asked[0].detail.parse().ok() <= last, "{asked:?}");
    certificate.template.id.push_str(OWN);
    assert_eq!(found(&certificate, Code::DatedBeforeEntry), asked, "the office's own one attests the same log");
}

#[test]
fn a_day_that_may_lie_ahead_is_not_asked_about() {
    let mut motion = Filing::sample("kg/motion-deposition", Ru);
    motion.answers.set("by_day", "2027-01-15");
    assert_eq!(fields(&motion, Code::DatedBeforeAnswer), Vec::<String>::new());
    assert_eq!(fields(&motion, Code::DayBehind), Vec::<String>::new());
}

#[test]
fn a_term_that_is_past_on_the_day_of_the_document_is_asked_about() {
    for (id, key) in [("kg/motion-deposition", "by_day"), ("kg/referral", "answer_by")] {
        let mut filing = Filing::sample(id, Ru);
        filing.answers.set("date", "2026-11-30");
        for (told, asked) in [("2026-06-20", true), ("2026-11-29", true), ("2026-11-30", false), ("2026-12-15", false)]
        {
            filing.answers.set(key, told);
            assert_eq!(fields(&filing, Code::DayBehind), vec![key; usize::from(asked)], "{id} {told}");
        }
        filing.answers.set(key, "2026-05-11");
        filing.answers.0.remove("date");
        assert_eq!(fields(&filing, Code::DayBehind), [key], "{id}: without a day of its own it is of today");
    }
}

#[test]
fn a_passport_of_evidence_that_would_print_empty_is_asked_about() {
    let mut motion = Filing::sample("kg/motion-add-evidence", Ru);
    assert!(found(&motion, Code::PassportEmpty).is_empty());
    let first = motion.case.exhibits[0].evidence;
    motion.case.exhibits[0].source = Words::default();
    motion.case.exhibits[0].carrier = Words::default();
    let asked = found(&motion, Code::PassportEmpty);
    assert_eq!((asked.len(), asked[0].severity, asked[0].evidence), (1, Severity::Confirm, Some(first)));
    assert_eq!(asked[0].detail, "источник, носитель");
    motion.template.id.push_str(OWN);
    assert_eq!(found(&motion, Code::PassportEmpty), asked, "the office's own one prints the same passport");
    motion.case.exhibits[0].recording = Some(filings::Recorded { film: false, seconds: None });
    assert_eq!(found(&motion, Code::PassportEmpty)[0].detail, "источник", "a recording says what carries it");
    motion.case.exhibits[0].received_from = Words::same("Эргешов Бакыт");
    assert!(found(&motion, Code::PassportEmpty).is_empty(), "who gave it says where it comes from");
    let mut report = Filing::sample("kg/crime-report", Ru);
    report.case.exhibits[0].source = Words::default();
    assert!(found(&report, Code::PassportEmpty).is_empty(), "no passport is printed there");
}

#[test]
fn a_claim_asks_who_the_defendant_is_and_where_he_lives() {
    for id in ["kg/civil-claim", "kg/lawsuit"] {
        let mut claim = Filing::sample(id, Ru);
        let lacking = |claim: &Filing| {
            let found = found(claim, Code::IdentityMissing).into_iter();
            found.map(|f| (f.field.unwrap_or_default(), f.detail)).collect::<Vec<_>>()
        };
        let asked = |detail: &str| ("defendants".to_owned(), detail.to_owned());
        assert_eq!(lacking(&claim), [asked("адрес"), asked("адрес")], "{id}");
        let address = Words::same("г. Бишкек, ул. Вымышленная, 1");
        claim.case.parties[2].addresses = vec![address.clone()];
        claim.case.parties[3].addresses = vec![address];
        assert_eq!(lacking(&claim), [], "{id}");
        claim.case.parties[3].name = Words::same("Неустановленное лицо по имени «Бахтияр»");
        assert_eq!(lacking(&claim), [asked("кто это: лицо не установлено")], "{id}");
    }
}

#[test]
fn a_year_that_no_case_tells_of_is_asked_about() {
    let mut report = Filing::sample("kg/crime-report", Ru);
    assert!(found(&report, Code::DateFar).is_empty());
    for (text, far) in [("0206-05-12", true), ("1899-12-31", true), ("1900-01-01", false), ("2101-01-01", true)] {
        report.answers.set("date", text);
        assert_eq!(fields(&report, Code::DateFar), vec!["date"; usize::from(far)], "{text}");
    }
    report.answers.set("date", "2026-05-12");
    report.case.facts[0].date = born("9999-01-01");
    let asked = found(&report, Code::DateFar);
    assert_eq!((asked.len(), asked[0].severity, asked[0].fact), (1, Severity::Confirm, Some(report.case.facts[0].id)));
}

#[test]
fn a_negative_sum_and_one_beyond_all_measure_keep_a_filing_a_draft_and_zero_is_asked_about() {
    let mut claim = Filing::sample("kg/civil-claim", Ru);
    claim.answers.set("moral", true);
    let why = |claim: &Filing| {
        let missing = filings::missing(&claim.template.form, &claim.answers, &claim.case);
        missing
            .into_iter()
            .filter(|m| m.field == "moral_amount" || m.field == "damage")
            .map(|m| m.why)
            .collect::<Vec<_>>()
    };
    let sum = |amount: i64| json!({ "amount": amount, "currency": "KGS" });
    for (amount, refused) in
        [(-1, true), (0, false), (10_000_000_000_000, false), (10_000_000_000_001, true), (i64::MIN, true)]
    {
        claim.answers.set("moral_amount", sum(amount));
        assert_eq!(why(&claim), vec![Why::Beyond; usize::from(refused)], "{amount}");
        let blocking: Vec<_> = found(&claim, Code::SumBeyond).iter().map(|f| f.severity).collect();
        assert_eq!(blocking, vec![Severity::Blocking; usize::from(refused)], "{amount}");
        assert_eq!(fields(&claim, Code::SumZero), vec!["moral_amount"; usize::from(amount == 0)], "{amount}");
    }
    claim.answers.set("moral_amount", sum(100));
    claim.answers.set("damage", json!([{ "what": "Билет", "how": "1 × 5", "amount": sum(-500) }]));
    assert_eq!(why(&claim), [Why::Beyond], "a sum in a table is looked at too");
}

#[test]
fn a_victim_who_is_a_child_is_noticed_and_whoever_answers_for_her_silences_it() {
    for id in ["kg/crime-report", "kg/power-of-attorney", "kg/motion-questioning"] {
        let mut filing = Filing::sample(id, Ru);
        assert!(found(&filing, Code::MinorVictim).is_empty(), "{id}: grown up");
        filing.case.parties[0].born = born("2012-03-01");
        let asked = found(&filing, Code::MinorVictim);
        assert_eq!((asked.len(), asked[0].severity), (1, Severity::Confirm), "{id}");
        assert_eq!(asked[0].party, Some(filing.case.parties[0].id), "{id}");
        assert!(fields(&filing, Code::ChildNotMarked).contains(&"child".to_owned()), "{id}");
    }
    for id in ["kg/crime-report", "kg/power-of-attorney"] {
        let mut filing = Filing::sample(id, Ky);
        filing.case.parties[0].born = born("2012-03-01");
        let guardian = filing.case.parties[4].id;
        filing.answers.set("child", true);
        filing.answers.set("guardian", json!(guardian));
        assert!(found(&filing, Code::MinorVictim).is_empty(), "{id}");
        let text = super::support::text_of(&filing.pdf(), false);
        assert!(text.contains("Мыйзамдуу өкүлү") && text.contains("Бекова"), "{id}: {text}");
    }
}

#[test]
fn the_marks_for_a_child_name_their_articles_and_are_set_where_the_dates_leave_no_doubt() {
    let mut motion = Filing::sample("kg/motion-questioning", Ru);
    motion.case.parties[0].born = born("2013-03-01");
    motion.answers.set("child", true);
    let young = found(&motion, Code::ChildNotMarked);
    assert_eq!(young[0].field.as_deref(), Some("under_14"));
    assert!(young[0].detail.contains("329"), "{}", young[0].detail);

    let mut report = Filing::sample("kg/crime-report", Ru);
    // Seventeen when it happened, and eighteen when it is reported.
    report.case.parties[0].born = born("2008-05-10");
    let then = found(&report, Code::ChildNotMarked);
    assert_eq!((then.len(), then[0].field.as_deref()), (1, Some("offence_167")));
    assert!(then[0].detail.contains("167"), "{}", then[0].detail);
    assert!(found(&report, Code::MinorVictim).is_empty());

    let begun = |filing: &Filing| prefill(&filing.template.form, &filing.case, day("2026-05-12"));
    assert!(begun(&report).check("offence_167") && !begun(&report).check("child"));
    assert!(begun(&motion).check("child") && begun(&motion).check("under_14"));
    report.case.parties[0].born = born("1998-03-12");
    assert!(!begun(&report).check("offence_167"));
}

#[test]
fn whom_a_notary_could_not_tell_apart_is_named_with_what_is_not_known() {
    let mut power = Filing::sample("kg/power-of-attorney", Ru);
    let lacking = |filing: &Filing| {
        let found = found(filing, Code::IdentityMissing).into_iter();
        found.map(|f| (f.field.unwrap_or_default(), f.detail)).collect::<Vec<_>>()
    };
    let passport = power.case.parties[0].documents.clone();
    power.case.parties[1].documents = passport;
    assert_eq!(lacking(&power), []);
    power.case.parties[0].documents.clear();
    power.case.parties[0].born = None;
    assert_eq!(lacking(&power), [("victim".to_owned(), "данные паспорта, дата рождения".to_owned())]);
    let report = Filing::sample("kg/crime-report", Ru);
    assert_eq!(lacking(&report), [], "only what a notary looks at");
}
