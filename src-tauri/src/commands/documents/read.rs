//! Reading an item: its worker brings out what stands in it, stretch by stretch; the text becomes a derivative, the rest rows.
//! An item that cannot be read is marked with the reason and kept.

mod mend;

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{DocumentView, Event, OfEvidence};
use crate::base::Sha256Digest;
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::derivatives::{self, About, Derivative, DerivativeKind, Document, Maker, Page, Waiting};
use crate::evidence::importers::found::Found;
use crate::evidence::importers::{Format, format_of};
use crate::evidence::packed::Packed;
use crate::evidence::{self, Error, Evidence, PROBE_BYTES, contents, printed, reading, renamed};
use crate::vault::{Act, Area, Vault};
use std::io::{self, Read};
use std::ops::ControlFlow;

pub(in crate::commands) use mend::mend_text;

/// Pages of a PDF, and mails of a box, that are asked for at once: what a worker answers within its time.
const STRETCH: u32 = 40;
/// Pages and mails of one item whose text is kept.
const PAGES: usize = 19_000;

/// Reads an item anew.
pub fn read(core: &Core, request: OfEvidence) -> Result<DocumentView, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    read_item(core, &item)?;
    super::show(core, request)
}

/// Reads an item that just came in. What goes wrong is written down with it. The words of a chat are its messages, so a
/// text that is a chat is not kept twice. Says whether it has a text now.
pub(in crate::commands) fn read_quietly(core: &Core, id: EvidenceId, chat: bool) -> bool {
    let item = core.read(|db| evidence::one(db, id));
    let Ok(item) = item else { return false };
    let format = format(core, &item).ok().flatten();
    if chat && matches!(format, Some(Format::Plain | Format::Html)) || core.readers.store_only().is_some() {
        return false;
    }
    // The item is in whether it could be read or not.
    let read = read_item(core, &item);
    let has_text =
        || core.read(|db| derivatives::current(db, id, DerivativeKind::Text)).is_ok_and(|text| text.is_some());
    read.is_ok() && has_text()
}

/// As what an item is read, by its beginning.
pub(super) fn format(core: &Core, item: &Evidence) -> Result<Option<Format>, Failure> {
    let mut head = Vec::with_capacity(PROBE_BYTES);
    let original = core.vault()?.original(item.blob)?;
    original.take(PROBE_BYTES as u64).read_to_end(&mut head).map_err(crate::vault::Error::of_reading)?;
    Ok(format_of(&item.original_name, &head))
}

/// Reads an item, if it is of a kind that can be read.
pub(super) fn read_item(core: &Core, item: &Evidence) -> Result<(), Failure> {
    let Some(format) = format(core, item)? else { return Ok(()) };
    let turn = core.documents.turn();
    let vault = core.vault()?;
    let before = core.read(|db| derivatives::current(db, item.id, DerivativeKind::Text))?;
    let former = before.as_ref().map(|before| former(&vault, before.blob)).transpose()?.flatten();
    if let (Some(text), None) = (&before, &former)
        && mend::take_its_place(core, item, text, format, &mut || ControlFlow::Continue(())).unwrap_or(false)
    {
        drop(turn);
        core.tell(Event::Changed { areas: vec![Area::Evidence] });
        return Ok(());
    }
    let mut gathering = Gathering::of(core, &vault, item, format);
    gathering.held = former.is_some().then(Vec::new);
    // One that was read whole just now may be all that this reading comes to.
    let is_like = |before: &Derivative| {
        former.is_some() && before.about.maker == Maker::Program && before.about.language == item.details.language
    };
    gathering.known = match before.as_ref().filter(|before| is_like(before)) {
        Some(before) => Some(vault.original(before.blob)?.manifest()?.sha256),
        None => None,
    };
    let sealed = gathering.seal(About {
        evidence: item.id,
        entry: String::new(),
        kind: DerivativeKind::Text,
        language: item.details.language.clone(),
        maker: Maker::Program,
        made_by: format!("dalil {} {}", format.word(), contents::READER),
        source: None,
        replaces: before.as_ref().map(|before| before.id),
    });
    let Gathering { found, texts, held, end, .. } = gathering;
    let gathered = held.unwrap_or_default();
    let trouble = match end {
        Some(Err(reading::Error::Trouble(trouble))) => Some(trouble),
        Some(Err(error)) => return Err(error.into()),
        _ => found.trouble.or(format.trouble()),
    };
    let sealed = sealed?;
    // The paragraphs of the text before are led to those of this one.
    let now = Document { pages: gathered, until: None };
    let names =
        former.filter(|former| !now.is_empty() && *former != now).map(|former| renamed::of_documents(&former, &now));
    let renumbered = names.as_ref().is_some_and(|names| names.renumbered);
    core.write(Act { label: "evidence-read", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        contents::keep(tx, item.id, format, trouble.map(|t| t.word()), &found, tx.at())?;
        match (&sealed, &before) {
            (Text::New(sealed), _) => drop(derivatives::keep(tx, sealed, texts.iter())?),
            (Text::AsBefore, Some(before)) => derivatives::renew_pages(tx, before.id, texts.iter())?,
            (Text::AsBefore | Text::None, _) => {}
        }
        if let Some(names) = &names {
            renamed::note(tx, item.id, &names.moved, &names.stand)?;
        }
        if renumbered {
            printed::forget(tx, item.id)?;
        }
        Ok::<_, Error>(true)
    })?;
    drop(turn);
    if renumbered {
        // Which sheet a paragraph stands on is known by its number; an item that cannot be typeset is read all the same.
        let _ = super::super::evidence::count_text(core, item.id);
    }
    core.tell(Event::Changed { areas: vec![Area::Evidence] });
    Ok(())
}

