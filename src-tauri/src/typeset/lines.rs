//! Lines as they were set become running text; lengths become shares.

use super::flow::{Line, Run};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::TextItem;
use typst::visualize::{Curve, CurveItem};

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
            } else if !pieced && !last.text.ends_with([' ', '-', '\u{2010}', '–', '—', '/']) {
                last.text.push('\n');
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
    for run in &mut runs {
        run.text = run.text.replace('\u{AD}', "");
    }
    runs
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
pub(super) fn text_of(frame: &Frame) -> String {
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
