//! The fonts of court papers. Tinos has the measures of Times New Roman and every letter of Russian, Kyrgyz,
//! Kazakh, Uzbek and Tajik; PT Serif steps in for the som sign.

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

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = embedded![
        "Tinos-Regular",
        "Tinos-Bold",
        "Tinos-Italic",
        "Tinos-BoldItalic",
        "PTSerif-Regular",
        "PTSerif-Bold",
    ];
    files.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

pub(super) fn font(index: usize) -> Option<Font> {
    FONTS.get(index).cloned()
}

/// The characters of `text` that none of our fonts can draw, each once: a filing that holds one cannot become
/// a PDF/A, so the lawyer is told before.
pub fn unprintable(text: &str) -> BTreeSet<char> {
    let drawn = |c: char| FONTS.iter().any(|font| font.info().coverage.contains(u32::from(c)));
    text.chars().filter(|c| !c.is_control() && !c.is_whitespace() && !is_invisible(*c) && !drawn(*c)).collect()
}

/// Marks without a shape of their own: joiners, direction marks, variation selectors, soft hyphens.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
