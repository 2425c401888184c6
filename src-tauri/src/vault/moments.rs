//! Named moments between two steps of which a power cut may leave the first done and the second not. A test lets the
//! program die at one of them; a release knows nothing of it.

/// The moments at which `tests/it/vault/kill.rs` ends the program: originals made durable and read back, the first of them
/// named, their names made durable; a write committed, whose head is still to come.
pub const OF_INTAKE: &[&str] = &["group-sealed", "group-named", "group-published", "write-committed"];

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

/// The same for `tests/it/vault/destroy.rs`.
pub const DESTROYING: &[&str] = &["destroy-recorded", "destroy-overwritten", "destroy-file", "destroy-folded"];

/// Ends the program here if `DALIL_DIE_AT` names this moment.
pub(in crate::vault) fn reach(moment: &str) {
    let listed = [OF_INTAKE, MOMENTS, DESTROYING].iter().any(|list| list.contains(&moment));
    debug_assert!(listed, "{moment} is not in the list");
    #[cfg(debug_assertions)]
    if std::env::var_os("DALIL_DIE_AT").is_some_and(|asked| asked == moment) {
        std::process::abort(); // nothing of the program runs after it, as after a power cut
    }
}
