//! The exhibit bundle: exhibits in order become one paginated PDF with a cover, a linked index, a divider before
//! each exhibit, and then the exhibit's own pages.
//!
//! [`build`] looks at every original and writes its pages at once, by the same worker, a few originals in memory at a time; when all
//! pages are counted, every number that is printed is fixed (a [`Plan`], which [`plan`] makes by itself for whoever only wants to see
//! it), and the sheets that carry them are written. [`check`] reads the finished file with another reader than the one that wrote it
//! and compares: pages in are pages out, and the printed number, the page label, the bookmark and the index entry of a page are the
//! same number.
//!
//! Pages are numbered from the cover, which is 1. A stamp names the exhibit's page and the bundle page
//! ("Прил. 3, л. 2 — 57"); the exhibit's own count begins with the first page after its divider, which is a page of
//! the bundle and not of the exhibit. An exhibit that cannot be printed (a recording) is its divider only.
//!
//! An original is parsed by a worker that can do nothing but compute ([`walled`]); what it writes of the bundle is put in as
//! it is.
//!
//! Nothing is left out in silence: an original that opens only with a password, is damaged, is not the file of its intake, or on which
//! a reader broke down, stops the work with an error that names its exhibit. Of the first two the lawyer may say that their dividers
//! stand for them, which say why they are not printed.

mod ahead;
mod archive;
mod assemble;
mod bind;
mod carry;
mod census;
mod door;
mod error;
mod far_text;
mod front;
mod look;
mod marks;
mod numbers;
mod order;
mod picture;
mod plan;
mod probe;
mod sheets;
mod side;
mod stamp;
mod starts;
mod store;
mod talk;
#[cfg(test)]
mod tests;
mod titles;
mod walled;
mod wording;
mod words;

pub use assemble::{Obstacle, Report, build, build_within};
pub use census::{Census, Mismatch, check, check_bytes};
pub use error::{Damage, Error};
pub use numbers::Place;
pub use order::{Exhibit, Order, Originals, Taken};
pub use plan::{
    OnPaper, Plan, Planned, may_be_talk, plan, plan_within, prints_words, sheets_of_archive, sheets_of_text,
    sheets_of_words, talk_of, troubles,
};
pub use probe::{Content, Remark, Unprintable};
pub use store::{
    Build, Bundle, StoreError, add, build_of_blob, builds, built, built_holding, change, in_case, one, open_holding,
    remove, twin,
};
pub use talk::Talk;
pub use titles::{case_line, title_for};
pub use walled::BINDER;

/// The answer of an operation on a bundle.
pub type Result<T, E = Error> = std::result::Result<T, E>;
