//! Accounts side by side: which dates, numbers and sums in their words one of them has and the others have not, and
//! whose time and place disagree with somebody else's beyond what is uncertain.

use super::Account;
use crate::base::Language;
use crate::base::date::months::{EN, KY_OF, RU_OF};
use crate::base::words::words;
use crate::facts::contradictions::{days_conflict, places_conflict};
use std::collections::BTreeSet;

words! {
    /// Why a stretch of text is marked.
    Mark {
        /// A day or month that not all accounts name.
        Date = "date",
        /// A sum or another number that not all accounts name.
        Number = "number",
    }
}

/// A stretch of an account's words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Segment {
    /// As it stands there.
    pub text: String,
    /// Set where the accounts differ.
    pub mark: Option<Mark>,
}

/// One account among those it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its statement in the language asked for, with what differs marked.
    pub segments: Vec<Segment>,
    /// Whether the time it gives is certain to be another than somebody else's.
    pub date_differs: bool,
    /// Whether the place it gives is another than somebody else's.
    pub place_differs: bool,
}

/// Compares these accounts of one event, in the order given.
pub fn compare(accounts: &[&Account], language: Language) -> Vec<Column> {
    let texts: Vec<&str> = accounts.iter().map(|account| account.statement(language)).collect();
    let found: Vec<Vec<Found>> = texts.iter().map(|text| read(text)).collect();
    let named: Vec<BTreeSet<Thing>> = found.iter().map(|found| found.iter().map(|f| f.thing).collect()).collect();
    let common = |thing: &Thing| named.iter().all(|others| others.contains(thing));
    let differs = |at: usize, conflict: &dyn Fn(&Account, &Account) -> bool| {
        accounts.iter().enumerate().any(|(other, account)| other != at && conflict(accounts[at], account))
    };
    (0..accounts.len())
        .map(|at| Column {
            segments: cut(texts[at], found[at].iter().filter(|found| accounts.len() > 1 && !common(&found.thing))),
            date_differs: differs(at, &|a, b| days_conflict(&a.date, &b.date)),
            place_differs: differs(at, &|a, b| places_conflict(&a.details.place, &b.details.place)),
        })
        .collect()
}

/// What can be the same in two texts although it is written differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    /// Day and month.
    Day(u64, usize),
    /// A number: whole part and what stands behind the mark, in thousandths.
    Number(u64, u64),
}

/// A thing in a text, by the bytes it takes.
#[derive(Debug, Clone, Copy)]
struct Found {
    from: usize,
    to: usize,
    thing: Thing,
}

/// Every number of a text; one with the name of a month behind it, or written 15.03, is a day.
fn read(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let (thing, to) = match dotted(text, from) {
            Some((day, month, to)) => (Thing::Day(day, month), to),
            None => {
                let (whole, part, to) = number(text, from);
                match month_after(text, to).filter(|_| part == 0 && (1..=31).contains(&whole)) {
                    Some((month, past)) => (Thing::Day(whole, month), past),
                    None => (Thing::Number(whole, part), to),
                }
            }
        };
        found.push(Found { from, to, thing });
        at = to;
    }
    found
}

/// A number that begins here: groups of three behind a space, and up to three digits behind a comma or point.
fn number(text: &str, start: usize) -> (u64, u64, usize) {
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let mut whole = text[start..end].to_owned();
    while whole.len() <= 12
        && let Some(gap) = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}'))
        && digits(end + gap.len_utf8()) == 3
    {
        let group = end + gap.len_utf8();
        whole.push_str(&text[group..group + 3]);
        end = group + 3;
    }
    let mut part = 0;
    if text[end..].starts_with([',', '.']) && (1..=3).contains(&digits(end + 1)) {
        let length = digits(end + 1);
        part = format!("{:0<3}", &text[end + 1..end + 1 + length]).parse().unwrap_or(0);
        end += 1 + length;
    }
    // More digits than any sum of a case has: an account, a code. It is compared by its last digits.
    let tail = whole.len().saturating_sub(18);
    (whole[tail..].parse().unwrap_or(0), part, end)
}

/// «15 марта», «15-мартта», "15 March": the month and where its word ends.
fn month_after(text: &str, end: usize) -> Option<(usize, usize)> {
    let gap = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{A0}' | '-' | '\u{2011}'))?;
    let begin = end + gap.len_utf8();
    let length = text[begin..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - begin);
    let word = text[begin..begin + length].to_lowercase();
    let month = (0..12).find(|month| {
        [RU_OF[*month], KY_OF[*month], EN[*month]].iter().any(|name| {
            // The stem without its ending: «март» of «марта», «май» and «мая» both begin with «ма».
            let stem: String = name.to_lowercase().chars().take(3).collect();
            word.starts_with(&stem) && word.chars().count() >= 3
        })
    })?;
    Some((month, begin + length))
}

/// «15.03», «15.03.2026»: the month and where the date ends.
fn dotted(text: &str, start: usize) -> Option<(u64, usize, usize)> {
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let day = digits(start);
    let month_at = start + day + 1;
    if !(1..=2).contains(&day) || !text[start + day..].starts_with('.') || digits(month_at) != 2 {
        return None;
    }
    let month: usize = text[month_at..month_at + 2].parse().ok().filter(|month| (1..=12).contains(month))?;
    let day: u64 = text[start..start + day].parse().ok().filter(|day| (1..=31).contains(day))?;
    let mut end = month_at + 2;
    if text[end..].starts_with('.') && digits(end + 1) == 4 {
        end += 5;
    }
    Some((day, month - 1, end))
}

/// The text in stretches, those found marked.
fn cut<'a>(text: &str, found: impl Iterator<Item = &'a Found>) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut at = 0;
    let plain = |from: usize, to: usize| Segment { text: text[from..to].to_owned(), mark: None };
    for found in found {
        if found.from > at {
            segments.push(plain(at, found.from));
        }
        let mark = match found.thing {
            Thing::Day(..) => Mark::Date,
            Thing::Number(..) => Mark::Number,
        };
        segments.push(Segment { text: text[found.from..found.to].to_owned(), mark: Some(mark) });
        at = found.to;
    }
    if at < text.len() {
        segments.push(plain(at, text.len()));
    }
    segments
}