/// The words of the text that lies in the vault. One whose file is damaged or gone, or which this program cannot read, leads nowhere;
/// a disk that does not answer now says nothing of it, and the item is read when it does.
fn former(vault: &Vault, text: BlobId) -> Result<Option<Document>, Failure> {
    use crate::vault::Error::{BlobDamaged, BlobMissing};
    use derivatives::Error::{Unreadable, Vault};
    match derivatives::document(vault, text) {
        Ok(document) => {
            let pages = document.pages.into_iter().map(|page| page.bare()).collect();
            Ok(Some(Document { pages, until: None }))
        }
        Err(Unreadable | Vault(BlobDamaged { .. } | BlobMissing { .. })) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The text that a reading comes to.
enum Text {
    /// No page says anything.
    None,
    /// The document that lies in the vault, byte for byte: it stays, and who made it. That this program read it is a row of its own.
    AsBefore,
    New(Box<Waiting>),
}

/// What is brought out of an item, stretch by stretch. Its pages go on to be sealed; of them no more than their text is kept,
/// packed, and once more as it is where it is compared; words with their places, which are most of a page, never.
struct Gathering<'a> {
    core: &'a Core,
    vault: &'a Vault,
    item: &'a Evidence,
    format: Format,
    /// How many pages there were so far.
    pages: u32,
    /// All but the pages.
    found: Found,
    texts: Packed<String>,
    /// Their paragraphs alone, where they are compared with those of an earlier reading.
    held: Option<Vec<Page>>,
    /// The digest of the document of that reading.
    known: Option<Sha256Digest>,
    /// Why it ends where it ends, once it does. What was read before a trouble is kept.
    end: Option<Result<(), reading::Error>>,
}

impl<'a> Gathering<'a> {
    fn of(core: &'a Core, vault: &'a Vault, item: &'a Evidence, format: Format) -> Self {
        // What is known to stay closed is not handed to a worker.
        let end = (format == Format::Packed).then_some(Ok(()));
        let (found, texts) = (Found::default(), Packed::default());
        Self { core, vault, item, format, pages: 0, found, texts, held: None, known: None, end }
    }

    /// Seals the pages as they come, as what they are.
    fn seal(&mut self, about: About) -> Result<Text, derivatives::Error> {
        let mut begun = self.begin();
        if begun.is_none() {
            return Ok(Text::None);
        }
        let (vault, original, known) = (self.vault, self.item.blob, self.known);
        let mut more = || self.go_on(&mut begun);
        let Some(known) = known else {
            let sealed = derivatives::seal_pages(vault, &mut more, original, about)?;
            return Ok(Text::New(Box::new(sealed)));
        };
        let sealed = derivatives::seal_pages_unless(vault, &mut more, original, about, known)?;
        Ok(sealed.map_or(Text::AsBefore, |sealed| Text::New(Box::new(sealed))))
    }

    /// The pages up to the first that says something; none where none does. A scan may have thousands of blank ones, which take no room.
    fn begin(&mut self) -> Option<Vec<Page>> {
        let mut begun: Vec<Page> = Vec::new();
        while begun.iter().all(Page::is_blank) {
            begun.extend(self.next()?);
        }
        Some(begun)
    }

    /// What was begun with, then the pages after that.
    fn go_on(&mut self, begun: &mut Option<Vec<Page>>) -> io::Result<Option<Vec<Page>>> {
        match begun.take().or_else(|| self.next()) {
            None if self.is_broken_off() => Err(io::Error::other("the pages broke off")),
            pages => Ok(pages),
        }
    }

    /// The next pages; none at the end, whatever it is.
    fn next(&mut self) -> Option<Vec<Page>> {
        if self.end.is_some() {
            return None;
        }
        let (from, count) = (self.pages, if self.format.in_stretches() { STRETCH } else { 1 });
        let read = self.core.reading(self.vault, self.item.blob, |reading| reading.document(self.format, from, count));
        let Found { pages, of, mails, files, web, cut, trouble } = match read {
            Ok(found) => found,
            Err(error) => {
                self.end = Some(Err(error));
                return None;
            }
        };
        self.pages += pages.len() as u32;
        let all = &mut self.found;
        all.cut |= cut;
        all.mails.extend(mails);
        all.files.extend(files);
        all.web = all.web.take().or(web);
        all.trouble = all.trouble.or(trouble);
        if !self.format.in_stretches() || pages.is_empty() || self.pages >= of {
            self.end = Some(Ok(()));
        } else if self.pages as usize > PAGES {
            all.cut = true;
            self.end = Some(Ok(()));
        }
        self.texts.push(&pages.iter().map(Page::searched).collect::<Vec<_>>());
        if let Some(held) = &mut self.held {
            held.extend(pages.iter().map(Page::bare));
        }
        Some(pages)
    }

    /// Whether it ended for a reason that says nothing of the item.
    fn is_broken_off(&self) -> bool {
        matches!(&self.end, Some(Err(error)) if !matches!(error, reading::Error::Trouble(_)))
    }
}
