//! What the styles of a sheet show numbers as (ECMA-376, 18.8): days, times of day, stretches of time, numbers with what is said
//! around them.

use super::xml::{Step, walk};
use crate::evidence::reading::Trouble;
use chrono::{Duration, NaiveDate, NaiveDateTime, Timelike};
use std::collections::HashMap;
use std::rc::Rc;
use std::str::Chars;

/// Letters of one format; programs write no longer ones.
const CODE: usize = 1_000;

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
                styles.push(own.get(&id).cloned().unwrap_or_else(|| known(id)));
            }
            _ => {}
        },
        Step::Close(name) if name == "cellXfs" => inside = false,
        _ => {}
    })?;
    Ok(styles)
}

/// What the formats show that every program knows by their numbers (ECMA-376, 18.8.30).
pub fn known(id: u32) -> Option<Shown> {
    match id {
        9 | 10 => shown_by("0%"),
        14..=17 => Some(Shown::Day),
        18..=21 | 45 | 47 => Some(Shown::Time),
        22 => Some(Shown::Both),
        // Those of Chinese, Japanese and Korean books; two are a time in Chinese and a day in Japanese and Korean.
        27..=31 | 36 | 50..=54 | 57 | 58 => Some(Shown::Day),
        32 | 33 => Some(Shown::Time),
        34 | 35 | 55 | 56 => Some(Shown::Both),
        46 => Some(Shown::Elapsed(Part::Hours, Part::Seconds)),
        _ => None,
    }
}

/// A number as its style shows it; nothing where it is shown as it is.
pub fn shown(number: f64, style: Option<&Shown>, since_1904: bool) -> Option<String> {
    match style? {
        Shown::Number(pattern) => Some(pattern.show(number)),
        Shown::Elapsed(first, last) => elapsed(number, (*first, *last)),
        style => date(number, style, since_1904),
    }
}

/// Days since the end of 1899 (or the beginning of 1904) as a date.
fn date(number: f64, style: &Shown, since_1904: bool) -> Option<String> {
    if !(0.0..3_000_000.0).contains(&number) {
        return None;
    }
    let seconds = match style {
        // Programs count moments by the millisecond: the last second of a day alone is not the next day yet.
        Shown::Day => ((number * 86_400_000.0).round() / 1_000.0).floor() as i64,
        _ => (number * 86_400.0).round() as i64,
    };
    let first = match seconds / 86_400 {
        _ if since_1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
        // Programs count a 29.02.1900 that never was; days before it stand one nearer to their number.
        ..60 => NaiveDate::from_ymd_opt(1899, 12, 31),
        _ => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let at = first?.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::try_seconds(seconds)?)?;
    let never = seconds / 86_400 == 60 && !since_1904;
    moment(at, style).map(|shown| if never { shown.replacen("28.02.1900", "29.02.1900", 1) } else { shown })
}

