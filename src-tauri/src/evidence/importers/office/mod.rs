//! Documents of word processors, sheets and slides: their words, paragraph by paragraph and row by row. Fonts, pictures and layout are
//! left to the programs that made them.

mod about;
mod cells;
mod changes;
mod chunks;
mod doc;
mod docx;
mod flat;
mod formats;
mod lists;
mod locked;
mod numbers;
mod odf;
mod ppt;
mod rtf;
mod sheetml;
mod slides;
mod threads;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

pub use about::{about, about_open, said_in};
pub use flat::format_of as flat_format_of;
pub use rtf::add as add_rich;

use self::xml::{Step, walk};
use super::Format;
use super::found::Found;
use super::ole::{Ole, is_ole};
use crate::evidence::archive::{self, Entry};
use crate::evidence::derivatives::Page;
use crate::evidence::reading::Trouble;
use std::collections::BTreeMap;
use std::io::Cursor;

/// One file inside a document is read up to this size.
const PART: u64 = 192 << 20;
/// Parts of one kind that stand beside the text; every section of a document may have heads of its own.
const BESIDE: usize = 20_000;
/// All of those that are read together.
const WHOLE: u64 = 384 << 20;

pub fn read(format: Format, bytes: &[u8]) -> Result<Found, Trouble> {
    // Whoever renames a file changes its name alone: a container of the older Office is read as what lies in it.
    let format = match is_ole(bytes).then(|| held(format, bytes)) {
        Some(Err(Trouble::Encrypted)) => return read_locked(format, bytes),
        Some(held) => held?,
        None => format,
    };
    if let Some(found) = flat::read(bytes) {
        return found.map(counted);
    }
    let found = match format {
        Format::Doc => doc::read(bytes)?,
        Format::Xls => xls::read(bytes)?,
        Format::Ppt => ppt::read(bytes)?,
        Format::Rtf => rtf::read(bytes),
        Format::Word => docx::read(&mut Parts::of(bytes)?)?,
        Format::Slides => slides::read(&mut Parts::of(bytes)?)?,
        Format::Sheet => xlsx::read(&mut Parts::of(bytes)?)?,
        _ => odf::read(&mut Parts::of(bytes)?)?,
    };
    Ok(counted(found))
}

/// All of a paper is read at once. One without a word has a page all the same, on which that is said.
fn counted(mut found: Found) -> Found {
    if found.pages.is_empty() {
        found.pages.push(Page::default());
    }
    found.of = found.pages.len() as u32;
    found
}

/// A document that is locked against changes alone; one under a password stays sealed.
fn read_locked(format: Format, bytes: &[u8]) -> Result<Found, Trouble> {
    let document = locked::opened(bytes).ok_or(Trouble::Encrypted)?;
    match format {
        _ if is_ole(&document) => Err(Trouble::Damaged),
        Format::Xls => read(Format::Sheet, &document),
        Format::Doc => read(Format::Word, &document),
        Format::Ppt => read(Format::Slides, &document),
        format => read(format, &document),
    }
}

/// What lies in a container of the older Office. A document of the newer one under a password is packed into such a container
/// (MS-OFFCRYPTO 2.3.4.4).
fn held(format: Format, bytes: &[u8]) -> Result<Format, Trouble> {
    let is_old = matches!(format, Format::Doc | Format::Xls | Format::Ppt);
    let Ok(ole) = Ole::open(bytes) else {
        // What is left of a broken one is looked for by its readers.
        return if is_old { Ok(format) } else { Err(Trouble::Damaged) };
    };
    if ole.has_stream("/EncryptedPackage") {
        return Err(Trouble::Encrypted);
    }
    let known = [
        ("/WordDocument", Format::Doc),
        ("/Workbook", Format::Xls),
        ("/Book", Format::Xls),
        ("/PowerPoint Document", Format::Ppt),
        ("/PP40", Format::Ppt),
    ];
    match known.into_iter().find(|(name, _)| ole.has_stream(name)) {
        Some((_, held)) => Ok(held),
        None if is_old => Ok(format),
        None => Err(Trouble::Damaged),
    }
}

