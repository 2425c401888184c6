//! Editions of a filing, what becomes of them, and what a public one must not tell.

mod leaks;
mod preflight;
mod public;
mod record;
mod support;
mod word;