/// A moment as a style shows it.
pub fn moment(at: NaiveDateTime, style: &Shown) -> Option<String> {
    match style {
        Shown::Day => Some(at.format("%d.%m.%Y").to_string()),
        Shown::Time => Some(at.format("%H:%M:%S").to_string()),
        Shown::Both if at.second() == 0 => Some(at.format("%d.%m.%Y %H:%M").to_string()),
        Shown::Both => Some(at.format("%d.%m.%Y %H:%M:%S").to_string()),
        Shown::Elapsed(..) | Shown::Number(_) => None,
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    Day,
    Time,
    Both,
    /// A stretch of time, from its largest part, which counts on without end, to its smallest.
    Elapsed(Part, Part),
    /// Many styles of a book may have one.
    Number(Rc<Pattern>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Hours,
    Minutes,
    Seconds,
}

/// What a format's letters stand for (ECMA-376, 18.8.31). Words in quotes, signs behind a stroke and what brackets hold are no
/// letters; hours, minutes or seconds in brackets are a stretch of time.
pub fn shown_by(code: &str) -> Option<Shown> {
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
        (false, false) => Pattern::of(code).map(|pattern| Shown::Number(Rc::new(pattern))),
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

/// What a format puts around and between the figures of a number: `№ 5`, `0555010203`, `45 000 сом`, `20%`. The figures are those
/// of the cell: none is rounded away, and thousands are parted only by what the format itself writes between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    above_zero: Section,
    below_zero: Option<Section>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Section {
    pieces: Vec<Piece>,
    /// Hundredths are counted.
    percent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Said(String),
    /// The place of a figure before the point; where the number has none, a zero stands there if it is to be filled.
    Figure {
        filled: bool,
    },
}

impl Pattern {
    /// Nothing where a number is shown as it is, or in a way that is not followed here: in thousands, as a fraction, by a condition.
    fn of(code: &str) -> Option<Self> {
        if code.len() > CODE {
            return None;
        }
        let code = code.replace("General", "#");
        let mut signs = code.chars();
        let above_zero = Section::of(&mut signs)?;
        let below_zero = Section::of(&mut signs).filter(|section| section.figures().is_some());
        let adds = above_zero.adds() || below_zero.as_ref().is_some_and(Section::adds);
        (adds && above_zero.figures().is_some()).then_some(Self { above_zero, below_zero })
    }

    /// A number as the sheet shows it.
    pub fn show(&self, number: f64) -> String {
        let own = self.below_zero.as_ref().filter(|_| number < 0.0);
        let section = own.unwrap_or(&self.above_zero);
        let value = if section.percent { number.abs() * 100.0 } else { number.abs() };
        let shown = section.show(&figures(value));
        let is_said = own.is_some() && shown.contains(['-', '\u{2212}', '–', '(']);
        if number < 0.0 && !is_said { format!("-{}", shown.trim()) } else { shown.trim().to_owned() }
    }
}

impl Section {
    /// What is said up to the next semicolon.
    fn of(signs: &mut Chars<'_>) -> Option<Self> {
        let (mut section, mut behind_point, mut scaled) = (Self::default(), false, false);
        while let Some(sign) = signs.next() {
            match sign {
                ';' => break,
                '"' => section.say(&signs.by_ref().take_while(|c| *c != '"').collect::<String>()),
                '\\' => section.say(&signs.next().map(String::from).unwrap_or_default()),
                // A space as wide as a sign, a sign that fills the cell.
                '_' | '*' => {
                    signs.next();
                }
                '[' => {
                    let inside: String = signs.by_ref().take_while(|c| *c != ']').collect();
                    match inside.strip_prefix('$') {
                        Some(money) => section.say(money.split('-').next().unwrap_or_default()),
                        None if inside.starts_with(['<', '>', '=']) => return None,
                        None => {}
                    }
                }
                '0' | '#' | '?' if behind_point => {}
                '0' | '#' | '?' => {
                    scaled = false;
                    section.pieces.push(Piece::Figure { filled: sign == '0' });
                }
                // Between figures it parts thousands, behind them it leaves them away.
                ',' => scaled = true,
                '.' if !behind_point => behind_point = true,
                '%' => {
                    section.percent = true;
                    section.say("%");
                }
                '/' | '@' => return None,
                sign if sign.is_ascii_alphabetic() => return None,
                sign => section.say(sign.encode_utf8(&mut [0; 4])),
            }
        }
        (!scaled).then_some(section)
    }

    fn say(&mut self, words: &str) {
        if !words.is_empty() {
            self.pieces.push(Piece::Said(words.to_owned()));
        }
    }

    /// The first and the last place of a figure.
    fn figures(&self) -> Option<(usize, usize)> {
        let is_figure = |piece: &Piece| matches!(piece, Piece::Figure { .. });
        self.pieces.iter().position(is_figure).zip(self.pieces.iter().rposition(is_figure))
    }

    /// How many places are filled with zeros.
    fn filled(&self) -> usize {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Figure { filled: true })).count()
    }

    /// Whether something is shown that the number itself does not say.
    fn adds(&self) -> bool {
        self.filled() > 1 || self.pieces.iter().any(|piece| matches!(piece, Piece::Said(_)))
    }

    /// A number that is not below zero, from its last figure to its first: what is too long for the places stands at the first.
    fn show(&self, number: &str) -> String {
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let Some((first, last)) = self.figures() else { return number.to_owned() };
        let (mut left, mut filled) = (whole.to_owned(), self.filled());
        let mut shown: Vec<String> = Vec::new();
        for (at, piece) in self.pieces.iter().enumerate().rev() {
            match piece {
                Piece::Figure { filled: is_filled } => {
                    let mut here = if at == first {
                        std::mem::take(&mut left)
                    } else {
                        left.pop().map(String::from).unwrap_or_default()
                    };
                    filled -= usize::from(*is_filled);
                    if here.is_empty() && *is_filled {
                        here.push('0');
                    }
                    if at == last && !part.is_empty() {
                        here.push('.');
                        here.push_str(part);
                    }
                    shown.push(here);
                }
                // What parts figures parts nothing where there are none before it.
                Piece::Said(_) if (first..last).contains(&at) && left.is_empty() && filled == 0 => {}
                Piece::Said(words) => shown.push(words.clone()),
            }
        }
        shown.into_iter().rev().collect()
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

/// What is smaller is written with its power of ten, as sheets do: nobody counts zeros by the dozen.
const SMALL: f64 = 1e-9;

/// A number without the noise of arithmetic: fifteen figures are what a cell holds, wherever its point stands.
pub fn figures(number: f64) -> String {
    let fifteen: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if fifteen != 0.0 && fifteen.abs() < SMALL {
        return format!("{fifteen:E}");
    }
    // Nothing has no sign.
    (fifteen + 0.0).to_string()
}
