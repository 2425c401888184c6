//! Pages as pixels: pictures and PDF files decoded and rendered. It runs in the worker of one file, which keeps what it has
//! parsed from one page to the next. Sizes are in points (1/72 inch) as a reader sees the page, that is after rotation.

use super::EvidenceKind;
use super::heif;
use super::importers::found::Found;
use super::importers::{Line, pdf};
use super::reading::Trouble;
use super::tiff;
use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf, PdfData};
use hayro::vello_cpu::color::palette::css::WHITE;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageError, ImageReader, Limits, RgbImage};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The longest side a page is rendered to, in pixels: enough for 300 dpi on A4 and for a 4K screen.
pub const LARGEST_SIDE: u32 = 4_000;
/// A page has at most so many pixels: what one answer of a worker holds.
pub const LARGEST_AREA: u64 = 20_000_000;
/// Decoded pictures may take this much memory: a 100-megapixel photo, which may be held twice while it is turned.
const DECODED_BYTES: u64 = 400 << 20;

/// One file and what was parsed of it.
pub struct Sheets {
    bytes: Arc<Vec<u8>>,
    /// Of a PDF that does not open without one.
    password: Option<String>,
    /// A picture, and which page it is.
    picture: Option<(usize, DynamicImage)>,
    pdf: Option<Parsed>,
}

/// A parsed PDF with what its pages share (fonts, glyphs). It lives as long as the worker: there is one file to a process.
struct Parsed {
    pdf: &'static Pdf,
    cache: hayro::RenderCache<'static>,
    fonts: InterpreterCache<'static>,
}

impl Sheets {
    /// Nothing is parsed until a page is asked for.
    pub fn of(bytes: Arc<Vec<u8>>) -> Self {
        Self { bytes, password: None, picture: None, pdf: None }
    }

    /// A PDF is opened with this password from here on.
    pub fn open_with(&mut self, password: &str) {
        self.password = Some(password.to_owned());
        self.pdf = None;
    }

    /// Width and height of each page in points. `whole`: a picture is decoded to its end, so that damage shows; else its
    /// header is believed.
    pub fn sizes(&mut self, kind: EvidenceKind, whole: bool) -> Result<Vec<(f64, f64)>, Trouble> {
        guarded(|| match kind {
            EvidenceKind::Image => {
                let first = if whole { self.decoded(0)?.dimensions() } else { picture_size(&self.bytes)? };
                let sizes = std::iter::once(first).chain(further(&self.bytes, first));
                Ok(sizes.map(|(width, height)| (f64::from(width), f64::from(height))).collect())
            }
            EvidenceKind::Pdf => {
                let pages = self.pdf()?.pdf.pages().iter();
                let sizes: Vec<_> =
                    pages.map(|page| page.render_dimensions()).map(|(w, h)| (f64::from(w), f64::from(h))).collect();
                if sizes.is_empty() { Err(Trouble::Damaged) } else { Ok(sizes) }
            }
            _ => Err(Trouble::NotAPage),
        })
    }

    /// A page (from 0) as a picture `width` pixels wide, or less when the original is smaller than that.
    pub fn picture(&mut self, kind: EvidenceKind, page: usize, width: u32) -> Result<Option<RgbImage>, Trouble> {
        let width = width.clamp(16, LARGEST_SIDE);
        guarded(|| match kind {
            EvidenceKind::Image if page > 0 && page >= directories(&self.bytes).len() => Ok(None),
            EvidenceKind::Image => Ok(Some(on_white(scaled(self.decoded(page)?, width)))),
            EvidenceKind::Pdf => self.pdf()?.page(page, width),
            _ => Err(Trouble::NotAPage),
        })
    }

