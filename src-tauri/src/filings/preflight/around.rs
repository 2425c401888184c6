//! What the filing itself does not hold and the court asks about all the same: originals that are damaged or set aside,
//! terms that passed, an addressee of another kind, gaps and marks left in the text.

use super::super::answers::shown;
use super::super::draft::Inline;
use super::super::form::{Addressee, FieldKind, Take};
use super::super::{Draft, Form};
use super::{Code, Finding, Severity};
use crate::base::Money;
use crate::base::id::{EventId, EvidenceId};
use crate::law::Words;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What stands around a filing when it is checked.
#[derive(Debug, Default)]
pub struct Around {
    /// Items of the case that are set aside.
    pub set_aside: Vec<EvidenceId>,
    /// Items whose sealed original is not what was sealed.
    pub damaged: Vec<EvidenceId>,
    /// Items whose sealed original is gone.
    pub missing: Vec<EvidenceId>,
    /// Terms of ours that this filing would keep and that have passed.
    pub passed: Vec<Passed>,
    /// The country whose courts it goes to.
    pub jurisdiction: String,
    /// Wages paid beyond those due, by currency, as the ledger counts.
    pub overpaid: Vec<Money>,
}

/// A term that passed before the filing was made.
#[derive(Debug, Clone)]
pub struct Passed {
    pub event: EventId,
    /// The question with the day, when the case does not hold the event yet.
    pub answered: Option<String>,
    pub rule: String,
    pub what: Words,
    pub day: NaiveDate,
}

/// The kinds of addressee by the words that name them, for each country: `templates/filings/addressees.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    kind: Addressee,
    /// How the words begin, in small letters.
    words: Vec<String>,
    /// Kinds that may be written to instead, as the same filing goes to either.
    #[serde(default)]
    also: Vec<Addressee>,
}

static ADDRESSEES: LazyLock<BTreeMap<String, Vec<Kind>>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/filings/addressees.toml"));
    toml::from_str(text).expect("the table of addressees is part of the program and tested")
});

pub(super) fn around(draft: &Draft<'_>, around: &Around) -> Vec<Finding> {
    let mut found = exhibits(draft, around);
    found.extend(passed(around));
    found.extend(addressee(draft, around));
    found.extend(complained_of(draft));
    found.extend(gaps(draft));
    found.extend(overpaid(draft, around));
    found
}

/// What was paid beyond the wages due, where the filing claims what the ledger counts.
fn overpaid(draft: &Draft<'_>, around: &Around) -> Option<Finding> {
    let field = asked(&draft.template.form, draft).find(|field| field.take == Some(Take::Ledger))?;
    let sums: Vec<String> = around.overpaid.iter().map(|sum| sum.named(draft.language)).collect();
    (!sums.is_empty()).then(|| Finding {
        detail: sums.join(", "),
        ..Finding::new(Severity::Confirm, Code::WagesOverpaid).field(&field.key)
    })
}

fn exhibits(draft: &Draft<'_>, around: &Around) -> Vec<Finding> {
    let form = &draft.template.form;
    let mut found = Vec::new();
    for field in asked(form, draft).filter(|field| field.kind == FieldKind::Exhibits) {
        for chosen in draft.answers.exhibits(&field.key) {
            if around.set_aside.contains(&chosen.evidence) {
                let finding = Finding::new(Severity::Blocking, Code::ExhibitSetAside).field(&field.key);
                found.push(Finding { evidence: Some(chosen.evidence), ..finding });
            }
        }
    }
    for id in draft.numbering.items() {
        let code = match () {
            () if around.missing.contains(id) => Code::ExhibitMissing,
            () if around.damaged.contains(id) => Code::ExhibitDamaged,
            () => continue,
        };
        found.push(Finding { evidence: Some(*id), ..Finding::new(Severity::Blocking, code) });
    }
    found
}

