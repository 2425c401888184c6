//! Named moments between two steps of which a power cut may leave the first done and the second not. A test lets the
//! program die at one of them; a release knows nothing of it.

/// The moments at which `tests/it/vault/users.rs` ends the program.
pub const MOMENTS: &[&str] = &[
    "user-slot",
    "rotate-begun",
    "rotate-copied",
    "rotate-recorded",
    "rotate-staged",
    "rotate-half-switched",
    "rotate-switched",
    "rotate-half-settled",
    "rotate-settled",
    "rotate-shut",
];

/// The moments of a copy that leaves, at which `tests/it/commands/way_out.rs` ends it.
pub const OF_COPIES: &[&str] = &["copy-begun", "copy-whole"];

/// Ends the program here if `DALIL_DIE_AT` names this moment.
pub(super) fn reach(moment: &str) {
    debug_assert!(MOMENTS.contains(&moment) || OF_COPIES.contains(&moment), "{moment} is not in the list");
    #[cfg(debug_assertions)]
    if std::env::var_os("DALIL_DIE_AT").is_some_and(|asked| asked == moment) {
        std::process::abort(); // nothing of the program runs after it, as after a power cut
    }
}
