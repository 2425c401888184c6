//! The importers.

#[path = "../../../src-tauri/src/evidence/importers/about.rs"]
mod about;
#[path = "../../../src-tauri/src/evidence/importers/bounds.rs"]
mod bounds;
#[path = "../../../src-tauri/src/evidence/importers/charset.rs"]
pub mod charset;
#[path = "../../../src-tauri/src/evidence/importers/chat/mod.rs"]
pub mod chat;
#[path = "../../../src-tauri/src/evidence/importers/format.rs"]
mod format;
#[path = "../../../src-tauri/src/evidence/importers/found.rs"]
pub mod found;
#[path = "../../../src-tauri/src/evidence/importers/html.rs"]
mod html;
#[path = "../../../src-tauri/src/evidence/importers/links.rs"]
mod links;
#[path = "../../../src-tauri/src/evidence/importers/mail/mod.rs"]
pub mod mail;
#[path = "../../../src-tauri/src/evidence/importers/office/mod.rs"]
mod office;
#[path = "../../../src-tauri/src/evidence/importers/ole.rs"]
mod ole;
#[path = "../../../src-tauri/src/evidence/importers/pdf/mod.rs"]
pub mod pdf;
#[path = "../../../src-tauri/src/evidence/importers/plain.rs"]
mod plain;
#[path = "../../../src-tauri/src/evidence/importers/ptcp154.rs"]
mod ptcp154;
#[path = "../../../src-tauri/src/evidence/importers/read.rs"]
mod read;
#[path = "../../../src-tauri/src/evidence/importers/summary.rs"]
mod summary;
#[path = "../../../src-tauri/src/evidence/importers/vcard.rs"]
mod vcard;
#[path = "../../../src-tauri/src/evidence/importers/web/mod.rs"]
mod web;
#[path = "../../../src-tauri/src/evidence/importers/zipped.rs"]
mod zipped;

pub use about::{Line, of as about};
pub use format::{Format, format_of};
pub use plain::first_lines;
pub use read::{inner, read};
