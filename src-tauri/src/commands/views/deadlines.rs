//! Events, terms, tasks, the agenda and days off on the wire. Days are `YYYY-MM-DD` by the clock of the courts.

use super::{Deserialize, Serialize, TS, Trilingual};
use crate::base::Language;
use crate::base::id::{CaseId, EventId, TaskId};
use crate::cases::Jurisdiction;
use crate::cases::events::{EventDetails, MarkState, State};
use crate::cases::tasks::TaskDetails;
use crate::law::deadlines::{Bound, Category, EventKind, Measure};

/// An event of a case.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseEventView {
    pub id: EventId,
    pub case: CaseId,
    pub details: EventDetails,
    /// The date in words, empty when not known.
    pub date_words: Trilingual,
    /// The earliest day it can have been, for sorting and for the calendar; empty when not known.
    pub day: String,
    /// Its number does not look like one of the register of crimes: a hint, no fault.
    pub odd_number: bool,
}

/// Enters an event.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddEvent {
    pub case: CaseId,
    pub details: EventDetails,
    /// Also write its number as the case's number in the register of crimes.
    pub register: bool,
}

/// Changes an event.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeEvent {
    pub event: EventId,
    pub details: EventDetails,
    /// Also write its number as the case's number in the register of crimes.
    pub register: bool,
}

/// Which event.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfEvent {
    pub event: EventId,
}

/// Asks what an event would start and end, before it is saved.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewEvent {
    pub case: CaseId,
    /// The event that is being changed; none for a new one.
    pub event: Option<EventId>,
    pub details: EventDetails,
}

/// What an event would start and end.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventPreview {
    /// The terms it starts.
    pub starts: Vec<DeadlineView>,
    /// The terms it ends.
    pub ends: Vec<DeadlineView>,
    pub limitation: Option<LimitationView>,
    /// Its number does not look like one of the register of crimes.
    pub odd_number: bool,
    /// The register number of the case is another: saving can write this one there.
    pub other_register: bool,
    /// No day is known, so nothing can be counted.
    pub undated: bool,
    /// Events of the case that this one can answer, the newest first.
    pub answerable: Vec<EventId>,
}

/// A term as it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    pub case: CaseId,
    /// The event that started it, and the rule: together its id.
    pub event: EventId,
    pub rule: String,
    /// What must be done.
    pub what: Trilingual,
    pub bound: Bound,
    /// The kind of the event that started it.
    pub started_by: EventKind,
    /// What ends it.
    pub ends_with: Vec<EventKind>,
    pub start_words: Trilingual,
    pub state: State,
    /// The last day to go by.
    pub day: String,
    /// The hour it ends at, empty for 24:00.
    pub time: String,
    pub due_words: Trilingual,
    pub days_left: i64,
    /// The computation, to be followed by hand.
    pub how: Trilingual,
    /// What the term is measured in.
    pub unit: Measure,
    /// By which law the last day went over to a working day, if it did.
    pub moved_by: Option<Trilingual>,
    /// Where sources disagree: every reading, the one counted first. Empty where they agree.
    pub readings: Vec<TermReadingView>,
    /// Article and act.
    pub law: Trilingual,
    /// `V`, `V2` or `U`, as the pack labels it.
    pub label: String,
    pub checked: bool,
    pub source: String,
    pub note: Option<Trilingual>,
    /// What could make the last day another.
    pub doubts: Vec<Trilingual>,
    /// When it was done, empty while it is not.
    pub done_on: String,
    pub ended_by: Option<EventId>,
    /// What the office decided.
    pub mark: TermMarkView,
}

/// One reading of a term that sources disagree about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TermReadingView {
    pub length: Trilingual,
    pub day: String,
    pub due_words: Trilingual,
    pub source: String,
}

/// What the office decided about a term.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TermMarkView {
    pub state: MarkState,
    /// The day the office goes by, empty: as counted. The counted day stands in `how`.
    pub day: String,
    pub reason: String,
}

