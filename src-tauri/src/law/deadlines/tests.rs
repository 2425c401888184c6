use super::*;
use crate::base::date::UncertainDate;
use crate::base::id::EventId;
use crate::law::{Calendar, OwnDay};
use chrono::{Datelike, NaiveDate, NaiveTime};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn kg() -> &'static Terms {
    terms("kg").unwrap()
}

fn id(n: u8) -> EventId {
    EventId::from_bytes([n; 16])
}

fn event(n: u8, kind: EventKind, when: &str, time: &str) -> Happened {
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok();
    Happened { id: id(n), kind, when: when.parse().unwrap(), time, answers: None }
}

fn run(events: &[Happened]) -> Vec<Deadline<'static>> {
    resolve(events, kg(), &kg().calendar)
}

fn one<'a>(deadlines: &'a [Deadline<'static>], rule: &str) -> &'a Deadline<'static> {
    deadlines.iter().find(|deadline| deadline.rule.id == rule).unwrap()
}

/// Every line: start, hour, count, unit, whether it moves, last day, hour, and why.
#[test]
fn every_counted_case_ends_on_its_day() {
    let text = include_str!("../../../../tests/fixtures/deadlines/cases.tsv");
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() >= 100, "the table is there");
    let mut wrong = Vec::new();
    for line in lines {
        let cells: Vec<_> = line.split('\t').collect();
        let [from, at, number, unit, moves, last, hour, why] = cells[..] else { panic!("not a line: {line}") };
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let length = Length { count: number.parse().unwrap(), unit: unit.parse().unwrap() };
        let start = Start { day: day(from), time: time(at) };
        let due = count(start, length, moves == "moves", &kg().calendar);
        if (due.day, due.time) != (day(last), time(hour)) {
            wrong.push(format!("{line}\n  counted {} {:?}, {why}", due.day, due.time));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0i32..6000).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(738_000 + n).unwrap())
}

fn any_length() -> impl Strategy<Value = Length> {
    (0u32..400, prop::sample::select(Measure::ALL)).prop_map(|(count, unit)| Length { count, unit })
}

fn any_time() -> impl Strategy<Value = Option<NaiveTime>> {
    prop::option::of((0u32..24, 0u32..60).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap()))
}

proptest! {
    #[test]
    fn a_later_event_never_ends_earlier(a in any_day(), b in any_day(), length in any_length(), moves in any::<bool>()) {
        let (first, second) = if a <= b { (a, b) } else { (b, a) };
        let end = |day| count(Start { day, time: None }, length, moves, &kg().calendar).day;
        prop_assert!(end(first) <= end(second));
    }

    #[test]
    fn a_later_hour_never_ends_earlier(from in any_day(), a in any_time(), b in any_time(), length in any_length()) {
        let (Some(a), Some(b)) = (a, b) else { return Ok(()) };
        let end = |time| count(Start { day: from, time: Some(time) }, length, false, &kg().calendar).ends();
        prop_assert!(end(a.min(b)) <= end(a.max(b)));
    }

    #[test]
    fn a_term_that_moves_ends_on_a_working_day(from in any_day(), at in any_time(), length in any_length()) {
        let due = count(Start { day: from, time: at }, length, true, &kg().calendar);
        prop_assert!(length.unit == Measure::Hours || kg().calendar.works(due.day));
        if let Some(unmoved) = due.unmoved {
            prop_assert!(unmoved < due.day && !kg().calendar.works(unmoved));
        }
    }

    #[test]
    fn a_term_that_stays_is_the_same_in_any_calendar(from in any_day(), at in any_time(), length in any_length()) {
        prop_assume!(length.unit != Measure::WorkingDays);
        let start = Start { day: from, time: at };
        let off = kg().calendar.with_own([(from, OwnDay { works: false, name: "x".into() })]);
        prop_assert_eq!(count(start, length, false, &kg().calendar), count(start, length, false, &off));
    }

    #[test]
    fn a_term_ends_after_it_began(from in any_day(), at in any_time(), length in any_length(), moves in any::<bool>()) {
        let start = Start { day: from, time: at };
        let due = count(start, length, moves, &kg().calendar);
        prop_assert!(due.ends() >= from.and_time(at.unwrap_or(NaiveTime::MIN)));
        prop_assert_eq!(due, count(start, length, moves, &kg().calendar), "the same question has one answer");
    }
}

#[test]
fn every_rule_can_be_started_and_says_who_is_bound_and_where_it_stands() {
    let mut ids = std::collections::BTreeSet::new();
    for rule in &kg().rules {
        assert!(ids.insert(&rule.id));
        let ground = rule.ground();
        assert!(!ground.law.is_empty() && !ground.source.is_empty(), "{}", rule.id);
        assert_eq!(ground.status, crate::law::Status::ToCheck, "{}: nobody has read the codes yet", rule.id);
        for text in [&rule.what.ru, &rule.what.ky, &rule.what.en] {
            assert!(!text.is_empty(), "{}", rule.id);
        }
    }
    assert!(ids.len() >= 28);
}

