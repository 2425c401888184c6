//! The agenda of all cases, days off, and the calendar file.

use super::{enter, event, term, with};
use crate::support::{Desk, golden};
use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use serde_json::{Value, json};

fn agenda(desk: &Desk) -> Vec<Value> {
    desk.ask("agenda.show", json!({}))["items"].as_array().unwrap().clone()
}

/// Two cases with a missed term, one to come, a hearing and tasks.
fn desk() -> Desk {
    let desk = Desk::new();
    let (first, second) = (desk.case("1/2026"), desk.case("2/2026"));
    enter(&desk, &first, event("act_learned", "2026-11-03"));
    let hearing = with(event("hearing", "2026-11-26"), "time", json!("10:30"));
    enter(&desk, &first, with(hearing, "place", json!("Октябрьский суд, каб. 4; вход со двора, 2-й этаж")));
    enter(&desk, &first, event("hearing", "2026-11-01"));
    enter(&desk, &second, event("motion_filed", "2026-11-23"));
    let task = |due: &str| json!({ "title": "Позвонить Айгүл", "owner": "", "due": due, "about": null, "note": "" });
    desk.ask("task.add", json!({ "case": second, "details": task("2026-11-25") }));
    desk.ask("task.add", json!({ "case": second, "details": task("") }));
    desk
}

#[test]
fn the_agenda_gathers_all_cases_by_day_what_is_overdue_first() {
    let desk = desk();
    let items = agenda(&desk);
    let seen: Vec<_> = items
        .iter()
        .map(|i| (i["day"].as_str().unwrap(), i["kind"].as_str().unwrap(), i["state"].as_str().unwrap()))
        .collect();
    assert_eq!(
        seen,
        [
            ("2026-11-13", "deadline", "missed"),
            ("2026-11-25", "task", "open"),
            ("2026-11-26", "deadline", "open"),
            ("2026-11-26", "hearing", "open"),
        ],
        "a hearing that was held is no work any more"
    );
    let view = desk.ask("agenda.show", json!({}));
    assert_eq!((&view["today"], &view["undated"].as_array().unwrap().len()), (&json!("2026-11-23"), &1));
    assert_eq!(view["pressing"], 4);
}

#[test]
fn a_case_that_is_closed_asks_for_nothing() {
    let desk = desk();
    for row in desk.ask("case.list", json!({})).as_array().unwrap() {
        let mut details = row["details"].clone();
        details["stage"] = json!("closed");
        desk.ask("case.change", json!({ "case": row["id"], "details": details }));
    }
    assert!(agenda(&desk).is_empty());
}

#[test]
fn a_day_off_the_office_enters_moves_a_term_and_goes_again() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    enter(&desk, &case, event("motion_filed", "2026-11-23"));
    let day = || term(&desk, &case, "kg.upk.124")["day"].clone();
    assert_eq!(day(), "2026-11-26");
    let off = json!({ "jurisdiction": "kg", "day": "26.11.2026", "works": false, "name": "траур" });
    desk.ask("court-day.set", off);
    assert_eq!(day(), "2026-11-27");
    let listed = desk.ask("court-day.list", json!({ "jurisdiction": "kg", "year": 2026 }));
    let own: Vec<_> = listed["days"].as_array().unwrap().iter().filter(|day| day["own"] == true).collect();
    assert_eq!((own.len(), &own[0]["name"]["ru"]), (1, &json!("траур")));
    desk.ask("court-day.clear", json!({ "jurisdiction": "kg", "day": "2026-11-26" }));
    assert_eq!(day(), "2026-11-26");
    desk.ask("undo", json!({}));
    assert_eq!(day(), "2026-11-27");
}

/// The calendar file, written where the test's hands say.
fn written(desk: &Desk, full: bool, language: &str) -> String {
    let folder = desk.folder().join(format!("{full}-{language}"));
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder.clone());
    let asked = json!({ "case": null, "language": language, "full": full });
    let answer = desk.ask("agenda.export", asked);
    assert!(answer["path"].as_str().unwrap().ends_with("agenda.ics"), "a name that gives nobody away");
    std::fs::read_to_string(folder.join("agenda.ics")).unwrap()
}

#[test]
fn the_calendar_file_is_read_by_another_program_and_gives_nobody_away() {
    let desk = desk();
    let text = written(&desk, false, "ru");
    let calendar: Calendar = text.parse().unwrap();
    let entries: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
    assert_eq!(entries.len(), agenda(&desk).len());
    let mut uids: Vec<_> = entries.iter().map(|entry| entry.get_uid().unwrap().to_owned()).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), entries.len(), "each entry has a name of its own");
    for entry in &entries {
        let summary = entry.get_summary().unwrap();
        assert!(
            ["Дело № 1/2026: срок", "Дело № 1/2026: заседание", "Дело № 2/2026: срок", "Дело № 2/2026: задача"]
                .contains(&summary),
            "{summary}"
        );
        assert_eq!(entry.get_timestamp().unwrap().to_rfc3339(), "2026-11-23T06:00:00+00:00", "the clock passed in");
        assert_eq!(entry.components().iter().filter(|part| part.component_kind() == "VALARM").count(), 3);
        assert!(entry.get_location().is_none() && entry.get_description().is_none());
    }
    assert!(!text.contains("Айгүл") && !text.contains("суд"));
    assert_eq!(text.matches("TRIGGER:-P6DT15H").count(), 3, "whole days: at nine in the morning, seven days before");
    assert_eq!(text.matches("TRIGGER:-P7D\r\n").count(), 1, "an hour: seven days before it");
}

#[test]
fn titles_go_out_only_when_asked_for() {
    let desk = desk();
    let text = written(&desk, true, "ky");
    let calendar: Calendar = text.parse().unwrap();
    let entries: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
    let hearing = entries.iter().find(|entry| entry.get_location().is_some()).unwrap();
    assert_eq!(
        hearing.get_location(),
        Some("Октябрьский суд, каб. 4; вход со двора, 2-й этаж"),
        "commas come back whole"
    );
    assert_eq!(hearing.property_value("DTSTART"), Some("20261126T043000Z"), "10:30 in Bishkek");
    assert!(entries.iter().any(|entry| entry.get_summary() == Some("№ 2/2026 иш: Позвонить Айгүл")));
    assert!(entries.iter().any(|entry| entry.get_description().is_some_and(|text| text.contains("126-берене"))));
}

#[test]
fn every_line_of_the_calendar_file_is_short_and_whole() {
    let desk = desk();
    for text in [written(&desk, true, "ru"), written(&desk, false, "en")] {
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
    }
}

#[test]
fn the_same_agenda_gives_the_same_bytes() {
    let desk = desk();
    let ids = |text: String| {
        let kept = text.split("\r\n").filter(|line| !line.starts_with("UID:"));
        kept.collect::<Vec<_>>().join("\n")
    };
    let first = written(&desk, true, "ru");
    assert_eq!(first, {
        std::fs::remove_dir_all(desk.folder().join("true-ru")).unwrap();
        written(&desk, true, "ru")
    });
    golden("tests/golden/deadlines/agenda-ru.txt", &format!("{}\n", ids(first)));
}
