//! The fonts of court papers. Tinos has the measures of Times New Roman and every letter of Russian, Kyrgyz,
//! Kazakh, Uzbek and Tajik; PT Serif steps in for the som sign.

use crate::base::Sha256Digest;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Families in the order in which a letter is looked for.
pub(super) const FAMILIES: [&str; 2] = ["tinos", "pt serif"];

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/fonts/", $name, ".ttf")) as &[u8]),*]
    };
}

/// The files, in the order in which letters are looked for.
static FILES: [&[u8]; 6] =
    embedded!["Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic", "PTSerif-Regular", "PTSerif-Bold",];

static FONTS: LazyLock<FontSet> = LazyLock::new(|| FontSet::of(FILES.iter().map(|file| Bytes::new(*file))));

/// Fonts of a document.
#[derive(Debug)]
pub struct FontSet {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl FontSet {
    fn of(files: impl Iterator<Item = Bytes>) -> Self {
        let fonts: Vec<Font> = files.flat_map(Font::iter).collect();
        let book = LazyHash::new(FontBook::from_fonts(fonts.iter()));
        Self { fonts, book }
    }

    /// Fonts that were kept with a document.
    pub fn kept(files: Vec<Vec<u8>>) -> Self {
        Self::of(files.into_iter().map(Bytes::new))
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
}

/// The fonts of this program.
pub(super) fn own() -> &'static FontSet {
    &FONTS
}

/// The files of the fonts of this program, to be kept with what they print.
pub fn font_files() -> &'static [&'static [u8]] {
    &FILES
}

/// SHA-256 over the fonts of this program.
pub fn fonts_digest() -> Sha256Digest {
    static DIGEST: LazyLock<Sha256Digest> = LazyLock::new(|| {
        let digests = FILES.iter().flat_map(|file| Sha256Digest::of(file).0);
        Sha256Digest::of(&digests.collect::<Vec<u8>>())
    });
    *DIGEST
}

/// The characters of `text` that none of our fonts can draw, each once: a filing that holds one cannot become
/// a PDF/A, so the lawyer is told before.
pub fn unprintable(text: &str) -> BTreeSet<char> {
    let drawn = |c: char| FONTS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)));
    text.chars().filter(|c| !c.is_control() && !c.is_whitespace() && !is_invisible(*c) && !drawn(*c)).collect()
}

/// Marks without a shape of their own: joiners, direction marks, variation selectors, soft hyphens.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
