//! Tags: free words of the office on its items. A word is spelt one way in the whole vault, whatever case it is typed in.

use super::{Error, provenance, store};
use crate::base::text::tidy;
use crate::base::{Timestamp, id::CaseId, id::EvidenceId};
use crate::vault::Writing;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// No tag is longer than so many letters: it stands on a chip.
pub const LONGEST: usize = 40;

/// A tag and how many items bear it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    pub tag: String,
    pub items: u32,
}

/// Every tag in use, that of the most items first.
pub fn in_use(db: &Connection) -> Result<Vec<Tag>, Error> {
    let mut query =
        db.prepare_cached("SELECT tag, count(*) FROM evidence_tag GROUP BY tag ORDER BY count(*) DESC, tag")?;
    Ok(query.query_map([], |row| Ok(Tag { tag: row.get(0)?, items: row.get(1)? }))?.collect::<Result<_, _>>()?)
}

/// The tags of an item.
pub fn of(db: &Connection, item: EvidenceId) -> Result<Vec<String>, Error> {
    let mut query = db.prepare_cached("SELECT tag FROM evidence_tag WHERE evidence_id = ?1 ORDER BY tag")?;
    Ok(query.query_map([item], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The tags of all items of a case.
pub fn in_case(db: &Connection, case: CaseId) -> Result<HashMap<EvidenceId, Vec<String>>, Error> {
    let mut query = db.prepare_cached(
        "SELECT t.evidence_id, t.tag FROM evidence_tag t JOIN evidence e ON e.id = t.evidence_id
         WHERE e.case_id = ?1 ORDER BY t.tag",
    )?;
    let mut found: HashMap<EvidenceId, Vec<String>> = HashMap::new();
    for row in query.query_map([case], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (item, tag) = row?;
        found.entry(item).or_default().push(tag);
    }
    Ok(found)
}

/// Puts tags on items and takes tags off them; answers on how many items something changed.
pub fn change(
    tx: &Transaction<'_>,
    items: &[EvidenceId],
    add: &[String],
    remove: &[String],
    at: Timestamp,
) -> Result<u32, Error> {
    let (add, remove) = (spelt(tx, add)?, spelt(tx, remove)?);
    let mut put = tx.prepare_cached("INSERT OR IGNORE INTO evidence_tag (evidence_id, tag) VALUES (?1, ?2)")?;
    let mut take = tx.prepare_cached("DELETE FROM evidence_tag WHERE evidence_id = ?1 AND tag = ?2")?;
    let mut changed = 0;
    for item in items {
        store::one(tx, *item)?;
        let mut rows = 0;
        for tag in &remove {
            rows += take.execute(params![item, tag])?;
        }
        for tag in &add {
            rows += put.execute(params![item, tag])?;
        }
        if rows > 0 {
            tx.execute("UPDATE evidence SET changed_ms = ?2 WHERE id = ?1", params![item, at])?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// Tags as they are kept: tidied, and spelt as one that is in use and differs in capitals only.
fn spelt(db: &Connection, tags: &[String]) -> Result<Vec<String>, Error> {
    let mut known = HashMap::new();
    for Tag { tag, .. } in in_use(db)? {
        known.entry(tag.to_lowercase()).or_insert(tag);
    }
    let mut found = Vec::new();
    for tag in tags {
        let tag = in_one_line(tag);
        if tag.is_empty() {
            return Err(Error::Required("tag"));
        }
        if tag.chars().count() > LONGEST {
            return Err(Error::TagTooLong);
        }
        let folded = tag.to_lowercase();
        let tag = known.entry(folded).or_insert(tag).clone();
        if !found.contains(&tag) {
            found.push(tag);
        }
    }
    Ok(found)
}

/// A tag as it is written: words with one space between them.
fn in_one_line(tag: &str) -> String {
    tidy(tag).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an item bears every one of these tags, whatever case they are typed in.
pub fn bears(tags: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|wanted| {
        let wanted = in_one_line(wanted).to_lowercase();
        tags.iter().any(|tag| tag.to_lowercase() == wanted)
    })
}

/// What is set for many items at once; `None` leaves as it is.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    pub sensitive: Option<bool>,
    pub source: Option<String>,
    pub received_from: Option<String>,
    /// EDTF level 1.
    pub received_on: Option<String>,
}

/// Sets the same for many items; each has an entry of its own where that changes how it came.
pub fn mark(tx: &Writing<'_>, items: &[EvidenceId], marks: &Marks) -> Result<u32, Error> {
    let mut changed = 0;
    for id in items {
        let item = store::one(tx, *id)?;
        let mut details = item.details.clone();
        details.sensitive = marks.sensitive.unwrap_or(details.sensitive);
        let set = |to: &mut String, from: &Option<String>| {
            if let Some(from) = from {
                to.clone_from(from);
            }
        };
        set(&mut details.source, &marks.source);
        set(&mut details.received_from, &marks.received_from);
        set(&mut details.received_on, &marks.received_on);
        if details != item.details {
            provenance::change(tx, *id, details)?;
            changed += 1;
        }
    }
    Ok(changed)
}
