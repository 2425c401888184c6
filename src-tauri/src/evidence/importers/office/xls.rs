//! Sheets of Excel up to 2003 (MS-XLS, BIFF): every sheet is a page, every row a block; a formula shows what it came to when the
//! file was saved.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::docx::add_row;
use crate::evidence::reading::Trouble;
use calamine::{Data, Reader, Xls, XlsError};
use chrono::NaiveDate;
use std::io::Cursor;

/// Columns that are kept.
const COLUMNS: usize = 256;
const SHEETS: usize = 1_000;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Trouble::Encrypted,
        _ => Trouble::Damaged,
    })?;
    let mut paper = Paper::default();
    for name in book.sheet_names().into_iter().take(SHEETS) {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        paper.named_page(&name);
        let before = range.start().map_or(0, |(_, column)| column as usize).min(COLUMNS);
        for row in range.rows() {
            let cells = row.iter().take(COLUMNS - before).map(shown);
            let mut cells: Vec<String> = std::iter::repeat_n(String::new(), before).chain(cells).collect();
            let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            cells.truncate(filled);
            add_row(&mut paper, &cells);
        }
    }
    Ok(paper.found())
}

fn shown(cell: &Data) -> String {
    match cell {
        // Fifteen figures are what a cell holds; what follows is the noise of its arithmetic.
        Data::Float(number) => {
            let short = format!("{number:.10}");
            short.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        Data::DateTime(at) if at.is_datetime() && (0.0..3_000_000.0).contains(&at.as_f64()) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            let (time, whole) = (format!("{hour:02}:{minute:02}:{second:02}"), at.as_f64().fract() == 0.0);
            match day.map(|day| day.format("%d.%m.%Y").to_string()) {
                // Less than a day is a time of day.
                _ if at.as_f64() < 1.0 => time,
                Some(day) if whole => day,
                Some(day) => format!("{day} {}", &time[..5]),
                None => time,
            }
        }
        other => other.to_string(),
    }
}
