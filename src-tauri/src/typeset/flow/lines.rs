//! Lines as they were set become running text; lengths become shares.

use super::walk::{Open, Walk};
use super::{Block, Kind, Paragraph, Place, Run};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::{FontStyle, FontWeight, TextItem};
use typst::visualize::{Curve, CurveItem, Geometry};

/// What a line ends in that was filled and not ended on purpose.
const FILLED: [char; 7] = [' ', '\u{AD}', '-', '\u{2010}', '–', '—', '/'];

/// The text of a run, each letter once: several glyphs may draw one letter.
pub(super) fn once(text: &TextItem) -> String {
    let (from, to) = text.glyphs.iter().fold((usize::MAX, 0), |(from, to), glyph| {
        let range = glyph.range();
        (from.min(range.start), to.max(range.end))
    });
    text.text.get(from..to).unwrap_or(&text.text).to_owned()
}

/// The lines of a paragraph as running text. A line that was filled ends in its space, in the hyphen that parted a word,
/// or within a word that parts anywhere; one that ends otherwise was ended on purpose.
pub(super) fn joined(lines: Vec<Line>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    for line in lines {
        if let (Some(pieces), Some(last)) = (before, runs.last_mut()) {
            // Long words are set in pieces of four letters, between which a line may end.
            let pieced = pieces == (4, 4) && line.first <= 4;
            if last.text.ends_with('\u{AD}') {
                last.text.pop();
            } else if !pieced && !last.text.ends_with(FILLED) {
                let ended = Run { text: "\n".to_owned(), note: None, ..last.clone() };
                if last.note.is_some() { runs.push(ended) } else { last.text.push('\n') }
            }
        }
        before = Some((line.before_last, line.last));
        for run in line.runs {
            match runs.last_mut() {
                Some(last) if last.goes_on(&run) => last.text.push_str(&run.text),
                _ => runs.push(run),
            }
        }
    }
    // A hyphen at the very end says that the word goes on over the page.
    let goes_on = runs.last().is_some_and(|run| run.text.ends_with('\u{AD}'));
    for run in &mut runs {
        run.text = run.text.replace('\u{AD}', "");
    }
    if let (true, Some(last)) = (goes_on, runs.last_mut()) {
        last.text.push('\u{AD}');
    }
    runs
}

impl Paragraph {
    /// Whether its last line was filled: the paragraph goes on.
    pub(super) fn is_unfinished(&self) -> bool {
        self.runs.last().is_some_and(|run| run.note.is_none() && run.text.ends_with(FILLED))
    }

    /// Puts what stands on the next page behind it.
    fn go_on(mut self, rest: Self) -> Self {
        self.places.extend(rest.places);
        if let Some(last) = self.runs.last_mut() {
            last.text = last.text.trim_end_matches('\u{AD}').to_owned();
        }
        for run in rest.runs {
            match self.runs.last_mut() {
                Some(last) if last.goes_on(&run) => last.text.push_str(&run.text),
                _ => self.runs.push(run),
            }
        }
        self
    }
}

/// The corners of a curve that is a line.
pub(super) fn ends(curve: &Curve) -> (Point, Point) {
    let points = curve.0.iter().filter_map(|item| match item {
        CurveItem::Move(point) | CurveItem::Line(point) => Some(*point),
        CurveItem::Cubic(..) | CurveItem::Close => None,
    });
    points.fold((Point::splat(Abs::inf()), Point::splat(-Abs::inf())), |(low, high), point| {
        (low.min(point), high.max(point))
    })
}

/// The text of one page, letter by letter as it was set.
pub(in crate::typeset) fn text_of(frame: &Frame) -> String {
    let mut text = String::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => text.push_str(&text_of(&group.frame)),
            FrameItem::Text(run) => text.push_str(&once(run)),
            _ => {}
        }
    }
    text
}

/// How wide each column is, from where its cells begin.
pub(super) fn shares(edges: &[Option<f64>], left: f64, right: f64) -> Vec<f64> {
    let width = (right - left).max(1.0);
    let mut known = left;
    let starts: Vec<f64> = edges
        .iter()
        .map(|edge| {
            known = edge.unwrap_or(known).max(known);
            known
        })
        .collect();
    let ends = starts.iter().skip(1).copied().chain([right]);
    starts.iter().zip(ends).map(|(start, end)| ((end - start) / width).max(0.04)).collect()
}

