//! Commands about the journal: who did what. Custody tells what happened to evidence and is open to everybody; the journal tells what
//! each colleague entered, changed and took back, and is asked by a lawyer, who answers for the people of the vault.

mod labels;
mod names;

pub use labels::LABELS;

use super::core::Core;
use super::failure::Failure;
use super::views::{JournalKind, JournalLine, JournalView, JournalWay, ListJournal, ThingView};
use crate::base::date::UncertainDate;
use crate::base::{Language, Timestamp};
use crate::vault::journal::{self, JournalEntry, JournalFilter, JournalThing, Labels, Way};
use chrono::{Local, NaiveDate, NaiveTime, TimeZone as _};
use rusqlite::Connection;

/// How many acts a page holds.
const PAGE: usize = 200;
/// How many things of one act are named; the rest is counted.
const NAMED: u32 = 3;
/// Every kind of thing, where none of those an act is told of was touched.
const ALL: &[&str] = &[
    "bundle",
    "case",
    "consent",
    "correspondent",
    "event",
    "evidence",
    "fact",
    "filing",
    "interview",
    "ledger",
    "party",
    "reception",
    "task",
    "template",
    "tie",
    "user",
];

pub fn list(core: &Core, request: ListJournal) -> Result<JournalView, Failure> {
    let (first, last) = (days(&request.from, "from")?.0, days(&request.to, "to")?.1);
    let labels = labels::of(request.kind.unwrap_or(JournalKind::Program));
    let filter = JournalFilter {
        case: request.case,
        actor: request.user,
        labels: if request.kind.is_some() { Labels::Of(&labels) } else { Labels::Without(&labels) },
        from: first.and_then(midnight),
        until: last.and_then(|day| day.succ_opt()).and_then(midnight),
        before: request.before,
    };
    core.read(|db| {
        let mut entries = journal::entries(db, &filter, PAGE as u32 + 1)?;
        let more = entries.len() > PAGE;
        entries.truncate(PAGE);
        let lines = entries.into_iter().map(|entry| line(db, entry, request.language));
        Ok::<_, Failure>(JournalView { lines: lines.collect::<Result<_, _>>()?, more })
    })
}

/// The first and the last day that were meant.
fn days(text: &str, field: &str) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Failure> {
    let date = text.parse::<UncertainDate>().map_err(|_| Failure::new("bad-date").with("field", field))?;
    Ok(date.bounds())
}

/// When a day begins where the lawyer sits.
fn midnight(day: NaiveDate) -> Option<Timestamp> {
    let begins = Local.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest();
    begins.map(|at| Timestamp::from_millis(at.timestamp_millis()))
}

fn line(db: &Connection, entry: JournalEntry, language: Language) -> Result<JournalLine, Failure> {
    let (mut things, mut there) = journal::things(db, entry.seq, labels::about(&entry.label), NAMED)?;
    if there == 0 {
        (things, there) = journal::things(db, entry.seq, ALL, NAMED)?;
    }
    let named = u32::try_from(things.len()).unwrap_or(u32::MAX);
    Ok(JournalLine {
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor_name,
        user: entry.actor,
        label: entry.label,
        way: match entry.way {
            Way::Act => JournalWay::Act,
            Way::Undo => JournalWay::Undo,
            Way::Redo => JournalWay::Redo,
        },
        undone: entry.undone,
        things: things.into_iter().map(|thing| view(db, thing, language)).collect(),
        others: there.saturating_sub(named),
    })
}

fn view(db: &Connection, thing: JournalThing, language: Language) -> ThingView {
    let name = names::of(db, &thing.kind, &thing.id, language);
    let gone = name.is_none();
    ThingView { kind: thing.kind, id: thing.id, case: thing.case, name: name.unwrap_or_default(), gone }
}
