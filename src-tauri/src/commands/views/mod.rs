//! What goes over the wire: answers (`…View`) and requests, in the shapes the interface and scripts see.
//! Requests refuse unknown fields. Binary data never travels here: it is fetched by the tokens that answers hold.

mod backup;
mod begun;
mod bundles;
mod cases;
mod chats;
mod chronology;
mod consents;
mod custody;
mod deadlines;
mod documents;
mod drafts;
mod evidence;
mod facts;
mod filings;
mod grammar;
mod handover;
mod highlights;
mod indicators;
mod intake;
mod interview;
mod jobs;
mod journal;
mod kit;
mod ledger;
mod matching;
mod network;
mod parties;
mod proof;
mod readable;
mod readers;
mod recordings;
mod repair;
mod search;
mod templates;
mod texts;
mod users;
mod vault;

pub use backup::*;
pub use begun::*;
pub use bundles::*;
pub use cases::*;
pub use chats::*;
pub use chronology::*;
pub use consents::*;
pub use custody::*;
pub use deadlines::*;
pub use documents::*;
pub use drafts::*;
pub use evidence::*;
pub use facts::*;
pub use filings::*;
pub use grammar::*;
pub use handover::*;
pub use highlights::*;
pub use indicators::*;
pub use intake::*;
pub use interview::*;
pub use jobs::*;
pub use journal::*;
pub use kit::*;
pub use ledger::*;
pub use matching::*;
pub use network::*;
pub use parties::*;
pub use proof::*;
pub use readable::*;
pub use readers::*;
pub use recordings::*;
pub use repair::*;
pub use search::*;
pub use templates::*;
pub use texts::*;
pub use users::*;
pub use vault::*;

use crate::vault::Area;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answer to every write: its value, the areas that changed, and the words for undoing it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed<T: TS> {
    /// What the write made.
    pub value: T,
    /// What a screen must read again.
    pub areas: Vec<Area>,
    /// Message key of what can be undone (`undo-<key>`), or none.
    pub undo: Option<String>,
}

/// A request without fields.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An answer without content.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Done {}

/// A text in the three languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trilingual {
    /// Russian.
    pub ru: String,
    /// Kyrgyz.
    pub ky: String,
    /// English.
    pub en: String,
}
