//! Where a word may part at the end of a line.
//!
//! The typesetter asks a crate named `hypher`, which has patterns for Russian and English and none for Kyrgyz, Kazakh,
//! Uzbek and Tajik; without them a justified Kyrgyz page is full of gaps, and soft hyphens in the text would stand in
//! the way of every search. This crate answers the same questions: Russian and English by the same patterns
//! (`patterns.rs`), the others by their syllables (`syllables.rs`). It is put in place by `[patch.crates-io]`.

#![forbid(unsafe_code)]

mod patterns;
mod syllables;

pub use patterns::Patterns;
pub use syllables::Rules;

/// A language whose words can be parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    Patterns(Patterns),
    Syllables(Rules),
}

impl Lang {
    /// The language with this ISO 639-1 code, if its words can be parted.
    pub fn from_iso(code: [u8; 2]) -> Option<Self> {
        match &code {
            b"ru" => Some(Self::Patterns(Patterns::Russian)),
            b"en" => Some(Self::Patterns(Patterns::English)),
            b"ky" => Some(Self::Syllables(Rules::Kyrgyz)),
            b"kk" => Some(Self::Syllables(Rules::Kazakh)),
            b"uz" => Some(Self::Syllables(Rules::Uzbek)),
            b"tg" => Some(Self::Syllables(Rules::Tajik)),
            _ => None,
        }
    }
}

/// The parts of a word, in order; together they are the word.
pub fn hyphenate(word: &str, lang: Lang) -> Syllables<'_> {
    let breaks = match lang {
        Lang::Patterns(patterns) => patterns::breaks(word, patterns),
        Lang::Syllables(rules) => syllables::breaks(word, rules),
    };
    Syllables { word, breaks: breaks.into_iter(), from: 0 }
}

/// See [`hyphenate`].
#[derive(Debug, Clone)]
pub struct Syllables<'a> {
    word: &'a str,
    breaks: std::vec::IntoIter<usize>,
    from: usize,
}

impl<'a> Iterator for Syllables<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let to = self.breaks.next()?;
        let part = &self.word[self.from..to];
        self.from = to;
        Some(part)
    }
}
