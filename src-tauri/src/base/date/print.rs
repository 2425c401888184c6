//! Uncertain dates written out: EDTF for the disk, words for a reader in Russian, Kyrgyz or English.

use super::{Edge, Point, Span, UncertainDate};
use crate::base::Language;
use chrono::{Datelike, NaiveDate};
use std::fmt;

pub(crate) const RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const KY: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
// Kyrgyz dates take the third-person possessive: "2026-жылдын 23-ноябры". Vowel harmony: -ы after a back vowel,
// -и after a front one, -у after у, and -сы/-си after a vowel.
pub(crate) const KY_OF: [&str; 12] = [
    "январы",
    "февралы",
    "марты",
    "апрели",
    "майы",
    "июну",
    "июлу",
    "августу",
    "сентябры",
    "октябры",
    "ноябры",
    "декабры",
];
// The ablative of the same months: "23-ноябрынан".
const KY_FROM: [&str; 12] = ["нан", "нан", "нан", "нен", "нан", "нан", "нан", "нан", "нан", "нан", "нан", "нан"];
pub(crate) const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SEASONS_RU: [&str; 4] = ["весна", "лето", "осень", "зима"];
const SEASONS_RU_OF: [&str; 4] = ["весны", "лета", "осени", "зимы"];
const SEASONS_KY: [&str; 4] = ["жазы", "жайы", "күзү", "кышы"];
const SEASONS_KY_FROM: [&str; 4] = ["жазынан", "жайынан", "күзүнөн", "кышынан"];
const SEASONS_EN: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// A day in words: `23 ноября 2026 года`, `2026-жылдын 23-ноябры`, `23 November 2026`.
pub fn long_day(day: NaiveDate, language: Language) -> String {
    let (y, d, m) = (day.year(), day.day(), day.month0() as usize);
    match language {
        Language::Ru => format!("{d} {} {y} года", RU_OF[m]),
        Language::Ky => format!("{y}-жылдын {d}-{}", KY_OF[m]),
        Language::En => format!("{d} {} {y}", EN[m]),
    }
}

/// A day in figures: `23.11.2026` in Russian and Kyrgyz, `23 Nov 2026` in English.
pub fn short_day(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Ru | Language::Ky => day.format("%d.%m.%Y").to_string(),
        Language::En => format!("{} {} {}", day.day(), &EN[day.month0() as usize][..3], day.year()),
    }
}

impl UncertainDate {
    /// The date in words for a reader; an unknown date is an empty text, which the caller words in its own way.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Point(point) => point.words(language),
            Self::Range(from, to) => range(from, to, language),
        }
    }
}

fn range(from: &Edge, to: &Edge, language: Language) -> String {
    // A known end alone is said within a sentence: «не ранее 20 марта 2026 года».
    let bound = |point: &Point, before: &str, after: &str| point.said(language, Form::Bound, before, after);
    if let (Some(a), Some(b)) = (from.point(), to.point())
        && let Some(short) = folded(a, b, language)
    {
        return short;
    }
    match (language, from.point(), to.point()) {
        (Language::Ru | Language::Ky, Some(a), Some(b)) => format!("{} — {}", a.words(language), b.words(language)),
        (Language::En, Some(a), Some(b)) => format!("{} to {}", a.words(language), b.words(language)),
        (Language::Ru, Some(a), None) => bound(a, "не ранее ", ""),
        (Language::Ru, None, Some(b)) => bound(b, "не позднее ", ""),
        (Language::Ky, Some(a), None) => bound(a, "", " эрте эмес"),
        (Language::Ky, None, Some(b)) => bound(b, "", " кеч эмес"),
        (Language::En, Some(a), None) => bound(a, "not before ", ""),
        (Language::En, None, Some(b)) => bound(b, "not after ", ""),
        (_, None, None) => String::new(),
    }
}

/// A range whose ends are exact says once the year and the month they share: «14–15 апреля 2025 года», «июль — сентябрь 2026 года».
fn folded(a: &Point, b: &Point, language: Language) -> Option<String> {
    if [a, b].iter().any(|point| point.approximate || point.uncertain) {
        return None;
    }
    match (a.span, b.span) {
        (Span::Day(from), Span::Day(to)) if from != to && from.year() == to.year() => {
            let (y, m, n) = (from.year(), from.month0() as usize, to.month0() as usize);
            let (from, to) = (from.day(), to.day());
            Some(match language {
                Language::Ru if m == n => format!("{from}–{to} {} {y} года", RU_OF[m]),
                Language::Ru => format!("{from} {} — {to} {} {y} года", RU_OF[m], RU_OF[n]),
                Language::Ky if m == n => format!("{y}-жылдын {from}–{to}-{}", KY_OF[m]),
                Language::Ky => format!("{y}-жылдын {from}-{} — {to}-{}", KY_OF[m], KY_OF[n]),
                Language::En if m == n => format!("{from}–{to} {} {y}", EN[m]),
                Language::En => format!("{from} {} to {to} {} {y}", EN[m], EN[n]),
            })
        }
        (Span::Month(y, m), Span::Month(z, n)) if y == z && m != n => {
            let (m, n) = ((m - 1) as usize, (n - 1) as usize);
            Some(match language {
                Language::Ru => format!("{} — {} {y} года", RU[m], RU[n]),
                Language::Ky => format!("{y}-жылдын {} — {} айлары", KY[m], KY[n]),
                Language::En => format!("{} to {} {y}", EN[m], EN[n]),
            })
        }
        _ => None,
    }
}

