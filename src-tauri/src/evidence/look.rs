//! Evidence as pixels: pages of pictures and PDF files rendered here, so that the window never decodes a stranger's
//! bytes. Sizes are in points (1/72 inch) as a reader sees the page, that is after rotation.

use super::EvidenceKind;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The longest side a page is rendered to, in pixels: enough for 300 dpi on A4 and for a 4K screen.
pub const LARGEST_SIDE: u32 = 4_000;
/// Metadata is read from pictures up to this size.
pub const METADATA_BYTES: u64 = 64 << 20;
/// Decoded pictures may take this much memory: a 100-megapixel photo.
const DECODED_BYTES: u64 = 512 << 20;

/// Why pages can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The file is damaged or not what it says.
    Damaged,
    /// It opens with a password only.
    Encrypted,
    /// It is no picture and no PDF.
    NotAPage,
}

impl Trouble {
    /// The word stored with the item.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::NotAPage => "not-a-page",
        }
    }
}

/// Width and height of each page in points.
pub fn pages(bytes: &[u8], kind: EvidenceKind) -> Result<Vec<(f64, f64)>, Trouble> {
    guarded(|| match kind {
        EvidenceKind::Image => {
            let (width, height) = picture_size(bytes)?;
            Ok(vec![(f64::from(width), f64::from(height))])
        }
        EvidenceKind::Pdf => {
            let pdf = open(bytes)?;
            let sizes: Vec<_> = pdf
                .pages()
                .iter()
                .map(|page| page.render_dimensions())
                .map(|(w, h)| (f64::from(w), f64::from(h)))
                .collect();
            if sizes.is_empty() { Err(Trouble::Damaged) } else { Ok(sizes) }
        }
        _ => Err(Trouble::NotAPage),
    })
}

/// A page (from 0) as a picture `width` pixels wide, or less when the original is smaller than that.
pub fn page(bytes: &[u8], kind: EvidenceKind, page: usize, width: u32) -> Result<Option<RgbImage>, Trouble> {
    let width = width.clamp(16, LARGEST_SIDE);
    guarded(|| match kind {
        EvidenceKind::Image if page == 0 => picture(bytes, width).map(Some),
        EvidenceKind::Image => Ok(None),
        EvidenceKind::Pdf => pdf_page(bytes, page, width),
        _ => Err(Trouble::NotAPage),
    })
}

/// Parsers of strangers' files may panic; here that means "damaged".
fn guarded<T>(f: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or(Err(Trouble::Damaged))
}

fn picture_size(bytes: &[u8]) -> Result<(u32, u32), Trouble> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Trouble::Damaged)?;
    let mut decoder = reader.into_decoder().map_err(|_| Trouble::Damaged)?;
    let (width, height) = decoder.dimensions();
    let turned = decoder.orientation().is_ok_and(|o| matches!(o.to_exif(), 5..=8));
    Ok(if turned { (height, width) } else { (width, height) })
}

fn picture(bytes: &[u8], width: u32) -> Result<RgbImage, Trouble> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Trouble::Damaged)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODED_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Trouble::Damaged)?;
    let orientation = decoder.orientation().map_err(|_| Trouble::Damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Trouble::Damaged)?;
    picture.apply_orientation(orientation);
    if picture.width() > width {
        let height = (u64::from(picture.height()) * u64::from(width) / u64::from(picture.width())).max(1) as u32;
        picture = picture.thumbnail_exact(width, height);
    }
    Ok(on_white(picture))
}

/// Transparent pictures are shown on white, as they print.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in flat.pixels_mut().zip(rgba.pixels()) {
        let alpha = u16::from(from.0[3]);
        let blend = |c: u8| ((u16::from(c) * alpha + 255 * (255 - alpha)) / 255) as u8;
        to.0 = [blend(from.0[0]), blend(from.0[1]), blend(from.0[2])];
    }
    flat
}

fn open(bytes: &[u8]) -> Result<Pdf, Trouble> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Trouble::Encrypted,
        LoadPdfError::Invalid => Trouble::Damaged,
    })
}

fn pdf_page(bytes: &[u8], at: usize, width: u32) -> Result<Option<RgbImage>, Trouble> {
    let pdf = open(bytes)?;
    let Some(page) = pdf.pages().get(at) else { return Ok(None) };
    let (w, h) = page.render_dimensions();
    let scale = (width as f32 / w.max(1.0)).min(LARGEST_SIDE as f32 / h.max(1.0));
    let settings = hayro::PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixels = hayro::render(
        page,
        &hayro::RenderCache::new(),
        &InterpreterSettings::default(),
        &hayro::RenderSettings::default(),
        &settings,
    );
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgb = pixels.data_as_u8_slice().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    RgbImage::from_raw(width, height, rgb).map(Some).ok_or(Trouble::Damaged)
}
