//! Opening the encrypted database. The key never becomes part of a statement, so that no trace can hold it.

use crate::vault::error::{Error, Result, io};
use crate::vault::keys::VaultKeys;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, ffi};
use std::ffi::CStr;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::vault) enum Use {
    Reading,
    Writing,
    /// Looking at a file that nobody writes: it is not locked, and nothing is made beside it.
    AtRest,
}

/// Opens the database file at `path`. An empty file becomes an empty database.
pub(in crate::vault) fn connect(path: &Path, keys: &VaultKeys, purpose: Use) -> Result<Connection> {
    super::disk::begin();
    let db = match purpose {
        Use::AtRest => open(Path::new(&at_rest(path)), OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?,
        Use::Reading | Use::Writing => open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
    };
    db.busy_timeout(Duration::from_secs(10))?;
    // SQLCipher would otherwise tell standard error which file it could not read.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    hand_over_key(&db, c"main", keys)?;
    // The first read fails if key and file do not belong together.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let cipher: String = db.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap_or_default();
    if cipher.is_empty() {
        return Err(Error::NoCipher); // linked against plain SQLite, everything would be written in clear
    }
    if purpose == Use::Writing && db.is_readonly("main")? {
        return Err(not_written(path));
    }
    configure(&db, purpose)?;
    Ok(db)
}

fn open(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    match super::disk::layer() {
        Some(layer) => Connection::open_with_flags_and_vfs(path, flags, layer),
        None => Connection::open_with_flags(path, flags),
    }
}

/// The name by which SQLite opens a file that does not change (<https://sqlite.org/uri.html>, `immutable`). The path is whole in it,
/// whatever signs it has; before one that begins with a slash an empty host comes, so that two slashes name none.
fn at_rest(path: &Path) -> String {
    let is_slash = |byte: u8| byte == b'/' || cfg!(windows) && byte == b'\\';
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-:".contains(&byte);
    let bytes = path.as_os_str().as_encoded_bytes();
    let host = match bytes.first() {
        Some(first) if is_slash(*first) => "//",
        _ if cfg!(windows) => "///",
        _ => "",
    };
    let mut name = format!("file:{host}");
    for byte in bytes.iter().copied() {
        if is_slash(byte) {
            name.push('/');
        } else if is_plain(byte) {
            name.push(char::from(byte));
        } else {
            name += &format!("%{byte:02x}");
        }
    }
    name + "?immutable=1"
}

/// SQLite opens what it cannot open for writing for reading, whatever the reason was: the reason is asked for again.
fn not_written(path: &Path) -> Error {
    const OPENING: &str = "opening the database for writing";
    match std::fs::OpenOptions::new().write(true).open(path) {
        Err(error) => io(OPENING)(error),
        Ok(_) => Error::Io { what: OPENING, source: ErrorKind::Other.into() }, // it failed once, and does not now
    }
}

/// Whether the file begins with the salt it was made with. SQLCipher, which is given the salt with the key, never looks.
pub(in crate::vault) fn has_its_salt(path: &Path, keys: &VaultKeys) -> Result<bool> {
    let mut salt = [0; 16];
    match std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut salt)) {
        Ok(()) => Ok(salt == keys.database_salt),
        // Opening an empty file would build an empty database in its place.
        Err(error) if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::NotFound) => {
            Err(Error::DatabaseDamaged)
        }
        Err(error) => Err(io("reading the database")(error)),
    }
}

/// Gives SQLCipher the raw key and salt as `x'…'`, in a buffer that is wiped.
fn hand_over_key(db: &Connection, name: &CStr, keys: &VaultKeys) -> Result<()> {
    let mut text = Zeroizing::new([0u8; 3 + 64 + 32]);
    text[..2].copy_from_slice(b"x'");
    let encoded = hex::encode_to_slice(keys.database.bytes(), &mut text[2..66])
        .and_then(|()| hex::encode_to_slice(keys.database_salt, &mut text[66..98]));
    encoded.expect("the buffer is as long as key and salt in hexadecimal");
    text[98] = b'\'';
    let length = i32::try_from(text.len()).expect("99 fits");
    // SAFETY: the handle is open and used by this thread only; name and key outlive the call, which copies both.
    let code = unsafe { ffi::sqlite3_key_v2(db.handle(), name.as_ptr(), text.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into())
    }
}

