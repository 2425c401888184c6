//! Named moments between two steps of which a power cut may leave the first done and the second not. A test lets the
//! program die at one of them; a release knows nothing of it.

/// The moments at which `tests/it/vault/kill.rs` ends the program: originals made durable and read back, the first of them
/// named, their names made durable; a write committed, whose head is still to come.
pub const OF_INTAKE: &[&str] = &["group-sealed", "group-named", "group-published", "write-committed"];

/// The steps of an original on its way in, in the order of docs/vault-format.md (`tests/it/vault/steps.rs`, as the two below): made,
/// half written, written, durable, compared; those of a group; the rows written, committed; the head written, durable.
pub const STEPS_OF_INTAKE: &[&str] = &[
    "draft-made",
    "draft-half-written",
    "draft-written",
    "draft-synced",
    "draft-compared",
    "group-sealed",
    "group-named",
    "group-all-named",
    "group-published",
    "write-written",
    "write-committed",
    "head-written",
    "write-headed",
];

/// The steps of destroying an original: the rows written, committed; the head; what stands in [`DESTROYING`].
pub const STEPS_OF_DESTROYING: &[&str] = &[
    "write-written",
    "write-committed",
    "head-written",
    "write-headed",
    "destroy-recorded",
    "destroy-overwritten",
    "destroy-file",
    "destroy-folded",
    "destroy-ended",
];

/// The steps of an opening: the lock taken, leftovers swept, the write-ahead log read, files compared with rows, the head sealed
/// again.
pub const STEPS_OF_OPENING: &[&str] =
    &["opening-locked", "opening-swept", "opening-recovered", "opening-compared", "opening-headed", "opening-done"];

/// The moments of letting somebody in and of removing them (`tests/it/vault/users.rs`).
pub const MOMENTS: &[&str] = &[
    "user-slot",
    "rotate-begun",
    "rotate-copied",
    "rotate-recorded",
    "rotate-kept",
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
    "backup-half-database",
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
pub const DESTROYING: &[&str] =
    &["destroy-recorded", "destroy-overwritten", "destroy-file", "destroy-folded", "destroy-ended"];

/// The same of a fresh copy that takes the place of a damaged original (`tests/it/vault/replace.rs`), after those of intake.
pub const REPLACING: &[&str] = &["replace-recorded", "replace-aside"];

/// The moments of removing from a backup what was destroyed (`tests/it/vault/purge.rs`).
pub const OF_A_PURGE: &[&str] = &["purge-noted", "purge-set", "purge-file"];

/// The moments of a copy that leaves, at which `tests/it/commands/way_out.rs` ends it.
pub const OF_COPIES: &[&str] = &["copy-begun", "copy-whole"];

/// Other moments that tests stand at; the last is of a rescue that comes before another one has told of itself.
pub const OTHERS: &[&str] = &["create-checked", "passphrase-changed", "salvage-before"];

/// The file of former keys written anew by an opening, by a rescue that found more of them, and by one without a backup
/// (`tests/it/vault/former.rs` and `power/rescues.rs`).
pub const OF_FORMER_KEYS: &[&str] = &["former-aside", "former-written", "former-later", "salvage-keys"];

/// What a test does at moments that its own thread reaches.
#[cfg(debug_assertions)]
type Watch = Box<dyn FnMut(&str)>;

#[cfg(debug_assertions)]
thread_local! {
    static WATCH: std::cell::RefCell<Option<Watch>> = const { std::cell::RefCell::new(None) };
}

/// Calls `watch` at every moment that this thread reaches from now on.
#[cfg(debug_assertions)]
pub fn watch(watch: impl FnMut(&str) + 'static) {
    WATCH.set(Some(Box::new(watch)));
}

/// Ends the program here if `DALIL_DIE_AT` names this moment; lets it panic if `DALIL_PANIC_AT` does, with the words there.
pub(super) fn reach(moment: &str) {
    let lists = [
        OF_INTAKE,
        STEPS_OF_INTAKE,
        STEPS_OF_DESTROYING,
        STEPS_OF_OPENING,
        MOMENTS,
        OF_A_BACKUP,
        OF_A_RESTORATION,
        OF_A_RESCUE,
        DESTROYING,
        REPLACING,
        OF_A_PURGE,
        OF_COPIES,
        OF_FORMER_KEYS,
        OTHERS,
    ];
    debug_assert!(lists.iter().any(|list| list.contains(&moment)), "{moment} is in no list");
    #[cfg(debug_assertions)]
    if std::env::var_os("DALIL_DIE_AT").is_some_and(|asked| asked == moment) {
        std::process::abort(); // nothing of the program runs after it, as after a power cut
    }
    #[cfg(debug_assertions)]
    if let Some(words) = std::env::var("DALIL_PANIC_AT").ok().as_deref().and_then(|asked| asked.strip_prefix(moment)) {
        panic!("{words}");
    }
    #[cfg(debug_assertions)]
    tell(moment);
}

/// Tells whoever watches. They may reach moments themselves, and are not told of those.
#[cfg(debug_assertions)]
fn tell(moment: &str) {
    if let Some(mut told) = WATCH.take() {
        told(moment);
        WATCH.with_borrow_mut(|watch| {
            watch.get_or_insert(told);
        });
    }
}
