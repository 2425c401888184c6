//! Files outside the vault: whole or absent, readable by whoever runs the program and by nobody else, and over another file
//! only where somebody agreed to that.

use super::files::{make_name, rename_without_replacing, sync_folder_of};
use super::moments::reach;
use super::{Error, Result};
use crate::base::Sha256Digest;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What is copied at once.
const BLOCK: usize = 256 << 10;

/// Hands out all that `from` holds, a block after the other; none of it stays in memory.
pub fn by_blocks(from: &mut dyn Read, mut take: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut block = Zeroizing::new(vec![0; BLOCK]);
    loop {
        match from.read(&mut block) {
            Ok(0) => return Ok(()),
            Ok(count) => take(&block[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// A file in the making. It lies beside its place under a passing name; dropped before it is published, it is removed.
#[derive(Debug)]
pub struct Draft {
    file: File,
    part: PathBuf,
    to: PathBuf,
    replace: bool,
}

impl Draft {
    /// Begins a file; fails where nothing can be written, and where something is there that may not be replaced.
    pub fn begin(to: &Path, replace: bool) -> io::Result<Self> {
        if !replace && to.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let part = passing(to)?;
        Ok(Self { file: make_file(&part)?, part, to: to.to_owned(), replace })
    }

    /// Copies the bytes; where a digest is given they must be those it was taken of.
    pub fn fill(&mut self, from: &mut impl Read, expected: Option<&Sha256Digest>) -> io::Result<()> {
        reach("copy-begun");
        let mut digest = Sha256::new();
        by_blocks(from, |block| {
            digest.update(block);
            self.file.write_all(block)
        })?;
        if expected.is_some_and(|expected| expected.0 != <[u8; 32]>::from(digest.finalize())) {
            return Err(io::Error::other(Error::ReadBackDiffers));
        }
        self.file.sync_all()
    }

    /// Has the bytes made, for what is not there before it is written.
    pub fn make(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        reach("copy-begun");
        let mut blocks = BufWriter::with_capacity(BLOCK, &self.file);
        write(&mut blocks)?;
        blocks.flush()?;
        drop(blocks);
        self.file.sync_all()
    }

    /// Gives it its name.
    pub fn publish(self) -> io::Result<()> {
        reach("copy-whole");
        match self.replace {
            true => fs::rename(&self.part, &self.to)?,
            false => rename_without_replacing(&self.part, &self.to)?,
        }
        let _ = sync_folder_of(&self.to); // it is there; some sticks cannot be asked to make a name durable
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part); // published, it has this name no more
    }
}

/// Makes a folder of files, under a passing name until all of them are there; what could not be finished is removed.
pub fn make_folder_of(to: &Path, fill: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let part = passing(to)?;
    let made = make_folder(&part).and_then(|()| fill(&part)).and_then(|()| rename_folder(&part, to));
    if made.is_err() {
        let _ = fs::remove_dir_all(&part); // half a proof would look like a failed one
    }
    made?;
    let _ = sync_folder_of(to);
    Ok(())
}

/// A folder takes the place of an empty one and of nothing else.
fn rename_folder(part: &Path, to: &Path) -> io::Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(part, to)
}

/// A new file that only its owner reads.
pub fn make_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A name beside the place, which says nothing.
fn passing(to: &Path) -> io::Result<PathBuf> {
    let name = |made: Result<String>| made.map_err(io::Error::other);
    Ok(to.with_file_name(format!(".{}.part", name(make_name())?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_where_that_was_agreed_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "old").unwrap();
        assert_eq!(Draft::begin(&path, false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        let mut draft = Draft::begin(&path, true).unwrap();
        draft.fill(&mut &b"new"[..], Some(&Sha256Digest::of(b"new"))).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old", "until the new one is whole");
        draft.publish().unwrap();
        assert_eq!((fs::read(&path).unwrap(), names(folder.path())), (b"new".to_vec(), vec!["a".to_owned()]));
    }

    #[test]
    fn other_bytes_than_were_promised_are_no_copy() {
        let folder = tempfile::tempdir().unwrap();
        let mut draft = Draft::begin(&folder.path().join("a"), false).unwrap();
        assert!(draft.fill(&mut &b"other"[..], Some(&Sha256Digest::of(b"new"))).is_err());
        drop(draft);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn what_could_not_be_made_to_its_end_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let mut draft = Draft::begin(&path, false).unwrap();
        let half = |to: &mut dyn Write| to.write_all(b"half").and_then(|()| Err(io::ErrorKind::StorageFull.into()));
        assert!(draft.make(half).is_err());
        drop(draft);
        assert!(names(folder.path()).is_empty());
        let mut draft = Draft::begin(&path, false).unwrap();
        draft.make(|to| to.write_all(b"whole")).unwrap();
        draft.publish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"whole");
    }

    #[test]
    fn a_folder_comes_whole_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("b");
        let half = |part: &Path| fs::write(part.join("x"), "x").and_then(|()| Err(io::ErrorKind::StorageFull.into()));
        make_folder_of(&to, half).unwrap_err();
        assert!(names(folder.path()).is_empty());
        make_folder_of(&to, |part| fs::write(part.join("x"), "x")).unwrap();
        assert_eq!((names(folder.path()), names(&to)), (vec!["b".to_owned()], vec!["x".to_owned()]));
        let again = make_folder_of(&to, |_| Ok(())).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
    }
}
