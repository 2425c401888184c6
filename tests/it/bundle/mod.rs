//! The exhibit bundle: what goes in comes out, numbered, and nothing goes missing.

mod carrying;
mod far;
mod gallery;
mod golden;
mod numbering;
mod once;
mod pictures;
mod property;
mod refusing;
mod support;
mod talk;
mod wording;
