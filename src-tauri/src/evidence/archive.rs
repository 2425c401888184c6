//! Zip archives (PKWARE APPNOTE 6.3.10), as telephones pack chats into them: listed by their directory, read file by file.
//! Written for strangers' files: nothing is unpacked that was not asked for, and what is asked for has a limit.

use std::io::{Read, Seek, SeekFrom};

/// More files than a telephone exports.
const ENTRIES: usize = 50_000;
/// A directory of that many long names.
const DIRECTORY: u64 = 64 << 20;
/// Nobody's chat shrinks further than this; a bomb does.
const RATIO: u64 = 200;
/// Small files may shrink as they like.
const SMALL: u64 = 1 << 20;

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name with folders, `/` between them.
    pub name: String,
    /// Bytes when unpacked, as the directory says.
    pub length: u64,
    packed: u64,
    at: u64,
    stored: bool,
    crc: u32,
}

/// Why an archive cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It is no archive, or a damaged one.
    #[error("the archive is damaged")]
    Damaged,
    /// It opens with a password, or is packed in a way that is not read here.
    #[error("the archive is packed in a way that is not read")]
    Packing,
    /// It grows beyond measure, or its files lie over one another.
    #[error("the archive grows beyond measure")]
    Bomb,
}

/// The files of an archive, in the order of its directory. Folders are left out.
pub fn entries(source: &mut (impl Read + Seek)) -> Result<Vec<Entry>, Trouble> {
    let (count, size, at) = directory(source)?;
    if count > ENTRIES as u64 || size > DIRECTORY {
        return Err(Trouble::Bomb);
    }
    let bytes = bytes_at(source, at, size)?;
    let mut list = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
    let mut rest = bytes.as_slice();
    for _ in 0..count {
        let (entry, after) = entry(rest)?;
        rest = after;
        if !entry.name.ends_with('/') {
            list.push(entry);
        }
    }
    apart(&list)?;
    Ok(list)
}

/// A file of an archive, unpacked and checked; refused when it is longer than `most`.
pub fn unpack(source: &mut (impl Read + Seek), entry: &Entry, most: u64) -> Result<Vec<u8>, Trouble> {
    if entry.length > most || (entry.length > SMALL && entry.length / entry.packed.max(1) > RATIO) {
        return Err(Trouble::Bomb);
    }
    let head = bytes_at(source, entry.at, 30)?;
    if number(&head, 0, 4)? != 0x0403_4b50 {
        return Err(Trouble::Damaged);
    }
    if number(&head, 6, 2)? & 1 != 0 {
        return Err(Trouble::Packing);
    }
    // Name and extra field stand once more here, and may be longer than in the directory.
    let skip = 30 + number(&head, 26, 2)? + number(&head, 28, 2)?;
    source.seek(SeekFrom::Start(entry.at + skip)).map_err(|_| Trouble::Damaged)?;
    let packed = source.by_ref().take(entry.packed);
    let mut bytes = Vec::with_capacity(usize::try_from(entry.length).unwrap_or(0));
    // One byte more than promised shows that the promise was false.
    let read = if entry.stored {
        packed.take(entry.length + 1).read_to_end(&mut bytes)
    } else {
        flate2::read::DeflateDecoder::new(packed).take(entry.length + 1).read_to_end(&mut bytes)
    };
    read.map_err(|_| Trouble::Damaged)?;
    let mut crc = flate2::Crc::new();
    crc.update(&bytes);
    if bytes.len() as u64 != entry.length || crc.sum() != entry.crc { Err(Trouble::Damaged) } else { Ok(bytes) }
}

/// How many files the directory has, its bytes and where it begins.
fn directory(source: &mut (impl Read + Seek)) -> Result<(u64, u64, u64), Trouble> {
    let whole = source.seek(SeekFrom::End(0)).map_err(|_| Trouble::Damaged)?;
    // The end record is 22 bytes, and a comment of up to 65,535 may follow.
    let back = whole.min(22 + 65_535);
    let tail = bytes_at(source, whole - back, back)?;
    let end = (0..tail.len().saturating_sub(21)).rev().find(|at| {
        tail[*at..].starts_with(b"PK\x05\x06")
            && number(&tail, at + 20, 2).is_ok_and(|comment| at + 22 + comment as usize == tail.len())
    });
    let end = end.ok_or(Trouble::Damaged)?;
    let (count, size, at) = (number(&tail, end + 10, 2)?, number(&tail, end + 12, 4)?, number(&tail, end + 16, 4)?);
    if count != 0xFFFF && size != 0xFFFF_FFFF && at != 0xFFFF_FFFF {
        return Ok((count, size, at));
    }
    // Zip64: a locator of 20 bytes stands right before, and says where the larger end record is.
    let locator = end.checked_sub(20).ok_or(Trouble::Damaged)?;
    if !tail[locator..].starts_with(b"PK\x06\x07") {
        return Ok((count, size, at));
    }
    let record = bytes_at(source, number(&tail, locator + 8, 8)?, 56)?;
    if !record.starts_with(b"PK\x06\x06") {
        return Err(Trouble::Damaged);
    }
    Ok((number(&record, 32, 8)?, number(&record, 40, 8)?, number(&record, 48, 8)?))
}