/// The files that a document is made of.
struct Parts<'a> {
    source: Cursor<&'a [u8]>,
    list: Vec<Entry>,
    /// Where in the list each stands, by its name in lower case; of several the first.
    named: BTreeMap<String, usize>,
    left: u64,
}

impl<'a> Parts<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self, Trouble> {
        let mut source = Cursor::new(bytes);
        let list = archive::entries(&mut source).map_err(Trouble::from)?;
        let mut named = BTreeMap::new();
        for (at, entry) in list.iter().enumerate() {
            named.entry(entry.name.to_ascii_lowercase()).or_insert(at);
        }
        Ok(Self { source, list, named, left: WHOLE })
    }

    /// A file by its name, if there is one.
    fn get(&mut self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let name = name.trim_start_matches('/').to_ascii_lowercase();
        let Some(entry) = self.named.get(&name).and_then(|at| self.list.get(*at)) else { return Ok(None) };
        if entry.length > self.left {
            return Err(Trouble::TooLarge);
        }
        let bytes = archive::unpack(&mut self.source, entry, PART).map_err(Trouble::from)?;
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// A file that must be there.
    fn must(&mut self, name: &str) -> Result<Vec<u8>, Trouble> {
        self.get(name)?.ok_or(Trouble::Damaged)
    }

    /// The part that everything else hangs on, with its name: programs name its file as they like and say so (ECMA-376-2, 9.3). Where
    /// they do not, it has one of the usual names.
    fn main(&mut self, usual: &[&str]) -> Result<(String, Vec<u8>), Trouble> {
        let named = self.relations("")?.into_iter().find(|way| way.kind == "officeDocument").map(|way| way.target);
        for name in named.into_iter().chain(usual.iter().map(|name| (*name).to_owned())) {
            if let Some(bytes) = self.get(&name)? {
                return Ok((name, bytes));
            }
        }
        Err(Trouble::Damaged)
    }

    /// The part of a kind that another leads to, or the first whose name begins as usual.
    fn of_kind(&mut self, ways: &[Relation], kind: &str, usual: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let named = ways.iter().find(|way| way.kind == kind).map(|way| way.target.clone());
        let called = self.names(usual).into_iter().next();
        for name in named.into_iter().chain(called) {
            if let Some(bytes) = self.get(&name)? {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }

    /// The names of all parts of a kind: those that another leads to and those that are called as usual, each once.
    fn all_of_kind(&self, ways: &[Relation], kind: &str, usual: &str) -> Vec<String> {
        let mut names: Vec<String> =
            ways.iter().filter(|way| way.kind == kind).map(|way| way.target.clone()).chain(self.names(usual)).collect();
        names.sort_by_key(|name| (name.len(), name.to_lowercase()));
        names.dedup_by(|one, other| one.eq_ignore_ascii_case(other));
        names.truncate(BESIDE);
        names
    }

    /// What a part of the document leads to (ECMA-376-2, 9.3). A list that can't be read says nothing.
    fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Trouble> {
        let part = part.trim_start_matches('/');
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let Ok(Some(bytes)) = self.get(&format!("{folder}/_rels/{file}.rels")) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        let _ = walk(&bytes, |step| {
            let Step::Open(tag) = step else { return };
            let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target")) else { return };
            let kind = tag.get("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
            let outside = tag.get("TargetMode") == Some("External");
            let target = if outside { target.to_owned() } else { beside(folder, target) };
            found.push(Relation { id: id.to_owned(), kind, target });
        });
        Ok(found)
    }

    fn names(&self, start: &str) -> Vec<String> {
        let start = start.to_ascii_lowercase();
        let begin = self.named.range(start.clone()..).take_while(|(name, _)| name.starts_with(&start));
        let mut names: Vec<String> = begin.filter_map(|(_, at)| Some(self.list.get(*at)?.name.clone())).collect();
        names.sort_by_key(|name| (name.len(), name.clone()));
        names
    }
}

/// A way from a part of the document to another, or out of it.
struct Relation {
    id: String,
    /// The last word of its type: `hyperlink`, `comments`.
    kind: String,
    /// The part from the document's root on, or an address.
    target: String,
}

/// A name as a file of this folder writes it, from the root on.
fn beside(folder: &str, name: &str) -> String {
    if name.starts_with('/') {
        return name.trim_start_matches('/').to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.join("/")
}
