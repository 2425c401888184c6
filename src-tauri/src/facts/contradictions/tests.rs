use super::{Contradiction, Matter, days_conflict, find, places_conflict};
use crate::base::id::PartyId;
use crate::facts::accounts::Attitude;
use crate::facts::accounts::tests::account;
use crate::facts::chronology::tests::fact;
use crate::facts::{Fact, FactStatus};
use proptest::prelude::*;
use std::collections::HashSet;

fn conflict(a: &str, b: &str) -> bool {
    days_conflict(&a.parse().unwrap(), &b.parse().unwrap())
}

#[test]
fn times_conflict_only_beyond_what_is_uncertain_in_them() {
    assert!(conflict("2026-03-14", "2026-03-15"));
    assert!(!conflict("2026-03-14", "2026-03"), "the day lies in the month");
    assert!(!conflict("2026-03-14~", "2026-03-20"), "about a day reaches a week");
    assert!(conflict("2026-03-14~", "2026-03-22"));
    assert!(!conflict("2026-03~", "2026-04-20"), "about a month reaches a month");
    assert!(!conflict("2026-03-14", ""), "who says nothing contradicts nobody");
    assert!(conflict("/2026-03-01", "2026-03-02"));
    assert!(!conflict("2026-03-01/..", "2027"));
}

#[test]
fn places_are_different_when_no_word_of_theirs_is_the_same() {
    assert!(places_conflict("город Ош", "город Анкара"));
    assert!(places_conflict("город Бишкек, квартира возле большого рынка", "Кант, частный дом"));
    assert!(places_conflict("город Ош, дом | Ош, үй | Osh, a house", "Кант, дом | Кант, үй | Kant, a house"));
    assert!(places_conflict("город Анкара | Анкара шаары | Ankara", "город Ош"));
    assert!(places_conflict(" | Стамбул | Istanbul", "Ош | Ош | Osh"), "the first language that both have");
    assert!(!places_conflict("город Анкара | Анкара шаары | Ankara", "Ankara, Ulus"));
    assert!(!places_conflict(
        "переписка, город Анкара | кат алышуу, Анкара | messages, Ankara",
        "город Ош | Ош шаары | Osh"
    ));
    for (a, b) in [
        ("город Ош", "г. Ош, ул. Мирная, 1"),
        ("в Анкаре", "город Анкара, цех"),
        ("Анкара шаарында", "Анкара"),
        ("город Ош – город Бишкек", "город Бишкек"),
        ("Стамбул | Стамбул | Istanbul", "Стамбул, Аксарай | Ыстамбул | Istanbul, Aksaray"),
        ("переписка, город Ош", "город Анкара"),
        ("", "город Анкара"),
        ("город", "город Анкара"),
    ] {
        assert!(!places_conflict(a, b) && !places_conflict(b, a), "{a} / {b}");
    }
}

fn person(number: u8) -> PartyId {
    PartyId::from_bytes([number; 16])
}

fn with(mut fact: Fact, parties: &[PartyId]) -> Fact {
    fact.parties = parties.to_vec();
    fact
}

fn two_places(facts: &[Fact], persons: &[PartyId]) -> Vec<String> {
    let persons: HashSet<PartyId> = persons.iter().copied().collect();
    let found = find(facts, &[], &persons).into_iter();
    found
        .filter_map(|one| match one {
            Contradiction::TwoPlaces { on, .. } => Some(on.to_string()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_person_cannot_be_in_two_places_at_once() {
    let her = person(1);
    let stay = with(fact(1, "2026-03-16/2026-07-27", "город Анкара"), &[her]);
    let day = |date: &str, place: &str| with(fact(2, date, place), &[her]);
    let found = |other: Fact| two_places(&[stay.clone(), other], &[her]);
    assert_eq!(found(day("2026-06-19", "город Ош")), ["2026-06-19"]);
    assert_eq!(found(day("2026-06-19", "Анкара, больница")), [""; 0], "the same place");
    assert_eq!(found(day("2026-07-27", "город Ош")), [""; 0], "the last day is long enough for a journey");
    assert_eq!(found(day("2026-06-19~", "город Ош")), [""; 0], "about a day is not certain");
    assert_eq!(found(day("2026-06", "город Ош")), [""; 0], "some day of a month is not certain");
    assert_eq!(found(day("2026-06-19", "переписка, город Ош")), [""; 0], "a conversation is nowhere");
    assert_eq!(two_places(&[stay.clone(), day("2026-06-19", "город Ош")], &[]), [""; 0], "not a person");
    let other_person = with(fact(2, "2026-06-19", "город Ош"), &[person(2)]);
    assert_eq!(two_places(&[stay.clone(), other_person], &[her, person(2)]), [""; 0]);
    let both = [day("2026-03-14", "город Ош"), with(fact(3, "2026-03-14", "город Бишкек"), &[her])];
    assert_eq!(two_places(&both, &[her]), [""; 0], "one day holds a journey");
    let weeks = [day("2026-03-01/2026-03-10", "город Ош"), with(fact(3, "2026-03-08/2026-03-20", "Бишкек"), &[her])];
    assert_eq!(two_places(&weeks, &[her]), ["2026-03-08"], "in Osh before it and after it");
}

#[test]
fn accounts_that_differ_are_found_with_their_reason_and_keep_their_key() {
    let event = fact(0, "", "");
    let (a, b) = (account(1, "а", "2026-03-14", "Ош"), account(2, "б", "2026-03-15", "Кант"));
    let found = find(std::slice::from_ref(&event), &[b.clone(), a.clone()], &HashSet::new());
    let reason = |in_what| Contradiction::AccountsDiffer { fact: event.id, in_what, first: b.id, second: a.id };
    assert_eq!(found, [reason(Matter::Date), reason(Matter::Place)]);
    let again = find(std::slice::from_ref(&event), &[a, b], &HashSet::new());
    assert_eq!(
        again.iter().map(Contradiction::key).collect::<Vec<_>>(),
        found.iter().map(Contradiction::key).collect::<Vec<_>>()
    );
}

#[test]
fn a_denial_contradicts_what_is_called_established_and_a_dispute_needs_somebody() {
    let mut event = fact(0, "", "");
    let mut denial = account(1, "нет", "", "");
    denial.details.stance = Attitude::Denies;
    let kinds = |event: &Fact, accounts: &[crate::facts::accounts::Account]| {
        let found = find(std::slice::from_ref(event), accounts, &HashSet::new());
        found.iter().map(Contradiction::kind).collect::<Vec<_>>()
    };
    event.status = FactStatus::Supported;
    assert_eq!(kinds(&event, std::slice::from_ref(&denial)), ["denied"]);
    event.status = FactStatus::Disputed;
    assert_eq!(kinds(&event, std::slice::from_ref(&denial)), [""; 0]);
    assert_eq!(kinds(&event, &[]), ["disputed-by-nobody"]);
    event.status = FactStatus::Alleged;
    assert_eq!(kinds(&event, &[denial]), [""; 0]);
}

proptest! {
    #[test]
    fn no_two_places_make_the_comparison_fail_or_depend_on_their_order(a in "\\PC{0,24}", b in "\\PC{0,24}") {
        prop_assert_eq!(places_conflict(&a, &b), places_conflict(&b, &a));
        prop_assert!(!places_conflict(&a, &a));
    }
}
