//! Commands about days off of the courts: what the pack knows, and what the office added or corrected.

use super::{exact_day, three};
use crate::cases::Error;
use crate::cases::events::{self, CourtDay};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{Changed, ClearCourtDay, CourtDayView, CourtDaysView, ListCourtDays, SetCourtDay};
use crate::law::Words;
use crate::law::deadlines::terms;
use crate::vault::{Act, Area};
use chrono::Datelike;

pub fn list(core: &Core, request: ListCourtDays) -> Result<CourtDaysView, Failure> {
    let own = core.read(|db| events::days(db, request.jurisdiction.word()))?;
    let own: Vec<_> = own.into_iter().filter(|day| day.day.year() == request.year).collect();
    let pack = terms(request.jurisdiction.word());
    let listed = pack.map(|pack| pack.calendar.of_year(request.year)).unwrap_or_default();
    let known = listed.into_iter().filter(|listed| own.iter().all(|day| day.day != listed.day));
    let mut days: Vec<CourtDayView> = known
        .map(|listed| CourtDayView {
            day: listed.day.to_string(),
            name: three(listed.name),
            works: false,
            counts: listed.counts,
            own: false,
            label: format!("{:?}", listed.label),
            source: listed.source.to_owned(),
        })
        .collect();
    days.extend(own.iter().map(|day| CourtDayView {
        day: day.day.to_string(),
        name: three(&Words::same(day.name.clone())),
        works: day.works,
        counts: true,
        own: true,
        label: String::new(),
        source: String::new(),
    }));
    days.sort_by(|a, b| a.day.cmp(&b.day));
    Ok(CourtDaysView { days, known: pack.is_some_and(|pack| pack.calendar.knows(request.year)) })
}

pub fn set(core: &Core, request: SetCourtDay) -> Result<Changed<String>, Failure> {
    let day = exact_day(&request.day, "day")?.ok_or_else(|| Failure::new("required").with("field", "day"))?;
    core.write(Act { label: "court-day-set", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        let entry = CourtDay { day, works: request.works, name: request.name };
        events::set_day(tx, request.jurisdiction.word(), &entry)?;
        Ok::<_, Error>(day.to_string())
    })
}

pub fn clear(core: &Core, request: ClearCourtDay) -> Result<Changed<String>, Failure> {
    let day = exact_day(&request.day, "day")?.ok_or_else(|| Failure::new("required").with("field", "day"))?;
    core.write(Act { label: "court-day-clear", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        events::clear_day(tx, request.jurisdiction.word(), day)?;
        Ok::<_, Error>(day.to_string())
    })
}
