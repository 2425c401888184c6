//! The binding: objects written straight to the file, one after another, and what holds them together: the page
//! tree, bookmarks, names, labels, metadata. Nothing that was written is kept in memory but its place.

mod book;
mod metadata;
mod out;
mod pages;
mod srgb;

pub use book::{Book, Layers, Mark};
pub use metadata::{About, Claim};
pub use out::{Out, Part};
pub use pages::{Leaf, Pages, write_tree};

use lopdf::{Object, StringFormat};

/// A text as PDF stores it for people to read: UTF-16 with its mark.
pub fn text(words: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// A reference to an object of the bundle. All have generation 0.
pub fn reference(id: u32) -> Object {
    Object::Reference((id, 0))
}

/// The name under which links find a page of the bundle.
pub fn destination(page: u32) -> Object {
    Object::string_literal(format!("p{page:06}"))
}
