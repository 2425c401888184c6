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

/// Columns of text that name no party for long: whose rows follow a key, stay as they were sealed, or hold something else.
const NOT_MOVED: [&str; 26] = [
    "begun.about", // a form is no act yet, and one about the party that goes would overwrite the one that stays
    "begun.words", // the same
    "bundle_build.report", // of a sealed PDF
    "chat_participant.also", // names
    "chat_source.readings", // dates
    "consent.informed",
    "consent_override.target",
    "consent_scope.thing",
    "contradiction_note.words",
    "custody_entry.details", // was signed
    "filing.confirmed",      // records of the law
    "filing_edition.data",   // of a sealed PDF
    "frozen_template.files",
    "indicator_fact.party_id", // goes with its mark
    "intake_file.details",     // of an item
    "interview_answer.answer", // people as the client named them
    "interview_link.proposed", // the same
    "journal.areas",
    "mail.further",
    "party.id",
    "party_merge.kept_id", // what was merged once is parted in the order it was merged
    "party_merge.gone_id",
    "party_merge.record",
    "party_verdict.low_id", // carried over by itself
    "party_verdict.high_id",
    "text_draft.body", // the text of a scan
];

#[test]
fn every_column_that_may_hold_a_party_without_a_key_is_led_over_or_has_its_reason() {
    let mut table = "";
    let mut asked = Vec::new();
    for line in include_str!("../../../../docs/schema.sql").lines() {
        if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
            table = rest.split(' ').next().unwrap().trim_matches('"');
        } else if !line.starts_with(' ') {
            table = "";
        }
        let (column, comment) = line.split_once("--").unwrap_or((line, ""));
        let mut words = column.split_whitespace();
        let (Some(name), Some("TEXT" | "BLOB")) = (words.next(), words.next()) else { continue };
        let is_loose = ["body", "target", "about", "about_id", "thing", "words", "record", "data"].contains(&name);
        let may_hold = is_loose || name.contains("party") || comment.contains("PartyId") || comment.contains("JSON");
        if !table.is_empty() && may_hold && !column.contains("REFERENCES") {
            asked.push(format!("{table}.{name}"));
        }
    }
    let mut known: Vec<String> = NOT_MOVED.map(String::from).into();
    known.extend(merge::TEXTS.map(|(table, column, _)| format!("{table}.{column}")));
    asked.sort();
    known.sort();
    assert_eq!(asked, known, "a column that may hold ids of parties is named in merge::TEXTS or above with its reason");
}
