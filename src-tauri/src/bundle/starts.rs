//! Which paragraph or line stands on which sheet of an exhibit that is printed by its words: read back from the typeset
//! sheets, so that a citation names the sheet that the court will hold.

use super::front::Sheets;
use crate::evidence::importers::first_lines;
use crate::evidence::printed::{Counted, Start};

/// Of the words of a file, whose marks are `page-paragraph`.
pub(super) fn of_words(sheets: &[Sheets]) -> Vec<Start> {
    let marks = laid(sheets).filter_map(|(mark, sheet)| {
        let (page, number) = mark.split_once('-')?;
        Some(Start { counted: Counted::Paragraph, part: page.parse().ok()?, number: number.parse().ok()?, sheet })
    });
    firsts(marks)
}

/// Of conversations, whose marks are `conversation-message`. Part 0 is that of lines of a text: a conversation is counted from 1.
pub(super) fn of_talk(sheets: &[Sheets]) -> Vec<Start> {
    let marks: Vec<Start> = laid(sheets)
        .filter_map(|(mark, sheet)| {
            let (part, number) = mark.split_once('-')?;
            let part = part.parse::<u32>().ok()? + 1;
            Some(Start { counted: Counted::Line, part, number: number.parse().ok()?, sheet })
        })
        .collect();
    let ascends = marks.is_sorted_by_key(|start| (start.part, start.number));
    if ascends { firsts(marks.into_iter()) } else { marks }
}

/// Of a plain text, whose marks are the numbers of lines. A message of a chat is known by its line, a paragraph by the number
/// that the reader of texts gives it.
pub(super) fn of_text(sheets: &[Sheets], text: &str) -> Vec<Start> {
    let lines: Vec<(u32, u32)> = laid(sheets).filter_map(|(mark, sheet)| Some((mark.parse().ok()?, sheet))).collect();
    let of_line = |line: u32| {
        let after = lines.partition_point(|(other, _)| *other <= line);
        after.checked_sub(1).map(|at| lines[at].1)
    };
    let paragraphs = (1..).zip(first_lines(text)).filter_map(|(number, line)| {
        Some(Start { counted: Counted::Paragraph, part: 0, number, sheet: of_line(line)? })
    });
    let mut starts = firsts(paragraphs);
    starts.extend(firsts(lines.iter().map(|(number, sheet)| Start {
        counted: Counted::Line,
        part: 0,
        number: *number,
        sheet: *sheet,
    })));
    starts
}

/// Every mark with its sheet, counted from 1 through all volumes.
fn laid(sheets: &[Sheets]) -> impl Iterator<Item = (&str, u32)> {
    let mut before = 0;
    sheets.iter().flat_map(move |volume| {
        let first = before + 1;
        before += volume.pages;
        volume.marks.iter().map(move |(mark, page)| (mark.as_str(), first + *page as u32))
    })
}

/// The first of every sheet and part.
fn firsts(marks: impl Iterator<Item = Start>) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    for mark in marks {
        if starts.last().is_none_or(|last| (last.part, last.sheet) != (mark.part, mark.sheet)) {
            starts.push(mark);
        }
    }
    starts
}
