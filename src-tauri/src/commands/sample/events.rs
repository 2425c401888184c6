//! Events, decisions about terms and tasks of the sample case, written with the commands a lawyer uses.

use super::read::wrong;
use crate::base::id::{CaseId, EventId};
use crate::cases::events::{EventDetails, MarkState};
use crate::cases::tasks::{About, AboutKind, TaskDetails};
use crate::commands::core::Core;
use crate::commands::deadlines;
use crate::commands::failure::Failure;
use crate::commands::views::{AddEvent, AddTask, MarkDeadline};
use crate::law::deadlines::{Category, EventKind};
use serde::Deserialize;
use std::collections::HashMap;

const TEXT: &str = include_str!("../../../../templates/sample/events.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    event: Vec<Event>,
    mark: Vec<Mark>,
    task: Vec<Task>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    key: String,
    kind: EventKind,
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    officer: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    category: Option<Category>,
    #[serde(default)]
    note: String,
    /// Key of an event above.
    #[serde(default)]
    answers: Option<String>,
    /// Key of an item of the case.
    #[serde(default)]
    evidence: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    event: String,
    rule: String,
    state: MarkState,
    day: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Task {
    title: String,
    owner: String,
    due: String,
    #[serde(default)]
    about: Option<Named>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    kind: AboutKind,
    key: String,
}

/// Writes them. `id` gives the id of a person, an item or a fact of the sample by its key.
pub fn write(core: &Core, case: CaseId, id: impl Fn(&str) -> Result<String, Failure>) -> Result<(), Failure> {
    let file: File = toml::from_str(TEXT).map_err(|_| wrong())?;
    let mut events: HashMap<String, EventId> = HashMap::new();
    for event in file.event {
        let of = |key: String| events.get(&key).copied().ok_or_else(wrong);
        let item = event.evidence.map(|key| id(&key)?.parse().map_err(|_| wrong())).transpose()?;
        let details = EventDetails {
            kind: event.kind,
            date: event.date,
            time: event.time,
            number: event.number,
            officer: event.officer,
            place: event.place,
            category: event.category.unwrap_or(Category::Unknown),
            note: event.note,
            answers: event.answers.map(of).transpose()?,
            filing: None,
            evidence: item,
        };
        let made = deadlines::add(core, AddEvent { case, details, register: false })?.value;
        events.insert(event.key, made);
    }
    for mark in file.mark {
        let event = events.get(&mark.event).copied().ok_or_else(wrong)?;
        let Mark { rule, state, day, reason, .. } = mark;
        deadlines::mark(core, MarkDeadline { event, rule, state, day, done_on: String::new(), reason })?;
    }
    for task in file.task {
        let about = task.about.map(|named| {
            let event = events.get(&named.key).map(ToString::to_string);
            let id = event.map_or_else(|| id(&named.key), Ok)?;
            Ok::<_, Failure>(About { kind: named.kind, id })
        });
        let details = TaskDetails {
            title: task.title,
            owner: task.owner,
            due: task.due,
            about: about.transpose()?,
            note: String::new(),
        };
        deadlines::add_task(core, AddTask { case, details })?;
    }
    Ok(())
}
