//! Records: people, facts, events, tasks and whatever else is written into a form. Each is one text, and what is noted beside it others;
//! what it is called weighs more.

use super::{Batch, Doc, Kind};
use crate::base::date::UncertainDate;
use crate::base::id::CaseId;
use crate::evidence::importers::chat::OWNER;
use crate::search::Error;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Columns: case, date (EDTF or a day), title, body. ?1 is the id; ?2, of an item, the mark of whoever owns a telephone.
const fn query_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => {
            "SELECT id, '', number || char(10) || title || char(10) || register_number,
               note || char(10) || coalesce((SELECT group_concat(name, char(10)) FROM case_member WHERE case_id = c.id), '')
             FROM case_file c WHERE id = ?1"
        }
        Kind::Party => {
            "SELECT case_id, '', coalesce((SELECT group_concat(trim(surname || ' ' || given || ' ' || patronymic || ' ' || whole),
                   char(10)) FROM party_name WHERE party_id = p.id), ''),
               note || char(10)
               || coalesce((SELECT group_concat(value || ' ' || note, char(10)) FROM party_contact WHERE party_id = p.id), '')
               || char(10)
               || coalesce((SELECT group_concat(number || ' ' || issued_by, char(10)) FROM party_document
                   WHERE party_id = p.id), '')
             FROM party p WHERE id = ?1"
        }
        Kind::Evidence => {
            // Letters and saved pages without a word are found by their heads here; others have them beside their text.
            "SELECT case_id, received_on, title || char(10) || original_name || char(10)
               || coalesce((SELECT group_concat(title, char(10)) FROM evidence_wording WHERE evidence_id = e.id), ''),
               note || char(10) || source || char(10) || received_from || char(10) || received_by || char(10)
               || received_where || char(10) || carrier
               || coalesce((SELECT char(10) || group_concat(tag, char(10)) FROM evidence_tag WHERE evidence_id = e.id), '')
               || char(10)
               || coalesce((SELECT group_concat(source || ' ' || received_from || ' ' || received_where || ' ' || carrier,
                   char(10)) FROM evidence_wording WHERE evidence_id = e.id), '')
               || coalesce((SELECT char(10) || group_concat(name, char(10)) FROM (SELECT substr(name, 1, 300) AS name FROM inner_file
                   WHERE evidence_id = e.id ORDER BY number LIMIT 50000)), '')
               || coalesce((SELECT char(10) || group_concat(name, char(10)) FROM (
                   SELECT c.title AS name FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = e.id
                   UNION SELECT trim(p.name || ' ' || iif(c.app = 'sms' AND (p.handle = ?2 OR p.handle GLOB ?2 || '-[0-9]*'),
                     '', p.handle)) FROM chat_source s
                     JOIN chat c ON c.number = s.chat JOIN chat_participant p ON p.chat = c.number WHERE s.evidence_id = e.id
                   UNION SELECT a.value FROM chat_source s JOIN chat_participant p ON p.chat = s.chat JOIN json_each(p.also) a
                     WHERE s.evidence_id = e.id
                   LIMIT 20000)), '')
               || CASE WHEN EXISTS (SELECT 1 FROM derivative WHERE evidence_id = e.id AND kind = 'text' AND entry = ''
                   AND replaced = 0) THEN '' ELSE
                   coalesce((SELECT char(10) || group_concat(head, char(10)) FROM (SELECT substr(subject || ' ' || sender || ' '
                       || receiver || ' ' || copy, 1, 4000) AS head FROM mail WHERE evidence_id = e.id ORDER BY position
                       LIMIT 5000)), '')
                   || coalesce((SELECT char(10) || title FROM web_page WHERE evidence_id = e.id), '') END
             FROM evidence e WHERE id = ?1"
        }
        Kind::Highlight => {
            "SELECT e.case_id, '', h.note, h.quote || coalesce((SELECT char(10) || group_concat(quote, char(10))
               FROM (SELECT quote FROM highlight_place WHERE highlight_id = h.id ORDER BY position)), '')
             FROM highlight h JOIN evidence e ON e.id = h.evidence_id WHERE h.id = ?1"
        }
        Kind::Fact => {
            "SELECT case_id, date, coalesce((SELECT group_concat(statement, char(10)) FROM fact_text WHERE fact_id = f.id), ''),
               place || char(10) || note || char(10)
               || coalesce((SELECT group_concat(quote, char(10)) FROM citation WHERE fact_id = f.id), '')
             FROM fact f WHERE id = ?1"
        }
        Kind::Account => {
            "SELECT f.case_id, a.date,
               coalesce((SELECT group_concat(statement, char(10)) FROM account_text WHERE account_id = a.id), ''),
               a.original || char(10) || a.place || char(10) || a.note || char(10) || a.source || char(10) || a.told_where
               || char(10) || a.interpreter
             FROM account a JOIN fact f ON f.id = a.fact_id WHERE a.id = ?1"
        }
        Kind::Tie => "SELECT case_id, period, '', note FROM tie WHERE id = ?1",
        Kind::Ledger => {
            "SELECT case_id, date, coalesce((SELECT group_concat(statement, char(10)) FROM ledger_text WHERE line_id = l.id), ''),
               note FROM ledger_line l WHERE id = ?1"
        }
        Kind::Bundle => {
            "SELECT case_id, '', title, coalesce((SELECT group_concat(description, char(10)) FROM bundle_exhibit
               WHERE bundle_id = b.id), '') FROM bundle b WHERE id = ?1"
        }
        Kind::Event => {
            "SELECT case_id, date, number || char(10) || place, officer || char(10) || note FROM case_event WHERE id = ?1"
        }
        Kind::Task => "SELECT case_id, due, title, owner || char(10) || note FROM task WHERE id = ?1",
        Kind::Consent => {
            "SELECT case_id, answered_on, recipient, interpreter || char(10) || guardian || char(10) || witness || char(10)
               || note || char(10) || withdrawn_reason FROM consent WHERE id = ?1"
        }
        Kind::Message | Kind::Page | Kind::Filing | Kind::Interview => "",
    }
}

