//! Which folders are Dalil's own, by what lies in them. Their files are no evidence that somebody gave: taken in, old key slots
//! would stay for ever in sealed originals, and what was destroyed would come back.

use super::{descriptor, files};
use std::io::Read as _;
use std::path::Path;

/// What a folder of Dalil's own is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// A vault: this one or another.
    Vault,
    /// The backups of one.
    Backup,
}

/// What a folder is; none for every other.
pub fn own(folder: &Path) -> Option<Own> {
    if is_backup(folder) {
        return Some(Own::Backup);
    }
    let is_vault =
        descriptor::FILES.iter().any(|name| has_magic(&folder.join(name))) || descriptor::has_lost_it(folder);
    is_vault.then_some(Own::Vault)
}

/// What a path is or lies in, wherever links lead: the outermost, since a set of a backup looks like a vault.
pub fn within_own(path: &Path) -> Option<Own> {
    let real = path.canonicalize().ok()?;
    real.ancestors().filter_map(own).last()
}

/// A file called `VAULT` may be anybody's; its first bytes are not.
fn has_magic(path: &Path) -> bool {
    let mut start = [0; descriptor::MAGIC.len()];
    let read = files::open_to_read(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == *descriptor::MAGIC
}

/// Sealed files beside sets with their lists.
fn is_backup(folder: &Path) -> bool {
    let sets = folder.join("sets");
    if !sets.is_dir() || !folder.join("blobs").is_dir() {
        return false;
    }
    let mut entries = std::fs::read_dir(sets).into_iter().flatten().flatten();
    entries.any(|set| set.path().join("MANIFEST").is_file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_vault_and_a_backup_are_known_by_what_lies_in_them_and_a_folder_of_like_names_is_neither() {
        let place = tempfile::tempdir().unwrap();
        let make = |file: &str, bytes: &[u8]| {
            let path = place.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        make("hers/VAULT", b"a list of songs");
        make("hers/sets/1.txt", b"of the stage");
        make("vault/VAULT.copy", b"DALILVLT and more");
        make("vault/slots/03", b"a key");
        make("stick/Dalil-00112233/blobs/ab/x.dbl", b"sealed");
        make("stick/Dalil-00112233/sets/000001/MANIFEST", b"a list");
        make("stick/letter.txt", b"hers");
        let is = |path: &str| own(&place.path().join(path));
        assert_eq!((is("hers"), is("vault"), is("stick")), (None, Some(Own::Vault), None));
        assert_eq!(is("stick/Dalil-00112233"), Some(Own::Backup));
        let lies_in = |path: &str| within_own(&place.path().join(path));
        assert_eq!(lies_in("vault/slots/03"), Some(Own::Vault), "one file of it");
        assert_eq!(lies_in("stick/Dalil-00112233/sets/000001"), Some(Own::Backup));
        assert_eq!((lies_in("stick/letter.txt"), lies_in("nothing")), (None, None));
    }
}
