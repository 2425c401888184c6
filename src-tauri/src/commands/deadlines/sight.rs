//! What a case shows of its terms today: events, rules, days off and the office's own decisions brought together.

use super::three;
use crate::base::date::{UncertainDate, long_day};
use crate::base::id::{CaseId, EventId};
use crate::base::{Language, Timestamp};
use crate::cases::events::{self, Event, Mark, stand};
use crate::cases::{self, Case, Error};
use crate::commands::views::{DeadlineView, LimitationView, TermMarkView, TermReadingView, Trilingual};
use crate::law::deadlines::{
    Category, Deadline, Doubt, EventKind, Happened, Length, Limitation, Measure, Terms, cited, due_words, from_ky, how,
    length_words, limitation, resolve, terms,
};
use crate::law::{Calendar, Label, OwnDay, Status, Words};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use std::collections::HashMap;

/// A case with everything its terms depend on.
pub struct Sight {
    pub case: Case,
    pub events: Vec<Event>,
    marks: HashMap<(EventId, String), Mark>,
    rules: Option<&'static Terms>,
    calendar: Calendar,
    /// The moment by the clock of the courts.
    pub now: NaiveDateTime,
}

impl Sight {
    pub fn of(db: &Connection, case: CaseId, at: Timestamp) -> Result<Self, Error> {
        let case = cases::one(db, case)?;
        let jurisdiction = case.details.jurisdiction.word();
        let rules = terms(jurisdiction);
        let calendar = calendar(db, jurisdiction)?;
        let events = events::in_case(db, case.id)?;
        let marks = events::marks_in_case(db, case.id)?;
        let now = calendar.local(at);
        Ok(Self { case, events, marks, rules, calendar, now })
    }

    pub fn has_rules(&self) -> bool {
        self.rules.is_some()
    }

    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    pub fn happened(&self) -> Vec<Happened> {
        self.events.iter().map(Event::happened).collect()
    }

    /// Every term of these events as it stands.
    pub fn deadlines(&self, happened: &[Happened]) -> Vec<DeadlineView> {
        let Some(rules) = self.rules else { return Vec::new() };
        let mut views: Vec<_> =
            resolve(happened, rules, &self.calendar).iter().map(|deadline| self.view(deadline, happened)).collect();
        views.sort_by(|a, b| (&a.day, &a.time, &a.rule).cmp(&(&b.day, &b.time, &b.rule)));
        views
    }

    fn view(&self, deadline: &Deadline<'_>, happened: &[Happened]) -> DeadlineView {
        let rule = deadline.rule;
        let mark = self.marks.get(&(deadline.event, rule.id.clone())).cloned().unwrap_or_default();
        let standing = stand(deadline, &mark, self.now);
        let ground = rule.ground();
        let started = happened.iter().find(|event| event.id == deadline.event);
        let first = &deadline.readings[0];
        let due = crate::law::deadlines::Due { day: standing.day, time: standing.time, unmoved: None };
        let readings = deadline.readings.iter().map(|reading| TermReadingView {
            length: three(&length_words(reading.length)),
            day: reading.due.day.to_string(),
            due_words: three(&due_words(&reading.due)),
            source: reading.source.clone(),
        });
        DeadlineView {
            case: self.case.id,
            event: deadline.event,
            rule: rule.id.clone(),
            what: three(&rule.what),
            bound: rule.bound,
            started_by: started.map_or(EventKind::Other, |event| event.kind),
            ends_with: rule.until.clone(),
            start_words: started.map(|event| date_words(&event.when)).unwrap_or_else(|| three(&Words::default())),
            state: standing.state,
            day: standing.day.to_string(),
            time: standing.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default(),
            due_words: three(&due_words(&due)),
            days_left: standing.days_left,
            how: three(&how(deadline.start, first.length, &deadline.due, &self.calendar)),
            unit: rule.term.unit,
            moved_by: deadline.due.unmoved.and(rule.moves.as_deref()).map(|law| three(&cited(law))),
            readings: if deadline.readings.len() > 1 { readings.collect() } else { Vec::new() },
            law: three(&ground.law),
            label: format!("{:?}", ground.label),
            checked: ground.status == Status::Checked,
            source: ground.source,
            note: (!rule.note.is_empty()).then(|| three(&rule.note)),
            doubts: deadline.doubts.iter().map(doubt).collect(),
            done_on: standing.done_on.map(|day| day.to_string()).unwrap_or_default(),
            ended_by: standing.ended_by,
            mark: TermMarkView {
                state: mark.state,
                day: mark.day.map(|day| day.to_string()).unwrap_or_default(),
                reason: mark.reason,
            },
        }
    }

