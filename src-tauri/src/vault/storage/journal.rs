//! Reading the journal: who wrote what, when, what it was about, and whether it still stands.

use crate::base::Timestamp;
use crate::base::id::{CaseId, UserId};
use crate::vault::error::Result;
use rusqlite::{Connection, Row, named_params, params};

/// One write as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number, from 1 and without gaps.
    pub seq: u64,
    pub at: Timestamp,
    pub actor: UserId,
    /// The name the vault knows them by, also when they were removed.
    pub actor_name: String,
    /// The key of the message that names the act.
    pub label: String,
    pub way: Way,
    /// Whether it was taken back and not done again since.
    pub undone: bool,
}

/// Whether somebody did it, took it back, or did it once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Act,
    Undo,
    Redo,
}

/// A thing that a write was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalThing {
    /// `case`, `party`, `evidence`, `fact`, `filing`…
    pub kind: String,
    pub id: String,
    /// Its case; none for what belongs to the office.
    pub case: Option<CaseId>,
}

/// Which acts are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Labels<'a> {
    /// Those called so.
    Of(&'a [&'a str]),
    /// All that are not called so.
    Without(&'a [&'a str]),
}

/// What the journal is narrowed to; `None` narrows nothing.
#[derive(Debug, Clone, Copy)]
pub struct JournalFilter<'a> {
    pub case: Option<CaseId>,
    pub actor: Option<UserId>,
    pub labels: Labels<'a>,
    /// The first moment, and the first one no more.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// Only what came before the row of this number.
    pub before: Option<u64>,
}

/// The newest `most` writes that were asked for, the newest first.
pub fn entries(db: &Connection, filter: &JournalFilter<'_>, most: u32) -> Result<Vec<JournalEntry>> {
    let (labels, within) = match filter.labels {
        Labels::Of(labels) => (labels, true),
        Labels::Without(labels) => (labels, false),
    };
    let mut query = db.prepare_cached(
        "SELECT j.seq, j.at_ms, j.actor, coalesce(u.name, ''), j.label, j.kind, coalesce((SELECT later.kind FROM journal later
             WHERE later.target = j.id ORDER BY later.seq DESC LIMIT 1) = 'undo', 0)
         FROM journal j LEFT JOIN user_account u ON u.id = j.actor
         WHERE j.seq < :before
           AND (:case IS NULL OR j.seq IN (SELECT seq FROM journal_thing WHERE case_id = :case))
           AND (:actor IS NULL OR j.actor = :actor)
           AND (:from IS NULL OR j.at_ms >= :from) AND (:until IS NULL OR j.at_ms < :until)
           AND (j.label IN (SELECT value FROM json_each(:labels))) = :within
         ORDER BY j.seq DESC LIMIT :most",
    )?;
    let rows = query.query_and_then(
        named_params! {
            ":before": filter.before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX),
            ":case": filter.case,
            ":actor": filter.actor,
            ":from": filter.from,
            ":until": filter.until,
            ":labels": listed(labels),
            ":within": within,
            ":most": most,
        },
        from_row,
    )?;
    rows.collect()
}

/// What a write was about, of the kinds named: the first `most`, and how many there are.
pub fn things(db: &Connection, seq: u64, kinds: &[&str], most: u32) -> Result<(Vec<JournalThing>, u32)> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let kinds = listed(kinds);
    let mut count = db.prepare_cached(
        "SELECT count(*) FROM journal_thing WHERE seq = ?1 AND kind IN (SELECT value FROM json_each(?2))",
    )?;
    let there: u32 = count.query_row(params![seq, kinds], |row| row.get(0))?;
    let mut query = db.prepare_cached(
        "SELECT kind, id, case_id FROM journal_thing WHERE seq = ?1 AND kind IN (SELECT value FROM json_each(?2))
         ORDER BY kind, id LIMIT ?3",
    )?;
    let rows = query.query_map(params![seq, kinds, most], |row| {
        Ok(JournalThing { kind: row.get(0)?, id: row.get(1)?, case: row.get::<_, String>(2)?.parse().ok() })
    })?;
    Ok((rows.collect::<Result<_, _>>()?, there))
}

fn listed(words: &[&str]) -> String {
    serde_json::to_string(words).expect("words are plain text")
}

fn from_row(row: &Row<'_>) -> Result<JournalEntry> {
    let way = match row.get_ref(5)?.as_str()? {
        "undo" => Way::Undo,
        "redo" => Way::Redo,
        _ => Way::Act,
    };
    Ok(JournalEntry {
        seq: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0),
        at: row.get(1)?,
        actor: row.get(2)?,
        actor_name: row.get(3)?,
        label: row.get(4)?,
        way,
        undone: row.get(6)?,
    })
}
