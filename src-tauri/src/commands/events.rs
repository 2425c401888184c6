//! What the core asks of whoever hosts it: somewhere to send events, and a way to ask the user for files.

use super::views::Event;
use std::path::PathBuf;

/// Takes events to the page. Events hold ids and numbers, never a client's words.
pub trait EventSink: Send + Sync {
    /// Sends one event. A host without a page drops it.
    fn send(&self, event: Event);
}

/// Asks the user for files. The paths never reach the page.
pub trait Picker: Send + Sync {
    /// Files to take in; empty when the user cancelled.
    fn files(&self) -> Vec<PathBuf>;
    /// A folder; none when the user cancelled.
    fn folder(&self) -> Option<PathBuf>;
    /// A place for a new file; none when the user cancelled. `name` is a proposal without personal names.
    fn save(&self, name: &str) -> Option<PathBuf>;
}

/// A host without a page.
#[derive(Debug, Default)]
pub struct NoEvents;

impl EventSink for NoEvents {
    fn send(&self, _: Event) {}
}

/// A host without anybody to ask.
#[derive(Debug, Default)]
pub struct NoPicker;

impl Picker for NoPicker {
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn folder(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, _: &str) -> Option<PathBuf> {
        None
    }
}
