//! Asking: from a question to texts, the ones that matter most first, each with the place where it says so.

use super::expand::Expanded;
use super::filters::Sieve;
use super::marks::Sought;
use super::query::Term;
use super::rank::{self, Candidate};
use super::snippet::Snippet;
use super::sources::{self, Kind};
use super::{Error, Filters, Options, Query};
use crate::base::Language;
use crate::base::id::CaseId;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many texts are looked at; of a word that more texts have, the newest are.
pub const MOST_LOOKED_AT: usize = 20_000;
/// Where a search is narrowed, so many are passed by on the way to them.
const MOST_PASSED_BY: usize = 200_000;
/// And so many where each is asked whom it concerns: that reads its author, and its text where a surname is in it.
const MOST_ASKED_WHOM: usize = 20_000;
/// Stretches of the index that are asked one by one where a search is narrowed to a case or to kinds.
const STRETCHES: usize = 32;

/// Which of the answers to show, and how.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub from: usize,
    pub count: usize,
    /// A place of several wordings is shown in this one.
    pub language: Language,
}

/// A text that answers the question.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub kind: Kind,
    /// Of the thing: a fact, a chat, an item.
    pub id: String,
    pub case: CaseId,
    /// Page, position of a message, which text of a filing, which note beside a record; else 0.
    pub part: u32,
    /// The greater, the better.
    pub weight: f64,
    pub title: Snippet,
    pub body: Snippet,
    /// The byte of the body where most of what was asked for stands nearest together.
    pub at: usize,
}

/// How many answers are of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountOf {
    pub kind: Kind,
    pub count: usize,
}

/// What came of a question.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub hits: Vec<Hit>,
    /// How many texts answer in all; at least so many when `more`.
    pub total: usize,
    /// There are more than were weighed.
    pub more: bool,
    /// By kind, whatever page is shown.
    pub kinds: Vec<CountOf>,
    /// Words of the question that no text has, in any form.
    pub nowhere: Vec<String>,
    /// So many words of a long question were not asked for.
    pub left_out: usize,
}

/// Asks.
pub fn find(db: &Connection, query: &Query, options: Options, filters: &Filters, page: Page) -> Result<Answer, Error> {
    let expanded = Expanded::of(db, query, options)?;
    let Some(expression) = expanded.expression() else {
        let nowhere = query.wanted.iter().zip(&expanded.wanted).filter(|(_, meant)| meant.is_nowhere());
        let nowhere = nowhere.map(|(term, _)| words_of(term)).collect();
        return Ok(Answer { nowhere, left_out: query.left_out, ..Answer::default() });
    };
    let mut sieve = Sieve::new(db, filters)?;
    // A beginning is looked up among all words anew for every stretch; what it finds too much is sifted.
    let stretches = if expanded.has_beginning() { 1 } else { STRETCHES };
    let (mut candidates, more) = candidates(db, &expression, &mut sieve, stretches)?;
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for candidate in &candidates {
        *counts.entry(candidate.object.kind).or_default() += 1;
    }
    let sought = Sought::of(&expanded.wanted);
    rank::order(db, &mut candidates, &expanded, &sought)?;
    let total = candidates.len();
    let mut hits = Vec::with_capacity(page.count.min(total));
    for candidate in candidates.into_iter().skip(page.from).take(page.count) {
        hits.extend(hit(db, &candidate, &sought, page.language)?);
    }
    let kinds = counts.into_iter().map(|(kind, count)| CountOf { kind, count }).collect();
    Ok(Answer { hits, total, more, kinds, nowhere: Vec::new(), left_out: query.left_out })
}

/// Every text that answers, the newest first; whether there are more than are looked at.
fn candidates(
    db: &Connection,
    expression: &str,
    sieve: &mut Sieve<'_>,
    stretches: usize,
) -> Result<(Vec<Candidate>, bool), Error> {
    let mut query = db.prepare_cached(
        "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC",
    )?;
    let mut found = Vec::new();
    let mut passed_by = 0;
    let most_passed_by = if sieve.asks_whom() { MOST_ASKED_WHOM } else { MOST_PASSED_BY };
    for stretch in sieve.stretches(stretches)? {
        let mut rows = query.query(params![expression, stretch.start, stretch.end])?;
        while let Some(row) = rows.next()? {
            if found.len() >= MOST_LOOKED_AT || passed_by >= most_passed_by {
                return Ok((found, true));
            }
            let row = row.get(0)?;
            match sieve.pass(row)? {
                Some((object, part)) => found.push(Candidate { row, part, object, weight: None }),
                None => passed_by += 1,
            }
        }
    }
    Ok((found, false))
}

fn hit(db: &Connection, candidate: &Candidate, sought: &Sought<'_>, language: Language) -> Result<Option<Hit>, Error> {
    let Candidate { part, object, weight, .. } = candidate;
    let Some(doc) = sources::one(db, object.kind, &object.id, *part)? else { return Ok(None) };
    let body = sources::shown(db, object.kind, &object.id, doc.body, sought, language)?;
    let (body, at) = Snippet::led(&body, sought);
    Ok(Some(Hit {
        kind: object.kind,
        id: object.id.clone(),
        case: object.case,
        part: *part,
        weight: weight.unwrap_or(0.0),
        title: Snippet::of(&doc.title, sought),
        body,
        at,
    }))
}

/// How many texts answer; for findings.
pub(super) fn count(db: &Connection, expression: &str, sieve: &mut Sieve<'_>) -> Result<usize, Error> {
    Ok(candidates(db, expression, sieve, 1)?.0.len())
}

/// The rows of one thing.
pub(super) fn rows_of(db: &Connection, expression: &str, rows: Range<i64>) -> Result<Vec<i64>, Error> {
    let mut query = db.prepare_cached(
        "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid LIMIT 20",
    )?;
    let rows = query.query_map(params![expression, rows.start, rows.end], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn words_of(term: &Term) -> String {
    match term {
        Term::Word { form, .. } | Term::Prefix(form) | Term::Fuzzy(form) => form.clone(),
        Term::Sum { digits, .. } => digits.clone(),
        Term::Joined(parts) => parts.iter().map(words_of).collect::<Vec<_>>().join("-"),
        Term::Phrase(forms) | Term::Number { forms, .. } => forms.join(" "),
    }
}
