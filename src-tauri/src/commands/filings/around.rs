//! What preflight asks the vault: the state of originals, terms that passed; and what a public edition still gives away.

use super::editions::Public;
use super::{Work, neutral_name, word};
use crate::base::id::EventId;
use crate::base::{Sha256Digest, Timestamp};
use crate::cases::events::{EventDetails, State, happened};
use crate::commands::core::{Core, locked};
use crate::commands::deadlines::Sight;
use crate::commands::failure::Failure;
use crate::commands::proof::Checked;
use crate::commands::views::PreflightFinding;
use crate::evidence;
use crate::facts::ledger;
use crate::filings::public::{Leak, Needles, Place, Unsure, Why};
use crate::filings::record::filed_as;
use crate::filings::{Around, CaseData, EditionKind, Filing, Held, Passed, Template, What, keepable};
use crate::law::Words;
use crate::law::deadlines::{Bound, EventKind, Happened};
use std::collections::BTreeSet;
use std::sync::PoisonError;

/// What stands around the filings of a case.
pub(super) fn around(
    core: &Core,
    filing: &Filing,
    template: &Template,
    case_data: &CaseData,
) -> Result<Around, Failure> {
    let case = filing.case;
    let (checked, opened) = {
        let opened = core.opened.read().unwrap_or_else(PoisonError::into_inner);
        let findings = opened.as_ref().map(|o| o.findings.as_slice()).unwrap_or_default();
        (locked(&core.checked).clone(), Checked::new(Timestamp::from_millis(0), findings))
    };
    // A later check knows better than the opening.
    let checked = checked.unwrap_or(opened);
    let items = core.read(|db| evidence::in_case(db, case))?;
    let of = |fits: &dyn Fn(&evidence::Evidence) -> bool| items.iter().filter(|i| fits(i)).map(|i| i.id).collect();
    Ok(Around {
        set_aside: of(&|item| item.set_aside),
        damaged: of(&|item| checked.damaged.contains(&item.blob)),
        missing: of(&|item| checked.missing.contains(&item.blob)),
        passed: passed(core, filing, template, case_data)?,
        overpaid: core.read(|db| Ok::<_, ledger::Error>(ledger::totals(&ledger::in_case(db, case)?).overpaid))?,
        jurisdiction: template.id.split('/').next().unwrap_or_default().to_owned(),
    })
}

/// Terms of ours that handing this in would end, and that have passed.
fn passed(core: &Core, filing: &Filing, template: &Template, case: &CaseData) -> Result<Vec<Passed>, Failure> {
    let kind = filed_as(&template.id);
    if kind == EventKind::Other {
        return Ok(Vec::new());
    }
    let at = core.clock.now();
    let sight = core.read(|db| Sight::of(db, filing.case, at))?;
    let said = said(filing, template, case, &sight);
    let mut happened = sight.happened();
    happened.extend(said.iter().map(|(_, happened)| happened.clone()));
    let terms = sight.deadlines(&happened).into_iter();
    let missed = terms.filter(|t| t.bound == Bound::Us && t.state == State::Missed && t.ends_with.contains(&kind));
    let passed = missed.filter_map(|term| {
        let what = Words { ru: term.what.ru, ky: term.what.ky, en: term.what.en };
        let answered = said.iter().find(|(_, happened)| happened.id == term.event).map(|(key, _)| key.clone());
        Some(Passed { event: term.event, answered, rule: term.rule, what, day: term.day.parse().ok()? })
    });
    Ok(passed.collect())
}

