//! The walk over the pages: what is open where a piece of text stands.

use super::cells::{Ruling, Started};
use super::lines::Current;
use super::notes::{Entry, Notes};
use super::{Block, Kind, Table};
use typst::foundations::{Content, Packed, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, GridCell, GridElem, HideElem, Point, RepeatElem, Transform};
use typst::model::{EnumElem, FootnoteElem, FootnoteEntry, HeadingElem, ListElem, ParElem, TableCell, TableElem};
use typst::pdf::{ArtifactElem, ArtifactKind, PdfMarkerTag, PdfMarkerTagKind};

/// What is open while the pages are walked.
pub(super) enum Open {
    /// Page numbers, repeated heads of tables, what is only decoration.
    Unread,
    /// The line above the footnotes of a page on which one goes on.
    Separator,
    Paragraph,
    Heading,
    List {
        numbered: bool,
    },
    Mark,
    Body,
    Table(Ruling),
    Cell(Started),
    /// The mark of a footnote in the text.
    Note(Location),
    /// Its text at the foot of the page, and what was being read above.
    Entry(Entry),
    Other,
}

impl Open {
    /// What stands between a grid and its next cell without being of it.
    fn is_passed_over(&self) -> bool {
        match self {
            Self::Other => true,
            Self::Cell(started) => started.goes_on(),
            _ => false,
        }
    }
}

