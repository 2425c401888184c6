//! Sheets drawn with printpdf: the stamps, each a small form, and the sheets that pictures stand on. The pictures
//! themselves do not pass through here: a sheet names its picture, and the binding puts the untouched bytes there.

use super::Error;
use super::bind::{Out, reference};
use super::carry::{Moved, Source, resolve};
use super::picture::Placing;
use super::side::side_by_side;
use super::stamp::{LINE, RIGHT};
use lopdf::{Dictionary, Object, Stream, dictionary};
use printpdf::{
    Color, CurTransMat, DictItem, ExtendedGraphicsStateId, ExternalStream, ExternalXObject, FontId, Greyscale, Mm, Op,
    PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rect, TextItem,
    XObject, XObjectId, XObjectTransform,
};
use std::collections::{BTreeMap, BTreeSet};

/// The font of stamps: that of the filings, so that a number looks the same in both.
const TINOS: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/fonts/Tinos-Regular.ttf"));

/// The name under which a sheet names its picture.
pub const PICTURE: &str = "Picture";
const FONT: &str = "Stamp";
const UNDERLAY: &str = "Underlay";

/// Sizes of the letters: the exhibit's page, and the page of the bundle, which is looked for.
const SMALL: f32 = 9.0;
const LARGE: f32 = 11.0;
/// Between the two stands a thin line with this much room on each side.
const GAP: f32 = 6.0;
/// How far the light ground reaches around the words.
const AROUND: f32 = 3.5;
/// How much of the ground covers what is below: words under it must stay readable.
const COVER: f32 = 0.8;
/// Forms are cut at this box.
const BOX: [f32; 4] = [-320.0, 0.0, 0.0, 40.0];
/// So many stamps are drawn in one document.
const VOLUME: usize = 500;

/// What one stamp says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// "Прил. 3, л. 2"; none on the cover, the index and dividers.
    pub exhibit: Option<String>,
    /// "57"
    pub page: String,
}

/// Draws stamps and sheets.
pub struct Draughtsman {
    font: ParsedFont,
}

impl Draughtsman {
    /// Opens the font.
    pub fn new() -> Result<Self, Error> {
        Ok(Self { font: ParsedFont::from_bytes(TINOS, 0, &mut Vec::new()).ok_or(Error::Sheet)? })
    }

    /// Writes the stamps as forms, each under its number in `ids`.
    pub fn write_stamps(&self, stamps: &[Words], ids: &[u32], out: &mut Out<'_>) -> Result<(), Error> {
        let letters: BTreeSet<char> =
            stamps.iter().flat_map(|s| s.page.chars().chain(s.exhibit.iter().flat_map(|e| e.chars()))).collect();
        let resources = self.write_font(&letters, out)?;
        let mut left = ids.iter();
        let volumes: Vec<&[Words]> = stamps.chunks(VOLUME).collect();
        let drawn = side_by_side(volumes.len(), |at| {
            contents(&self.written(volumes[at].iter().map(|words| self.stamp(words)).collect()))
        });
        for content in drawn.into_iter().flatten() {
            let form = dictionary! {
                "Type" => "XObject", "Subtype" => "Form", "BBox" => BOX.map(Object::Real).to_vec(),
                "Resources" => reference(resources),
            };
            let id = left.next().ok_or(Error::Sheet)?;
            out.put(*id, &Stream::new(form, content).into())?;
        }
        if left.next().is_none() { Ok(()) } else { Err(Error::Sheet) }
    }

