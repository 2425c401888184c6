//! Long texts: pages read out of evidence, interviews; and what people wrote in JSON.

use super::{Batch, Doc, ROOM};
use crate::base::id::CaseId;
use crate::search::Error;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

/// Pages of a text read out of an item; none once a later text stands in its place, nor of messages that were made into a text: they
/// are found as messages, as long as their chat is known. A letter is called by its head, the first page
/// of a saved one by its title.
pub(super) fn pages(db: &Connection, id: &str, from: u32, most: usize) -> Result<Option<Batch>, Error> {
    // The item whose own words these are: letters and saved pages are told apart by it.
    let own: Option<(CaseId, Option<String>)> = db
        .prepare_cached(
            "SELECT e.case_id, CASE WHEN d.kind = 'text' AND d.entry = '' THEN e.id END
             FROM derivative d JOIN evidence e ON e.id = d.evidence_id WHERE d.id = ?1 AND d.replaced = 0
                 AND NOT (d.kind = 'text' AND d.entry GLOB 'messages:*'
                     AND EXISTS (SELECT 1 FROM chat_source WHERE evidence_id = d.evidence_id))",
        )?
        .query_row(params![id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((case, item)) = own else { return Ok(None) };
    let mut query = db.prepare_cached(
        "SELECT page, text, trim(
             coalesce((SELECT subject || char(10) || sender || char(10) || receiver || char(10) || copy FROM mail
                 WHERE evidence_id = ?4 AND position = p.page - 1), '')
             || coalesce((SELECT title FROM web_page WHERE evidence_id = ?4 AND p.page = 1), ''), char(10))
         FROM derivative_page p WHERE derivative_id = ?1 AND page >= ?2 ORDER BY page LIMIT ?3",
    )?;
    let mut rows = query.query(params![id, from, most as i64, item])?;
    let (mut docs, mut size) = (Vec::new(), 0);
    while size < ROOM
        && let Some(row) = rows.next()?
    {
        let doc = Doc { part: row.get(0)?, title: row.get(2)?, body: row.get(1)? };
        size += doc.title.len() + doc.body.len();
        docs.push(doc);
    }
    let next = (docs.len() == most || size >= ROOM).then(|| docs.last().map(|doc| doc.part + 1)).flatten();
    Ok(Some(Batch { case, first: String::new(), last: String::new(), docs, next }))
}

/// The answers of an interview.
pub(super) fn interview(db: &Connection, id: &str) -> Result<Option<Batch>, Error> {
    let case: Option<CaseId> = db
        .prepare_cached("SELECT case_id FROM interview WHERE id = ?1")?
        .query_row(params![id], |row| row.get(0))
        .optional()?;
    let Some(case) = case else { return Ok(None) };
    let mut query =
        db.prepare_cached("SELECT answer FROM interview_answer WHERE interview_id = ?1 ORDER BY question")?;
    let answers = query.query_map(params![id], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let body = answers.iter().map(|answer| words_of(answer)).collect::<Vec<_>>().join("\n");
    let docs = vec![Doc { part: 0, title: String::new(), body }];
    Ok(Some(Batch { case, first: String::new(), last: String::new(), docs, next: None }))
}

/// What people wrote in JSON: its texts, one a line, without ids and words of the program.
pub(super) fn words_of(json: &str) -> String {
    fn collect(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::String(text) if is_written(text) => out.push(text.clone()),
            Value::Array(list) => list.iter().for_each(|value| collect(value, out)),
            // Of a word in all its cases the page prints what it needs; the words themselves stand beside the forms.
            Value::Object(map) => {
                map.iter().filter(|(key, _)| *key != "forms").for_each(|(_, value)| collect(value, out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    collect(&serde_json::from_str(json).unwrap_or_default(), &mut out);
    out.dedup();
    out.join("\n")
}

/// Not an id, not a key in small Latin letters.
fn is_written(text: &str) -> bool {
    let key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.' | '/' | ':');
    !text.trim().is_empty()
        && (text.contains(' ') || !text.chars().all(key) || text.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_pages_come_a_few_at_a_time_and_none_is_left_out() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE TABLE evidence (id TEXT, case_id TEXT);
             CREATE TABLE derivative (id TEXT, evidence_id TEXT, kind TEXT, entry TEXT, replaced INTEGER);
             CREATE TABLE derivative_page (derivative_id TEXT, page INTEGER, text TEXT);
             CREATE TABLE mail (evidence_id TEXT, position INTEGER, subject TEXT, sender TEXT, receiver TEXT, copy TEXT);
             CREATE TABLE web_page (evidence_id TEXT, title TEXT);
             CREATE TABLE chat_source (evidence_id TEXT, chat INTEGER);
             INSERT INTO derivative VALUES ('text', 'book', 'text', '', 0);",
        )
        .unwrap();
        db.execute("INSERT INTO evidence VALUES ('book', ?1)", [CaseId::from_bytes([7; 16])]).unwrap();
        for page in 1..=6 {
            let text = "x".repeat(ROOM / 2);
            db.execute("INSERT INTO derivative_page VALUES ('text', ?1, ?2)", params![page, text]).unwrap();
        }
        let (mut next, mut batches) = (Some(0), Vec::new());
        while let Some(from) = next {
            let batch = pages(&db, "text", from, 5).unwrap().unwrap();
            batches.push(batch.docs.iter().map(|doc| doc.part).collect::<Vec<_>>());
            next = batch.next;
        }
        assert_eq!(batches, [vec![1, 2], vec![3, 4], vec![5, 6], vec![]]);
    }

    #[test]
    fn a_word_in_all_its_cases_is_not_text_of_the_page() {
        let data = r#"{ "fields": { "victim": { "name": "Йўлдошева Барно", "forms": { "dat": "Йўлдошевой Барно" } } }, "lines": ["Взял паспорт"] }"#;
        assert_eq!(words_of(data), "Йўлдошева Барно\nВзял паспорт");
    }
}
