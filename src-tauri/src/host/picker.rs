//! In place of the native dialogs: a test says beforehand what its user picks.

use crate::commands::Picker;
use serde::Deserialize;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// What the user picks in the dialogs that come next.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Next {
    /// In a dialog for files.
    pub files: Vec<PathBuf>,
    /// In a dialog for a folder.
    pub folder: Option<PathBuf>,
    /// In a dialog for saving: the folder the proposed name is saved in.
    pub save: Option<PathBuf>,
}

/// Picks what it was told.
#[derive(Debug, Default)]
pub struct TestPicker(Mutex<Next>);

impl TestPicker {
    /// Says what is picked next.
    pub fn set(&self, next: Next) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = next;
    }

    fn next(&self) -> Next {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Picker for TestPicker {
    fn files(&self) -> Vec<PathBuf> {
        self.next().files
    }
    fn folder(&self) -> Option<PathBuf> {
        self.next().folder
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        self.next().save.map(|folder| folder.join(name))
    }
}
