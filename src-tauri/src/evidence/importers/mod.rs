//! Importers: from the bytes of a file that somebody handed over to what stands in it. Plain functions over bytes, which
//! know no vault; all of them run in a worker.

pub mod chat;
pub mod found;
pub mod mail;
pub mod pdf;

mod about;
mod bounds;
pub mod charset;
mod format;
mod html;
mod links;
mod office;
mod ole;
mod plain;
mod ptcp154;
mod read;
mod summary;
mod vcard;
mod web;
mod zipped;

pub use about::{Line, of as about};
pub use format::{Format, format_of};
pub use plain::{Beginnings, first_lines};
pub use read::{inner, read, unpack as unpack_archive};
pub use zipped::{changed as changed_in_archive, is_safe_name, read as read_archive};