/// Events that the answers tell and the case does not hold yet, each with its question. Their ids are made from that of the
/// filing, so that what was confirmed stays confirmed.
fn said(filing: &Filing, template: &Template, case: &CaseData, sight: &Sight) -> Vec<(String, Happened)> {
    let events = sight.events.iter().map(|event| event.details.clone()).collect();
    let held = Held { events, ..Held::default() };
    let found = keepable(&template.form, &filing.answers, case, &held, filing.language).into_iter();
    let told =
        found.filter_map(|one| if let What::Event(details) = one.what { Some((one.field, details)) } else { None });
    let numbered = (1_u8..).zip(told);
    let event = |(number, (field, details)): (u8, (String, Box<EventDetails>))| {
        let mut bytes = *filing.id.bytes();
        bytes[15] ^= number;
        (field, happened(EventId::from_bytes(bytes), &details))
    };
    numbered.map(event).collect()
}

/// Under what a leak that may be somebody else is overruled: where it stands, by the words around it. What was answered for
/// one place says nothing about another.
pub(super) fn leak_key(leak: &Leak) -> String {
    format!("leak-possible:{}:{}", leak.party, leak.around)
}

/// Under what a pseudonym that may be wrong is said to be right, by the words around it as well.
pub(super) fn unsure_key(one: &Unsure) -> String {
    format!("{}:{}:{}", unsure_code(one), one.party, one.around)
}

/// Between words that a sentence puts in quotation marks.
const BESIDE: &str = "», «";

/// What is asked about pseudonyms: each place whose case is doubtful by itself; where somebody's name may be another's, all its
/// places at once, since one answer holds for all of them. One more place is another question.
pub(super) fn asked(unsure: &BTreeSet<Unsure>) -> Vec<Unsure> {
    let mut asked: Vec<Unsure> = Vec::new();
    for one in unsure {
        let same = |other: &&mut Unsure| one.why == Why::Whose && other.why == Why::Whose && other.party == one.party;
        match asked.iter_mut().find(same) {
            Some(before) => {
                before.words = [&before.words, BESIDE, &one.words].concat();
                before.printed = [&before.printed, BESIDE, &one.printed].concat();
                before.around = Sha256Digest::of(&[before.around.0, one.around.0].concat());
            }
            None => asked.push(one.clone()),
        }
    }
    asked
}

const fn unsure_code(one: &Unsure) -> &'static str {
    match one.why {
        Why::Case => "pseudonym-case",
        Why::Whose => "pseudonym-whose",
    }
}

/// What the public pages of a filing still give away, as findings.
pub(super) fn leaks_of(core: &Core, work: &Work) -> Result<Vec<PreflightFinding>, Failure> {
    let public = Public::of(core, work)?;
    let pages = public.compose(core, &work.filing, core.clock.now())?;
    let leaks = public.leaks(&pages, &pages.pdf()?, &neutral_name(&work.filing, 1, EditionKind::Public, "pdf"))?;
    Ok(findings(work, &public, leaks))
}

