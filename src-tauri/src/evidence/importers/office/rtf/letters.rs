//! In which letters the bytes of a rich text are written: by the page or the character set of their font, or by the page of the text.

use super::super::super::charset;
use super::Reading;
use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, IBM866, SHIFT_JIS, UTF_8, WINDOWS_1252};

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Letters {
    Of(&'static Encoding),
    /// Those of DOS, with no word of which: Cyrillic ones (page 866), or those that its western pages (437, 850) share.
    Dos,
}

impl Letters {
    pub(super) fn western() -> Self {
        Self::Of(WINDOWS_1252)
    }

    /// By the number of a page. Nothing where it is none that is known.
    pub(super) fn numbered(page: Option<i64>) -> Option<Self> {
        let page = u32::try_from(page?).ok()?;
        if matches!(page, 437 | 850) {
            return Some(Self::Dos);
        }
        Encoding::for_label(charset::page_numbered(page)?.as_bytes()).map(Self::Of)
    }

    /// By the number of a character set of Windows (MS-RTFSP). Nothing where the set says nothing of letters.
    fn of_set(set: i64) -> Option<Self> {
        match set {
            255 => Some(Self::Dos),
            set => charset::of_set(u8::try_from(set).ok()?).map(Self::Of),
        }
    }

    /// Whether a letter may be two bytes.
    fn is_of_two(self) -> bool {
        [SHIFT_JIS, GBK, BIG5, EUC_KR].into_iter().any(|encoding| self == Self::Of(encoding))
    }

    /// Whether the last of these bytes is the first of two that make a letter.
    pub(super) fn is_half(self, bytes: &[u8]) -> bool {
        // In Japanese there are letters of one byte between.
        let is_single = |byte: u8| self == Self::Of(SHIFT_JIS) && matches!(byte, 0xA0..=0xDF);
        let begins = |byte: u8| matches!(byte, 0x81..=0xFE) && !is_single(byte);
        self.is_of_two() && bytes.iter().fold(false, |is_half, byte| !is_half && begins(*byte))
    }

    pub(super) fn read(self, bytes: &[u8]) -> String {
        match self {
            Self::Of(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Dos if is_western(bytes) => bytes.iter().map(|byte| western(*byte)).collect(),
            Self::Dos => IBM866.decode_without_bom_handling(bytes).0.into_owned(),
        }
    }
}

/// Whether bytes of DOS are western: more words have letters beyond ASCII among others than several of them alone.
fn is_western(bytes: &[u8]) -> bool {
    let is_high = |byte: u8| matches!(byte, 0x80..=0xAF | 0xE0..=0xF1);
    let (mut whole, mut mixed) = (0, 0);
    for word in bytes.split(|byte| !is_high(*byte) && !byte.is_ascii_alphabetic()) {
        let high = word.iter().filter(|byte| is_high(**byte)).count();
        if high > 1 && high == word.len() {
            whole += 1;
        } else if high > 0 && high < word.len() {
            mixed += 1;
        }
    }
    mixed > whole
}

/// A character of the western pages of DOS. Their frames are those of the Cyrillic one.
fn western(byte: u8) -> char {
    let letter = match byte {
        0x80..=0x9A => "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ".chars().nth(usize::from(byte - 0x80)),
        0xA0..=0xA5 => "áíóúñÑ".chars().nth(usize::from(byte - 0xA0)),
        0xE1 => Some('ß'),
        _ => IBM866.decode_without_bom_handling(&[byte]).0.chars().next(),
    };
    letter.unwrap_or('\u{FFFD}')
}

impl Reading<'_> {
    /// Takes the characters of the font that is described. A page that its font names as well is more exact.
    pub(super) fn describe(&mut self, set: i64) {
        if let Some(letters) = Letters::of_set(set) {
            self.fonts.insert(self.described, letters);
            return;
        }
        // The usual set is that of the computer which wrote the text.
        let is_usual = set == 1 && self.page.is_of_two();
        let letters = if is_usual { self.page } else { Letters::western() };
        self.fonts.entry(self.described).or_insert(letters);
    }

    /// The letters of what is gathered.
    pub(super) fn letters(&self) -> Letters {
        let font = self.states.last().and_then(|state| self.fonts.get(&state.font));
        let of_font = font.copied().unwrap_or(self.page);
        // In UTF-8 a letter is several bytes, which come out whole in no other page by chance.
        let is_wide =
            self.page == Letters::Of(UTF_8) && !self.pending.is_ascii() && std::str::from_utf8(&self.pending).is_ok();
        // A font that says "western" in a Cyrillic document is of the document's page, unless its words are Latin.
        let says_nothing = of_font == Letters::western() && !self.page.is_of_two() && !charset::is_latin(&self.pending);
        if is_wide || says_nothing { self.page } else { of_font }
    }
}
