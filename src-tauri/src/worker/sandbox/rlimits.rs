//! Bounds that the kernel keeps for every process (setrlimit).

use super::Bounds;

/// Sets the bounds for good; false if one could not be set.
pub fn set(bounds: &Bounds, held: u64) -> bool {
    let mut limits = of_every_process(bounds);
    // The three pipes are open; no number is left for another.
    limits.push((libc::RLIMIT_NOFILE, 3));
    // A process of root is not held by this one; the calls to make processes are closed besides.
    limits.push((libc::RLIMIT_NPROC, 0));
    // macOS counts what its libraries reserve, and has no use for this bound.
    if cfg!(target_os = "linux") {
        limits.push((libc::RLIMIT_AS, held.saturating_add(bounds.memory)));
    }
    all_set(limits)
}

/// The bounds of an external program: it opens the libraries and data it consists of.
#[cfg(target_os = "linux")]
pub fn set_outside(bounds: &Bounds) -> bool {
    let mut limits = of_every_process(bounds);
    limits.push((libc::RLIMIT_NOFILE, 64));
    limits.push((libc::RLIMIT_AS, bounds.memory));
    all_set(limits)
}

fn of_every_process(bounds: &Bounds) -> Vec<(Resource, u64)> {
    vec![(libc::RLIMIT_CPU, bounds.processor.as_secs()), (libc::RLIMIT_FSIZE, 0), (libc::RLIMIT_CORE, 0)]
}

/// How the C library names a bound.
#[cfg(target_env = "gnu")]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(target_env = "gnu"))]
type Resource = libc::c_int;

fn all_set(limits: Vec<(Resource, u64)>) -> bool {
    limits.into_iter().all(|(what, most)| {
        let limit = libc::rlimit { rlim_cur: most as libc::rlim_t, rlim_max: most as libc::rlim_t };
        // SAFETY: the limit lives through the call, which only reads it.
        unsafe { libc::setrlimit(what, &raw const limit) == 0 }
    })
}
