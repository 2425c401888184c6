//! Russian: names, titles of office and of bodies, and agreement, in six cases.

mod adjectives;
mod described;
mod endings;
mod given;
mod kin;
mod lexicon;
mod patronymic;
mod person;
mod phrase;
mod place;
mod sex;
mod surname;
#[cfg(test)]
mod tests;

pub use adjectives::{Agreement, agree, inflect};
pub use person::{Person, person, person_named, sex_of};
pub use phrase::{addressed, is_body, phrase};
pub use place::place;
pub use sex::Sex;

/// What a word is in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Surname,
    Given,
    Patronymic,
    /// A word of kinship or the name before it (Марат уулу); neither changes.
    Kin,
    /// `А.`
    Initial,
}
