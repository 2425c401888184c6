//! Tasks in the database.

use super::{About, Error, Task, TaskDetails};
use crate::base::Timestamp;
use crate::base::date::{Span, UncertainDate};
use crate::base::id::{CaseId, TaskId};
use crate::base::text::tidy;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Enters a task into a case.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: TaskDetails, at: Timestamp) -> Result<TaskId, Error> {
    let details = checked(details)?;
    super::super::one(tx, case)?;
    let id = TaskId::make(at);
    let (kind, about) = written(&details);
    tx.execute(
        "INSERT INTO task (id, case_id, title, owner, due, about_kind, about_id, note, created_ms, changed_ms)
         VALUES (:id, :case, :title, :owner, :due, :kind, :about, :note, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":title": details.title, ":owner": details.owner, ":due": details.due,
            ":kind": kind, ":about": about, ":note": details.note, ":at": at,
        },
    )?;
    Ok(id)
}

/// Replaces what the office wrote about a task.
pub fn change(tx: &Transaction<'_>, id: TaskId, details: TaskDetails, at: Timestamp) -> Result<(), Error> {
    let details = checked(details)?;
    let (kind, about) = written(&details);
    let changed = tx.execute(
        "UPDATE task SET title = :title, owner = :owner, due = :due, about_kind = :kind, about_id = :about,
             note = :note, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":title": details.title, ":owner": details.owner, ":due": details.due, ":kind": kind,
            ":about": about, ":note": details.note, ":at": at,
        },
    )?;
    found(changed, id)
}

/// Says that a task is done, or that it is not done after all.
pub fn finish(tx: &Transaction<'_>, id: TaskId, done: bool, at: Timestamp) -> Result<(), Error> {
    let changed = tx.execute(
        "UPDATE task SET done_ms = :done, changed_ms = :at WHERE id = :id",
        named_params! { ":id": id, ":done": done.then_some(at), ":at": at },
    )?;
    found(changed, id)
}

/// Removes a task.
pub fn remove(tx: &Transaction<'_>, id: TaskId) -> Result<(), Error> {
    found(tx.execute("DELETE FROM task WHERE id = ?1", params![id])?, id)
}

fn found(changed: usize, id: TaskId) -> Result<(), Error> {
    if changed == 0 { Err(Error::NoTask(id)) } else { Ok(()) }
}

/// The tasks of a case: open ones first, by day, those without a day last.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Task>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 {ORDER}"))?;
    Ok(query.query_map(params![case], from_row)?.collect::<Result<_, _>>()?)
}

/// The tasks of all cases in the same order.
pub fn all(db: &Connection) -> Result<Vec<Task>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} {ORDER}"))?;
    Ok(query.query_map([], from_row)?.collect::<Result<_, _>>()?)
}

/// One task.
pub fn one(db: &Connection, id: TaskId) -> Result<Task, Error> {
    let task = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    task.ok_or(Error::NoTask(id))
}

const SELECT: &str = "SELECT id, case_id, title, owner, due, about_kind, about_id, note, done_ms, created_ms FROM task";
const ORDER: &str = "ORDER BY done_ms IS NOT NULL, due = '', due, created_ms, id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Task> {
    let kind: String = row.get("about_kind")?;
    let about = match kind.parse() {
        Ok(kind) => Some(About { kind, id: row.get("about_id")? }),
        Err(_) => None,
    };
    Ok(Task {
        id: row.get("id")?,
        case: row.get("case_id")?,
        details: TaskDetails {
            title: row.get("title")?,
            owner: row.get("owner")?,
            due: row.get("due")?,
            about,
            note: row.get("note")?,
        },
        done: row.get("done_ms")?,
        created: row.get("created_ms")?,
    })
}

fn written(details: &TaskDetails) -> (&str, &str) {
    details.about.as_ref().map_or(("", ""), |about| (about.kind.word(), about.id.as_str()))
}

fn checked(mut details: TaskDetails) -> Result<TaskDetails, Error> {
    details.title = tidy(&details.title);
    details.owner = tidy(&details.owner);
    details.note = tidy(&details.note);
    if details.title.is_empty() {
        return Err(Error::Required("title"));
    }
    // A task is due on a day, not "about March".
    details.due = match details.due.parse::<UncertainDate>() {
        Ok(UncertainDate::Unknown) => String::new(),
        Ok(UncertainDate::Point(point)) => match point.span {
            Span::Day(day) => day.to_string(),
            _ => return Err(Error::BadDate("due")),
        },
        _ => return Err(Error::BadDate("due")),
    };
    Ok(details)
}
