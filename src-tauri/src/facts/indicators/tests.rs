use super::*;
use crate::base::date::UncertainDate;
use crate::law::indicators::{Age, Counts, all};
use proptest::prelude::*;

fn marked(id: &str, mark: IndicatorMark) -> Marked {
    Marked { indicator: id.into(), mark, facts: Vec::new(), note: String::new(), changed: Timestamp::from_millis(0) }
}

fn present(ids: &[&str]) -> Vec<Marked> {
    ids.iter().map(|id| marked(id, IndicatorMark::Present)).collect()
}

fn dimension(age: Age, marks: &[Marked], id: &str) -> DimensionReading {
    read(&all().scale, age, marks).dimensions.into_iter().find(|d| d.dimension == id).unwrap()
}

fn positive(age: Age, ids: &[&str], dimension_id: &str) -> bool {
    dimension(age, &present(ids), dimension_id).positive
}

#[test]
fn a_dimension_is_positive_by_the_rule_and_not_below_it() {
    let d5 = |ids: &[&str]| {
        let ids: Vec<_> = ids.iter().map(|id| format!("delphi.d5.{id}")).collect();
        positive(Age::Adult, &ids.iter().map(String::as_str).collect::<Vec<_>>(), "d5")
    };
    assert!(d5(&["documents", "debt"]), "two strong");
    assert!(d5(&["documents", "wages"]), "one strong and one medium");
    assert!(d5(&["documents", "exposure"]), "one strong and one weak");
    assert!(d5(&["threats", "crime", "wages"]), "three medium");
    assert!(d5(&["threats", "wages", "exposure"]), "two medium and one weak");
    assert!(!d5(&["documents"]), "one strong alone");
    assert!(!d5(&["threats", "wages"]), "two medium alone");
    assert!(!d5(&["threats", "exposure"]), "one medium and one weak");
    let weak = ["delphi.d3.beliefs", "delphi.d3.context"];
    assert!(!positive(Age::Adult, &weak, "d3"), "weak ones alone never do");
}

#[test]
fn a_child_is_read_by_its_own_ratings() {
    let pair = ["delphi.d2.threats", "delphi.d2.debt"];
    assert!(!positive(Age::Adult, &pair, "d2"), "two medium");
    assert!(positive(Age::Child, &pair, "d2"), "two strong");
    let reading = dimension(Age::Child, &present(&["delphi.d4.protection"]), "d4");
    assert_eq!(reading.present, Counts::default(), "not on the children's list");
}

#[test]
fn what_is_missing_names_the_nearest_way_that_is_still_open() {
    let short = dimension(Age::Adult, &present(&["delphi.d4.pay", "delphi.d4.living"]), "d4").missing;
    assert!(short.contains(&Counts { strong: 1, ..Counts::default() }), "{short:?}");
    assert!(short.contains(&Counts { medium: 1, ..Counts::default() }));
    assert!(short.iter().all(|counts| counts.total() == 1));
    let mut marks = present(&["delphi.d4.pay", "delphi.d4.living"]);
    marks.push(marked("delphi.d4.hours", IndicatorMark::Absent));
    let short = dimension(Age::Adult, &marks, "d4").missing;
    assert!(short.iter().all(|counts| counts.strong == 0), "the only strong one is absent: {short:?}");
}

#[test]
fn an_adult_needs_means_exploitation_and_coercion() {
    let whole = [
        "delphi.d1.job",
        "delphi.d1.wages",
        "delphi.d4.hours",
        "delphi.d4.pay",
        "delphi.d5.documents",
        "delphi.d5.debt",
    ];
    assert!(read(&all().scale, Age::Adult, &present(&whole)).complete);
    for lost in 0..3 {
        let rest: Vec<_> = whole.iter().enumerate().filter(|(at, _)| at / 2 != lost).map(|(_, id)| *id).collect();
        assert!(
            !read(&all().scale, Age::Adult, &present(&rest)).complete,
            "without {:?}",
            &whole[lost * 2..lost * 2 + 2]
        );
    }
    let vulnerable = [
        "delphi.d3.economic",
        "delphi.d3.family",
        "delphi.d3.personal",
        "delphi.d4.hours",
        "delphi.d4.pay",
        "delphi.d5.documents",
        "delphi.d5.debt",
    ];
    let reading = read(&all().scale, Age::Adult, &present(&vulnerable));
    assert!(reading.complete && reading.needs[0].by_instead, "vulnerability stands for the means, and it is said so");
}

#[test]
fn a_child_needs_an_act_and_exploitation_and_no_means() {
    let marks = present(&["delphi.d1.travel", "delphi.d4.hours", "delphi.d4.pay"]);
    assert!(read(&all().scale, Age::Child, &marks).complete);
    assert!(!read(&all().scale, Age::Adult, &marks).complete);
    assert!(!read(&all().scale, Age::Child, &marks[1..]).complete, "no act");
}

#[test]
fn the_age_is_that_on_the_day_it_happened() {
    let date = |text: &str| text.parse::<UncertainDate>().unwrap();
    let age =
        |born: &str, facts: &[&str]| age_at_the_time(&date(born), &facts.iter().map(|f| date(f)).collect::<Vec<_>>());
    assert_eq!(age("1999-03-14", &["2026-03-12"]), AgeAtTheTime::Adult);
    assert_eq!(age("2008-03-14", &["2026-03-13"]), AgeAtTheTime::Child, "the day before the birthday");
    assert_eq!(age("2008-03-14", &["2026-03-14"]), AgeAtTheTime::Adult, "on the birthday");
    assert_eq!(age("2008-02-29", &["2026-02-28"]), AgeAtTheTime::Child, "a leap day");
    assert_eq!(age("2008", &["2026-06"]), AgeAtTheTime::Unsure);
    assert_eq!(age("2008", &["2025-12-31"]), AgeAtTheTime::Child, "even if born on the first of January");
    assert_eq!(age("2008-03-14", &["2026-03-10", "2026-09-01"]), AgeAtTheTime::Child, "one day is enough");
    assert_eq!(age("", &["2026-03-10"]), AgeAtTheTime::Unsure);
    assert_eq!(age("1999", &[]), AgeAtTheTime::Unsure);
}

proptest! {
    #[test]
    fn one_more_present_indicator_never_takes_away_a_positive_dimension(chosen in prop::collection::vec(0usize..67, 0..12), more in 0usize..67) {
        let scale = &all().scale;
        let id = |at: usize| scale.indicators[at].id.as_str();
        let mut ids: Vec<_> = chosen.into_iter().map(id).collect();
        ids.sort_unstable();
        ids.dedup();
        for age in [Age::Adult, Age::Child] {
            let before = read(scale, age, &present(&ids));
            let after = read(scale, age, &present(&[ids.clone(), vec![id(more)]].concat()));
            for (a, b) in before.dimensions.iter().zip(&after.dimensions) {
                prop_assert!(!a.positive || b.positive);
                prop_assert_eq!(a.positive, a.missing.is_empty() && a.present.total() > 1 && scale.positive.iter().any(|p| a.present.holds(*p)));
            }
            prop_assert!(!before.complete || after.complete);
        }
    }
}
