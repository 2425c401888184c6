//! Commands: everything a user can ask of Dalil, in one typed table. The window, the command line, the tests and
//! the loopback host are four ways to the same functions.

pub mod core;
pub mod events;
pub mod failure;
pub mod pictures;
pub mod table;
mod templates;
pub mod views;

mod accounts;
mod anchors;
mod backup;
mod bundles;
mod cases;
mod certificate;
mod chats;
mod chronology;
mod consents;
mod custody;
mod deadlines;
mod documents;
mod drill;
mod evidence;
mod facts;
mod filing_copies;
mod filings;
mod grammar;
pub mod idle;
mod indicators;
mod intake;
mod interview;
mod jobs;
mod kit;
mod leaving;
mod ledger;
mod matching;
mod network;
mod palette;
mod papers;
mod parties;
mod proof;
mod readers;
mod recordings;
mod repair;
pub mod roles;
mod sample;
mod search;
mod settings;
mod texts;
mod transcriber;
mod users;
mod vault;

pub use core::{Core, Places};
pub use events::{EventSink, NoEvents, NoPicker, Picker};
pub use failure::Failure;
pub use table::{COMMANDS, call};
