//! Paper: what is typeset, and whether a court and an archive can take it.

mod filings;
mod grammar;
mod preflight;
mod sentences;
pub mod support;
mod typeset;
