//! What became of a filing: handed in, served on others, answered. Each step may be an event of the procedure, which
//! starts or ends terms.

use super::StoreError;
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, EditionId, EventId, EvidenceId, FilingId, StepId};
use crate::base::text::tidy;
use crate::base::words::words;
use crate::base::{Timestamp, words::UnknownWord};
use crate::cases::events::{self, EventDetails};
use crate::cases::holders::{Asked, Holder};
use crate::law::deadlines::{Category, EventKind};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};

words! {
    /// What happened to a filing.
    StepKind {
        /// It was handed in.
        Filed = "filed",
        /// A copy was given to another party.
        Served = "served",
        Answered = "answered",
    }
}

words! {
    /// How far a filing has come.
    FilingStanding { Draft = "draft", Final = "final", Filed = "filed", Answered = "answered" }
}

words! {
    /// How it went.
    Way { ByHand = "by_hand", Office = "office", Post = "post", Electronic = "electronic", Other = "other" }
}

words! {
    /// What an answer said.
    Outcome {
        Granted = "granted", Partly = "partly", Refused = "refused", Returned = "returned", Forwarded = "forwarded",
        Other = "other",
    }
}

/// What the office writes about a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StepDetails {
    pub kind: StepKind,
    /// When, EDTF level 1.
    pub date: String,
    pub way: Way,
    /// Under which it was registered; of an answer: its own.
    pub number: String,
    /// Who took it, was served, or answered.
    pub who: String,
    /// Of an answer.
    pub outcome: Option<Outcome>,
    pub note: String,
    /// The receipt, the answer received.
    pub evidence: Option<EvidenceId>,
}

/// A step as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    pub filing: FilingId,
    /// What was handed in.
    pub edition: Option<EditionId>,
    pub details: StepDetails,
    /// The event that it is in the procedure.
    pub event: Option<EventId>,
    pub created: Timestamp,
}

/// The event that handing in a template of this name most often is; the lawyer may choose another.
pub fn filed_as(template: &str) -> EventKind {
    let name = template.rsplit('/').next().unwrap_or_default();
    let has = |word: &str| name.contains(word);
    match () {
        () if has("crime-report") => EventKind::CrimeReport,
        () if has("cassation") => EventKind::CassationFiled,
        () if has("appeal") => EventKind::AppealFiled,
        () if has("complaint") => EventKind::ComplaintFiled,
        () if has("objection") => EventKind::ObjectionFiled,
        () if has("motion") => EventKind::MotionFiled,
        () if has("request") => EventKind::RequestSent,
        // A claim within criminal proceedings starts no term of civil procedure.
        () if has("claim") && !has("civil-claim") => EventKind::ClaimFiled,
        () => EventKind::Other,
    }
}

/// The events that an answer to it can be, the likeliest first.
pub fn answered_as(filed: EventKind) -> &'static [EventKind] {
    use EventKind as E;
    match filed {
        E::CrimeReport => &[E::Registered, E::DecisionToOpen, E::DecisionToRefuse, E::Other],
        E::MotionFiled | E::ComplaintFiled | E::ObjectionFiled => &[E::MotionDecided, E::ActLearned, E::Other],
        E::RequestSent => &[E::RequestAnswered, E::Other],
        E::AppealFiled => &[E::AppealDecided, E::Other],
        E::ClaimFiled => &[E::ClaimAccepted, E::ClaimReturned, E::Other],
        _ => &[E::Other],
    }
}

/// Enters a step; with `event` it is also an event of the case, which answers the one the filing was handed in as.
pub fn add(
    tx: &Transaction<'_>,
    case: CaseId,
    filing: FilingId,
    edition: Option<EditionId>,
    details: StepDetails,
    event: Option<EventKind>,
    at: Timestamp,
) -> Result<StepId, StoreError> {
    let details = checked(tx, case, details)?;
    let answers = match details.kind {
        StepKind::Answered => last(tx, filing, StepKind::Filed)?.and_then(|step| step.event),
        StepKind::Filed | StepKind::Served => None,
    };
    let event = event.map(|kind| {
        let of = EventDetails { answers, filing: Some(filing), ..event_of(kind, &details) };
        events::add(tx, case, of, at).map_err(StoreError::Events)
    });
    let (id, event) = (StepId::make(at), event.transpose()?);
    tx.execute(
        "INSERT INTO filing_step (id, filing_id, edition_id, kind, date, way, number, who, outcome, note, evidence_id,
             event_id, created_ms, changed_ms)
         VALUES (:id, :filing, :edition, :kind, :date, :way, :number, :who, :outcome, :note, :evidence, :event, :at, :at)",
        named_params! {
            ":id": id, ":filing": filing, ":edition": edition, ":kind": details.kind, ":date": details.date,
            ":way": details.way, ":number": details.number, ":who": details.who,
            ":outcome": details.outcome.map_or("", Outcome::word), ":note": details.note,
            ":evidence": details.evidence, ":event": event, ":at": at,
        },
    )?;
    Ok(id)
}