    /// The words of pages of a PDF, from a page (from 0) on. A page that breaks the reader is one without words.
    pub fn words(&mut self, from: usize, count: usize) -> Result<Found, Trouble> {
        guarded(|| {
            let parsed = self.pdf()?;
            let all = parsed.pdf.pages();
            let some = all.iter().skip(from).take(count);
            let pages: Vec<_> = some
                .map(|page| {
                    let read = || pdf::page_of(page, &parsed.fonts);
                    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| pdf::blank(page))
                })
                .collect();
            if all.is_empty() {
                Err(Trouble::Damaged)
            } else {
                // The files are those of the whole, and told once. A list that breaks the reader hides no word.
                let list = || if from == 0 { pdf::files(parsed.pdf) } else { Vec::new() };
                let files = catch_unwind(AssertUnwindSafe(list)).unwrap_or_default();
                Ok(Found { pages, files, of: all.len() as u32, ..Found::default() })
            }
        })
    }

    /// What a PDF says of itself.
    pub fn about(&mut self) -> Result<Vec<Line>, Trouble> {
        guarded(|| Ok(pdf::about(self.pdf()?.pdf)))
    }

    /// A file that a PDF carries, by its entry.
    pub fn file(&mut self, entry: &str) -> Result<Vec<u8>, Trouble> {
        guarded(|| pdf::file(self.pdf()?.pdf, entry))
    }

    /// A picture, or a page (from 0) of one that has several.
    fn decoded(&mut self, page: usize) -> Result<&DynamicImage, Trouble> {
        if self.picture.as_ref().is_none_or(|(kept, _)| *kept != page) {
            self.picture = None;
            let picture = match directories(&self.bytes).get(page) {
                Some(directory) if page > 0 => decode(&tiff::only(&self.bytes, *directory))?,
                _ => decode(&self.bytes)?,
            };
            self.picture = Some((page, picture));
        }
        self.picture.as_ref().map(|(_, picture)| picture).ok_or(Trouble::Damaged)
    }

    fn pdf(&mut self) -> Result<&Parsed, Trouble> {
        if self.pdf.is_none() {
            self.pdf = Some(Parsed {
                pdf: Box::leak(Box::new(parsed(self.bytes.clone(), self.password.as_deref())?)),
                cache: hayro::RenderCache::new(),
                fonts: InterpreterCache::new(),
            });
        }
        self.pdf.as_ref().ok_or(Trouble::Damaged)
    }
}

impl Parsed {
    fn page(&self, at: usize, width: u32) -> Result<Option<RgbImage>, Trouble> {
        self.pdf.pages().get(at).map(|page| drawn(page, &self.cache, width)).transpose()
    }
}

/// A PDF, its pages found. One that its owner alone has a password for opens without any.
pub fn parsed(bytes: Arc<Vec<u8>>, password: Option<&str>) -> Result<Pdf, Trouble> {
    Pdf::new_with_password(PdfData::from(bytes), password.unwrap_or_default()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Trouble::Encrypted,
        LoadPdfError::Invalid => Trouble::Damaged,
    })
}

/// A page of a PDF as a picture so many pixels wide, or less when it is very high.
pub fn drawn<'a>(page: &'a Page<'a>, cache: &hayro::RenderCache<'a>, width: u32) -> Result<RgbImage, Trouble> {
    let (w, h) = page.render_dimensions();
    let scale = (width as f32 / w.max(1.0)).min(LARGEST_SIDE as f32 / h.max(1.0));
    let settings = hayro::PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let interpret = InterpreterSettings::default();
    let pixels = hayro::render(page, cache, &interpret, &hayro::RenderSettings::default(), &settings);
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgb = pixels.data_as_u8_slice().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    RgbImage::from_raw(width, height, rgb).ok_or(Trouble::Damaged)
}

/// Parsers of strangers' files may panic; here that means "damaged".
fn guarded<T>(f: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or(Err(Trouble::Damaged))
}

/// Where the pages of a picture stand that may have several, a TIFF as scanners and faxes make it. None for any other, and for
/// one whose pages lead nowhere: its first is shown.
fn directories(bytes: &[u8]) -> Vec<u32> {
    tiff::pages(bytes).unwrap_or_default()
}

/// The sizes of the pages after the first. One that can't be measured counts all the same: why is said when it is opened.
fn further(bytes: &[u8], first: (u32, u32)) -> Vec<(u32, u32)> {
    let directories = directories(bytes);
    if directories.len() < 2 {
        return Vec::new();
    }
    let mut bytes = bytes.to_vec();
    let of = |directory: &u32| {
        tiff::turn_to(&mut bytes, *directory);
        picture_size(&bytes).unwrap_or(first)
    };
    directories.iter().skip(1).map(of).collect()
}

