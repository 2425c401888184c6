//! Agreement: adjectives and participles in the gender, number and case of what they speak of.

use super::super::{Case, Gender};
use super::endings::{adjective, adjective_plural, regender};

/// With what a word agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

impl From<Gender> for Agreement {
    fn from(gender: Gender) -> Self {
        match gender {
            Gender::Masculine => Self::Masculine,
            Gender::Feminine => Self::Feminine,
            Gender::Neuter => Self::Neuter,
        }
    }
}

/// One of the words given, by what it agrees with: «обязан», «обязана», «обязаны». A neuter
/// (общество) takes the masculine form: give its own where a body may stand.
pub fn agree<'a>(with: Agreement, masculine: &'a str, feminine: &'a str, plural: &'a str) -> &'a str {
    match with {
        Agreement::Masculine | Agreement::Neuter => masculine,
        Agreement::Feminine => feminine,
        Agreement::Plural => plural,
    }
}

/// An adjective or participle, given as «проживающий», in another gender, number and case: «проживающей».
/// `alive` decides the accusative. `None` when the word is no adjective in the masculine nominative.
pub fn inflect(word: &str, with: Agreement, case: Case, alive: bool) -> Option<String> {
    let forms = match with {
        Agreement::Plural => adjective_plural(word, alive)?,
        Agreement::Masculine => adjective(word, Gender::Masculine, alive)?,
        Agreement::Feminine => adjective(&regender(word, Gender::Feminine)?, Gender::Feminine, alive)?,
        Agreement::Neuter => adjective(&regender(word, Gender::Neuter)?, Gender::Neuter, alive)?,
    };
    let place = Case::RUSSIAN.iter().position(|c| *c == case)?;
    Some(forms[place].clone())
}