/// A record; none when it is gone.
pub(super) fn record(db: &Connection, kind: Kind, id: &str) -> Result<Option<Batch>, Error> {
    type Found = (CaseId, String, String, String);
    let mut query = db.prepare_cached(query_of(kind))?;
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let found: Option<Found> = match kind {
        Kind::Evidence => query.query_row(params![id, OWNER], read),
        _ => query.query_row(params![id], read),
    }
    .optional()?;
    let Some((case, date, title, body)) = found else { return Ok(None) };
    let (first, last) = days(&date);
    let mut docs = vec![Doc { part: 0, title, body }];
    docs.extend((1u32..).zip(notes(db, kind, id)?).map(|(part, (_, body))| Doc { part, title: String::new(), body }));
    Ok(Some(Batch { case, first, last, docs, next: None }))
}

/// What people noted beside a record, each under its key and a text by itself: at a sign of the indicators of a person, why a fact
/// weighs so (which has no key), at what it proves, at a contradiction of a case.
fn notes(db: &Connection, kind: Kind, id: &str) -> Result<Vec<(String, String)>, Error> {
    let sql = match kind {
        Kind::Party => {
            "SELECT indicator, note FROM indicator_mark WHERE party_id = ?1 AND trim(note) <> '' ORDER BY indicator"
        }
        Kind::Fact => {
            "SELECT '', reason FROM fact_standing WHERE fact_id = ?1 AND trim(reason) <> ''
             UNION ALL SELECT id, note FROM proof_link WHERE fact_id = ?1 AND trim(note) <> '' ORDER BY 1"
        }
        Kind::Case => "SELECT key, words FROM contradiction_note WHERE case_id = ?1 AND trim(words) <> '' ORDER BY key",
        _ => return Ok(Vec::new()),
    };
    let mut query = db.prepare_cached(sql)?;
    Ok(query.query_map(params![id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The key of the note that a part of a record is; none of the record itself.
pub fn note_of(db: &Connection, kind: Kind, id: &str, part: u32) -> Result<Option<String>, Error> {
    let Some(at) = (part as usize).checked_sub(1) else { return Ok(None) };
    Ok(notes(db, kind, id)?.into_iter().nth(at).map(|(key, _)| key))
}

/// The days a date covers; empty when it covers none that is known.
fn days(date: &str) -> (String, String) {
    let bounds = date.parse::<UncertainDate>().map(|date| date.bounds()).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|d| d.format("%Y-%m-%d").to_string()).unwrap_or_default();
    (day(bounds.0), day(bounds.1))
}
