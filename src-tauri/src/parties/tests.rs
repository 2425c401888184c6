use super::*;
use crate::base::Language::{En, Ky, Ru};
use crate::language::{Case, Gender};

fn details(sex: Option<Sex>, names: &[(&str, &str, &str, &str)]) -> PartyDetails {
    let name = |(language, surname, given, patronymic): &(&str, &str, &str, &str)| PartyName {
        kind: NameKind::Main,
        language: (*language).into(),
        surname: (*surname).into(),
        given: (*given).into(),
        patronymic: (*patronymic).into(),
        whole: String::new(),
    };
    PartyDetails {
        kind: PartyKind::Person,
        roles: vec![PartyRole::Victim],
        names: names.iter().map(name).collect(),
        sex,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    }
}

fn correction(case: Case, name: &str, form: &str) -> Correction {
    Correction { language: Ru, case, name: name.into(), form: form.into() }
}

#[test]
fn a_name_is_declined_in_the_language_it_is_written_in() {
    let aigul = details(
        Some(Sex::Female),
        &[("ru", "Осмонова", "Айгүл", "Сапарбековна"), ("ky", "Осмонова", "Айгүл", "Сапарбек кызы")],
    );
    let of = |language| declined(&aigul, &[], language).unwrap();
    assert_eq!(of(Ru).forms.get(Case::Genitive), "Осмоновой Айгүл Сапарбековны");
    assert_eq!(of(Ky).forms.get(Case::Dative), "Осмонова Айгүл Сапарбек кызына");
    assert_eq!(of(Ru).short.get(Case::Dative), "А.\u{A0}С.\u{A0}Осмоновой");
    assert_eq!(of(En).forms.get(Case::Genitive), "Осмонова Айгүл Сапарбековна", "English shows no case");
}

#[test]
fn a_correction_holds_for_the_name_it_was_made_for() {
    let aigul = details(Some(Sex::Female), &[("ru", "Асанова", "Айгуль", "Маратовна")]);
    let own = [correction(Case::Genitive, "Асанова Айгуль Маратовна", "Асановой Айгули Маратовны")];
    let found = declined(&aigul, &own, Ru).unwrap();
    assert_eq!(found.forms.get(Case::Genitive), "Асановой Айгули Маратовны");
    assert_eq!(found.by_rule.get(Case::Genitive), "Асановой Айгуль Маратовны");
    assert!(found.doubts(Case::Genitive).is_empty() && !found.doubts(Case::Dative).is_empty());
    let other = details(Some(Sex::Female), &[("ru", "Асанова", "Айгүл", "Маратовна")]);
    let found = declined(&other, &own, Ru).unwrap();
    assert_eq!(found.forms.get(Case::Genitive), "Асановой Айгүл Маратовны");
    assert!(found.corrected.is_empty());
}

#[test]
fn a_corrected_surname_is_corrected_beside_initials_too() {
    let zayats = details(Some(Sex::Male), &[("ru", "Заяц", "Иван", "Ильич")]);
    let own = [correction(Case::Dative, "Заяц Иван Ильич", "Заяцу Ивану Ильичу")];
    let found = declined(&zayats, &own, Ru).unwrap();
    assert_eq!(found.short.get(Case::Dative), "И.\u{A0}И.\u{A0}Заяцу");
    assert_eq!(found.short.get(Case::Genitive), "И.\u{A0}И.\u{A0}Зайца");
}

#[test]
fn the_sex_is_taken_from_the_name_where_nobody_wrote_it() {
    assert_eq!(
        declined(&details(None, &[("", "", "Нуриза", "Жаныбек кызы")]), &[], Ru).unwrap().gender,
        Some(Gender::Feminine)
    );
    assert_eq!(declined(&details(None, &[("", "Ким", "Ын", "")]), &[], Ru).unwrap().gender, None);
}

#[test]
fn an_organisation_declines_as_a_body() {
    let mut agency = details(None, &[]);
    agency.kind = PartyKind::Organisation;
    agency.names = vec![PartyName {
        kind: NameKind::Main,
        language: "ru".into(),
        surname: String::new(),
        given: String::new(),
        patronymic: String::new(),
        whole: "Общество с ограниченной ответственностью «Жол»".into(),
    }];
    let found = declined(&agency, &[], Ru).unwrap();
    assert_eq!(found.forms.get(Case::Genitive), "Общества с ограниченной ответственностью «Жол»");
    assert_eq!(found.gender, None);
}
