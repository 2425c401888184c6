//! Named moments between two steps of which a power cut may leave the first done and the second not. A test lets the
//! program die at one of them; a release knows nothing of it.

/// The moments at which `tests/it/vault/kill.rs` ends the program: originals made durable and read back, the first of them
/// named, their names made durable; a write committed, whose head is still to come.
pub const OF_INTAKE: &[&str] = &["group-sealed", "group-named", "group-published", "write-committed"];

/// The moments of letting somebody in and of removing them (`tests/it/vault/users.rs`).
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

/// The moments of a backup (`tests/it/vault/cuts.rs`, as those below).
pub const OF_A_BACKUP: &[&str] = &[
    "backup-begun",
    "backup-database",
    "backup-snapshot",
    "backup-half-copied",
    "backup-copied",
    "backup-read-back",
    "backup-listed",
    "backup-named",
    "backup-remembered",
    "backup-forgetting",
];

/// The moments of a restoration into an empty folder.
pub const OF_A_RESTORATION: &[&str] = &[
    "restore-marked",
    "restore-half-originals",
    "restore-originals",
    "restore-parts",
    "restore-half-described",
    "restore-described",
    "restore-done",
];

/// The moments of a rescue.
pub const OF_A_RESCUE: &[&str] = &[
    "salvage-begun",
    "salvage-half-staged",
    "salvage-staged",
    "salvage-decided",
    "salvage-aside",
    "salvage-database",
    "salvage-half-switched",
    "salvage-half-described",
    "salvage-switched",
    "salvage-noted",
    "salvage-ended",
];

/// The same for `tests/it/vault/destroy.rs`.
pub const DESTROYING: &[&str] = &["destroy-recorded", "destroy-overwritten", "destroy-file", "destroy-folded"];

/// Ends the program here if `DALIL_DIE_AT` names this moment.
pub(in crate::vault) fn reach(moment: &str) {
    debug_assert!(
        [OF_INTAKE, MOMENTS, OF_A_BACKUP, OF_A_RESTORATION, OF_A_RESCUE, DESTROYING]
            .iter()
            .any(|list| list.contains(&moment)),
        "{moment} is in no list"
    );
    #[cfg(debug_assertions)]
    if std::env::var_os("DALIL_DIE_AT").is_some_and(|asked| asked == moment) {
        std::process::abort(); // nothing of the program runs after it, as after a power cut
    }
}
