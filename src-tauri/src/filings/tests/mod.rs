//! The rules of filings, told on the invented case of the templates.

mod answers;
mod before_print;
mod form;
mod law;

use super::*;
use crate::base::Language::Ru;
use chrono::NaiveDate;

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
