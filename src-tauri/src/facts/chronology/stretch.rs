//! Under which heading of a printed chronology an event stands: its year, and where the date reaches further or is not sure
//! of its year, what it is: «2020-е годы», «Около 2021 года», «2021–2023 годы».

use crate::base::Language;
use crate::base::date::{Point, Span, UncertainDate};
use chrono::Datelike;

/// The years a date covers. Of one beginning, those sort first that are the surest: a year, about a year, several years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    first: i32,
    last: i32,
    /// The year itself is approximate. Of a month or a day that is, the year is taken as it stands, and the row says so.
    about: bool,
    /// Written as a decade, not as a range of its years.
    decade: bool,
}

impl Stretch {
    /// Nothing for a date without any end that is known. A range with one known end stands at that end.
    pub fn of(date: &UncertainDate) -> Option<Self> {
        match date {
            UncertainDate::Unknown => None,
            UncertainDate::Point(point) => {
                let (first, last) = years(point);
                Some(Self { first, last, about: is_about(point), decade: is_decade(point) })
            }
            UncertainDate::Range(from, to) => {
                let (from, to) = (from.point().or(to.point())?, to.point().or(from.point())?);
                let first = years(from).0;
                let last = years(to).1.max(first);
                Some(Self { first, last, about: is_about(from) || is_about(to), decade: from == to && is_decade(from) })
            }
        }
    }

    /// The year it begins in.
    pub fn first(self) -> i32 {
        self.first
    }

    /// The heading.
    pub fn words(self, language: Language) -> String {
        let Self { first, last, about, decade } = self;
        let years = if decade || first == last { first.to_string() } else { format!("{first}–{last}") };
        let several = first != last;
        match (language, about) {
            (Language::Ru, false) if decade => format!("{years}-е годы"),
            (Language::Ru, true) if decade => format!("Около {years}-х годов"),
            (Language::Ru, false) => format!("{years} {}", if several { "годы" } else { "год" }),
            (Language::Ru, true) => format!("Около {years} {}", if several { "годов" } else { "года" }),
            (Language::Ky, _) => {
                let about = if about { "Болжол менен " } else { "" };
                let word = if decade {
                    "жылдары"
                } else if several {
                    "жылдар"
                } else {
                    "жыл"
                };
                format!("{about}{years}-{word}")
            }
            (Language::En, _) => {
                let about = if about { "About " } else { "" };
                match (decade, about.is_empty()) {
                    (true, true) => format!("The {years}s"),
                    (true, false) => format!("{about}the {years}s"),
                    (false, _) => format!("{about}{years}"),
                }
            }
        }
    }
}

/// First and last year. A winter runs into the next year and bears the name of its own.
fn years(point: &Point) -> (i32, i32) {
    if let Span::Season(year, _) = point.span {
        return (year, year);
    }
    let (first, last) = point.span.days();
    (first.year(), last.year())
}

fn is_decade(point: &Point) -> bool {
    matches!(point.span, Span::Years(_, 10))
}

/// Whether the year is approximate: nothing finer than a year is said.
fn is_about(point: &Point) -> bool {
    point.approximate && !matches!(point.span, Span::Day(_) | Span::Month(..) | Span::Season(..) | Span::SomeDay(..))
}
