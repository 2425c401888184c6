//! The rules of filings, told on the invented case of the templates.

use super::*;
use crate::base::Language::{En, Ky, Ru};
use crate::law::Words;
use chrono::NaiveDate;
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A filing that a test changes and then looks at.
struct Desk {
    template: Template,
    answers: Answers,
    case: CaseData,
}

impl Desk {
    fn new(id: &str) -> Self {
        let template = find(id).expect("the template exists").clone();
        let (answers, case) = (template.sample.answers(Ru), template.sample.case.clone());
        Self { template, answers, case }
    }

    fn numbering(&self) -> Numbering {
        Numbering::by_mention(&self.template.form, &self.answers, &self.case)
    }

    fn found(&self, language: crate::base::Language, on: &str) -> Vec<Finding> {
        let numbering = self.numbering();
        let (template, answers, case) = (&self.template, &self.answers, &self.case);
        preflight(&Draft { template, language, answers, case, numbering: &numbering, body: None }, day(on))
    }

    /// The findings of one kind, told by the place they lead to.
    fn places(&self, code: Code) -> Vec<String> {
        let found = self.found(Ru, "2026-05-12").into_iter().filter(|finding| finding.code == code);
        let place = |finding: Finding| {
            let ids = [finding.fact.map(|id| id.to_string()), finding.evidence.map(|id| id.to_string())];
            [finding.field, finding.law].into_iter().chain(ids).flatten().map(short).collect::<Vec<_>>().join(" ")
        };
        found.map(place).collect()
    }
}

/// The last four digits tell the ids of the sample apart.
fn short(id: String) -> String {
    id.strip_prefix("01980000-0000-7000-8000-00000000").map_or(id.clone(), str::to_owned)
}

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
fn a_form_the_rules_are_unsure_of_is_asked_about_where_it_is_printed() {
    let mut desk = Desk::new("kg/civil-claim");
    assert_eq!(desk.places(Code::FormUnsure), Vec::<String>::new());
    desk.case.parties[2].name = Words::same("Заяц Марат");
    desk.answers.set("addressee", "Ревком Первомайского района");
    assert_eq!(desk.places(Code::FormUnsure), ["addressee", "defendants"]);
    desk.answers.set("addressee", json!({ "text": "Ревком", "written": "Ревкому Первомайского района" }));
    assert_eq!(desk.places(Code::FormUnsure), ["defendants"], "what the lawyer wrote is sure");
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
fn a_sheet_that_is_not_there_and_a_recording_without_sheets() {
    let mut desk = Desk::new("kg/crime-report");
    assert_eq!(desk.places(Code::SheetNotThere), Vec::<String>::new());
    let cited = desk.case.facts[1].citations[0].evidence;
    desk.case.facts[1].citations[0].page = Some(99);
    let wrong = desk.places(Code::SheetNotThere);
    assert_eq!(wrong, [format!("facts f002 {}", short(cited.to_string()))]);
    desk.case.exhibits[3].sheets = None;
    assert_eq!(desk.places(Code::SheetsUnknown), ["e004"]);
    desk.case.exhibits[3].recording = Some(Recorded { film: false, seconds: Some(195) });
    assert_eq!(desk.places(Code::SheetsUnknown), Vec::<String>::new(), "a recording has none");
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let draft = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None };
    assert_eq!(draft.data()["exhibits"][3]["recording"], json!({ "film": false, "length": "03:15" }));
}

#[test]
fn wages_paid_beyond_those_due_are_asked_about_where_the_ledger_is_claimed() {
    let asked = |id| {
        let desk = Desk::new(id);
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let draft = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None };
        let paid = crate::base::Money { amount: 500_000, currency: crate::base::Currency::Rub };
        let around = Around { overpaid: vec![paid], ..Around::default() };
        let found = preflight_within(&draft, &around, day("2026-05-12")).into_iter();
        let found = found.filter(|f| f.code == Code::WagesOverpaid);
        found.map(|f| (f.field.unwrap_or_default(), f.detail.replace('\u{A0}', " "))).collect::<Vec<_>>()
    };
    assert_eq!(asked("kg/civil-claim"), [("damage".to_owned(), "5 000 российских рублей".to_owned())]);
    assert_eq!(asked("kg/crime-report"), []);
}

