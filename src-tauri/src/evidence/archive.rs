//! Zip archives (PKWARE APPNOTE 6.3.10), as telephones pack chats into them: listed by their directory, read file by file.
//! Written for strangers' files: nothing is unpacked that was not asked for, and what is asked for has a limit.

use super::importers::charset;
use encoding_rs::{IBM866, WINDOWS_1251};
use std::io::{Read, Seek, SeekFrom};

/// More files than a telephone holds.
const ENTRIES: usize = 200_000;
/// A directory of that many long names.
const DIRECTORY: u64 = 64 << 20;
/// Nobody's chat shrinks further than this; a bomb does.
const RATIO: u64 = 200;
/// Small files may shrink as they like.
const SMALL: u64 = 1 << 20;
/// Bytes that may stand behind an archive: disks and mail pad files with zeros.
const BEHIND: u64 = 64 << 10;

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name with folders, `/` between them.
    pub name: String,
    /// Bytes when unpacked, as the directory says.
    pub length: u64,
    /// When it was changed last, in seconds since 1970 UTC, where the archive says that with its zone.
    pub changed: Option<i64>,
    packed: u64,
    at: u64,
    how: How,
    crc: u32,
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Stored,
    Deflated,
    /// Under a password.
    Locked,
    /// In a way that is not read here.
    Otherwise,
}

/// Why an archive cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It is no archive, or a damaged one.
    #[error("the archive is damaged")]
    Damaged,
    /// It opens with a password.
    #[error("the archive opens with a password")]
    Locked,
    /// It is packed in a way that is not read here.
    #[error("the archive is packed in a way that is not read")]
    Packing,
    /// It grows beyond measure, or its files lie over one another.
    #[error("the archive grows beyond measure")]
    Bomb,
}

/// The files of an archive, in the order of its directory. Folders are left out; files that can't be unpacked here are not.
pub fn entries(source: &mut (impl Read + Seek)) -> Result<Vec<Entry>, Trouble> {
    for end in ends(source)? {
        match listed(source, &end) {
            // What looks like an end record may be bytes of a file or of a comment.
            Err(Trouble::Damaged) => {}
            answer => return answer,
        }
    }
    Err(Trouble::Damaged)
}

/// The files of the directory that an end record names.
fn listed(source: &mut (impl Read + Seek), end: &End) -> Result<Vec<Entry>, Trouble> {
    let (count, size, at) = directory(source, end)?;
    if count > ENTRIES as u64 || size > DIRECTORY {
        return Err(Trouble::Bomb);
    }
    if at.checked_add(size).is_none_or(|after| after > end.at) {
        return Err(Trouble::Damaged);
    }
    let bytes = bytes_at(source, at, size)?;
    let mut lines = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
    let mut rest = bytes.as_slice();
    for _ in 0..count {
        let (line, after) = line(rest)?;
        rest = after;
        lines.push(line);
    }
    let mut list = named(lines);
    list.retain(|entry| !entry.name.ends_with('/'));
    apart(&list)?;
    Ok(list)
}

/// A file of an archive, unpacked and checked; refused when it is longer than `most`.
pub fn unpack(source: &mut (impl Read + Seek), entry: &Entry, most: u64) -> Result<Vec<u8>, Trouble> {
    match entry.how {
        How::Locked => return Err(Trouble::Locked),
        How::Otherwise => return Err(Trouble::Packing),
        How::Stored | How::Deflated => {}
    }
    if entry.length > most || (entry.length > SMALL && entry.length / entry.packed.max(1) > RATIO) {
        return Err(Trouble::Bomb);
    }
    let head = bytes_at(source, entry.at, 30)?;
    if number(&head, 0, 4)? != 0x0403_4b50 {
        return Err(Trouble::Damaged);
    }
    if number(&head, 6, 2)? & 1 != 0 {
        return Err(Trouble::Locked);
    }
    // Name and extra field stand once more here, and may be longer than in the directory.
    let skip = 30 + number(&head, 26, 2)? + number(&head, 28, 2)?;
    source.seek(SeekFrom::Start(entry.at + skip)).map_err(|_| Trouble::Damaged)?;
    let packed = source.by_ref().take(entry.packed);
    let mut bytes = Vec::with_capacity(usize::try_from(entry.length).unwrap_or(0));
    // One byte more than promised shows that the promise was false.
    let read = if entry.how == How::Stored {
        packed.take(entry.length + 1).read_to_end(&mut bytes)
    } else {
        flate2::read::DeflateDecoder::new(packed).take(entry.length + 1).read_to_end(&mut bytes)
    };
    read.map_err(|_| Trouble::Damaged)?;
    let mut crc = flate2::Crc::new();
    crc.update(&bytes);
    if bytes.len() as u64 != entry.length || crc.sum() != entry.crc { Err(Trouble::Damaged) } else { Ok(bytes) }
}

/// An end record: where it stands, and its bytes behind those of a zip64 locator that may stand before it.
struct End {
    at: u64,
    locator: Option<[u8; 20]>,
    record: [u8; 22],
}

/// What may be the end record, the likeliest first: those that reach to the end of the file, then those with something behind
/// them, each from the last to the first.
fn ends(source: &mut (impl Read + Seek)) -> Result<Vec<End>, Trouble> {
    let whole = source.seek(SeekFrom::End(0)).map_err(|_| Trouble::Damaged)?;
    // The end record is 22 bytes, and a comment of up to 65,535 may follow.
    let back = whole.min(20 + 22 + 65_535 + BEHIND);
    let tail = bytes_at(source, whole - back, back)?;
    let (mut exact, mut behind) = (Vec::new(), Vec::new());
    for at in (0..tail.len().saturating_sub(21)).rev().filter(|at| tail[*at..].starts_with(b"PK\x05\x06")) {
        let Some(record) = tail[at..].first_chunk::<22>() else { continue };
        let locator = at.checked_sub(20).and_then(|before| tail[before..].first_chunk::<20>());
        let end = End { at: whole - back + at as u64, locator: locator.copied(), record: *record };
        let after = at + 22 + number(record, 20, 2)? as usize;
        match after.cmp(&tail.len()) {
            std::cmp::Ordering::Equal => exact.push(end),
            // A few are enough: no stranger shall make a directory be read without end.
            std::cmp::Ordering::Less if behind.len() < 8 => behind.push(end),
            _ => {}
        }
    }
    exact.truncate(8);
    exact.append(&mut behind);
    Ok(exact)
}