/// Corrects a step, and the event it is.
pub fn change(
    tx: &Transaction<'_>,
    case: CaseId,
    id: StepId,
    details: StepDetails,
    at: Timestamp,
) -> Result<(), StoreError> {
    let old = one(tx, id)?;
    let details = StepDetails { kind: old.details.kind, ..checked(tx, case, details)? };
    if let Some(event) = old.event {
        let known = events::one(tx, event).map_err(StoreError::Events)?.details;
        let new = event_of(known.kind, &details);
        let new = EventDetails {
            time: known.time,
            category: known.category,
            answers: known.answers,
            filing: known.filing,
            ..new
        };
        events::change(tx, event, new, at).map_err(StoreError::Events)?;
    }
    tx.execute(
        "UPDATE filing_step SET date = :date, way = :way, number = :number, who = :who, outcome = :outcome, note = :note,
             evidence_id = :evidence, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":date": details.date, ":way": details.way, ":number": details.number, ":who": details.who,
            ":outcome": details.outcome.map_or("", Outcome::word), ":note": details.note,
            ":evidence": details.evidence, ":at": at,
        },
    )?;
    Ok(())
}

/// Takes a step back, and the event it was.
pub fn remove(tx: &Transaction<'_>, id: StepId) -> Result<(), StoreError> {
    let old = one(tx, id)?;
    tx.execute("DELETE FROM filing_step WHERE id = ?1", params![id])?;
    match old.event {
        Some(event) => events::remove(tx, event).map_err(StoreError::Events),
        None => Ok(()),
    }
}

/// The steps of a filing in the order they happened.
pub fn of_filing(db: &Connection, filing: FilingId) -> Result<Vec<Step>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE filing_id = ?1 ORDER BY created_ms, id"))?;
    let mut steps = query.query_map(params![filing], from_row)?.collect::<Result<Vec<_>, _>>()?;
    steps.sort_by_cached_key(|step| {
        step.details.date.parse::<UncertainDate>().unwrap_or(UncertainDate::Unknown).order()
    });
    Ok(steps)
}

/// One step.
pub fn one(db: &Connection, id: StepId) -> Result<Step, StoreError> {
    let found = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    found.ok_or(StoreError::NoStep(id))
}

/// The newest step of a kind.
pub fn last(db: &Connection, filing: FilingId, kind: StepKind) -> Result<Option<Step>, StoreError> {
    Ok(of_filing(db, filing)?.into_iter().rev().find(|step| step.details.kind == kind))
}

/// The steps that an item is the receipt of. They stay.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT s.id, trim(f.title || ' ' || s.date) FROM filing_step s JOIN filing f ON f.id = s.filing_id
         WHERE s.evidence_id = :item",
    )
}

const SELECT: &str =
    "SELECT id, filing_id, edition_id, kind, date, way, number, who, outcome, note, evidence_id, event_id,
    created_ms FROM filing_step";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Step> {
    let outcome: String = row.get("outcome")?;
    Ok(Step {
        id: row.get("id")?,
        filing: row.get("filing_id")?,
        edition: row.get("edition_id")?,
        details: StepDetails {
            kind: row.get("kind")?,
            date: row.get("date")?,
            way: row.get("way")?,
            number: row.get("number")?,
            who: row.get("who")?,
            outcome: outcome.parse().map(Some).unwrap_or_else(|_: UnknownWord| None),
            note: row.get("note")?,
            evidence: row.get("evidence_id")?,
        },
        event: row.get("event_id")?,
        created: row.get("created_ms")?,
    })
}

fn checked(db: &Connection, case: CaseId, mut details: StepDetails) -> Result<StepDetails, StoreError> {
    let date: UncertainDate = details.date.parse().map_err(|_| StoreError::BadDate)?;
    if date == UncertainDate::Unknown {
        return Err(StoreError::Required("date"));
    }
    details.date = date.to_string();
    for text in [&mut details.number, &mut details.who, &mut details.note] {
        *text = tidy(text);
    }
    match details.kind {
        StepKind::Answered if details.outcome.is_none() => return Err(StoreError::Required("outcome")),
        StepKind::Served if details.who.is_empty() => return Err(StoreError::Required("who")),
        StepKind::Filed | StepKind::Served => details.outcome = None,
        StepKind::Answered => {}
    }
    if let Some(item) = details.evidence {
        let here =
            db.prepare_cached("SELECT 1 FROM evidence WHERE id = ?1 AND case_id = ?2")?.exists(params![item, case])?;
        if !here {
            return Err(StoreError::NotInCase);
        }
    }
    Ok(details)
}

fn event_of(kind: EventKind, details: &StepDetails) -> EventDetails {
    EventDetails {
        kind,
        date: details.date.clone(),
        time: String::new(),
        number: details.number.clone(),
        officer: details.who.clone(),
        place: String::new(),
        category: Category::Unknown,
        note: details.note.clone(),
        answers: None,
        filing: None,
        evidence: details.evidence,
    }
}
