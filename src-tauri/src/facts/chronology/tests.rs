use super::stretch::Stretch;
use super::{Beside, Item, Wish, choose, cited, key, order};
use crate::base::id::{CaseId, CitationId, EvidenceId, FactId};
use crate::base::{Language, Timestamp};
use crate::facts::{Citation, Fact, FactStatus, Place, Statement};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::collections::HashMap;

/// A fact of this date, entered as this one in a row.
pub(in crate::facts) fn fact(entered: u8, date: &str, place: &str) -> Fact {
    Fact {
        id: FactId::from_bytes([entered; 16]),
        case: CaseId::from_bytes([0; 16]),
        statements: vec![Statement { language: Language::Ru, text: format!("событие {entered}") }],
        date: date.parse().unwrap(),
        place: place.into(),
        parties: Vec::new(),
        status: FactStatus::Alleged,
        citations: Vec::new(),
        note: String::new(),
        created: Timestamp::from_millis(1_000),
        entered: i64::from(entered),
        changed: Timestamp::from_millis(1_000),
    }
}

fn shown(facts: &[Fact], wish: &Wish) -> Vec<i64> {
    choose(facts, wish, &Beside::default()).iter().map(|fact| fact.entered).collect()
}

#[test]
fn of_one_date_the_one_entered_first_stands_first() {
    let facts = [fact(3, "2026-03", ""), fact(1, "2026-03-01", ""), fact(2, "2026-03-01", "")];
    assert_eq!(shown(&facts, &Wish::default()), [1, 2, 3]);
}

#[test]
fn what_has_no_date_stands_last_also_when_the_latest_come_first() {
    let facts = [fact(1, "", ""), fact(2, "2026-01-05", ""), fact(3, "/2026-02-01", ""), fact(4, "../..", "")];
    assert_eq!(shown(&facts, &Wish::default()), [2, 3, 1, 4]);
    let wish = Wish { latest_first: true, ..Wish::default() };
    assert_eq!(shown(&facts, &wish), [3, 2, 1, 4]);
}

#[test]
fn filters_narrow_and_words_are_found_whatever_their_case_and_letters() {
    let mut facts = [fact(1, "2026-03-01", "город Ош"), fact(2, "2026-04-01", "город Анкара"), fact(3, "", "город Ош")];
    facts[1].status = FactStatus::Supported;
    facts[2].statements[0].text = "Үйдөн чыгарган жок".into();
    let found = |wish: Wish| shown(&facts, &wish);
    assert_eq!(found(Wish { place: Some("город Ош".into()), ..Wish::default() }), [1, 3]);
    assert_eq!(found(Wish { status: Some(FactStatus::Supported), ..Wish::default() }), [2]);
    assert_eq!(found(Wish { text: "УЙДОН жок".into(), ..Wish::default() }), [3]);
    assert_eq!(found(Wish { text: "апрель".into(), ..Wish::default() }), [0i64; 0], "«1 апреля» is said, not «апрель»");
    assert_eq!(found(Wish { text: "апрел".into(), ..Wish::default() }), [2]);
    assert_eq!(found(Wish { only: Some(vec![facts[0].id]), ..Wish::default() }), [1]);
    assert_eq!(found(Wish { contradicted: true, ..Wish::default() }), [0i64; 0]);
}

#[test]
fn a_heading_says_no_year_that_the_date_does_not_say() {
    let said = |date: &str, language| {
        let stretch = Stretch::of(&date.parse().unwrap()).map(|stretch| stretch.words(language));
        stretch.unwrap_or_default()
    };
    for (date, ru, ky, en) in [
        ("2021-03-05", "2021 год", "2021-жыл", "2021"),
        ("2021", "2021 год", "2021-жыл", "2021"),
        ("2021-03~", "2021 год", "2021-жыл", "2021"),
        ("2021~", "Около 2021 года", "Болжол менен 2021-жыл", "About 2021"),
        ("2021/2023", "2021–2023 годы", "2021–2023-жылдар", "2021–2023"),
        ("2021~/2023", "Около 2021–2023 годов", "Болжол менен 2021–2023-жылдар", "About 2021–2023"),
        ("2021-11-03/2022-02", "2021–2022 годы", "2021–2022-жылдар", "2021–2022"),
        ("202X", "2020-е годы", "2020-жылдары", "The 2020s"),
        ("202X~", "Около 2020-х годов", "Болжол менен 2020-жылдары", "About the 2020s"),
        ("2020/2029", "2020–2029 годы", "2020–2029-жылдар", "2020–2029"),
        ("20XX", "2000–2099 годы", "2000–2099-жылдар", "2000–2099"),
        ("2021-24", "2021 год", "2021-жыл", "2021"),
        ("2021-03/..", "2021 год", "2021-жыл", "2021"),
        ("../..", "", "", ""),
    ] {
        let found = [Language::Ru, Language::Ky, Language::En].map(|language| said(date, language));
        assert_eq!(found, [ru, ky, en], "{date}");
    }
}

#[test]
fn of_one_beginning_the_year_comes_before_what_is_wider() {
    let mut dates = ["202X", "2020/2023", "2020~", "2020-12-30", "2020/2029"];
    dates.sort_by_key(|date| Stretch::of(&date.parse().unwrap()));
    assert_eq!(dates, ["2020-12-30", "2020~", "2020/2023", "2020/2029", "202X"]);
}

