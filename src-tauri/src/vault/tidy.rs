//! What every opening looks after: cut-short imports go, blobs nobody recorded are set aside, and every recorded blob
//! must be there in its size.

use super::error::{Result, io};
use super::findings::Finding;
use super::{files, former};
use crate::base::id::BlobId;
use crate::base::text::is_unseen;
use crate::base::{Sha256Digest, Timestamp};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A younger blob may belong to an import that is still to be recorded.
const ORPHAN_AGE_MS: i64 = 24 * 60 * 60 * 1000;

/// Removes what cut-short work left in `tmp/`: files with names that Dalil gives there, and nothing else.
pub(super) fn sweep(folder: &Path) -> Result<Option<Finding>> {
    let tmp = folder.join("tmp");
    files::make_folder(&tmp)?;
    // A folder that was half copied may lack it: every original is then named as missing, rather than none shown.
    files::make_folder(&folder.join("blobs"))?;
    let mut count = 0;
    for entry in fs::read_dir(tmp).map_err(io("looking through unfinished files"))? {
        let entry = entry.map_err(io("looking through unfinished files"))?;
        let is_ours = entry.file_name().to_str().is_some_and(files::is_passing_name);
        if is_ours && entry.file_type().map_err(io("looking through unfinished files"))?.is_file() {
            fs::remove_file(entry.path()).map_err(io("removing an unfinished file"))?;
            count += 1;
        }
    }
    Ok((count > 0).then_some(Finding::LeftoversSwept { count }))
}

/// What lies in `blobs/`.
#[derive(Default)]
struct OnDisk {
    sizes: BTreeMap<Sha256Digest, (u64, Option<i64>)>,
    /// What is not the vault's, by its place in the folder.
    unknown: Vec<PathBuf>,
}

fn look(folder: &Path) -> Result<OnDisk> {
    let mut found = OnDisk { unknown: strangers(folder)?, ..OnDisk::default() };
    for entry in walkdir::WalkDir::new(folder.join("blobs")).min_depth(2).max_depth(2) {
        let entry = entry.map_err(|error| {
            let source = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
            io("looking through the sealed files")(source)
        })?;
        let name = entry.file_name().to_str().and_then(|name| name.strip_suffix(".dbl"));
        let address = name.and_then(|name| name.parse::<Sha256Digest>().ok());
        match address.filter(|address| super::blob::path_of(folder, address) == entry.path()) {
            None => found.unknown.extend(entry.path().strip_prefix(folder).map(Path::to_owned)),
            Some(address) => {
                let meta =
                    entry.metadata().map_err(|_| io("looking at a sealed file")(std::io::ErrorKind::Other.into()))?;
                let written = meta.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
                let written = written.and_then(|since| i64::try_from(since.as_millis()).ok());
                found.sizes.insert(address, (meta.len(), written));
            }
        }
    }
    Ok(found)
}

/// The files beside the vault's own: in its folder, among the shards, among the slots, in `tmp/`. By their place in the folder.
fn strangers(folder: &Path) -> Result<Vec<PathBuf>> {
    let own = |name: &str| ["VAULT", "VAULT.copy", "head.a", "head.b", "lock", former::FILE].contains(&name);
    let slot = |name: &str| name.len() == 2 && name.parse::<u8>().is_ok_and(|slot| slot < super::slots::COUNT);
    let mut found = files_but(folder, "", &own)?;
    found.extend(files_but(folder, "slots", &slot)?);
    found.extend(files_but(folder, "tmp", &files::is_passing_name)?);
    found.extend(files_but(folder, "blobs", &|_| false)?);
    Ok(found)
}

/// The files at a place in the vault's folder whose names are not `known`.
fn files_but(folder: &Path, place: &str, known: &dyn Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    const LOOKING: &str = "looking through the vault's folder";
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join(place)).map_err(io(LOOKING))? {
        let entry = entry.map_err(io(LOOKING))?;
        let is_file = match entry.file_type() {
            Ok(kind) => !kind.is_dir(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => false, // unfinished work that is over
            Err(error) => return Err(io(LOOKING)(error)),
        };
        if is_file && !entry.file_name().to_str().is_some_and(known) {
            found.push(Path::new(place).join(entry.file_name()));
        }
    }
    Ok(found)
}

/// So many strange files are named, and so many letters of each: what else is there a look into the folder shows.
const NAMED: usize = 5;
const LETTERS: usize = 60;

