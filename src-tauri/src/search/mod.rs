//! Search over everything: what was written, said, read out of files, drafted and printed, in every case. A text goes in as its
//! words stand; what a word may mean (its other forms, another alphabet, a typing error) is worked out from the question
//! (`docs/adr/0034`). All of the index lies in the encrypted database and can be made again from it.

mod about;
mod error;
mod expand;
mod filters;
mod find;
mod findings;
mod forget;
mod index;
mod known;
mod list;
mod marks;
mod named;
mod nearest;
mod places;
mod query;
mod rank;
mod snippet;
mod sources;
mod text;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use error::{Error, Fault, Malformed};
pub use filters::Filters;
pub use find::{Answer, CountOf, Hit, MOST_LOOKED_AT, Page, find};
pub use findings::{Finding, FindingKind, findings};
pub use forget::{forget, forget_some, is_forgetting};
pub use index::{Standing, catch_up, is_outdated, pending, rebuild, settle, standing};
pub use known::{Mention, mentions, things_of};
pub use list::{Line, run_list};
pub use query::{Options, Query};
pub use snippet::{Piece, Snippet};
pub use sources::{InFiling, Kind, in_filing, note_of, paragraph_at};