#[test]
fn where_sources_disagree_the_earlier_day_counts_and_both_are_shown() {
    let all = run(&[event(1, EventKind::ActLearned, "2026-11-03", "")]);
    let complaint = one(&all, "kg.upk.126");
    let days: Vec<_> = complaint.readings.iter().map(|r| (r.length.count, r.due.day)).collect();
    assert_eq!(days, [(10, day("2026-11-13")), (15, day("2026-11-18"))]);
    assert_eq!(complaint.due.day, day("2026-11-13"));
    assert!(complaint.readings.iter().all(|reading| !reading.source.is_empty()));
}

#[test]
fn an_event_ends_the_term_of_the_event_it_answers() {
    let mut decided = event(9, EventKind::MotionDecided, "2026-11-06", "");
    let motions =
        [event(1, EventKind::MotionFiled, "2026-11-02", ""), event(2, EventKind::MotionFiled, "2026-11-04", "")];
    let closed = |decided: &Happened| {
        let all = run(&[motions[0].clone(), motions[1].clone(), decided.clone()]);
        all.iter().filter(|d| d.rule.id == "kg.upk.124").map(|d| (d.event, d.close)).collect::<Vec<_>>()
    };
    let silent = closed(&decided);
    let late = Close::Done { by: id(9), on: day("2026-11-06"), late: true };
    assert_eq!(silent, [(id(1), late), (id(2), Close::Open)], "it does not say, so the oldest; due on the 5th");
    decided.answers = Some(id(2));
    let in_time = Close::Done { by: id(9), on: day("2026-11-06"), late: false };
    assert_eq!(closed(&decided), [(id(1), Close::Open), (id(2), in_time)], "due on Saturday the 7th, moved to the 9th");
}

#[test]
fn an_event_ends_nothing_that_began_after_it() {
    let all = run(&[
        event(1, EventKind::Registered, "2026-11-03", ""),
        event(2, EventKind::DecisionToOpen, "2026-11-01", ""),
    ]);
    assert_eq!(one(&all, "kg.upk.153").close, Close::Open);
}

#[test]
fn an_uncertain_day_is_counted_from_its_earliest_and_says_so() {
    let all = run(&[event(1, EventKind::ActLearned, "2026-11", "")]);
    let complaint = one(&all, "kg.upk.126");
    assert_eq!(complaint.start.day, day("2026-11-01"));
    assert!(complaint.doubts.contains(&Doubt::Start(Some(day("2026-11-30")))));
    let all = run(&[event(1, EventKind::ActLearned, "2026-11-03~", "")]);
    assert!(one(&all, "kg.upk.126").doubts.contains(&Doubt::Start(None)));
    assert!(run(&[event(1, EventKind::ActLearned, "", "")]).is_empty(), "what has no day starts nothing");
}

#[test]
fn a_holiday_that_is_only_expected_moves_nothing_and_raises_a_doubt() {
    let all = run(&[event(1, EventKind::ActLearned, "2026-05-17", "")]);
    let complaint = one(&all, "kg.upk.126");
    assert_eq!(complaint.due.day, day("2026-05-27"));
    assert!(complaint.doubts.iter().any(|doubt| matches!(doubt, Doubt::Expected(on, _) if *on == day("2026-05-27"))));
    let own = kg().calendar.with_own([(day("2026-05-27"), OwnDay { works: false, name: "Курман айт".into() })]);
    let moved = resolve(&[event(1, EventKind::ActLearned, "2026-05-17", "")], kg(), &own);
    let moved = one(&moved, "kg.upk.126");
    assert_eq!((moved.due.day, moved.doubts.len()), (day("2026-05-28"), 0), "once the office knows, it counts");
}

#[test]
fn a_year_nobody_announced_holidays_for_raises_a_doubt() {
    let all = run(&[event(1, EventKind::Verdict, "2027-02-01", "")]);
    assert!(one(&all, "kg.upk.400").doubts.contains(&Doubt::Holidays(2027)));
}

#[test]
fn the_office_can_say_that_a_saturday_is_worked() {
    let own = kg().calendar.with_own([(day("2026-11-14"), OwnDay { works: true, name: String::new() })]);
    assert!(own.works(day("2026-11-14")) && !kg().calendar.works(day("2026-11-14")));
}

