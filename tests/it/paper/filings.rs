//! Filings as a clerk reads them: golden text, archives, pages.

use super::support::{Filing, check_golden, failures, text_of};
use dalil::base::Language::{self, Ky, Ru};
use dalil::base::id::PartyId;
use dalil::filings::{self, Answers, CaseData, FieldKind, Role, prefill};
use dalil::law::Words;
use serde_json::json;

const TEMPLATES: [&str; 3] = ["kg/civil-claim", "kg/crime-report", "kg/motion-add-evidence"];

fn each(mut see: impl FnMut(&str, Language)) {
    for id in TEMPLATES {
        for language in [Ru, Ky] {
            see(id, language);
        }
    }
}

/// A name that tries to be code and to run over every edge.
const HOSTILE: &str = "#eval(1) *Асанова* @y $z$ <b> \\ `q` //Айгүл";

fn long_name() -> String {
    format!("{HOSTILE} {} {}", "Абдурахмангелдиева".repeat(3), "Ө".repeat(60))
}

/// Everything about the filing as bad as it can be and still be printed.
fn hostile(id: &str, language: Language) -> Filing {
    let mut filing = Filing::sample(id, language);
    for party in &mut filing.case.parties {
        party.name = Words::same(long_name());
        party.position = Words::same(HOSTILE);
        party.addresses.push(Words::same(long_name()));
    }
    let suspect = filing.case.parties.iter().find(|p| p.roles.contains(&Role::Suspect)).expect("one").clone();
    for number in 0..40_u8 {
        let mut bytes = [0; 16];
        bytes[15] = number;
        let id = PartyId::from_bytes(bytes);
        filing.case.parties.push(filings::Party {
            id,
            name: Words::same(format!("Ответчик {number} {HOSTILE}")),
            ..suspect.clone()
        });
    }
    for fact in &mut filing.case.facts {
        fact.statement = Words::same(format!("{} {HOSTILE}", fact.statement.get(language)));
    }
    for exhibit in &mut filing.case.exhibits {
        exhibit.title = Words::same(long_name());
        exhibit.source = Words::same(HOSTILE);
    }
    let suspects: Vec<_> = filing.case.with_role(Role::Suspect).map(|party| party.id).collect();
    for field in &filing.template.form.fields {
        match field.kind {
            FieldKind::Text | FieldKind::Addressee | FieldKind::Long => filing.answers.set(&field.key, long_name()),
            FieldKind::Check => filing.answers.set(&field.key, true),
            FieldKind::Parties => filing.answers.set(&field.key, json!(suspects)),
            FieldKind::Money => filing.answers.set(&field.key, json!({ "amount": i64::MAX, "currency": "KGS" })),
            _ => {}
        }
    }
    filing
}

/// Nothing answered, nothing known: the sheet a draft begins as.
fn minimal(id: &str, language: Language) -> Filing {
    let mut filing = Filing::sample(id, language);
    filing.answers = Answers::default();
    filing.case = CaseData::default();
    filing
}

