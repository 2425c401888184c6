//! Which paragraph or line stands on which sheet of an exhibit that is printed by its words: read back from the typeset
//! sheets, so that a citation names the sheet that the court will hold.

use super::front::{LINES, Sheets};
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
    let mut begun = (1..).zip(first_lines(text)).collect::<Vec<_>>();
    let mut laid = OfText::default();
    for (at, volume) in (1..).zip(sheets) {
        let later = begun.partition_point(|(_, line)| *line as usize <= at * LINES);
        let rest = begun.split_off(later);
        laid.add(volume, &begun);
        begun = rest;
    }
    laid.starts()
}

/// The same, volume by volume.
#[derive(Default)]
pub(super) struct OfText {
    /// Sheets of the volumes so far.
    before: u32,
    paragraphs: Vec<Start>,
    lines: Vec<Start>,
}

impl OfText {
    /// Adds a volume. `begun`: the paragraphs that begin in it, by number and line.
    pub fn add(&mut self, volume: &Sheets, begun: &[(u32, u32)]) {
        let marks = laid_from(self.before, std::slice::from_ref(volume));
        let lines: Vec<(u32, u32)> = marks.filter_map(|(mark, sheet)| Some((mark.parse().ok()?, sheet))).collect();
        let of_line = |line: u32| {
            let after = lines.partition_point(|(other, _)| *other <= line);
            after.checked_sub(1).map(|at| lines[at].1)
        };
        for &(number, line) in begun {
            if let Some(sheet) = of_line(line) {
                add_first(&mut self.paragraphs, Start { counted: Counted::Paragraph, part: 0, number, sheet });
            }
        }
        for &(number, sheet) in &lines {
            add_first(&mut self.lines, Start { counted: Counted::Line, part: 0, number, sheet });
        }
        self.before += volume.pages;
    }

    pub fn starts(self) -> Vec<Start> {
        let Self { paragraphs, lines, .. } = self;
        paragraphs.into_iter().chain(lines).collect()
    }
}

/// Every mark with its sheet, counted from 1 through all volumes.
fn laid(sheets: &[Sheets]) -> impl Iterator<Item = (&str, u32)> {
    laid_from(0, sheets)
}

/// The same behind so many sheets.
fn laid_from(mut before: u32, sheets: &[Sheets]) -> impl Iterator<Item = (&str, u32)> {
    sheets.iter().flat_map(move |volume| {
        let first = before + 1;
        before += volume.pages;
        volume.marks.iter().map(move |(mark, page)| (mark.as_str(), first + *page as u32))
    })
}

/// The first of every sheet and part.
fn firsts(marks: impl Iterator<Item = Start>) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    marks.for_each(|mark| add_first(&mut starts, mark));
    starts
}

fn add_first(starts: &mut Vec<Start>, mark: Start) {
    if starts.last().is_none_or(|last| (last.part, last.sheet) != (mark.part, mark.sheet)) {
        starts.push(mark);
    }
}
