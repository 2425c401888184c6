//! Files that survive a power cut: whole or absent, never half, and never over another.

use super::error::{Result, io};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Makes a folder that only its owner may enter.
pub(super) fn make_folder(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(io("making a folder"))
}

/// The same; its name is durable in the folder above. Also where it was there: whoever made it may have been cut off
/// before that.
pub(super) fn make_lasting_folder(path: &Path) -> Result<()> {
    make_folder(path)?;
    sync_folder_of(path)
}

/// Makes a file that was not there, readable by its owner only.
pub(super) fn make_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(io("making a file"))
}

/// A name nobody has used, in lower-case hexadecimal.
pub(super) fn make_name() -> Result<String> {
    Ok(hex::encode(super::keys::make_random::<16>()?))
}

/// Whether a name in `tmp/` is one that Dalil gives there: that of [`make_name`], or of a copy on its way in.
pub(super) fn is_passing_name(name: &str) -> bool {
    let name = name.strip_prefix(".part-").unwrap_or(name);
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Opens a file to read it. What is no file is refused: a pipe or a device in its place might never end.
pub(super) fn open_to_read(path: &Path) -> std::io::Result<File> {
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return Err(std::io::Error::other("no regular file"));
    }
    File::open(path)
}

/// Replaces the file at `path` by `bytes`, so that a reader finds the old bytes or the new, never a mixture.
/// `tmp` is a folder on the same disk.
pub(super) fn replace(tmp: &Path, path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = write_beside(tmp, bytes)?;
    let placed = fs::rename(&beside, path).map_err(io("putting a file in place"));
    if placed.is_err() {
        let _ = fs::remove_file(&beside); // what stays behind is swept at the next opening
    }
    placed?;
    sync_folder_of(path)
}

/// Writes `bytes` durably into a file of its own in `tmp`, to be given a name.
pub(super) fn write_beside(tmp: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let beside = tmp.join(make_name()?);
    let mut file = make_file(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).map_err(io("writing a file"));
    if written.is_err() {
        let _ = fs::remove_file(&beside); // what stays behind is swept at the next opening
    }
    written.map(|()| beside)
}

/// Gives the finished file `from` its final name `to`, which must not be taken yet, and makes the name durable.
pub(super) fn publish(from: &Path, to: &Path) -> Result<()> {
    give_name(from, to)?;
    sync_folder_of(to)
}

/// Gives the finished file `from` its final name `to`, which must not be taken yet. The name is durable once its folder is.
pub(super) fn give_name(from: &Path, to: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(from, fs::Permissions::from_mode(0o400)).map_err(io("protecting a file"))?;
    }
    rename_without_replacing(from, to).map_err(io("putting a file in place"))
}

/// `renameat2` with `RENAME_NOREPLACE`; file systems that lack it get a second name and lose the first.
pub(super) fn rename_without_replacing(from: &Path, to: &Path) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let (a, b) = (c_string(from.as_os_str().as_bytes())?, c_string(to.as_os_str().as_bytes())?);
        // SAFETY: both pointers are NUL-terminated strings that outlive the call.
        let done =
            unsafe { libc::renameat2(libc::AT_FDCWD, a.as_ptr(), libc::AT_FDCWD, b.as_ptr(), libc::RENAME_NOREPLACE) };
        if done == 0 {
            return Ok(());
        }
        let error = std::io::Error::last_os_error();
        if !matches!(error.raw_os_error(), Some(libc::EINVAL | libc::ENOSYS | libc::EOPNOTSUPP)) {
            return Err(error);
        }
    }
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(error),
        // A stick formatted as FAT knows no second names. The names are digests of the contents and the
        // vault's lock is ours alone, so nobody takes the name between the question and the rename.
        Err(_) if !to.try_exists()? => fs::rename(from, to),
        Err(error) => Err(error),
    }
}

#[cfg(target_os = "linux")]
fn c_string(bytes: &[u8]) -> std::io::Result<std::ffi::CString> {
    std::ffi::CString::new(bytes).map_err(|_| std::io::ErrorKind::InvalidInput.into())
}

/// Makes the names in the folder that holds `path` durable.
pub(super) fn sync_folder_of(path: &Path) -> Result<()> {
    // A plain name stands in the folder the program was started in, and its parent is written as nothing.
    let folder = path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    folder.map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder durable. Windows keeps names without being asked.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder).and_then(|f| f.sync_all()).map_err(io("making a folder durable"))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// What file systems answer that cannot make a folder durable (fsync(2): `EINVAL`, `EBADF`; those of macOS: `ENOTSUP`, `ENOTTY`).
#[cfg(unix)]
pub(super) fn knows_no_durable_folders(error: &std::io::Error) -> bool {
    let known = [libc::EINVAL, libc::EBADF, libc::ENOSYS, libc::ENOTSUP, libc::EOPNOTSUPP, libc::ENOTTY, libc::EISDIR];
    error.raw_os_error().is_some_and(|number| known.contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn naming_never_replaces_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&a, "new").unwrap();
        fs::write(&b, "old").unwrap();
        assert!(give_name(&a, &b).is_err());
        assert_eq!(fs::read(&b).unwrap(), b"old");
    }

    #[test]
    fn only_a_name_that_is_made_here_is_a_passing_one() {
        let made = make_name().unwrap();
        assert!(is_passing_name(&made) && is_passing_name(&format!(".part-{made}")));
        for other in ["", "2026", ".part-", "договор.docx", &made[1..], &made.to_uppercase().replace('0', "A")] {
            assert!(!is_passing_name(other), "{other}");
        }
    }

    #[test]
    fn a_replaced_file_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept");
        replace(folder.path(), &path, b"first").unwrap();
        replace(folder.path(), &path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_stick_that_fails_at_a_folder_is_told_from_one_that_knows_no_durable_folders() {
        let of = |number| knows_no_durable_folders(&std::io::Error::from_raw_os_error(number));
        assert!(of(libc::EINVAL) && of(libc::ENOTSUP));
        assert!(!of(libc::EIO) && !of(libc::ENOSPC) && !of(libc::EROFS) && !of(libc::EACCES));
    }
}
