//! The exhibit bundle: what goes in comes out, numbered, and nothing goes missing.

mod carrying;
mod gallery;
mod measures;
mod numbering;
mod pictures;
mod refusing;
mod support;