/// Reads one line of the directory and gives what follows it.
fn entry(bytes: &[u8]) -> Result<(Entry, &[u8]), Trouble> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return Err(Trouble::Damaged);
    }
    let (flags, method) = (number(bytes, 8, 2)?, number(bytes, 10, 2)?);
    let crc = u32::try_from(number(bytes, 16, 4)?).unwrap_or(0);
    let (mut packed, mut length) = (number(bytes, 20, 4)?, number(bytes, 24, 4)?);
    let mut at = number(bytes, 42, 4)?;
    let [name, extra, comment] = [28, 30, 32].map(|place| number(bytes, place, 2).unwrap_or(0) as usize);
    let name_bytes = bytes.get(46..46 + name).ok_or(Trouble::Damaged)?;
    let extras = bytes.get(46 + name..46 + name + extra).ok_or(Trouble::Damaged)?;
    let after = bytes.get(46 + name + extra + comment..).ok_or(Trouble::Damaged)?;
    if length == 0xFFFF_FFFF || packed == 0xFFFF_FFFF || at == 0xFFFF_FFFF {
        let mut large = zip64(extras);
        for value in [&mut length, &mut packed, &mut at] {
            if *value == 0xFFFF_FFFF {
                *value = large.next().ok_or(Trouble::Damaged)?;
            }
        }
    }
    if flags & 1 != 0 || !matches!(method, 0 | 8) {
        return Err(Trouble::Packing);
    }
    let entry = Entry { name: name_of(name_bytes), length, packed, at, stored: method == 0, crc };
    Ok((entry, after))
}

/// The numbers of the zip64 extra field, in their fixed order.
fn zip64(extras: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let mut rest = extras;
    let mut found: &[u8] = &[];
    while let (Ok(kind), Ok(size)) = (number(rest, 0, 2), number(rest, 2, 2)) {
        let Some(field) = rest.get(4..4 + size as usize) else { break };
        if kind == 1 {
            found = field;
        }
        rest = &rest[4 + size as usize..];
    }
    found.chunks_exact(8).map(|chunk| chunk.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// Names are UTF-8 on telephones, whatever the flag says; on old computers here, the Cyrillic page of DOS.
fn name_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.replace('\\', "/"),
        Err(_) => bytes.iter().map(|byte| from_dos(*byte)).collect::<String>().replace('\\', "/"),
    }
}

/// One character of code page 866 (Unicode Consortium, CP866.TXT), letters only.
fn from_dos(byte: u8) -> char {
    let letter = |from: u32, at: u8| char::from_u32(from + u32::from(byte - at)).unwrap_or('\u{FFFD}');
    match byte {
        0..=0x7F => byte as char,
        0x80..=0xAF => letter(0x410, 0x80),
        0xE0..=0xEF => letter(0x440, 0xE0),
        0xF0 => 'Ё',
        0xF1 => 'ё',
        _ => '\u{FFFD}',
    }
}

/// Refuses files that lie over one another: how small archives are made to unpack without end.
fn apart(list: &[Entry]) -> Result<(), Trouble> {
    let mut spans: Vec<(u64, u64)> = list.iter().map(|e| (e.at, e.at.saturating_add(30 + e.packed))).collect();
    spans.sort_unstable();
    if spans.windows(2).any(|pair| pair[1].0 < pair[0].1) { Err(Trouble::Bomb) } else { Ok(()) }
}

fn bytes_at(source: &mut (impl Read + Seek), at: u64, length: u64) -> Result<Vec<u8>, Trouble> {
    source.seek(SeekFrom::Start(at)).map_err(|_| Trouble::Damaged)?;
    let mut bytes = Vec::new();
    source.by_ref().take(length).read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(Trouble::Damaged) }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, size: usize) -> Result<u64, Trouble> {
    let bytes = bytes.get(at..at + size).ok_or(Trouble::Damaged)?;
    Ok(bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests;
