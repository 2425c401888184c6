//! What stands in files that were handed over: letters, documents, archives, saved pages; each read in its worker, found again
//! from the outside, and kept whole when it cannot be read.

mod about;
mod again;
mod broken;
mod letters;
mod older;
mod pages;
mod passwords;
pub mod samples;
mod saved;
mod stretches;
mod unread;