/// Adds the place of a strange file to those that are shown, without what would turn or break the line it stands in.
pub(super) fn add_name(names: &mut Vec<String>, place: &Path) {
    if names.len() >= NAMED {
        return;
    }
    let plain = |c: char| if is_unseen(c) { char::REPLACEMENT_CHARACTER } else { c };
    let whole: String = place.to_string_lossy().chars().map(plain).collect();
    let cut = whole.char_indices().nth(LETTERS).map(|(at, _)| format!("{}…", &whole[..at]));
    names.push(cut.unwrap_or(whole));
}

/// The finding about strange files, in an order that does not hang on the disk.
fn unknown(mut places: Vec<PathBuf>) -> Option<Finding> {
    if places.is_empty() {
        return None;
    }
    places.sort();
    let mut names = Vec::new();
    places.iter().for_each(|place| add_name(&mut names, place));
    Some(Finding::UnknownFile { count: u32::try_from(places.len()).unwrap_or(u32::MAX), names })
}

/// Compares the files in `blobs/` with the rows. Orphans older than a day move to `quarantine/`; none is deleted, and one that a
/// row names after all comes back.
pub(super) fn compare(db: &Connection, folder: &Path, now: Timestamp) -> Result<Vec<Finding>> {
    let mut on_disk = look(folder)?;
    let mut findings = Vec::new();
    let mut statement = db.prepare("SELECT id, address, file_size FROM blob ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (blob, address, size): (BlobId, Sha256Digest, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match on_disk.sizes.remove(&address) {
            None if bring_back(folder, &address, size)? => {}
            None => findings.push(Finding::BlobMissing { blob }),
            Some((found, _)) if i64::try_from(found) != Ok(size) => findings.push(Finding::BlobDamaged { blob }),
            Some(_) => {}
        }
    }
    let mut known = db.prepare(
        "SELECT 1 FROM destroyed_blob WHERE address = ?1 UNION ALL SELECT 1 FROM replaced_blob WHERE address = ?1",
    )?;
    let mut quarantined = 0;
    for (address, (_, written)) in on_disk.sizes {
        if known.exists([address])? {
            continue; // goes, or is set aside, at the next opening
        }
        if written.is_some_and(|written| now.millis() - written > ORPHAN_AGE_MS) {
            if quarantined == 0 {
                files::make_lasting_folder(&folder.join("quarantine"))?;
            }
            set_aside(folder, &address)?;
            quarantined += 1;
        }
    }
    findings.extend((quarantined > 0).then_some(Finding::OrphansQuarantined { count: quarantined }));
    findings.extend(unknown(on_disk.unknown));
    Ok(findings)
}

/// Brings a sealed file of this size back that was set aside while no row named it: a database with a rotten page names less than
/// the one that a rescue puts in its place.
fn bring_back(folder: &Path, address: &Sha256Digest, size: i64) -> Result<bool> {
    let from = folder.join("quarantine").join(format!("{address}.dbl"));
    let is_it = |meta: fs::Metadata| meta.is_file() && i64::try_from(meta.len()) == Ok(size);
    if !fs::symlink_metadata(&from).is_ok_and(is_it) {
        return Ok(false);
    }
    let to = super::blob::path_of(folder, address);
    if let Some(shard) = to.parent() {
        files::make_lasting_folder(shard)?;
    }
    fs::rename(&from, &to).map_err(io("bringing a sealed file back"))?;
    files::sync_folder_of(&to)?;
    files::sync_folder(&folder.join("quarantine"))?;
    Ok(true)
}

/// Moves a sealed file that no row names into `quarantine/`, which must be there, and its name durable.
pub(super) fn set_aside(folder: &Path, address: &Sha256Digest) -> Result<()> {
    let quarantine = folder.join("quarantine");
    let from = super::blob::path_of(folder, address);
    fs::rename(&from, quarantine.join(format!("{address}.dbl"))).map_err(io("setting a sealed file aside"))?;
    files::sync_folder(&quarantine)?;
    files::sync_folder_of(&from)
}

/// Moves a damaged sealed file into `quarantine/`. Its name goes on saying its address; one that lies there is not touched.
pub(super) fn set_damaged_aside(folder: &Path, address: &Sha256Digest) -> Result<()> {
    let quarantine = folder.join("quarantine");
    files::make_lasting_folder(&quarantine)?;
    let mut to = quarantine.join(format!("{address}.damaged"));
    if to.symlink_metadata().is_ok() {
        to = quarantine.join(format!("{address}-{}.damaged", files::make_name()?));
    }
    let from = super::blob::path_of(folder, address);
    fs::rename(&from, to).map_err(io("setting a sealed file aside"))?;
    files::sync_folder(&quarantine)?;
    files::sync_folder_of(&from)
}