    /// The content of a sheet with its picture.
    pub fn picture_sheet(&self, placing: &Placing) -> Result<Vec<u8>, Error> {
        let picture = Op::UseXobject {
            id: XObjectId(PICTURE.into()),
            transform: XObjectTransform { no_auto_scale: true, ..Default::default() },
        };
        let ops = vec![
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix: CurTransMat::Raw(placing.matrix) },
            picture,
            Op::RestoreGraphicsState,
        ];
        // It has no words, and the font is large: a copy of it for each picture would take longer than drawing.
        let mut drawn = contents(&document(vec![ops]));
        drawn.pop().ok_or(Error::Sheet)
    }

    /// A stamp, drawn to the left of the lower right corner of a page.
    fn stamp(&self, words: &Words) -> Vec<Op> {
        let mut ops = Vec::new();
        let number_at = -RIGHT - self.width(&words.page, LARGE);
        let exhibit = words.exhibit.as_deref().map(|text| (text, number_at - 2.0 * GAP - self.width(text, SMALL)));
        let left = exhibit.map_or(number_at, |(_, at)| at);
        ops.extend([
            Op::SaveGraphicsState,
            Op::LoadGraphicsState { gs: ExtendedGraphicsStateId(UNDERLAY.into()) },
            Op::SetFillColor { col: grey(1.0) },
            rectangle(left - AROUND, LINE - AROUND - 1.0, -RIGHT - left + 2.0 * AROUND, LARGE + 2.0 * AROUND - 2.0),
            Op::RestoreGraphicsState,
            Op::SetFillColor { col: grey(0.0) },
        ]);
        if let Some((text, at)) = exhibit {
            ops.extend(line(text, at, SMALL));
            ops.push(rectangle(number_at - GAP - 0.25, LINE - 2.0, 0.5, LARGE - 1.0));
        }
        ops.extend(line(&words.page, number_at, LARGE));
        ops
    }

    /// How wide words are in letters of `size` points.
    fn width(&self, words: &str, size: f32) -> f32 {
        let units: u32 = words
            .chars()
            .filter_map(|c| self.font.codepoint_to_glyph.get(&u32::from(c)))
            .filter_map(|glyph| self.font.glyph_widths.get(glyph))
            .map(|width| u32::from(*width))
            .sum();
        units as f32 * size / f32::from(self.font.units_per_em.max(1))
    }

    /// Pages with words on them.
    fn written(&self, pages: Vec<Vec<Op>>) -> PdfDocument {
        let mut document = document(pages);
        document.resources.fonts.map.insert(FontId(FONT.into()), PdfFont::new(self.font.clone()));
        document
    }

    /// Writes the font once, with the measures of all letters that any stamp uses, and gives the resources of stamps.
    fn write_font(&self, letters: &BTreeSet<char>, out: &mut Out<'_>) -> Result<u32, Error> {
        let specimen = letters.iter().collect::<String>();
        let bytes = self.written(vec![line(&specimen, 0.0, SMALL).to_vec()]).save(&plain(), &mut Vec::new());
        let (mut doc, pages) = Source::open(&bytes).map_err(|_| Error::Sheet)?.into_document();
        let page = pages.first().and_then(|id| doc.get_dictionary(*id).ok()).ok_or(Error::Sheet)?;
        let below = |from: &Dictionary, key: &[u8]| -> Option<Dictionary> {
            resolve(&doc, from.get(key).ok()?).as_dict().ok().cloned()
        };
        let fonts = below(page, b"Resources").and_then(|r| below(&r, b"Font")).ok_or(Error::Sheet)?;
        let mut font = fonts.get(FONT.as_bytes()).map_err(|_| Error::Sheet)?.clone();
        let mut moved = Moved::default();
        moved.renumber(&mut font, out);
        moved.write_rest(&mut doc, out)?;
        let underlay = dictionary! { "Type" => "ExtGState", "ca" => COVER };
        let resources = dictionary! {
            "Font" => dictionary! { FONT => font }, "ExtGState" => dictionary! { UNDERLAY => underlay },
        };
        Ok(out.add(resources)?)
    }
}

/// Pages that may name the picture.
fn document(pages: Vec<Vec<Op>>) -> PdfDocument {
    let mut document = PdfDocument::new("");
    document.resources.xobjects.map.insert(XObjectId(PICTURE.into()), placeholder());
    document.with_pages(pages.into_iter().map(|ops| PdfPage::new(Mm(210.0), Mm(297.0), ops)).collect());
    document
}

/// The content streams of its pages.
fn contents(document: &PdfDocument) -> Vec<Vec<u8>> {
    let drawn = document.to_lopdf_document(&plain(), &mut Vec::new());
    let ids: Vec<_> = drawn.page_iter().collect();
    ids.into_iter().map(|id| drawn.get_page_content(id)).collect()
}

/// Nothing compressed, nothing changed.
fn plain() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}

/// Stands for the picture while its sheet is drawn.
fn placeholder() -> XObject {
    let dict = BTreeMap::from([("Subtype".to_owned(), DictItem::Name(b"Image".to_vec()))]);
    let stream = ExternalStream { dict, content: Vec::new(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

fn grey(percent: f32) -> Color {
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Op {
    let [x, y, width, height] = [x, y, width, height].map(Pt);
    Op::DrawRectangle { rectangle: Rect { x, y, width, height, mode: Some(PaintMode::Fill), winding_order: None } }
}

fn line(words: &str, at: f32, size: f32) -> [Op; 5] {
    [
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(FontId(FONT.into())), size: Pt(size) },
        Op::SetTextCursor { pos: Point { x: Pt(at), y: Pt(LINE) } },
        Op::ShowText { items: vec![TextItem::Text(words.to_owned())] },
        Op::EndTextSection,
    ]
}
