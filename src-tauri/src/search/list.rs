//! Many questions at once: a pasted list of names, numbers, words; for each, how many texts answer and where the best one stands.

use super::{Answer, Error, Filters, Malformed, Options, Page, Query, find};
use rusqlite::Connection;

/// No list is longer.
const MOST: usize = 2_000;

/// One question of a list, and what came of it.
#[derive(Debug, Clone)]
pub struct Line {
    pub question: String,
    pub answer: Result<Answer, Malformed>,
}

/// Asks every line of a text; empty lines and lines that begin with `#` and a space are passed over.
pub fn run_list(
    db: &Connection,
    text: &str,
    options: Options,
    filters: &Filters,
    page: Page,
) -> Result<Vec<Line>, Error> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("# ")).take(MOST);
    let options = Options { typing: false, ..options };
    lines
        .map(|question| {
            let answer = match Query::read(question, options) {
                Ok(query) => Ok(find(db, &query, options, filters, page)?),
                Err(malformed) => Err(malformed),
            };
            Ok(Line { question: question.to_owned(), answer })
        })
        .collect()
}
