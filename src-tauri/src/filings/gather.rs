//! Reads a case out of the vault as filings see it.

use super::beside::made_by;
use super::case_data::{self, CaseData, DateText};
use super::store::StoreError;
use crate::base::date::UncertainDate;
use crate::base::{Language, id::CaseId, id::FactId, id::PartyId};
use crate::evidence::chats::Named;
use crate::evidence::{Covert, Evidence, EvidenceKind};
use crate::facts::Fact;
use crate::facts::proof::Stance;
use crate::law::offences::Block;
use crate::law::{self, Words};
use crate::parties::matching::all_merged_into;
use crate::parties::{ContactKind, DocumentKind, Party, PartyKind, PartyName, PartyRole, Sex};
use crate::{cases, evidence, facts, parties, vault};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Everything of a case that a filing may take. Items set aside are left out.
pub fn gather(db: &Connection, case: CaseId) -> Result<CaseData, StoreError> {
    let details = cases::one(db, case)?.details;
    Ok(CaseData {
        number: details.number.clone(),
        register_number: details.register_number.clone(),
        registered_on: None,
        parties: {
            let measures = measures(db, case)?;
            parties::in_case(db, case)?.iter().map(|p| party(db, p, &measures)).collect::<Result<_, _>>()?
        },
        facts: {
            let acts = acts(db, case)?;
            facts::in_case(db, case)?.iter().map(|of| fact(of, acts.contains(&of.id))).collect()
        },
        exhibits: evidence::in_case(db, case)?
            .iter()
            .filter(|item| !item.set_aside)
            .map(|item| exhibit(db, item, &details.languages))
            .collect::<Result<_, _>>()?,
    })
}

/// An uncertain date with its words in every language.
pub fn date_text(date: &UncertainDate) -> Option<DateText> {
    let (earliest, latest) = date.bounds();
    let words = Words { ru: date.words(Language::Ru), ky: date.words(Language::Ky), en: date.words(Language::En) };
    (*date != UncertainDate::Unknown).then_some(DateText { words, earliest, latest })
}

fn date_of(text: &str) -> Option<DateText> {
    text.parse().ok().as_ref().and_then(date_text)
}

/// The template that asks protection for the victim and others, in any country.
const PROTECTION: &str = "/motion-protection";

/// For whom a filing of the case asks protection.
fn measures(db: &Connection, case: CaseId) -> Result<BTreeSet<PartyId>, StoreError> {
    let mut people = BTreeSet::new();
    for answers in made_by(db, case, PROTECTION)? {
        let asked = answers.party("victim").into_iter().chain(answers.parties("protected_others"));
        people.extend(all_merged_into(db, asked)?);
    }
    Ok(people)
}

fn party(db: &Connection, party: &Party, measures: &BTreeSet<PartyId>) -> Result<case_data::Party, StoreError> {
    let details = &party.details;
    let corrections = parties::corrections(db, party.id)?;
    let declined = parties::DECLINED.into_iter();
    let declined =
        declined.filter_map(|language| Some((language, parties::declined(details, &corrections, language)?)));
    let named = |form: fn(&PartyName) -> String| {
        let of = |code: &str| details.names.iter().find(|n| n.language == code).map(form).unwrap_or_default();
        let first = details.names.first().map(form).unwrap_or_default();
        let ru = of("ru");
        Words { ru: if ru.is_empty() { first } else { ru }, ky: of("ky"), en: of("en") }
    };
    let contacts = |kind| details.contacts.iter().filter(move |c| c.kind == kind).map(|c| c.value.clone());
    Ok(case_data::Party {
        id: party.id,
        roles: details.roles.iter().map(|role| role_of(*role)).collect(),
        name: named(PartyName::full),
        short_name: named(PartyName::signature),
        position: details.roles.first().map(|role| position(*role, details.sex)).unwrap_or_default(),
        sex: details.sex.map(|sex| match sex {
            Sex::Female => case_data::Sex::Female,
            Sex::Male => case_data::Sex::Male,
        }),
        born: date_of(&details.birth_date),
        // A firm is nobody's citizen.
        citizenship: if details.kind == PartyKind::Person { details.citizenship.clone() } else { Vec::new() },
        personal_number: details
            .documents
            .iter()
            .find(|d| d.kind == DocumentKind::TaxNumber)
            .map(|d| d.number.clone())
            .unwrap_or_default(),
        documents: details
            .documents
            .iter()
            .filter(|d| d.kind != DocumentKind::TaxNumber)
            .map(|d| case_data::IdentityDocument {
                kind: d.kind.word().to_owned(),
                number: d.number.clone(),
                issued_by: Words::parted(&d.issued_by),
                issued_on: date_of(&d.issued_on),
            })
            .collect(),
        phones: contacts(ContactKind::Phone).collect(),
        emails: contacts(ContactKind::Email).collect(),
        addresses: contacts(ContactKind::Address).map(|text| Words::parted(&text)).collect(),
        others: contacts(ContactKind::Other).collect(),
        // Where a victim lives and how to reach her is given to nobody by itself: the lawyer's address serves, unless she is to
        // be reached herself.
        protected: details.roles.contains(&PartyRole::Victim),
        measures: measures.contains(&party.id),
        organisation: details.kind != PartyKind::Person,
        declined: declined.collect(),
    })
}

fn role_of(role: PartyRole) -> case_data::Role {
    match role {
        PartyRole::Victim => case_data::Role::Client,
        PartyRole::Witness => case_data::Role::Witness,
        PartyRole::Representative => case_data::Role::Representative,
        PartyRole::Relative => case_data::Role::Relative,
        role if role.is_suspect() => case_data::Role::Suspect,
        role if role.is_authority() => case_data::Role::Authority,
        _ => case_data::Role::Other,
    }
}

