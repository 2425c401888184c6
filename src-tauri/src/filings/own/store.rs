//! Own templates and their versions in the database.

use crate::base::Timestamp;
use crate::base::id::OwnTemplateId;
use crate::filings::template::{carried, sample_case};
use crate::filings::{StoreError, Template};
use crate::law;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// The three files of a template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TemplateFiles")]
pub struct Files {
    /// `form.toml`: what it asks.
    pub form: String,
    /// `template.typ`: how it prints.
    pub source: String,
    /// `sample.toml`: an invented example.
    pub sample: String,
}

/// A template of the office's own, without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub id: OwnTemplateId,
    /// The template it was copied from.
    pub made_from: String,
    /// How many versions there are; the last is used.
    pub version: u32,
    pub removed: bool,
    pub changed: Timestamp,
}

/// A kept version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnVersion {
    pub number: u32,
    pub note: String,
    pub made: Timestamp,
}

impl Own {
    /// The id by which filings name it: that of its origin, which says what kind of filing it is, and its own.
    pub fn name(&self) -> String {
        format!("{}~{}", self.made_from, self.id)
    }
}

/// The own template that this id of a filing's template names.
pub fn of_id(name: &str) -> Option<OwnTemplateId> {
    name.split_once('~')?.1.parse().ok()
}

/// What kind of filing a template makes: its id, or of an own one that of the template it was copied from.
pub fn origin(name: &str) -> &str {
    name.split_once('~').map_or(name, |(origin, _)| origin)
}

/// Copies a template, carried or own.
pub fn copy(tx: &Transaction<'_>, from: &str, at: Timestamp) -> Result<OwnTemplateId, StoreError> {
    let (origin, files) = match of_id(from) {
        Some(id) => (one(tx, id)?.made_from, files(tx, id, None)?),
        None => {
            let [form, source, sample] = carried(from).ok_or_else(|| StoreError::NoTemplate(from.to_owned()))?;
            (from.to_owned(), Files { form: form.into(), source: source.into(), sample: sample.into() })
        }
    };
    add(tx, &origin, &files, "", at)
}

/// Enters a template with its first version.
pub fn add(
    tx: &Transaction<'_>,
    made_from: &str,
    files: &Files,
    note: &str,
    at: Timestamp,
) -> Result<OwnTemplateId, StoreError> {
    let id = OwnTemplateId::make(at);
    tx.execute("INSERT INTO own_template (id, made_from, changed_ms) VALUES (?1, ?2, ?3)", params![id, made_from, at])?;
    save(tx, id, files, note, at)?;
    Ok(id)
}

/// Adds a version, unless nothing changed.
pub fn save(
    tx: &Transaction<'_>,
    id: OwnTemplateId,
    new: &Files,
    note: &str,
    at: Timestamp,
) -> Result<u32, StoreError> {
    let last = one(tx, id)?.version;
    if last > 0 && files(tx, id, None)? == *new {
        return Ok(last);
    }
    tx.execute(
        "INSERT INTO own_template_version (template_id, number, form, source, sample, note, made_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, last + 1, new.form, new.source, new.sample, note.trim(), at],
    )?;
    tx.execute("UPDATE own_template SET changed_ms = ?2, removed = 0 WHERE id = ?1", params![id, at])?;
    Ok(last + 1)
}

/// Offers a template no more; filings made with it still print.
pub fn remove(tx: &Transaction<'_>, id: OwnTemplateId) -> Result<(), StoreError> {
    one(tx, id)?;
    tx.execute("UPDATE own_template SET removed = 1 WHERE id = ?1", params![id])?;
    Ok(())
}

/// The files of a version, or of the newest.
pub fn files(db: &Connection, id: OwnTemplateId, version: Option<u32>) -> Result<Files, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT form, source, sample FROM own_template_version
         WHERE template_id = ?1 AND (?2 IS NULL OR number = ?2) ORDER BY number DESC LIMIT 1",
    )?;
    let row = query.query_row(params![id, version], |row| {
        Ok(Files { form: row.get("form")?, source: row.get("source")?, sample: row.get("sample")? })
    });
    row.optional()?.ok_or_else(|| StoreError::NoTemplate(id.to_string()))
}

/// The versions, the newest first.
pub fn versions(db: &Connection, id: OwnTemplateId) -> Result<Vec<OwnVersion>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT number, note, made_ms FROM own_template_version WHERE template_id = ?1 ORDER BY number DESC",
    )?;
    let rows = query.query_map(params![id], |row| {
        Ok(OwnVersion { number: row.get("number")?, note: row.get("note")?, made: row.get("made_ms")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All that are offered, the one changed last first.
pub fn all(db: &Connection) -> Result<Vec<Own>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE removed = 0 ORDER BY changed_ms DESC, id DESC"))?;
    Ok(query.query_map([], from_row)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn one(db: &Connection, id: OwnTemplateId) -> Result<Own, StoreError> {
    let row = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    row.ok_or_else(|| StoreError::NoTemplate(id.to_string()))
}

const SELECT: &str = "SELECT id, made_from, removed, changed_ms,
    (SELECT coalesce(max(number), 0) FROM own_template_version WHERE template_id = own_template.id) AS version
    FROM own_template";

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Own> {
    Ok(Own {
        id: row.get("id")?,
        made_from: row.get("made_from")?,
        version: row.get("version")?,
        removed: row.get("removed")?,
        changed: row.get("changed_ms")?,
    })
}

/// The newest version as a template; `None` when there is none, or when it cannot be read any more.
pub fn template(db: &Connection, name: &str) -> Result<Option<Template>, StoreError> {
    let Some(id) = of_id(name) else { return Ok(None) };
    let files = match files(db, id, None) {
        Ok(files) => files,
        Err(StoreError::NoTemplate(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(read(name, &files).ok())
}

/// A template from its files.
pub fn read(name: &str, files: &Files) -> Result<Template, crate::filings::Error> {
    let jurisdiction = name.split('/').next().unwrap_or_default();
    Template::read(name, &files.form, &files.source, &files.sample, sample_case(jurisdiction), law::pack())
}