    /// Limitation of every offence entered.
    pub fn limitations(&self, happened: &[Happened], category: impl Fn(EventId) -> Category) -> Vec<LimitationView> {
        let offences = happened.iter().filter(|event| event.kind == EventKind::Offence);
        offences.filter_map(|offence| self.limitation(offence, happened, category(offence.id))).collect()
    }

    fn limitation(&self, offence: &Happened, happened: &[Happened], category: Category) -> Option<LimitationView> {
        let release = happened.iter().find(|e| e.kind == EventKind::Release && e.answers == Some(offence.id));
        let found = limitation(&offence.when, release.map(|e| &e.when), category, self.rules?)?;
        let ends = || [Some(&found.earliest), found.latest.as_ref()].into_iter().flatten();
        let label = ends().map(|end| end.label).max_by_key(|label| match label {
            Label::V => 0,
            Label::V2 => 1,
            Label::U => 2,
        });
        Some(LimitationView {
            event: offence.id,
            case: self.case.id,
            category,
            day: found.earliest.day.to_string(),
            days_left: (found.earliest.day - self.today()).num_days(),
            words: limitation_words(&found, category),
            law: three(&cited(&found.record)),
            label: format!("{:?}", label.unwrap_or(Label::U)),
            source: found.earliest.source.clone(),
        })
    }

    /// The events that one of this kind can answer, the newest first.
    pub fn answerable(&self, kind: EventKind) -> Vec<EventId> {
        let ends = |started: EventKind| match self.rules {
            Some(rules) => rules.rules.iter().any(|rule| rule.until.contains(&kind) && rule.on.contains(&started)),
            None => false,
        };
        let lasts = |started| kind == EventKind::Release && started == EventKind::Offence;
        let mut found: Vec<_> =
            self.events.iter().filter(|e| ends(e.details.kind) || lasts(e.details.kind)).map(|e| e.id).collect();
        found.reverse();
        found
    }

    /// The category an offence was given.
    pub fn category(&self, id: EventId) -> Category {
        let found = self.events.iter().find(|event| event.id == id);
        found.map_or(Category::Unknown, |event| event.details.category)
    }
}

/// The calendar of a jurisdiction with what the office entered. Where no pack has one, the Kyrgyz clock serves.
pub fn calendar(db: &Connection, jurisdiction: &str) -> Result<Calendar, Error> {
    let known = terms(jurisdiction).or_else(|| terms("kg")).expect("the Kyrgyz pack is built in");
    let own = events::days(db, jurisdiction)?;
    Ok(known.calendar.with_own(own.into_iter().map(|day| (day.day, OwnDay { works: day.works, name: day.name }))))
}

pub fn date_words(date: &UncertainDate) -> Trilingual {
    use Language::{En, Ky, Ru};
    Trilingual { ru: date.words(Ru), ky: date.words(Ky), en: date.words(En) }
}

fn in_all(say: impl Fn(Language) -> String) -> Trilingual {
    use Language::{En, Ky, Ru};
    Trilingual { ru: say(Ru), ky: say(Ky), en: say(En) }
}

