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
        self.ask(|app| app.dialog().file().blocking_pick_files().unwrap_or_default())
    }

    fn folder(&self) -> Option<PathBuf> {
        self.ask(|app| app.dialog().file().blocking_pick_folder().into_iter().collect()).pop()
    }

    fn save(&self, name: &str) -> Option<PathBuf> {
        self.ask(|app| app.dialog().file().set_file_name(name).blocking_save_file().into_iter().collect()).pop()
    }
}

impl NativePicker {
    /// What was picked: nothing before the window is there.
    fn ask(&self, dialog: impl Fn(&AppHandle) -> Vec<FilePath>) -> Vec<PathBuf> {
        let Some(app) = self.0.get() else { return Vec::new() };
        let picked: Vec<PathBuf> = dialog(app).into_iter().filter_map(|path| path.into_path().ok()).collect();
        #[cfg(target_os = "linux")]
        forget(app, &picked);
        picked
    }
}

/// Takes what was picked out of the list of recently used files. GTK's dialog enters it there, with the name of the program: a plain
/// file in the home folder would tell which papers were taken in, and when. The list is written a quarter of a second after a change
/// (`gtkrecentmanager.c`), so that what is taken out at once never reaches the disk.
#[cfg(target_os = "linux")]
fn forget(app: &AppHandle, picked: &[PathBuf]) {
    use gtk::prelude::{FileExt, RecentManagerExt};
    let uris: Vec<_> = picked.iter().map(|path| gtk::gio::File::for_path(path).uri()).collect();
    let _ = app.run_on_main_thread(move || {
        for uri in uris {
            // What is not in the list needs no removing.
            let _ = gtk::RecentManager::default().map(|recent| recent.remove_item(&uri));
        }
    });
}
