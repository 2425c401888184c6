//! A page as pixels, for the screen.

use super::{Error, Result};
use image::{ExtendedColorType, ImageEncoder};
use typst_layout::Page;
use typst_render::RenderOptions;

/// Pixels, row by row from the top left, four bytes each: red, green, blue, opacity (always full).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Picture {
    pub(super) fn of(page: &Page, pixels_per_pt: f64) -> Self {
        let scale = pixels_per_pt.clamp(0.1, 10.0); // below nothing can be read, above a page takes over 100 MB
        let pixels =
            typst_render::render(page, &RenderOptions { pixel_per_pt: scale.into(), ..RenderOptions::default() });
        Self { width: pixels.width(), height: pixels.height(), rgba: pixels.take() }
    }

    /// The picture as a lossless WebP, which is the quickest to make.
    pub fn webp(&self) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut out);
        self.encode(encoder)?;
        Ok(out)
    }

    /// The picture as a PNG.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut out);
        self.encode(encoder)?;
        Ok(out)
    }

    fn encode(&self, encoder: impl ImageEncoder) -> Result<()> {
        let written = encoder.write_image(&self.rgba, self.width, self.height, ExtendedColorType::Rgba8);
        written.map_err(|_| Error::Picture)
    }
}
