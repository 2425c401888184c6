//! Templates of the office's own: a copy of one that the program carries, changed by whoever knows what the court wants.
//!
//! They are foreign source as far as the program is concerned. They see no file and no network (no template does), and
//! they are set in a worker first, with a bound on time and memory: what ends there within bounds ends here too, because
//! the same template and data always do the same.

mod bench;
mod file;
mod plain;
mod store;

pub use bench::{BENCH, Bench, Outcome};
pub use file::{Foreign, PURPOSE, SignedTemplate};
pub use plain::{Plain, faults, plain};
pub use store::{
    Files, Own, OwnVersion, add, all, copy, files, of_id, one, origin, read, remove, save, template, versions,
};

use super::Template;
use std::borrow::Cow;

/// A file of a template is never longer.
pub const LARGEST: usize = 256 << 10;

/// The template with this id: one that the program carries, or the office's own. `None` when there is none, or when it
/// cannot be read any more.
pub fn lookup(db: &rusqlite::Connection, id: &str) -> Result<Option<Cow<'static, Template>>, super::StoreError> {
    match super::find(id) {
        Some(template) => Ok(Some(Cow::Borrowed(template))),
        None => Ok(template(db, id)?.map(Cow::Owned)),
    }
}
