//! The walls a worker builds around itself before it takes a byte of the file. Each system has its own; where a system
//! has none yet, the layers are told as missing and nothing is read there.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "linux")]
mod probe;
#[cfg(any(windows, test))]
mod quoting;
#[cfg(unix)]
mod rlimits;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::{NEWEST, address_space, enter, no_new_privileges, version_of};
#[cfg(target_os = "macos")]
pub use macos::enter;
#[cfg(target_os = "linux")]
pub use rlimits::set_outside;
#[cfg(windows)]
pub use windows::{Confined, enter, start};

use std::time::Duration;

/// What a worker may take.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "not every system can keep every bound"))]
pub struct Bounds {
    /// The process that started it: if that is gone, so is the worker.
    pub parent: u32,
    /// Bytes of memory beyond what the program holds already.
    pub memory: u64,
    /// Processor time over its whole life.
    pub processor: Duration,
}

/// What became of each forbidden act: its name, and whether it was denied. Empty where no acts are known for the system.
pub fn probe(parent: u32) -> Vec<(String, bool)> {
    #[cfg(target_os = "linux")]
    return probe::run(parent);
    #[cfg(windows)]
    return windows::probe::run(parent);
    #[cfg(not(any(target_os = "linux", windows)))]
    {
        let _ = parent;
        Vec::new()
    }
}

/// Other systems: a process of its own and time limits are there, walls are not built. So all is told as missing, and files are
/// stored only.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
pub fn enter(_: &Bounds, _: &[super::Layer]) -> super::Standing {
    use super::{Layer, LayerState, Standing};
    let layers = Layer::ALL.iter().map(|layer| (*layer, LayerState::Missing)).collect();
    Standing { system: std::env::consts::OS.into(), tested: false, landlock: 0, layers }
}
