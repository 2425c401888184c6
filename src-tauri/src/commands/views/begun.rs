//! Forms that were begun, on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was typed into one form and is neither saved nor discarded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BegunView {
    /// The form: `fact`, `party` and so on.
    pub kind: String,
    /// The id of what it is entered into or corrects; empty when that is the vault itself.
    pub about: String,
    /// The form's fields, JSON.
    pub words: String,
}

/// Keeps what a form holds now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepBegun {
    /// The form.
    pub kind: String,
    /// What it is entered into or corrects.
    pub about: String,
    /// Its fields, JSON; none takes away what was kept.
    pub words: Option<String>,
}
