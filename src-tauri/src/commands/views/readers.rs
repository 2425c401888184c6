//! How files are read on this computer, on the wire.

use super::{Serialize, TS};
use crate::worker::{Layer, LayerState};

/// Whether evidence is read here, or stored only.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReaderStanding {
    /// What is missing, so that files are stored and not read: `privileges`, `limits`, `files`, `calls`, or `process`
    /// when no worker can be started at all. None when files are read.
    pub store_only: Option<String>,
}

/// One layer of protection around what reads evidence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LayerView {
    /// Which.
    pub layer: Layer,
    /// Full, in part, or missing.
    pub state: LayerState,
}

/// What the check of the protection found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReaderCheck {
    /// As in [`ReaderStanding`].
    pub store_only: Option<String>,
    /// `linux`, `macos`, `windows`.
    pub system: String,
    /// Whether the protection was ever tested on that system.
    pub tested: bool,
    /// Version of Landlock's interface, 0 where there is none.
    pub landlock: u32,
    /// The layers.
    pub layers: Vec<LayerView>,
    /// How many forbidden acts were tried.
    pub acts: u32,
    /// Those that were not denied; should be none.
    pub open: Vec<String>,
    /// From starting a worker to its readiness, milliseconds.
    pub start_ms: u32,
}
