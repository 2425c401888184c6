//! Transliteration by the tables that states, passports and libraries use, both ways where a table allows it.
//!
//! Case: a letter that becomes several is `Zh` before a small letter and `ZH` inside a word of capitals. Letters a
//! table does not know (other scripts, digits, punctuation) stay as they are.

mod back;
mod passport;
mod tables;
#[cfg(test)]
mod tests;

pub use back::to_cyrillic;
pub use passport::passport_variants;

use tables::Rules;

/// A table of transliteration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Table {
    /// ICAO Doc 9303 part 3, as Russian passports are written since 2014. Letters of neighbour languages, which the
    /// document leaves to states, are written by their nearest Latin letter.
    Passport,
    /// ГОСТ Р 52535.1-2006, Russian passports 2010 to 2013: ICAO with ц as `tc` and ъ left out.
    PassportRu2010,
    /// МВД order 310 of 1997, Russian passports until 2010: English sounds (`y`, `yu`, `ya`, `ye`).
    PassportRu1997,
    /// ГОСТ 7.79-2000, system B: ASCII only, reversible for Russian.
    GostB,
    /// ISO 9:1995 (ГОСТ 7.79-2000, system A): one letter for one letter, reversible for every Cyrillic alphabet here.
    Iso9,
    /// ГОСТ 16876-71 and the United Nations system of 1987 for Russian.
    Gost1971,
    /// BGN/PCGN 1947 for Russian, without the optional dots.
    BgnRussian,
    /// BGN/PCGN 1979 for Kyrgyz.
    BgnKyrgyz,
    /// BGN/PCGN 1979 for Kazakh.
    BgnKazakh,
    /// BGN/PCGN 1994 for Tajik.
    BgnTajik,
    /// BGN/PCGN 2000 for Uzbek.
    BgnUzbek,
    /// The Uzbek Latin alphabet of 1995.
    Uzbek1995,
    /// The Uzbek Latin alphabet as drafted in 2021: `ş`, `ç`, `ō`, `ḡ`.
    Uzbek2021,
    /// The Kazakh Latin alphabet as drafted in 2021.
    Kazakh2021,
    /// The common Turkic spelling of Kyrgyz in chats and in Turkey: `ş`, `ç`, `ı`, `c`.
    Turkish,
}

impl Table {
    /// All tables.
    pub const ALL: &'static [Self] = &[
        Self::Passport,
        Self::PassportRu2010,
        Self::PassportRu1997,
        Self::GostB,
        Self::Iso9,
        Self::Gost1971,
        Self::BgnRussian,
        Self::BgnKyrgyz,
        Self::BgnKazakh,
        Self::BgnTajik,
        Self::BgnUzbek,
        Self::Uzbek1995,
        Self::Uzbek2021,
        Self::Kazakh2021,
        Self::Turkish,
    ];

    /// The word that names the table on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passport => "passport",
            Self::PassportRu2010 => "passport-ru-2010",
            Self::PassportRu1997 => "passport-ru-1997",
            Self::GostB => "gost-b",
            Self::Iso9 => "iso9",
            Self::Gost1971 => "gost-1971",
            Self::BgnRussian => "bgn-ru",
            Self::BgnKyrgyz => "bgn-ky",
            Self::BgnKazakh => "bgn-kk",
            Self::BgnTajik => "bgn-tg",
            Self::BgnUzbek => "bgn-uz",
            Self::Uzbek1995 => "uz",
            Self::Uzbek2021 => "uz-2021",
            Self::Kazakh2021 => "kk-2021",
            Self::Turkish => "turkish",
        }
    }
}

impl std::str::FromStr for Table {
    type Err = UnknownTable;
    fn from_str(text: &str) -> Result<Self, UnknownTable> {
        Self::ALL.iter().copied().find(|table| table.word() == text).ok_or(UnknownTable)
    }
}

/// There is no such table.
#[derive(Debug, thiserror::Error)]
#[error("not a table of transliteration")]
pub struct UnknownTable;

/// Writes Cyrillic text in Latin letters.
pub fn to_latin(text: &str, table: Table) -> String {
    let rules = Rules::of(table);
    let letters: Vec<char> = unicode_normalization::UnicodeNormalization::nfc(text).collect();
    let mut out = String::with_capacity(text.len() * 2);
    for (at, &letter) in letters.iter().enumerate() {
        let small = lower(letter);
        let before = at.checked_sub(1).map(|at| lower(letters[at]));
        let next = letters.get(at + 1).map(|&c| lower(c));
        match rules.latin(small, before, next) {
            None => out.push(letter),
            Some(latin) if letter == small => out.push_str(latin),
            Some(latin) => capital(&mut out, latin, shouted(&letters, at)),
        }
    }
    out
}

/// The small form of a letter, when it is one letter.
fn lower(letter: char) -> char {
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

/// Whether a capital stands in a word of capitals: a neighbour is one too, and no neighbour is small.
fn shouted(letters: &[char], at: usize) -> bool {
    let beside = [at.checked_sub(1).map(|at| letters[at]), letters.get(at + 1).copied()];
    let mut beside = beside.into_iter().flatten().filter(|c| c.is_alphabetic()).peekable();
    beside.peek().is_some() && beside.all(char::is_uppercase)
}

fn capital(out: &mut String, latin: &str, all: bool) {
    let mut raised = false;
    for c in latin.chars() {
        if c.is_alphabetic() && (all || !raised) {
            // The Turkic alphabets tell i with a dot from i without one.
            out.extend(c.to_uppercase());
            raised = true;
        } else {
            out.push(c);
        }
    }
}
