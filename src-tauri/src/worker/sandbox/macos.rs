//! macOS: resource limits and the system's sandbox with a profile that denies everything. Built from Apple's public
//! interface and not tested by this project: no machine of that kind was at hand.

use super::{Bounds, rlimits};
use crate::worker::{Layer, LayerState, Standing};
use std::ffi::{CStr, c_char, c_int};

unsafe extern "C" {
    /// sandbox_init(3), marked as deprecated since 10.8 and used by every browser.
    fn sandbox_init(profile: *const c_char, flags: u64, error: *mut *mut c_char) -> c_int;
}

const PROFILE: &CStr = c"(version 1)(deny default)";

/// Locks this process in, but for the layers to leave away, and says how each stands.
pub fn enter(bounds: &Bounds, without: &[Layer]) -> Standing {
    let wanted = |layer: Layer| !without.contains(&layer);
    let state = |done: bool| if done { LayerState::Full } else { LayerState::Missing };
    let limits = wanted(Layer::Limits) && rlimits::set(bounds, 0);
    // The profile denies files, connections, signals and new processes alike, so it carries three of the layers.
    let profile = wanted(Layer::Files) && deny();
    let layers = vec![
        (Layer::Privileges, state(profile)),
        (Layer::Limits, state(limits)),
        (Layer::Files, state(profile)),
        (Layer::Calls, if profile { LayerState::Partial } else { LayerState::Missing }),
    ];
    Standing { system: "macos".into(), tested: false, landlock: 0, layers }
}

fn deny() -> bool {
    let mut error = std::ptr::null_mut();
    // SAFETY: the profile ends with a zero; the error's text is left to the end of this short-lived process.
    unsafe { sandbox_init(PROFILE.as_ptr(), 0, &raw mut error) == 0 }
}
