//! Law as data: dated records with their sources. No article, term or sum stands in code.
//!
//! A record that nobody has read in the official text is *to check*: it may be used, and the lawyer is asked to
//! confirm it before a filing leaves. The mark itself is never printed.

mod calendar;
mod citation;
pub mod deadlines;
pub mod indicators;
pub mod offences;
mod pack;
mod read;
mod wages;
mod words;

pub use calendar::{Calendar, OwnDay, Rest};
pub use citation::{Ending, cite, cite_with_titles};
pub use pack::{Act, Applies, Conflict, Label, Pack, Reading, Record, Status, Term, Unit};
pub use read::{Error, pack};
pub use wages::{Share, WageRule, WageRules, wages};
pub use words::Words;