/// Writes everything in the database at `from` into a new file at `to`, under other keys.
pub(in crate::vault) fn copy_under(from: &Path, keys: &VaultKeys, to: &Path, new: &VaultKeys) -> Result<()> {
    drop(crate::vault::files::make_file(to)?);
    let db = connect(from, keys, Use::Writing)?;
    // The copy writes the definitions of tables and triggers as rows.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    let path = to.to_str().ok_or_else(|| io("naming the new database")(ErrorKind::InvalidInput.into()))?;
    db.execute("ATTACH DATABASE ?1 AS fresh KEY ''", [path])?;
    hand_over_key(&db, c"fresh", new)?;
    db.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(())).map_err(of_export)?;
    let version: u32 = db.query_row("PRAGMA main.user_version", [], |row| row.get(0))?;
    db.pragma_update(Some("fresh"), "user_version", version)?;
    db.execute("DETACH DATABASE fresh", [])?;
    db.close().map_err(|(_, error)| Error::from(error))
}

/// What kept SQLCipher from copying stands in its words only: it has one code for everything.
fn of_export(error: rusqlite::Error) -> Error {
    let words = error.to_string();
    let of_the_disk = ["disk I/O error", "unable to open database file", "attempt to write a readonly database"];
    if words.contains("database or disk is full") {
        Error::DiskFull
    } else if of_the_disk.iter().any(|said| words.contains(said)) {
        Error::Io { what: "copying the database", source: std::io::Error::other(error) }
    } else {
        error.into()
    }
}

fn configure(db: &Connection, purpose: Use) -> Result<()> {
    if purpose != Use::AtRest {
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "FULL")?;
    }
    for (name, value) in [
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("secure_delete", "ON"),
        ("mmap_size", "0"),
        ("temp_store", "MEMORY"),
    ] {
        db.pragma_update(None, name, value)?;
    }
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    db.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    if purpose != Use::Writing {
        db.pragma_update(None, "query_only", "ON")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_path_is_named_whole_whatever_signs_it_has() {
        let name = |path: &str| at_rest(Path::new(path));
        assert_eq!(name("/media/stick 1/a?b#c%d/main.db"), "file:///media/stick%201/a%3fb%23c%25d/main.db?immutable=1");
        assert_eq!(name("//media/main.db"), "file:////media/main.db?immutable=1", "no host");
        assert_eq!(name("копия/main.db"), "file:%d0%ba%d0%be%d0%bf%d0%b8%d1%8f/main.db?immutable=1");
    }

    #[test]
    fn a_database_at_rest_is_read_and_cannot_be_written_and_nothing_is_made_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("к опии?.db");
        let keys = VaultKeys::derive(crate::vault::keys::Key::from_bytes(&[7; 32]));
        std::fs::File::create_new(&path).unwrap();
        let db = connect(&path, &keys, Use::Writing).unwrap();
        db.execute_batch("CREATE TABLE a (x); INSERT INTO a VALUES (7);").unwrap();
        db.close().unwrap();
        let before = std::fs::read(&path).unwrap();
        let db = connect(&path, &keys, Use::AtRest).unwrap();
        assert_eq!(db.query_row("SELECT x FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 7);
        assert!(db.is_readonly("main").unwrap() && db.execute("INSERT INTO a VALUES (8)", []).is_err());
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1, "and while it is open");
        db.close().unwrap();
        assert!(std::fs::read(&path).unwrap() == before && std::fs::read_dir(place.path()).unwrap().count() == 1);
    }
}
