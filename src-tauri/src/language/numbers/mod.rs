//! Numbers, sums and dates in words, in Russian and Kyrgyz.

mod date;
pub mod kyrgyz;
mod money;
pub mod russian;
#[cfg(test)]
mod tests;

pub use date::date_in_words;
pub use money::{sum_in_words, unit};
