//! Events, terms, tasks and the agenda.

use super::OfCase;
use crate::law::deadlines::{Category, EventKind};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Events.
#[derive(Debug, Subcommand)]
pub enum EventVerb {
    /// Enters an event and shows the terms it starts.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What happened: crime_report, registered, decision_to_refuse, motion_filed, act_learned, hearing, verdict…
        kind: EventKind,
        /// When, EDTF: 2026-11-03, 2026-11~. Without a date no term is counted.
        #[arg(long, default_value = "")]
        date: String,
        /// The hour, e.g. 15:40.
        #[arg(long, default_value = "")]
        time: String,
        /// The number it bears.
        #[arg(long, default_value = "")]
        number: String,
        /// Who accepted or decided.
        #[arg(long, default_value = "")]
        officer: String,
        /// Court, body, room.
        #[arg(long, default_value = "")]
        place: String,
        /// How grave an offence is: minor, less_grave, grave, especially_grave, unknown.
        #[arg(long, default_value = "unknown")]
        category: Category,
        /// Free notes.
        #[arg(long, default_value = "")]
        note: String,
        /// Also write the number as the case's number in the register of crimes.
        #[arg(long)]
        register: bool,
    },
    /// Lists events in the order they happened.
    List(OfCase),
}

/// Terms.
#[derive(Debug, Subcommand)]
pub enum DeadlineVerb {
    /// Lists the terms of a case, each with its last day; after a slash the day of another reading.
    List(OfCase),
}

/// Tasks.
#[derive(Debug, Subcommand)]
pub enum TaskVerb {
    /// Enters a task.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What to do.
        title: String,
        /// Who does it.
        #[arg(long, default_value = "")]
        owner: String,
        /// By which day, e.g. 2026-11-30.
        #[arg(long, default_value = "")]
        due: String,
    },
    /// Lists tasks, of all cases when none is named.
    List(OfCase),
    /// Says that a task is done.
    Done {
        /// Id.
        task: String,
    },
}

/// The agenda.
#[derive(Debug, Args)]
pub struct AgendaArguments {
    /// Writes it as an iCalendar file.
    #[arg(long)]
    pub ics: Option<PathBuf>,
    /// With titles; otherwise only the kind of thing and the case's number.
    #[arg(long, requires = "ics")]
    pub full: bool,
}