fn doubt(doubt: &Doubt) -> Trilingual {
    use Language::{En, Ky, Ru};
    in_all(|language| match (doubt, language) {
        (Doubt::Start(Some(latest)), Ru) => {
            format!("Дата события неточная; взят самый ранний день. Самый поздний — {}.", long_day(*latest, Ru))
        }
        (Doubt::Start(Some(latest)), Ky) => {
            format!("Окуянын датасы так эмес; эң эрте күн алынды. Эң кеч күнү — {}.", long_day(*latest, Ky))
        }
        (Doubt::Start(Some(latest)), En) => {
            format!(
                "The date of the event is not exact; its earliest day was taken. The latest is {}.",
                long_day(*latest, En)
            )
        }
        (Doubt::Start(None), Ru) => "Дата события под вопросом: уточните её.".into(),
        (Doubt::Start(None), Ky) => "Окуянын датасы шектүү: аны тактаңыз.".into(),
        (Doubt::Start(None), En) => "The date of the event is in doubt: make sure of it.".into(),
        (Doubt::Hour, Ru) => "Час не указан; срок считается с 00:00, то есть кончается раньше всего.".into(),
        (Doubt::Hour, Ky) => {
            "Сааты көрсөтүлгөн эмес; мөөнөт 00:00дөн эсептелет, башкача айтканда эң эрте бүтөт.".into()
        }
        (Doubt::Hour, En) => "The hour is not given; the term is counted from 00:00, which ends earliest.".into(),
        (Doubt::Expected(day, name), Ru) => {
            format!(
                "{} может оказаться нерабочим днём ({}). До проверки срок из-за этого не сдвинут.",
                long_day(*day, Ru),
                name.get(Ru)
            )
        }
        (Doubt::Expected(day, name), Ky) => {
            format!(
                "{} эс алуу күнү болуп калышы мүмкүн ({}). Текшерилмейинче мөөнөт жылдырылган жок.",
                long_day(*day, Ky),
                name.get(Ky)
            )
        }
        (Doubt::Expected(day, name), En) => {
            format!(
                "{} may turn out to be a day off ({}). Until that is checked, the term is not moved for it.",
                long_day(*day, En),
                name.get(En)
            )
        }
        (Doubt::Holidays(year), Ru) => {
            format!("Праздники {year} года внесены не все. Сверьте последний день ближе к сроку.")
        }
        (Doubt::Holidays(year), Ky) => {
            format!("{year}-жылдын майрамдары толук киргизилген эмес. Мөөнөт жакындаганда акыркы күндү салыштырыңыз.")
        }
        (Doubt::Holidays(year), En) => {
            format!("Not all holidays of {year} are entered. Compare the last day when it comes near.")
        }
    })
}

fn limitation_words(found: &Limitation, category: Category) -> Trilingual {
    use Language::{En, Ky, Ru};
    in_all(|language| {
        let first = long_day(found.earliest.day, language);
        let from = long_day(found.earliest.from, language);
        let said = |count| length_words(Length { count, unit: Measure::Years }).get(language).to_owned();
        let years = said(found.earliest.years);
        let span = match (&found.latest, language) {
            (None, Ru) => format!("Давность истекает {first}: {years} с {from}."),
            (None, Ky) => format!("Эскирүү мөөнөтү бүтөт: {first} ({} тартып {years}).", from_ky(&from)),
            (None, En) => format!("Limitation ends on {first}: {years} from {from}."),
            (Some(latest), Ru) => format!(
                "Давность истекает между {first} ({years} с {from}) и {} ({} с {}).",
                long_day(latest.day, Ru),
                said(latest.years),
                long_day(latest.from, Ru)
            ),
            (Some(latest), Ky) => format!(
                "Эскирүү мөөнөтү ушул аралыкта бүтөт: {first} ({} тартып {years}) — {} ({} тартып {}).",
                from_ky(&from),
                long_day(latest.day, Ky),
                from_ky(&long_day(latest.from, Ky)),
                said(latest.years)
            ),
            (Some(latest), En) => format!(
                "Limitation ends between {first} ({years} from {from}) and {} ({} from {}).",
                long_day(latest.day, En),
                said(latest.years),
                long_day(latest.from, En)
            ),
        };
        let mut why = vec![span];
        if found.from_release {
            why.push(match language {
                Ru => "Считаем с освобождения: преступление длилось, пока человека удерживали (УК, ст. 20).".into(),
                Ky => "Бошотулган күндөн эсептейбиз: адам кармалып турганда кылмыш уланган (Жазык кодекси, 20-берене)."
                    .into(),
                En => "Counted from the release: the crime lasted while the person was held (Criminal Code, art. 20)."
                    .into(),
            });
        }
        if category == Category::Unknown {
            why.push(match language {
                Ru => "Тяжесть не определена, поэтому учтены все категории.".into(),
                Ky => "Оордугу аныкталган эмес, ошондуктан бардык категориялар эсепке алынды.".into(),
                En => "How grave it is has not been settled, so every category is reckoned with.".into(),
            });
        }
        if found.latest.as_ref().is_some_and(|latest| latest.from != found.earliest.from) {
            why.push(match language {
                Ru => "День начала известен неточно.".into(),
                Ky => "Башталган күнү так белгилүү эмес.".into(),
                En => "The day it begins is not exactly known.".into(),
            });
        }
        why.join(" ")
    })
}