/// What a party is called in lists. Kyrgyz knows no gender; terms of law.md §1.12 where it has them.
fn position(role: PartyRole, sex: Option<Sex>) -> Words {
    let of_sex = |female, male, unknown| match sex {
        Some(Sex::Female) => female,
        Some(Sex::Male) => male,
        None => unknown,
    };
    let (ru, ky, en) = match role {
        PartyRole::Victim => (of_sex("потерпевшая", "потерпевший", "потерпевшее лицо"), "жабырлануучу", "victim"),
        PartyRole::Recruiter => ("вербовщик", "азгырып жалдоочу", "recruiter"),
        PartyRole::Transporter => ("перевозчик", "ташуучу", "transporter"),
        PartyRole::Harbourer => ("укрыватель", "жашыруучу", "harbourer"),
        PartyRole::Exploiter => ("эксплуататор", "эксплуатациялоочу", "exploiter"),
        PartyRole::Employer => ("работодатель", "иш берүүчү", "employer"),
        PartyRole::Agency => ("агентство", "агенттик", "agency"),
        PartyRole::Suspect => ("лицо, о котором сообщается", "арызда көрсөтүлгөн адам", "suspect"),
        PartyRole::Witness => ("свидетель", "күбө", "witness"),
        PartyRole::Representative => ("представитель", "өкүл", "representative"),
        PartyRole::Relative => (of_sex("родственница", "родственник", "близкий родственник"), "тууганы", "relative"),
        PartyRole::Interpreter => ("переводчик", "тилмеч", "interpreter"),
        PartyRole::Investigator => ("следователь", "тергөөчү", "investigator"),
        PartyRole::Prosecutor => ("прокурор", "прокурор", "prosecutor"),
        PartyRole::Court => ("суд", "сот", "court"),
        PartyRole::Authority => ("орган", "орган", "authority"),
        PartyRole::Other => ("", "", ""),
    };
    Words { ru: ru.into(), ky: ky.into(), en: en.into() }
}

/// The facts that are tied to an act of an offence.
fn acts(db: &Connection, case: CaseId) -> Result<BTreeSet<FactId>, StoreError> {
    let is_act = |id: &str| law::offences::offences().element(id).is_some_and(|element| element.block == Block::Act);
    let links = facts::proof::store::links(db, case)?.into_iter();
    let tied = links.filter(|link| link.details.stance == Stance::For && is_act(&link.details.element));
    Ok(tied.map(|link| link.details.fact).collect())
}

fn fact(fact: &Fact, act: bool) -> case_data::Fact {
    let of = |language| fact.statements.iter().find(|s| s.language == language).map(|s| s.text.clone());
    case_data::Fact {
        id: fact.id,
        statement: Words {
            ru: of(Language::Ru).unwrap_or_default(),
            ky: of(Language::Ky).unwrap_or_default(),
            en: of(Language::En).unwrap_or_default(),
        },
        date: date_text(&fact.date),
        place: Words::parted(&fact.place),
        act,
        citations: fact
            .citations
            .iter()
            .map(|c| case_data::Citation {
                evidence: c.place.evidence,
                page: c.place.page.or(c.sheet),
                second: c.place.second.map(|s| s as u32),
                lines: c.place.message.and_then(|key| match key.of {
                    Named::Lines(last) => Some([key.line, last]),
                    _ => None,
                }),
                message: c.said.as_ref().map(|said| said.at),
                paragraph: c.place.message.filter(|key| key.of == Named::Paragraph).map(|key| key.line),
                astray: c.astray,
            })
            .collect(),
    }
}

fn exhibit(db: &Connection, item: &Evidence, languages: &[Language]) -> Result<case_data::Exhibit, StoreError> {
    let said = item.details.said(languages);
    let custody = vault::log::history(db, item.id)?.into_iter().map(|event| case_data::Handling {
        entry: event.seq + 1,
        at: event.at,
        action: event.action.name().to_owned(),
        details: event.details,
        actor: event.actor_name,
        leaf: event.leaf,
    });
    Ok(case_data::Exhibit {
        evidence: item.id,
        title: said.title(),
        sheets: item.sheets,
        unread: item.trouble.is_some() && matches!(item.kind, EvidenceKind::Pdf | EvidenceKind::Image),
        recording: recording(db, item)?,
        digest: item.sha256,
        source: said.source(),
        received: date_of(&item.details.received_on),
        received_from: said.received_from(),
        received_where: said.received_where(),
        received_by: said.received_by(),
        carrier: said.carrier(),
        covert: covert(item),
        custody: custody.collect(),
    })
}

/// What there is to hear or watch, for as long as it lasts: a part of a second counts as one.
fn recording(db: &Connection, item: &Evidence) -> Result<Option<case_data::Recorded>, StoreError> {
    if !matches!(item.kind, EvidenceKind::Audio | EvidenceKind::Video) {
        return Ok(None);
    }
    let heard = evidence::recordings::of(db, item.id)?.and_then(|recording| recording.heard);
    let seconds = heard.and_then(|heard| u32::try_from(heard.duration_ms.div_ceil(1000)).ok());
    Ok(Some(case_data::Recorded { film: item.kind == EvidenceKind::Video, seconds }))
}

/// Whether an item is a secret recording, or a recording of which nobody said that it is none.
fn covert(item: &Evidence) -> bool {
    let recording = matches!(item.kind, EvidenceKind::Audio | EvidenceKind::Video);
    match item.details.covert {
        Covert::Yes => true,
        Covert::Unknown => recording,
        Covert::No | Covert::NotRecording => false,
    }
}
