//! The ground a vault stands on: whether the disk under its folder is encrypted as a whole, and where the system puts memory
//! that it has no room for. The vault's own encryption does not reach what the window holds in memory, and the system may write
//! that to a disk. So this is said when a vault is made; nothing is refused for it.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests;

use serde::Serialize;
use std::path::Path;

/// Whether what is written to a disk can be read by whoever takes the disk. The worst stands last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[ts(export_to = "bindings.ts")]
pub enum Cover {
    /// The system encrypts it, or nothing is written to a disk.
    Encrypted,
    /// The system does not say.
    Unknown,
    /// It lies open.
    Open,
}

/// What lies beneath a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// The disk under the folder.
    pub disk: Cover,
    /// All swap in use together: as bad as the worst of it, and encrypted where there is none.
    pub swap: Cover,
}

impl Ground {
    /// Looks at a folder, which need not be there yet. `system` is the root below which the system tells of its disks: `/`,
    /// unless a test lays out another computer.
    #[cfg(target_os = "linux")]
    pub fn under(folder: &Path, system: &Path) -> Self {
        Self { disk: linux::disk(folder, system), swap: linux::swap(system) }
    }

    /// BitLocker and FileVault are known to programs with more rights than Dalil asks for. Untested.
    #[cfg(not(target_os = "linux"))]
    pub fn under(_: &Path, _: &Path) -> Self {
        Self { disk: Cover::Unknown, swap: Cover::Unknown }
    }
}
