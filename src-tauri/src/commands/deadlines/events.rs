//! Commands about events and the terms they start.

use super::sight::{Sight, date_words};
use super::{exact_day, three};
use crate::base::id::EventId;
use crate::cases::events::{self, Event, EventDetails, Mark, MarkState, happened, like_register_number};
use crate::cases::{self, Error};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AddEvent, CaseEventView, ChangeEvent, Changed, DeadlinesView, EventPreview, MarkDeadline, OfCase, OfEvent,
    PreviewEvent,
};
use crate::law::Words;
use crate::law::deadlines::{EventKind, terms as rules_of};
use crate::vault::{Act, Area, Writing};

pub fn list(core: &Core, request: OfCase) -> Result<Vec<CaseEventView>, Failure> {
    core.read(|db| Ok::<_, Error>(events::in_case(db, request.case)?.into_iter().map(view).collect()))
}

pub fn add(core: &Core, request: AddEvent) -> Result<Changed<EventId>, Failure> {
    core.write(Act { label: "event-add", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        if request.register {
            register(tx, request.case, &request.details)?;
        }
        events::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeEvent) -> Result<Changed<EventId>, Failure> {
    core.write(Act { label: "event-change", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        if request.register {
            register(tx, events::one(tx, request.event)?.case, &request.details)?;
        }
        events::change(tx, request.event, request.details, tx.at())?;
        Ok::<_, Error>(request.event)
    })
}

pub fn remove(core: &Core, request: OfEvent) -> Result<Changed<EventId>, Failure> {
    core.write(Act { label: "event-remove", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        events::remove(tx, request.event)?;
        Ok::<_, Error>(request.event)
    })
}

/// Writes the number of a registration as the case's own.
fn register(tx: &Writing<'_>, case: crate::base::id::CaseId, details: &EventDetails) -> Result<(), Error> {
    tx.changed(Area::Cases);
    let mut kept = cases::one(tx, case)?.details;
    kept.register_number.clone_from(&details.number);
    cases::change(tx, case, kept, tx.at())
}

/// What an event would start and end. A date that cannot be read yet starts nothing.
pub fn preview(core: &Core, request: PreviewEvent) -> Result<EventPreview, Failure> {
    let at = core.clock.now();
    core.read(|db| {
        let sight = Sight::of(db, request.case, at)?;
        let id = request.event.unwrap_or_else(|| EventId::from_bytes([0xff; 16]));
        let new = happened(id, &request.details);
        let mut all = sight.happened();
        all.retain(|event| event.id != id);
        let undated = new.when.bounds().0.is_none();
        all.push(new);
        let deadlines = sight.deadlines(&all);
        let category = |other| if other == id { request.details.category } else { sight.category(other) };
        // A release changes the limitation of the act it ends.
        let shown = request.details.answers.filter(|_| request.details.kind == EventKind::Release).unwrap_or(id);
        let limitation = sight.limitations(&all, category).into_iter().find(|l| l.event == shown);
        let (starts, others): (Vec<_>, Vec<_>) = deadlines.into_iter().partition(|deadline| deadline.event == id);
        let number = request.details.number.trim();
        let registers = request.details.kind == EventKind::Registered && !number.is_empty();
        Ok::<_, Error>(EventPreview {
            starts,
            ends: others.into_iter().filter(|deadline| deadline.ended_by == Some(id)).collect(),
            limitation,
            odd_number: registers && !like_register_number(number),
            other_register: registers && sight.case.details.register_number != number,
            undated,
            answerable: sight.answerable(request.details.kind).into_iter().filter(|other| *other != id).collect(),
        })
    })
}

/// The terms of a case.
pub fn terms(core: &Core, request: OfCase) -> Result<DeadlinesView, Failure> {
    let at = core.clock.now();
    core.read(|db| {
        let sight = Sight::of(db, request.case, at)?;
        let happened = sight.happened();
        Ok::<_, Error>(DeadlinesView {
            today: sight.today().to_string(),
            has_rules: sight.has_rules(),
            deadlines: sight.deadlines(&happened),
            limitations: sight.limitations(&happened, |id| sight.category(id)),
        })
    })
}

/// Keeps what the office decided about a term.
pub fn mark(core: &Core, request: MarkDeadline) -> Result<Changed<EventId>, Failure> {
    let day = exact_day(&request.day, "day")?;
    let at = core.clock.now();
    let label = match request.state {
        MarkState::Done => "deadline-done",
        MarkState::Open => "deadline-open",
        MarkState::Waived => "deadline-waive",
        MarkState::Auto => "deadline-change",
    };
    let said = exact_day(&request.done_on, "doneOn")?;
    core.write(Act { label, undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        let event = events::one(tx, request.event)?;
        let jurisdiction = cases::one(tx, event.case)?.details.jurisdiction;
        if rules_of(jurisdiction.word()).and_then(|rules| rules.rule(&request.rule)).is_none() {
            return Err(Error::NoEvent(request.event));
        }
        let today = super::sight::calendar(tx, jurisdiction.word())?.local(at).date();
        let done_on = (request.state == MarkState::Done).then(|| said.unwrap_or(today));
        let mark = Mark { state: request.state, day, done_on, reason: request.reason };
        events::keep_mark(tx, request.event, &request.rule, mark)?;
        Ok::<_, Error>(request.event)
    })
}

fn view(event: Event) -> CaseEventView {
    let happened = event.happened();
    let number = event.details.number.as_str();
    CaseEventView {
        id: event.id,
        case: event.case,
        date_words: if event.details.date.is_empty() { three(&Words::default()) } else { date_words(&happened.when) },
        day: happened.when.bounds().0.map(|day| day.to_string()).unwrap_or_default(),
        odd_number: happened.kind == EventKind::Registered && !number.is_empty() && !like_register_number(number),
        details: event.details,
    }
}