/// Decides about a term.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MarkDeadline {
    pub event: EventId,
    pub rule: String,
    pub state: MarkState,
    /// `YYYY-MM-DD` or as people write it; empty: as counted.
    pub day: String,
    /// When it was done; empty: today.
    pub done_on: String,
    pub reason: String,
}

/// Limitation of an offence, as an interval.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitationView {
    pub event: EventId,
    pub case: CaseId,
    pub category: Category,
    /// The first day on which it may end.
    pub day: String,
    pub days_left: i64,
    /// "ends between … and …, because …".
    pub words: Trilingual,
    pub law: Trilingual,
    /// `V`, `V2` or `U`: the weakest label of what was counted with.
    pub label: String,
    pub source: String,
}

/// The terms of a case.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlinesView {
    pub today: String,
    /// Terms run by rules of the case's jurisdiction; for some there are none yet.
    pub has_rules: bool,
    pub deadlines: Vec<DeadlineView>,
    pub limitations: Vec<LimitationView>,
}

/// A task.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    pub id: TaskId,
    pub case: CaseId,
    pub case_number: String,
    pub details: TaskDetails,
    pub done: bool,
    /// Days until it is due; none without a day.
    pub days_left: Option<i64>,
}

/// Tasks of a case, or of all.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTasks {
    pub case: Option<CaseId>,
}

/// Enters a task.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddTask {
    pub case: CaseId,
    pub details: TaskDetails,
}

/// Changes a task.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTask {
    pub task: TaskId,
    pub details: TaskDetails,
}

/// Says that a task is done or not.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FinishTask {
    pub task: TaskId,
    pub done: bool,
}

/// Which task.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTask {
    pub task: TaskId,
}

/// What an item of the agenda is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgendaKind {
    Deadline,
    Hearing,
    Task,
    Limitation,
}

/// Something to keep in view, with its day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// The same from day to day.
    pub id: String,
    pub kind: AgendaKind,
    pub case: CaseId,
    pub case_number: String,
    pub case_title: String,
    pub day: String,
    pub time: String,
    pub days_left: i64,
    pub title: Trilingual,
    /// Place of a hearing, owner of a task.
    pub detail: String,
    pub state: State,
    pub deadline: Option<DeadlineView>,
    pub event: Option<EventId>,
    pub task: Option<TaskId>,
}

/// The agenda of all cases.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaView {
    pub today: String,
    /// By day; what is overdue comes first because its day has passed.
    pub items: Vec<AgendaItem>,
    /// Tasks without a day.
    pub undated: Vec<TaskView>,
    /// Our own terms that were missed, and what falls due within three days: the number beside the agenda.
    pub pressing: u32,
}

/// Writes the agenda as an iCalendar file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportAgenda {
    /// Only this case.
    pub case: Option<CaseId>,
    pub language: Language,
    /// Titles as they are; otherwise only what kind of thing it is and the case's number.
    pub full: bool,
}

/// Asks for the days off of a year.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCourtDays {
    pub jurisdiction: Jurisdiction,
    pub year: i32,
}

/// A day off, or a day worked after all.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtDayView {
    pub day: String,
    pub name: Trilingual,
    /// Whether courts work on it.
    pub works: bool,
    /// Whether terms go by it; an expected holiday only raises a doubt.
    pub counts: bool,
    /// Entered by the office, or from the pack.
    pub own: bool,
    pub label: String,
    pub source: String,
}

/// The days off of a year.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtDaysView {
    pub days: Vec<CourtDayView>,
    /// Whether the pack knows the holidays of this year.
    pub known: bool,
}

/// Enters a day off, or a day worked after all.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCourtDay {
    pub jurisdiction: Jurisdiction,
    /// An exact day.
    pub day: String,
    pub works: bool,
    /// Holiday, or the decision it stands in.
    pub name: String,
}

/// Takes back what the office entered about a day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClearCourtDay {
    pub jurisdiction: Jurisdiction,
    pub day: String,
}