fn passed(around: &Around) -> Vec<Finding> {
    let finding = |term: &Passed| {
        let detail = format!("{}", term.day.format("%d.%m.%Y"));
        let known = Some((term.event, term.rule.clone()));
        match &term.answered {
            // Typed in an answer, a day may be a slip: the lawyer says that it is so.
            Some(key) => {
                Finding { detail, term: known, ..Finding::new(Severity::Confirm, Code::AnswerPastTerm).field(key) }
            }
            None => Finding { detail, term: known, ..Finding::new(Severity::Blocking, Code::DeadlinePassed) },
        }
    };
    around.passed.iter().map(finding).collect()
}

/// Whether the head names somebody of another kind than the filing is made for.
fn addressee(draft: &Draft<'_>, around: &Around) -> Option<Finding> {
    let kinds = ADDRESSEES.get(&around.jurisdiction)?;
    let form = &draft.template.form;
    let field = asked(form, draft).find(|field| field.kind == FieldKind::Addressee)?;
    let written = draft.answers.addressee(&field.key)?.text.to_lowercase();
    let words: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // The first word that names a kind decides: «Прокурору района, в чьём ведении следователь…».
    let named = (0..words.len()).map(|at| named(kinds, &words[at..])).find(|kinds| !kinds.is_empty())?;
    let wanted = form.addressed(draft.answers);
    let fits = named.iter().any(|kind| kind.kind == wanted || kind.also.contains(&wanted));
    (!fits).then(|| Finding::new(Severity::Confirm, Code::AddresseeOther).field(&field.key))
}

/// The kinds that the first of these words name; two words that name one together say more than either.
fn named<'k>(kinds: &'k [Kind], words: &[&str]) -> Vec<&'k Kind> {
    let together = |starts: &str| {
        let starts: Vec<&str> = starts.split(' ').collect();
        starts.len() <= words.len() && starts.iter().zip(words).all(|(start, word)| word.starts_with(start))
    };
    let of = |paired: bool| {
        let named = |kind: &&Kind| kind.words.iter().any(|starts| starts.contains(' ') == paired && together(starts));
        kinds.iter().filter(named).collect::<Vec<_>>()
    };
    let pairs = of(true);
    if pairs.is_empty() { of(false) } else { pairs }
}

/// Whether a complaint goes to the very body that it is about.
fn complained_of(draft: &Draft<'_>) -> Option<Finding> {
    let form = &draft.template.form;
    let body = asked(form, draft).find(|field| field.kind == FieldKind::Phrase && field.key == "body")?;
    let field = asked(form, draft).find(|field| field.kind == FieldKind::Addressee)?;
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let (whom, of) = (bare(&draft.answers.addressee(&field.key)?.text), bare(draft.answers.text(&body.key)?));
    (whom == of).then(|| Finding::new(Severity::Confirm, Code::AddresseeComplainedOf).field(&field.key))
}

/// Marks that somebody left to be filled, and letters that nobody sees.
fn gaps(draft: &Draft<'_>) -> Vec<Finding> {
    let form = &draft.template.form;
    let mut found = Vec::new();
    for field in asked(form, draft) {
        let Some(answer) = draft.answers.0.get(&field.key) else {
            let printed = matches!(
                field.kind,
                FieldKind::Text | FieldKind::Addressee | FieldKind::Date | FieldKind::Party | FieldKind::Money
            );
            if printed && !field.required {
                found.push(Finding::new(Severity::Note, Code::PlaceEmpty).field(&field.key));
            }
            continue;
        };
        let (mut gap, mut unseen) = (false, false);
        super::each_text(answer, &mut |text| {
            gap |= is_gap(text);
            unseen |= text.chars().any(is_unseen);
        });
        if gap {
            found.push(Finding::new(Severity::Confirm, Code::GapLeft).field(&field.key));
        }
        if unseen {
            found.push(Finding::new(Severity::Confirm, Code::HiddenLetters).field(&field.key));
        }
    }
    for block in draft.body.iter().flat_map(|body| &body.blocks) {
        let (mut gap, mut unseen) = (false, false);
        block.each(&mut |inline, _| {
            if let Inline::Text { text, .. } = inline {
                gap |= is_gap(text);
                unseen |= text.chars().any(is_unseen);
            }
        });
        let place = format!("{}:{}", super::DRAFT, block.id());
        if gap {
            found.push(Finding::new(Severity::Confirm, Code::GapLeft).field(&place));
        }
        if unseen {
            found.push(Finding::new(Severity::Confirm, Code::HiddenLetters).field(&place));
        }
    }
    found
}

