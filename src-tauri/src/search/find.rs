//! Asking: from a question to texts, the ones that matter most first, each with the place where it says so.

use super::expand::{Expanded, Meant};
use super::filters::Sieve;
use super::index::{place_of, row_of};
use super::query::Term;
use super::snippet::Snippet;
use super::sources::{self, Kind};
use super::{Error, Filters, Options, Query};
use crate::base::id::CaseId;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// So many texts are weighed against each other; of a word that more texts have, the newest are.
pub const MOST_WEIGHED: usize = 20_000;

/// A name or a title says more than a word on a page.
const TITLE_WEIGHT: f64 = 4.0;
const BODY_WEIGHT: f64 = 1.0;

/// Which of the answers to show.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub from: usize,
    pub count: usize,
}

/// A text that answers the question.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub kind: Kind,
    /// Of the thing: a fact, a chat, an item.
    pub id: String,
    pub case: CaseId,
    /// Page, position of a message, number of an edition; else 0.
    pub part: u32,
    /// The greater, the better.
    pub weight: f64,
    pub title: Snippet,
    pub body: Snippet,
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
}

/// Asks.
pub fn find(db: &Connection, query: &Query, options: Options, filters: &Filters, page: Page) -> Result<Answer, Error> {
    let expanded = Expanded::of(db, query, options)?;
    let Some(expression) = expanded.expression() else {
        let nowhere = query.wanted.iter().zip(&expanded.wanted).filter(|(_, meant)| meant.is_nowhere());
        return Ok(Answer { nowhere: nowhere.map(|(term, _)| words_of(term)).collect(), ..Answer::default() });
    };
    let mut sieve = Sieve::new(db, filters)?;
    let (mut weighed, more) = weigh(db, &expression, &mut sieve)?;
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for (_, row) in &weighed {
        if let Some(object) = sieve.known(place_of(*row).0) {
            *counts.entry(object.kind).or_default() += 1;
        }
    }
    weighed.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
    let total = weighed.len();
    let mut hits = Vec::with_capacity(page.count.min(total));
    for (weight, row) in weighed.into_iter().skip(page.from).take(page.count) {
        hits.extend(hit(db, &sieve, row, weight, &expanded.wanted)?);
    }
    let kinds = counts.into_iter().map(|(kind, count)| CountOf { kind, count }).collect();
    Ok(Answer { hits, total, more, kinds, nowhere: Vec::new() })
}

/// Every text that answers, with its weight; whether there are more than are weighed.
fn weigh(db: &Connection, expression: &str, sieve: &mut Sieve<'_>) -> Result<(Vec<(f64, i64)>, bool), Error> {
    let mut query = db.prepare_cached(
        "SELECT rowid, bm25(search_index, ?2, ?3) FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC",
    )?;
    let mut rows = query.query(params![expression, TITLE_WEIGHT, BODY_WEIGHT])?;
    let mut weighed = Vec::new();
    let mut looked = 0;
    while let Some(row) = rows.next()? {
        if looked >= MOST_WEIGHED {
            return Ok((weighed, true));
        }
        looked += 1;
        let number = row.get(0)?;
        if let Some(object) = sieve.pass(number)? {
            let weight: f64 = row.get(1)?;
            weighed.push((-weight * of_kind(object.kind), number));
        }
    }
    Ok((weighed, false))
}

/// What people wrote down about the case says more than one message among thousands.
const fn of_kind(kind: Kind) -> f64 {
    match kind {
        Kind::Party | Kind::Case => 1.6,
        Kind::Fact | Kind::Evidence | Kind::Account => 1.3,
        Kind::Message | Kind::Page => 1.0,
        _ => 1.1,
    }
}

fn hit(db: &Connection, sieve: &Sieve<'_>, row: i64, weight: f64, wanted: &[Meant]) -> Result<Option<Hit>, Error> {
    let (number, part) = place_of(row);
    let Some(object) = sieve.known(number) else { return Ok(None) };
    let Some(doc) = sources::one(db, object.kind, &object.id, part)? else { return Ok(None) };
    Ok(Some(Hit {
        kind: object.kind,
        id: object.id.clone(),
        case: object.case,
        part,
        weight,
        title: Snippet::of(&doc.title, wanted),
        body: Snippet::of(&doc.body, wanted),
    }))
}

/// How many texts of one thing, or of everything, answer; for lists and findings.
pub(super) fn count(db: &Connection, expression: &str, sieve: &mut Sieve<'_>) -> Result<(usize, Vec<i64>), Error> {
    let mut query =
        db.prepare_cached("SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
    let mut passed = Vec::new();
    for row in query.query_map(params![expression, MOST_WEIGHED as i64], |row| row.get(0))? {
        let row = row?;
        if sieve.pass(row)?.is_some() {
            passed.push(row);
        }
    }
    Ok((passed.len(), passed))
}

/// The rows of one thing.
pub(super) fn rows_of(db: &Connection, expression: &str, number: i64) -> Result<Vec<i64>, Error> {
    let mut query = db.prepare_cached(
        "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid LIMIT 20",
    )?;
    let rows = query.query_map(params![expression, row_of(number, 0), row_of(number + 1, 0)], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn words_of(term: &Term) -> String {
    match term {
        Term::Word { form, .. } | Term::Prefix(form) | Term::Fuzzy(form) => form.clone(),
        Term::Phrase(forms) | Term::Number { forms, .. } => forms.join(" "),
    }
}
