//! The exhibit bundle: what goes in comes out, numbered, and nothing goes missing.

mod carrying;
mod numbering;
mod pictures;
mod refusing;
mod support;
