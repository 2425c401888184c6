//! Text as it is searched: letters and digits only, each with its place in the text, in one case and one alphabet.
//!
//! Letters that look alike in Latin and Cyrillic are one letter; marks, soft signs and the special letters of Kyrgyz and
//! its neighbours are written plainly, because people and programs write them so. What is not a letter or digit is a gap.

use unicode_normalization::UnicodeNormalization;

/// One letter or digit of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// The letter as it is compared.
    pub same: char,
    /// First byte in the text, and the byte after it and after the soft sign and the marks that stand on it.
    pub start: usize,
    pub end: usize,
    /// Whether a word begins here: what stands before is no letter.
    pub opens: bool,
    /// Whether a word ends here.
    pub closes: bool,
    pub capital: bool,
}

/// Marks that no reader sees: they part nothing.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        | '\u{300}'..='\u{36F}')
}

/// Apostrophes and the soft and hard signs stand inside words and are written or left out at will.
fn is_sign(c: char) -> bool {
    matches!(c, 'ь' | 'Ь' | 'ъ' | 'Ъ' | '\'' | '\u{2018}' | '\u{2019}' | '\u{2BB}' | '\u{2BC}' | '`')
}

/// The letters of a text.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut found: Vec<Letter> = Vec::with_capacity(text.len());
    let mut opens = true;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if is_unseen(c) || is_sign(c) {
            // «Асель» ends behind its soft sign; an apostrophe behind a word may close a quotation.
            let hangs = c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}');
            if let Some(last) = found.last_mut().filter(|last| hangs && last.end == start) {
                last.end = end;
            }
            continue;
        }
        if !c.is_alphanumeric() {
            opens = true;
            if let Some(last) = found.last_mut() {
                last.closes = true;
            }
            continue;
        }
        let capital = c.is_uppercase();
        for same in plain(c) {
            found.push(Letter { same, start, end, opens, closes: false, capital });
            opens = false;
        }
    }
    if let Some(last) = found.last_mut() {
        last.closes = true;
    }
    found
}

/// A word as it is compared.
pub(super) fn canon(text: &str) -> String {
    letters(text).iter().map(|letter| letter.same).collect()
}

/// A letter in small print without its marks.
fn plain(c: char) -> impl Iterator<Item = char> {
    let low = c.to_lowercase().next().unwrap_or(c);
    let low = match low {
        'ё' => 'е',
        'й' => 'и',
        'ү' | 'ұ' | 'ӯ' | 'ў' | 'ü' => 'у',
        'ө' | 'ö' => 'о',
        'ң' => 'н',
        'қ' => 'к',
        'ғ' => 'г',
        'ҳ' => 'х',
        'ҷ' => 'ч',
        'ӣ' => 'и',
        'ә' | 'ə' => 'ә',
        'ı' => 'i',
        other => other,
    };
    std::iter::once(low).nfkd().filter(|c| c.is_alphanumeric()).map(twin).collect::<Vec<_>>().into_iter()
}

/// One letter for those of two alphabets that look alike, in small or in capital letters.
fn twin(c: char) -> char {
    match c {
        'а' => 'a',
        'в' => 'b',
        'е' => 'e',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'н' => 'h',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'ѕ' => 's',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'һ' => 'h',
        other => other,
    }
}
