//! The agenda: terms, hearings, tasks and limitation of all cases, by day.

use super::sight::{Sight, calendar};
use super::{ics, tasks, three};
use crate::base::id::CaseId;
use crate::base::{Sha256Digest, Timestamp};
use crate::cases::events::State;
use crate::cases::{self, Error, Stage, tasks as stored};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AgendaItem, AgendaKind, AgendaView, DeadlineView, ExportAgenda, Exported, LimitationView, Nothing, TaskView,
};
use crate::commands::way_out::{Matter, Parcel, Second, Spot};
use crate::law::Words;
use crate::law::deadlines::{Bound, EventKind};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::json;

/// From how many days before its end something presses.
const PRESSING: i64 = 3;

/// What the agenda says on the first day on which limitation may end.
fn ends() -> Words {
    Words {
        ru: "Может истечь давность привлечения".into(),
        ky: "Эскирүү мөөнөтү бүтүшү мүмкүн".into(),
        en: "Limitation may end".into(),
    }
}

pub fn show(core: &Core, _: Nothing) -> Result<AgendaView, Failure> {
    let at = core.clock.now();
    core.read(|db| of_all(db, None, at))
}

/// Writes the agenda as an iCalendar file where the user says.
pub fn export(core: &Core, request: ExportAgenda) -> Result<Exported, Failure> {
    core.vault()?;
    let Some(path) = core.picker.save("agenda.ics") else { return Ok(Exported { path: None }) };
    core.export_agenda(&request, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes the agenda outside the vault. It goes to the lawyer's own calendar, and no consent is asked for it.
    pub fn export_agenda<'a>(&self, request: &ExportAgenda, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("agenda.export")?;
        let at = self.clock.now();
        let view = self.read(|db| of_all(db, request.case, at))?;
        let text = ics::write(&view.items, request.language, request.full, at);
        let parcel = Parcel {
            command: "agenda.export",
            label: "agenda-export",
            what: "agenda",
            matter: Matter::Nobody,
            second: Second::Nothing,
            items: Vec::new(),
            about: json!({ "case": request.case, "full": request.full }),
        };
        self.let_out(&parcel, to.into(), Some(&Sha256Digest::of(text.as_bytes())), &mut text.as_bytes())
    }
}

fn of_all(db: &Connection, only: Option<CaseId>, at: Timestamp) -> Result<AgendaView, Error> {
    let today = calendar(db, "kg")?.local(at).date();
    let mut items = Vec::new();
    let mut undated = Vec::new();
    let open = cases::all(db)?.into_iter().filter(|case| case.details.stage != Stage::Closed);
    for case in open.filter(|case| only.is_none_or(|only| only == case.id)) {
        let sight = Sight::of(db, case.id, at)?;
        items.extend(of_case(&sight));
        let open = stored::in_case(db, case.id)?.into_iter().filter(|task| task.done.is_none());
        for task in tasks::views(open, today, |_| sight.case.details.number.clone()) {
            match task.details.due.parse() {
                Ok(day) => items.push(of_task(&sight, task, day)),
                Err(_) => undated.push(task),
            }
        }
    }
    items.sort_by(|a, b| (&a.day, &a.time, a.kind, &a.id).cmp(&(&b.day, &b.time, b.kind, &b.id)));
    let pressing = items.iter().filter(|item| presses(item)).count() as u32;
    Ok(AgendaView { today: today.to_string(), items, undated, pressing })
}

/// Missed by us, or due within three days. What an authority missed is no hurry of ours.
fn presses(item: &AgendaItem) -> bool {
    let ours = item.deadline.as_ref().is_none_or(|deadline| deadline.bound == Bound::Us);
    item.days_left <= PRESSING && (ours || item.state == State::Open)
}

fn of_case(sight: &Sight) -> Vec<AgendaItem> {
    let happened = sight.happened();
    let unmet = |deadline: &DeadlineView| matches!(deadline.state, State::Open | State::Missed);
    let deadlines = sight.deadlines(&happened).into_iter().filter(unmet).map(|deadline| AgendaItem {
        id: format!("{}-{}", deadline.event, deadline.rule),
        day: deadline.day.clone(),
        time: deadline.time.clone(),
        days_left: deadline.days_left,
        title: deadline.what.clone(),
        state: deadline.state,
        event: Some(deadline.event),
        deadline: Some(deadline),
        ..blank(sight, AgendaKind::Deadline)
    });
    let hearings = sight.events.iter().filter(|event| event.details.kind == EventKind::Hearing).filter_map(|event| {
        let day = event.happened().when.bounds().0?;
        Some(AgendaItem {
            id: event.id.to_string(),
            day: day.to_string(),
            time: event.details.time.clone(),
            days_left: (day - sight.today()).num_days(),
            detail: event.details.place.clone(),
            event: Some(event.id),
            ..blank(sight, AgendaKind::Hearing)
        })
    });
    let limitations = sight.limitations(&happened, |id| sight.category(id));
    let limitations = limitations.into_iter().map(|l: LimitationView| AgendaItem {
        id: format!("{}-limitation", l.event),
        day: l.day,
        days_left: l.days_left,
        title: three(&ends()),
        event: Some(l.event),
        ..blank(sight, AgendaKind::Limitation)
    });
    let to_come = hearings.filter(|hearing| hearing.days_left >= 0);
    deadlines.chain(to_come).chain(limitations).collect()
}

fn of_task(sight: &Sight, task: TaskView, day: NaiveDate) -> AgendaItem {
    let days_left = (day - sight.today()).num_days();
    AgendaItem {
        id: task.id.to_string(),
        day: day.to_string(),
        days_left,
        title: three(&Words::same(task.details.title)),
        detail: task.details.owner,
        state: if days_left < 0 { State::Missed } else { State::Open },
        task: Some(task.id),
        ..blank(sight, AgendaKind::Task)
    }
}

fn blank(sight: &Sight, kind: AgendaKind) -> AgendaItem {
    AgendaItem {
        id: String::new(),
        kind,
        case: sight.case.id,
        case_number: sight.case.details.number.clone(),
        case_title: sight.case.details.title.clone(),
        day: String::new(),
        time: String::new(),
        days_left: 0,
        title: three(&Words::default()),
        detail: String::new(),
        state: State::Open,
        deadline: None,
        event: None,
        task: None,
    }
}
