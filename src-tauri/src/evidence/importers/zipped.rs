//! Archives in ZIP: listed in full, unpacked one file at a time when somebody asks for it.

use super::found::{Found, InnerFile};
use crate::evidence::archive::{self, Entry};
use crate::evidence::reading::Trouble;
use std::io::{Read, Seek};

/// Files of an archive; more than anybody packs by hand.
const FILES: usize = 10_000;
/// Bytes of all of them together when unpacked.
const TOTAL: u64 = 4 << 30;
/// One file of them.
const LONGEST: u64 = 1 << 30;

impl From<archive::Trouble> for Trouble {
    fn from(trouble: archive::Trouble) -> Self {
        match trouble {
            archive::Trouble::Damaged => Self::Damaged,
            archive::Trouble::Locked => Self::Encrypted,
            archive::Trouble::Packing => Self::Packing,
            archive::Trouble::Bomb => Self::Bomb,
        }
    }
}

/// Whether a name stays in its folder when it is unpacked by a program less careful: no way up, no root, no drive, no
/// control character.
pub fn is_safe_name(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    !name.starts_with('/') && !drive && !name.chars().any(char::is_control) && !name.split('/').any(|part| part == "..")
}

pub fn entries(source: &mut (impl Read + Seek)) -> Result<Vec<Entry>, Trouble> {
    let list = archive::entries(source)?;
    if list.len() > FILES || list.iter().map(|e| e.length).fold(0, u64::saturating_add) > TOTAL {
        return Err(Trouble::Bomb);
    }
    Ok(list)
}

/// What an archive lists.
pub fn read(source: &mut (impl Read + Seek)) -> Result<Found, Trouble> {
    let mut files: Vec<InnerFile> = Vec::new();
    for entry in entries(source)? {
        // What an Apple computer adds beside every file.
        if entry.name.starts_with("__MACOSX/") || files.iter().any(|f| f.entry == entry.name) && files.len() < 2_000 {
            continue;
        }
        files.push(InnerFile {
            name: entry.name.clone(),
            entry: entry.name,
            length: entry.length,
            ..InnerFile::default()
        });
    }
    Ok(Found { files, ..Found::default() })
}

/// One of its files.
pub fn unpack(source: &mut (impl Read + Seek), name: &str) -> Result<Vec<u8>, Trouble> {
    let list = entries(source)?;
    let entry = list.iter().find(|e| e.name == name).ok_or(Trouble::Damaged)?;
    Ok(archive::unpack(source, entry, LONGEST)?)
}
