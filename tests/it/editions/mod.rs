//! Editions of a filing, what becomes of them, and what a public one must not tell.

mod command_line;
mod leaks;
mod preflight;
mod protection;
mod public;
mod reception;
mod record;
pub mod support;
mod word;
