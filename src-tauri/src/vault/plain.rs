//! What lies in the folder of a vault, or of a backup, is what it looks like: files and folders. By a link Dalil would write over,
//! sweep or set aside what lies somewhere else, and reading a pipe in the place of a file might never end; so whatever is
//! neither is refused before anything is touched. The folder itself may be reached by a link: somebody chose it.
//!
//! One sealed original among thousands keeps nobody from the others: a link in its place is told with its own name
//! ([`super::tidy`]), and nothing is written through it ([`super::destroy`]).

use super::error::{Error, Result, io};
use super::opening::FOLDERS;
use super::{descriptor, former, log, slots};
use std::fs::{self, FileType};
use std::io::ErrorKind;
use std::path::Path;

const LOOKING: &str = "looking through the vault's folder";
/// The words in names that Dalil gives; what is none of them is a number.
const OWN: [&str; 19] = [
    "main", "db", "wal", "shm", "journal", "note", "tsq", "tsr", "dbl", "damaged", "slots", "anchors", "blobs",
    "files", "next", "salvage", "head", "VAULT", "MANIFEST",
];

/// Refuses a vault in which something is a link, or of another kind than belongs there ([`Error::NotPlain`]).
pub(super) fn demand(folder: &Path) -> Result<()> {
    // What is only written aside to, and what the database knows as well, keep no vault closed by being a file or a folder.
    let spare = ["quarantine", former::FILE];
    for name in FOLDERS.into_iter().filter(|name| !spare.contains(name)) {
        expect(&folder.join(name), name, FileType::is_dir)?;
    }
    for name in descriptor::FILES.into_iter().chain(log::head::FILES).chain(["lock", "restoring"]) {
        expect(&folder.join(name), name, FileType::is_file)?;
    }
    for name in spare {
        expect(&folder.join(name), name, |kind| is_plain(*kind))?;
    }
    for slot in 0..slots::COUNT {
        expect(&slots::path(folder, slot), &slots::name(slot), FileType::is_file)?;
    }
    // The database, with what SQLite puts beside it.
    expect_in(
        &folder.join("db"),
        "db",
        |name, kind| if name.starts_with("main") { kind.is_file() } else { is_plain(kind) },
    )?;
    for place in ["blobs", "anchors"] {
        expect_in(&folder.join(place), place, |_, kind| is_plain(kind))?;
    }
    // A link that stood in the place of an original is set aside as it is; nothing is written through these.
    let aside = |name: &str| name.ends_with(".damaged") || name.ends_with(".dbl");
    expect_in(&folder.join("quarantine"), "quarantine", |name, kind| is_plain(kind) || aside(name))?;
    // What a change of keys, or a rescue, lays ready.
    expect_in(folder, "", |name, kind| !is_prepared(name) || kind.is_dir())?;
    prepared(folder)?.into_iter().try_for_each(|name| expect_below(&folder.join(&name), &name))
}

/// The same for what Dalil keeps of one vault in the folder of a backup ([`Error::BackupNotPlain`]).
pub(super) fn demand_backup(home: &Path) -> Result<()> {
    let looked = || {
        for name in ["blobs", "sets"] {
            expect(&home.join(name), name, FileType::is_dir)?;
        }
        expect_in(&home.join("blobs"), "blobs", |_, kind| is_plain(kind))?;
        expect_below(&home.join("sets"), "sets")
    };
    looked().map_err(|error| match error {
        Error::NotPlain { place } => Error::BackupNotPlain { place },
        Error::Io { what, source } => Error::BackupInterrupted { what, source },
        Error::ReadOnly => Error::BackupInterrupted { what: LOOKING, source: ErrorKind::PermissionDenied.into() },
        other => other,
    })
}

fn is_plain(kind: FileType) -> bool {
    kind.is_file() || kind.is_dir()
}

/// What lies at `path`, if anything does, must be of that kind.
fn expect(path: &Path, place: &str, is_right: impl Fn(&FileType) -> bool) -> Result<()> {
    match path.symlink_metadata() {
        Ok(about) if is_right(&about.file_type()) => Ok(()),
        Ok(_) => Err(Error::NotPlain { place: place.to_owned() }),
        Err(error) if is_absent(&error) => Ok(()),
        Err(error) => Err(io(LOOKING)(error)),
    }
}

/// So must everything that lies in a folder, which is `place` within the vault; it is asked by its name.
fn expect_in(folder: &Path, place: &str, is_right: impl Fn(&str, FileType) -> bool) -> Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if is_absent(&error) => return Ok(()),
        Err(error) => return Err(io(LOOKING)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(io(LOOKING))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        match entry.file_type() {
            Ok(kind) if is_right(&name, kind) => {}
            Ok(_) => return Err(Error::NotPlain { place: told(place, &name) }),
            Err(error) if is_absent(&error) => {} // another window that has the vault open removed it meanwhile
            Err(error) => return Err(io(LOOKING)(error)),
        }
    }
    Ok(())
}

/// So must everything that lies anywhere below a folder. No link is followed on the way.
fn expect_below(folder: &Path, place: &str) -> Result<()> {
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        match entry {
            Ok(entry) if is_plain(entry.file_type()) => {}
            Ok(entry) => {
                let within = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy();
                return Err(Error::NotPlain { place: told(place, &within) });
            }
            Err(error) => {
                let source = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
                if !is_absent(&source) {
                    return Err(io(LOOKING)(source));
                }
            }
        }
    }
    Ok(())
}

/// What is said of something in a place of the vault: with its name, where that is one as Dalil gives. What somebody else called it may
/// say whom it is about, so the place alone is said then.
fn told(place: &str, name: &str) -> String {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_own = name.split(['/', '-', '.']).all(|part| is_number(part) || OWN.contains(&part));
    match place {
        _ if !is_own => place.to_owned(),
        "" => name.to_owned(),
        place => format!("{place}/{name}"),
    }
}

/// Whether a folder of this name is one that is laid ready: of [`super::rotate`] by its number, or of [`super::salvage`].
fn is_prepared(name: &str) -> bool {
    let number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    name.strip_prefix("next-").is_some_and(|rest| number(rest) || matches!(rest, "salvage" | "salvage-part"))
}

/// The names of what is laid ready in the folder of a vault.
fn prepared(folder: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if is_absent(&error) => return Ok(Vec::new()),
        Err(error) => return Err(io(LOOKING)(error)),
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| is_prepared(name)).collect())
}

fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
