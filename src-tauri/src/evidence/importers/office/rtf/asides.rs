//! What stands beside the running words: shapes, notes, remarks, heads and feet, and the list of those who changed the text.

use super::super::super::bounds::{DEPTH as LINKS, Paper};
use super::super::changes::{by, moment, said};
use super::super::docx::one_line;
use super::Reading;
use crate::evidence::derivatives::BlockKind;
use std::collections::HashSet;

/// What stands in a text and is not of its running words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    Shape,
    /// A note at the foot of its page or at the end.
    Note,
    /// The head or the foot of pages.
    Margin,
    Remark,
    /// Who made the remark that follows.
    Author,
    /// When the remark was made that it stands in.
    Moment,
    /// The list of those who changed the text.
    Editors,
    /// What a property of a shape is called.
    Property,
    /// An entry of a list that one may choose from.
    Choice,
}

impl Aside {
    /// What its paragraphs are, where it has any.
    pub(super) fn kind(self) -> Option<BlockKind> {
        match self {
            Self::Shape => Some(BlockKind::Paragraph),
            Self::Note | Self::Margin => Some(BlockKind::Item),
            _ => None,
        }
    }
}

/// The property of a shape that holds the words drawn over a page.
const DRAWN: &str = "gtextUNICODE";

/// What was being read when something else began, and in which group that is.
pub(super) struct Outside {
    pub(super) group: usize,
    pub(super) what: Aside,
    text: String,
    row: Vec<String>,
    in_row: bool,
}

impl Reading<'_> {
    /// Begins what a reader of the running words does not see, with a star before its name or without; a group that nothing of is read
    /// has none.
    pub(super) fn note(&mut self, what: Aside) {
        let is_read = self.states.iter().rev().nth(1).is_some_and(|above| !above.skipped);
        if is_read && self.outside.len() < LINKS {
            self.aside(what);
        }
    }

    pub(super) fn aside(&mut self, what: Aside) {
        self.flush();
        self.end_deleted();
        self.state().skipped = false;
        self.state().instruction = false;
        if what == Aside::Margin {
            self.margins.push(Vec::new());
        }
        let (text, row) = (std::mem::take(&mut self.text), std::mem::take(&mut self.row));
        let in_row = std::mem::take(&mut self.in_row);
        self.outside.push(Outside { group: self.states.len(), what, text, row, in_row });
    }

    /// Goes on with what was being read when the last shape or note began.
    pub(super) fn end_aside(&mut self) {
        self.flush();
        self.end_deleted();
        let Some(what) = self.outside.last().map(|outside| outside.what) else { return };
        let (cells, last) = (std::mem::take(&mut self.row), std::mem::take(&mut self.text));
        match what {
            Aside::Shape | Aside::Note | Aside::Margin => {
                let kind = what.kind().unwrap_or_default();
                cells.into_iter().chain([last]).for_each(|text| self.hang(kind, text));
                if what == Aside::Margin && self.margins.last().is_some_and(Vec::is_empty) {
                    self.margins.pop();
                }
            }
            Aside::Remark => {
                let (author, at) = (std::mem::take(&mut self.author), std::mem::take(&mut self.moment));
                let words = one_line(&[last]);
                if !words.is_empty() {
                    self.hang(BlockKind::Item, said(&by(&author, &moment(at)), &words));
                }
            }
            Aside::Author => self.author = crate::base::text::tidy(&last),
            Aside::Moment => self.moment = last.trim().parse().unwrap_or(0),
            Aside::Editors => self.editors = last.split(';').take(LINKS).map(|name| name.trim().to_owned()).collect(),
            Aside::Property => self.property = last.trim().to_owned(),
            Aside::Choice => self.end_choice(one_line(&[last])),
        }
        if let Some(outside) = self.outside.pop() {
            (self.text, self.row, self.in_row) = (outside.text, outside.row, outside.in_row);
        }
    }

    /// The name of a property of a shape, or its value, which is read where words are drawn.
    pub(super) fn property(&mut self, word: &str) {
        let is_read = self.state().skipped && !self.state().again && self.outside.len() < LINKS;
        if is_read && word == "sn" {
            self.aside(Aside::Property);
        } else if is_read && self.property == DRAWN {
            self.property.clear();
            self.aside(Aside::Shape);
        }
    }

    /// Keeps what stands beside the running words until its place comes: that of heads and feet behind the text, that of all else behind
    /// the paragraph.
    pub(super) fn hang(&mut self, kind: BlockKind, text: String) {
        if text.trim().is_empty() {
            return;
        }
        let in_margin = self.outside.iter().any(|outside| outside.what == Aside::Margin);
        let margin = self.margins.last_mut().filter(|_| in_margin);
        let kind = if margin.is_some() && kind == BlockKind::Paragraph { BlockKind::Item } else { kind };
        let text = if kind == BlockKind::Item { text.trim().to_owned() } else { text };
        margin.unwrap_or(&mut self.shapes).push((kind, text));
    }

    /// Heads and feet follow the text; those that several parts of it have alike stand there once.
    pub(super) fn put_margins(&mut self, paper: &mut Paper) {
        let mut put = HashSet::new();
        for lines in std::mem::take(&mut self.margins) {
            let whole = lines.iter().map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n");
            if put.insert(whole) {
                lines.iter().for_each(|(kind, text)| paper.add(*kind, text));
            }
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
