//! Where the words of a page come from: the line of the template that put them there.

use super::Template;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, Source, Span};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// A stretch of a page. The stretches of a page one after another are its text as it was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub text: String,
    /// The file of the template, without the leading slash; empty when no place is known.
    pub file: String,
    /// From 1; 0 when no place is known.
    pub line: usize,
}

/// The stretches of each page.
pub(super) fn of(document: &PagedDocument, template: &Template) -> Vec<Vec<Origin>> {
    let mut reading = Reading { template, sources: HashMap::new(), found: Vec::new() };
    let page = |page: &typst_layout::Page| {
        reading.frame(&page.frame);
        std::mem::take(&mut reading.found)
    };
    document.pages().iter().map(page).collect()
}

struct Reading<'a> {
    template: &'a Template,
    sources: HashMap<FileId, Option<Source>>,
    found: Vec<Origin>,
}

impl Reading<'_> {
    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(run) => self.run(run),
                _ => {}
            }
        }
    }

    /// Several glyphs may draw one letter, and one run may hold words of several places.
    fn run(&mut self, run: &TextItem) {
        let mut at: Option<(Span, u16, std::ops::Range<usize>)> = None;
        for glyph in &run.glyphs {
            let range = glyph.range();
            match &mut at {
                Some((span, _, seen)) if *span == glyph.span.0 => {
                    *seen = seen.start.min(range.start)..seen.end.max(range.end);
                }
                _ => {
                    if let Some((span, offset, seen)) = at.take() {
                        self.put(run, span, offset, seen);
                    }
                    at = Some((glyph.span.0, glyph.span.1, range));
                }
            }
        }
        if let Some((span, offset, seen)) = at {
            self.put(run, span, offset, seen);
        }
    }

    fn put(&mut self, run: &TextItem, span: Span, offset: u16, range: std::ops::Range<usize>) {
        let text = run.text.get(range).unwrap_or_default().to_owned();
        let (file, line) = self.place(span, offset).unwrap_or_default();
        self.found.push(Origin { text, file, line });
    }

    fn place(&mut self, span: Span, offset: u16) -> Option<(String, usize)> {
        let id = span.id()?;
        let template = self.template;
        let source = self.sources.entry(id).or_insert_with(|| {
            let text = template.file(id.vpath().get_with_slash())?;
            Some(Source::new(id, text.to_owned()))
        });
        let source = source.as_ref()?;
        let range = source.find(span)?.range();
        let byte = (range.start + usize::from(offset)).min(range.end);
        let line = source.lines().byte_to_line(byte)?;
        Some((id.vpath().get_without_slash().to_owned(), line + 1))
    }
}
