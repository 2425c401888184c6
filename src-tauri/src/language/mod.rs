//! Language: names in every script and how they meet, Russian cases and Kyrgyz endings, numbers and dates in words.
//! Rules and tables only; nothing here reads or writes.

// grammar
mod case;
mod forms;
pub mod kyrgyz;
pub mod numbers;
pub mod russian;

pub use case::{Case, Gender};
pub use forms::{Doubt, Forms, Why};
// names: alphabets, transliteration, names, identifiers
pub mod identifiers;
pub mod names;
pub mod scripts;
pub mod translit;
// search
pub mod stems;
