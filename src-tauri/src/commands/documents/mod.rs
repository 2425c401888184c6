//! Commands about what stands in an item: its text page by page, its letters, the files inside it.

mod again;
mod cache;
mod inside;
mod read;
mod show;

pub use again::read_again;
pub use cache::Documents;
pub use inside::{files, take_out};
pub use read::read;
pub(super) use read::{mend_text, read_quietly};
pub use show::{find, mail, mails, pages, place, show};