fn picture_size(bytes: &[u8]) -> Result<(u32, u32), Trouble> {
    if heif::is_heif(bytes) {
        return heif::size(bytes);
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Trouble::Damaged)?;
    let mut decoder = reader.into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    let turned = decoder.orientation().is_ok_and(|o| matches!(o.to_exif(), 5..=8));
    Ok(if turned { (height, width) } else { (width, height) })
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, Trouble> {
    if heif::is_heif(bytes) {
        return heif::decode(bytes).map(DynamicImage::ImageRgb8);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Trouble::Damaged)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODED_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    let orientation = decoder.orientation().map_err(why)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// As wide as asked for, and never larger than it is or than [`LARGEST_AREA`]: a strip of screenshots glued together may be
/// fifty times as high as wide.
fn scaled(picture: &DynamicImage, width: u32) -> DynamicImage {
    let (w, h) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (f64::from(width) / w).min((LARGEST_AREA as f64 / (w * h)).sqrt());
    if scale >= 1.0 {
        return picture.clone();
    }
    let side = |side: f64| ((side * scale) as u32).max(1);
    picture.thumbnail_exact(side(w), side(h))
}

/// A picture that is too large, or of a kind that nobody here draws, is whole all the same; every other fault means that it
/// is damaged.
fn why(error: ImageError) -> Trouble {
    match error {
        ImageError::Limits(_) => Trouble::TooLarge,
        ImageError::Unsupported(_) => Trouble::NoDecoder,
        _ => Trouble::Damaged,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The same pages twice over, a TIFF with a link from the first directory to a second.
    fn of_two_pages() -> Vec<u8> {
        let one = |side: u32, shade: u8| {
            let mut file = Cursor::new(Vec::new());
            let picture = RgbImage::from_pixel(side, side * 2, image::Rgb([shade, 0, 0]));
            picture.write_to(&mut file, image::ImageFormat::Tiff).unwrap();
            file.into_inner()
        };
        let (mut first, second) = (one(20, 10), one(30, 200));
        let base = first.len() as u32;
        let at = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        let entries = |bytes: &[u8], at: usize| u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()) as usize;
        // The second file follows the first, and what it points to lies as much further on.
        let mut moved = second.clone();
        let directory = at(&second, 4) as usize;
        for entry in 0..entries(&second, directory) {
            let entry = directory + 2 + entry * 12;
            let kind = u16::from_le_bytes(second[entry + 2..entry + 4].try_into().unwrap());
            let tag = u16::from_le_bytes(second[entry..entry + 2].try_into().unwrap());
            let size = [0, 1, 1, 2, 4, 8][usize::from(kind)] * at(&second, entry + 4);
            if size > 4 || tag == 273 {
                moved[entry + 8..entry + 12].copy_from_slice(&(at(&second, entry + 8) + base).to_le_bytes());
            }
        }
        let head = at(&first, 4) as usize;
        let link = head + 2 + 12 * entries(&first, head);
        first[link..link + 4].copy_from_slice(&(directory as u32 + base).to_le_bytes());
        first.extend(moved);
        first
    }

    #[test]
    fn a_scan_of_two_pages_has_two() {
        let mut sheets = Sheets::of(Arc::new(of_two_pages()));
        for whole in [false, true] {
            assert_eq!(sheets.sizes(EvidenceKind::Image, whole).unwrap(), [(20.0, 40.0), (30.0, 60.0)]);
        }
        for (page, shade) in [(1, 200), (0, 10), (1, 200)] {
            let picture = sheets.picture(EvidenceKind::Image, page, 500).unwrap().unwrap();
            assert_eq!(picture.get_pixel(3, 3).0, [shade, 0, 0], "page {page}");
        }
        assert!(sheets.picture(EvidenceKind::Image, 2, 500).unwrap().is_none());
    }

    #[test]
    fn a_picture_of_another_kind_has_one_page() {
        let mut file = Cursor::new(Vec::new());
        RgbImage::new(5, 6).write_to(&mut file, image::ImageFormat::Png).unwrap();
        let mut sheets = Sheets::of(Arc::new(file.into_inner()));
        assert_eq!(sheets.sizes(EvidenceKind::Image, true).unwrap(), [(5.0, 6.0)]);
        assert!(sheets.picture(EvidenceKind::Image, 1, 500).unwrap().is_none());
    }
}
