//! The text of a PDF page with the box of each word, taken from the same interpreter that draws it, so that the boxes lie
//! where the letters are seen. Invisible text, as programs for scans lay it over the picture, counts. Notes and addresses follow the
//! words of their page, an address with the box of what leads to it; the files that a PDF carries are listed and taken out.

mod about;
mod attached;
mod lines;
mod notes;
mod words;

pub use about::about;
pub use attached::{file, files};

use crate::evidence::derivatives::Page as Sheet;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Vec2};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::page::Page;

/// Letters of one page; a page that has more is a drawing made of letters.
const LETTERS: usize = 200_000;
/// Glyphs are drawn in thousandths of the letter's height.
const EM: f64 = 1000.0;
/// How far a letter reaches above and below its line, in parts of its height: enough for every alphabet here.
const ABOVE: f64 = 0.8;
const BELOW: f64 = 0.22;

/// A letter as it stands on the page, in points from the top left corner as a reader sees it.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// One character, or a few for a ligature. Empty: the file does not say which.
    pub text: String,
    /// Where it begins on its line and where it ends.
    pub from: Point,
    pub to: Point,
    /// Height of the type.
    pub size: f64,
    /// What it covers.
    pub area: Rect,
}

/// The words of a page, and below them what hangs on it.
pub fn page_of<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Sheet {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let area = Rect::new(0.0, 0.0, width, height);
    let placed = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(placed, area, cache, page.xref(), InterpreterSettings::default());
    let mut taker = Taker { letters: Vec::new() };
    interpret_page(page, &mut context, &mut taker);
    let words = words::of(taker.letters, area);
    let mut sheet = Sheet { width, height, blocks: lines::blocks(words, width, height), ..Sheet::default() };
    // A page without words of its own is a scan, whose text recognition reads.
    if !sheet.blocks.is_empty() {
        let held = notes::of(page, &sheet.text(), placed, area);
        sheet.blocks.extend(held);
    }
    sheet
}

/// A page of which nothing could be read.
pub fn blank(page: &Page<'_>) -> Sheet {
    let (width, height) = page.render_dimensions();
    Sheet { width: f64::from(width), height: f64::from(height), ..Sheet::default() }
}

/// Takes letters and lets everything else pass.
struct Taker {
    letters: Vec<Letter>,
}

impl Taker {
    fn take(&mut self, glyph: &Glyph<'_>, transform: Affine) {
        if self.letters.len() >= LETTERS {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawn) => drawn.advance_width(),
        };
        let advance = advance.map(f64::from).filter(|w| w.is_finite() && *w > 0.0).unwrap_or(EM / 2.0);
        let at = |x: f64, y: f64| transform * Point::new(x, y);
        let corners = [at(0.0, -BELOW * EM), at(0.0, ABOVE * EM), at(advance, -BELOW * EM), at(advance, ABOVE * EM)];
        let area = corners[1..].iter().fold(Rect::from_points(corners[0], corners[0]), |all, p| all.union_pt(*p));
        let size = (at(0.0, EM) - at(0.0, 0.0)).hypot();
        if ![area.x0, area.y0, area.x1, area.y1, size].iter().all(|n| n.is_finite()) || size <= 0.01 {
            return;
        }
        self.letters.push(Letter { text, from: at(0.0, 0.0), to: at(advance, 0.0), size, area });
    }
}

impl Letter {
    /// The direction in which it is read.
    pub fn direction(&self) -> Vec2 {
        let along = self.to - self.from;
        if along.hypot() > 0.0 { along.normalize() } else { Vec2::new(1.0, 0.0) }
    }
}

impl<'a> Device<'a> for Taker {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.take(glyph, props.transform * glyph.transform());
        }
    }
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
