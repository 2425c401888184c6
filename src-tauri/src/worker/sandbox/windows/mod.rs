//! Windows: a container of its own for each worker (AppContainer) without any capability, a job around it, policies of the process.
//! Built from Microsoft's public interface and not tested by this project: no machine of that kind was at hand.
//!
//! Some walls can only be there from the first instruction on, so the parent asks for them when it [`start`]s the process; the
//! others the process builds itself, before it takes a byte. How a layer stands is told by what the system answers when it
//! is asked afterwards, never by what was asked for.
//!
//! Nothing in this folder may call user32 or gdi32: a program that loads them has opened the door that [`policy`] closes.

mod attributes;
mod container;
mod job;
mod launch;
mod policy;
pub(super) mod probe;
mod token;

pub use launch::{Confined, start};

use super::Bounds;
use crate::worker::{Layer, LayerState, Standing};
use std::ffi::OsStr;
use std::os::windows::ffi::OsStrExt as _;
use token::Token;
use windows_sys::Win32::System::Diagnostics::Debug::{SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SetErrorMode};

/// Locks this process in, but for the layers to leave away, and says how each stands.
///
/// Two layers stand in part at best. Windows lets every process read the files it consists of, and it has no filter for
/// the calls of its kernel; only those of the window system can be closed, and what could bring new code in.
pub fn enter(bounds: &Bounds, without: &[Layer]) -> Standing {
    let wanted = |layer: Layer| !without.contains(&layer);
    // Chance is drawn once while its device may still be opened.
    let _ = std::collections::hash_map::RandomState::new();
    // SAFETY: a plain call with numbers. One that breaks down ends without a window that tells of it.
    unsafe { SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX) };

    let calls = wanted(Layer::Calls) && policy::close_calls();
    let leashed = job::is_leashed();
    let limits = wanted(Layer::Limits) && leashed && job::bound(bounds.memory, bounds.processor);
    let token = Token::own().ok();
    let token = token.as_ref();
    let privileges = wanted(Layer::Privileges)
        && policy::starts_nothing()
        && token.is_some_and(|token| token.give_up_privileges() && token.holds_no_privilege());
    // Last, since afterwards the process can no longer change much of itself.
    let files =
        wanted(Layer::Files) && token.is_some_and(|token| token.give_up_trust() && token.is_confined_and_untrusted());

    let state = |stands: bool, how: LayerState| if stands { how } else { LayerState::Missing };
    let layers = vec![
        (Layer::Privileges, state(privileges, LayerState::Full)),
        (Layer::Limits, state(limits, LayerState::Full)),
        (Layer::Files, state(files, LayerState::Partial)),
        (Layer::Calls, state(calls, LayerState::Partial)),
    ];
    Standing { system: "windows".into(), tested: false, landlock: 0, layers }
}

/// Words as Windows takes them: UTF-16 with a zero behind.
fn wide(words: impl AsRef<OsStr>) -> Vec<u16> {
    words.as_ref().encode_wide().chain([0]).collect()
}
