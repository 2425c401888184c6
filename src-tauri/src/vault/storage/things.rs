//! Which of the lawyer's things a write is about: cases, people, drafts, bundles. Triggers of the writing connection tell it, as
//! they do for signed records, whatever the way: a form, an import, an undo. It stands beside the row of the journal, by ids alone.

use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use crate::vault::error::{Error, Result};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::collections::BTreeSet;

/// A kind of thing, and the tables its parts lie in.
struct Kind {
    name: &'static str,
    table: &'static str,
    /// The column that says whose case it is of; none for what belongs to the office.
    case: Option<&'static str>,
    /// Each with the column that holds the thing's id.
    parts: &'static [(&'static str, &'static str)],
}

const fn of_case(name: &'static str, table: &'static str, parts: &'static [(&'static str, &'static str)]) -> Kind {
    Kind { name, table, case: Some("case_id"), parts }
}

const fn of_office(name: &'static str, table: &'static str, parts: &'static [(&'static str, &'static str)]) -> Kind {
    Kind { name, table, case: None, parts }
}

static KINDS: [Kind; 16] = [
    Kind {
        name: "case",
        table: "case_file",
        case: Some("id"),
        parts: &[
            ("case_language", "case_id"),
            ("case_member", "case_id"),
            ("case_offence", "case_id"),
            ("contradiction_note", "case_id"),
        ],
    },
    of_case(
        "party",
        "party",
        &[
            ("party_contact", "party_id"),
            ("party_document", "party_id"),
            ("party_form", "party_id"),
            ("party_guard", "party_id"),
            ("party_name", "party_id"),
            ("party_role", "party_id"),
            ("party_verdict", "low_id"),
            ("party_verdict", "high_id"),
            ("party_merge", "kept_id"),
            ("indicator_mark", "party_id"),
            ("chat_link", "party_id"),
        ],
    ),
    of_case(
        "evidence",
        "evidence",
        &[
            ("evidence_tag", "evidence_id"),
            ("evidence_wording", "evidence_id"),
            ("highlight", "evidence_id"),
            ("chat_answer", "evidence_id"),
            ("chat_order", "evidence_id"),
            ("text_draft", "evidence_id"),
            ("derivative", "evidence_id"),
            ("destroyed", "evidence_id"),
            ("pdf_password", "evidence_id"),
        ],
    ),
    of_case(
        "fact",
        "fact",
        &[
            ("fact_text", "fact_id"),
            ("fact_party", "fact_id"),
            ("fact_standing", "fact_id"),
            ("citation", "fact_id"),
            ("account", "fact_id"),
            ("proof_link", "fact_id"),
        ],
    ),
    of_case("tie", "tie", &[("tie_fact", "tie_id"), ("tie_citation", "tie_id")]),
    of_case("ledger", "ledger_line", &[("ledger_text", "line_id"), ("ledger_citation", "line_id")]),
    of_case(
        "filing",
        "filing",
        &[
            ("filing_comment", "filing_id"),
            ("filing_draft", "filing_id"),
            ("filing_draft_version", "filing_id"),
            ("filing_edition", "filing_id"),
            ("filing_override", "filing_id"),
            ("filing_step", "filing_id"),
        ],
    ),
    of_case("bundle", "bundle", &[("bundle_build", "bundle_id"), ("bundle_exhibit", "bundle_id")]),
    of_case("consent", "consent", &[("consent_scope", "consent_id"), ("consent_override", "consent_id")]),
    of_case("event", "case_event", &[("deadline_mark", "event_id")]),
    of_case("task", "task", &[]),
    of_case("interview", "interview", &[("interview_answer", "interview_id")]),
    of_office("template", "own_template", &[("own_template_version", "template_id")]),
    of_office("reception", "reception", &[]),
    of_office("correspondent", "correspondent", &[("correspondent_key", "correspondent_id")]),
    of_office("user", "user_account", &[]),
];

const BEGUN: &str = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'touched_thing'";