#[test]
fn every_template_prints_what_it_should() {
    each(|id, language| {
        type Kind = (&'static str, fn(&str, Language) -> Filing);
        let kinds: [Kind; 3] = [("sample", Filing::sample), ("minimal", minimal), ("hostile", hostile)];
        for (kind, make) in kinds {
            let text = text_of(&make(id, language).pdf(), true);
            check_golden(&format!("{}-{}-{kind}.txt", id.replace('/', "-"), language.code()), &text);
        }
    });
}

#[test]
fn every_filing_is_fit_for_archives_and_for_listeners() {
    each(|id, language| {
        for filing in [Filing::sample(id, language), minimal(id, language), hostile(id, language)] {
            let composed = filing.compose();
            assert!(composed.warnings().is_empty(), "{id} {language:?}: {:?}", composed.warnings());
            let pdf = filing.pdf();
            assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{id} {language:?}");
            assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{id} {language:?}");
        }
    });
}

#[test]
fn the_same_filing_gives_the_same_bytes() {
    each(|id, language| {
        assert!(Filing::sample(id, language).pdf() == Filing::sample(id, language).pdf(), "{id} {language:?}");
    });
}

#[test]
fn every_template_prints_in_every_language_it_offers_and_offers_russian_and_kyrgyz() {
    assert_eq!(filings::all().keys().collect::<Vec<_>>(), TEMPLATES);
    for template in filings::all().values() {
        assert!(template.form.languages.contains(&Ru) && template.form.languages.contains(&Ky), "{}", template.id);
    }
}

#[test]
fn a_sample_answers_every_question_its_template_must_ask() {
    each(|id, language| {
        let filing = Filing::sample(id, language);
        let missing = filings::missing(&filing.template.form, &filing.answers, &filing.case);
        assert_eq!(missing, [], "{id} {language:?}");
        let keys = filing.answers.0.keys().filter(|key| filing.template.form.field(key).is_none());
        assert_eq!(keys.count(), 0, "an answer without a question in {id}");
    });
}

/// The signature is looked for by its line «(подпись)»; two lines of text must stand above it on its page, apart from
/// the page number and the signature itself.
#[test]
fn the_signature_never_stands_alone_on_a_page() {
    for id in TEMPLATES {
        for papers in [json!([]), json!([{ "title": "Ордер", "sheets": "1" }])] {
            for lines in 0..8 {
                let mut filing = Filing::sample(id, Ru);
                filing.case.exhibits.truncate(1);
                filing.answers.set("papers", papers.clone());
                filing.answers.set("exhibits", json!([filing.case.exhibits[0].evidence]));
                let more = "Прочее обстоятельство, имеющее значение для дела и изложенное отдельно.\n".repeat(lines);
                for key in ["essence", "reason", "moral_grounds"] {
                    filing.answers.set(key, more.clone());
                }
                let text = text_of(&filing.pdf(), false);
                let last = text.trim_end_matches('\u{C}').split('\u{C}').next_back().expect("a page");
                let above = last.split("(подпись)").next().expect("text");
                let words = above.split_whitespace().count();
                assert!(last.contains("(подпись)"), "{id}: the signature is on the last page");
                // Page number, date (4 words) and name (3) make 8; two lines of text are at least 8 more.
                assert!(words >= 16, "{id}, {lines} lines more: only this stands with the signature:\n{last}");
            }
        }
    }
}

#[test]
fn an_unfinished_draft_prints_as_it_is_being_filled() {
    each(|id, language| {
        let template = filings::find(id).expect("it exists");
        let today = chrono::NaiveDate::from_ymd_opt(2026, 5, 12).expect("a date");
        let answers = prefill(&template.form, &template.sample.case, today);
        for key in std::iter::once(None).chain(template.form.fields.iter().map(|field| Some(field.key.clone()))) {
            let mut filing = Filing::sample(id, language);
            filing.answers = answers.clone();
            if let Some(key) = key {
                filing.answers.0.remove(&key);
            }
            assert!(filing.compose().pages() > 0);
        }
    });
}

#[test]
fn a_hyphen_that_was_not_written_stands_only_at_the_end_of_a_line() {
    for language in [Ru, Ky] {
        let text = text_of(&Filing::sample("kg/crime-report", language).pdf(), false);
        let parted: Vec<_> = text.lines().filter(|line| line.contains('\u{AD}')).collect();
        assert!(parted.len() > 5, "{language:?} text is hyphenated");
        assert!(
            parted.iter().all(|line| line.trim_end().find('\u{AD}') == Some(line.trim_end().len() - 2)),
            "{parted:?}"
        );
    }
}

/// Writes the samples as PDF to `target/paper/` from the files on disk, for eyes: templates can be changed without
/// building the program again.
#[test]
#[ignore = "for eyes"]
fn look() {
    std::fs::create_dir_all("target/paper").expect("a place");
    each(|id, language| {
        let name = format!("target/paper/{}-{}", id.replace('/', "-"), language.code());
        std::fs::write(format!("{name}.pdf"), Filing::from_disk(id, language).pdf()).expect("written");
        let hostile = Filing { template: Filing::from_disk(id, language).template, ..hostile(id, language) };
        std::fs::write(format!("{name}-hostile.pdf"), hostile.pdf()).expect("written");
        let minimal = Filing { template: Filing::from_disk(id, language).template, ..minimal(id, language) };
        std::fs::write(format!("{name}-minimal.pdf"), minimal.pdf()).expect("written");
    });
}