/// How a date stands in its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By itself.
    Plain,
    /// As the end of a range: the genitive in Russian, the ablative in Kyrgyz.
    Bound,
}

impl Point {
    fn words(&self, language: Language) -> String {
        self.said(language, Form::Plain, "", "")
    }

    /// The words between what stands before and after them; a doubt about the source comes last.
    fn said(&self, language: Language, form: Form, before: &str, after: &str) -> String {
        let plain = self.span.words(language, form);
        let about = match (language, self.approximate) {
            (_, false) => plain,
            (Language::Ru, true) => format!("примерно {plain}"),
            (Language::Ky, true) => format!("болжол менен {plain}"),
            (Language::En, true) => format!("about {plain}"),
        };
        let about = format!("{before}{about}{after}");
        match (language, self.uncertain) {
            (_, false) => about,
            (Language::Ru, true) => format!("{about} (под вопросом)"),
            (Language::Ky, true) => format!("{about} (такталган эмес)"),
            (Language::En, true) => format!("{about} (uncertain)"),
        }
    }
}

impl Span {
    fn words(self, language: Language, form: Form) -> String {
        let bound = form == Form::Bound;
        match self {
            Self::Day(day) if bound && language == Language::Ky => {
                format!("{}{}", long_day(day, language), KY_FROM[day.month0() as usize])
            }
            Self::Day(day) => long_day(day, language),
            Self::Month(y, m) | Self::SomeDay(y, m) => {
                let m = (m - 1) as usize;
                match language {
                    Language::Ru => format!("{} {y} года", if bound { RU_OF[m] } else { RU[m] }),
                    Language::Ky => format!("{y}-жылдын {} {}", KY[m], if bound { "айынан" } else { "айы" }),
                    Language::En => format!("{} {y}", EN[m]),
                }
            }
            Self::Season(y, s) => {
                let s = (s - 21) as usize;
                match language {
                    Language::Ru => format!("{} {y} года", if bound { SEASONS_RU_OF[s] } else { SEASONS_RU[s] }),
                    Language::Ky => format!("{y}-жылдын {}", if bound { SEASONS_KY_FROM[s] } else { SEASONS_KY[s] }),
                    Language::En => format!("{} {y}", SEASONS_EN[s]),
                }
            }
            Self::Year(y) | Self::SomeMonth(y) | Self::SomeDayOfYear(y) => match language {
                Language::Ru => format!("{y} {}", if bound { "года" } else { "год" }),
                Language::Ky => format!("{y}-{}", if bound { "жылдан" } else { "жыл" }),
                Language::En => y.to_string(),
            },
            Self::Years(y, 10) => match language {
                Language::Ru => format!("{y}-{}", if bound { "х годов" } else { "е годы" }),
                Language::Ky => format!("{y}-{}", if bound { "жылдардан" } else { "жылдары" }),
                Language::En => format!("the {y}s"),
            },
            Self::Years(y, n) => {
                let years = format!("{y}–{}", y + n - 1);
                match language {
                    Language::Ru => format!("{years} {}", if bound { "годов" } else { "годы" }),
                    Language::Ky => format!("{years}-{}", if bound { "жылдардан" } else { "жылдары" }),
                    Language::En => years,
                }
            }
        }
    }
}

impl fmt::Display for UncertainDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::Point(point) => point.fmt(f),
            Self::Range(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => point.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.span {
            Span::Day(day) => write!(f, "{day}")?,
            Span::Month(y, m) | Span::Season(y, m) => write!(f, "{y:04}-{m:02}")?,
            Span::Year(y) => write!(f, "{y:04}")?,
            Span::Years(y, 100) => write!(f, "{:02}XX", y / 100)?,
            Span::Years(y, _) => write!(f, "{:03}X", y / 10)?,
            Span::SomeDay(y, m) => write!(f, "{y:04}-{m:02}-XX")?,
            Span::SomeMonth(y) => write!(f, "{y:04}-XX")?,
            Span::SomeDayOfYear(y) => write!(f, "{y:04}-XX-XX")?,
        }
        match (self.approximate, self.uncertain) {
            (true, true) => f.write_str("%"),
            (true, false) => f.write_str("~"),
            (false, true) => f.write_str("?"),
            (false, false) => Ok(()),
        }
    }
}
