//! Settings: how the program looks and speaks. They stand outside the vault, so they hold nothing about any case.

use super::core::Core;
use super::failure::Failure;
use super::views::{Nothing, Settings};

const THEMES: [&str; 5] = ["auto", "light", "dark", "contrast-light", "contrast-dark"];

pub fn get(core: &Core, _: Nothing) -> Result<Settings, Failure> {
    let text = std::fs::read_to_string(&core.places.settings).unwrap_or_default();
    // A damaged or newer settings file is no reason not to open: the usual settings serve.
    Ok(serde_json::from_str(&text).map(bounded).unwrap_or_else(|_| usual()))
}

pub fn set(core: &Core, settings: Settings) -> Result<Settings, Failure> {
    let settings = bounded(settings);
    let text = serde_json::to_string_pretty(&settings).map_err(|_| Failure::new("internal"))?;
    write(&core.places.settings, &text)?;
    Ok(settings)
}

/// Writes a file of settings as a whole, or leaves the one before and says `settings-not-saved`.
pub(super) fn write(path: &std::path::Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().ok_or_else(|| Failure::new("internal"))?;
    std::fs::create_dir_all(folder)
        .and_then(|()| tempfile::NamedTempFile::new_in(folder))
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()).map(|()| file))
        .and_then(|file| file.persist(path).map_err(|e| e.error))
        .map_err(|_| Failure::new("settings-not-saved"))?;
    Ok(())
}

fn usual() -> Settings {
    Settings { language: None, theme: "auto".into(), text_size: 100, lock_after: 4 }
}

/// Auto-lock stays between 1 and 15 minutes whatever the file says (docs/threat-model.md).
fn bounded(mut settings: Settings) -> Settings {
    settings.text_size = settings.text_size.clamp(90, 150);
    settings.lock_after = settings.lock_after.clamp(1, 15);
    if !THEMES.contains(&settings.theme.as_str()) {
        settings.theme = "auto".into();
    }
    settings
}

#[cfg(test)]
mod tests {
    #[test]
    fn settings_that_cannot_be_saved_are_not_called_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("settings.json");
        std::fs::create_dir(&taken).unwrap();
        assert_eq!(super::write(&taken, "{}").unwrap_err().code, "settings-not-saved");
    }
}
