//! What lies under the paths that somebody picked or dropped: the files, and what is left out, so that nothing stays behind
//! unsaid.

use super::{Offered, Origin};
use crate::commands::views::{LeftOut, LeftOutWhy};
use crate::evidence::importers::charset;
use crate::vault::own::{Own, own, within_own};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Files of a folder and of its folders are offered down to this depth.
const DEPTH: usize = 16;

/// The files under the given paths, folders opened, in a stable order; and what is none. Links are not followed, but for one that was
/// picked itself. What lies in a vault or in a backup of one is left out with all that is in it.
pub(super) fn files_of(paths: Vec<PathBuf>) -> (Vec<Offered>, Vec<LeftOut>) {
    let (mut files, mut left) = (Vec::new(), Vec::new());
    let mut leave = |path: &Path, why| left.push(LeftOut { name: name_of(path), why });
    for picked in paths {
        if let Some(whose) = within_own(&picked) {
            leave(&picked, of_dalil(whose));
            continue;
        }
        let mut walk = walkdir::WalkDir::new(&picked).max_depth(DEPTH).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let missing = error.io_error().is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound);
                    let why = if missing { LeftOutWhy::Missing } else { LeftOutWhy::Unreadable };
                    leave(error.path().unwrap_or(&picked), why);
                    continue;
                }
            };
            let kind = entry.file_type();
            if kind.is_file() {
                let length = entry.metadata().map(|about| about.len()).unwrap_or(0);
                files.push(Offered { name: name_of(entry.path()), length, origin: Origin::Path(entry.into_path()) });
            } else if kind.is_symlink() {
                leave(entry.path(), LeftOutWhy::Link);
            } else if kind.is_dir() {
                if let Some(whose) = own(entry.path()) {
                    leave(entry.path(), of_dalil(whose));
                    walk.skip_current_dir();
                } else if entry.depth() == DEPTH {
                    leave(entry.path(), LeftOutWhy::TooDeep);
                }
            } else {
                leave(entry.path(), LeftOutWhy::NoFile);
            }
        }
    }
    (files, left)
}

const fn of_dalil(whose: Own) -> LeftOutWhy {
    match whose {
        Own::Vault => LeftOutWhy::Vault,
        Own::Backup => LeftOutWhy::Backup,
    }
}

/// The last part of a path in letters: a stick written by an old system has names in one of the old Cyrillic pages.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    match name.to_str() {
        Some(name) => name.to_owned(),
        None => charset::text_of(&bytes_of(name), None),
    }
}

/// A path as the vault keeps it: the bytes that the system knows it by.
pub(super) fn bytes_of(path: impl AsRef<OsStr>) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_ref()).to_vec();
    // Elsewhere a path is text, but for halves of letters that no file is named with.
    #[cfg(not(unix))]
    return path.as_ref().to_string_lossy().into_owned().into_bytes();
}

/// The path that these bytes are.
pub(super) fn path_of(bytes: Vec<u8>) -> PathBuf {
    #[cfg(unix)]
    return PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes));
    #[cfg(not(unix))]
    return PathBuf::from(String::from_utf8_lossy(&bytes).into_owned());
}
