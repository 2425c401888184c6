//! What the styles of a sheet show numbers as (ECMA-376, 18.8): days, times of day, stretches of time, shares.

use super::xml::{Step, walk};
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

/// For each style of a cell, what it shows a number as.
pub fn styles(bytes: &[u8]) -> Result<Vec<Option<Shown>>, Trouble> {
    let (mut own, mut styles, mut inside): (HashMap<u32, Option<Shown>>, Vec<Option<Shown>>, bool) = Default::default();
    walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.get("formatCode")) {
                    own.insert(id, shown_by(code));
                }
            }
            "cellXfs" => inside = true,
            "xf" if inside => {
                let id = tag.number("numFmtId").unwrap_or(0);
                // Numbers of the formats that every program knows (ECMA-376, 18.8.30).
                let known = match id {
                    9 | 10 => Some(Shown::Percent),
                    14..=17 => Some(Shown::Day),
                    18..=21 | 45 | 47 => Some(Shown::Time),
                    22 => Some(Shown::Both),
                    46 => Some(Shown::Elapsed(Part::Hours, Part::Seconds)),
                    _ => None,
                };
                styles.push(own.get(&id).copied().unwrap_or(known));
            }
            _ => {}
        },
        Step::Close(name) if name == "cellXfs" => inside = false,
        _ => {}
    })?;
    Ok(styles)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Day,
    Time,
    Both,
    /// A stretch of time, from its largest part, which counts on without end, to its smallest.
    Elapsed(Part, Part),
    Percent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Hours,
    Minutes,
    Seconds,
}

/// What a format's letters stand for (ECMA-376, 18.8.31). Words in quotes, signs behind a stroke and what brackets hold are no
/// letters; hours, minutes or seconds in brackets are a stretch of time.
fn shown_by(code: &str) -> Option<Shown> {
    let (mut letters, mut elapsed) = (String::new(), None);
    let (mut quoted, mut escaped) = (false, false);
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            _ if escaped => escaped = false,
            _ if quoted => quoted = sign != '"',
            // The format of what is above zero ends here.
            ';' => break,
            '"' => quoted = true,
            '\\' | '_' | '*' => escaped = true,
            '[' => {
                let inside: String = signs.by_ref().take_while(|c| *c != ']').collect();
                elapsed = elapsed.or(elapsed_part(&inside));
            }
            _ => letters.extend(sign.to_lowercase()),
        }
    }
    if let Some(first) = elapsed {
        let last = if letters.contains('s') {
            Part::Seconds
        } else if letters.contains('m') {
            Part::Minutes
        } else {
            first
        };
        return Some(Shown::Elapsed(first, last.max(first)));
    }
    let time = letters.contains(['h', 's']);
    // An `m` beside hours or seconds is minutes, else a month.
    let day = letters.contains(['d', 'y']) || letters.contains('m') && !time;
    match (day, time) {
        (true, true) => Some(Shown::Both),
        (true, false) => Some(Shown::Day),
        (false, true) => Some(Shown::Time),
        (false, false) => letters.contains('%').then_some(Shown::Percent),
    }
}

fn elapsed_part(inside: &str) -> Option<Part> {
    let first = inside.chars().next()?.to_ascii_lowercase();
    if !inside.chars().all(|c| c.to_ascii_lowercase() == first) {
        return None;
    }
    match first {
        'h' => Some(Part::Hours),
        'm' => Some(Part::Minutes),
        's' => Some(Part::Seconds),
        _ => None,
    }
}

/// Days as a stretch of time, as the sheet shows it: the smallest part is cut off and not rounded.
pub fn elapsed(days: f64, (first, last): (Part, Part)) -> Option<String> {
    if !(-3_000_000.0..3_000_000.0).contains(&days) {
        return None;
    }
    let all = (days.abs() * 86_400.0).round() as u64;
    let whole = match first {
        Part::Hours => all / 3_600,
        Part::Minutes => all / 60,
        Part::Seconds => all,
    };
    let mut shown = if days < 0.0 && all > 0 { format!("-{whole}") } else { whole.to_string() };
    if first == Part::Hours && last >= Part::Minutes {
        shown.push_str(&format!(":{:02}", all / 60 % 60));
    }
    if first <= Part::Minutes && last == Part::Seconds {
        shown.push_str(&format!(":{:02}", all % 60));
    }
    Some(shown)
}

/// A number without the noise of arithmetic: fifteen figures are what a cell holds.
pub fn figures(number: f64) -> String {
    let short = format!("{number:.10}");
    short.trim_end_matches('0').trim_end_matches('.').to_owned()
}
