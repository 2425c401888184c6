//! Where an answer is opened, and what it is called there.

use super::super::chats::moment;
use super::super::views::{SearchHit, SearchPlace, SearchSpot};
use crate::base::id::{CaseId, ChatId, EvidenceId};
use crate::evidence::chats;
use crate::facts::{self, Citation, highlights};
use crate::search::{Error, Hit, InFiling, Kind, Snippet, in_filing, note_of, paragraph_at};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// No more of the found words go into an address.
const QUOTE: usize = 80;

/// Answers with their places.
pub fn hits(db: &Connection, found: &[Hit]) -> Result<Vec<SearchHit>, Error> {
    let mut numbers: HashMap<CaseId, String> = HashMap::new();
    found
        .iter()
        .map(|hit| {
            let number = match numbers.get(&hit.case) {
                Some(number) => number.clone(),
                None => {
                    let sql = "SELECT number FROM case_file WHERE id = ?1";
                    let mut query = db.prepare_cached(sql)?;
                    let number: String =
                        query.query_row(params![hit.case], |row| row.get(0)).optional()?.unwrap_or_default();
                    numbers.insert(hit.case, number.clone());
                    number
                }
            };
            place(db, hit, number)
        })
        .collect()
}

fn place(db: &Connection, hit: &Hit, case_number: String) -> Result<SearchHit, Error> {
    let mut view = SearchHit {
        kind: hit.kind,
        id: hit.id.clone(),
        case: hit.case,
        case_number,
        number: None,
        name: String::new(),
        author: String::new(),
        at: String::new(),
        title: hit.title.clone(),
        body: hit.body.clone(),
        sensitive: false,
        text: None,
        place: SearchPlace { quote: quote(&hit.body), ..SearchPlace::default() },
    };
    match hit.kind {
        Kind::Message => message(db, hit, &mut view)?,
        Kind::Page => page(db, hit, &mut view)?,
        Kind::Evidence => {
            view.place.evidence = hit.id.parse().ok();
            item(db, &mut view)?;
            view.place.quote.clear();
        }
        Kind::Highlight => highlight(db, hit, &mut view)?,
        Kind::Account => {
            let sql = "SELECT fact_id, date FROM account WHERE id = ?1";
            if let Some((fact, date)) = row(db, sql, &hit.id, |r| Ok((r.get(0)?, r.get(1)?)))? {
                (view.place.fact, view.at) = (Some(fact), date);
            }
        }
        Kind::Filing => filing(db, hit, &mut view)?,
        Kind::Party | Kind::Fact | Kind::Case => note(db, hit, &mut view)?,
        _ => {}
    }
    if let Some(item) = view.place.evidence {
        let mut query = db.prepare_cached("SELECT sensitive FROM evidence WHERE id = ?1")?;
        view.sensitive = query.query_row(params![item], |row| row.get(0)).optional()?.unwrap_or(false);
    }
    let sql = match hit.kind {
        Kind::Fact => "SELECT date, '' FROM fact WHERE id = ?1",
        Kind::Event => "SELECT date, kind FROM case_event WHERE id = ?1",
        Kind::Task => "SELECT due, title FROM task WHERE id = ?1",
        Kind::Ledger => "SELECT date, kind FROM ledger_line WHERE id = ?1",
        Kind::Tie => "SELECT period, kind FROM tie WHERE id = ?1",
        Kind::Filing => "SELECT '', title FROM filing WHERE id = ?1",
        Kind::Bundle => "SELECT '', title FROM bundle WHERE id = ?1",
        Kind::Consent => "SELECT answered_on, '' FROM consent WHERE id = ?1",
        Kind::Case => "SELECT '', title FROM case_file WHERE id = ?1",
        _ => return Ok(view),
    };
    if let Some((at, name)) = row(db, sql, &hit.id, |r| Ok((r.get(0)?, r.get(1)?)))? {
        view.at = at;
        if view.name.is_empty() {
            view.name = name;
        }
    }
    Ok(view)
}

fn message(db: &Connection, hit: &Hit, view: &mut SearchHit) -> Result<(), Error> {
    let Ok(id) = hit.id.parse::<ChatId>() else { return Ok(()) };
    let chat = chats::by_id(db, id).map_err(reading)?;
    let nobody = EvidenceId::from_bytes([0; 16]);
    let Some(message) = chats::messages(db, &chat, nobody, hit.part, 1).map_err(reading)?.into_iter().next() else {
        return Ok(());
    };
    let writers = chats::participants(db, chat.number).map_err(reading)?;
    let writer = message.author.and_then(|author| writers.into_iter().find(|p| p.position == author));
    view.author = writer.map(|writer| writer.shown().to_owned()).unwrap_or_default();
    view.at = moment(message.at);
    view.place.evidence = Some(message.evidence);
    view.place.message = Some(message.key);
    item(db, view)?;
    if !chat.title.is_empty() {
        view.name = chat.title;
    }
    Ok(())
}