/// How many files the directory has, its bytes and where it begins.
fn directory(source: &mut (impl Read + Seek), end: &End) -> Result<(u64, u64, u64), Trouble> {
    let tail = &end.record;
    let (count, size, at) = (number(tail, 10, 2)?, number(tail, 12, 4)?, number(tail, 16, 4)?);
    if count != 0xFFFF && size != 0xFFFF_FFFF && at != 0xFFFF_FFFF {
        return Ok((count, size, at));
    }
    // Zip64: a locator of 20 bytes stands right before, and says where the larger end record is.
    let Some(locator) = end.locator.filter(|bytes| bytes.starts_with(b"PK\x06\x07")) else {
        return Ok((count, size, at));
    };
    let record = bytes_at(source, number(&locator, 8, 8)?, 56)?;
    if !record.starts_with(b"PK\x06\x06") {
        return Err(Trouble::Damaged);
    }
    Ok((number(&record, 32, 8)?, number(&record, 40, 8)?, number(&record, 48, 8)?))
}

/// A line of the directory: a file still without its name, the bytes of that, and the name in UTF-8 where it stands beside them.
struct Line<'a> {
    entry: Entry,
    name: &'a [u8],
    unicode: Option<&'a str>,
}

/// Reads one line of the directory and gives what follows it.
fn line(bytes: &[u8]) -> Result<(Line<'_>, &[u8]), Trouble> {
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
    let how = match method {
        _ if flags & 1 != 0 => How::Locked,
        0 => How::Stored,
        8 => How::Deflated,
        _ => How::Otherwise,
    };
    let changed = changed(extras);
    let entry = Entry { name: String::new(), length, changed, packed, at, how, crc };
    Ok((Line { entry, name: name_bytes, unicode: unicode(extras, name_bytes) }, after))
}

/// When a file was changed last: by the extra fields of Info-ZIP and of Windows (APPNOTE 4.6.3 and 4.5.5). Of the clock of DOS (4.4.6),
/// which says no zone, no moment is made: it would be signed with the intake, and hours of it guessed.
fn changed(extras: &[u8]) -> Option<i64> {
    let unix = field(extras, 0x5455).filter(|field| field.first().is_some_and(|flags| flags & 1 != 0));
    if let Some(seconds) = unix.and_then(|field| field.get(1..5)?.first_chunk()) {
        return Some(i64::from(i32::from_le_bytes(*seconds)));
    }
    // Four bytes are kept free; the times are the attribute 1. They count tenths of microseconds since 1601.
    let windows = field(extras, 0x000A).filter(|field| field.get(4..8).is_some_and(|tag| *tag == [1, 0, 24, 0]))?;
    let ticks = number(windows, 8, 8).ok().filter(|ticks| *ticks > 0)?;
    Some(i64::try_from(ticks / 10_000_000).ok()? - 11_644_473_600)
}

/// The numbers of the zip64 extra field, in their fixed order.
fn zip64(extras: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let found = field(extras, 1).unwrap_or_default();
    found.chunks_exact(8).map(|chunk| chunk.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// The name in the Unicode path extra field of Info-ZIP (APPNOTE 4.6.9), if it was made for the name that is stored.
fn unicode<'a>(extras: &'a [u8], stored: &[u8]) -> Option<&'a str> {
    let field = field(extras, 0x7075)?;
    let mut crc = flate2::Crc::new();
    crc.update(stored);
    let fits = field.first() == Some(&1) && number(field, 1, 4).ok()? == u64::from(crc.sum());
    let name = std::str::from_utf8(field.get(5..)?).ok()?;
    (fits && !name.is_empty()).then_some(name)
}

/// An extra field by its kind; of several the last.
fn field(extras: &[u8], wanted: u64) -> Option<&[u8]> {
    let (mut rest, mut found) = (extras, None);
    while let (Ok(kind), Ok(size)) = (number(rest, 0, 2), number(rest, 2, 2)) {
        let Some(field) = rest.get(4..4 + size as usize) else { break };
        if kind == wanted {
            found = Some(field);
        }
        rest = &rest[4 + size as usize..];
    }
    found
}

/// Names are UTF-8 on telephones, whatever the flag says; on old computers here they are in the Cyrillic page of DOS, from
/// careless programs in that of Windows: whichever makes the likelier words of all of them.
fn named(lines: Vec<Line<'_>>) -> Vec<Entry> {
    let unnamed = lines.iter().filter(|line| line.unicode.is_none()).map(|line| line.name);
    let old: Vec<&[u8]> = unnamed.filter(|name| std::str::from_utf8(name).is_err()).collect();
    let page = charset::likelier(&old.join(&b'\n'), &[IBM866, WINDOWS_1251]);
    let name = |line: &Line<'_>| match line.unicode.map_or_else(|| std::str::from_utf8(line.name), Ok) {
        Ok(name) => name.replace('\\', "/"),
        Err(_) => page.decode_without_bom_handling(line.name).0.replace('\\', "/"),
    };
    lines.into_iter().map(|line| Entry { name: name(&line), ..line.entry }).collect()
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
pub(super) mod tests;