#[test]
fn limitation_is_an_interval_with_its_reason() {
    let date = |text: &str| text.parse::<UncertainDate>().unwrap();
    let act = date("2026-03-14");
    let known = limitation(&act, None, Category::Grave, kg()).unwrap();
    assert_eq!((known.earliest.day, known.latest.is_none()), (day("2036-03-14"), true));
    let held = limitation(&act, Some(&date("2026-07-28")), Category::Grave, kg()).unwrap();
    assert_eq!((held.earliest.day, held.from_release), (day("2036-07-28"), true), "a crime that lasts ends at release");
    let vague = limitation(&date("2026-03"), None, Category::Grave, kg()).unwrap();
    let latest = vague.latest.unwrap();
    assert_eq!((vague.earliest.day, latest.day), (day("2036-03-01"), day("2036-03-31")));
    let unknown = limitation(&act, None, Category::Unknown, kg()).unwrap();
    let latest = unknown.latest.unwrap();
    assert_eq!((unknown.earliest.years, latest.years), (2, 15), "every category is reckoned with");
    assert_eq!(unknown.earliest.label, crate::law::Label::U);
    assert_eq!(limitation(&date(""), None, Category::Grave, kg()), None);
}

#[test]
fn a_computation_can_be_followed_by_hand() {
    let tell = |from: &str, at: &str, count_of: u32, unit, moves| {
        let start = Start { day: day(from), time: NaiveTime::parse_from_str(at, "%H:%M").ok() };
        let length = Length { count: count_of, unit };
        how(start, length, &count(start, length, moves, &kg().calendar), &kg().calendar)
    };
    assert_eq!(
        tell("2026-11-03", "", 10, Measure::FullDays, true).ru,
        "10 суток с 3 ноября 2026 года, день события не считается. Последний день: 13 ноября 2026 года, пятница."
    );
    assert_eq!(
        tell("2026-11-03", "15:40", 10, Measure::FullDays, true).ky,
        "2026-жылдын 3-ноябрынан, 15:40 баштап 10 сутка. Бүтөт: 2026-жылдын 13-ноябры, жума, 15:40."
    );
    assert_eq!(
        tell("2026-03-10", "", 10, Measure::Days, true).en,
        "10 days from 10 March 2026, the day of the event not counted. Last day: 20 March 2026, Friday. \
         It is not a working day (Orozo Ait), so the next working day is the last: 23 March 2026, Monday."
    );
    let said = |n, unit| length_words(Length { count: n, unit }).ru;
    assert_eq!(
        [said(1, Measure::Days), said(22, Measure::Days), said(11, Measure::Days)],
        ["1 день", "22 дня", "11 дней"]
    );
    assert_eq!([said(1, Measure::FullDays), said(3, Measure::FullDays)], ["1 сутки", "3 суток"]);
    assert_eq!(
        [said(2, Measure::Months), said(3, Measure::Years), said(10, Measure::Years)],
        ["2 месяца", "3 года", "10 лет"]
    );
}

#[test]
fn rules_that_cannot_be_right_are_refused() {
    let holidays = include_str!("../../../../templates/law/kg/holidays.toml");
    let rule = |more: &str| {
        format!(
            "jurisdiction = \"kg\"\n[[rule]]\nid = \"x\"\non = [\"verdict\"]\nuntil = []\nbound = \"us\"\n\
             what = {{ ru = \"а\", ky = \"а\", en = \"a\" }}\n{more}\n"
        )
    };
    let read = |more: &str| Terms::read(&rule(more), holidays).map(|_| ());
    let days = "term = { count = 10, unit = \"full_days\" }\n";
    assert!(read(&format!("{days}record = \"kg.upk.153\"")).is_ok());
    assert!(matches!(read(&format!("{days}record = \"kg.upk.999\"")), Err(BadPack::Unknown(_))));
    assert!(
        matches!(read(&format!("{days}record = \"kg.upk.162\"")), Err(BadPack::Differs(_))),
        "2 months, not 10 days"
    );
    assert!(matches!(read(days), Err(BadPack::Empty(_))), "a rule from nowhere");
    assert!(matches!(
        read(&format!("{days}record = \"kg.upk.153\"\nmoves = \"kg.upk.998\"")),
        Err(BadPack::Unknown(_))
    ));
    assert!(matches!(read(&format!("{days}colour = 1")), Err(BadPack::Syntax(_))));
    let known = rule(&format!("{days}record = \"kg.upk.153\""));
    let moon = "\n[[dated]]\ndate = \"2030-02-04\"\ncounts = true\nname = { ru = \"\" }\nsource = \"x\"\nlabel = \"U\"\nstatus = \"to_check\"\n";
    assert!(matches!(Terms::read(&known, &format!("{holidays}{moon}")), Err(BadPack::Holidays)));
}

#[test]
fn holidays_of_a_year_are_listed_with_their_sources() {
    let calendar: &Calendar = &kg().calendar;
    let days = calendar.of_year(2026);
    assert!(days.iter().all(|listed| listed.day.year() == 2026 && !listed.source.is_empty()));
    let ait = days.iter().find(|listed| listed.day == day("2026-03-20")).unwrap();
    assert!(ait.counts && ait.name.ru == "Орозо айт");
    assert!(days.windows(2).all(|pair| pair[0].day <= pair[1].day));
    assert_eq!(
        calendar.local(crate::base::Timestamp::from_millis(1_795_413_600_000)).to_string(),
        "2026-11-23 12:00:00"
    );
}
