//! Events of the procedure: filed, registered, decided, set for a hearing. They start and end terms
//! (`law::deadlines`); what the office decided about a term is kept beside the event that started it.

mod marks;
mod store;

use super::Error;
use crate::base::Timestamp;
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, EventId, EvidenceId, FilingId};
use crate::law::deadlines::{Category, EventKind, Happened};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

pub use marks::{Mark, MarkState, Standing, State, keep_mark, marks_in_case, stand};
pub use store::{add, change, clear_day, days, holding, in_case, one, remove, set_day};

/// What the office writes about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EventDetails {
    pub kind: EventKind,
    /// When, EDTF level 1, empty when not known.
    pub date: String,
    /// The hour, `HH:MM`, empty when not known; only an exact day has one.
    pub time: String,
    /// The number it bears: of the register, of the outgoing letter.
    pub number: String,
    /// Who accepted or decided.
    pub officer: String,
    /// Court, body, room.
    pub place: String,
    /// How grave an offence is; of other events `unknown`.
    pub category: Category,
    pub note: String,
    /// The event it answers or ends.
    pub answers: Option<EventId>,
    /// The filing it is about.
    pub filing: Option<FilingId>,
    /// The receipt, the copy received.
    pub evidence: Option<EvidenceId>,
}

/// An event as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: EventId,
    pub case: CaseId,
    pub details: EventDetails,
    pub created: Timestamp,
    pub changed: Timestamp,
}

impl Event {
    /// What counting needs of it.
    pub fn happened(&self) -> Happened {
        happened(self.id, &self.details)
    }
}

/// What counting needs of an event, stored or not.
pub fn happened(id: EventId, details: &EventDetails) -> Happened {
    Happened {
        id,
        kind: details.kind,
        when: details.date.parse().unwrap_or(UncertainDate::Unknown),
        time: read_time(&details.time),
        answers: details.answers,
    }
}

fn read_time(text: &str) -> Option<NaiveTime> {
    // Half the region writes 15.40.
    NaiveTime::parse_from_str(&text.replace('.', ":"), "%H:%M").ok()
}

/// Whether a number looks like one of the register of crimes: `03-050-2022-000-547`. Only the shape is known, from
/// numbers seen in practice, so another shape is asked about and never refused.
pub fn like_register_number(number: &str) -> bool {
    let groups: Vec<&str> = number.trim().split('-').collect();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    groups.iter().map(|g| g.len()).eq([2, 3, 4, 3, 3]) && groups.iter().all(|g| digits(g))
}

/// A day off, or a day worked after all, that the office entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourtDay {
    pub day: chrono::NaiveDate,
    pub works: bool,
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::like_register_number;

    #[test]
    fn a_register_number_is_known_by_its_shape() {
        assert!(like_register_number("03-050-2022-000-547"));
        for other in ["", "3-050-2022-000-547", "03-050-2022-000", "03-050-2022-000-54А", "03-050-2022-000-547-1"] {
            assert!(!like_register_number(other), "{other}");
        }
    }
}
