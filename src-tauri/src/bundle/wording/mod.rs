//! Files that are words and no pages: mail, office papers, saved web pages. A worker brings out what stands in them, and it
//! is printed as an office prints a letter: who, to whom, when, about what; the words, their paragraphs numbered as
//! citations number them; what was attached. The head also says that this is the text of a file, and of which file.

mod data;
mod words;

use super::Result;
use super::front::{self, Sheets};
use super::order::{Exhibit, Order};
use super::probe::{Content, Found as Seen, Remark};
use super::walled::Fault;
use crate::evidence::importers::found::{Found, Web};
use crate::evidence::importers::{Format, format_of};
use crate::evidence::reading::{Error as ReadError, Reading, Trouble};
use crate::worker::Program;

/// Letters of a box that are asked for at once: what a worker answers within its time.
const STRETCH: u32 = 40;
/// Letters of one box that are printed.
const LETTERS: usize = 5_000;
/// Files up to this size are read for their words.
pub(super) const LARGEST: u64 = 1 << 30;

/// As what a file is read that is printed by its words; `None` for what has pages of its own, is plain text or unknown.
pub(super) fn form_of(name: &str, head: &[u8]) -> Option<Format> {
    let otherwise =
        |form: &Format| form.trouble().is_some() || matches!(form, Format::Pdf | Format::Plain | Format::Zip);
    format_of(name, head).filter(|form| !otherwise(form))
}

/// What stands in a file. `None` when it can't be read as what it seems to be, or has nothing to print: it is treated then
/// like any other file.
pub(super) fn read(program: &Program, bytes: &[u8], form: Format) -> Result<Option<Found>, Fault> {
    match gather(program, bytes, form) {
        Ok(found) => Ok(Some(found).filter(|found| !found.mails.is_empty() || has_words(found))),
        Err(ReadError::StoreOnly(layer)) => Err(Fault::StoreOnly(layer)),
        Err(ReadError::Vault(_)) => Err(Fault::Stopped),
        Err(ReadError::Trouble(_) | ReadError::Source(_)) => Ok(None),
    }
}

fn has_words(found: &Found) -> bool {
    found.pages.iter().any(|page| page.blocks.iter().any(|block| !block.text.trim().is_empty()))
}

fn gather(program: &Program, bytes: &[u8], form: Format) -> Result<Found, ReadError> {
    let mut reading = Reading::of(program, bytes)?;
    if !form.in_stretches() {
        return reading.document(form, 0, 1);
    }
    let mut all = Found::default();
    loop {
        let found = reading.document(form, all.pages.len() as u32, STRETCH)?;
        let (more, of) = (found.pages.len(), found.of as usize);
        all.cut |= found.cut;
        all.trouble = all.trouble.or(found.trouble);
        all.pages.extend(found.pages);
        all.mails.extend(found.mails);
        all.files.extend(found.files);
        all.of = found.of;
        if more == 0 || all.pages.len() >= of || all.pages.len() >= LETTERS {
            all.cut |= all.pages.len() < of;
            return Ok(all);
        }
        if reading.is_worn() {
            reading = Reading::of(program, bytes)?;
        }
    }
}

/// Sets what was found on sheets, which are put into `sheets`.
pub(super) fn typeset(
    order: &Order,
    exhibit: &Exhibit,
    form: Format,
    found: &Found,
    sheets: &mut Vec<Sheets>,
) -> Result<Seen> {
    let mut strange = false;
    *sheets = data::volumes(order, exhibit, form, found)
        .into_iter()
        .map(|volume| {
            let (made, named) = front::wording(order.language, volume)?;
            strange |= named;
            Ok(made)
        })
        .collect::<Result<_>>()?;
    let attached = found.files.len() as u32;
    let remarks = [
        (!is_mail(form)).then_some(Remark::WordsOfFile),
        found.web.as_ref().map(|web| picture_of(order, exhibit, web)),
        (is_mail(form) && attached > 0).then_some(Remark::AttachmentsListed(attached)),
        (found.trouble == Some(Trouble::Sealed)).then_some(Remark::LetterSealed),
        found.cut.then_some(Remark::TextCut),
        strange.then_some(Remark::SignsNamed),
    ];
    let pages = sheets.iter().map(|sheets| sheets.pages).sum();
    Ok(Seen { content: Content::Text { pages }, remarks: remarks.into_iter().flatten().collect() })
}

/// Where the picture of the whole page is that a saved page may hold.
fn picture_of(order: &Order, exhibit: &Exhibit, web: &Web) -> Remark {
    let Some(entry) = &web.picture else { return Remark::NoPicture };
    let Some(taken) = exhibit.taken.iter().find(|taken| taken.entry == *entry) else { return Remark::PictureInside };
    let printed = order.exhibits.iter().find(|other| other.evidence == taken.evidence);
    printed.map_or(Remark::PictureApart(taken.number), |other| Remark::PictureIs(other.number))
}

/// Whether it is a letter or a box of letters.
fn is_mail(form: Format) -> bool {
    matches!(form, Format::Mail | Format::Mailbox | Format::Msg)
}
