//! What a fault of the program says of itself: where it happened, and never with which words. The message of a panic may hold
//! what was being worked on, and what a program prints lands in the journal of the system.

/// From now on a panic prints its place in the source and nothing else.
pub fn tell_places_only() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        // Nothing is left to be done where even this cannot be written.
        let _ =
            std::io::Write::write_all(&mut std::io::stderr(), format!("dalil: internal fault at {place}\n").as_bytes());
    }));
}
