//! The recovery kit on the wire. Its words travel one way only: from the person who types them.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Secret, Timestamp};

/// What is known of the kit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KitStatus {
    /// When it was made; none: there is none.
    pub made: Option<Timestamp>,
    /// Whether in three shares.
    pub split: bool,
}

/// Draws a new kit.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawKit {
    /// In three shares, of which two open.
    pub split: bool,
}

/// The sheets of the kit that was drawn.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintKit {
    /// Their language.
    pub language: Language,
}

/// The words as typed from paper.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmKit {
    /// All words of the sheet, or of two sheets.
    pub words: Secret,
}

/// Opens a vault by its kit.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoverVault {
    /// Its folder, or none for the usual place.
    pub folder: Option<String>,
    /// All words of the sheet, or of two sheets.
    pub words: Secret,
    /// The new passphrase.
    pub passphrase: Secret,
}
