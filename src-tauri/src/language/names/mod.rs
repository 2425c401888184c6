//! Names: a written name in parts, how its words sound in any script, and how alike two names are.
//!
//! Made for the names of Central Asia and Russia as they stand in passports, chats and court papers: Turkic, Slavic,
//! Persian and Arabic, in Cyrillic and in every Latin spelling, declined or not, with patronymics or уулу and кызы.

mod declined;
mod distance;
mod endings;
mod likeness;
mod short;
mod skeleton;
mod sound;
mod split;
#[cfg(test)]
mod tests;

pub use declined::{Base, Case, bases};
pub use endings::{father, is_surname_like, masculine, root};
pub use likeness::{Likeness, Standing, alike, compare, likeness, words_alike};
pub use short::{forms, heard, is_given, share};
pub use skeleton::{Key, keys};
pub use sound::{Sound, readings};
pub use split::{Parts, split};

use crate::language::scripts::plain;

/// Whose form a name is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// A woman's.
    Feminine,
    /// A man's.
    Masculine,
}

/// Which part of a name a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Асанова.
    Surname,
    /// Айгүл.
    Given,
    /// Маратовна, Марат кызы.
    Patronymic,
    /// Not known: a nickname, a name without parts.
    Unknown,
}

/// One word of a name, ready to be compared.
#[derive(Debug, Clone)]
pub struct Word {
    /// In lower case, in one script, with plain apostrophes: for a patronymic the father's name.
    pub text: Box<str>,
    /// Which part of the name it is.
    pub part: Part,
    /// Whose form its ending shows.
    pub gender: Option<Gender>,
    /// One letter only, as in `А. М. Асанова`.
    pub initial: bool,
    /// Its sounds, the likeliest reading first. A surname sounds in its man's form, a patronymic as the father's name.
    pub sounds: Box<[Sound]>,
    /// The sounds it has should it be a surname in a woman's form: for words whose part is not known.
    pub as_surname: Box<[Sound]>,
    /// The sounds of the name a surname is made from: Асанов, Асан.
    pub root: Box<[Sound]>,
    /// The groups of short and long forms it belongs to; the lowest bit tells whether it is the group's hub.
    pub groups: Box<[u16]>,
    /// Which given name of the table it is.
    pub known: Option<u32>,
}

impl Word {
    /// A word that stands for a part of a name.
    pub fn new(text: &str, part: Part) -> Self {
        let text = plain(text).to_lowercase();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters <= 1 {
            // The first letter is the given name's, the second the father's; a form knows which is which.
            return Self::made(text, part, None, true);
        }
        match part {
            Part::Patronymic => match endings::father(&text) {
                Some((father, gender)) => Self::made(father, part, Some(gender), false),
                None => Self::made(text, part, None, false),
            },
            Part::Surname => {
                let (his, gender) = endings::masculine(&text);
                Self::made(his, part, gender, false)
            }
            Part::Given | Part::Unknown => Self::made(text, part, None, false),
        }
    }

    /// The father of somebody, as уулу and кызы name him.
    pub fn child_of(father: &str, gender: Gender) -> Self {
        Self { gender: Some(gender), ..Self::new(father, Part::Patronymic) }
    }

    fn made(text: String, part: Part, gender: Option<Gender>, initial: bool) -> Self {
        let sounds: Vec<Sound> = sound::readings(&text);
        let named = !initial && !sounds.is_empty() && part != Part::Surname;
        let groups = if named { short::groups(&sounds) } else { Vec::new() };
        let known = if named { short::which(&sounds) } else { None };
        let as_surname = match endings::masculine(&text) {
            (his, Some(_)) if part == Part::Unknown && his != text => sound::readings(&his),
            _ => Vec::new(),
        };
        let root = match part {
            Part::Surname => endings::root(&text).map(|root| sound::readings(&root)).unwrap_or_default(),
            _ => Vec::new(),
        };
        Self {
            text: text.into(),
            part,
            gender,
            initial,
            sounds: sounds.into(),
            as_surname: as_surname.into(),
            root: root.into(),
            groups: groups.into(),
            known,
        }
    }

    /// The same as the other forms an inflected word may have come from.
    pub fn uninflected(&self) -> Vec<(Self, Case)> {
        if self.initial {
            return Vec::new();
        }
        declined::bases(&self.text)
            .into_iter()
            .map(|base| {
                // `Асановой` shows no surname's end; its base does.
                let surname = self.part == Part::Unknown && is_surname_like(&base.word);
                let mut word = Self::new(&base.word, if surname { Part::Surname } else { self.part });
                word.gender = base.gender.or(word.gender).or(self.gender);
                (word, base.case)
            })
            .collect()
    }
}

/// A name as a list of words, each with its part.
#[derive(Debug, Clone, Default)]
pub struct Name {
    /// The words in the order they were written.
    pub words: Vec<Word>,
}

impl Name {
    /// Reads a name written in one line, in any order and script.
    pub fn read(text: &str) -> Self {
        Self { words: split::words(text) }
    }

    /// A name whose parts are known, as a form has them. A part may hold several words, or a marker of another part:
    /// passports put `Zhanybek kyzy` into the field for surnames.
    pub fn of_parts(surname: &str, given: &str, patronymic: &str) -> Self {
        let mut words = Vec::new();
        for (text, part) in [(surname, Part::Surname), (given, Part::Given), (patronymic, Part::Patronymic)] {
            words.extend(split::words_of(text, part));
        }
        Self { words }
    }

    /// Whose name it is, where its forms show it: a patronymic says more than a surname, which passports often keep in
    /// the father's form.
    pub fn gender(&self) -> Option<Gender> {
        let of = |part| self.words.iter().filter(|w| w.part == part).find_map(|w| w.gender);
        of(Part::Patronymic).or_else(|| of(Part::Surname))
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}
