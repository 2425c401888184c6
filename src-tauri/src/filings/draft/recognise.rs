//! Finds in a text that a template wrote what came from the case: facts, names in their cases, articles, exhibits, answers.
//! Where two chips read alike, the one that is named first stands; both would print the same.

use super::model::{Chip, Inline};
use super::say::{cited, say};
use crate::filings::answers::shown;
use crate::filings::{Draft, FieldKind};
use crate::language::Case;
use crate::law::Ending;

/// A text that is shorter says too little to be told from another.
const SHORTEST: usize = 4;

/// What a filing's texts are searched for, the longest first.
pub(super) struct Known {
    needles: Vec<(Vec<char>, Chip)>,
}

impl Known {
    /// Everything that the template may have taken from the case and the answers.
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        let mut chips: Vec<Chip> = Vec::new();
        for party in &draft.case.parties {
            let cases = Case::of(draft.language);
            let cases = if cases.is_empty() { &[Case::Nominative] } else { cases };
            for short in [false, true] {
                chips.extend(cases.iter().map(|case| Chip::Party { party: party.id, case: *case, short }));
            }
        }
        // What an exhibit proves is told by the facts that cite it: their words in its table change with them.
        chips.extend(draft.case.facts.iter().map(|fact| Chip::Fact { fact: fact.id }));
        for records in draft.cited().into_values().filter(|records| !records.is_empty()) {
            let records: Vec<String> = records.into_iter().map(str::to_owned).collect();
            for (_, ending) in Ending::ALL {
                for titled in [false, true] {
                    chips.push(Chip::Law { records: records.clone(), ending: ending.to_owned(), titled });
                }
            }
        }
        let form = &draft.template.form;
        for field in form.fields.iter().filter(|field| shown(form, draft.answers, field)) {
            match field.kind {
                FieldKind::Text | FieldKind::Date | FieldKind::Money => {
                    chips.push(Chip::Answer { field: field.key.clone() });
                }
                FieldKind::Exhibits => {
                    let evidence: Vec<_> = draft.answers.exhibits(&field.key).iter().map(|e| e.evidence).collect();
                    if evidence.len() > 1 {
                        chips.push(Chip::Exhibits { evidence });
                    }
                }
                _ => {}
            }
        }
        let all = draft.numbering.items();
        if all.len() > 1 {
            chips.push(Chip::Exhibits { evidence: all.to_vec() });
        }
        let mut needles: Vec<(Vec<char>, Chip)> =
            chips.into_iter().filter_map(|chip| Some((chars(&say(draft, &chip)?), chip))).collect();
        for (at, id) in all.iter().enumerate() {
            let chip = Chip::Citation { evidence: *id, pages: Vec::new() };
            needles.push((chars(&cited(at + 1, &[], draft.language)), chip));
        }
        needles.retain(|(text, _)| text.len() >= SHORTEST);
        // Stable: of texts that are alike the first stands.
        needles.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        Self { needles }
    }

    /// A text with what is known in it as chips.
    pub(super) fn in_text(&self, text: &str, bold: bool, italic: bool) -> Vec<Inline> {
        let letters: Vec<char> = text.chars().collect();
        let plain = chars(text);
        let mut out = Vec::new();
        let (mut at, mut begun) = (0, 0);
        let typed = |from: usize, to: usize, out: &mut Vec<Inline>| {
            if from < to {
                out.push(Inline::Text { text: letters[from..to].iter().collect(), bold, italic });
            }
        };
        while at < plain.len() {
            let starts = at == 0 || !plain[at - 1].is_alphanumeric();
            let found = self.needles.iter().filter(|_| starts).find(|(needle, _)| {
                plain[at..].starts_with(needle) && !plain.get(at + needle.len()).is_some_and(|c| c.is_alphanumeric())
            });
            let Some((needle, chip)) = found else {
                at += 1;
                continue;
            };
            typed(begun, at, &mut out);
            let was = letters[at..at + needle.len()].iter().collect();
            out.push(Inline::Chip { chip: chip.clone(), was, bold, italic });
            at += needle.len();
            begun = at;
        }
        typed(begun, letters.len(), &mut out);
        out
    }
}

/// Letters with every space alike.
pub(super) fn chars(text: &str) -> Vec<char> {
    text.chars().map(|c| if c == '\u{A0}' { ' ' } else { c }).collect()
}
