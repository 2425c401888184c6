//! The system's own dialogs for files. Paths come to Rust and stay there.

use crate::commands::Picker;
use std::path::PathBuf;
use std::sync::OnceLock;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// Asks by native dialogs, once the window is there.
pub struct NativePicker(pub OnceLock<AppHandle>);

impl Picker for NativePicker {
    fn files(&self) -> Vec<PathBuf> {
        let picked = self.0.get().and_then(|app| app.dialog().file().blocking_pick_files());
        picked.into_iter().flatten().filter_map(path).collect()
    }

    fn folder(&self) -> Option<PathBuf> {
        self.0.get().and_then(|app| app.dialog().file().blocking_pick_folder()).and_then(path)
    }

    fn save(&self, name: &str) -> Option<PathBuf> {
        self.0.get().and_then(|app| app.dialog().file().set_file_name(name).blocking_save_file()).and_then(path)
    }
}

fn path(picked: FilePath) -> Option<PathBuf> {
    picked.into_path().ok()
}
