//! The layers of protection around a worker, and how they stand on this computer.

use crate::base::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// One protection. They stand one behind the other: what gets past the first meets the second.
    Layer {
        /// Nothing it starts could have more rights than it has itself.
        Privileges = "privileges",
        /// Memory, processor time, files and processes are bounded.
        Limits = "limits",
        /// No file, folder or connection can be opened (Landlock; a sandbox profile on macOS; on Windows a
        /// container, which may read what the system opens to all programs).
        Files = "files",
        /// The system answers nothing but the calls that computing needs (seccomp). On Windows: no call
        /// of the window system, and no new code.
        Calls = "calls",
    }
}

words! {
    /// How a layer stands.
    LayerState {
        /// As strong as it is made.
        Full = "full",
        /// An older kernel carries a part of it; on Linux the layers around it carry the rest.
        Partial = "partial",
        /// It is not there.
        Missing = "missing",
    }
}

/// What a worker says of its protection before it takes a byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// `linux`, `macos`, `windows`.
    pub system: String,
    /// Whether this project has tested the protection on that system.
    pub tested: bool,
    /// The version of Landlock's interface, 0 where there is none.
    pub landlock: u32,
    /// Every layer in the order of [`Layer::ALL`].
    pub layers: Vec<(Layer, LayerState)>,
}

impl Standing {
    /// The first layer that is missing; then nothing may be read here.
    pub fn missing(&self) -> Option<Layer> {
        let stands = |layer: &Layer| self.layers.iter().any(|(l, state)| l == layer && *state != LayerState::Missing);
        Layer::ALL.iter().copied().find(|layer| !stands(layer))
    }
}
