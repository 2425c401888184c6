//! What the check before printing finds in facts, exhibits, places and words.

use super::super::*;
use super::{Desk, day, short};
use crate::base::Language::{En, Ky, Ru};
use crate::law::Words;
use serde_json::json;

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
fn a_sheet_that_is_not_there_and_a_recording_without_sheets() {
    let mut desk = Desk::new("kg/crime-report");
    assert_eq!(desk.places(Code::SheetNotThere), Vec::<String>::new());
    let cited = desk.case.facts[1].citations[0].evidence;
    desk.case.facts[1].citations[0].page = Some(99);
    let wrong = desk.places(Code::SheetNotThere);
    assert_eq!(wrong, [format!("facts f002 {}", short(cited.to_string()))]);
    let printed = |desk: &Desk| {
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let draft = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None };
        let cites = draft.cites(&case.facts[1]);
        let number = json!(numbering.number(cited));
        cites.into_iter().find(|cite| cite["number"] == number).unwrap()["pages"].clone()
    };
    assert_eq!(printed(&desk), json!([]), "what is not there is not printed");
    desk.case.facts[1].citations[0].page = Some(1);
    assert_eq!(printed(&desk), json!([1]));
    desk.case.exhibits[3].sheets = None;
    assert_eq!(desk.places(Code::SheetsUnknown), ["e004"]);
    desk.case.exhibits[3].unread = true;
    assert_eq!(desk.places(Code::ExhibitUnread), ["e004"], "a password, or damage");
    assert_eq!(desk.places(Code::SheetsUnknown), Vec::<String>::new());
    desk.case.exhibits[3].unread = false;
    desk.case.exhibits[3].recording = Some(Recorded { film: false, seconds: Some(195) });
    assert_eq!(desk.places(Code::SheetsUnknown), Vec::<String>::new(), "a recording has none");
    let numbering = desk.numbering();
    let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
    let draft = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None };
    assert_eq!(draft.data()["exhibits"][3]["recording"], json!({ "film": false, "length": "03:15" }));
}

#[test]
fn a_place_that_its_item_does_not_have_is_named_by_the_check_and_not_printed() {
    let mut desk = Desk::new("kg/crime-report");
    let cited = desk.case.facts[1].citations[0].evidence;
    let place = [format!("facts f002 {}", short(cited.to_string()))];
    for (page, second, lines, code) in [
        (None, Some(5), None, Code::MomentNotThere),
        (Some(1), None, None, Code::SheetNotThere),
        (None, None, Some([4, 6]), Code::PlaceNotThere),
    ] {
        let citation = &mut desk.case.facts[1].citations[0];
        (citation.page, citation.second, citation.lines, citation.astray) = (page, second, lines, true);
        assert_eq!(desk.places(code), place, "a second of a paper, a sheet of an archive, lines of a letter");
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let draft = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None };
        let cites = draft.cites(&case.facts[1]);
        let number = json!(numbering.number(cited));
        let cite = cites.iter().find(|cite| cite["number"] == number).unwrap();
        assert_eq!((&cite["pages"], &cite["moments"]), (&json!([]), &json!([])));
    }
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
fn a_protected_address_is_never_printed_by_itself_and_found_when_written_by_hand() {
    let mut desk = Desk::new("kg/crime-report");
    let told = |desk: &Desk| {
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
        data.to_string().contains("Садовая") || data.to_string().contains("700 000 001")
    };
    assert!(!told(&desk), "through the representative: the template is not even told");
    assert_eq!(desk.places(Code::ProtectedShown), Vec::<String>::new());
    desk.answers.set("witnesses", json!([desk.case.parties[0].id]));
    desk.answers.set("through_representative", false);
    desk.answers.set("victim", json!(desk.case.parties[4].id));
    assert!(!told(&desk), "only the party of the head is reached itself");
    desk.case.parties[0].measures = true;
    desk.answers.set("victim", json!(desk.case.parties[0].id));
    assert!(!told(&desk), "protection was asked for her");
    desk.answers.set("threats", "Приезжали на ул. Садовую, звонили на +996(700)000-001");
    assert_eq!(desk.places(Code::ProtectedShown), ["threats"]);
}

#[test]
fn who_is_to_be_reached_itself_is_told_with_its_address_and_who_cannot_be_is_asked_about() {
    let mut desk = Desk::new("kg/crime-report");
    let told = |desk: &Desk| {
        let numbering = desk.numbering();
        let (template, answers, case) = (&desk.template, &desk.answers, &desk.case);
        let data = Draft { template, language: Ru, answers, case, numbering: &numbering, body: None }.data();
        let victim = &data["fields"]["victim"];
        victim["addresses"].to_string().contains("Садовая") && victim["phones"].to_string().contains("700 000 001")
    };
    assert_eq!((told(&desk), desk.places(Code::NobodyReached)), (false, Vec::new()));
    desk.answers.set("through_representative", false);
    assert_eq!((told(&desk), desk.places(Code::NobodyReached)), (true, Vec::new()), "the lawyer said so");
    assert_eq!(desk.places(Code::ProtectedShown), Vec::<String>::new());
    desk.answers.set("through_representative", true);
    desk.answers.set("has_representative", false);
    assert_eq!((told(&desk), desk.places(Code::NobodyReached)), (true, Vec::new()), "nobody represents her");
    desk.case.parties[0].measures = true;
    assert_eq!((told(&desk), desk.places(Code::NobodyReached)), (false, vec!["victim".to_owned()]));
    desk.answers.set("has_representative", true);
    assert_eq!(desk.places(Code::NobodyReached), Vec::<String>::new());
    (desk.case.parties[1].addresses, desk.case.parties[1].phones) = (Vec::new(), Vec::new());
    assert_eq!(desk.places(Code::NobodyReached), ["victim"]);
}

#[test]
fn the_name_of_an_organisation_is_not_looked_for_in_a_passport() {
    let mut desk = Desk::new("kg/crime-report");
    desk.case.parties[2].name.ky.clear();
    desk.case.parties[2].organisation = true;
    let found = desk.found(Ky, "2026-05-12").into_iter().filter(|f| f.party == Some(desk.case.parties[2].id));
    let codes: Vec<Code> = found.map(|finding| finding.code).collect();
    assert!(codes.contains(&Code::OrganisationInOtherLanguage) && !codes.contains(&Code::NameInOtherLanguage));
}
