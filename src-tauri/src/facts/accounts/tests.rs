use super::{Account, AccountDetails, Attitude, Knowledge, Mark, compare};
use crate::base::id::{AccountId, FactId};
use crate::base::{Language, Timestamp};
use crate::facts::Statement;
use crate::law::Words;

/// An account that says only this.
pub(in crate::facts) fn account(number: u8, text: &str, date: &str, place: &str) -> Account {
    let details = AccountDetails {
        teller: None,
        source: format!("источник {number}"),
        told_on: String::new(),
        told_where: String::new(),
        language: String::new(),
        interpreter: None,
        interpreter_name: String::new(),
        knowledge: Knowledge::Unknown,
        stance: Attitude::Affirms,
        original: String::new(),
        statements: vec![Statement { language: Language::Ru, text: text.into() }],
        date: date.into(),
        said: Words::default(),
        place: place.into(),
        citations: Vec::new(),
        followed: false,
        note: String::new(),
    };
    Account {
        id: AccountId::from_bytes([number; 16]),
        fact: FactId::from_bytes([0; 16]),
        date: date.parse().unwrap(),
        told_on: "".parse().unwrap(),
        details,
        citations: Vec::new(),
        created: Timestamp::from_millis(0),
        changed: Timestamp::from_millis(0),
    }
}

/// The marked stretches of each text, with their kind.
fn marked(texts: &[&str]) -> Vec<Vec<(Mark, String)>> {
    let accounts: Vec<Account> = (1..).zip(texts).map(|(n, text)| account(n, text, "", "")).collect();
    let columns = compare(&accounts.iter().collect::<Vec<_>>(), Language::Ru);
    for (column, text) in columns.iter().zip(texts) {
        let whole: String = column.segments.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(whole, *text, "nothing of the words is lost");
    }
    columns
        .into_iter()
        .map(|column| column.segments.into_iter().filter_map(|s| Some((s.mark?, s.text))).collect())
        .collect()
}

#[test]
fn numbers_that_all_name_are_not_marked_and_the_others_are() {
    let found = marked(&["Выдали 50 в апреле и 40 в мае.", "Выдали 50 и потом ещё 100."]);
    assert_eq!(found[0], [(Mark::Number, "40".to_owned())]);
    assert_eq!(found[1], [(Mark::Number, "100".to_owned())]);
}

#[test]
fn the_same_sum_is_the_same_however_it_is_written() {
    assert_eq!(marked(&["Взяли 45 000 сомов", "взяла 45\u{A0}000", "45000 сом берген"]), vec![Vec::new(); 3]);
    let found = marked(&["1 850,50 доллара", "1850.5 доллара", "1850 долларов"]);
    assert_eq!(found[2], [(Mark::Number, "1850".to_owned())]);
}

#[test]
fn a_day_is_the_same_in_words_in_figures_and_in_kyrgyz() {
    let same = marked(&["Забрал 15 марта.", "Забрал 15.03.2026.", "15-мартта алып койгон."]);
    assert_eq!(same, vec![Vec::new(); 3]);
    let other = marked(&["Забрал 14 марта.", "Забрал 15 марта."]);
    assert_eq!(other[0], [(Mark::Date, "14 марта".to_owned())]);
    assert_eq!(other[1], [(Mark::Date, "15 марта".to_owned())]);
}

#[test]
fn one_account_alone_differs_from_nobody() {
    assert_eq!(marked(&["Забрал 14 марта, взял 45 000."]), [Vec::new()]);
}

#[test]
fn times_and_places_that_cannot_be_the_same_are_said_of_both() {
    let accounts = [
        account(1, "а", "2026-03-14", "город Анкара"),
        account(2, "б", "2026-03-15", "в Анкаре, цех"),
        account(3, "в", "2026-03-15~", "Кант"),
        account(4, "г", "", ""),
    ];
    let columns = compare(&accounts.iter().collect::<Vec<_>>(), Language::Ru);
    assert_eq!(columns.iter().map(|c| c.date_differs).collect::<Vec<_>>(), [true, true, false, false]);
    assert_eq!(columns.iter().map(|c| c.place_differs).collect::<Vec<_>>(), [true, true, true, false]);
}

#[test]
fn no_text_makes_the_comparison_fail() {
    for text in
        ["", "5", "№ 12345678901234567890123", "31.02", "99.99.9999", "1 000 000 000 000 000 000", "12-", "7 мa"]
    {
        marked(&[text, "1"]);
    }
}
