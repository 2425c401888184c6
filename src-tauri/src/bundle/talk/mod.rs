//! Conversations whose export is written for programs (Telegram, Viber, copies of SMS): printed message by message, numbered as citations
//! number them. An export of WhatsApp is a text as people read it, and is printed as the text it is, unless an archive holds several
//! conversations.

mod data;
mod words;

use super::front::{self, Sheets};
use super::order::Exhibit;
use super::plan::OnPaper;
use super::probe::{Content, Found, HEAD, Remark};
use super::walled::Fault;
use super::{Error, Result, starts};
use crate::base::{Language, Sha256Digest};
use crate::evidence::chats::{Export, Left};
use crate::evidence::importers::chat::{App, DateOrders};
use crate::evidence::importers::{Format, format_of};
use crate::evidence::reading::{Error as ReadError, Reading};
use crate::worker::{Program, Stretches};
use std::io;

/// The conversations of a file that are printed message by message.
pub struct Talk {
    export: Export,
    digest: Sha256Digest,
}

/// Reads them. `dates`: the lawyer's answers where day and month could be either. `None` for what is no such export, or can't be read as one:
/// it is treated then like any other file.
pub(super) fn read(
    program: &Program,
    exhibit: &Exhibit,
    bytes: &[u8],
    dates: &DateOrders,
) -> Result<Option<Talk>, Fault> {
    let name = exhibit.named.as_str();
    told(exhibit, gather(program, name, bytes, dates))
}

/// What an archive holds that is too large to lie in memory.
pub(super) enum Far {
    /// Conversations that are printed message by message.
    Talk(Box<Talk>),
    /// A conversation that is printed as the text it is, and what was left out beside it.
    Words(String, Vec<Left>),
    /// None that can be read.
    Nothing,
}

/// Reads the conversation in an archive by stretches; `archive` opens it, each time from its beginning.
pub(super) fn read_far(
    program: &Program,
    exhibit: &Exhibit,
    length: u64,
    archive: &dyn Fn() -> io::Result<Box<dyn Stretches>>,
) -> Result<Far, Fault> {
    let open = || Reading::unpacking(program, length, archive().map_err(ReadError::Source)?);
    let export = open().and_then(|mut reading| reading.chats_if(&exhibit.named, &exhibit.dates, is_printed));
    if let Some(talk) = told(exhibit, export.map(|export| Some(export).filter(|export| !export.chats.is_empty())))? {
        return Ok(Far::Talk(Box::new(talk)));
    }
    match open().and_then(|mut reading| reading.words_of_chat()) {
        Ok(Some((words, left))) => Ok(Far::Words(words, left)),
        Err(ReadError::Vault(_)) => Err(Fault::Stopped),
        Ok(None) | Err(_) => Ok(Far::Nothing),
    }
}

/// The same of a text that is not to lie in memory: the worker reads it by stretches.
pub(super) fn read_far_text(
    program: &Program,
    exhibit: &Exhibit,
    head: &[u8],
    length: u64,
    text: &dyn Fn() -> io::Result<Box<dyn Stretches>>,
) -> Result<Option<Talk>, Fault> {
    let export = || -> std::result::Result<Option<Export>, ReadError> {
        if !begins_as_talk(program, &exhibit.named, head, &exhibit.dates)? {
            return Ok(None);
        }
        let mut reading = Reading::unpacking(program, length, text().map_err(ReadError::Source)?)?;
        let export = reading.chats_if(&exhibit.named, &exhibit.dates, is_printed)?;
        Ok(Some(export).filter(|export| !export.chats.is_empty()))
    };
    told(exhibit, export())
}

/// Whether a text begins as a conversation that is printed message by message.
fn begins_as_talk(
    program: &Program,
    name: &str,
    head: &[u8],
    dates: &DateOrders,
) -> std::result::Result<bool, ReadError> {
    let mut beginning = Reading::of(program, head)?;
    let by_lines = |found: Export| found.chats.iter().any(|chat| chat.app == App::WhatsApp);
    Ok(beginning.may_be_chat(name)? && !beginning.chats(name, dates).is_ok_and(by_lines))
}

/// Whether conversations of these programs are printed message by message.
fn is_printed(apps: &[App]) -> bool {
    apps.len() > 1 || !apps.contains(&App::WhatsApp)
}

fn told(
    exhibit: &Exhibit,
    found: std::result::Result<Option<Export>, ReadError>,
) -> std::result::Result<Option<Talk>, Fault> {
    match found {
        Ok(export) => Ok(export.map(|export| Talk { export, digest: exhibit.digest })),
        Err(ReadError::StoreOnly(layer)) => Err(Fault::StoreOnly(layer)),
        Err(ReadError::Vault(_)) => Err(Fault::Stopped),
        Err(ReadError::Trouble(_) | ReadError::Source(_)) => Ok(None),
    }
}

fn gather(
    program: &Program,
    name: &str,
    bytes: &[u8],
    dates: &DateOrders,
) -> std::result::Result<Option<Export>, ReadError> {
    let head = &bytes[..bytes.len().min(HEAD)];
    match format_of(name, head) {
        Some(Format::Zip) => {}
        Some(Format::Plain | Format::Html) => {
            // Its beginning first, so that a long text that is none costs no more than a short one.
            if !begins_as_talk(program, name, head, dates)? {
                return Ok(None);
            }
        }
        _ => return Ok(None),
    }
    let export = Reading::of(program, bytes)?.chats_if(name, dates, is_printed)?;
    Ok(Some(export).filter(|export| !export.chats.is_empty()))
}

impl Talk {
    /// How many messages there are.
    pub fn messages(&self) -> usize {
        self.export.chats.iter().map(|chat| chat.messages.len()).sum()
    }

    /// How many sheets they take, and which stands on which. The language of a bundle has no part in it.
    pub fn on_paper(&self, go_on: &dyn Fn() -> bool) -> Result<OnPaper> {
        let mut sheets = Vec::new();
        let found = self.typeset_while(Language::Ru, &mut sheets, go_on)?;
        Ok(OnPaper { sheets: found.content.pages(), starts: starts::of_talk(&sheets) })
    }

    /// Sets them on sheets, which are put into `sheets`.
    pub(super) fn typeset(&self, language: Language, sheets: &mut Vec<Sheets>) -> Result<Found> {
        self.typeset_while(language, sheets, &|| true)
    }

    fn typeset_while(&self, language: Language, sheets: &mut Vec<Sheets>, go_on: &dyn Fn() -> bool) -> Result<Found> {
        let mut strange = false;
        data::each_volume(language, &self.digest, &self.export, &mut |volume| {
            if !go_on() {
                return Err(Error::Stopped);
            }
            let (made, named) = front::wording(language, volume)?;
            strange |= named;
            sheets.push(made);
            Ok(())
        })?;
        let Export { entries, broken, left, .. } = &self.export;
        let source = if entries.is_empty() { Remark::WordsOfFile } else { Remark::ChatOfArchive };
        let missing = broken.then_some(Remark::ChatBreaksOff).into_iter().chain(left.iter().map(Remark::left_out));
        let remarks = std::iter::once(source).chain(missing).chain(strange.then_some(Remark::SignsNamed)).collect();
        let pages = sheets.iter().map(|sheets| sheets.pages).sum();
        Ok(Found { content: Content::Text { pages }, remarks })
    }
}
