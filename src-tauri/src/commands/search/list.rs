//! A list of questions: a table on the screen, and a file of it.

use super::super::consents::CasePaper;
use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{AskList, Exported, ListRow};
use super::super::way_out::{Matter, Parcel, Second, Spot};
use super::{kinds, places, settled, shown_in, spots};
use crate::base::Sha256Digest;
use crate::base::id::CaseId;
use crate::search::{Error, Hit, Line, Page, run_list};
use rusqlite::Connection;
use std::collections::BTreeSet;

pub fn list(core: &Core, request: AskList) -> Result<Vec<ListRow>, Failure> {
    core.catch_up()?;
    let page = Page { from: 0, count: 1, language: shown_in(request.language) };
    let found = core.read(|db| {
        let lines = run_list(db, &request.text, settled(request.options), &request.filters, page)?;
        lines.into_iter().map(|line| row(db, line)).collect::<Result<Vec<_>, Error>>()
    })?;
    let led = found.into_iter().map(|(mut row, hit)| {
        if let (Some(best), Some(hit)) = (&mut row.best, &hit) {
            spots::lead_one(core, hit, best);
        }
        row
    });
    Ok(led.collect())
}

/// A row of the table, with the best text as it was found.
fn row(db: &Connection, line: Line) -> Result<(ListRow, Option<Hit>), Error> {
    let (answer, fault) = match line.answer {
        Ok(answer) => (Some(answer), None),
        Err(malformed) => (None, Some(malformed.fault)),
    };
    let best = match &answer {
        Some(answer) => places::hits(db, &answer.hits)?.into_iter().next(),
        None => None,
    };
    let row = ListRow {
        question: line.question,
        fault,
        total: answer.as_ref().map_or(0, |a| a.total as u32),
        more: answer.as_ref().is_some_and(|a| a.more),
        kinds: answer.as_ref().map(kinds).unwrap_or_default(),
        best,
    };
    Ok((row, answer.and_then(|answer| answer.hits.into_iter().next())))
}

/// Writes the table as CSV where the user says. It holds clients' words, so the cases it quotes are asked for their consents.
pub fn export_list(core: &Core, request: AskList) -> Result<Exported, Failure> {
    let text = request.text.clone();
    let rows = list(core, request)?;
    let cases: BTreeSet<CaseId> = rows.iter().filter_map(|row| Some(row.best.as_ref()?.case)).collect();
    let parcel = Parcel {
        command: "search.export-list",
        label: "search-export",
        what: "search-list",
        about: serde_json::json!({ "questions": rows.len(), "cases": cases }),
        matter: Matter::Paper(CasePaper::SearchList, cases.into_iter().collect()),
        second: Second::List { text, questions: rows.len() },
        items: Vec::new(),
    };
    core.expect_way(&parcel)?;
    let Some(path) = core.picker.save("search-list.csv") else { return Ok(Exported { path: None }) };
    let table = csv_of(&rows)?;
    core.let_out(&parcel, Spot::chosen(&path), Some(&Sha256Digest::of(&table)), &mut table.as_slice())?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// A row for each question: question, number of texts, and where the best one stands.
fn csv_of(rows: &[ListRow]) -> Result<Vec<u8>, Failure> {
    let failed = |_| Failure::new("export-failed");
    let mut out = csv::WriterBuilder::new().from_writer(vec![0xef, 0xbb, 0xbf]);
    out.write_record(["question", "texts", "fault", "case", "kind", "item", "name", "author", "at", "text"])
        .map_err(failed)?;
    for row in rows {
        let best = row.best.as_ref();
        let text = |of: fn(&super::super::views::SearchHit) -> String| best.map(of).unwrap_or_default();
        let texts = format!("{}{}", row.total, if row.more { "+" } else { "" });
        out.write_record([
            cell(&row.question),
            texts,
            row.fault.map(|fault| fault.to_string()).unwrap_or_default(),
            text(|b| cell(&b.case_number)),
            text(|b| b.kind.to_string()),
            text(|b| b.number.map(|n| n.to_string()).unwrap_or_default()),
            text(|b| cell(&b.name)),
            text(|b| cell(&b.author)),
            text(|b| b.at.clone()),
            text(|b| cell(&b.body.pieces.iter().map(|p| p.text.as_str()).collect::<String>())),
        ])
        .map_err(failed)?;
    }
    out.into_inner().map_err(|_| Failure::new("export-failed"))
}

/// A cell that no spreadsheet takes for a formula: a stranger's text may begin with one.
fn cell(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