pub(super) struct Walk {
    pub(super) open: Vec<(Location, Open)>,
    pub(super) blocks: Vec<Block>,
    pub(super) current: Current,
    /// The mark of the point whose text comes next.
    pub(super) mark: String,
    pub(super) marking: bool,
    pub(super) page: usize,
    /// The part that the template named last.
    pub(super) part: Option<String>,
    pub(super) notes: Notes,
    /// Where the text of a page begins and ends.
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Walk {
    /// Before the first page.
    pub(super) fn new(left: f64, right: f64) -> Self {
        Self {
            open: Vec::new(),
            blocks: Vec::new(),
            current: Current::default(),
            mark: String::new(),
            marking: false,
            page: 0,
            part: None,
            notes: Notes::default(),
            left,
            right,
        }
    }

    pub(super) fn frame(&mut self, frame: &Frame, within: Transform) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let to = within.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                    self.frame(&group.frame, to);
                }
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if !element.is::<FootnoteEntry>() {
                        self.go_on_with_note();
                    }
                    if !element.is::<TableCell>() && !element.is::<GridCell>() {
                        self.turn_to(at.transform(within).x);
                    }
                    self.start(element, at.transform(within));
                }
                FrameItem::Tag(Tag::End(location, ..)) => self.end(*location),
                FrameItem::Text(text) => {
                    self.go_on_with_note();
                    self.turn_to(at.transform(within).x);
                    self.text(text, at.transform(within));
                }
                FrameItem::Shape(shape, _) => self.rule(&shape.geometry, at.transform(within)),
                FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    pub(super) fn unread(&self) -> bool {
        self.open.iter().any(|(_, open)| matches!(open, Open::Unread | Open::Separator))
    }

    fn start(&mut self, element: &Content, at: Point) {
        let Some(location) = element.location() else { return };
        // What the elements were given is written into them when they are laid out; no styles are needed.
        let plain = StyleChain::default();
        let separates = |artifact: &Packed<ArtifactElem>| artifact.kind.get(plain) == ArtifactKind::Other;
        let open = if self.notes.above.is_some() && element.to_packed::<ArtifactElem>().is_some_and(separates) {
            Open::Separator
        } else if self.unread()
            || element.is::<HideElem>()
            || element.is::<ArtifactElem>()
            || element.is::<RepeatElem>()
        {
            Open::Unread
        } else if let Some(named) = element.to_packed::<MetadataElem>() {
            self.name_part(&named.value);
            Open::Other
        } else if element.is::<FootnoteElem>() {
            self.notes.marks.push(location);
            Open::Note(location)
        } else if let Some(entry) = element.to_packed::<FootnoteEntry>() {
            let Some(of) = entry.note.location() else { return };
            self.end_note();
            self.notes.foot = Some(of);
            self.entry(of)
        } else if let Some(heading) = element.to_packed::<HeadingElem>() {
            self.finish();
            let level = heading.resolve_level(plain).get();
            self.current.kind = Some(Kind::Heading(level));
            Open::Heading
        } else if element.is::<ParElem>() {
            self.begin_paragraph();
            Open::Paragraph
        } else if element.is::<ListElem>() {
            self.finish();
            Open::List { numbered: false }
        } else if element.is::<EnumElem>() {
            self.finish();
            Open::List { numbered: true }
        } else if let Some(marker) = element.to_packed::<PdfMarkerTag>() {
            self.part_of_point(&marker.kind)
        } else if element.is::<TableElem>() || element.is::<GridElem>() {
            self.finish();
            let table = Table { ruled: element.is::<TableElem>(), ..Table::default() };
            Open::Table(Ruling::of(table))
        } else if let Some(cell) = element.to_packed::<TableCell>() {
            let place = (cell.x.get(plain).custom(), cell.y.get(plain).custom());
            self.cell_unless(cell.is_repeated.get(plain), location, place, cell.colspan.get(plain).get(), at)
        } else if let Some(cell) = element.to_packed::<GridCell>() {
            self.grid_cell(cell, location, at)
        } else {
            Open::Other
        };
        self.open.push((location, open));
    }

    /// The template names the part that follows.
    fn name_part(&mut self, value: &Value) {
        if let Value::Dict(dict) = value
            && let Ok(Value::Str(part)) = dict.get("dalil")
        {
            self.finish();
            self.part = Some(part.to_string()).filter(|part| !part.is_empty());
        }
    }

    /// Within a heading or a point the paragraph is the heading or the point.
    fn begin_paragraph(&mut self) {
        if self.current.kind.is_none() || !self.current.lines.is_empty() {
            let point = matches!(self.current.kind, Some(Kind::Point { .. })) && self.current.lines.is_empty();
            if !point {
                self.finish();
                self.current.kind = Some(Kind::Body);
            }
        }
    }

    /// The mark of a point of a list, or its text.
    fn part_of_point(&mut self, kind: &PdfMarkerTagKind) -> Open {
        match kind {
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
    }

    /// Lists are laid out as grids too; only a grid that was asked for has its own mark.
    fn grid_cell(&mut self, cell: &Packed<GridCell>, location: Location, at: Point) -> Open {
        let within = self.open.iter().rev().find(|(_, open)| !open.is_passed_over());
        let in_grid = matches!(within, Some((_, Open::Table(_))));
        if !in_grid {
            return Open::Other;
        }
        let plain = StyleChain::default();
        let place = (cell.x.get(plain).custom(), cell.y.get(plain).custom());
        self.cell_unless(cell.is_repeated.get(plain), location, place, cell.colspan.get(plain).get(), at)
    }

    fn lists(&self) -> Vec<bool> {
        let lists = self
            .open
            .iter()
            .filter_map(|(_, open)| if let Open::List { numbered } = open { Some(*numbered) } else { None });
        lists.collect()
    }

    fn end(&mut self, location: Location) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| *open == location) {
            self.close_to(at);
        }
    }

    /// Closes everything that was opened from `at` on.
    pub(super) fn close_to(&mut self, at: usize) {
        while self.open.len() > at {
            let Some((_, open)) = self.open.pop() else { break };
            // With a footnote ends what was opened within it; what was open above it is open again.
            let is_entry = matches!(open, Open::Entry(_));
            self.close(open);
            if is_entry {
                break;
            }
        }
    }

    fn close(&mut self, open: Open) {
        match open {
            Open::Unread | Open::Other => {}
            Open::Separator => self.notes.foot = self.notes.above.take(),
            Open::Paragraph | Open::Heading | Open::Body | Open::List { .. } => self.finish(),
            Open::Note(_) => {}
            Open::Entry(entry) => self.close_entry(entry),
            Open::Mark => self.marking = false,
            Open::Cell(cell) => self.close_cell(cell),
            Open::Table(table) => self.close_table(table),
        }
    }
}
