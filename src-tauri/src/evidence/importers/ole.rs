//! Compound files (MS-CFB), in which the older Office keeps everything: folders and streams in one file.

use super::Format;
use crate::evidence::reading::Trouble;
use std::io::{Cursor, Read};

/// How such a file begins.
const MARK: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// One stream is read up to this size.
const STREAM: u64 = 256 << 20;

/// Whether a file begins like one.
pub fn is_ole(head: &[u8]) -> bool {
    head.starts_with(&MARK)
}

/// What such a file is read as: by its ending, or by the names of streams among its first bytes. What lies in it is looked at when
/// it is read.
pub fn format_of(ending: &str, head: &[u8]) -> Option<Format> {
    match ending {
        "doc" | "dot" => return Some(Format::Doc),
        "xls" | "xlt" => return Some(Format::Xls),
        "ppt" | "pps" | "pot" => return Some(Format::Ppt),
        "msg" | "oft" => return Some(Format::Msg),
        "docx" | "docm" | "dotx" => return Some(Format::Word),
        "xlsx" | "xlsm" | "xlsb" | "xltx" => return Some(Format::Sheet),
        "pptx" | "pptm" | "ppsx" => return Some(Format::Slides),
        _ => {}
    }
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        head.windows(name.len()).any(|window| window == name)
    };
    let known = [
        ("WordDocument", Format::Doc),
        ("Workbook", Format::Xls),
        ("PowerPoint Document", Format::Ppt),
        ("__properties_version1.0", Format::Msg),
    ];
    known.into_iter().find_map(|(name, format)| named(name).then_some(format))
}

/// An opened file.
pub struct Ole<'a>(cfb::CompoundFile<Cursor<&'a [u8]>>);

impl<'a> Ole<'a> {
    /// Opens it; small breaches of the rules are forgiven.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Trouble> {
        cfb::CompoundFile::open(Cursor::new(bytes)).map(Self).map_err(|_| Trouble::Damaged)
    }

    /// A stream by its path, if there is one. One that breaks off gives what there is.
    pub fn get(&mut self, path: &str) -> Result<Option<Vec<u8>>, Trouble> {
        if !self.0.is_stream(path) {
            return Ok(None);
        }
        let stream = self.0.open_stream(path).map_err(|_| Trouble::Damaged)?;
        if stream.len() > STREAM {
            return Err(Trouble::TooLarge);
        }
        let mut bytes = Vec::new();
        // An error is the end of what can be read.
        let _ = stream.take(STREAM).read_to_end(&mut bytes);
        Ok(Some(bytes))
    }

    /// Whether there is a stream.
    pub fn has_stream(&self, path: &str) -> bool {
        self.0.is_stream(path)
    }

    /// Whether there is a folder.
    pub fn has_folder(&self, path: &str) -> bool {
        self.0.is_storage(path)
    }

    /// Names of what lies in a folder, in their order; nothing when there is none.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = self.0.read_storage(folder);
        let mut names: Vec<String> = entries.into_iter().flatten().map(|entry| entry.name().to_owned()).collect();
        names.sort();
        names
    }

    /// Paths below a folder, each with whether it is a folder itself, a folder before what lies in it.
    pub fn below(&self, folder: &str) -> Vec<(String, bool)> {
        let entries = self.0.walk_storage(folder).into_iter().flatten();
        entries.map(|entry| (entry.path().to_string_lossy().into_owned(), entry.is_storage())).skip(1).collect()
    }
}

/// No sector (MS-CFB 2.1): a chain ends with this or with a greater number.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Shorter streams lie in small sectors of 64 bytes, unless the file says otherwise.
const SMALL: usize = 64;

/// What is left of a stream in a container whose rules are broken: its sectors as far as they can be followed. `name` without a
/// folder; the first stream called so. `None` when there is nothing of it.
pub fn remains(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let broken = Broken::of(bytes)?;
    let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = broken.chain(number(bytes, 48)?);
    // An entry of the folder takes 128 bytes (MS-CFB 2.6.1): its name, what it is (2: a stream, 5: the root), where it begins, its length.
    let entries: Vec<&[u8]> = folder.as_chunks::<128>().0.iter().map(<[u8; 128]>::as_slice).collect();
    let entry =
        entries.iter().find(|entry| entry[66] == 2 && entry.starts_with(&wanted) && entry[wanted.len()] == 0)?;
    let (start, length) = (number(entry, 116)?, number(entry, 120)? as usize);
    let mut stream = if length >= number(bytes, 56)? as usize {
        broken.chain(start)
    } else {
        let root = entries.iter().find(|entry| entry[66] == 5)?;
        broken.small_chain(&broken.chain(number(root, 116)?), start)
    };
    stream.truncate(length);
    (!stream.is_empty()).then_some(stream)
}

/// A container as far as it goes: where a number points nowhere, a chain ends.
struct Broken<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
    /// Which sector follows each.
    next: Vec<u32>,
}

impl<'a> Broken<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let shift = u32::from(u16::from_le_bytes([*bytes.get(30)?, *bytes.get(31)?]));
        if !bytes.starts_with(&MARK) || !matches!(shift, 9 | 12) {
            return None;
        }
        let mut broken = Self { bytes, sector: 1 << shift, next: Vec::new() };
        // The first 109 sectors of the table are named in the head, further ones in sectors of their own, each naming the next.
        let mut table: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let (mut more, mut left) = (number(bytes, 68)?, broken.sectors());
        while let Some(sector) = broken.at(more).filter(|_| left > 0) {
            let all: Vec<u32> = numbers(sector).collect();
            let (last, named) = all.split_last()?;
            table.extend(named);
            (more, left) = (*last, left - 1);
        }
        table.truncate(broken.sectors());
        broken.next = table.iter().filter_map(|at| broken.at(*at)).flat_map(numbers).collect();
        Some(broken)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// A sector, or what there is of the last one.
    fn at(&self, number: u32) -> Option<&'a [u8]> {
        let from = (number as usize + 1).checked_mul(self.sector).filter(|_| number < NO_SECTOR)?;
        let to = from.saturating_add(self.sector).min(self.bytes.len());
        self.bytes.get(from..to).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32) -> Vec<u8> {
        follow(start, &self.next, self.sectors(), |at| self.at(at))
    }

    /// A chain of small sectors, which lie one behind the other in a stream of their own.
    fn small_chain(&self, small: &[u8], start: u32) -> Vec<u8> {
        let table = number(self.bytes, 60).map(|start| self.chain(start)).unwrap_or_default();
        let next: Vec<u32> = numbers(&table).collect();
        let at = |number: u32| {
            let from = (number as usize).checked_mul(SMALL)?;
            small.get(from..from.saturating_add(SMALL).min(small.len())).filter(|sector| !sector.is_empty())
        };
        follow(start, &next, small.len().div_ceil(SMALL), at)
    }
}

/// The bytes of a chain. It has no more sectors than there are, so that one that runs in a circle ends.
fn follow<'b>(start: u32, next: &[u32], most: usize, at: impl Fn(u32) -> Option<&'b [u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut now = start;
    for _ in 0..most {
        let Some(sector) = at(now) else { break };
        bytes.extend_from_slice(sector);
        now = next.get(now as usize).copied().unwrap_or(u32::MAX);
    }
    bytes
}

/// Four bytes as a number.
pub fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..at + 4)?.first_chunk()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four))
}