/// One line as it stands on the page.
pub(super) struct Line {
    y: f64,
    /// The height of its letters.
    size: f64,
    left: f64,
    right: f64,
    runs: Vec<Run>,
    /// How many letters its first piece, its last piece and the one before that have.
    first: usize,
    last: usize,
    before_last: usize,
}

impl Line {
    /// Whether it was filled, and not ended on purpose.
    fn is_filled(&self) -> bool {
        self.runs.last().is_some_and(|run| run.text.ends_with(FILLED))
    }
}

/// Pages stand this far apart in the height of a line.
const PAGE: f64 = 10_000.0;

/// The paragraph that is being read.
#[derive(Default)]
pub(super) struct Current {
    pub(super) kind: Option<Kind>,
    pub(super) lines: Vec<Line>,
    /// What was read of it on an earlier page.
    pub(super) begun: Option<Paragraph>,
}

impl Walk {
    pub(super) fn text(&mut self, text: &TextItem, at: Point) {
        if self.unread() {
            return;
        }
        let written = once(text);
        if self.marking {
            self.mark.push_str(&written);
            return;
        }
        let mark = self.mark_of_note();
        let variant = text.font.info().variant;
        let run = Run {
            bold: variant.weight >= FontWeight::SEMIBOLD,
            italic: variant.style != FontStyle::Normal,
            size: text.size.to_pt(),
            note: mark.is_some().then(Vec::new),
            text: mark.unwrap_or(written),
        };
        let (x, y, size) = (at.x.to_pt(), at.y.to_pt(), text.size.to_pt());
        let right = x + text.width().to_pt();
        self.put(run, x, y + self.page as f64 * PAGE, right, size);
    }

    /// A line to write on, within a text.
    pub(super) fn rule(&mut self, geometry: &Geometry, at: Point) {
        let (from, to) = match geometry {
            Geometry::Line(to) => (Point::zero(), *to),
            Geometry::Curve(curve) => ends(curve),
            Geometry::Rect(_) => return,
        };
        let (length, height) = ((to.x - from.x).to_pt(), (to.y - from.y).to_pt());
        let in_table = matches!(self.open.last(), Some((_, Open::Table(_))));
        let left = (at.x + from.x).to_pt();
        if self.unread()
            || in_table
            || self.marking
            || height.abs() > 1.0
            || length < 40.0
            || self.in_rules_of_table(left)
        {
            return;
        }
        let run = Run { text: "_".repeat((length / 7.0) as usize), bold: false, italic: false, size: 14.0, note: None };
        let y = (at.y + from.y).to_pt() - 3.0;
        self.put(run, left, y + self.page as f64 * PAGE, left + length, 14.0);
    }

    fn put(&mut self, run: Run, x: f64, y: f64, right: f64, size: f64) {
        // Text that is in no paragraph is one as long as its lines follow closely; the mark of a footnote is smaller than
        // its line.
        let parts = |line: &Line| {
            let far = y - line.y > size.max(line.size) * 1.6 || y - line.y < -size.max(line.size);
            far && !(line.y < self.page as f64 * PAGE && line.is_filled())
        };
        if self.current.kind.is_none() && self.current.lines.last().is_some_and(parts) {
            self.finish();
        }
        let letters = run.text.chars().count();
        match self.current.lines.last_mut() {
            Some(line) if (line.y - y).abs() < size.max(line.size) * 0.5 => {
                // The mark of a footnote is small and stands high: a line that begins with one stands where its text does.
                if size > line.size {
                    (line.y, line.size) = (y, size);
                }
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

    pub(super) fn finish(&mut self) {
        let Current { kind, lines, begun } = std::mem::take(&mut self.current);
        if lines.is_empty() {
            self.blocks.extend(begun.map(Block::Paragraph));
            return;
        }
        let in_cell = self.open.iter().any(|(_, open)| matches!(open, Open::Cell(_)));
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
        let paragraph = match begun {
            Some(begun) => begun.go_on(paragraph),
            None => paragraph,
        };
        if paragraph.runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.blocks.push(Block::Paragraph(paragraph));
        }
    }
}
