//! Offences and records of the law packs, as answers show them.

use super::super::views::{AdviceView, ElementName, ElementView, LawNote, OffenceVersion, OffenceView, RequestView};
use crate::base::Language;
use crate::law::offences::{Element, Family, GapText, Offence, offences};
use crate::law::{Ending, Label, Record, Status, Words, cite, pack};

pub fn offence(family: &Family) -> OffenceView {
    OffenceView {
        family: family.id.clone(),
        jurisdiction: family.jurisdiction.clone(),
        title: family.title.clone(),
        subject: family.subject,
        usual: family.usual,
        versions: family.offences.iter().map(version).collect(),
        elements: family.elements().into_iter().filter_map(|id| offences().element(id)).map(element_name).collect(),
    }
}

fn version(offence: &Offence) -> OffenceVersion {
    let record = pack().record(&offence.record);
    let (from, until) = record.map_or((None, None), |record| pack().time_of(record));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    OffenceVersion {
        id: offence.id.clone(),
        article: note(&offence.record).unwrap_or_else(|| list_note(offence)),
        elements: list_note(offence),
        from: day(from),
        until: day(until),
        consent: offence.consent.as_deref().and_then(note),
        limitation: offence.limitation.as_deref().and_then(note),
        child_below: offence.child_below,
    }
}

fn list_note(offence: &Offence) -> LawNote {
    LawNote {
        citation: Words::default(),
        text: offence.note.clone(),
        source: offence.source.clone(),
        label: label(offence.label),
        to_check: offence.status == Status::ToCheck,
    }
}

/// A record of the packs.
pub fn note(id: &str) -> Option<LawNote> {
    pack().record(id).map(|record| LawNote {
        citation: citation(&[id]),
        text: record.text.clone(),
        source: record.source.clone(),
        label: label(record.label),
        to_check: record.status == Status::ToCheck,
    })
}

/// Records cited in every language.
pub fn citation(ids: &[&str]) -> Words {
    let in_language = |language: Language| cite(pack(), ids, language, Ending::Plain);
    Words { ru: in_language(Language::Ru), ky: in_language(Language::Ky), en: in_language(Language::En) }
}

fn label(label: Label) -> String {
    match label {
        Label::V => "V",
        Label::V2 => "V2",
        Label::U => "U",
    }
    .into()
}

pub fn element_name(element: &Element) -> ElementName {
    ElementName { id: element.id.clone(), block: element.block, name: element.name.clone() }
}

/// An element with what its pack advises; requests are those of this jurisdiction.
pub fn element(element: &Element, jurisdiction: &str) -> ElementView {
    ElementView {
        name: element_name(element),
        personal: element.personal,
        law: LawNote {
            citation: Words::default(),
            text: Words::default(),
            source: element.source.clone(),
            label: label(element.label),
            to_check: element.status == Status::ToCheck,
        },
        advice: advice(&element.gap, jurisdiction),
    }
}

/// Words of a pack with the filings of a jurisdiction to make its requests by.
pub fn advice(gap: &GapText, jurisdiction: &str) -> AdviceView {
    let request = |one: &crate::law::offences::Request| {
        let filing = offences().filing(jurisdiction, &one.filing)?;
        let ids: Vec<&str> = filing.law.iter().map(String::as_str).collect();
        let unread = |record: &Record| record.status == Status::ToCheck;
        Some(RequestView {
            filing: filing.id.clone(),
            name: filing.name.clone(),
            to: filing.to.clone(),
            what: one.what.clone(),
            template: Some(filing.template.clone()).filter(|template| !template.is_empty()),
            law: if ids.is_empty() { Words::default() } else { citation(&ids) },
            to_check: ids.iter().filter_map(|id| pack().record(id)).any(unread),
        })
    };
    AdviceView {
        missing: gap.missing.clone(),
        question: gap.question.clone(),
        ask: gap.ask,
        helps: gap.helps.clone(),
        requests: gap.requests.iter().filter_map(request).collect(),
    }
}
