//! Filings: the answers with what became of them, what was printed, the text as it is written now, why findings of the check were
//! overruled, remarks. Each is a text by itself; earlier versions of the text are not among them.

use super::papers::words_of;
use super::{Batch, Doc};
use crate::base::id::{CaseId, CommentId};
use crate::filings::draft::{Block, Body, paragraphs};
use crate::search::Error;
use rusqlite::{Connection, OptionalExtension, params};

/// What a text of a filing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InFiling {
    /// The answers to its questions, and what became of it.
    Answers,
    /// What a printed edition was made from, by its number.
    Edition(u32),
    /// The text that a lawyer edits.
    Text,
    /// Why findings of the check were overruled.
    Check,
    /// A remark on a paragraph of the text.
    Remark(CommentId),
}

/// Its texts in the order of their parts. A final filing says what it printed; the text it was printed from says nothing else.
fn layout(db: &Connection, id: &str) -> Result<Vec<InFiling>, Error> {
    let mut all = vec![InFiling::Answers];
    let mut editions = db.prepare_cached("SELECT number FROM filing_edition WHERE filing_id = ?1 ORDER BY number")?;
    for number in editions.query_map(params![id], |row| row.get(0))? {
        all.push(InFiling::Edition(number?));
    }
    let sql = "SELECT 1 FROM filing_draft d JOIN filing f ON f.id = d.filing_id WHERE f.id = ?1 AND f.status = 'draft'";
    if db.prepare_cached(sql)?.exists(params![id])? {
        all.push(InFiling::Text);
    }
    if db.prepare_cached("SELECT 1 FROM filing_override WHERE filing_id = ?1")?.exists(params![id])? {
        all.push(InFiling::Check);
    }
    let mut remarks = db.prepare_cached("SELECT id FROM filing_comment WHERE filing_id = ?1 ORDER BY made_ms, id")?;
    for remark in remarks.query_map(params![id], |row| row.get(0))? {
        all.push(InFiling::Remark(remark?));
    }
    Ok(all)
}

/// What a part of a filing is; none when it is gone.
pub fn in_filing(db: &Connection, id: &str, part: u32) -> Result<Option<InFiling>, Error> {
    Ok(layout(db, id)?.get(part as usize).copied())
}

/// The paragraph in which a byte of the text stands that a lawyer edits, by its name there.
pub fn paragraph_at(db: &Connection, id: &str, byte: usize) -> Result<Option<String>, Error> {
    let Some(body) = body_of(db, id)? else { return Ok(None) };
    let mut end = 0;
    let found = blocks(&body).into_iter().find(|(_, text)| {
        end += text.len() + 1;
        byte < end
    });
    Ok(found.map(|(block, _)| block).filter(|block| !block.is_empty()))
}

/// All texts of a filing.
pub(super) fn filing(db: &Connection, id: &str) -> Result<Option<Batch>, Error> {
    let found: Option<(CaseId, String)> = db
        .prepare_cached("SELECT case_id, title FROM filing WHERE id = ?1")?
        .query_row(params![id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((case, title)) = found else { return Ok(None) };
    let mut docs = Vec::new();
    for (part, what) in (0u32..).zip(layout(db, id)?) {
        // What is found by the title is the filing, and what was printed of it.
        let title = match what {
            InFiling::Answers | InFiling::Edition(_) => title.clone(),
            _ => String::new(),
        };
        docs.push(Doc { part, title, body: text_of(db, id, what)? });
    }
    Ok(Some(Batch { case, first: String::new(), last: String::new(), docs, next: None }))
}

fn text_of(db: &Connection, id: &str, what: InFiling) -> Result<String, Error> {
    let text = |sql: &str| -> Result<String, Error> {
        Ok(db.prepare_cached(sql)?.query_row(params![id], |row| row.get(0)).optional()?.unwrap_or_default())
    };
    Ok(match what {
        InFiling::Answers => {
            let steps = "SELECT coalesce(group_concat(number || ' ' || who || ' ' || note, char(10)), '')
                FROM filing_step WHERE filing_id = ?1";
            format!("{}\n{}", words_of(&text("SELECT answers FROM filing WHERE id = ?1")?), text(steps)?)
        }
        InFiling::Edition(number) => {
            let sql = "SELECT data FROM filing_edition WHERE filing_id = ?1 AND number = ?2";
            let data: Option<String> =
                db.prepare_cached(sql)?.query_row(params![id, number], |row| row.get(0)).optional()?;
            words_of(&data.unwrap_or_default())
        }
        InFiling::Text => {
            let body = body_of(db, id)?.unwrap_or_default();
            blocks(&body).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
        }
        InFiling::Check => text(
            "SELECT coalesce(group_concat(reason, char(10)), '')
             FROM (SELECT reason FROM filing_override WHERE filing_id = ?1 ORDER BY finding)",
        )?,
        InFiling::Remark(remark) => {
            let sql = "SELECT text FROM filing_comment WHERE id = ?1";
            db.prepare_cached(sql)?.query_row(params![remark], |row| row.get(0)).optional()?.unwrap_or_default()
        }
    })
}

fn body_of(db: &Connection, id: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT body FROM filing_draft WHERE filing_id = ?1";
    Ok(db.prepare_cached(sql)?.query_row(params![id], |row| row.get(0)).optional()?)
}

/// The paragraphs of a text, by their names. Of a text that a later program wrote the words are found all the same.
fn blocks(body: &str) -> Vec<(String, String)> {
    let Ok(body) = Body::read(body) else { return vec![(String::new(), words_of(body))] };
    let read = |block: Block| {
        let name = block.id().to_owned();
        (name, paragraphs(&Body::of(vec![block])).join("\n"))
    };
    body.blocks.into_iter().map(read).collect()
}
