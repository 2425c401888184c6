//! What stands beside the running words: shapes, remarks, and the list of those who changed the text.

use super::super::super::bounds::{DEPTH as LINKS, Paper};
use super::super::changes::{by, moment, said};
use super::super::docx::one_line;
use super::Reading;
use crate::evidence::derivatives::BlockKind;

/// What stands in a text and is not of its running words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    Shape,
    Remark,
    /// Who made the remark that follows.
    Author,
    /// When the remark was made that it stands in.
    Moment,
    /// The list of those who changed the text.
    Editors,
}

/// What was being read when something else began, and in which group that is.
pub(super) struct Outside {
    pub(super) group: usize,
    pub(super) what: Aside,
    text: String,
    row: Vec<String>,
    in_row: bool,
}

impl Reading<'_> {
    /// Begins what a reader of the running words does not see; a group that nothing of is read has none.
    pub(super) fn note(&mut self, what: Aside) {
        let is_read = self.states.iter().rev().nth(1).is_some_and(|above| !above.skipped);
        if is_read && self.state().skipped && self.outside.len() < LINKS {
            self.aside(what);
        }
    }

    pub(super) fn aside(&mut self, what: Aside) {
        self.flush();
        self.end_deleted();
        self.state().skipped = false;
        let (text, row) = (std::mem::take(&mut self.text), std::mem::take(&mut self.row));
        let in_row = std::mem::take(&mut self.in_row);
        self.outside.push(Outside { group: self.states.len(), what, text, row, in_row });
    }

    /// Goes on with what was being read when the last shape or note began.
    pub(super) fn end_aside(&mut self) {
        self.flush();
        self.end_deleted();
        let Some(Outside { what, text, row, in_row, .. }) = self.outside.pop() else { return };
        let cells = std::mem::replace(&mut self.row, row);
        let last = std::mem::replace(&mut self.text, text);
        self.in_row = in_row;
        match what {
            Aside::Shape => {
                self.shapes.extend(cells.into_iter().chain([last]).map(|text| (BlockKind::Paragraph, text)));
            }
            Aside::Remark => {
                let (author, at) = (std::mem::take(&mut self.author), std::mem::take(&mut self.moment));
                let words = one_line(&[last]);
                if !words.is_empty() {
                    self.shapes.push((BlockKind::Item, said(&by(&author, &moment(at)), &words)));
                }
            }
            Aside::Author => self.author = crate::base::text::tidy(&last),
            Aside::Moment => self.moment = last.trim().parse().unwrap_or(0),
            Aside::Editors => self.editors = last.split(';').take(LINKS).map(|name| name.trim().to_owned()).collect(),
        }
    }

    pub(super) fn put_shapes(&mut self, paper: &mut Paper) {
        if self.outside.is_empty() {
            for (kind, text) in std::mem::take(&mut self.shapes) {
                paper.add(kind, &text);
            }
        }
    }
}
