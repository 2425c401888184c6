//! Commands about grammar: the forms of a party's name and the lawyer's corrections; any name or title declined.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    Changed, CorrectForm, Decline, DeclineKind, DeclinedView, DoubtView, FormRow, FormsView, OfParty, PartyFormsView,
};
use crate::base::Language;
use crate::base::id::PartyId;
use crate::language::russian::{self, Person};
use crate::language::{Case, Forms, Gender, kyrgyz};
use crate::parties::{self, Declined, Error, Sex};
use crate::vault::{Act, Area};

pub fn forms(core: &Core, request: OfParty) -> Result<PartyFormsView, Failure> {
    let (party, corrections) =
        core.read(|db| Ok::<_, Error>((parties::one(db, request.party)?, parties::corrections(db, request.party)?)))?;
    let of = |language| Some(forms_view(language, &parties::declined(&party.details, &corrections, language)?));
    Ok(PartyFormsView { party: party.id, languages: parties::DECLINED.into_iter().filter_map(of).collect() })
}

pub fn correct(core: &Core, request: CorrectForm) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "party-form", undoable: true }, |tx| {
        tx.changed(Area::Parties);
        parties::correct(tx, request.party, request.language, request.case, request.form.as_deref())?;
        Ok::<_, Error>(request.party)
    })
}

/// Declines a text by the rules alone; needs no open vault.
pub fn decline(_: &Core, request: Decline) -> Result<DeclinedView, Failure> {
    let sex = request.sex.map(|sex| match sex {
        Sex::Female => Gender::Feminine,
        Sex::Male => Gender::Masculine,
    });
    let text = request.text.trim();
    let forms = declined(text, request.kind, sex, request.language);
    let addressed = crate::filings::addressed(text, request.language).0;
    Ok(DeclinedView { rows: rows(request.language, &forms, None), doubts: doubts(&forms), addressed })
}

fn declined(text: &str, kind: DeclineKind, sex: Option<Gender>, language: Language) -> Forms {
    let part = |surname, given, patronymic| russian::person(Person { surname, given, patronymic }, sex);
    match (language, kind) {
        (Language::Ru, DeclineKind::Person) => russian::person_named(text, sex),
        (Language::Ru, DeclineKind::Surname) => part(text, "", ""),
        (Language::Ru, DeclineKind::Given) => part("", text, ""),
        (Language::Ru, DeclineKind::Patronymic) => part("", "", text),
        (Language::Ru, DeclineKind::Phrase) => russian::phrase(text),
        (Language::Ru, DeclineKind::Place) => russian::place(text),
        (Language::Ky, DeclineKind::Phrase | DeclineKind::Place) => kyrgyz::decline(text),
        (Language::Ky, _) => kyrgyz::person(text),
        (Language::En, _) => Forms::fixed(text),
    }
}

fn forms_view(language: Language, declined: &Declined) -> FormsView {
    FormsView {
        language,
        name: declined.name.clone(),
        rows: rows(language, &declined.forms, Some(declined)),
        doubts: doubts(&declined.by_rule),
        gender: declined.gender,
    }
}

fn rows(language: Language, forms: &Forms, declined: Option<&Declined>) -> Vec<FormRow> {
    let by_rule = declined.map_or(forms, |declined| &declined.by_rule);
    let doubtful = |case: Case| !declined.map_or(forms.doubts(), |declined| declined.doubts(case)).is_empty();
    let row = |case: &Case| FormRow {
        case: *case,
        form: forms.get(*case).to_owned(),
        by_rule: by_rule.get(*case).to_owned(),
        other: by_rule.other(*case).filter(|other| *other != by_rule.get(*case)).map(str::to_owned),
        corrected: declined.is_some_and(|declined| declined.corrected.contains(case)),
        unsure: *case != Case::Nominative && doubtful(*case),
    };
    Case::of(language).iter().map(row).collect()
}

fn doubts(forms: &Forms) -> Vec<DoubtView> {
    forms.doubts().iter().map(|doubt| DoubtView { why: doubt.why, word: doubt.word.clone() }).collect()
}
