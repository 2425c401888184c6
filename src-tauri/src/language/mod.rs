//! Language: names in every script and how they meet, Russian cases and Kyrgyz endings, numbers and dates in words.
//! Rules and tables only; nothing here reads or writes.

// names: alphabets, transliteration, names, identifiers
pub mod identifiers;
pub mod names;
pub mod scripts;
pub mod translit;
