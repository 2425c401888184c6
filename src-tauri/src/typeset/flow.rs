//! The text of laid-out pages as it flows: headings, paragraphs, lists and tables in reading order, without pages.
//!
//! It is read from the pages themselves, from the marks that also make the PDF a tagged one; so a Word document made of
//! it holds the words of the PDF in their order, whatever the template.

use super::lines::{ends, joined, once, shares};
use std::collections::HashMap;
use typst::foundations::{Content, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, GridCell, GridElem, HideElem, Point, RepeatElem, Transform};
use typst::model::{EnumElem, FootnoteElem, FootnoteEntry, HeadingElem, ListElem, ParElem, TableCell, TableElem};
use typst::pdf::{ArtifactElem, PdfMarkerTag, PdfMarkerTagKind};
use typst::text::{FontStyle, FontWeight, TextItem};
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

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

/// What is open while the pages are walked.
enum Open {
    /// Page numbers, repeated heads of tables, what is only decoration.
    Unread,
    Paragraph,
    Heading,
    List {
        numbered: bool,
    },
    Mark,
    Body,
    Table {
        table: Table,
        row: Option<usize>,
        left: f64,
        edges: Vec<Option<f64>>,
    },
    Cell {
        column: usize,
        row: usize,
        span: usize,
        before: Vec<Block>,
        left: f64,
    },
    /// The mark of a footnote in the text.
    Note,
    /// Its text at the foot of the page, and what was being read above.
    Entry {
        of: Location,
        current: Current,
        blocks: Vec<Block>,
        open: Vec<(Location, Open)>,
    },
    Other,
}

/// One line as it stands on the page.
pub(super) struct Line {
    y: f64,
    /// The height of its letters.
    size: f64,
    left: f64,
    right: f64,
    pub(super) runs: Vec<Run>,
    /// How many letters its first piece, its last piece and the one before that have.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) before_last: usize,
}

/// Pages stand this far apart in the height of a line.
const PAGE: f64 = 10_000.0;

/// The paragraph that is being read.
#[derive(Default)]
struct Current {
    kind: Option<Kind>,
    lines: Vec<Line>,
}

struct Walk {
    open: Vec<(Location, Open)>,
    blocks: Vec<Block>,
    current: Current,
    /// The mark of the point whose text comes next.
    mark: String,
    marking: bool,
    page: usize,
    /// The part that the template named last.
    part: Option<String>,
    /// Marks of footnotes in their order, and the texts of footnotes.
    marks: Vec<Location>,
    notes: HashMap<Location, Vec<Run>>,
    /// Where the text of a page begins and ends.
    left: f64,
    right: f64,
}

/// The text of a document; `left` and `right` are where the text of a page begins and ends.
pub(super) fn of(document: &PagedDocument, left: f64, right: f64) -> Vec<Block> {
    let mut walk = Walk {
        open: Vec::new(),
        blocks: Vec::new(),
        current: Current::default(),
        mark: String::new(),
        marking: false,
        page: 0,
        part: None,
        marks: Vec::new(),
        notes: HashMap::new(),
        left,
        right,
    };
    for (number, page) in document.pages().iter().enumerate() {
        walk.page = number;
        walk.frame(&page.frame, Transform::identity());
    }
    walk.finish();
    let Walk { mut blocks, marks, notes, .. } = walk;
    settle(&mut blocks, &marks, &notes);
    blocks
}

/// Gives the marks of footnotes their texts: a text may stand on a later page than its mark.
fn settle(blocks: &mut [Block], marks: &[Location], notes: &HashMap<Location, Vec<Run>>) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    settle(&mut cell.blocks, marks, notes);
                }
            }
            Block::Paragraph(paragraph) => {
                for run in paragraph.runs.iter_mut().filter(|run| run.note.is_some()) {
                    let mark = run.text.trim().parse::<usize>().ok().and_then(|n| marks.get(n.checked_sub(1)?));
                    run.note = Some(mark.and_then(|mark| notes.get(mark)).cloned().unwrap_or_default());
                }
            }
        }
    }
}

