//! The agenda as an iCalendar file (RFC 5545). A calendar on a phone is read by whoever holds the phone, so entries say
//! only "term, case 27/2026" unless the lawyer asks for more.
//!
//! Written by hand: the crate at hand puts the computer's time and chance into alarms, and gives a whole day an end that
//! the standard forbids (docs/adr/0017). Tests read the file back with that crate.

use crate::base::{Language, Timestamp};
use crate::commands::views::{AgendaItem, AgendaKind, Trilingual};
use crate::law::deadlines::terms;
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

/// Days before an entry on which the phone reminds of it.
const ALARMS: [i64; 3] = [7, 3, 1];
/// The hour at which it reminds of an entry that lasts the whole day.
const ALARM_HOUR: i64 = 9;
/// Octets in a line without its end (RFC 5545 §3.1).
const WIDTH: usize = 75;

/// The file. The same agenda at the same moment gives the same bytes; an entry keeps its UID from one export to the
/// next, so that a calendar replaces it.
pub fn write(items: &[AgendaItem], language: Language, full: bool, at: Timestamp) -> String {
    let mut file = File::default();
    for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Dalil//Agenda//EN")] {
        file.line(name, value);
    }
    file.line("CALSCALE", "GREGORIAN");
    for item in items {
        file.entry(item, language, full, at);
    }
    file.line("END", "VCALENDAR");
    file.0
}

#[derive(Default)]
struct File(String);

impl File {
    fn entry(&mut self, item: &AgendaItem, language: Language, full: bool, at: Timestamp) {
        let Ok(day) = item.day.parse::<NaiveDate>() else { return };
        let time = NaiveTime::parse_from_str(&item.time, "%H:%M").ok();
        let summary = text(&summary(item, language, full));
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{}@dalil", item.id));
        self.line("DTSTAMP", &moment(at.utc()));
        match time {
            Some(time) => {
                let start = utc(day, time);
                self.line("DTSTART", &moment(start));
                self.line("DTEND", &moment(start + Duration::hours(1)));
            }
            // Without an end: the one day.
            None => self.line("DTSTART;VALUE=DATE", &day.format("%Y%m%d").to_string()),
        }
        self.line("SUMMARY", &summary);
        self.line("CLASS", "PRIVATE");
        self.line("TRANSP", "TRANSPARENT");
        if full {
            if item.kind == AgendaKind::Hearing && !item.detail.is_empty() {
                self.line("LOCATION", &text(&item.detail));
            }
            if let Some(deadline) = &item.deadline {
                let how = format!("{}\n{}", say(&deadline.how, language), say(&deadline.law, language));
                self.line("DESCRIPTION", &text(&how));
            }
        }
        for days in ALARMS {
            // Before a whole day it is counted from midnight: the phone speaks at nine and not in the night.
            let before = match time {
                Some(_) => format!("-P{days}D"),
                None => format!("-P{}DT{}H", days - 1, 24 - ALARM_HOUR),
            };
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("DESCRIPTION", &summary);
            self.line("TRIGGER", &before);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// One content line, folded where it is too long: never inside a letter.
    fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if used + letter.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A value of the type TEXT (RFC 5545 §3.3.11).
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The moment by UTC: entries carry no time zone, so that every calendar reads them alike.
fn utc(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let hours = terms("kg").map_or(0, |terms| terms.calendar.offset_hours);
    (day.and_time(time) - Duration::hours(hours.into())).and_utc()
}

fn summary(item: &AgendaItem, language: Language, full: bool) -> String {
    let number = &item.case_number;
    let title = say(&item.title, language);
    if full && !title.is_empty() && item.kind != AgendaKind::Limitation {
        return match language {
            Language::Ru => format!("Дело № {number}: {title}"),
            Language::Ky => format!("№ {number} иш: {title}"),
            Language::En => format!("Case {number}: {title}"),
        };
    }
    let kind = match (item.kind, language) {
        (AgendaKind::Deadline, Language::Ru) => "срок",
        (AgendaKind::Deadline, Language::Ky) => "мөөнөт",
        (AgendaKind::Deadline, Language::En) => "deadline",
        (AgendaKind::Hearing, Language::Ru) => "заседание",
        (AgendaKind::Hearing, Language::Ky) => "отурум",
        (AgendaKind::Hearing, Language::En) => "hearing",
        (AgendaKind::Task, Language::Ru) => "задача",
        (AgendaKind::Task, Language::Ky) => "тапшырма",
        (AgendaKind::Task, Language::En) => "task",
        (AgendaKind::Limitation, Language::Ru) => "давность",
        (AgendaKind::Limitation, Language::Ky) => "эскирүү мөөнөтү",
        (AgendaKind::Limitation, Language::En) => "limitation",
    };
    match language {
        Language::Ru => format!("Дело № {number}: {kind}"),
        Language::Ky => format!("№ {number} иш: {kind}"),
        Language::En => format!("Case {number}: {kind}"),
    }
}

fn say(words: &Trilingual, language: Language) -> &str {
    match language {
        Language::Ru => &words.ru,
        Language::Ky => &words.ky,
        Language::En => &words.en,
    }
}