#[test]
fn a_place_or_an_issuer_in_another_language_is_told() {
    let mut desk = Desk::new("kg/crime-report");
    let told = |desk: &Desk, language| {
        let codes = [Code::PlaceInOtherLanguage, Code::AddressInOtherLanguage, Code::IssuerInOtherLanguage];
        let found = desk.found(language, "2026-05-12").into_iter().filter(|f| codes.contains(&f.code));
        found.map(|f| f.detail).collect::<Vec<_>>()
    };
    assert_eq!(told(&desk, Ky), Vec::<String>::new());
    desk.case.facts[0].place = Words::same("город Бишкек");
    desk.case.parties[1].documents[0].issued_by = Words::same("консульский отдел, г. Анкара");
    assert_eq!(told(&desk, Ky), ["город Бишкек", "консульский отдел, г. Анкара"]);
    assert_eq!(told(&desk, Ru), Vec::<String>::new());
    desk.case.facts[0].place = Words::parted("город Бишкек | Бишкек шаары");
    desk.case.parties[1].documents[0].issued_by = Words::parted("консульский отдел|консулдук бөлүм");
    assert_eq!(told(&desk, Ky), Vec::<String>::new());
    assert_eq!(desk.case.facts[0].place.get(Ru), "город Бишкек");
    assert_eq!(desk.case.facts[0].place.get(En), "город Бишкек", "nobody wrote it in English");
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
fn a_filing_made_before_its_law_is_found() {
    let desk = Desk::new("kg/motion-add-evidence");
    let found = desk.found(Ru, "2021-06-01");
    assert!(found.iter().any(|f| f.code == Code::LawNotInForce && f.law.as_deref() == Some("kg.upk.124")));
}

#[test]
fn evidence_that_was_set_aside_blocks_the_facts_that_rest_on_it() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.exhibits.retain(|exhibit| short(exhibit.evidence.to_string()) != "e003");
    assert_eq!(desk.places(Code::CitedNotAttached), ["facts f003 e003"]);
    assert_eq!(desk.found(Ru, "2026-05-12")[0].severity, Severity::Blocking, "the most serious stands first");
}

#[test]
fn sheets_nobody_counted_secret_recordings_and_uncited_papers_are_shown() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.exhibits[0].sheets = None;
    desk.case.exhibits[3].covert = true;
    let facts: Vec<_> = desk.case.facts[..6].iter().map(|fact| fact.id).collect();
    desk.answers.set("facts", json!(facts));
    desk.answers.set("exhibits", json!([desk.case.exhibits[6].evidence]));
    assert_eq!(desk.places(Code::SheetsUnknown), ["e001"]);
    assert_eq!(desk.places(Code::CovertRecording), ["e004"]);
    assert_eq!(desk.places(Code::AttachedNotCited), ["e007"]);
}

#[test]
fn a_protected_address_is_never_printed_by_itself_and_found_when_written_by_hand() {
    let mut desk = Desk::new("kg/crime-report");
    desk.answers.set("through_representative", false);
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data().to_string();
    assert!(!data.contains("Садовая") && !data.contains("700 000 001"), "the template is not even told");
    assert_eq!(desk.places(Code::ProtectedShown), Vec::<String>::new());
    desk.answers.set("threats", "Приезжали на ул. Садовую, звонили на +996(700)000-001");
    assert_eq!(desk.places(Code::ProtectedShown), ["threats"]);
}

#[test]
fn texts_in_another_language_and_letters_without_a_font_are_found() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.facts[1].statement.ky.clear();
    desk.case.parties[2].name.ky.clear();
    let found = desk.found(Ky, "2026-05-12");
    assert!(found.iter().any(|f| f.code == Code::FactInOtherLanguage && f.fact == Some(desk.case.facts[1].id)));
    assert!(found.iter().any(|f| f.code == Code::NameInOtherLanguage && f.party == Some(desk.case.parties[2].id)));
    assert!(desk.found(En, "2026-05-12").iter().any(|f| f.code == Code::LanguageNotOffered));
    desk.answers.set("essence", "李 😀");
    let found = desk.found(Ru, "2026-05-12");
    let letters = found.iter().find(|f| f.code == Code::LettersUnprintable).map(|f| (f.severity, f.detail.as_str()));
    assert_eq!(letters, Some((Severity::Blocking, "李 😀")));
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

const FORM: &str = r#"
order = 1
chapter = "trial"
stages = ["pretrial"]
addressee = "court"
languages = ["ru"]
title = { ru = "а", ky = "а", en = "a" }
purpose = { ru = "а", ky = "а", en = "a" }
[[field]]
key = "a"
kind = "check"
label = { ru = "а", ky = "а", en = "a" }
"#;