/// A pseudonym that the lawyer must read where it stands.
fn unsure(work: &Work, public: &Public, one: &Unsure) -> PreflightFinding {
    let key = unsure_key(one);
    let params = [("words", one.words.clone()), ("printed", one.printed.clone())];
    PreflightFinding {
        code: unsure_code(one).to_owned(),
        severity: "blocking".to_owned(),
        field: place_of(public, &|value| one.printed.split(BESIDE).any(|printed| has(value, printed))),
        law: None,
        evidence: None,
        party: Some(one.party),
        confirm: None,
        confirmed: false,
        reason: work.overrides.get(&key).cloned(),
        overrule: Some(key),
        params: params.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}

/// What is surely a leak: one finding for each person and words, with all the places. What may be one: a finding for each place,
/// in whatever part of the file it was read. Then the pseudonyms that must be read.
pub(super) fn findings(work: &Work, public: &Public, leaks: Vec<Leak>) -> Vec<PreflightFinding> {
    let mut grouped: Vec<(Leak, Vec<Place>)> = Vec::new();
    for leak in leaks {
        let same = |other: &Leak| match (leak.sure, other.sure) {
            (true, true) => leak.party == other.party && leak.words.to_lowercase() == other.words.to_lowercase(),
            (false, false) => leak_key(&leak) == leak_key(other),
            _ => false,
        };
        match grouped.iter_mut().find(|(other, _)| same(other)) {
            Some((first, places)) => {
                // One reader runs lines together, so that a word more is within reach.
                if leak.near.len() < first.near.len() {
                    first.near.clone_from(&leak.near);
                }
                if !places.contains(&leak.place) {
                    places.push(leak.place);
                }
            }
            None => {
                let place = leak.place.clone();
                grouped.push((leak, vec![place]));
            }
        }
    }
    grouped.sort_by_key(|(leak, _)| !leak.sure);
    let leaks = grouped.into_iter().map(|(leak, places)| finding(work, public, &leak, &places));
    leaks.chain(asked(&public.unsure).iter().map(|one| unsure(work, public, one))).collect()
}

fn finding(work: &Work, public: &Public, leak: &Leak, places: &[Place]) -> PreflightFinding {
    let key = leak_key(leak);
    let pages: Vec<String> =
        places.iter().filter_map(|p| if let Place::Page(n) = p { Some(n.to_string()) } else { None }).collect();
    let elsewhere: Vec<String> = places.iter().filter(|p| !matches!(p, Place::Page(_))).map(word).collect();
    let people = public.people.guarded.iter().find(|person| person.party == leak.party);
    let name = people.map(|person| person.pseudonym.name(work.filing.language)).unwrap_or_default();
    let params = [
        ("words", leak.words.clone()),
        ("near", leak.near.clone()),
        ("party", name),
        ("pages", pages.join(", ")),
        ("place", elsewhere.first().cloned().unwrap_or_default()),
        ("what", word(&leak.what)),
    ];
    let reason = work.overrides.get(&key).filter(|_| !leak.sure).cloned();
    PreflightFinding {
        code: if leak.sure { "leak" } else { "leak-possible" }.to_owned(),
        severity: "blocking".to_owned(),
        field: field_of(public, leak),
        law: None,
        evidence: None,
        party: Some(leak.party),
        confirm: None,
        confirmed: false,
        overrule: (!leak.sure).then_some(key),
        reason,
        params: params.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}

/// The question whose answer has the words, or the block of the draft: with those around them before any other.
fn field_of(public: &Public, leak: &Leak) -> Option<String> {
    let near = place_of(public, &|value| has(value, &leak.near));
    near.or_else(|| place_of(public, &|value| holds(value, &public.needles, leak)))
}

fn place_of(public: &Public, fits: &dyn Fn(&serde_json::Value) -> bool) -> Option<String> {
    let mut fields = public.data["fields"].as_object().into_iter().flatten();
    let field = fields.find(|(_, value)| fits(value)).map(|(key, _)| key.clone());
    field.or_else(|| {
        let mut blocks = public.data["draft"].as_array().into_iter().flatten();
        let block = blocks.find(|block| fits(block))?;
        Some(format!("{}:{}", crate::filings::DRAFT, block["id"].as_str()?))
    })
}

/// Whether a text of a value has these words, however they are spaced.
fn has(value: &serde_json::Value, words: &str) -> bool {
    match value {
        serde_json::Value::String(text) => {
            let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            spaced(text).contains(&spaced(words))
        }
        serde_json::Value::Array(items) => items.iter().any(|item| has(item, words)),
        serde_json::Value::Object(fields) => fields.values().any(|field| has(field, words)),
        _ => false,
    }
}

fn holds(value: &serde_json::Value, needles: &Needles, leak: &Leak) -> bool {
    match value {
        serde_json::Value::String(text) => needles.find(text).iter().any(|hit| {
            hit.party == leak.party && text[hit.start..hit.end].split_whitespace().eq(leak.words.split_whitespace())
        }),
        serde_json::Value::Array(items) => items.iter().any(|item| holds(item, needles, leak)),
        serde_json::Value::Object(fields) => fields.values().any(|field| holds(field, needles, leak)),
        _ => false,
    }
}