impl Walk {
    fn frame(&mut self, frame: &Frame, within: Transform) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let to = within.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                    self.frame(&group.frame, to);
                }
                FrameItem::Tag(Tag::Start(element, _)) => self.start(element, at.transform(within)),
                FrameItem::Tag(Tag::End(location, ..)) => self.end(*location),
                FrameItem::Text(text) => self.text(text, at.transform(within)),
                FrameItem::Shape(shape, _) => self.rule(&shape.geometry, at.transform(within)),
                FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn unread(&self) -> bool {
        self.open.iter().any(|(_, open)| matches!(open, Open::Unread))
    }

    fn start(&mut self, element: &Content, at: Point) {
        let Some(location) = element.location() else { return };
        // What the elements were given is written into them when they are laid out; no styles are needed.
        let plain = StyleChain::default();
        let open = if self.unread()
            || element.is::<HideElem>()
            || element.is::<ArtifactElem>()
            || element.is::<RepeatElem>()
        {
            Open::Unread
        } else if let Some(named) = element.to_packed::<MetadataElem>() {
            if let Value::Dict(dict) = &named.value
                && let Ok(Value::Str(part)) = dict.get("dalil")
            {
                self.finish();
                self.part = Some(part.to_string()).filter(|part| !part.is_empty());
            }
            Open::Other
        } else if element.is::<FootnoteElem>() {
            self.marks.push(location);
            Open::Note
        } else if let Some(entry) = element.to_packed::<FootnoteEntry>() {
            let Some(of) = entry.note.location() else { return };
            let current = std::mem::take(&mut self.current);
            let (blocks, open) = (std::mem::take(&mut self.blocks), std::mem::take(&mut self.open));
            Open::Entry { of, current, blocks, open }
        } else if let Some(heading) = element.to_packed::<HeadingElem>() {
            self.finish();
            let level = heading.resolve_level(plain).get();
            self.current.kind = Some(Kind::Heading(level));
            Open::Heading
        } else if element.is::<ParElem>() {
            // Within a heading or a point the paragraph is the heading or the point.
            if self.current.kind.is_none() || !self.current.lines.is_empty() {
                let point = matches!(self.current.kind, Some(Kind::Point { .. })) && self.current.lines.is_empty();
                if !point {
                    self.finish();
                    self.current.kind = Some(Kind::Body);
                }
            }
            Open::Paragraph
        } else if element.is::<ListElem>() {
            self.finish();
            Open::List { numbered: false }
        } else if element.is::<EnumElem>() {
            self.finish();
            Open::List { numbered: true }
        } else if let Some(marker) = element.to_packed::<PdfMarkerTag>() {
            match marker.kind {
                PdfMarkerTagKind::ListItemLabel => {
                    self.finish();
                    self.mark.clear();
                    self.marking = true;
                    Open::Mark
                }
                PdfMarkerTagKind::ListItemBody => {
                    self.finish();
                    let lists: Vec<bool> = self.lists();
                    self.current.kind = Some(Kind::Point {
                        mark: self.mark.trim().to_owned(),
                        numbered: lists.last().copied().unwrap_or(false),
                        depth: lists.len().saturating_sub(1),
                    });
                    Open::Body
                }
                _ => Open::Other,
            }
        } else if element.is::<TableElem>() || element.is::<GridElem>() {
            self.finish();
            let table = Table { ruled: element.is::<TableElem>(), ..Table::default() };
            Open::Table { table, row: None, left: f64::MAX, edges: Vec::new() }
        } else if let Some(cell) = element.to_packed::<TableCell>() {
            if cell.is_repeated.get(plain) {
                Open::Unread
            } else {
                self.cell(cell.x.get(plain).custom(), cell.y.get(plain).custom(), cell.colspan.get(plain).get(), at)
            }
        } else if let Some(cell) = element.to_packed::<GridCell>() {
            // Lists are laid out as grids too; only a grid that was asked for has its own mark.
            let in_grid = matches!(
                self.open.iter().rev().find(|(_, o)| !matches!(o, Open::Other)),
                Some((_, Open::Table { .. }))
            );
            if !in_grid {
                Open::Other
            } else if cell.is_repeated.get(plain) {
                Open::Unread
            } else {
                self.cell(cell.x.get(plain).custom(), cell.y.get(plain).custom(), cell.colspan.get(plain).get(), at)
            }
        } else {
            Open::Other
        };
        self.open.push((location, open));
    }

    fn cell(&mut self, x: Option<usize>, y: Option<usize>, span: usize, at: Point) -> Open {
        self.finish();
        let before = std::mem::take(&mut self.blocks);
        Open::Cell { column: x.unwrap_or(0), row: y.unwrap_or(0), span, before, left: at.x.to_pt() }
    }

    fn lists(&self) -> Vec<bool> {
        let lists = self
            .open
            .iter()
            .filter_map(|(_, open)| if let Open::List { numbered } = open { Some(*numbered) } else { None });
        lists.collect()
    }

    fn end(&mut self, location: Location) {
        let Some(at) = self.open.iter().rposition(|(open, _)| *open == location) else { return };
        while self.open.len() > at {
            let Some((_, open)) = self.open.pop() else { break };
            self.close(open);
        }
    }

    fn close(&mut self, open: Open) {
        match open {
            Open::Unread | Open::Other => {}
            Open::Paragraph | Open::Heading | Open::Body | Open::List { .. } => self.finish(),
            Open::Note => {}
            Open::Entry { of, current, blocks, open } => {
                self.finish();
                let read = std::mem::replace(&mut self.blocks, blocks);
                (self.current, self.open) = (current, open);
                let runs = read.into_iter().filter_map(|block| match block {
                    Block::Paragraph(paragraph) => Some(paragraph.runs),
                    Block::Table(_) => None,
                });
                self.notes.insert(of, without_number(runs.flatten().collect()));
            }
            Open::Mark => self.marking = false,
            Open::Cell { column, row, span, before, left } => {
                self.finish();
                let blocks = std::mem::replace(&mut self.blocks, before);
                let Some((_, Open::Table { table, row: last, left: start, edges, .. })) =
                    self.open.iter_mut().rev().find(|(_, o)| matches!(o, Open::Table { .. }))
                else {
                    self.blocks.extend(blocks);
                    return;
                };
                if *last != Some(row) {
                    table.rows.push(Vec::new());
                    *last = Some(row);
                }
                table.columns = table.columns.max(column + span);
                if edges.len() < table.columns {
                    edges.resize(table.columns, None);
                }
                edges[column] = Some(edges[column].map_or(left, |known| known.min(left)));
                *start = start.min(left);
                if let Some(cells) = table.rows.last_mut() {
                    cells.push(Cell { column, span, blocks });
                }
            }
            Open::Table { mut table, left, edges, .. } => {
                self.finish();
                for row in &mut table.rows {
                    row.sort_by_key(|cell| cell.column);
                }
                table.shares = shares(&edges, left, self.right);
                table.mark.clone_from(&self.part);
                if !table.rows.is_empty() {
                    self.blocks.push(Block::Table(table));
                }
            }
        }
    }

    fn text(&mut self, text: &TextItem, at: Point) {
        if self.unread() {
            return;
        }
        let written = once(text);
        if self.marking {
            self.mark.push_str(&written);
            return;
        }
        let variant = text.font.info().variant;
        let run = Run {
            bold: variant.weight >= FontWeight::SEMIBOLD,
            italic: variant.style != FontStyle::Normal,
            size: text.size.to_pt(),
            text: written,
            note: self.open.iter().any(|(_, open)| matches!(open, Open::Note)).then(Vec::new),
        };
        let (x, y, size) = (at.x.to_pt(), at.y.to_pt(), text.size.to_pt());
        let right = x + text.width().to_pt();
        self.put(run, x, y + self.page as f64 * PAGE, right, size);
    }

    /// A line to write on, within a text.
    fn rule(&mut self, geometry: &Geometry, at: Point) {
        let (from, to) = match geometry {
            Geometry::Line(to) => (Point::zero(), *to),
            Geometry::Curve(curve) => ends(curve),
            Geometry::Rect(_) => return,
        };
        let (length, height) = ((to.x - from.x).to_pt(), (to.y - from.y).to_pt());
        let in_table = matches!(self.open.last(), Some((_, Open::Table { .. })));
        if self.unread() || in_table || self.marking || height.abs() > 1.0 || length < 40.0 {
            return;
        }
        let run = Run { text: "_".repeat((length / 7.0) as usize), bold: false, italic: false, size: 14.0, note: None };
        let (x, y) = ((at.x + from.x).to_pt(), (at.y + from.y).to_pt() - 3.0);
        self.put(run, x, y + self.page as f64 * PAGE, x + length, 14.0);
    }

    fn put(&mut self, run: Run, x: f64, y: f64, right: f64, size: f64) {
        let apart = self.current.lines.last().map(|line| y - line.y);
        // Text that is in no paragraph is one as long as its lines follow closely.
        if self.current.kind.is_none() && apart.is_some_and(|apart| apart > size * 1.6 || apart < -size) {
            self.finish();
        }
        let letters = run.text.chars().count();
        match self.current.lines.last_mut() {
            Some(line) if (line.y - y).abs() < size.max(line.size) * 0.5 => {
                line.right = right;
                (line.before_last, line.last) = (line.last, letters);
                match line.runs.last_mut() {
                    Some(last) if last.goes_on(&run) => last.text.push_str(&run.text),
                    _ => line.runs.push(run),
                }
            }
            _ => self.current.lines.push(Line {
                y,
                size,
                left: x,
                right,
                runs: vec![run],
                first: letters,
                last: letters,
                before_last: 0,
            }),
        }
    }

    fn finish(&mut self) {
        let Current { kind, lines } = std::mem::take(&mut self.current);
        if lines.is_empty() {
            return;
        }
        let in_cell = self.open.iter().any(|(_, open)| matches!(open, Open::Cell { .. }));
        let kind = match kind {
            Some(Kind::Body) if in_cell => Kind::Plain,
            Some(kind) => kind,
            None => Kind::Plain,
        };
        let first = lines[0].left;
        let rest = lines[1..].iter().map(|line| line.left).fold(f64::MAX, f64::min);
        let left = if lines.len() > 1 {
            rest.min(first)
        } else if kind == Kind::Body {
            self.left
        } else {
            first
        };
        let middle = (self.left + self.right) / 2.0;
        let centred = matches!(kind, Kind::Heading(_))
            || !in_cell
                && first > self.left + 5.0
                && lines.iter().all(|line| ((line.left + line.right) / 2.0 - middle).abs() < 3.0);
        let indented = !in_cell && !centred && !matches!(kind, Kind::Point { .. });
        let mut places: Vec<Place> = Vec::new();
        for line in &lines {
            let page = (line.y / PAGE) as usize;
            let (top, bottom) = (line.y % PAGE - line.size * 0.9, line.y % PAGE + line.size * 0.3);
            match places.last_mut() {
                Some(place) if place.page == page => place.bottom = place.bottom.max(bottom),
                _ => places.push(Place { page, top, bottom }),
            }
        }
        let paragraph = Paragraph {
            mark: self.part.clone(),
            places,
            centred,
            indent: if indented { (left - self.left).max(0.0) } else { 0.0 },
            first: if indented && kind == Kind::Body { (first - left).max(0.0) } else { 0.0 },
            runs: joined(lines),
            kind,
        };
        if paragraph.runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.blocks.push(Block::Paragraph(paragraph));
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