#[test]
fn a_form_that_cannot_work_is_refused_with_its_faults() {
    let case = "";
    let read = |form: &str| Template::read("kg/x", form, "", "", case, crate::law::pack()).map(|_| ());
    let faults = |form: &str| match read(form) {
        Err(Error::Form { faults, .. }) => faults.join("; "),
        other => panic!("{other:?}"),
    };
    let field = |more: &str| {
        format!("{FORM}\n[[field]]\nkey = \"b\"\nlabel = {{ ru = \"а\", ky = \"а\", en = \"a\" }}\n{more}")
    };
    assert!(read(FORM).is_ok());
    assert!(matches!(read(&field("kind = \"text\"\ncolour = 1")), Err(Error::Syntax { file: "form.toml", .. })));
    assert!(faults(&field("kind = \"choice\"")).contains("only a choice, has options"));
    assert!(faults(&field("kind = \"rows\"")).contains("only rows, have columns"));
    assert!(faults(&field("kind = \"date\"\nfill = \"client\"")).contains("of another kind"));
    assert!(faults(&field("kind = \"text\"\nwhen = { field = \"c\", is = true }")).contains("depends on an answer"));
    assert!(faults(&field("kind = \"text\"\ncases = [\"gen\"]")).contains("name has cases"));
    assert!(
        faults(&field("kind = \"text\"\nkeep = { as = \"event\", event = \"verdict\" }"))
            .contains("its kind cannot be")
    );
    assert!(faults(&field("kind = \"text\"\nkeep = { as = \"phone\" }")).contains("no field names"));
    assert!(faults(&field("kind = \"date\"\nkeep = { as = \"event\" }")).contains("half said"));
    let nowhere = "kind = \"date\"\nkeep = { as = \"event\", event = \"verdict\", place = \"z\" }";
    assert!(faults(&field(nowhere)).contains("no field or column has"));
    assert!(faults(&format!("{FORM}\n[[basis]]\nkey = \"x\"\nlaw = [\"kg.upk.9999\"]")).contains("no law pack holds"));
    assert!(faults(&format!("{FORM}\n[[sum]]\nkey = \"x\"\nof = [\"a\"]")).contains("no money"));
    assert!(faults(&FORM.replace("ky = \"а\"", "ky = \"\"")).contains("ru, ky and en"));
}

const PART: &str = r#"
[[field]]
key = "one"
kind = "text"
label = { ru = "а", ky = "а", en = "a" }
[[field]]
key = "two"
kind = "date"
label = { ru = "а", ky = "а", en = "a" }
[[basis]]
key = "x"
law = ["kg.upk.40"]
"#;

/// The form with these words after it, the parts coming from the test.
fn included(more: &str) -> Result<Form, String> {
    let part = |name: &str| match name {
        "part" => Some(PART.to_owned()),
        "round" => Some("[[field]]\ninclude = \"round\"".to_owned()),
        _ => None,
    };
    let form = format!(
        "{FORM}\n[[field]]\n{more}\n[[field]]\nkey = \"z\"\nkind = \"text\"\nlabel = {{ ru = \"а\", ky = \"а\", en = \"a\" }}"
    );
    let read = Template::read_with("kg/x", &form, "", "", "", crate::law::pack(), &part);
    read.map(|template| template.form).map_err(|error| error.to_string())
}

#[test]
fn a_part_stands_where_it_is_included_and_can_be_changed() {
    let keys = |form: &Form| form.fields.iter().map(|field| field.key.clone()).collect::<Vec<_>>();
    let form = included("include = \"part\"").expect("it is read");
    assert_eq!(keys(&form), ["a", "one", "two", "z"]);
    assert_eq!(form.bases.len(), 1, "it brings its law");
    let form =
        included("include = \"part\"\nwithout = [\"two\"]\nwith = { one = { required = true, key = \"first\" } }");
    let form = form.expect("it is read");
    assert_eq!(keys(&form), ["a", "first", "z"]);
    assert!(form.fields[1].required);
    for (wrong, said) in [
        ("include = \"none\"", "no part none"),
        ("include = \"round\"", "no part round"),
        ("include = \"part\"\nwithout = [\"three\"]", "no question three to leave out"),
        ("include = \"part\"\nwith = { three = { required = true } }", "no question three to change"),
        ("include = \"part\"\ncolour = 1", "knows no colour"),
    ] {
        let fault = included(wrong).expect_err(wrong);
        assert!(fault.contains(said), "{fault}");
    }
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
