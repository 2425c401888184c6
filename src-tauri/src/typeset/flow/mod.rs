//! The text of laid-out pages as it flows: headings, paragraphs, lists and tables in reading order, without pages.
//!
//! It is read from the pages themselves, from the marks that also make the PDF a tagged one; so a Word document made of
//! it holds the words of the PDF in their order, whatever the template.

mod cells;
mod lines;
mod notes;
mod walk;

pub(super) use lines::text_of;

use notes::settle;
use typst::layout::Transform;
use typst_layout::PagedDocument;
use walk::Walk;

/// One piece of the document. Lengths are points.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// What a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Body,
    /// A line or lines that stand by themselves: heads, signatures, cells.
    Plain,
    /// Level from 1.
    Heading(usize),
    /// A point of a list, with the mark before it and how deep it stands, from 0.
    Point { mark: String, numbered: bool, depth: usize },
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub kind: Kind,
    pub centred: bool,
    /// How far it stands from the left edge of the text; 0 in cells.
    pub indent: f64,
    /// How much further its first line begins.
    pub first: f64,
    /// In order; a line break that was asked for is `\n`.
    pub runs: Vec<Run>,
    /// What the template called the part that it stands in: `#metadata((dalil: "…"))`.
    pub mark: Option<String>,
    /// Where its lines stand, page by page.
    pub places: Vec<Place>,
}

/// A stretch of lines on one page, in points from its top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From 0.
    pub page: usize,
    pub top: f64,
    pub bottom: f64,
}

/// Text of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub size: f64,
    /// The run is the mark of a footnote, and this is its text.
    pub note: Option<Vec<Run>>,
}

impl Run {
    /// Whether text may go on in this run.
    pub(super) fn goes_on(&self, other: &Self) -> bool {
        (self.bold, self.italic, self.size) == (other.bold, other.italic, other.size)
            && self.note.is_none()
            && other.note.is_none()
    }
}

/// Rows of cells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// With lines between its cells; a grid has none.
    pub ruled: bool,
    pub rows: Vec<Vec<Cell>>,
    /// How many columns there are.
    pub columns: usize,
    /// How wide each is for a guess, as a share of the whole.
    pub shares: Vec<f64>,
    /// What the template called the part that it stands in.
    pub mark: Option<String>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    pub column: usize,
    pub span: usize,
    pub blocks: Vec<Block>,
}

/// The text of a document; `left` and `right` are where the text of a page begins and ends.
pub(super) fn of(document: &PagedDocument, left: f64, right: f64) -> Vec<Block> {
    let mut walk = Walk::new(left, right);
    for (number, page) in document.pages().iter().enumerate() {
        walk.page = number;
        walk.frame(&page.frame, Transform::identity());
        walk.end_page();
    }
    walk.finish();
    let Walk { mut blocks, notes, .. } = walk;
    settle(&mut blocks, &notes);
    blocks
}
