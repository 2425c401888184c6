//! External programs that Dalil uses where they are installed and does without where they are not: which they are, and
//! where they lie.

use crate::base::words::words;
use std::path::{Path, PathBuf};

words! {
    /// A program of another project.
    External {
        /// Recognises letters in pictures (Debian: tesseract-ocr, tesseract-ocr-rus, tesseract-ocr-kir).
        Tesseract = "tesseract",
        /// Decodes films and old recordings (Debian: ffmpeg).
        Ffmpeg = "ffmpeg",
        /// Tells what they are; comes with it.
        Ffprobe = "ffprobe",
    }
}

/// Where programs lie when the environment does not say it.
const USUAL: [&str; 3] = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/// The program's own file, if it is installed. Only folders with a whole path are looked at, so that nothing in the folder
/// one happens to be in is ever started.
pub fn find(program: External) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(USUAL.iter().map(PathBuf::from));
    find_in(folders.filter(|folder| folder.is_absolute()), program.word())
}

fn find_in(folders: impl Iterator<Item = PathBuf>, name: &str) -> Option<PathBuf> {
    folders.map(|folder| folder.join(name)).filter(|path| is_program(path)).find_map(|path| path.canonicalize().ok())
}

/// Whether a path is a program that may be started.
pub(super) fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_looked_for_in_order_and_never_in_part_of_a_path() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(find_in([folder.path().to_owned()].into_iter(), "tesseract"), None);
        std::fs::write(folder.path().join("tesseract"), "").unwrap();
        #[cfg(unix)]
        {
            assert_eq!(find_in([folder.path().to_owned()].into_iter(), "tesseract"), None, "it can't be started");
            use std::os::unix::fs::PermissionsExt;
            let file = folder.path().join("tesseract");
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
            assert_eq!(find_in([folder.path().to_owned()].into_iter(), "tesseract"), file.canonicalize().ok());
        }
    }
}
