//! Reading EDTF level 1, and the way dates are written on paper in the region: `12.03.2026`, `03.2026`.

use super::{BadDate, Edge, Point, Span, UncertainDate};
use chrono::NaiveDate;
use std::str::FromStr;

impl FromStr for UncertainDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::Unknown);
        }
        let Some((from, to)) = text.split_once('/') else {
            return Ok(Self::Point(point(text)?));
        };
        let (from, to) = (edge(from)?, edge(to)?);
        if let (Some(a), Some(b)) = (from.point(), to.point())
            && a.span.days().0 > b.span.days().1
        {
            return Err(BadDate::Backwards);
        }
        Ok(Self::Range(from, to))
    }
}

fn edge(text: &str) -> Result<Edge, BadDate> {
    match text.trim() {
        "" => Ok(Edge::Unknown),
        ".." => Ok(Edge::Open),
        text => point(text).map(Edge::At),
    }
}

fn point(text: &str) -> Result<Point, BadDate> {
    let (body, approximate, uncertain) = match text.char_indices().next_back() {
        Some((at, '~')) => (&text[..at], true, false),
        Some((at, '?')) => (&text[..at], false, true),
        Some((at, '%')) => (&text[..at], true, true),
        _ => (text, false, false),
    };
    let span = span(body)?;
    // The calendar goes from the year 1 before to the year 1 after; `0000` is a slip of the hand.
    if chrono::Datelike::year(&span.days().0) < 1 {
        return Err(BadDate::Calendar);
    }
    Ok(Point { span, approximate, uncertain })
}

fn span(text: &str) -> Result<Span, BadDate> {
    if text.contains('.') {
        return dotted(text);
    }
    let parts: Vec<&str> = text.split('-').collect();
    match parts[..] {
        [year] => years(year),
        [year, "XX"] => Ok(Span::SomeMonth(number(year, 4)? as i32)),
        [year, month] => month_or_season(number(year, 4)? as i32, number(month, 2)?),
        [year, "XX", "XX"] => Ok(Span::SomeDayOfYear(number(year, 4)? as i32)),
        [year, month, "XX"] => {
            let (year, month) = (number(year, 4)? as i32, number(month, 2)?);
            if (1..=12).contains(&month) { Ok(Span::SomeDay(year, month)) } else { Err(BadDate::Calendar) }
        }
        [year, month, day] => calendar(number(year, 4)? as i32, number(month, 2)?, number(day, 2)?),
        _ => Err(BadDate::Shape),
    }
}

fn dotted(text: &str) -> Result<Span, BadDate> {
    let parts: Vec<&str> = text.split('.').collect();
    match parts[..] {
        [day, month, year] => calendar(number(year, 4)? as i32, short(month)?, short(day)?),
        [month, year] => {
            let month = short(month)?;
            if (1..=12).contains(&month) {
                Ok(Span::Month(number(year, 4)? as i32, month))
            } else {
                Err(BadDate::Calendar)
            }
        }
        _ => Err(BadDate::Shape),
    }
}

fn calendar(year: i32, month: u32, day: u32) -> Result<Span, BadDate> {
    NaiveDate::from_ymd_opt(year, month, day).map(Span::Day).ok_or(BadDate::Calendar)
}

fn month_or_season(year: i32, number: u32) -> Result<Span, BadDate> {
    match number {
        1..=12 => Ok(Span::Month(year, number)),
        21..=24 => Ok(Span::Season(year, number)),
        _ => Err(BadDate::Calendar),
    }
}

fn years(text: &str) -> Result<Span, BadDate> {
    if text.len() == 4 && text.is_ascii() {
        if let Some(century) = text.strip_suffix("XX") {
            return Ok(Span::Years(number(century, 2)? as i32 * 100, 100));
        }
        if let Some(decade) = text.strip_suffix('X') {
            return Ok(Span::Years(number(decade, 3)? as i32 * 10, 10));
        }
    }
    Ok(Span::Year(number(text, 4)? as i32))
}

fn number(text: &str, digits: usize) -> Result<u32, BadDate> {
    if text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().map_err(|_| BadDate::Shape)
    } else {
        Err(BadDate::Shape)
    }
}

fn short(text: &str) -> Result<u32, BadDate> {
    if text.len() == 1 { number(text, 1) } else { number(text, 2) }
}