/// A page of what was read out of an item. A text without sheets has no pages: the words lead there.
fn page(db: &Connection, hit: &Hit, view: &mut SearchHit) -> Result<(), Error> {
    let sql =
        "SELECT d.evidence_id, e.kind IN ('pdf', 'image') FROM derivative d JOIN evidence e ON e.id = d.evidence_id
               WHERE d.id = ?1";
    let found: Option<(EvidenceId, bool)> = row(db, sql, &hit.id, |r| Ok((r.get(0)?, r.get(1)?)))?;
    if let Some((evidence, sheets)) = found {
        view.place.evidence = Some(evidence);
        view.place.page = sheets.then_some(hit.part);
    }
    item(db, view)
}

/// The text of a filing leads to its paragraph, as a remark does; a reason to the check that it overruled.
fn filing(db: &Connection, hit: &Hit, view: &mut SearchHit) -> Result<(), Error> {
    match in_filing(db, &hit.id, hit.part)? {
        Some(InFiling::Edition(number)) => view.place.page = Some(number),
        Some(InFiling::Text) => {
            let block = paragraph_at(db, &hit.id, hit.at)?;
            view.place.spot = block.map(|block| SearchSpot::Paragraph { block });
        }
        Some(InFiling::Check) => view.place.spot = Some(SearchSpot::Check),
        Some(InFiling::Remark(remark)) => {
            let sql = "SELECT block, author FROM filing_comment WHERE id = ?1";
            if let Some((block, author)) = row(db, sql, &remark.to_string(), |r| Ok((r.get(0)?, r.get(1)?)))? {
                view.place.spot = Some(SearchSpot::Paragraph { block });
                view.author = author;
            }
        }
        Some(InFiling::Answers) | None => {}
    }
    Ok(())
}

/// What is noted beside a record is opened where it was noted.
fn note(db: &Connection, hit: &Hit, view: &mut SearchHit) -> Result<(), Error> {
    let Some(key) = note_of(db, hit.kind, &hit.id, hit.part)? else { return Ok(()) };
    view.place.spot = match hit.kind {
        Kind::Party => {
            let sql = "SELECT trim(surname || ' ' || given || ' ' || whole) FROM party_name WHERE party_id = ?1
                 ORDER BY position LIMIT 1";
            view.name = row(db, sql, &hit.id, |r| r.get(0))?.unwrap_or_default();
            Some(SearchSpot::Indicator { indicator: key })
        }
        Kind::Fact => {
            let sql =
                "SELECT statement FROM fact_text WHERE fact_id = ?1 ORDER BY language = 'ru' DESC, language LIMIT 1";
            view.name = row(db, sql, &hit.id, |r| r.get(0))?.unwrap_or_default();
            let sql = "SELECT element, victim_id, suspect_id FROM proof_link WHERE id = ?1";
            row(db, sql, &key, |r| Ok(SearchSpot::Proof { element: r.get(0)?, victim: r.get(1)?, suspect: r.get(2)? }))?
        }
        _ => Some(SearchSpot::Contradiction),
    };
    Ok(())
}

/// The place that somebody marked; of several the first that holds what was found, or the first of all.
fn highlight(db: &Connection, hit: &Hit, view: &mut SearchHit) -> Result<(), Error> {
    let Ok(id) = hit.id.parse() else { return Ok(()) };
    let found = highlights::one(db, id).map_err(|error| match error {
        facts::Error::Vault(error) => Error::from(error),
        // Reading rows, it has nothing else to say.
        _ => vault::Error::DatabaseDamaged.into(),
    })?;
    let Some(mut found) = found else { return Ok(()) };
    let words: Vec<&str> = hit.body.pieces.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
    let holds = |at: &Citation| words.iter().any(|word| at.place.quote.contains(word));
    let at = found.places.iter().position(holds).unwrap_or(0);
    if found.places.is_empty() {
        return Ok(());
    }
    let meant = found.places.swap_remove(at);
    if let Some(said) = meant.said {
        (view.author, view.at) = (said.author, moment(said.at));
    }
    let place = meant.place;
    view.place = SearchPlace {
        evidence: Some(place.evidence),
        page: place.page,
        rect: place.rect,
        second: place.second,
        message: place.message,
        quote: place.quote,
        fact: None,
        spot: None,
    };
    item(db, view)
}

/// Number and title of the item.
fn item(db: &Connection, view: &mut SearchHit) -> Result<(), Error> {
    let Some(id) = view.place.evidence else { return Ok(()) };
    let sql = "SELECT number, title FROM evidence WHERE id = ?1";
    if let Some((number, title)) = row(db, sql, &id.to_string(), |r| Ok((r.get(0)?, r.get(1)?)))? {
        (view.number, view.name) = (Some(number), title);
    }
    Ok(())
}

fn row<T>(
    db: &Connection,
    sql: &str,
    id: &str,
    read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, Error> {
    Ok(db.prepare_cached(sql)?.query_row(params![id], read).optional()?)
}

/// The first found stretch as it stands: words found side by side are one.
fn quote(body: &Snippet) -> String {
    let mut quote = String::new();
    for piece in &body.pieces {
        if piece.hit || (!quote.is_empty() && piece.text.chars().all(char::is_whitespace)) {
            quote.push_str(&piece.text);
        } else if !quote.is_empty() {
            break;
        }
    }
    quote.trim().chars().take(QUOTE).collect()
}

fn reading(error: crate::evidence::Error) -> Error {
    match error {
        crate::evidence::Error::Vault(error) => error.into(),
        _ => vault::Error::from(rusqlite::Error::QueryReturnedNoRows).into(),
    }
}
