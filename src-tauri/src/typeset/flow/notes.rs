//! Footnotes: their marks stand in the text, their words at the foot of that page or of the next.

use super::lines::Current;
use super::walk::{Open, Walk};
use super::{Block, Run};
use std::collections::HashMap;
use typst::introspection::Location;

#[derive(Default)]
pub(super) struct Notes {
    /// Of the marks, in their order.
    pub(super) marks: Vec<Location>,
    /// The footnote whose entry was read last at the foot of this page, and of the page before.
    pub(super) foot: Option<Location>,
    pub(super) above: Option<Location>,
    texts: HashMap<Location, Vec<Run>>,
}

/// A footnote at the foot of the page, and what was being read above.
pub(super) struct Entry {
    of: Location,
    current: Current,
    blocks: Vec<Block>,
    open: Vec<(Location, Open)>,
}

/// Gives the marks of footnotes their texts: a text may stand on a later page than its mark. Makes words whole.
pub(super) fn settle(blocks: &mut [Block], notes: &Notes) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    settle(&mut cell.blocks, notes);
                }
            }
            Block::Paragraph(paragraph) => {
                for run in paragraph.runs.iter_mut().filter(|run| run.note.is_some()) {
                    let mark = run.text.parse::<usize>().ok().and_then(|n| notes.marks.get(n.checked_sub(1)?));
                    run.note = Some(mark.and_then(|mark| notes.texts.get(mark)).cloned().unwrap_or_default());
                }
                paragraph.runs.iter_mut().for_each(whole);
            }
        }
    }
}

/// Takes away the hyphen after which a word went over the page.
fn whole(run: &mut Run) {
    run.text.retain(|letter| letter != '\u{AD}');
    run.note.iter_mut().flatten().for_each(whole);
}

impl Walk {
    /// The number of the footnote whose mark is being read, from 1. It is counted here: where rows of a table go over the
    /// page, the numbers on the paper may follow another order than the marks.
    pub(super) fn mark_of_note(&self) -> Option<String> {
        let of = self.open.iter().rev().find_map(|(_, open)| match open {
            Open::Note(of) => Some(of),
            _ => None,
        })?;
        self.notes.marks.iter().position(|mark| mark == of).map(|at| (at + 1).to_string())
    }

    /// A footnote that goes on over the page has its marks before its text; what follows them at the foot is its.
    pub(super) fn go_on_with_note(&mut self) {
        if let Some(of) = self.notes.foot
            && !self.unread()
            && !self.open.iter().any(|(_, open)| matches!(open, Open::Entry(_)))
        {
            let entry = self.entry(of);
            self.open.push((of, entry));
        }
    }

    pub(super) fn entry(&mut self, of: Location) -> Open {
        let current = std::mem::take(&mut self.current);
        let (blocks, open) = (std::mem::take(&mut self.blocks), std::mem::take(&mut self.open));
        Open::Entry(Entry { of, current, blocks, open })
    }

    /// Ends a footnote that went on.
    pub(super) fn end_note(&mut self) {
        if let Some(at) = self.open.iter().position(|(_, open)| matches!(open, Open::Entry(_))) {
            self.close_to(at);
        }
    }

    pub(super) fn end_page(&mut self) {
        self.end_note();
        self.notes.above = self.notes.foot.take();
    }

    pub(super) fn close_entry(&mut self, entry: Entry) {
        let Entry { of, current, blocks, open } = entry;
        self.finish();
        let read = std::mem::replace(&mut self.blocks, blocks);
        (self.current, self.open) = (current, open);
        let runs = read.into_iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.runs),
            Block::Table(_) => None,
        });
        let runs: Vec<Run> = runs.flatten().collect();
        // Its number stands before its first line only.
        match self.notes.texts.get_mut(&of) {
            Some(begun) if !begun.is_empty() => begun.extend(runs),
            _ => {
                self.notes.texts.insert(of, without_number(runs));
            }
        }
    }
}

/// The text of a footnote without the number before it.
fn without_number(mut runs: Vec<Run>) -> Vec<Run> {
    if runs.first().is_some_and(|run| run.text.trim().bytes().all(|b| b.is_ascii_digit())) {
        runs.remove(0);
    }
    runs
}