pub(super) fn asked<'a>(form: &'a Form, draft: &'a Draft<'_>) -> impl Iterator<Item = &'a super::super::Field> {
    form.fields.iter().filter(move |field| shown(form, draft.answers, field))
}

/// Whether a text holds a place that was to be filled: «____», «[…]», «ХХХ», «???», «(норму указать после сверки)», and such
/// an errand without brackets.
fn is_gap(text: &str) -> bool {
    let errands = [
        "указать",
        "уточнить",
        "сверить",
        "вписать",
        "дописать",
        "проверить",
        "көрсөтүү керек",
        "тактоо керек",
        "текшерүү керек",
        "такталат",
        "кийин көрсөтүлөт",
    ];
    let notes = [
        "указать после сверки",
        "уточнить после сверки",
        "вписать после сверки",
        "текшерилгенден кийин көрсөтүлөт",
        "текшерилгенден кийин жазылат",
        "текшерилгенден кийин такталат",
    ];
    let lower = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if notes.iter().any(|note| lower.contains(note)) {
        return true;
    }
    let mut asides = text.split(['(', '[']).skip(1).filter_map(|rest| rest.split([')', ']']).next());
    if asides.any(|aside| errands.iter().any(|errand| aside.to_lowercase().contains(errand))) {
        return true;
    }
    let marks = ["__", "[...]", "[…]", "[ ]", "???", "{{", "TODO"];
    let crosses = |word: &str| word.chars().count() >= 3 && word.chars().all(|c| matches!(c, 'Х' | 'X' | 'х' | 'x'));
    marks.iter().any(|mark| text.contains(mark)) || text.split(|c: char| !c.is_alphanumeric()).any(crosses)
}

/// Letters that print as nothing and stay in the text of the file.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_left_in_a_text_are_gaps() {
        for text in [
            "дело № ____",
            "подписано [...] года",
            "гр. ХХХ",
            "сумма ???",
            "вред (норму указать после сверки)",
            "Норма об освобождении: указать после сверки с кодексом.",
            "зыян (ченем текшерилгенден кийин көрсөтүлөт)",
            "Ченем кодекс менен текшерилгенден кийин көрсөтүлөт.",
            "дареги (тактоо керек)",
        ] {
            assert!(is_gap(text), "{text}");
        }
        for text in [
            "XX век",
            "статья XXIV",
            "Ахмедов",
            "п. 2 [даты изменены]",
            "просит указать срок (три дня)",
            "баш тартуу жүйөлөр текшерилгенден кийин гана мүмкүн",
        ] {
            assert!(!is_gap(text), "{text}");
        }
    }

    #[test]
    fn an_investigating_judge_is_no_investigator() {
        let named = |whom: &str| -> Vec<Addressee> {
            let words: Vec<&str> = whom.split(' ').collect();
            named(&ADDRESSEES["kg"], &words).iter().map(|kind| kind.kind).collect()
        };
        assert_eq!(named("следственному судье первомайского района"), [Addressee::InvestigatingJudge]);
        assert_eq!(named("тергөө судьясына"), [Addressee::InvestigatingJudge]);
        assert_eq!(named("следственной службе увд"), [Addressee::Investigator]);
        assert_eq!(named("тергөө бөлүмүнө"), [Addressee::Investigator]);
    }

    #[test]
    fn every_kind_of_addressee_is_in_the_table() {
        for (country, kinds) in ADDRESSEES.iter() {
            for kind in kinds {
                assert!(!kind.words.is_empty(), "{country} {:?}", kind.kind);
                assert!(kind.words.iter().all(|word| *word == word.to_lowercase()), "{country} {:?}", kind.kind);
            }
        }
    }
}
