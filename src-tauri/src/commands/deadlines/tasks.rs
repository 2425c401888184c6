//! Commands about tasks.

use super::sight::calendar;
use crate::base::id::{CaseId, TaskId};
use crate::cases::tasks::{self, Task};
use crate::cases::{self, Error};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{AddTask, ChangeTask, Changed, FinishTask, ListTasks, OfTask, TaskView};
use crate::vault::{Act, Area};
use chrono::NaiveDate;

pub fn list(core: &Core, request: ListTasks) -> Result<Vec<TaskView>, Failure> {
    let at = core.clock.now();
    core.read(|db| {
        let today = calendar(db, "kg")?.local(at).date();
        let found = match request.case {
            Some(case) => tasks::in_case(db, case)?,
            None => tasks::all(db)?,
        };
        let cases = cases::all(db)?;
        let number = |id| cases.iter().find(|case| case.id == id).map(|case| case.details.number.clone());
        Ok::<_, Error>(views(found, today, |id| number(id).unwrap_or_default()))
    })
}

/// Tasks with the numbers of their cases.
pub fn views(
    found: impl IntoIterator<Item = Task>,
    today: NaiveDate,
    number: impl Fn(CaseId) -> String,
) -> Vec<TaskView> {
    let view = |task: Task| TaskView {
        id: task.id,
        case: task.case,
        case_number: number(task.case),
        done: task.done.is_some(),
        days_left: task.details.due.parse::<NaiveDate>().ok().map(|due| (due - today).num_days()),
        details: task.details,
    };
    found.into_iter().map(view).collect()
}

pub fn add(core: &Core, request: AddTask) -> Result<Changed<TaskId>, Failure> {
    core.write(Act { label: "task-add", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        tasks::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeTask) -> Result<Changed<TaskId>, Failure> {
    core.write(Act { label: "task-change", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        tasks::change(tx, request.task, request.details, tx.at())?;
        Ok::<_, Error>(request.task)
    })
}

pub fn finish(core: &Core, request: FinishTask) -> Result<Changed<TaskId>, Failure> {
    let label = if request.done { "task-done" } else { "task-open" };
    core.write(Act { label, undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        tasks::finish(tx, request.task, request.done, tx.at())?;
        Ok::<_, Error>(request.task)
    })
}

pub fn remove(core: &Core, request: OfTask) -> Result<Changed<TaskId>, Failure> {
    core.write(Act { label: "task-remove", undoable: true }, |tx| {
        tx.changed(Area::Deadlines);
        tasks::remove(tx, request.task)?;
        Ok::<_, Error>(request.task)
    })
}
