//! Small tests of matching.

use super::*;
use crate::parties::{Contact, ContactKind, NameKind, PartyDetails, PartyKind, PartyName, PartyRole, Sex};

fn details(surname: &str, given: &str, patronymic: &str) -> PartyDetails {
    PartyDetails {
        kind: PartyKind::Person,
        roles: vec![PartyRole::Other],
        names: vec![PartyName {
            kind: NameKind::Main,
            language: String::new(),
            surname: surname.into(),
            given: given.into(),
            patronymic: patronymic.into(),
            whole: String::new(),
        }],
        sex: None,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    }
}

fn phone(mut of: PartyDetails, value: &str) -> PartyDetails {
    of.contacts.push(Contact { kind: ContactKind::Phone, value: value.into(), note: String::new() });
    of
}

fn score(a: &PartyDetails, b: &PartyDetails) -> f32 {
    weigh(&Profile::of(a), &Profile::of(b)).score
}

#[test]
fn what_agrees_raises_and_what_contradicts_lowers() {
    let one = details("Асанов", "Бакыт", "Маратович");
    let other = details("Asanov", "Bakyt", "");
    let name = score(&one, &other);
    assert!(name > Match::QUEUED);
    let with_phone = score(&phone(one.clone(), "0555123456"), &phone(other.clone(), "+996 555 12-34-56"));
    assert!(with_phone > name);
    let born = |of: &PartyDetails, date: &str| PartyDetails { birth_date: date.into(), ..of.clone() };
    assert!(score(&born(&one, "1984-03-02"), &born(&other, "1984-03-02")) > name);
    assert!(score(&born(&one, "1984-03-02"), &born(&other, "1991-07-12")) < Match::LIKELY);
    assert!(score(&born(&one, "1984~"), &born(&other, "1985")) > Match::LIKELY, "about 1984 may be 1985");
    let woman = PartyDetails { sex: Some(Sex::Female), ..other };
    assert!(score(&one, &woman) < Match::LIKELY);
}

#[test]
fn a_shared_phone_of_two_names_is_shown_with_both_reasons() {
    let one = phone(details("Асанов", "Бакыт", ""), "0555123456");
    let other = phone(details("Осмонова", "Айгүл", ""), "996555123456");
    let found = weigh(&Profile::of(&one), &Profile::of(&other));
    assert!(found.score > Match::SHOWN, "{found:?}");
    assert_eq!(found.reasons[0].key(), "match-same-phone");
    assert!(found.reasons.iter().any(Reason::against));
    assert!(
        compare(&Profile::of(&details("Асанов", "Бакыт", "")), &Profile::of(&details("Осмонова", "Айгүл", "")))
            .is_none()
    );
}

#[test]
fn the_index_finds_whom_comparing_everybody_finds() {
    let names = [
        "Асанова Айгүл Маратовна",
        "Asanova Aigul",
        "Жумагулов Бакыт",
        "Jumagulov Bakyt",
        "Асан уулу Бакыт",
        "Асанов Бакыт",
        "Нур Султан Асанов",
        "Нурсултан Асанов",
        "Иванова Настя",
        "Ivanova Anastasia",
        "Мамытова Бурул",
        "Осмонова А. С.",
        "Осмонова Айгүл Сапарбековна",
        "Тилебалдиев Эрмек",
        "Эрмек байке",
        "Рахмонзода Джамшед",
        "Раҳмонов Ҷамшед",
        "Kim Viktor",
    ];
    let profiles = names.map(Profile::named);
    let mut index = Index::new();
    for profile in &profiles {
        index.add(profile);
    }
    for (at, asked) in profiles.iter().enumerate() {
        let found: Vec<u32> = index.search(asked, Match::LIKELY - 0.1, true).iter().map(|c| c.who).collect();
        for (other, profile) in profiles.iter().enumerate() {
            if weigh(asked, profile).score >= Match::LIKELY {
                assert!(found.contains(&(other as u32)), "{} does not find {}", names[at], names[other]);
            }
        }
    }
    index.forget(1);
    assert!(index.search(&profiles[0], 0.5, true).iter().all(|c| c.who != 1));
}