impl Kind {
    /// Triggers on the table of the thing itself: its row says which case it is of, also while it goes.
    /// A table that is not there is missed by whoever asks for it, and keeps nothing else from being written.
    fn watch(&self, there: &BTreeSet<String>, sql: &mut String) {
        let Self { name, table, case, parts } = self;
        if !there.contains(*table) {
            return;
        }
        for (event, row) in [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")] {
            let case = case.map_or("''".to_owned(), |column| format!("{row}.{column}"));
            *sql += &format!(
                "CREATE TEMP TRIGGER thing_{table}_{event} AFTER {event} ON main.{table} BEGIN
                 DELETE FROM touched_thing WHERE kind = '{name}' AND id = {row}.id;
                 INSERT INTO touched_thing (kind, id, case_id) VALUES ('{name}', {row}.id, {case}); END;"
            );
        }
        // Asked for beforehand: what a statement says of conflicts counts in its triggers, too.
        let note = |row: &str, owner: &str| {
            format!(
                "INSERT INTO touched_thing (kind, id, case_id) SELECT '{name}', {row}.{owner}, '' WHERE {row}.{owner} <> ''
                 AND NOT EXISTS (SELECT 1 FROM touched_thing WHERE kind = '{name}' AND id = {row}.{owner});"
            )
        };
        for &(table, owner) in parts.iter().filter(|(table, _)| there.contains(*table)) {
            let (old, new) = (note("OLD", owner), note("NEW", owner));
            for (event, notes) in [("INSERT", &new), ("UPDATE", &format!("{old}{new}")), ("DELETE", &old)] {
                *sql += &format!(
                    "CREATE TEMP TRIGGER thing_{table}_{owner}_{event} AFTER {event} ON main.{table} BEGIN {notes} END;"
                );
            }
        }
    }

    /// The case a thing is of, where only parts of it were touched.
    fn case_of(&self, db: &Connection, id: &str) -> Result<String> {
        let Some(column) = self.case else { return Ok(String::new()) };
        let sql = format!("SELECT {column} FROM {} WHERE id = ?1", self.table);
        Ok(db.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default())
    }
}

/// Begins to watch, if this connection does not already.
pub(super) fn watch(db: &Connection) -> Result<()> {
    if db.prepare_cached(BEGUN)?.exists([])? {
        return Ok(());
    }
    let mut sql = "CREATE TEMP TABLE touched_thing (kind TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL,
                   PRIMARY KEY (kind, id)) WITHOUT ROWID;"
        .to_owned();
    let there = tables(db)?;
    for kind in &KINDS {
        kind.watch(&there, &mut sql);
    }
    Ok(db.execute_batch(&sql)?)
}

fn tables(db: &Connection) -> Result<BTreeSet<String>> {
    let mut query = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")?;
    let names = query.query_map([], |row| row.get(0))?.collect::<Result<BTreeSet<String>, _>>()?;
    Ok(names)
}

/// Adds what an entry of the custody log names: its items, and the case, filing or bundle that its details speak of.
pub(super) fn touch(tx: &Connection, items: &[(EvidenceId, Sha256Digest)], details: &serde_json::Value) -> Result<()> {
    for (item, _) in items {
        add(tx, "evidence", &item.to_string())?;
    }
    for name in ["case", "filing", "bundle"] {
        if let Some(id) = details[name].as_str() {
            add(tx, name, id)?;
        }
    }
    Ok(())
}

fn add(tx: &Connection, name: &str, id: &str) -> Result<()> {
    let Some(kind) = KINDS.iter().find(|kind| kind.name == name) else { return Ok(()) };
    let sql = format!(
        "INSERT INTO temp.touched_thing (kind, id, case_id) SELECT ?1, id, '' FROM main.{} WHERE id = ?2
         AND NOT EXISTS (SELECT 1 FROM temp.touched_thing there WHERE there.kind = ?1 AND there.id = ?2)",
        kind.table
    );
    tx.prepare_cached(&sql)?.execute(params![name, id])?;
    Ok(())
}

/// Puts what was touched beside the row of the journal of this number.
pub(super) fn keep(tx: &Connection, seq: i64) -> Result<()> {
    if !tx.prepare_cached(BEGUN)?.exists([])? {
        return Ok(());
    }
    let touched = touched(tx)?;
    let mut insert = tx.prepare_cached("INSERT INTO journal_thing (seq, kind, id, case_id) VALUES (?1, ?2, ?3, ?4)")?;
    for (name, id, case) in &touched {
        let kind = KINDS.iter().find(|kind| kind.name == name.as_str());
        let case = match kind {
            Some(kind) if case.is_empty() => kind.case_of(tx, id)?,
            _ => case.clone(),
        };
        insert.execute(params![seq, name, id, case])?;
    }
    if !touched.is_empty() {
        tx.prepare_cached("DELETE FROM temp.touched_thing")?.execute([])?;
    }
    Ok(())
}

fn touched(tx: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut query = tx.prepare_cached("SELECT kind, id, case_id FROM temp.touched_thing")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.collect::<Result<_, _>>().map_err(Error::from)
}
