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

/// What such a file is read as: by its ending, or by the names of streams among its first bytes. A paper of the newer Office in
/// such a container is under a password.
pub fn format_of(ending: &str, head: &[u8]) -> Option<Format> {
    match ending {
        "doc" | "dot" => return Some(Format::Doc),
        "xls" | "xlt" => return Some(Format::Xls),
        "msg" | "oft" => return Some(Format::Msg),
        "docx" | "docm" | "dotx" => return Some(Format::Word),
        "xlsx" | "xlsm" => return Some(Format::Sheet),
        _ => {}
    }
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        head.windows(name.len()).any(|window| window == name)
    };
    [("WordDocument", Format::Doc), ("Workbook", Format::Xls), ("__properties_version1.0", Format::Msg)]
        .into_iter()
        .find_map(|(name, format)| named(name).then_some(format))
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
