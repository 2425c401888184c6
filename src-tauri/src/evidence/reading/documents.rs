//! What stands in a file, asked of its worker and checked: text in pages, mails, the files inside.

use super::{Answer, Ask, Error, Reading, Trouble, garbage};
use crate::evidence::derivatives::Document;
use crate::evidence::importers::Format;
use crate::evidence::importers::found::{Found, InnerFile};

/// Bytes of a file inside that come with one answer.
pub const CHUNK: usize = 32 << 20;
/// A file inside is no longer than this.
const LONGEST: u64 = 1 << 30;
/// Pages and mails of one answer, files and lines of a head.
const PAGES: usize = 5_000;
const FILES: usize = 200_000;
const LINES: usize = 1_000;
/// Characters of a name or a line.
const NAME: usize = 4_000;

impl Reading {
    /// What stands in the file: of a PDF so many pages from a page (from 0) on, of a mailbox so many mails, of anything else
    /// all of it.
    pub fn document(&mut self, format: Format, from: u32, count: u32) -> Result<Found, Error> {
        let (Answer::Document, bytes) = self.ask(&Ask::Document { format, from, count })? else {
            return Err(garbage());
        };
        let found: Found = serde_json::from_slice(&bytes).map_err(|_| garbage())?;
        let fits = !format.in_stretches() || found.pages.len() <= count as usize;
        if fits { checked(found) } else { Err(garbage()) }
    }

    /// When a file of an archive was changed last, in seconds since 1970 UTC, as the archive says.
    pub fn changed(&mut self, entry: &str) -> Result<Option<i64>, Error> {
        let ask = Ask::Changed { entry: entry.to_owned() };
        let (Answer::Changed(seconds), _) = self.ask(&ask)? else { return Err(garbage()) };
        Ok(seconds)
    }

    /// A file inside the file, whole; handed on in stretches, so that no more than one is held here.
    pub fn inner(&mut self, format: Format, entry: &str, to: &mut dyn std::io::Write) -> Result<u64, Error> {
        let mut from = 0;
        loop {
            let ask = Ask::Inner { format, entry: entry.to_owned(), from };
            let (Answer::Inner { whole }, bytes) = self.ask(&ask)? else { return Err(garbage()) };
            if whole > LONGEST {
                return Err(Error::Trouble(Trouble::TooLarge));
            }
            from += bytes.len() as u64;
            if from > whole || (bytes.is_empty() && from < whole) {
                return Err(garbage());
            }
            to.write_all(&bytes).map_err(Error::Source)?;
            if from == whole {
                return Ok(whole);
            }
        }
    }
}

/// Numbers that make sense, names without tricks.
fn checked(mut found: Found) -> Result<Found, Error> {
    let document =
        Document { pages: std::mem::take(&mut found.pages), until: None }.checked().map_err(|_| garbage())?;
    found.pages = document.pages;
    let mails = found.mails.is_empty() || found.mails.len() == found.pages.len();
    if !mails || found.pages.len() > PAGES || found.files.len() > FILES {
        return Err(garbage());
    }
    for mail in &mut found.mails {
        mail.further.truncate(LINES);
        for line in
            [&mut mail.subject, &mut mail.from, &mut mail.to, &mut mail.copy, &mut mail.date, &mut mail.message_id]
        {
            shown(line);
        }
        for (name, value) in &mut mail.further {
            shown(name);
            shown(value);
        }
    }
    for file in &mut found.files {
        let InnerFile { name, media_type, entry, .. } = file;
        shown(name);
        shown(media_type);
        if entry.chars().count() > NAME {
            return Err(garbage());
        }
    }
    if let Some(web) = &mut found.web {
        for line in [&mut web.url, &mut web.title, &mut web.saved, &mut web.saver] {
            shown(line);
        }
    }
    Ok(found)
}

/// One line for the screen: no control characters, none that turn the direction of writing.
fn shown(text: &mut String) {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|c| c.is_control() || turns(c)) || text.len() > NAME {
        *text = text.chars().filter(|c| !c.is_control() && !turns(*c)).take(NAME).collect();
    }
}
