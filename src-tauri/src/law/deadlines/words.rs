//! A computation told in words, so that a lawyer can follow it by hand: «10 суток с 3 ноября 2026 года, 15:40;
//! истекают 13 ноября 2026 года (пятница) в 15:40».

use super::{Due, Length, Measure, Start};
use crate::base::Language::{self, En, Ky, Ru};
use crate::base::date::long_day;
use crate::law::calendar::Rest;
use crate::law::{Calendar, Words};
use chrono::{Datelike, NaiveDate, NaiveTime};

const RU: [&str; 7] = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
const KY: [&str; 7] = ["дүйшөмбү", "шейшемби", "шаршемби", "бейшемби", "жума", "ишемби", "жекшемби"];
const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The day of the week.
pub fn weekday(day: NaiveDate, language: Language) -> &'static str {
    let at = day.weekday().num_days_from_monday() as usize;
    match language {
        Ru => RU[at],
        Ky => KY[at],
        En => EN[at],
    }
}

fn in_all(say: impl Fn(Language) -> String) -> Words {
    Words { ru: say(Ru), ky: say(Ky), en: say(En) }
}

fn hour(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `13 ноября 2026 года, пятница, 15:40`.
pub fn due_words(due: &Due) -> Words {
    in_all(|language| {
        let time = due.time.map(|time| format!(", {}", hour(time))).unwrap_or_default();
        format!("{}, {}{time}", long_day(due.day, language), weekday(due.day, language))
    })
}

/// `10 суток`, `10 сутка`, `10 days`.
pub fn length_words(length: Length) -> Words {
    in_all(|language| format!("{} {}", length.count, unit(length, language)))
}

fn unit(Length { count, unit }: Length, language: Language) -> &'static str {
    use Measure::{Days, FullDays, Hours, Months, WorkingDays, Years};
    let russian = |one, few, many| match (count % 10, count % 100) {
        (1, last) if last != 11 => one,
        (2..=4, last) if !(12..=14).contains(&last) => few,
        _ => many,
    };
    let english = |one, many| if count == 1 { one } else { many };
    match (language, unit) {
        (Ru, Hours) => russian("час", "часа", "часов"),
        (Ru, Days) => russian("день", "дня", "дней"),
        // «Сутки» has no singular: 1 сутки, 3 суток.
        (Ru, FullDays) => russian("сутки", "суток", "суток"),
        (Ru, WorkingDays) => russian("рабочий день", "рабочих дня", "рабочих дней"),
        (Ru, Months) => russian("месяц", "месяца", "месяцев"),
        (Ru, Years) => russian("год", "года", "лет"),
        (Ky, Hours) => "саат",
        (Ky, Days) => "күн",
        (Ky, FullDays) => "сутка",
        (Ky, WorkingDays) => "иш күнү",
        (Ky, Months) => "ай",
        (Ky, Years) => "жыл",
        (En, Hours) => english("hour", "hours"),
        (En, Days) => english("day", "days"),
        (En, FullDays) => english("full day", "full days"),
        (En, WorkingDays) => english("working day", "working days"),
        (En, Months) => english("month", "months"),
        (En, Years) => english("year", "years"),
    }
}

/// How an end was reached, from its start.
pub fn how(start: Start, length: Length, due: &Due, calendar: &Calendar) -> Words {
    in_all(|language| {
        let first = due.unmoved.unwrap_or(due.day);
        let counted = counted(start, length, first, due, language);
        match due.unmoved {
            None => counted,
            Some(unmoved) => format!("{counted} {}", moved(unmoved, due.day, calendar, language)),
        }
    })
}

fn counted(start: Start, length: Length, last: NaiveDate, due: &Due, language: Language) -> String {
    if length.count == 0 {
        let day = long_day(last, language);
        return match language {
            Ru => format!("Без промедления: до конца того же дня, {day}."),
            Ky => format!("Токтоосуз: ошол эле күндүн аягына чейин, {day}."),
            En => format!("Without delay: to the end of the same day, {day}."),
        };
    }
    let length_said = length_words(length);
    let length_said = length_said.get(language);
    let from = long_day(start.day, language);
    let at = start.time.map(|time| format!(", {}", hour(time))).unwrap_or_default();
    let end = format!("{}, {}", long_day(last, language), weekday(last, language));
    // By the hour: as long as the hour is known and the end did not go over to another day.
    let by_hour = due.time.is_some() && matches!(length.unit, Measure::Hours | Measure::FullDays);
    match (language, by_hour) {
        (Ru, true) => format!("{length_said} с {from}{at}. Истекает: {end}, {}.", hour(due.time.unwrap_or_default())),
        (Ky, true) => {
            format!(
                "{}{at} баштап {length_said}. Бүтөт: {end}, {}.",
                from_ky(&from),
                hour(due.time.unwrap_or_default())
            )
        }
        (En, true) => format!("{length_said} from {from}{at}. Ends: {end}, {}.", hour(due.time.unwrap_or_default())),
        (Ru, false) => format!("{length_said} с {from}, день события не считается. Последний день: {end}."),
        (Ky, false) => {
            format!("{} баштап {length_said}, окуя болгон күн эсептелбейт. Акыркы күн: {end}.", from_ky(&from))
        }
        (En, false) => {
            format!("{length_said} from {from}, the day of the event not counted. Last day: {end}.")
        }
    }
}

/// A long Kyrgyz day as the beginning of something: «…-ноябры» → «…-ноябрынан». Only «апрели» has a front vowel.
pub fn from_ky(day: &str) -> String {
    format!("{day}{}", if day.ends_with("апрели") { "нен" } else { "нан" })
}

fn moved(unmoved: NaiveDate, to: NaiveDate, calendar: &Calendar, language: Language) -> String {
    let why = match calendar.rest_on(unmoved) {
        Some(Rest::Holiday(name)) => format!(" ({})", name.get(language)),
        Some(Rest::Weekday) | None => String::new(),
    };
    let to = format!("{}, {}", long_day(to, language), weekday(to, language));
    match language {
        Ru => format!("Это нерабочий день{why}, поэтому последним становится следующий рабочий: {to}."),
        Ky => format!("Бул иш күнү эмес{why}, ошондуктан кийинки иш күнү акыркы болот: {to}."),
        En => format!("It is not a working day{why}, so the next working day is the last: {to}."),
    }
}
