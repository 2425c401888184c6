//! Commands about events, terms, tasks, the agenda and days off.

mod agenda;
mod days;
mod events;
mod ics;
mod sight;
mod tasks;

pub use agenda::{export, show};
pub use days::{clear as clear_day, list as days, set as set_day};
pub use events::{add, change, list, mark, preview, remove, terms};
pub(super) use sight::Sight;
pub use tasks::{add as add_task, change as change_task, finish as finish_task, list as tasks, remove as remove_task};

use super::failure::Failure;
use super::views::Trilingual;
use crate::base::date::{Span, UncertainDate};
use crate::law::Words;
use chrono::NaiveDate;

/// Words in the three languages; what has no translation stands in a language that has one.
fn three(words: &Words) -> Trilingual {
    use crate::base::Language::{En, Ky, Ru};
    Trilingual { ru: words.get(Ru).into(), ky: words.get(Ky).into(), en: words.get(En).into() }
}

/// An exact day as people or programs write it; none when empty.
fn exact_day(text: &str, field: &str) -> Result<Option<NaiveDate>, Failure> {
    match text.parse::<UncertainDate>() {
        Ok(UncertainDate::Unknown) => Ok(None),
        Ok(UncertainDate::Point(point)) => match point.span {
            Span::Day(day) => Ok(Some(day)),
            _ => Err(Failure::new("bad-date").with("field", field)),
        },
        _ => Err(Failure::new("bad-date").with("field", field)),
    }
}
