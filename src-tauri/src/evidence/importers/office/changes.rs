//! Remarks and changes that were tracked, in words: who, when, and what was deleted.

use chrono::NaiveDateTime;

/// Who made a remark or a change, and when, as the file says.
pub fn by(author: &str, date: &str) -> String {
    let at = date.get(..16).and_then(|date| NaiveDateTime::parse_from_str(date, "%Y-%m-%dT%H:%M").ok());
    let date = at.map_or_else(|| date.to_owned(), |at| at.format("%d.%m.%Y %H:%M").to_string());
    [author.trim(), &date].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What somebody says: a remark.
pub fn said(by: &str, text: &str) -> String {
    if by.is_empty() { text.to_owned() } else { format!("{by}: {text}") }
}

/// What somebody deleted while changes were tracked, as it stands among the words that are left.
pub fn deleted(by: &str, text: &str) -> String {
    format!("[− {}]", said(by, text))
}

/// A moment as Word counts it (MS-DOC, 2.9.59) in the words of ISO 8601: from the lowest bit on 6 of minutes, 5 of hours, 5 of days,
/// 4 of months, 9 of years since 1900. Nothing where it names no day.
pub fn moment(packed: i64) -> String {
    let part = |from: u32, bits: u32| (packed >> from) & ((1i64 << bits) - 1);
    let [minute, hour, day, month, year] =
        [(0, 6), (6, 5), (11, 5), (16, 4), (20, 9)].map(|(from, bits)| part(from, bits));
    if day == 0 || month == 0 {
        return String::new();
    }
    format!("{:04}-{month:02}-{day:02}T{hour:02}:{minute:02}", year + 1900)
}