#[test]
fn sheets_of_one_item_stand_in_one_place_and_moments_too() {
    let (album, voice) = (EvidenceId::from_bytes([1; 16]), EvidenceId::from_bytes([2; 16]));
    let item = |number| Item { number, title: String::new() };
    let items = HashMap::from([(album, item(2)), (voice, item(14))]);
    let place = |evidence, page, second| Citation {
        id: CitationId::from_bytes([0; 16]),
        place: Place { evidence, page, rect: None, second, message: None, quote: String::new() },
        sheet: None,
        said: None,
        astray: false,
    };
    let (sheet, moment) = (|n| place(album, Some(n), None), |at| place(voice, None, Some(at)));
    let told = |places: &[Citation], language| cited(places, &items, language).join("; ").replace('\u{A0}', " ");
    let places = [sheet(3), moment(42.5), sheet(1), sheet(2), sheet(7), sheet(2), moment(3.0), moment(3723.0)];
    assert_eq!(told(&places, Language::Ru), "Док. 2, л. 1–3, 7; Док. 14, 00:03, 00:42, 1:02:03");
    assert_eq!(told(&places, Language::Ky), "2-далил, 1–3, 7-барактар; 14-далил, 00:03, 00:42, 1:02:03");
    assert_eq!(told(&places, Language::En), "Item 2, pp. 1–3, 7; Item 14, 00:03, 00:42, 1:02:03");
    let places = [sheet(4), place(album, None, None), moment(9.0)];
    assert_eq!(told(&places, Language::Ky), "2-далил, 4-барак; 2-далил; 14-далил, 00:09");
}

#[test]
fn a_sheet_or_a_moment_that_an_item_does_not_have_stands_on_no_paper() {
    let voice = EvidenceId::from_bytes([2; 16]);
    let items = HashMap::from([(voice, Item { number: 14, title: String::new() })]);
    let place = |page, second, astray| Citation {
        id: CitationId::from_bytes([0; 16]),
        place: Place { evidence: voice, page, rect: None, second, message: None, quote: String::new() },
        sheet: None,
        said: None,
        astray,
    };
    let told = |places: &[Citation]| cited(places, &items, Language::Ru).join("; ").replace('\u{A0}', " ");
    assert_eq!(told(&[place(Some(12), None, true)]), "Док. 14");
    let places = [place(None, Some(9999.0), true), place(None, Some(9.0), false)];
    assert_eq!(told(&places), "Док. 14; Док. 14, 00:09");
}

/// Dates of every shape, in a small stretch of time so that many meet.
fn dates() -> impl Strategy<Value = String> {
    let point = prop_oneof![
        "202[56]-0[1-3]-(0[1-9]|1[0-9]|2[0-8])[~?%]?",
        "202[56]-0[1-3][~?%]?",
        "202[56][~?%]?",
        "202[56]-2[1-4]",
        Just("202X".to_owned()),
        Just("2026-XX".to_owned()),
        Just("2026-02-XX".to_owned()),
        Just("2026-XX-XX".to_owned()),
    ];
    let range = ("202[56]-0[1-3]", "202[78]-0[1-3]").prop_map(|(a, b)| format!("{a}/{b}"));
    let open = point.clone().prop_flat_map(|p| {
        prop_oneof![Just(format!("{p}/..")), Just(format!("../{p}")), Just(format!("{p}/")), Just(format!("/{p}"))]
    });
    prop_oneof![4 => point, 2 => range, 2 => open, 1 => Just(String::new())]
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    proptest::collection::vec(dates(), 0..12)
        .prop_map(|dates| (1..).zip(dates).map(|(n, date)| fact(n, &date, "")).collect())
}

proptest! {
    #[test]
    fn the_order_is_total(facts in facts()) {
        for a in &facts {
            for b in &facts {
                prop_assert_eq!(order(a, b), order(b, a).reverse(), "antisymmetric");
                prop_assert_eq!(order(a, b) == Ordering::Equal, a.id == b.id, "no two stand in one place");
                for c in &facts {
                    if order(a, b) != Ordering::Greater && order(b, c) != Ordering::Greater {
                        prop_assert_ne!(order(a, c), Ordering::Greater, "transitive");
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_does_not_depend_on_how_the_facts_were_read(mut facts in facts(), seed in any::<u64>()) {
        let first = shown(&facts, &Wish::default());
        // A simple shuffle that chance decides and the test can repeat.
        let mut state = seed | 1;
        for at in (1..facts.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            facts.swap(at, (state >> 33) as usize % (at + 1));
        }
        prop_assert_eq!(shown(&facts, &Wish::default()), first);
    }

    #[test]
    fn a_date_that_is_over_before_another_begins_stands_before_it(a in dates(), b in dates()) {
        let (a, b) = (fact(1, &a, ""), fact(2, &b, ""));
        if let (Some(end), Some(start)) = (a.date.bounds().1, b.date.bounds().0) && end < start {
            prop_assert!(key(&a) < key(&b));
        }
    }
}
