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

/// Other moments that tests stand at.
pub const OTHERS: &[&str] = &["create-checked", "passphrase-changed"];

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
    debug_assert!(
        MOMENTS.contains(&moment) || OF_COPIES.contains(&moment) || OTHERS.contains(&moment),
        "{moment} is not in the list"
    );
    #[cfg(debug_assertions)]
    if std::env::var_os("DALIL_DIE_AT").is_some_and(|asked| asked == moment) {
        std::process::abort(); // nothing of the program runs after it, as after a power cut
    }
    #[cfg(debug_assertions)]
    if let Some(words) = std::env::var("DALIL_PANIC_AT").ok().as_deref().and_then(|asked| asked.strip_prefix(moment)) {
        panic!("{words}");
    }
    #[cfg(debug_assertions)]
    WATCH.with_borrow_mut(|watch| {
        if let Some(watch) = watch {
            watch(moment);
        }
    });
}
